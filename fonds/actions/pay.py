"""Pay what was granted, to the payee of the request and to nobody else."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from fonds.actions.assess import stored_request
from fonds.actions.mandate import judges
from fonds.actions.perform import Booked, Order, book, content_of, done_before, perform, refuse_earlier, remember
from fonds.case.request import CaseRequest
from fonds.case.status import Stage, stage
from fonds.errors import invalid, refused
from fonds.ledger.entries import payout
from fonds.store.books import first_open_day, standing_payouts
from fonds.store.queries import decision_lines, decisions, finality, progress
from fonds.store.unit import Unit


@dataclass(frozen=True)
class Paid:
    """What was paid, and to whom: (line, payee, IBAN, cents). The payee is shown once, to whoever makes the transfer."""

    booked: Booked
    lines: tuple[tuple[int, str, str, int], ...] = ()


def pay(order: Order, case: str, line: int | None = None, iban: str | None = None) -> Paid:
    """Pay one line, or all lines that are still open.

    ``iban``: the account the treasurer is about to use; refused when it is not the payee's.
    Raises Refused: case-not-found, not-granted, payout-already-done, line-not-granted, decider-pays,
    payee-other, step-too-early, pay-too-early, not-available.
    """
    content = content_of(order, case=case, line=line)
    with perform(order, "pay") as unit:
        unit.subject = case
        if done_before(unit, order, "pay", content):
            return Paid(Booked((), repeated=True))
        decision, due = to_pay(unit, case, line)
        refuse_earlier(unit, case)
        if order.value_on is not None:
            _refuse_too_early(unit, decision, order.value_on)
        request = stored_request(unit, case)
        _check_payee(request, due, iban)
        remember(unit, order, "pay", content)
        entries = [
            book(unit, payout(case, cents), decision=decision.id, line=number, value_on=order.value_on)
            for number, cents in due.items()
        ]
        payees = [(number, request.asked.lines[number - 1].payee) for number in due]
        # Who only tries it out reads nothing of the request: that would leave no record.
        told = () if order.dry_run else tuple((number, payee.name, payee.iban, due[number]) for number, payee in payees)
        return Paid(Booked(tuple(entries)), told)


def to_pay(unit: Unit, case: str, line: int | None) -> tuple[Row[Any], dict[int, int]]:
    """The decision that grants, and the lines to pay now: line → cents.

    Raises Refused: payout-already-done, not-granted, decider-pays; InvalidInput: line-not-granted.
    """
    now = stage(progress(unit.connection, case))
    if now in (Stage.PAID, Stage.SETTLED, Stage.REPAID):
        raise refused("payout-already-done", case)
    if now is not Stage.GRANTED:
        raise refused("not-granted", case)
    decision = decisions(unit.connection, case)[-1]
    granted = decision_lines(unit.connection, decision.id)
    paid = standing_payouts(unit.connection, case)
    if line is not None and line not in granted:
        raise invalid("line-not-granted", case, line=line, lines=sorted(granted))
    if line in paid:
        raise refused("payout-already-done", f"{case} {line}")
    if unit.actor.name in judges(unit.connection, decision):
        raise refused("decider-pays", case, member=unit.actor.name)
    return decision, {number: cents for number, cents in granted.items() if number not in paid and line in (None, number)}


def _refuse_too_early(unit: Unit, decision: Row[Any], day: date) -> None:
    """Nothing is paid before it was granted: on such a day the pot, looked back at, would hold less than nothing."""
    stands = finality(unit.connection, decision.id)
    assert stands is not None  # what is granted stands
    if day.isoformat() < stands.on_day:
        opens = first_open_day(unit.connection, date.fromisoformat(stands.on_day)).isoformat()
        raise refused("pay-too-early", decision.case_ref, day=day.isoformat(), granted=stands.on_day, opens=opens)


def _check_payee(request: CaseRequest, due: dict[int, int], iban: str | None) -> None:
    if iban is not None and any(request.asked.lines[number - 1].payee.iban != iban for number in due):
        raise refused("payee-other")
