"""What the reports of the bank told, and which lines of two reports can be the same money. Reading only."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from fonds.bank.matching import adding_up, is_part
from fonds.store import tables as t
from fonds.store.bank_books import SAME, TWICE, WHOLE_DAYS, LineState

NEAR_DAYS = 5
"""How far apart two reports can date one payment: the longest time without a day on which banks settle, around Easter."""


def statements_between(connection: Connection, first: date, last: date) -> list[Row[Any]]:
    """The statements with lines that the bank booked between two days."""
    line, statement = t.bank_line.c, t.bank_statement.c
    told = select(line.statement).where(line.booked_on >= first.isoformat(), line.booked_on <= last.isoformat())
    return list(connection.execute(select(t.bank_statement).where(statement.id.in_(told))))


def lines_of(connection: Connection, numbers: Iterable[int]) -> list[Row[Any]]:
    """The lines of these statements."""
    return list(connection.execute(select(t.bank_line).where(t.bank_line.c.statement.in_(numbers))))


def lines_between(connection: Connection, first: date, last: date, *, not_in: str) -> list[Row[Any]]:
    """The lines that the bank booked between two days, but those out of one format, in the order of their statements."""
    line, statement = t.bank_line.c, t.bank_statement.c
    query = (
        select(line.id, line.statement, line.mark, line.booked_on, line.amount_cents, statement.format)
        .join(t.bank_statement, statement.id == line.statement)
        .where(line.booked_on >= first.isoformat(), line.booked_on <= last.isoformat(), statement.format != not_in)
        .order_by(line.id)
    )
    return list(connection.execute(query))


def formats_between(connection: Connection, first: date, last: date) -> dict[str, str]:
    """In which format the lines of each day between two days were read."""
    line, statement = t.bank_line.c, t.bank_statement.c
    query = (
        select(line.booked_on, statement.format)
        .join(t.bank_statement, statement.id == line.statement)
        .where(line.booked_on >= first.isoformat(), line.booked_on <= last.isoformat())
        .distinct()
    )
    return {row.booked_on: row.format for row in connection.execute(query)}


def statements(connection: Connection) -> list[Row[Any]]:
    """The statements that were read, in the order of their last day."""
    s = t.bank_statement.c
    return list(connection.execute(select(t.bank_statement).order_by(s.to_day, s.id)))


def told_during_day(row: Row[Any], every: Iterable[Row[Any]]) -> bool:
    """Whether the balance of a statement is no day's end: of a report during the day, or when another goes on that same day."""
    goes_on = (
        one for one in every if one.to_day == row.to_day and one.format in WHOLE_DAYS and one.closing_cents != row.closing_cents
    )
    return row.format not in WHOLE_DAYS or any(one.opening_cents == row.closing_cents for one in goes_on)


def same_elsewhere(connection: Connection, line: LineState) -> list[tuple[int, ...]]:
    """Lines that another report told, and that can be the same money: of that day, and in the books.

    Each is one line of the same amount, neighbours of which it is the sum, or one that is the sum of it and its neighbours;
    for a line that was set aside and has none of that day, one of the same amount of a day near it. A report of the same kind
    tells nothing twice, unless the line or the other one was set aside.
    """
    b, s, given = t.bank_line.c, t.bank_statement.c, t.attribution.c
    newest = select(func.max(given.id)).group_by(given.line)
    leaning = select(given.line).where(given.id.in_(newest), given.how == SAME)
    booked = or_(b.entry.is_not(None), b.id.in_(select(given.line))) & b.id.not_in(leaning)
    same_way = b.amount_cents > 0 if line.cents > 0 else b.amount_cents < 0
    query = select(b.id, b.statement, b.amount_cents, booked.label("booked")).join(t.bank_statement, s.id == b.statement)
    every = query.order_by(b.statement, b.number)
    query = every.where(b.booked_on == line.booked_on, same_way)
    kind = select(s.format).where(s.id == line.statement).scalar_subquery()
    read_as = select(b.how).where(b.id == line.id).scalar_subquery()
    elsewhere = (s.id != line.statement) & or_(s.format != kind, b.how == TWICE, read_as == TWICE)
    others: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(query.where(elsewhere)):
        others.setdefault(row.statement, []).append(row)
    own = list(connection.execute(query.where(b.statement == line.statement))) if others else []
    amounts, place = [row.amount_cents for row in own], next((at for at, row in enumerate(own) if row.id == line.id), 0)
    found = []
    for rows in others.values():
        found += [[row] for row in rows if row.amount_cents == line.cents or is_part(amounts, place, row.amount_cents)]
        found += [[rows[at] for at in run] for run in adding_up([row.amount_cents for row in rows], line.cents)]
    if line.how == TWICE and not found:
        day, days = date.fromisoformat(line.booked_on), timedelta(NEAR_DAYS)
        near = b.booked_on.between((day - days).isoformat(), (day + days).isoformat())
        found = [[row] for row in connection.execute(every.where(near, b.amount_cents == line.cents, s.format != kind))]
    return [tuple(row.id for row in group) for group in found if all(row.booked for row in group)]
