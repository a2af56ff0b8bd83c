"""``fonds privacy``: what must be erased, who read which dossier, everything about one resident, and a new key."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, as_json, table
from fonds.commands.types import PLACE, Day

if TYPE_CHECKING:
    from fonds.actions.bank_erase import KeptLine
    from fonds.actions.privacy import Kept

_DUE_LINES = "fonds bank erase --due"
_HERE = "fonds.commands.privacy:privacy_"
privacy = FundGroup(
    "privacy",
    {
        "due": _HERE + "due",
        "log": _HERE + "log",
        "dossier": _HERE + "dossier",
        "rotate-key": _HERE + "rotate_key",
    },
)


@command("privacy-due")
@option("--all", "everything", is_flag=True, help="privacy-all")
def privacy_due(everything: bool) -> None:
    """The personal text that must be erased by now: of cases, and of lines of the bank that go with none."""
    from fonds.actions.bank_erase import kept_lines
    from fonds.actions.privacy import kept
    from fonds.commands.context import fund, today

    now = session()
    day = today(now)
    cases, lines = kept(fund(now)), kept_lines(fund(now))
    document = {
        "on": day.isoformat(),
        "cases": [_case_document(one, day) for one in cases if everything or one.until <= day],
        "lines": [_line_document(one, day) for one in lines if everything or one.until <= day],
    }
    answer(now, document, [*_case_lines(now, cases, day, everything), *_bank_lines(now, lines, day, everything)])


def _case_lines(now: Session, cases: "list[Kept]", day: date, everything: bool) -> list[str]:
    """The cases, and what to do now, or when there will be something to do."""
    due = [one for one in cases if one.until <= day]
    headers = [now.say(f"privacy.{name}") for name in ("case", "stage", "ended", "until", "term", "source")]
    rows = [
        [
            one.case,
            now.say(f"words.stage-{one.stage}"),
            one.ended.isoformat(),
            one.until.isoformat(),
            now.say("privacy.months", months=one.term.months),
            one.term.source,
        ]
        for one in (cases if everything else due)
    ]
    lines = table(headers, rows) if rows else []
    if due:
        lines.append(now.say("privacy.next", command=_command(due[0].case)))
        return [*lines, now.say("privacy.next-cases", number=len(due))] if len(due) > 1 else lines
    lines.append(now.say("privacy.nothing-due"))
    if cases and not everything:
        lines.append(now.say("privacy.first-due", case=cases[0].case, day=cases[0].until))
    return lines


def _bank_lines(now: Session, lines: "list[KeptLine]", day: date, everything: bool) -> list[str]:
    """How many lines of the bank, for nobody reads a list of thousands; their numbers are in the JSON."""
    due = [one for one in lines if one.until <= day]
    told = []
    if everything and lines:
        told.append(now.say("privacy.lines-all", number=len(lines), day=lines[0].until))
    if due:
        told += [now.say("privacy.lines-due", number=len(due)), now.say("privacy.next", command=_DUE_LINES)]
    return told


def _command(case: str) -> str:
    return f"fonds case erase {case} --ground retention"


def _case_document(one: "Kept", day: date) -> dict[str, Any]:
    return {
        "case": one.case,
        "stage": one.stage.value,
        "ended": one.ended.isoformat(),
        "until": one.until.isoformat(),
        "due": one.until <= day,
        "term": one.term.model_dump(exclude_none=True),
        "command": _command(one.case),
    }


def _line_document(one: "KeptLine", day: date) -> dict[str, Any]:
    return {
        "line": one.line,
        "booked_on": one.booked_on.isoformat(),
        "until": one.until.isoformat(),
        "due": one.until <= day,
        "term": one.term.model_dump(exclude_none=True),
        "command": _DUE_LINES,
    }


@command("privacy-log")
@click.argument("case", required=False)
@option("--from", "first", type=Day(), help="journal-from")
@option("--to", "last", type=Day(), help="journal-to")
def privacy_log(case: str | None, first: date | None, last: date | None) -> None:
    """Who read which dossier, and when."""
    from fonds.actions.privacy import readings
    from fonds.commands.context import check_period, fund
    from fonds.store.database import reading

    now = session()
    check_period(first, last)
    with reading(fund(now)) as connection:
        found = readings(connection, case, first or date.min, last or date.max)
    rows = [
        [
            one.at,
            one.member,
            now.say(f"words.role-{one.role}"),
            one.action,
            one.case or now.say("privacy.bank-line", line=one.line),
        ]
        for one in found
    ]
    headers = [now.say(f"privacy.{name}") for name in ("at", "who", "role", "action", "case")]
    lines = table(headers, rows) if rows else [now.say("privacy.nobody-read-then" if first or last else "privacy.nobody-read")]
    answer(now, {"readings": [vars(one) for one in found]}, lines)


@command("privacy-dossier", writes=True)
@click.argument("case")
@option("--out", type=PLACE, required=True, metavar="DIR", help="dossier-out")
def privacy_dossier(case: str, out: Path) -> None:
    """Everything about the resident of one case, as JSON and as PDF."""
    from fonds.actions.privacy import everything
    from fonds.commands.context import fund, order, today
    from fonds.commands.files import check_place, folder_for, save_new
    from fonds.documents.case.dossier import dossier_page, field_list
    from fonds.documents.page_forms import page_pdf
    from fonds.errors import InvalidInput, Problem
    from fonds.store.database import reading
    from fonds.store.people import partner_names

    now = session()
    places = [out / f"dossier-{case}.{form}" for form in ("json", "pdf")]
    # Known before anything is read, since the reading is recorded.
    if taken := [Problem("file-exists", str(place)) for place in (places if out.is_dir() else [out]) if place.exists()]:
        raise InvalidInput(taken)
    check_place(places[0] if out.is_dir() else out)
    told = everything(order(now), case)
    if not now.dry_run:
        with reading(fund(now)) as connection:
            partners = partner_names(connection, today(now))
        page = dossier_page(told, fund(now).settings, now.language, today(now), partners)
        data = as_json({**told, "fields": field_list(told, now.language)})
        folder_for(out)
        for place, content in zip(places, (data.encode(), page_pdf(page)), strict=True):
            save_new(place, content)
    document: dict[str, Any] = {"case": case, "files": [str(place) for place in places]}
    answer(now, document, [now.say("common.written", file=place) for place in places])


@command("privacy-rotate-key", writes=True)
def privacy_rotate_key() -> None:
    """A new key for the fund."""
    from fonds.actions.rotate import rotate_key
    from fonds.commands.context import left_to_the_owner, order

    now = session()
    left = left_to_the_owner(now)  # before: what was done is told without a second look, which could fail
    count = rotate_key(order(now))
    lines = [now.say("privacy.rotated", count=count), now.say("privacy.rotated-old"), *left]
    answer(now, {"cases": count}, lines)
