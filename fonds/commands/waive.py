"""``fonds waive``: the fund asks less than it claimed; with a reason, and with enough pairs of eyes."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.money import careful, careful_order
from fonds.commands.more import command_with_more
from fonds.commands.out import answer, given_or_asked, table
from fonds.commands.types import NUMBER, Amount

if TYPE_CHECKING:
    from sqlalchemy import Row

    from fonds.actions.waive import Waived


@command_with_more("waive", {name: f"fonds.commands.waive:waive_{name}" for name in ("approve", "withdraw", "list")})
@click.argument("case")
@click.argument("debtor")
@click.argument("amount", type=Amount())
@option("--write-off", is_flag=True)
@option("--why")
@careful
def waive(
    case: str,
    debtor: str,
    amount: int,
    write_off: bool,
    why: str | None,
    key: str | None,
    again: bool,
    date: date | None,
) -> None:
    """Propose to ask less."""
    from fonds.actions.waive import waive as action

    now = session()
    reason = given_or_asked(now, why, "why")
    _tell(now, action(careful_order(key, again, date), case, debtor, amount, reason, write_off=write_off), "waive.proposed")


@command("waive-approve", writes=True)
@click.argument("number", type=NUMBER)
@option("--minutes", metavar="TEXT")
@careful
def waive_approve(number: int, minutes: str | None, key: str | None, again: bool, date: date | None) -> None:
    """A second pair of eyes."""
    from fonds.actions.waive import approve_waiver

    now = session()
    _tell(now, approve_waiver(careful_order(key, again, date), number, minutes), "waive.approved")


@command("waive-withdraw", writes=True)
@click.argument("number", type=NUMBER)
def waive_withdraw(number: int) -> None:
    """Take a proposal back."""
    from fonds.actions.waive import withdraw_waiver
    from fonds.commands.context import order

    now = session()
    told = withdraw_waiver(order(now), number)
    answer(now, {"waiver": number, "case": told.case, "withdrawn": True}, [now.say("waive.withdrawn", number=number)])


@command("waive-list")
@option("--all", "everything", is_flag=True, help="waive-all")
def waive_list(everything: bool) -> None:
    """What waits for approval."""
    from fonds.commands.context import fund
    from fonds.money import format_amount, plain_amount
    from fonds.store.claims import waivers
    from fonds.store.database import reading
    from fonds.texts import word

    now = session()
    with reading(fund(now)) as connection:
        found = [row for row in waivers(connection) if everything or row.open]
    states = [_state(row) for row in found]
    rows = [
        [
            str(row.id),
            row.on_day,
            row.case_ref,
            row.debtor,
            now.say(f"words.kind-{row.kind}"),
            format_amount(row.amount_cents, now.language),
            word("mandate", row.mandate, now.language),
            now.say(f"waive.state-{state}"),
        ]
        for row, state in zip(found, states, strict=True)
    ]
    headers = [now.say(f"waive.{name}") for name in ("number", "day", "case", "debtor", "kind", "amount", "mandate", "state")]
    documents = [
        {
            "waiver": row.id,
            "on": row.on_day,
            "case": row.case_ref,
            "debtor": row.debtor,
            "kind": row.kind,
            "amount": plain_amount(row.amount_cents),
            "mandate": row.mandate,
            "state": state,
            "entry": row.entry,
        }
        for row, state in zip(found, states, strict=True)
    ]
    lines = table(headers, rows, right=(5,)) if rows else [now.say("waive.none")]
    answer(now, {"waivers": documents}, lines)


def _state(row: "Row[Any]") -> str:
    """How a proposal stands. One whose entry was reversed is not booked any more: the claim is there again."""
    if row.open:
        return "open"
    if row.undone:
        return "undone"
    return "booked" if row.entry else "ended"


def _tell(now: Session, told: "Waived", key: str) -> None:
    from fonds.commands.context import answer_booked, booked_lines
    from fonds.money import format_amount, plain_amount

    document: dict[str, Any] = {
        "waiver": told.number or None,
        "case": told.case,
        "debtor": told.debtor,
        "amount": plain_amount(told.cents),
        "mandate": told.mandate or None,
        "waits_for": list(told.waits_for),
    }
    if told.booked.repeated:
        answer_booked(now, told.booked, document, booked_lines(now, told.booked))
        return
    lines = [now.say(key, number=told.number, debtor=told.debtor, amount=format_amount(told.cents, now.language))]
    if told.waits_for:
        waits = told.mandate if told.mandate in ("two_members", "board") else "full_secretariat"
        lines.append(now.say(f"waive.waits-{waits}", number=told.number, members=told.waits_for))
    else:
        lines += [now.say("waive.booked"), *booked_lines(now, told.booked)]
    answer_booked(now, told.booked, document, lines)
