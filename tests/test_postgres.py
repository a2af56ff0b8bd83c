"""The same code on a real PostgreSQL server, which the tests start by themselves."""

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from fonds.demo.script import Step, script
from fonds.store.tables import BOXED, DELETABLE, metadata
from tests.actions.road import PAYEE_IBAN, request_data
from tests.audit.test_sealing import secretly, words
from tests.bank.files import Line, camt
from tests.postgres import own_server
from tests.support import DEMO, IBAN, Terminal, grant, judge_all, new_fund
from tests.transcripts.runner import FILES


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server of our own, without the name of a database."""
    with own_server() as found:
        yield found.get_uri().replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def database(server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new empty database, to which the program is pointed."""
    name = f"fonds_{uuid4().hex}"
    with create_engine(server, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    url = server.replace("/postgres?", f"/{name}?")
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    return url


def test_the_whole_road_of_the_demo_runs_on_postgresql(database: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "fonds")
    terminal.folder.mkdir()
    terminal.ok(f'init . --iban {IBAN} --municipality "\'s-Hertogenbosch"')
    for path in DEMO.glob("case_*.yaml"):
        (terminal.folder / path.name).write_bytes(path.read_bytes())
    for part in script():
        if isinstance(part, Step):
            line = shlex.join(part.words)
            terminal.ok(line, who=part.who, day=part.day)
    assert "Alles klopt." in terminal.ok("audit verify")
    assert '"paid_out": "3920.00"' in terminal.ok("report partners --json", day="2026-12-31")
    assert "Bank  0.00 EUR = 4430.00 EUR" in terminal.ok("ledger export --format hledger --to 2026-12-31")
    assert not (terminal.folder / "fonds.db").exists()


def test_payouts_go_to_the_bank_and_statements_come_back_on_postgresql(database: str, tmp_path: Path) -> None:
    terminal = new_fund(tmp_path)
    terminal.ok(f"case submit {shlex.quote(str(FILES / 'aanvraag.yaml'))}")
    grant(terminal, "2026-001", "450")
    terminal.ok("pay 2026-001", who="dirk")
    terminal.ok("settle 2026-001 --accept")
    terminal.ok("bank export --out betaling.xml", who="dirk")
    (tmp_path / "afschrift.xml").write_bytes((FILES / "afschrift.xml").read_bytes())
    terminal.day = "2026-03-12"
    assert '"new": 5' in terminal.ok("bank import afschrift.xml --json")
    assert '"new": 0' in terminal.ok("bank import afschrift.xml --json")
    assert "--to zayaz" in terminal.ok("bank match")
    terminal.ok("bank match 2 --to zayaz")
    assert '"difference": "0.00"' in terminal.ok("bank list --json")
    assert "error[unmatched-attributed]" in terminal.type("reverse 11 --why Vergissing", who="dirk").err
    terminal.ok("case erase 2026-001 --ground request --sure")
    assert "Alles klopt." in terminal.ok("audit verify")


def test_a_fund_moves_from_sqlite_to_postgresql_with_everything_in_it(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.actions.road import whole_road

    desk = whole_road(tmp_path / "fonds")
    name = f"fonds_{uuid4().hex}"
    with create_engine(server, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    url = server.replace("/postgres?", f"/{name}?")
    terminal = Terminal(desk.fund.folder, day="2026-04-01")
    balances = terminal.ok("ledger balance")
    terminal.ok(f"db copy '{url}'")
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    assert "Alles klopt." in terminal.ok("audit verify")
    assert terminal.ok("ledger balance") == balances
    terminal.ok("privacy rotate-key")
    terminal.ok("case show 2026-001 --open")
    assert "Alles klopt." in terminal.ok("audit verify")
    monkeypatch.delenv("FONDS_DATABASE_URL")
    terminal.refuse(f"db copy '{url}'", "database-not-empty", 2)


def test_postgresql_refuses_to_change_delete_or_empty_what_was_written(database: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "fonds")
    terminal.folder.mkdir()
    terminal.ok("init .")
    terminal.ok("partner add zayaz Zayaz")
    engine = create_engine(database)
    for statement in ("UPDATE partner SET name = 'x'", "DELETE FROM partner", "TRUNCATE record CASCADE"):
        with engine.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text(statement))
    with engine.connect() as connection:
        found = connection.execute(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).scalars().all()
    wanted = {f"{table}_no_{event}" for table in metadata.tables for event in ("update", "delete", "truncate")}
    assert set(found) == wanted - {f"{table}_no_delete" for table in DELETABLE}


def test_a_changed_cell_is_found_on_postgresql_too(database: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "fonds")
    terminal.folder.mkdir()
    terminal.ok("init .")
    terminal.ok("partner add zayaz Zayaz")
    with create_engine(database).begin() as connection:
        connection.execute(text("ALTER TABLE partner DISABLE TRIGGER ALL"))
        connection.execute(text("UPDATE partner SET name = 'Ander'"))
        connection.execute(text("ALTER TABLE partner ENABLE TRIGGER ALL"))
    answer = terminal.type("audit verify")
    assert answer.code == 3
    assert "partner zayaz" in answer.out


@pytest.fixture
def town(database: str, tmp_path: Path) -> Terminal:
    """A fund on the server with roles, and a proposed grant on a request of weenerxl, for which bram sits."""
    (tmp_path / "fonds").mkdir()
    terminal = new_fund(tmp_path / "fonds")
    (terminal.folder / "a.json").write_text(json.dumps(request_data(10_000, requester={"organisation": "weenerxl"})))
    terminal.ok("case submit a.json")
    grant_line = "decide 2026-001 grant --amount 100 --form gift --legitimacy a --return b --commitment c --deviation d"
    terminal.ok(grant_line)
    with create_engine(database).begin() as connection:
        for _ in range(2):  # a second time changes nothing
            connection.exec_driver_sql(terminal.ok("db roles"))
    return terminal


def as_role(database: str, who: str, statement: str) -> object:
    with create_engine(database).begin() as connection:
        connection.exec_driver_sql(f'SET ROLE "{who}"')
        return connection.exec_driver_sql(statement).rowcount


def told_as_role(database: str, who: str, statement: str) -> str:
    with pytest.raises(DBAPIError) as caught:
        as_role(database, who, statement)
    return str(caught.value.orig)


APPROVAL = "INSERT INTO approval VALUES (50, 1, '{who}', NULL, '2026-03-02', 1)"


def test_the_database_itself_holds_members_to_their_roles(
    town: Terminal, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in sorted(metadata.tables):  # the auditor writes nowhere, and reads nothing that is sealed
        assert "permission denied" in told_as_role(database, "els", f"INSERT INTO {name} SELECT * FROM {name}")
        assert "permission denied" in told_as_role(database, "els", f"DELETE FROM {name}")
        assert "permission denied" in told_as_role(database, "els", f"UPDATE {name} SET record = 1") or name == "record"
        assert as_role(database, "els", f"SELECT count(*) FROM {name}") == 1
    for name in sorted(BOXED):
        assert "permission denied" in told_as_role(database, "els", f"SELECT box FROM {name}")
    # Bram sits for the organisation that asks; anna decided; dirk is the treasurer.
    assert "row-level security" in told_as_role(database, "bram", APPROVAL.format(who="bram"))
    assert "row-level security" in told_as_role(database, "bram", APPROVAL.format(who="carla"))
    assert "row-level security" in told_as_role(database, "anna", APPROVAL.format(who="anna"))
    assert "permission denied" in told_as_role(database, "dirk", APPROVAL.format(who="dirk"))
    assert as_role(database, "anna", "UPDATE record SET actor = 'bram'") == 0  # no policy lets a row be changed
    assert "must be owner" in told_as_role(database, "anna", "ALTER TABLE record DISABLE TRIGGER ALL")
    with create_engine(database).connect() as connection:  # the right one is let through, and rolled back
        connection.exec_driver_sql('SET ROLE "carla"')
        assert connection.exec_driver_sql(APPROVAL.format(who="carla")).rowcount == 1
    # And through the program, each with a login of their own.
    monkeypatch.setenv("FONDS_DATABASE_URL", f"{database}&options=-c%20role%3Dels")
    town.ok("case list", who="els")
    town.refuse("audit verify", "database-not-allowed", who="els")  # its boxes are shut for this login: docs/manual-admin.md
    town.refuse("contribute zayaz 5", "database-not-allowed", who="dirk")  # els typed the name of dirk
    monkeypatch.setenv("FONDS_DATABASE_URL", f"{database}&options=-c%20role%3Dbram")
    assert "own-organisation" in town.type("approve 2026-001", who="bram").err
    town.refuse("approve 2026-001", "database-not-allowed", who="carla")  # bram typed the name of carla
    monkeypatch.setenv("FONDS_DATABASE_URL", f"{database}&options=-c%20role%3Dcarla")
    assert "staat vast" in town.ok("approve 2026-001", who="carla")
    monkeypatch.setenv("FONDS_DATABASE_URL", f"{database}&options=-c%20role%3Ddirk")
    town.ok("pay 2026-001", who="dirk")
    assert "Alles klopt." in town.ok("audit verify", who="dirk")


def test_what_was_erased_is_in_no_file_of_the_server(database: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "fonds")
    terminal.folder.mkdir()
    new_fund(terminal.folder)
    data = secretly(request_data(50_000))
    (terminal.folder / "aanvraag.json").write_text(json.dumps(data), encoding="utf-8")
    terminal.ok("case submit aanvraag.json")
    judge_all(terminal, "2026-001")
    reasons = "--legitimacy GEHEIM-REDEN --return GEHEIM-REDEN --commitment GEHEIM-REDEN --deviation GEHEIM-REDEN"
    terminal.ok(f"decide 2026-001 grant --amount 500 --form loan {reasons}")
    terminal.type("approve 2026-001", who="bram")
    terminal.ok("pay 2026-001", who="dirk")
    terminal.ok("settle 2026-001 --resident 3x --why GEHEIM-REDEN")
    line = Line(500, "GEHEIM-TEKST", name="GEHEIM-BETALER", iban="NL20INGB0001234567")
    (terminal.folder / "afschrift.xml").write_bytes(camt([line]))
    later = Terminal(terminal.folder, day="2026-03-12")
    later.ok("bank import afschrift.xml", who="dirk")
    (terminal.folder / "afschrift.xml").unlink()
    later.ok("bank match 1 --contribution zayaz", who="dirk")
    before = terminal.ok("ledger balance")
    engine = create_engine(database, isolation_level="AUTOCOMMIT")

    def ask(sql: str) -> Any:
        with engine.connect() as connection:
            answer = connection.execute(text(sql))
            return answer.scalar() if answer.returns_rows else None

    boxes = [bytes(ask("SELECT box FROM case_key")), bytes(ask("SELECT box FROM line_text"))]
    server = Path(ask("SHOW data_directory"))
    terminal.ok("case erase 2026-001 --ground request --sure")
    later.ok("bank erase 1 --ground request --sure")
    ask("CHECKPOINT")  # what PostgreSQL still had in mind is on the disk

    files = [path for path in server.rglob("*") if path.is_file()]
    assert any("pg_wal" in path.parts for path in files)
    assert any(path.name == "log" for path in files)
    secrets = [*words(data), "GEHEIM-REDEN", PAYEE_IBAN, line.text, line.name, line.iban]
    for path in files:
        content = path.read_bytes()
        assert not [secret for secret in secrets if secret.encode() in content], path
        assert "pg_wal" in path.parts or not [box for box in boxes if box in content], path
    assert "Alles klopt." in terminal.ok("audit verify")
    assert all(one["same"] for one in json.loads(terminal.ok("audit replay --all --json"))["replayed"])
    assert terminal.ok("ledger balance") == before
