"""Verify the fund: read everything, hand it to the pure checks of ``fonds.audit``, tell all findings."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, inspect, select, text

from fonds.actions.anchor import hash_at, trust_of
from fonds.actions.check_key import KeyCheck, key_work
from fonds.actions.replay import replay_work
from fonds.actions.roles import groups
from fonds.actions.verify_money import looked_up, payouts_in_doubt, payouts_query, shares_apart, waivers
from fonds.audit.anchor import Anchor, Trust, check_anchor, read_anchors
from fonds.audit.chain import Head
from fonds.audit.sweep import Swept, doubts
from fonds.audit.verify import (
    UNREADABLE,
    Finding,
    check_books,
    check_logins,
    check_payouts,
    check_rows,
    check_shares,
    check_structure,
    check_waivers,
    shown,
)
from fonds.errors import invalid
from fonds.store import tables as t
from fonds.store.database import as_sql, check_schema, inspecting, shown_place
from fonds.store.fund import Fund
from fonds.store.parallel import Progress, Work, blocks, carry_out, processes_for
from fonds.store.people import partners_on, seats_on
from fonds.store.structure import last_told, logins, structure
from fonds.store.sweeping import KEYS, doubtful_rows, erased, last_before, sweep_work


@dataclass(frozen=True)
class Report:
    """What verifying found, and how much was looked at. ``since``: the record after which it began, 0 for all.

    ``opened``: how many boxes ``fonds.key`` opened; None when nobody looked, as there is no key here that may be read.
    """

    findings: tuple[Finding, ...]
    head: Head
    rows: int
    assessments: int
    since: int = 0
    opened: int | None = None


def verify(
    fund: Fund,
    anchors: Iterable[tuple[str, str]] = (),
    since: int | date | None = None,
    progress: Progress = lambda *_: None,
    processes: int | None = None,
    today: date | None = None,
) -> Report:
    """Check the chain, every row, the books, every payout and every assessment. ``anchors``: (name, content).

    ``since``: a record number or a day: what came before it is taken as it stands, except for the books.
    ``processes``: how many read at once; as many as there are processors unless told.
    ``today``: the day of which the seats must fit who has which role on a server; without one they are left alone.
    Raises InvalidInput: database-newer or database-older, when the tables are of another version and the chain agrees with
    that; database-not-a-fund, when it is empty; since-not-there, anchor-unreadable.
    """
    held = read_anchors(anchors)
    with inspecting(fund) as connection:
        if not inspect(connection).get_table_names():
            raise invalid("database-not-a-fund", shown_place(fund))
        start, readable = _start(connection, since), _readable(connection)
        many = processes_for(connection, processes)
        sweeps = sweep_work(connection, start, rows=readable, processes=many)
        keys = key_work(connection, fund) if readable else []
        others = _reading_work(connection, start) if readable else []
        # The longest first: then all processes are done at about the same time.
        work = [Work(_check_file), *sweeps, *keys, *others]
        damaged, *done = carry_out(connection, work, many if len(sweeps) > 1 else 1, progress)
        swept = _told_before(connection, start)
        for one in done[: len(sweeps)]:
            swept.join(one)
        report = _report(connection, fund, swept, [damaged, *done[len(sweeps) + len(keys) :]], held, start)
        key = done[len(sweeps)] if keys else KeyCheck()
        logins_found = _check_logins(connection, swept.structure, today)
        return replace(report, findings=(*report.findings, *key.findings, *logins_found), opened=key.opened)


def _reading_work(connection: Connection, start: int) -> list[Work]:
    """The checks that read whole tables, apart from the sweep: the books, the payouts, and every assessment."""
    return [
        Work(_check_books, (as_sql(connection.dialect, _books_query()),)),
        Work(payouts_in_doubt, (as_sql(connection.dialect, payouts_query(start)),)),
        *replay_work(connection, start),
    ]


def _report(
    connection: Connection, fund: Fund, swept: Swept, others: list[Any], anchors: list[tuple[str, Anchor]], start: int
) -> Report:
    stored, told = structure(connection), swept.structure
    head = Head(swept.head[0], shown(swept.head[1]))
    findings = [*swept.findings, *check_structure(stored, told)]
    if any(stored.get(part) != wanted for part, wanted in told.items() if part.startswith(("table", "column"))):
        return Report(tuple(findings), head, 0, 0, start)  # a table that is not what it was cannot be read further
    findings += _check_schema(connection, fund, swept.schema, sound=not findings)
    damaged, *others = others
    findings += damaged
    replayed = 0
    if others:
        findings += _check_rows(connection, swept)
        books, payouts, *again = others
        findings += [*books, *check_payouts(looked_up(connection, payouts)), *check_shares(shares_apart(connection, start))]
        findings += check_waivers(waivers(connection, start))
        findings += [finding for one in again for finding in (*one.findings, *one.mandates)]
        replayed = sum(len(one.replayed) for one in again)
    trust = trust_of(fund) if anchors else Trust()
    for name, anchor in anchors:
        findings += check_anchor(anchor, name, lambda count: hash_at(connection, count), trust).findings
    return Report(tuple(findings), head, swept.rows, replayed, start)


def _start(connection: Connection, since: int | date | None) -> int:
    """The record after which to begin."""
    if since is None:
        return 0
    c = t.record.c
    if isinstance(since, date):
        return connection.execute(select(func.max(c.seq)).where(c.at < since.isoformat())).scalar() or 0
    last = connection.execute(select(func.max(c.seq))).scalar() or 0
    if since > last:
        raise invalid("since-not-there", "--since", last=last)
    return since


def _readable(connection: Connection) -> bool:
    """Whether every table has the columns that this program reads."""
    there = inspect(connection)
    names = set(there.get_table_names())
    return all(
        table.name in names
        and {column.name for column in table.columns} <= {one["name"] for one in there.get_columns(table.name)}
        for table in t.metadata.sorted_tables
    )


def _told_before(connection: Connection, start: int) -> Swept:
    """What the records up to ``start`` say about the tables: how they are made, and their version."""
    row = last_told(connection, start) if start else None
    if row is None:
        return Swept()
    try:
        told = json.loads(row.body)
        return Swept(schema=str(told["schema"]), structure=dict(told["structure"]), head=last_before(connection, start))
    except UNREADABLE:
        return Swept(findings=[Finding("audit-record-unreadable", f"record {row.seq}")])


def _check_logins(connection: Connection, told: Mapping[str, str], today: date | None) -> Iterator[Finding]:
    """On a server where the roles of the fund are in use: who is in them."""
    if today is None or connection.dialect.name != "postgresql":
        return iter(())
    names = {name: role.value for role, name in groups(connection).items()}
    if not any(part.endswith(f" to {name}") for part in told for name in names):
        return iter(())
    partners = partners_on(connection, today)
    seats = {(seat.member, seat.role) for seat in seats_on(connection, today) if seat.partner in partners}
    return check_logins([(names[name], login, above) for name, login, above in logins(connection, [*names])], seats)


def _check_rows(connection: Connection, swept: Swept) -> list[Finding]:
    """Look cell by cell at what the sweep left over."""
    body = select(t.record.c.body)
    before = len(swept.findings)
    doubt = doubts(swept, lambda seq: connection.execute(body.where(t.record.c.seq == seq)).scalar(), KEYS)
    findings = swept.findings[before:]
    gone = erased(connection, doubt)
    for table, rows in doubtful_rows(connection, swept, doubt, gone):
        findings += check_rows(table, KEYS[table], rows, doubt.rows.get(table, {}), gone.get(table, ()))
    return findings


def _check_schema(connection: Connection, fund: Fund, schema: str, *, sound: bool) -> list[Finding]:
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if found != [schema]:
        return [Finding("audit-schema-changed", "alembic_version")]
    if sound:
        check_schema(connection, fund)
    return []


def _check_file(connection: Any) -> list[Finding]:
    """SQLite's own check: a file with a page or an index that is not right gives other answers than its rows."""
    if not isinstance(connection, sqlite3.Connection):
        return []
    # 100 MB: each row is looked up in the indexes of its table, which takes twice as long when they do not fit.
    connection.execute("PRAGMA cache_size = -100000")
    return [
        Finding("audit-file-damaged", shown(one)) for (one,) in connection.execute("PRAGMA integrity_check(20)") if one != "ok"
    ]


def _books_query() -> Select[Any]:
    e, p = t.entry.c, t.posting.c
    query = select(p.id, p.entry, p.account, p.amount_cents, e.id, e.bank_cents, e.free_cents)
    return query.outerjoin(t.entry, e.id == p.entry).order_by(p.id)


def _check_books(connection: Any, query: str) -> list[Finding]:
    return list(check_books(row for block in blocks(connection, query) for row in block))
