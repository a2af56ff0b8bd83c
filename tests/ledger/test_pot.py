"""The pot: what may be taken out, entry by entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.ledger.entries import Entry, contribution, payout, release, reservation, unmatched
from fonds.ledger.pot import Pot

CASE = "2026-001"


@pytest.mark.parametrize(
    ("pot", "entry", "short"),
    [
        (Pot(500, 500), reservation(CASE, 500), None),
        (Pot(500, 500), reservation(CASE, 501), (501, 500)),
        (Pot(500, 100), reservation(CASE, 101), (101, 100)),  # the rest is promised to others
        (Pot(500, 0), payout(CASE, 500), None),  # a payout takes what was promised to its own case
        (Pot(400, 0), payout(CASE, 500), (500, 400)),
        (Pot(500, 0), unmatched(-1), (1, 0)),
        (Pot(-10, -10), contribution("mee", 5), None),  # what is too little may be filled up
        (Pot(-10, -10), reservation(CASE, 1), (1, 0)),
        (Pot(0, -10), release(CASE, 5), None),
    ],
)
def test_an_entry_is_short_of_what_it_takes_out_and_is_not_there(pot: Pot, entry: Entry, short: tuple[int, int] | None) -> None:
    assert pot.shortage(entry) == short


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 2000), st.sampled_from([reservation, release, payout]))
def test_entries_that_are_not_short_never_leave_less_than_nothing(bank: int, promised: int, cents: int, make) -> None:
    pot, entry = Pot(bank, bank - promised), make(CASE, cents)
    after = pot.after(entry)
    if pot.shortage(entry) is None:
        assert after.bank_cents >= min(0, pot.bank_cents)
        assert after.free_cents >= min(0, pot.free_cents)
