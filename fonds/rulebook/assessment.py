"""One case judged by one rule set: every criterion by both evaluators, then the verdicts, then the advice.

The assessment is data, not prose: outcomes, the facts behind them and the ids of the rules; the sentences stand in the
rule set, which is kept by its hash. The same facts and rule set always give the same document.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from fonds import __version__
from fonds.errors import InvalidInput, Problem, broken, invalid
from fonds.rulebook.interpreter import Step, judge
from fonds.rulebook.model import Criterion, Otherwise, Outcome, Table, Value
from fonds.rulebook.ruleset import ADVICE, CASE, CHAINED, VERDICT, RuleSet
from fonds.rulebook.tables import first_hit
from fonds.rulebook.vocabulary import LARGEST, FactValue

FORMAT = "casusfonds-assessment-1"

COUNTED: Mapping[str, tuple[bool | None, tuple[Otherwise, ...]]] = {
    "blocks_not_met": (False, (Otherwise.BLOCKS,)),
    "complete_not_met": (False, (Otherwise.COMPLETE,)),
    "needed_unknown": (None, (Otherwise.BLOCKS, Otherwise.COMPLETE, Otherwise.JUSTIFY)),
    "justify_not_met": (False, (Otherwise.JUSTIFY,)),
}
"""What the verdict table sees of one value: how many of its criteria of these kinds came to this result."""

Facts = Mapping[str, FactValue]
Document = dict[str, Any]


@dataclass(frozen=True)
class Assessment:
    """The outcome of judging one case. ``document`` holds all of it as JSON types, in a fixed order, without floats."""

    document: Document

    @cached_property
    def canonical(self) -> str:
        """The document as canonical JSON (RFC 8785): what is kept and hashed.

        An assessment holds no floats and its names are plain ASCII, and then sorted JSON without blanks is canonical; a
        general encoder, which looks at every number and letter by itself, takes as long as the whole assessment.
        """
        return json.dumps(self.document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

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


_Weighed = tuple[Criterion, bool | None]


class _Judged(NamedTuple):
    """What one condition came to, on which both evaluators agree, and how."""

    result: bool | None
    steps: tuple[Step, ...]

    def told(self) -> Document:
        leaves = [
            {"text": text, "fact": fact, "saw": saw, "against": list(against), "result": result}
            for text, fact, saw, against, result, _ in self.steps
        ]
        return {"outcome": Outcome.of(self.result).value, "leaves": leaves}


def assess(rule_set: RuleSet, facts: Facts) -> Assessment:
    """Judge the facts of a case (money in cents, ``None`` where unknown) by every rule of the set.

    Raises InvalidInput rule-fact-missing or rule-fact-wrong for facts that the rules cannot read, and IntegrityFailure
    engine-missing, engine-failed or engine-disagreement; then there is no assessment at all.
    """
    seen = _checked(rule_set, facts)
    judged = _judge(rule_set, CASE, seen)
    tables = {name: _decide(table, judged) for name, table in rule_set.tables.items() if name not in CHAINED}
    weighed: dict[Value, list[_Weighed]] = {value: [] for value in Value}
    for criterion in rule_set.criteria:
        weighed[criterion.value].append((criterion, judged[criterion.id].result))
    values = {value.value: _verdict(rule_set, weighed[value]) for value in Value}
    document = {
        "format": FORMAT,
        "rule_set": {"id": rule_set.id, "version": rule_set.version, "sha256": rule_set.sha256},
        "facts": seen,
        "criteria": [
            {"id": c.id, "name": c.name, "value": c.value.value, "otherwise": c.otherwise.value} | judged[c.id].told()
            for c in rule_set.criteria
        ],
        "signals": [{"id": s.id, "name": s.name} | judged[s.id].told() for s in rule_set.signals],
        "tables": tables,
        "values": values,
        "advice": _advice(rule_set, seen, judged, tables, values),
        "questions": [c.id for c in rule_set.criteria if judged[c.id].result is None],
    }
    return Assessment(document)


def decide_table(rule_set: RuleSet, name: str, facts: Facts) -> Document | None:
    """One table by itself, for instance ``mandate`` when a decision is recorded; None when it is undetermined.

    Else every output of the table by name, with ``row``, the id of the row that decided, and ``because``, its reason in
    both languages. Raises as ``assess`` does, and InvalidInput rule-table-missing.
    """
    if name not in rule_set.tables or name in CHAINED:
        raise invalid("rule-table-missing", rule_set.id, table=name)
    table = rule_set.tables[name]
    decided = _decide(table, _judge(rule_set, CASE, _checked(rule_set, facts)))
    for row in table.rows:
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


def _decide(table: Table, judged: Mapping[str, _Judged]) -> Document:
    rows = {row.id: judged[row.id] for row in table.rows}
    row, unknown = first_hit({rule: one.result for rule, one in rows.items()})
    then = next((one.then for one in table.rows if one.id == row), {})
    ask = [step.fact for step in rows[unknown].steps if step.result is None] if unknown else []
    return {
        "row": row,
        "then": {output: then.get(output) for output in table.outputs},
        "ask": list(dict.fromkeys(ask)),
        "rows": [{"id": rule} | one.told() for rule, one in rows.items()],
    }


def _verdict(rule_set: RuleSet, weighed: Sequence[_Weighed]) -> Document:
    """The verdict on one value, with the criteria that brought it; the score is for the picture and decides nothing."""
    origins = {
        name: [criterion.id for criterion, result in weighed if result is wanted and criterion.otherwise in kinds]
        for name, (wanted, kinds) in COUNTED.items()
    }
    counts = {name: len(rules) for name, rules in origins.items()}
    decided, because = _chained(rule_set, VERDICT, counts, origins)
    return {"verdict": decided, "score": _score(weighed), "because": because}


def _score(weighed: Iterable[_Weighed]) -> int | None:
    """The weighted share of the known criteria that are met, as a whole percentage, half up; None if none is known."""
    known = [(criterion.weight, result) for criterion, result in weighed if result is not None]
    total = sum(weight for weight, _ in known)
    met = sum(weight for weight, result in known if result)
    return (200 * met + total) // (2 * total) if total else None


def _advice(
    rule_set: RuleSet,
    facts: Facts,
    judged: Mapping[str, _Judged],
    tables: Mapping[str, Document],
    values: Mapping[str, Document],
) -> Document:
    """The advice, with the criteria and table rows that brought it."""
    chained: dict[str, FactValue] = dict(facts)
    origins: dict[str, list[str]] = {}
    for criterion in rule_set.criteria:
        one = judged[criterion.id]
        for step in one.steps if one.result is False else ():
            origins.setdefault(step.fact, []).append(criterion.id)
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
    judged = _judge(rule_set, name, facts)
    row, _ = first_hit({rule: one.result for rule, one in judged.items()})
    if row is None:  # the loader saw to it that such a table always decides
        raise broken("engine-failed", name)
    spoke = [step.fact for step in judged[row].steps if step.helped]
    because = dict.fromkeys(rule for fact in spoke for rule in origins.get(fact, ()))
    return next(one.then[name] for one in table.rows if one.id == row), list(because)
