"""What ``fonds case show`` tells of a case, sealed and unsealed."""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from fonds.actions.perform import Order, perform
from fonds.case.status import stage
from fonds.commands.base import Session
from fonds.commands.context import order
from fonds.money import format_amount, plain_amount
from fonds.store.books import standing_payouts
from fonds.store.claims import claim_states, open_objections
from fonds.store.queries import (
    approvals,
    case_deadline,
    decisions,
    dossier,
    erased,
    evaluations,
    is_erased,
    later_reasons,
    latest_assessment,
    latest_request,
    progress,
    reopenings,
)
from fonds.store.unit import Unit


def opened_request(now: Session, case: str) -> tuple[Any, list[Any]]:
    """The request itself and the evaluations, opened. That they were read, and by whom, goes into the chain."""
    with perform(_reading(now), "case open") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        version = latest_request(unit.connection, case).version
        looked_back = [json.loads(unit.unseal(case, f"evaluation/{row.id}")) for row in evaluations(unit.connection, case)]
        return json.loads(unit.unseal(case, f"request/{version}")), looked_back


def opened_reasons(now: Session, case: str) -> dict[int, dict[str, str]] | None:
    """The reasons of each decision on a case, opened; recorded like every reading of a dossier. None once erased."""
    with perform(_reading(now), "case open") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        if is_erased(unit.connection, case):
            unit.nothing_to_do = True
            return None
        made = decisions(unit.connection, case)
        unit.nothing_to_do = not made
        return {row.id: _reasons(unit, case, row.id) for row in made}


def _reasons(unit: Unit, case: str, decision: int) -> dict[str, str]:
    """What was sealed with the decision, and what followed when it was too urgent to wait for."""
    told: dict[str, str] = json.loads(unit.unseal(case, f"decision/{decision}"))
    later = later_reasons(unit.connection, decision)
    return told if later is None or later.on_day is None else told | json.loads(unit.unseal(case, f"reasons/{decision}"))


def _reading(now: Session) -> Order:
    # What was read was read, also by someone who only tries something out.
    return replace(order(now), dry_run=False)


def case_lines(now: Session, connection: Connection, case: str) -> tuple[list[str], dict[str, Any]]:
    """The road of a case so far, without anything personal: as lines and as data."""
    file, request = dossier(connection, case), latest_request(connection, case)
    reached = stage(progress(connection, case))

    def euro(cents: int) -> str:
        return format_amount(cents, now.language)

    lines = [
        now.say("case.title", case=case, stage=now.say(f"words.stage-{reached}")),
        now.say("case.request-line", day=file.submitted_on, partner=file.requester, amount=euro(request.amount_cents)),
    ]
    details: dict[str, Any] = {"version": request.version, "decisions": [], "payouts": [], "claims": []}
    if assessed := latest_assessment(connection, case):
        lines.append(now.say("case.advice-line", day=assessed.on_day, advice=now.say(f"words.advice-{assessed.advice}")))
        details["advice"] = assessed.advice
    due = case_deadline(connection, case)
    details["deadline"] = due.told() if due else None
    if due:
        lines.append(now.say("case.deadline-line", **due.told()))
    for made in decisions(connection, case):
        lines += _decision_lines(now, connection, made, details)
    for line, cents in standing_payouts(connection, case).items():
        lines.append(now.say("case.payout-line", line=line, amount=euro(cents)))
        details["payouts"].append({"line": line, "amount": plain_amount(cents)})
    for state in claim_states(connection, case=case):
        open_line = {"amount": euro(state.cents), "open": euro(state.open_cents), "day": state.due_on}
        lines.append(now.say("case.claim-line", debtor=state.debtor, **open_line))
        details["claims"].append(
            {
                "debtor": state.debtor,
                "amount": plain_amount(state.cents),
                "waived": plain_amount(state.waived_cents),
                "open": plain_amount(state.open_cents),
                "due_on": state.due_on.isoformat(),
                "reference": state.reference,
            }
        )
    objections = [{"partner": row.partner, "on": row.on_day} for row in open_objections(connection, case)]
    lines += [now.say("settle.objection-line", partner=one["partner"], day=one["on"]) for one in objections]
    details["objections"] = objections
    details["evaluations"] = [{"on": row.on_day, "member": row.member} for row in evaluations(connection, case)]
    lines += [now.say("case.evaluated-line", day=one["on"], member=one["member"]) for one in details["evaluations"]]
    details["erased"] = erased(connection, case)
    if gone := details["erased"]:
        asked_by, ground = now.say(f"words.asked-by-{gone['asked_by'] or 'unknown'}"), now.say(f"words.erase-{gone['ground']}")
        lines.append(now.say("case.erased-line", day=gone["on"], member=gone["member"], ground=ground, asked_by=asked_by))
    return lines, details


def _decision_lines(now: Session, connection: Connection, made: Row[Any], details: dict[str, Any]) -> list[str]:
    """One decision: who approved it, its reasons that came later, that it is looked at again. Into ``details`` too."""
    names = [row.member for row in approvals(connection, made.id)]
    outcome, amount = now.say(f"words.outcome-{made.outcome}"), format_amount(made.amount_cents, now.language)
    lines = [now.say("case.decision-line", day=made.on_day, outcome=outcome, amount=amount, member=made.member)]
    if names:
        lines.append(now.say("case.approval-line", members=names))
    later = later_reasons(connection, made.id)
    if later is not None and later.on_day is None:
        lines.append(now.say("case.reasons-due-line", day=later.reasons_by))
    elif later is not None:
        lines.append(now.say("case.reasons-line", day=later.on_day, member=later.member))
    details["decisions"].append(
        {
            "outcome": made.outcome,
            "amount": plain_amount(made.amount_cents),
            "member": made.member,
            "approved_by": names,
            "on": made.on_day,
            "reasons_by": later.reasons_by if later else None,
            "reasons_on": later.on_day if later else None,
        }
    )
    for row in (one for one in reopenings(connection, made.case_ref) if one.decision == made.id):
        word = now.say(f"words.ground-{row.ground}")
        lines.append(now.say("case.reopened-line", day=row.on_day, member=row.member, ground=word, by=row.decide_by))
        told = {"ground": row.ground, "member": row.member, "on": row.on_day, "decide_by": row.decide_by}
        details.setdefault("reopened", []).append({"decision": made.id, **told})
    return lines
