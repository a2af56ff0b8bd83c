"""Puts small faults (mutants) in fonds/rulebook, one by one, and counts how many the tests notice; exit code 1 below 90 %.

Arguments: which mutants to try, as names or patterns (``fonds.rulebook.prove*``); otherwise all. What was tried before stands
in ``mutants/`` and is not tried again, so that a run can be stopped and resumed. ``--max-children N``: how many at a time.

Noticed: a test failed, or the mutant ran out of its time. Every other mutant counts as missed: it survived, no test reaches
it, or it crashed the process. ``mutmut show NAME`` shows what a mutant changed.
"""

import gc
import json
import os
import sys
from collections import Counter
from pathlib import Path

from mutmut.__main__ import cli

ASKED = 90
_KILLED, _TIMEOUT = (1, 3), (24, -24, 36, 152, 255)
"""Exit codes as mutmut keeps them: pytest found a failure, or the clock ended it."""


def main() -> int:
    """Try the mutants; print a table of all that were tried, then every one that was missed."""
    # Each mutant is tried in a fork. Without this every fork would go through all objects of pytest and the tests again and
    # again to find garbage, which takes three times as long as the tests themselves.
    os.register_at_fork(after_in_child=gc.freeze)
    cli(["run", *sys.argv[1:]], standalone_mode=False)
    total: Counter[str] = Counter()
    missed: list[str] = []
    print(f"{'module':<16}{'killed':>8}{'timeout':>9}{'missed':>8}{'total':>7}{'noticed':>8}")
    for path in sorted(Path("mutants/fonds/rulebook").glob("*.meta")):
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        codes = {name: code for name, code in codes.items() if code is not None}  # None: not tried
        here = Counter("killed" if code in _KILLED else "timeout" if code in _TIMEOUT else "missed" for code in codes.values())
        missed += [name for name, code in codes.items() if code not in _KILLED + _TIMEOUT]
        total += here
        if codes:
            _line(path.name.removesuffix(".py.meta"), here)
    _line("all", total)
    print(*(f"missed: {name}" for name in missed), sep="\n")
    return 0 if _noticed(total) >= ASKED else 1


def _noticed(counts: "Counter[str]") -> float:
    """As a percentage."""
    return 100 * (counts.total() - counts["missed"]) / counts.total()


def _line(name: str, counts: "Counter[str]") -> None:
    numbers = (counts["killed"], counts["timeout"], counts["missed"], counts.total())
    print(f"{name:<16}{numbers[0]:>8}{numbers[1]:>9}{numbers[2]:>8}{numbers[3]:>7}{_noticed(counts):>7.1f}%")


if __name__ == "__main__":
    sys.exit(main())
