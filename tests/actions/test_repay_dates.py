"""The day of a repayment: never before there was anything to repay, and told when it is before the bill."""

from datetime import date
from pathlib import Path

import pytest

from fonds.actions.settle import Plan, Who
from fonds.errors import FundError
from tests.actions.desk import Desk, new_desk
from tests.support import Terminal

MARCH, PAID, BILLED = date(2026, 3, 2), date(2026, 3, 20), date(2026, 4, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A case paid and settled on 2 March, to zayaz; another paid on 20 March and settled on 1 April, to zayaz and mee."""
    made = new_desk(tmp_path / "fonds", pot=100_000)
    made.settle(made.paid(10_000, household="HH-1"), Plan(Who.ONE, weights={"zayaz": 1}))
    second = made.on(PAID).paid(10_000, household="HH-2")
    made.on(BILLED).settle(second, Plan(Who.SEVERAL, weights={"zayaz": 1, "mee": 1}))
    return made.on(date(2026, 4, 10))


@pytest.mark.parametrize(
    ("debtor", "case", "day", "first"),
    [
        ("zayaz", None, date(2026, 3, 1), MARCH),
        ("zayaz", "2026-002", date(2026, 3, 19), PAID),
        ("mee", None, date(2026, 3, 19), PAID),
        ("farent", None, date(2026, 3, 1), MARCH),
    ],
    ids=["before both payouts", "before this payout", "before the only payout", "before the fund paid anything"],
)
def test_money_cannot_come_back_before_it_went_out(desk: Desk, debtor: str, case: str | None, day: date, first: date) -> None:
    before = desk.dump()
    with pytest.raises(FundError) as refusal:
        desk.repay(debtor, 1_000, case, value_on=day)
    assert refusal.value.codes == ("repay-too-early",)
    assert refusal.value.problems[0].details["first"] == first.isoformat()
    assert desk.dump() == before
    desk.repay(debtor, 1_000, case, value_on=first)


@pytest.mark.parametrize(
    ("debtor", "cents", "day", "early"),
    [
        ("zayaz", 1_000, MARCH, ()),
        ("zayaz", 12_000, date(2026, 3, 31), (("2026-002", BILLED),)),
        ("zayaz", 12_000, BILLED, ()),
        ("mee", 1_000, PAID, (("2026-002", BILLED),)),
    ],
)
def test_money_that_came_before_the_bill_is_booked_and_said_to_be(
    desk: Desk, debtor: str, cents: int, day: date, early: tuple[tuple[str, date], ...]
) -> None:
    """Zayaz pays the claim that falls due first, and of the second only what is more than that."""
    assert desk.repay(debtor, cents, value_on=day).early == early


def test_a_statement_tells_what_happened_in_the_order_of_the_days(desk: Desk) -> None:
    desk.repay("mee", 1_000, value_on=PAID)
    told = Terminal(desk.fund.folder, day="2026-04-10").ok("statement mee")
    lines = [line for line in told.splitlines() if "2026-002" in line and "€" in line]
    assert [line.split("  ")[0] for line in lines] == ["20 mrt 2026", "1 apr 2026"]
    assert "€ -10,00" in lines[0]
