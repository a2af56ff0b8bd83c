"""How long a command takes as a whole process, beside two peers in the same run.

    python benchmarks/commands.py [RUNS]

Peers: the bare interpreter (what no Python program can beat) and ``pip --help`` (a Python program that everyone has).
Runs of all commands alternate, so that a busy moment of the machine hits all of them; the median is what counts.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
CASE = ROOT / "fonds" / "demo" / "case_1.yaml"


def commands(fund: Path) -> dict[str, list[str]]:
    python, fonds = sys.executable, [sys.executable, str(ROOT / "cli.py")]
    return {
        "python -c pass (peer)": [python, "-c", "pass"],
        "pip --help (peer)": [python, "-m", "pip", "--help"],
        "fonds --help": [*fonds, "--help"],
        "fonds assess --file": [*fonds, "assess", "--file", str(CASE)],
        "fonds ledger balance": [*fonds, "ledger", "balance", "--fund", str(fund)],
        "fonds audit verify": [*fonds, "audit", "verify", "--fund", str(fund)],
    }


def measure(command: list[str]) -> float:
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, cwd=tempfile.gettempdir())
    took = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stderr.decode()}")
    return took


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        fund = Path(folder) / "fund"
        subprocess.run([sys.executable, str(ROOT / "cli.py"), "init", str(fund)], check=True, capture_output=True)
        table = commands(fund)
        times: dict[str, list[float]] = {name: [] for name in table}
        for turn in range(runs + 1):
            for name, command in table.items():
                took = measure(command)
                if turn:  # the first turn warms the caches
                    times[name].append(took)
    peer = statistics.median(times["pip --help (peer)"])
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {runs} runs, median (min to max) in ms")
    for name, took in times.items():
        median = statistics.median(took)
        spread = f"({min(took) * 1000:.0f} to {max(took) * 1000:.0f})"
        print(f"{name:24} {median * 1000:6.0f} {spread:16} {median / peer:5.2f} × pip --help")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
