"""A row of a table and a row in the chain as the very same text, so that comparing millions of rows is comparing texts.

A record's body is canonical JSON, so the text of a row in it follows from the row's columns alone. Two rows that give the same
text are the same row, cell by cell; two that do not are compared cell by cell by ``fonds.audit.verify``.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

RECORD = "record"
BOX = "box"

_MakeText = Callable[[Sequence[Any]], str]
MakeTexts = Callable[[Sequence[Sequence[Any]]], list[str]]


@dataclass(frozen=True)
class Shape:
    """How a table looks to verify. ``columns``: name → ``text``, ``number`` or ``box``, by name, without ``record``."""

    table: str
    key: str
    columns: Mapping[str, str]
    may_be_empty: frozenset[str]

    @property
    def selected(self) -> tuple[str, ...]:
        """The columns in the order in which ``text_of`` wants a row's values."""
        return (RECORD, *self.columns)


def text_maker(shape: Shape) -> MakeTexts:
    """A function from rows (their values in the order of ``shape.selected``) to their texts.

    Built as source text once per table, as the standard library builds a dataclass's ``__init__``: a loop over the columns of
    three million rows would take longer than everything else. Whatever it cannot write (a number that is a text) becomes a
    text that no record can hold.
    """
    parts, helpers = "", {"quoted": encode_basestring}
    for number, (name, kind) in enumerate(shape.columns.items(), start=1):
        if kind == BOX:
            continue  # the chain holds its digest; below
        if name in shape.may_be_empty:
            helpers[f"member{number}"] = _optional(name, kind)
            parts += f"{{member{number}(row[{number}])}}"
        else:
            parts += f'"{name}":' + (f"{{quoted(row[{number}])}}," if kind == "text" else f"{{row[{number}]:d}},")
    source = f"lambda row: f'{{row[0]:d}} {shape.table}\",{{{{{parts}'"
    make: _MakeText = eval(source, helpers)  # noqa: S307  # made of the names of our own tables and nothing else
    if BOX in shape.columns:
        make = _with_box(make, shape)

    def texts(rows: Sequence[Sequence[Any]]) -> list[str]:
        try:
            return list(map(make, rows))
        except (TypeError, ValueError):
            return [_text_of(make, shape, row) for row in rows]

    return texts


def _text_of(make: _MakeText, shape: Shape, row: Sequence[Any]) -> str:
    try:
        return make(row)
    except (TypeError, ValueError):
        return f"unwritable {shape.table} {row!r}"


def _optional(name: str, kind: str) -> Callable[[Any], str]:
    write = encode_basestring if kind == "text" else "{:d}".format
    return lambda value: "" if value is None else f'"{name}":{write(value)},'


def _with_box(make: _MakeText, shape: Shape) -> _MakeText:
    """A box that its digest does not fit must not look like the row in the chain."""
    box, kept = shape.selected.index(BOX), shape.selected.index("digest")
    return lambda row: make(row) if _digest_of(row[box]) == row[kept] else f"other box {make(row)}"


def _digest_of(box: Any) -> str:
    # Whoever may not read boxes is told their digest by the server: a text in place of the bytes.
    return box if isinstance(box, str) else sha256(box).hexdigest()


# What `store.unit` writes, byte for byte; any other body is read as JSON first.
_BEGIN = re.compile(r'\{"day":"[0-9]{4}-[0-9]{2}-[0-9]{2}","rows":\[\["')
_END = re.compile(r'\}\]\],"schema":"([0-9]{4})"\}')
_BEGIN_LENGTH = len('{"day":"2026-03-02","rows":[["')
_END_LENGTH = len('}]],"schema":"0002"}')


@lru_cache
def _begins(text: str) -> bool:
    return _BEGIN.fullmatch(text) is not None


@lru_cache
def _ends(text: str) -> str | None:
    found = _END.fullmatch(text)
    return found[1] if found else None


def body_texts(seq: int, body: str) -> tuple[list[str], str] | None:
    """The text of each row in a record's body, and the version of the tables; None when the body is not in its usual form.

    The pieces are cut where one row ends and the next begins. A value that ends just like that makes pieces that fit no row;
    then no row is taken for another, and the record is read again as JSON.
    """
    schema = _ends(body[-_END_LENGTH:])
    if schema is None or not _begins(body[:_BEGIN_LENGTH]):
        return None
    return [f"{seq} {row}," for row in body[_BEGIN_LENGTH:-_END_LENGTH].split('}],["')], schema


def row_text(seq: int, table: str, row: Mapping[str, Any]) -> str:
    """The text of one row that was read as JSON. Raises TypeError or ValueError for what no table can hold."""
    members = json.dumps(row, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f'{seq} {table}",{members[:-1]},'
