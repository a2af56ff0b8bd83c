#!/usr/bin/env python3
"""Bring the parts of docs/dpia.md and docs/dpia-en.md that follow from the program up to date; the rest is written by people.

A part stands between ``<!-- made: NAME -->`` and ``<!-- end -->``. Raises SystemExit for a part that nobody can make.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = {"nl": ROOT / "docs" / "dpia.md", "en": ROOT / "docs" / "dpia-en.md"}
sys.path.insert(0, str(ROOT))

from fonds.actions.policy import shipped_rules  # noqa: E402
from fonds.actions.roles import MAY, Role  # noqa: E402
from fonds.actions.terms import TERMS_FILE, read_terms  # noqa: E402
from fonds.case.facts import CATALOGUE  # noqa: E402
from fonds.case.request import CaseRequest  # noqa: E402
from fonds.documents.fields import label  # noqa: E402
from fonds.store.tables import BOXED, metadata  # noqa: E402
from fonds.texts import area, word  # noqa: E402
from tools.make_privacy_page import OPEN, SEALED, paths_in, term_name  # noqa: E402

OPENING = [key.removeprefix("reading-").replace("_", " ") for key in area("words") if key.startswith("reading-")]
"""Every action that can open sealed text, and when."""

_HEADS = {
    "fields": (("Gegevens", "Waarom", "Welke"), ("Data", "Why", "Which")),
    "kept": (("Gegevens", "Waarom"), ("Data", "Why")),
    "readers": (("Opdracht", "Wanneer"), ("Command", "When")),
    "terms": (("Wat", "Maanden", "Wettelijk kader", "Staat vast?"), ("What", "Months", "Law", "Settled?")),
}
_SETTLED = {"proposal": ("voorstel: het fonds besluit", "proposal: the fund decides")}


def page(language: str) -> str:
    """The page with its made parts as they should be."""
    return re.sub(
        r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)",
        lambda found: found[1] + _made(found[2], language) + found[3],
        PAGES[language].read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )


def _made(name: str, language: str) -> str:
    if name not in _PARTS:
        raise SystemExit(f"no such part: {name}")
    return _PARTS[name](("nl", "en").index(language), language)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in [head, ("---",) * len(head), *rows])


def _fields(at: int, language: str) -> str:
    """What a request holds, sealed: by purpose, each answer by its name."""
    rows = []
    for group in SEALED:
        parts = [name for name in group.holds.split() if name in CaseRequest.model_fields]
        names = [label(("request", part, *leaf), language) for part in parts for leaf in paths_in(part)]
        rows.append((group.what[at], group.why[at], "; ".join(dict.fromkeys(names))))
    return _table(_HEADS["fields"][at], rows)


def _kept(at: int, _: str) -> str:
    return _table(_HEADS["kept"][at], [(group.what[at], group.why[at]) for group in OPEN])


def _counts(at: int, _: str) -> str:
    answers, facts, tables = sum(len(paths_in(part)) for part in CaseRequest.model_fields), len(CATALOGUE), len(metadata.tables)
    sealed = ", ".join(f"`{name}`" for name in sorted(BOXED))
    told = (
        f"Geteld in het programma: {answers} antwoorden in een aanvraag (bijna alle mogen leeg blijven), {facts} feiten waar "
        f"regels over gaan, {tables} tabellen. Versleuteld zijn {sealed}.",
        f"Counted in the program: {answers} answers in a request (nearly all may stay empty), {facts} facts that rules "
        f"speak of, {tables} tables. Encrypted are {sealed}.",
    )
    return f"{told[at]}\n"


def _readers(at: int, language: str) -> str:
    roles = [*Role]
    marks = [("nee", "no"), ("ja", "yes")]
    rows = [
        (f"`{name}`", word("reading", name.replace(" ", "_"), language), *(marks[role in MAY[name]][at] for role in roles))
        for name in OPENING
    ]
    return _table((*_HEADS["readers"][at], *(word("role", role, language) for role in roles)), rows)


def _terms(at: int, _: str) -> str:
    retention = read_terms(shipped_rules() / TERMS_FILE).retention
    settled = ("rust op de wet", "rests on the law")
    rows = [
        (term_name(name)[at], str(term.months), term.source, _SETTLED.get(term.note or "", settled)[at])
        for name, term in retention
    ]
    return _table(_HEADS["terms"][at], rows)


def _aims(at: int, _: str) -> str:
    """What all of it is for, each purpose once."""
    return "".join(f"- {group.why[at]}\n" for group in (*SEALED, *OPEN))


_PARTS: dict[str, Callable[[int, str], str]] = {
    "fields": _fields,
    "kept": _kept,
    "counts": _counts,
    "readers": _readers,
    "terms": _terms,
    "aims": _aims,
}


if __name__ == "__main__":
    for language, path in PAGES.items():
        path.write_text(page(language), encoding="utf-8")
