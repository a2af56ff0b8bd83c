"""Everything about one resident as a page, for a request to see one's own data (AVG art. 15)."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from fonds.documents.dates import long_date
from fonds.documents.facts import fact_label, fact_words
from fonds.documents.fields import key_of, label, part_label, purpose, value_words
from fonds.documents.page import Page, Pairs, Part, Section, Sentences, Table
from fonds.store.fund import Settings
from fonds.texts import has_text, text, word

_STEPS = ("criteria", "signals", "tables")
"""How an assessment came about, rule by rule: thousands of values, for which there is the statement of reasons."""

_LONG = re.compile(r"\S{24}(?=\S{16})")
"""Where a digest is cut, so that it does not run off the paper."""

_IN_THE_TITLE = ("id", "case_ref")
"""What the title of a row, or of the page, says already."""

_FACT = "facts"
"""Facts have names of their own, in the catalogue of facts."""

Leaf = tuple[tuple[str, ...], str, Any]
"""Where a value stands, which one it is when there are more of them (`` (2)``), and the value."""


def dossier_page(told: dict[str, Any], settings: Settings, language: str, today: date, partners: Mapping[str, str]) -> Page:
    """The same data as the JSON file, in sections: what was told, what was kept beside it, and who read it.

    ``partners``: the name of each organisation, by its id.
    """

    def part(name: str, number: str, content: Any) -> Pairs:
        return _part(name, number, content, language, partners)

    texts = [part(name, _number(name), content) for name, content in told["texts"].items()]
    bank = [part("bank", str(one["line"]), one) for one in told["bank"]]
    tables = [part(name, _row_number(row), row) for name, rows in told["tables"].items() for row in rows]
    sections: tuple[tuple[str, list[Part]], ...] = (
        ("about", [Sentences(text("privacy.dossier-intro", language)), Sentences(_rights(told, language))]),
        ("texts", [Sentences(_erased(told, language))] if told["erased_on"] else [part for part in texts if part.rows]),
        ("bank", [*bank] or [Sentences(text("privacy.dossier-no-bank", language))]),
        ("tables", [part for part in tables if part.rows]),
        ("readings", [Pairs(tuple(_reading(one, language) for one in told["readings"]))]),
        ("fields", [_purposes(told, language)]),
    )
    return Page(
        language,
        text("privacy.dossier-title", language, case=told["case"]),
        settings.name,
        today,
        text("explain.dated", language, day=long_date(today, language)),
        tuple(Section(name, text(f"privacy.dossier-{name}", language), tuple(parts)) for name, parts in sections),
    )


def _rights(told: dict[str, Any], language: str) -> str:
    """How long the fund keeps it, and who hears a complaint (AVG art. 15 lid 1 onder d en f)."""
    until = told["kept_until"]
    if told["erased_on"]:
        kept = _erased(told, language)
    elif until is None:
        kept = text("privacy.dossier-kept-open", language)
    else:
        kept = text("privacy.dossier-kept", language, day=long_date(date.fromisoformat(until), language))
    return f"{kept} {text('privacy.dossier-complain', language)}"


def _erased(told: dict[str, Any], language: str) -> str:
    return text("privacy.dossier-erased", language, day=long_date(told["erased_on"], language))


def field_list(told: dict[str, Any], language: str) -> list[dict[str, str]]:
    """Every field that a dossier holds: its place by the names of the program, what it is called and what it is for."""
    found = {path: None for path, _, _ in _everything(told) if _FACT not in path}
    return [{"field": ".".join(path), "name": label(path, language), "for": purpose(path, language)} for path in found]


def _everything(told: dict[str, Any]) -> Iterator[Leaf]:
    for name, content in told["texts"].items():
        yield from leaves(content, (name.partition("/")[0],))
    for one in told["bank"]:
        yield from leaves(one, ("bank",))
    for name, rows in told["tables"].items():
        for row in rows:
            yield from leaves(row, (name,))


def leaves(content: Any, path: tuple[str, ...], which: str = "") -> Iterator[Leaf]:
    """Nested data, value by value; what is empty is left out, and so are the steps of an assessment."""
    if isinstance(content, dict):
        for key, value in content.items():
            if key == "document" and isinstance(value, str):
                steps = json.loads(value)
                yield from leaves({part: steps[part] for part in steps if part not in (*_STEPS, *content)}, path, which)
            else:
                yield from leaves(value, (*path, key), which)
    elif isinstance(content, list):
        for number, value in enumerate(content, start=1):
            yield from leaves(value, path, f"{which} ({number})" if len(content) > 1 else which)
    elif content is not None and content != "":
        yield (path if len(path) > 1 else (*path, "text")), which, content


def _part(name: str, number: str, content: Any, language: str, partners: Mapping[str, str]) -> Pairs:
    """A text or row under its name."""
    name = name.partition("/")[0]
    rows = tuple(
        _pair(path, which, value, language, partners)
        for path, which, value in leaves(content, (name,))
        if path[-1] not in _IN_THE_TITLE
    )
    title = f"{part_label(name, language)} {number}".strip()
    return Pairs(rows, title[:1].upper() + title[1:])


def _pair(path: tuple[str, ...], which: str, value: Any, language: str, partners: Mapping[str, str]) -> tuple[str, str]:
    if _FACT in path:
        return fact_label(path[-1], language), fact_words(path[-1], value, language)
    called = label(path, language)
    if "values" in path:  # a score or verdict of one of the values that the rules weigh
        called = f"{word('value', path[path.index('values') + 1], language)}: {called}"
    return f"{called}{which}", _LONG.sub(r"\g<0> ", value_words(path, value, language, partners))


def _number(name: str) -> str:
    return name.partition("/")[2]


def _row_number(row: dict[str, Any]) -> str:
    return str(row.get("id", ""))


def _reading(one: dict[str, Any], language: str) -> tuple[str, str]:
    what = one["case"] or text("privacy.bank-line", language, line=one["line"])
    key = f"words.reading-{one['action'].replace(' ', '_')}"
    why = text(key, language) if has_text(key) else f"fonds {one['action']}"  # of an older version of the program
    return f"{one['at'][:16].replace('T', ' ')} UTC", f"{one['member']} ({what}): {why}"


def _purposes(told: dict[str, Any], language: str) -> Table:
    """Each field once, in the order in which it comes; under one name there can be two purposes."""
    named = dict.fromkeys((label(path, language), purpose(path, language)) for path, _, _ in _everything(told) if key_of(path))
    head = (text("privacy.field", language), text("privacy.field-for", language))
    return Table(text("privacy.dossier-fields-caption", language), head, tuple(named), (2, 3))
