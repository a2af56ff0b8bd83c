"""The sweep: follow the chain and hold every row of every table against it, in one pass and in little memory.

The records and the tables are read side by side, in order. A row's text that comes from both sides is done with and forgotten;
what is left over at the end is what ``fonds.audit.verify`` looks at cell by cell. No order is relied on: a row that stands in
another place is met later, and costs only the memory of waiting.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from fonds.audit.chain import GENESIS, hash_of
from fonds.audit.rowtext import MakeTexts, Shape, body_texts, row_text
from fonds.audit.verify import UNREADABLE, Finding

Blocks = Iterator[Sequence[Sequence[Any]]]

RECORD_COLUMNS = ("seq", "at", "actor", "role", "action", "subject", "body", "previous", "hash")
"""What the sweep reads of a record, in this order."""

_BATCH = 1_000


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
    records: Iterable[Sequence[Any]],
    tables: Mapping[str, Blocks],
    shapes: Mapping[str, Shape],
    makers: Mapping[str, MakeTexts],
    before: tuple[int, str],
) -> Swept:
    """Go through records (``RECORD_COLUMNS``) and the rows of the tables (``Shape.selected``, in blocks) side by side.

    ``before``: number and hash of the record before the first one, ``(0, GENESIS)`` at the beginning.
    """
    swept, reader = Swept(), iter(records)
    streams = [_Stream(blocks, makers[name]) for name, blocks in tables.items()]
    keys = {name: shape.key for name, shape in shapes.items()}
    while batch := list(islice(reader, _BATCH)):
        before = _follow(batch, before, keys, swept)
        for stream in streams:
            while stream.reached <= before[0]:
                swept.table_only.update(stream.read())
        swept.forget_matches()
    for stream in streams:
        while stream.reached < _END:
            swept.table_only.update(stream.read())
            swept.forget_matches()
    return swept


_END = float("inf")


class _Stream:
    """The rows of one table as texts. ``reached``: the lowest record of the block read last; the whole block counts, so that
    one row with a record number of fancy does not hold up the others.
    """

    def __init__(self, blocks: Blocks, make: MakeTexts) -> None:
        self.blocks, self.make = blocks, make
        self.reached: float = 0

    def read(self) -> list[str]:
        block = next(self.blocks, ())
        self.reached = min((row[0] for row in block if isinstance(row[0], int)), default=self.reached) if block else _END
        return self.make(block)


def _follow(batch: Iterable[Sequence[Any]], before: tuple[int, str], keys: Mapping[str, str], swept: Swept) -> tuple[int, str]:
    """The chain's own checks for a batch of records, and the texts of their rows; gives the last record's number and hash."""
    expected, previous = before[0] + 1, before[1]
    texts: list[str] = []
    for seq, at, actor, role, action, subject, body, claimed, stored_hash in batch:
        if seq != expected:
            swept.findings.append(Finding("audit-record-missing", f"record {seq}", {"expected": expected}))
        if claimed != previous:
            swept.findings.append(Finding("audit-chain-broken", f"record {seq}"))
        if _hash_of(seq, at, actor, role, action, subject, body, claimed) != stored_hash:
            swept.findings.append(Finding("audit-record-changed", f"record {seq}"))
        expected, previous = seq + 1, stored_hash
        usual = body_texts(seq, body) if isinstance(body, str) else None
        if usual is None:
            _unusual(seq, body, keys, swept)
        else:
            found, swept.schema = usual
            texts += found
        swept.records += 1
    swept.rows += len(texts)
    swept.chain_only.update(texts)
    swept.head = max(swept.head, (expected - 1, previous))
    return expected - 1, previous


def _hash_of(*values: Any) -> str | None:
    try:
        return hash_of(*values)
    except TypeError:  # something that is no text, in a table whose definition was changed
        return None


def _unusual(seq: int, body: str, keys: Mapping[str, str], swept: Swept) -> None:
    """A record that brings the structure of the tables, or no rows, or that somebody wrote by hand: read as JSON."""
    try:
        told = json.loads(body)
        swept.schema = str(told["schema"])
        swept.structure = dict(told.get("structure", swept.structure))
        for table, row in told["rows"]:
            str(row[keys[table]])
            swept.chain_only.add(row_text(seq, table, row))
            swept.rows += 1
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
        usual = body_texts(seq, body)
        pieces = set(usual[0]) if usual else set()
        try:
            for table, row in json.loads(body)["rows"]:
                _doubt(seq, table, row, str(row[keys[table]]), pieces, swept, doubt)
        except UNREADABLE:
            if usual:  # any other body was read as JSON before, and told
                swept.findings.append(Finding("audit-record-unreadable", f"record {seq}"))
    return doubt


def _doubt(seq: int, table: str, row: dict[str, Any], key: str, pieces: set[str], swept: Swept, doubt: Doubt) -> None:
    text = row_text(seq, table, row)
    if text in swept.table_only:  # the record was not cut where its rows end; the row itself is there
        swept.table_only.discard(text)
    elif text in swept.chain_only or (pieces and text not in pieces):
        doubt.rows.setdefault(table, {})[key] = {**row, "record": seq}
        doubt.places[text] = (table, key)


def table_of(text: str) -> str:
    """The table that the text of a row names."""
    words = text.partition('"')[0].split(" ")
    return words[1] if words[0] == "unwritable" else words[-1]
