"""The steps of a random road: each is done in the model and in the program."""

from collections import Counter
from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from fonds.actions.decide import Choice, decide
from fonds.actions.plan import Change
from fonds.actions.reopen import reopen
from fonds.actions.settle import Plan, Who
from fonds.case.choices import MoneyForm
from fonds.case.status import Ground, Outcome
from fonds.ledger.shares import ShareKey, month_later
from tests.actions.desk import PARTNERS, REASONS
from tests.ledger.beside import FIXED, GUEST, BesideTheModel
from tests.ledger.model import Case, Line, Terms, shares

MOST_CASES = 6
"""A case takes many actions to make; a few cases are enough to let everything happen."""
Partner = st.sampled_from(PARTNERS)
Cents = st.one_of(st.integers(1, 7), st.integers(1, 60_000))
WEIGHTS = [
    *("contribute", "give_back", "close"),
    *("grant", "grant", "pay", "pay", "reconsider"),
    *("settle", "settle", "settle", "replace"),
    *("replan", "replan", "waive"),
    *("repay", "repay", "refund", "reverse", "reverse"),
]
UNDOABLE = ("contribution", "payout", "settlement", "repayment", "offset", "waiver", "write_off", "capital_return", "refund")
PERIODS = {
    "2026-01": (date(2026, 1, 1), date(2026, 1, 31)),
    "2026-02": (date(2026, 2, 1), date(2026, 2, 28)),
    "2026-03": (date(2026, 3, 1), date(2026, 3, 31)),
    "2026-Q1": (date(2026, 1, 1), date(2026, 3, 31)),
}
Day = st.one_of(st.none(), st.none(), st.dates(date(2026, 1, 1), date(2026, 3, 2)))


class Road(BesideTheModel):
    """Every step does one action, and expects the same outcome of both."""

    @rule(data=st.data(), what=st.sampled_from(WEIGHTS))
    def step(self, data: st.DataObject, what: str) -> None:
        # One rule that chooses, since hypothesis leaves whole rules out of a run, and a road misses none of its steps.
        few = len(self.books.cases) < MOST_CASES
        if data.draw(st.integers(0, 4)):  # mostly what can be done, and now and then what cannot
            what = self.possible(what)
        if what in ("pay", "reconsider", "settle", "replace", "replan", "waive") and not self.books.cases:
            what = "grant"
        if what != "grant" or few:
            getattr(self, what)(data)

    def possible(self, what: str) -> str:
        """This step, or the one before it on the road when no case is that far."""
        cases = self.books.cases.values()
        if what in ("replan", "waive", "replace") and not any(case.claims for case in cases):
            what = "settle"
        if what == "refund" and not any(cents < 0 for (name, _), cents in self.books.balances.items() if name[:6] == "claim:"):
            what = "repay"
        if what == "settle" and not any(case.fully_paid and not case.settlement for case in cases):
            what = "pay"
        return "grant" if what == "pay" and all(case.fully_paid for case in cases) else what

    def contribute(self, data: st.DataObject) -> None:
        partner, day = data.draw(st.sampled_from([*PARTNERS, GUEST])), data.draw(Day)
        self.put_in(partner, data.draw(st.integers(1, 200_000)), day)

    def some_case(self, data: st.DataObject, fit: Callable[[Case], bool]) -> str:
        """A case, more often one that fits than one that does not."""
        every = sorted(self.books.cases)
        return str(data.draw(st.sampled_from([*[name for name in every if fit(self.books.cases[name])] * 4, *every])))

    def give_back(self, data: st.DataObject) -> None:
        partner, cents = data.draw(st.sampled_from([GUEST, GUEST, GUEST, *PARTNERS])), data.draw(st.integers(1, 300_000))
        held = -self.books.account(f"capital:{GUEST}")
        cents = data.draw(st.sampled_from([max(held // 9, 1), max(held // 2, 1), cents]))
        code = None
        if partner != GUEST:
            code = "partner-stays"
        elif cents > held:
            code = "capital-too-little"
        elif cents > self.books.available:
            code = "not-available"
        self.expect(code, self.desk.give_back, partner, cents)
        if code is None:
            self.books.book("capital_return", [(f"capital:{partner}", cents, None), ("bank", -cents, None)])

    def close(self, data: st.DataObject) -> None:
        if data.draw(st.integers(0, 2)):  # seldom, or nothing would fall in an open January
            return
        period = data.draw(st.sampled_from(sorted(PERIODS)))
        self.expect(self.books.closing(*PERIODS[period], self.desk.day), self.desk.close, period)

    def grant(self, data: st.DataObject) -> None:
        lines = data.draw(st.lists(Cents, min_size=1, max_size=3))
        self.household += 1
        case, total = self.desk.submit(*lines, household=f"HH-{self.household}"), sum(lines)
        code = "not-available" if total > self.books.available else None
        self.expect(code, self.desk.decide, case, Outcome.GRANT, total, MoneyForm.GIFT)
        if code is None:
            self.desk.approve(case)
            asked = dict(enumerate(lines, start=1))
            self.books.cases[case] = Case(asked, dict(asked))
            self.books.promise(case)

    def reconsider(self, data: st.DataObject) -> None:
        """Look at a decision again and take another: what is paid stays as it is, and of the rest any part is granted."""
        name = self.some_case(data, lambda case: not case.fully_paid)
        case = self.books.cases[name]
        possible = not case.fully_paid or (case.refused and not case.settlement)
        code = None if possible else "not-reopenable"
        self.expect(code, reopen, self.desk.order("carla"), name, Ground.MISTAKE, "Verkeerd gelezen.")
        if code is not None:
            return
        kept = {line: case.lines[line] for line in case.paid}
        some = {line: st.sampled_from([0, cents, max(cents // 3, 1)]) for line, cents in case.asked.items() if line not in kept}
        anew = {line: cents for line, cents in data.draw(st.fixed_dictionaries(some)).items() if cents}
        case.lines, case.refused = kept, True
        self.books.promise(name)
        if (kept or anew) and data.draw(st.integers(0, 3)):
            lines = dict(sorted({**kept, **anew}.items()))
            code = "not-available" if sum(anew.values()) > self.books.available else None
            choice = Choice(Outcome.GRANT, REASONS, sum(lines.values()), lines, MoneyForm.GIFT, "Toch wel.")
            self.expect(code, decide, self.desk.order("carla"), name, choice)
            if code is None:
                self.desk.approve(name, "anna", "bram")
                case.lines, case.refused = lines, False
                self.books.promise(name)
                return
        decide(self.desk.order("carla"), name, Choice(Outcome.REFUSE, REASONS, deviation="Toch niet."))
        self.desk.approve(name, "anna", "bram")

    def pay(self, data: st.DataObject) -> None:
        name = self.some_case(data, lambda case: not case.fully_paid)
        case = self.books.cases[name]
        line = data.draw(st.sampled_from([None, None, None, 1, 2, 3, 4]))
        code = None
        if case.refused and not case.paid:
            code = "not-granted"
        elif case.fully_paid or line in case.paid:
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
        self.divide(data, replace=False)

    def replace(self, data: st.DataObject) -> None:
        self.divide(data, replace=True)

    def divide(self, data: st.DataObject, *, replace: bool) -> None:
        who, key = data.draw(st.sampled_from(Who)), data.draw(st.sampled_from([*ShareKey, "fixed:vast"]))
        part, times = data.draw(st.integers(1, 100)), data.draw(st.integers(1, 12))
        monthly = data.draw(st.sampled_from([None, None, 7, 900, 10_000]))
        weights = data.draw(st.dictionaries(Partner, st.integers(1, 97), min_size=2, max_size=5))
        name = self.some_case(data, lambda case: case.fully_paid and bool(case.settlement) is replace)
        case, total = self.books.cases[name], sum(self.books.cases[name].lines.values())
        owed, absorbed = self.shares(who, key, weights, part, total, name)
        if who is Who.ONE:
            weights = dict.fromkeys(sorted(weights)[:1], 1)
        plan = Plan(who, weights, key, part, times, date(2026, 4, 30), "Zo is het afgesproken.", monthly)
        code = self.refusal(case, name, replace=replace)
        if code is None and who is not Who.UNDETERMINED:
            if not owed:
                code = "share-no-weight"
            elif monthly and any(cents > 120 * monthly for cents in owed.values()):
                code = "plan-too-long"
            elif not monthly and any(0 < cents < times for cents in owed.values()):
                code = "plan-too-many"
        self.expect(code, self.desk.settle, name, plan, again=True, replace=replace)
        if code is None:
            before = list(case.claims)
            if replace:
                self.books.reverse(case.settlement or 0)
            if who is not Who.UNDETERMINED:
                debits = [(f"claim:{debtor}", cents, name) for debtor, cents in owed.items() if cents]
                rest = [("absorbed", absorbed, name)] if absorbed else []
                entry = self.books.book("settlement", [*debits, *rest, (f"case:{name}", -total, name)], name)
                self.books.settle(name, owed, entry, {one: monthly_terms(c, times, monthly) for one, c in owed.items() if c})
            for debtor in sorted({*owed, *before}):
                self.books.offset(debtor)

    def shares(
        self, who: Who, key: str, weights: dict[str, int], part: int, total: int, name: str
    ) -> tuple[dict[str, int], int]:
        """What each would owe, and what the fund bears; nothing when nobody can be charged."""
        if who is Who.UNDETERMINED:
            return {}, 0
        if who is Who.RESIDENT:
            return {f"resident:{name}": total}, 0
        if who is Who.ONE:
            return {sorted(weights)[0]: total}, 0
        if who is Who.SEVERAL:
            return shares(total, weights), 0
        by_key = {
            "equal": dict.fromkeys(PARTNERS, 1),
            "contribution": {one: max(-self.books.account(f"capital:{one}"), 0) for one in PARTNERS},
            "benefit": {one: 1 if one == "zayaz" else 0 for one in PARTNERS},  # so says every request of the road
            "fixed:vast": {one: FIXED.get(one, 0) for one in PARTNERS},
        }[str(key)]
        shared = shares(total, {"a": part, "b": 100 - part})["a"]
        return shares(shared, by_key) if any(by_key.values()) else {}, total - shared

    def refusal(self, case: Case, name: str, *, replace: bool) -> str | None:
        """Why a case cannot be settled now, or its settlement not be replaced."""
        if replace and not case.settlement:
            return "settlement-none"
        if replace and any(self.books.waived(debtor, name) for debtor in case.claims):
            return "claim-given-up"
        if case.settlement and not replace:
            return "settlement-exists"
        return None if case.fully_paid else "not-paid-yet"

    def some_debtor(self, data: st.DataObject) -> tuple[str, str]:
        """A case and somebody who may owe for it."""
        name = self.some_case(data, lambda case: bool(case.claims))
        claims = sorted(self.books.cases[name].claims)
        return name, data.draw(st.sampled_from([*claims * 4, *PARTNERS, f"resident:{name}"]))

    def replan(self, data: st.DataObject) -> None:
        name, debtor = self.some_debtor(data)
        times, pause = data.draw(st.integers(1, 24)), data.draw(st.integers(1, 6))
        monthly, start = data.draw(st.sampled_from([3, 500, 5_000])), data.draw(st.dates(self.desk.day, date(2027, 1, 31)))
        way = data.draw(st.sampled_from(["terms", "monthly", "pause"]))
        change = {
            "terms": Change(number=times, start=start),
            "monthly": Change(monthly_cents=monthly, start=start),
            "pause": Change(pause_months=pause),
        }[way]
        claimed = debtor in self.books.cases[name].claims
        left = sum(self.books.left(debtor, name)) if claimed else 0
        code = None
        if not claimed:
            code = "no-such-claim"
        elif not left:
            code = "claim-paid"
        elif way == "terms" and left < times:
            code = "plan-too-many"
        elif way == "monthly" and left > 120 * monthly:
            code = "plan-too-long"
        self.expect(code, self.desk.replan, name, debtor, change)
        if code is None and way == "pause":
            parts = zip(self.books.cases[name].terms[debtor], self.books.left(debtor, name), strict=True)
            self.books.replan(debtor, name, [(month_later(due, pause), cents) for (due, _), cents in parts if cents])
        elif code is None:
            self.books.replan(debtor, name, monthly_terms(left, times, monthly if way == "monthly" else None, start))

    def waive(self, data: st.DataObject) -> None:
        name, debtor = self.some_debtor(data)
        claimed = debtor in self.books.cases[name].claims
        left = sum(self.books.left(debtor, name)) if claimed else 0
        cents = data.draw(st.sampled_from([1, 999, max(left // 3, 1), max(left, 1), left + 1]))
        write_off = data.draw(st.booleans())
        code = None if claimed else "no-such-claim"
        if claimed and cents > left:
            code = "waiver-too-much"
        self.expect(code, self.desk.waive, name, debtor, cents, write_off=write_off)
        if code is None:
            lines: list[Line] = [("absorbed", cents, name), (f"claim:{debtor}", -cents, name)]
            self.books.book("write_off" if write_off else "waiver", lines, name)

    def repay(self, data: st.DataObject) -> None:
        cents, named, day = data.draw(Cents), data.draw(st.booleans()), data.draw(Day)
        debtors = [*PARTNERS, *(f"resident:{case}" for case in self.books.cases)]
        debtor = data.draw(st.sampled_from([*[one for one in debtors if self.books.open_cases(one)] * 2, *debtors]))
        case = self.some_case(data, lambda case: debtor in case.claims) if named and self.books.cases else None
        code = None
        if debtor not in PARTNERS and not self.books.open_cases(debtor):
            code = "debtor-unknown"
        elif case and case not in self.books.open_cases(debtor):
            code = "no-such-claim"
        elif (day or self.desk.day) < self.desk.day and any(one.paid for one in self.books.cases.values()):
            code = "repay-too-early"  # every payout of the model is of that day
        elif (day or self.desk.day) < self.books.opens:
            code = "period-closed"
        self.expect(code, self.desk.repay, debtor, cents, case, value_on=day)
        if code is None:
            parts: Counter[str | None] = Counter()
            left = cents
            for one, open_cents in self.books.open_terms(debtor):
                if case in (None, one):
                    parts[one] += min(left, open_cents)
                    left -= min(left, open_cents)
            parts[None] += left
            paid = {one: part for one, part in parts.items() if part}
            only = next(iter(paid)) if len(paid) == 1 else None
            of = debtor.removeprefix("resident:") if debtor not in PARTNERS else only
            lines: list[Line] = [("bank", cents, of), *((f"claim:{debtor}", -part, one) for one, part in paid.items())]
            self.books.book("repayment", lines, of, day=(day or self.desk.day).isoformat())

    def refund(self, data: st.DataObject) -> None:
        debtors = [*PARTNERS, *(f"resident:{case}" for case in self.books.cases)]
        debtor = data.draw(st.sampled_from([*[one for one in debtors if self.books.credit(one)] * 4, *debtors]))
        held, cents = self.books.credit(debtor), data.draw(st.none() | Cents)
        amount = cents or held
        code = None
        if not held:
            known = debtor in PARTNERS or self.books.open_cases(debtor)
            code = "credit-none" if known else "debtor-unknown"
        elif amount > held:
            code = "credit-too-little"
        elif amount > self.books.available:
            code = "not-available"
        self.expect(code, self.desk.refund, debtor, cents)
        if code is None:
            lines = self.books.out_of_credit(debtor, amount)
            only = lines[0][2] if len(lines) == 1 else None
            of = debtor.removeprefix("resident:") if debtor not in PARTNERS else only
            self.books.book("refund", [("bank", -amount, of), *lines], of)

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
        elif booking.kind in ("reservation", "release"):
            code = "not-reversible"
        elif booking.reversed:
            code = "reversed-already"
        elif booking.kind == "payout" and self.books.cases[str(booking.case)].settlement:
            code = "payout-settled"
        elif booking.kind == "settlement" and any(
            self.books.waived(debtor, str(booking.case)) for debtor in self.books.cases[str(booking.case)].claims
        ):
            code = "claim-given-up"
        elif booking.kind in ("repayment", "offset") and self.books.loose(booking.lines):
            code = "credit-used"
        elif booking.kind in ("contribution", "repayment") and booking.lines[0][1] > self.books.available:
            code = "not-available"
        elif booking.kind == "contribution" and self.books.account(booking.lines[1][0]) - booking.lines[1][1] > 0:
            code = "capital-returned"
        self.expect(code, self.desk.reverse, number)
        if code is None:
            self.books.reverse(number)


def monthly_terms(cents: int, times: int, monthly: int | None, start: date = date(2026, 4, 30)) -> Terms:
    """A claim in so many months, or in so much a month; the last one is the rest."""
    times = -(-cents // monthly) if monthly else times
    each = monthly or cents // times
    return [(month_later(start, n), each if n < times - 1 else cents - each * (times - 1)) for n in range(times)]
