"""One rule as a readable page: what it expects, why, from which source, what it makes of its examples, how often it was met."""

import re
from typing import Any

from fonds.actions.rule_use import RuleUse
from fonds.documents.case.explain_rules import source_words
from fonds.rulebook.load import RuleSet
from fonds.rulebook.model import Criterion, Row, Signal, Source, Table
from fonds.texts import text, word, yes_or_no

Page = tuple[dict[str, Any], list[str]]


def rule_page(rule_set: RuleSet, rule: str, use: RuleUse, language: str) -> Page | None:
    """A criterion, a signal or a row of a table by its id, as data and as lines; None when the rule set has no such rule."""
    for criterion in rule_set.criteria:
        if criterion.id == rule:
            return _page(rule_set, criterion, criterion.expect, use, _criterion(rule_set, criterion, use, language), language)
    for signal in rule_set.signals:
        if signal.id == rule:
            return _page(rule_set, signal, signal.when, use, _signal(rule_set, signal, use, language), language)
    for name, table in rule_set.tables.items():
        for row in table.rows:
            if row.id == rule:
                return _page(rule_set, row, str(row.when), use, _row(rule_set, name, table, row, use, language), language)
    return None


def _page(
    rule_set: RuleSet, rule: Criterion | Signal | Row, condition: str, use: RuleUse, lines: list[str], language: str
) -> Page:
    thresholds = {
        name: {**one.model_dump(mode="json"), "value": str(one.value), "since": str(use.since.get(name, rule_set.valid_from))}
        for name, one in rule_set.thresholds.items()
        if name in _names(condition)
    }
    document = {
        **rule.model_dump(mode="json"),
        "rule_set": {"id": rule_set.id, "version": rule_set.version, "sha256": rule_set.sha256},
        "thresholds": thresholds,
        "outcomes": use.outcomes,
    }
    lines.append(text("rules.page-version", language, id=rule_set.id, version=rule_set.version, day=rule_set.valid_from))
    if use.outcomes is not None:
        lines.append(text("rules.page-outcomes", language, **use.outcomes))
    return document, lines


def _criterion(rule_set: RuleSet, criterion: Criterion, use: RuleUse, language: str) -> list[str]:
    says = criterion.says
    value, otherwise = word("value", criterion.value, language), word("otherwise", criterion.otherwise, language)
    return [
        f"{criterion.id}  {says.met.in_language(language)}",
        "",
        text("rules.page-value", language, value=value, otherwise=otherwise, weight=criterion.weight),
        *_condition(rule_set, criterion.expect, use, language),
        text("rules.page-not-met", language, sentence=says.not_met.in_language(language)),
        text("rules.page-unknown", language, sentence=says.unknown.in_language(language)),
        *_source(criterion.source, language),
        *_examples([(one.given, word("outcome-of-rule", one.outcome, language)) for one in criterion.examples], language),
    ]


def _signal(rule_set: RuleSet, signal: Signal, use: RuleUse, language: str) -> list[str]:
    return [
        f"{signal.id}  {signal.says.in_language(language)}",
        "",
        text("rules.page-signal", language),
        *_condition(rule_set, signal.when, use, language),
        *_source(signal.source, language),
        *_examples([(one.given, word("outcome-of-rule", one.outcome, language)) for one in signal.examples], language),
    ]


def _row(rule_set: RuleSet, name: str, table: Table, row: Row, use: RuleUse, language: str) -> list[str]:
    then = ", ".join(f"{output} = {value}" for output, value in row.then.items())
    above = [one.id for one in table.rows[: table.rows.index(row)]]
    condition = "true" if row.when is True else row.when
    return [
        f"{row.id}  {row.because.in_language(language)}",
        "",
        text("rules.page-row", language, table=word("table", name, language), then=then),
        *([text("rules.page-above", language, rows=above)] if above else []),
        *_condition(rule_set, condition, use, language),
        *_source(row.source, language),
        *_examples([(one.given, row.id) for one in table.examples if one.row == row.id], language),
    ]


def _condition(rule_set: RuleSet, condition: str, use: RuleUse, language: str) -> list[str]:
    lines = [text("rules.page-condition", language, condition=" ".join(condition.split()))]
    for name, threshold in rule_set.thresholds.items():
        if name in _names(condition):
            proposal = f" ({text('assess.proposal', language)})" if threshold.note == "proposal" else ""
            day = use.since.get(name, rule_set.valid_from)
            value = text("rules.page-threshold", language, name=name, value=threshold.value, unit=threshold.unit, day=day)
            lines.append(f"  {value}{proposal}")
    return lines


def _names(condition: str) -> list[str]:
    return re.findall(r"\w+", condition)


def _source(source: Source, language: str) -> list[str]:
    said, url = source_words(source, language), f", {source.url}" if source.url else ""
    return [text("rules.page-source", language, source=f"{said}{url}")]


def _examples(examples: list[tuple[dict[str, Any], str]], language: str) -> list[str]:
    told = [
        f"  {', '.join(f'{name} = {_shown(value, language)}' for name, value in one.items()) or '-'} → {outcome}"
        for one, outcome in examples
    ]
    return [text("rules.page-examples", language), *told] if told else []


def _shown(value: Any, language: str) -> str:
    if value is None:
        return text("common.unknown", language)
    return yes_or_no(value, language) if isinstance(value, bool) else str(value)
