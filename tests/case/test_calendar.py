"""Working days in the Netherlands, and the last day for a decision."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.case.calendar import MOST_DAYS, Deadline, deadline, decision_due, free_days, is_working_day

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
URGENT = {"decide_within_working_days": 1, "reasons_within_days": 7}


@pytest.mark.parametrize("year", range(1990, 2101))
def test_the_free_days_are_those_of_the_holidays_library(year):
    assert free_days(year) == set(holidays.country_holidays("NL", years=year))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-01-01", False),  # New Year's Day
        ("2026-04-02", True),  # the Thursday before Easter
        ("2026-04-03", False),  # Good Friday
        ("2026-04-06", False),  # Easter Monday
        ("2026-04-07", True),
        ("2026-04-27", False),  # King's Day, a Monday
        ("2025-04-26", False),  # King's Day is on Saturday 26 April, since the 27th is a Sunday
        ("2025-04-28", True),  # and the Monday after it is an ordinary day
        ("2013-04-30", False),  # Queen's Day, until 2013
        ("2013-04-26", True),
        ("2025-05-05", False),  # Liberation Day, free in a fifth year
        ("2026-05-05", True),  # and not in other years
        ("2030-05-05", False),
        ("2026-05-14", False),  # Ascension Day
        ("2026-05-15", True),
        ("2026-05-25", False),  # Whit Monday
        ("2026-12-25", False),
        ("2024-12-26", False),
        ("2026-03-07", False),  # Saturday
        ("2026-03-08", False),  # Sunday
        ("2026-03-09", True),
    ],
)
def test_people_work_on_weekdays_that_are_not_free(day, works):
    assert is_working_day(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("submitted", "working_days", "due"),
    [
        ("2026-03-02", 0, "2026-03-02"),
        ("2026-03-07", 0, "2026-03-09"),  # a Saturday
        ("2026-03-02", 1, "2026-03-03"),
        ("2026-03-02", 5, "2026-03-09"),
        ("2026-03-06", 1, "2026-03-09"),  # a Friday
        ("2026-03-07", 1, "2026-03-09"),  # asked at the weekend: Monday is the first working day
        ("2026-03-08", 1, "2026-03-09"),
        ("2026-04-02", 1, "2026-04-07"),  # over Easter, Good Friday included
        ("2026-04-01", 5, "2026-04-10"),
        ("2026-04-24", 1, "2026-04-28"),  # over King's Day
        ("2025-04-25", 1, "2025-04-28"),  # King's Day on the Saturday takes no working day
        ("2025-05-02", 1, "2025-05-06"),  # over Liberation Day of a fifth year
        ("2026-05-04", 1, "2026-05-05"),  # not in another year
        ("2026-12-24", 1, "2026-12-28"),  # over Christmas and a weekend
        ("2024-12-24", 5, "2025-01-03"),  # over Christmas, a weekend and New Year's Day
    ],
)
def test_a_decision_is_due_after_so_many_working_days(submitted, working_days, due):
    assert decision_due(date.fromisoformat(submitted), working_days) == date.fromisoformat(due)


@given(DAYS, st.integers(1, 40))
def test_exactly_so_many_working_days_lie_after_the_request(submitted, working_days):
    due = decision_due(submitted, working_days)
    after = [submitted + timedelta(days=days) for days in range(1, (due - submitted).days + 1)]
    assert sum(is_working_day(day) for day in after) == working_days
    assert is_working_day(due)


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (URGENT, Deadline(date(2026, 3, 9), date(2026, 3, 16))),
        ({"decide_within_working_days": 5, "reasons_within_days": 0}, Deadline(date(2026, 3, 13), date(2026, 3, 13))),
        (URGENT | {"decide_within_working_days": None, "reasons_within_days": None}, None),
        ({}, None),
        (URGENT | {"decide_within_working_days": True}, None),
        (URGENT | {"decide_within_working_days": "soon"}, None),
        (URGENT | {"decide_within_working_days": -1}, None),
        (URGENT | {"reasons_within_days": -1}, None),
        (URGENT | {"reasons_within_days": MOST_DAYS + 1}, None),
        (URGENT | {"decide_within_working_days": 10**15}, None),
    ],
)
def test_the_deadline_follows_from_the_table_or_stays_open(decided, expected):
    assert deadline(decided, date(2026, 3, 6)) == expected


def test_past_the_end_of_the_calendar_there_is_no_deadline():
    assert deadline(URGENT, date(9999, 12, 31)) is None
