"""``fonds contribute``, ``pay``, ``repay``, ``refund`` and ``reverse``: the commands that move money."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import click

from fonds.commands.base import command, option, session
from fonds.commands.out import given_or_asked
from fonds.commands.types import NUMBER, Amount, Day, Iban

if TYPE_CHECKING:
    from fonds.actions.perform import Order


def careful(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """The options of every command that moves money."""
    for name, rest in (("--again", {"is_flag": True}), ("--key", {}), ("--date", {"type": Day()})):
        function = option(name, **rest)(function)
    return function


def careful_order(key: str | None, again: bool, day: date | None) -> "Order":
    """The order of a command with these options."""
    from fonds.commands.context import order

    return order(session(), key=key, again=again, value_on=day)


@command("contribute", writes=True)
@click.argument("partner")
@click.argument("amount", type=Amount())
@careful
def contribute(partner: str, amount: int, key: str | None, again: bool, date: date | None) -> None:
    """A partner puts money in the pot."""
    from fonds.actions.repay import contribute as action
    from fonds.commands.context import answer_booked, booked_lines

    now = session()
    booked = action(careful_order(key, again, date), partner, amount)
    answer_booked(now, booked, {"partner": partner}, booked_lines(now, booked))


@command("pay", writes=True)
@click.argument("case")
@option("--line", type=NUMBER, metavar="LINE", help="pay-line")
@option("--iban", type=Iban(), help="payee-iban")
@careful
def pay(case: str, line: int | None, iban: str | None, key: str | None, again: bool, date: date | None) -> None:
    """Pay what was granted."""
    from fonds.actions.pay import pay as action
    from fonds.commands.context import answer_booked, booked_lines
    from fonds.money import format_amount, plain_amount

    now = session()
    paid = action(careful_order(key, again, date), case, line, iban)
    told = [
        now.say("money.transfer", line=number, amount=format_amount(cents, now.language), payee=payee, iban=account)
        for number, payee, account, cents in paid.lines
    ]
    lines = [
        {"line": number, "payee": payee, "iban": account, "amount": plain_amount(cents)}
        for number, payee, account, cents in paid.lines
    ]
    answer_booked(now, paid.booked, {"case": case, "lines": lines}, [*told, *booked_lines(now, paid.booked)])


@command("repay", writes=True)
@click.argument("debtor")
@click.argument("amount", type=Amount())
@option("--case", help="repay-case", metavar="CASE")
@careful
def repay(debtor: str, amount: int, case: str | None, key: str | None, again: bool, date: date | None) -> None:
    """A debtor pays back."""
    from fonds.actions.repay import repay as action
    from fonds.commands.context import answer_booked, booked_lines
    from fonds.ledger.entries import claim
    from fonds.money import format_amount, plain_amount

    now = session()
    booked = action(careful_order(key, again, date), debtor, amount, case)
    credit = sum(
        -posting.cents
        for _, entry in booked.entries
        for posting in entry.postings
        if posting.account == claim(debtor) and posting.case is None
    )
    lines = booked_lines(now, booked)
    if credit:
        key = "money.credit-of-case" if case else "money.credit"
        lines.append(now.say(key, amount=format_amount(credit, now.language), debtor=debtor, case=case))
        if booked.owes_cents:  # money for one case stays with it, though other cases are open
            lines.append(now.say("money.still-owes", partner=debtor, amount=format_amount(booked.owes_cents, now.language)))
    for one, claimed_on in booked.early:
        lines.append(now.say("money.early", case=one, day=claimed_on.isoformat()))
    document = {"debtor": debtor, "credit": plain_amount(credit), "before_claim": [one for one, _ in booked.early]}
    answer_booked(now, booked, document, lines)


@command("refund", writes=True)
@click.argument("debtor")
@click.argument("amount", type=Amount(), required=False)
@careful
def refund(debtor: str, amount: int | None, key: str | None, again: bool, date: date | None) -> None:
    """Pay back what a debtor paid too much."""
    from fonds.actions.refund import refund as action
    from fonds.commands.context import answer_booked, booked_lines
    from fonds.money import format_amount, plain_amount

    now = session()
    done = action(careful_order(key, again, date), debtor, amount)
    lines = booked_lines(now, done.booked)
    if not done.booked.repeated:
        lines.append(now.say("money.credit-left", debtor=debtor, left=format_amount(done.left_cents, now.language)))
    if done.owes_cents:
        lines.append(now.say("money.still-owes", partner=debtor, amount=format_amount(done.owes_cents, now.language)))
    rest = {"debtor": debtor, "left": plain_amount(done.left_cents), "owes": plain_amount(done.owes_cents)}
    answer_booked(now, done.booked, rest, lines)


@command("reverse", writes=True)
@click.argument("entry", type=NUMBER)
@option("--why")
@careful
def reverse(entry: int, why: str | None, key: str | None, again: bool, date: date | None) -> None:
    """Undo an entry."""
    from fonds.actions.repay import reverse as action
    from fonds.commands.context import answer_booked, booked_lines, credit_lines

    now = session()
    booked = action(careful_order(key, again, date), entry, given_or_asked(now, why, "why"))
    lines = [*booked_lines(now, booked), *credit_lines(now, booked)]
    answer_booked(now, booked, {"reverses": entry}, lines)
