"""Which records of the chain belong to a case, a period, a law or a partner. Reading only."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from fonds.store import tables as t

SETTING_UP = ("init", "db upgrade", "partner add", "partner end", "member add", "member end", "rules adopt")
"""Actions whose records hold nothing about any case: who took part, and by which rules."""


def cases_of_law(connection: Connection, law: str) -> set[str]:
    """The cases of which some version of the request names a bottleneck in that law."""
    b, r = t.bottleneck.c, t.request.c
    query = select(r.case_ref).join(t.bottleneck, b.request == r.id).where(b.law == law)
    return set(connection.execute(query).scalars())


def cases_of_partner(connection: Connection, partner: str) -> set[str]:
    """The cases that a partner asked for, and those in which it owes or owed something."""
    asked = connection.execute(select(t.dossier.c.ref).where(t.dossier.c.requester == partner)).scalars()
    owed = connection.execute(select(t.claim.c.case_ref).where(t.claim.c.debtor == partner)).scalars()
    return {*asked, *owed}


def records_about(connection: Connection, subjects: Iterable[str]) -> set[int]:
    """The numbers of the records about these cases or partners, money that came in for several cases included."""
    found: set[int] = set()
    wanted = sorted(subjects)
    for start in range(0, len(wanted), 500):  # a database takes only so many values in one question
        part = wanted[start : start + 500]
        touching = select(t.posting.c.record).where(t.posting.c.case_ref.in_(part))
        query = select(t.record.c.seq).where(or_(t.record.c.subject.in_(part), t.record.c.seq.in_(touching)))
        found.update(connection.execute(query).scalars())
    return found


def records_between(connection: Connection, first: date, last: date) -> set[int]:
    """The numbers of the records of actions that count for these days, both included."""
    day = func.substr(t.record.c.body, len('{"day":"') + 1, len("2026-12-31"))
    query = select(t.record.c.seq).where(day >= first.isoformat(), day <= last.isoformat())
    return set(connection.execute(query).scalars())


def setting_up(connection: Connection) -> set[int]:
    """The numbers of the records that hold nothing about any case."""
    return set(connection.execute(select(t.record.c.seq).where(t.record.c.action.in_(SETTING_UP))).scalars())


def all_hashes(connection: Connection) -> list[tuple[int, str]]:
    """Number and hash of every record, in order."""
    return [(row.seq, row.hash) for row in connection.execute(select(t.record.c.seq, t.record.c.hash).order_by(t.record.c.seq))]


def last_time(connection: Connection) -> str:
    """When the last record was written (UTC)."""
    return str(connection.execute(select(t.record.c.at).order_by(t.record.c.seq.desc()).limit(1)).scalar_one())


def full_records(connection: Connection, numbers: set[int]) -> list[Row[Any]]:
    """These records, in order."""
    found: list[Row[Any]] = []
    wanted = sorted(numbers)
    for start in range(0, len(wanted), 500):
        query = select(t.record).where(t.record.c.seq.in_(wanted[start : start + 500])).order_by(t.record.c.seq)
        found += connection.execute(query)
    return found
