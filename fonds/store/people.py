"""Who takes part in the fund: partners with their memberships, members with their seats. Reading only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, Text, bindparam, func, select

from fonds.store import tables as t

SOCIETY = "(society)"
"""Who gains when it is no partner, or nobody in particular. The brackets keep it apart from the id of any partner."""


_NO_RECORD = 2**31 - 1
"""Every record comes before it: the highest number that a record could have."""


def _known(day: date, before: int | None) -> dict[str, str | int]:
    return {"day": day.isoformat(), "before": _NO_RECORD if before is None else before}


@dataclass(frozen=True)
class Seat:
    """A member's seat: who, for which partner, in which role, from when."""

    id: int
    member: str
    partner: str
    role: str
    from_day: str


@cache
def _partners_on() -> Select[Any]:
    m, e, p, d = t.membership.c, t.membership_end.c, t.partner.c, t.partner_detail.c
    day, before = bindparam("day", type_=Text), bindparam("before", type_=Integer)
    later = select(d.content).where(d.partner == p.id, d.name == "name", d.from_day <= day)
    newest = later.order_by(d.from_day.desc(), d.id.desc()).limit(1).correlate(t.partner).scalar_subquery()
    return (
        select(p.id, func.coalesce(newest, p.name).label("name"))
        .join(t.membership, m.partner == p.id)
        .outerjoin(t.membership_end, (e.membership == m.id) & (e.record < before))
        .where(m.from_day <= day, (e.last_day.is_(None)) | (e.last_day >= day), m.record < before)
        .order_by(p.id)
    )


def partners_on(connection: Connection, day: date, before: int | None = None) -> dict[str, str]:
    """The partners of that day: id → its name then; ``before``: who was known to be one before that record of the chain."""
    return {row.id: row.name for row in connection.execute(_partners_on(), _known(day, before))}


def open_membership(connection: Connection, partner: str) -> int | None:
    """The membership of a partner that has no end yet."""
    m, e = t.membership.c, t.membership_end.c
    query = select(m.id).outerjoin(t.membership_end, e.membership == m.id).where(m.partner == partner, e.last_day.is_(None))
    return connection.execute(query).scalar()


def last_day_of_membership(connection: Connection, partner: str) -> str | None:
    """The last day of the latest membership of a partner that ended."""
    m, e = t.membership.c, t.membership_end.c
    query = select(func.max(e.last_day)).join(t.membership, m.id == e.membership).where(m.partner == partner)
    return connection.execute(query).scalar()


def partner_names(connection: Connection, day: date = date.max) -> dict[str, str]:
    """Every organisation that is or ever was a partner: id → its name on that day, or the newest."""
    later = partner_details(connection, day)
    joined = connection.execute(select(t.partner).order_by(t.partner.c.id))
    return {row.id: later.get(row.id, {}).get("name", row.name) for row in joined}


def partner_details(connection: Connection, day: date) -> dict[str, dict[str, str]]:
    """What is known of each partner on that day: partner → name of the detail (iban, street, …) → what it is."""
    d = t.partner_detail.c
    query = select(d.partner, d.name, d.content).where(d.from_day <= day.isoformat()).order_by(d.from_day, d.id)
    found: dict[str, dict[str, str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.partner, {})[row.name] = row.content
    return found


def ibans_from(connection: Connection, partner: str, day: date) -> set[str]:
    """The accounts of a partner that hold on that day, or from a later one."""
    d = t.partner_detail.c
    later = select(d.content).where(d.partner == partner, d.name == "iban", d.from_day > day.isoformat())
    now = partner_details(connection, day).get(partner, {}).get("iban")
    return {*connection.execute(later).scalars(), *([now] if now else [])}


@cache
def _seats_on() -> Select[Any]:
    s, e, d = t.seat.c, t.seat_end.c, t.deputy.c
    day, before = bindparam("day", type_=Text), bindparam("before", type_=Integer)
    return (
        select(s.id, s.member, s.partner, s.role, s.from_day)
        .outerjoin(t.seat_end, (e.seat == s.id) & (e.record < before))
        .outerjoin(t.deputy, d.seat == s.id)
        .where(s.from_day <= day, s.record < before)
        .where(*(column.is_(None) | (column >= day) for column in (e.last_day, d.last_day)))
        .order_by(s.member, s.id)
    )


def seats_on(connection: Connection, day: date, before: int | None = None) -> list[Seat]:
    """The seats that are held on that day; ``before``: as it was known before that record of the chain."""
    return [Seat(*row) for row in connection.execute(_seats_on(), _known(day, before))]


def deputies(connection: Connection) -> dict[int, int]:
    """The seats that are held in place of another: seat → the seat that is stood in for."""
    return {row.seat: row.stands_in_for for row in connection.execute(select(t.deputy))}


def seat_ends(connection: Connection) -> dict[int, str]:
    """The last day of each seat that has one: of a deputy the one that was agreed, or the earlier one that came of it."""
    found: dict[int, str] = {}
    for table in (t.deputy, t.seat_end):
        for row in connection.execute(select(table)):
            found[row.seat] = min(row.last_day, found.get(row.seat, row.last_day))
    return found


def seat_members(connection: Connection) -> dict[int, str]:
    """Who holds each seat, or held it: a deputy may sit longer than the member stood in for."""
    return {row.id: row.member for row in connection.execute(select(t.seat.c.id, t.seat.c.member))}


def open_seats(connection: Connection, member: str) -> list[Seat]:
    """The seats that a member holds in their own right and did not give up."""
    return _not_given_up(connection, member, t.deputy.c.seat.is_(None))


def deputy_seats(connection: Connection, member: str, day: date) -> list[Seat]:
    """The seats of others that a member sits in on that day or later, and did not give up."""
    return _not_given_up(connection, member, t.deputy.c.last_day >= day.isoformat())


def _not_given_up(connection: Connection, member: str, which: ColumnElement[bool]) -> list[Seat]:
    s, e = t.seat.c, t.seat_end.c
    query = (
        select(s.id, s.member, s.partner, s.role, s.from_day)
        .outerjoin(t.seat_end, e.seat == s.id)
        .outerjoin(t.deputy, t.deputy.c.seat == s.id)
        .where(s.member == member, e.last_day.is_(None), which)
        .order_by(s.id)
    )
    return [Seat(*row) for row in connection.execute(query)]


def seats_between(connection: Connection, member: str, first: date, last: date | None = None) -> list[Seat]:
    """The seats that a member holds on any day from ``first`` to ``last``, or for as long as it takes."""
    s, e, d = t.seat.c, t.seat_end.c, t.deputy.c
    query = (
        select(s.id, s.member, s.partner, s.role, s.from_day)
        .outerjoin(t.seat_end, e.seat == s.id)
        .outerjoin(t.deputy, d.seat == s.id)
        .where(s.member == member, e.last_day.is_(None) | (e.last_day >= s.from_day))  # one that ended before was never held
        .where(*(column.is_(None) | (column >= first.isoformat()) for column in (e.last_day, d.last_day)))
        .order_by(s.id)
    )
    return [Seat(*row) for row in connection.execute(query if last is None else query.where(s.from_day <= last.isoformat()))]


def was_member(connection: Connection, member: str) -> bool:
    """Whether this member ever had a seat."""
    return connection.execute(select(t.seat.c.id).where(t.seat.c.member == member).limit(1)).first() is not None


def ever_held(connection: Connection, roles: Iterable[str]) -> bool:
    """Whether anybody was ever given a seat in one of these roles, whatever the day."""
    return connection.execute(select(t.seat.c.id).where(t.seat.c.role.in_([*roles])).limit(1)).first() is not None
