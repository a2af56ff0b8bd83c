"""Settle a case: who should have paid, and so pays the pot back. The rules propose, people confirm."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import Connection, func, select

from fonds.actions.perform import Booked, Order, book, check_reason, done_before, perform, remember
from fonds.actions.policy import stored_rule_set
from fonds.case.status import Stage, stage
from fonds.errors import invalid, refused
from fonds.ledger.entries import Entry, allocate, capital, offset, paid_for, resident, settlement
from fonds.ledger.reference import claim_reference
from fonds.ledger.shares import ShareKey, month_later, monthly_plan, part_of
from fonds.money import split
from fonds.rulebook.assessment import decide_table
from fonds.store import tables as t
from fonds.store.books import account_balance, credits, open_claims
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.queries import decisions, dossier, latest_assessment, latest_request, partners_on, progress
from fonds.store.unit import Unit


class Who(StrEnum):
    """The outcomes of a settlement; *undetermined* is one too, and stays on the to-do list."""

    ONE = "one"
    SEVERAL = "several"
    ALL = "all"
    RESIDENT = "resident"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class Plan:
    """Who pays. ``weights``: partner → weight (one or several); ``key`` and ``part_percent``: all partners share that part.

    ``instalments``: monthly terms for the resident, the first of them due on ``start``.
    """

    who: Who
    weights: Mapping[str, int] = field(default_factory=dict)
    key: ShareKey = ShareKey.EQUAL
    part_percent: int = 100
    instalments: int = 1
    start: date | None = None
    reason: str | None = None


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
    """A confirmed settlement: claims as (debtor, cents, due day, payment reference), and what the fund bears itself."""

    booked: Booked
    claims: tuple[tuple[str, int, date, str], ...] = ()
    absorbed_cents: int = 0


def propose(fund: Fund, case: str, today: date) -> Proposal:
    """Who should have paid, by the decision table *payer* of the rule set that judged the case.

    Raises Refused: case-not-found, not-paid-yet, settlement-exists.
    """
    with reading(fund) as connection:
        cents = _to_settle(connection, case)
        assessed = latest_assessment(connection, case)
        assert assessed is not None  # what is paid was decided, and what is decided was assessed
        content = connection.execute(select(t.rule_set.c.content).where(t.rule_set.c.sha256 == assessed.rule_set)).scalar_one()
        facts = json.loads(assessed.document)["facts"]
        rules = stored_rule_set(content, assessed.rule_set)
        row = decide_table(rules, "payer", facts) or {}
        request = latest_request(connection, case)
        plan = _proposed_plan(row, request.parties or "", request.prior_parties or "", request.instalments, today)
        shares, _ = _shares(connection, case, cents, plan, today)
        return Proposal(case, cents, plan, shares, row.get("because", {}))


def settle(order: Order, case: str, plan: Plan) -> Settled:
    """Book who pays, or record that it is undetermined. A settlement stands until its entry is reversed.

    Raises Refused: case-not-found, not-paid-yet, settlement-exists, partner-unknown; InvalidInput: reason-missing,
    share-part-wrong, plan-too-many.
    """
    content = _content(order, case, plan)
    with perform(order, "settle") as unit:
        unit.subject = case
        if done_before(unit, order, "settle", content):
            return Settled(Booked((), repeated=True))
        cents = _to_settle(unit.connection, case)
        reason = _reason(plan)
        remember(unit, order, "settle", content)
        shares, absorbed = _shares(unit.connection, case, cents, plan, order.today)
        entries: tuple[tuple[int, Entry], ...] = ()
        if plan.who is not Who.UNDETERMINED:
            decision = decisions(unit.connection, case)[-1].id
            entries = (book(unit, settlement(case, shares, absorbed), value_on=order.value_on, decision=decision),)
        number = unit.add(
            t.settlement,
            case_ref=case,
            on_day=unit.today.isoformat(),
            who=plan.who.value,
            key=plan.key.value if plan.who is Who.ALL else None,
            part_percent=plan.part_percent,
            member=unit.actor.name,
            entry=entries[0][0] if entries else None,
        )
        if reason:
            unit.seal(case, f"settlement/{number}", reason)
        claims = tuple(_claim(unit, number, case, owed, plan) for owed in sorted(shares.items()) if owed[1])
        entries += tuple(used for debtor in sorted(shares) for used in _use_credit(unit, debtor))
        return Settled(Booked(entries), claims, absorbed)


def _reason(plan: Plan) -> str | None:
    if plan.who is Who.UNDETERMINED:
        return check_reason(plan.reason, "--undetermined")
    return check_reason(plan.reason, "--why") if plan.reason else None


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
        key = ShareKey(str(row.get("key") or ShareKey.EQUAL))
        return Plan(Who.ALL, key=key, part_percent=part if isinstance(part, int) else 100)
    return Plan(Who.UNDETERMINED)


def _shares(connection: Connection, case: str, cents: int, plan: Plan, day: date) -> tuple[dict[str, int], int]:
    """Cents per debtor, and what the fund bears itself; together exactly ``cents``."""
    if not 1 <= plan.part_percent <= 100:
        raise invalid("share-part-wrong", part=plan.part_percent)
    if plan.who is Who.UNDETERMINED:
        return {}, 0
    if plan.who is Who.RESIDENT:
        return {resident(case): cents}, 0
    partners = partners_on(connection, day)
    if plan.who is Who.ALL:
        weights = {one: _weight(connection, one, plan.key) for one in partners}
        if not any(weights.values()):
            raise refused("share-no-weight", case, key=plan.key.value)
        shared, absorbed = part_of(cents, plan.part_percent)
        return {debtor: int(share) for debtor, share in split(shared, weights).items()}, absorbed
    for debtor in plan.weights:
        if debtor not in partners:
            raise refused("partner-unknown", case, partner=debtor)
    return {debtor: int(share) for debtor, share in split(cents, plan.weights).items()}, 0


def _weight(connection: Connection, partner: str, key: ShareKey) -> int:
    return 1 if key is ShareKey.EQUAL else max(-account_balance(connection, capital(partner)), 0)


def _use_credit(unit: Unit, debtor: str) -> list[tuple[int, Entry]]:
    """What a debtor paid too much before goes to its open claims, oldest due first; what is left stays where it is."""
    held, wanted = credits(unit.connection, debtor), open_claims(unit.connection, debtor)
    used = min(sum(cents for _, cents in held), sum(cents for _, cents in wanted))
    return [book(unit, offset(debtor, allocate(used, held), allocate(used, wanted)))] if used else []


def _claim(unit: Unit, number: int, case: str, owed: tuple[str, int], plan: Plan) -> tuple[str, int, date, str]:
    debtor, cents = owed
    share = unit.connection.execute(select(func.count()).where(t.claim.c.case_ref == case)).scalar_one() + 1
    first_due = plan.start or unit.today + timedelta(days=unit.fund.settings.payment_days)
    terms = monthly_plan(cents, plan.instalments, first_due) if plan.instalments > 1 else ()
    due_on, reference = terms[-1].due_on if terms else first_due, claim_reference(case, share)
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
    return debtor, cents, due_on, reference


def _content(order: Order, case: str, plan: Plan) -> dict[str, object]:
    return {
        "case": case,
        "who": plan.who.value,
        "weights": dict(plan.weights),
        "key": plan.key.value,
        "part": plan.part_percent,
        "instalments": plan.instalments,
        "start": plan.start.isoformat() if plan.start else None,
        "value_on": order.value_on.isoformat() if order.value_on else None,
    }
