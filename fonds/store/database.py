"""Connections and transactions, the same for SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from fonds.errors import FundError, broken, invalid
from fonds.store.fund import Fund

SCHEMA = "0002"
"""The newest migration. A database that names another one is refused: older asks for an upgrade, newer for a newer program."""

_WAIT_SECONDS = 30


def connect(url: str) -> Engine:
    """An engine for ``url``. Raises InvalidInput: database-url."""
    try:
        engine = create_engine(url, poolclass=NullPool)
    except (ArgumentError, ModuleNotFoundError):
        raise invalid("database-url") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the program says BEGIN itself, see _begin_sqlite
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_WAIT_SECONDS * 1000}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA secure_delete = ON")  # an erased key must leave no trace in the file
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE takes the one write lock at the start: what the action reads (is there enough in the pot?) still holds when it
    # writes, and two writers wait for each other instead of failing halfway.
    writes = connection.get_execution_options().get("fonds_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(fund: Fund) -> Iterator[Connection]:
    """A read-only look at the fund's database at one moment."""
    with _transaction(fund, writes=False) as connection:
        yield connection


@contextmanager
def writing(fund: Fund) -> Iterator[Connection]:
    """One transaction that may write; committed as a whole, or rolled back as a whole."""
    with _transaction(fund, writes=True) as connection:
        yield connection


@contextmanager
def inspecting(fund: Fund) -> Iterator[Connection]:
    """A read-only look that does not ask which version the tables are of: for verifying."""
    with _transaction(fund, writes=False, any_schema=True) as connection:
        yield connection


@contextmanager
def upgrading(fund: Fund) -> Iterator[Connection]:
    """One transaction that may write in tables of an older version: for upgrading them."""
    with _transaction(fund, writes=True, any_schema=True) as connection:
        yield connection


@contextmanager
def _transaction(fund: Fund, *, writes: bool, any_schema: bool = False) -> Iterator[Connection]:
    url = make_url(fund.database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise invalid("database-missing", str(url.database))
    engine = connect(fund.database_url)
    try:
        with engine.connect().execution_options(fonds_writes=writes) as connection, connection.begin():
            if not any_schema:
                check_schema(connection, fund)
            if connection.dialect.name == "postgresql" and writes:
                connection.execute(text("LOCK TABLE record IN EXCLUSIVE MODE"))
            yield connection
    except DBAPIError as error:
        raise _as_problem(error, fund) from None
    finally:
        engine.dispose()


def check_schema(connection: Connection, fund: Fund) -> None:
    """This version works on tables of its own version only. Raises InvalidInput: database-older, database-newer."""
    if older_schema(connection, fund):
        raise invalid("database-older", shown_place(fund))


def older_schema(connection: Connection, fund: Fund) -> str | None:
    """The version of the tables when it is older than this program's. Raises InvalidInput: database-newer."""
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found == SCHEMA:
        return None
    if found is None or not found.isdigit() or int(found) > int(SCHEMA):
        raise invalid("database-newer", shown_place(fund))
    return str(found)


def shown_place(fund: Fund) -> str:
    """Where the database is, without a password."""
    url = make_url(fund.database_url)
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def _as_problem(error: DBAPIError, fund: Fund) -> FundError:
    """What the database said, as one of our own problems. Its own words can repeat data, so they are not shown."""
    said, place = str(error.orig).lower(), shown_place(fund)
    if "locked" in said or "busy" in said:
        return invalid("database-busy", place)
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return invalid("database-read-only", place)
    if "full" in said:
        return invalid("disk-full", place)
    if "no such table: alembic_version" in said or 'relation "alembic_version" does not exist' in said:
        return invalid("database-not-a-fund", place)
    if "not a database" in said:
        return broken("database-damaged", place)
    if "malformed" in said or "corrupt" in said or "i/o error" in said or "no such" in said:
        return broken("database-damaged", place)
    if isinstance(error, OperationalError):
        return invalid("database-unreachable", place)
    return broken("database-refused", place, kind=type(error.orig).__name__)
