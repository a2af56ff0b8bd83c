"""The roles on a real server: who goes around the program with a login of their own, and who changes the roles themselves."""

import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from fonds.actions.database_roles import may_write
from fonds.actions.roles import Role, groups
from fonds.actions.verify import verify
from fonds.demo.script import Step, script
from fonds.store.fund import find_fund
from fonds.store.tables import BOXED, ERASED_BY, metadata
from tests.actions.road import whole_road
from tests.postgres import login, name_of, new_database, refusal, run_sql
from tests.support import DAY, DEMO, IBAN, Terminal, copy_of

TABLES = sorted(metadata.tables)
TODAY = date.fromisoformat(DAY)


@pytest.fixture
def url(town: Terminal, request: pytest.FixtureRequest) -> str:
    """Where the town's database is."""
    found = find_fund(town.folder).database_url
    assert found
    return found


@pytest.fixture
def confirmed(town: Terminal) -> Terminal:
    """The town, of which the chain knows the roles."""
    town.ok("db roles --confirm")
    return town


def found_in(town: Terminal, day: date = TODAY) -> list[tuple[str, str]]:
    report = verify(find_fund(town.folder), processes=1, today=day)
    return sorted((one.code, one.where) for one in report.findings)


GONE, NEW, CHANGED = "audit-right-gone", "audit-right-new", "audit-right-changed"
SEATLESS, ABOVE = "audit-login-without-seat", "audit-login-above-rules"


def test_every_change_of_the_roles_behind_the_programs_back_is_found(confirmed: Terminal, url: str) -> None:
    db = name_of(url)
    tampering = [  # what somebody does; how it is put right; what verify says, and where
        ("DROP POLICY fonds_write ON approval", GONE, "policy approval.fonds_write"),
        ("ALTER POLICY fonds_write ON decision WITH CHECK (true)", CHANGED, "policy decision.fonds_write"),
        (f"ALTER POLICY fonds_write ON decision TO {db}_treasurer", CHANGED, "policy decision.fonds_write"),
        ("ALTER TABLE entry DISABLE ROW LEVEL SECURITY", GONE, "row security entry"),
        (f"GRANT INSERT ON decision TO {db}_treasurer", NEW, f"grant INSERT on decision to {db}_treasurer"),
        ("GRANT SELECT ON sealed TO PUBLIC", NEW, "grant SELECT on sealed to PUBLIC"),
        (f"GRANT SELECT (box) ON sealed TO {db}_auditor", NEW, f"grant SELECT (box) on sealed to {db}_auditor"),
        (f"REVOKE INSERT ON entry FROM {db}_treasurer", GONE, f"grant INSERT on entry to {db}_treasurer"),
        (
            f"GRANT SELECT ON seat TO {db}_auditor WITH GRANT OPTION",
            CHANGED,
            f"grant SELECT on seat to {db}_auditor",
        ),
        (
            "CREATE OR REPLACE VIEW line_text_checked AS SELECT line, digest, digest AS box, record FROM line_text",
            CHANGED,
            "view line_text_checked",
        ),
    ]
    remedy = confirmed.ok("db roles")
    assert found_in(confirmed) == []
    for statement, code, where in tampering:
        run_sql(url, statement)
        assert found_in(confirmed) == [(code, where)], statement
        run_sql(url, remedy)  # what the administrator would do
        assert found_in(confirmed) == [], statement


def test_rights_beside_the_roles_and_logins_without_a_seat_are_found(confirmed: Terminal, url: str) -> None:
    db = name_of(url)
    tampering = [
        ("CREATE POLICY also ON record FOR UPDATE USING (true)", "DROP POLICY also ON record", NEW, "policy record.also"),
        ("GRANT SELECT ON sealed TO els", "REVOKE SELECT ON sealed FROM els", NEW, "grant SELECT on sealed to els"),
        ("CREATE VIEW peek AS SELECT box FROM sealed", "DROP VIEW peek", NEW, "view peek"),
        (
            "CREATE RULE quiet AS ON DELETE TO posting DO INSTEAD NOTHING",
            "DROP RULE quiet ON posting",
            "audit-structure-differs",
            "rule posting.quiet",
        ),
        (f"GRANT {db}_secretariat TO dirk", f"REVOKE {db}_secretariat FROM dirk", SEATLESS, "login dirk"),
        ("GRANT anna TO els", "REVOKE anna FROM els", SEATLESS, "login els"),
        ("ALTER ROLE dirk BYPASSRLS", "ALTER ROLE dirk NOBYPASSRLS", ABOVE, "login dirk"),
        ("ALTER TABLE period OWNER TO dirk", "ALTER TABLE period OWNER TO postgres", ABOVE, "login dirk"),
        ("GRANT postgres TO els", "REVOKE postgres FROM els", ABOVE, "login els"),
        ("GRANT pg_write_all_data TO els", "REVOKE pg_write_all_data FROM els", ABOVE, "login els"),
        (
            "CREATE ROLE halfway; GRANT pg_read_all_data TO halfway; GRANT halfway TO els",
            "DROP ROLE halfway",
            ABOVE,
            "login els",
        ),
        (
            "CREATE FUNCTION fonds_append_only(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "DROP FUNCTION fonds_append_only(int)",
            "audit-structure-differs",
            "function fonds_append_only",
        ),
    ]
    for statement, remedy, code, where in tampering:
        run_sql(url, statement)
        try:
            assert (code, where) in found_in(confirmed), statement
        finally:
            run_sql(url, remedy)
        assert found_in(confirmed) == [], statement
    run_sql(url, "GRANT SELECT ON sealed TO els")
    try:
        answer = confirmed.type("audit verify", language="en")
        assert answer.code == 3
        assert "error[audit-right-new]" in answer.out
        assert "grant SELECT on sealed to els" in answer.out
    finally:
        run_sql(url, "REVOKE SELECT ON sealed FROM els")


def test_whoever_left_loses_the_role_when_the_sql_is_run_again(confirmed: Terminal, url: str) -> None:
    confirmed.ok("member end carla --on 2026-03-01")
    assert found_in(confirmed) == [(SEATLESS, "login carla")]
    assert found_in(confirmed, date(2026, 3, 1)) == []
    run_sql(url, confirmed.ok("db roles"))
    assert found_in(confirmed) == []
    assert "permission denied" in refusal(login(url, "carla"), "SELECT count(*) FROM dossier")


def test_a_seat_of_an_organisation_that_left_is_no_seat(confirmed: Terminal, url: str) -> None:
    confirmed.ok("partner end weenerxl --on 2026-03-01")
    assert found_in(confirmed) == [(SEATLESS, "login bram")]
    assert found_in(confirmed, date(2026, 3, 1)) == []
    run_sql(url, confirmed.ok("db roles"))
    assert found_in(confirmed) == []
    assert "bram" not in confirmed.ok("member list")


def test_roles_that_the_chain_does_not_know_are_one_finding(town: Terminal, url: str) -> None:
    assert found_in(town) == [("audit-roles-unconfirmed", "fonds db roles --confirm")]
    told = town.type("audit verify --lang en")
    assert told.code == 3


def test_roles_that_nobody_made_yet_are_one_message(
    village: tuple[Path, str], server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONDS_DATABASE_URL", new_database(server, name_of(village[1])))
    answer = copy_of(village[0], tmp_path / "fonds").type("db roles --confirm")
    assert (answer.code, answer.err.count("error[")) == (1, 1)
    assert "error[roles-not-there]" in answer.err


def test_roles_that_are_not_as_they_should_be_are_not_confirmed(town: Terminal, url: str) -> None:
    db = name_of(url)
    run_sql(url, "ALTER POLICY fonds_write ON decision WITH CHECK (true)", "DROP POLICY fonds_write ON approval")
    run_sql(url, f"GRANT INSERT ON approval TO {db}_auditor", f"REVOKE SELECT ON seat FROM {db}_treasurer")
    run_sql(url, "ALTER TABLE entry FORCE ROW LEVEL SECURITY")
    before = town.ok("audit trail --json")
    answer = town.type("db roles --confirm")
    assert answer.code == 1
    places = [line.partition(": ")[2] for line in answer.err.splitlines() if line.startswith("  waar: ")]
    assert places == [
        f"grant INSERT on approval to {db}_auditor",
        f"grant SELECT on seat to {db}_treasurer",
        "policy approval.fonds_write",
        "policy decision.fonds_write",
        "row security entry",
    ]
    assert town.ok("audit trail --json") == before
    assert answer.err.count("error[roles-differ]") == len(places)


def test_confirming_tells_rights_of_others_and_hides_nothing_else(town: Terminal, url: str) -> None:
    run_sql(url, "GRANT SELECT ON period TO els")
    run_sql(url, "DROP TRIGGER entry_no_update ON entry")
    assert "grant SELECT on period to els" in town.ok("db roles --confirm --dry-run")
    assert json.loads(town.ok("db roles --confirm --json"))["others"] == ["grant SELECT on period to els"]
    assert found_in(town) == [("audit-guard-missing", "trigger entry_no_update")]
    run_sql(url, "REVOKE SELECT ON period FROM els")
    assert (GONE, "grant SELECT on period to els") in found_in(town)


def test_confirming_tells_who_has_a_seat_and_no_login_with_its_role(town: Terminal, url: str) -> None:
    assert json.loads(town.ok("db roles --confirm --json"))["without_login"] == []
    town.ok("member add wim --for farent --role ambassador")
    assert "Nog zonder login met de rol van hun zetel: wim. " in town.ok("db roles --confirm")
    run_sql(url, town.ok("db roles"))
    assert "wim" not in town.ok("db roles --confirm")
    run_sql(url, f"REVOKE {name_of(url)}_treasurer FROM dirk")
    assert json.loads(town.ok("db roles --confirm --json --dry-run"))["without_login"] == ["dirk"]
    run_sql(url, "DROP ROLE wim")


def test_a_member_confirms_with_a_login_of_their_own(town: Terminal, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "anna"))
    town.ok("db roles --confirm", who="anna")
    assert found_in(town) == []
    town.refuse("db roles --confirm", "role-not-allowed", who="els")


def test_an_auditor_verifies_everything_with_a_login_that_reads_no_sealed_text(
    confirmed: Terminal, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "els"))
    assert "permission denied" in refusal(login(url, "els"), "SELECT box FROM sealed")
    assert "Niet bekeken: of fonds.key" in confirmed.ok("audit verify", who="els")
    (confirmed.folder / "fonds.key").unlink()
    assert "Alles klopt." in confirmed.ok("audit verify", who="els")
    assert "Alles klopt." in confirmed.ok("audit verify --since 3", who="els")
    assert "0" in confirmed.ok("audit replay --all", who="els")
    confirmed.ok("audit anchor --out einde.txt", who="els")
    assert "Alles klopt." in confirmed.ok("audit verify --anchor einde.txt", who="els")

    run_sql(
        url,
        "ALTER TABLE sealed DISABLE TRIGGER ALL",
        "UPDATE sealed SET box = decode('00', 'hex') || box WHERE id = 2",
        "ALTER TABLE sealed ENABLE TRIGGER ALL",
    )
    by_auditor = found_in(confirmed)
    assert by_auditor == [("audit-cell-changed", "sealed 2")]
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    assert found_in(confirmed) == by_auditor  # whoever may read the boxes finds the same


def test_who_may_not_open_reasons_reads_the_rest(town: Terminal, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "els"))
    told = town.refuse("audit explain 2026-001", "database-not-allowed", who="els")
    assert "fonds audit explain 2026-001 --sealed" in told.err
    assert "2026-001" in town.ok("audit explain 2026-001 --sealed", who="els")


def test_without_the_view_of_digests_an_auditor_is_told_who_can_help(
    town: Terminal, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_sql(url, "DROP VIEW sealed_checked")
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "els"))
    town.refuse("audit verify", "database-not-allowed", who="els")


# Bram sits for weenerxl, which asks; anna decided; dirk is the treasurer, els the auditor and fleur an ambassador of farent.
ROW, DENIED = "row-level security", "permission denied"
AROUND = [
    ("anna", "INSERT INTO record VALUES (99, 'x', 'bram', 'x', 'x', 'x', '{}', 'x', 'x')", ROW),  # another's name
    ("els", "INSERT INTO record VALUES (99, 'x', 'els', 'x', 'x', 'x', '{}', 'x', 'x')", DENIED),
    ("carla", "INSERT INTO entry VALUES (99, 'payout', 'x', 'x', '2026-001', 1, 1, NULL, 1)", ROW),  # not the treasurer
    ("dirk", "INSERT INTO entry VALUES (99, 'payout', 'x', 'x', '2026-001', 1, 1, NULL, 1)", ROW),  # nothing final yet
    ("dirk", "INSERT INTO entry VALUES (99, 'payout', 'x', 'x', '2026-001', NULL, 1, NULL, 1)", ROW),
    ("dirk", "INSERT INTO entry VALUES (99, 'settlement', 'x', 'x', '2026-001', 1, 1, NULL, 1)", ROW),
    ("dirk", "INSERT INTO entry VALUES (99, 'repayment', 'x', 'x', '2026-001', 1, 1, NULL, 1)", ""),
    ("anna", "INSERT INTO entry VALUES (99, 'capital_return', 'x', 'x', NULL, NULL, NULL, NULL, 1)", ROW),
    ("bram", "INSERT INTO judgement SELECT 99, '2026-001', 'lawful', 1, 'bram', 1", ROW),  # the own organisation
    ("carla", "INSERT INTO judgement SELECT 99, '2026-001', 'lawful', 1, 'carla', 1", ""),
    ("carla", "INSERT INTO judgement SELECT 99, '2026-001', 'lawful', 1, 'anna', 1", ROW),
    ("bram", "INSERT INTO reopening VALUES (99, '2026-001', 1, 'objection', 'x', 'x', 'bram', 1)", ROW),
    ("bram", "INSERT INTO approval VALUES (99, 1, 'bram', NULL, 'x', 1)", ROW),
    ("bram", "INSERT INTO approval VALUES (99, 1, 'bram', 'B-1', 'x', 1)", ROW),
    ("anna", "INSERT INTO approval VALUES (99, 1, 'anna', NULL, 'x', 1)", ROW),  # the own decision
    ("anna", "INSERT INTO approval VALUES (99, 1, 'anna', 'B-1', 'x', 1)", ""),  # the minutes of the board
    ("carla", "INSERT INTO approval VALUES (99, 1, 'carla', NULL, 'x', 1)", ""),
    ("fleur", "INSERT INTO dossier VALUES ('2026-099', 'x', 'zayaz', 'x', 1)", ROW),
    ("fleur", "INSERT INTO dossier VALUES ('2026-099', 'x', 'farent', 'x', 1)", ""),
    ("anna", "INSERT INTO dossier VALUES ('2026-099', 'x', 'weenerxl', 'x', 1)", ""),
]


def test_a_row_must_be_what_the_role_and_the_member_may_write(town: Terminal, url: str) -> None:
    for who, statement, told in AROUND:
        said = refusal(login(url, who), statement)
        assert told in said if told else said == "", f"{who}: {statement}\n{said}"


def test_each_login_adds_rows_only_where_its_role_writes_and_nobody_changes_or_deletes_one(town: Terminal, url: str) -> None:
    roles = {"anna": Role.SECRETARIAT, "dirk": Role.TREASURER, "els": Role.AUDITOR, "fleur": Role.AMBASSADOR}
    for who, role in roles.items():
        mine, wrong = login(url, who), []
        for name in TABLES:
            if name not in may_write(role):
                wrong += [name] * (DENIED not in refusal(mine, f"INSERT INTO {name} SELECT * FROM {name} WHERE false"))
            # An ambassador seals the next version of a request with the key of its case, and reads nothing sealed with it.
            if name in {Role.AUDITOR: BOXED, Role.AMBASSADOR: BOXED - {"case_key"}}.get(role, ()):
                wrong += [name] * (DENIED not in refusal(mine, f"SELECT box FROM {name}"))
            assert refusal(mine, f"SELECT count(*) FROM {name}") == ""
            deletes = role is Role.SECRETARIAT and name in ERASED_BY
            wrong += [name] * (not deletes and DENIED not in refusal(mine, f"DELETE FROM {name}"))
            wrong += [name] * (DENIED not in refusal(mine, f"TRUNCATE {name} CASCADE"))
            column = next(iter(metadata.tables[name].columns)).name
            if name != "record":
                wrong += [name] * (DENIED not in refusal(mine, f"UPDATE {name} SET {column} = {column}"))
        assert wrong == [], who
        assert "must be owner" in refusal(mine, "ALTER TABLE record DISABLE TRIGGER ALL")
        assert "must be owner" in refusal(mine, "DROP POLICY fonds_write ON record")
    assert run_sql(login(url, "anna"), "UPDATE record SET actor = 'bram'") == 0  # granted for the lock; no row lets it happen
    run_sql(url, "CREATE POLICY also ON record FOR UPDATE USING (true)")
    assert "append-only" in refusal(login(url, "anna"), "UPDATE record SET actor = 'anna'")


def asked_by_farent(town: Terminal, name: str, household: str) -> None:
    told = (DEMO / "case_2.yaml").read_text(encoding="utf-8")
    mine = re.sub("(?m)^  organisation: .*$", "  organisation: farent", told, count=1)
    mine = re.sub("(?m)^  reference: .*$", f"  reference: {household}", mine, count=1)
    (town.folder / name).write_text(mine, encoding="utf-8")


def test_an_ambassador_answers_with_a_login_of_their_own_and_only_with_the_key_of_today(
    town: Terminal, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_by_farent(town, "mine.yaml", "HH-A")
    asked_by_farent(town, "next.yaml", "HH-B")
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "fleur"))
    case = json.loads(town.ok("case submit mine.yaml --json", who="fleur"))["case"]
    town.ok(f"case update {case} mine.yaml", who="fleur")
    town.refuse(f"case show {case} --open", "role-not-allowed", who="fleur")
    old = (town.folder / "fonds.key").read_bytes()
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    town.ok("privacy rotate-key")
    new = (town.folder / "fonds.key").read_bytes()
    (town.folder / "fonds.key").write_bytes(old)  # the computer of whoever was not told
    (town.folder / "fonds.key.old").unlink()
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "fleur"))
    for line in ("case submit next.yaml", f"case update {case} mine.yaml"):
        town.refuse(line, "sealed-does-not-open", 3, who="fleur")
    (town.folder / "fonds.key").write_bytes(new)
    town.ok("case submit next.yaml", who="fleur")
    monkeypatch.setenv("FONDS_DATABASE_URL", url)
    assert found_in(town) == [("audit-roles-unconfirmed", "fonds db roles --confirm")]


def test_no_login_forgets_a_case_in_silence(town: Terminal, url: str) -> None:
    mine, delete = login(url, "anna"), "DELETE FROM case_key WHERE case_ref = '2026-001'"
    erased = "INSERT INTO erasure VALUES ('2026-001', 'x', 'request', '{}', 1, 'resident')"
    renewed = "INSERT INTO key_change VALUES (99, 'x', '{}', (SELECT max(seq) FROM record))"
    assert "append-only: case_key" in refusal(mine, delete)
    shadow = "CREATE TEMP TABLE erasure AS SELECT '2026-001' AS case_ref"  # a table of the same name in front of ours
    assert "append-only: case_key" in refusal(mine, f"{shadow}; {delete}")
    for who in ("els", "fleur"):
        assert DENIED in refusal(login(url, who), shadow)
    for row in (erased, renewed):
        assert ROW in refusal(mine, row.format("bram"))  # in the name of another
        assert refusal(mine, f"{row.format('anna')}; {delete}") == ""
    run_sql(mine, erased.format("anna"), delete)
    assert ("audit-row-extra", "erasure 2026-001") in found_in(town)  # and what it leaves, verify finds


def test_whoever_forgets_with_a_login_of_their_own_is_told_what_only_the_owner_can_clean_up(
    town: Terminal, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "VACUUM FULL case_key, line_text" not in town.ok("privacy rotate-key")
    monkeypatch.setenv("FONDS_DATABASE_URL", login(url, "anna"))
    asked_by_farent(town, "mine.yaml", "HH-A")
    case = json.loads(town.ok("case submit mine.yaml --json"))["case"]
    town.ok(f"case withdraw {case} --why Ingetrokken.")
    for line in ("privacy rotate-key", f"case erase {case} --ground request --sure"):
        assert "VACUUM FULL case_key, line_text" in town.ok(line)
    assert "VACUUM" not in town.ok("bank erase --due --sure")


def test_a_login_that_may_not_renew_the_key_leaves_no_new_key_behind(
    town: Terminal, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who, named in (("els", "anna"), ("anna", "bram")):
        monkeypatch.setenv("FONDS_DATABASE_URL", login(url, who))
        town.refuse("privacy rotate-key", "database-not-allowed", who=named)
    assert [path.name for path in town.folder.glob("fonds.key*")] == ["fonds.key"]


def test_the_guard_of_the_words_of_the_bank_is_the_same(server: str, tmp_path: Path) -> None:
    desk, url = whole_road(tmp_path / "fonds"), new_database(server)
    Terminal(desk.fund.folder, day="2026-04-01").ok(f"db copy '{url}'")
    line = desk.query("SELECT min(line) FROM line_text")[0][0]
    delete = f"DELETE FROM line_text WHERE line = {line}"
    assert "append-only: line_text" in refusal(url, delete)
    assert refusal(url, f"INSERT INTO line_erasure VALUES ({line}, 'x', 'request', 'anna', 1); {delete}") == ""


def test_two_funds_with_long_names_do_not_share_roles(server: str) -> None:
    alike = "fonds_van_de_gemeente_en_de_woningcorporaties_in_"
    made = [f"{alike}{number}" for number in ("een", "twee")]
    found = []
    with create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        for name in [*made, "fonds_kort", "é" * 30]:
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    for name in [*made, "fonds_kort", "é" * 30]:
        address = make_url(server).set(database=name)
        with create_engine(address, poolclass=NullPool).connect() as connection:
            found.append(groups(connection))
    assert found[2][Role.AUDITOR] == "fonds_kort_auditor"
    names = [name for one in found for name in one.values()]
    assert len({name.encode()[:63] for name in names}) == 4 * len(Role)
    assert all(len(name.encode()) <= 63 for name in names)


def test_what_the_treasurer_may_not_write_is_judging_and_what_the_secretariat_may_not_is_paying() -> None:
    assert {"decision", "approval", "finality", "settlement", "waiver_approval"} & may_write(Role.TREASURER) == set()
    assert {"payment_batch", "payment_order", "period"} & may_write(Role.SECRETARIAT) == set()
    assert may_write(Role.AUDITOR) == set()
    assert may_write(Role.AMBASSADOR) < may_write(Role.SECRETARIAT)


def test_whatever_the_program_writes_in_a_role_that_role_may_write(tmp_path: Path) -> None:
    desk = whole_road(tmp_path / "fonds")
    seen: dict[str, set[str]] = {}
    for role, body in desk.query("SELECT role, body FROM record"):
        seen.setdefault(role, set()).update(table for table, _ in json.loads(body)["rows"])
    assert len(seen["treasurer"]) > 5
    assert len(seen["secretariat"]) > 20
    for role in Role:
        assert seen.get(role.value, set()) - may_write(role) == set(), role


def test_the_whole_road_of_the_demo_runs_with_everybody_on_a_login_of_their_own(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(tmp_path / "fonds")
    terminal.folder.mkdir()
    terminal.ok(f'init . --iban {IBAN} --municipality "\'s-Hertogenbosch"')
    for path in DEMO.glob("case_*.yaml"):
        (terminal.folder / path.name).write_bytes(path.read_bytes())
    steps = [part for part in script() if isinstance(part, Step)]
    first = next(number for number, step in enumerate(steps) if step.words[0] not in ("partner", "member"))
    for step in steps[:first]:
        terminal.ok(shlex.join(step.words), who=step.who, day=step.day)
    run_sql(database, terminal.ok("db roles", day="2026-01-05"))
    terminal.ok("db roles --confirm", who="dirk", day="2026-01-05")
    for step in steps[first:]:
        monkeypatch.setenv("FONDS_DATABASE_URL", login(database, step.who))
        # To open sealed text is to leave a record of it, and an auditor's login writes nothing.
        shut = ["--sealed"] if step.who == "els" and "explain" in step.words else []
        terminal.ok(shlex.join([*step.words, *shut]), who=step.who, day=step.day)
    assert "Alles klopt." in terminal.ok("audit verify", who="els", day="2026-07-01")
