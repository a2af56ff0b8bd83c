"""``fonds audit``: verify, trail, explain, replay, anchor and export."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, table
from fonds.commands.types import PLACE, RecordOrDay

if TYPE_CHECKING:
    from fonds.actions.replay import Replayed
    from fonds.documents.page import Page

audit = FundGroup(
    "audit",
    {name: f"fonds.commands.audit:audit_{name}" for name in ("verify", "trail", "explain", "replay")}
    | {name: f"fonds.commands.audit_{name}:audit_{name}" for name in ("anchor", "export")},
)


@command("audit-verify")
@option("--anchor", "anchors", multiple=True, type=PLACE, metavar="FILE")
@option("--since", type=RecordOrDay(), metavar="RECORD|DATE", help="verify-since")
def audit_verify(anchors: tuple[Path, ...], since: int | date | None) -> int | None:
    """Check everything; exit 3 when something does not hold."""
    from fonds.actions.policy import read_bytes
    from fonds.actions.verify import verify
    from fonds.commands.context import fund, today
    from fonds.commands.progress import bar
    from fonds.errors import Problem
    from fonds.texts import problem_parts, problem_text

    now = session()
    kept = [(str(path), read_bytes(path).decode("utf-8", "replace")) for path in anchors]
    with bar(now, "audit.verifying") as progress:
        report = verify(fund(now), kept, since, progress, today=today(now))
    problems = [Problem(one.code, one.where, dict(one.details)) for one in report.findings]
    document: dict[str, Any] = {
        "findings": [problem_parts(problem, now.language) for problem in problems],
        "head": {"count": report.head.count, "hash": report.head.hash},
        "since": report.since,
        "rows": report.rows,
        "assessments": report.assessments,
        "opened_by_key": report.opened,
    }
    looked_at = report.head.count - report.since
    counted = now.say("audit.verified", records=looked_at, rows=report.rows, assessments=report.assessments)
    earlier = [now.say("audit.verified-since", since=report.since)] if report.since else []
    no_key = [now.say("audit.key-not-checked")] if report.opened is None else []
    verdict = now.say("audit.findings", number=len(problems)) if problems else now.say("audit.all-well")
    texts = [problem_text(problem, now.language) for problem in problems]
    answer(now, document, [*texts, counted, *earlier, *no_key, now.say("audit.head", head=report.head), verdict])
    return 3 if report.findings else None


@command("audit-trail")
@click.argument("case", required=False)
def audit_trail(case: str | None) -> None:
    """Who did what, when."""
    from fonds.commands.context import fund
    from fonds.store.database import reading
    from fonds.store.queries import dossier, trail

    now = session()
    with reading(fund(now)) as connection:
        if case is not None:
            dossier(connection, case)
        records = trail(connection, case)
    rows = [[str(r.seq), r.at, r.actor, now.say(f"words.role-{r.role}"), r.action, r.subject] for r in records]
    headers = [now.say(f"audit.{name}") for name in ("record", "at", "actor", "role", "action", "subject")]
    names = ("seq", "at", "actor", "role", "action", "subject", "previous", "hash")
    answer(now, {"records": [{name: getattr(r, name) for name in names} for r in records]}, table(headers, rows))


@command("audit-replay")
@click.argument("case", required=False)
@option("--all", "everything", is_flag=True, help="replay-all")
def audit_replay(case: str | None, everything: bool) -> int | None:
    """Judge stored assessments again and compare the bytes."""
    from fonds.actions.replay import replay
    from fonds.commands.context import fund
    from fonds.commands.progress import bar
    from fonds.errors import invalid
    from fonds.store.database import reading
    from fonds.store.queries import dossier

    now = session()
    if (case is None) != everything:
        raise invalid("replay-case-or-all")
    if case is not None:
        with reading(fund(now)) as connection:
            dossier(connection, case)
    with bar(now, "audit.replaying") as progress:
        replayed = replay(fund(now), case, progress)
    rows = [
        [
            one.case,
            str(one.assessment),
            now.say("audit.same" if one.same else "audit.differs"),
            now.say("audit.engines-same" if one.same_engines else "audit.engines-differ"),
        ]
        for one in replayed
    ]
    headers = [now.say(f"audit.{name}") for name in ("case", "assessment", "result", "engines")]
    differing, other = sum(not one.same for one in replayed), [one for one in replayed if not one.same_engines]
    document = {
        "replayed": [{**vars(one), **_engines(one)} for one in replayed],
        "results_differing": differing,
        "engines_differing": len(other),
    }
    lines = [*table(headers, rows), "", *_told_apart(now, len(replayed), differing, other)]
    answer(now, document, lines if rows else [now.say("audit.nothing-to-replay")])
    return 3 if differing else None


def _told_apart(now: Session, number: int, differing: int, other: "list[Replayed]") -> list[str]:
    """Two questions that are not the same: does it still come out so, and is it still judged by the same versions?"""
    lines = [now.say("audit.results-differ", number=number, differing=differing)]
    if not other:
        return [*lines, now.say("audit.versions-same")]
    for then in dict.fromkeys(one.engines_then for one in other):
        count = sum(one.engines_then == then for one in other)
        lines.append(now.say("audit.versions-differ", count=count, then=_versions(then), now=_versions(other[0].engines_now)))
    return lines


def _versions(engines: str) -> str:
    return ", ".join(f"{name} {version}" for name, version in json.loads(engines).items())


def _engines(one: "Replayed") -> dict[str, Any]:
    return {name: json.loads(getattr(one, name)) for name in ("engines_then", "engines_now")}


_NOT_LET_IN = {"database-not-allowed", "role-not-allowed", "member-unknown", "member-left", "member-no-partner"}
"""Why somebody cannot open the reasons of a decision; the rest of the explanation is for them too."""


_EXPLAINED = ("text", "html", "pdf", "json")


@command("audit-explain")
@click.argument("case")
@option("--sealed", is_flag=True, help="explain-sealed")
@option("--format", "asked", type=click.Choice(_EXPLAINED), help="explain-format")
@option("--out", type=PLACE, metavar="FILE", help="file-out")
def audit_explain(case: str, sealed: bool, asked: str | None, out: Path | None) -> None:
    """Why it was decided so. Opening the reasons is reading the dossier, and is recorded."""
    from fonds.commands.context import fund, today
    from fonds.commands.files import form_of, hand_over, refuse_pdf_on_screen
    from fonds.commands.out import as_json
    from fonds.commands.show import opened_reasons
    from fonds.documents.case.explain import explanation_document, explanation_page, gather
    from fonds.errors import Problem, Refused
    from fonds.store.database import reading

    now = session()
    form = form_of(asked, out, _EXPLAINED)
    form = "json" if now.as_json and form == "text" else form
    refuse_pdf_on_screen(form, out)
    try:
        reasons = None if sealed else opened_reasons(now, case)
    except Refused as error:
        if _NOT_LET_IN.isdisjoint(error.codes):
            raise
        raise Refused([*error.problems, Problem("explain-sealed", case, {"case": case})]) from None
    here = fund(now)
    with reading(here) as connection:
        told = gather(connection, case, reasons)
    if form == "json":
        content = as_json(explanation_document(told)).encode()
    else:
        content = _drawn(explanation_page(told, here.settings, now.language, today(now)), form)
    hand_over(now, content, form, out, {"case": case})


def _drawn(page: "Page", form: str) -> bytes:
    """A page as text, HTML or PDF."""
    if form == "pdf":
        from fonds.documents.page_forms import page_pdf

        return page_pdf(page)
    if form == "html":
        from fonds.documents.page_forms import page_html

        return page_html(page).encode()
    from fonds.documents.page_text import page_text

    return page_text(page).encode()
