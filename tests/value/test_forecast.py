"""The simulation: the same seed gives the same answer, no cent is made or lost, and paying earlier never shortens the pot."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.value.delays import NEVER, Delays, Seen
from fonds.value.flows import Claim
from fonds.value.forecast import (
    MONTH,
    Chance,
    PaidCase,
    Past,
    Payout,
    Return,
    forecast,
    past_of,
    quantiles,
    walk,
)
from fonds.value.forecast import Draws as Drawn

TODAY = date(2026, 12, 1)
cents = st.integers(1, 300_000)
ages = st.integers(0, 400)
seen = st.builds(Seen, ages, st.booleans(), cents, st.tuples(st.integers(0, 100), st.just(100)))


@st.composite
def pasts(draw: st.DrawFn) -> Past:
    return Past(
        arrivals=tuple(draw(st.lists(st.integers(0, 4), min_size=3, max_size=6))),
        sizes=tuple(draw(st.lists(cents, min_size=1, max_size=8))),
        billing=tuple(draw(st.lists(seen, max_size=6))),
        paying=tuple(draw(st.lists(seen, max_size=6))),
        payments=0,
        free_cents=draw(st.integers(0, 2_000_000)),
        promised=tuple(draw(st.lists(cents, max_size=2))),
        unsettled=tuple(draw(st.lists(st.tuples(cents, ages), max_size=2))),
        open_claims=tuple(draw(st.lists(st.tuples(cents, ages), max_size=3))),
    )


def test_what_the_bank_charges_leaves_the_pot_each_month_and_never_takes_more_than_there_is():
    assert walk(Drawn((), ()), 1_000, 3, None, 400).ends == (600, 200, 0)
    assert walk(Drawn((), ()), 1_000, 3, None, -400).ends == (1_400, 1_800, 2_200)


def test_charges_are_spread_over_the_months_that_were_counted():
    paid = [PaidCase(TODAY - timedelta(95), 100, None, 0)]
    charged = [(TODAY - timedelta(100), 5_000), (TODAY - timedelta(89), 900), (TODAY, -300)]
    assert past_of(paid, [], TODAY, 0, [], charged).bank_cents == 200
    assert past_of([], [], TODAY, 0, [], charged).bank_cents == 0


@settings(max_examples=60, deadline=None)
@given(pasts(), st.integers(0, 9), st.sampled_from([None, 0, 30]))
def test_in_each_run_what_is_left_is_what_was_there_plus_what_came_less_what_went(past, seed, within):
    draws = Chance(past, 6, Random(seed)).draws()
    run = walk(draws, past.free_cents, 6, within)
    assert run.ends[-1] == past.free_cents + run.repaid_cents - run.paid_cents
    assert min(run.ends) >= 0
    whole = sum(one.cents for one in draws.payouts)
    assert run.paid_cents == whole if run.lasts is None else run.paid_cents < whole


@settings(max_examples=60, deadline=None)
@given(pasts(), st.integers(0, 9), st.integers(0, 60), st.integers(0, 60))
def test_paying_earlier_never_makes_the_pot_last_shorter(past, seed, one, other):
    draws = Chance(past, 6, Random(seed)).draws()
    soon, late = sorted((one, other))
    held = [walk(draws, past.free_cents, 6, within).lasts or NEVER for within in (soon, late, None)]
    assert held == sorted(held, reverse=True)


@settings(max_examples=20, deadline=None)
@given(pasts(), st.integers(0, 9))
def test_the_same_seed_gives_the_same_outlook_and_scenarios_start_alike(past, seed):
    first, again = (forecast(past, months=4, runs=20, seed=seed) for _ in range(2))
    assert first == again
    for outlook in first:
        assert outlook.fan[0] == (past.free_cents,) * 3
        assert all(list(point) == sorted(point) for point in outlook.fan)


def test_another_seed_gives_other_draws():
    past = Past((1, 2, 5), (1_000, 9_000, 70_000), (), (), 0, 500_000, (), (), ())
    assert forecast(past, months=6, runs=50, seed=1) != forecast(past, months=6, runs=50, seed=2)


def test_without_repayments_a_pot_lasts_as_long_as_it_holds():
    """€ 1,000 in the pot, € 100 a month, nothing comes back: ten payouts fit, and the eleventh does not."""
    past = Past((1, 1, 1), (10_000,), (Seen(0, True),), (), 0, 100_000, (), (), ())
    now, _ = forecast(past, months=24, runs=30, seed=1)
    assert now.lasts == (10, 10, 10)
    assert now.short == 30
    assert [point[1] for point in now.fan[:4]] == [100_000, 90_000, 80_000, 70_000]


def test_a_pot_that_gets_everything_back_at_once_outlasts_the_look_ahead():
    past = Past((1,), (10_000,), (Seen(0, True),), (Seen(5, True),), 1, 100_000, (), (), ())
    for outlook in forecast(past, months=12, runs=20, seed=3):
        assert outlook.lasts == (None, None, None)
        assert outlook.short == 0


def test_a_payout_that_does_not_fit_is_not_made_and_nothing_comes_back_of_it():
    draws = Drawn((Payout(10, 60_000, Return(60_000, 10, 5)), Payout(20, 30_000, None)), ())
    run = walk(draws, 50_000, 1)
    assert (run.lasts, run.paid_cents, run.repaid_cents, run.ends) == (10, 30_000, 0, (20_000,))


@pytest.mark.parametrize(
    ("back", "within", "day"),
    [
        (Return(1, 10, 40), None, 50),
        (Return(1, 10, 40), 30, 40),
        (Return(1, 10, 20), 30, 30),
        (Return(1, 10, NEVER), 30, 40),
        (Return(1, -50, 60), None, 10),
        (Return(1, -50, 60), 30, 10),
        (Return(1, -50, 90), 30, 30),
        (Return(1, -50, NEVER), 30, 30),
    ],
)
def test_a_bill_that_went_out_before_counts_from_today(back, within, day):
    assert back.day(within) == day


def test_who_still_waits_counts_as_one_of_those_that_took_longer():
    """Half was paid after 10 days, half waits for 20 days now: of what is drawn, half comes after 10 and the rest later."""
    delays = Delays([Seen(10, True, 50), Seen(20, False, 50), Seen(40, True, 25), Seen(60, False, 75)])
    random = Random(1)
    drawn = [delays.draw(random) for _ in range(4_000)]
    days = [one.days if one else None for one in drawn]
    assert set(days) == {10, 40, None}
    assert 0.23 < days.count(10) / 4_000 < 0.27
    # Kaplan-Meier: 150 of 200 are left after 10 days, 100 of them are seen beyond 20, and a quarter of those pay at 40.
    assert 0.16 < days.count(40) / 4_000 < 0.215


def test_what_waited_longer_than_anything_that_was_seen_never_comes():
    delays = Delays([Seen(10, True), Seen(NEVER, True)])
    assert {delays.draw(Random(seed), waited=10) for seed in range(9)} == {None}
    assert Delays([]).draw(Random(1)) is None


def test_the_past_is_counted_back_from_today():
    def case(age: int, settled: int | None = None) -> PaidCase:
        return PaidCase(TODAY - timedelta(age), 10_000, None if settled is None else TODAY - timedelta(settled), 4_000)

    paid = Claim("zayaz", "c", TODAY - timedelta(50), 4_000, (), ((TODAY - timedelta(45), 3_000),), 500)
    past = past_of([case(75, 50), case(40), case(29), case(0)], [paid], TODAY, 7, [3])
    assert past.arrivals == (1, 2)  # the case of 75 days ago falls in a month that began before it
    assert past.billing == (Seen(25, True, 1, (4_000, 10_000)), Seen(40, False), Seen(29, False), Seen(0, False))
    assert past.paying == (Seen(5, True, 3_000), Seen(NEVER, True, 500), Seen(50, False, 500))
    assert past.unsettled == ((10_000, 40), (10_000, 29), (10_000, 0))
    assert (past.open_claims, past.payments, past.free_cents, past.promised) == (((500, 50),), 1, 7, (3,))
    assert not past.enough


def test_quantiles_are_values_that_occurred():
    assert quantiles([5]) == (5, 5, 5)
    assert quantiles(range(1, 101)) == (10, 50, 90)
    assert MONTH == 30
