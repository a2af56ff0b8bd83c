"""Who pays which part, and in which months: exact to the cent."""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fonds.errors import invalid
from fonds.money import Cents, split


class ShareKey(StrEnum):
    """How *all partners* divide an amount."""

    EQUAL = "equal"
    CONTRIBUTION = "contribution"


@dataclass(frozen=True)
class Instalment:
    """One monthly part of a claim."""

    number: int
    due_on: date
    cents: int


def part_of(total: int, percent: int) -> tuple[Cents, Cents]:
    """The part that is shared and the rest that the fund bears itself; together exactly ``total``."""
    parts = split(total, {"a": percent, "b": 100 - percent})
    return parts["a"], parts["b"]


def month_later(start: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def monthly_plan(total: int, number: int, first_due: date) -> tuple[Instalment, ...]:
    """``number`` monthly instalments of equal whole cents; the last one carries the remainder, so that the sum is exact.

    Raises InvalidInput: plan-too-many when an instalment would be less than a cent.
    """
    if number < 1 or total < number:
        raise invalid("plan-too-many", number=number)
    each = total // number
    cents = [each] * (number - 1) + [total - each * (number - 1)]
    return tuple(Instalment(n + 1, month_later(first_due, n), part) for n, part in enumerate(cents))
