"""What the shape of a rule file cannot tell: whether it means something, and one thing only."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from keyword import kwlist

from fonds.errors import InvalidInput, Problem
from fonds.rulebook.durable import MAX_GROUPS, name_collisions, too_wide
from fonds.rulebook.expressions import Limit, Scope, parse_condition
from fonds.rulebook.interpreter import judge
from fonds.rulebook.model import (
    Advice,
    Criterion,
    Example,
    Outcome,
    RuleFile,
    Signal,
    Table,
    TableExample,
    Threshold,
    Value,
    Verdict,
)
from fonds.rulebook.ruleset import ADVICE, CHAINED, VERDICT, advice_vocabulary, verdict_vocabulary
from fonds.rulebook.tables import first_hit
from fonds.rulebook.tree import ALWAYS, Condition, always_known, leaves
from fonds.rulebook.vocabulary import LARGEST, Fact, FactValue, Kind, Vocabulary
from fonds.yamlfile import Parsed, Path

_TAKEN = ("true", "false", "known", *kwlist)
_TOLD_ANYWAY = ("row", "because")
"""What a decided table tells beside its outputs."""
_WORD = re.compile(r"[a-z_][a-z0-9_]*")
_CHAINED_CHOICES = {VERDICT: tuple(Verdict), ADVICE: tuple(Advice)}


class Checker:
    """Goes through one rule file and gathers every problem; ``check`` gives the conditions by id."""

    def __init__(self, parsed: Parsed, file: RuleFile, facts: Vocabulary) -> None:
        self.parsed = parsed
        self.file = file
        self.facts = facts
        self.problems: list[Problem] = []
        self.conditions: dict[str, Condition] = {}
        self.limits = self._limits()
        self.vocabularies = {VERDICT: verdict_vocabulary(), ADVICE: advice_vocabulary(file, facts)}

    def check(self) -> dict[str, Condition]:
        """Every check, in the order of the file; what is wrong ends up in ``problems``."""
        if self.file.valid_to and self.file.valid_to < self.file.valid_from:
            self._problem("rule-validity-order", ("valid_to",))
        self._names()
        for number, criterion in enumerate(self.file.criteria):
            self._condition(criterion.id, criterion.expect, self.facts, ("criteria", number, "expect"))
            self._examples(criterion.id, criterion.examples, ("criteria", number))
        for number, signal in enumerate(self.file.signals):
            self._condition(signal.id, signal.when, self.facts, ("signals", number, "when"))
            self._examples(signal.id, signal.examples, ("signals", number))
        for name, table in self.file.tables.items():
            self._table(name, table)
        self._tables_present()
        self._unused_limits()
        for one, other in name_collisions(self._all_facts(), self.conditions):
            self._problem("rule-name-collision", (), first=one, second=other)
        return self.conditions

    @property
    def mentioned(self) -> dict[str, Fact]:
        """The facts of a case that the conditions speak about."""
        names = {leaf.fact for condition in self.conditions.values() for leaf in leaves(condition)}
        return {name: fact for name, fact in self.facts.items() if name in names}

    def _all_facts(self) -> list[str]:
        return list(dict.fromkeys([*self.facts, *self.vocabularies[VERDICT], *self.vocabularies[ADVICE]]))

    # --- thresholds and names ---------------------------------------------------------------------------------------

    def _limits(self) -> dict[str, Limit]:
        limits: dict[str, Limit] = {}
        for name, threshold in self.file.thresholds.items():
            path: Path = ("thresholds", name)
            if name in self.facts or name in _TAKEN:
                self._problem("rule-name-taken", path, name=name)
            if threshold.source is None and threshold.note != "proposal":
                self._problem("rule-source-missing", path, field=name)
            value = _whole(threshold)
            if value is None:
                self._problem("rule-threshold-value", path, name=name, unit=threshold.unit.value)
            else:
                limits[name] = Limit(threshold.unit, value)
        return limits

    def _unused_limits(self) -> None:
        texts = [criterion.expect for criterion in self.file.criteria] + [signal.when for signal in self.file.signals]
        texts += [str(row.when) for table in self.file.tables.values() for row in table.rows]
        used = {word for text in texts for word in _WORD.findall(text)}
        for name in self.file.thresholds:
            if name not in used:
                self._problem("rule-threshold-unused", ("thresholds", name), name=name)

    def _names(self) -> None:
        named: list[tuple[str, Path]] = []
        ids: list[tuple[str, Path]] = []
        groups: list[tuple[str, Sequence[Criterion | Signal]]] = [
            ("criteria", self.file.criteria),
            ("signals", self.file.signals),
        ]
        for group, entries in groups:
            named += [(entry.name, (group, number, "name")) for number, entry in enumerate(entries)]
            ids += [(entry.id, (group, number, "id")) for number, entry in enumerate(entries)]
        for name, table in self.file.tables.items():
            ids += [(row.id, ("tables", name, "rows", number, "id")) for number, row in enumerate(table.rows)]
        for code, all_of_them in (("rule-id-duplicate", ids), ("rule-name-duplicate", named)):
            counts = Counter(one for one, _ in all_of_them)
            for one, path in all_of_them:
                if counts[one] > 1:
                    self._problem(code, path, name=one)

    # --- conditions and examples ------------------------------------------------------------------------------------

    def _condition(self, rule: str, text: str, facts: Vocabulary, path: Path) -> None:
        try:
            condition = parse_condition(text, Scope(facts, self.limits), self.parsed.where(path))
        except InvalidInput as error:
            self.problems += error.problems
            return
        if too_wide(condition):
            self._problem("rule-too-wide", path, most=MAX_GROUPS)
        self.conditions[rule] = condition

    def _examples(self, rule: str, examples: Iterable[Example], path: Path) -> None:
        for number, example in enumerate(examples):
            place = (*path, "examples", number)
            facts = self._given(example.given, self.facts, place)
            if facts is None or rule not in self.conditions:
                continue
            found = Outcome.of(judge(self.conditions[rule], facts)[0])
            if found is not example.outcome:
                details = {"rule": rule, "expected": example.outcome.value, "found": found.value}
                self._problem("rule-example-fails", place, **details)

    def _given(self, given: Mapping[str, object], facts: Vocabulary, path: Path) -> dict[str, FactValue] | None:
        """The facts of an example as the evaluators see them; what is not mentioned is unknown."""
        found: dict[str, FactValue] = dict.fromkeys(facts)
        sound = True
        for name, value in given.items():
            place = (*path, "given", name)
            fact = facts.get(name)
            if fact is None:
                near = get_close_matches(name, facts, n=1, cutoff=0.4)
                details = {"column": 1, "text": name, "nearest": near[0] if near else "-"}
                self._problem("rule-fact-unknown", place, **details)
                sound = False
                continue
            seen = _seen(value, fact)
            if value is not None and seen is None:
                self._problem("rule-example-value", place, fact=name, unit=fact.kind.value)
                sound = False
            found[name] = seen
        return found if sound else None

    # --- tables -----------------------------------------------------------------------------------------------------

    def _tables_present(self) -> None:
        for name in CHAINED:
            if name not in self.file.tables:
                self._problem("rule-table-missing", ("tables",), table=name)
        for fact in self.facts:
            if fact in self.vocabularies[VERDICT] or self.vocabularies[ADVICE][fact] is not self.facts[fact]:
                self._problem("rule-name-taken", ("tables",), name=fact)

    def _table(self, name: str, table: Table) -> None:
        path: Path = ("tables", name)
        facts = self.vocabularies.get(name, self.facts)
        for output in {*table.outputs} & {*_TOLD_ANYWAY}:
            self._problem("rule-name-taken", (*path, "outputs"), name=output)
        for number, row in enumerate(table.rows):
            place = (*path, "rows", number)
            if set(row.then) != set(table.outputs):
                self._problem("rule-table-outputs", (*place, "then"), outputs=", ".join(table.outputs))
            if row.when is not True:
                self._condition(row.id, row.when, facts, (*place, "when"))
                continue
            self.conditions[row.id] = ALWAYS
            if number != len(table.rows) - 1:
                self._problem("rule-table-true-early", (*place, "when"))
        if name in CHAINED:
            self._chained_table(name, table, path)
        for number, example in enumerate(table.examples):
            self._table_example(name, facts, example, (*path, "examples", number))

    def _chained_table(self, name: str, table: Table, path: Path) -> None:
        """Verdicts and advice must always come out: one output of fixed words, never unknown, never without a row."""
        if table.outputs != (name,):
            self._problem("rule-table-outputs", (*path, "outputs"), outputs=name)
        given = frozenset(self.vocabularies[VERDICT]) | {f"{value}_verdict" for value in Value}
        for number, row in enumerate(table.rows):
            place = (*path, "rows", number)
            if row.then.get(name) not in _CHAINED_CHOICES[name]:
                choices = ", ".join(_CHAINED_CHOICES[name])
                self._problem("rule-field-choice", (*place, "then"), field=name, choices=choices)
            if row.id in self.conditions and not always_known(self.conditions[row.id], given):
                self._problem("rule-may-be-unknown", (*place, "when"), rule=row.id)
        if table.rows[-1].when is not True:
            self._problem("rule-table-open", path, table=name)

    def _table_example(self, name: str, facts: Vocabulary, example: TableExample, path: Path) -> None:
        given = self._given(example.given, facts, path)
        ids = [row.id for row in self.file.tables[name].rows]
        if given is None or not all(one in self.conditions for one in ids):
            return
        found, _ = first_hit({one: judge(self.conditions[one], given)[0] for one in ids})
        if found != example.row:
            details = {"rule": name, "expected": example.row or "-", "found": found or "-"}
            self._problem("rule-example-fails", path, **details)

    def _problem(self, code: str, path: Path, **details: object) -> None:
        self.problems.append(Problem(code, self.parsed.where(path), details))


def _whole(threshold: Threshold) -> int | None:
    """A threshold as conditions use it: cents for EUR, else a whole number; None when it is neither."""
    exact = Decimal(threshold.value) * (100 if threshold.unit is Kind.MONEY else 1)
    return int(exact) if exact == exact.to_integral_value() and 0 <= exact <= LARGEST else None


def _seen(value: object, fact: Fact) -> FactValue:
    """An example's value as a fact: euro becomes cents. None when it does not fit the fact."""
    if fact.kind is Kind.MONEY and isinstance(value, int | Decimal) and not isinstance(value, bool):
        cents = Decimal(value) * 100
        value = int(cents) if cents == cents.to_integral_value() else None
    if isinstance(value, bool | int | str) and fact.accepts(value):
        return value
    return None
