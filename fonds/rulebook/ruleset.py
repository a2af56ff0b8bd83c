"""A rule set that passed every check: the file, its bytes, and its conditions ready for both evaluators."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fonds.errors import Problem
from fonds.rulebook.durable import Engine
from fonds.rulebook.model import Criterion, RuleFile, Signal, Table, Threshold, Value
from fonds.rulebook.tree import Condition
from fonds.rulebook.vocabulary import Fact, Kind, Vocabulary

VERDICT = "verdict"
"""The table that turns the outcomes of one value into its verdict."""
ADVICE = "advice"
"""The table that turns the verdicts, the other tables and the facts into the advice."""
CHAINED = (VERDICT, ADVICE)
CASE = "case"
"""The section of every condition about the case itself: criteria, signals, and the rows of all other tables."""


@dataclass(frozen=True)
class RuleSet:
    """One version of the rules. ``content`` is the file as it was read; a decision keeps it by its ``sha256``."""

    file: RuleFile
    content: bytes
    conditions: Mapping[str, Condition]
    """By the id of the criterion, signal or table row; ids are unique within a rule set."""
    facts: Mapping[str, Fact]
    """The facts of a case that these rules speak about."""
    notes: tuple[Problem, ...] = ()
    """What checking noticed and may well be meant."""

    @property
    def id(self) -> str:
        """Which rules these are, over all versions."""
        return self.file.id

    @property
    def version(self) -> str:
        """Which version of those rules."""
        return self.file.version

    @property
    def valid_from(self) -> date:
        """The first day on which this version judges new cases."""
        return self.file.valid_from

    @property
    def valid_to(self) -> date | None:
        """The last day, or None while it has no end."""
        return self.file.valid_to

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What is expected of a request, in the order of the file."""
        return self.file.criteria

    @property
    def signals(self) -> tuple[Signal, ...]:
        """What is worth noticing."""
        return self.file.signals

    @property
    def tables(self) -> Mapping[str, Table]:
        """The decision tables by name."""
        return self.file.tables

    @property
    def thresholds(self) -> Mapping[str, Threshold]:
        """The numbers that policy may change, by name."""
        return self.file.thresholds

    @cached_property
    def sha256(self) -> str:
        """The hash of the file's bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def sections(self) -> Mapping[str, "Section"]:
        """The conditions in groups that are judged together: everything about the case, and each table over outcomes.

        Together, and not value by value: each call of the engine costs as much as several conditions.
        """
        ids = {CASE: [*(one.id for one in self.criteria), *(one.id for one in self.signals)]}
        for name, table in self.tables.items():
            ids.setdefault(name if name in CHAINED else CASE, []).extend(row.id for row in table.rows)
        return {name: Section.of(name, {one: self.conditions[one] for one in group}) for name, group in ids.items()}


@dataclass(frozen=True)
class Section:
    """Conditions that are judged together, and the engine that they are compiled for (once)."""

    conditions: Mapping[str, Condition]
    engine: Engine

    @classmethod
    def of(cls, name: str, conditions: Mapping[str, Condition]) -> "Section":
        """The section with its engine; the engine compiles at first use."""
        return cls(conditions, Engine(name, conditions))


def verdict_vocabulary() -> Vocabulary:
    """What the verdict table may speak about: how the criteria of one value came out."""
    told = {
        "blocks_not_met": ("eisen die tegenhouden en niet kloppen", "requirements that block and are not met"),
        "complete_not_met": ("gegevens die ontbreken", "things that are missing"),
        "needed_unknown": ("nodige antwoorden die onbekend zijn", "needed answers that are unknown"),
        "justify_not_met": ("punten die een reden vragen", "points that need a reason"),
    }
    return Vocabulary.of(tuple(Fact(name, Kind.COUNT, nl, en) for name, (nl, en) in told.items()))


def advice_vocabulary(file: RuleFile, facts: Vocabulary) -> Vocabulary:
    """What the advice table may speak about: the verdict per value, the outcome of other tables, and the case."""
    verdicts = _choices(file, VERDICT, "verdict")
    chained = [Fact(f"{v}_verdict", Kind.CHOICE, f"oordeel: {v}", f"verdict: {v}", verdicts) for v in Value]
    for name, table in file.tables.items():
        for output in table.outputs if name not in CHAINED else ():
            if choices := _choices(file, name, output):
                fact = f"{name}_{output}"
                chained.append(Fact(fact, Kind.CHOICE, f"uitkomst: {fact}", f"outcome: {fact}", choices))
    return Vocabulary(facts | {fact.name: fact for fact in chained})


def _choices(file: RuleFile, table: str, output: str) -> tuple[str, ...]:
    """The texts that a table can give for one output."""
    rows = file.tables[table].rows if table in file.tables else ()
    found = (row.then.get(output) for row in rows)
    return tuple(dict.fromkeys(value for value in found if isinstance(value, str)))
