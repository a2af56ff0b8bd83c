"""The same code on a real PostgreSQL server, which the tests start by themselves."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from fonds.demo.script import Step, script
from fonds.store.fund import find_fund
from fonds.store.tables import metadata
from tests.actions.desk import PAYEE_IBAN, request_data
from tests.audit.test_sealing import secretly, words
from tests.bank.files import Line, camt
from tests.postgres import login, new_database, refusal
from tests.support import DEMO, IBAN, Terminal, grant, judge_all, new_fund
from tests.transcripts.runner import FILES


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
    assert json.loads(terminal.ok("audit verify --json"))["opened_by_key"] == 3
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
    url = new_database(server)
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
    assert set(found) == {f"{table}_no_{event}" for table in metadata.tables for event in ("update", "delete", "truncate")}


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


def test_members_on_logins_of_their_own_do_what_their_role_may_and_sign_with_their_own_name(
    town: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = str(find_fund(town.folder).database_url)

    def sits(who: str) -> None:
        monkeypatch.setenv("FONDS_DATABASE_URL", login(url, who))

    sits("els")
    town.ok("case list", who="els")
    town.refuse("contribute zayaz 5", "database-not-allowed", who="dirk")  # els typed the name of dirk
    sits("bram")
    assert "own-organisation" in town.type("approve 2026-001", who="bram").err
    town.refuse("approve 2026-001", "database-not-allowed", who="carla")  # bram typed the name of carla
    sits("carla")
    assert "staat vast" in town.ok("approve 2026-001", who="carla")
    assert "row-level security" in refusal(
        login(url, "carla"), "INSERT INTO entry VALUES (99, 'payout', 'x', 'x', '2026-001', 1, 1, NULL, 1)"
    )
    sits("dirk")
    town.ok("pay 2026-001", who="dirk")
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    town.ok("db roles --confirm")
    sits("dirk")
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
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # the server is at work, and removed it; what is gone holds nothing
            continue
        assert not [secret for secret in secrets if secret.encode() in content], path
        assert "pg_wal" in path.parts or not [box for box in boxes if box in content], path
    assert "Alles klopt." in terminal.ok("audit verify")
    assert all(one["same"] for one in json.loads(terminal.ok("audit replay --all --json"))["replayed"])
    assert terminal.ok("ledger balance") == before
