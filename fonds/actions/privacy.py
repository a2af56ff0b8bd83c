"""What the law on personal data asks of a fund: what must go, who read what, and everything about one resident."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, func, select

from fonds.actions.bank_text import read_text
from fonds.actions.perform import Order, perform
from fonds.actions.terms import Months, Retention, terms
from fonds.case.status import Stage, stage
from fonds.ledger.shares import month_later
from fonds.store import tables as t
from fonds.store.bank_texts import cases_of_line, lines_of_case
from fonds.store.books import standing_settlement
from fonds.store.claims import claim_states
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.queries import decisions, dossier, dossier_refs, erased, finality, is_erased, progress, sealed_names, trail
from fonds.store.unit import Unit, line_name, line_named

_READ_BEFORE_0003 = ("assess", "decide", "pay", "case open")
"""The actions that read sealed text when records did not say so themselves yet."""

_KEPT_APART = {"box", "digest", "mark", "household_mark", "record", "bank_cents", "free_cents"}
"""Columns that tell a person nothing about themselves: seals, keyed digests, the place in the chain, and the pot."""


@dataclass(frozen=True)
class Kept:
    """A case that came to its end, and until when its personal text is kept."""

    case: str
    stage: Stage
    ended: date
    until: date
    term: Months


@dataclass(frozen=True)
class Reading:
    """Somebody read sealed text: of a case, or what the bank told with a line."""

    at: str
    member: str
    role: str
    action: str
    case: str | None
    line: int | None = None


def kept(fund: Fund) -> list[Kept]:
    """Every case at its end that is not erased, the one that must be erased first on top.

    Raises InvalidInput: terms-wrong.
    """
    retention = terms(fund).retention
    found = []
    with reading(fund) as connection:
        for case in dossier_refs(connection):
            one = None if is_erased(connection, case) else kept_case(connection, retention, case)
            if one is not None:
                found.append(one)
    return sorted(found, key=lambda one: (one.until, one.case))


def kept_case(connection: Connection, retention: Retention, case: str) -> Kept | None:
    """Until when the personal text of a case is kept; None when it did not come to its end."""
    reached = stage(progress(connection, case))
    term: Months | None = getattr(retention, reached.value, None)
    if term is None:
        return None
    ended = _ended(connection, case, reached)
    return Kept(case, reached, ended, month_later(ended, term.months), term)


def _ended(connection: Connection, case: str, reached: Stage) -> date:
    """The day on which a case came to this end: the decision, the withdrawal, or the last of its money.

    The last that happened to it, or that is still to come: a claim lapses counted from when it can be asked for (BW 3:307).
    """
    if reached is Stage.WITHDRAWN:
        day = connection.execute(select(t.withdrawal.c.on_day).where(t.withdrawal.c.case_ref == case)).scalar_one()
    elif reached in (Stage.REFUSED, Stage.REFERRED):
        stands = finality(connection, decisions(connection, case)[-1].id)
        assert stands is not None  # a refusal that does not stand is no end
        day = stands.on_day
    else:
        settled = standing_settlement(connection, case)
        assert settled is not None  # what is settled has a settlement
        e, p = t.entry.c, t.posting.c
        booked = select(func.max(e.booked_on)).join(t.posting, p.entry == e.id).where(p.case_ref == case)
        terms = [zip(state.terms, state.open_terms, strict=True) for state in claim_states(connection, case=case)]
        to_come = [term.due_on.isoformat() for one in terms for term, open_cents in one if open_cents]
        day = max(settled.on_day, connection.execute(booked).scalar() or "", *to_come)
    return date.fromisoformat(day)


def readings(connection: Connection, case: str | None = None, first: date = date.min, last: date = date.max) -> list[Reading]:
    """Who read sealed text, oldest first; of one case and its lines of the bank, or of all; on these days and between them.

    The days are those of the clock (UTC), whatever day an action counts for. Raises Refused: case-not-found.
    """
    wanted = None
    if case is not None:
        dossier(connection, case)
        wanted = {case, *map(line_name, lines_of_case(connection, case))}
    found = []
    for row in trail(connection):
        if not first.isoformat() <= row.at[:10] <= last.isoformat():
            continue
        body = json.loads(row.body)
        opened = body.get("opened", [])
        if not opened and body["schema"] < "0003" and row.action in _READ_BEFORE_0003:
            opened = [row.subject]
        named = [(line_named(one), one) for one in opened if wanted is None or one in wanted]
        for line, one in sorted(named, key=lambda pair: (pair[0] or 0, pair[1])):
            found.append(Reading(row.at, row.actor, row.role, row.action, None if line else one, line))
    return found


def everything(order: Order, case: str) -> dict[str, Any]:
    """All that the fund knows about the resident of a case, sealed and not; that it was read is recorded (AVG art. 15).

    ``kept_until``: None while the case did not come to its end (AVG art. 15 lid 1 onder d). ``erased_on``: since when the
    sealed text is gone; what was kept beside it is about the resident still.
    Raises Refused: case-not-found; InvalidInput: terms-wrong.
    """
    retention = terms(order.fund).retention
    with perform(order, "privacy dossier") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        ends = kept_case(unit.connection, retention, case)
        gone = erased(unit.connection, case)
        names = [] if gone else sealed_names(unit.connection, case)
        return {
            "case": case,
            "on": order.today.isoformat(),
            "kept_until": None if ends is None else ends.until.isoformat(),
            "erased_on": gone["on"] if gone else None,
            "texts": {name: _readable(unit, case, name) for name in names},
            "bank": [_told(unit, case, line) for line in lines_of_case(unit.connection, case)],
            "tables": _rows(unit.connection, case),
            "readings": [vars(one) for one in readings(unit.connection, case)],
        }


def _readable(unit: Unit, case: str, name: str) -> Any:
    content = unit.unseal(case, name)
    try:
        return json.loads(content)
    except ValueError:
        return content


def _told(unit: Unit, case: str, line: int) -> dict[str, Any]:
    """What the bank told with a line of the case; without its words when they are erased, or of another household too.

    What is of others too is theirs as well: somebody has to look which part can be given (AVG art. 15 lid 4).
    """
    others = cases_of_line(unit.connection, line) - {case}
    same = {dossier(unit.connection, one).household_mark for one in (case, *others)}
    if len(same) > 1:
        return {"line": line, "of_others_too": True}
    told = read_text(unit, line)
    if told is None:
        return {"line": line, "erased": True}
    return {"line": line, **{name: value for name, value in vars(told).items() if value}}


def _rows(connection: Connection, case: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of every table that are about a case: those that name it, and those that point at one of them."""
    found: dict[str, list[dict[str, Any]]] = {}
    keys: dict[str, set[Any]] = {"dossier": {case}}
    for table in t.metadata.sorted_tables:
        if table.name in ("record", *t.BOXED):
            continue
        rows = [dict(row._mapping) for row in connection.execute(select(table)) if _about(table, row, case, keys)]
        if rows:
            key = next(iter(table.primary_key.columns)).name
            keys.setdefault(table.name, set()).update(row[key] for row in rows)
            found[table.name] = [
                {name: value for name, value in row.items() if name not in _KEPT_APART and value is not None} for row in rows
            ]
    return found


def _about(table: Table, row: Any, case: str, keys: dict[str, set[Any]]) -> bool:
    values = row._mapping
    if table.name == "dossier":
        return bool(values["ref"] == case)
    if values.get("case_ref") is not None:
        return bool(values["case_ref"] == case)
    targets = [(key.parent.name, key.column.table.name) for key in table.foreign_keys]
    return any(values[name] in keys[target] for name, target in targets if target in keys)
