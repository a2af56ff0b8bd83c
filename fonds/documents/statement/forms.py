"""Every form in which a statement can be made, from one view model, so that all tell the same."""

from collections.abc import Callable

from fonds.documents.statement.model import Statement

ENDINGS = {"text": "txt", "pdf": "pdf", "html": "html", "json": "json", "csv": "csv", "xlsx": "xlsx"}
"""Form → how its file name ends."""


def made(statement: Statement, form: str) -> bytes:
    """The statement in one form. The same statement gives the same bytes."""
    return _MAKERS[form](statement)


# Each maker loads what it needs: a statement as text must not wait for the library behind a PDF.
def _text(statement: Statement) -> bytes:
    from fonds.documents.statement.text import statement_text

    return statement_text(statement).encode()


def _pdf(statement: Statement) -> bytes:
    from fonds.documents.statement.page import statement_pdf

    return statement_pdf(statement)


def _html(statement: Statement) -> bytes:
    from fonds.documents.statement.page import statement_html

    return statement_html(statement).encode()


def _json(statement: Statement) -> bytes:
    import json

    from fonds.documents.statement.data import statement_json

    return (json.dumps(statement_json(statement), ensure_ascii=False, indent=2) + "\n").encode()


def _csv(statement: Statement) -> bytes:
    from fonds.documents.statement.spreadsheet import statement_csv

    return statement_csv(statement)


def _xlsx(statement: Statement) -> bytes:
    from fonds.documents.statement.spreadsheet import statement_xlsx

    return statement_xlsx(statement)


_MAKERS: dict[str, Callable[[Statement], bytes]] = {
    "text": _text,
    "pdf": _pdf,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
}
