"""Reading a statement of 10,000 entries, beside two readers from PyPI in the same run; the whole command; and booking in bulk.

    python -m pip install -r benchmarks/requirements.in
    python benchmarks/bank.py [ENTRIES] [ROUNDS]

Rounds of all readers alternate; the least processor time counts. The command ``fonds bank import`` runs as a process of its
own: its time by the clock is told with what it used of a processor, what it waited for one (Linux tells that) and what was
left, which is the disk. Booking in bulk is what an import does for its lines after it knows what they are: entries held against
the pot, rows, one record in the chain, commit; its peer writes the same rows into SQLite with nothing that guards them.
"""

import gc
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.posting import BARE
from fonds.actions.drafts import Drafts
from fonds.actions.perform import perform
from fonds.bank.read import read_statements
from fonds.ledger.entries import unmatched
from tests.actions.desk import Desk, new_desk
from tests.bank.files import Line, camt, mt940

DAY = date(2026, 1, 1)


def lines(number: int) -> list[Line]:
    return [
        Line(100 + at % 997, f"Termijn {at} van casus", reference=f"B{at}", day=DAY + timedelta(at // 200))
        for at in range(number)
    ]


def pycamt(path: Path) -> int:
    from pycamt.parser import Camt053Parser

    return len(Camt053Parser.from_file(str(path)).get_transactions())


def bankstatementparser(path: Path) -> int:
    from bankstatementparser import CamtParser

    return len(CamtParser(str(path)).parse())


def ours(path: Path) -> int:
    return sum(len(one.movements) for one in read_statements(path.read_bytes(), path.name))


def took(read: Callable[[Path], int], path: Path, expected: int) -> float:
    began = time.process_time()
    found = read(path)
    seconds = time.process_time() - began
    if found != expected:
        sys.exit(f"{read.__name__} found {found} entries of {expected}")
    return seconds


def command(desk: Desk, path: Path) -> str:
    """The whole command: read, matched, sealed and booked in one transaction."""
    typed = [sys.executable, str(Path(__file__).parent.parent / "cli.py"), "bank", "import", str(path)]
    about = ["--fund", str(desk.fund.folder), "--as", "dirk", "--today", desk.day.isoformat()]
    began = time.perf_counter()
    process = subprocess.Popen([*typed, *about], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    wall = time.perf_counter() - began
    waited = int(Path(f"/proc/{process.pid}/schedstat").read_text().split()[1]) / 1e9
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit("the import failed")
    on_processor = used.ru_utime + used.ru_stime
    rest = max(wall - on_processor - waited, 0)
    return (
        f"fonds bank import: {wall:.2f} s = {on_processor:.2f} on a processor + {waited:.2f} waiting for one + {rest:.2f} disk"
    )


def booking(desk: Desk, number: int, bare: Path) -> str:
    """Postings per second of ``number`` entries with two each; without the search for cycles, as the command does it."""
    gc.disable()
    for entries_now in (10, number):  # first a few: what is loaded once is told with the command
        began, used = time.perf_counter(), time.process_time()
        with perform(desk.order("dirk"), "bank import") as unit:
            drafts = Drafts(unit)
            for at in range(entries_now):
                drafts.add(unmatched(100 + at), DAY)
            drafts.write()
        used, wall = time.process_time() - used, time.perf_counter() - began
    gc.enable()
    rows, columns = desk.query("SELECT * FROM posting ORDER BY id DESC LIMIT ?", 2 * number), "?, ?, ?, ?, ?, ?"
    entries = desk.query(
        "SELECT id, kind, value_on, booked_on, case_ref, decision, line, record, bank_cents, free_cents"
        " FROM entry ORDER BY id DESC LIMIT ?",
        number,
    )
    with sqlite3.connect(bare, isolation_level=None) as connection:
        connection.executescript(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {BARE}")
        began = time.process_time()
        connection.execute("BEGIN")
        connection.executemany(f"INSERT INTO entry VALUES ({columns}, ?, ?, ?, ?)", entries)
        connection.executemany(f"INSERT INTO posting VALUES ({columns})", rows)
        connection.execute("COMMIT")
        peer = time.process_time() - began
    told = f"{2 * number / used:,.0f} postings per second of processor time ({wall:.2f} s by the clock)"
    return (
        f"booking in bulk, with chain and triggers: {told}; bare SQLite {2 * number / peer:,.0f}: {peer / used:.0%} of its rate"
    )


def main(number: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = lines(number)
        (folder / "statement.xml").write_bytes(camt(told))
        (folder / "statement.940").write_bytes(mt940(told))
        print(
            f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {number} entries, least of {rounds}, processor time"
        )
        least: dict[str, float] = {}
        for _ in range(rounds):
            for read in (ours, pycamt, bankstatementparser):
                try:
                    seconds = took(read, folder / "statement.xml", number)
                except ImportError:
                    continue
                least[read.__name__] = min(seconds, least.get(read.__name__, seconds))
        for reader, seconds in least.items():
            print(f"camt.053, {reader:20} {seconds:7.2f} s  {seconds / least['ours']:6.2f} × ours")
        print(f"MT940, ours                    {took(ours, folder / 'statement.940', number):7.2f} s")
        desk = new_desk(folder / "fund", pot=1_000_000).on(DAY + timedelta(400))
        for turn in range(rounds):
            print(command(desk.copy(folder / f"command-{turn}"), folder / "statement.xml"))
        for turn in range(rounds):
            print(booking(desk.copy(folder / f"booking-{turn}"), number, folder / f"bare-{turn}.db"))


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:3]) if len(sys.argv) > 2 else (10_000, 3))
