"""Puts small faults (mutants) in fonds/rulebook, one by one, and counts how many the tests notice; exit code 1 below 90 %.

Arguments: which mutants to try, as names or patterns (``fonds.rulebook.prove*``); otherwise all. ``--share 25``: a fixed
random quarter of each module instead. ``--max-children 2``: two at a time. Results stand in ``mutants/``; a run over all
goes on where it was stopped.

Noticed: a test failed, or the mutant ran out of its time. Every other mutant counts as missed: it survived, no test reaches
it, or it crashed the process. ``mutmut show NAME`` shows what a mutant changed.
"""

import argparse
import gc
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from random import Random

from mutmut.__main__ import cli
from mutmut.mutation.file_mutation import mutate_file_contents

ASKED = 90
_KILLED, _TIMEOUT = (1, 3), (24, -24, 36, 152, 255)
"""Exit codes as mutmut keeps them: pytest found a failure, or the clock ended it."""


def main() -> int:
    """Try the mutants; print a table of all that were tried, then every one that was missed."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("mutants", nargs="*")
    parser.add_argument("--share", type=int)
    parser.add_argument("--max-children", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    # Each mutant is tried in a fork. Without this every fork would go through all objects of pytest and the tests again and
    # again to find garbage, which takes longer than the tests themselves.
    os.register_at_fork(after_in_child=gc.freeze)
    names = [*asked.mutants, *(_sample(asked.share) if asked.share else ())]
    cli(["run", "--max-children", str(asked.max_children), *names], standalone_mode=False)
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


def _sample(share: int) -> Iterator[str]:
    """Some percents of the mutants of each module, at least 20 of each; for the same source always the same ones."""
    for path in sorted(Path("fonds/rulebook").glob("*.py")):
        here = sorted(mutate_file_contents(str(path), path.read_text(encoding="utf-8")).mutant_names)
        Random(path.stem).shuffle(here)  # noqa: S311 - a sample, no secret
        yield from (f"fonds.rulebook.{path.stem}.{name}" for name in here[: max(20, ceil(len(here) * share / 100))])


def _noticed(counts: "Counter[str]") -> float:
    """As a percentage."""
    return 100 * (counts.total() - counts["missed"]) / counts.total()


def _line(name: str, counts: "Counter[str]") -> None:
    numbers = (counts["killed"], counts["timeout"], counts["missed"], counts.total())
    print(f"{name:<16}{numbers[0]:>8}{numbers[1]:>9}{numbers[2]:>8}{numbers[3]:>7}{_noticed(counts):>7.1f}%")


if __name__ == "__main__":
    sys.exit(main())
