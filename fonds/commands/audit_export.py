"""``fonds audit export``: an evidence bundle that can be checked without this program."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.case.choices import Law
from fonds.commands.base import command, option, session
from fonds.commands.out import answer
from fonds.commands.types import PLACE, Day

if TYPE_CHECKING:
    from fonds.documents.case.evidence import Wanted


@command("audit-export")
@option("--case", metavar="CASE", help="export-case")
@option("--period", metavar="FROM..TO", help="export-period")
@option("--law", type=click.Choice([law.value for law in Law], case_sensitive=False), help="export-law")
@option("--partner", metavar="PARTNER", help="export-partner")
@option("--anchor", "anchors", multiple=True, type=PLACE, metavar="FILE", help="export-anchor")
@option("--out", type=PLACE, metavar="FILE", required=True, help="export-out")
def audit_export(
    case: str | None, period: str | None, law: str | None, partner: str | None, anchors: tuple[Path, ...], out: Path
) -> int | None:
    """The records about a case, a period, a law or a partner, as a zip file; exit 3 when a kept anchor does not hold."""
    from fonds.actions.anchor import check_anchors, signed
    from fonds.actions.policy import read_bytes
    from fonds.audit.anchor import Anchor
    from fonds.commands.context import fund
    from fonds.commands.files import save
    from fonds.documents.case.evidence import bundle, gather
    from fonds.errors import Problem, invalid, refused
    from fonds.store.database import reading
    from fonds.store.people import partner_names
    from fonds.store.queries import dossier
    from fonds.texts import problem_parts, problem_text

    now = session()
    given = {"case": case, "period": period, "law": law, "partner": partner}
    asked = [(kind, value) for kind, value in given.items() if value is not None]
    if len(asked) != 1:
        raise invalid("export-what")
    if out.exists():
        raise invalid("file-exists", str(out))
    here, wanted = fund(now), _wanted(*asked[0])
    kept = [(path.name, read_bytes(path)) for path in anchors]
    # What is no anchor is refused: another file could name a resident.
    checked = check_anchors(here, [(name, content.decode("utf-8", "replace")) for name, content in kept])
    with reading(here) as connection:
        if case is not None:
            dossier(connection, case)
        if partner is not None and partner not in partner_names(connection):
            raise refused("partner-unknown", partner=partner)
        found = gather(connection, wanted)
    anchor = signed(here, Anchor(found.head, here.settings.name, found.ended_at))  # a fixed time: the same fund, the same bytes
    content = bundle(found, here.settings, anchor, kept, now.language)
    save(out, [content])  # also when an anchor does not hold: whoever must judge that wants to see both
    problems = [Problem(one.code, one.where, dict(one.details)) for anchored in checked for one in anchored.findings]
    document = {
        "findings": [problem_parts(problem, now.language) for problem in problems],
        "records": len(found.selected),
        "cases": sorted(found.cases),
        "head": {"count": found.head.count, "hash": found.head.hash},
        "file": str(out),
        "format": "zip",
    }
    holds = "evidence.holds" if found.selected else "evidence.holds-nothing"
    counted = now.say(holds, records=len(found.selected), cases=len(found.cases))
    lines = [*(problem_text(problem, now.language) for problem in problems), now.say("common.written", file=out), counted]
    verdict = now.say("evidence.anchor-fails", number=len(problems)) if problems else now.say("evidence.chain-holds")
    answer(now, document, [*lines, verdict])
    return 3 if problems else None


def _wanted(kind: str, value: str) -> "Wanted":
    from fonds.commands.context import check_period
    from fonds.documents.case.evidence import Wanted
    from fonds.errors import invalid

    if kind != "period":
        return Wanted(kind, value)
    first, dots, last = value.partition("..")
    if not dots:
        raise invalid("period-unreadable", "--period")
    ctx = click.get_current_context()
    (asked,) = (one for one in ctx.command.params if one.name == kind)
    days: list[date] = [Day().convert(part, asked, ctx) for part in (first, last)]
    check_period(*days)
    return Wanted(kind, f"{days[0]}..{days[1]}", *days)
