"""A database that is not what it should be: each has one clear message, and no command goes on with it."""

import os
import shlex
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from fonds.store.database import SCHEMA
from tests.actions.desk import Desk, new_desk
from tests.audit.tampering import Vandal
from tests.support import Terminal


def version(text: str) -> Callable[[Desk], None]:
    """The tables say that they are of another version of the program."""

    def change(desk: Desk) -> None:
        Vandal(desk).unguarded("alembic_version", "UPDATE alembic_version SET version_num = ?", text)

    return change


def overwrite(content: bytes, at: int = 0) -> Callable[[Desk], None]:
    def change(desk: Desk) -> None:
        with desk.database.open("r+b") as file:
            file.seek(at)
            file.write(content)

    return change


def emptied(desk: Desk) -> None:
    desk.database.write_bytes(b"")


def gone(desk: Desk) -> None:
    desk.database.unlink()


def cut_off(desk: Desk) -> None:
    os.truncate(desk.database, 20_000)


def unreadable_text(desk: Desk) -> None:
    Vandal(desk).unguarded("partner", "UPDATE partner SET name = CAST(x'ff41' AS TEXT)")


@pytest.mark.parametrize(
    ("spoil", "line", "code", "exit_code"),
    [
        (version("0009"), "case list", "database-newer", 2),
        (version("9999"), "contribute mee 5", "database-newer", 2),
        (version("later"), "case list", "database-newer", 2),
        (version("\u00b2"), "case list", "database-newer", 2),
        (version("0000"), "case list", "database-older", 2),
        (gone, "case list", "database-missing", 2),
        (gone, "audit verify", "database-missing", 2),
        (emptied, "case list", "database-not-a-fund", 2),
        (emptied, "audit verify", "database-not-a-fund", 2),
        (overwrite(b"geen database"), "case list", "database-damaged", 3),
        (overwrite(b"geen database"), "audit verify", "database-damaged", 3),
        (cut_off, "case list --all", "database-damaged", 3),
        (cut_off, "audit verify", "database-damaged", 3),
        (unreadable_text, "partner list", "database-damaged", 3),
        (unreadable_text, "settle 2026-001", "database-damaged", 3),
    ],
)
def test_a_spoiled_database_is_told(
    tmp_path: Path, spoil: Callable[[Desk], None], line: str, code: str, exit_code: int
) -> None:
    desk = new_desk(tmp_path / "fonds", pot=10_000_000)
    desk.paid(30_000, repayment={"by": "all"})
    with closing(desk.open()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil(desk)
    answer = Terminal(desk.fund.folder, who="dirk" if "contribute" in line else "anna", day="2026-03-04").type(line)
    assert f"error[{code}]" in answer.err, answer
    assert answer.code == exit_code


def test_bytes_changed_inside_the_file_are_found_or_do_no_harm(tmp_path: Path) -> None:
    """Every page of the file spoiled in turn: verify finds it, or the page held nothing."""
    original = new_desk(tmp_path / "fonds", pot=1_000_000)
    original.paid(30_000)
    vandal = Vandal(original)
    pages = len(vandal.original) // 4096
    terminal, harmless = Terminal(original.fund.folder), 0
    for page in range(0, pages, 7):
        overwrite(b"\xa5" * 64, at=page * 4096 + 2048)(original)
        answer = terminal.type("audit verify")
        changed = vandal.original[page * 4096 + 2048 : page * 4096 + 2112]
        if answer.code == 0:
            assert changed == b"\0" * 64, f"page {page} was spoiled and nobody noticed"
            harmless += 1
        else:
            assert answer.code == 3, answer
        vandal.repair()
    assert harmless < pages / 7
    assert terminal.type("audit verify").code == 0


@pytest.mark.parametrize("name", ["Wat? Een fonds", "100% casus", "a#b", "c:\\fonds", "é 🏠"])
def test_a_fund_can_stand_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    terminal = Terminal(tmp_path)
    terminal.ok(f"init {shlex.quote(name)}")
    assert SCHEMA in terminal.ok(f"db status --fund {shlex.quote(name)}")
    assert (tmp_path / name / "fonds.db").stat().st_size > 0
