"""Undoing what was booked: step back along the road, and never so that a debt is left that nobody sees."""

from pathlib import Path

import pytest

from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from tests.actions.desk import Desk, new_desk
from tests.support import Terminal

TO_MEE = Plan(Who.ONE, weights={"mee": 1})


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Two cases of € 100 that are paid out and not settled."""
    made = new_desk(tmp_path / "fonds", pot=1_000_000)
    for household in ("HH-1", "HH-2"):
        made.paid(10_000, household=household)
    return made


def last(desk: Desk, kind: str) -> int:
    return int(desk.query("SELECT max(id) FROM entry WHERE kind = ?", kind)[0][0])


def owed(desk: Desk) -> dict[str | None, int]:
    """What mee owes per case."""
    query = "SELECT case_ref, sum(amount_cents) FROM posting WHERE account = 'claim:mee' GROUP BY case_ref"
    return {case: cents for case, cents in desk.query(query) if cents}


def test_money_that_paid_a_later_claim_as_a_credit_is_not_taken_back_before_that(desk: Desk) -> None:
    """Else the later case would count as repaid, with money that never came, and the debt would stand under no case."""
    terminal = Terminal(desk.fund.folder, who="dirk", day="2026-03-02")
    desk.settle("2026-001", TO_MEE)
    desk.repay("mee", 15_000)
    desk.settle("2026-002", TO_MEE)
    assert owed(desk) == {"2026-002": 5_000}
    paid_back, used = last(desk, "repayment"), last(desk, "offset")
    terminal.refuse(f"reverse {paid_back} --why Gestorneerd", "credit-used")
    terminal.ok(f"reverse {used} --why Gestorneerd")
    terminal.ok(f"reverse {paid_back} --why Gestorneerd")
    assert owed(desk) == {"2026-001": 10_000, "2026-002": 10_000}
    assert verify(desk.fund).findings == ()


def test_a_credit_left_by_a_reversed_settlement_is_held_fast_too(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, who="dirk", day="2026-03-02")
    desk.settle("2026-001", TO_MEE)
    desk.repay("mee", 10_000)
    terminal.ok(f"reverse {last(desk, 'settlement')} --why Verkeerd")
    assert owed(desk) == {"2026-001": -10_000}
    desk.settle("2026-002", TO_MEE)
    assert owed(desk) == {}
    terminal.refuse(f"reverse {last(desk, 'repayment')} --why Gestorneerd", "credit-used")
    desk.settle("2026-001", TO_MEE, again=True)
    assert owed(desk) == {"2026-001": 10_000}
    terminal.refuse(f"reverse {last(desk, 'repayment')} --why Gestorneerd", "credit-used")
    terminal.ok(f"reverse {last(desk, 'offset')} --why Gestorneerd")
    terminal.ok(f"reverse {last(desk, 'repayment')} --why Gestorneerd")
    assert owed(desk) == {"2026-001": 10_000, "2026-002": 10_000}
