"""What ``fonds case show`` tells of a case, sealed and unsealed."""

import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row

from fonds.actions.perform import Order, perform
from fonds.case.status import stage
from fonds.commands.base import Session
from fonds.commands.context import order
from fonds.money import format_amount, plain_amount
from fonds.store.books import settlements, shares_of, standing_payouts
from fonds.store.claims import claim_states, objections, sealed_about_claims
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
    sealed_names,
)
from fonds.store.unit import Unit


@dataclass(frozen=True)
class Opened:
    """What is sealed of a case. ``reasons``: of each decision, by its number; ``settlements``: why they were made or undone."""

    request: Any
    reasons: dict[int, dict[str, str]]
    evaluations: list[Any]
    settlements: list[dict[str, str]]
    claims: list[dict[str, str]]


def opened_case(now: Session, case: str) -> Opened:
    """All of a case, opened. That it was read, and by whom, goes into the chain."""
    with perform(_reading(now), "case open") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        version = latest_request(unit.connection, case).version
        looked_back = [json.loads(unit.unseal(case, f"evaluation/{row.id}")) for row in evaluations(unit.connection, case)]
        request = json.loads(unit.unseal(case, f"request/{version}"))
        reasons = {row.id: _reasons(unit, row) for row in decisions(unit.connection, case)}
        return Opened(request, reasons, looked_back, _settled_why(unit, case), _claims_why(unit, case))


def _settled_why(unit: Unit, case: str) -> list[dict[str, str]]:
    """Why each settlement was made, and why it was undone, as far as somebody said so."""
    sealed, told = set(sealed_names(unit.connection, case)), []
    for made in settlements(unit.connection, case):
        names = {"why": f"settlement/{made.id}", "undone": f"reversal/{made.undone}"}
        if why := {key: unit.unseal(case, name) for key, name in names.items() if name in sealed}:
            told.append({"on": made.on_day, **why})
    return told


def _claims_why(unit: Unit, case: str) -> list[dict[str, str]]:
    """Why a partner objects, what it was answered, and why somebody need not pay or pays in other terms."""
    sealed = set(sealed_names(unit.connection, case))
    return [
        {"about": about, "on": day, "who": who, "why": unit.unseal(case, f"{about}/{number}")}
        for about, number, day, who in sealed_about_claims(unit.connection, case)
        if f"{about}/{number}" in sealed
    ]


def opened_document(texts: Opened) -> dict[str, Any]:
    """For ``--json``."""
    return {
        "request": texts.request,
        "opened_evaluations": texts.evaluations,
        "opened_settlements": texts.settlements,
        "opened_claims": texts.claims,
        "opened_reasons": [{"decision": made, "reasons": reasons} for made, reasons in texts.reasons.items()],
    }


def opened_lines(now: Session, texts: Opened, made: list[dict[str, Any]]) -> list[str]:
    """All of it as lines. ``made``: the decisions, as ``case_lines`` tells them."""
    lines = ["", now.say("case.opened"), *_indented(now, texts.request)]
    for one in made:
        # None when it asked for more, when they follow later, or when it was made after the others were opened.
        if reasons := texts.reasons.get(one["decision"]):
            told = {now.say(f"words.value-{name}"): why for name, why in reasons.items()}
            lines += ["", now.say("explain.reasons", day=one["on"]), *_indented(now, told)]
    for evaluation in texts.evaluations:
        lines += ["", now.say("case.opened-evaluation"), *_indented(now, evaluation)]
    for settled in texts.settlements:
        whys = [key for key in ("why", "undone") if key in settled]
        lines += ["", *(now.say(f"case.opened-{key}", on=settled["on"], why=settled[key]) for key in whys)]
    for claim in texts.claims:
        lines += ["", now.say(f"case.opened-{claim['about']}", on=claim["on"], who=claim["who"], why=claim["why"])]
    return lines


def _indented(now: Session, value: Any, depth: int = 0) -> list[str]:
    """A request as readable lines."""
    lines: list[str] = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value, start=1)
    for key, item in pairs:
        if item is None or item in ([], {}):
            continue
        if isinstance(item, dict | list):
            inner = _indented(now, item, depth + 1)
            lines += [f"{'  ' * depth}{key}:", *inner] if inner else []
        else:
            lines.append(f"{'  ' * depth}{key}: {_plain(now, item)}")
    return lines


def _plain(now: Session, item: Any) -> str:
    return now.say("common.yes" if item else "common.no") if isinstance(item, bool) else str(item)


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
        return {row.id: _reasons(unit, row) for row in made}


def _reasons(unit: Unit, made: Row[Any]) -> dict[str, str]:
    """What was sealed with the decision, what followed when it was too urgent to wait for, and why it was looked at again."""
    told: dict[str, str] = json.loads(unit.unseal(made.case_ref, f"decision/{made.id}"))
    later = later_reasons(unit.connection, made.id)
    if later is not None and later.on_day is not None:
        told |= json.loads(unit.unseal(made.case_ref, f"reasons/{made.id}"))
    for row in reopenings(unit.connection, made.case_ref):
        if row.decision == made.id:
            told["reopened"] = unit.unseal(made.case_ref, f"reopening/{row.id}")
    return told


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
    lines += _settlement_lines(now, connection, case, details)
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
    details["objections"] = [
        {"partner": row.partner, "on": row.on_day, "outcome": row.outcome, "answered_on": row.answered_on}
        for row in objections(connection, case)
    ]
    lines += [now.say(f"settle.objection-{one['outcome'] or 'open'}", **one) for one in details["objections"]]
    details["evaluations"] = [{"on": row.on_day, "member": row.member} for row in evaluations(connection, case)]
    lines += [now.say("case.evaluated-line", day=one["on"], member=one["member"]) for one in details["evaluations"]]
    details["erased"] = erased(connection, case)
    if gone := details["erased"]:
        asked_by, ground = now.say(f"words.asked-by-{gone['asked_by'] or 'unknown'}"), now.say(f"words.erase-{gone['ground']}")
        lines.append(now.say("case.erased-line", day=gone["on"], member=gone["member"], ground=ground, asked_by=asked_by))
    return lines, details


def _settlement_lines(now: Session, connection: Connection, case: str, details: dict[str, Any]) -> list[str]:
    """What was said of who pays and holds no more, and that it is still to be said. Into ``details`` all of it."""
    lines, told = [], []
    found = settlements(connection, case)
    for made in found:
        shares = shares_of(connection, made.id)
        about = {"day": made.on_day, "member": made.member}
        if made.undone:
            names = [f"{debtor} {format_amount(cents, now.language)}" for debtor, cents in shares.items()]
            lines.append(
                now.say("case.undone-line", shares=names or [now.say(f"words.who-{made.who}")], undone=made.undone_on, **about)
            )
        elif made.entry is None and made is found[-1]:
            lines.append(now.say("case.undetermined-line", **about))
        told.append(
            {
                "on": made.on_day,
                "member": made.member,
                "who": made.who,
                "shares": {debtor: plain_amount(cents) for debtor, cents in shares.items()},
                "undone_on": made.undone_on,
            }
        )
    details["settlements"] = told
    return lines


def _decision_lines(now: Session, connection: Connection, made: Row[Any], details: dict[str, Any]) -> list[str]:
    """One decision: who approved it, its reasons that came later, that it is looked at again. Into ``details`` too."""
    approved = approvals(connection, made.id)
    names = [row.member for row in approved if not row.minutes]
    board = [{"minutes": row.minutes, "recorded_by": row.member, "on": row.on_day} for row in approved if row.minutes]
    outcome, amount = now.say(f"words.outcome-{made.outcome}"), format_amount(made.amount_cents, now.language)
    lines = [now.say("case.decision-line", day=made.on_day, outcome=outcome, amount=amount, member=made.member)]
    if names:
        lines.append(now.say("case.approval-line", members=names))
    lines += [now.say("case.board-line", minutes=one["minutes"], member=one["recorded_by"]) for one in board]
    later = later_reasons(connection, made.id)
    if later is not None and later.on_day is None:
        lines.append(now.say("case.reasons-due-line", day=later.reasons_by))
    elif later is not None:
        lines.append(now.say("case.reasons-line", day=later.on_day, member=later.member))
    details["decisions"].append(
        {
            "decision": made.id,
            "outcome": made.outcome,
            "amount": plain_amount(made.amount_cents),
            "member": made.member,
            "approved_by": names,
            "board": board,
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
