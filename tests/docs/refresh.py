"""Put today's answers in the manuals: ``python -m tests.docs.refresh``. Read the difference before you keep it.

A block that still fits is left alone. One that does not gets the whole new answer; shorten it again with ``…``.
"""

import tempfile
from pathlib import Path

from tests.docs.pages import DOCS, MANUALS, fits, follow, normal


def refresh(page: str) -> int:
    """Rewrite the answers on one page that changed; gives how many."""
    path, changed = DOCS / page, 0
    lines = path.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        for step, given, _ in reversed(follow(page, Path(folder)).done):
            if not fits(normal("\n".join(step.shown)), normal(given)):
                shown = given.rstrip().replace(folder, "/home/anna").splitlines()
                lines[step.number : step.number + len(step.shown)] = shown
                changed += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return changed


if __name__ == "__main__":
    for manual in MANUALS:
        print(f"{manual}: {refresh(manual)} answers changed")
