"""Facts in words: what each means, and its value with its unit."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from fonds.case.facts import CATALOGUE
from fonds.money import format_amount
from fonds.rulebook.vocabulary import FactValue, Kind
from fonds.texts import text, word, yes_or_no


def fact_label(name: str, language: str) -> str:
    """What a fact means; a fact of a table keeps its own name."""
    fact = CATALOGUE.get(name)
    return name if fact is None else fact.en if language == "en" else fact.nl


def fact_words(name: str, value: FactValue, language: str) -> str:
    """The value of a fact in words and with its unit."""
    if value is None:
        return text("common.unknown", language)
    if isinstance(value, bool):
        return yes_or_no(value, language)
    fact = CATALOGUE.get(name)
    if fact is None or isinstance(value, str):
        return word("choice", value, language)
    if fact.kind is Kind.MONEY:
        return format_amount(value, language)
    return in_unit(value, fact.kind, language)


def in_unit(value: int | Decimal, kind: Kind, language: str) -> str:
    """A number with its unit: ``1 dag``, ``30 procent``."""
    unit = {Kind.DAYS: "days", Kind.MONTHS: "months", Kind.PERCENT: "percent"}.get(kind)
    one = "one-" if value == 1 else ""
    return text(f"common.in-{one}{unit}", language, number=value) if unit else str(value)


def seen_words(leaves: Iterable[Mapping[str, Any]], language: str) -> str:
    """The facts that a condition saw, each once."""
    facts = {leaf["fact"]: leaf["saw"] for leaf in leaves}
    return "; ".join(f"{fact_label(name, language)}: {fact_words(name, value, language)}" for name, value in facts.items())
