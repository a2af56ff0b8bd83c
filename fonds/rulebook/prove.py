"""What conditions can come to at all: every combination of values that their comparisons can tell apart.

A condition compares facts with fixed values, so it is enough to try a number at each of those values and once between them,
a choice once per word that is named and once with another, a yes/no twice, and each of them unknown too. That is exact, not a
sample. A set of combinations is one whole number with a bit for each, so that judging them all takes a few operations.

No fact of a case is below zero, so no number below zero is tried.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from fonds.rulebook.interpreter import judge
from fonds.rulebook.tree import Always, And, Condition, Known, Leaf, Not, Or, leaves
from fonds.rulebook.vocabulary import LARGEST, Fact, FactValue, Kind

MOST_CASES = 1 << 17
"""More combinations than this are not tried, and then nothing is said about them."""

NUMBERS = (Kind.COUNT, Kind.MONEY, Kind.DAYS, Kind.MONTHS, Kind.PERCENT)
"""The kinds of facts that are numbers."""

Facts = Mapping[str, Fact]


@dataclass(frozen=True)
class Sets:
    """The combinations for which a condition holds, and those for which it does not; in the others it is unknown."""

    holds: int
    fails: int


class Space:
    """The combinations of facts that some conditions can tell apart. ``known``: facts that are never unknown."""

    def __init__(self, values: Mapping[str, tuple[FactValue, ...]]) -> None:
        self.values = values
        self.size = prod(len(some) for some in values.values())
        self.all = (1 << self.size) - 1
        self._leaves: dict[Leaf | Known, Sets] = {}

    @classmethod
    def of(cls, conditions: Iterable[Condition], facts: Facts, known: frozenset[str] = frozenset()) -> "Space | None":
        """The combinations for these conditions, or None when there are more than ``MOST_CASES``."""
        compared: dict[str, set[FactValue]] = {}
        for condition in conditions:
            for leaf in leaves(condition):
                compared.setdefault(leaf.fact, set()).update(leaf.values if isinstance(leaf, Leaf) else ())
        values = {name: _tried(facts[name], some, known=name in known) for name, some in compared.items()}
        return cls(values) if prod(map(len, values.values())) <= MOST_CASES else None

    def sets(self, condition: Condition) -> Sets:
        """Where a condition holds and where it fails, by Kleene's logic."""
        match condition:
            case Always():
                return Sets(self.all, 0)
            case Not(inner):
                found = self.sets(inner)
                return Sets(found.fails, found.holds)
            case And(parts) | Or(parts):
                found = self.sets(parts[0])
                for one in map(self.sets, parts[1:]):
                    if isinstance(condition, And):
                        found = Sets(found.holds & one.holds, found.fails | one.fails)
                    else:
                        found = Sets(found.holds | one.holds, found.fails & one.fails)
                return found
            case Leaf() | Known():
                if condition not in self._leaves:
                    self._leaves[condition] = self._leaf(condition)
                return self._leaves[condition]

    def example(self, cases: int) -> dict[str, FactValue]:
        """The first of some combinations, as facts."""
        number = (cases & -cases).bit_length() - 1
        facts: dict[str, FactValue] = {}
        for name, some in self.values.items():
            number, place = divmod(number, len(some))
            facts[name] = some[place]
        return facts

    def _leaf(self, leaf: Leaf | Known) -> Sets:
        stride = 1
        for name, some in self.values.items():
            if name == leaf.fact:
                break
            stride *= len(some)
        block = {True: 0, False: 0, None: 0}
        for place, value in enumerate(self.values[leaf.fact]):
            block[judge(leaf, {leaf.fact: value})[0]] |= ((1 << stride) - 1) << (place * stride)
        period = stride * len(self.values[leaf.fact])
        return Sets(*(_repeated(block[result], period, self.size) for result in (True, False)))


def _tried(fact: Fact, compared: Iterable[FactValue], *, known: bool) -> tuple[FactValue, ...]:
    """The values of one fact that the comparisons can tell apart."""
    unknown = () if known else (None,)
    if fact.kind is Kind.YES_NO:
        return (True, False, *unknown)
    if fact.kind is Kind.CHOICE:
        named = [word for word in fact.choices if word in set(compared)]
        other = [word for word in fact.choices if word not in named][:1]
        return (*named, *other, *unknown)
    edges = sorted(value for value in compared if isinstance(value, int))
    found = {0, *(edge - 1 for edge in edges[:1]), *edges, *(edge + 1 for edge in edges)}
    return (*sorted(number for number in found if 0 <= number <= LARGEST), *unknown)


def _repeated(block: int, period: int, size: int) -> int:
    """A pattern of ``period`` bits, repeated up to ``size`` bits."""
    while period < size:
        block |= block << period
        period *= 2
    return block & ((1 << size) - 1)


def parts(condition: Condition) -> Iterator[Condition]:
    """The conditions directly inside a condition."""
    match condition:
        case Not(inner):
            yield inner
        case And(some) | Or(some):
            yield from some


def with_leaf(condition: Condition, number: int, other: Condition) -> Condition:
    """The condition with its leaf of that number (from the left, from 0) replaced by another condition."""
    match condition:
        case Not(inner):
            return Not(with_leaf(inner, number, other))
        case And(some) | Or(some):
            changed = []
            for part in some:
                count = sum(1 for _ in leaves(part))
                changed.append(with_leaf(part, number, other) if 0 <= number < count else part)
                number -= count
            return type(condition)(tuple(changed))
        case Leaf() | Known():
            return other
        case Always():
            return condition


def text_of(condition: Condition) -> str:
    """A condition as a person would write it."""
    match condition:
        case Leaf(text=text) | Known(text=text):
            return text
        case Not(inner):
            return f"not ({text_of(inner)})" if isinstance(inner, And | Or) else f"not {text_of(inner)}"
        case And(some):
            return " and ".join(f"({text_of(part)})" if isinstance(part, Or) else text_of(part) for part in some)
        case Or(some):
            return " or ".join(f"({text_of(part)})" if isinstance(part, And) else text_of(part) for part in some)
        case Always():
            return "true"


def given_text(case: Mapping[str, FactValue], facts: Facts) -> str:
    """Facts as an example in a rule file writes them: ``amount_asked: 500.01, urgency: none, lawful: null``."""
    return ", ".join(f"{name}: {written(value, facts[name])}" for name, value in case.items())


def written(value: FactValue, fact: Fact) -> str:
    """A value of a fact as a rule file writes it."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if fact.kind is Kind.MONEY:
        return f"{Decimal(value) / 100:.2f}"
    return str(value)
