"""What the chain and the triggers cost: payouts per second, beside bare inserts in SQLite in the same run.

    python benchmarks/posting.py [PAYOUTS]

*The booking* of a payout: entry, postings, the check of the pot, triggers, the record of the chain, commit. Its *peer* puts
the same rows in the same tables with the same indexes and does nothing else: no triggers, foreign keys, checks or hash, and the
body of its record is ready-made. Twice: both keep the database open, which leaves the price of chain and triggers; and both
open and close it for every payout, as a command does once. Then *the action* ``pay`` as a whole, which also asks who may, reads
the decision and the sealed request, and remembers what it was told. And *the barest peer*, which keeps entries and postings
only, in tables with fewer columns and indexes, for who holds that a record of what happened is part of the price.

All of it in WAL mode with synchronous FULL, so one fdatasync each. Nobody starts a process, and somebody else has the fund
open, as on a busy day: else SQLite folds its log away after each action. Rounds alternate, beginning with another way each
time.
"""

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from sqlalchemy import Connection

from fonds.actions.perform import book
from fonds.ledger.entries import payout
from fonds.store.database import begun, connect, writing
from fonds.store.fund import Fund
from fonds.store.unit import Actor, Opened, acting
from tests.actions.desk import DAY, Desk, new_desk

ROUNDS = 10
CENTS = 5_000
ACTION = "the action pay"
BARE = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, kind TEXT, value_on TEXT, booked_on TEXT, case_ref TEXT, decision INT, line INT, record INT,
    bank_cents INT, free_cents INT
);
CREATE TABLE posting (id INTEGER PRIMARY KEY, entry INT, account TEXT, amount_cents INT, case_ref TEXT, record INT);
CREATE INDEX posting_by_account ON posting (account, case_ref, amount_cents);
CREATE INDEX posting_by_entry ON posting (entry);
"""
Pay = Callable[[str], object]
PeerOpened = Callable[[], AbstractContextManager[sqlite3.Connection]]


def bare(path: Path) -> sqlite3.Connection:
    """SQLite as we use it, without what guards the rows."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    return database


def insert_entry(database: sqlite3.Connection, case: str, record: int | None) -> None:
    """An entry and its postings; the database gives the numbers."""
    entry = payout(case, CENTS)
    number = database.execute(
        "INSERT INTO entry (kind, value_on, booked_on, case_ref, record, bank_cents, free_cents) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (entry.kind.value, DAY.isoformat(), DAY.isoformat(), case, record, CENTS, CENTS),
    ).lastrowid
    database.executemany(
        "INSERT INTO posting (entry, account, amount_cents, case_ref, record) VALUES (?, ?, ?, ?, ?)",
        [(number, one.account, one.cents, one.case, record) for one in entry.postings],
    )


def barest(database: sqlite3.Connection) -> Pay:
    """Entries and postings, and nothing else."""
    database.execute("PRAGMA journal_mode = WAL")
    database.executescript(BARE)

    def pay(case: str) -> None:
        database.execute("BEGIN IMMEDIATE")
        insert_entry(database, case, 1)
        database.execute("COMMIT")

    return pay


def peer(opened: PeerOpened, body: str) -> Pay:
    """The rows of a booking, the record too; the hash is as scattered as a real one."""

    def pay(case: str) -> None:
        with opened() as database:
            database.execute("BEGIN IMMEDIATE")
            record = database.execute(
                "INSERT INTO record (at, actor, role, action, subject, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ("2026-03-02T12:00:00.000Z", "dirk", "treasurer", "pay", "", body, "0" * 64, os.urandom(32).hex()),
            ).lastrowid
            insert_entry(database, case, record)
            database.execute("COMMIT")

    return pay


def booking(fund: Fund, opened: Opened = writing) -> Pay:
    """The booking of a payout with everything that guards it, without the rest of the action."""

    def pay(case: str) -> None:
        with acting(fund, "dirk", lambda *_: Actor("dirk", "treasurer"), "pay", DAY, opened=opened) as unit:
            book(unit, payout(case, CENTS))

    return pay


@contextmanager
def kept_open(connection: Connection) -> Iterator[Connection]:
    """A transaction on a connection that stays open."""
    with begun(connection, writes=True):
        yield connection


def without_triggers(fund: Fund, path: Path) -> Path:
    """A copy of the fund's database, with every table and index and without the triggers."""
    shutil.copy(fund.database_file, path)
    with closing(bare(path)) as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
    return path


def rate(pay: Pay, cases: list[str]) -> tuple[float, float]:
    """Payouts per second, and milliseconds of processor time for one."""
    began, used = time.perf_counter(), time.process_time()
    for case in cases:
        pay(case)
    return len(cases) / (time.perf_counter() - began), (time.process_time() - used) / len(cases) * 1000


def desk_with_grants(folder: Path, cases: int) -> tuple[Desk, list[str]]:
    desk = new_desk(folder / "fonds", pot=(2 + 3 * ROUNDS) * cases * CENTS)
    return desk, [desk.granted(CENTS, household=f"HH-{number}") for number in range(cases)]


def ways(desk: Desk, folder: Path, stack: ExitStack) -> dict[str, tuple[Pay, str]]:
    """Everything that is measured, and beside which peer."""
    body = desk.query("SELECT body FROM record ORDER BY seq DESC LIMIT 1")[0][0]
    copy = without_triggers(desk.fund, folder / "peer.db")
    open_peer, open_barest = (stack.enter_context(closing(bare(path))) for path in (copy, folder / "barest.db"))
    ours = stack.enter_context(connect(desk.fund).connect())
    somebody = stack.enter_context(closing(desk.open()))
    somebody.execute("SELECT count(*) FROM record").fetchone()
    held, each = "kept open: the peer", "opened each time: the peer"
    return {
        held: (peer(lambda: nullcontext(open_peer), body), held),
        "kept open: the booking": (booking(desk.fund, lambda _: kept_open(ours)), held),
        each: (peer(lambda: closing(bare(copy)), body), each),
        "opened each time: the booking": (booking(desk.fund), each),
        ACTION: (desk.pay, each),
        "the barest peer": (barest(open_barest), held),
    }


def main(payouts: int) -> None:
    size = payouts // ROUNDS
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        desk, cases = desk_with_grants(folder, size * (ROUNDS + 1))
        booked, cases = cases[:size], cases[size:]  # what was booked past the action counts as paid
        booking(desk.fund)(booked[0])
        table = list(ways(desk, folder, stack).items())
        measured: dict[str, list[tuple[float, float]]] = {name: [] for name, _ in table}
        for turn in range(ROUNDS):
            part = cases[turn * size : (turn + 1) * size]
            for name, (pay, _) in table[turn % len(table) :] + table[: turn % len(table)]:
                measured[name].append(rate(pay, part if name == ACTION else booked))
        paid = desk.query("SELECT count(*) FROM entry WHERE kind = 'payout'")[0][0]
        assert paid == 3 * size * ROUNDS + 1
    print(f"{size * ROUNDS} payouts each: median on the clock and least of processor of {ROUNDS} rounds;", end=" ")
    print(f"load {os.getloadavg()[0]:.1f}")
    clock = {name: statistics.median(each for each, _ in found) for name, found in measured.items()}
    used = {name: min(each for _, each in found) for name, found in measured.items()}
    for name, (_, beside) in table:
        told = f"{clock[name]:8.0f} per second  {clock[name] / clock[beside]:6.1%} of its peer"
        print(f"{name:30} {told}  {used[name]:6.3f} ms  {used[beside] / used[name]:6.1%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
