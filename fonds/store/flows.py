"""The ledger as neutral movements and claims, for the reports. Reading only, in a few queries whatever the size of the fund."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select

from fonds.ledger.entries import (
    ABSORBED,
    BANK,
    CHARGES,
    INTEREST,
    RESERVATIONS,
    EntryKind,
    capital,
    claim,
    is_resident,
    paid_for,
    reserved,
)
from fonds.store import tables as t
from fonds.value.flows import Avoided, Claim, Flow, Movement, payments_on

RESIDENTS = "(residents)"
"""All residents together: a report tells of no single one."""
_BENEFITS_SINCE = "0003"
"""The version of the tables since which a request keeps who is spared what."""


@dataclass(frozen=True)
class Flows:
    """Everything that moved up to a day. ``settled``: case → the day of the settlement that stands."""

    movements: tuple[Movement, ...]
    claims: tuple[Claim, ...]
    settled: Mapping[str, date]


def flows(connection: Connection, until: date) -> Flows:
    """The movements, claims and settlements up to and including a value date, as they stood at its end."""
    rows = _postings(connection, until)
    undone = {row.reverses for row in rows if row.reverses is not None}
    standing = {row.entry for row in rows} - undone
    written_off = {row.entry for row in rows if row.account == ABSORBED and row.kind != EntryKind.SETTLEMENT}
    moved = tuple(one for row in rows if (one := _movement(row, row.entry in written_off)) is not None)
    s = t.settlement.c
    settled = {
        row.case_ref: date.fromisoformat(row.on_day)
        for row in connection.execute(select(s.case_ref, s.on_day, s.entry).order_by(s.id))
        if row.entry in standing
    }
    return Flows(moved, tuple(_claims(connection, standing, moved)), settled)


def _postings(connection: Connection, until: date) -> list[Any]:
    """Postings on the accounts that reports are about; ``kind`` is that of the entry itself, or of the one it reverses."""
    e, p, undone = t.entry.c, t.posting.c, t.entry.alias("undone")
    wanted = [p.account.startswith(account("")) for account in (capital, claim, paid_for)]
    query = (
        select(e.id.label("entry"), e.value_on, e.reverses, p.account, p.amount_cents, p.case_ref)
        .add_columns(func.coalesce(undone.c.kind, e.kind).label("kind"))
        .join(t.posting, p.entry == e.id)
        .outerjoin(undone, undone.c.id == e.reverses)
        .where(e.value_on <= until.isoformat(), or_(p.account.in_((ABSORBED, CHARGES, INTEREST)), *wanted))
        .order_by(e.id, p.id)
    )
    return list(connection.execute(query))


def _movement(row: Any, written_off: bool) -> Movement | None:
    kind, _, name = row.account.partition(":")
    day, case, undoes, cents = date.fromisoformat(row.value_on), row.case_ref, row.reverses, row.amount_cents
    settles = row.kind == EntryKind.SETTLEMENT
    if row.account == ABSORBED:
        return Movement(day, Flow.BORNE, "", cents, case, row.entry)
    if row.account in (CHARGES, INTEREST):
        return Movement(day, Flow.BANK, "", cents, None, row.entry)
    if row.account == capital(name):
        return Movement(day, Flow.CONTRIBUTED, name, -cents, None, row.entry)
    if kind + ":" == claim(""):
        flow = Flow.CLAIMED if settles else Flow.WRITTEN_OFF if written_off else Flow.REPAID
        signed = cents if settles else -cents
        return Movement(day, flow, party_of(name), signed, case, row.entry, debtor=name, undoes=undoes)
    return None if settles else Movement(day, Flow.PAID_OUT, "", cents, case, row.entry)


def party_of(debtor: str) -> str:
    """The party of a debtor: the partner itself, or all residents together."""
    return RESIDENTS if is_resident(debtor) else debtor


def _claims(connection: Connection, standing: set[int], moved: tuple[Movement, ...]) -> list[Claim]:
    c, s = t.claim.c, t.settlement.c
    query = select(t.claim, s.on_day, s.entry).join(t.settlement, s.id == c.settlement).order_by(c.due_on, c.id)
    on_claim: dict[tuple[str, str | None], list[Movement]] = {}
    for one in moved:
        if one.flow in (Flow.REPAID, Flow.WRITTEN_OFF):
            on_claim.setdefault((one.debtor, one.case), []).append(one)
    terms, found = _terms(connection), []
    for row in connection.execute(query):
        if row.entry not in standing:
            continue
        movements = on_claim.get((row.debtor, row.case_ref), [])
        lost = sum(one.cents for one in movements if one.flow is Flow.WRITTEN_OFF)
        repaid = [one for one in movements if one.flow is Flow.REPAID]
        found.append(
            Claim(
                party=party_of(row.debtor),
                case=row.case_ref,
                billed_on=date.fromisoformat(row.on_day),
                cents=row.amount_cents,
                terms=terms.get(row.id) or ((date.fromisoformat(row.due_on), row.amount_cents),),
                payments=payments_on(repaid, row.amount_cents - lost),
                written_off_cents=lost,
            )
        )
    return found


def _terms(connection: Connection) -> dict[int, tuple[tuple[date, int], ...]]:
    """The instalments of each claim that has them: of its newest plan, or else as it was settled."""
    newest = select(func.max(t.plan.c.id)).group_by(t.plan.c.claim)
    i, p, pt = t.instalment.c, t.plan.c, t.plan_term.c
    first = select(i.claim, i.due_on, i.amount_cents).order_by(i.claim, i.number)
    later = select(p.claim, pt.due_on, pt.amount_cents).join(t.plan_term, pt.plan == p.id).where(p.id.in_(newest))
    found: dict[int, tuple[tuple[date, int], ...]] = {}
    for query in (first, later.order_by(p.claim, pt.number)):
        rows: dict[int, list[tuple[date, int]]] = {}
        for claimed, due_on, cents in connection.execute(query):
            rows.setdefault(claimed, []).append((date.fromisoformat(due_on), cents))
        found |= {claimed: tuple(terms) for claimed, terms in rows.items()}
    return found


@dataclass(frozen=True)
class Spared:
    """What was avoided by the cases that count. ``cases``: how many count; ``unsaid``: of how many nothing is known.

    ``too_old``: how many of those were asked before the fund kept who is spared what.
    """

    avoided: tuple[Avoided, ...]
    cases: int
    unsaid: int
    too_old: int


def spared(connection: Connection, known: Flows, period: tuple[date, date]) -> Spared:
    """What each party is spared by the cases that were paid in full in the period; another case counts for nothing.

    Where less was paid than was asked, an estimate counts for that part, rounded down.
    """
    first, last = period
    paid, paid_on = paid_cases(known)
    promised = _reserved(connection, last)
    counted = [case for case in sorted(paid) if first <= paid_on[case] <= last and paid[case] > 0 and not promised.get(case)]
    r, b = t.request.c, t.benefit.c
    newest = select(func.max(r.id)).group_by(r.case_ref)
    asked = {row.case_ref: row for row in connection.execute(select(t.request).where(r.id.in_(newest)))}
    said: dict[int, list[Any]] = {}
    for row in connection.execute(select(b.request, b.partner, b.amount_cents, b.basis).order_by(b.id)):
        said.setdefault(row.request, []).append(row)
    avoided, silent = [], []
    for case in counted:
        request = asked[case]
        for row in said.get(request.id, ()):
            part = row.amount_cents * min(paid[case], request.amount_cents) // request.amount_cents
            estimate = row.basis == "estimate"
            avoided.append(Avoided(row.partner, part if estimate else 0, 0 if estimate else row.amount_cents))
        if request.id not in said:
            silent.append(request)
    old = sum(_schema_of(connection, request.record) < _BENEFITS_SINCE for request in silent)
    return Spared(tuple(avoided), len(counted), len(silent), old)


def paid_cases(known: Flows) -> tuple[dict[str, int], dict[str, date]]:
    """Per case what was paid and not returned, in cents, and the day of the last payout."""
    paid: dict[str, int] = {}
    paid_on: dict[str, date] = {}
    for one in known.movements:
        if one.flow is Flow.PAID_OUT and one.case is not None:
            paid[one.case] = paid.get(one.case, 0) + one.cents
            if one.cents > 0:
                paid_on[one.case] = max(one.day, paid_on.get(one.case, one.day))
    return paid, paid_on


def _reserved(connection: Connection, until: date) -> dict[str, int]:
    """What is promised to each case and not yet paid."""
    e, p = t.entry.c, t.posting.c
    query = (
        select(p.case_ref, func.sum(p.amount_cents))
        .join(t.entry, p.entry == e.id)
        .where(p.account.startswith(reserved("")), e.value_on <= until.isoformat())
        .group_by(p.case_ref)
        .order_by(p.case_ref)
    )
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def _schema_of(connection: Connection, record: int) -> str:
    body = connection.execute(select(t.record.c.body).where(t.record.c.seq == record)).scalar_one()
    return str(json.loads(body)["schema"])


def free_and_promised(connection: Connection, day: date) -> tuple[int, list[int]]:
    """What is in the pot and not promised at the end of a day, and each promise that is still to be paid, in cents."""
    e, p = t.entry.c, t.posting.c
    query = select(func.coalesce(func.sum(p.amount_cents), 0)).join(t.entry, p.entry == e.id)
    free = query.where(p.account.in_((BANK, RESERVATIONS)), e.value_on <= day.isoformat())
    promised = [cents for cents in _reserved(connection, day).values() if cents > 0]
    return int(connection.execute(free).scalar_one()), promised
