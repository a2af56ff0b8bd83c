"""One rule as a readable page: what it expects, why, from which source, and what it makes of its examples."""

from typing import Any

from fonds.rulebook.load import RuleSet
from fonds.rulebook.model import Criterion, Signal, Source
from fonds.texts import text, word


def rule_page(rule_set: RuleSet, rule: str, language: str) -> tuple[dict[str, Any], list[str]] | None:
    """A criterion or signal by its id, as data and as lines; None when the rule set has no such rule."""
    for criterion in rule_set.criteria:
        if criterion.id == rule:
            return criterion.model_dump(mode="json"), _criterion(rule_set, criterion, language)
    for signal in rule_set.signals:
        if signal.id == rule:
            return signal.model_dump(mode="json"), _signal(rule_set, signal, language)
    return None


def _criterion(rule_set: RuleSet, criterion: Criterion, language: str) -> list[str]:
    says = criterion.says
    value, otherwise = word("value", criterion.value, language), word("otherwise", criterion.otherwise, language)
    return [
        f"{criterion.id}  {says.met.in_language(language)}",
        "",
        text("rules.page-value", language, value=value, otherwise=otherwise, weight=criterion.weight),
        *_condition(rule_set, criterion.expect, language),
        text("rules.page-not-met", language, sentence=says.not_met.in_language(language)),
        text("rules.page-unknown", language, sentence=says.unknown.in_language(language)),
        *_source(criterion.source, language),
        text("rules.page-examples", language),
        *(f"  {_given(one.given)} → {word('outcome-of-rule', one.outcome, language)}" for one in criterion.examples),
    ]


def _signal(rule_set: RuleSet, signal: Signal, language: str) -> list[str]:
    return [
        f"{signal.id}  {signal.says.in_language(language)}",
        "",
        text("rules.page-signal", language),
        *_condition(rule_set, signal.when, language),
        *_source(signal.source, language),
    ]


def _condition(rule_set: RuleSet, condition: str, language: str) -> list[str]:
    lines = [text("rules.page-condition", language, condition=condition)]
    for name, threshold in rule_set.thresholds.items():
        if name in condition.replace("(", " ").replace(")", " ").split():
            proposal = f" ({text('assess.proposal', language)})" if threshold.note == "proposal" else ""
            lines.append(f"  {name} = {threshold.value} {threshold.unit}, {rule_set.valid_from}{proposal}")
    return lines


def _source(source: Source, language: str) -> list[str]:
    parts = [source.title, str(source.date or ""), source.url or "", source.note or ""]
    return [text("rules.page-source", language, source=", ".join(part for part in parts if part))]


def _given(given: dict[str, Any]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in given.items()) or "-"
