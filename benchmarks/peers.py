"""The same conditions for other rule engines, each in its own language, all rules ready before the clock runs.

No peer knows Kleene's logic, so each gets two tests per condition, *met* and *not met*, guarded against unknown: what someone
who takes unknown as seriously as we do would have to write. Neither true: unknown. Chosen for what they are: zen-engine (Rust,
JSON decision models), OpenFisca-Core (rules as code for governments, vectors of cases), rule-engine (Python, a language
of its own), and plain Python functions, as a programmer would write them without any engine.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fonds.case.facts import CATALOGUE
from fonds.rulebook.ruleset import CASE, RuleSet
from fonds.rulebook.tree import Always, And, Condition, Known, Leaf, Not, Operator, Or, Scalar
from fonds.rulebook.vocabulary import FactValue, Kind

Case = Mapping[str, FactValue]
Outcomes = dict[str, bool | None]
Peer = Callable[[Case], Outcomes]

_OPPOSITE = {
    Operator.EQUAL: Operator.NOT_EQUAL,
    Operator.NOT_EQUAL: Operator.EQUAL,
    Operator.LESS: Operator.AT_LEAST,
    Operator.AT_MOST: Operator.MORE,
    Operator.MORE: Operator.AT_MOST,
    Operator.AT_LEAST: Operator.LESS,
}


@dataclass(frozen=True)
class Dialect:
    """How a language writes a fact, what is known of it, and the words between tests."""

    fact: str = "{name}"
    known: str = "{fact} != null"
    unknown: str = "{fact} == null"
    both: str = " and "
    either: str = " or "
    value: Callable[[str, Scalar], str] = lambda _, value: json.dumps(value)

    def test(self, condition: Condition, *, met: bool) -> str:
        """A test in this language that is true when the condition is met, or with ``met=False`` when it is not."""
        match condition:
            case Not(inner):
                return self.test(inner, met=not met)
            case And(parts) | Or(parts):
                word = self.both if isinstance(condition, And) is met else self.either
                return "(" + word.join(self.test(part, met=met) for part in parts) + ")"
            case Known(name):
                return "(" + (self.known if met else self.unknown).format(fact=self.fact.format(name=name)) + ")"
            case Leaf(name):
                return self._leaf(condition, self.fact.format(name=name), met)
        raise ValueError(condition)

    def _leaf(self, leaf: Leaf, fact: str, met: bool) -> str:
        operator = Operator.EQUAL if leaf.operator is Operator.IN else leaf.operator
        operator, word = (operator, self.either) if met else (_OPPOSITE[operator], self.both)
        tests = word.join(f"({fact} {operator} {self.value(leaf.fact, one)})" for one in leaf.values)
        return f"({self.known.format(fact=fact)}{self.both}({tests}))"


def conditions(rules: RuleSet) -> dict[str, Condition]:
    """Every condition about a case: of the criteria, the signals and the rows of tables."""
    return {rule: one for rule, one in rules.sections[CASE].conditions.items() if not isinstance(one, Always)}


def tests(rules: RuleSet, dialect: Dialect) -> dict[str, str]:
    """Every condition as two tests: ``L2_met`` and ``L2_not_met``."""
    return {
        f"{rule}_{suffix}": dialect.test(condition, met=met)
        for rule, condition in conditions(rules).items()
        for suffix, met in (("met", True), ("not_met", False))
    }


def _outcomes(ids: Iterable[str], said: Mapping[str, Any]) -> Outcomes:
    return {rule: True if said[f"{rule}_met"] else False if said[f"{rule}_not_met"] else None for rule in ids}


def plain_python(rules: RuleSet) -> Peer:
    """One Python function per condition."""
    dialect = Dialect('f["{name}"]', "{fact} is not None", "{fact} is None", value=lambda _, value: repr(value))
    written = tests(rules, dialect)
    functions: dict[str, Callable[[Case], bool | None]] = {}
    for rule in conditions(rules):
        met, not_met = written[f"{rule}_met"], written[f"{rule}_not_met"]
        names: dict[str, Any] = {}
        exec(f"def judge(f):\n    return True if {met} else False if {not_met} else None\n", names)
        functions[rule] = names["judge"]
    return lambda case: {rule: function(case) for rule, function in functions.items()}


def zen_engine(rules: RuleSet) -> Peer:
    """One decision model with an expression node that holds every test."""
    import zen

    ids, written = tuple(conditions(rules)), tests(rules, Dialect())
    expressions = [{"id": name, "key": name, "value": test} for name, test in written.items()]
    place = {"x": 0, "y": 0}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": place},
        {"id": "rules", "type": "expressionNode", "name": "rules", "position": place, "content": {"expressions": expressions}},
        {"id": "out", "type": "outputNode", "name": "out", "position": place},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"},
        {"id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"},
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    return lambda case: _outcomes(ids, decision.evaluate(dict(case))["result"])


def rule_engine(rules: RuleSet) -> Peer:
    """Two rules per condition."""
    import rule_engine as library

    ids = tuple(conditions(rules))
    context = library.Context(resolver=library.resolve_item)
    compiled = {name: library.Rule(test, context=context) for name, test in tests(rules, Dialect()).items()}
    return lambda case: _outcomes(ids, {name: rule.matches(case) for name, rule in compiled.items()})


def openfisca(rules: RuleSet) -> Callable[[list[Case]], list[Outcomes]]:
    """Two variables per condition, over a vector of cases. A choice is a number, and known a variable of its own."""
    import numpy
    from openfisca_core.entities import build_entity
    from openfisca_core.periods import DAY
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    def number(name: str, value: Scalar) -> str:
        return repr(CATALOGUE[name].choices.index(str(value)) if CATALOGUE[name].kind is Kind.CHOICE else value)

    entity = build_entity(key="case", plural="cases", label="A case", is_person=True)
    system = TaxBenefitSystem([entity])

    def variable(name: str, kind: type, formula: Any = None) -> None:
        body = {"value_type": kind, "entity": entity, "definition_period": DAY, "label": name}
        system.add_variable(type(name, (Variable,), body | ({"formula": formula} if formula else {})))

    facts = [name for name in CATALOGUE if name in rules.facts]
    for name in facts:
        variable(name, bool if CATALOGUE[name].kind is Kind.YES_NO else int)
        variable(f"{name}_known", bool)
    dialect = Dialect('v("{name}", p)', "{fact}", "~{fact}", " & ", " | ", number)
    ids, written = tuple(conditions(rules)), tests(rules, dialect)
    for name, test in written.items():
        # What is known of a fact is a variable of its own, so the guard in front of each test reads that one.
        guarded = _guarded(test)
        variable(name, bool, eval(f"lambda v, p: {guarded}"))
    day = "2026-01-01"

    def judge(cases: list[Case]) -> list[Outcomes]:
        simulation = SimulationBuilder().build_default_simulation(system, len(cases))
        for name in facts:
            values = [case[name] for case in cases]
            coded = [0 if one is None else eval(number(name, one)) if isinstance(one, str) else one for one in values]
            simulation.set_input(name, day, numpy.array(coded))
            simulation.set_input(f"{name}_known", day, numpy.array([one is not None for one in values]))
        said = {name: simulation.calculate(name, day) for name in written}
        return [_outcomes(ids, {name: column[n] for name, column in said.items()}) for n in range(len(cases))]

    return judge


def _guarded(test: str) -> str:
    """``(v("x", p) & …`` and ``(~v("x", p))`` are guards: let them read ``x_known``."""
    import re

    return re.sub(r'\((~?)v\("(\w+)", p\)(?= &|\))', r'(\1v("\2_known", p)', test)
