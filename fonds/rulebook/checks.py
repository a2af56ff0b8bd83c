"""What the shape of a rule file cannot tell: whether it means something, and one thing only."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from keyword import kwlist

from fonds.errors import InvalidInput, Problem
from fonds.rulebook.durable import MAX_GROUPS, name_collisions, too_wide
from fonds.rulebook.expressions import Limit, Scope, parse_condition
from fonds.rulebook.interpreter import judge
from fonds.rulebook.meaning import condition_faults, idle_leaves
from fonds.rulebook.model import Criterion, Example, Outcome, RuleFile, Signal, Threshold
from fonds.rulebook.prove import MOST_CASES, Space
from fonds.rulebook.ruleset import ADVICE, VERDICT, advice_vocabulary, verdict_vocabulary
from fonds.rulebook.tree import Condition, leaves
from fonds.rulebook.vocabulary import LARGEST, Fact, FactValue, Kind, Vocabulary, nearest
from fonds.yamlfile import Parsed, Path

_TAKEN = ("true", "false", "known", *kwlist)
_WORD = re.compile(r"[a-z_][a-z0-9_]*")


class Checker:
    """Goes through one rule file, and gathers its conditions by id and what is wrong with it. ``check_tables`` does the tables.

    ``problems``: faults, for which the file is refused; ``failing``: examples that come out otherwise, for which it is refused
    too; ``notes``: what may well be meant. ``proving``: whether to look into what conditions and tables can come to at all.
    """

    def __init__(self, parsed: Parsed, file: RuleFile, facts: Vocabulary, *, proving: bool = True) -> None:
        self.proving = proving
        self.parsed = parsed
        self.file = file
        self.facts = facts
        self.problems: list[Problem] = []
        self.failing: list[Problem] = []
        self.notes: list[Problem] = []
        self.conditions: dict[str, Condition] = {}
        self.limits = self._limits()
        self.vocabularies = {VERDICT: verdict_vocabulary(), ADVICE: advice_vocabulary(file, facts)}

    def check_rules(self) -> None:
        """The head of the file, its criteria and its signals, in the order of the file."""
        if self.file.valid_to and self.file.valid_to < self.file.valid_from:
            self.problem("rule-validity-order", ("valid_to",))
        self._names()
        for number, criterion in enumerate(self.file.criteria):
            self._rule(criterion.id, criterion.expect, ("criteria", number, "expect"))
            self._examples(criterion.id, criterion.examples, ("criteria", number))
        for number, signal in enumerate(self.file.signals):
            self._rule(signal.id, signal.when, ("signals", number, "when"))
            self._examples(signal.id, signal.examples, ("signals", number))

    def check_whole(self) -> None:
        """What can only be seen when every condition was read, those of the tables too."""
        self._unused_limits()
        for one, other in name_collisions(self._all_facts(), self.conditions):
            self.problem("rule-name-collision", (), first=one, second=other)

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
                self.problem("rule-name-taken", path, name=name)
            if threshold.source is None and threshold.note != "proposal":
                self.problem("rule-source-missing", path, field=name)
            value = _whole(threshold)
            if value is None:
                self.problem("rule-threshold-value", path, name=name, unit=threshold.unit.value)
            else:
                limits[name] = Limit(threshold.unit, value)
        return limits

    def _unused_limits(self) -> None:
        texts = [criterion.expect for criterion in self.file.criteria] + [signal.when for signal in self.file.signals]
        texts += [str(row.when) for table in self.file.tables.values() for row in table.rows]
        used = {word for text in texts for word in _WORD.findall(text)}
        for name in self.file.thresholds:
            if name not in used:
                self.problem("rule-threshold-unused", ("thresholds", name), name=name)

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
                    self.problem(code, path, name=one)

    # --- conditions and examples ------------------------------------------------------------------------------------

    def condition(self, rule: str, text: str, facts: Vocabulary, path: Path) -> None:
        """Read one condition; one that is wrong, or that the engine cannot carry, is not kept."""
        try:
            condition = parse_condition(text, Scope(facts, self.limits), self.parsed.where(path))
        except InvalidInput as error:
            self.problems += error.problems
            return
        if too_wide(condition):
            self.problem("rule-too-wide", path, most=MAX_GROUPS)
            return
        self.conditions[rule] = condition

    def prove(
        self, rule: str, path: Path, facts: Vocabulary, known: frozenset[str] = frozenset(), *, row: bool = False
    ) -> None:
        """What one condition can come to at all. ``known``: facts that never are unknown; ``row``: it is a row of a table."""
        condition = self.conditions[rule]
        space = Space.of([condition], facts, known)
        if space is None:
            self.note("rule-not-proven", path, most=MOST_CASES)
            return
        faults = list(condition_faults(condition, space, may_always_hold=row))
        for code, details in faults:
            self.problem(code, path, **details)
        for code, details in () if faults else idle_leaves(condition, space):
            self.note(code, path, **details)

    def _rule(self, rule: str, text: str, path: Path) -> None:
        self.condition(rule, text, self.facts, path)
        if rule in self.conditions and self.proving:
            self.prove(rule, path, self.facts)

    def _examples(self, rule: str, examples: Iterable[Example], path: Path) -> None:
        for number, example in enumerate(examples):
            place = (*path, "examples", number)
            facts = self.given(example.given, self.facts, place)
            if facts is None or rule not in self.conditions:
                continue
            found = Outcome.of(judge(self.conditions[rule], facts)[0])
            if found is not example.outcome:
                details: dict[str, object] = {"rule": rule, "expected": example.outcome.value, "found": found.value}
                self.failing.append(Problem("rule-example-fails", self.parsed.where(place), details))

    def given(self, given: Mapping[str, object], facts: Vocabulary, path: Path) -> dict[str, FactValue] | None:
        """The facts of an example as the evaluators see them; what is not mentioned is unknown."""
        found: dict[str, FactValue] = dict.fromkeys(facts)
        sound = True
        for name, value in given.items():
            place = (*path, "given", name)
            fact = facts.get(name)
            if fact is None:
                self.problem("rule-fact-unknown", place, column=1, text=name, nearest=nearest(name, facts))
                sound = False
                continue
            seen = _seen(value, fact)
            if value is not None and seen is None:
                self.problem("rule-example-value", place, fact=name, unit=fact.kind.value)
                sound = False
            found[name] = seen
        return found if sound else None

    def problem(self, code: str, path: Path, **details: object) -> None:
        """Something that is wrong at a place in the file."""
        self.problems.append(Problem(code, self.parsed.where(path), details))

    def note(self, code: str, path: Path, **details: object) -> None:
        """Something to look at, which may well be meant."""
        self.notes.append(Problem(code, self.parsed.where(path), details))


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
