"""Whether a process that makes many assessments keeps its size.

    python benchmarks/memory.py [ASSESSMENTS]

The first thousand warm everything up; from there on the resident size of the process may grow by less than 5 MB.
"""

import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.cases import cases, rule_set
from fonds.rulebook.assessment import assess

WARM_UP = 1_000
MOST_MB = 5


def resident_mb() -> float:
    """The resident size of this process, from the kernel (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def main(number: int) -> None:
    rules = rule_set()
    seen = cases(rules, 500)
    for turn in range(WARM_UP):
        _ = assess(rules, seen[turn % len(seen)]).canonical
    gc.collect()
    before, began = resident_mb(), time.process_time()
    for turn in range(number):
        _ = assess(rules, seen[turn % len(seen)]).canonical
    gc.collect()
    grown = resident_mb() - before
    each = (time.process_time() - began) / number * 1000
    print(f"{number:,} assessments, {each:.2f} ms of processor time each: {before:.1f} MB, grown by {grown:+.2f} MB")
    if grown >= MOST_MB:
        sys.exit("it grows too much")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
