"""What waits, in which order and for whom."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.case.todo import Kind, Seat, Task, in_order, next_due, overdue

DAY = date(2026, 3, 10)


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
        ({"only_for": "mee"}, "anna", [Seat("secretariat", "zayaz")], False),
        ({"only_for": "mee"}, "anna", [Seat("secretariat", "mee")], True),
        ({"only": frozenset({"bram"})}, "bram", [Seat("secretariat", "mee")], True),
    ],
)
def test_a_task_waits_for_whoever_may_do_it(rules: dict[str, object], member: str, seats: list[Seat], waits: bool) -> None:
    assert task(**rules).waits_for(member, seats) is waits  # type: ignore[arg-type]  # per test


TERMS = [(DAY - timedelta(40), 1000), (DAY - timedelta(10), 500), (DAY, 300), (DAY + timedelta(20), 1000)]


@pytest.mark.parametrize(
    ("terms", "late", "coming"),
    [
        ([], None, None),
        (TERMS, (DAY - timedelta(40), 1500, 2), (DAY, 300)),
        (TERMS[::-1], (DAY - timedelta(40), 1500, 2), (DAY, 300)),
        ([(day, 0) for day, _ in TERMS], None, None),
        ([(TERMS[0][0], 0), *TERMS[1:]], (DAY - timedelta(10), 500, 1), (DAY, 300)),
        ([(DAY, 1), (DAY, 2), (DAY + timedelta(1), 4)], None, (DAY, 3)),
        ([(DAY - timedelta(1), 7)], (DAY - timedelta(1), 7, 1), None),
    ],
)
def test_money_is_late_from_the_day_after_and_what_falls_due_next_is_one_day(
    terms: list[tuple[date, int]], late: object, coming: object
) -> None:
    assert overdue(terms, DAY) == late
    assert next_due(terms, DAY) == coming


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(0, 500)), max_size=8))
def test_what_is_late_and_what_comes_never_count_the_same_money(told: list[tuple[int, int]]) -> None:
    terms = [(DAY + timedelta(days), cents) for days, cents in told]
    late, coming = overdue(terms, DAY), next_due(terms, DAY)
    total = sum(cents for _, cents in terms)
    assert (late[1] if late else 0) + (coming[1] if coming else 0) <= total
    assert (late is None and coming is None) == (total == 0)
