"""The plain evaluator: Kleene's three-valued logic over a condition, with a trace of every comparison.

It stands beside the engine of record as the second opinion, and gives the explanation: each leaf with the fact value
that it saw. Nothing is skipped, so that one pass shows everything that is missing or wrong.
"""

import operator
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from fonds.rulebook.tree import Always, And, Condition, Known, Leaf, Not, Operator, Or, Scalar
from fonds.rulebook.vocabulary import FactValue


class Step(NamedTuple):
    """One comparison that was made: its text, the fact, the value it saw, what that was held against, and the result
    (None is unknown). Amounts are in cents.

    ``helped``: whether it spoke for the condition as a whole, seen through any ``not`` around it.
    """

    text: str
    fact: str
    saw: FactValue
    against: tuple[Scalar, ...]
    result: bool | None
    helped: bool


_COMPARE: dict[Operator, Callable[[Any, Any], bool]] = {
    Operator.EQUAL: operator.eq,
    Operator.NOT_EQUAL: operator.ne,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
}


def judge(condition: Condition, facts: Mapping[str, FactValue]) -> tuple[bool | None, tuple[Step, ...]]:
    """Whether ``condition`` holds (None: unknown), and every comparison on the way, from left to right."""
    steps: list[Step] = []
    return _judge(condition, facts, steps, denied=False), tuple(steps)


def _judge(condition: Condition, facts: Mapping[str, FactValue], steps: list[Step], *, denied: bool) -> bool | None:
    match condition:
        case Leaf(fact, values=against, text=text):
            saw = facts[fact]
            result = _compared(condition, saw)
        case Known(fact, text):
            saw, against, result = facts[fact], (), facts[fact] is not None
        case Always():
            return True
        case Not(inner):
            result = _judge(inner, facts, steps, denied=not denied)
            return None if result is None else not result
        case And(parts):
            found = [_judge(part, facts, steps, denied=denied) for part in parts]
            return False if False in found else None if None in found else True
        case Or(parts):
            found = [_judge(part, facts, steps, denied=denied) for part in parts]
            return True if True in found else None if None in found else False
    steps.append(Step(text, fact, saw, against, result, result is not None and result is not denied))
    return result


def _compared(leaf: Leaf, saw: FactValue) -> bool | None:
    if saw is None:
        return None
    if leaf.operator is Operator.IN:
        return saw in leaf.values
    return _COMPARE[leaf.operator](saw, leaf.values[0])
