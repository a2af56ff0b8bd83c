"""Entries balance, and a reversal is the mirror image of what it undoes."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.ledger.entries import (
    Entry,
    EntryKind,
    Posting,
    attribution,
    capital_return,
    charge,
    contribution,
    given_up,
    interest,
    payout,
    refund,
    release,
    repayment,
    reservation,
    reversal,
    settlement,
    unmatched,
)
from tests.ledger.sums import balances

CASE = "2026-001"
Amount = st.integers(1, 10**11)
EVENTS: dict[str, Callable[[int], Entry]] = {
    "contribution": lambda cents: contribution("mee", cents),
    "reservation": lambda cents: reservation(CASE, cents),
    "release": lambda cents: release(CASE, cents),
    "payout": lambda cents: payout(CASE, cents),
    "settlement": lambda cents: settlement(CASE, {"mee": cents, "zayaz": 1, "farent": 0}, 7),
    "all absorbed": lambda cents: settlement(CASE, {}, cents),
    "repayment": lambda cents: repayment("mee", {CASE: cents, "2026-002": 2, None: 3}),
    "waiver": lambda cents: given_up(EntryKind.WAIVER, "mee", CASE, cents),
    "write-off": lambda cents: given_up(EntryKind.WRITE_OFF, "mee", CASE, cents),
    "capital returned": lambda cents: capital_return("mee", cents),
    "unknown in": unmatched,
    "unknown out": lambda cents: unmatched(-cents),
    "bank charges": lambda cents: charge(-cents),
    "interest": interest,
    "attribution": lambda cents: attribution(repayment("mee", {CASE: cents, None: 3})),
    "attributed contribution": lambda cents: attribution(contribution("mee", cents)),
    "credit": lambda cents: repayment("mee", {None: cents}),
    "credit returned": lambda cents: refund("mee", {None: cents, CASE: 2}),
}


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
@given(cents=Amount)
def test_every_event_balances_and_its_reversal_undoes_it(event: Callable[[int], Entry], cents: int) -> None:
    entry = event(cents)
    assert sum(posting.cents for posting in entry.postings) == 0
    undone = reversal(entry)
    assert set(balances([*entry.postings, *undone.postings]).values()) == {0}
    assert [(p.account, p.case) for p in undone.postings] == [(p.account, p.case) for p in entry.postings]
    assert undone.kind is EntryKind.REVERSAL
    with pytest.raises(ValueError, match="cannot be reversed"):
        reversal(undone)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (contribution("mee", 5), {"bank": 5, "capital:mee": -5}),
        (reservation(CASE, 5), {"reserved:2026-001": 5, "reservations": -5}),
        (unmatched(5), {"bank": 5, "unmatched": -5}),
        (charge(-5), {"bank": -5, "charges": 5}),
        (interest(5), {"bank": 5, "interest": -5}),
        (interest(-5), {"bank": -5, "interest": 5}),
        (attribution(charge(-5)), {"unmatched": -5, "charges": 5}),
        (attribution(contribution("mee", 5)), {"unmatched": 5, "capital:mee": -5}),
        (attribution(repayment("mee", {CASE: 5})), {"unmatched": 5, "claim:mee": -5}),
        (payout(CASE, 5), {"bank": -5, "case:2026-001": 5, "reserved:2026-001": -5, "reservations": 5}),
        (settlement(CASE, {"mee": 3, "zayaz": 0}, 2), {"claim:mee": 3, "absorbed": 2, "case:2026-001": -5}),
        (repayment("mee", {CASE: 3, None: 2}), {"bank": 5, "claim:mee": -5}),
        (given_up(EntryKind.WAIVER, "mee", CASE, 5), {"absorbed": 5, "claim:mee": -5}),
        (given_up(EntryKind.WRITE_OFF, "mee", CASE, 5), {"absorbed": 5, "claim:mee": -5}),
        (capital_return("mee", 5), {"capital:mee": 5, "bank": -5}),
        (refund("mee", {CASE: 3, None: 2}), {"claim:mee": 5, "bank": -5}),
    ],
)
def test_each_event_moves_the_accounts_of_the_ledger_table(entry: Entry, expected: dict[str, int]) -> None:
    assert balances(entry.postings) == dict(sorted(expected.items()))


def test_a_payout_keeps_what_is_available_and_takes_it_from_the_bank() -> None:
    before = [*contribution("mee", 100).postings, *reservation(CASE, 60).postings]
    after = balances([*before, *payout(CASE, 60).postings])
    assert after["bank"] + after["reservations"] == 40
    assert after["bank"] == 40


@pytest.mark.parametrize(
    "postings", [(), (Posting("bank", 1),), (Posting("bank", 1), Posting("a", -2)), (Posting("bank", 0), Posting("a", 0))]
)
def test_an_entry_that_does_not_balance_cannot_exist(postings: tuple[Posting, ...]) -> None:
    with pytest.raises(ValueError, match="entry"):
        Entry(EntryKind.CONTRIBUTION, postings)


def test_giving_up_a_claim_is_never_booked_as_a_payment() -> None:
    with pytest.raises(ValueError, match="not a kind of giving up"):
        given_up(EntryKind.REPAYMENT, "mee", CASE, 5)
