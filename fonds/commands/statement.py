"""``fonds statement``: what a debtor owes and how to pay it, for one debtor or for all, and kept when it is sent."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Day, Session, command, option, session
from fonds.commands.files import folder_for, hand_over, refuse_pdf_on_screen
from fonds.commands.out import answer, talk, watch
from fonds.errors import FundError, invalid, refused

if TYPE_CHECKING:
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
def statement(
    debtor: str | None, everybody: bool, first: date | None, last: date | None, form: str, out: Path | None, sending: bool
) -> int | None:
    """The repayment statement of one debtor, or of all."""
    now = session()
    if (debtor is None) is not everybody:
        raise invalid("statement-whom")
    if out is None and (everybody or sending):
        raise invalid("papers-need-place", "--out")
    if debtor is None:
        assert out is not None  # checked above
        return _everybody(now, (first, last), form, out, sending)
    refuse_pdf_on_screen(form, out)
    _one(now, debtor, (first, last), form, out, sending)
    return None


def _one(
    now: Session, debtor: str, period: tuple[date | None, date | None], form: str, out: Path | None, sending: bool
) -> None:
    from fonds.commands.context import fund, today
    from fonds.documents.account import statement_for
    from fonds.documents.statement_forms import made
    from fonds.store.database import reading

    here, day = fund(now), today(now)
    with reading(here) as connection:
        found = statement_for(connection, here.settings, debtor, (period[0], period[1] or day), now.language, day)
    if out is None or not sending:
        form = "json" if now.as_json and form == "text" and out is None else form
        hand_over(now, made(found, form), form, out, {"debtor": debtor})
        return
    from fonds.commands.papers import deliver

    numbers = deliver(now, "statement", [_made(found, form, out, sending=True)])
    document = {"debtor": debtor, "file": str(out), "format": form, "sent": list(numbers)}
    answer(now, document, [now.say("common.written", file=out), now.say("papers.recorded", number=numbers[0])])


def _made(found: "Statement", form: str, path: Path, *, sending: bool) -> "Made":
    from fonds.commands.papers import Made
    from fonds.documents.statement_forms import made

    content = made(found, form)
    if not sending:
        return Made(found.debtor_id, path, content)
    from fonds.documents.kept import paper

    return Made(found.debtor_id, path, content, paper("statement", found, found, {form: content}))


def _everybody(now: Session, period: tuple[date | None, date | None], form: str, out: Path, sending: bool) -> int:
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
    folder = out if now.dry_run else folder_for(out)
    papers: list[Made] = []
    failed: dict[str, FundError] = {}
    with reading(here) as connection:
        names = debtors(connection)
        for debtor in watch(names, len(names)):
            try:
                found = statement_for(connection, here.settings, debtor, (period[0], period[1] or day), now.language, day)
                if found.lines or found.to_pay:
                    papers.append(_made(found, form, folder / file_name(debtor, ENDINGS[form]), sending=sending))
            except FundError as error:
                failed[debtor] = error
    numbers = deliver(now, "statement", papers)
    _tell(now, folder, papers, numbers, failed)
    return max((error.exit_code for error in failed.values()), default=0)


def _tell(now: Session, folder: Path, papers: "list[Made]", numbers: tuple[int, ...], failed: dict[str, FundError]) -> None:
    from fonds.texts import problem_parts, problem_text

    sent: list[Any] = list(numbers) or [None] * len(papers)
    document = {
        "folder": str(folder),
        "statements": [
            {"debtor": one.debtor, "file": str(one.path), "sent": number} for one, number in zip(papers, sent, strict=True)
        ],
        "errors": [
            {"debtor": debtor, **problem_parts(problem, now.language)}
            for debtor, error in failed.items()
            for problem in error.problems
        ],
    }
    lines = [now.say("papers.made", folder=folder, number=len(papers)) if papers else now.say("papers.nobody")]
    if numbers:
        lines.append(now.say("papers.recorded-all", number=len(numbers)))
    answer(now, document, lines)
    if failed:
        talk(now, now.say("papers.failed", number=len(failed)))
    for debtor, error in failed.items():
        for problem in error.problems:
            talk(now, f"{debtor}: {problem_text(problem, now.language)}")
