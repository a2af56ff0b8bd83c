"""What the chain and the triggers cost: payouts per second, beside bare inserts of the same bookings in the same run.

    python benchmarks/posting.py [PAYOUTS]

Ours is the action ``pay`` in one process: read the request, check the decision and the pot, write entry, postings, what the
command was told and the record of the chain, commit. The peer is SQLite without any of that: the entry and its postings in
a transaction of their own, in the same mode (WAL, synchronous FULL, so one fdatasync each). Rounds alternate.
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

from fonds.ledger.entries import payout
from tests.actions.road import DAY, Desk, new_desk

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


def rate(pay: Callable[[str], object], cases: list[str]) -> float:
    began = time.perf_counter()
    for case in cases:
        pay(case)
    return len(cases) / (time.perf_counter() - began)


def desk_with_grants(folder: Path, cases: int) -> tuple[Desk, list[str]]:
    desk = new_desk(folder / "fonds", pot=cases * 5_000)
    return desk, [desk.granted(5_000, household=f"HH-{number}") for number in range(cases)]


def main(payouts: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        desk, cases = desk_with_grants(folder, payouts)
        plain = bare(folder)
        ours, theirs = [], []
        size = payouts // ROUNDS
        for turn in range(ROUNDS):
            part = cases[turn * size : (turn + 1) * size]
            ours.append(rate(desk.pay, part))
            theirs.append(rate(plain, part))
        with closing(desk.open()) as database:
            assert database.execute("SELECT count(*) FROM entry WHERE kind = 'payout'").fetchone()[0] == size * ROUNDS
    mine, peer = statistics.median(ours), statistics.median(theirs)
    print(f"{size * ROUNDS} payouts, median of {ROUNDS} rounds")
    print(f"fonds pay, action in one process   {mine:8.0f} per second   {mine / peer:5.1%} of bare")
    print(f"bare SQLite, WAL and FULL          {peer:8.0f} per second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
