"""Settle a case: who should have paid, and so pays the pot back. The rules propose, people confirm."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from fonds.actions.adopt import judged_by
from fonds.actions.divide import Plan, Who, divide
from fonds.actions.objection import uphold
from fonds.actions.perform import Booked, Order, book, check_reason, content_of, done_before, perform, refuse_earlier, remember
from fonds.actions.plan import AGREED, add_plan, check_means, check_start, terms_for
from fonds.actions.repay import refuse_given_up, reverse_in, use_credit
from fonds.case.status import Stage, stage
from fonds.errors import refused
from fonds.ledger.entries import Entry, claim, paid_for, settlement
from fonds.ledger.reference import claim_reference
from fonds.ledger.shares import ShareKey, month_later
from fonds.rulebook.assessment import decide_table
from fonds.store import tables as t
from fonds.store.books import account_balance, standing_settlement
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.queries import decisions, dossier, is_erased, latest_request, progress
from fonds.store.unit import Unit

__all__ = ["Plan", "Proposal", "Settled", "Who", "accept", "propose", "settle"]


@dataclass(frozen=True)
class Proposal:
    """What the rules propose for a case: the plan, what it comes to per debtor in cents, and the reason in both languages."""

    case: str
    cents: int
    plan: Plan
    shares: Mapping[str, int]
    because: Mapping[str, str]


@dataclass(frozen=True)
class Settled:
    """A confirmed settlement: claims as (debtor, cents, due day, payment reference), and what the fund bears itself.

    ``paid_cents``: what was paid on an earlier settlement of the case. Without a plan it had been done before.
    """

    booked: Booked
    plan: Plan | None = None
    claims: tuple[tuple[str, int, date, str], ...] = ()
    absorbed_cents: int = 0
    paid_cents: int = 0


def propose(fund: Fund, case: str, today: date) -> Proposal:
    """Who should have paid, by the decision table *payer* of the rule set that judged the case.

    Raises Refused: case-not-found, not-paid-yet, settlement-exists.
    """
    with reading(fund) as connection:
        return _proposed(connection, fund, case, today)


def _proposed(connection: Connection, fund: Fund, case: str, today: date) -> Proposal:
    cents = _to_settle(connection, case)
    rules, facts = judged_by(connection, case)
    row = decide_table(rules, "payer", facts) or {}
    request = latest_request(connection, case)
    plan = _proposed_plan(row, request.parties or "", request.prior_parties or "", request.instalments, today)
    shares, _ = divide(connection, fund.settings, case, cents, plan, today)
    return Proposal(case, cents, plan, shares, row.get("because", {}))


def settle(order: Order, case: str, plan: Plan, *, replace: bool = False) -> Settled:
    """Book who pays, or record that it is undetermined. A settlement stands until its entry is reversed.

    ``replace``: reverse the settlement that stands, and put this one in its place. What was paid on the old claims stays a
    credit of whoever paid it, and pays the new ones.
    Raises Refused: case-not-found, not-paid-yet, step-too-early, settlement-exists, settlement-none, partner-unknown,
    claim-given-up, own-interest, plan-below-means; InvalidInput: reason-missing, share-part-wrong, plan-start-past,
    plan-too-many, plan-too-long.
    """
    content = _content(order, case, plan, replace=replace)
    with perform(order, "settle") as unit:
        unit.subject = case
        if done_before(unit, order, "settle", content):
            return Settled(Booked((), repeated=True))
        check_start(plan.start, order.today)
        return _settled(unit, order, case, plan, content, replace=replace)


def accept(order: Order, case: str, start: date | None = None, reason: str | None = None, able: bool | None = None) -> Settled:
    """Book what the rules propose. Raises what ``propose`` and ``settle`` raise, and Refused: proposal-undetermined."""
    content = content_of(order, case=case, accept=True, start=start.isoformat() if start else None, able=able)
    with perform(order, "settle") as unit:
        unit.subject = case
        if done_before(unit, order, "settle", content):
            return Settled(Booked((), repeated=True))
        check_start(start, order.today)
        plan = _proposed(unit.connection, order.fund, case, order.today).plan
        if plan.who is Who.UNDETERMINED:
            raise refused("proposal-undetermined", case)
        plan = dataclasses.replace(plan, start=start or plan.start, reason=reason, able=able)
        return _settled(unit, order, case, plan, content)


def _settled(unit: Unit, order: Order, case: str, plan: Plan, content: dict[str, object], *, replace: bool = False) -> Settled:
    reason = _reason(plan, replace=replace)
    entries: tuple[tuple[int, Entry], ...] = ()
    if replace:
        entries = (_undo(unit, case, reason or "", order.value_on),)
    cents = _to_settle(unit.connection, case)
    paid_before = _paid_before(unit.connection, case)
    refuse_earlier(unit, case)
    remember(unit, order, "settle", content)
    shares, absorbed = divide(unit.connection, order.fund.settings, case, cents, plan, order.today)
    booked: tuple[tuple[int, Entry], ...] = ()
    if plan.who is not Who.UNDETERMINED:
        decision = decisions(unit.connection, case)[-1].id
        booked = (book(unit, settlement(case, shares, absorbed), value_on=order.value_on, decision=decision),)
    number = unit.add(
        t.settlement,
        case_ref=case,
        on_day=unit.today.isoformat(),
        who=plan.who.value,
        key=str(plan.key) if plan.who is Who.ALL else None,
        part_percent=plan.part_percent,
        member=unit.actor.name,
        entry=booked[0][0] if booked else None,
    )
    if reason and not (replace and is_erased(unit.connection, case)):  # then the reversal keeps its ground
        unit.seal(case, f"settlement/{number}", reason)
    claims = tuple(_claim(unit, number, case, owed, plan) for owed in sorted(shares.items()) if owed[1])
    uphold(unit, case, number, reason)
    used = tuple(used for debtor in sorted({*shares, *paid_before}) for used in use_credit(unit, debtor))
    return Settled(Booked((*entries, *booked, *used)), plan, claims, absorbed, sum(paid_before.values()))


def _paid_before(connection: Connection, case: str) -> dict[str, int]:
    """Who was to pay by an earlier settlement of the case, and what they paid on it: a credit in cents, as it is undone."""
    debtors = connection.execute(select(t.claim.c.debtor).where(t.claim.c.case_ref == case).distinct()).scalars().all()
    return {debtor: max(0, -account_balance(connection, claim(debtor), case)) for debtor in debtors}


def _undo(unit: Unit, case: str, reason: str, value_on: date | None) -> tuple[int, Entry]:
    """Reverse the settlement that stands. Raises Refused: case-not-found, settlement-none, claim-given-up."""
    dossier(unit.connection, case)
    standing = standing_settlement(unit.connection, case)
    if standing is None or standing.entry is None:
        raise refused("settlement-none", case)
    refuse_given_up(unit, case)
    return reverse_in(unit, standing.entry, reason, value_on)


def _reason(plan: Plan, *, replace: bool) -> str | None:
    if plan.who is Who.UNDETERMINED:
        return check_reason(plan.reason, "--undetermined")
    return check_reason(plan.reason, "--why") if plan.reason or replace else None


def _to_settle(connection: Connection, case: str) -> int:
    dossier(connection, case)
    now = stage(progress(connection, case))
    if now in (Stage.SETTLED, Stage.REPAID):
        raise refused("settlement-exists", case)
    if now is not Stage.PAID:
        raise refused("not-paid-yet", case)
    return account_balance(connection, paid_for(case))


def _proposed_plan(row: Mapping[str, object], parties: str, prior_parties: str, instalments: int | None, today: date) -> Plan:
    """The table's row as a plan; a row that points at parties whom nobody named leaves it undetermined."""
    named = {"prior_provider": prior_parties, "party": parties, "several": parties}.get(str(row.get("who")), "")
    debtors = dict.fromkeys(named.split(), 1)
    if debtors:
        return Plan(Who.ONE if len(debtors) == 1 else Who.SEVERAL, weights=debtors)
    if row.get("who") == Who.RESIDENT:
        return Plan(Who.RESIDENT, instalments=instalments or 1, start=month_later(today, 1))
    if row.get("who") == Who.ALL:
        part = row.get("part_percent")
        return Plan(Who.ALL, key=str(row.get("key") or ShareKey.EQUAL), part_percent=part if isinstance(part, int) else 100)
    return Plan(Who.UNDETERMINED)


def _claim(unit: Unit, number: int, case: str, owed: tuple[str, int], plan: Plan) -> tuple[str, int, date, str]:
    debtor, cents = owed
    share = unit.connection.execute(select(func.count()).where(t.claim.c.case_ref == case)).scalar_one() + 1
    first_due = plan.start or unit.today + timedelta(days=unit.fund.settings.payment_days)
    check_means(debtor, plan.able)
    every = terms_for(cents, first_due, plan.instalments, plan.monthly_cents)
    due_on, reference = every[-1].due_on, claim_reference(case, share)
    terms = every if len(every) > 1 else ()
    claimed = unit.add(
        t.claim,
        settlement=number,
        case_ref=case,
        debtor=debtor,
        amount_cents=cents,
        due_on=due_on.isoformat(),
        reference=reference,
    )
    for term in terms:
        unit.add(t.instalment, claim=claimed, number=term.number, due_on=term.due_on.isoformat(), amount_cents=term.cents)
    if plan.able is not None:
        add_plan(unit, claimed, AGREED, every, plan.able, None)
    return debtor, cents, due_on, reference


def _content(order: Order, case: str, plan: Plan, *, replace: bool) -> dict[str, object]:
    return {
        "case": case,
        "who": plan.who.value,
        "weights": dict(plan.weights),
        "key": str(plan.key),
        "part": plan.part_percent,
        "instalments": plan.instalments,
        "monthly": plan.monthly_cents,
        "able": plan.able,
        "replace": replace or None,
        "start": plan.start.isoformat() if plan.start else None,
        "value_on": order.value_on.isoformat() if order.value_on else None,
    }
