"""``fonds statement``: what a debtor owes and how to pay it, for one debtor or for all, and kept when it is sent."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Day, Session, command, option, session
from fonds.commands.files import folder_for, hand_over, refuse_pdf_on_screen
from fonds.commands.out import answer, talk, watch
from fonds.errors import FundError, InvalidInput, Problem, invalid, refused

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from fonds.commands.papers import Made
    from fonds.documents.statement import Statement

_FORMS = ("text", "pdf", "html", "json", "csv", "xlsx")


@command("statement", writes=True)
@click.argument("debtor", required=False)
@option("--all", "everybody", is_flag=True, help="statement-all")
@option("--from", "first", type=Day(), help="statement-from")
@option("--to", "last", type=Day(), help="statement-to")
@option("--format", "form", type=click.Choice(_FORMS), default="text", help="statement-format")
@option("--out", type=click.Path(path_type=Path, readable=False), metavar="FILE", help="statement-out")
@option("--send", "sending", is_flag=True, help="statement-send")
@option("--again", is_flag=True, help="send-again")
def statement(
    debtor: str | None,
    everybody: bool,
    first: date | None,
    last: date | None,
    form: str,
    out: Path | None,
    sending: bool,
    again: bool,
) -> int | None:
    """The repayment statement of one debtor, or of all."""
    now = session()
    if (debtor is None) is not everybody:
        raise invalid("statement-whom")
    if out is None and (everybody or sending):
        raise invalid("papers-need-place", "--out")
    period = _period(now, first, last)
    if debtor is None:
        assert out is not None  # checked above
        return _everybody(now, period, form, _Sending(out, sending, again))
    refuse_pdf_on_screen(form, out)
    _one(now, debtor, period, form, _Sending(out, sending, again) if out is not None else None)
    return None


@dataclass(frozen=True)
class _Sending:
    """Where the files go, whether they are recorded as sent, and whether that may be a second time."""

    out: Path
    sending: bool
    again: bool


_Period = tuple[date | None, date]


def _period(now: Session, first: date | None, last: date | None) -> _Period:
    """The period that was asked for; it ends today at the latest, and then says so.

    Raises InvalidInput: dates-order, statement-not-yet.
    """
    from fonds.commands.context import today

    day, problems = today(now), []
    if first and last and first > last:
        problems.append(Problem("dates-order", "--from", {"first": first.isoformat(), "then": last.isoformat()}))
    if first and first > day:
        problems.append(Problem("statement-not-yet", "--from", {"day": first.isoformat()}))
    if problems:
        raise InvalidInput(problems)
    if last and last > day:
        talk(now, now.say("statement.to-today", day=day.isoformat()))
    return first, min(last or day, day)


def _one(now: Session, debtor: str, period: _Period, form: str, place: _Sending | None) -> None:
    from fonds.commands.context import fund, today
    from fonds.documents.account import statement_for
    from fonds.documents.statement_forms import made
    from fonds.store.database import reading

    here, day = fund(now), today(now)
    with reading(here) as connection:
        found = statement_for(connection, here.settings, debtor, period, now.language, day)
        ready = _made(connection, found, form, place.out, place) if place and place.sending else None
    if ready is None:
        form = "json" if now.as_json and form == "text" and place is None else form
        hand_over(now, made(found, form), form, place.out if place else None, {"debtor": debtor})
        return
    from fonds.commands.papers import deliver, recorded_line

    (number,) = deliver(now, "statement", [ready])
    document = {"debtor": debtor, "file": str(ready.path), "format": form, "sent": [number]}
    lines = [now.say("common.written", file=ready.path), recorded_line(now, ready, number)]
    answer(now, {**document, "repeated": ready.before is not None}, lines)


def _made(connection: "Connection", found: "Statement", form: str, path: Path, place: _Sending) -> "Made":
    from fonds.commands.papers import Made, to_send
    from fonds.documents.statement_forms import made

    if place.sending:
        return to_send(connection, found, form, path, again=place.again)
    return Made(found.debtor_id, path, made(found, form))


def _everybody(now: Session, period: _Period, form: str, place: _Sending) -> int:
    """One file per debtor with a booking in the period or something open. One that fails stops no other, and is told."""
    from fonds.commands.context import fund, today
    from fonds.commands.papers import deliver, file_name
    from fonds.documents.account import statement_for
    from fonds.documents.statement_forms import ENDINGS
    from fonds.store.books import debtors
    from fonds.store.database import reading

    here, day = fund(now), today(now)
    if here.settings.iban is None:  # otherwise every one of them would fail for it
        raise refused("fund-without-iban")
    folder = place.out if now.dry_run else folder_for(place.out)
    papers: list[Made] = []
    failed: dict[str, FundError] = {}
    with reading(here) as connection:
        names = debtors(connection)
        for debtor in watch(names, len(names)):
            try:
                found = statement_for(connection, here.settings, debtor, period, now.language, day)
                if found.lines or found.to_pay:
                    path = folder / file_name(debtor, ENDINGS[form])
                    papers.append(_made(connection, found, form, path, place))
            except FundError as error:
                failed[debtor] = error
    numbers = deliver(now, "statement", papers)
    _tell(now, folder, papers, numbers, failed)
    return max((error.exit_code for error in failed.values()), default=0)


def _tell(
    now: Session, folder: Path, papers: "list[Made]", numbers: tuple[int | None, ...], failed: dict[str, FundError]
) -> None:
    from fonds.texts import problem_parts, problem_text

    before = sum(one.before is not None for one in papers)
    document = {
        "folder": str(folder),
        "statements": [
            {"debtor": one.debtor, "file": str(one.path), "sent": number, "repeated": one.before is not None}
            for one, number in zip(papers, numbers, strict=True)
        ],
        "errors": [
            {"debtor": debtor, **problem_parts(problem, now.language)}
            for debtor, error in failed.items()
            for problem in error.problems
        ],
    }
    lines = [now.say("papers.made", folder=folder, number=len(papers)) if papers else now.say("papers.nobody")]
    if recorded := sum(one.paper is not None for one in papers):
        lines.append(now.say("papers.recorded-all", number=recorded))
    if before:
        lines.append(now.say("papers.before-all", number=before))
    answer(now, document, lines)
    if failed:
        talk(now, now.say("papers.failed", number=len(failed)))
    for debtor, error in failed.items():
        for problem in error.problems:
            talk(now, f"{debtor}: {problem_text(problem, now.language)}")
