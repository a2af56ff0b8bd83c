"""Gather what waits in a fund, for one member or for everybody. Reading only."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, select

from fonds.actions.bank_erase import kept_lines
from fonds.actions.mandate import BOARD, fresh_judges, judged_before, judges, waits_for
from fonds.actions.plan import judgement
from fonds.actions.privacy import kept
from fonds.actions.roles import MAY, Role, seats_held
from fonds.actions.terms import terms
from fonds.actions.waive import waiver_waits_for
from fonds.case.status import UNDECIDED, Outcome, Stage, stage
from fonds.case.todo import Kind, Seat, Task, in_order, next_due, overdue
from fonds.errors import InvalidInput
from fonds.ledger.entries import is_resident
from fonds.store import tables as t
from fonds.store.bank_books import line_states
from fonds.store.books import all_credits, payouts, standing_settlement
from fonds.store.claims import claim_states, open_objections, plans, waivers
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.queries import (
    case_deadline,
    decision_lines,
    decisions,
    dossier,
    dossier_refs,
    evaluations,
    finality,
    is_erased,
    later_reasons,
    latest_assessment,
    latest_request,
    progress,
)


def todo(fund: Fund, today: date, who: str | None = None) -> list[Task]:
    """What waits, most urgent first; for ``who``, or for everybody.

    A fault in the fund's terms hides only what rests on them, and is told to everybody as something to do.
    Raises Refused: member-left, member-unknown, member-no-partner.
    """
    try:
        ahead, by_terms = today + timedelta(terms(fund).look_ahead.days), _to_erase(fund, today)
    except InvalidInput:
        ahead, by_terms = today, [Task(Kind.TERMS, "", frozenset(Role), today, today)]
    with reading(fund) as connection:
        seats = None if who is None else [Seat(seat.role, seat.partner) for seat in seats_held(connection, who, today)]
        tasks = [task for ref in dossier_refs(connection) for task in _of_case(connection, ref, today, ahead)]
        tasks += [
            *_objections(connection),
            *_means(connection),
            *_waivers(connection, today),
            *_money_in(connection, today, ahead),
            *_credits(connection),
            *_bank(connection),
        ]
    tasks += by_terms
    return in_order(task for task in tasks if who is None or seats is None or task.waits_for(who, seats))


def _roles(*commands: str) -> frozenset[str]:
    return frozenset(role for command in commands for role in MAY[command])


def _of_case(connection: Connection, case: str, today: date, ahead: date) -> Iterator[Task]:
    reached = stage(progress(connection, case))
    if reached in UNDECIDED:
        yield _undecided(connection, case, reached, today)
    elif reached is Stage.GRANTED:
        yield _to_pay(connection, case)
    elif reached is Stage.PAID:
        yield _to_settle(connection, case)
    elif reached is Stage.ASKED:
        yield _to_answer(connection, case)
    if reached in (Stage.PROPOSED, Stage.GRANTED, Stage.PAID, Stage.SETTLED, Stage.REPAID) and not is_erased(connection, case):
        yield from _to_explain(connection, case)
    if reached in (Stage.GRANTED, Stage.PAID, Stage.SETTLED, Stage.REPAID):
        yield from _unproven(connection, case)
        yield from _to_evaluate(connection, case, today, ahead)


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
            outcome="" if made.outcome == Outcome.GRANT else made.outcome,
        )
    kind = Kind.ASSESS if reached is Stage.SUBMITTED else Kind.DECIDE
    since = date.fromisoformat(request.received_on)
    never = frozenset(judged_before(connection, case) if fresh_judges(connection, case, file.requester, today) else ())
    return Task(kind, case, _roles("decide"), since, due, request.amount_cents, never=never, never_for=file.requester)


def _to_pay(connection: Connection, case: str) -> Task:
    made = decisions(connection, case)[-1]
    paid = sum(row.amount_cents for row in payouts(connection, case))
    open_cents = sum(decision_lines(connection, made.id).values()) - paid
    stands = finality(connection, made.id)
    assert stands is not None  # what is granted stands
    since, needed_by = date.fromisoformat(stands.on_day), latest_request(connection, case).needed_by
    due = date.fromisoformat(needed_by) if needed_by else None
    return Task(Kind.PAY, case, _roles("pay"), since, due, open_cents, never=frozenset(judges(connection, made)))


def _to_answer(connection: Connection, case: str) -> Task:
    """Questions wait for whoever asked for the money: the ambassador of that organisation, where it has one."""
    asked, requester = decisions(connection, case)[-1], dossier(connection, case).requester
    return Task(Kind.ANSWER, case, frozenset({Role.AMBASSADOR}), date.fromisoformat(asked.on_day), only_for=requester)


def _to_explain(connection: Connection, case: str) -> Iterator[Task]:
    made, requester = decisions(connection, case)[-1], dossier(connection, case).requester
    later = later_reasons(connection, made.id)
    if later is not None and later.on_day is None:
        since, due = date.fromisoformat(made.on_day), date.fromisoformat(later.reasons_by)
        yield Task(Kind.REASONS, case, _roles("reasons"), since, due, made.amount_cents, never_for=requester)


def _to_evaluate(connection: Connection, case: str, today: date, ahead: date) -> Iterator[Task]:
    """The evaluation that the request planned, some time before its day: it takes an appointment."""
    assessed = latest_assessment(connection, case)
    days = json.loads(assessed.document)["facts"].get("evaluation_within") if assessed else None
    if days is None or not payouts(connection, case) or is_erased(connection, case) or evaluations(connection, case):
        return
    due = date.fromisoformat(dossier(connection, case).submitted_on) + timedelta(days)
    if due <= ahead:
        yield Task(Kind.EVALUATE, case, _roles("evaluate"), min(due, today), due)


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
    for row in open_objections(connection):
        since = date.fromisoformat(row.on_day)
        yield Task(Kind.OBJECTION, row.case_ref, _roles("settle"), since, never_for=row.partner)


def _means(connection: Connection) -> Iterator[Task]:
    """Whether a resident keeps enough to live on, which a person judges of each agreement: of those nobody did yet."""
    for state in claim_states(connection):
        if is_resident(state.debtor) and state.open_cents and not is_erased(connection, state.case):
            told = judgement(plans(connection, state.id))
            if told is None or told.able is None:
                since = date.fromisoformat(told.on_day) if told else state.claimed_on
                yield Task(Kind.MEANS, state.case, _roles("plan"), since, cents=state.open_cents)


def _waivers(connection: Connection, today: date) -> Iterator[Task]:
    for row in waivers(connection):
        if row.open:
            named, involved = waiver_waits_for(connection, row, today)
            only = None if named == (BOARD,) else frozenset(named)
            since, roles = date.fromisoformat(row.on_day), _roles("waive approve")
            yield Task(
                Kind.WAIVER, row.case_ref, roles, since, cents=row.amount_cents, number=row.id, only=only, never_for=involved
            )


def _money_in(connection: Connection, today: date, ahead: date) -> Iterator[Task]:
    """What should have come in before today, and what is due until ``ahead``, per debtor.

    A claim to which its debtor objects is left out: first the answer, then the money.
    """
    found: dict[str, list[tuple[date, int]]] = {}
    disputed = {(row.case_ref, row.partner) for row in open_objections(connection)}
    for state in claim_states(connection):
        if (state.case, state.debtor) not in disputed:
            parts = zip(state.terms, state.open_terms, strict=True)
            found.setdefault(state.debtor, []).extend((term.due_on, open_cents) for term, open_cents in parts)
    for debtor, terms_open in found.items():
        if late := overdue(terms_open, today):
            yield Task(Kind.OVERDUE, debtor, _roles("repay"), late[0], *late)
        if (coming := next_due(terms_open, today)) and coming[0] <= ahead:
            yield Task(Kind.INSTALMENT, debtor, _roles("repay"), today, *coming)


def _credits(connection: Connection) -> Iterator[Task]:
    """What debtors paid too much, and no claim used yet."""
    for debtor, (cents, since) in all_credits(connection).items():
        yield Task(Kind.CREDIT, debtor, _roles("refund"), since, cents=cents)


def _to_erase(fund: Fund, today: date) -> list[Task]:
    """The cases and the words of the bank that were kept long enough: counted, not listed. Raises InvalidInput: terms-wrong."""
    found = {
        (Kind.ERASE, "case erase"): [one.until for one in kept(fund)],
        (Kind.ERASE_LINES, "bank erase"): [one.until for one in kept_lines(fund)],
    }
    over = {key: [day for day in days if day <= today] for key, days in found.items()}
    return [
        Task(kind, "", _roles(command), min(days), min(days), number=len(days))
        for (kind, command), days in over.items()
        if days
    ]


def _bank(connection: Connection) -> Iterator[Task]:
    """Movements on the account that have no place in the books yet: counted, not listed."""
    if waiting := line_states(connection, only_open=True):
        oldest = min(one.booked_on for one in waiting)
        yield Task(Kind.BANK, "", _roles("bank match"), date.fromisoformat(oldest), number=len(waiting))
