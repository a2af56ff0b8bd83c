"""The sweep: follow the chain and hold every row of every table against it, in one pass and in little memory.

The records and the tables are read side by side, in order. A row's text that comes from both sides is done with and forgotten;
what is left over at the end is what ``fonds.audit.verify`` looks at cell by cell. No order is relied on: a row that stands in
another place is met later, and costs only the memory of waiting.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from fonds.audit.chain import GENESIS, digest, hash_of
from fonds.audit.rowtext import body_texts, in_record, row_text
from fonds.audit.verify import UNREADABLE, Finding

Blocks = Iterator[Sequence[tuple[Any, ...]]]
Rows = list[tuple[str, Any]]
"""Rows of a table: the text of each, and its record."""

RECORD_COLUMNS = ("seq", "at", "actor", "role", "action", "subject", "body", "previous", "hash")
"""What the sweep reads of a record, in this order."""

ROW_COLUMNS = ("text", "record")
"""What the sweep reads of a row, in this order; of a row with a box the ``box`` and its ``digest`` besides."""

_BATCH = 1_000

_AHEAD = 100
"""So many rows of a table are looked at together, so that one with a record number of fancy does not hold up the others."""


@dataclass
class Swept:
    """What a sweep found and what it left over: texts of rows that only the chain has, or only the tables."""

    findings: list[Finding] = field(default_factory=list)
    chain_only: set[str] = field(default_factory=set)
    table_only: set[str] = field(default_factory=set)
    records: int = 0
    rows: int = 0
    schema: str = ""
    structure: dict[str, str] = field(default_factory=dict)
    head: tuple[int, str] = (0, GENESIS)

    def join(self, later: "Swept") -> None:
        """Add the sweep of the records that follow."""
        self.findings += later.findings
        self.chain_only |= later.chain_only
        self.table_only |= later.table_only
        self.forget_matches()
        self.records += later.records
        self.rows += later.rows
        self.schema = later.schema or self.schema
        self.structure = later.structure or self.structure
        self.head = max(self.head, later.head)

    def forget_matches(self) -> None:
        """What both sides have is done with."""
        both = self.chain_only & self.table_only
        self.chain_only -= both
        self.table_only -= both


def sweep(
    records: Iterable[Sequence[Any]], tables: Iterable[Blocks], keys: Mapping[str, str], before: tuple[int, str]
) -> Swept:
    """Go through records (``RECORD_COLUMNS``) and the rows of the tables (``ROW_COLUMNS``, in blocks) side by side.

    ``keys``: the key of each table. ``before``: number and hash of the record before the first one, ``(0, GENESIS)`` at the
    beginning.
    """
    swept, reader = Swept(), iter(records)
    streams = [_Stream(blocks) for blocks in tables]
    while batch := list(islice(reader, _BATCH)):
        told, before = _follow(batch, before, keys, swept)
        if streams:  # for the chain alone there is nothing to compare, and nothing to remember
            found = [rows for stream in streams if (rows := stream.up_to(before[0]))]
            _compare(told, list(chain.from_iterable(found)), swept)
    for stream in streams:
        for block in stream.rest():
            _compare([], block, swept)
    return swept


class _Stream:
    """The rows of one table. No order is relied on: a row that comes early or late only waits for its other half."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = map(_opened, blocks)
        self.waiting: Rows = []

    def up_to(self, last: int) -> Rows:
        """The rows that follow and that records up to ``last`` wrote."""
        found: Rows = []
        while True:
            if len(self.waiting) < _AHEAD:
                self.waiting += next(self.blocks, [])
            cut = bisect_right(self.waiting, last, key=_record_of)
            found += self.waiting[:cut]
            del self.waiting[:cut]
            if self.waiting or not cut:
                return found

    def rest(self) -> Iterator[Rows]:
        """All rows that are left."""
        yield self.waiting
        yield from self.blocks


def _record_of(row: tuple[str, Any]) -> int:
    return row[1] if isinstance(row[1], int) else 0


def _opened(block: Sequence[tuple[Any, ...]]) -> Rows:
    """The text and record of each row; a box that its digest does not fit must not look like the row in the chain."""
    if len(block[0]) == len(ROW_COLUMNS):
        return [*block]
    return [(boxed_text(text, box, kept), record) for text, record, box, kept in block]


def boxed_text(text: str, box: object, kept: str) -> str:
    """The text of a row with a box; another one when the box is not the one of which the digest was ``kept``.

    Whoever may not read boxes is told their digest by the server: a text in place of the bytes.
    """
    found = digest(box) if isinstance(box, bytes) else box
    return text if found == kept else f"other box {text}"


def _compare(told: Sequence[tuple[int, list[str]]], found: Rows, swept: Swept) -> None:
    """Hold the rows of records (by number) against rows of tables, and keep what does not fit.

    Nearly always all of them are equal, and then they are done with.
    """
    expected: dict[str, int] = {}
    for seq, texts in told:
        expected.update(dict.fromkeys(texts, seq))
    if len(expected) == sum(len(texts) for _, texts in told) == len(found) and expected == dict(found):
        return
    swept.chain_only.update(in_record(seq, text) for seq, texts in told for text in texts)
    swept.table_only.update(in_record(record, text) for text, record in found)
    swept.forget_matches()


def _follow(
    batch: Iterable[Sequence[Any]], before: tuple[int, str], keys: Mapping[str, str], swept: Swept
) -> tuple[list[tuple[int, list[str]]], tuple[int, str]]:
    """The chain's own checks for a batch of records; gives the texts of their rows, and the last record's number and hash."""
    expected, previous = before[0] + 1, before[1]
    told = []
    for seq, at, actor, role, action, subject, body, claimed, stored_hash in batch:
        if seq != expected:
            swept.findings.append(Finding("audit-record-missing", f"record {seq}", {"expected": expected}))
        if claimed != previous:
            swept.findings.append(Finding("audit-chain-broken", f"record {seq}"))
        if _hash_of(seq, at, actor, role, action, subject, body, claimed) != stored_hash:
            swept.findings.append(Finding("audit-record-changed", f"record {seq}"))
        expected, previous = seq + 1, stored_hash
        usual = body_texts(body) if isinstance(body, str) else None
        if usual is None:
            texts = list(_unusual(seq, body, keys, swept))
        else:
            texts, swept.schema = usual
        told.append((seq, texts))
        swept.rows += len(texts)
    swept.records += len(told)
    swept.head = max(swept.head, (expected - 1, previous))
    return told, (expected - 1, previous)


def _hash_of(*values: Any) -> str | None:
    try:
        return hash_of(*values)
    except TypeError:  # something that is no text, in a table whose definition was changed
        return None


def _unusual(seq: int, body: str, keys: Mapping[str, str], swept: Swept) -> Iterator[str]:
    """A record that brings the structure of the tables, or no rows, or that somebody wrote by hand: read as JSON."""
    try:
        told = json.loads(body)
        swept.schema = str(told["schema"])
        swept.structure = dict(told.get("structure", swept.structure))
        for table, row in told["rows"]:
            str(row[keys[table]])
            yield row_text(table, row)
    except UNREADABLE:
        swept.findings.append(Finding("audit-record-unreadable", f"record {seq}"))


@dataclass
class Doubt:
    """What the chain says and no row showed: table → key → row, and where each stands, by its text."""

    rows: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)


def doubts(swept: Swept, body_of: Callable[[int], str | None], keys: Mapping[str, str]) -> Doubt:
    """Read every record that left something over once more, as JSON. ``body_of``: the body of the record of that number.

    Adds a finding to ``swept`` for a record that cannot be read, and takes out what turns out to be the same after all.
    """
    doubt = Doubt()
    for seq in sorted({int(text.partition(" ")[0]) for text in swept.chain_only}):
        body = body_of(seq)
        if body is None:
            continue
        usual = body_texts(body)
        pieces = {in_record(seq, text) for text in usual[0]} if usual else set()
        try:
            for table, row in json.loads(body)["rows"]:
                _doubt(seq, table, row, str(row[keys[table]]), pieces, swept, doubt)
        except UNREADABLE:
            if usual:  # any other body was read as JSON before, and told
                swept.findings.append(Finding("audit-record-unreadable", f"record {seq}"))
    return doubt


def _doubt(seq: int, table: str, row: dict[str, Any], key: str, pieces: set[str], swept: Swept, doubt: Doubt) -> None:
    text = in_record(seq, row_text(table, row))
    if text in swept.table_only:  # the record was not cut where its rows end; the row itself is there
        swept.table_only.discard(text)
    elif text in swept.chain_only or (pieces and text not in pieces):
        doubt.rows.setdefault(table, {})[key] = {**row, "record": seq}
        doubt.places[text] = (table, key)
