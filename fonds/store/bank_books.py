"""What the actions and the commands ask about the bank: payments to make, lines that were read, and what they belong to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Row, Select, Subquery, func, literal, or_, select, union

from fonds.bank.matching import OpenClaim
from fonds.errors import refused
from fonds.ledger.entries import BANK, EntryKind, claim, paid_for
from fonds.store import tables as t
from fonds.store.books import reversed_entries, standing_claims
from fonds.store.people import partner_details

UNMATCHED, ASIDE, TWICE = "unmatched", "aside", "twice"
"""How a line stands that belongs to nothing yet: held on the account ``unmatched``; set aside without an entry, since the pot
cannot cover it; or set aside since another report may have told the same movement already."""
WAITS = (UNMATCHED, ASIDE, TWICE)
BATCH, SAME = "batch", "same"
"""How a line stands that is a whole payment file of the fund, or the same movement as another line."""
TIED = (BATCH, SAME, "entry", "payout", "case")
"""How a line stands that was given an entry that was there already: to reverse that would undo what may be right. Somebody
can take that back, and then it is money of nobody until it gets a place."""


WHOLE_DAYS = ("camt.053", "mt940")
"""Formats of statements that follow each other: each begins with the balance that the one before ended with."""


@dataclass(frozen=True)
class LineState:
    """A line of the bank as it stands now. ``entry``: what it is in the ledger; ``held``: its entry on ``unmatched``."""

    id: int
    statement: int
    booked_on: str
    value_on: str
    cents: int
    how: str
    entry: int | None
    held: int | None
    open: bool


def _links() -> Subquery:
    """Each entry that is a line of the bank: entry, how, and the day of the bank.

    What a line was before somebody called it unknown money, it is no more; and a line that is the same as another adds none.
    """
    line, given = t.bank_line.c, t.attribution.c
    back = select(given.line, func.max(given.id).label("id")).where(given.how == UNMATCHED).group_by(given.line).subquery()
    read = select(line.entry, line.how, line.booked_on).where(line.entry.is_not(None), line.id.not_in(select(back.c.line)))
    later = select(given.entry, given.how, line.booked_on).join(t.bank_line, line.id == given.line)
    later = later.outerjoin(back, back.c.line == given.line).where(given.id >= func.coalesce(back.c.id, 0), given.how != SAME)
    return union(read, later).subquery()


def linked_entries() -> Select[Any]:
    """The ids of entries that are a line of the bank, as a sub-query."""
    return select(_links().c.entry)


def _told_as_sum() -> Select[Any]:
    """The payment files of which the bank told the total as one line, as a sub-query."""
    told, o = _links().c, t.payment_order.c
    return select(o.batch).where(o.entry.in_(select(told.entry).where(told.how == BATCH)))


def told_entries() -> CompoundSelect[Any]:
    """The ids of entries that the bank told, by themselves or in the total of a payment file, as a sub-query."""
    o = t.payment_order.c
    return union(linked_entries(), select(o.entry).where(o.batch.in_(_told_as_sum())))


def told_payouts(connection: Connection) -> set[int]:
    """The payouts of payment files that the bank told."""
    o = t.payment_order.c
    return set(connection.execute(select(o.entry).where(o.entry.in_(told_entries()))).scalars())


def told_in_batch(connection: Connection, entry: int) -> int | None:
    """The payment file with this payout of which the bank told the total as one line."""
    o = t.payment_order.c
    return connection.execute(select(o.batch).where(o.entry == entry, o.batch.in_(_told_as_sum()))).scalar()


def payouts_unseen(connection: Connection, entries: Iterable[int] | None = None) -> list[Row[Any]]:
    """Payouts that stand, were not sent to the bank in a batch and were not seen on its statements: id, case, line, cents."""
    e, p = t.entry.c, t.posting.c
    query = (
        select(e.id, e.case_ref, e.line, e.decision, p.amount_cents)
        .join(t.posting, p.entry == e.id)
        .where(
            e.kind == EntryKind.PAYOUT,
            p.amount_cents > 0,
            p.account == literal(paid_for("")) + e.case_ref,
            e.id.not_in(reversed_entries()),
            e.id.not_in(select(t.payment_order.c.entry)),
            e.id.not_in(linked_entries()),
        )
        .order_by(e.id)
    )
    if entries is not None:
        query = query.where(e.id.in_(list(entries)))
    return list(connection.execute(query))


def payouts_to_send(connection: Connection, entries: Iterable[int] | None = None) -> list[Row[Any]]:
    """The payouts that can go to the bank; of an erased case nobody can read the payee any more."""
    erased = set(connection.execute(select(t.erasure.c.case_ref)).scalars())
    return [row for row in payouts_unseen(connection, entries) if row.case_ref not in erased]


def payment_batch(connection: Connection, number: int) -> tuple[Row[Any], list[Row[Any]]]:
    """A batch, and its orders with the case and line of each. Raises Refused: bank-batch-unknown."""
    row = connection.execute(select(t.payment_batch).where(t.payment_batch.c.id == number)).first()
    if row is None:
        raise refused("bank-batch-unknown", str(number))
    o, e = t.payment_order.c, t.entry.c
    query = (
        select(o.entry, o.end_to_end, o.amount_cents, e.case_ref, e.line, e.decision)
        .join(t.entry, e.id == o.entry)
        .where(o.batch == number)
        .order_by(o.number)
    )
    return row, list(connection.execute(query))


def payment_orders(connection: Connection) -> dict[str, Row[Any]]:
    """Every payment that was sent to the bank, by its end-to-end id: entry, case, cents, and its batch with id and total."""
    o, b, e = t.payment_order.c, t.payment_batch.c, t.entry.c
    query = (
        select(o.entry, o.end_to_end, o.amount_cents, o.batch, b.message_id, b.total_cents, e.case_ref)
        .join(t.payment_batch, b.id == o.batch)
        .join(t.entry, e.id == o.entry)
        .order_by(o.id)
    )
    found: list[Row[Any]] = list(connection.execute(query))
    return {row.end_to_end: row for row in found}


def open_batches(connection: Connection, cents: int) -> list[Row[Any]]:
    """Payment files of this total of which the bank told nothing yet, and of which no payment was undone by hand."""
    b, o = t.payment_batch.c, t.payment_order.c
    known = select(o.batch).where(or_(o.entry.in_(linked_entries()), o.entry.in_(_undone())))
    query = select(t.payment_batch).where(b.total_cents == cents, b.id.not_in(known)).order_by(b.id)
    return list(connection.execute(query))


def claims_waiting(connection: Connection, day: date) -> list[OpenClaim]:
    """Every claim that is open, with its reference and the account of the debtor as it is known on that day."""
    p = t.posting.c
    query = select(p.account, p.case_ref, func.sum(p.amount_cents)).where(p.account.like(f"{claim('')}%"))
    left = {(row[0], row[1]): int(row[2]) for row in connection.execute(query.group_by(p.account, p.case_ref))}
    known = partner_details(connection, day)
    return [
        OpenClaim(row.debtor, row.case_ref, row.reference, cents, known.get(row.debtor, {}).get("iban", ""))
        for row in standing_claims(connection)
        if (cents := left.get((claim(row.debtor), row.case_ref), 0)) > 0
    ]


def line_states(connection: Connection, number: int | None = None, *, only_open: bool = False) -> list[LineState]:
    """The lines as they stand: the last attribution of each holds, until its entry is reversed by hand."""
    given, kinds = _attributions(connection), _unmatched_entries(connection)
    line = t.bank_line.c
    query = select(t.bank_line).order_by(line.booked_on, line.id)
    if number is not None:
        query = query.where(line.id == number)
    elif only_open:
        gone = reversed_entries()
        query = query.where(or_(line.how.in_(WAITS), line.entry.in_(gone), line.id.in_(select(t.attribution.c.line))))
    undone, returned = (set(connection.execute(reversals).scalars()) for reversals in (_undone(), _returned()))
    states = [_state(row, given.get(row.id, []), kinds, undone, returned) for row in connection.execute(query)]
    return [one for one in states if one.open or not only_open]


def line_state(connection: Connection, number: int) -> LineState:
    """One line. Raises Refused: bank-line-unknown."""
    found = line_states(connection, number)
    if not found:
        raise refused("bank-line-unknown", str(number))
    return found[0]


def _state(row: Row[Any], given: list[tuple[int, str]], unmatched: set[int], undone: set[int], returned: set[int]) -> LineState:
    entry, how = given[-1] if given else (row.entry, row.how)
    # The entry of a line that this one was the same as holds that one's money.
    own = {row.entry, *(number for number, told in given if told != SAME)}
    held = next(iter(own & unmatched), None)
    # What is the same as another line stays so, whatever becomes of that one.
    is_open = entry not in returned and (how in WAITS or (entry in undone and how != SAME))
    return LineState(
        row.id, row.statement, row.booked_on, row.value_on, row.amount_cents, how, entry, held if is_open else None, is_open
    )


def _attributions(connection: Connection) -> dict[int, list[tuple[int, str]]]:
    given: dict[int, list[tuple[int, str]]] = {}
    for row in connection.execute(select(t.attribution).order_by(t.attribution.c.id)):
        given.setdefault(row.line, []).append((row.entry, row.how))
    return given


def _unmatched_entries(connection: Connection) -> set[int]:
    e = t.entry.c
    query = select(e.id).where(e.kind == EntryKind.UNMATCHED, e.id.not_in(reversed_entries()))
    return set(connection.execute(query).scalars())


def _undone() -> Select[Any]:
    """Entries whose reversal is not itself a line of the bank: there the money is, and what it was for is open again."""
    return reversed_entries().where(t.entry.c.id.not_in(linked_entries()))


def _returned() -> Select[Any]:
    """Entries whose reversal is a line of the bank: that money came back, or went back."""
    return reversed_entries().where(t.entry.c.id.in_(linked_entries()))


def came_back_on(connection: Connection, line: LineState) -> int | None:
    """The line that undid the entry of this line. A whole payment file, or the same movement, can be pointed at again."""
    if line.entry is None or line.how in (BATCH, SAME):
        return None
    undoing = connection.execute(select(t.entry.c.id).where(t.entry.c.reverses == line.entry)).scalar()
    return None if undoing is None else next((one.id for one in line_states(connection) if one.entry == undoing), None)


def attributed_since(connection: Connection, entry: int) -> bool:
    """Whether money of unknown origin, booked by this entry, was given its place since."""
    e, given = t.entry.c, t.attribution.c
    lines = union(
        select(t.bank_line.c.id).where(t.bank_line.c.entry == entry),
        select(given.line).where(given.entry == entry, given.how != SAME),
    ).subquery()
    query = (
        select(e.id)
        .join(t.attribution, given.entry == e.id)
        .where(given.line.in_(select(lines.c.id)), e.kind == EntryKind.ATTRIBUTION, e.id.not_in(reversed_entries()))
    )
    return connection.execute(query).first() is not None


def loose_entries(connection: Connection, cents: int) -> list[Row[Any]]:
    """Entries that moved exactly this much on the bank account, and that the bank did not tell yet, newest first."""
    e, p = t.entry.c, t.posting.c
    query = (
        select(e.id, e.kind, e.value_on, e.case_ref)
        .join(t.posting, p.entry == e.id)
        .where(p.account == BANK, p.amount_cents == cents, e.kind != EntryKind.UNMATCHED)
        .where(e.id.not_in(reversed_entries()), e.id.not_in(told_entries()), e.reverses.is_(None))
        .order_by(e.id.desc())
    )
    return list(connection.execute(query))


def bank_on(connection: Connection, since: str, day: str) -> Mapping[str, int]:
    """The books beside the bank at the end of a day, in cents: what the ledger has, and what of it no statement told yet.

    ``since``: the first day of which there are statements; what came before is in their opening balance.
    """
    e, p = t.entry.c, t.posting.c
    query = select(func.coalesce(func.sum(p.amount_cents), 0)).join(t.entry, e.id == p.entry)
    query = query.where(p.account == BANK, e.value_on <= day)
    told, o = _links().c, t.payment_order.c
    # A payout of before can have been sent later: then the opening balance still holds it.
    sent = select(o.entry).join(t.payment_batch, t.payment_batch.c.id == o.batch).where(t.payment_batch.c.execute_on >= since)
    unseen = query.where(
        or_(e.value_on >= since, e.id.in_(sent)),
        e.id.not_in(select(told.entry).where(told.booked_on <= day)),
        e.id.not_in(select(o.entry).where(o.batch.in_(_told_as_sum()))),
        e.id.not_in(reversed_entries()),
        e.reverses.is_(None),
    )
    return {"ledger": int(connection.execute(query).scalar_one()), "unseen": int(connection.execute(unseen).scalar_one())}
