"""The whole ledger, one entry at a time: for exports, which may be longer than fits in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import Connection, func, select

from fonds.ledger.entries import Posting
from fonds.store import tables as t

_AT_A_TIME = 5_000


@dataclass(frozen=True, slots=True)
class Booking:
    """One entry as it stands in the ledger.

    ``kind``: the code of the event. ``record``: the number of its record in the chain. ``line``: the paid line of a payout.
    ``reverses``: the entry that this one undoes.
    """

    number: int
    kind: str
    value_on: date
    booked_on: date
    case: str | None
    decision: int | None
    line: int | None
    reverses: int | None
    record: int
    actor: str
    postings: tuple[Posting, ...]


def bookings(connection: Connection, first: date, last: date) -> Iterator[Booking]:
    """Every entry with a value date from ``first`` to ``last``, in the order of booking."""
    e, p = t.entry.c, t.posting.c
    query = (
        select(e.id, e.kind, e.value_on, e.booked_on, e.case_ref, e.decision, e.line, e.reverses, e.record, t.record.c.actor)
        .add_columns(p.account, p.amount_cents, p.case_ref.label("posting_case"))
        .join(t.posting, p.entry == e.id)
        .join(t.record, t.record.c.seq == e.record)
        .where(e.value_on >= first.isoformat(), e.value_on <= last.isoformat())
        .order_by(e.id, p.id)
    )
    rows = connection.execute(query, execution_options={"yield_per": _AT_A_TIME})
    for number, lines in groupby(rows, key=lambda row: row.id):
        parts = list(lines)
        head = parts[0]
        yield Booking(
            number=number,
            kind=head.kind,
            value_on=date.fromisoformat(head.value_on),
            booked_on=date.fromisoformat(head.booked_on),
            case=head.case_ref,
            decision=head.decision,
            line=head.line,
            reverses=head.reverses,
            record=head.record,
            actor=head.actor,
            postings=tuple(Posting(part.account, part.amount_cents, part.posting_case) for part in parts),
        )


def first_value_day(connection: Connection) -> date | None:
    """The day on which money first moved; None when the ledger is empty."""
    found = connection.execute(select(func.min(t.entry.c.value_on))).scalar()
    return date.fromisoformat(found) if found else None
