"""Working days by the Dutch calendar, and the days by which a decision and its reasons must be there. Dates in, dates out.

The free days are those of the ``holidays`` library for the Netherlands. They are worked out here, since importing that library
costs a command 0.2 seconds; a test holds them against the library for every year from 1990 to 2100.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeGuard

MOST_DAYS = 3650
"""A term of more days is no term: a rule file that gives one has no deadline."""

_FROM_EASTER = (-2, 0, 1, 39, 49, 50)
"""Good Friday, Easter, Ascension Day and Pentecost, as days after Easter Sunday."""
_TARGET_CLOSED = ((1, 1), (5, 1), (12, 25), (12, 26))
_SUNDAY, _SATURDAY = 6, 5


@dataclass(frozen=True)
class Deadline:
    """The last day for a decision, and the last day for its statement of reasons."""

    decide_by: date
    reasons_by: date

    def told(self) -> dict[str, str]:
        """Both days as text (2026-12-31), for documents."""
        return {"decide_by": self.decide_by.isoformat(), "reasons_by": self.reasons_by.isoformat()}


def decision_due(submitted_on: date, working_days: int) -> date:
    """The last of so many working days (0 or more) after the day of the request, which does not count itself.

    With 0 it is the day of the request, or the first working day after it.
    """
    day = submitted_on
    for _ in range(working_days):
        day = _working_day_from(day + timedelta(days=1))
    return _working_day_from(day)


def deadline(decided: Mapping[str, Any], submitted_on: date) -> Deadline | None:
    """The deadline that a rule set's table ``deadline`` gives; ``decided``: its outputs, in working days and in days.

    None when the table leaves it open, when it gives something else than numbers of days, and past the year 9999.
    """
    working_days, days = decided.get("decide_within_working_days"), decided.get("reasons_within_days")
    if not _is_term(working_days) or not _is_term(days):
        return None
    try:
        decide_by = decision_due(submitted_on, working_days)
        return Deadline(decide_by, decide_by + timedelta(days=days))
    except OverflowError:
        return None


def deadline_of(assessment: Mapping[str, Any], submitted_on: date) -> Deadline | None:
    """The deadline of an assessment document; None when its rule set has no table ``deadline``."""
    return deadline(assessment["tables"].get("deadline", {}).get("then", {}), submitted_on)


def reasons_due(assessment: Mapping[str, Any], decided_on: date) -> date | None:
    """The last day for the reasons of a decision made on that day; None when they come with the decision (no urgency)."""
    days = assessment["tables"].get("deadline", {}).get("then", {}).get("reasons_within_days")
    return decided_on + timedelta(days=days) if _is_term(days) and days > 0 else None


def is_working_day(day: date) -> bool:
    """Whether people work: no Saturday, no Sunday, and no free day."""
    return day.weekday() < _SATURDAY and day not in free_days(day.year)


@cache
def free_days(year: int) -> frozenset[date]:
    """The free days of a year (1990 or later). 5 May is one in every fifth year only, as in most labour agreements."""
    easter = _easter(year)
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26), _kings_day(year)]
    lustrum = [date(year, 5, 5)] if year % 5 == 0 else []
    return frozenset([*fixed, *lustrum, *(easter + timedelta(days=days) for days in _FROM_EASTER)])


def is_target_day(day: date) -> bool:
    """Whether banks settle euro payments: every day but weekends and the six closing days of the Eurosystem.

    Source: TARGET calendar, ECB, 14 December 2000 (1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December).
    """
    easter = _easter(day.year)
    closed = [easter - timedelta(days=2), easter + timedelta(days=1), *(date(day.year, *one) for one in _TARGET_CLOSED)]
    return day.weekday() < _SATURDAY and day not in closed


def target_day_from(day: date) -> date:
    """The first day from this one on, itself included, on which banks settle euro payments."""
    while not is_target_day(day):
        day += timedelta(days=1)
    return day


def _is_term(days: object) -> TypeGuard[int]:
    return isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= MOST_DAYS


def _working_day_from(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _kings_day(year: int) -> date:
    """27 April (30 April until 2013), and the day before when that is a Sunday."""
    day = date(year, 4, 27 if year >= 2014 else 30)
    return day - timedelta(days=1) if day.weekday() == _SUNDAY else day


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876)."""
    moon, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * moon + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (moon + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
