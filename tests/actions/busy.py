"""A fund to which much happened: invented cases in three months, settled in every way, paid soon, late, in part or not."""

import tempfile
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from fonds.actions.settle import Plan, Who
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from tests.actions.desk import DAY, PARTNERS, Desk, new_desk

TODAY = date(2026, 6, 20)
"""A day after all that happened."""
SPARED = {
    "lines": [
        {"description": "Opvang", "amount": "3000.00", "probability": 40, "beneficiary": "zayaz"},
        {"description": "Schuldhulp", "amount": "900.00", "status": "realised", "beneficiary": "mee"},
        {"description": "Zorg", "amount": "500.01", "probability": 50, "beneficiary": "zorgverzekeraar"},
    ]
}
ZAYAZ = Plan(Who.ONE, weights={"zayaz": 1})
CENTS = 40_000


def busy_fund(folder: Path) -> Desk:
    """A copy of that fund, on a day after all that happened: ten cases paid, one promised, one withdrawn."""
    return _template().copy(folder).on(TODAY)


@cache
def _template() -> Desk:
    desk = new_desk(Path(tempfile.mkdtemp(prefix="casusfonds-test-")) / "fonds")
    for partner in PARTNERS:
        desk.contribute(partner, 150_000)
    desk.reverse(desk.contribute("mee", 777).entries[0][0])
    cases = [desk.on(_day(number)).paid(CENTS, household=f"HH-{number}", do_nothing=SPARED) for number in range(9)]
    last = desk.on(_day(9))
    less = last.submit(CENTS, household="HH-9", do_nothing=SPARED)
    if not last.decide(less, Outcome.GRANT, 30_000, MoneyForm.GIFT):
        last.approve(less)
    last.pay(less)
    last.granted(5_000, household="HH-10", do_nothing=SPARED)
    last.withdraw(last.submit(6_000, household="HH-11", do_nothing=SPARED))
    _settled(desk, cases)
    return desk


def _day(number: int, later: int = 0) -> date:
    return DAY + timedelta(10 * number + later)


def _settled(desk: Desk, cases: list[str]) -> None:
    """The bills and what was paid on them: at once, in parts, by several, in terms, by all, to the wrong party, taken back."""
    soon, parts, shared, terms, everyone, wrong, bounced = cases[:7]
    desk.on(_day(0, 6)).settle(soon, ZAYAZ)
    desk.on(_day(0, 18)).repay("zayaz", CENTS, soon)
    desk.on(_day(1, 6)).settle(parts, ZAYAZ)
    desk.on(_day(1, 26)).repay("zayaz", 10_000, parts)
    desk.on(_day(1, 46)).repay("zayaz", 30_000, parts)
    desk.on(_day(2, 6)).settle(shared, Plan(Who.SEVERAL, weights={"zayaz": 60, "mee": 40}))
    desk.on(_day(2, 15)).repay("mee", 20_000)
    desk.on(_day(3, 6)).settle(terms, Plan(Who.RESIDENT, instalments=4, start=_day(3, 36)))
    desk.on(_day(3, 40)).repay(f"resident:{terms}", 12_500)
    desk.on(_day(4, 6)).settle(everyone, Plan(Who.ALL, part_percent=50))
    desk.on(_day(4, 20)).repay("zayaz", 4_000, everyone)
    mistaken = desk.on(_day(5, 6)).settle(wrong, Plan(Who.ONE, weights={"mee": 1})).booked.entries[0][0]
    desk.on(_day(5, 12)).reverse(mistaken)
    desk.on(_day(5, 12)).settle(wrong, ZAYAZ)
    desk.on(_day(6, 1)).settle(bounced, ZAYAZ)
    returned = desk.on(_day(6, 5)).repay("zayaz", CENTS, bounced).entries[0][0]
    desk.on(_day(6, 9)).reverse(returned)
    desk.on(_day(7, 2)).settle(cases[7], Plan(Who.UNDETERMINED, reason="Nog niet duidelijk."))
