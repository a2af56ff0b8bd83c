"""Reading a large database by several processes at once, each on a connection of its own.

A piece of work is a function of a connection of the database's own driver, and its arguments. On a server all processes see
the same moment. In a file of SQLite they can see slightly different ones; whoever gives out work looks again, in one
transaction, at whatever does not fit.
"""

import os
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, select

from fonds.store.database import as_text, driver

BLOCK_ROWS = 500

Progress = Callable[[int, int], None]
"""Told how many pieces of work are done, out of how many."""


@dataclass(frozen=True)
class Work:
    """One piece: ``function(connection of the driver, *arguments)``; both can be sent to another process."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...] = ()


_AT_A_SERVER = 8
"""So many connections at most: a server has others to serve."""


def processes_for(connection: Connection, wanted: int | None = None) -> int:
    """How many processes can share the reading: one per processor, and one when only this connection sees the database."""
    if connection.dialect.name == "sqlite":
        return wanted or os.cpu_count() or 1 if connection.engine.url.database else 1
    return wanted or min(os.cpu_count() or 1, _AT_A_SERVER) if connection.dialect.driver == "psycopg" else 1


@dataclass(frozen=True)
class _Server:
    """How another process sees a server of PostgreSQL at the moment that this one sees: its address, and the snapshot."""

    address: Mapping[str, Any]
    snapshot: str


def _seen_from_elsewhere(connection: Connection) -> "str | _Server":
    url = connection.engine.url
    if connection.dialect.name == "sqlite":
        return str(url.database)
    _, address = connection.dialect.create_connect_args(url)
    plain = {name: value for name, value in address.items() if name != "context"}  # how values are read; no part of the address
    return _Server(plain, str(connection.execute(select(func.pg_export_snapshot())).scalar()))


def carry_out(connection: Connection, work: Sequence[Work], processes: int, progress: Progress) -> list[Any]:
    """The result of every piece, in order. One process works on ``connection`` itself."""
    shared = _seen_from_elsewhere(connection) if processes > 1 else None
    with driver(connection) as here:
        if shared is None:
            found = []
            for number, one in enumerate(work, start=1):
                found.append(one.function(here, *one.arguments))
                progress(number, len(work))
            return found
        return _shared_out(shared, work, processes, progress)


def _shared_out(database: str | _Server, work: Sequence[Work], processes: int, progress: Progress) -> list[Any]:
    # A fresh interpreter: what this process holds (connections, threads of a progress bar) must not be copied.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
    try:
        with _deaf_to_interrupts():
            futures = [pool.submit(_elsewhere, database, one) for one in work]
        for number, _ in enumerate(as_completed(futures), start=1):
            progress(number, len(work))
        return [future.result() for future in futures]
    except BrokenProcessPool:  # the machine ended a process, which it does when memory is full
        raise MemoryError from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes that start now never hear Ctrl-C: this one does, tells it in one line, and ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _elsewhere(database: str | _Server, work: Work) -> Any:
    if isinstance(database, _Server):
        return _at_server(database, work)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        try:
            return work.function(connection, *work.arguments)
        except sqlite3.OperationalError as error:
            if "decode" not in str(error):
                raise
            connection.text_factory = as_text  # a text that is no UTF-8; reading all texts so takes longer
            return work.function(connection, *work.arguments)


def _at_server(server: _Server, work: Work) -> Any:
    import psycopg

    with closing(psycopg.connect(**server.address)) as connection:
        connection.isolation_level, connection.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
        connection.execute(psycopg.sql.SQL("SET TRANSACTION SNAPSHOT {}").format(server.snapshot))
        return work.function(connection, *work.arguments)


def blocks(connection: Any, query: str) -> Iterator[Sequence[tuple[Any, ...]]]:
    """The rows of a query, a block at a time, without keeping all of them anywhere."""
    # The driver of PostgreSQL fetches a whole result at once, unless its cursor has a name.
    cursor = connection.cursor() if isinstance(connection, sqlite3.Connection) else connection.cursor(f"c{uuid4().hex}")
    with closing(cursor):
        cursor.execute(query)
        while block := cursor.fetchmany(BLOCK_ROWS):
            yield block
