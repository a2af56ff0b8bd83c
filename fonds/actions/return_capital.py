"""A partner leaves, and gets back what it put in, or a part of it."""

from dataclasses import dataclass

from fonds.actions.perform import Booked, Order, book, check_amount, content_of, done_before, perform, remember
from fonds.errors import refused
from fonds.ledger.entries import capital, capital_return, claim
from fonds.store.books import account_balance, balances
from fonds.store.people import open_membership, partner_names


@dataclass(frozen=True)
class Returned:
    """What was given back, what the partner still has in the pot, and what it still owes the pot. Cents."""

    booked: Booked
    left_cents: int = 0
    owes_cents: int = 0


def return_capital(order: Order, partner: str, cents: int) -> Returned:
    """Give back capital to a partner of which the last day is known, as far as the pot has it free.

    Raises Refused: partner-unknown, partner-stays, capital-too-little, capital-too-early, not-available, likely-duplicate;
    InvalidInput: amount-zero.
    """
    content = content_of(order, partner=partner, cents=cents)
    check_amount(cents)
    with perform(order, "partner return") as unit:
        unit.subject = partner
        if done_before(unit, order, "partner return", content):
            return Returned(Booked((), repeated=True))
        if partner not in partner_names(unit.connection):
            raise refused("partner-unknown", partner=partner)
        if open_membership(unit.connection, partner) is not None:
            raise refused("partner-stays", partner=partner)
        held = -account_balance(unit.connection, capital(partner))
        if cents > held:
            raise refused("capital-too-little", partner=partner, held=max(held, 0), amount=cents)
        if order.value_on is not None:
            then = -balances(unit.connection, order.value_on).get(capital(partner), 0)
            if cents > then:
                day = order.value_on.isoformat()
                raise refused("capital-too-early", partner=partner, day=day, held=max(then, 0), amount=cents)
        remember(unit, order, "partner return", content)
        booked = Booked((book(unit, capital_return(partner, cents), value_on=order.value_on),))
        return Returned(booked, held - cents, max(account_balance(unit.connection, claim(partner)), 0))
