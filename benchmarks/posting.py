"""What the chain and the triggers cost: payouts per second, beside bare inserts of the same bookings in the same run.

    python benchmarks/posting.py [PAYOUTS]

Ours twice. *The booking*: entry, postings, the check of the pot, triggers, the record of the chain, commit. *The action*
``pay``: also who may, the decision, the sealed request for its payee, and what the command was
told. The peer is SQLite without any of that: the entry and its postings in a transaction of their own, in the same mode (WAL,
synchronous FULL, so one fdatasync each). Nobody starts a process, and somebody else has the fund open, as on a busy day: else
SQLite folds its log away after each action. Rounds alternate.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from fonds.actions.perform import book
from fonds.ledger.entries import payout
from fonds.store.unit import Actor, acting
from tests.actions.desk import DAY, Desk, new_desk

ROUNDS = 5
BARE = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, kind TEXT, value_on TEXT, booked_on TEXT, case_ref TEXT, decision INT, line INT, record INT
);
CREATE TABLE posting (id INTEGER PRIMARY KEY, entry INT, account TEXT, amount_cents INT, case_ref TEXT, record INT);
CREATE INDEX posting_by_account ON posting (account, case_ref, amount_cents);
CREATE INDEX posting_by_entry ON posting (entry);
"""


def bare(folder: Path) -> Callable[[str], None]:
    """A database that holds entries and postings, and nothing that guards them."""
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.executescript(BARE)

    def pay(case: str) -> None:
        entry = payout(case, 5_000)
        database.execute("BEGIN IMMEDIATE")
        number = database.execute(
            "INSERT INTO entry (kind, value_on, booked_on, case_ref, decision, line, record) VALUES (?, ?, ?, ?, 1, 1, 1)",
            (entry.kind.value, str(DAY), str(DAY), case),
        ).lastrowid
        lines = [(number, one.account, one.cents, one.case) for one in entry.postings]
        database.executemany(
            "INSERT INTO posting (entry, account, amount_cents, case_ref, record) VALUES (?, ?, ?, ?, 1)", lines
        )
        database.execute("COMMIT")

    return pay


def booking(desk: Desk) -> Callable[[str], None]:
    """The booking of a payout with everything that guards it, without the rest of the action."""

    def pay(case: str) -> None:
        with acting(desk.fund, "dirk", lambda *_: Actor("dirk", "treasurer"), "pay", DAY) as unit:
            book(unit, payout(case, 5_000))

    return pay


def rate(pay: Callable[[str], object], cases: list[str]) -> tuple[float, float]:
    """Payouts per second, and milliseconds of processor time for one."""
    began, used = time.perf_counter(), time.process_time()
    for case in cases:
        pay(case)
    return len(cases) / (time.perf_counter() - began), (time.process_time() - used) / len(cases) * 1000


def desk_with_grants(folder: Path, cases: int) -> tuple[Desk, list[str]]:
    desk = new_desk(folder / "fonds", pot=cases * 5_000)
    return desk, [desk.granted(5_000, household=f"HH-{number}") for number in range(cases)]


def main(payouts: int) -> None:
    size = payouts // ROUNDS
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        desk, cases = desk_with_grants(folder, 2 * size * ROUNDS)
        ways = {"bare SQLite (peer)": bare(folder), "the booking": booking(desk), "the action pay": desk.pay}
        measured: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
        with closing(desk.open()) as somebody:
            somebody.execute("SELECT count(*) FROM record").fetchone()
            for turn in range(ROUNDS):
                part = cases[2 * turn * size :]
                for name, pay in ways.items():
                    some = part[size : 2 * size] if name == "the booking" else part[:size]
                    measured[name].append(rate(pay, some))
            paid = somebody.execute("SELECT count(*) FROM entry WHERE kind = 'payout'").fetchone()[0]
            assert paid == 2 * size * ROUNDS
    peer = statistics.median(each for each, _ in measured["bare SQLite (peer)"])
    print(f"{size * ROUNDS} payouts each, median of {ROUNDS} rounds")
    for name, found in measured.items():
        each, used = (statistics.median(column) for column in zip(*found, strict=True))
        print(f"{name:20} {each:8.0f} per second  {each / peer:6.1%}  {used:6.2f} ms of processor")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
