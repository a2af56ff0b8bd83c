"""A copy and a backup hold everything, open again, and never write over anything."""

import io
import re
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from fonds.actions.backup import ErasedSince, backup, restore
from fonds.actions.bank_erase import erase_lines
from fonds.actions.bank_export import export
from fonds.actions.bank_match import Choice, To, match
from fonds.actions.copy import copy_to
from fonds.actions.erase import erase
from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.errors import FundError
from fonds.store import copying
from fonds.store.fund import Fund, Settings
from tests.actions.desk import DAY, Desk, new_desk
from tests.actions.road import whole_road
from tests.bank.files import Line, camt
from tests.store.older import older_fund
from tests.support import Terminal

SECRET = "een lange wachtzin"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("copy") / "fonds")


def rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(database)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}


def code_of(action: object, *args: object, **rest: object) -> str:
    with pytest.raises(FundError) as caught:
        action(*args, **rest)  # type: ignore[operator]  # any action
    return caught.value.codes[0]


def same_but_for_one_record(old: Path, new: Path, action: str) -> None:
    before, after = rows(old), rows(new)
    last = after["record"].pop()
    assert last[4] == action
    assert before == after


def test_a_copy_has_every_row_and_one_record_more(desk: Desk, tmp_path: Path) -> None:
    before = desk.dump()
    copied = copy_to(desk.order("anna"), f"sqlite:///{tmp_path / 'kopie.db'}")
    assert copied.rows == sum(len(some) for name, some in rows(desk.database).items() if name != "alembic_version")
    same_but_for_one_record(desk.database, tmp_path / "kopie.db", "db copy")
    assert desk.dump() == before


def test_a_file_without_a_whole_path_is_in_the_folder_of_the_fund_wherever_one_stands(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = desk.copy(tmp_path / "fonds")
    copy_to(here.order("anna"), "sqlite:///kopie.db")
    assert (here.fund.folder / "kopie.db").is_file()
    monkeypatch.chdir(tmp_path)
    assert verify(replace(here.fund, address="sqlite:///kopie.db")).head.count == verify(here.fund).head.count + 1


def test_a_copy_goes_to_an_empty_database_only(desk: Desk, tmp_path: Path) -> None:
    there = tmp_path / "kopie.db"
    copy_to(desk.order("anna"), f"sqlite:///{there}")
    before = there.read_bytes()
    assert code_of(copy_to, desk.order("anna"), f"sqlite:///{there}") == "database-not-empty"
    assert code_of(copy_to, desk.order("anna"), f"sqlite:///{desk.database}") == "database-not-empty"
    for url in ("nergens", "sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"):
        assert code_of(copy_to, desk.order("anna"), url) == "database-url"
    assert there.read_bytes() == before


def test_who_comes_second_leaves_the_tables_that_another_made_just_before(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Fund(tmp_path, desk.fund.settings)

    def make() -> None:
        with copying.empty_database(there):
            pass

    def another_is_first(_: object) -> None:
        monkeypatch.undo()
        make()

    monkeypatch.setattr(copying, "use_write_ahead_log", another_is_first)
    assert code_of(make) == "database-not-empty"
    assert "record" in rows(there.database_file)


@pytest.mark.parametrize("why", ["dry run", "an auditor asks"])
def test_a_copy_that_does_not_happen_leaves_no_file(desk: Desk, tmp_path: Path, why: str) -> None:
    url = f"sqlite:///{tmp_path / 'kopie.db'}"
    if why == "dry run":
        copy_to(desk.order("anna", dry_run=True), url)
    else:
        assert code_of(copy_to, desk.order("zoe"), url) == "member-unknown"
    assert list(tmp_path.iterdir()) == []


def test_a_backup_brings_everything_back(desk: Desk, tmp_path: Path) -> None:
    kept = backup(desk.order("anna"), None, SECRET, with_key=True)
    back = restore(kept.content, "kopie", tmp_path / "terug", "anna", DAY, None, SECRET, dry_run=False)
    assert (back.rows, back.findings, back.key) == (kept.rows, 0, True)
    same_but_for_one_record(desk.database, tmp_path / "terug" / "fonds.db", "db restore")
    terminal = Terminal(tmp_path / "terug", day="2026-04-01")
    assert "Voorbeeld: who." in terminal.ok("case show 2026-001 --open")
    assert all(path.stat().st_mode & 0o077 == 0 for path in terminal.folder.iterdir() if path.is_file())


def test_a_backup_holds_no_word_in_the_clear_and_no_key_unless_asked(desk: Desk, tmp_path: Path) -> None:
    kept = backup(desk.order("anna"), None, SECRET)
    assert b"Voorbeeld" not in kept.content
    assert b"record" not in kept.content
    back = restore(kept.content, "kopie", tmp_path / "terug", "anna", DAY, None, SECRET, dry_run=False)
    assert not back.key
    assert not (tmp_path / "terug" / "fonds.key").exists()


@pytest.mark.parametrize(("passphrase", "kept"), [(None, False), ("", False), ("é" * 14, False), ("é" * 15, True)])
def test_a_backup_wants_a_passphrase_of_fifteen_characters(desk: Desk, passphrase: str | None, kept: bool) -> None:
    if kept:
        assert backup(desk.order("anna"), None, passphrase).rows
    else:
        assert code_of(backup, desk.order("anna"), None, passphrase) == "passphrase-short"


def test_a_restore_names_what_was_erased_after_the_backup_as_far_as_the_present_fund_knows(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=1_000_000)
    case = desk.paid(4_000)
    desk.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    ((entry, _, line, _),) = export(desk.order("dirk"), "09", None).orders
    of_case = Line(-4_000, end_to_end=f"{case}-{line}-{entry}", day=desk.day)
    read = desk.import_bank(camt([of_case, Line(700, "Van wie?", day=desk.day), Line(800, "En dit?", day=desk.day)]))
    alone = [one.number for one in read.lines if one.placed.how == "unmatched"]
    for number in alone:
        match(desk.order("dirk"), number, Choice(To.CONTRIBUTION, "mee"))
    kept = backup(desk.order("anna"), None, SECRET)

    def since(present: Fund | None) -> ErasedSince | None:
        args = (kept.content, "kopie", tmp_path / "terug", "anna", DAY, None, SECRET)
        return restore(*args, dry_run=True, present=present).erased_since

    assert since(desk.fund) == ErasedSince((), ())
    later = desk.submit(1_000, household="HH-2")  # was not there yet, so it does not come back
    desk.withdraw(later)
    for one in (case, later):
        erase(desk.order("anna"), one, "mistake")
    erase_lines(desk.order("anna"), alone[:1], "request")
    assert since(desk.fund) == ErasedSince((case,), (alone[0],))  # the line of the payout goes with its case
    assert since(new_desk(tmp_path / "ander").fund) is None
    assert since(None) is None
    desk.database.write_bytes(b"kapot")
    assert since(desk.fund) is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_restore_says_of_erasing_is_what_there_is_to_do(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("FONDS_BACKUP_PASSPHRASE", SECRET)
    terminal = Terminal(desk.copy(tmp_path / "fonds").fund.folder, day="2026-04-01")
    terminal.ok("db backup kopie.age")
    nothing, gone, unknown = {
        "nl": ("niets gewist", "te lezen: 2026-001. Wis", "Kijk uw verzoeken om te wissen na"),
        "en": ("Nothing was erased", "readable again now: 2026-001. Erase", "Look at your requests to erase"),
    }[language]
    assert nothing in terminal.ok("db restore kopie.age een", language=language)
    terminal.ok("case erase 2026-001 --ground mistake --sure")
    assert gone in terminal.ok("db restore kopie.age twee", language=language)
    with (terminal.folder / "fonds.toml").open("a") as settings:
        settings.write('database = "sqlite:///fonds.db"\n')
    monkeypatch.setenv("FONDS_DATABASE_URL", f"sqlite:///{tmp_path}/elders.db")
    assert gone in terminal.ok("db restore kopie.age drie", language=language)
    monkeypatch.delenv("FONDS_DATABASE_URL")
    alone = Terminal(tmp_path, day="2026-04-01")
    assert unknown in alone.ok("db restore fonds/kopie.age drie", language=language)


def test_a_backup_for_a_recipient_opens_with_that_identity_only(desk: Desk, tmp_path: Path) -> None:
    mine, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    kept = backup(desk.order("anna"), str(mine.to_public()), None)
    told = f"# created: today\n{mine}\n"
    assert restore(kept.content, "kopie", tmp_path / "terug", "anna", DAY, told, None, dry_run=False).findings == 0
    for identity, passphrase in ((str(other), None), ("niets", None), (None, SECRET)):
        args = (kept.content, "kopie", tmp_path / "weg", "anna", DAY, identity, passphrase)
        assert code_of(restore, *args, dry_run=False) == "backup-not-opened"
    assert not (tmp_path / "weg").exists()
    assert code_of(backup, desk.order("anna"), "age1niets", None) == "recipient-wrong"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "backup-not-opened"),
        (b"age-encryption.org/v1\n", "backup-not-opened"),
        (pyrage.passphrase.encrypt(b"geen zip", SECRET), "backup-unreadable"),
        # The header says how much work the passphrase is: 2 to the power 30 is hours on any computer.
        (re.sub(rb"(-> scrypt \S+) \d+", rb"\1 30", pyrage.passphrase.encrypt(b"geen zip", SECRET)), "backup-too-slow"),
    ],
)
def test_what_is_no_backup_is_refused_and_leaves_nothing(tmp_path: Path, content: bytes, code: str) -> None:
    assert code_of(restore, content, "x", tmp_path / "terug", "anna", DAY, None, SECRET, dry_run=False) == code
    assert list(tmp_path.iterdir()) == []


def test_a_backup_without_its_last_record_is_not_restored(desk: Desk, tmp_path: Path) -> None:
    kept, shorter = backup(desk.order("anna"), None, SECRET), io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(kept.content, SECRET))) as whole,
        zipfile.ZipFile(shorter, "w") as pack,
    ):
        for name in whole.namelist():
            lines = whole.read(name).splitlines(keepends=True)
            last = f'["record", {{"seq": {kept.head.count},'.encode()
            pack.writestr(name, b"".join(line for line in lines if not line.startswith(last)))
    args = (pyrage.passphrase.encrypt(shorter.getvalue(), SECRET), "kopie", tmp_path / "terug", "anna", DAY, None, SECRET)
    assert code_of(restore, *args, dry_run=False) == "copy-differs"
    assert list(tmp_path.iterdir()) == []


def test_a_changed_byte_is_never_restored(desk: Desk, tmp_path: Path) -> None:
    content = bytearray(backup(desk.order("anna"), None, SECRET).content)
    content[len(content) // 2] ^= 1
    args = (bytes(content), "kopie", tmp_path / "terug", "anna", DAY, None, SECRET)
    assert code_of(restore, *args, dry_run=False) == "backup-not-opened"


def test_nothing_is_restored_over_another_fund(desk: Desk, tmp_path: Path) -> None:
    kept = backup(desk.order("anna"), None, SECRET)
    folder = tmp_path / "vol"
    folder.mkdir()
    (folder / "brief.txt").write_text("van iemand anders")
    assert code_of(restore, kept.content, "kopie", folder, "anna", DAY, None, SECRET, dry_run=False) == "folder-not-empty"
    assert [path.name for path in folder.iterdir()] == ["brief.txt"]
    restore(kept.content, "kopie", tmp_path / "proef", "anna", DAY, None, SECRET, dry_run=True)
    assert not (tmp_path / "proef").exists()


def test_a_new_fund_is_never_made_in_the_database_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = new_desk(tmp_path / "fonds")
    before = desk.dump()
    monkeypatch.setenv("FONDS_DATABASE_URL", f"sqlite:///{desk.database}")
    terminal = Terminal(tmp_path)
    for line in ("init nieuw", "db init --fund fonds"):
        assert "error[database-not-empty]" in terminal.type(line).err
    assert not (tmp_path / "nieuw").exists()
    assert desk.dump() == before


def test_what_was_damaged_before_the_backup_is_told_when_it_is_restored(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = desk.copy(tmp_path / "stuk")
    with closing(copy.open()) as connection:
        connection.execute("DROP TRIGGER partner_no_update")
        connection.execute("UPDATE partner SET name = 'Ander' WHERE id = 'mee'")
        connection.commit()
    assert code_of(copy_to, copy.order("anna"), f"sqlite:///{tmp_path / 'kopie.db'}") == "copy-of-damaged"
    assert not (tmp_path / "kopie.db").exists()
    kept = backup(copy.order("anna"), None, SECRET)
    assert restore(kept.content, "kopie", tmp_path / "terug", "anna", DAY, None, SECRET, dry_run=False).findings > 0
    (tmp_path / "kopie.age").write_bytes(kept.content)
    monkeypatch.setenv("FONDS_BACKUP_PASSPHRASE", SECRET)
    answer = Terminal(tmp_path).type("db restore kopie.age nog-eens")
    assert (answer.code, answer.out.splitlines()[-1]) == (3, "Wat er niet klopt, zegt: fonds --fund nog-eens audit verify")


def test_an_upgraded_fund_survives_copy_and_backup(tmp_path: Path) -> None:
    from fonds.actions.perform import Order
    from fonds.actions.upgrade import upgrade_fund

    old = older_fund(tmp_path / "oud", "0002")
    order = Order(old, "anna", DAY.replace(month=7))
    upgrade_fund(order)
    copy_to(order, f"sqlite:///{tmp_path / 'kopie.db'}")
    kept = backup(order, None, SECRET)
    assert restore(kept.content, "kopie", tmp_path / "terug", "anna", order.today, None, SECRET, dry_run=False).findings == 0
    assert verify(Fund(tmp_path / "terug", Settings(name="x"))).findings == ()
