"""Verify and replay the fund: read everything, hand it to the pure checks of ``fonds.audit``, tell all findings."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select, text

from fonds.actions.mandate import BOARD, judges, waits_for
from fonds.actions.policy import stored_rule_set
from fonds.audit.chain import Head, Record, canonical, digest
from fonds.audit.verify import (
    UNREADABLE,
    Finding,
    Told,
    check_anchor,
    check_books,
    check_chain,
    check_payouts,
    check_rows,
    check_structure,
    shown,
)
from fonds.errors import FundError
from fonds.ledger.entries import EntryKind, paid_for
from fonds.rulebook.assessment import assess, decide_table, engine_versions
from fonds.store import tables as t
from fonds.store.database import check_schema, inspecting, reading, structure
from fonds.store.fund import Fund
from fonds.store.queries import decision_lines, finality


@dataclass(frozen=True)
class Report:
    """What verifying found, and how much was looked at."""

    findings: tuple[Finding, ...]
    head: Head
    rows: int
    assessments: int


@dataclass(frozen=True)
class Replayed:
    """One assessment judged again: whether the bytes are the same, and whether the engines are the same versions."""

    assessment: int
    case: str
    same: bool
    engines_then: str
    engines_now: str


_KEYS = {table.name: next(iter(table.primary_key.columns)).name for table in t.metadata.sorted_tables}


def verify(fund: Fund, anchors: Iterable[tuple[str, str]] = ()) -> Report:
    """Check the chain, every row, the books, every payout and every assessment. ``anchors``: (name, ``count:hash``).

    Raises InvalidInput: database-newer, when the tables are of another version and the chain agrees with that.
    """
    with inspecting(fund) as connection:
        told, stored = Told(), structure(connection)
        findings = [*check_chain(_records(connection), _KEYS, told), *check_structure(stored, told)]
        if any(stored.get(part) != wanted for part, wanted in told.structure.items() if part.startswith(("table", "column"))):
            return Report(tuple(findings), told.head, 0, 0)  # a table that is not what it was cannot be read further
        findings += _check_schema(connection, fund, told, sound=not findings)
        findings += _check_file(connection)
        for table in t.metadata.sorted_tables:
            if table is not t.record:
                rows = (dict(row._mapping) for row in connection.execute(_readable(connection, table)))
                findings += check_rows(table.name, _KEYS[table.name], rows, told)
        entries = {row.id: dict(row._mapping) for row in connection.execute(select(t.entry))}
        postings = (dict(row._mapping) for row in connection.execute(select(t.posting).order_by(t.posting.c.id)))
        findings += check_books(entries, postings)
        findings += check_payouts(_payouts(connection))
        for name, content in anchors:
            findings += check_anchor(content, name, told.hash_at)
        replayed = list(_replay_all(connection, None))
        findings += [Finding("audit-replay-differs", f"assessment {one.assessment}") for one in replayed if not one.same]
        findings += _check_mandates(connection)
        return Report(tuple(findings), told.head, sum(len(rows) for rows in told.rows.values()), len(replayed))


def replay(fund: Fund, case: str | None) -> list[Replayed]:
    """Judge stored assessments again, from their stored facts and rule set, with the installed engine."""
    with reading(fund) as connection:
        return list(_replay_all(connection, case))


def _readable(connection: Connection, table: Table) -> Select[Any]:
    """A whole table; for a role of PostgreSQL that may not read sealed boxes, all but those."""
    if table.name in t.BOXED and connection.dialect.name == "postgresql":
        may = text("SELECT has_column_privilege(:name, 'box', 'SELECT')")
        if not connection.execute(may, {"name": table.name}).scalar():
            return select(*(column for column in table.columns if column.name != "box"))
    return select(table)


def _records(connection: Connection) -> Iterator[tuple[Record, str]]:
    for row in connection.execute(select(t.record).order_by(t.record.c.seq)):
        values = dict(row._mapping)
        stored_hash = values.pop("hash")
        yield Record(**values), stored_hash


def _check_schema(connection: Connection, fund: Fund, told: Told, *, sound: bool) -> list[Finding]:
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if found != [told.schema]:
        return [Finding("audit-schema-changed", "alembic_version")]
    if sound:
        check_schema(connection, fund)
    return []


def _check_file(connection: Connection) -> list[Finding]:
    """SQLite's own check: a file with a page or an index that is not right gives other answers than its rows."""
    if connection.dialect.name != "sqlite":
        return []
    told = connection.execute(text("PRAGMA integrity_check(20)")).scalars().all()
    return [Finding("audit-file-damaged", shown(one)) for one in told if one != "ok"]


def _payouts(connection: Connection) -> Iterator[dict[str, Any]]:
    e, p = t.entry.c, t.posting.c
    query = (
        select(e.id, e.decision, e.line, e.case_ref, e.record, p.amount_cents, t.record.c.actor)
        .join(t.posting, p.entry == e.id)
        .join(t.record, t.record.c.seq == e.record)
        .where(e.kind == EntryKind.PAYOUT, p.amount_cents > 0, p.account.like(f"{paid_for('')}%"))
    )
    for row in connection.execute(query).all():
        decided = connection.execute(select(t.decision).where(t.decision.c.id == row.decision)).first()
        final = finality(connection, row.decision) if decided else None
        yield {
            "entry": row.id,
            "decision": row.decision
            if decided and decided.case_ref == row.case_ref and not _reopened(connection, row.decision, row.record)
            else None,
            "granted": decision_lines(connection, row.decision).get(row.line) if decided else None,
            "cents": row.amount_cents,
            "final": final is not None,
            "judges": judges(connection, decided) if decided else set(),
            "actor": row.actor,
            "missing": _missing(connection, decided, final) if decided and final else (),
        }


def _reopened(connection: Connection, decision: int, paid: int) -> bool:
    """Whether the decision was being looked at again when this was paid."""
    o = t.reopening.c
    earlier = select(o.id).where(o.decision == decision, o.record < paid)
    return connection.execute(earlier).first() is not None


def _missing(connection: Connection, decided: Row[Any], final: Row[Any]) -> tuple[str, ...]:
    """Whose approval the decision lacks, among those who had a say when it became final."""
    d = t.dossier.c
    requester = connection.execute(select(d.requester).where(d.ref == decided.case_ref)).scalar() or ""
    try:
        return waits_for(connection, decided, requester, date.fromisoformat(final.on_day), final.record)
    except UNREADABLE:
        return (BOARD,)


def _replay_all(connection: Connection, case: str | None) -> Iterator[Replayed]:
    a = t.assessment.c
    query = select(t.assessment, t.rule_set.c.content).outerjoin(t.rule_set, t.rule_set.c.sha256 == a.rule_set).order_by(a.id)
    if case is not None:
        query = query.where(a.case_ref == case)
    now = canonical(engine_versions())
    for row in connection.execute(query):
        yield Replayed(row.id, row.case_ref, _same(row), row.engines, now)


def _same(row: Any) -> bool:
    """Whether the stored facts and rule set still give the very bytes that were stored."""
    try:
        if digest(row.content.encode()) != row.rule_set or digest(row.document.encode()) != row.sha256:
            return False
        facts = json.loads(row.document)["facts"]
        again = assess(stored_rule_set(row.content, row.rule_set), facts)
    except (FundError, *UNREADABLE):
        return False
    return bool(again.canonical == row.document and again.advice == row.advice)


def _check_mandates(connection: Connection) -> Iterator[Finding]:
    """Each decision names the mandate that its rule set asks for, given the amount."""
    d, a = t.decision.c, t.assessment.c
    query = (
        select(d.id, d.mandate, d.amount_cents, a.document, a.advice, a.rule_set, t.rule_set.c.content)
        .join(t.assessment, a.id == d.assessment)
        .join(t.rule_set, t.rule_set.c.sha256 == a.rule_set)
        .order_by(d.id)
    )
    for row in connection.execute(query):
        try:
            facts = {**json.loads(row.document)["facts"], "amount_to_decide": row.amount_cents}
            decided = decide_table(stored_rule_set(row.content, row.rule_set), "mandate", facts)
        except (FundError, *UNREADABLE):
            yield Finding("audit-mandate-differs", f"decision {row.id}")
            continue
        needed = BOARD if row.amount_cents and row.advice == "do_not_grant" else decided and decided["decides"]
        if row.mandate not in (needed, BOARD):  # the board stands above every mandate
            yield Finding("audit-mandate-differs", f"decision {row.id}")
