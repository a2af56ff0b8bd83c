"""``fonds statement``: what a debtor owes and how to pay it, as text, JSON or PDF."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Day, Session, command, option, session
from fonds.commands.out import answer, as_json, talk

if TYPE_CHECKING:
    from fonds.documents.statement import Statement


@command("statement")
@click.argument("debtor")
@option("--from", "first", type=Day(), help="statement-from")
@option("--to", "last", type=Day(), help="statement-to")
@option("--format", "form", type=click.Choice(("text", "json", "pdf")), default="text", help="statement-format")
@option("--out", type=click.Path(path_type=Path, readable=False), metavar="FILE", help="statement-out")
def statement(debtor: str, first: date | None, last: date | None, form: str, out: Path | None) -> None:
    """The repayment statement of one debtor."""
    from fonds.commands.context import fund, today
    from fonds.documents.account import statement_for
    from fonds.store.database import reading

    now = session()
    here, day = fund(now), today(now)
    with reading(here) as connection:
        made = statement_for(connection, here.settings, debtor, (first, last or day), now.language, day)
    _write(now, made, "json" if now.as_json and form == "text" else form, out)


def _write(now: Session, made: "Statement", form: str, out: Path | None) -> None:
    from fonds.documents.statement import statement_json
    from fonds.documents.statement_text import statement_text
    from fonds.errors import invalid

    if form == "pdf":
        from fonds.documents.statement_pdf import statement_pdf

        if out is None and sys.stdout.isatty():
            raise invalid("pdf-needs-file", "--out")
        content = statement_pdf(made)
    elif form == "json":
        content = as_json(statement_json(made)).encode()
    else:
        content = statement_text(made).encode()
    if out is None:
        # Only a PDF is not text; a pipe gets its bytes as they are.
        sys.stdout.buffer.write(content) if form == "pdf" else click.echo(content.decode(), nl=False)
        return
    _save(out, content)
    if now.as_json:
        answer(now, {"debtor": made.debtor_id, "file": str(out), "format": form}, [])
    else:
        talk(now, now.say("common.written", file=out))


def _save(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises InvalidInput: file-not-writable."""
    import os
    import tempfile

    from fonds.errors import invalid

    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError:
        raise invalid("file-not-writable", str(path)) from None
