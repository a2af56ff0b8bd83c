"""Close a period of the books: what was reported over it stays as it was."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from fonds.actions.perform import Order, content_of, done_before, perform, remember
from fonds.audit.chain import Head
from fonds.errors import invalid, refused
from fonds.ledger.shares import month_later
from fonds.store import tables as t
from fonds.store.books import balances, periods
from fonds.store.people import partner_names
from fonds.store.postings import first_value_day
from fonds.store.unit import Unit, head

_YEAR, _QUARTER, _MONTH = 12, 3, 1


@dataclass(frozen=True)
class Period:
    """A year, quarter or month of the books, both days included."""

    name: str
    first_day: date
    last_day: date


@dataclass(frozen=True)
class Closed:
    """A period that was closed, and the balance of every account at its end, in cents, by value date.

    ``names``: of the partners in those accounts; ``chain``: its end, to keep; ``repeated``: it had been closed before under the
    same key.
    """

    period: Period
    balances: dict[str, int]
    names: dict[str, str]
    chain: Head
    repeated: bool = False


def period_named(name: str) -> Period:
    """``2026``, ``2026-Q1`` or ``2026-03`` as a period. Raises InvalidInput: period-wrong."""
    found = re.fullmatch(r"((?:19|2[01])\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?", name.strip().upper())
    if not found:
        raise invalid("period-wrong", "PERIOD")
    year, quarter, month = int(found[1]), found[2], found[3]
    start, months = 1, _YEAR
    if quarter:
        start, months = 3 * int(quarter) - 2, _QUARTER
    elif month:
        start, months = int(month), _MONTH
    first_day = date(year, start, 1)
    return Period(found[0], first_day, month_later(first_day, months) - timedelta(days=1))


def close(order: Order, name: str) -> Closed:
    """Close a period: from then on nothing is booked in it or before it. Periods close in order, without gaps.

    Raises InvalidInput: period-wrong; Refused: period-still-running, period-closed-already, period-partly-closed,
    period-not-next, period-without-entries, key-other-content.
    """
    period = period_named(name)
    with perform(order, "ledger close") as unit:
        unit.subject = period.name
        content = content_of(order, period=period.name)
        repeated = done_before(unit, order, "ledger close", content)
        if not repeated:
            _close(unit, period)
            remember(unit, order, "ledger close", content)
        left = balances(unit.connection, period.last_day, open_only=True)
        names = partner_names(unit.connection, period.last_day)
        before = head(unit.connection)
    return Closed(period, left, names, Head(unit.record.seq, unit.record.hash()) if unit.record else before, repeated)


def _close(unit: Unit, period: Period) -> None:
    if period.last_day >= unit.today:
        raise refused("period-still-running", period.name, last=period.last_day.isoformat())
    _check_next(unit.connection, period)
    unit.add(
        t.period,
        id=period.name,
        first_day=period.first_day.isoformat(),
        last_day=period.last_day.isoformat(),
        closed_on=unit.today.isoformat(),
    )


def _check_next(connection: Connection, period: Period) -> None:
    """After the last closed period comes the next day; the first one to be closed holds the first entry."""
    closed = periods(connection)
    if closed:
        opens = date.fromisoformat(closed[-1].last_day) + timedelta(days=1)
        if period.last_day < opens:
            raise refused("period-closed-already", period.name, opens=opens.isoformat())
        if period.first_day < opens:
            raise refused("period-partly-closed", period.name, opens=opens.isoformat(), month=f"{opens:%Y-%m}")
        if period.first_day != opens:
            raise refused("period-not-next", period.name, opens=opens.isoformat())
        return
    began = first_value_day(connection)
    if began is None or began > period.last_day:
        raise refused("period-without-entries", period.name)
    if began < period.first_day:
        raise refused("period-not-next", period.name, opens=began.isoformat())
