"""How often a command waits for the disk. strace counts; where it is missing or may not watch, these tests are skipped."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.actions.desk import Desk, new_desk
from tests.faults.processes import command, environment

BOOKED_ONCE = ["contribute", "zayaz", "100", "--again"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=100_000)


def flushes(strace: str, desk: Desk, line: list[str], code: int = 0) -> list[str]:
    """The files that a command flushed to the disk, in order."""
    told = desk.fund.folder.parent / "calls.txt"
    watched = [strace, "-f", "-y", "-e", "trace=fsync,fdatasync,sync,syncfs,msync,sync_file_range", "-o", str(told)]
    done = subprocess.run(
        [*watched, *command(line, "dirk")], check=False, cwd=desk.fund.folder, env=environment(), capture_output=True, text=True
    )
    assert done.returncode == code, done.stderr
    calls = [call for call in told.read_text().splitlines() if "sync(" in call]
    return [Path(call.partition("<")[2].partition(">")[0]).name for call in calls]


def test_a_command_that_books_flushes_once_while_somebody_else_has_the_fund_open(strace: str, desk: Desk) -> None:
    with closing(sqlite3.connect(desk.database)) as somebody:
        somebody.execute("SELECT count(*) FROM record").fetchone()
        flushes(strace, desk, BOOKED_ONCE)  # the first one makes the log
        # The booking, and the folder: SQLite does that once per process, and it costs next to nothing when no file is new.
        assert flushes(strace, desk, BOOKED_ONCE) == ["fonds.db-wal", "fonds"]
        assert flushes(strace, desk, ["ledger", "balance"]) == []
        assert flushes(strace, desk, ["contribute", "zayaz", "0"], code=2) == []


def test_a_command_that_has_the_fund_to_itself_leaves_one_whole_file(strace: str, desk: Desk) -> None:
    # One flush for the booking. The others make the log, and fold it back into fonds.db, so that a copy of that file is whole.
    assert flushes(strace, desk, BOOKED_ONCE) == ["fonds.db-wal", "fonds", "fonds.db-wal", "fonds.db-wal", "fonds.db"]
    assert sorted(path.name for path in desk.fund.folder.glob("fonds.db*")) == ["fonds.db"]
