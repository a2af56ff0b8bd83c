"""Of which lines of the bank the words are still kept, and whose lines they are. Reading only."""

from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Row, Subquery, func, or_, select, union, union_all

from fonds.store import tables as t
from fonds.store.bank_books import SAME

_FORGOTTEN = select(t.line_erasure.c.line)


def text_box(connection: Connection, line: int) -> bytes | None:
    """The sealed words of a line; None once they were erased, also when somebody put them back out of an old copy."""
    query = select(t.line_text.c.box).where(t.line_text.c.line == line, t.line_text.c.line.not_in(_FORGOTTEN))
    return connection.execute(query).scalar()


def lines_of_case(connection: Connection, case: str) -> list[int]:
    """The lines of the bank whose entry, as they stand now, concerns a case, and those that tell the same movement."""
    return sorted(connection.execute(_lines_with(t.posting.c.case_ref == case)).scalars())


def cases_of_line(connection: Connection, line: int) -> set[str]:
    """The cases that the entry of a line concerns, as it stands now, or that of the line which tells the same movement."""
    place, shared, p = _places(), _places().c, t.posting.c
    had = select(shared.entry).where(shared.line == line, shared.how == SAME)
    later = select(t.attribution.c.line).where(t.attribution.c.entry.in_(had))
    told_by = select(t.bank_line.c.id).where(
        or_(t.bank_line.c.id == line, t.bank_line.c.entry.in_(had), t.bank_line.c.id.in_(later))
    )
    query = select(p.case_ref).join(place, place.c.entry == p.entry).where(place.c.line.in_(told_by), place.c.how != SAME)
    return set(connection.execute(query.where(p.case_ref.is_not(None)).distinct()).scalars())


def texts_without_case(connection: Connection) -> list[Row[Any]]:
    """The lines of which the words are kept and do not go with a case: id and the day of the bank, the oldest first.

    A line of which every case was erased counts too: what a resident pays after that has no case to go with.
    """
    p, line = t.posting.c, t.bank_line.c
    with_a_case = _lines_with(p.case_ref.is_not(None) & p.case_ref.not_in(select(t.erasure.c.case_ref)))
    query = select(line.id, line.booked_on).join(t.line_text, t.line_text.c.line == line.id)
    query = query.where(line.id.not_in(with_a_case), line.id.not_in(_FORGOTTEN))
    return list(connection.execute(query.order_by(line.booked_on, line.id)))


def _places() -> Subquery:
    """Each line with its entry as it stands now, and how; what it was before somebody gave it another place counts no more."""
    line, given = t.bank_line.c, t.attribution.c
    read = select(line.id.label("line"), line.entry, line.how).where(
        line.entry.is_not(None), line.id.not_in(select(given.line))
    )
    newest = select(func.max(given.id)).group_by(given.line)
    return union_all(read, select(given.line, given.entry, given.how).where(given.id.in_(newest))).subquery()


def _lines_with(case: ColumnElement[bool]) -> CompoundSelect[Any]:
    """The lines of such a case, and those that were said to be the same as one of them, whatever entry that one then had."""
    place, other, line, given = _places().c, _places().c, t.bank_line.c, t.attribution.c
    own = select(place.line).join(t.posting, t.posting.c.entry == place.entry).where(case, place.how != SAME)
    had = union(
        select(line.entry).where(line.id.in_(own), line.entry.is_not(None)), select(given.entry).where(given.line.in_(own))
    )
    return union(own, select(other.line).where(other.how == SAME, other.entry.in_(had)))
