"""Figures per party: they add up whatever moved, and payments are never more than what is claimed or left of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.value.flows import Avoided, Claim, Flow, Movement, PartyFigures, figures, payments_on, revolving

DAY = date(2026, 3, 2)
days = st.integers(0, 60).map(lambda later: DAY + timedelta(later))
parties = st.sampled_from(["mee", "weenerxl", "zayaz"])
amounts = st.integers(-50_000, 50_000).filter(bool)
movements = st.lists(
    st.builds(Movement, days, st.sampled_from(Flow), parties, amounts, st.sampled_from(["c1", "c2"]), st.integers(1, 99)),
    max_size=20,
)
avoided = st.lists(st.builds(Avoided, parties, st.integers(0, 90_000), st.integers(0, 90_000)), max_size=6)


@settings(deadline=None)
@given(movements, avoided, days)
def test_the_parties_together_are_all_that_moved(moved, spared, last):
    rows = figures(moved, [], spared, (DAY, last)).values()
    sums = {flow: sum(one.cents for one in moved if one.flow is flow and one.day <= last) for flow in Flow}
    for flow in (Flow.CONTRIBUTED, Flow.CLAIMED, Flow.REPAID, Flow.WRITTEN_OFF):
        assert sum(getattr(row, f"{flow}_cents") for row in rows) == sums[flow]
    assert sum(row.outstanding_cents for row in rows) == sums[Flow.CLAIMED] - sums[Flow.REPAID] - sums[Flow.WRITTEN_OFF]
    gained = sum(one.estimated_cents + one.realised_cents for one in spared)
    put_in = sums[Flow.CONTRIBUTED] + sums[Flow.CLAIMED] - sums[Flow.WRITTEN_OFF]
    assert sum(row.net_cents for row in rows) == gained - put_in
    assert all(row.net_realised_cents <= row.net_cents for row in rows)


@settings(deadline=None)
@given(movements, days)
def test_two_periods_are_together_the_whole(moved, middle):
    after = middle + timedelta(1)
    whole, first, then = (figures(moved, [], [], period) for period in ((DAY, date.max), (DAY, middle), (after, date.max)))
    for party, row in whole.items():
        parts = [rows.get(party, PartyFigures(party)) for rows in (first, then)]
        assert sum(part.put_in_cents for part in parts) == row.put_in_cents
        assert sum(part.repaid_cents for part in parts) == row.repaid_cents
        assert parts[1].outstanding_cents == row.outstanding_cents


repaid = st.lists(
    st.builds(Movement, days, st.just(Flow.REPAID), parties, amounts, st.just("c"), st.integers(1, 9)), max_size=9
)


@settings(deadline=None)
@given(repaid, st.integers(0, 100_000))
def test_payments_are_what_is_left_of_the_repayments_up_to_the_claim(moved, most):
    found = payments_on(moved, most)
    assert sum(cents for _, cents in found) == min(max(sum(one.cents for one in moved), 0), most)
    assert all(cents > 0 for _, cents in found)
    assert [day for day, _ in found] == sorted(day for day, _ in found)


def repayment(later: int, cents: int, entry: int, undoes: int | None = None) -> Movement:
    return Movement(DAY + timedelta(later), Flow.REPAID, "zayaz", cents, "c", entry, undoes=undoes)


def test_a_payment_that_was_undone_is_the_one_that_goes():
    moved = [repayment(1, 100, 1), repayment(5, 100, 2), repayment(9, -100, 3, undoes=1)]
    assert payments_on(moved, 500) == ((DAY + timedelta(5), 100),)


def test_a_credit_that_went_elsewhere_is_taken_from_the_newest_payment():
    moved = [repayment(1, 100, 1), repayment(5, 100, 2), repayment(9, -130, 3)]
    assert payments_on(moved, 500) == ((DAY + timedelta(1), 70),)


def claim(paid: int = 0, lost: int = 0, terms: int = 2) -> Claim:
    due = tuple((DAY + timedelta(30 * number), 1_000 // terms) for number in range(1, terms + 1))
    return Claim("zayaz", "c", DAY, 1_000, due, ((DAY + timedelta(3), paid),) if paid else (), lost)


@pytest.mark.parametrize(
    ("one", "later", "overdue", "not_due", "due", "due_paid"),
    [
        (claim(), 29, 0, 1_000, 0, 0),
        (claim(), 30, 500, 500, 500, 0),
        (claim(), 60, 1_000, 0, 1_000, 0),
        (claim(paid=200), 30, 300, 500, 500, 200),
        (claim(paid=700), 30, 0, 300, 500, 500),
        (claim(paid=700), 60, 300, 0, 1_000, 700),
        (claim(paid=1_000), 0, 0, 0, 0, 0),
        (claim(lost=400), 30, 500, 100, 500, 0),
        (claim(lost=400), 60, 600, 0, 600, 0),
        (claim(paid=600, lost=400), 60, 0, 0, 600, 600),
    ],
)
def test_what_is_due_on_a_day(one, later, overdue, not_due, due, due_paid):
    lost = Movement(DAY, Flow.WRITTEN_OFF, "zayaz", one.written_off_cents, "c", 3)
    borne = Movement(DAY, Flow.BORNE, "", one.written_off_cents, "c", 3)
    moved = [Movement(DAY, Flow.PAID_OUT, "", 1_000, "c", 1), Movement(DAY, Flow.CLAIMED, "zayaz", 1_000, "c", 2), lost, borne]
    found = revolving(moved, [one], DAY + timedelta(later))
    assert (found.overdue_cents, found.not_due_cents, found.due_cents, found.due_paid_cents) == (
        overdue,
        not_due,
        due,
        due_paid,
    )
    parts = found.repaid_cents + found.overdue_cents + found.not_due_cents + found.borne_cents + found.unsettled_cents
    assert parts == found.paid_out_cents == 1_000


@pytest.mark.parametrize(
    ("one", "later", "ratio", "collected"),
    [
        (claim(), 29, None, None),
        (claim(paid=200), 29, 100, None),
        (claim(paid=200), 30, 40, 40),
        (claim(paid=200), 60, 20, 20),
        (claim(paid=600, lost=400), 60, 60, 100),
    ],
)
def test_the_revolving_ratio_leaves_out_only_what_is_not_due_yet(one, later, ratio, collected):
    moved = [Movement(DAY, Flow.PAID_OUT, "", 1_000, "c", 1), Movement(DAY, Flow.CLAIMED, "zayaz", 1_000, "c", 2)]
    found = revolving(moved, [one], DAY + timedelta(later))
    assert (found.ratio_percent, found.collected_percent) == (ratio, collected)


def test_the_fund_bears_and_does_not_settle_against_its_own_ratio():
    moved = [Movement(DAY, Flow.PAID_OUT, "", 1_000, case, 1) for case in ("a", "b")]
    moved += [Movement(DAY, Flow.BORNE, "", 1_000, "a", 2)]
    found = revolving(moved, [], DAY)
    assert (found.ratio_percent, found.borne_cents, found.unsettled_cents) == (0, 1_000, 1_000)


def test_a_claim_that_was_partly_written_off_has_no_day_on_which_it_was_paid():
    assert claim(paid=600, lost=400).paid_on is None
    assert claim(paid=999).paid_on is None
    assert claim(paid=1_000).paid_on == DAY + timedelta(3)
