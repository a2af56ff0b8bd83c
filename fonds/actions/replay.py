"""Replay: judge stored assessments again, from their stored facts and rule set, with the installed engine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, func, select

from fonds.actions.decide import BOARD
from fonds.actions.policy import stored_rule_set
from fonds.audit.chain import canonical, digest
from fonds.audit.verify import UNREADABLE, Finding
from fonds.errors import FundError
from fonds.rulebook.assessment import assess, decide_table, engine_versions
from fonds.store import tables as t
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.parallel import Progress, Work, blocks, carry_out, processes_for
from fonds.store.sweeping import as_sql

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


def replay(fund: Fund, case: str | None, progress: Progress = lambda *_: None, processes: int | None = None) -> list[Replayed]:
    """Judge stored assessments of a case, or all, again, from their stored facts and rule set, with the installed engine."""
    with reading(fund) as connection:
        many = processes_for(connection, processes)
        work = replay_work(connection, 0, case)
        done = carry_out(connection, work, many if len(work) > 1 else 1, progress)
    return [one for again in done for one in again.replayed]


def replay_work(connection: Connection, since: int, case: str | None = None) -> list[Work]:
    """All assessments that records after ``since`` wrote, or those of one case, as pieces of work that give ``Again``."""
    a = t.assessment.c
    last = connection.execute(select(func.max(a.id))).scalar() or 0
    ends = range(_RANGE, last + _RANGE, _RANGE)
    rules = as_sql(connection, select(t.rule_set.c.sha256, t.rule_set.c.content))
    found = []
    for end in ends:
        query = _assessments().where(a.id <= end).order_by(a.id)
        query = query.where(a.id > end - _RANGE) if end > _RANGE else query
        query = query.where(a.record > since) if since else query
        query = query if case is None else query.where(a.case_ref == case)
        found.append(Work(_replay, (as_sql(connection, query), rules)))
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
            one = _Stored(rule_set, contents.get(rule_set), advice, document, sha256)
            if number != last:  # two decisions on one assessment are two rows
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

    @property
    def facts(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = json.loads(self.document)["facts"]
        return found


class _Judge:
    """Judges, and remembers for the length of a process what it judged: the very same facts and rules are judged once."""

    def __init__(self) -> None:
        self._same: dict[tuple[str, str, str, bool], bool] = {}
        self._mandate: dict[tuple[str, str, str, int], str | None] = {}

    def same(self, stored: _Stored) -> bool:
        """Whether the stored facts and rule set still give the very bytes that were stored."""
        found = digest(stored.document.encode("utf-8", "surrogateescape"))
        key = (stored.rule_set, found, stored.advice, stored.content is not None)
        if key not in self._same:
            self._same[key] = _same(stored)
        return found == stored.sha256 and self._same[key]

    def mandate(self, stored: _Stored, cents: int) -> str | None:
        """The mandate that the rules ask for, given the amount; None when it cannot be told."""
        key = (stored.rule_set, digest(stored.document.encode("utf-8", "surrogateescape")), stored.advice, cents)
        if key not in self._mandate:
            self._mandate[key] = _needed(stored, cents)
        return self._mandate[key]


@cache
def _judge() -> _Judge:
    return _Judge()


def _same(stored: _Stored) -> bool:
    try:
        if stored.content is None or digest(stored.content.encode()) != stored.rule_set:
            return False
        again = assess(stored_rule_set(stored.content, stored.rule_set), stored.facts)
    except (FundError, *UNREADABLE):
        return False
    return bool(again.canonical == stored.document and again.advice == stored.advice)


def _needed(stored: _Stored, cents: int) -> str | None:
    try:
        facts = {**stored.facts, "amount_to_decide": cents}
        decided = decide_table(stored_rule_set(str(stored.content), stored.rule_set), "mandate", facts)
    except (FundError, *UNREADABLE):
        return None
    if cents and stored.advice == "do_not_grant":
        return BOARD
    return str(decided["decides"]) if decided else None
