"""The real program in processes of its own."""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def command(line: list[str], who: str, day: str = "2026-03-05") -> list[str]:
    return [sys.executable, str(REPOSITORY / "cli.py"), *line, "--as", who, "--today", day, "--lang", "nl"]


def environment() -> dict[str, str]:
    """Without the settings of whoever runs the tests, and without compiled files being written beside the sources."""
    return {name: value for name, value in os.environ.items() if not name.startswith("FONDS_")} | {
        "PYTHONDONTWRITEBYTECODE": "1"
    }


def start(folder: Path, line: list[str], who: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(line, who), cwd=folder, env=environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def together(folder: Path, who: str, lines: list[list[str]]) -> list[tuple[int, str, str]]:
    """Start one process per line, all at once: exit code, answer and talk of each."""
    running = [start(folder, line, who) for line in lines]
    found = []
    for process in running:
        out, err = process.communicate(timeout=120)
        found.append((process.returncode, out, err))
    return found
