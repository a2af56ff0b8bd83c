"""Tampering, all of it, on a fund of more than 200 records: what was tried, and what was found with and without an anchor.

Every cell of every row is changed, every row is deleted, doubled, inserted and exchanged, the chain is cut off at every length,
and from every record on it is rewritten as a whole, so that it holds in itself. `make proof` prints the numbers.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.store.tables import metadata
from tests.actions.desk import Desk
from tests.actions.road import whole_road
from tests.audit.tampering import Vandal, names, typical
from tests.audit.test_tampering import _copied, cut_tail

pytestmark = pytest.mark.proof
TABLES = sorted(metadata.tables)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A fund of more than 200 records in which every kind of event happened."""
    desk = whole_road(tmp_path_factory.mktemp("large") / "fonds")
    for number in range(16):
        desk.contribute("zayaz", 50_000 + number)
        case = desk.paid(10_000 + number, household=f"HH-{100 + number}")
        desk.settle(case, Plan(Who.ALL, reason="Niemand was aan de lat."))
        for partner in ("mee", "weenerxl", "zayaz"):
            desk.repay(partner, 500 + number, case)
    assert desk.query("SELECT count(*) FROM record")[0][0] >= 200
    return desk


@pytest.fixture
def vandal(large: Desk, tmp_path: Path) -> Vandal:
    return Vandal(large.copy(tmp_path / "fonds"))


def found(vandal: Vandal, *anchors: str) -> bool:
    return bool(verify(vandal.desk.fund, [("anchor", anchor) for anchor in anchors]).findings)


def head(vandal: Vandal) -> str:
    return str(vandal.desk.query("SELECT seq || ':' || hash FROM record ORDER BY seq DESC LIMIT 1")[0][0])


def tried(vandal: Vandal, attempts: Iterator[Callable[[], None]]) -> tuple[int, int, int]:
    """Do one thing after the other: how many were done, how many the database itself refused, how many were found."""
    done = refused = seen = 0
    for attempt in attempts:
        try:
            attempt()
        except sqlite3.Error:  # a CHECK, UNIQUE or NOT NULL stands in the way even of the shell
            refused += 1
            continue
        done += 1
        seen += found(vandal)
        vandal.repair()
    return done, refused, seen


@pytest.mark.parametrize("table", TABLES)
def test_every_changed_cell_is_found_and_named(vandal: Vandal, table: str) -> None:
    done = refused = 0
    missed = []
    for cell in [cell for cell in vandal.cells() if cell.table == table]:
        try:
            vandal.change(cell, typical(cell))
        except sqlite3.Error:
            refused += 1
            continue
        done += 1
        if not names(verify(vandal.desk.fund).findings, cell, typical(cell)):
            missed.append(cell)
        vandal.repair()
    print(f"PROOF cells of {table}: {done} changed, {refused} refused by the database, {done - len(missed)} found")
    assert not missed


@pytest.mark.parametrize("table", TABLES)
def test_every_row_deleted_doubled_or_exchanged_is_found(vandal: Vandal, table: str) -> None:
    columns = [name for name, _ in vandal.columns(table)]
    rows = vandal.desk.query(f'SELECT rowid, * FROM "{table}" ORDER BY rowid')

    def deletions() -> Iterator[Callable[[], None]]:
        for row in rows:
            yield partial(vandal.unguarded, table, f'DELETE FROM "{table}" WHERE rowid = ?', row[0])

    def insertions() -> Iterator[Callable[[], None]]:
        for row in rows:
            yield partial(vandal.unguarded, table, *_copied(table, columns, row))

    def exchanges() -> Iterator[Callable[[], None]]:
        for one, other in pairwise(rows):
            if one[2:] != other[2:]:
                yield partial(exchange, vandal, table, columns, one, other)

    for kind, attempts in (("deleted", deletions()), ("inserted", insertions()), ("exchanged", exchanges())):
        done, refused, seen = tried(vandal, attempts)
        print(f"PROOF rows of {table}: {done} {kind}, {refused} refused by the database, {seen} found")
        assert seen == done


def exchange(vandal: Vandal, table: str, columns: list[str], one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    """Give two rows each other's values, all but the key."""
    with closing(vandal.desk.open()) as database:
        guards = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).fetchall()
        for name, _ in guards:
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute(f'DELETE FROM "{table}" WHERE rowid IN (?, ?)', (one[0], other[0]))
        for key, values in ((one[1], other[2:]), (other[1], one[2:])):
            database.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(columns))})', (key, *values))
        for _, sql in guards:
            database.execute(sql)
        database.commit()


def test_a_chain_cut_off_at_every_length_is_found_by_an_anchor(vandal: Vandal) -> None:
    kept, length = head(vandal), vandal.desk.query("SELECT count(*) FROM record")[0][0]
    without = with_anchor = done = 0
    while length > 2:
        cut_tail(vandal)
        length -= 1
        done += 1
        without += found(vandal)
        with_anchor += found(vandal, kept)
    print(f"PROOF cut off: {done} lengths, {with_anchor} found with an anchor, {without} without one")
    assert with_anchor == done
    assert without < done  # what the manual says: a cut that fits can be seen only by whoever kept the head


def test_a_chain_rewritten_as_a_whole_is_found_by_an_anchor_of_after_it(vandal: Vandal) -> None:
    kept, length = head(vandal), vandal.desk.query("SELECT count(*) FROM record")[0][0]
    found_without = found_with = found_early = 0
    for number in range(1, length + 1):
        early = vandal.desk.query("SELECT seq || ':' || hash FROM record WHERE seq = ?", number - 1)
        vandal.rewrite(number, lambda record: replace(record, at=f"2020{record.at[4:]}"))
        found_without += found(vandal)
        found_with += found(vandal, kept)
        found_early += bool(early) and found(vandal, early[0][0])
        vandal.repair()
    print(f"PROOF rewritten: {length} times, {found_with} found with an anchor, {found_without} without one")
    assert (found_with, found_without, found_early) == (length, 0, 0)


def test_the_fund_of_the_proof_holds_untouched(large: Desk) -> None:
    rows = sum(large.query(f'SELECT count(*) FROM "{table}"')[0][0] for table in TABLES)
    records = large.query("SELECT count(*) FROM record")[0][0]
    print(f"PROOF fund: {records} records, {rows} rows")
    assert verify(large.fund).findings == ()
