"""Cases for the benchmarks: random and always the same, every fact at or around the thresholds, one in ten unknown."""

import random
from pathlib import Path

from fonds.actions.policy import read_rule_set, shipped_rules
from fonds.case.facts import CATALOGUE
from fonds.rulebook.ruleset import RuleSet
from fonds.rulebook.tree import leaves
from fonds.rulebook.vocabulary import FactValue, Kind

RULES = Path(shipped_rules()) / "values-triangle.yaml"


def rule_set() -> RuleSet:
    """The shipped rules."""
    return read_rule_set(RULES)


def boundaries(rules: RuleSet) -> dict[str, list[int]]:
    """Fact → the numbers that some rule compares it with."""
    found: dict[str, list[int]] = {}
    for condition in rules.conditions.values():
        for leaf in leaves(condition):
            if leaf.fact in CATALOGUE and CATALOGUE[leaf.fact].kind not in (Kind.YES_NO, Kind.CHOICE):
                found.setdefault(leaf.fact, []).extend(value for value in getattr(leaf, "values", ()) if isinstance(value, int))
    return found


def cases(rules: RuleSet, number: int, seed: int = 1) -> list[dict[str, FactValue]]:
    """So many cases. Money in cents."""
    dice, edges = random.Random(seed), boundaries(rules)

    def value(name: str) -> FactValue:
        fact = CATALOGUE[name]
        if dice.random() < 0.1:
            return None
        if fact.kind is Kind.YES_NO:
            return dice.random() < 0.5
        if fact.kind is Kind.CHOICE:
            return dice.choice(fact.choices)
        return max(dice.choice(edges.get(name) or [0]) + dice.choice((-1, 0, 1)), 0)

    return [{name: value(name) for name in CATALOGUE} for _ in range(number)]
