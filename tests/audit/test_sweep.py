"""The sweep finds what looking at every cell finds, in pieces and by several processes too, and is fooled by no clever text."""

import json
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, Text, select
from sqlalchemy.dialects import sqlite

from fonds.actions.replay import replay
from fonds.actions.verify import Report, verify
from fonds.audit.chain import canonical
from fonds.audit.rowtext import body_texts, row_text
from fonds.audit.verify import Finding
from fonds.store import sweeping
from fonds.store.sweeping import row_columns
from tests.actions.desk import Desk, new_desk
from tests.actions.road import whole_road
from tests.audit.tampering import Vandal, typical
from tests.sources import ROOT
from tests.support import Terminal

THING = Table(
    "thing",
    MetaData(),
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("a", Text, nullable=True),
    Column("b", Text, nullable=True),
    Column("c", Text, nullable=False),
    Column("n", Integer, nullable=True),
    Column("record", Integer, nullable=False),
)
"""A table with what can be hard: the first and the last columns of a row can be empty."""

Values = tuple[int, str | None, str | None, str, int | None]
"""The columns of a thing, all but its record."""

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from('"\\{}[],:\x00\x1f\x7f'), max_size=12) | st.sampled_from(
    [',"b":null', '{"a":null,', ',"n":null}', "null", '\\"', '],["']
)
ROWS: st.SearchStrategy[Values] = st.tuples(
    st.integers(0, 3), st.none() | TEXTS, st.none() | TEXTS, TEXTS, st.none() | st.integers(1 - 2**53, 2**53 - 1)
)


@pytest.fixture(scope="module")
def things() -> Iterator[sqlite3.Connection]:
    """A database with one thing in it, of no kind in particular: any value fits."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE thing (id, a, b, c, n, record)")
        yield database


ONE = str(select(*row_columns(THING, THING, "sqlite")).select_from(THING).compile(dialect=sqlite.dialect()))


def text_of(database: sqlite3.Connection, *values: object, record: object = 7) -> str:
    """What the database writes for a thing with these values."""
    database.execute("DELETE FROM thing")
    database.execute("INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?)", (*values, record))
    text, _ = database.execute(ONE).fetchone()
    return str(text)


def as_told(row: Values) -> dict[str, object]:
    """The row as a record tells it: without what is empty."""
    return {name: value for name, value in zip(("id", "a", "b", "c", "n"), row, strict=True) if value is not None}


@given(row=ROWS)
@settings(max_examples=300)
def test_a_row_of_a_table_gives_the_text_that_it_has_in_a_record(things: sqlite3.Connection, row: Values) -> None:
    told = as_told(row)
    assert text_of(things, *row) == row_text("thing", told)
    body = canonical({"day": "2026-03-02", "rows": [["thing", told]], "schema": "0003"})
    if '],["' not in str(row):
        assert body_texts(body) == ([row_text("thing", told)], "0003")


@given(one=ROWS, another=ROWS, kept=st.sets(st.integers(0, 4)))
@settings(max_examples=300)
def test_two_rows_have_one_text_only_when_they_are_the_same_row(
    things: sqlite3.Connection, one: Values, another: Values, kept: set[int]
) -> None:
    other = tuple(one[at] if at in kept else another[at] for at in range(len(one)))
    assert (text_of(things, *one) == text_of(things, *other)) == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((1, 'x","b":"y', None, "", 1), (1, "x", "y", "", 1)),
        ((1, "x\\n", None, "", 1), (1, "x\n", None, "", 1)),
        ((1, "x", None, "", 5), (5, "x", None, "", 1)),
        ((1, "x", "", "", 1), (1, "x", None, "", 1)),
        ((1, "x\0", None, "", 1), (1, "x", None, "", 1)),
        ((1, None, None, "x", 1), (1, None, None, 'x","n":1', None)),
        ((1, None, "x", "y", 1), (1, "x", None, "y", 1)),
    ],
)
def test_a_value_cannot_pass_for_more_columns(things: sqlite3.Connection, one: Values, other: Values) -> None:
    assert text_of(things, *one) != text_of(things, *other)


@pytest.mark.parametrize("odd", ["5", 5.0, 5.5, b"5", None])
def test_a_number_that_is_none_is_like_no_row_at_all(things: sqlite3.Connection, odd: object) -> None:
    assert text_of(things, odd, "x", None, "", 1) != text_of(things, 5, "x", None, "", 1)
    assert text_of(things, 5, "x", None, "", 1, record=odd) == 'unwritable thing"'


def test_bytes_in_the_place_of_a_text_are_no_text_even_when_they_could_be_json(things: sqlite3.Connection) -> None:
    """Newer versions of SQLite read certain bytes as JSON: ``x'3778'`` is then the text "x"."""
    for odd in (b"x", b"7x", b""):
        assert text_of(things, 5, "x", None, odd, 1) == 'unwritable thing"'


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("road") / "fonds")


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ranges of a few records, so that a small fund is read in pieces."""
    monkeypatch.setattr(sweeping, "_ALONE", 0)
    return


def sorted_findings(report: Report) -> list[Finding]:
    return sorted(report.findings, key=repr)


def test_pieces_and_processes_give_the_same_answer(road: Desk, pieces: None) -> None:
    whole, apart = verify(road.fund, processes=1), verify(road.fund, processes=2)
    assert apart == whole
    assert whole.findings == ()
    assert whole.rows > 200


def test_pieces_find_what_the_whole_finds(road: Desk, tmp_path: Path, pieces: None) -> None:
    vandal = Vandal(road.copy(tmp_path / "fonds"))
    by_column = {
        (cell.table, cell.column): cell for cell in vandal.cells() if cell.table in ("posting", "record", "decision", "sealed")
    }
    chosen = [
        by_column["posting", "record"],
        by_column["record", "body"],
        by_column["sealed", "box"],
        by_column["decision", "mandate"],
    ]
    for cell in chosen:
        vandal.change(cell, typical(cell))
        whole, apart = verify(vandal.desk.fund, processes=1), verify(vandal.desk.fund, processes=2)
        assert whole.findings
        assert sorted_findings(apart) == sorted_findings(whole)
        vandal.repair()


def test_rows_that_stand_in_another_order_are_the_same_rows(road: Desk, tmp_path: Path, pieces: None) -> None:
    """A dump that was read back can number the rows of a table with a name for a key anew; that is no finding."""
    vandal = Vandal(road.copy(tmp_path / "fonds"))
    rows = vandal.desk.query("SELECT count(*) FROM case_key")[0][0]
    vandal.unguarded("case_key", "UPDATE case_key SET rowid = 1000 - rowid")
    assert rows > 3
    assert verify(vandal.desk.fund, processes=2).findings == ()


def test_a_value_that_looks_like_the_end_of_a_row_is_read_once_more_and_fits(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds")
    terminal = Terminal(desk.fund.folder, who="anna", day="2026-03-02")
    for number, name in enumerate(('Stichting }],["', '}],["partner",{"id":"mee', 'x\\n"y', "é \U0001f600")):
        terminal.ok(f"partner add p{number} {shlex.quote(name)}")
    assert verify(desk.fund).findings == ()
    assert desk.query("SELECT count(*) FROM partner WHERE name LIKE '%}],[%'") == [(2,)]


def test_since_looks_at_what_came_later_and_always_at_the_books(road: Desk, tmp_path: Path) -> None:
    vandal = Vandal(road.copy(tmp_path / "fonds"))
    fund = vandal.desk.fund
    last = vandal.desk.query("SELECT max(seq) FROM record")[0][0]
    report = verify(fund, since=20)
    assert (report.findings, report.since, report.head.count) == ((), 20, last)
    assert 0 < report.rows < verify(fund).rows
    early, late = (vandal.desk.query(f"SELECT {edge}(rowid), {edge}(record) FROM posting")[0] for edge in ("min", "max"))
    vandal.unguarded("posting", "UPDATE posting SET account = 'absorbed' WHERE rowid = ?", early[0])
    assert early[1] < 20 < late[1]
    assert "audit-cell-changed" not in {one.code for one in verify(fund, since=20).findings}
    assert "audit-cell-changed" in {one.code for one in verify(fund, since=early[1] - 1).findings}
    vandal.repair()
    vandal.unguarded("posting", "UPDATE posting SET amount_cents = amount_cents + 1 WHERE rowid = ?", early[0])
    assert "audit-entry-unbalanced" in {one.code for one in verify(fund, since=20).findings}
    vandal.repair()
    vandal.unguarded("posting", "UPDATE posting SET record = ? WHERE rowid = ?", early[1], late[0])
    assert f"posting {late[0]}" in {one.where for one in verify(fund, since=20).findings}


@pytest.mark.parametrize(
    ("since", "code"),
    [
        ("999", "since-not-there"),
        ("gisteren", "since-unreadable"),
        ("2026-13-01", "since-unreadable"),
        ("1.5", "since-unreadable"),
    ],
)
def test_a_beginning_that_is_none_is_told(road: Desk, since: str, code: str) -> None:
    Terminal(road.fund.folder).refuse(f"audit verify --since {since}", code, 2)


def test_a_beginning_is_a_number_or_a_day_in_either_order(road: Desk) -> None:
    terminal = Terminal(road.fund.folder)
    told = [json.loads(terminal.ok(f"audit verify --json --since {since}")) for since in ("2199-01-31", "31-01-2199")]
    assert told[0] == told[1]
    assert told[0]["since"] == told[0]["head"]["count"]


def test_since_a_day_begins_with_the_first_record_of_that_day(road: Desk) -> None:
    assert verify(road.fund, since=date(2000, 1, 1)).since == 0
    report = verify(road.fund, since=date(2999, 1, 1))
    assert (report.since, report.rows, report.findings) == (report.head.count, 0, ())


def test_assessments_that_are_replayed_in_pieces_are_each_replayed_once(road: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = replay(road.fund, None)
    assert len(whole) > 4
    for size in (1, 2, len(whole), len(whole) + 1):
        monkeypatch.setattr("fonds.actions.replay._RANGE", size)
        assert replay(road.fund, None) == whole


INTERRUPTED = """
import os, signal, sys, threading, time
sys.path.insert(0, {root!r})
if __name__ == "__main__":
    import cli
    from fonds.store import sweeping
    sweeping._PIECES, sweeping._ALONE = 200, 0
    os.setpgid(0, 0)
    run = cli.run
    def begun(*words):
        threading.Thread(target=lambda: (time.sleep({wait}), os.killpg(0, signal.SIGINT)), daemon=True).start()
        return run(*words)
    cli.run = begun
    sys.argv = ["fonds", "audit", "verify", "--fund", {fund!r}]
    cli.main()
"""


@pytest.mark.parametrize("wait", [1.0, 2.5])
def test_an_interrupt_ends_every_process_in_one_line(road: Desk, tmp_path: Path, wait: float) -> None:
    """A terminal sends Ctrl-C to the whole group of processes, so those that read along get it too."""
    script = tmp_path / "interrupted.py"
    script.write_text(INTERRUPTED.format(root=str(ROOT), fund=str(road.fund.folder), wait=wait))
    done = subprocess.run([sys.executable, str(script)], check=False, capture_output=True, text=True, timeout=120)
    assert "Traceback" not in done.stderr, done.stderr
    assert (done.returncode, done.stderr.strip()[:18]) in ((1, "error[interrupted]"), (0, "")), done
