"""Who pays which part, and in which months: exact to the cent."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fonds.errors import invalid
from fonds.money import Cents, split


class ShareKey(StrEnum):
    """How *all partners* divide an amount."""

    EQUAL = "equal"
    CONTRIBUTION = "contribution"
    BENEFIT = "benefit"


FIXED = "fixed:"
"""Begins a share key of the fund's own: ``fixed:NAME`` divides by the percentages under ``share_keys.NAME``."""

MOST_TERMS = 120
"""Ten years of months. A longer plan is a typing error, or a claim that somebody should look at again."""


@dataclass(frozen=True)
class Instalment:
    """One part of a claim (cents) and the day by which it has to be paid."""

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
    return _monthly(total, total // number, number, first_due)


def monthly_amounts(total: int, each: int, first_due: date) -> tuple[Instalment, ...]:
    """As many months of ``each`` cents as it takes; the last one carries the remainder, so that the sum is exact.

    Raises InvalidInput: amount-zero, plan-too-long when it takes more than ``MOST_TERMS`` months.
    """
    if each < 1:
        raise invalid("amount-zero", "--monthly")
    number = -(-total // each)
    if number > MOST_TERMS:
        raise invalid("plan-too-long", number=number, most=MOST_TERMS)
    return _monthly(total, each, number, first_due)


def _monthly(total: int, each: int, number: int, first_due: date) -> tuple[Instalment, ...]:
    cents = [each] * (number - 1) + [total - each * (number - 1)]
    return tuple(Instalment(n + 1, month_later(first_due, n), part) for n, part in enumerate(cents))


def still_open(terms: Sequence[Instalment], paid: int, waived: int = 0) -> tuple[int, ...]:
    """What is open of each term, in cents: money pays the first term first, and what is given up takes off the last one first.

    So who pays in instalments goes on paying the same each month, and is done sooner.
    """
    left = []
    for term in terms:
        used = min(paid, term.cents)
        paid -= used
        left.append(term.cents - used)
    for place in reversed(range(len(left))):
        used = min(waived, left[place])
        waived -= used
        left[place] -= used
    return tuple(left)


def replanned(terms: Sequence[Instalment], paid: int, waived: int, anew: Sequence[Instalment]) -> tuple[Instalment, ...]:
    """A plan in place of another: what was paid stays where it was, what is open comes as ``anew`` says.

    The sum stays that of the claim, so that the plan still fits when a payment or a waiver is reversed.
    """
    kept = []
    for term in terms:
        used = min(paid, term.cents)
        paid -= used
        if used:
            kept.append((term.due_on, used))
    given_up = [((*terms, *anew)[-1].due_on, waived)] if waived else []
    every = [*kept, *((term.due_on, term.cents) for term in anew), *given_up]
    return tuple(Instalment(number, due_on, cents) for number, (due_on, cents) in enumerate(every, start=1))


def paused(terms: Sequence[Instalment], paid: int, waived: int, months: int) -> tuple[Instalment, ...]:
    """The same plan, in which all that is open comes some months later."""
    left = zip(terms, still_open(terms, paid, waived), strict=True)
    later = [Instalment(term.number, month_later(term.due_on, months), cents) for term, cents in left if cents]
    return replanned(terms, paid, waived, later)
