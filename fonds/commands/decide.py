"""``fonds decide`` and ``fonds approve``: people decide, with reasons and with enough pairs of eyes."""

import re

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, given_or_asked
from fonds.commands.types import Amount

_OUTCOMES = ("grant", "refuse", "refer", "ask")
_FORMS = ("gift", "advance", "loan", "in_kind", "guarantee")


@command("decide", writes=True)
@click.argument("case")
@click.argument("outcome", type=click.Choice(_OUTCOMES), metavar="|".join(_OUTCOMES))
@option("--amount", type=Amount())
@option("--form", type=click.Choice(_FORMS))
@option("--line", "lines", multiple=True, metavar="N=AMOUNT", help="decide-line")
@option("--legitimacy", help="reason-legitimacy", metavar="TEXT")
@option("--return", "return_", help="reason-return", metavar="TEXT")
@option("--commitment", help="reason-commitment", metavar="TEXT")
@option("--deviation", metavar="TEXT")
@option("--reasons-later", is_flag=True)
def decide(
    case: str,
    outcome: str,
    amount: int | None,
    form: str | None,
    lines: tuple[str, ...],
    legitimacy: str | None,
    return_: str | None,
    commitment: str | None,
    deviation: str | None,
    reasons_later: bool,
) -> None:
    """Record a decision."""
    from fonds.actions.decide import Choice
    from fonds.actions.decide import decide as action
    from fonds.case.choices import MoneyForm
    from fonds.case.status import Outcome
    from fonds.commands.context import order

    now = session()
    choice = Choice(
        Outcome(outcome),
        _reasons(now, legitimacy, return_, commitment, asked=outcome != "ask" and not reasons_later),
        amount,
        _lines(lines),
        MoneyForm(form) if form else None,
        deviation,
        reasons_later,
    )
    made = action(order(now), case, choice)
    document = {
        "case": case,
        "decision": made.number,
        "outcome": outcome,
        "advice": made.advice,
        "deviates": made.deviates,
        "mandate": made.mandate,
        "final": made.final,
        "waits_for": list(made.waits_for),
        "reasons_by": made.reasons_by.isoformat() if made.reasons_by else None,
    }
    told = [
        now.say("decide.recorded", case=case, outcome=now.say(f"words.outcome-{outcome}")),
        now.say("decide.advice-was", advice=now.say(f"words.advice-{made.advice}")),
    ]
    if made.deviates:
        told.append(now.say("decide.deviates"))
    if made.same_judge:
        told.append(now.say("decide.same-judge"))
    if made.reasons_by:
        told.append(now.say("decide.reasons-later", case=case, day=made.reasons_by))
    answer(now, document, [*told, _mandate_line(now, made.mandate, made.waits_for, case)])


@command("reasons", writes=True)
@click.argument("case")
@option("--legitimacy", help="reason-legitimacy", metavar="TEXT")
@option("--return", "return_", help="reason-return", metavar="TEXT")
@option("--commitment", help="reason-commitment", metavar="TEXT")
def reasons(case: str, legitimacy: str | None, return_: str | None, commitment: str | None) -> None:
    """The reasons of a decision that was too urgent to wait for them."""
    from fonds.actions.give_reasons import give_reasons
    from fonds.commands.context import order, today

    now = session()
    due = give_reasons(order(now), case, _reasons(now, legitimacy, return_, commitment, asked=True))
    late = due < today(now)
    told = now.say("decide.reasons-late" if late else "decide.reasons-given", case=case, day=due)
    answer(now, {"case": case, "reasons_by": due.isoformat(), "late": late}, [told])


def _reasons(
    now: Session, legitimacy: str | None, return_: str | None, commitment: str | None, *, asked: bool
) -> dict[str, str | None]:
    """The reasons by value; ``asked``: a person types what is missing."""
    given = {"legitimacy": legitimacy, "return": return_, "commitment": commitment}
    return {value: given_or_asked(now, told, f"reason-{value}") if asked else told for value, told in given.items()}


@command("approve", writes=True)
@click.argument("case")
@option("--minutes", metavar="TEXT")
def approve(case: str, minutes: str | None) -> None:
    """A second pair of eyes."""
    from fonds.actions.decide import approve as action
    from fonds.commands.context import order

    now = session()
    made = action(order(now), case, minutes)
    document = {
        "case": case,
        "decision": made.number,
        "mandate": made.mandate,
        "final": made.final,
        "waits_for": list(made.waits_for),
    }
    told = now.say("decide.approved-board" if minutes else "decide.approved", case=case)
    answer(now, document, [told, _mandate_line(now, made.mandate, made.waits_for, case)])


def _mandate_line(now: Session, mandate: str, waits_for: tuple[str, ...], case: str) -> str:
    if not waits_for:
        return now.say("decide.stands", case=case)
    return now.say(f"decide.waits-{mandate}", members=waits_for, case=case)


def _lines(told: tuple[str, ...]) -> dict[int, int]:
    """``2=150,50`` as line 2 → 15050 cents. Raises InvalidInput: line-unreadable, amount-…"""
    from fonds.errors import invalid
    from fonds.money import parse_amount

    found: dict[int, int] = {}
    for one in told:
        number, _, amount = one.partition("=")
        if not re.fullmatch(r"[1-9]\d{0,2}", number) or not amount or int(number) in found:
            raise invalid("line-unreadable", "--line")
        found[int(number)] = parse_amount(amount, "--line")
    return found
