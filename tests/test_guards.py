"""Guards that no command can reach as long as the rest is right: each still stops what must not go out."""

from datetime import date
from typing import Any

import pytest

from fonds.actions.perform import Order
from fonds.actions.settle import Plan, Who, settle
from fonds.documents.payment import Payment
from fonds.documents.statement.model import ClaimLine, Head, Instalment, Line, Statement
from fonds.errors import FundError
from fonds.ledger.reference import claim_reference
from fonds.store.fund import find_fund
from tests.support import IBAN, Terminal
from tests.transcripts.runner import FILES

DAY = date(2026, 3, 2)
REFERENCE = "RF48202600101"


def payment(**other: Any) -> Payment:
    return Payment(**{"name": "Voorbeeldfonds", "iban": IBAN, "amount_cents": 45_000, "reference": REFERENCE, **other})


def claim(**other: Any) -> ClaimLine:
    told = {"case": "2026-001", "claimed_on": DAY, "due_on": DAY, "amount_cents": 45_000, "paid_cents": 0, "open_cents": 45_000}
    return ClaimLine(**{**told, "reference": REFERENCE, "instalments": (), **other})


def statement(**other: Any) -> Statement:
    told: dict[str, Any] = {
        "fund_name": "Voorbeeldfonds",
        "fund_iban": IBAN,
        "fund_account_name": "Voorbeeldfonds",
        "debtor_id": "zayaz",
        "debtor_name": "Zayaz",
        "language": "nl",
        "period_from": DAY,
        "period_to": DAY,
        "issued_on": DAY,
        "opening_cents": 0,
        "lines": (Line(DAY, "2026-001", "claim", "", 45_000),),
        "closing_cents": 45_000,
        "open_claims": (claim(),),
        "credit_cents": 0,
        "head": Head(1, "0" * 64),
    }
    return Statement(**{**told, **other})


def test_what_is_right_passes_every_guard() -> None:
    assert statement().to_pay == (claim(),)
    assert payment().amount_cents == 45_000
    assert claim_reference("2026-001", 1) == REFERENCE


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("payment-name-unfit", lambda: payment(name="Twee\nregels")),
        ("payment-iban-wrong", lambda: payment(iban="NL92ABNA0417164300")),
        ("payment-amount-outside", lambda: payment(amount_cents=0)),
        ("payment-amount-outside", lambda: payment(amount_cents=100_000_000_000)),
        ("payment-reference-wrong", lambda: payment(reference="RF49202600101")),
        ("statement-does-not-add-up", lambda: statement(closing_cents=44_999)),
        ("statement-does-not-add-up", lambda: statement(open_claims=(claim(paid_cents=1),))),
        ("statement-terms-differ", lambda: statement(open_claims=(claim(instalments=(Instalment(DAY, 44_999, 44_999),)),))),
        ("reference-case-unfit", lambda: claim_reference("casus één", 1)),
        ("reference-share-outside", lambda: claim_reference("2026-001", 0)),
        ("reference-share-outside", lambda: claim_reference("2026-001", 100 + 26 * 36)),
    ],
)
def test_what_must_not_go_out_is_stopped(code: str, make: Any) -> None:
    with pytest.raises(FundError) as stopped:
        make()
    assert stopped.value.codes == (code,)


@pytest.mark.parametrize("part", [0, 101, -5])
def test_a_part_that_is_no_percentage_is_stopped(part: int, terminal: Terminal) -> None:
    terminal.ok(f"case submit {FILES / 'kort.yaml'}")
    grant = "grant --amount 450 --form gift --legitimacy a --return b --commitment c --deviation d"
    terminal.ok(f"decide 2026-001 {grant}")
    terminal.ok("approve 2026-001", who="bram")
    terminal.ok("pay 2026-001", who="dirk")
    before = terminal.dump()
    with pytest.raises(FundError) as stopped:
        settle(Order(find_fund(terminal.folder), "anna", DAY), "2026-001", Plan(Who.ALL, part_percent=part))
    assert stopped.value.codes == ("share-part-wrong",)
    assert terminal.dump() == before
