"""``fonds statement``: what a debtor owes and how to pay it, for one debtor or for all, and kept when it is sent."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.files import check_place, folder_for, form_of, hand_over, refuse_pdf_on_screen
from fonds.commands.out import answer, talk
from fonds.commands.types import PLACE, Day
from fonds.errors import InvalidInput, Problem, invalid, refused

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from fonds.commands.papers import Failed, Made
    from fonds.documents.statement.model import Statement

_FORMS = ("text", "pdf", "html", "json", "csv", "xlsx")


@command("statement", writes=True)
@click.argument("debtor", required=False)
@option("--all", "everybody", is_flag=True, help="statement-all")
@option("--from", "first", type=Day(), help="statement-from")
@option("--to", "last", type=Day(), help="statement-to")
@option("--format", "asked", type=click.Choice(_FORMS), help="statement-format")
@option("--out", type=PLACE, metavar="FILE", help="statement-out")
@option("--send", "sending", is_flag=True, help="statement-send")
@option("--again", is_flag=True, help="send-again")
def statement(
    debtor: str | None,
    everybody: bool,
    first: date | None,
    last: date | None,
    asked: str | None,
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
        return _everybody(now, period, asked or "text", _Sending(out, sending, again))
    form = form_of(asked, out, _FORMS)
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
    from fonds.documents.statement.account import statement_for
    from fonds.documents.statement.forms import made
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

    check_place(ready.path)  # a dry run writes nothing, and would not notice
    (number,) = deliver(now, "statement", [ready])
    document = {"debtor": debtor, "file": str(ready.path), "format": form, "sent": [number]}
    lines = [now.say("common.written", file=ready.path), recorded_line(now, ready, number)]
    answer(now, {**document, "repeated": ready.before is not None}, lines)


def _made(connection: "Connection", found: "Statement", form: str, path: Path, place: _Sending) -> "Made":
    from fonds.commands.papers import Made, to_send
    from fonds.documents.statement.forms import made

    if place.sending:
        return to_send(connection, found, form, path, again=place.again)
    return Made(found.debtor_id, path, made(found, form))


def _everybody(now: Session, period: _Period, form: str, place: _Sending) -> int:
    """One file per debtor with a booking in the period or something open. One that fails stops no other, and is told."""
    from fonds.commands.context import fund, today
    from fonds.commands.papers import deliver, file_name, for_each
    from fonds.documents.statement.account import statement_for
    from fonds.documents.statement.forms import ENDINGS
    from fonds.store.books import debtors
    from fonds.store.database import reading

    here, day = fund(now), today(now)
    if here.settings.iban is None:  # otherwise every one of them would fail for it
        raise refused("fund-without-iban")
    folder = folder_for(place.out, dry_run=now.dry_run)
    with reading(here) as connection:

        def paper(debtor: str) -> "Made | None":
            found = statement_for(connection, here.settings, debtor, period, now.language, day)
            if not (found.lines or found.to_pay):
                return None
            return _made(connection, found, form, folder / file_name(debtor, ENDINGS[form]), place)

        papers, failed = for_each(debtors(connection), paper)
    return _tell(now, folder, papers, deliver(now, "statement", papers), failed)


def _tell(now: Session, folder: Path, papers: "list[Made]", numbers: tuple[int | None, ...], failed: "Failed") -> int:
    before = sum(one.before is not None for one in papers)
    document = {
        "folder": str(folder),
        "statements": [
            {"debtor": one.debtor, "file": str(one.path), "sent": number, "repeated": one.before is not None}
            for one, number in zip(papers, numbers, strict=True)
        ],
        "errors": failed.rows(now),
    }
    lines = [now.say("papers.made", folder=folder, number=len(papers)) if papers else now.say("papers.nobody")]
    if recorded := sum(one.paper is not None for one in papers):
        lines.append(now.say("papers.recorded-all", number=recorded))
    if before:
        lines.append(now.say("papers.before-all", number=before))
    answer(now, document, lines)
    if failed.errors:
        talk(now, now.say("papers.failed", number=len(failed.errors)))
    return failed.tell(now)
