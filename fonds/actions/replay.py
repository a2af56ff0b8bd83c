"""Replay: judge stored assessments again, from their stored facts and rule set, with the installed engine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Connection, Select, select

from fonds.actions.mandate import BOARD
from fonds.actions.policy import stored_rule_set
from fonds.audit.chain import canonical, digest
from fonds.audit.verify import UNREADABLE, Finding
from fonds.errors import FundError
from fonds.rulebook.assessment import assess, decide_table, engine_versions
from fonds.rulebook.ruleset import RuleSet
from fonds.rulebook.tree import leaves
from fonds.store import tables as t
from fonds.store.database import as_sql, reading
from fonds.store.fund import Fund
from fonds.store.parallel import Progress, Work, blocks, carry_out, processes_for

MANDATE = "mandate"
"""The table that says who may decide."""

_RANGE = 2_500
"""Assessments per piece of work."""


@dataclass(frozen=True)
class Replayed:
    """One assessment judged again: whether the bytes are the same, and whether the engines are the same versions."""

    assessment: int
    case: str
    same: bool
    engines_then: str
    engines_now: str

    @property
    def same_engines(self) -> bool:
        """Whether program and engine are the versions of then. Other versions are told, and are no finding by themselves."""
        return self.engines_then == self.engines_now


@dataclass
class Again:
    """What replaying some assessments gave, and what is wrong with the mandate of decisions that rest on them."""

    replayed: list[Replayed] = field(default_factory=list)
    mandates: list[Finding] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        """The assessments that now come to something else."""
        return [Finding("audit-replay-differs", f"assessment {one.assessment}") for one in self.replayed if not one.same]


def replay(fund: Fund, case: str | None, progress: Progress = lambda *_: None) -> list[Replayed]:
    """Judge stored assessments of a case, or all, again, from their stored facts and rule set, with the installed engine."""
    with reading(fund) as connection:
        many = processes_for(connection)
        work = replay_work(connection, 0, case)
        done = carry_out(connection, work, many if len(work) > 1 else 1, progress)
    return [one for again in done for one in again.replayed]


def replay_work(connection: Connection, since: int, case: str | None = None) -> list[Work]:
    """All assessments that records after ``since`` wrote, or those of one case, as pieces of work that give ``Again``."""
    a = t.assessment.c
    # By the numbers that are there: a file that was edited can hold one so high that counting up to it never ends.
    ends: list[int] = []
    nth = select(a.id).order_by(a.id).offset(_RANGE - 1).limit(1)
    while (end := connection.execute(nth.where(a.id > ends[-1]) if ends else nth).scalar()) is not None:
        ends.append(end)
    rules = as_sql(connection.dialect, select(t.rule_set.c.sha256, t.rule_set.c.content))
    found = []
    for after, up_to in zip([None, *ends], [*ends, None], strict=True):
        query = _assessments().order_by(a.id)
        query = query if after is None else query.where(a.id > after)
        query = query if up_to is None else query.where(a.id <= up_to)
        query = query.where(a.record > since) if since else query
        query = query if case is None else query.where(a.case_ref == case)
        found.append(Work(_replay, (as_sql(connection.dialect, query), rules)))
    return found


def _assessments() -> Select[Any]:
    a, d = t.assessment.c, t.decision.c
    query = select(a.id, a.case_ref, a.rule_set, a.advice, a.document, a.sha256, a.engines, d.id, d.mandate, d.amount_cents)
    return query.outerjoin(t.decision, d.assessment == a.id)


def _replay(connection: Any, assessments: str, rules: str) -> Again:
    again, judge, now, last = Again(), _judge(), canonical(engine_versions()), None
    contents = {sha256: content for block in blocks(connection, rules) for sha256, content in block}
    for block in blocks(connection, assessments):
        for number, case, rule_set, advice, document, sha256, engines, decision, mandate, cents in block:
            if number != last:  # two decisions on one assessment are two rows
                one = _Stored(rule_set, contents.get(rule_set), advice, document, sha256)
                again.replayed.append(Replayed(number, case, judge.same(one), engines, now))
                last = number
            if decision is not None and one.content is not None and mandate not in (judge.mandate(one, cents), BOARD):
                again.mandates.append(Finding("audit-mandate-differs", f"decision {decision}"))
    return again


@dataclass(frozen=True)
class _Stored:
    """What an assessment was judged by, and what came of it."""

    rule_set: str
    content: str | None
    advice: str
    document: str
    sha256: str

    @cached_property
    def found(self) -> str:
        """The digest that the stored document really has."""
        return digest(self.document.encode("utf-8", "surrogateescape"))

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = json.loads(self.document)["facts"]
        return found


class _Judge:
    """Judges, and remembers for the length of a process what it judged: the very same facts and rules are judged once."""

    def __init__(self) -> None:
        self._rules: dict[tuple[str, str | None], RuleSet | None] = {}
        self._same: dict[tuple[str, str, str, bool], bool] = {}
        self._asked: dict[tuple[str, str, bool], tuple[object, ...]] = {}
        self._mandate: dict[tuple[object, ...], str | None] = {}

    def _rule_set(self, stored: _Stored) -> RuleSet | None:
        """The rule set that was kept; None when it is not the one that the assessment names."""
        key = (stored.rule_set, stored.content)
        if key not in self._rules:
            kept = stored.content is not None and digest(stored.content.encode()) == stored.rule_set
            self._rules[key] = stored_rule_set(str(stored.content), stored.rule_set) if kept else None
        return self._rules[key]

    def same(self, stored: _Stored) -> bool:
        """Whether the stored facts and rule set still give the very bytes that were stored."""
        key = (stored.rule_set, stored.found, stored.advice, stored.content is not None)
        if key not in self._same:
            self._same[key] = self._judged(stored)
        return stored.found == stored.sha256 and self._same[key]

    def _judged(self, stored: _Stored) -> bool:
        try:
            rules = self._rule_set(stored)
            if rules is None:
                return False
            again = assess(rules, stored.facts)
        except (FundError, *UNREADABLE):
            return False
        return bool(again.canonical == stored.document and again.advice == stored.advice)

    def mandate(self, stored: _Stored, cents: int) -> str | None:
        """The mandate that the rules ask for, given the amount; None when it cannot be told."""
        try:
            rules = self._rule_set(stored)
            if rules is None:
                return None
            key = (stored.rule_set, cents, self._asked_of(stored, rules))
            if key not in self._mandate:
                decided = decide_table(rules, MANDATE, {**stored.facts, "amount_to_decide": cents})
                self._mandate[key] = str(decided["decides"]) if decided else None
        except (FundError, *UNREADABLE):
            return None
        return BOARD if cents and stored.advice == "do_not_grant" else self._mandate[key]

    def _asked_of(self, stored: _Stored, rules: RuleSet) -> tuple[object, ...]:
        """The facts that decide about the mandate. Kept, because reading a document takes ten times as long as its digest."""
        same = self.same(stored)
        key = (stored.rule_set, stored.found, same)
        if key not in self._asked:
            # An assessment that comes out the same had facts in order; then only those that the table asks about matter.
            names = _facts_of_mandate(rules) if same else tuple(stored.facts)
            self._asked[key] = tuple((name, stored.facts.get(name)) for name in names)
        return self._asked[key]


@cache
def _judge() -> _Judge:
    return _Judge()


def _facts_of_mandate(rules: RuleSet) -> tuple[str, ...]:
    """The facts that the rows of the mandate table ask about."""
    rows = rules.tables[MANDATE].rows if MANDATE in rules.tables else ()
    return tuple(sorted({leaf.fact for row in rows for leaf in leaves(rules.conditions[row.id])}))
