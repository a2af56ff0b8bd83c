"""Rows out of one database and into another: for a copy and for a backup. Nothing is left out and nothing is changed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.exc import DBAPIError

from fonds.errors import invalid
from fonds.store import tables as t
from fonds.store.database import address, as_problem, begun, connect, shown_place
from fonds.store.fund import Fund
from fonds.store.schema import run, use_write_ahead_log

_AT_ONCE = 1000


def all_rows(connection: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of every table, records first: (table, row)."""
    for table in (t.record, *(one for one in t.metadata.sorted_tables if one is not t.record)):
        key = next(iter(table.primary_key.columns))
        for row in connection.execute(select(table).order_by(key)):
            yield table.name, dict(row._mapping)


def put_rows(connection: Connection, rows: Iterable[tuple[str, dict[str, Any]]]) -> int:
    """Write rows as they are, in the order in which they come; gives how many."""
    count, waiting = 0, iter(rows)
    while part := list(islice(waiting, _AT_ONCE)):
        by_table: dict[str, list[dict[str, Any]]] = {}
        for name, row in part:
            by_table.setdefault(name, []).append(row)
        for name, some in by_table.items():
            connection.execute(t.metadata.tables[name].insert(), some)
        count += len(part)
    return count


def sums(connection: Connection) -> dict[str, object]:
    """What a copy must have in common with its original: the rows per table, and the balance of every account."""
    counts = {
        name: connection.execute(select(func.count()).select_from(one)).scalar() for name, one in t.metadata.tables.items()
    }
    p = t.posting.c
    balances = connection.execute(select(p.account, func.sum(p.amount_cents)).group_by(p.account))
    return {"rows": counts, "balances": {row[0]: int(row[1]) for row in balances}}


@contextmanager
def empty_database(fund: Fund, version: str = "head") -> Iterator[Connection]:
    """One transaction in a new database with the tables of ``version``; all of it, or nothing.

    Raises InvalidInput: database-url, database-not-empty, and what the database says.
    """
    url = address(fund)
    file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
    if file is not None and file.exists() and file.stat().st_size:
        raise invalid("database-not-empty", shown_place(fund))
    engine, ours = connect(fund), True
    try:
        if file is not None:
            file.touch(mode=0o600)
            use_write_ahead_log(engine)
        with engine.connect() as connection, begun(connection, writes=True):
            if inspect(connection).get_table_names():
                ours = False  # somebody made tables there since we looked, and may keep them
                raise invalid("database-not-empty", shown_place(fund))
            run(connection, version)
            yield connection
        ours = False  # it is whole, and the fund's from here on
    except OSError:
        raise invalid("file-not-writable", shown_place(fund)) from None
    except DBAPIError as error:
        raise as_problem(error, fund) from None
    finally:
        if file is not None and ours:
            for path in (file, *file.parent.glob(f"{file.name}-*")):
                path.unlink(missing_ok=True)
