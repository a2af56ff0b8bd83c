"""What a rule may speak about: declared facts, each with a kind that fixes its type and its unit."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

FactValue = bool | int | str | None
"""A fact as the rules see it. ``None`` is unknown, and unknown is never no."""

LARGEST = 2**53 - 1
"""The largest number that the rule engine and JSON carry exactly (RFC 8785)."""


class Kind(StrEnum):
    """The type and unit of a fact. All numbers are integers, so that two evaluators can never round differently."""

    YES_NO = "yes_no"
    COUNT = "count"
    MONEY = "EUR"  # integer cents in a fact, euros with two decimals in a rule file
    DAYS = "days"
    MONTHS = "months"
    PERCENT = "percent"
    CHOICE = "choice"


@dataclass(frozen=True)
class Fact:
    """One declared fact: its name in the rule language, its kind, and what it means to a reader."""

    name: str
    kind: Kind
    nl: str
    en: str
    choices: tuple[str, ...] = ()

    def accepts(self, value: FactValue) -> bool:
        """Whether ``value`` is of this fact's type; unknown always is."""
        if value is None:
            return True
        if self.kind is Kind.YES_NO:
            return isinstance(value, bool)
        if self.kind is Kind.CHOICE:
            return value in self.choices
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST


class Vocabulary(dict[str, Fact]):
    """The declared facts by name."""

    @classmethod
    def of(cls, facts: "tuple[Fact, ...]") -> "Vocabulary":
        """A vocabulary of these facts; a name declared twice is a programming error."""
        found = cls()
        for fact in facts:
            if fact.name in found:
                raise ValueError(f"fact declared twice: {fact.name}")
            found[fact.name] = fact
        return found


def nearest(name: str, names: Iterable[str], otherwise: str = "-") -> str:
    """What somebody probably meant with a name that does not exist; ``otherwise`` when nothing comes near."""
    return next(iter(get_close_matches(name, names, cutoff=0.4)), otherwise)
