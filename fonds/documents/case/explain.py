"""The statement of reasons of a case: what the Awb (3:46, 3:47, 3:50) and the Algoritmekader ask to be told.

That rules were used and which, on which facts, which interests were weighed, what the program advised, how the rules were
adopted and validated, what people decided, why, why it deviates, and who approved. One ``Page`` feeds text, HTML and PDF.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from fonds.actions.adopt import STANDARD, Adoption, adopted_rule_set, adoptions
from fonds.audit.chain import Head
from fonds.case.facts import JUDGEMENTS
from fonds.documents.case.explain_decisions import decision_parts, decision_told
from fonds.documents.case.explain_rules import (
    advice_part,
    examples_in,
    facts_part,
    interests_part,
    rule_parts,
    rules_document,
    threshold_part,
    unknown_facts,
)
from fonds.documents.dates import long_date
from fonds.documents.facts import fact_label
from fonds.documents.page import Items, Page, Part, Section, Sentences, pairs
from fonds.errors import refused
from fonds.rulebook.load import RuleSet
from fonds.store import tables as t
from fonds.store.fund import Settings
from fonds.store.people import partner_names
from fonds.store.queries import decisions, dossier, erased, latest_assessment
from fonds.store.unit import head
from fonds.texts import text, word, yes_or_no

Reasons = Mapping[int, Mapping[str, str]]
"""The opened reasons of each decision, by its number: the value, and why."""


@dataclass(frozen=True)
class Told:
    """Everything that the statement of reasons rests on, as it was found in the fund."""

    dossier: Row[Any]
    requester: str
    decisions: list[dict[str, Any]]
    judged: list[Row[Any]]
    assessed: Row[Any]
    document: dict[str, Any]
    rule_set: RuleSet
    adoptions: list[Adoption]
    head: Head
    erased: dict[str, str | None] | None


def gather(connection: Connection, case: str, reasons: Reasons | None = None) -> Told:
    """What there is to tell about a case. ``reasons``: opened; sealed when left out.

    The assessment is the one on which the newest decision rests, or the newest while there is no decision.
    Raises Refused: case-not-found, not-assessed.
    """
    file, made = dossier(connection, case), decisions(connection, case)
    last = latest_assessment(connection, case)
    if last is None:
        raise refused("not-assessed", case)
    query = select(t.assessment).where(t.assessment.c.id == (made[-1].assessment if made else last.id))
    assessed = connection.execute(query).one()
    used = [one for one in adoptions(connection) if one.sha256 == assessed.rule_set]
    return Told(
        file,
        partner_names(connection, date.fromisoformat(file.submitted_on))[file.requester],
        [decision_told(connection, row, None if reasons is None else reasons.get(row.id)) for row in made],
        _judged(connection, case, assessed.record),
        assessed,
        json.loads(assessed.document),
        adopted_rule_set(connection, assessed.rule_set),
        used,
        head(connection),
        erased(connection, case),
    )


def explanation_document(told: Told) -> dict[str, Any]:
    """The statement of reasons for machines."""
    return {
        "case": told.dossier.ref,
        "submitted_on": told.dossier.submitted_on,
        "requester": told.dossier.requester,
        "decisions": [{key: value for key, value in one.items() if not key.endswith("_cents")} for one in told.decisions],
        "assessment": told.document,
        "assessment_sha256": told.assessed.sha256,
        "engines": json.loads(told.assessed.engines),
        "rules": rules_document(told.rule_set, told.document),
        "judgements": [{"fact": row.fact, "answer": bool(row.answer), "member": row.member} for row in told.judged],
        "rule_set": told.document["rule_set"],
        "erased": told.erased,
        "adopted": [{"by": one.by, "on": one.on} for one in told.adoptions],
        "head": {"count": told.head.count, "hash": told.head.hash},
    }


def explanation_page(told: Told, settings: Settings, language: str, today: date) -> Page:
    """The statement of reasons for people."""
    case = told.dossier.ref
    sections = (
        ("how", text("explain.how", language), _how(told, language)),
        ("decisions", text("explain.decisions", language), decision_parts(told.decisions, language, settings.contact or "")),
        ("interests", text("explain.interests", language), _interests(told, language)),
        ("facts", text("explain.facts", language), _facts(told, language)),
        ("rules", text("explain.rules", language), _rules(told, language)),
        ("rule-set", text("explain.rule-set", language), _rule_set(told, language)),
        ("check", text("explain.check", language), _check(told, language)),
    )
    return Page(
        language,
        text("explain.title", language, case=case),
        settings.name,
        today,
        text("explain.dated", language, day=long_date(today, language)),
        tuple(Section(name, title, tuple(parts)) for name, title, parts in sections),
    )


def _judged(connection: Connection, case: str, record: int) -> list[Row[Any]]:
    """The human judgements that counted when the assessment was made: the newest of each until then."""
    j = t.judgement
    rows = connection.execute(select(j).where(j.c.case_ref == case, j.c.record <= record).order_by(j.c.id))
    return [*{row.fact: row for row in rows}.values()]


def _how(told: Told, language: str) -> list[Part]:
    rows: list[tuple[str, object]] = [
        (text("explain.case", language), told.dossier.ref),
        (text("explain.submitted-on", language), long_date(told.dossier.submitted_on, language)),
        (text("explain.requester", language), told.requester),
    ]
    if gone := told.erased:
        ground, asked_by = (
            word("erase", str(gone["ground"]), language),
            word("asked-by", gone["asked_by"] or "unknown", language),
        )
        how = text("explain.erased-how", language, day=long_date(str(gone["on"]), language), ground=ground, asked_by=asked_by)
        rows.append((text("explain.erased", language), how))
    return [
        *(Sentences(text(f"explain.{key}", language)) for key in ("rules-used", "people-decide", "not-learning", "law")),
        pairs(rows),
    ]


def _interests(told: Told, language: str) -> list[Part]:
    return [
        Sentences(text("explain.weighing", language)),
        interests_part(told.rule_set, told.document, language),
        *advice_part(told.rule_set, told.document, language),
    ]


def _facts(told: Told, language: str) -> list[Part]:
    # A case has more facts than one rule set asks about; only those were used.
    used = {name: value for name, value in told.document["facts"].items() if name in told.rule_set.facts}
    parts: list[Part] = [facts_part(used, language)] if any(value is not None for value in used.values()) else []
    if unknown := unknown_facts(used, language):
        parts.append(Items(text("explain.unknown-facts", language), tuple(unknown)))
    judged = {
        row.fact: text("explain.judged-by", language, answer=yes_or_no(row.answer, language), member=row.member)
        for row in told.judged
    }
    if by_people := [fact for fact in JUDGEMENTS if fact in used]:
        not_yet = text("explain.not-judged", language)
        parts.append(Sentences(text("explain.human-facts", language)))
        parts.append(pairs((fact_label(fact, language), judged.get(fact, not_yet)) for fact in by_people))
    parts.append(Sentences(text("explain.no-personal", language)))
    return parts


def _rules(told: Told, language: str) -> list[Part]:
    return [Sentences(text("explain.every-rule", language)), *rule_parts(told.rule_set, told.document, language)]


def _rule_set(told: Told, language: str) -> list[Part]:
    rules = told.rule_set
    adopted = [_adopted(one, language) for one in told.adoptions]
    engines = ", ".join(f"{name} {version}" for name, version in json.loads(told.assessed.engines).items())
    facts = pairs(
        [
            (text("explain.rules-name", language), rules.id),
            (text("explain.version", language), rules.version),
            (text("explain.valid-from", language), long_date(rules.valid_from, language)),
            (text("explain.adopted", language), "; ".join(adopted) or text("explain.not-adopted", language)),
            (text("explain.engines", language), engines),
        ]
    )
    return [
        facts,
        Sentences(text("explain.dated-rules", language)),
        Sentences(text("explain.validated", language, examples=examples_in(rules))),
        *threshold_part(rules, language),
    ]


def _adopted(one: Adoption, language: str) -> str:
    day = long_date(one.on, language)
    if one.by == STANDARD:
        return text("explain.adopted-standard", language, day=day)
    return text("explain.adopted-by", language, by=one.by, day=day)


def _check(told: Told, language: str) -> list[Part]:
    return [
        Sentences(text("explain.check-how", language, case=told.dossier.ref)),
        pairs(
            [
                (text("explain.assessment-hash", language), told.assessed.sha256),
                (text("explain.rules-hash", language), told.rule_set.sha256),
                (text("explain.head-count", language), told.head.count),
                (text("explain.head-hash", language), told.head.hash),
            ]
        ),
    ]
