"""A fund with many bookings, made at once: the same for every program that is measured.

Seventeen partners; a case is granted, paid, settled on one partner and paid back in part: four entries and ten postings. The
rows go into the tables past the audit chain, under one record, since a million actions would take an hour and the balances
do not read the chain. Seeded: the same size is always the same fund.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from fonds.actions.found import found
from fonds.actions.perform import Order
from fonds.actions.register import add_partner
from fonds.ledger.entries import Entry, contribution, payout, repayment, reservation, settlement
from fonds.ledger.pot import Pot
from fonds.store.fund import Fund, Settings

PARTNERS = [f"partner-{number:02d}" for number in range(1, 18)]
START = date(2020, 1, 1)
PER_CASE = 10


def big_fund(folder: Path, postings: int) -> Fund:
    """A fund with about this many postings."""
    fund = found(folder, Settings(name="Meetfonds", iban="NL91ABNA0417164300"), "anna", START)
    for partner in PARTNERS:
        add_partner(Order(fund, "anna", START), partner, partner.capitalize(), START)
    cases = postings // PER_CASE
    with closing(sqlite3.connect(folder / "fonds.db", isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        record = database.execute("SELECT max(seq) FROM record").fetchone()[0]
        dossiers = ((ref(number), day(number).isoformat(), PARTNERS[0], "mark", record) for number in range(cases))
        database.executemany("INSERT INTO dossier VALUES (?, ?, ?, ?, ?)", dossiers)
        _insert(database, record, cases)
        database.execute("COMMIT")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return fund


def ref(number: int) -> str:
    """The case of this number: thirty a day, numbered within their year."""
    return f"{day(number).year}-{number + 1:06d}"


def day(number: int) -> date:
    """The day of the case of this number: they are spread over five years."""
    return START + timedelta(days=number % 1800)


def entries(cases: int) -> Iterator[tuple[date, Entry]]:
    """Every entry of the fund, with its value date."""
    chance = random.Random(20260302)
    for partner in PARTNERS:
        yield START, contribution(partner, 50_000 * 100 * (cases // 100 + 1))
    for number in range(cases):
        case, first, debtor = ref(number), day(number), chance.choice(PARTNERS)
        cents = chance.randint(5_000, 250_000)
        yield first, reservation(case, cents)
        yield first + timedelta(2), payout(case, cents)
        yield first + timedelta(9), settlement(case, {debtor: cents})
        yield first + timedelta(40), repayment(debtor, {case: chance.randint(1, cents)})


def _insert(database: sqlite3.Connection, record: int, cases: int) -> None:
    posting = 0
    pot = Pot(0, 0)
    heads, lines = [], []
    for number, (value_on, entry) in enumerate(entries(cases), start=1):
        pot = pot.after(entry)
        moved = value_on.isoformat()
        heads.append((number, entry.kind.value, moved, moved, entry.case, record, pot.bank_cents, pot.free_cents))
        for one in entry.postings:
            posting += 1
            lines.append((posting, number, one.account, one.cents, one.case, record))
        if len(lines) > 50_000 or number == 4 * cases + len(PARTNERS):
            database.executemany(
                "INSERT INTO entry (id, kind, value_on, booked_on, case_ref, record, bank_cents, free_cents)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                heads,
            )
            database.executemany(
                "INSERT INTO posting (id, entry, account, amount_cents, case_ref, record) VALUES (?, ?, ?, ?, ?, ?)", lines
            )
            heads, lines = [], []
