"""How many mutants of each module were caught, after `make mutation`; exit code 1 below the score that we ask for.

Caught: a test failed, or the mutant ran out of its time. Every other mutant counts as missed: it survived, no test reaches
it, it crashed the process or was not tried. `mutmut show NAME` shows what a mutant changed.
"""

import json
import sys
from collections import Counter
from pathlib import Path

ASKED = 90
_KILLED, _TIMEOUT = (1, 3), (24, -24, 36, 152, 255)
"""Exit codes as mutmut keeps them: pytest found a failure, or the clock ended it."""


def main() -> int:
    """Print the table, then every mutant that was missed."""
    total: Counter[str] = Counter()
    missed: list[str] = []
    print(f"{'module':<16}{'killed':>8}{'timeout':>9}{'missed':>8}{'total':>7}{'caught':>8}")
    for path in sorted(Path("mutants/fonds/rulebook").glob("*.meta")):
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        here = Counter("killed" if code in _KILLED else "timeout" if code in _TIMEOUT else "missed" for code in codes.values())
        missed += [name for name, code in codes.items() if code not in _KILLED + _TIMEOUT]
        total += here
        if codes:
            _line(path.name.removesuffix(".py.meta"), here)
    if not total:
        print("Nothing was tried; run `make mutation`.")
        return 1
    _line("all", total)
    print(*(f"missed: {name}" for name in missed), sep="\n")
    return 0 if _caught(total) >= ASKED else 1


def _caught(counts: "Counter[str]") -> float:
    """As a percentage."""
    return 100 * (counts.total() - counts["missed"]) / counts.total()


def _line(name: str, counts: "Counter[str]") -> None:
    numbers = (counts["killed"], counts["timeout"], counts["missed"], counts.total())
    print(f"{name:<16}{numbers[0]:>8}{numbers[1]:>9}{numbers[2]:>8}{numbers[3]:>7}{_caught(counts):>7.1f}%")


if __name__ == "__main__":
    sys.exit(main())
