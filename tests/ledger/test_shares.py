"""Who pays which part, and in which months: to the cent and to the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.errors import InvalidInput
from fonds.ledger.entries import allocate
from fonds.ledger.shares import (
    Instalment,
    month_later,
    monthly_amounts,
    monthly_plan,
    part_of,
    paused,
    replanned,
    still_open,
)
from fonds.money import LARGEST


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-01-31", 0, "2026-01-31"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2100-01-30", 1, "2100-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-06-15", -12, "2025-06-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(start: str, months: int, expected: str) -> None:
    assert month_later(date.fromisoformat(start), months) == date.fromisoformat(expected)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.integers(-240, 240))
def test_a_month_later_never_skips_a_month(start: date, months: int) -> None:
    found = month_later(start, months)
    assert found.year * 12 + found.month == start.year * 12 + start.month + months
    assert found.day == start.day or (found.day < start.day and month_later(found, 0).day in (28, 29, 30))


@pytest.mark.parametrize(
    ("total", "number", "cents"),
    [
        (100, 1, [100]),
        (100, 3, [33, 33, 34]),
        (250_000, 25, [10_000] * 25),
        (100_000, 7, [14_285] * 6 + [14_290]),
        (5, 5, [1] * 5),
        (9, 5, [1, 1, 1, 1, 5]),
    ],
)
def test_the_last_instalment_carries_the_remainder(total: int, number: int, cents: list[int]) -> None:
    assert [term.cents for term in monthly_plan(total, number, date(2026, 4, 1))] == cents


def test_instalments_from_31_january_fall_due_on_the_last_day_of_shorter_months() -> None:
    terms = monthly_plan(400, 4, date(2024, 1, 31))
    assert [term.due_on.isoformat() for term in terms] == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]
    assert [term.number for term in terms] == [1, 2, 3, 4]


@given(st.integers(1, int(LARGEST)), st.integers(1, 120), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_instalments_add_up_and_fall_due_in_order(total: int, number: int, start: date) -> None:
    if total < number:
        with pytest.raises(InvalidInput, match="plan-too-many"):
            monthly_plan(total, number, start)
        return
    terms = monthly_plan(total, number, start)
    assert sum(term.cents for term in terms) == total
    assert min(term.cents for term in terms) > 0
    assert [term.due_on for term in terms] == sorted({term.due_on for term in terms})
    assert terms[0].due_on == start


@pytest.mark.parametrize("number", [0, -1, 101])
def test_a_plan_without_terms_or_with_less_than_a_cent_each_is_refused(number: int) -> None:
    with pytest.raises(InvalidInput, match="plan-too-many"):
        monthly_plan(100, number, date(2026, 4, 1))


@given(st.integers(0, int(LARGEST)), st.integers(1, 100))
def test_the_shared_part_and_the_rest_are_the_whole(total: int, percent: int) -> None:
    shared, rest = part_of(total, percent)
    assert shared + rest == total
    assert abs(shared - total * percent / 100) <= max(1, total * 1e-9)
    assert percent < 100 or rest == 0


@pytest.mark.parametrize(
    ("cents", "claims", "expected"),
    [
        (100, [], {None: 100}),
        (100, [("1", 100)], {"1": 100}),
        (99, [("1", 100)], {"1": 99}),
        (101, [("1", 100)], {"1": 100, None: 1}),
        (150, [("1", 100), ("2", 100)], {"1": 100, "2": 50}),
        (250, [("1", 100), ("2", 100)], {"1": 100, "2": 100, None: 50}),
        (50, [("1", 0), ("2", 100)], {"2": 50}),
        (50, [("1", -30), ("2", 100)], {"2": 50}),
        (70, [("1", 30), ("1", 30), ("2", 30)], {"1": 60, "2": 10}),
    ],
)
def test_a_repayment_goes_to_the_oldest_claim_first_and_the_rest_is_a_credit(
    cents: int, claims: list[tuple[str, int]], expected: dict[str | None, int]
) -> None:
    assert allocate(cents, claims) == expected


@given(st.integers(1, 10**9), st.lists(st.tuples(st.text(max_size=3), st.integers(-100, 10**6)), max_size=20))
def test_a_repayment_is_allocated_to_the_last_cent_and_never_beyond_a_claim(cents: int, claims: list[tuple[str, int]]) -> None:
    parts = allocate(cents, claims)
    assert sum(parts.values()) == cents
    assert all(part > 0 for part in parts.values())
    for case in {case for case, _ in claims}:
        assert parts.get(case, 0) <= sum(max(open_cents, 0) for one, open_cents in claims if one == case)


Plans = st.lists(st.integers(1, 500), min_size=1, max_size=8).map(
    lambda cents: tuple(Instalment(n, month_later(date(2026, 1, 31), n), part) for n, part in enumerate(cents, start=1))
)


@pytest.mark.parametrize(
    ("paid", "waived", "left"),
    [
        (0, 0, (100, 100, 50)),
        (99, 0, (1, 100, 50)),
        (100, 0, (0, 100, 50)),
        (130, 0, (0, 70, 50)),
        (250, 0, (0, 0, 0)),
        (0, 40, (100, 100, 10)),
        (0, 60, (100, 90, 0)),
        (130, 60, (0, 60, 0)),
        (100, 150, (0, 0, 0)),
    ],
)
def test_money_pays_the_first_term_first_and_a_waiver_takes_off_the_last(paid: int, waived: int, left: tuple[int, ...]) -> None:
    terms = tuple(Instalment(n, date(2026, n, 1), cents) for n, cents in enumerate((100, 100, 50), start=1))
    assert still_open(terms, paid, waived) == left


@given(Plans, st.data())
def test_what_is_open_of_the_terms_is_the_claim_less_what_was_paid_and_given_up(
    terms: tuple[Instalment, ...], data: st.DataObject
) -> None:
    total = sum(term.cents for term in terms)
    paid = data.draw(st.integers(0, total))
    waived = data.draw(st.integers(0, total - paid))
    left = still_open(terms, paid, waived)
    assert sum(left) == total - paid - waived
    assert all(0 <= cents <= term.cents for cents, term in zip(left, terms, strict=True))


@given(Plans, st.data(), st.integers(1, 24))
def test_another_plan_or_a_pause_keeps_the_sum_and_what_was_paid(
    terms: tuple[Instalment, ...], data: st.DataObject, months: int
) -> None:
    total = sum(term.cents for term in terms)
    paid = data.draw(st.integers(0, total - 1))
    waived = data.draw(st.integers(0, total - paid - 1))
    left = total - paid - waived
    number = data.draw(st.integers(1, min(left, 24)))
    anew = monthly_plan(left, number, date(2027, 1, 1))
    for made in (replanned(terms, paid, waived, anew), paused(terms, paid, waived, months)):
        assert sum(term.cents for term in made) == total
        assert [term.number for term in made] == [*range(1, len(made) + 1)]
        assert sum(still_open(made, paid, waived)) == left
    new_open = [cents for cents in still_open(replanned(terms, paid, waived, anew), paid, waived) if cents]
    assert new_open == [term.cents for term in anew]
    before = [cents for cents in still_open(terms, paid, waived) if cents]
    assert [cents for cents in still_open(paused(terms, paid, waived, months), paid, waived) if cents] == before


@pytest.mark.parametrize(
    ("total", "each", "cents"),
    [(100, 100, [100]), (100, 30, [30, 30, 30, 10]), (100, 101, [100]), (120, 1, [1] * 120), (50, 25, [25, 25])],
)
def test_an_amount_per_month_leaves_the_rest_for_the_last_month(total: int, each: int, cents: list[int]) -> None:
    terms = monthly_amounts(total, each, date(2026, 4, 1))
    assert [term.cents for term in terms] == cents
    assert [term.due_on for term in terms] == [month_later(date(2026, 4, 1), n) for n in range(len(cents))]


@pytest.mark.parametrize(("total", "each", "code"), [(121, 1, "plan-too-long"), (5, 0, "amount-zero"), (5, -1, "amount-zero")])
def test_a_plan_of_more_than_ten_years_or_of_nothing_a_month_is_refused(total: int, each: int, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        monthly_amounts(total, each, date(2026, 4, 1))
