"""What waits, in which order and for whom."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.case.todo import Kind, Seat, Task, in_order, past_due

DAY = date(2026, 3, 10)
BOTH = frozenset({"secretariat", "treasurer"})


def task(kind: Kind = Kind.DECIDE, due: int | None = None, since: int = 0, **rest: object) -> Task:
    days = None if due is None else DAY + timedelta(due)
    return Task(kind, "C", frozenset({"secretariat"}), DAY - timedelta(since), days, **rest)  # type: ignore[arg-type]  # per test


def test_the_last_day_comes_first_then_what_waited_longest_then_the_road() -> None:
    late, soon, old, new = task(due=-1), task(due=1), task(since=9), task(since=2)
    approve = task(Kind.APPROVE, since=2)
    assert in_order([new, approve, old, soon, late]) == [late, soon, old, new, approve]


@pytest.mark.parametrize(("due", "late"), [(-1, True), (0, False), (1, False), (None, False)])
def test_the_last_day_itself_is_not_late(due: int | None, late: bool) -> None:
    assert task(due=due).late(DAY) is late


@pytest.mark.parametrize(
    ("rules", "member", "seats", "waits"),
    [
        ({}, "anna", [Seat("secretariat", "zayaz")], True),
        ({}, "dirk", [Seat("treasurer", "mee")], False),
        ({}, "els", [Seat("auditor", "mee")], False),
        ({}, "bo", [Seat("ambassador", "mee")], False),
        ({"never_for": "zayaz"}, "anna", [Seat("secretariat", "zayaz")], False),
        ({"never_for": "zayaz"}, "anna", [Seat("secretariat", "zayaz"), Seat("secretariat", "mee")], True),
        ({"never": frozenset({"anna"})}, "anna", [Seat("secretariat", "mee")], False),
        ({"only": frozenset({"bram"})}, "anna", [Seat("secretariat", "mee")], False),
        ({"only": frozenset({"bram"})}, "bram", [Seat("secretariat", "mee")], True),
    ],
)
def test_a_task_waits_for_whoever_may_do_it(rules: dict[str, object], member: str, seats: list[Seat], waits: bool) -> None:
    assert task(**rules).waits_for(member, seats) is waits  # type: ignore[arg-type]  # per test


TERMS = [(DAY - timedelta(40), 1000), (DAY - timedelta(10), 1000), (DAY + timedelta(20), 1000)]


@pytest.mark.parametrize(
    ("paid", "behind"),
    [
        (0, (DAY - timedelta(40), 2000)),
        (1, (DAY - timedelta(40), 1999)),
        (1000, (DAY - timedelta(10), 1000)),
        (1500, (DAY - timedelta(10), 500)),
        (2000, None),
        (3000, None),
    ],
)
def test_what_is_past_due_is_counted_from_the_oldest_term(paid: int, behind: tuple[date, int] | None) -> None:
    assert past_due(TERMS, paid, DAY) == behind


def test_a_term_is_not_past_due_on_its_own_day() -> None:
    assert past_due([(DAY, 1000)], 0, DAY) is None


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(1, 500)), max_size=8), st.integers(0, 4000))
def test_nobody_is_asked_for_more_than_fell_due_and_was_not_paid(told: list[tuple[int, int]], paid: int) -> None:
    terms = sorted((DAY + timedelta(days), cents) for days, cents in told)
    due = sum(cents for day, cents in terms if day < DAY)
    behind = past_due(terms, paid, DAY)
    assert (behind[1] if behind else 0) == max(due - paid, 0)
