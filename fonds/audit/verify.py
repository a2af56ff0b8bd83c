"""Verify: does everything still hold? Pure checks over the records of the chain and the rows of the tables.

Every check reports all it finds and none stops at the first. A finding names the place and what it means.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fonds.audit.chain import GENESIS, Head, Record, digest

Row = Mapping[str, Any]

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
"""What reading something can raise when anybody may have written anything into it."""


@dataclass(frozen=True)
class Finding:
    """Something that does not hold: a code of the error catalogue, the place, and the facts of the matter."""

    code: str
    where: str
    details: Mapping[str, object] = field(default_factory=dict)


def shown(text: str) -> str:
    """Text out of a database that cannot be trusted, fit for a screen: no control characters, no broken bytes."""
    return ascii(text)[1:-1]


@dataclass
class Told:
    """What the chain says: how the tables are made, the rows of each by primary key, and where the chain ends."""

    rows: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    hash_at: dict[int, str] = field(default_factory=dict)
    schema: str = ""
    structure: dict[str, str] = field(default_factory=dict)

    @property
    def head(self) -> Head:
        """Where the chain ends."""
        return Head(*max(self.hash_at.items(), default=(0, GENESIS)))


def check_chain(records: Iterable[tuple[Record, str]], keys: Mapping[str, str], told: Told) -> Iterator[Finding]:
    """Follow the chain from its first record, and collect in ``told`` every row that it says was written.

    ``records``: each record with the hash that is stored beside it, in order. ``keys``: table → name of its primary key.
    """
    expected, previous = 1, GENESIS
    for record, stored_hash in records:
        where = f"record {record.seq}"
        if record.seq != expected:
            yield Finding("audit-record-missing", where, {"expected": expected})
        if record.previous != previous:
            yield Finding("audit-chain-broken", where)
        if record.hash() != stored_hash:
            yield Finding("audit-record-changed", where)
        expected, previous = record.seq + 1, stored_hash
        told.hash_at[record.seq] = shown(stored_hash)
        yield from _collect(record, keys, told)


def _collect(record: Record, keys: Mapping[str, str], told: Told) -> Iterator[Finding]:
    try:
        body = json.loads(record.body)
        told.schema = str(body["schema"])
        told.structure = dict(body.get("structure", told.structure))
        for table, row in body["rows"]:
            told.rows.setdefault(table, {})[str(row[keys[table]])] = {**row, "record": record.seq}
    except UNREADABLE:
        yield Finding("audit-record-unreadable", f"record {record.seq}")


def check_structure(stored: Mapping[str, str], told: Told) -> Iterator[Finding]:
    """Every table, index and guard is as it was made, and there is nothing beside them."""
    if not told.structure:  # the first record is not what it was, and that was found already
        return
    for part in sorted(stored.keys() | told.structure.keys()):
        if stored.get(part) != told.structure.get(part):
            guard = part.startswith("trigger ") and part in told.structure
            yield Finding("audit-guard-missing" if guard else "audit-structure-differs", shown(part))


def check_rows(table: str, key: str, stored: Iterable[Row], told: Told) -> Iterator[Finding]:
    """Compare the rows of one table with what the chain says, cell by cell, and boxes with their digest."""
    expected = told.rows.get(table, {})
    if table == "case_key":  # a key that was destroyed must be gone, and must not come back out of a backup
        expected = {name: row for name, row in expected.items() if name not in told.rows.get("erasure", {})}
    seen: set[str] = set()
    for row in stored:
        name = str(row[key])
        where = f"{table} {shown(name)}"
        seen.add(name)
        if name not in expected:
            yield Finding("audit-row-extra", where)
            continue
        wanted = expected[name]
        for column, value in row.items():
            if column == "box":
                if digest(bytes(value)) != wanted.get("digest"):
                    yield Finding("audit-cell-changed", where, {"column": "box"})
            elif value != wanted.get(column):
                yield Finding("audit-cell-changed", where, {"column": column})
    for name in expected.keys() - seen:
        yield Finding("audit-row-missing", f"{table} {name}")


def check_books(entries: Mapping[int, Row], postings: Iterable[Row]) -> Iterator[Finding]:
    """Every entry balances, no posting hangs loose, and the pot never went below zero."""
    totals = dict.fromkeys(entries, 0)
    bank = 0
    pot = {"bank": 0, "reservations": 0}
    current = 0
    for posting in postings:
        entry = posting["entry"]
        if entry not in totals:
            yield Finding("audit-posting-loose", f"posting {posting['id']}")
            continue
        if entry != current and min(bank, sum(pot.values())) < 0:
            yield Finding("audit-overdraft", f"entry {current}")
        current = entry
        totals[entry] += posting["amount_cents"]
        if posting["account"] in pot:
            pot[posting["account"]] += posting["amount_cents"]
            bank = pot["bank"]
    if min(bank, sum(pot.values())) < 0:
        yield Finding("audit-overdraft", f"entry {current}")
    for entry, total in totals.items():
        if total:
            yield Finding("audit-entry-unbalanced", f"entry {entry}", {"difference": total})


def check_payouts(payouts: Iterable[Row]) -> Iterator[Finding]:
    """Every payout rests on a decision that stands, and was not booked by who judged.

    Each row: entry, decision, granted (cents of that line or None), cents, final, judges (names), actor, missing (whose
    approval the mandate asked for in vain).
    """
    for row in payouts:
        where = f"entry {row['entry']}"
        if row["decision"] is None or not row["final"] or row["granted"] is None:
            yield Finding("audit-payout-without-decision", where)
            continue
        if row["cents"] != row["granted"]:
            yield Finding("audit-payout-other-amount", where)
        if row["actor"] in row["judges"]:
            yield Finding("audit-payout-by-decider", where)
        if row["missing"]:
            yield Finding("audit-mandate-too-low", where)


def check_anchor(text: str, name: str, hash_at: Mapping[int, str]) -> Iterator[Finding]:
    """A head that someone kept (``count:hash``) must still be in the chain, or the chain was cut off or rewritten since."""
    anchor = re.fullmatch(r"\s*([0-9]{1,15}):([0-9a-f]{64})\s*", text)
    if anchor is None:
        yield Finding("audit-anchor-unreadable", name)
    elif hash_at.get(int(anchor[1])) != anchor[2]:
        yield Finding("audit-anchor-differs", name, {"count": int(anchor[1])})
