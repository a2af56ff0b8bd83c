"""The sweep of ``fonds.audit.sweep`` over a real database, in ranges of records."""

import gc
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, Text, column, func, literal_column, select
from sqlalchemy.dialects import registry

from fonds.audit.chain import GENESIS
from fonds.audit.rowtext import in_record, table_of
from fonds.audit.sweep import RECORD_COLUMNS, Doubt, Swept, boxed_text, sweep
from fonds.store import tables as t
from fonds.store.database import as_sql
from fonds.store.parallel import BLOCK_ROWS, Work, blocks

ROW_TABLES = [table for table in t.metadata.sorted_tables if table is not t.record]
"""Every table but the chain itself."""

KEYS = {table.name: next(iter(table.primary_key.columns)).name for table in ROW_TABLES}
"""How the rows of each table are called: the name of its key."""

_PIECES = 16
"""So many ranges of records: enough for an even share and for a progress bar; to find where one ends takes time too."""

_ALONE = 20_000
"""Up to so many records one range is enough: another process costs more than it saves."""

_TEXT = "text of the row"


def source(connection: Connection, table: Table) -> FromClause:
    """Where a login reads a table: its view with digests in place of boxes, when it may not read the boxes themselves."""
    if connection.dialect.name != "postgresql" or table.name not in t.BOXED:
        return table
    shut = ~func.has_column_privilege(table.name, "box", "SELECT")
    made = func.to_regclass(checked_view(table.name)).is_not(None)
    return _view(table.name) if connection.execute(select(shut & made)).scalar() else table


def checked_view(name: str) -> str:
    """The name of the view of a table with boxes, in which the server puts a digest in place of each."""
    return f"{name}_checked"


@cache
def _view(name: str) -> FromClause:
    return sqlalchemy.table(checked_view(name), *(column(one.name) for one in t.metadata.tables[name].columns))


def row_columns(table: Table, rows: FromClause, dialect: str) -> tuple[ColumnElement[Any], ...]:
    """What the sweep wants to know of a row: its text as it stands in a record, and its record; of a box also box and digest.

    The database writes the text, in C: a loop over the cells of four million rows in Python takes twice as long. A value of a
    kind that its column cannot hold, as in an edited file, gives a text that no record can hold. ``rows``: its ``source``.
    """
    boxed = (rows.c.box, rows.c.digest) if table.name in t.BOXED else ()
    return literal_column(_written(table, dialect), Text), rows.c.record, *boxed


@cache
def _written(table: Table, dialect: str) -> str:
    public = sorted(one.name for one in table.columns if one.name not in ("record", "box"))
    members = ", ".join(f"'{name}', \"{name}\"" for name in public)
    if dialect != "sqlite":
        return f"'{table.name}\",' || json_strip_nulls(json_build_object({members}))"
    written = f"json_object({members})"
    for name in reversed(public):
        if table.c[name].nullable:  # what is empty is not in the chain; in a value each quote is escaped, so none looks so
            first = name == public[0]
            gone, left = (f'{{"{name}":null,', "{") if first else (f',"{name}":null', "")
            written = f"replace({written}, '{gone}', '{left}')"
    sound = ["typeof(record) = 'integer'", *(f"typeof(\"{name}\") <> 'blob'" for name in public)]
    sound += ["typeof(box) = 'blob'"] if table.name in t.BOXED else []
    return f"CASE WHEN {' AND '.join(sound)} THEN '{table.name}\",' || {written} ELSE 'unwritable {table.name}\"' END"


def sweep_work(connection: Connection, since: int, *, rows: bool, processes: int) -> list[Work]:
    """The sweep of all records after ``since``, and of the rows that they wrote, as pieces whose results are joined in order.

    ``rows``: False for the chain alone, as when the tables are not what this program knows. With several ``processes`` the
    records are cut in ranges.
    """
    dialect = connection.dialect.name
    tables = {table.name: source(connection, table) for table in ROW_TABLES} if rows else {}
    last = connection.execute(select(func.max(t.record.c.seq))).scalar() or 0
    # A server reads a table from end to end for each range, and a file only the range itself.
    pieces = processes if dialect == "postgresql" else _PIECES
    if processes == 1 or last - since <= _ALONE:
        pieces = 1
    ends = [since + (last - since) * piece // pieces for piece in range(1, pieces)]
    found = []
    places = list(accumulate(({name: _place(connection, name, end) for name in tables} for end in ends), _not_back))
    for start, end, after, up_to in zip([since, *ends], [*ends, None], [None, *places], [*places, None], strict=True):
        whole = since == 0 and after is None and up_to is None
        queries = [
            _whole_table(name, dialect)
            if whole and isinstance(table, Table)
            else as_sql(connection.dialect, _rows(dialect, name, table, since, after, up_to))
            for name, table in tables.items()
        ]
        found.append(Work(_sweep, (as_sql(connection.dialect, _records(start, end)), queries, last_before(connection, start))))
    return found


def _not_back(before: Mapping[str, int], places: Mapping[str, int]) -> dict[str, int]:
    """No range begins before the one in front of it, also where rows do not stand in order: each row is in one range."""
    return {name: max(place, before[name]) for name, place in places.items()}


def _sweep(connection: Any, records: str, tables: Sequence[str], before: tuple[int, str]) -> Swept:
    read = (row for block in blocks(connection, records) for row in block)
    gc.disable()  # millions of rows hold no circles, and looking for circles takes a tenth of the time
    try:
        return sweep(read, [blocks(connection, query) for query in tables], KEYS, before)
    finally:
        gc.enable()


def _records(start: int, end: int | None) -> Select[Any]:
    seq = t.record.c.seq
    query = select(*(t.record.c[name] for name in RECORD_COLUMNS)).order_by(seq)
    query = query.where(seq > start) if start else query
    return query if end is None else query.where(seq <= end)


_ROWID: Any = literal_column("rowid")


@cache
def _whole_table(name: str, dialect: str) -> str:
    """All rows of a table, as SQL. Kept, because making it takes longer than reading a small table."""
    return as_sql(registry.load(dialect)(), _rows(dialect, name, t.metadata.tables[name], 0, None, None))


def _rows(
    dialect: str, name: str, rows: FromClause, since: int, after: Mapping[str, int] | None, up_to: Mapping[str, int] | None
) -> Select[Any]:
    place = _ROWID if dialect == "sqlite" else rows.c.record
    query = select(*row_columns(t.metadata.tables[name], rows, dialect)).order_by(place)
    query = query.where(rows.c.record > since) if since else query
    query = query.where(after[name] < place) if after else query
    return query.where(up_to[name] >= place) if up_to else query


def _place(connection: Connection, name: str, record: int) -> int:
    """Where a range ends: on a server at this record; in a file at the last row that a record up to this one wrote.

    That row is found by halving, for rows stand in the order of writing. When they do not, ranges begin in another place, and
    what they leave over still meets when they are joined.
    """
    if connection.dialect.name != "sqlite":
        return record
    table = t.metadata.tables[name]
    low, high = 0, connection.execute(select(func.max(_ROWID)).select_from(table)).scalar() or 0
    wanted = select(table.c.record).where(literal_column("?") <= _ROWID).order_by(_ROWID).limit(1)
    query = as_sql(connection.dialect, wanted)
    while low < high:
        middle = (low + high + 1) // 2
        found = connection.exec_driver_sql(query, (middle,)).scalar()
        low, high = (middle, high) if found is not None and found <= record else (low, middle - 1)
    return low


def last_before(connection: Connection, record: int) -> tuple[int, str]:
    """The number and hash of the last record up to this one."""
    c = t.record.c
    row = connection.execute(select(c.seq, c.hash).where(c.seq <= record).order_by(c.seq.desc()).limit(1)).first()
    return (row.seq, row.hash) if row else (0, GENESIS)


def erased(connection: Connection, doubt: Doubt) -> dict[str, set[str]]:
    """The rows of which the chain says that they were destroyed: table → keys."""
    found = {}
    for name, table in t.ERASED_BY.items():
        stored = connection.execute(select(table.c[KEYS[table.name]])).scalars()
        found[name] = {*map(str, stored), *doubt.rows.get(table.name, {})}
    return found


def doubtful_rows(
    connection: Connection, swept: Swept, doubt: Doubt, gone: Mapping[str, Container[str]]
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Of every table of which something was left over: the rows that must be looked at cell by cell.

    What turns out to be there after all, in this transaction, is taken out of ``doubt``. ``gone``: what was destroyed (table →
    keys); what is there again is looked at too, although the chain holds that it was made.
    """
    wanted = {table_of(text) for text in swept.table_only} | doubt.rows.keys()
    wanted |= {name for name in t.ERASED_BY if _came_back(connection, name)}
    for table in ROW_TABLES:
        if table.name not in wanted:
            continue
        key, told = KEYS[table.name], doubt.rows.setdefault(table.name, {})
        found = []
        rows = source(connection, table)
        written = row_columns(table, rows, connection.dialect.name)[0].label(_TEXT)
        for row in connection.execute(select(rows, written).execution_options(yield_per=BLOCK_ROWS)):
            cells = dict(row._mapping)
            text, name = _text_of(cells), str(cells[key])
            back = name in gone.get(table.name, ())
            if doubt.places.get(text) == (table.name, name) and not back:
                told.pop(name, None)
            elif table.name in t.ERASED_BY and _wrapped_anew(row, text, told.get(name), swept) and not back:
                told.pop(name)
            elif text in swept.table_only or name in told or back:
                found.append(cells)
        yield table.name, found


def _text_of(cells: dict[str, Any]) -> str:
    """The text that the sweep would make of a row; takes it out of the cells."""
    text = cells.pop(_TEXT)
    return in_record(cells["record"], boxed_text(text, cells["box"], cells["digest"]) if "box" in cells else text)


def _wrapped_anew(row: Any, text: str, before: Mapping[str, Any] | None, swept: Swept) -> bool:
    """Whether a later record put this row, as it stands, in the place of one of before: a change of the fund's key."""
    return before is not None and text not in swept.table_only and bool(before["record"] < row.record)


def _came_back(connection: Connection, name: str) -> bool:
    table, erasure = t.metadata.tables[name], t.ERASED_BY[name]
    same = table.c[KEYS[name]] == erasure.c[KEYS[erasure.name]]
    return connection.execute(select(table.c.record).join(erasure, same).limit(1)).first() is not None
