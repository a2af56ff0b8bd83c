"""Everything about one resident as a page, for a request to see one's own data (AVG art. 15)."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from fonds.documents.assessment import fact_label, fact_words
from fonds.documents.dates import long_date
from fonds.documents.page import Page, Part, Section, Sentences, pairs
from fonds.money import format_amount
from fonds.store.fund import Settings
from fonds.texts import text

_STEPS = ("criteria", "signals", "tables")
"""How an assessment came about, rule by rule: thousands of values, for which there is the statement of reasons."""

_LONG = re.compile(r"\S{24}(?=\S{16})")
"""Where a digest is cut, so that it does not run off the paper."""


def dossier_page(told: dict[str, Any], settings: Settings, language: str, today: date) -> Page:
    """The same data as the JSON file, in sections: what was told, what was kept beside it, and who read it."""
    texts = [part for name, content in told["texts"].items() for part in _titled(name, content, language)]
    tables = [part for name, rows in told["tables"].items() for row in rows for part in _titled(name, row, language)]
    read: list[Part] = [pairs([(one["at"], f"{one['member']}: {one['action']}")]) for one in told["readings"]]
    sections = (
        ("about", [Sentences(text("privacy.dossier-intro", language))]),
        ("texts", texts),
        ("tables", tables),
        ("readings", read),
    )
    labels = {
        "contents": text("explain.contents", language),
        "page": text("explain.page", language),
        "page-of": text("explain.page-of", language),
        "seen-not-drawn": text("explain.not-drawn", language),
    }
    return Page(
        language,
        text("privacy.dossier-title", language, case=told["case"]),
        settings.name,
        today,
        text("explain.dated", language, day=long_date(today, language)),
        labels,
        tuple(Section(name, text(f"privacy.dossier-{name}", language), tuple(parts)) for name, parts in sections),
    )


def _titled(name: str, content: Any, language: str) -> list[Part]:
    """A text or row under its name."""
    rows = [(path, value) for path, value in _flat(content, language)]
    return [Sentences(name), pairs([(path or name, value) for path, value in rows])] if rows else []


def _flat(content: Any, language: str, path: str = "") -> Iterator[tuple[str, str]]:
    """Nested data as (place, value); what is empty is left out."""
    if isinstance(content, dict | list):
        numbered = content.items() if isinstance(content, dict) else enumerate(content, start=1)
        for key, value in numbered:
            if key == "facts":
                yield from ((fact_label(fact, language), fact_words(fact, saw, language)) for fact, saw in value.items())
            elif key == "document" and isinstance(value, str):
                told = json.loads(value)
                yield from _flat({part: told[part] for part in told if part not in _STEPS}, language, path)
            else:
                yield from _flat(value, language, f"{path} {key}".strip())
    elif content is not None:
        yield path, _value(path, content, language)


def _value(path: str, content: Any, language: str) -> str:
    if isinstance(content, bool):
        return text("common.yes" if content else "common.no", language)
    if path.endswith("_cents"):
        return format_amount(content, language)
    return _LONG.sub(r"\g<0> ", str(content))
