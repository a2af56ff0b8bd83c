"""The decisions in the statement of reasons: what, who, on which advice and mandate, who approved, why (Awb 3:46, 3:47)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from fonds.actions.decide import VALUES
from fonds.documents.dates import long_date
from fonds.documents.page import Part, Sentences, Table, pairs
from fonds.money import format_amount, plain_amount
from fonds.store import tables as t
from fonds.store.books import payouts
from fonds.store.queries import approvals, is_final, later_reasons, reopenings
from fonds.texts import text, word, yes_or_no


def decision_told(connection: Connection, row: Row[Any], reasons: Mapping[str, str] | None) -> dict[str, Any]:
    """What there is to tell of a decision. ``reasons``: per value, opened; None while they are sealed."""
    approved, later = approvals(connection, row.id), later_reasons(connection, row.id)
    paid = sum(one.amount_cents for one in payouts(connection, row.case_ref) if one.decision == row.id)
    advice = connection.execute(select(t.assessment.c.advice).where(t.assessment.c.id == row.assessment)).scalar_one()
    return {
        "decision": row.id,
        "on": row.on_day,
        "outcome": row.outcome,
        "amount": plain_amount(row.amount_cents),
        "amount_cents": row.amount_cents,
        "paid": plain_amount(paid),
        "paid_cents": paid,
        "form": row.form,
        "member": row.member,
        "approved_by": [one.member for one in approved if not one.minutes],
        "approvals": [{"member": one.member, "on": one.on_day, "minutes": one.minutes} for one in approved],
        "final": is_final(connection, row.id),
        "replaced_on": _replaced_on(connection, row),
        "mandate": row.mandate,
        "advice": advice,
        "deviates": bool(row.deviates),
        "reopened": [
            {"ground": again.ground, "on": again.on_day, "decide_by": again.decide_by, "member": again.member}
            for again in reopenings(connection, row.case_ref)
            if again.decision == row.id
        ],
        "reasons_by": later.reasons_by if later else None,
        "reasons_on": later.on_day if later else None,
        "reasons_member": later.member if later else None,
        "reasons": None if reasons is None else dict(reasons),
    }


def _replaced_on(connection: Connection, row: Row[Any]) -> str | None:
    """The day on which another decision took the place of one that was looked at again."""
    d, stands = t.decision.c, t.finality.c
    again = select(t.reopening.c.id).where(t.reopening.c.decision == row.id).exists()
    later = (
        select(stands.on_day).join(t.decision, d.id == stands.decision).where(d.case_ref == row.case_ref, d.id > row.id, again)
    )
    return connection.execute(later.order_by(d.id).limit(1)).scalar()


def decision_parts(told: Sequence[dict[str, Any]], language: str, contact: str) -> list[Part]:
    """The decisions as they stand in the statement of reasons, oldest first, and whom to ask; ``contact`` may be empty."""
    if not told:
        return [Sentences(text("explain.no-decision", language))]
    ask = text("explain.not-agreed", language)
    if contact:
        ask += " " + text("explain.contact", language, contact=contact)
    return [*(part for one in told for part in _decision(one, language)), Sentences(ask)]


def _decision(one: dict[str, Any], language: str) -> list[Part]:
    day = long_date(one["on"], language)
    outcome = word("outcome", one["outcome"], language)
    rows: list[tuple[str, object]] = [
        (text("explain.decision", language), text("explain.on-day", language, outcome=outcome, day=day)),
        (text("explain.decided-by", language), one["member"]),
        (text("explain.mandate", language), word("mandate", one["mandate"], language)),
        (text("explain.approved-by", language), "; ".join(_approval(a, language) for a in one["approvals"]) or "-"),
        (text("explain.stands", language), _stands(one, language)),
        (text("explain.advice-then", language), word("advice", one["advice"], language)),
        (text("explain.deviates", language), yes_or_no(one["deviates"], language)),
    ]
    if one["outcome"] == "grant":
        rows[1:1] = [
            (text("explain.amount", language), format_amount(one["amount_cents"], language)),
            (text("explain.form", language), word("choice", one["form"], language)),
        ]
    for again in one["reopened"]:
        ground = word("ground", again["ground"], language)
        rows.append(
            (
                text("explain.reopened", language),
                text("explain.on-day", language, outcome=ground, day=long_date(again["on"], language)),
            )
        )
    if one["reopened"] and one["paid_cents"]:
        rows.append((text("explain.paid-before", language), format_amount(one["paid_cents"], language)))
    if one["reasons_by"]:
        rows.append((text("explain.reasons-later", language), _later(one, language)))
    if one["reasons"] is None:
        return [pairs(rows), Sentences(text("explain.reasons-sealed", language))]
    order = [*VALUES, *one["reasons"]]
    given = tuple(
        (word("value", name, language), one["reasons"][name]) for name in dict.fromkeys(order) if name in one["reasons"]
    )
    # A reason to deviate is given at once: what follows is still to be told (Awb 3:47 lid 3).
    follow = [Sentences(text("explain.reasons-follow", language))] if one["reasons_by"] and one["reasons_on"] is None else []
    if not given:
        return [pairs(rows), *(follow or [Sentences(text("explain.no-reasons", language))])]
    heads = (text("explain.value", language), text("explain.reason", language))
    return [pairs(rows), Table(text("explain.reasons", language, day=day), heads, given, (2, 7)), *follow]


def _stands(one: dict[str, Any], language: str) -> str:
    """Whether the decision holds now: one that was looked at again stays to be read, and holds no more."""
    if one["replaced_on"]:
        return text("explain.stands-replaced", language, day=long_date(one["replaced_on"], language))
    return text("explain.stands-reopened", language) if one["reopened"] else yes_or_no(one["final"], language)


def _later(one: dict[str, Any], language: str) -> str:
    """By when the reasons follow, or when they came."""
    if one["reasons_on"] is None:
        return text("explain.reasons-by", language, day=long_date(one["reasons_by"], language))
    return text("explain.approval", language, member=one["reasons_member"], day=long_date(one["reasons_on"], language))


def _approval(one: dict[str, Any], language: str) -> str:
    day = long_date(one["on"], language)
    if one["minutes"]:
        return text("explain.approval-minutes", language, member=one["member"], day=day, minutes=one["minutes"])
    return text("explain.approval", language, member=one["member"], day=day)
