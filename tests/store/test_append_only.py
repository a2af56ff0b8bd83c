"""What was written stays: the database itself refuses to change or remove it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fonds.store.tables import ERASED_BY, metadata
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


@pytest.mark.parametrize("table", TABLES)
def test_no_row_can_be_removed(furnished: Desk, table: str) -> None:
    with closing(furnished.open()) as connection, pytest.raises(sqlite3.IntegrityError, match=f"append-only: {table}"):
        connection.execute(f"DELETE FROM {table}")


ERASING = {
    "case_key": ("case_ref", "INSERT INTO erasure SELECT case_ref, 'x', 'request', 'anna', record, 'resident' FROM case_key"),
    "line_text": ("line", "INSERT INTO line_erasure SELECT line, 'x', 'request', 'anna', record FROM line_text"),
}


@pytest.mark.parametrize("table", sorted(ERASED_BY))
def test_what_opens_text_goes_only_when_a_row_says_who_was_erased_or_that_the_fund_got_a_new_key(
    furnished: Desk, tmp_path: Path, table: str
) -> None:
    key, erased = ERASING[table]
    with closing(furnished.copy(tmp_path / "fonds").open()) as connection:
        one, other = (row[0] for row in connection.execute(f"SELECT {key} FROM {table} ORDER BY 1 LIMIT 2"))
        last = connection.execute("SELECT max(seq) FROM record").fetchone()[0]
        connection.execute(f"{erased} WHERE {key} = ?", (one,))
        assert connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (one,)).rowcount == 1
        with pytest.raises(sqlite3.IntegrityError, match=f"append-only: {table}"):
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (other,))
        connection.execute("INSERT INTO key_change VALUES (99, 'x', 'anna', ?)", (last + 1,))
        assert connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (other,)).rowcount == 1


def test_every_table_is_strict_about_types(furnished: Desk) -> None:
    strict = dict(furnished.query("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"))
    assert {name for name, is_strict in strict.items() if not is_strict} == {"alembic_version", "sqlite_schema"}
