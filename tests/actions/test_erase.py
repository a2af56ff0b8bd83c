"""Erasing a case: the person is gone, the books and the audit stand."""

import json
import sqlite3
from contextlib import closing

import pytest

from fonds.store import database
from tests.support import DEMO, Terminal, grant


def _settled(terminal: Terminal) -> Terminal:
    (terminal.folder / "case_1.yaml").write_bytes((DEMO / "case_1.yaml").read_bytes())
    terminal.ok("case submit case_1.yaml")
    grant(terminal, "2026-001", "2500", "loan")
    terminal.ok("pay 2026-001", who="dirk")
    terminal.ok("settle 2026-001 --accept")
    return terminal


def test_an_erased_case_cannot_be_opened_and_everything_else_still_holds(terminal: Terminal) -> None:
    _settled(terminal)
    before = terminal.ok("ledger balance")
    terminal.ok("case erase 2026-001 --ground request --sure")

    terminal.refuse("case show 2026-001 --open", "case-erased")
    assert "De redenen zijn verzegeld" in terminal.ok("audit explain 2026-001")
    terminal.refuse("case erase 2026-001 --ground request --sure", "case-erased")
    assert terminal.ok("ledger balance") == before
    assert "Alles klopt." in terminal.ok("audit verify")
    assert all(one["same"] for one in json.loads(terminal.ok("audit replay --all --json"))["replayed"])
    assert "2026-001" in terminal.ok("statement resident:2026-001")
    terminal.ok("repay resident:2026-001 100", who="dirk")


def test_a_key_that_was_put_back_opens_nothing(terminal: Terminal) -> None:
    _settled(terminal)
    with closing(sqlite3.connect(terminal.folder / "fonds.db")) as connection:
        old = connection.execute("SELECT * FROM case_key WHERE case_ref = '2026-001'").fetchone()
        terminal.ok("case erase 2026-001 --ground request --sure")
        connection.execute(f"INSERT INTO case_key VALUES ({','.join('?' * len(old))})", old)
        connection.commit()
    terminal.refuse("case show 2026-001 --open", "case-erased")
    assert "audit-row-extra" in terminal.type("audit verify").out


@pytest.mark.parametrize(
    ("ground", "told", "kept"),
    [
        ("request", "", "resident"),
        ("request", "court", "court"),
        ("retention", "", "secretariat"),
        ("mistake", "", "secretariat"),
        ("mistake", "resident", "resident"),
        ("request", "secretariat", None),
        ("retention", "resident", None),
    ],
)
def test_who_asked_is_kept_in_the_chain_as_a_kind_that_fits_the_ground(
    terminal: Terminal, ground: str, told: str, kept: str | None
) -> None:
    _settled(terminal)
    terminal.day = "2036-01-01"  # every term is over
    line = f"case erase 2026-001 --ground {ground} --sure" + (f" --asked-by {told}" if told else "")
    if kept is None:
        terminal.refuse(line, "erase-asked-by", 2)
        return
    assert json.loads(terminal.ok(f"{line} --json"))["asked_by"] == kept
    with closing(sqlite3.connect(terminal.folder / "fonds.db")) as connection:
        (body,) = connection.execute("SELECT body FROM record ORDER BY seq DESC LIMIT 1").fetchone()
    assert ["erasure", kept] in [[name, row.get("asked_by")] for name, row in json.loads(body)["rows"]]
    assert json.loads(terminal.ok("audit explain 2026-001 --json"))["erased"]["asked_by"] == kept
    assert terminal.type("audit verify").code == 0


def test_no_byte_of_the_destroyed_key_is_left_in_the_files(terminal: Terminal) -> None:
    _settled(terminal)
    with sqlite3.connect(terminal.folder / "fonds.db") as connection:
        (box,) = connection.execute("SELECT box FROM case_key").fetchone()
    connection.close()
    terminal.refuse("case erase 2026-001 --ground retention --sure", "erase-not-due")
    terminal.ok("case erase 2026-001 --ground mistake --sure")
    for path in terminal.folder.glob("fonds.db*"):
        assert box not in path.read_bytes(), path.name


def test_a_key_that_stays_in_the_file_because_somebody_reads_is_told(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    _settled(terminal)
    monkeypatch.setattr(database, "_WAIT_SECONDS", 0.2)  # half a minute otherwise
    file = terminal.folder / "fonds.db"
    with closing(sqlite3.connect(file)) as reader:
        reader.execute("BEGIN")
        (box,) = reader.execute("SELECT box FROM case_key").fetchone()
        answer = terminal.type("case erase 2026-001 --ground request --sure")
        assert (answer.code, "error[erased-still-held]" in answer.err) == (2, True)
        assert box in file.read_bytes()
    assert "Alles klopt." in terminal.ok("audit verify")
    assert not [path.name for path in terminal.folder.glob("fonds.db*") if box in path.read_bytes()]
    terminal.refuse("case show 2026-001 --open", "case-erased")


def test_a_case_that_is_not_finished_is_not_erased(terminal: Terminal) -> None:
    (terminal.folder / "case_1.yaml").write_bytes((DEMO / "case_1.yaml").read_bytes())
    terminal.ok("case submit case_1.yaml")
    terminal.refuse("case erase 2026-001 --ground request --sure", "case-still-open")
    terminal.ok("case withdraw 2026-001 --why 'Anders opgelost'")
    terminal.refuse("case erase 2026-001 --ground request", "erase-not-sure", 2)
    terminal.ok("case erase 2026-001 --ground request --sure")


def test_a_dry_run_erases_nothing(terminal: Terminal) -> None:
    _settled(terminal)
    terminal.ok("case erase 2026-001 --ground request --dry-run")
    assert "requester" in terminal.ok("case show 2026-001 --open")
