"""Gather what waits in a fund, for one member or for everybody. Reading only."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from fonds.actions.mandate import BOARD, judges, waits_for
from fonds.actions.roles import MAY, seats_held
from fonds.case.status import UNDECIDED, Stage, stage
from fonds.case.todo import Kind, Seat, Task, in_order, past_due
from fonds.ledger.entries import claim
from fonds.store import tables as t
from fonds.store.books import account_balance, instalments, payouts, reversed_entries, standing_claims, standing_settlement
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.queries import (
    case_deadline,
    decision_lines,
    decisions,
    dossier,
    dossier_refs,
    finality,
    latest_assessment,
    latest_request,
    progress,
)

_UNMATCHED = "unmatched"
"""The kind of entry for money of an unknown sender."""


def todo(fund: Fund, today: date, who: str | None = None) -> list[Task]:
    """What waits, most urgent first; for ``who``, or for everybody.

    Raises Refused: member-left, member-unknown.
    """
    with reading(fund) as connection:
        seats = None if who is None else [Seat(seat.role, seat.partner) for seat in seats_held(connection, who, today)]
        tasks = [task for ref in dossier_refs(connection) for task in _of_case(connection, ref, today)]
        tasks += [*_objections(connection), *_overdue(connection, today), *_bank(connection)]
    return in_order(task for task in tasks if who is None or seats is None or task.waits_for(who, seats))


def _roles(*commands: str) -> frozenset[str]:
    return frozenset(role for command in commands for role in MAY[command])


def _of_case(connection: Connection, case: str, today: date) -> Iterator[Task]:
    reached = stage(progress(connection, case))
    if reached in UNDECIDED:
        yield _undecided(connection, case, reached, today)
    elif reached is Stage.GRANTED:
        yield _to_pay(connection, case)
    elif reached is Stage.PAID:
        yield _to_settle(connection, case)
    if reached in (Stage.GRANTED, Stage.PAID, Stage.SETTLED, Stage.REPAID):
        yield from _unproven(connection, case)


def _undecided(connection: Connection, case: str, reached: Stage, today: date) -> Task:
    file, request = dossier(connection, case), latest_request(connection, case)
    deadline = case_deadline(connection, case)
    due = deadline.decide_by if deadline else None
    if reached is Stage.PROPOSED:
        made = decisions(connection, case)[-1]
        named = waits_for(connection, made, file.requester, today)
        return Task(
            Kind.APPROVE,
            case,
            _roles("approve"),
            date.fromisoformat(made.on_day),
            due,
            made.amount_cents,
            only=None if named == (BOARD,) else frozenset(named),
            never_for=file.requester,
        )
    kind = Kind.ASSESS if reached is Stage.SUBMITTED else Kind.DECIDE
    since = date.fromisoformat(request.received_on)
    return Task(kind, case, _roles("decide"), since, due, request.amount_cents, never_for=file.requester)


def _to_pay(connection: Connection, case: str) -> Task:
    made = decisions(connection, case)[-1]
    paid = sum(row.amount_cents for row in payouts(connection, case))
    open_cents = sum(decision_lines(connection, made.id).values()) - paid
    stands = finality(connection, made.id)
    assert stands is not None  # what is granted stands
    since = date.fromisoformat(stands.on_day)
    return Task(Kind.PAY, case, _roles("pay"), since, cents=open_cents, never=frozenset(judges(connection, made)))


def _to_settle(connection: Connection, case: str) -> Task:
    rows = payouts(connection, case)
    since = date.fromisoformat(max(row.value_on for row in rows))
    kind = Kind.SETTLE if standing_settlement(connection, case) is None else Kind.UNDETERMINED
    return Task(kind, case, _roles("settle"), since, cents=sum(row.amount_cents for row in rows))


def _unproven(connection: Connection, case: str) -> Iterator[Task]:
    assessed = latest_assessment(connection, case)
    told = json.loads(assessed.document)["tables"].get("spending_proof", {}).get("then", {}) if assessed else {}
    days = told.get("proof_within_days")
    if not isinstance(days, int):
        return  # these rules ask for no proof
    seen = set(connection.execute(select(t.proof.c.entry)).scalars())
    for row in payouts(connection, case):
        if row.id not in seen:
            since = date.fromisoformat(row.value_on)
            due = since + timedelta(days)
            yield Task(Kind.PROOF, case, _roles("case proof"), since, due, row.amount_cents, row.line)


def _objections(connection: Connection) -> Iterator[Task]:
    answered = select(t.objection_answer.c.objection)
    for row in connection.execute(select(t.objection).where(t.objection.c.id.not_in(answered))):
        since = date.fromisoformat(row.on_day)
        yield Task(Kind.OBJECTION, row.case_ref, _roles("settle"), since, never_for=row.partner)


def _overdue(connection: Connection, today: date) -> Iterator[Task]:
    """What should have come in before today, one task per debtor."""
    found: dict[str, list[tuple[date, int]]] = {}
    for row in standing_claims(connection):
        paid = row.amount_cents - max(account_balance(connection, claim(row.debtor), row.case_ref), 0)
        terms = [(date.fromisoformat(term.due_on), term.amount_cents) for term in instalments(connection, row.id)]
        behind = past_due(terms or [(date.fromisoformat(row.due_on), row.amount_cents)], paid, today)
        if behind:
            found.setdefault(row.debtor, []).append(behind)
    for debtor, rows in found.items():
        oldest, cents = min(day for day, _ in rows), sum(cents for _, cents in rows)
        yield Task(Kind.OVERDUE, debtor, _roles("repay"), oldest, oldest, cents, len(rows))


def _bank(connection: Connection) -> Iterator[Task]:
    """Movements on the account that have no place in the books yet: counted, not listed."""
    line, entry = t.bank_line.c, t.entry.c
    placed = select(t.attribution.c.line)
    unmatched = (
        select(func.count(), func.min(line.booked_on))
        .select_from(t.bank_line.outerjoin(t.entry, entry.id == line.entry))
        .where(line.id.not_in(placed))
        .where(line.entry.is_(None) | ((entry.kind == _UNMATCHED) & entry.id.not_in(reversed_entries())))
    )
    count, oldest = connection.execute(unmatched).one()
    if count:
        yield Task(Kind.BANK, "", _roles("repay"), date.fromisoformat(oldest), number=int(count))
