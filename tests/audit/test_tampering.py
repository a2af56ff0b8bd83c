"""Whatever is changed in the database behind the program's back, ``fonds audit verify`` finds it and names the place."""

import json
import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fonds.actions.erase import erase
from fonds.actions.register import add_member, end_member
from fonds.actions.roles import Role
from fonds.actions.verify import Report, verify
from fonds.audit.chain import Record, canonical_rows
from fonds.audit.verify import Finding
from fonds.errors import InvalidInput
from fonds.store.tables import metadata
from tests.actions.desk import DAY, Desk, new_desk
from tests.actions.road import whole_road
from tests.audit.tampering import Cell, Vandal, names, other_values, typical
from tests.support import Terminal


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A fund in which every kind of event happened."""
    return whole_road(tmp_path_factory.mktemp("road") / "fonds")


@pytest.fixture
def vandal(furnished: Desk, tmp_path: Path) -> Vandal:
    return Vandal(furnished.copy(tmp_path / "fonds"))


def look(vandal: Vandal, *anchors: str) -> Report:
    return verify(vandal.desk.fund, [("anchor", anchor) for anchor in anchors])


def places(report: Report) -> set[str]:
    return {finding.where for finding in report.findings}


def test_an_untouched_fund_has_no_findings(furnished: Desk) -> None:
    report = verify(furnished.fund)
    assert report.findings == ()
    empty = {table for table in Vandal(furnished).tables() if not furnished.query(f'SELECT 1 FROM "{table}" LIMIT 1')}
    assert not empty, f"tables without a row prove nothing: {empty}"


def attempts(vandal: Vandal, cells: list[Cell], variants: Callable[[Cell], list[object]]) -> tuple[int, int, list[str]]:
    """Change cells one by one: how many changes were made, how many the database itself refused, which were not found."""
    made, refused, missed = 0, 0, []
    for cell in cells:
        for value in variants(cell):
            try:
                vandal.change(cell, value)
            except sqlite3.Error:
                refused += 1  # a CHECK, UNIQUE or NOT NULL stands in the way even of the shell
                continue
            made += 1
            findings: tuple[Finding, ...] = ()
            try:
                findings = look(vandal).findings
            except Exception as error:
                missed.append(f"{cell} -> {value!r:.40}: {error!r:.200}")
            else:
                if not names(findings, cell, value):
                    missed.append(f"{cell} -> {value!r:.40}: {[f.where for f in findings]}")
            vandal.repair()
    return made, refused, missed


def test_a_change_of_a_cell_is_found_and_its_place_named(vandal: Vandal) -> None:
    """A sample: of every column of every table one cell; all cells are tried in test_tampering_proof."""
    chance = random.Random(2026)
    by_column: dict[tuple[str, str], list[Cell]] = {}
    for cell in vandal.cells():
        by_column.setdefault((cell.table, cell.column), []).append(cell)
    cells = [chance.choice(found) for found in by_column.values()]
    made, refused, missed = attempts(vandal, cells, lambda cell: [typical(cell)])
    print(f"cells changed: {made}, refused by the database: {refused}, found: {made - len(missed)}")
    assert not missed
    assert made + refused == len(by_column) > 140
    assert refused < 5


@pytest.mark.proof
def test_an_odd_change_of_any_cell_is_found_and_its_place_named(vandal: Vandal) -> None:
    """Every cell of every row of every table, with an odd change; plausible ones in test_tampering_proof."""
    cells = list(vandal.cells())
    values: dict[tuple[str, str], list[Any]] = {}
    for cell in cells:
        values.setdefault((cell.table, cell.column), []).append(cell.value)
    may_be_empty = {(table, name): empty for table in vandal.tables() for name, empty in vandal.columns(table)}
    chance = random.Random(2026)

    def variants(cell: Cell) -> list[object]:
        at = (cell.table, cell.column)
        elsewhere = chance.sample(values[at], k=len(values[at]))
        odd = other_values(cell, may_be_empty[at], elsewhere)
        return chance.sample(odd, k=min(1, len(odd)))

    made, refused, missed = attempts(vandal, cells, variants)
    print(f"cells: {len(cells)}, changes: {made}, refused: {refused}, found: {made - len(missed)}")
    assert not missed
    assert made > 0.5 * len(cells)


@pytest.mark.parametrize("column", ["body", "document", "hash", "version_num", "id"])
def test_odd_values_are_found_and_never_stop_the_search(vandal: Vandal, column: str) -> None:
    """Broken UTF-8, deep nesting, other JSON: each is a finding at its place, not a crash or another exit code."""
    cells = [cell for cell in vandal.cells() if cell.column == column and isinstance(cell.value, str)]
    broken = "CAST(x'41ff1b5b324a' AS TEXT)"
    cell = cells[-1]
    made, _, missed = attempts(vandal, [cell], lambda cell: other_values(cell, False, []))
    assert made > 5
    assert not missed
    vandal.unguarded(cell.table, f'UPDATE "{cell.table}" SET "{column}" = {broken} WHERE rowid = {cell.row}')
    answer = Terminal(vandal.desk.fund.folder, who="els", day="2026-03-02").type("audit verify")
    assert answer.code == 3, answer
    assert names(look(vandal).findings, cell, None)
    assert "\x1b" not in answer.out
    assert "\\x1b" in answer.out or cell.key in answer.out or column == "version_num"


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_a_number_as_high_as_there_is_does_not_keep_the_search_counting(vandal: Vandal, table: str) -> None:
    cells = [cell for cell in vandal.cells() if cell.table == table and isinstance(cell.value, int)][:1]
    made, _, missed = attempts(vandal, cells, lambda _: [2**62])
    assert made or not cells
    assert not missed


def test_the_command_names_the_place_and_exits_3(vandal: Vandal) -> None:
    terminal = Terminal(vandal.desk.fund.folder, who="els")
    assert terminal.type("audit verify").code == 0
    number = vandal.desk.query("SELECT max(id) FROM posting")[0][0]
    vandal.unguarded("posting", "UPDATE posting SET amount_cents = amount_cents + 1 WHERE id = ?", number)
    answer = terminal.type("audit verify")
    assert answer.code == 3
    assert f"posting {number}" in answer.out
    assert "error[audit-cell-changed]" in answer.out
    assert "error[audit-entry-unbalanced]" in answer.out


ROW_TABLES = sorted(metadata.tables)


@pytest.mark.parametrize("table", ROW_TABLES)
def test_a_row_that_is_gone_added_or_exchanged_is_found(vandal: Vandal, table: str) -> None:
    columns = [name for name, _ in vandal.columns(table)]
    rows = vandal.desk.query(f'SELECT rowid, * FROM "{table}" ORDER BY rowid')
    last = rows[-1]
    vandal.unguarded(table, f'DELETE FROM "{table}" WHERE rowid = ?', last[0])
    # The last record wrote the end of a membership: without it that row has nobody who wrote it.
    gone = "membership_end 3" if table == "record" else f"{table} {last[1]}"
    assert gone in places(look(vandal)) or table == "record"
    assert look(vandal).findings
    vandal.repair()
    vandal.unguarded(table, *_copied(table, columns, last))
    assert any(where.startswith(f"{table} ") for where in places(look(vandal)))
    vandal.repair()
    for column in columns[1:]:
        one, other = _two_that_differ(rows, columns.index(column) + 1)
        if one is None or other is None or column in ("hash", "key", "reverses"):
            continue  # nothing to exchange, or unique: changed by itself above
        exchange = f'UPDATE "{table}" SET "{column}" = CASE rowid WHEN ? THEN ? ELSE ? END WHERE rowid IN (?, ?)'
        index = columns.index(column) + 1
        try:
            vandal.unguarded(table, exchange, one[0], other[index], one[index], one[0], other[0])
        except sqlite3.IntegrityError:
            continue
        found = places(look(vandal))
        assert {f"{table} {one[1]}", f"{table} {other[1]}"} <= found, (column, found)
        break  # one column will do: each cell by itself is changed above


UNIQUE: dict[str, dict[str, object]] = {
    "approval": {"member": "nobody"},
    "waiver_approval": {"member": "nobody"},
    "payment_batch": {"message_id": "another"},
    "payment_order": {"entry": 1, "end_to_end": "another"},
    "bank_line": {"mark": "another"},
    "sent_file": {"format": "papyrus"},
}
"""What a second row of a table cannot have in common with the first, besides its key."""


def _copied(table: str, columns: list[str], row: tuple[Any, ...]) -> tuple[str, *tuple[object, ...]]:
    """The same row once more, under a key of its own."""
    free: dict[str, object] = {"hash": "0" * 64, "key": "another", "number": 99, "line": 99, "version": 99, "reverses": None}
    free |= UNIQUE.get(table, {})
    values = [free.get(name, value) for name, value in zip(columns, row[1:], strict=True)]
    values[0] = row[1] + 100 if isinstance(row[1], int) else f"{row[1]}9"
    return f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(columns))})', *values


def _two_that_differ(rows: list[tuple[Any, ...]], index: int) -> tuple[tuple[Any, ...] | None, tuple[Any, ...] | None]:
    one = rows[0]
    return one, next((other for other in reversed(rows) if other[index] != one[index]), None)


@pytest.mark.parametrize(
    ("place", "statement"),
    [
        ("trigger posting_no_update", "DROP TRIGGER posting_no_update"),
        ("trigger record_no_delete", "DROP TRIGGER record_no_delete"),
        ("index posting_by_entry", "DROP INDEX posting_by_entry"),
        ("index extra", "CREATE INDEX extra ON posting (amount_cents)"),
        ("table extra", "CREATE TABLE extra (name TEXT)"),
        ("view extra", "CREATE VIEW extra AS SELECT * FROM posting"),
        ("table partner", "ALTER TABLE partner ADD COLUMN note TEXT"),
        ("table partner", "ALTER TABLE partner RENAME COLUMN name TO called"),
        ("table claim", "DROP TABLE claim"),
        ("table alembic_version", "DROP TABLE alembic_version"),
        ("alembic_version", "INSERT INTO alembic_version VALUES ('0009')"),
        ("alembic_version", "DELETE FROM alembic_version"),
        ("alembic_version", "UPDATE alembic_version SET version_num = '0009'"),
        ("trigger extra", "CREATE TRIGGER extra AFTER INSERT ON posting BEGIN SELECT 1; END"),
    ],
)
def test_another_structure_is_found(vandal: Vandal, place: str, statement: str) -> None:
    vandal.run("PRAGMA foreign_keys = OFF", statement)
    assert place in places(look(vandal))
    assert Terminal(vandal.desk.fund.folder, who="els").type("audit verify").code == 3


def test_a_guard_that_no_longer_guards_is_found(vandal: Vandal) -> None:
    vandal.run("DROP TRIGGER entry_no_update")
    vandal.run("CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry WHEN 0 BEGIN SELECT 1; END")
    assert places(look(vandal)) == {"trigger entry_no_update"}


def test_a_definition_rewritten_in_place_is_found(vandal: Vandal) -> None:
    """SQLite lets its own catalogue be written: a table that no longer asks for a value, an index on another table's pages."""
    allow = "PRAGMA writable_schema = ON"
    vandal.run(allow, "UPDATE sqlite_master SET sql = replace(sql, 'amount_cents <> 0', '1') WHERE name = 'posting'")
    assert "table posting" in places(look(vandal))
    vandal.repair()
    pages = dict(vandal.desk.query("SELECT name, rootpage FROM sqlite_master WHERE type = 'index'"))
    vandal.run(allow, f"UPDATE sqlite_master SET rootpage = {pages['entry_by_case']} WHERE name = 'posting_by_entry'")
    assert any("posting_by_entry" in where for where in places(look(vandal)))
    vandal.repair()
    # Under a name of the database's own statistics, which are no part of the fund, there can be something else.
    hidden = "CREATE TRIGGER sqlite_stat1 BEFORE INSERT ON posting BEGIN SELECT raise(IGNORE); END"
    vandal.run(allow, f"INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_stat1', 'posting', 0, '{hidden}')")
    assert places(look(vandal)) == {"trigger sqlite_stat1"}


def test_bytes_in_the_place_of_a_text_are_found_also_when_they_read_the_same(vandal: Vandal) -> None:
    """A strict table takes no bytes for a text, unless its definition was another one for a while."""
    allow, told = "PRAGMA writable_schema = ON", vandal.desk.query("SELECT sql FROM sqlite_master WHERE name = 'partner'")[0][0]
    vandal.run(allow, "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'partner'")
    vandal.unguarded("partner", "UPDATE partner SET name = CAST(name AS BLOB) WHERE id = 'mee'")
    vandal.unguarded("partner", "INSERT INTO partner VALUES ('new', x'6162', 1)")
    vandal.run(allow, "UPDATE sqlite_master SET sql = ? WHERE name = 'partner'", values=(told,))
    assert {"partner mee", "partner new"} <= places(look(vandal))
    assert "table partner" not in places(look(vandal))


def test_a_digest_in_the_place_of_a_box_is_found(vandal: Vandal) -> None:
    """A server may tell a digest in place of a box, but a file must hold the box."""
    allow, told = "PRAGMA writable_schema = ON", vandal.desk.query("SELECT sql FROM sqlite_master WHERE name = 'sealed'")[0][0]
    vandal.run(allow, "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'sealed'")
    vandal.unguarded("sealed", "UPDATE sealed SET box = digest WHERE id = 1")
    vandal.run(allow, "UPDATE sqlite_master SET sql = ? WHERE name = 'sealed'", values=(told,))
    assert look(vandal).findings


def test_a_claim_that_is_not_what_was_booked_is_found_also_when_the_chain_was_rewritten_to_fit(vandal: Vandal) -> None:
    (seq, number, cents, settlement, debtor), *_ = vandal.desk.query(
        "SELECT record, id, amount_cents, settlement, debtor FROM claim ORDER BY id"
    )

    def larger(record: Record) -> Record:
        body = json.loads(record.body)
        for table, row in body["rows"]:
            if (table, row.get("id")) == ("claim", number):
                row["amount_cents"] += 100
        return replace(record, body=canonical_rows(body))

    vandal.unguarded("claim", "UPDATE claim SET amount_cents = ? WHERE id = ?", cents + 100, number)
    vandal.rewrite(seq, larger)
    told = {"account": f"claim:{debtor}", "difference": 100}
    assert look(vandal).findings == (Finding("audit-claim-differs", f"settlement {settlement}", told),)


def test_amounts_out_of_all_bounds_are_told_as_any_other(vandal: Vandal) -> None:
    vandal.unguarded("claim", "UPDATE claim SET amount_cents = ?", 2**63 - 1)
    assert "audit-claim-differs" in {finding.code for finding in look(vandal).findings}


@pytest.mark.parametrize(
    ("who", "seats", "found"),
    [
        ("els", [], True),
        ("zoe", [], True),
        ("zoe", [("treasurer", "-1")], False),
        ("zoe", [("treasurer", "+1")], True),
        ("zoe", [("treasurer", "-1", "-1")], True),
        ("zoe", [("treasurer", "-1", "+0")], False),
        ("zoe", [("secretariat", "-1")], True),
    ],
)
def test_who_booked_a_payout_sat_in_a_seat_that_pays_that_day(
    tmp_path: Path, who: str, seats: list[tuple[str, ...]], found: bool
) -> None:
    desk = new_desk(tmp_path / "fonds", pot=100_000)
    for role, *days in seats:
        first, *last = (DAY + timedelta(int(day)) for day in days)
        add_member(desk.order("anna"), who, "farent", Role(role), first)
        for day in last:
            end_member(desk.order("anna"), who, day)
    desk.paid(5_000)
    if who == "zoe" and not seats:  # a seat that was only made up afterwards
        add_member(desk.order("anna"), who, "farent", Role.TREASURER, DAY - timedelta(9))
    vandal = Vandal(desk)
    ((seq,),) = desk.query("SELECT record FROM entry WHERE kind = 'payout'")
    assert look(vandal).findings == ()
    vandal.rewrite(seq, lambda record: replace(record, actor=who))
    assert [finding.code for finding in look(vandal).findings] == ["audit-payout-without-seat"] * found


def cut_tail(vandal: Vandal) -> None:
    """Take back the last action without a trace: its record and every row that it wrote."""
    last = vandal.desk.query("SELECT max(seq) FROM record")[0][0]
    for table in reversed(vandal.tables()):
        if table != "alembic_version":
            column = "seq" if table == "record" else "record"
            vandal.unguarded(table, f'DELETE FROM "{table}" WHERE "{column}" = ?', last)


def test_a_cut_off_tail_is_found_by_whoever_kept_the_head(vandal: Vandal) -> None:
    """Without a kept head a consistent cut is the one thing that the database alone cannot show: it is as if never done."""
    head = look(vandal).head
    earlier = vandal.desk.query("SELECT seq || ':' || hash FROM record ORDER BY seq LIMIT 1 OFFSET 9")[0][0]
    assert look(vandal, str(head), earlier).findings == ()
    cut_tail(vandal)
    assert look(vandal).findings == ()
    assert look(vandal, earlier).findings == ()
    assert look(vandal, str(head)).findings == (Finding("audit-anchor-differs", "anchor", {"count": head.count}),)


def test_a_head_that_was_kept_in_a_file_is_given_with_anchor(vandal: Vandal) -> None:
    terminal = Terminal(vandal.desk.fund.folder, who="els")
    (vandal.desk.fund.folder / "hoofd.txt").write_text(f"{look(vandal).head}\n", encoding="utf-8-sig")  # as Notepad may
    assert terminal.type("audit verify --anchor hoofd.txt").code == 0
    cut_tail(vandal)
    assert terminal.type("audit verify").code == 0
    answer = terminal.type("audit verify --anchor hoofd.txt")
    assert answer.code == 3
    assert "error[audit-anchor-differs]" in answer.out


@pytest.mark.parametrize("anchor", ["", "7", "7:abc", f"²:{'a' * 64}", f"{'9' * 5000}:{'a' * 64}", f"-1:{'a' * 64}", "\0"])
def test_an_anchor_that_is_none_is_told(vandal: Vandal, anchor: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        look(vandal, anchor)
    assert caught.value.codes == ("anchor-unreadable",)


def test_a_rewritten_record_with_a_fitting_hash_breaks_the_chain_after_it(vandal: Vandal) -> None:
    """Whoever recomputes one hash must recompute all that follow; and then the heads that others keep differ."""
    from fonds.audit.chain import Record

    row = vandal.desk.query("SELECT seq, at, 'mallory', role, action, subject, body, previous FROM record WHERE seq = 20")[0]
    vandal.unguarded("record", "UPDATE record SET actor = 'mallory', hash = ? WHERE seq = 20", Record(*row).hash())
    assert places(look(vandal)) == {"record 21"}


def test_a_destroyed_key_that_comes_back_out_of_a_backup_is_found(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds")
    case = desk.submit()
    desk.withdraw(case)
    row = desk.query("SELECT * FROM case_key")[0]
    erase(desk.order("anna"), case, "request")
    assert verify(desk.fund).findings == ()
    vandal = Vandal(desk)
    vandal.unguarded("case_key", "INSERT INTO case_key VALUES (?, ?, ?, ?)", *row)
    assert places(look(vandal)) == {f"case_key {case}"}


def test_a_row_replaced_in_one_stroke_passes_the_guards_and_is_found(vandal: Vandal) -> None:
    """SQLite fires no DELETE trigger for the row that an INSERT OR REPLACE removes; the chain notices all the same."""
    vandal.run("INSERT OR REPLACE INTO partner SELECT id, 'Ander', record FROM partner WHERE id = 'mee'")
    assert places(look(vandal)) == {"partner mee"}
