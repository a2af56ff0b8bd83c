"""The script on the audit page needs nothing but Python, and finds what was changed beside the program."""

import ast
import io
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

import cli
from fonds.commands.main import run
from tests.docs.pages import DOCS, blocks

SCRIPT = next("\n".join(block.lines) + "\n" for block in blocks(DOCS / "audit.md") if block.words[1:] == ("check_fund.py",))


@dataclass(frozen=True)
class Told:
    """What the script said: its exit code and its answer."""

    code: int
    out: str


def check(fund: Path) -> Told:
    """Run the script in this process: it is run a hundred times here."""
    out, before = io.StringIO(), sys.argv
    sys.argv = ["check_fund.py", str(fund / "fonds.db")]
    try:
        with redirect_stdout(out), pytest.raises(SystemExit) as ended:
            exec(compile(SCRIPT, "check_fund.py", "exec"), {"__name__": "__main__"})
    finally:
        sys.argv = before
    assert isinstance(ended.value.code, int)
    return Told(ended.value.code, out.getvalue())


def tables(fund: Path) -> dict[str, list[str]]:
    """The tables that hold rows, each with its columns."""
    with closing(sqlite3.connect(fund / "fonds.db")) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        filled = [name for name in names if database.execute(f"SELECT 1 FROM {name}").fetchone() and name != "alembic_version"]
        return {name: [row[1] for row in database.execute(f"PRAGMA table_info({name})")] for name in filled}


def change(fund: Path, statement: str) -> None:
    """Change the database as somebody would who means it: without guards, and with the guards put back."""
    with closing(sqlite3.connect(fund / "fonds.db")) as database:
        database.execute("PRAGMA synchronous = OFF")
        guards = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            database.execute(f"DROP TRIGGER {name}")
        assert database.execute(statement).rowcount == 1, statement
        for _, sql in guards:
            database.execute(sql)
        database.commit()


def test_the_script_is_short_and_uses_the_standard_library_only() -> None:
    assert len(SCRIPT.splitlines()) <= 26
    imported = {name.name for node in ast.walk(ast.parse(SCRIPT)) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in ast.walk(ast.parse(SCRIPT)) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names


def test_an_untouched_fund_has_no_findings_and_the_head_that_the_chain_has(audited_fund: Path) -> None:
    with closing(sqlite3.connect(audited_fund / "fonds.db")) as database:
        head = database.execute("SELECT seq || ':' || hash FROM record ORDER BY seq DESC").fetchone()[0]
    # As an auditor would: ``-I -S`` keeps out this checkout and every installed library.
    line = [sys.executable, "-I", "-S", "-c", SCRIPT, str(audited_fund / "fonds.db")]
    told = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout, told.stderr) == (0, f"head {head}\n", "")


OTHER_BODY = """'{"rows":[]}'"""
OTHER_VALUE = {"integer": "{0} + 700", "text": "{0} || '7'", "blob": "x'00'"}
"""Another value of the same type, by the type of what is there."""


def test_a_change_of_any_column_of_any_table_is_found(audited_fund: Path, tmp_path: Path) -> None:
    tried = 0
    for table, columns in tables(audited_fund).items():
        for column in columns:
            folder = tmp_path / f"{table}-{column}"  # a folder of its own: SQLite leaves files beside the database
            folder.mkdir()
            shutil.copyfile(audited_fund / "fonds.db", folder / "fonds.db")
            with closing(sqlite3.connect(folder / "fonds.db")) as database:
                found = database.execute(f"SELECT rowid, typeof({column}) FROM {table} WHERE {column} IS NOT NULL").fetchone()
            if found is None:
                continue
            row, kind = found
            value = OTHER_BODY if column == "body" else OTHER_VALUE[kind].format(column)
            change(folder, f"UPDATE {table} SET {column} = {value} WHERE rowid = {row}")
            assert check(folder).code == 1, f"{table}.{column}"
            tried += 1
    assert tried > 80


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM posting WHERE id = 3",
        "DELETE FROM adoption WHERE id = (SELECT max(id) FROM adoption)",
        "INSERT INTO posting SELECT 999, entry, account, amount_cents, case_ref, record FROM posting WHERE id = 3",
        "DELETE FROM record WHERE seq = 5",
    ],
)
def test_a_row_too_few_or_too_many_is_found(audited_fund: Path, tmp_path: Path, statement: str) -> None:
    shutil.copyfile(audited_fund / "fonds.db", tmp_path / "fonds.db")
    change(tmp_path, statement)
    assert check(tmp_path).code == 1


def test_a_key_is_gone_after_erasing_and_may_not_come_back(audited_fund: Path, tmp_path: Path) -> None:
    fund = tmp_path / "fund"
    shutil.copytree(audited_fund, fund)
    words = ["--as", "anna", "--today", "2026-06-12", "case", "erase", "2026-001", "--ground", "request", "--sure"]
    with redirect_stdout(io.StringIO()):
        assert run(cli.fonds, ["--fund", str(fund), *words]) == 0
    assert check(fund).code == 0
    with closing(sqlite3.connect(fund / "fonds.db")) as database:
        database.execute("ATTACH ? AS backup", [str(audited_fund / "fonds.db")])
        assert database.execute("INSERT INTO case_key SELECT * FROM backup.case_key").rowcount == 1
        database.commit()
    assert "in the table, not in the chain" in check(fund).out


def test_a_chain_cut_off_as_a_whole_is_only_found_with_a_head_that_was_kept(audited_fund: Path, tmp_path: Path) -> None:
    shutil.copyfile(audited_fund / "fonds.db", tmp_path / "fonds.db")
    kept = check(audited_fund).out
    # The manual's last step wrote a record and no rows.
    change(tmp_path, "DELETE FROM record WHERE seq = (SELECT max(seq) FROM record)")
    told = check(tmp_path)
    assert told.code == 0
    assert told.out != kept


def test_the_page_names_every_column_of_the_chain(audited_fund: Path) -> None:
    shown = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", (DOCS / "audit.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {name for cell in shown for name in re.findall(r"\w+", cell)} == set(tables(audited_fund)["record"])
