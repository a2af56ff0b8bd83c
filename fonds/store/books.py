"""What the actions and the documents ask the ledger: balances, payouts, claims, entries. Reading only."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, select

from fonds.errors import refused
from fonds.ledger.entries import BANK, RESERVATIONS, Entry, EntryKind, Posting, claim, paid_for
from fonds.ledger.pot import Pot
from fonds.store import tables as t
from fonds.store.database import rows_of


def account_balance(connection: Connection, account: str, case: str | None = None) -> int:
    """The balance of one account in cents, for one case or as a whole."""
    query = select(func.coalesce(func.sum(t.posting.c.amount_cents), 0)).where(t.posting.c.account == account)
    if case is not None:
        query = query.where(t.posting.c.case_ref == case)
    return int(connection.execute(query).scalar_one())


def balances(
    connection: Connection, until: date | None = None, *, open_only: bool = False, by_booking: bool = False
) -> dict[str, int]:
    """The balance of every account in cents, by account name; up to and including a value date, or a booking date.

    ``open_only``: without the accounts that stand at zero, of which a fund with many cases has many. Without ``until`` the
    database reads the index ``posting_by_account`` from end to end and nothing else.
    """
    p = t.posting.c
    total = func.sum(p.amount_cents)
    query = select(p.account, total).group_by(p.account)
    if until is not None:
        column = t.entry.c.booked_on if by_booking else t.entry.c.value_on
        query = query.join(t.entry, t.entry.c.id == p.entry).where(column <= until.isoformat())
    if open_only:
        query = query.having(total != 0)
    # Sorted here, because each database has an alphabet of its own.
    return {account: int(cents) for account, cents in sorted(tuple(row) for row in connection.execute(query))}


_LAST_POT = select(t.entry.c.bank_cents, t.entry.c.free_cents).order_by(t.entry.c.id.desc()).limit(1)


def pot(connection: Connection) -> Pot:
    """The pot as it stands, as the last entry tells it.

    It is added up when there is none, or when a version booked it that did not tell.
    """
    for bank, free in rows_of(connection, _LAST_POT):
        if bank is not None and free is not None:
            return Pot(bank, free)
    bank = account_balance(connection, BANK)
    # A reservation is money that is promised to a case and still at the bank.
    return Pot(bank, bank + account_balance(connection, RESERVATIONS))


_LAST_CLOSED_DAY = select(func.max(t.period.c.last_day))


def first_open_day(connection: Connection, day: date) -> date:
    """That day, or the first one after the closed periods when it lies in them or before: nothing is booked there any more."""
    [(last,)] = rows_of(connection, _LAST_CLOSED_DAY)
    return max(day, date.fromisoformat(last) + timedelta(days=1)) if last else day


def reversed_entries() -> Select[Any]:
    """The ids of entries that were reversed, as a sub-query."""
    return select(t.entry.c.reverses).where(t.entry.c.reverses.is_not(None))


def standing_payouts(connection: Connection, case: str) -> dict[int, int]:
    """What was paid for a case and not returned: line number → cents."""
    found: dict[int, int] = {}
    for row in payouts(connection, case):
        found[row.line] = found.get(row.line, 0) + row.amount_cents
    return dict(sorted(found.items()))


@cache
def _payouts() -> Select[Any]:
    e, p = t.entry.c, t.posting.c
    return (
        select(e.id, e.line, e.value_on, e.decision, p.amount_cents)
        .join(t.posting, p.entry == e.id)
        .where(e.case_ref == bindparam("case"), e.kind == EntryKind.PAYOUT, p.account == bindparam("account"))
        .where(e.id.not_in(reversed_entries()))
        .order_by(e.id)
    )


def payouts(connection: Connection, case: str) -> list[Row[Any]]:
    """The payouts of a case that were not returned, oldest first: entry (id), line, value date, decision and cents."""
    return list(connection.execute(_payouts(), {"case": case, "account": paid_for(case)}))


_NEWEST_SETTLEMENT = (
    select(t.settlement).where(t.settlement.c.case_ref == bindparam("case")).order_by(t.settlement.c.id.desc()).limit(1)
)


def first_payout(connection: Connection, cases: Collection[str] = ()) -> date | None:
    """The value day of the first payout that was not returned: for one of these cases, or of the whole fund."""
    e = t.entry.c
    query = select(func.min(e.value_on)).where(e.kind == EntryKind.PAYOUT, e.id.not_in(reversed_entries()))
    first = connection.execute(query.where(e.case_ref.in_(cases)) if cases else query).scalar()
    return date.fromisoformat(first) if first else None


def standing_settlement(connection: Connection, case: str) -> Row[Any] | None:
    """The newest settlement of a case, unless its entry was reversed."""
    row = connection.execute(_NEWEST_SETTLEMENT, {"case": case}).first()
    if row is None or row.entry is None:
        return row
    undone = connection.execute(select(t.entry.c.id).where(t.entry.c.reverses == row.entry)).first()
    return None if undone else row


def settlements(connection: Connection, case: str) -> list[Row[Any]]:
    """Every settlement of a case, oldest first; ``undone`` and ``undone_on``: the entry that reversed it, and its day."""
    undone = t.entry.alias("undone").c
    query = select(t.settlement, undone.id.label("undone"), undone.booked_on.label("undone_on"))
    query = query.outerjoin(undone.id.table, undone.reverses == t.settlement.c.entry)
    return list(connection.execute(query.where(t.settlement.c.case_ref == case).order_by(t.settlement.c.id)))


def shares_of(connection: Connection, settlement: int) -> dict[str, int]:
    """Who had to pay what by a settlement, in cents."""
    c = t.claim.c
    query = select(c.debtor, c.amount_cents).where(c.settlement == settlement).order_by(c.id)
    return {row.debtor: row.amount_cents for row in connection.execute(query)}


def standing_claims(connection: Connection, debtor: str | None = None, case: str | None = None) -> list[Row[Any]]:
    """Claims whose settlement was not reversed, in the order in which they fall due."""
    query = (
        select(t.claim, t.settlement.c.on_day, t.settlement.c.entry)
        .join(t.settlement, t.settlement.c.id == t.claim.c.settlement)
        .where(t.settlement.c.entry.not_in(reversed_entries()))
        .order_by(t.claim.c.due_on, t.claim.c.id)
    )
    if debtor is not None:
        query = query.where(t.claim.c.debtor == debtor)
    if case is not None:
        query = query.where(t.claim.c.case_ref == case)
    return list(connection.execute(query))


def claim_balances(connection: Connection, debtor: str, until: date | None = None) -> list[tuple[str | None, int]]:
    """What a debtor owes (above zero) or paid too much (below): (case, or None for a credit without one, and cents).

    ``until``: up to and including that value date.
    """
    p = t.posting.c
    query = select(p.case_ref, func.sum(p.amount_cents)).where(p.account == claim(debtor)).group_by(p.case_ref)
    if until is not None:
        query = query.join(t.entry, t.entry.c.id == p.entry).where(t.entry.c.value_on <= until.isoformat())
    return sorted(((row[0], int(row[1])) for row in connection.execute(query)), key=lambda one: one[0] or "")


def credits(connection: Connection, debtor: str, until: date | None = None) -> list[tuple[str | None, int]]:
    """What a debtor paid too much, ``until`` a value date: (the case it stands under, or None, and cents)."""
    return [(case, -cents) for case, cents in claim_balances(connection, debtor, until) if cents < 0]


def all_credits(connection: Connection) -> dict[str, tuple[int, date]]:
    """Who paid too much: debtor → cents, and the value day of the last booking on such a credit."""
    e, p = t.entry.c, t.posting.c
    balance = func.sum(p.amount_cents)
    held = select(p.account, p.case_ref, balance).where(_of_claims()).group_by(p.account, p.case_ref).having(balance < 0)
    found: dict[str, tuple[int, date]] = {}
    for account, case, cents in connection.execute(held).all():
        # Asked for each of the few credits: with the day of every booking on a claim, a large fund waits for it.
        last = select(func.max(e.value_on)).join(t.posting, p.entry == e.id)
        last = last.where(p.account == account, p.case_ref.is_not_distinct_from(case))
        name, since = account.removeprefix(claim("")), date.fromisoformat(connection.execute(last).scalar_one())
        before, earlier = found.get(name, (0, since))
        found[name] = (before - int(cents), max(since, earlier))
    return dict(sorted(found.items()))


def debtors(connection: Connection) -> list[str]:
    """Everybody who has or had something to pay, or paid too much."""
    found = connection.execute(select(t.posting.c.account).where(_of_claims()).distinct()).scalars()
    # Sorted here, because each database has an alphabet of its own.
    return sorted(name.removeprefix(claim("")) for name in found)


def _of_claims() -> ColumnElement[bool]:
    # Not from "claim:" to "claim;": in the alphabet of many a server the colon comes after the semicolon.
    return t.posting.c.account.like(f"{claim('')}%")


def instalments(connection: Connection, claim_id: int) -> list[Row[Any]]:
    """The terms in force of a claim: of its newest plan, else as they were agreed at first; empty when it is due at once."""
    newest = connection.execute(select(func.max(t.plan.c.id)).where(t.plan.c.claim == claim_id)).scalar()
    if newest is not None:
        return list(connection.execute(select(t.plan_term).where(t.plan_term.c.plan == newest).order_by(t.plan_term.c.number)))
    query = select(t.instalment).where(t.instalment.c.claim == claim_id).order_by(t.instalment.c.number)
    return list(connection.execute(query))


def periods(connection: Connection) -> list[Row[Any]]:
    """The closed periods of the books, oldest first."""
    return list(connection.execute(select(t.period).order_by(t.period.c.last_day)))


def read_entry(connection: Connection, number: int) -> tuple[Row[Any], Entry]:
    """One entry with its postings. Raises Refused: entry-not-found."""
    row = connection.execute(select(t.entry).where(t.entry.c.id == number)).first()
    if row is None:
        raise refused("entry-not-found", str(number))
    lines = connection.execute(select(t.posting).where(t.posting.c.entry == number).order_by(t.posting.c.id))
    postings = tuple(Posting(line.account, line.amount_cents, line.case_ref) for line in lines)
    return row, Entry(EntryKind(row.kind), postings, row.case_ref)


def journal(
    connection: Connection,
    accounts: Iterable[str] = (),
    until: date | None = None,
    *,
    since: date | None = None,
    by_booking: bool = False,
) -> list[Row[Any]]:
    """Every posting with its entry, in booking order; of some accounts, or between two value dates (or booking dates)."""
    e, p = t.entry.c, t.posting.c
    query = (
        select(e.id, e.kind, e.value_on, e.booked_on, e.case_ref, e.decision, e.reverses, e.record)
        .add_columns(p.account, p.amount_cents, p.case_ref.label("posting_case"), t.record.c.actor, t.record.c.action)
        .join(t.posting, p.entry == e.id)
        .join(t.record, t.record.c.seq == e.record)
        .order_by(e.id, p.id)
    )
    if accounts:
        query = query.where(p.account.in_(list(accounts)))
    day = e.booked_on if by_booking else e.value_on
    if since is not None:
        query = query.where(day >= since.isoformat())
    if until is not None:
        query = query.where(day <= until.isoformat())
    return list(connection.execute(query))
