"""Record that somebody saw what a payout was spent on."""

from fonds.actions.perform import Order, perform
from fonds.errors import refused
from fonds.store import tables as t
from fonds.store.books import payouts
from fonds.store.queries import dossier


def prove(order: Order, case: str, line: int | None = None) -> tuple[int, ...]:
    """The proof of one paid line was seen, or that of all of them. Gives the lines.

    Raises Refused: case-not-found, proof-not-paid, proof-exists.
    """
    with perform(order, "case proof") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        paid = [row for row in payouts(unit.connection, case) if line in (None, row.line)]
        if not paid:
            raise refused("proof-not-paid", case)
        seen = set(unit.connection.execute(t.proof.select().with_only_columns(t.proof.c.entry)).scalars())
        waiting = [row for row in paid if row.id not in seen]
        if not waiting:
            raise refused("proof-exists", case)
        for row in waiting:
            unit.add(t.proof, entry=row.id, on_day=unit.today.isoformat(), member=unit.actor.name)
        return tuple(row.line for row in waiting)
