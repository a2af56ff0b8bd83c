"""Two bookkeeping programs that know nothing of ours, and what they make of an exported ledger.

Both run as programs of their own. beancount comes from PyPI with the developers' tools; hledger is a Debian package (``apt-get
install hledger``) and has no wheel, so where it is missing its tests are skipped, except in CI, which installs it.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

needs_hledger = pytest.mark.skipif(
    shutil.which("hledger") is None and not os.environ.get("CI"),
    reason="hledger is not installed (Debian: apt-get install hledger)",
)

# Beancount's own sums per account, without a line of ours: its loader checks every entry and every balance on the way.
_BEANCOUNT = """
import collections, json, sys
from beancount import loader
from beancount.core import data
entries, errors, _ = loader.load_file(sys.argv[1])
sums = collections.Counter()
for entry in entries:
    if isinstance(entry, data.Transaction):
        for posting in entry.postings:
            assert posting.units.currency == "EUR"
            sums[posting.account] += int(posting.units.number * 100)
print(json.dumps({"sums": sums, "errors": [error.message for error in errors]}))
"""


def hledger_balances(path: Path) -> dict[str, int]:
    """The balance in cents of every account that hledger finds in a journal, after its strictest check of it."""
    _run(["hledger", "-f", str(path), "check", "--strict"])
    told = _run(["hledger", "-f", str(path), "balance", "--flat", "--empty", "--no-total", "--output-format=csv"])
    rows = list(csv.reader(told.splitlines()))[1:]
    return {account: int(Decimal(balance.removesuffix(" EUR")) * 100) for account, balance in rows}


def beancount_balances(path: Path) -> dict[str, int]:
    """The balance in cents of every account that beancount finds in a file, which must have no errors."""
    told = json.loads(_run([sys.executable, "-c", _BEANCOUNT, str(path)]))
    assert told["errors"] == []
    return dict(told["sums"])


def complaints(path: Path) -> str:
    """What the program says of a file that it should refuse."""
    program = ["hledger", "check", "-f"] if path.suffix == ".journal" else [sys.executable, "-m", "beancount.scripts.check"]
    done = subprocess.run([*program, str(path)], check=False, capture_output=True, text=True, env=_environment())
    assert done.returncode, f"{path.name} was not refused"
    return done.stdout + done.stderr


def _run(line: list[str]) -> str:
    done = subprocess.run(line, check=False, capture_output=True, text=True, env=_environment())
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _environment() -> dict[str, str]:
    # hledger is written in Haskell and reads files in the language of the machine.
    return {**os.environ, "LC_ALL": "C.UTF-8"}
