"""The Pythons of this machine, old ones too, to try the set-up with. Those that are not there are left out."""

import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
_VERSION = "import sys; print('%d %d' % sys.version_info[:2])"


def pythons() -> dict[tuple[int, int], str]:
    """One executable per minor version, from the path and from pyenv; each was started to be sure that it works."""
    names = ["python2.7", *(f"python3.{minor}" for minor in range(6, 20))]
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [*names, *(str(path) for path in sorted(versions.glob("*/bin/python")))]
    found: dict[tuple[int, int], str] = {}
    for candidate in candidates:
        try:
            answer = subprocess.run([candidate, "-c", _VERSION], capture_output=True, text=True, check=False)
        except OSError:
            continue
        if answer.returncode == 0:
            major, minor = answer.stdout.split()
            found.setdefault((int(major), int(minor)), candidate)
    return found
