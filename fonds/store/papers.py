"""What the actions and the documents ask about what was sent. Reading only."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from fonds.errors import refused
from fonds.store import tables as t


def sent_papers(connection: Connection, debtor: str | None = None) -> list[Row[Any]]:
    """Everything that was sent, or what one debtor got, oldest first."""
    query = select(t.sent).order_by(t.sent.c.id)
    return list(connection.execute(query if debtor is None else query.where(t.sent.c.debtor == debtor)))


def sent_paper(connection: Connection, number: int) -> Row[Any]:
    """One document that was sent. Raises Refused: sent-unknown."""
    row = connection.execute(select(t.sent).where(t.sent.c.id == number)).first()
    if row is None:
        raise refused("sent-unknown", str(number))
    return row


def sent_files(connection: Connection, number: int) -> dict[str, str]:
    """The forms in which a document was sent: form → SHA-256 of its bytes."""
    f = t.sent_file.c
    query = select(f.format, f.sha256).where(f.sent == number).order_by(f.id)
    return {row.format: row.sha256 for row in connection.execute(query)}


def sent_like(connection: Connection, kind: str, debtor: str, language: str) -> list[Row[Any]]:
    """What a debtor got of one kind in one language, newest first; ``head``: the hash of the chain before it was recorded."""
    s, r = t.sent.c, t.record.c
    query = select(t.sent, r.hash.label("head")).join(t.record, r.seq == s.record - 1)
    query = query.where(s.kind == kind, s.debtor == debtor, s.language == language)
    return list(connection.execute(query.order_by(s.id.desc())))


def reminders_since(connection: Connection, debtor: str, day: date) -> list[Row[Any]]:
    """The reminders of a debtor from that day on, oldest first."""
    s = t.sent.c
    query = select(t.sent).where(s.debtor == debtor, s.kind == "reminder", s.issued_on >= day.isoformat())
    return list(connection.execute(query.order_by(s.id)))


def last_sent(connection: Connection, kind: str, debtor: str) -> Row[Any] | None:
    """The newest document of one kind that a debtor got."""
    query = select(t.sent).where(t.sent.c.debtor == debtor, t.sent.c.kind == kind).order_by(t.sent.c.id.desc())
    return connection.execute(query.limit(1)).first()


def sent_since(connection: Connection, kind: str, debtor: str, record: int) -> list[Row[Any]]:
    """The documents of one kind that a debtor got after that record of the chain."""
    s = t.sent.c
    return list(connection.execute(select(t.sent).where(s.debtor == debtor, s.kind == kind, s.record > record)))
