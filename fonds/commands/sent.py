"""``fonds sent``: what was sent, and the same file once more, to the byte."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.files import hand_over, refuse_pdf_on_screen
from fonds.commands.out import answer, table, talk
from fonds.commands.types import NUMBER, PLACE


@command("sent")
@click.argument("number", required=False, type=NUMBER)
@option("--for", "debtor", help="sent-for", metavar="DEBTOR")
@option("--format", "form", type=click.Choice(("text", "pdf", "html", "json", "csv", "xlsx", "ubl")), help="sent-format")
@option("--out", type=PLACE, metavar="FILE", help="file-out")
def sent(number: int | None, debtor: str | None, form: str | None, out: Path | None) -> None:
    """What was sent, or one of them made again."""
    from fonds.errors import invalid

    now = session()
    if (number is None and (form, out) != (None, None)) or (number is not None and debtor is not None):
        raise invalid("sent-needs-number")
    if number is None:
        _list(now, debtor)
    else:
        _again(now, number, form, out)


def _list(now: Session, debtor: str | None) -> None:
    from fonds.commands.context import fund
    from fonds.errors import refused
    from fonds.ledger.entries import claim
    from fonds.store.books import journal
    from fonds.store.database import reading
    from fonds.store.papers import sent_files, sent_papers
    from fonds.store.people import partner_names

    with reading(fund(now)) as connection:
        if debtor and debtor not in partner_names(connection) and not journal(connection, [claim(debtor)]):
            raise refused("debtor-unknown", debtor=debtor)  # nothing was sent to a name typed wrong, whoever is meant
        found = [(row, sent_files(connection, row.id)) for row in sent_papers(connection, debtor)]
    rows = [
        [str(row.id), row.issued_on, now.say(f"papers.kind-{row.kind}"), row.debtor, ", ".join(files)] for row, files in found
    ]
    document = {
        "sent": [
            {
                "number": row.id,
                "on": row.issued_on,
                "kind": row.kind,
                "tone": row.tone,
                "debtor": row.debtor,
                "language": row.language,
                "files": [{"format": form, "sha256": sha256} for form, sha256 in files.items()],
            }
            for row, files in found
        ]
    }
    headers = [now.say(f"papers.{key}") for key in ("number", "date", "kind", "debtor", "forms")]
    answer(
        now,
        document,
        table(headers, rows, right=(0,)) if rows else [now.say("papers.none-for" if debtor else "papers.none", debtor=debtor)],
    )


def _again(now: Session, number: int, form: str | None, out: Path | None) -> None:
    from fonds.commands.context import fund
    from fonds.documents.kept import check_same, remade
    from fonds.errors import refused
    from fonds.store.database import reading
    from fonds.store.papers import sent_files, sent_paper

    with reading(fund(now)) as connection:
        row, files = sent_paper(connection, number), sent_files(connection, number)
    wanted = form or next(iter(files))
    if wanted not in files:
        raise refused("sent-other-form", str(number), forms=list(files))
    refuse_pdf_on_screen(wanted, out)
    content = row.content or _opened(now, row)
    made = remade(row.kind, content, wanted)
    check_same(made, files[wanted], f"{number} {wanted}", content)
    hand_over(now, made, wanted, out, {"sent": number, "debtor": row.debtor, "sha256": files[wanted]})
    talk(now, now.say("papers.same", day=row.issued_on))


def _opened(now: Session, row: Any) -> str:
    """What was sent to a resident is sealed with the case; that it was read, and by whom, goes into the chain."""
    from fonds.actions.perform import perform
    from fonds.commands.context import order
    from fonds.ledger.entries import resident

    case = row.debtor.removeprefix(resident(""))
    with perform(replace(order(now), dry_run=False), "case open") as unit:
        unit.subject = case
        return unit.unseal(case, f"sent/{row.id}")
