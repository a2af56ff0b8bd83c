"""An assessment as people read it: the triangle, every criterion with its facts and source, the questions, the advice."""

from datetime import date
from typing import Any

from fonds.case.calendar import deadline_of
from fonds.case.facts import CATALOGUE, JUDGEMENTS
from fonds.documents.facts import fact_label, fact_words, seen_words
from fonds.rulebook.assessment import Assessment, engine_versions
from fonds.rulebook.load import RuleSet
from fonds.rulebook.model import TRIANGLE, Criterion, Value
from fonds.rulebook.vocabulary import FactValue
from fonds.texts import text, word

_MARKS = {"met": "✓", "not_met": "✗", "unknown": "?"}
_VERDICT_MARKS = {"supports": "●", "needs_reasons": "◐", "incomplete": "○", "stops": "✕"}


def assessment_document(assessment: Assessment, rule_set: RuleSet, case: str, submitted_on: date) -> dict[str, Any]:
    """The assessment for ``--json``: the document, the sentences in both languages, and the engines that made it."""
    due = deadline_of(assessment.document, submitted_on)
    said = {}
    for criterion, outcome in _outcomes(assessment, rule_set):
        about = criterion.says.about(outcome)
        source = criterion.source
        said[criterion.id] = {
            "nl": about.nl,
            "en": about.en,
            "source": {"title": source.title, "url": source.url, "date": str(source.date or "") or None, "note": source.note},
        }
    told = {"deadline": due.told() if due else None, "sentences": said, "engines": engine_versions()}
    return {"case": case, **assessment.document, **told}


def assessment_lines(
    assessment: Assessment, rule_set: RuleSet, language: str, case: str, submitted_on: date | None = None
) -> list[str]:
    """The assessment as lines of text; with the day of the request also the days of the deadline."""
    document = assessment.document
    lines = [text("assess.title", language, case=case), "", *advice_lines(assessment, rule_set, language), ""]
    weighed = [value for value in Value if any(criterion.value is value for criterion in rule_set.criteria)]
    # A value that a rule set does not weigh says nothing, also not "supports".
    if set(TRIANGLE) <= set(weighed):
        lines += [*triangle(document["values"], language), ""]
    for value in weighed:
        lines += [*_value_lines(assessment, rule_set, value, language), ""]
    if document["tables"]:
        lines += [text("assess.determined", language), *table_lines(document["tables"], rule_set, language)]
        if submitted_on and (due := deadline_of(document, submitted_on)):
            lines.append(f"         {text('assess.deadline', language, **due.told())}")
        lines.append("")
    noticed = [signal for signal in rule_set.signals if _signal_outcome(document, signal.id) == "met"]
    if noticed:
        lines.append(text("assess.signals", language))
        lines += [*(f"  ! {signal.id}  {signal.says.in_language(language)}" for signal in noticed), ""]
    lines += [text("assess.facts", language), *fact_lines(document["facts"], language)]
    for title, judged in (("questions", False), ("judgements", True)):
        if questions := _unknown(assessment, rule_set, judged=judged):
            said = [f"  {one.id:<4} {one.says.unknown.in_language(language)}" for one in questions]
            lines += ["", text(f"assess.{title}", language), *said]
    engines = ", ".join(f"{name} {version}" for name, version in engine_versions().items())
    rules = document["rule_set"]
    made_by = text("assess.made-by", language, **rules, engines=engines)
    return [*lines, "", made_by]


def advice_lines(assessment: Assessment, rule_set: RuleSet, language: str) -> list[str]:
    """The advice, and the sentence of each rule that brought it."""
    told = assessment.document["advice"]
    lines = [text("assess.advice", language, advice=word("advice", told["advice"], language))]
    outcomes = {criterion.id: (criterion, outcome) for criterion, outcome in _outcomes(assessment, rule_set)}
    for rule in told["because"]:
        if rule in outcomes:
            criterion, outcome = outcomes[rule]
            lines.append(f"  - {rule}: {criterion.says.about(outcome).in_language(language)}")
        elif sentence := _row_sentence(rule_set, rule, language):
            lines.append(f"  - {rule}: {sentence}")
    return [*lines, text("assess.person-decides", language)]


def triangle(values: dict[str, Any], language: str) -> list[str]:
    """The three values as a triangle for the terminal. The score is only for the picture; it decides nothing."""

    def corner(value: str) -> tuple[str, str]:
        told = values[value]
        score = "" if told["score"] is None else f" {told['score']}%"
        verdict = word("verdict", told["verdict"], language)
        return word("value", value, language), f"{_VERDICT_MARKS[told['verdict']]} {verdict}{score}"

    top, left, right = corner("legitimacy"), corner("return"), corner("commitment")
    width, middle = 64, 32
    slopes = [f"{'╱':>{middle - step}}{fill * 2 * step}╲" for step, fill in enumerate("    _")]
    bottom = [f"{a:^{width // 2 - 2}}{'':4}{b:^{width // 2 - 2}}".rstrip() for a, b in zip(left, right, strict=True)]
    return [*(f"{line:^{width}}".rstrip() for line in top), *slopes, *bottom]


def _value_lines(assessment: Assessment, rule_set: RuleSet, value: Value, language: str) -> list[str]:
    told = assessment.document["values"][value.value]
    verdict = word("verdict", told["verdict"], language)
    lines = [f"{word('value', value.value, language).capitalize()}: {verdict}"]
    leaves = {one["id"]: one["leaves"] for one in assessment.document["criteria"]}
    for criterion, outcome in _outcomes(assessment, rule_set):
        if criterion.value is value:
            lines.append(f"  {_MARKS[outcome]} {criterion.id:<4} {criterion.says.about(outcome).in_language(language)}")
            lines.append(f"         {seen_words(leaves[criterion.id], language)} · {_source(criterion, language)}")
    return lines


def table_lines(tables: dict[str, Any], rule_set: RuleSet, language: str) -> list[str]:
    """What the decision tables determine, each with its reason, or what must be known first."""
    lines = []
    for name, told in ((one, tables[one]) for one in rule_set.tables if one in tables):
        label = word("table", name, language)
        if told["row"] is None:
            asked = ", ".join(fact_label(fact, language) for fact in told["ask"])
            lines.append(f"  ? {label}: {text('assess.undetermined', language, facts=asked)}")
        else:
            lines.append(f"  · {told['row']:<4} {label}: {_row_sentence(rule_set, told['row'], language)}")
    return lines


def fact_lines(facts: dict[str, FactValue], language: str) -> list[str]:
    """Every fact in words, in the order of the catalogue."""
    names = [name for name in CATALOGUE if name in facts]
    return [f"  {fact_label(name, language)}: {fact_words(name, facts[name], language)}" for name in names]


def _unknown(assessment: Assessment, rule_set: RuleSet, *, judged: bool) -> list[Criterion]:
    """The criteria that are unknown: those that wait for a human judgement, or those that wait for the requester."""
    facts = {one["id"]: {leaf["fact"] for leaf in one["leaves"]} for one in assessment.document["criteria"]}
    asked = set(assessment.questions)
    return [c for c in rule_set.criteria if c.id in asked and bool(facts[c.id] & set(JUDGEMENTS)) is judged]


def _source(criterion: Criterion, language: str) -> str:
    source = criterion.source
    noted = f" ({text('assess.proposal', language)})" if source.note == "proposal" else ""
    dated = f", {source.date}" if source.date else ""
    return f"{text('assess.source', language)}: {source.title}{dated}{noted}"


def _outcomes(assessment: Assessment, rule_set: RuleSet) -> list[tuple[Criterion, str]]:
    outcomes = {one["id"]: one["outcome"] for one in assessment.document["criteria"]}
    return [(criterion, outcomes[criterion.id]) for criterion in rule_set.criteria]


def _signal_outcome(document: dict[str, Any], signal: str) -> str:
    return next(str(one["outcome"]) for one in document["signals"] if one["id"] == signal)


def _row_sentence(rule_set: RuleSet, row: str, language: str) -> str:
    for table in rule_set.tables.values():
        for one in table.rows:
            if one.id == row:
                return one.because.in_language(language)
    return ""
