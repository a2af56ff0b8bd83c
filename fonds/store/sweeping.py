"""The sweep of ``fonds.audit.sweep`` over a real database, in ranges of records."""

from collections.abc import Container, Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, FromClause, LargeBinary, Select, Table, column, func, literal_column, select
from sqlalchemy.dialects import registry

from fonds.audit.chain import GENESIS
from fonds.audit.rowtext import BOX, RECORD, MakeTexts, Shape, text_maker
from fonds.audit.sweep import RECORD_COLUMNS, Doubt, Swept, sweep, table_of
from fonds.store import tables as t
from fonds.store.parallel import BLOCK_ROWS, Work, blocks

ROW_TABLES = [table for table in t.metadata.sorted_tables if table is not t.record]
"""Every table but the chain itself."""

_RANGE = 25_000
_ALONE = 20_000
"""Up to so many records one range is enough: another process costs more than it saves."""


@cache
def shapes() -> dict[str, Shape]:
    """How each table looks to verify."""
    return {table.name: _shape(table) for table in ROW_TABLES}


def _shape(table: Table) -> Shape:
    kinds = {
        column.name: BOX if isinstance(column.type, LargeBinary) else "number" if column.type.python_type is int else "text"
        for column in table.columns
        if column.name != RECORD
    }
    empty = frozenset(column.name for column in table.columns if column.nullable)
    return Shape(table.name, next(iter(table.primary_key.columns)).name, dict(sorted(kinds.items())), empty)


@cache
def makers() -> dict[str, MakeTexts]:
    """For each table the function that makes the texts of rows."""
    return {name: text_maker(shape) for name, shape in shapes().items()}


def source(connection: Connection, table: Table) -> FromClause:
    """Where a login reads a table: its view with digests in place of boxes, when it may not read the boxes themselves."""
    if connection.dialect.name != "postgresql" or table.name not in t.BOXED:
        return table
    shut = ~func.has_column_privilege(table.name, BOX, "SELECT")
    made = func.to_regclass(checked_view(table.name)).is_not(None)
    return _view(table.name) if connection.execute(select(shut & made)).scalar() else table


def checked_view(name: str) -> str:
    """The name of the view of a table with boxes, in which the server puts a digest in place of each."""
    return f"{name}_checked"


@cache
def _view(name: str) -> FromClause:
    return sqlalchemy.table(checked_view(name), *(column(one) for one in shapes()[name].selected))


def selected(name: str, rows: FromClause) -> Select[Any]:
    """The rows of a table out of its ``source``, in the columns that ``Shape.selected`` names."""
    return select(*(rows.c[one] for one in shapes()[name].selected))


def as_sql(connection: Connection, query: Select[Any]) -> str:
    """A query as text that any connection to the same kind of database understands."""
    return str(query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True}))


def sweep_work(connection: Connection, since: int, *, rows: bool, processes: int) -> list[Work]:
    """The sweep of all records after ``since``, and of the rows that they wrote, as pieces whose results are joined in order.

    ``rows``: False for the chain alone, when the tables are not what this program knows. With several ``processes`` the
    records are cut in ranges.
    """
    dialect = connection.dialect.name
    tables = {table.name: source(connection, table) for table in ROW_TABLES} if rows else {}
    last = connection.execute(select(func.max(t.record.c.seq))).scalar() or 0
    # A server reads a table from end to end for each range, and a file only the range itself.
    pieces = processes if dialect == "postgresql" else -(-(last - since) // _RANGE)
    if processes == 1 or last - since <= _ALONE:
        pieces = 1
    ends = [since + (last - since) * piece // pieces for piece in range(1, pieces)]
    found = []
    places = list(accumulate(({name: _place(connection, name, end) for name in tables} for end in ends), _not_back))
    for start, end, after, up_to in zip([since, *ends], [*ends, None], [None, *places], [*places, None], strict=True):
        whole = since == 0 and after is None and up_to is None
        queries = {
            name: _whole_table(name, dialect)
            if whole and isinstance(table, Table)
            else as_sql(connection, _rows(dialect, name, table, since, after, up_to))
            for name, table in tables.items()
        }
        found.append(Work(_sweep, (as_sql(connection, _records(start, end)), queries, last_before(connection, start))))
    return found


def _not_back(before: Mapping[str, int], places: Mapping[str, int]) -> dict[str, int]:
    """No range begins before the one in front of it, also where rows do not stand in order: each row is in one range."""
    return {name: max(place, before[name]) for name, place in places.items()}


def _sweep(connection: Any, records: str, tables: Mapping[str, str], before: tuple[int, str]) -> Swept:
    read = (row for block in blocks(connection, records) for row in block)
    return sweep(read, {name: blocks(connection, query) for name, query in tables.items()}, shapes(), makers(), before)


def _records(start: int, end: int | None) -> Select[Any]:
    seq = t.record.c.seq
    query = select(*(t.record.c[name] for name in RECORD_COLUMNS)).order_by(seq)
    query = query.where(seq > start) if start else query
    return query if end is None else query.where(seq <= end)


_ROWID: Any = literal_column("rowid")


@cache
def _whole_table(name: str, dialect: str) -> str:
    """All rows of a table, as SQL. Kept, because making it takes longer than reading a small table."""
    query = _rows(dialect, name, t.metadata.tables[name], 0, None, None)
    return str(query.compile(dialect=registry.load(dialect)()))


def _rows(
    dialect: str, name: str, rows: FromClause, since: int, after: Mapping[str, int] | None, up_to: Mapping[str, int] | None
) -> Select[Any]:
    place = _ROWID if dialect == "sqlite" else rows.c.record
    query = selected(name, rows).order_by(place)
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
    while low < high:
        middle = (low + high + 1) // 2
        found = connection.execute(select(table.c.record).where(middle <= _ROWID).order_by(_ROWID).limit(1)).scalar()
        low, high = (middle, high) if found is not None and found <= record else (low, middle - 1)
    return low


def last_before(connection: Connection, record: int) -> tuple[int, str]:
    """The number and hash of the last record up to this one."""
    c = t.record.c
    row = connection.execute(select(c.seq, c.hash).where(c.seq <= record).order_by(c.seq.desc()).limit(1)).first()
    return (row.seq, row.hash) if row else (0, GENESIS)


ERASED_BY = {t.case_key.name: t.erasure, t.line_text.name: t.line_erasure}
"""The tables from which a row may go, and the table that says, by the same key, which rows went."""


def erased(connection: Connection, doubt: Doubt) -> dict[str, set[str]]:
    """The rows of which the chain says that they were destroyed: table → keys."""
    found = {}
    for name, table in ERASED_BY.items():
        stored = connection.execute(select(table.c[shapes()[table.name].key])).scalars()
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
    wanted |= {name for name in ERASED_BY if _came_back(connection, name)}
    for table in ROW_TABLES:
        if table.name not in wanted:
            continue
        texts, key, told = makers()[table.name], shapes()[table.name].key, doubt.rows.setdefault(table.name, {})
        found = []
        for row in connection.execute(selected(table.name, source(connection, table)).execution_options(yield_per=BLOCK_ROWS)):
            text, name = texts([tuple(row)])[0], str(row._mapping[key])
            back = name in gone.get(table.name, ())
            if doubt.places.get(text) == (table.name, name) and not back:
                told.pop(name, None)
            elif table.name in ERASED_BY and _wrapped_anew(row, text, told.get(name), swept) and not back:
                told.pop(name)
            elif text in swept.table_only or name in told or back:
                found.append(dict(row._mapping))
        yield table.name, found


def _wrapped_anew(row: Any, text: str, before: Mapping[str, Any] | None, swept: Swept) -> bool:
    """Whether a later record put this row, as it stands, in the place of one of before: a change of the fund's key."""
    return before is not None and text not in swept.table_only and bool(before["record"] < row.record)


def _came_back(connection: Connection, name: str) -> bool:
    table, erasure = t.metadata.tables[name], ERASED_BY[name]
    same = table.c[shapes()[name].key] == erasure.c[shapes()[erasure.name].key]
    return connection.execute(select(table.c.record).join(erasure, same).limit(1)).first() is not None
