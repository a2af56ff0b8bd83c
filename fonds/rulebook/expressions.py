"""Conditions: a small, safe language over facts and thresholds, read into a frozen tree.

The text looks like Python and is parsed with the standard ``ast`` module, but nothing is ever evaluated: only the few
shapes below are read, and everything else is refused with its place and its text. What must be computed is a derived
fact with a name, not a formula in a rule.

    amount_asked <= quotation_needed_above or quotations_missing == 0
    known(urgency) and urgency in ['eviction', 'cut_off']
    not pays_debt or debt_in_plan
"""

import ast
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

from fonds.errors import InvalidInput, Problem
from fonds.rulebook.tree import ALWAYS, Always, And, Condition, Known, Leaf, Not, Operator, Or, Scalar
from fonds.rulebook.vocabulary import LARGEST, Fact, Kind, Vocabulary, nearest

MAX_LENGTH = 2_000
MAX_DEPTH = 20


@dataclass(frozen=True)
class Limit:
    """A threshold as conditions use it: integer cents for EUR, else a whole number of ``kind``."""

    kind: Kind
    value: int


@dataclass(frozen=True)
class Scope:
    """The names that a condition may use."""

    facts: Vocabulary
    limits: Mapping[str, Limit]


def parse_condition(text: str, scope: Scope, where: str = "") -> Condition:
    """Read one condition.

    Raises InvalidInput with every fault found, each at ``where`` with its ``column`` (from 1) and ``text``:
    rule-condition-empty, rule-condition-long, rule-condition-deep, rule-condition-character, rule-condition-syntax,
    rule-condition-refused, rule-condition-chained, rule-condition-order, rule-fact-unknown, rule-fact-bare,
    rule-fact-first, rule-fact-against-fact, rule-choice-unknown, rule-value-kind, rule-unit-differs,
    rule-threshold-needed, rule-number-wrong, rule-list-empty.
    """
    line = re.sub(r"\s*\n\s*", " ", text).strip()
    root = _tree(line, where)
    reader = _Reader(line, scope, where)
    condition = reader.condition(root, 1)
    if reader.problems:
        raise InvalidInput(reader.problems)
    return condition


def _tree(line: str, where: str) -> ast.expr:
    if not line:
        raise InvalidInput(Problem("rule-condition-empty", where))
    if len(line) > MAX_LENGTH:
        raise InvalidInput(Problem("rule-condition-long", where, {"longest": MAX_LENGTH}))
    # Letters of another script can look just like ours, a backslash hides characters and `#` would silently cut the rest.
    if strange := re.search(r"[^ -~]|[\\#]", line):
        details = {"column": strange.start() + 1, "text": f"U+{ord(strange[0]):04X}"}
        raise InvalidInput(Problem("rule-condition-character", where, details))
    if _brackets(line) > MAX_DEPTH:
        raise InvalidInput(Problem("rule-condition-deep", where, {"deepest": MAX_DEPTH}))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # `0or x` and its like only warn
            return ast.parse(line, mode="eval").body
    except (RecursionError, MemoryError):
        raise InvalidInput(Problem("rule-condition-deep", where, {"deepest": MAX_DEPTH})) from None
    except (SyntaxError, ValueError, Warning) as error:
        column = getattr(error, "offset", None) or 1
        raise InvalidInput(Problem("rule-condition-syntax", where, {"column": column, "text": line})) from None


def _brackets(line: str) -> int:
    """How deep brackets nest, counted before the parser sees them."""
    depth = deepest = 0
    for character in line:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    return deepest


_OPERATORS: dict[type[ast.cmpop], Operator] = {
    ast.Eq: Operator.EQUAL,
    ast.NotEq: Operator.NOT_EQUAL,
    ast.Lt: Operator.LESS,
    ast.LtE: Operator.AT_MOST,
    ast.Gt: Operator.MORE,
    ast.GtE: Operator.AT_LEAST,
    ast.In: Operator.IN,
    ast.NotIn: Operator.IN,
}
_ORDERING = (Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST)
_YES_NO = {"true": True, "false": False}


class _Reader:
    """Turns the syntax tree of one condition into ours, collecting problems on the way."""

    def __init__(self, line: str, scope: Scope, where: str) -> None:
        self.line = line
        self.scope = scope
        self.where = where
        self.problems: list[Problem] = []

    def condition(self, node: ast.expr, depth: int) -> Condition:
        if depth > MAX_DEPTH:
            return self._fault("rule-condition-deep", node, deepest=MAX_DEPTH)
        match node:
            case ast.BoolOp(op=ast.And(), values=values):
                return And(tuple(self.condition(value, depth + 1) for value in values))
            case ast.BoolOp(values=values):
                return Or(tuple(self.condition(value, depth + 1) for value in values))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.condition(operand, depth + 1))
            case ast.Call(func=ast.Name(id="known"), args=[ast.Name() as name], keywords=[]):
                fact = self._fact(name)
                return Known(fact.name, self._text(node)) if fact else ALWAYS
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                return self._comparison(node, left, operator, right)
            case ast.Compare():
                return self._fault("rule-condition-chained", node)
            case ast.Name(id=name) if name not in _YES_NO:
                return self._bare(node)
        return self._fault("rule-condition-refused", node)

    def _bare(self, node: ast.Name) -> Condition:
        """A yes/no fact by itself: ``lawful`` says the same as ``lawful == true``."""
        fact = self._fact(node)
        if fact is None:
            return ALWAYS
        if fact.kind is not Kind.YES_NO:
            return self._fault("rule-fact-bare", node)
        return Leaf(fact.name, Operator.EQUAL, (True,), fact.name)

    def _comparison(self, node: ast.expr, left: ast.expr, symbol: ast.cmpop, right: ast.expr) -> Condition:
        operator = _OPERATORS.get(type(symbol))
        if operator is None:
            return self._fault("rule-condition-refused", node)
        if not isinstance(left, ast.Name):
            return self._fault("rule-fact-first" if isinstance(left, ast.Constant) else "rule-condition-refused", left)
        fact = self._fact(left)
        if fact is None:
            return ALWAYS
        if operator in _ORDERING and fact.kind in (Kind.YES_NO, Kind.CHOICE):
            return self._fault("rule-condition-order", node, fact=fact.name)
        values: list[Scalar] = []
        for item in self._items(operator, right):
            value = self._value(item, fact)
            if value is not None and value not in values:
                values.append(value)
        if isinstance(symbol, ast.NotIn):
            return Not(Leaf(fact.name, operator, tuple(values), f"{fact.name} in {self._text(right)}"))
        return Leaf(fact.name, operator, tuple(values), self._text(node))

    def _items(self, operator: Operator, right: ast.expr) -> list[ast.expr]:
        if operator is not Operator.IN:
            return [right]
        if not isinstance(right, ast.List):
            self._fault("rule-condition-refused", right)
            return []
        if not right.elts:
            self._fault("rule-list-empty", right)
        return right.elts

    def _fact(self, node: ast.Name) -> Fact | None:
        fact = self.scope.facts.get(node.id)
        if fact is None and node.id in self.scope.limits:
            self._fault("rule-fact-first", node)
        elif fact is None:
            self._fault("rule-fact-unknown", node, nearest=nearest(node.id, self.scope.facts))
        return fact

    def _value(self, node: ast.expr, fact: Fact) -> Scalar | None:
        """The value on the right, or None after a fault."""
        match node:
            case ast.Name(id=name) if name in _YES_NO:
                return self._fitting(node, fact, _YES_NO[name])
            case ast.Name():
                return self._threshold(node, fact)
            case ast.Constant(value=bool() as value):
                return self._fitting(node, fact, value)
            case ast.Constant(value=int() as value):
                return self._number(node, fact, value)
            case ast.Constant(value=str() as value) if self._text(node)[1:-1] == value:
                return self._fitting(node, fact, value)
        self._fault("rule-condition-refused", node)
        return None

    def _threshold(self, node: ast.Name, fact: Fact) -> Scalar | None:
        limit = self.scope.limits.get(node.id)
        if limit is None and node.id in self.scope.facts:
            self._fault("rule-fact-against-fact", node)
        elif limit is None:
            self._fault("rule-fact-unknown", node, nearest=nearest(node.id, self.scope.limits))
        elif limit.kind is not fact.kind:
            self._fault("rule-unit-differs", node, fact=fact.name, unit=fact.kind.value, given=limit.kind.value)
        else:
            return limit.value
        return None

    def _number(self, node: ast.Constant, fact: Fact, value: int) -> Scalar | None:
        if not self._text(node).isdigit() or value > LARGEST:
            self._fault("rule-number-wrong", node)
        elif fact.kind in (Kind.YES_NO, Kind.CHOICE):
            return self._fitting(node, fact, value)
        elif value and fact.kind is not Kind.COUNT:
            # 500 of what? A number with a unit stands under `thresholds`, with its unit and its source.
            self._fault("rule-threshold-needed", node, fact=fact.name, unit=fact.kind.value)
        else:
            return value
        return None

    def _fitting(self, node: ast.expr, fact: Fact, value: Scalar) -> Scalar | None:
        if fact.accepts(value):
            return value
        if fact.kind is Kind.CHOICE and isinstance(value, str):
            near = nearest(value, fact.choices, *fact.choices[:1])
            self._fault("rule-choice-unknown", node, fact=fact.name, nearest=near)
        else:
            self._fault("rule-value-kind", node, fact=fact.name, unit=fact.kind.value)
        return None

    def _text(self, node: ast.expr) -> str:
        return self.line[node.col_offset : node.end_col_offset]

    def _fault(self, code: str, node: ast.expr, **details: object) -> Always:
        place = {"column": node.col_offset + 1, "text": self._text(node)}
        self.problems.append(Problem(code, self.where, place | details))
        return ALWAYS
