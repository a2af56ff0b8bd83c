"""What was written stays: the database itself refuses to change or remove it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fonds.store.tables import DELETABLE, metadata
from tests.actions.desk import Desk
from tests.actions.road import whole_road

TABLES = sorted(metadata.tables)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("road") / "fonds")


@pytest.mark.parametrize("table", TABLES)
def test_no_row_can_be_changed(furnished: Desk, table: str) -> None:
    column = metadata.tables[table].columns.keys()[-1]
    with closing(furnished.open()) as connection:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0
        for statement in (f"UPDATE {table} SET {column} = {column}", f"UPDATE OR REPLACE {table} SET {column} = {column}"):
            with pytest.raises(sqlite3.IntegrityError, match=f"append-only: {table}"):
                connection.execute(statement)


@pytest.mark.parametrize("table", sorted(set(TABLES) - DELETABLE))
def test_no_row_can_be_removed(furnished: Desk, table: str) -> None:
    with closing(furnished.open()) as connection, pytest.raises(sqlite3.IntegrityError, match=f"append-only: {table}"):
        connection.execute(f"DELETE FROM {table}")


def test_only_the_key_of_a_case_can_be_destroyed_for_that_is_erasure(furnished: Desk, tmp_path: Path) -> None:
    assert {"case_key", "line_text"} == DELETABLE
    with closing(furnished.copy(tmp_path / "fonds").open()) as connection:
        assert connection.execute("DELETE FROM case_key").rowcount > 0


def test_every_table_is_strict_about_types(furnished: Desk) -> None:
    strict = dict(furnished.query("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"))
    assert {name for name, is_strict in strict.items() if not is_strict} == {"alembic_version", "sqlite_schema"}
