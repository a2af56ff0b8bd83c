"""``fonds bank match`` and ``fonds bank list``: whose money it is, and the bank beside the books."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, table, told
from fonds.commands.types import NUMBER

if TYPE_CHECKING:
    from fonds.actions.bank_match import Choice
    from fonds.actions.bank_open import OpenLine, Proposal


@command("bank-match", writes=True)
@click.argument("line", type=NUMBER, required=False, metavar="[LINE]")
@option("--to", metavar="DEBTOR[/CASE]", help="match-to")
@option("--contribution", metavar="PARTNER", help="match-contribution")
@option("--return", "back", type=NUMBER, metavar="ENTRY", help="match-return")
@option("--entry", type=NUMBER, metavar="ENTRY", help="match-entry")
@option("--charge", is_flag=True, help="match-charge")
@option("--interest", is_flag=True, help="match-interest")
@option("--batch", type=NUMBER, metavar="BATCH", help="match-batch")
@option("--same", type=NUMBER, metavar="LINE", help="match-same")
@option("--unknown", is_flag=True, help="match-unknown")
@option("--sure", is_flag=True, help="match-sure")
def bank_match(line: int | None, *, sure: bool, **told: Any) -> None:
    """Give money of unknown origin its place."""
    from fonds.actions.bank_open import waiting_lines
    from fonds.commands.context import fund, order
    from fonds.errors import invalid
    from fonds.store.bank_books import line_state
    from fonds.store.database import reading

    now = session()
    choices = _choices(**told)
    if (line is None and choices) or len(choices) > 1:
        raise invalid("bank-match-one-choice")
    if line is not None and choices:
        _match(now, line, replace(choices[0], sure=sure))
        return
    if line is not None:
        with reading(fund(now)) as connection:
            line_state(connection, line)
    found = [one for one in waiting_lines(order(now)) if line in (None, one.line.id)]
    if found and sys.stdin.isatty() and sys.stdout.isatty() and not now.as_json and not now.dry_run:
        _ask(now, found)
        return
    none = now.say("bank.nothing-open") if line is None else now.say("bank.matched", line=line)
    lines = [text for one in found for text in _told(now, one)] or [none]
    answer(now, {"lines": [_document(one) for one in found]}, lines)


def _choices(to: str | None, **told: Any) -> "list[Choice]":
    """Every choice that was made on the command line; there should be one."""
    from fonds.actions.bank_match import Choice, To

    debtor, _, case = (to or "").partition("/")
    named: dict[str, Callable[[Any], Choice]] = {
        "contribution": lambda whose: Choice(To.CONTRIBUTION, whose),
        "back": lambda entry: Choice(To.RETURN, entry=entry),
        "entry": lambda entry: Choice(To.ENTRY, entry=entry),
        "batch": lambda batch: Choice(To.BATCH, batch=batch),
        "same": lambda line: Choice(To.SAME, line=line),
    }
    flags = {"charge": To.CHARGE, "interest": To.INTEREST, "unknown": To.UNKNOWN}
    return [
        *([Choice(To.DEBTOR, debtor, case or None)] if to is not None else []),
        *(make(told[name]) for name, make in named.items() if told[name] is not None),
        *(Choice(place) for name, place in flags.items() if told[name]),
    ]


def _match(now: Session, line: int, choice: "Choice") -> None:
    from fonds.actions.bank_match import To, match
    from fonds.commands.context import answer_booked, booked_lines, order
    from fonds.ledger.entries import EntryKind

    booked = match(order(now), line, choice)
    lines = booked_lines(now, booked) if booked.entries else []
    lines += [now.say("bank.paid-again", entry=number) for number, entry in booked.entries if entry.kind is EntryKind.PAYOUT]
    outcome = "bank.matched-unknown" if choice.to is To.UNKNOWN else "bank.matched"
    answer_booked(now, booked, {"line": line}, [*lines, now.say(outcome, line=line)])


def _told(now: Session, one: "OpenLine") -> list[str]:
    """One line with what it may be, and the command that says so."""
    from fonds.money import format_amount
    from fonds.store.bank_books import WAITS

    lines = [
        now.say(
            "bank.open-line",
            line=one.line.id,
            day=one.line.booked_on,
            amount=format_amount(one.line.cents, now.language),
            how=now.say(f"bank.how-{one.line.how if one.line.how in WAITS else 'undone'}"),
        )
    ]
    if one.text is not None:
        words = [word for word in (one.text.name, one.text.iban, one.text.text) if word]
        lines += [f"  {word}" for word in words]
    for number, proposal in enumerate(one.proposals, start=1):
        lines.append(
            f"  {number}. {now.say(f'bank.may-be-{proposal.choice.to.value}', **_about(proposal))}"
            f" ({now.say(f'bank.because-{proposal.why}')}): fonds bank match {one.line.id} {_option(proposal)}"
        )
    return lines


def _about(proposal: "Proposal") -> dict[str, object]:
    choice = proposal.choice
    whose = f"{choice.whose}/{choice.case}" if choice.case else choice.whose
    return {"whose": whose, "entry": choice.entry, "batch": choice.batch, "line": choice.line}


def _option(proposal: "Proposal") -> str:
    about = next((str(one) for one in _about(proposal).values() if one), "")
    return f"--{proposal.choice.to.value} {about}".rstrip()


def _document(one: "OpenLine") -> dict[str, Any]:
    from fonds.money import plain_amount

    return {
        "line": one.line.id,
        "booked_on": one.line.booked_on,
        "amount": plain_amount(one.line.cents),
        "how": one.line.how,
        "name": one.text.name if one.text else None,
        "iban": one.text.iban if one.text else None,
        "text": one.text.text if one.text else None,
        "proposals": [
            {
                "option": _option(proposal),
                "why": proposal.why,
                **{key: value for key, value in _about(proposal).items() if value},
            }
            for proposal in one.proposals
        ],
    }


def _ask(now: Session, found: "list[OpenLine]") -> None:
    """One line after the other: a number takes that proposal, Enter leaves the line for later."""
    from fonds.errors import FundError

    for one in found:
        for text in _told(now, one):
            click.echo(text)
        if one.proposals and (number := _number(now, len(one.proposals))):
            try:
                _match(now, one.line.id, one.proposals[number - 1].choice)
            except FundError as error:
                told(error, now)


def _number(now: Session, last: int) -> int:
    """The number that somebody chooses, 0 for none; what is no number up to the last is asked again."""
    while wanted := click.prompt(now.say("bank.ask"), default="", show_default=False, err=True).strip():
        if wanted.isdecimal() and 0 < int(wanted) <= last:
            return int(wanted)
        click.echo(now.say("bank.ask-again", last=last), err=True)
    return 0


@command("bank-list")
def bank_list() -> None:
    """The statements that were read, and the bank beside the books."""
    from fonds.commands.context import fund
    from fonds.money import format_amount, plain_amount
    from fonds.store.bank_books import bank_on, line_states
    from fonds.store.bank_told import statements, told_during_day
    from fonds.store.database import reading

    now = session()
    with reading(fund(now)) as connection:
        found = statements(connection)
        since = min((row.from_day for row in found if row.from_day), default="")
        told = [row for row in found if row.closing_cents is not None]
        during = {row.id for row in told if told_during_day(row, found)}
        books = {row.id: bank_on(connection, since, row.to_day) for row in told if row.id not in during}
        waits = line_states(connection, only_open=True)
    rows, documents = [], []
    for row in found:
        book = books.get(row.id)
        differs = None if book is None else book["ledger"] - row.closing_cents
        rows.append(
            [
                row.format,
                row.number,
                row.to_day or "",
                *("" if cents is None else format_amount(cents, now.language) for cents in _amounts(row, book, differs)),
            ]
        )
        if row.id in during:
            rows[-1][5] = now.say("bank.interim")
        named = zip(("closing", "ledger", "difference", "not_on_bank"), _amounts(row, book, differs), strict=True)
        documents.append(
            {
                "format": row.format,
                "number": row.number,
                "from": row.from_day,
                "to": row.to_day,
                "interim": row.id in during,
                **{name: None if cents is None else plain_amount(cents) for name, cents in named},
            }
        )
    headers = [now.say(f"bank.{name}") for name in ("format", "number", "until", "balance", "ledger", "differs", "not-on-bank")]
    lines = table(headers, rows, right=(3, 4, 5, 6)) if rows else [now.say("bank.nothing-read")]
    if waits:
        lines.append(now.say("bank.waiting", number=len(waits), amount=sum(one.cents for one in waits)))
    answer(now, {"statements": documents, "waiting": [one.id for one in waits]}, lines)


def _amounts(row: Any, book: Any, differs: int | None) -> tuple[int | None, ...]:
    return row.closing_cents, book and book["ledger"], differs, book and book["unseen"]
