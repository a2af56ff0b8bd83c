"""``fonds privacy``: what must be erased, who read which dossier, everything about one resident, and a new key."""

from pathlib import Path
from typing import Any

import click

from fonds.commands.base import FundGroup, command, option, session
from fonds.commands.out import answer, as_json, table

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
    """The cases of which the personal text must be erased by now."""
    from fonds.actions.privacy import kept
    from fonds.commands.context import fund, today

    now = session()
    day = today(now)
    found = [one for one in kept(fund(now)) if everything or one.until <= day]
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
        for one in found
    ]
    document = {
        "on": day.isoformat(),
        "cases": [
            {
                "case": one.case,
                "stage": one.stage.value,
                "ended": one.ended.isoformat(),
                "until": one.until.isoformat(),
                "due": one.until <= day,
                "term": one.term.model_dump(exclude_none=True),
                "command": f"fonds case erase {one.case} --ground retention",
            }
            for one in found
        ],
    }
    lines = table(headers, rows) if rows else [now.say("privacy.nothing-due")]
    answer(now, document, [*lines, now.say("privacy.how")] if rows else lines)


@command("privacy-log")
@click.argument("case", required=False)
def privacy_log(case: str | None) -> None:
    """Who read which dossier, and when."""
    from fonds.actions.privacy import readings
    from fonds.commands.context import fund
    from fonds.store.database import reading

    now = session()
    with reading(fund(now)) as connection:
        found = readings(connection, case)
    rows = [[one.at, one.member, now.say(f"words.role-{one.role}"), one.action, one.case] for one in found]
    headers = [now.say(f"privacy.{name}") for name in ("at", "who", "role", "action", "case")]
    lines = table(headers, rows) if rows else [now.say("privacy.nobody-read")]
    answer(now, {"readings": [vars(one) for one in found]}, lines)


@command("privacy-dossier", writes=True)
@click.argument("case")
@option("--out", type=click.Path(path_type=Path, readable=False), required=True, metavar="DIR", help="dossier-out")
def privacy_dossier(case: str, out: Path) -> None:
    """Everything about the resident of one case, as JSON and as PDF."""
    from fonds.actions.privacy import everything
    from fonds.commands.context import fund, order, today
    from fonds.commands.files import save_new
    from fonds.documents.dossier import dossier_page
    from fonds.documents.explain_pdf import explain_pdf
    from fonds.errors import InvalidInput, Problem

    now = session()
    places = [out / f"dossier-{case}.{form}" for form in ("json", "pdf")]
    # Known before anything is read, since the reading is recorded.
    in_the_way = [place for place in (out, *out.parents) if place.exists() and not place.is_dir()]
    if taken := [Problem("file-exists", str(place)) for place in in_the_way or places if place.exists()]:
        raise InvalidInput(taken)
    told = everything(order(now), case)
    if not now.dry_run:
        page = dossier_page(told, fund(now).settings, now.language, today(now))
        for place, content in zip(places, (as_json(told).encode(), explain_pdf(page)), strict=True):
            save_new(place, content)
    document: dict[str, Any] = {"case": case, "files": [str(place) for place in places]}
    answer(now, document, [now.say("privacy.written", file=place) for place in places])


@command("privacy-rotate-key", writes=True)
def privacy_rotate_key() -> None:
    """A new key for the fund."""
    from fonds.actions.rotate import rotate_key
    from fonds.commands.context import order

    now = session()
    count = rotate_key(order(now))
    answer(now, {"cases": count}, [now.say("privacy.rotated", count=count), now.say("privacy.rotated-old")])
