"""``fonds ledger export``: the whole ledger for an accountant, in a format that other programs read."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import command, option, session
from fonds.commands.files import hand_over
from fonds.commands.out import answer
from fonds.commands.types import PLACE, Day

if TYPE_CHECKING:
    from fonds.documents.ledger.books import Books

FORMS = ("hledger", "beancount", "csv", "xlsx", "xaf")
_PIECE = 1 << 16


@command("ledger-export")
@option("--format", "form", type=click.Choice(FORMS), required=True, help="export-format")
@option("--from", "first", type=Day(), help="statement-from")
@option("--to", "last", type=Day(), help="statement-to")
@option("--out", type=PLACE, metavar="FILE", help="file-out")
def ledger_export(form: str, first: date | None, last: date | None, out: Path | None) -> None:
    """Every entry of a period with the balances before and after it."""
    from fonds.commands.context import fund, today
    from fonds.documents.ledger.books import books_of
    from fonds.errors import invalid
    from fonds.store.database import reading

    now = session()
    if form == "xlsx" and out is None:
        raise invalid("xlsx-needs-file", "--out")
    here, day = fund(now), today(now)
    if first and last is None and first > day:
        raise invalid("export-not-yet", "--from", day=first.isoformat())
    with reading(here) as connection:
        books = books_of(connection, here.settings, (first, last or day), now.language, day)
        about = {"from": books.first.isoformat(), "to": books.last.isoformat()}
        if now.as_json and out is None:
            content = b"".join(_written(books, form)).decode()
            answer(now, {**about, "format": form, "content": content}, [])
            return
        hand_over(now, _written(books, form), form, out, about)


def _written(books: "Books", form: str) -> Iterable[bytes]:
    """The export, in pieces of a fair size."""
    # Each format is imported only when it is asked for.
    if form == "xlsx":
        from fonds.documents.ledger.table import ledger_xlsx

        return [ledger_xlsx(books)]
    if form == "csv":
        from fonds.documents.ledger.table import ledger_csv

        return _in_pieces(ledger_csv(books))
    if form == "xaf":
        from fonds.documents.ledger.xaf import xaf

        return _in_pieces(xaf(books))
    from fonds.documents.ledger.plain import beancount, hledger

    return _in_pieces(hledger(books) if form == "hledger" else beancount(books))


def _in_pieces(parts: Iterable[str]) -> Iterator[bytes]:
    gathered, size = [], 0
    for part in parts:
        gathered.append(part)
        size += len(part)
        if size > _PIECE:
            yield "".join(gathered).encode()
            gathered, size = [], 0
    yield "".join(gathered).encode()
