"""One case judged by one rule set: every criterion by both evaluators, then the verdicts, then the advice.

The assessment is data, not prose: outcomes, the facts behind them and the ids of the rules; the sentences stand in the
rule set, which is kept by its hash. The same facts and rule set always give the same document.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fonds import __version__
from fonds.errors import InvalidInput, Problem, broken, invalid
from fonds.rulebook.interpreter import Step, judge
from fonds.rulebook.model import Otherwise, Outcome, Value
from fonds.rulebook.ruleset import ADVICE, CHAINED, VERDICT, RuleSet
from fonds.rulebook.tables import first_hit
from fonds.rulebook.vocabulary import LARGEST, FactValue

FORMAT = "casusfonds-assessment-1"

Facts = Mapping[str, FactValue]
Document = dict[str, Any]


@dataclass(frozen=True)
class Assessment:
    """The outcome of judging one case. ``document`` holds all of it as JSON types, in a fixed order, without floats."""

    document: Document

    @property
    def advice(self) -> str:
        """One of ``fonds.rulebook.model.Advice``."""
        return str(self.document["advice"]["advice"])

    @property
    def facts(self) -> dict[str, FactValue]:
        """The facts that were judged, by name."""
        return dict(self.document["facts"])

    @property
    def questions(self) -> tuple[str, ...]:
        """The criteria that are unknown, in the order of the rule set: what to ask the professional."""
        return tuple(self.document["questions"])


@dataclass(frozen=True)
class _Judged:
    """What one condition came to, on which both evaluators agree, and how."""

    result: bool | None
    steps: tuple[Step, ...]

    @property
    def outcome(self) -> str:
        return Outcome.of(self.result).value

    def told(self) -> Document:
        told = [
            {"text": one.text, "fact": one.fact, "saw": one.saw, "against": [*one.against], "result": one.result}
            for one in self.steps
        ]
        return {"outcome": self.outcome, "leaves": told}


def assess(rule_set: RuleSet, facts: Facts) -> Assessment:
    """Judge the facts of a case (money in cents, ``None`` where unknown) by every rule of the set.

    Raises InvalidInput rule-fact-missing or rule-fact-wrong for facts that the rules cannot read, and IntegrityFailure
    engine-missing, engine-failed or engine-disagreement; then there is no assessment at all.
    """
    seen = _checked(rule_set, facts)
    judged = {value: _judge(rule_set, f"value:{value}", seen) for value in Value}
    criteria = {rule: one for group in judged.values() for rule, one in group.items()}
    signals = _judge(rule_set, "signals", seen)
    tables = {name: _decide(rule_set, name, seen) for name in rule_set.tables if name not in CHAINED}
    values = {value.value: _verdict(rule_set, judged[value]) for value in Value}
    document = {
        "format": FORMAT,
        "rule_set": {"id": rule_set.id, "version": rule_set.version, "sha256": rule_set.sha256},
        "facts": seen,
        "criteria": [
            {"id": c.id, "name": c.name, "value": c.value.value, "otherwise": c.otherwise.value} | criteria[c.id].told()
            for c in rule_set.criteria
        ],
        "signals": [{"id": s.id, "name": s.name} | signals[s.id].told() for s in rule_set.signals],
        "tables": tables,
        "values": values,
        "advice": _advice(rule_set, seen, criteria, tables, values),
        "questions": [c.id for c in rule_set.criteria if criteria[c.id].result is None],
    }
    return Assessment(document)


def decide_table(rule_set: RuleSet, name: str, facts: Facts) -> Document | None:
    """One table by itself, for instance ``mandate`` when a decision is recorded; None when it is undetermined.

    Else every output of the table by name, with ``row``, the id of the row that decided, and ``because``, its reason in
    both languages. Raises as ``assess`` does, and InvalidInput rule-table-missing.
    """
    if name not in rule_set.tables or name in CHAINED:
        raise invalid("rule-table-missing", rule_set.id, table=name)
    decided = _decide(rule_set, name, _checked(rule_set, facts))
    for row in rule_set.tables[name].rows:
        if row.id == decided["row"]:
            return {"row": row.id, "because": row.because.model_dump(), **decided["then"]}
    return None


def engine_versions() -> dict[str, str]:
    """What judged: kept beside an assessment, not in it, so that a replay by a newer version can be compared."""
    from importlib.metadata import version

    return {"casusfonds": __version__, "durable_rules": version("durable-rules")}


def _checked(rule_set: RuleSet, facts: Facts) -> dict[str, FactValue]:
    """The facts in order of name; facts that no rule speaks about may be of any catalogue."""
    problems = [Problem("rule-fact-missing", name) for name in rule_set.facts if name not in facts]
    for name, value in facts.items():
        plain = value is None or isinstance(value, bool | str) or (isinstance(value, int) and abs(value) <= LARGEST)
        if not plain or (name in rule_set.facts and not rule_set.facts[name].accepts(value)):
            problems.append(Problem("rule-fact-wrong", name))
    if problems:
        raise InvalidInput(problems)
    return dict(sorted(facts.items()))


def _judge(rule_set: RuleSet, section_name: str, facts: Facts) -> dict[str, _Judged]:
    """Every condition of a section, by the engine of record and by the interpreter, which must agree on each."""
    section = rule_set.sections[section_name]
    outcomes = section.engine.evaluate(facts)
    judged: dict[str, _Judged] = {}
    for rule, condition in section.conditions.items():
        result, steps = judge(condition, facts)
        if result is not outcomes[rule]:
            section.engine.discard()
            engine, interpreter = Outcome.of(outcomes[rule]).value, Outcome.of(result).value
            raise broken("engine-disagreement", rule, rule=rule, engine=engine, interpreter=interpreter)
        judged[rule] = _Judged(result, steps)
    return judged


def _decide(rule_set: RuleSet, name: str, facts: Facts) -> Document:
    table = rule_set.tables[name]
    judged = _judge(rule_set, f"table:{name}", facts)
    row, unknown = first_hit({rule: one.result for rule, one in judged.items()})
    then = next((one.then for one in table.rows if one.id == row), {})
    ask = [step.fact for step in judged[unknown].steps if step.result is None] if unknown else []
    return {
        "row": row,
        "then": {output: then.get(output) for output in table.outputs},
        "ask": list(dict.fromkeys(ask)),
        "rows": [{"id": rule} | one.told() for rule, one in judged.items()],
    }


def _verdict(rule_set: RuleSet, judged: Mapping[str, _Judged]) -> Document:
    """The verdict on one value, with the criteria that brought it; the score is for the picture and decides nothing."""
    otherwise = {c.id: c.otherwise for c in rule_set.criteria}

    def not_met(kind: Otherwise) -> list[str]:
        return [rule for rule, one in judged.items() if one.result is False and otherwise[rule] is kind]

    origins = {
        "blocks_not_met": not_met(Otherwise.BLOCKS),
        "complete_not_met": not_met(Otherwise.COMPLETE),
        "needed_unknown": [
            rule for rule, one in judged.items() if one.result is None and otherwise[rule] is not Otherwise.WEIGHS
        ],
        "justify_not_met": not_met(Otherwise.JUSTIFY),
    }
    counts = {name: len(rules) for name, rules in origins.items()}
    decided, because = _chained(rule_set, VERDICT, counts, origins)
    return {"verdict": decided, "score": _score(rule_set, judged), "because": because}


def _score(rule_set: RuleSet, judged: Mapping[str, _Judged]) -> int | None:
    """The weighted share of the known criteria that are met, as a whole percentage, half up; None if none is known."""
    weights = {c.id: c.weight for c in rule_set.criteria}
    known = sum(weights[rule] for rule, one in judged.items() if one.result is not None)
    met = sum(weights[rule] for rule, one in judged.items() if one.result)
    return (200 * met + known) // (2 * known) if known else None


def _advice(
    rule_set: RuleSet,
    facts: Facts,
    criteria: Mapping[str, _Judged],
    tables: Mapping[str, Document],
    values: Mapping[str, Document],
) -> Document:
    """The advice, with the criteria and table rows that brought it."""
    chained: dict[str, FactValue] = dict(facts)
    origins: dict[str, list[str]] = {}
    for rule, one in criteria.items():
        for step in one.steps if one.result is False else ():
            origins.setdefault(step.fact, []).append(rule)
    for value, told in values.items():
        chained[f"{value}_verdict"], origins[f"{value}_verdict"] = told["verdict"], told["because"]
    for name, table in tables.items():
        for output, decided in table["then"].items():
            chained[f"{name}_{output}"] = decided
            origins[f"{name}_{output}"] = [table["row"]] if table["row"] else []
    advice, because = _chained(rule_set, ADVICE, chained, origins)
    return {"advice": advice, "because": because}


def _chained(rule_set: RuleSet, name: str, facts: Facts, origins: Mapping[str, Iterable[str]]) -> tuple[FactValue, list[str]]:
    """The output of a table over outcomes, and the rules behind the facts that spoke for the row that decided."""
    table = rule_set.tables[name]
    judged = _judge(rule_set, f"table:{name}", facts)
    row, _ = first_hit({rule: one.result for rule, one in judged.items()})
    if row is None:  # the loader saw to it that such a table always decides
        raise broken("engine-failed", name)
    spoke = [step.fact for step in judged[row].steps if step.helped]
    because = dict.fromkeys(rule for fact in spoke for rule in origins.get(fact, ()))
    return next(one.then[name] for one in table.rows if one.id == row), list(because)
