"""Everything about one resident as a page, for a request to see one's own data (AVG art. 15)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from fonds.documents.dates import long_date
from fonds.documents.page import Page, Part, Section, Sentences, pairs
from fonds.store.fund import Settings
from fonds.texts import text


def dossier_page(told: dict[str, Any], settings: Settings, language: str, today: date) -> Page:
    """The same data as the JSON file, in sections: what was told, what was kept beside it, and who read it."""
    texts = [part for name, content in told["texts"].items() for part in _titled(name, content)]
    tables = [part for name, rows in told["tables"].items() for row in rows for part in _titled(name, row)]
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


def _titled(name: str, content: Any) -> list[Part]:
    """A text or row under its name."""
    rows = [(path, value) for path, value in _flat(content)]
    return [Sentences(name), pairs([(path or name, value) for path, value in rows])] if rows else []


def _flat(content: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Nested data as (place, value); what is empty is left out."""
    if isinstance(content, dict | list):
        numbered = content.items() if isinstance(content, dict) else enumerate(content, start=1)
        for key, value in numbered:
            yield from _flat(value, f"{path} {key}".strip())
    elif content is not None:
        yield path, str(content)
