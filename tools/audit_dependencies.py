#!/usr/bin/env python3
"""Ask the advisory service of PyPI whether a weakness is known in a library of the lock. Exit 0: none; 1: some; 2: no answer.

pip-audit itself ends with 1 for a weakness and for a service that is not there alike, and with 0 when it could look up nothing.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
LOCKS = ("run", "build")


def asked(lock: str) -> list[dict[str, Any]] | None:
    """What pip-audit says of each library of a lock; None when the service did not answer at all."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    place = str(ROOT / "requirements" / f"{lock}.txt")
    words = [*command, "-f", "json", "-r", place]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603  # all of it stands here
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return None
    return found


def verdict(answers: dict[str, list[dict[str, Any]] | None]) -> tuple[int, list[str]]:
    """The exit code, and what to say."""
    weak, unknown, fine = [], [], 0
    for lock, rows in answers.items():
        if rows is None:
            unknown.append(f"{lock}.txt: the advisory service did not answer")
            continue
        for row in rows:
            weak += [f"{row['name']} {row['version']}: {one['id']}" for one in row.get("vulns", [])]
            fine += "vulns" in row and not row["vulns"]
        if skipped := sum("skip_reason" in row for row in rows):
            unknown.append(f"{lock}.txt: the advisory service knows nothing of {skipped} of {len(rows)} libraries")
    lines = [f"Known weakness · Bekende zwakke plek: {line}" for line in weak]
    lines += [f"Not checked · Niet nagekeken: {line}" for line in unknown]
    lines.append(f"{fine} libraries without a known weakness · bibliotheken zonder bekende zwakke plek")
    return (1 if weak else 2 if unknown else 0), lines


if __name__ == "__main__":
    code, said = verdict({lock: asked(lock) for lock in LOCKS})
    print("\n".join(said))
    sys.exit(code)
