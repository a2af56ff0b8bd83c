"""A real server that says no, goes away or holds many records: what is told, and that nothing is half done."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from fonds.actions.verify import verify
from fonds.errors import InvalidInput
from fonds.store import database as store
from fonds.store import sweeping
from fonds.store.fund import Fund, find_fund
from fonds.store.parallel import Work, carry_out
from fonds.store.tables import partner
from tests.actions.road import whole_road
from tests.postgres import login, name_of, new_database, run_sql
from tests.support import Answer, Terminal


def in_both_languages(terminal: Terminal, line: str, code: str, exit_code: int = 2) -> Answer:
    """A command that is refused, in Dutch and in English, without a password in what it says; gives the Dutch."""
    found = [terminal.type(line, language=language) for language in ("nl", "en")]
    for answer in found:
        assert f"error[{code}]:" in answer.err, answer.err
        assert answer.code == exit_code
        assert "wachtwoord-van-anna" not in answer.err
    assert found[0].err != found[1].err
    return found[0]


@pytest.fixture
def guarded(server: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with a login "doorman" who must give a password; gives its address for that login, without one."""
    url = new_database(server)
    with create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        connection.exec_driver_sql("DO $$ BEGIN CREATE ROLE doorman LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
        connection.exec_driver_sql("ALTER ROLE doorman PASSWORD 'goed' CONNECTION LIMIT -1")
        rules = Path(str(connection.exec_driver_sql("SHOW hba_file").scalar()))
        if "doorman" not in rules.read_text():
            rules.write_text(f"local all doorman scram-sha-256\nlocal all nobody reject\n{rules.read_text()}")
            connection.exec_driver_sql("SELECT pg_reload_conf()")
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "doorman"))
    return url


def with_password(url: str, password: str) -> str:
    return url.replace("doorman:@", f"doorman:{password}@").replace("doorman@", f"doorman:{password}@")


def test_whoever_is_not_let_in_is_told_so_and_what_to_look_at(
    guarded: str, server: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at(url: str) -> None:
        monkeypatch.setenv("FONDS_DATABASE_URL", url)

    doorman = login(guarded, "doorman")
    at(with_password(doorman, "wachtwoord-van-anna"))
    in_both_languages(terminal, "case list", "database-login")
    at(doorman)
    in_both_languages(terminal, "case list", "database-login")
    at(login(guarded, "wie-is-dit"))
    in_both_languages(terminal, "case list", "database-login")
    at(login(guarded, "nobody"))
    in_both_languages(terminal, "contribute zayaz 10", "database-login")
    # A name with "full" in it once passed for a full disk.
    at(server.replace("/postgres?", "/beautiful-readonly-locked?"))
    in_both_languages(terminal, "case list", "database-not-there")
    at(with_password(doorman, "goed"))
    in_both_languages(terminal, "case list", "database-not-a-fund")
    run_sql(guarded, "ALTER ROLE doorman CONNECTION LIMIT 0")
    in_both_languages(terminal, "case list", "database-crowded")


def test_a_fund_that_may_not_be_made_on_the_server_is_not_half_made(
    guarded: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = terminal.folder / "nieuw"
    for password, code, exit_code in (("fout", "database-login", 2), ("goed", "database-not-allowed", 1)):
        monkeypatch.setenv("FONDS_DATABASE_URL", with_password(login(guarded, "doorman"), password))
        in_both_languages(terminal, "init nieuw", code, exit_code)
        assert not folder.exists()
    monkeypatch.delenv("FONDS_DATABASE_URL")
    url = with_password(login(guarded, "doorman"), "fout")
    terminal.refuse(f"db copy '{url}'", "database-login", 2)
    terminal.ok("audit verify")


def test_a_server_that_is_too_old_is_named_and_left_alone(
    database: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_OLDEST_SERVER", 99)
    assert "PostgreSQL" in in_both_languages(terminal, "case list", "database-server-older").err
    in_both_languages(terminal, "init nieuw", "database-server-older")
    assert not (terminal.folder / "nieuw").exists()
    monkeypatch.delenv("FONDS_DATABASE_URL")
    terminal.refuse(f"db copy '{database}'", "database-server-older", 2)
    monkeypatch.undo()
    assert run_sql(database, "SELECT FROM pg_class WHERE relname = 'record'") == 0


def cut_off(connection: Connection, server: str) -> None:
    number = connection.execute(text("SELECT pg_backend_pid()")).scalar()
    run_sql(server, f"SELECT pg_terminate_backend({number}, 10000)")


def write_while_the_server_goes(fund: Fund, server: str) -> None:
    with store.writing(fund) as connection:
        cut_off(connection, server)
        connection.execute(text("SELECT 1"))


def read_while_the_server_goes(fund: Fund, server: str) -> None:
    with store.inspecting(fund) as connection:
        cut_off(connection, server)
        carry_out(connection, [Work(rows_of)], 1, lambda *_: None)  # by the driver, past SQLAlchemy


@pytest.mark.parametrize("halfway", [write_while_the_server_goes, read_while_the_server_goes])
def test_a_server_that_goes_away_halfway_leaves_it_open_whether_it_was_stored(
    town: Terminal, server: str, halfway: Callable[[Fund, str], None]
) -> None:
    before = town.ok("audit trail --json")
    with pytest.raises(InvalidInput) as caught:
        halfway(find_fund(town.folder), server)
    assert caught.value.codes == ("database-gone",)
    assert town.ok("audit trail --json") == before


def test_a_fund_on_a_server_that_another_is_writing_to_is_busy(town: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_WAIT_SECONDS", 0.2)  # half a minute otherwise
    url = find_fund(town.folder).database_url
    assert url
    with create_engine(url, poolclass=NullPool).begin() as other:
        other.exec_driver_sql("LOCK TABLE record IN EXCLUSIVE MODE")
        in_both_languages(town, "contribute zayaz 10", "database-busy")
        town.ok("case list")  # who reads does not wait
    town.ok("contribute zayaz 10")


def test_a_table_that_cannot_be_written_anew_because_somebody_reads_is_told(
    town: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_WAIT_SECONDS", 0.2)  # half a minute otherwise
    found = find_fund(town.folder)
    assert found.database_url
    with create_engine(found.database_url, poolclass=NullPool).begin() as other:
        other.exec_driver_sql("SELECT count(*) FROM case_key")
        with pytest.raises(InvalidInput) as caught:
            store.forget_old_pages(found)
    assert caught.value.codes == ("erased-still-held",)
    store.forget_old_pages(found)


def rows_of(connection: Any) -> int:
    """How many partners another process sees."""
    return int(connection.execute("SELECT count(*) FROM partner").fetchone()[0])


def test_every_process_sees_the_moment_at_which_verify_began(town: Terminal) -> None:
    with store.inspecting(find_fund(town.folder)) as connection:
        known = connection.execute(partner.select()).all()
        town.ok("partner add later Later")
        assert carry_out(connection, [Work(rows_of)] * 3, 2, lambda *_: None) == [len(known)] * 3
    with store.inspecting(find_fund(town.folder)) as connection:
        assert len(connection.execute(partner.select()).all()) == len(known) + 1


@pytest.fixture(scope="session")
def moved(server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A whole road that was made in a file and copied to the server: its folder and its address there."""
    desk = whole_road(tmp_path_factory.mktemp("moved") / "fonds")
    url = new_database(server)
    Terminal(desk.fund.folder, day="2026-04-01").ok(f"db copy '{url}'")
    return desk.fund.folder, url


def test_pieces_and_processes_give_the_same_answer_on_a_server(
    moved: tuple[Path, str], server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "_ALONE", 0)
    url = new_database(server, name_of(moved[1]))
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    fund = find_fund(moved[0])
    whole, apart = verify(fund, processes=1), verify(fund, processes=2)
    assert apart == whole
    assert whole.findings == ()
    assert whole.rows > 200
    run_sql(url, *(f"ALTER TABLE {name} DISABLE TRIGGER ALL" for name in ("posting", "decision", "sealed", "record")))
    run_sql(url, "UPDATE posting SET record = record + 9 WHERE id = 3", "UPDATE decision SET mandate = 'x' WHERE id = 1")
    run_sql(url, "UPDATE sealed SET box = decode('00', 'hex') || box WHERE id = 2")
    run_sql(url, "DELETE FROM posting WHERE id = 5", "UPDATE record SET actor = 'x' WHERE seq = 30")
    whole, apart = verify(fund, processes=1), verify(fund, processes=2)
    assert len(whole.findings) > 8
    assert sorted(apart.findings, key=repr) == sorted(whole.findings, key=repr)


def test_a_fund_goes_to_the_server_and_back_and_both_hold(
    moved: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(moved[0], day="2026-04-01")
    monkeypatch.delenv("FONDS_DATABASE_URL", raising=False)
    balances = terminal.ok("ledger balance")
    assert "Alles klopt." in terminal.ok("audit verify")
    monkeypatch.setenv("FONDS_DATABASE_URL", moved[1])
    assert terminal.ok("ledger balance") == balances
    # What the tables look like is told anew by the copy, also to whoever begins after it.
    count = json.loads(terminal.ok("audit verify --json"))["head"]["count"]
    assert "Alles klopt." in terminal.ok(f"audit verify --since {count}")
    back = f"sqlite:///{tmp_path / 'terug.db'}"
    terminal.ok(f"db copy '{back}'")
    monkeypatch.setenv("FONDS_DATABASE_URL", back)
    assert "Alles klopt." in terminal.ok("audit verify")
    assert terminal.ok("ledger balance") == balances


def test_a_backup_of_a_fund_on_a_server_comes_back_on_a_server_and_in_a_file(
    town: Terminal, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONDS_BACKUP_PASSPHRASE", "een-lange-wachtzin")
    town.ok("db roles --confirm")
    town.ok("db backup fonds.age --with-key")
    balances, opened = town.ok("ledger balance"), town.ok("case show 2026-001 --open")
    here = find_fund(town.folder).database_url
    town.refuse("db restore fonds.age ../elders", "database-not-empty", 2)  # never over the fund itself
    assert not (town.folder.parent / "elders").exists()
    for place in (new_database(server), f"sqlite:///{tmp_path / 'terug.db'}"):
        monkeypatch.setenv("FONDS_DATABASE_URL", place)
        folder = tmp_path / name_of(place).replace("/", "-")
        town.ok(f"db restore fonds.age '{folder}'")
        back = Terminal(folder)
        # The roles of the old server are not those of the new place, and the chain says so.
        assert "Alles klopt." in back.ok("audit verify")
        assert back.ok("ledger balance") == balances
        assert back.ok("case show 2026-001 --open") == opened
    monkeypatch.setenv("FONDS_DATABASE_URL", str(here))
    assert "Alles klopt." in town.ok("audit verify")
