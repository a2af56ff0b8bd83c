"""The statement of reasons of a case: what the Awb (3:46, 3:47) and the Algoritmekader ask to be told.

That rules were used and which, on which facts, which interests were weighed, what the program advised, what people decided,
why, and why it deviates.
"""

import json
from typing import Any

from sqlalchemy import Connection, select

from fonds.actions.policy import stored_rule_set
from fonds.documents.assessment import assessment_lines
from fonds.errors import refused
from fonds.money import format_amount, plain_amount
from fonds.rulebook.assessment import Assessment
from fonds.store import tables as t
from fonds.store.queries import approvals, decisions, dossier, latest_assessment
from fonds.store.unit import head
from fonds.texts import text, word


def explanation(
    connection: Connection, case: str, language: str, reasons: dict[int, dict[str, str]] | None = None
) -> tuple[dict[str, Any], list[str]]:
    """The explanation of a case, as data and as lines. ``reasons``: the opened reasons per decision; sealed when left out.

    Raises Refused: case-not-found, not-assessed.
    """
    file = dossier(connection, case)
    made = decisions(connection, case)
    last = latest_assessment(connection, case)
    if last is None:
        raise refused("not-assessed", case)
    document: dict[str, Any] = {"case": case, "submitted_on": file.submitted_on, "requester": file.requester, "decisions": []}
    lines = [
        text("explain.title", language, case=case),
        "",
        text("explain.rules-used", language),
        text("explain.people-decide", language),
    ]
    for decision in made:
        told, said = _decision(connection, decision, language, (reasons or {}).get(decision.id))
        document["decisions"].append(told)
        lines += ["", *said]
    assessed = connection.execute(
        select(t.assessment).where(t.assessment.c.id == (made[-1].assessment if made else last.id))
    ).one()
    rules = stored_rule_set(_content(connection, assessed.rule_set), assessed.rule_set)
    assessment = Assessment(json.loads(assessed.document))
    adopted = rules.file.adopted
    used = {"id": rules.id, "version": rules.version, "sha256": rules.sha256}
    lines += ["", text("explain.rule-set", language, day=rules.valid_from, **used)]
    if adopted is not None:
        lines.append(text("explain.adopted", language, by=adopted.by, day=adopted.on))
    lines += [text("explain.validated", language), "", *assessment_lines(assessment, rules, language, case)]
    at = head(connection)
    document |= {
        "assessment": assessment.document,
        "assessment_sha256": assessed.sha256,
        "engines": json.loads(assessed.engines),
        "rule_set": used,
        "head": {"count": at.count, "hash": at.hash},
    }
    return document, [*lines, "", text("explain.head", language, head=at)]


def _decision(
    connection: Connection, decision: Any, language: str, reasons: dict[str, str] | None
) -> tuple[dict[str, Any], list[str]]:
    approved = [row.member for row in approvals(connection, decision.id)]
    advice = connection.execute(select(t.assessment.c.advice).where(t.assessment.c.id == decision.assessment)).scalar_one()
    told = {
        "decision": decision.id,
        "on": decision.on_day,
        "outcome": decision.outcome,
        "amount": plain_amount(decision.amount_cents),
        "form": decision.form,
        "member": decision.member,
        "approved_by": approved,
        "mandate": decision.mandate,
        "advice": advice,
        "deviates": bool(decision.deviates),
        "reasons": reasons,
    }
    outcome = word("outcome", decision.outcome, language)
    amount = format_amount(decision.amount_cents, language)
    lines = [
        text("explain.decision", language, day=decision.on_day, outcome=outcome, amount=amount, member=decision.member),
        text("explain.mandate", language, mandate=word("mandate", decision.mandate, language), members=approved or ["-"]),
        text("explain.advice-was", language, advice=word("advice", advice, language)),
    ]
    if decision.deviates:
        lines.append(text("explain.deviates", language))
    if reasons is None:
        lines.append(text("explain.reasons-sealed", language))
    for name, reason in (reasons or {}).items():
        lines.append(f"  {word('value', name, language)}: {reason}")
    return told, lines


def _content(connection: Connection, sha256: str) -> str:
    return str(connection.execute(select(t.rule_set.c.content).where(t.rule_set.c.sha256 == sha256)).scalar_one())
