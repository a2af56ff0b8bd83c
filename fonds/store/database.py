"""Connections and transactions, the same for SQLite and PostgreSQL."""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Select, Table, create_engine, event, text
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from fonds.errors import FundError, broken, invalid, refused
from fonds.store.at_rest import at_rest
from fonds.store.complaints import code_from_file, code_from_server
from fonds.store.fund import Fund
from fonds.store.tables import ERASED_BY

SCHEMA = "0005"
"""The newest migration. A database that names another one is refused: older asks for an upgrade, newer for a newer program."""

_VERSION = text("SELECT version_num FROM alembic_version")
_LOG = logging.getLogger("sqlalchemy")
_WAIT_SECONDS = 30
_OLDEST_SERVER = 13
"""The oldest PostgreSQL that has every function that this program uses; its makers do not look after it any more."""
_SECONDS_TO_ANSWER = 10


def connect(fund: Fund) -> Engine:
    """An engine for the fund's database. Raises InvalidInput: database-url."""
    try:
        return _engine(address(fund))
    except (ArgumentError, ModuleNotFoundError):
        raise invalid("database-url", fund.address_from) from None


@lru_cache(maxsize=8)
def _engine(url: URL) -> Engine:
    # Kept, because an engine remembers how each query is written, and writing one takes longer than running it. It holds no
    # connection open.
    # A server that does not answer would otherwise keep a command waiting for minutes.
    wait = url.get_backend_name() == "postgresql" and "connect_timeout" not in url.query
    engine = create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": _SECONDS_TO_ANSWER} if wait else {})
    if not _LOG.handlers:
        # What SQLAlchemy says when a connection is cut off (Ctrl-C) is told by an error of ours, not by a traceback.
        _LOG.addHandler(logging.NullHandler())
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
    elif engine.dialect.driver == "psycopg":
        event.listen(engine, "connect", _check_server)
    return engine


def _check_server(connection: Any, _: object) -> None:
    found = connection.info.server_version // 10_000
    if found < _OLDEST_SERVER:
        raise invalid("database-server-older", connection.info.host, found=found, needed=_OLDEST_SERVER)


def _set_up_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the program says BEGIN itself, see `begun`
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_WAIT_SECONDS * 1000}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA secure_delete = ON")  # an erased key must leave no trace in the file
    cursor.close()


@contextmanager
def begun(connection: Connection, *, writes: bool) -> Iterator[None]:
    """A transaction on this connection; committed as a whole, or rolled back as a whole."""
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite and not writes:
        # Each query would else see what others wrote in between; SQLite keeps to one moment by itself.
        connection.execution_options(isolation_level="REPEATABLE READ")
    with connection.begin():
        if sqlite:
            # IMMEDIATE takes the one write lock at the start: what the action reads (is there enough in the pot?) still holds
            # when it writes, and two writers wait for each other instead of failing halfway.
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
        yield


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


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows with the same columns by the driver's own way: the library's takes twice as long.

    A table holds text, whole numbers and bytes, which every driver takes as they are.
    """
    insert, by_place = _insert(connection.dialect, table, tuple(rows[0]))
    told: Any = [dict(row) for row in rows] if by_place is None else list(map(itemgetter(*by_place), rows))
    with driver(connection) as here:
        here.cursor().executemany(insert, told)


@lru_cache(maxsize=256)
def _insert(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> tuple[str, Sequence[str] | None]:
    """The statement, and the columns in the order in which it takes them (None: it takes them by name)."""
    insert = table.insert().compile(dialect=dialect, column_keys=columns)
    return str(insert), insert.positiontup


def rows_of(connection: Connection, query: Select[Any]) -> Sequence[Any]:
    """The rows of a query that is always the same, as tuples, by the driver's own way too: each booking asks five."""
    with driver(connection) as here:
        cursor = here.cursor()
        cursor.execute(_kept_sql(connection.dialect, query))
        found: Sequence[Any] = cursor.fetchall()
        return found


def as_sql(dialect: Dialect, query: Select[Any]) -> str:
    """A query without parameters as text that any connection to the same kind of database understands."""
    return str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


_kept_sql = lru_cache(maxsize=256)(as_sql)


@contextmanager
def driver(connection: Connection) -> Iterator[Any]:
    """The connection of the database's own driver, for what is done a million times; its errors are told like all others."""
    library: Any = connection.dialect.loaded_dbapi
    try:
        yield connection.connection.driver_connection
    except library.Error as error:
        kind = OperationalError if isinstance(error, library.OperationalError) else DBAPIError
        lost = bool(getattr(connection.connection.driver_connection, "closed", False))
        raise kind("", {}, error, connection_invalidated=lost) from None


@contextmanager
def upgrading(fund: Fund) -> Iterator[Connection]:
    """One transaction that may write in tables of an older version: for upgrading them."""
    with _transaction(fund, writes=True, any_schema=True) as connection:
        yield connection


@contextmanager
def _transaction(fund: Fund, *, writes: bool, any_schema: bool = False) -> Iterator[Connection]:
    url = address(fund)
    file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
    if file is not None and not file.is_file():
        raise invalid("database-missing", str(file))
    with nullcontext() if writes or file is None else at_rest(file) as still:
        engine = connect(fund) if still is None else _engine(still)
        try:
            with engine.connect() as connection, begun(connection, writes=writes):
                if not any_schema:
                    check_schema(connection, fund)
                if connection.dialect.name == "postgresql" and writes:
                    wait = f"SET LOCAL lock_timeout = {int(_WAIT_SECONDS * 1000)}"
                    connection.exec_driver_sql(f"{wait}; LOCK TABLE record IN EXCLUSIVE MODE")
                yield connection
        except DBAPIError as error:
            raise as_problem(error, fund) from None


def address(fund: Fund) -> URL:
    """Where the fund's database is; a file without a whole path is in the fund's folder. Raises InvalidInput: database-url."""
    if fund.database_url is None:
        # Not by way of text: a folder may have any sign in its name, a question mark too.
        return URL.create("sqlite", database=str(fund.database_file))
    try:
        url = make_url(fund.database_url)
    except (ArgumentError, ValueError):
        raise invalid("database-url", fund.address_from) from None
    if url.get_backend_name() != "sqlite":
        return url
    if url.query or url.database in (None, "", ":memory:"):  # a file and nothing else: what is in memory is gone at once
        raise invalid("database-url", fund.address_from)
    # From the current folder it would be another database, or a new one, for whoever stands elsewhere.
    return url.set(database=str(fund.folder / url.database))


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
    place = shown_place(fund)
    code = code_from_file(error) if address(fund).get_backend_name() == "sqlite" else code_from_server(error)
    if code == "database-refused":
        return broken(code, place, kind=type(error.orig).__name__)
    if code == "database-not-allowed":
        return refused(code, place)
    return broken(code, place) if code == "database-damaged" else invalid(code, place)


def forgets_old_pages(fund: Fund) -> bool:
    """Whether this login can have them written anew: a server skips tables of another owner without a word to us."""
    with reading(fund) as connection:
        if connection.dialect.name == "sqlite":
            return True
        owner = "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'case_key'::regclass"
        return bool(connection.exec_driver_sql(owner).scalar())


def forget_old_pages(fund: Fund) -> None:
    """Write anew what still holds an erased row as it was: SQLite's write-ahead log, PostgreSQL's table.

    PostgreSQL's own log keeps it until the server writes over that log. Raises InvalidInput: erased-still-held, when somebody
    else keeps the database open.
    """
    engine = connect(fund)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if engine.dialect.name == "sqlite":
                held = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
                if held:  # SQLite gives up in silence
                    raise invalid("erased-still-held", shown_place(fund))
            else:
                connection.exec_driver_sql(f"SET lock_timeout = {int(_WAIT_SECONDS * 1000)}")
                for table in sorted(ERASED_BY):
                    connection.exec_driver_sql(f"VACUUM FULL {table}")
    except DBAPIError as error:
        problem = as_problem(error, fund)
        raise (invalid("erased-still-held", shown_place(fund)) if problem.codes == ("database-busy",) else problem) from None
