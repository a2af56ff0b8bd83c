"""The tree of a condition, as both evaluators see it: comparisons of one fact, joined by and, or and not."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

Scalar = bool | int | str


class Operator(StrEnum):
    """How a fact is compared."""

    EQUAL = "=="
    NOT_EQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    IN = "in"


@dataclass(frozen=True)
class Leaf:
    """One fact against one value, or against several with ``in``. Unknown when the fact is unknown."""

    fact: str
    operator: Operator
    values: tuple[Scalar, ...]
    text: str


@dataclass(frozen=True)
class Known:
    """Whether a fact is known; never unknown itself."""

    fact: str
    text: str


@dataclass(frozen=True)
class Not:
    """The opposite; the opposite of unknown is unknown."""

    inner: "Condition"


@dataclass(frozen=True)
class And:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Or:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Always:
    """Always true: the last row of a table."""


Condition = Leaf | Known | Not | And | Or | Always
ALWAYS = Always()


def leaves(condition: Condition) -> Iterator[Leaf | Known]:
    """The comparisons of a condition, from left to right."""
    match condition:
        case Leaf() | Known():
            yield condition
        case Not(inner):
            yield from leaves(inner)
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)


def always_known(condition: Condition, given: frozenset[str]) -> bool:
    """Whether a condition can never be unknown, as long as the facts in ``given`` are known.

    ``known(f) and f == …`` is never unknown, nor is ``not known(f) or f == …``: the guard settles it.
    """
    match condition:
        case Leaf(fact):
            return fact in given
        case Not(inner):
            return always_known(inner, given)
        case And(parts):
            guarded = given | {part.fact for part in parts if isinstance(part, Known)}
            return all(always_known(part, guarded) for part in parts)
        case Or(parts):
            guarded = given | {p.inner.fact for p in parts if isinstance(p, Not) and isinstance(p.inner, Known)}
            return all(always_known(part, guarded) for part in parts)
        case _:
            return True
