"""A debtor that paid too much gets that back: its credit leaves the pot."""

from dataclasses import dataclass

from fonds.actions.perform import Booked, Order, book, check_amount, content_of, done_before, perform, remember
from fonds.actions.repay import check_debtor
from fonds.errors import refused
from fonds.ledger.entries import allocate
from fonds.ledger.entries import refund as refund_entry
from fonds.store.books import credits
from fonds.store.claims import open_claims
from fonds.store.unit import Unit


@dataclass(frozen=True)
class Refunded:
    """What was paid back, the credit that is left, and what the debtor owes beside it. Cents."""

    booked: Booked
    left_cents: int = 0
    owes_cents: int = 0


def refund(order: Order, debtor: str, cents: int | None = None) -> Refunded:
    """Pay a credit back, or with ``cents`` a part of it, as far as the pot has it free.

    Raises Refused: debtor-unknown, credit-none, credit-too-little, refund-too-early, not-available, likely-duplicate;
    InvalidInput: amount-zero.
    """
    content = content_of(order, debtor=debtor, cents=cents)
    if cents is not None:
        check_amount(cents)
    with perform(order, "refund") as unit:
        unit.subject = debtor
        if done_before(unit, order, "refund", content):
            return Refunded(Booked((), repeated=True))
        held = credits(unit.connection, debtor)
        total = sum(part for _, part in held)
        if not total:
            check_debtor(unit, debtor)
            raise refused("credit-none", debtor=debtor)
        if cents is not None and cents > total:
            raise refused("credit-too-little", debtor=debtor, held=total, amount=cents)
        paid = cents or total
        _refuse_too_early(unit, order, debtor, paid)
        remember(unit, order, "refund", content)
        booked = Booked((book(unit, refund_entry(debtor, allocate(paid, held)), value_on=order.value_on),))
        owes = sum(part for _, part in open_claims(unit.connection, debtor))
        return Refunded(booked, total - paid, owes)


def _refuse_too_early(unit: Unit, order: Order, debtor: str, cents: int) -> None:
    """Money that goes back before it came would stand on a statement as a debt."""
    if order.value_on is None:
        return
    held = sum(part for _, part in credits(unit.connection, debtor, order.value_on))
    if held < cents:
        raise refused("refund-too-early", debtor=debtor, day=order.value_on.isoformat(), held=held, amount=cents)
