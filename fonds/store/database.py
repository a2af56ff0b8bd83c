"""Connections and transactions, the same for SQLite and PostgreSQL."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from fonds.audit.chain import digest
from fonds.errors import FundError, broken, invalid, refused
from fonds.store.fund import Fund
from fonds.store.tables import DELETABLE

SCHEMA = "0003"
"""The newest migration. A database that names another one is refused: older asks for an upgrade, newer for a newer program."""

_VERSION = text("SELECT version_num FROM alembic_version")
_LOG = logging.getLogger("sqlalchemy")
_WAIT_SECONDS = 30
_WRITE_FAILED = {f"SQLITE_IOERR_{call}" for call in ("WRITE", "FSYNC", "DIR_FSYNC", "TRUNCATE", "SHMOPEN", "SHMSIZE")}
_NOT_ALLOWED = "42501"
"""What PostgreSQL calls a right that is not there, or a row that a policy does not let through (insufficient_privilege)."""


def connect(fund: Fund) -> Engine:
    """An engine for the fund's database. Raises InvalidInput: database-url."""
    return _engine(address(fund))


@lru_cache(maxsize=8)
def _engine(url: URL) -> Engine:
    # Kept, because an engine remembers how each query is written, and writing one takes longer than running it. It holds no
    # connection open.
    try:
        engine = create_engine(url, poolclass=NullPool)
    except (ArgumentError, ModuleNotFoundError):
        raise invalid("database-url") from None
    if not _LOG.handlers:
        # What SQLAlchemy says when a connection is cut off (Ctrl-C) is told by an error of ours, not by a traceback.
        _LOG.addHandler(logging.NullHandler())
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
    """A read-only look for verifying: takes nothing for granted, neither the tables' version nor that text is text."""
    with _transaction(fund, writes=False, any_schema=True) as connection:
        if connection.dialect.name == "sqlite":
            raw: Any = connection.connection.driver_connection
            raw.text_factory = as_text
        yield connection


def as_text(content: bytes) -> str:
    """Text out of a database of which nothing is taken for granted, not even that it is UTF-8."""
    return content.decode("utf-8", "surrogateescape")


@contextmanager
def driver(connection: Connection) -> Iterator[Any]:
    """The connection of the database's own driver, for reading millions of rows; its errors are told like all others."""
    library: Any = connection.dialect.loaded_dbapi
    try:
        yield connection.connection.driver_connection
    except library.Error as error:
        kind = OperationalError if isinstance(error, library.OperationalError) else DBAPIError
        raise kind("", {}, error) from None


def structure(connection: Connection) -> dict[str, str]:
    """What the database is made of, guards included: each table, index and trigger, with the SHA-256 of its definition."""
    parts = connection.execute(text(_STRUCTURE[connection.dialect.name]))
    return {name: digest(definition.encode("utf-8", "surrogateescape")) for name, definition in parts}


# PostgreSQL's information_schema shows a role only what it may read; the catalogue shows everybody the same.
# Statistics that the database keeps for itself (ANALYZE) are not part of the fund.
_STRUCTURE = {
    "sqlite": """
        SELECT type || ' ' || name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master
        WHERE name NOT LIKE 'sqlite!_stat%' ESCAPE '!'
    """,
    "postgresql": """
        SELECT 'column ' || c.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, NULL),
                CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END, pg_get_expr(d.adbin, d.adrelid))
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'f')
        UNION ALL SELECT 'index ' || indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL SELECT 'constraint '::text || conrelid::regclass::text || '.' || conname, pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
        UNION ALL SELECT 'trigger ' || tgname, pg_get_triggerdef(oid) || ' ' || tgenabled::text
            FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'function ' || proname, prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
    """,
}


@contextmanager
def upgrading(fund: Fund) -> Iterator[Connection]:
    """One transaction that may write in tables of an older version: for upgrading them."""
    with _transaction(fund, writes=True, any_schema=True) as connection:
        yield connection


@contextmanager
def _transaction(fund: Fund, *, writes: bool, any_schema: bool = False) -> Iterator[Connection]:
    url = address(fund)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise invalid("database-missing", str(url.database))
    engine = connect(fund)
    try:
        with engine.connect().execution_options(fonds_writes=writes) as connection:
            if connection.dialect.name == "postgresql" and not writes:
                # Each query would else see what others wrote in between; SQLite keeps to one moment by itself.
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                if not any_schema:
                    check_schema(connection, fund)
                if connection.dialect.name == "postgresql" and writes:
                    connection.execute(text("LOCK TABLE record IN EXCLUSIVE MODE"))
                yield connection
    except DBAPIError as error:
        raise as_problem(error, fund) from None
    finally:
        engine.dispose()


def address(fund: Fund) -> URL:
    """Where the fund's database is. Raises InvalidInput: database-url."""
    if fund.database_url is None:
        # Not by way of text: a folder may have any sign in its name, a question mark too.
        return URL.create("sqlite", database=str(fund.database_file))
    try:
        return make_url(fund.database_url)
    except (ArgumentError, ValueError):
        raise invalid("database-url") from None


def check_schema(connection: Connection, fund: Fund) -> None:
    """This version works on tables of its own version only. Raises InvalidInput: database-older, database-newer."""
    if older_schema(connection, fund):
        raise invalid("database-older", shown_place(fund))


def older_schema(connection: Connection, fund: Fund) -> str | None:
    """The version of the tables when it is older than this program's. Raises InvalidInput: database-newer."""
    found = connection.execute(_VERSION).scalar()
    if found == SCHEMA:
        return None
    if found is None or not re.fullmatch("[0-9]{4}", found) or found > SCHEMA:
        raise invalid("database-newer", shown_place(fund))
    return str(found)


def shown_place(fund: Fund) -> str:
    """Where the database is, without a password."""
    url = address(fund)
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def as_problem(error: DBAPIError, fund: Fund) -> FundError:
    """What the database said, as one of our own problems. Its own words can repeat data, so they are not shown."""
    said, place = str(error.orig).lower(), shown_place(fund)
    if getattr(error.orig, "sqlstate", "") == _NOT_ALLOWED:
        return refused("database-not-allowed", place)
    if "locked" in said or "busy" in said:
        return invalid("database-busy", place)
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return invalid("database-read-only", place)
    # A quota or a limit on file size is not "full" to SQLite, but a write that failed; nothing is damaged by either.
    if "full" in said or getattr(error.orig, "sqlite_errorname", "") in _WRITE_FAILED:
        return invalid("disk-full", place)
    if "no such table: alembic_version" in said or 'relation "alembic_version" does not exist' in said:
        return invalid("database-not-a-fund", place)
    if "not a database" in said:
        return broken("database-damaged", place)
    if any(sign in said for sign in ("malformed", "corrupt", "i/o error", "no such", "could not decode")):
        return broken("database-damaged", place)
    if isinstance(error, OperationalError):
        return invalid("database-unreachable", place)
    return broken("database-refused", place, kind=type(error.orig).__name__)


def forget_old_pages(fund: Fund) -> None:
    """Write anew what still holds an erased row as it was: SQLite's write-ahead log, PostgreSQL's table.

    PostgreSQL's own log keeps it until the server writes over that log.
    """
    engine = connect(fund)
    try:
        if engine.dialect.name == "sqlite":
            raw = engine.raw_connection()
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.close()
        else:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                for table in sorted(DELETABLE):
                    connection.exec_driver_sql(f"VACUUM FULL {table}")
    except DBAPIError as error:
        raise as_problem(error, fund) from None
    finally:
        engine.dispose()
