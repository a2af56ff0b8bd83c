"""Changing a fund's database behind the program's back, as someone with the sqlite3 shell would."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

from fonds.audit.chain import Record
from fonds.audit.verify import Finding
from tests.actions.desk import Desk

TEXT_TRICKS = ("", " ", "\0", "[]", "null", '{"facts": []}', "[" * 20_000)
"""Values that a reader could stumble over."""


@dataclass(frozen=True)
class Cell:
    """One value of one row; ``key`` is what a finding calls the row."""

    table: str
    row: int
    column: str
    key: str
    value: Any


class Vandal:
    """Works on a copy of a fund, and can put everything back as it was."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        # One file without a log beside it, so that putting it back is putting back one file.
        self.run("PRAGMA journal_mode = DELETE")
        self.original = desk.database.read_bytes()

    def run(self, *statements: str, values: tuple[object, ...] = ()) -> None:
        """Run SQL as the sqlite3 shell would: foreign keys off; ``values`` go with the last statement."""
        with closing(self.desk.open()) as connection:
            for statement in statements[:-1]:
                connection.execute(statement)
            connection.execute(statements[-1], values)
            connection.commit()

    def unguarded(self, table: str, statement: str, *values: object) -> None:
        """Run a statement with the table's triggers dropped, and put them back, so that nothing else differs."""
        with closing(self.desk.open()) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            guards = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
            ).fetchall()
            for name, _ in guards:
                connection.execute(f'DROP TRIGGER "{name}"')
            try:
                connection.execute(statement, values)
                for _, sql in guards:
                    connection.execute(sql)
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def change(self, cell: Cell, value: object) -> None:
        self.unguarded(cell.table, f'UPDATE "{cell.table}" SET "{cell.column}" = ? WHERE rowid = ?', value, cell.row)

    def rewrite(self, number: int, change: Callable[[Record], Record]) -> None:
        """Change one record, and give it and every record after it a hash that fits."""
        previous = ""
        query = "SELECT seq, at, actor, role, action, subject, body, previous FROM record WHERE seq >= ? ORDER BY seq"
        for row in self.desk.query(query, number):
            record = replace(Record(*row), previous=previous or row[7])
            record = change(record) if record.seq == number else record
            previous = record.hash()
            told = (record.at, record.actor, record.body, record.previous, previous, record.seq)
            columns = "at = ?, actor = ?, body = ?, previous = ?, hash = ?"
            self.unguarded("record", f"UPDATE record SET {columns} WHERE seq = ?", *told)

    def repair(self) -> None:
        self.desk.database.write_bytes(self.original)

    def tables(self) -> list[str]:
        return [name for (name,) in self.desk.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]

    def columns(self, table: str) -> list[tuple[str, bool]]:
        """Each column, and whether it may be empty."""
        told = self.desk.query('SELECT name, "notnull", pk FROM pragma_table_info(?)', table)
        return [(name, not required and not key) for name, required, key in told]

    def cells(self) -> Iterator[Cell]:
        """Every cell of every row of every table."""
        for table in self.tables():
            columns = [name for name, _ in self.columns(table)]
            for row in self.desk.query(f'SELECT rowid, * FROM "{table}" ORDER BY rowid'):
                for column, value in zip(columns, row[1:], strict=True):
                    yield Cell(table, row[0], column, str(row[1]), value)


def typical(cell: Cell) -> object:
    """A small, plausible change of a value: a cent more, another row's number, a letter more, a bit flipped."""
    if isinstance(cell.value, int):
        return cell.value + (1 if cell.column == "amount_cents" else 1000)
    if isinstance(cell.value, bytes):
        return cell.value[:-1] + bytes([cell.value[-1] ^ 1])
    if cell.value is None:
        return 1 if cell.column in ("decision", "line", "reverses", "entry", "instalments") else "x"
    return f"{cell.value}x"


def other_values(cell: Cell, empty_allowed: bool, elsewhere: list[Any]) -> list[object]:
    """Less plausible values for a cell: of another row, of another kind, nothing at all."""
    values: list[object] = [*([None] if empty_allowed else []), *elsewhere[:1]]
    if isinstance(cell.value, int):
        values += [0, 1 - cell.value, -cell.value, cell.value + 1, 2**62]
    elif isinstance(cell.value, bytes):
        values += [b"", cell.value + b"\0", cell.value[12:] + cell.value[:12]]
    elif isinstance(cell.value, str):
        values += [cell.value.upper(), cell.value[:-1], f" {cell.value}", *TEXT_TRICKS]
    return [value for value in values if value != cell.value]


def names(findings: tuple[Finding, ...], cell: Cell, value: object) -> bool:
    """Whether a finding points at the cell: its table and row, or for the chain its record."""
    places = {"alembic_version" if cell.table == "alembic_version" else f"{cell.table} {cell.key}"}
    if cell.table == "record" and cell.column == "seq":
        places = {f"record {value}"}  # a record is called by the number that it has now
    return any(finding.where in places for finding in findings)
