"""Errors that a transcript cannot show: they need a user without rights, a second writer, a terminal, a file that breaks."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from fonds.store import database
from tests.support import Terminal, copy_of, grant
from tests.transcripts.runner import FILES

ROOT = Path(__file__).parent.parent
NOBODY = 65534


run = partial(subprocess.run, check=False, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, timeout=120)


def program(folder: Path, *words: str, before: str = "", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, after the statements ``before``."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.argv = ['fonds', *{list(words)!r}]"
    return run(
        [sys.executable, "-c", f"{start}\n{before}\nimport cli; cli.main()"],
        cwd=folder,
        env={**os.environ, "FONDS_ACTOR": "anna", **(env or {})},
        stdin=subprocess.DEVNULL,
    )


def told(done: subprocess.CompletedProcess[str], code: str, exit_code: int) -> None:
    assert f"error[{code}]:" in done.stderr, done.stdout + done.stderr
    assert done.returncode == exit_code
    assert "Traceback" not in done.stdout + done.stderr


# As root rights do not bind. So all is loaded and used once as who we are, and then the process goes on as nobody.
WARM_UP = """
import os
import cli, fonds.commands.main as main
here = os.getcwd()
os.chdir(os.environ["WARM_UP"])
assert main.run(cli.fonds, sys.argv[1:]) in (0, 1)  # 1: an interview without answers
os.chdir(here)
"""
BECOME_NOBODY = f"""
import os
if os.getuid() == 0:
    os.setgid({NOBODY}); os.setuid({NOBODY})
assert not os.access("fonds.toml", os.W_OK)
"""


@pytest.fixture(scope="module")
def fund_with_a_case(fund_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    terminal = copy_of(fund_template, tmp_path_factory.mktemp("case"))
    terminal.ok(f"case submit {FILES / 'aanvraag.yaml'}")
    grant(terminal, "2026-001", "450")
    terminal.ok("pay 2026-001", who="dirk")
    return terminal.folder


@pytest.fixture
def shut(fund_with_a_case: Path) -> Iterator[tuple[Path, Path]]:
    """A fund that may be read and not written, and another to warm up with. Not in pytest's folder, which is for root only."""
    with tempfile.TemporaryDirectory() as place:
        fund, warm_up = Path(place) / "fonds", Path(place) / "warm"
        copy_of(fund_with_a_case, fund)
        copy_of(fund_with_a_case, warm_up)
        for folder in (fund, warm_up):
            shutil.copyfile(FILES / "regels.yaml", folder / "geheim.yaml")
        Path(place).chmod(0o755)
        for path in [*fund.rglob("*"), fund]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        (fund / "geheim.yaml").chmod(0o000)
        yield fund, warm_up
        for path in [fund, *fund.rglob("*")]:
            path.chmod(0o755)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a fund that we may read ourselves."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != "geheim.yaml"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("contribute", "zayaz", "10"), "database-read-only"),
        (("partner", "add", "nieuw", "Nieuw"), "database-read-only"),
        (("case", "show", "2026-001", "--open"), "database-read-only"),  # that somebody read it is recorded
        (("rules", "check", "geheim.yaml"), "file-unreadable"),
        (("case", "new", "aanvraag.yaml"), "file-not-writable"),
        (("init", "nieuw"), "folder-not-writable"),
    ],
)
def test_a_fund_folder_that_is_read_only_is_left_as_it_is(shut: tuple[Path, Path], words: tuple[str, ...], code: str) -> None:
    fund, warm_up = shut
    before = contents(fund)
    done = program(fund, *words, before=WARM_UP + BECOME_NOBODY, env={"WARM_UP": str(warm_up)})
    told(done, code, 2)
    assert contents(fund) == before


READ_ONLY = (
    "audit verify",
    "audit trail",
    "audit explain 2026-001 --sealed",
    "audit replay --all",
    "case list",
    "case show 2026-001",
    "ledger balance",
    "ledger journal",
    "report partners",
    "statement zayaz",
    "todo",
)
READ_ALL = """
from pathlib import Path
from tests.support import Terminal

def read(folder):
    terminal = Terminal(Path(folder), who="els", day="2026-03-04")
    return [terminal.type(line) for line in sys.argv[1:]]
"""


def as_nobody(warm_up: Path, lines: Sequence[str], script: str) -> list[str]:
    """A script in which ``read(folder)`` gives what ``lines`` tell there; all is loaded and used once, as who we are."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{READ_ALL}\nwanted = read({str(warm_up)!r})"
    return [sys.executable, "-c", "\n".join([start, BECOME_NOBODY, script]), *lines]


def test_a_fund_that_may_only_be_read_tells_what_any_other_does(shut: tuple[Path, Path]) -> None:
    fund, warm_up = shut
    before = contents(fund)
    compare = "assert {one.code for one in wanted} == {0}, wanted\nassert read('.') == wanted, read('.')"
    done = run(as_nobody(warm_up, READ_ONLY, compare), cwd=fund)
    assert done.returncode == 0, done.stderr
    assert contents(fund) == before


@pytest.mark.parametrize("with_index", [True, False])
def test_a_copy_of_a_fund_in_use_is_read_with_its_log_or_not_at_all(shut: tuple[Path, Path], with_index: bool) -> None:
    fund, warm_up = shut
    fund.chmod(0o755)
    in_use = sqlite3.connect(warm_up / "fonds.db")
    in_use.execute("SELECT * FROM entry").fetchone()
    Terminal(warm_up).ok("contribute zayaz 77", who="dirk")
    for path in warm_up.glob("fonds.db*"):
        shutil.copyfile(path, fund / path.name)
    in_use.close()
    if not with_index:
        (fund / "fonds.db-shm").unlink()
    for path in fund.glob("fonds.db*"):
        path.chmod(0o444)
    fund.chmod(0o555)
    done = run(as_nobody(warm_up, ["ledger journal"], "print(read('.'))"), cwd=fund)
    assert ("77,00" in done.stdout) is with_index, done
    assert ("error[database-in-use]" in done.stdout) is not with_index, done


def test_a_fund_that_changes_while_who_may_not_write_reads_it_is_told(shut: tuple[Path, Path]) -> None:
    fund, warm_up = shut
    script = """
from fonds.errors import FundError
from fonds.store.database import reading
from fonds.store.fund import find_fund
try:
    with reading(find_fund(None)):
        print("reading", flush=True)
        sys.stdin.readline()
except FundError as error:
    print(error.problems[0].code)
"""
    words, pipe = as_nobody(warm_up, ["ledger balance"], script), subprocess.PIPE
    with subprocess.Popen(words, cwd=fund, stdin=pipe, stdout=pipe, text=True) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "reading\n"
        os.utime(fund / "fonds.db", (1, 1))
        assert reader.communicate("\n", timeout=60)[0] == "database-in-use\n"


def test_a_key_that_may_not_be_read_is_told(shut: tuple[Path, Path]) -> None:
    fund, warm_up = shut
    (fund / "fonds.key").chmod(0o000)
    fund.chmod(0o777)
    for path in fund.glob("fonds.db*"):
        path.chmod(0o666)
    words, become = ("case", "submit", str(FILES / "kort.yaml")), WARM_UP + BECOME_NOBODY
    done = program(fund, *words, before=become, env={"WARM_UP": str(warm_up)})
    told(done, "key-unreadable", 2)


def test_a_fund_that_another_is_writing_to_is_busy(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_WAIT_SECONDS", 0.2)  # half a minute otherwise
    other = sqlite3.connect(terminal.folder / "fonds.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    terminal.refuse("contribute zayaz 10", "database-busy", 2)
    other.execute("ROLLBACK")
    other.close()
    terminal.ok("contribute zayaz 10")


@pytest.mark.parametrize("options", ["sslmod=require", "connect_timeout=abc"])
def test_an_option_in_the_address_that_cannot_be_is_no_quarrel_with_the_server(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, options: str
) -> None:
    pytest.importorskip("psycopg", exc_type=ImportError)
    monkeypatch.setenv("FONDS_DATABASE_URL", f"postgresql+psycopg://anna:geheim@127.0.0.1:1/fonds?{options}")
    answer = terminal.refuse("case list", "database-url", 2)
    assert "geheim" not in answer.err


def test_a_server_that_is_not_there_cannot_be_reached(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psycopg", exc_type=ImportError)
    monkeypatch.setenv("FONDS_DATABASE_URL", "postgresql+psycopg://anna:geheim@127.0.0.1:1/fonds")
    answer = terminal.refuse("case list", "database-unreachable", 2)
    assert "geheim" not in answer.err


def test_a_damaged_database_file_is_found_and_named(terminal: Terminal) -> None:
    path = terminal.folder / "fonds.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        query = "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'record'"
        page = connection.execute(query).fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek(page * size - 10)
        file.write(b"\x00" * 4)
    answer = terminal.type("audit verify")
    assert answer.code == 3
    assert "error[audit-file-damaged]:" in answer.out, answer.out + answer.err


def test_a_pdf_is_not_thrown_at_a_terminal(terminal: Terminal) -> None:
    pty = pytest.importorskip("pty")
    near, far = pty.openpty()
    words = ["statement", "zayaz", "--format", "pdf"]
    done = run([sys.executable, str(ROOT / "cli.py"), *words], cwd=terminal.folder, stdout=far)
    os.close(far)
    os.close(near)
    assert "error[pdf-needs-file]:" in done.stderr
    assert done.returncode == 2


def test_a_reason_has_an_end(terminal: Terminal) -> None:
    terminal.ok(f"case submit {FILES / 'kort.yaml'}")
    terminal.refuse(f"case judge 2026-001 lawful ja --why {'a' * 4001}", "text-too-long", 2)
    terminal.ok(f"case judge 2026-001 lawful ja --why {'a' * 4000}")


def test_a_folder_that_is_gone_is_told_without_a_traceback(tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    line = [sys.executable, str(ROOT / "cli.py"), "case", "list"]
    done = run(["/bin/sh", "-c", 'rmdir "$PWD" && exec "$0" "$@"', *line], cwd=gone)
    told(done, "system", 2)


def test_without_the_engine_nothing_is_assessed(tmp_path: Path) -> None:
    missing = "sys.modules['durable_rules_engine'] = None"
    told(program(tmp_path, "assess", "--file", str(FILES / "kort.yaml"), before=missing), "engine-missing", 3)


def test_without_a_place_for_the_answer_what_is_done_is_done(terminal: Terminal) -> None:
    line = f"{sys.executable} {ROOT / 'cli.py'} contribute zayaz 77 --as dirk >&- 2>&-"
    assert run(line, shell=True, cwd=terminal.folder).returncode == 0
    assert "77,00" in terminal.ok("ledger journal")


def on_a_full_disk(terminal: Terminal, *words: str, tell: bool = True) -> subprocess.CompletedProcess[bytes]:
    """The program with its answer in a file that may not grow; without ``tell`` what it says beside that goes there too."""
    room = 10_000_000
    with (terminal.folder / "answer.txt").open("ab") as full:
        full.truncate(room)
        return subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *words, "--as", "dirk"],
            check=False,
            cwd=terminal.folder,
            stdout=full,
            stderr=subprocess.PIPE if tell else full,
            timeout=60,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
        )


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_an_answer_that_finds_no_room_says_first_that_it_is_booked(terminal: Terminal, options: tuple[str, ...]) -> None:
    done = on_a_full_disk(terminal, "contribute", "zayaz", "77", *options)
    assert done.stderr.decode().startswith("error[booked-not-told]: Het is geboekt, als boeking 7.")
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2
    assert "77,00" in terminal.ok("ledger journal")


@pytest.mark.parametrize(
    "words", [("ledger", "balance"), ("ledger", "balance", "--json"), ("contribute", "zayaz", "77", "--dry-run")]
)
def test_nothing_is_told_to_be_booked_that_was_not(terminal: Terminal, words: tuple[str, ...]) -> None:
    before = terminal.dump()
    done = on_a_full_disk(terminal, *words)
    assert b"error[system]:" in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2
    assert terminal.dump() == before


def test_where_nothing_can_be_told_the_exit_code_still_says_it(terminal: Terminal) -> None:
    assert on_a_full_disk(terminal, "contribute", "zayaz", "77", tell=False).returncode == 2


def test_a_reader_who_leaves_is_no_error(terminal: Terminal) -> None:
    done = run(
        f"{sys.executable} {ROOT / 'cli.py'} rules list | head -n 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        cwd=terminal.folder,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"
