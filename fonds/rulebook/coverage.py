"""Whether the examples of a rule file try its rules: every outcome, every comparison, both sides of every boundary.

A comparison is tried when there are examples in which it alone decides, once with the answer yes and once with no: were the
answer the opposite, something else would come out. Without them, every example could stay right while the comparison is wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fonds.errors import Problem
from fonds.rulebook.check_tables import CHAINED_KNOWN
from fonds.rulebook.checks import Checker
from fonds.rulebook.interpreter import judge
from fonds.rulebook.meaning import Found
from fonds.rulebook.model import Criterion, Outcome, Signal
from fonds.rulebook.prove import NUMBERS, Facts, Space, given_text, with_leaf, written
from fonds.rulebook.ruleset import CHAINED
from fonds.rulebook.tables import first_hit
from fonds.rulebook.tree import ALWAYS, Condition, Known, Leaf, Not, Operator, leaves
from fonds.rulebook.vocabulary import FactValue
from fonds.yamlfile import Path

Case = Mapping[str, FactValue]

_CONSTANT: Mapping[bool, Condition] = {True: ALWAYS, False: Not(ALWAYS)}
_NEXT_TO = {Operator.LESS: (-1,), Operator.AT_LEAST: (-1,), Operator.AT_MOST: (1,), Operator.MORE: (1,)}
"""On which side of its value a comparison turns; equality turns on both, and one of them will do."""


@dataclass(frozen=True)
class Tested:
    """How much there is to try, and ``findings``: examples that fail, and what no example tries."""

    rules: int
    examples: int
    comparisons: int
    findings: tuple[Problem, ...]


def try_examples(checker: Checker) -> Tested:
    """Try the examples of a rule file that passed its checks."""
    findings = list(checker.failing)
    trials = [*_rules(checker), *_rows(checker)]
    for path, trial in trials:
        where = checker.parsed.where(path)
        for code, details in (*trial.outcomes(), *trial.comparisons(), *trial.boundaries()):
            findings.append(Problem(code, where, {"rule": trial.rule, **details}))
    file = checker.file
    examples = sum(len(rule.examples) for rule in file.criteria) + sum(len(signal.examples) for signal in file.signals)
    examples += sum(len(table.examples) for table in file.tables.values())
    comparisons = sum(len(list(leaves(trial.condition))) for _, trial in trials)
    return Tested(len(trials), examples, comparisons, tuple(findings))


def _rules(checker: Checker) -> Iterator[tuple[Path, "_Trial"]]:
    groups: tuple[tuple[str, Sequence[Criterion | Signal]], ...] = (
        ("criteria", checker.file.criteria),
        ("signals", checker.file.signals),
    )
    for group, rules in groups:
        for number, rule in enumerate(rules):
            cases = [checker.given(one.given, checker.facts, ()) or {} for one in rule.examples]
            rows = {rule.id: checker.conditions[rule.id]}
            yield (group, number), _Trial(rule.id, rows, checker.facts, cases, Space.of(rows.values(), checker.facts), False)


def _rows(checker: Checker) -> Iterator[tuple[Path, "_Trial"]]:
    for name, table in checker.file.tables.items():
        facts = checker.vocabularies.get(name, checker.facts)
        cases = [checker.given(one.given, facts, ()) or {} for one in table.examples]
        rows = {row.id: checker.conditions[row.id] for row in table.rows}
        space = Space.of(rows.values(), facts, CHAINED_KNOWN if name in CHAINED else frozenset())
        for number, row in enumerate(rows):
            yield ("tables", name, "rows", number), _Trial(row, rows, facts, cases, space, True)


@dataclass(frozen=True)
class _Trial:
    """One rule with its examples. A criterion or signal is tried as a table of one row, in ``rows``."""

    rule: str
    rows: Mapping[str, Condition]
    facts: Facts
    cases: Sequence[Case]
    space: Space | None
    in_table: bool

    @property
    def condition(self) -> Condition:
        return self.rows[self.rule]

    def outcomes(self) -> Iterator[Found]:
        """Outcomes that are possible and that no example has: for a row, that it decides."""
        seen = [self._comes_out(self.condition, case) for case in self.cases]
        wanted = {Outcome.MET: (self.rule, None), Outcome.NOT_MET: (None, None), Outcome.UNKNOWN: (None, self.rule)}
        for outcome, decided in wanted.items():
            if decided not in seen and (outcome is Outcome.MET or not self.in_table):
                example = self._example(self._with_outcome(self.space, outcome)) if self.space else "…"
                if example:
                    yield "rule-outcome-untested", {"outcome": outcome.value, "example": example}

    def comparisons(self) -> Iterator[Found]:
        """Comparisons that decide in no example with the answer yes, or with no, though there are cases in which they do."""
        for number, leaf in enumerate(leaves(self.condition)):
            forced = {result: with_leaf(self.condition, number, _CONSTANT[result]) for result in (True, False)}
            for answer in (True, False):
                if not any(self._decides(leaf, answer, forced[not answer], case) for case in self.cases):
                    example = self._example(self._turning(self.space, leaf, answer, forced)) if self.space else "…"
                    if example:
                        yield "rule-comparison-untested", {"text": leaf.text, "answer": str(answer).lower(), "example": example}

    def boundaries(self) -> Iterator[Found]:
        """Numbers at which a comparison turns, while the examples do not try both sides."""
        for leaf in leaves(self.condition):
            if not isinstance(leaf, Leaf) or self.facts[leaf.fact].kind not in NUMBERS:
                continue
            tried = {case.get(leaf.fact) for case in self.cases}
            for value in (one for one in leaf.values if isinstance(one, int)):
                beside = [value + step for step in _NEXT_TO.get(leaf.operator, (-1, 1)) if value + step >= 0]
                if value not in tried or not tried & {*beside}:
                    fact = self.facts[leaf.fact]
                    needed = [written(number, fact) for number in (value, beside[-1])]
                    yield "rule-boundary-untested", {"text": leaf.text, "fact": leaf.fact, "needed": needed}

    def _comes_out(self, condition: Condition, case: Case) -> tuple[str | None, str | None]:
        """The row that decides, and the row that must become known first, were the condition of this rule another one."""
        return first_hit({row: judge(condition if row == self.rule else one, case)[0] for row, one in self.rows.items()})

    def _decides(self, leaf: Leaf | Known, answer: bool, opposite: Condition, case: Case) -> bool:
        """Whether a comparison has this answer, and something else would come out if it had the opposite."""
        return judge(leaf, case)[0] is answer and self._comes_out(opposite, case) != self._comes_out(self.condition, case)

    def _example(self, cases: int) -> str:
        """One of the cases, as an example could have it; empty when there is none."""
        return given_text(self.space.example(cases), self.facts) if cases and self.space else ""

    def _reached(self, space: Space) -> int:
        """The cases that get to this row: every row above is known not to hold."""
        left = space.all
        for row, condition in self.rows.items():
            if row == self.rule:
                break
            left &= space.sets(condition).fails
        return left

    def _with_outcome(self, space: Space, outcome: Outcome) -> int:
        sets = space.sets(self.condition)
        cases = {Outcome.MET: sets.holds, Outcome.NOT_MET: sets.fails, Outcome.UNKNOWN: space.all & ~(sets.holds | sets.fails)}
        return cases[outcome] & self._reached(space)

    def _turning(self, space: Space, leaf: Leaf | Known, answer: bool, forced: Mapping[bool, Condition]) -> int:
        own, yes, no = (space.sets(one) for one in (leaf, forced[True], forced[False]))
        differ = (yes.holds ^ no.holds) | (yes.fails ^ no.fails)
        return self._reached(space) & (own.holds if answer else own.fails) & differ
