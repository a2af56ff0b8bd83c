"""A rule set as dataframe expressions: the third reading of the same condition trees, for many cases at once.

Unknown is null, and ``&``, ``|`` and ``~`` on columns with nulls follow Kleene, as both other evaluators do. Written against
Narwhals, which speaks to Polars and Dask alike; docs/decisions/backtest-narwhals.md tells what that costs.
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, NamedTuple, TypeVar

import narwhals as nw

from fonds.rulebook.assessment import COUNTED
from fonds.rulebook.model import Advice, Row, Value, Verdict
from fonds.rulebook.ruleset import ADVICE, CHAINED, VERDICT, RuleSet, advice_vocabulary
from fonds.rulebook.tree import Always, And, Condition, Known, Leaf, Not, Operator, Or, Scalar, leaves
from fonds.rulebook.vocabulary import Vocabulary

Frame = TypeVar("Frame", nw.LazyFrame[Any], nw.DataFrame[Any])

_COMPARE: Mapping[Operator, Callable[[Any, Any], Any]] = {
    Operator.EQUAL: operator.eq,
    Operator.IN: operator.eq,
    Operator.NOT_EQUAL: operator.ne,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
}


UNDETERMINED = -1
"""The number of an outcome that other rules left open. Null would not do: Dask has no null among plain numbers. What a
comparison makes of it never counts, because the loader demands a ``known(…)`` beside it (``rule-may-be-unknown``)."""


class Chained(NamedTuple):
    """Where an outcome of other rules stands: its column, and the number that each of its words has there."""

    column: str
    codes: Mapping[Scalar, int]


_NONE: Mapping[str, Chained] = {}


def outcome(condition: Condition, chained: Mapping[str, Chained] = _NONE) -> nw.Expr:
    """The expression that is true, false or null as the condition is met, not met or unknown.

    A fact stands in the column of its name (money in cents); ``chained`` tells where the outcomes of other rules stand.
    """
    match condition:
        case Leaf(fact):
            column, codes = chained.get(fact, Chained(fact, {}))
            compare = _COMPARE[condition.operator]
            alternatives: Iterable[nw.Expr] = (compare(nw.col(column), codes.get(one, one)) for one in condition.values)
            return reduce(operator.or_, alternatives)
        case Known(fact):
            return nw.col(chained[fact].column) != UNDETERMINED if fact in chained else ~nw.col(fact).is_null()
        case Not(inner):
            return ~outcome(inner, chained)
        case And(parts):
            return reduce(operator.and_, (outcome(part, chained) for part in parts))
        case Or(parts):
            return reduce(operator.or_, (outcome(part, chained) for part in parts))
        case Always():
            return nw.lit(True)


class Judged(NamedTuple):
    """The names of the columns that judging adds."""

    criteria: Mapping[str, str]
    """Criterion → its outcome: true, false or null."""
    verdicts: Mapping[Value, str]
    """Value → the place of its verdict in ``tuple(Verdict)``."""
    advice: str
    """The place of the advice in ``tuple(Advice)``."""


def judge_frame(frame: Frame, rule_set: RuleSet, side: str) -> tuple[Frame, Judged]:
    """The frame with every criterion, verdict and advice of one rule set added; ``side`` begins the names of the columns.

    Signals are left out: they decide nothing.
    """
    criteria = {one.id: f"{side}:{one.id}" for one in rule_set.criteria}
    frame = frame.with_columns(**{column: outcome(rule_set.conditions[rule]) for rule, column in criteria.items()})
    tables = _tables(rule_set, side)
    frame = frame.with_columns(
        **{place.column: _decided(rule_set, name, output, place.codes) for (name, output), place in tables.items()},
        **{column: _count(rule_set, criteria, value, name) for (value, name), column in _counts(side).items()},
    )
    verdicts = {value: f"{side}:{value}_verdict" for value in Value}
    codes: dict[Scalar, int] = {verdict: code for code, verdict in enumerate(Verdict)}
    frame = frame.with_columns(**{column: _verdict(rule_set, side, value, codes) for value, column in verdicts.items()})
    chained = {f"{name}_{output}": place for (name, output), place in tables.items()}
    chained |= {f"{value}_verdict": Chained(column, codes) for value, column in verdicts.items()}
    advice = f"{side}:advice"
    words: dict[Scalar, int] = {word: code for code, word in enumerate(Advice)}
    frame = frame.with_columns(**{advice: _first_hit(rule_set, ADVICE, ADVICE, words, chained)})
    return frame, Judged(criteria, verdicts, advice)


def _tables(rule_set: RuleSet, side: str) -> dict[tuple[str, str], Chained]:
    """Every output of a table that the advice looks at."""
    asked = {leaf.fact for row in rule_set.tables[ADVICE].rows for leaf in leaves(rule_set.conditions[row.id])}
    known = advice_vocabulary(rule_set.file, Vocabulary())
    return {
        (name, output): Chained(f"{side}:{name}_{output}", {word: n for n, word in enumerate(known[fact].choices)})
        for name, table in rule_set.tables.items()
        for output in table.outputs
        if name not in CHAINED and (fact := f"{name}_{output}") in asked
    }


def _counts(side: str) -> dict[tuple[Value, str], str]:
    return {(value, name): f"{side}:{value}:{name}" for value in Value for name in COUNTED}


def _count(rule_set: RuleSet, criteria: Mapping[str, str], value: Value, name: str) -> nw.Expr:
    """How many criteria of a value came to what the verdict table counts under this name."""
    wanted, kinds = COUNTED[name]
    columns = [nw.col(criteria[one.id]) for one in rule_set.criteria if one.value is value and one.otherwise in kinds]
    counted = [column.is_null() if wanted is None else (column == wanted).fill_null(False) for column in columns]
    return reduce(operator.add, (one.cast(nw.Int16) for one in counted)) if counted else nw.lit(0, nw.Int16)


def _verdict(rule_set: RuleSet, side: str, value: Value, codes: Mapping[Scalar, int]) -> nw.Expr:
    counts = _counts(side)
    return _first_hit(rule_set, VERDICT, VERDICT, codes, {name: Chained(counts[value, name], {}) for name in COUNTED})


def _decided(rule_set: RuleSet, name: str, output: str, codes: Mapping[Scalar, int]) -> nw.Expr:
    return _first_hit(rule_set, name, output, codes, _NONE)


def _first_hit(
    rule_set: RuleSet, name: str, output: str, codes: Mapping[Scalar, int], chained: Mapping[str, Chained]
) -> nw.Expr:
    """One output of a table as its code: of the first row that is met, unless a row above it is unknown."""

    def below(rest: nw.Expr, row: Row) -> nw.Expr:
        said = row.then[output]
        told = nw.lit(UNDETERMINED if said is None else codes[said], nw.Int16)
        condition = rule_set.conditions[row.id]
        if isinstance(condition, Always):
            return told
        met = outcome(condition, chained)
        rest = nw.when(met.is_null()).then(nw.lit(UNDETERMINED, nw.Int16)).otherwise(rest)
        return nw.when(met.fill_null(False)).then(told).otherwise(rest)

    rows: Iterable[Row] = reversed(rule_set.tables[name].rows)
    return reduce(below, rows, nw.lit(UNDETERMINED, nw.Int16))
