"""A document as its parts, in words: one model from which the text, the HTML and the PDF of a document are drawn.

Every string is shown as it is, on one line, without marks that could turn or repaint a text; what it means was decided before.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from fonds.documents.pictures import Bars, Fan
from fonds.documents.printable import printable
from fonds.texts import text


@dataclass(frozen=True)
class Sentences:
    """A paragraph."""

    text: str
    kind: str = "sentences"


@dataclass(frozen=True)
class Items:
    """A list of sentences, after one that says what it lists."""

    intro: str
    items: tuple[str, ...]
    kind: str = "items"


@dataclass(frozen=True)
class Pairs:
    """Names with their values, under a caption of their own or none."""

    rows: tuple[tuple[str, str], ...]
    caption: str = ""
    kind: str = "pairs"


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row names it. ``caption`` says what it shows, also to who does not see it.

    ``widths``: how wide the columns are on paper, beside each other.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    kind: str = "table"


@dataclass(frozen=True)
class RuleLine:
    """One rule and what it came to: ``outcome`` in a word, the sentence, what was seen, and where the rule comes from."""

    id: str
    outcome: str
    says: str
    notes: tuple[str, ...]
    source: str
    url: str


@dataclass(frozen=True)
class Rules:
    """Rules that belong together. ``head``: the words above the rule, the outcome, the sentence and the source."""

    caption: str
    head: tuple[str, str, str, str]
    lines: tuple[RuleLine, ...]
    kind: str = "rules"


Part = Sentences | Items | Pairs | Table | Rules | Bars | Fan


@dataclass(frozen=True)
class Section:
    """A part of the document under a heading. ``name`` is its place within the document."""

    name: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Page:
    """A whole document. ``dated``: of which day it is, in words."""

    language: str
    title: str
    fund: str
    issued_on: date
    dated: str
    sections: tuple[Section, ...]

    def data(self) -> dict[str, Any]:
        """The document as plain data for a template, with the few words that a template says itself."""
        labels = {
            "contents": text("page.contents", self.language),
            "page": text("page.page", self.language),
            "page-of": text("page.page-of", self.language),
            "not-drawn": text("page.not-drawn", self.language),
        }
        plain: dict[str, Any] = _shown({**asdict(self), "issued_on": self.issued_on.isoformat(), "labels": labels})
        return plain


def pairs(rows: Iterable[tuple[str, object]]) -> Pairs:
    """Names with their values."""
    return Pairs(tuple((name, str(value)) for name, value in rows))


def _shown(value: Any) -> Any:
    """The same data with every string as it may stand in a document."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _shown(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [_shown(part) for part in value]
    return value
