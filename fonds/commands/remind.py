"""``fonds remind``: who should have paid, and the letters that say so."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.files import folder_for
from fonds.commands.out import answer, table
from fonds.commands.types import PLACE

if TYPE_CHECKING:
    from fonds.commands.papers import Failed
    from fonds.documents.reminder.due import Late


@command("remind", writes=True)
@option("--write", "folder", type=PLACE, metavar="DIR", help="remind-write")
@option("--format", "form", type=click.Choice(("pdf", "html", "text")), default="pdf", help="remind-format")
@option("--period", "apart_days", type=click.IntRange(1, 365), metavar="DAYS", help="remind-period")
def remind(folder: Path | None, form: str, apart_days: int | None) -> int | None:
    """Who should be reminded; with a folder, the letters too."""
    from fonds.actions.terms import terms
    from fonds.commands.context import fund, today
    from fonds.commands.papers import for_each
    from fonds.documents.reminder.due import claim_debtors, late_debtor
    from fonds.store.database import reading

    now = session()
    here, day = fund(now), today(now)
    own = terms(here).reminders
    reminders = own if apart_days is None else own.every(apart_days)
    with reading(here) as connection:
        found, failed = for_each(
            claim_debtors(connection),
            lambda debtor: late_debtor(connection, here.settings, reminders, debtor, now.language, day),
        )
    found.sort(key=lambda one: (-one.late_days, one.debtor))
    return _tell(now, found, _write(now, found, folder, form, reminders.apart.days), here.settings.reminder_days[0], failed)


def _write(now: Session, found: "list[Late]", folder: Path | None, form: str, apart_days: int) -> dict[str, tuple[str, Any]]:
    """Write and record the letters; gives debtor → file and number."""
    letters = [one.reminder for one in found if one.reminder]
    if folder is None or not letters:
        return {}
    from fonds.commands.papers import Made, deliver, file_name
    from fonds.documents.kept import paper
    from fonds.documents.reminder.letter import made
    from fonds.documents.statement.forms import ENDINGS

    place = folder_for(folder, dry_run=now.dry_run)
    papers = []
    for one in letters:
        content = made(one, form)
        path = place / file_name(one.statement.debtor_id, ENDINGS[form])
        recorded = paper("reminder", one, one.statement, {form: content}, int(one.tone))
        papers.append(Made(one.statement.debtor_id, path, content, recorded))
    numbers = deliver(now, "remind", papers, apart_days=apart_days)
    return {one.debtor: (str(one.path), number) for one, number in zip(papers, numbers, strict=True)}


def _tell(now: Session, found: "list[Late]", written: dict[str, tuple[str, Any]], early: int, failed: "Failed") -> int:
    from fonds.money import format_amount, plain_amount

    rows, told = [], []
    for one in found:
        letter, note = _words(now, one, early)
        rows.append([one.debtor, format_amount(one.asked_cents, now.language), str(one.late_days), letter, note])
        file, number = written.get(one.debtor, (None, None))
        told.append(
            {
                "debtor": one.debtor,
                "asked": plain_amount(one.asked_cents),
                "days_late": one.late_days,
                "tone": int(one.reminder.tone) if one.reminder else None,
                "wait": one.wait or None,
                "reminded_on": one.reminded_on.isoformat() if one.reminded_on else None,
                "address": bool(one.reminder and one.reminder.address),
                "file": file,
                "sent": number,
            }
        )
    headers = [now.say(f"reminder.{key}") for key in ("debtor", "asked", "late", "letter", "note")]
    lines = table(headers, rows, right=(1, 2)) if rows else [now.say("reminder.nobody")]
    lines += [now.say("reminder.written", number=len(written))] if written else []
    lines += [now.say("reminder.by-hand")] if any(one.wait == "person" for one in found) else []
    answer(now, {"late": told, "errors": failed.rows(now)}, lines)
    return failed.tell(now)


def _words(now: Session, one: "Late", early: int) -> tuple[str, str]:
    """Which letter a debtor gets, and what the secretariat should know about it."""
    if one.reminder is None:
        day = one.reminded_on.isoformat() if one.reminded_on else ""
        return "", now.say(f"reminder.wait-{one.wait}", days=early, day=day)
    if one.reminder.to_resident:
        return now.say("reminder.tone-resident"), ""
    return now.say(f"reminder.tone-{int(one.reminder.tone)}"), "" if one.reminder.address else now.say("reminder.no-address")
