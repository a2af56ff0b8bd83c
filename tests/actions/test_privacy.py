"""What must go, who read what, everything about one resident, and a new key."""

import json
import os
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from fonds.actions import rotate
from fonds.actions.decide import approve
from fonds.actions.erase import erase
from fonds.actions.policy import shipped_rules
from fonds.actions.privacy import everything, kept, readings
from fonds.actions.roles import MAY
from fonds.actions.rotate import rotate_key
from fonds.actions.settle import Plan, Who
from fonds.actions.terms import read_terms, terms
from fonds.actions.verify import verify
from fonds.audit.sealing import FundKey
from fonds.case.status import Outcome, Stage, stage
from fonds.documents.dates import long_date
from fonds.errors import FundError
from fonds.store.database import reading
from fonds.store.queries import dossier_refs, is_erased, progress, trail
from fonds.store.tables import metadata
from tests.actions.desk import DAY, Desk, new_desk
from tests.actions.road import whole_road
from tests.sources import trees
from tests.support import Terminal


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("privacy") / "fonds")


@pytest.fixture
def desk(road: Desk, tmp_path: Path) -> Desk:
    return road.copy(tmp_path / "fonds")


def code_of(action: object, *args: object) -> str:
    with pytest.raises(FundError) as caught:
        action(*args)  # type: ignore[operator]  # any action
    return caught.value.codes[0]


def test_every_way_in_which_a_case_ends_has_a_term_with_a_source(desk: Desk) -> None:
    found = terms(desk.fund).retention.model_dump()
    ends = {Stage.REFUSED, Stage.REFERRED, Stage.WITHDRAWN, Stage.SETTLED, Stage.REPAID}
    assert set(found) == {end.value for end in ends} | {"bank_line"}
    assert all(term["months"] for term in found.values())


def test_every_term_names_an_article_of_law_and_where_to_read_it(desk: Desk) -> None:
    kept_for = terms(desk.fund)
    for term in (kept_for.reconsider, *dict(kept_for.retention).values()):
        assert re.search(r"\bart\. \d", term.source)
        assert (term.url or "").startswith(("https://wetten.overheid.nl/BWBR", "https://eur-lex.europa.eu/"))
        assert term.note in ("proposal", None)


def test_a_case_is_due_on_the_day_its_term_ends(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=100_000)
    refused = desk.submit(8_000)
    desk.judge(refused)
    desk.decide(refused, Outcome.REFUSE)
    approve(desk.order("bram"), refused)
    withdrawn = desk.submit(9_000, household="HH-2")
    desk.withdraw(withdrawn)
    repaid = desk.paid(10_000, household="HH-3")
    desk.settle(repaid, Plan(Who.ONE, weights={"zayaz": 1}))
    later = desk.later(100)
    later.repay("zayaz", 10_000)
    desk.submit(11_000, household="HH-4")
    found = {one.case: (one.stage, one.until) for one in kept(desk.fund)}
    assert found == {
        refused: (Stage.REFUSED, date(2027, 3, 2)),
        withdrawn: (Stage.WITHDRAWN, date(2026, 6, 2)),
        repaid: (Stage.REPAID, date(2033, 6, 10)),
    }
    assert [one.case for one in kept(desk.fund)] == [withdrawn, refused, repaid]
    for day, listed in (("2026-06-01", []), ("2026-06-02", [withdrawn])):
        told = json.loads(Terminal(desk.fund.folder, day=day).ok("privacy due --json"))
        assert [one["case"] for one in told["cases"]] == listed
    with pytest.raises(FundError, match="erase-not-due"):
        erase(desk.later(91).order("anna"), withdrawn, "retention")
    erase(desk.later(92).order("anna"), withdrawn, "retention")
    assert withdrawn not in {one.case for one in kept(desk.fund)}


def test_who_follows_the_next_step_until_nothing_is_due_forgets_everybody_and_the_books_hold(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, day="2036-01-01")
    balances, told = terminal.ok("ledger balance"), []
    while steps := re.findall(r"Volgende stap: fonds (.+)", terminal.ok("privacy due")):
        assert steps[0] not in told, "the step did nothing"
        told.append(steps[0])
        terminal.ok(f"{steps[0]} --sure")
    assert len([one for one in told if one.startswith("case erase")]) >= 4
    assert "bank erase --due" in told
    with reading(desk.fund) as connection:
        left = {case for case in dossier_refs(connection) if not is_erased(connection, case)}
        ends = {case: stage(progress(connection, case)) for case in left}
    assert not set(ends.values()) & {Stage.REFUSED, Stage.REFERRED, Stage.WITHDRAWN, Stage.SETTLED, Stage.REPAID}
    assert not desk.query("SELECT 1 FROM case_key WHERE case_ref NOT IN (SELECT value FROM json_each(?))", json.dumps([*left]))
    assert terminal.ok("ledger balance") == balances
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize(
    "text", ["", "x = [", "[reconsider]\ndays = 0\nsource = 'x'", "[reconsider]\ndays = '42'\nsource = 'x'"]
)
def test_terms_with_a_fault_are_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(text)
    assert code_of(read_terms, path) == "terms-wrong"


def test_terms_may_come_from_notepad_and_a_fault_in_them_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "terms.toml"
    shipped = shipped_rules() / "terms.toml"
    path.write_bytes(b"\xef\xbb\xbf" + shipped.read_bytes().replace(b"\n", b"\r\n"))
    assert read_terms(path) == read_terms(shipped)
    path.write_text("[reconsider]\ndays = zes\n")
    with pytest.raises(FundError) as caught:
        read_terms(path)
    assert [problem.where for problem in caught.value.problems] == [f"{path}:2"]
    path.write_bytes("source = 'één'".encode("cp1252"))
    assert code_of(read_terms, path) == "file-not-utf8"


def test_whatever_reads_sealed_text_leaves_who_read_which_case(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=1_000_000)
    case = desk.paid(10_000)
    terminal = Terminal(desk.fund.folder, day=DAY.isoformat())
    for line in (f"case show {case} --open", f"audit explain {case}", f"privacy dossier {case} --out inzage"):
        terminal.ok(line)
    terminal.ok(f"case show {case}")
    terminal.ok(f"audit explain {case} --sealed")
    with reading(desk.fund) as connection:
        found = [(one.member, one.action) for one in readings(connection, case)]
    assert found == [
        ("anna", "decide"),
        ("dirk", "pay"),
        ("anna", "case open"),
        ("anna", "case open"),
        ("anna", "privacy dossier"),
    ]
    assert verify(desk.fund).findings == ()


def test_the_log_of_reading_of_a_period_holds_its_first_and_last_day_and_no_other(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, day="2026-04-01")
    log = json.loads(terminal.ok("privacy log --json"))["readings"]
    first, last = (date.fromisoformat(one["at"][:10]) for one in (log[0], log[-1]))
    assert len(log) > 5
    for line in (f"--from {first} --to {last}", f"--from {first}", f"--to {last}"):
        assert json.loads(terminal.ok(f"privacy log {line} --json"))["readings"] == log
    for line in (f"--from {last + timedelta(1)}", f"--to {first - timedelta(1)}"):
        assert json.loads(terminal.ok(f"privacy log 2026-001 {line} --json"))["readings"] == []
    terminal.refuse(f"privacy log --from {last + timedelta(1)} --to {last}", "dates-order", 2)


def test_sealed_text_is_opened_by_the_unit_of_work_alone_which_records_it() -> None:
    openers = {"unsealed", "open_case_key", "unseal"}
    found = set()
    for path, tree in trees().items():
        import ast

        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                of_unit = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "unit"
                if name in openers and not of_unit:
                    found.add(path)
    assert found == {"fonds/audit/sealing.py", "fonds/store/unit.py", "fonds/actions/rotate.py"}


def test_the_words_of_the_bank_are_opened_in_one_place_which_records_it() -> None:
    import ast

    found = []
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and ".key.open(" in ast.unparse(node):
                found.append((path, node.name))
                assert "unit.opened.add(line_name(line))" in ast.unparse(node)
    assert found == [("fonds/actions/bank_text.py", "read_text")]


def test_a_dossier_holds_every_text_and_every_row_of_the_case_and_of_no_other(desk: Desk) -> None:
    case, other = "2026-001", "2026-002"
    told = everything(desk.order("anna"), case)
    assert told["texts"]["request/1"]["story"]["who"] == "Voorbeeld: who."
    with reading(desk.fund) as connection:
        for table in metadata.sorted_tables:
            if "case_ref" not in table.c or table.name in ("case_key", "sealed"):
                continue
            count = connection.execute(table.select().where(table.c.case_ref == case)).all()
            assert len(told["tables"].get(table.name, [])) >= len(count), table.name
        sealed = connection.execute(
            metadata.tables["sealed"].select().where(metadata.tables["sealed"].c.case_ref == case)
        ).all()
    assert set(told["texts"]) == {row.name for row in sealed}
    assert {"decision_line", "approval", "instalment", "posting", "request_line", "proof"} <= set(told["tables"])
    assert other not in json.dumps(told)


def test_a_dossier_of_a_case_that_goes_on_has_no_last_day_yet(desk: Desk) -> None:
    case = desk.submit(1_000, household="HH-60")
    assert everything(desk.order("anna"), case)["kept_until"] is None
    Terminal(desk.fund.folder, day="2026-04-01").ok(f"privacy dossier {case} --out lopend")
    first = pypdfium2.PdfDocument(desk.fund.folder / "lopend" / f"dossier-{case}.pdf")[0].get_textpage().get_text_range()
    assert "Deze casus is nog niet klaar." in first


def test_the_files_are_whole_private_and_never_replaced(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, day="2026-04-01")
    terminal.ok("privacy dossier 2026-001 --out inzage")
    data = json.loads((terminal.folder / "inzage" / "dossier-2026-001.json").read_text())
    pdf = terminal.folder / "inzage" / "dossier-2026-001.pdf"
    pages = pypdfium2.PdfDocument(pdf)
    shown = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert "Voorbeeldleverancier" in shown
    assert "True" not in shown
    assert "gevraagd bedrag" in shown
    assert "rekening van de ontvanger" in shown
    assert "Waarvoor het fonds elk gegeven bewaart" in shown
    until = next(one.until for one in kept(desk.fund) if one.case == "2026-001")
    assert data["kept_until"] == until.isoformat()
    assert f"bewaart de verzegelde tekst tot {long_date(until, 'nl')}" in " ".join(shown.split())
    assert "klagen bij de Autoriteit Persoonsgegevens" in " ".join(shown.split())
    assert "organisatie van de aanvrager Maatschappelijke-opvang" in shown
    assert not re.findall(r"\b(?:zayaz|weenerxl|maatschappelijke-opvang)\b", shown)
    assert "wie betaalt, ziet aan wie" in shown
    assert not re.findall(r"\b(?:payee|on_day|amount_cents|case_ref|case erase|open_claims|estimate)\b", shown)
    named = {one["field"]: (one["name"], one["for"]) for one in data["fields"]}
    assert named["request.household.minors"] == ("kinderen onder de 18", "kinderen tellen extra mee")
    for page in pages:
        words = page.get_textpage()
        right = max(words.get_rect(one)[2] for one in range(words.count_rects()))
        assert right < page.get_width() - 40, "text runs off the paper"
    assert data["texts"]["request/1"]["own_part"]["goal"] == "Zelf de huur betalen."
    terminal.refuse("privacy dossier 2026-001 --out inzage", "file-exists", 2)
    erase(desk.order("anna"), "2026-002", "request")


@pytest.mark.parametrize(
    "line",
    [
        "privacy dossier 2026-001 --out uit",
        "statement --all --out uit",
        "audit export --case 2026-001 --out uit",
        "audit explain 2026-001 --sealed --out uit",
        "db backup uit",
    ],
)
def test_what_may_tell_about_a_person_is_written_for_its_owner_only(
    line: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONDS_BACKUP_PASSPHRASE", "drie maal drie is negen")
    before = os.umask(0)
    try:
        Terminal(desk.fund.folder, day="2026-04-01").ok(line)
    finally:
        os.umask(before)
    out = desk.fund.folder / "uit"
    written = [out, *out.glob("*")]
    assert not [path.name for path in written if path.stat().st_mode & 0o077]


def test_of_an_erased_case_the_dossier_gives_what_is_left(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, day="2026-04-01")
    erase(desk.order("anna"), "2026-002", "request")
    terminal.ok("privacy dossier 2026-002 --out rest")
    data = json.loads((terminal.folder / "rest" / "dossier-2026-002.json").read_text("utf-8"))
    assert data["erased_on"] == desk.day.isoformat()
    assert data["texts"] == {}
    assert data["tables"]["request"][0]["amount_cents"] > 0
    pages = pypdfium2.PdfDocument(terminal.folder / "rest" / "dossier-2026-002.pdf")
    shown = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert f"De verzegelde tekst is gewist op {long_date(desk.day, 'nl')}." in shown
    assert "on_day" not in shown


def test_a_dossier_makes_its_own_folder_and_no_other_and_reads_nothing_when_it_cannot(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, day="2026-04-01")
    terminal.refuse("privacy dossier 2026-001 --out er/niet", "file-not-writable", 2)
    assert not (terminal.folder / "er").exists()
    pipe = terminal.folder / "pijp"
    os.mkfifo(pipe)
    terminal.refuse("privacy dossier 2026-001 --out pijp", "file-exists", 2)
    terminal.refuse("audit explain 2026-001 --sealed --out pijp", "file-not-writable", 2)
    assert pipe.is_fifo()  # what is no file is never put aside for one


def opens(desk: Desk, case: str = "2026-001") -> bool:
    terminal = Terminal(desk.fund.folder, day="2026-04-01")
    return terminal.type(f"case show {case} --open").code == 0


def test_after_a_new_key_everything_opens_and_verifies_and_the_old_key_opens_nothing(desk: Desk) -> None:
    folder = desk.fund.folder
    old = (folder / "fonds.key").read_bytes()
    boxes = {row[0] for row in desk.query("SELECT box FROM case_key")}
    count = rotate_key(desk.order("anna"))
    assert count == len(boxes) > 3
    assert boxes.isdisjoint({row[0] for row in desk.query("SELECT box FROM case_key")})
    assert (folder / "fonds.key").read_bytes() != old
    assert (folder / "fonds.key.old").read_bytes() == old
    assert all((folder / name).stat().st_mode & 0o077 == 0 for name in ("fonds.key", "fonds.key.old"))
    assert verify(desk.fund).findings == ()
    assert opens(desk)
    (folder / "fonds.key.old").unlink()
    assert opens(desk)
    everything_on_disk = b"".join(path.read_bytes() for path in folder.glob("fonds.db*"))
    assert not [box for box in boxes if box in everything_on_disk]
    (folder / "fonds.key").write_bytes(old)
    assert not opens(desk)


def test_no_earlier_key_is_lost_however_often_the_fund_gets_a_new_one(desk: Desk) -> None:
    folder = desk.fund.folder
    earlier = [(folder / "fonds.key.old").read_bytes()]  # on its road the fund got a new key already
    for _ in range(3):
        earlier.append((folder / "fonds.key").read_bytes())
        rotate_key(desk.order("anna"))
    kept = [folder / f"fonds.key.old{number}" for number in (".1", ".2", ".3", "")]
    assert [path.read_bytes() for path in kept] == earlier
    assert all(path.stat().st_mode & 0o077 == 0 for path in kept)


def test_a_household_is_still_recognised_after_two_new_keys(desk: Desk) -> None:
    for _ in range(2):
        rotate_key(desk.order("anna"))
    marks = {row[0] for row in desk.query("SELECT household_mark FROM dossier")}
    assert desk.fund.key().mark("HH-1") in marks
    assert FundKey.from_text(desk.fund.key().to_text(), "").mark("HH-1") in marks


@pytest.mark.parametrize("moment", ["before the new key", "before the change", "at the commit", "before it is in place"])
def test_a_change_of_key_that_is_cut_off_loses_nothing_and_can_be_done_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    cut = {
        "before the new key": (rotate, "_write"),
        "before the change": (rotate, "_wrap_anew"),
        "at the commit": (rotate, "perform"),
        "before it is in place": (rotate, "_put_in_place"),
    }[moment]

    class Cut(BaseException):
        pass

    def stop(*_: object, **__: object) -> None:
        raise Cut

    if moment == "at the commit":
        from contextlib import contextmanager

        real = rotate.perform

        @contextmanager
        def rolled_back(*args: object, **rest: object):  # type: ignore[no-untyped-def]  # stands in for perform
            with real(*args, **rest) as unit:  # type: ignore[arg-type]  # passed on
                yield unit
                raise Cut

        monkeypatch.setattr(*cut, rolled_back)
    else:
        monkeypatch.setattr(*cut, stop)
    with pytest.raises(Cut):
        rotate_key(desk.order("anna"))
    monkeypatch.undo()
    assert opens(desk)
    after = desk.submit(1_000, household="HH-50")  # a case that comes in between
    assert verify(desk.fund).findings == ()
    rotate_key(desk.order("anna"))
    assert not (desk.fund.folder / "fonds.key.new").exists()
    (desk.fund.folder / "fonds.key.old").unlink()
    assert opens(desk)
    assert opens(desk, after)
    assert verify(desk.fund).findings == ()


def test_an_erased_case_stays_erased_under_a_new_key(desk: Desk) -> None:
    erased = desk.query("SELECT case_ref FROM erasure")[0][0]
    rotate_key(desk.order("anna"))
    assert not desk.query("SELECT 1 FROM case_key WHERE case_ref = ?", erased)
    erase(desk.order("anna"), "2026-001", "request")
    assert verify(desk.fund).findings == ()


def test_a_dry_run_changes_no_key(desk: Desk) -> None:
    before = {path.name: path.read_bytes() for path in desk.fund.folder.glob("fonds.key*")}
    assert rotate_key(desk.on(DAY + timedelta(1)).order("anna", dry_run=True)) > 3
    assert {path.name: path.read_bytes() for path in desk.fund.folder.glob("fonds.key*")} == before


def test_a_copy_of_before_the_change_opens_with_the_old_key(desk: Desk, tmp_path: Path) -> None:
    backup = desk.copy(tmp_path / "backup")
    rotate_key(desk.order("anna"))
    assert opens(backup)
    shutil.copy(desk.fund.folder / "fonds.key", backup.fund.folder / "fonds.key")
    assert not opens(backup)
    shutil.copy(desk.fund.folder / "fonds.key.old", backup.fund.folder / "fonds.key.old")
    assert opens(backup)


def test_the_processing_register_is_true_and_leaves_nothing_out() -> None:
    from tools import make_privacy_page

    assert make_privacy_page.PAGE.read_text(encoding="utf-8") == make_privacy_page.page()
    with pytest.raises(SystemExit, match="in no group"):
        make_privacy_page._complete(make_privacy_page.OPEN, {*metadata.tables, "iets_nieuws"})


def test_the_dpia_tells_every_action_that_opens_sealed_text(desk: Desk) -> None:
    from tools.make_dpia import OPENING

    assert set(OPENING) <= set(MAY)
    with reading(desk.fund) as connection:
        opening = {row.action for row in trail(connection) if json.loads(row.body).get("opened")}
    assert len(opening) >= 4
    assert opening <= set(OPENING)


def test_the_script_of_the_audit_page_understands_a_new_key(desk: Desk, tmp_path: Path) -> None:
    from tests.docs.test_audit_page import change, check

    for _ in range(2):
        rotate_key(desk.order("anna"))
    assert check(desk.fund.folder).code == 0
    change(desk.fund.folder, "UPDATE case_key SET digest = 'x' WHERE case_ref = '2026-001'")
    assert check(desk.fund.folder).code == 1
