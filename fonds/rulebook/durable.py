"""The engine of record: conditions compiled for durable_rules, within the subset of it that is safe.

Outside that subset the engine crashes, hangs or matches wrongly. So every condition becomes two rules, one that fires
when it is met and one when it is not, built from equality, ``$neq $lt $lte $gt $gte``, ``$and`` and ``$or`` alone and
guarded against null; neither fired means unknown, both fired is a fault. A sentinel must fire exactly once.
docs/decisions/rule-engine.md tells what was measured and where the limits below come from.
"""

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from fonds.errors import IntegrityFailure, broken
from fonds.rulebook.tree import Always, And, Condition, Known, Leaf, Not, Operator, Or, leaves
from fonds.rulebook.vocabulary import FactValue

Form = dict[str, Any]

# The engine walks its network with a stack of 64 places (events.c, MAX_STACK_SIZE) and keeps 32 marks per rule, two for
# each group (rete.h, MAX_SEQUENCE_EXPRESSIONS). One place is kept free in both.
MAX_PENDING = 63
MAX_GROUPS = 15

_SENTINEL = "$sentinel"
_MET, _NOT_MET = ":met", ":not_met"
_RESERVED = (
    *("kind", "id", "sid", "all", "any", "pri", "count", "cap", "dist", "name", "$sentinel"),
    *("$lt", "$lte", "$gt", "$gte", "$eq", "$neq", "$mt", "$imt", "$iall", "$iany", "$ex", "$nex", "$or", "$and"),
    *("$m", "$i", "$s", "$l", "$r", "$add", "$sub", "$mul", "$div", "$forward", "$time", "$pulse"),
)
_OPERATORS = {
    Operator.NOT_EQUAL: "$neq",
    Operator.LESS: "$lt",
    Operator.AT_MOST: "$lte",
    Operator.MORE: "$gt",
    Operator.AT_LEAST: "$gte",
}
_OPPOSITE = {
    Operator.LESS: Operator.AT_LEAST,
    Operator.AT_MOST: Operator.MORE,
    Operator.MORE: Operator.AT_MOST,
    Operator.AT_LEAST: Operator.LESS,
}


# --- compiling ------------------------------------------------------------------------------------------------------


def test_for(condition: Condition, *, met: bool) -> Form:
    """The engine's test for *met*, or for *not met*: denials are driven down to the leaves (De Morgan)."""
    match condition:
        case Not(inner):
            return test_for(inner, met=not met)
        case And(parts):
            return _group("$and" if met else "$or", (test_for(part, met=met) for part in parts))
        case Or(parts):
            return _group("$or" if met else "$and", (test_for(part, met=met) for part in parts))
        case Known(fact):
            return {"$neq": {fact: None}} if met else {fact: None}
        case Leaf():
            return _leaf_test(condition, met)
        case Always():
            raise ValueError("a constant is never part of a condition")


def _leaf_test(leaf: Leaf, met: bool) -> Form:
    guard: Form = {"$neq": {leaf.fact: None}}
    operator = leaf.operator
    if operator in (Operator.EQUAL, Operator.IN, Operator.NOT_EQUAL):
        if met is not (operator is Operator.NOT_EQUAL):
            return _group("$or", ({leaf.fact: value} for value in leaf.values))
        return _group("$and", (guard, *({"$neq": {leaf.fact: value}} for value in leaf.values)))
    symbol = _OPERATORS[operator if met else _OPPOSITE[operator]]
    return _group("$and", (guard, {symbol: {leaf.fact: leaf.values[0]}}))


def _group(name: str, parts: Iterable[Form]) -> Form:
    """One ``$and`` or ``$or``: flat, without repeats (a repeated branch fires twice), and never of one part."""
    flat: list[Form] = []
    for part in parts:
        flat += [one for one in part.get(name, [part]) if one not in flat]
    return flat[0] if len(flat) == 1 else {name: flat}


def _rules(condition: Condition) -> Iterator[tuple[str, Form]]:
    """The engine rules of one condition: *met* and *not met*, each for a message that is a case."""
    if isinstance(condition, Always):
        yield _MET, {"kind": "case"}
        return
    for suffix, met in ((_MET, True), (_NOT_MET, False)):
        test = test_for(condition, met=met)
        yield suffix, {"$and": [{"kind": "case"}, *test.get("$and", [test])]}


# --- limits, checked when a rule set is loaded ------------------------------------------------------------------------


def _width(form: Form) -> int:
    """How many places a test can take on the engine's stack at one moment, whatever the facts are.

    The branches of an ``$or`` wait there together; in an ``$and`` the next part replaces one place of the part before.
    """
    if "$or" in form:
        return sum(map(_width, form["$or"]))
    return 1 + sum(_width(part) - 1 for part in form.get("$and", ()))


def _groups(form: Form) -> int:
    parts = form.get("$and") or form.get("$or")
    return 1 + sum(map(_groups, parts)) if parts else 0


def _pending(condition: Condition) -> int:
    return sum(_width(form) for _, form in _rules(condition))


def too_wide(condition: Condition) -> bool:
    """Whether the engine could not carry this one condition, even alone."""
    return _pending(condition) > MAX_PENDING or any(_groups(form) > MAX_GROUPS for _, form in _rules(condition))


def _batches(conditions: Mapping[str, Condition]) -> Iterator[dict[str, Condition]]:
    batch: dict[str, Condition] = {}
    pending = 0
    for name, condition in conditions.items():
        more = _pending(condition)
        if batch and pending + more > MAX_PENDING:
            yield batch
            batch, pending = {}, 0
        batch[name] = condition
        pending += more
    if batch:
        yield batch


def name_collisions(facts: Iterable[str], rules: Iterable[str]) -> list[tuple[str, str]]:
    """Names that the engine would take for one another or for its own words: it compares 32-bit hashes."""
    found: list[tuple[str, str]] = []
    for names in (facts, (rule + suffix for rule in rules for suffix in (_MET, _NOT_MET))):
        seen = {fnv1a(name): name for name in _RESERVED}
        for name in names:
            if (code := fnv1a(name)) in seen:
                found.append((seen[code], name))
            seen[code] = name
    return found


def fnv1a(name: str) -> int:
    """The engine's hash of a name (FNV-1a, 32 bits)."""
    value = 0x811C9DC5
    for byte in name.encode("ascii"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


# --- running --------------------------------------------------------------------------------------------------------

# One lock around the engine: its handles are shared by all rule sets of the process.
_LOCK = threading.Lock()
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Engine:
    """Conditions by name, compiled once (at first use) and evaluated on one set of facts after another."""

    def __init__(self, name: str, conditions: Mapping[str, Condition]) -> None:
        self._batches = [_Batch(f"{name}:{n}", batch) for n, batch in enumerate(_batches(conditions))]

    def evaluate(self, facts: Mapping[str, FactValue]) -> dict[str, bool | None]:
        """Met (True), not met (False) or unknown (None), for every condition.

        ``facts`` must hold every fact that the conditions name, null when unknown.
        Raises IntegrityFailure: engine-missing when the engine is not installed, engine-failed when it does anything
        but fire each rule as it should. After a failure it is compiled anew.
        """
        outcomes: dict[str, bool | None] = {}
        with _LOCK:
            for batch in self._batches:
                outcomes |= batch.evaluate(facts)
        return outcomes

    def discard(self) -> None:
        """Throw away what was compiled, because something about it cannot be trusted."""
        for batch in self._batches:
            batch.ruleset = None


class _Batch:
    """The conditions that go into one engine rule set."""

    def __init__(self, name: str, conditions: dict[str, Condition]) -> None:
        self.name = name
        self.conditions = conditions
        self.facts = sorted({leaf.fact for condition in conditions.values() for leaf in leaves(condition)})
        self.fired: list[str] = []
        self.ruleset: _Core | None = None
        self.count = 0

    def evaluate(self, facts: Mapping[str, FactValue]) -> dict[str, bool | None]:
        self.count += 1
        # Only the facts that this batch asks about: the engine copies them for every rule that fires.
        message = {"kind": "case", "id": f"case-{self.count}"} | {name: facts[name] for name in self.facts}
        try:
            self.ruleset = self.ruleset or self._compiled()
            return self._outcomes(self._fire(self.ruleset, message))
        except BaseException as error:
            # Whatever it was, Ctrl-C included: what the engine remembers now is not to be trusted.
            self.ruleset = None
            if isinstance(error, IntegrityFailure) or not isinstance(error, Exception):
                raise
            raise broken("engine-failed", self.name) from None

    def _fire(self, ruleset: "_Core", message: dict[str, FactValue]) -> list[str]:
        self.fired.clear()
        finished: list[object] = []
        state = ruleset.assert_fact(message)
        ruleset.do_actions(state, lambda *error: finished.append(error[0]))
        ruleset.retract_fact({"id": message["id"]})
        if finished and isinstance(finished[0], KeyboardInterrupt):
            raise finished[0]
        if finished != [None] or self.fired.count(_SENTINEL) != 1:
            raise broken("engine-failed", self.name)
        return self.fired

    def _outcomes(self, fired: list[str]) -> dict[str, bool | None]:
        # A rule with `$or` fires once for each branch that is true.
        names = set(fired)
        outcomes: dict[str, bool | None] = {}
        for name in self.conditions:
            met, not_met = name + _MET in names, name + _NOT_MET in names
            if met and not_met:
                raise broken("engine-failed", name)
            outcomes[name] = True if met else False if not_met else None
        return outcomes

    def _compiled(self) -> "_Core":
        forms = {name + suffix: form for name, one in self.conditions.items() for suffix, form in _rules(one)}
        return _Core(self.name, forms | {_SENTINEL: {"kind": "case"}}, self.fired)


class _Core:
    """One rule set compiled by the engine's core, which is called directly; ``fired`` gathers the rules that fire.

    The Python layer that comes with the core reads back every fact of the case for each rule that fires, asks the clock
    twice, stores a state that nobody uses, gives up on an action that seems to last ten seconds (a sleeping laptop), and
    logs tracebacks with the facts in them. Without it an assessment takes half the time. The order of the calls is the same.
    """

    def __init__(self, name: str, forms: Mapping[str, Form], fired: list[str]) -> None:
        try:
            import durable_rules_engine  # type: ignore[import-not-found]  # a module in C without types
        except ImportError:
            raise broken("engine-missing") from None
        self._core: Any = durable_rules_engine
        self._actions = {rule: partial(fired.append, rule) for rule in forms}
        self._handle = self._core.create_ruleset(name, _encoded({rule: {"all": [{"m": form}]} for rule, form in forms.items()}))

    def assert_fact(self, fact: Mapping[str, FactValue]) -> int:
        """Let the engine see a fact; gives the state that the rules which match wait in."""
        return self._state(self._core.assert_fact(self._handle, _encoded(fact)))

    def retract_fact(self, fact: Mapping[str, FactValue]) -> int:
        """Let the engine forget a fact; its ``id`` is enough."""
        return self._state(self._core.retract_fact(self._handle, _encoded(fact)))

    def do_actions(self, state: int, complete: Callable[[BaseException | None], None]) -> None:
        """Every rule that waits in ``state``, one by one; then ``complete``, with what went wrong."""
        try:
            started = self._core.start_action_for_state(self._handle, state)
            told = started[1] if started else None
            while told:
                # {"L2:met":{"m":{…}}}: the name is all that is needed, and it holds no quotation mark.
                self._actions[told[2 : told.index('"', 2)]]()
                told = self._core.complete_and_start_action(self._handle, state)
        except BaseException as error:
            complete(error)
        else:
            complete(None)

    def _state(self, answer: tuple[int, int]) -> int:
        code, state = answer
        if code:
            raise broken("engine-failed")
        return state
