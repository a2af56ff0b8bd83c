"""What each partner put in and what it is spared, for its statement. Reading only."""

from sqlalchemy import Connection, func, select

from fonds.ledger.entries import EntryKind
from fonds.store import tables as t
from fonds.store.books import reversed_entries


def avoided_costs(connection: Connection, partner: str) -> dict[str, int]:
    """What a partner is spared by the cases that were paid, by the newest request of each: basis → cents.

    ``estimate`` and ``realised`` stay apart. A case of which nothing was paid, or all of it came back, counts for nothing.
    """
    b, r, e = t.benefit.c, t.request.c, t.entry.c
    newest = select(func.max(r.id)).group_by(r.case_ref)
    paid = select(e.case_ref).where(e.kind == EntryKind.PAYOUT, e.id.not_in(reversed_entries()))
    query = (
        select(b.basis, func.sum(b.amount_cents))
        .join(t.request, r.id == b.request)
        .where(b.partner == partner, b.request.in_(newest), r.case_ref.in_(paid))
        .group_by(b.basis)
    )
    return {row[0]: int(row[1]) for row in connection.execute(query)}
