"""The shape of a rule file: policy as data, owned by the secretariat.

These models check the shape only, and give the JSON Schema with which an editor completes a rule file. What the
conditions mean, and whether the examples hold, is checked in ``load.py``.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from fonds.rulebook.vocabulary import Kind


class Value(StrEnum):
    """What a criterion weighs: the three values of the triangle, and the two gates around it."""

    ADMISSIBILITY = "admissibility"
    LEGITIMACY = "legitimacy"
    RETURN = "return"
    COMMITMENT = "commitment"
    FUND = "fund"


TRIANGLE = (Value.LEGITIMACY, Value.RETURN, Value.COMMITMENT)


class Otherwise(StrEnum):
    """What it means that a criterion is not met."""

    BLOCKS = "blocks"
    COMPLETE = "complete"
    JUSTIFY = "justify"
    WEIGHS = "weighs"


class Verdict(StrEnum):
    """What the criteria of one value say together."""

    STOPS = "stops"
    INCOMPLETE = "incomplete"
    NEEDS_REASONS = "needs_reasons"
    SUPPORTS = "supports"


class Advice(StrEnum):
    """What the program advises. A person decides; the advice is never an automatic refusal."""

    REFER = "refer"
    DO_NOT_GRANT = "do_not_grant"
    ASK = "ask"
    BOARD = "board"
    GRANT_WITH_REASONS = "grant_with_reasons"
    GRANT = "grant"


class Outcome(StrEnum):
    """What a condition came to. Unknown is never no."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, result: bool | None) -> "Outcome":
        """The outcome for Kleene's true, false and unknown."""
        return cls.UNKNOWN if result is None else cls.MET if result else cls.NOT_MET


RuleId = Annotated[str, Field(pattern=r"^[A-Z][A-Za-z0-9-]{0,19}$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
Sentence = Annotated[str, Field(min_length=1, max_length=400)]
ConditionText = Annotated[str, Field(min_length=1, max_length=2_000)]
Number = Annotated[Decimal | int, WithJsonSchema({"type": "number", "minimum": 0})]
SourceDate = date | Annotated[str, Field(max_length=40)]
"""A day, or as much of it as the source tells: ``"2013"``, ``"2025-04"``."""
Given = Annotated[
    dict[str, bool | int | str | Decimal | None],
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["boolean", "number", "string", "null"]}}),
]
"""Facts of an example, as a person writes them: money in euro. A fact that is not mentioned is unknown."""


MOST_RULES = 300
MOST_ROWS = 200
MOST_NAMED = 100
MOST_EXAMPLES = 100
"""More than this nobody can oversee, and a hostile file cannot keep us busy."""


class Part(BaseModel):
    """The base of every part of a rule file: strict, frozen, and no keys that nobody reads."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Text(Part):
    """One sentence in both languages."""

    nl: Sentence
    en: Sentence

    def in_language(self, language: str) -> str:
        """The sentence in ``nl`` or ``en``."""
        return self.en if language == "en" else self.nl


class Says(Part):
    """What a criterion tells a reader: a sentence when met, one when not met, and a question when unknown."""

    met: Text
    not_met: Text
    unknown: Text

    def about(self, outcome: str) -> Text:
        """The sentence for an outcome (``met``, ``not_met`` or ``unknown``)."""
        return {"met": self.met, "not_met": self.not_met}.get(outcome, self.unknown)


class Source(Part):
    """Where a rule or a number comes from. ``note: proposal`` marks our own choice, without a public source."""

    title: Sentence
    url: Annotated[str, Field(pattern=r"^https?://\S+$", max_length=400)] | None = None
    date: SourceDate | None = None
    note: Sentence | None = None


class Threshold(Part):
    """A number that policy may change, with its unit: EUR (two decimals), days, months, percent or count."""

    value: Number
    unit: Literal[Kind.MONEY, Kind.DAYS, Kind.MONTHS, Kind.PERCENT, Kind.COUNT]
    source: Source | None = None
    note: Sentence | None = None


class Adopted(Part):
    """Who adopted this version, and when."""

    by: Sentence
    on: date


class Example(Part):
    """A case in small: these facts, and what must come out."""

    given: Given
    outcome: Outcome = Field(strict=False)


class TableExample(Part):
    """A case in small for a table: these facts, and the row that must be found (null: undetermined)."""

    given: Given
    row: RuleId | None


class Criterion(Part):
    """One thing that is expected of a request, and what it means when that is not so."""

    id: RuleId
    name: Name
    value: Value = Field(strict=False)
    expect: ConditionText
    otherwise: Otherwise = Field(strict=False)
    weight: Annotated[int, Field(ge=1, le=10)] = 1
    says: Says
    source: Source
    examples: Annotated[tuple[Example, ...], Field(min_length=1, max_length=MOST_EXAMPLES, strict=False)]


class Signal(Part):
    """Something to notice; it decides nothing."""

    id: RuleId
    name: Name
    when: ConditionText
    says: Text
    source: Source
    examples: Annotated[tuple[Example, ...], Field(min_length=1, max_length=MOST_EXAMPLES, strict=False)]


class Row(Part):
    """One row of a table: ``when`` this holds and no row above did, ``then`` these outputs, ``because`` of this."""

    id: RuleId
    when: Literal[True] | ConditionText
    then: dict[Name, str | int | bool | None]
    because: Text
    source: Source


class Table(Part):
    """A decision table; the first row that is met gives the outputs. A row that is unknown leaves it undetermined."""

    hit: Literal["first"]
    outputs: Annotated[tuple[Name, ...], Field(min_length=1, max_length=MOST_NAMED, strict=False)]
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=MOST_ROWS, strict=False)]
    examples: Annotated[tuple[TableExample, ...], Field(max_length=MOST_EXAMPLES, strict=False)] = ()


class RuleFile(Part):
    """One version of a fund's rules."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    version: Annotated[str, Field(pattern=r"^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$")]
    valid_from: date
    valid_to: date | None = None
    adopted: Adopted | None
    thresholds: Annotated[dict[Name, Threshold], Field(max_length=MOST_NAMED)] = {}
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1, max_length=MOST_RULES, strict=False)]
    signals: Annotated[tuple[Signal, ...], Field(max_length=MOST_RULES, strict=False)] = ()
    tables: Annotated[dict[Name, Table], Field(max_length=MOST_NAMED)]


def rule_set_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for editors."""
    return RuleFile.model_json_schema() | {"$schema": "https://json-schema.org/draft/2020-12/schema"}


_MODELS = (RuleFile, Table, Row, Signal, Criterion, TableExample, Example, Adopted, Threshold, Source, Says, Text)
FIELDS = tuple(dict.fromkeys(name for model in _MODELS for name in model.model_fields))
"""Every field name of a rule file, to suggest the nearest right one."""
