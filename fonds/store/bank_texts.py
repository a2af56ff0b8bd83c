"""Of which lines of the bank the words are still kept, and whose lines they are. Reading only."""

from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select, union

from fonds.store import tables as t


def has_text(connection: Connection, line: int) -> bool:
    """Whether the words of a line are still kept."""
    return connection.execute(select(t.line_text.c.line).where(t.line_text.c.line == line)).first() is not None


def lines_of_case(connection: Connection, case: str) -> list[int]:
    """The lines of the bank whose entry concerns a case, and those that tell the same movement as one of them."""
    touching = select(t.posting.c.entry).where(t.posting.c.case_ref == case)
    lines = _lines_of(_entries_of(_lines_of(touching)))
    return sorted(connection.execute(lines).scalars())


def cases_of_line(connection: Connection, line: int) -> set[str]:
    """The cases that the entries of a line concern, or those of a line that tells the same movement."""
    entries = _entries_of(_lines_of(_entries_of(select(t.bank_line.c.id).where(t.bank_line.c.id == line))))
    query = select(t.posting.c.case_ref).where(t.posting.c.entry.in_(entries), t.posting.c.case_ref.is_not(None))
    return set(connection.execute(query.distinct()).scalars())


def _entries_of(lines: Select[Any]) -> Select[Any]:
    """The entries of these lines: booked when the file was read, or given to a line later."""
    line, given = t.bank_line.c, t.attribution.c
    found = union(
        select(line.entry).where(line.id.in_(lines), line.entry.is_not(None)), select(given.entry).where(given.line.in_(lines))
    ).subquery()
    return select(found.c.entry)


def _lines_of(entries: Select[Any]) -> Select[Any]:
    """The lines that have one of these entries. Two reports that tell one movement share its entry."""
    line, given = t.bank_line.c, t.attribution.c
    later = select(given.line).where(given.entry.in_(entries))
    return select(line.id).where(or_(line.entry.in_(entries), line.id.in_(later)))


def texts_without_case(connection: Connection) -> list[Row[Any]]:
    """The lines of which the words are kept and do not go with a case: id and the day of the bank, the oldest first.

    A line of which every case was erased counts too: what a resident pays after that has no case to go with.
    """
    p, line, given = t.posting.c, t.bank_line.c, t.attribution.c
    of_case = p.case_ref.is_not(None) & p.case_ref.not_in(select(t.erasure.c.case_ref))
    own = select(line.id).join(t.posting, p.entry == line.entry).where(of_case)
    later = select(given.line).join(t.posting, p.entry == given.entry).where(of_case)
    found = union(own, later).cte("line_of_case")
    with_a_case = _lines_of(_entries_of(select(found.c.id)))
    query = select(line.id, line.booked_on).join(t.line_text, t.line_text.c.line == line.id)
    return list(connection.execute(query.where(line.id.not_in(with_a_case)).order_by(line.booked_on, line.id)))
