"""Fixtures that every test may use."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.actions.desk import request_data
from tests.postgres import name_of, new_database, own_server, run_sql
from tests.support import Terminal, copy_of, new_fund

# Everywhere as in CI: each run draws the same examples, and how long one takes says how busy the machine is, nothing about us.
settings.load_profile("ci")

# A shell that starts the tests in the background has them ignore Ctrl-C, and what they start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings of whoever runs it."""
    for name in ("FONDS_ACTOR", "FONDS_DATABASE_URL", "FONDS_LANG", "FONDS_DEBUG", "FONDS_BACKUP_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def fund_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fund with partners, members and money, made once."""
    folder = tmp_path_factory.mktemp("template")
    new_fund(folder)
    return folder


@pytest.fixture
def terminal(fund_template: Path, tmp_path: Path) -> Terminal:
    """A terminal in a fund of its own."""
    return copy_of(fund_template, tmp_path / "fonds")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, without the name of a database."""
    with own_server() as found:
        yield found.get_uri().replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def database(server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new empty database on that server, to which the program is pointed."""
    url = new_database(server)
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    return url


@pytest.fixture(scope="session")
def village(server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A fund on the server, made once: its folder and its address. See ``town``."""
    folder, url = tmp_path_factory.mktemp("village") / "fonds", new_database(server)
    folder.mkdir()
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("FONDS_DATABASE_URL", url)
        terminal = new_fund(folder)
        terminal.ok("member add fleur --for farent --role ambassador", day="2026-01-01")
        (folder / "a.json").write_text(json.dumps(request_data(10_000, requester={"organisation": "weenerxl"})))
        terminal.ok("case submit a.json")
        grant_line = "decide 2026-001 grant --amount 100 --form gift --legitimacy a --return b --commitment c --deviation d"
        terminal.ok(grant_line)
    return folder, url


@pytest.fixture
def town(village: tuple[Path, str], server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A fund on the server with its roles, and a proposed grant by anna on a request of weenerxl, for which bram sits."""
    url = new_database(server, name_of(village[1]))
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    terminal = copy_of(village[0], tmp_path / "fonds")
    for _ in range(2):  # a second time changes nothing
        run_sql(url, terminal.ok("db roles"))
    return terminal
