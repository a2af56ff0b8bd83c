"""A row of a table and a row in the chain as the very same text, so that comparing millions of rows is comparing texts.

A record's body is canonical JSON, so the text of a row in it follows from the row's columns alone. Two rows that give the same
text are the same row, cell by cell; two that do not are compared cell by cell by ``fonds.audit.verify``.

The text of a row that stands in a table is made by the database itself (``fonds.store.sweeping``): ``TABLE",{COLUMNS}``.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

# What `store.unit` writes, byte for byte; any other body is read as JSON first.
_BEGIN = re.compile(r'\{"day":"[0-9]{4}-[0-9]{2}-[0-9]{2}","rows":\[\["')
_END = re.compile(r'\]\],"schema":"([0-9]{4})"\}')
_BEGIN_LENGTH = len('{"day":"2026-03-02","rows":[["')
_END_LENGTH = len(']],"schema":"0002"}')


@lru_cache
def _begins(text: str) -> bool:
    return _BEGIN.fullmatch(text) is not None


@lru_cache
def _ends(text: str) -> str | None:
    found = _END.fullmatch(text)
    return found[1] if found else None


def body_texts(body: str) -> tuple[list[str], str] | None:
    """The text of each row in a record's body, and the version of the tables; None when the body is not in its usual form.

    The pieces are cut where one row ends and the next begins. A value that ends just like that makes pieces that fit no row;
    then no row is taken for another, and the record is read again as JSON.
    """
    schema = _ends(body[-_END_LENGTH:])
    if schema is None or not _begins(body[:_BEGIN_LENGTH]):
        return None
    return body[_BEGIN_LENGTH:-_END_LENGTH].split('],["'), schema


def row_text(table: str, row: Mapping[str, Any]) -> str:
    """The text of one row that was read as JSON. Raises TypeError or ValueError for what no table can hold."""
    return f'{table}",{json.dumps(row, ensure_ascii=False, separators=(",", ":"), sort_keys=True)}'


def in_record(record: object, text: str) -> str:
    """The text of a row together with the record that wrote it."""
    return f"{record if isinstance(record, int) else 0} {text}"


def table_of(text: str) -> str:
    """The table that a text of ``in_record`` names."""
    return text.partition('"')[0].rpartition(" ")[2]
