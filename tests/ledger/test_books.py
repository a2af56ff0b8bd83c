"""Random roads through the real program and a real database, step by step beside a model of a few dictionaries."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from fonds.errors import FundError
from fonds.ledger.shares import ShareKey
from tests.actions.road import PARTNERS, Desk, new_desk
from tests.ledger.model import Books, Case, Line, shares

MOST_CASES = 6
"""A case takes many actions to make; a few cases are enough to let everything happen."""
IN_MEMORY = Path("/dev/shm")
Partner = st.sampled_from(PARTNERS)
Cents = st.one_of(st.integers(1, 7), st.integers(1, 60_000))
WEIGHTS = ["contribute", "grant", "grant", "pay", "pay", "settle", "settle", "settle", "repay", "repay", "reverse", "reverse"]
UNDOABLE = ("contribution", "payout", "settlement", "repayment", "offset")
steps: Counter[str] = Counter()
"""How often each rule was tried, and how often it was refused, over all runs."""


class Road(RuleBasedStateMachine):
    """Every rule does one action, in the model and in the program, and expects the same outcome of both."""

    desk: Desk
    books: Books

    @initialize()
    def found(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="casusfonds-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        self.desk, self.books, self.household = new_desk(self.folder / "fonds"), Books(), 0
        self.put_in("zayaz", 300_000)

    def some_case(self, data: st.DataObject, fit: Callable[[Case], bool]) -> str:
        """A case, more often one that fits than one that does not."""
        every = sorted(self.books.cases)
        return str(data.draw(st.sampled_from([*[name for name in every if fit(self.books.cases[name])] * 4, *every])))

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            assert verify(self.desk.fund).findings == ()
            shutil.rmtree(self.folder)

    def expect(self, code: str | None, action: Any, *told: Any, **rest: Any) -> Any:
        """Do it; ``code`` is the refusal that the model foresees, or None."""
        name = action.__name__
        steps[name] += 1
        if code is None:
            return action(*told, **rest)
        steps[f"{name} refused"] += 1
        with pytest.raises(FundError) as refusal:
            action(*told, **rest)
        assert refusal.value.codes == (code,)
        return None

    @rule(data=st.data(), what=st.sampled_from(WEIGHTS))
    def step(self, data: st.DataObject, what: str) -> None:
        # One rule that chooses, since hypothesis leaves whole rules out of a run, and a road misses none of its steps.
        few = len(self.books.cases) < MOST_CASES
        if what in ("pay", "settle") and not self.books.cases:
            what = "grant"
        if what != "grant" or few:
            getattr(self, what)(data)

    def contribute(self, data: st.DataObject) -> None:
        self.put_in(data.draw(Partner), data.draw(st.integers(1, 200_000)))

    def put_in(self, partner: str, cents: int) -> None:
        self.expect(None, self.desk.contribute, partner, cents, again=True)
        self.books.book("contribution", [("bank", cents, None), (f"capital:{partner}", -cents, None)])

    def grant(self, data: st.DataObject) -> None:
        lines = data.draw(st.lists(Cents, min_size=1, max_size=3))
        self.household += 1
        case, total = self.desk.submit(*lines, household=f"HH-{self.household}"), sum(lines)
        code = "not-available" if total > self.books.available else None
        self.expect(code, self.desk.decide, case, Outcome.GRANT, total, MoneyForm.GIFT)
        if code is None:
            self.desk.approve(case)
            self.books.cases[case] = Case(dict(enumerate(lines, start=1)))
            self.books.book("reservation", [(f"reserved:{case}", total, case), ("reservations", -total, case)], case)

    def pay(self, data: st.DataObject) -> None:
        name = self.some_case(data, lambda case: not case.fully_paid)
        case = self.books.cases[name]
        line = data.draw(st.sampled_from([None, None, None, 1, 2, 3, 4]))
        code = None
        if case.fully_paid or line in case.paid:
            code = "payout-already-done"
        elif line is not None and line not in case.lines:
            code = "line-not-granted"
        self.expect(code, self.desk.pay, name, line, again=True)
        if code is None:
            for number in [line] if line else [one for one in case.lines if one not in case.paid]:
                cents = case.lines[number]
                moved: list[Line] = [(f"case:{name}", cents, name), ("bank", -cents, name)]
                moved += [(f"reserved:{name}", -cents, name), ("reservations", cents, name)]
                case.paid[number] = self.books.book("payout", moved, name, number)

    def settle(self, data: st.DataObject) -> None:
        who, key = data.draw(st.sampled_from(Who)), data.draw(st.sampled_from(ShareKey))
        part, times = data.draw(st.integers(1, 100)), data.draw(st.integers(1, 12))
        weights = data.draw(st.dictionaries(Partner, st.integers(1, 97), min_size=2, max_size=5))
        name = self.some_case(data, lambda case: case.fully_paid and not case.settlement)
        case, total = self.books.cases[name], sum(self.books.cases[name].lines.values())
        owed, absorbed = {f"resident:{name}": total}, 0
        if who is Who.ONE:
            weights = dict.fromkeys(sorted(weights)[:1], 1)
        if who in (Who.ONE, Who.SEVERAL):
            owed = shares(total, weights)
        by_key = {one: 1 if key is ShareKey.EQUAL else max(-self.books.account(f"capital:{one}"), 0) for one in PARTNERS}
        if who is Who.ALL:
            shared = shares(total, {"a": part, "b": 100 - part})["a"]
            owed, absorbed = shares(shared, by_key) if any(by_key.values()) else {}, total - shared
        instalments = times if who is Who.RESIDENT else 1
        plan = Plan(who, weights, key, part, instalments, date(2026, 4, 30), "Zo is het afgesproken.")
        code = None
        if case.settlement:
            code = "settlement-exists"
        elif not case.fully_paid:
            code = "not-paid-yet"
        elif who is Who.ALL and not any(by_key.values()):
            code = "share-no-weight"
        elif total < instalments:
            code = "plan-too-many"
        self.expect(code, self.desk.settle, name, plan, again=True)
        if code is None and who is not Who.UNDETERMINED:
            debits = [(f"claim:{debtor}", cents, name) for debtor, cents in owed.items() if cents]
            rest = [("absorbed", absorbed, name)] if absorbed else []
            case.settlement = self.books.book("settlement", [*debits, *rest, (f"case:{name}", -total, name)], name)
            case.claims = {debtor: cents for debtor, cents in owed.items() if cents}
            self.books.settled.append(name)
            for debtor in sorted(owed):
                self.books.offset(debtor)

    def repay(self, data: st.DataObject) -> None:
        cents, named = data.draw(Cents), data.draw(st.booleans())
        debtors = [*PARTNERS, *(f"resident:{case}" for case in self.books.cases)]
        debtor = data.draw(st.sampled_from([*[one for one in debtors if self.books.open_cases(one)] * 2, *debtors]))
        case = self.some_case(data, lambda case: debtor in case.claims) if named and self.books.cases else None
        code = None
        if debtor not in PARTNERS and not self.books.open_cases(debtor):
            code = "debtor-unknown"
        elif case and case not in self.books.open_cases(debtor):
            code = "no-such-claim"
        self.expect(code, self.desk.repay, debtor, cents, case)
        if code is None:
            parts: list[tuple[str | None, int]] = []
            left = cents
            for one in [case] if case else self.books.open_cases(debtor):
                part = min(left, max(self.books.owed(debtor, one), 0))
                parts, left = [*parts, *([(one, part)] if part else [])], left - part
            parts += [(None, left)] if left else []
            only = parts[0][0] if len(parts) == 1 else None
            of = debtor.removeprefix("resident:") if debtor not in PARTNERS else only
            self.books.book("repayment", [("bank", cents, of), *((f"claim:{debtor}", -part, one) for one, part in parts)], of)

    def reverse(self, data: st.DataObject) -> None:
        every = [*range(1, len(self.books.bookings) + 2)]
        fit = [one for one, booked in self.books.bookings.items() if booked.kind in UNDOABLE and not booked.reversed]
        number = data.draw(st.sampled_from([*fit * 4, *every]))
        booking = self.books.bookings.get(number)
        code = None
        if booking is None:
            code = "entry-not-found"
        elif booking.kind == "reversal":
            code = "reversal-of-reversal"
        elif booking.kind == "reservation":
            code = "not-reversible"
        elif booking.reversed:
            code = "reversed-already"
        elif booking.kind == "payout" and self.books.cases[str(booking.case)].settlement:
            code = "payout-settled"
        elif booking.kind in ("contribution", "repayment") and booking.lines[0][1] > self.books.available:
            code = "not-available"
        elif booking.kind in ("repayment", "offset") and self.books.loose(booking.lines):
            code = "credit-used"
        self.expect(code, self.desk.reverse, number)
        if code is None:
            self.books.reverse(number)

    @invariant()
    def the_books_are_those_of_the_model(self) -> None:
        if not hasattr(self, "desk"):
            return
        query = self.desk.query
        stored = query("SELECT account, case_ref, sum(amount_cents) FROM posting GROUP BY account, case_ref")
        assert {(account, case): cents for account, case, cents in stored if cents} == {
            place: cents for place, cents in self.books.balances.items() if cents
        }
        assert query("SELECT count(*) FROM entry") == [(len(self.books.bookings),)]
        assert query("SELECT entry FROM posting GROUP BY entry HAVING sum(amount_cents) <> 0") == []
        assert self.books.available >= 0
        assert self.books.account("bank") >= 0
        assert self.books.account("reservations") <= 0

    @invariant()
    def no_debt_is_more_than_the_claim_that_shows_it(self) -> None:
        if hasattr(self, "books"):
            for (account, of), cents in self.books.balances.items():
                if account.startswith("claim:"):
                    assert cents <= self.books.claimed(account, of), f"{account} owes {cents} for {of}"

    @invariant()
    def claims_and_instalments_add_up(self) -> None:
        if not hasattr(self, "desk"):
            return
        query = self.desk.query
        unequal = (
            "SELECT s.id FROM settlement s WHERE s.entry IS NOT NULL AND "
            "(SELECT coalesce(sum(c.amount_cents), 0) FROM claim c WHERE c.settlement = s.id) <> "
            "(SELECT coalesce(sum(p.amount_cents), 0) FROM posting p WHERE p.entry = s.entry AND p.account LIKE 'claim:%')"
        )
        assert query(unequal) == []
        terms = "SELECT sum(i.amount_cents) - c.amount_cents FROM claim c JOIN instalment i ON i.claim = c.id GROUP BY c.id"
        assert all(difference == 0 for (difference,) in query(terms))
        assert query("SELECT reference FROM claim GROUP BY reference HAVING count(*) > 1") == []


def drive(examples: int, length: int) -> None:
    steps.clear()
    unhurried = settings(
        max_examples=examples,
        stateful_step_count=length,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    run_state_machine_as_test(Road, settings=unhurried)
    print(dict(steps))


def test_random_roads_keep_the_books_of_the_model() -> None:
    drive(5, 25)
    for name in ("contribute", "decide", "pay", "settle", "repay", "reverse"):
        assert steps[name] > steps[f"{name} refused"], f"{name} never succeeded"


@pytest.mark.proof
def test_ten_thousand_random_steps_keep_the_books_of_the_model() -> None:
    drive(185, 70)
    assert sum(count for name, count in steps.items() if "refused" not in name) >= 10_000
    for name in ("contribute", "decide", "pay", "settle", "repay", "reverse"):
        assert steps[name] - steps[f"{name} refused"] > 100, f"{name} hardly ever succeeded"
