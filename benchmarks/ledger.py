"""The balance of every partner, cold: a new process each time, beside hledger, ledger and beancount on the same books.

    python benchmarks/ledger.py [POSTINGS ...]

The peers read what ``fonds ledger export`` writes, and every program must find the same balances. hledger and ledger are Debian
packages, beancount comes with the developers' tools; one that is missing is left out. Beancount's cache is off, so that it
starts cold too. Rounds alternate; the quickest one counts, since other work on the machine only ever makes a round slower. A
peer that takes longer than a minute runs once.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.books import PARTNERS, big_fund

ROOT = Path(__file__).parent.parent
FONDS = [sys.executable, str(ROOT / "cli.py"), "--lang", "nl", "--today", "2026-03-02"]
ROUNDS = 7
LONG = 60
Balances = dict[str, int]

BEANCOUNT = """
import collections, sys
from beancount import loader
from beancount.core import data
loader.initialize(False)
entries, errors, _ = loader.load_file(sys.argv[1])
assert not errors, errors[0]
sums = collections.Counter()
for entry in entries:
    if isinstance(entry, data.Transaction):
        for posting in entry.postings:
            if posting.account.startswith(("Vermogen:Inleg:", "Activa:Vorderingen:Partners:")):
                sums[posting.account] += posting.units.number
for account, amount in sums.items():
    print(amount, "EUR", account)
"""


# A small process between us and what is measured: Linux counts the size of whoever starts a process as that of the process.
MEASURE = """
import os, sys, time
began = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
took = time.perf_counter() - began
print(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


@dataclass
class Program:
    """One program: how to ask it, how to read its answer, and what was measured (seconds, seconds of processor, MB)."""

    name: str
    line: list[str]
    read: Callable[[str], Balances]
    measured: list[tuple[float, ...]] = field(default_factory=list)

    def run(self) -> Balances:
        line = [sys.executable, "-I", "-S", "-c", MEASURE, *self.line]
        done = subprocess.run(line, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.measured.append(tuple(map(float, done.stderr.splitlines()[-1].split())))
        return self.read(done.stdout)


def read_plain(told: str) -> Balances:
    """Lines with an amount, EUR and an account; a sum below a line of dashes is no account."""
    rows = [line.rsplit(maxsplit=2) for line in told.splitlines() if " EUR " in line and ":" in line]
    return {account: int(Decimal(amount) * 100) for amount, _, account in rows}


def read_fonds(told: str) -> Balances:
    """Our table (number, name, account, € and the amount), with the names of accounts as the export writes them."""
    found: Balances = {}
    for account, _, amount in (words[-3:] for words in map(str.split, told.splitlines()) if len(words) > 3):
        for kind, path in (("capital:", "Vermogen:Inleg:"), ("claim:", "Activa:Vorderingen:Partners:")):
            if account.startswith(f"{kind}partner-"):
                told_cents = int("".join(mark for mark in amount if mark in "-0123456789"))
                found[path + account.removeprefix(kind).capitalize()] = told_cents
    return found


def programs(folder: Path, fund: Path) -> list[Program]:
    journal, beans = folder / "ledger.journal", folder / "ledger.beancount"
    for form, path in (("hledger", journal), ("beancount", beans)):
        began = time.perf_counter()
        export = ["ledger", "export", "--format", form, "--out", str(path), "--fund", str(fund)]
        subprocess.run([*FONDS, *export], check=True, capture_output=True)
        print(f"  export to {form}: {time.perf_counter() - began:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
    wanted = ["^Vermogen:Inleg", "^Activa:Vorderingen:Partners"]
    found = [
        Program("fonds ledger balance", [*FONDS, "ledger", "balance", "--fund", str(fund)], read_fonds),
        Program("hledger", ["hledger", "-f", str(journal), "balance", "--flat", "--no-total", *wanted], read_plain),
        Program("ledger", ["ledger", "-f", str(journal), "balance", "--flat", "--no-total", *wanted], read_plain),
        Program("beancount", [sys.executable, "-c", BEANCOUNT, str(beans)], read_plain),
    ]
    return [one for one in found if shutil.which(one.line[0])]


def compare(postings: int) -> None:
    print(f"{postings:,} postings")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        big_fund(folder / "fund", postings)
        table = programs(folder, folder / "fund")
        for turn in range(ROUNDS):
            answers = {one.name: one.run() for one in table if turn == 0 or one.measured[0][0] < LONG}
            expected = answers["fonds ledger balance"]
            assert len(expected) == 2 * len(PARTNERS)
            assert all(answer == expected for answer in answers.values()), json.dumps(answers)
        print(f"  {'':22} {'seconds':>8} {'processor':>10} {'MB':>7} {'ratio':>7}")
        ours = min(table[0].measured)[0]
        for one in table:
            took, used, size = (min(column) for column in zip(*one.measured, strict=True))
            print(f"  {one.name:22} {took:8.2f} {used:10.2f} {size:7.0f} {took / ours:7.1f}   of {len(one.measured)} rounds")


if __name__ == "__main__":
    for told in sys.argv[1:] or ("100000", "1000000"):
        compare(int(told))
