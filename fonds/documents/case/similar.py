"""The cases that are closest to a case in facts: how they ended, and what differs, fact by fact."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from fonds.case.facts import CATALOGUE
from fonds.case.similar import Likeness, likeness
from fonds.case.status import stage
from fonds.documents.dates import long_date
from fonds.documents.facts import fact_label, fact_words
from fonds.errors import refused
from fonds.money import format_amount, plain_amount
from fonds.rulebook.vocabulary import FactValue, Kind
from fonds.store import tables as t
from fonds.store.queries import decisions, dossier, is_final, latest_assessment, progress
from fonds.texts import text, word

Facts = Mapping[str, FactValue]


@dataclass(frozen=True)
class Other:
    """Another case: its facts at its newest assessment, how alike it is, and how far it came."""

    case: str
    facts: Facts
    likeness: Likeness
    submitted_on: str
    stage: str
    advice: str
    outcome: str | None
    amount_cents: int
    decided_on: str | None
    final: bool


@dataclass(frozen=True)
class Similar:
    """A case, how many others it was compared with, and the closest of those."""

    case: str
    facts: Facts
    compared: int
    others: tuple[Other, ...]


def similar_cases(connection: Connection, case: str, number: int) -> Similar:
    """The ``number`` other cases that are closest to this one, each by its newest assessment.

    Closest first; of two that are as close, the one of which more is known, and then the one with the lower reference. A case
    with which no fact can be compared is left out. Raises Refused: case-not-found, not-assessed.
    """
    dossier(connection, case)
    last = latest_assessment(connection, case)
    if last is None:
        raise refused("not-assessed", case)
    here = json.loads(last.document)["facts"]
    compared: list[tuple[Likeness, str, str, Facts]] = []
    for ref, advice, document in _newest_assessments(connection):
        facts = json.loads(document)["facts"]
        alike = likeness(here, facts)
        if ref != case and alike.distance is not None:
            compared.append((alike, ref, advice, facts))
    compared.sort(key=lambda one: (one[0].distance, len(one[0].unknown), one[1]))
    return Similar(case, here, len(compared), tuple(_other(connection, *one) for one in compared[:number]))


def _newest_assessments(connection: Connection) -> list[tuple[str, str, str]]:
    a = t.assessment.c
    newest = select(func.max(a.id)).group_by(a.case_ref)
    rows = connection.execute(select(a.case_ref, a.advice, a.document).where(a.id.in_(newest)))
    return [(row.case_ref, row.advice, row.document) for row in rows]


def _other(connection: Connection, alike: Likeness, case: str, advice: str, facts: Facts) -> Other:
    made = decisions(connection, case)
    last = made[-1] if made else None
    return Other(
        case,
        facts,
        alike,
        dossier(connection, case).submitted_on,
        stage(progress(connection, case)).value,
        advice,
        last.outcome if last else None,
        last.amount_cents if last else 0,
        last.on_day if last else None,
        is_final(connection, last.id) if last else False,
    )


def similar_document(similar: Similar) -> dict[str, Any]:
    """The comparison for machines; a distance is an exact fraction."""
    others = [
        {
            "case": one.case,
            "submitted_on": one.submitted_on,
            "stage": one.stage,
            "advice": one.advice,
            "outcome": one.outcome,
            "amount": plain_amount(one.amount_cents) if one.outcome == "grant" else None,
            "decided_on": one.decided_on,
            "final": one.final,
            "distance": str(one.likeness.distance),
            "alike_percent": one.likeness.percent,
            "same": list(one.likeness.same),
            "different": [
                {"fact": name, "here": _plain(name, similar.facts[name]), "there": _plain(name, one.facts[name])}
                for name in one.likeness.different
            ],
            "unknown": list(one.likeness.unknown),
        }
        for one in similar.others
    ]
    return {"case": similar.case, "compared_with": similar.compared, "similar": others}


def similar_lines(similar: Similar, language: str) -> list[str]:
    """The comparison for people."""
    if not similar.others:
        return [text("similar.none", language, case=similar.case)]
    lines = [text("similar.title", language, case=similar.case, compared=similar.compared), ""]
    for one in similar.others:
        lines += [*_other_lines(similar, one, language), ""]
    return [*lines, text("similar.judge", language, case=similar.case)]


def _other_lines(similar: Similar, one: Other, language: str) -> list[str]:
    alike = one.likeness
    reached = word("stage", one.stage, language)
    counts = {"same": len(alike.same), "different": len(alike.different), "unknown": len(alike.unknown)}
    lines = [
        text("similar.other", language, case=one.case, percent=alike.percent, stage=reached),
        f"  {text('similar.submitted', language, day=long_date(one.submitted_on, language))}",
        f"  {_outcome(one, language)}",
        f"  {text('similar.counts', language, **counts)}",
    ]
    for name in alike.different:
        here, there = (fact_words(name, facts[name], language) for facts in (similar.facts, one.facts))
        told = text("similar.difference", language, fact=fact_label(name, language), here=here, there=there)
        lines.append(f"    {told}")
    return lines


def _outcome(one: Other, language: str) -> str:
    if one.outcome is None or one.decided_on is None:
        return text("similar.undecided", language, advice=word("advice", one.advice, language))
    outcome, day = word("outcome", one.outcome, language), long_date(one.decided_on, language)
    if one.outcome == "grant":
        amount = format_amount(one.amount_cents, language)
        return text("similar.granted", language, outcome=outcome, amount=amount, day=day)
    return text("similar.decided", language, outcome=outcome, day=day)


def _plain(name: str, value: FactValue) -> FactValue:
    """A fact for machines: money as everywhere else, in euro with two decimals."""
    return plain_amount(value) if isinstance(value, int) and CATALOGUE[name].kind is Kind.MONEY else value
