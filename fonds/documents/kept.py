"""A document that was sent, as data from which the same file can be made again, and the program's parts that made it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from sqlalchemy import Connection

import fonds
from fonds.actions.send import Kind, Paper
from fonds.audit.chain import canonical
from fonds.documents.invoice.model import Invoice
from fonds.documents.reminder.model import Reminder
from fonds.documents.statement.model import Head, Statement
from fonds.errors import broken
from fonds.store.papers import sent_files, sent_like, sent_papers

Document = Statement | Reminder | Invoice

_PARTS = ("babel", "jinja2", "segno", "typst", "xlsxwriter")
_TYPES: dict[str, type[Any]] = {"statement": Statement, "reminder": Reminder, "invoice": Invoice}


def paper(kind: Kind, document: Document, statement: Statement, files: dict[str, bytes], tone: int | None = None) -> Paper:
    """What is recorded of a document about ``statement``'s debtor. ``files``: form → the bytes that are sent."""
    return Paper(
        kind=kind,
        debtor=statement.debtor_id,
        language=statement.language,
        period_from=statement.period_from if kind == "statement" else None,
        period_to=statement.period_to,
        issued_on=statement.issued_on,
        content=_written(kind, document),
        files={form: sha256(content).hexdigest() for form, content in files.items()},
        tone=tone,
        seen=statement.head.count,
    )


def _written(kind: Kind, document: Document) -> str:
    # pydantic writes and reads our own frozen dataclasses; it is loaded only where something is kept.
    from pydantic import TypeAdapter

    return canonical({"made_with": list(parts()), "document": TypeAdapter(_TYPES[kind]).dump_python(document, mode="json")})


@cache
def parts() -> tuple[str, ...]:
    """The program and the libraries that decide about the bytes of a document, with their versions."""
    return f"casusfonds {fonds.__version__}", *(f"{name} {version(name)}" for name in _PARTS)


def kept_document(kind: str, content: str) -> Any:
    """The document again. Raises IntegrityFailure: sent-unreadable."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(_TYPES[kind]).validate_python(json.loads(content)["document"])
    except ValidationError:
        raise broken("sent-unreadable", kind, **_versions(content)) from None


def check_same(made: bytes, wanted: str, where: str, content: str) -> None:
    """Refuse a file that is not, to the byte, what was sent. Raises IntegrityFailure: sent-differs."""
    if sha256(made).hexdigest() != wanted:
        raise broken("sent-differs", where, **_versions(content))


def _versions(content: str) -> dict[str, Sequence[str]]:
    return {"before": json.loads(content)["made_with"], "now": list(parts())}


def remade(kind: str, content: str, form: str) -> bytes:
    """The file once more, from what was kept. Raises IntegrityFailure: sent-unreadable."""
    return made_of(kind, kept_document(kind, content), form)


def made_of(kind: str, document: Any, form: str) -> bytes:
    """A document in one form."""
    if kind == "statement":
        from fonds.documents.statement.forms import made

        return made(document, form)
    if kind == "reminder":
        from fonds.documents.reminder.letter import made as letter

        return letter(document, form)
    from fonds.documents.invoice.ubl import invoice_ubl

    return invoice_ubl(document)


def kind_of(document: Statement | Invoice) -> tuple[Kind, Statement]:
    """What kind of document it is, and the statement in it."""
    return ("invoice", document.statement) if isinstance(document, Invoice) else ("statement", document)


@dataclass(frozen=True)
class SentBefore:
    """The very same document, as it was sent: its number, the day, and its bytes."""

    number: int
    day: str
    document: Statement | Invoice
    content: bytes


def sent_before(connection: Connection, document: Statement | Invoice, form: str) -> SentBefore | None:
    """The same document in the same form, if it was sent already.

    Every statement ends with the head of the chain, which moves with each record, the one of the sending too. So it is made
    again with the head of that time: what then has the bytes that were sent, says nothing new. A statement says something
    new every day; an invoice does not, for the receiver it is the same number once more. Of an invoice, as ``next_version``
    made it, only the last one that was sent counts: what that one corrected holds no more, also when it is right again.
    """
    kind, statement = kind_of(document)
    for row in sent_like(connection, kind, statement.debtor_id, statement.language):
        wanted = sent_files(connection, row.id).get(form)
        day = date.fromisoformat(row.issued_on)
        if wanted is None or (day != statement.issued_on and kind == "statement"):
            continue
        then: Statement | Invoice
        if isinstance(document, Invoice):
            kept: Invoice = kept_document(kind, row.content)
            if kept.version != document.version - 1:
                continue
            same = replace(statement, issued_on=kept.statement.issued_on, head=kept.statement.head)
            then = replace(document, statement=same, version=kept.version)
        else:
            then = replace(document, issued_on=day, head=Head(row.record - 1, row.head))
        content = made_of(kind, then, form)
        if sha256(content).hexdigest() == wanted:
            return SentBefore(row.id, row.issued_on, then, content)
    return None


def next_version(connection: Connection, invoice: Invoice) -> Invoice:
    """The invoice with a number that none was sent under: one that says something else has another number.

    It keeps the language of the one before, for another language alone corrects nothing.
    """
    papers = [row for row in sent_papers(connection, invoice.statement.debtor_id) if row.kind == "invoice"]
    sent: list[Invoice] = [kept_document(row.kind, row.content) for row in papers]
    like = [one for one in sent if one.claim.reference == invoice.claim.reference]
    if not like:
        return invoice
    last = max(like, key=lambda one: one.version)
    statement = replace(invoice.statement, language=last.statement.language)
    return replace(invoice, statement=statement, version=last.version + 1)
