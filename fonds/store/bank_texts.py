"""Of which lines of the bank the words are still kept, and whose lines they are. Reading only."""

from typing import Any

from sqlalchemy import Connection, Row, or_, select, union

from fonds.store import tables as t


def has_text(connection: Connection, line: int) -> bool:
    """Whether the words of a line are still kept."""
    return connection.execute(select(t.line_text.c.line).where(t.line_text.c.line == line)).first() is not None


def lines_of_case(connection: Connection, case: str) -> list[int]:
    """The lines of the bank whose entry concerns a case."""
    touching = select(t.posting.c.entry).where(t.posting.c.case_ref == case)
    line, given = t.bank_line.c, t.attribution.c
    tied = select(given.line).where(given.entry.in_(touching))
    query = select(line.id).where(or_(line.entry.in_(touching), line.id.in_(tied))).order_by(line.id)
    return list(connection.execute(query).scalars())


def cases_of_line(connection: Connection, line: int) -> set[str]:
    """The cases that the entries of a line concern."""
    given = select(t.attribution.c.entry).where(t.attribution.c.line == line)
    entries = union(select(t.bank_line.c.entry).where(t.bank_line.c.id == line), given).subquery()
    query = select(t.posting.c.case_ref).where(
        t.posting.c.entry.in_(select(entries.c.entry)), t.posting.c.case_ref.is_not(None)
    )
    return set(connection.execute(query.distinct()).scalars())


def texts_without_case(connection: Connection) -> list[Row[Any]]:
    """The lines of which the words are kept and do not go with a case: id and the day of the bank, the oldest first.

    A line of which every case was erased counts too: what a resident pays after that has no case to go with.
    """
    p, line, given = t.posting.c, t.bank_line.c, t.attribution.c
    of_case = p.case_ref.is_not(None) & p.case_ref.not_in(select(t.erasure.c.case_ref))
    own = select(line.id).join(t.posting, p.entry == line.entry).where(of_case)
    later = select(given.line).join(t.posting, p.entry == given.entry).where(of_case)
    query = select(line.id, line.booked_on).join(t.line_text, t.line_text.c.line == line.id)
    query = query.where(line.id.not_in(own), line.id.not_in(later)).order_by(line.booked_on, line.id)
    return list(connection.execute(query))
