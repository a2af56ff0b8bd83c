"""What is personal is sealed: it is nowhere in the fund's files or in an error, and a box opens only in its own place."""

import json
import re
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fonds.audit.sealing import FundKey, seal, unseal
from fonds.errors import FundError, IntegrityFailure
from tests.actions.desk import OTHER_IBAN, PAYEE_IBAN, Desk, new_desk, request_data
from tests.audit.tampering import Vandal
from tests.support import Terminal

PUBLIC = {
    "organisation",
    "municipality",
    "kind",
    "type",
    "iban",
    "beneficiary",
    "law",
    "provision",
    "status",
    "form",
    "urgency",
    "by",
}
"""Fields of a request that name an organisation or a choice; an IBAN is personal, and looked for by itself."""
REASON = "GEHEIM-REDEN"


def secretly(value: Any, path: str = "") -> Any:
    """The same request with a word of its own in every free text."""
    if isinstance(value, dict):
        return {key: one if key in PUBLIC else secretly(one, f"{path}-{key}") for key, one in value.items()}
    if isinstance(value, list):
        return [secretly(one, f"{path}-{number}") for number, one in enumerate(value)]
    if isinstance(value, str) and not re.fullmatch(r"[0-9.-]+|[a-z_]+", value):
        return "HH-GEHEIM" if path.endswith("reference") else f"GEHEIM{path.upper()}"
    return value


def words(value: Any) -> Iterator[str]:
    """Every secret word in a request."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from words(one)
    elif isinstance(value, str) and "GEHEIM" in value:
        yield value


@dataclass(frozen=True)
class Kept:
    """A case with the whole road behind it: every secret that was told, and the files while someone was still reading."""

    desk: Desk
    terminal: Terminal
    secrets: list[str]
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    desk = new_desk(tmp_path_factory.mktemp("secret") / "fonds", pot=1_000_000)
    terminal = Terminal(desk.fund.folder, day="2026-03-02")
    data = secretly(request_data(50_000, 10_000))
    data["asked"]["lines"][1]["payee"]["iban"] = OTHER_IBAN
    file = terminal.folder / "aanvraag.json"
    file.write_text(json.dumps(data))
    with closing(desk.open()) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM record").fetchall()  # whoever looks keeps the log from being cleared
        terminal.ok("case submit aanvraag.json")
        for fact in ("lawful", "fits_intent_of_law", "equal_cases_explained"):
            terminal.ok(f"case judge 2026-001 {fact} ja --why {REASON}")
        reasons = f"--legitimacy {REASON}-1 --return {REASON}-2 --commitment {REASON}-3 --deviation {REASON}-4"
        terminal.ok(f"decide 2026-001 ask {reasons}")
        terminal.ok("case update 2026-001 aanvraag.json --json")
        terminal.ok(f"decide 2026-001 grant --amount 600 --form loan {reasons}")
        terminal.ok("approve 2026-001", who="bram")
        terminal.ok("pay 2026-001", who="dirk")
        terminal.ok(f"settle 2026-001 --resident 3x --why {REASON}-5")
        for amount in ("650", "50"):  # the second is all credit: it names the resident, but no claim
            terminal.ok(f"repay resident:2026-001 {amount}", who="dirk")
        undoable = "SELECT id FROM entry WHERE kind IN ('repayment', 'settlement', 'payout') ORDER BY id DESC"
        for (entry,) in desk.query(undoable):
            terminal.ok(f"reverse {entry} --why {REASON}-6", who="dirk")
        file.unlink()
        files = {path.name: path.read_bytes() for path in terminal.folder.iterdir() if path.is_file()}
    return Kept(desk, terminal, [*words(data), REASON, PAYEE_IBAN, OTHER_IBAN], files)


def test_no_personal_text_is_in_any_file_of_the_fund(kept: Kept) -> None:
    assert {"fonds.db", "fonds.db-wal", "fonds.db-shm", "fonds.key", "fonds.toml"} == kept.files.keys()
    assert len(kept.secrets) > 25
    assert len(kept.files["fonds.db-wal"]) > 100_000, "what was just written is in the log, and it is looked at"
    everything = {**kept.files, "fonds.db later": kept.desk.database.read_bytes()}
    for name, content in everything.items():
        for secret in kept.secrets:
            for written in (secret.encode(), secret.encode("utf-16-le"), secret.lower().encode()):
                assert written not in content, f"{secret} is readable in {name}"


def test_what_was_sealed_is_all_there_for_whoever_may_open_it(kept: Kept) -> None:
    """The counterpart of the test above: the texts are in these files, only shut."""
    opened = kept.terminal.ok("case show 2026-001 --open --json")
    missing = [secret for secret in kept.secrets if secret not in opened and not secret.startswith(REASON)]
    assert missing == []
    assert f"{REASON}-3" in kept.terminal.ok("audit explain 2026-001")


def test_the_public_answers_tell_nothing_personal(kept: Kept) -> None:
    lines = (
        "case list --all",
        "case show 2026-001",
        "audit trail",
        "audit explain 2026-001 --sealed",
        "ledger journal",
        "audit verify",
    )
    for line in lines:
        for rest in ("", " --json"):
            told = kept.terminal.ok(line + rest, who="dirk")
            assert [secret for secret in kept.secrets if secret in told] == [], line


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("case submit fout.json", 2),
        ("case update 2026-001 fout.json", 2),
        ("case update 2026-001 ander.json", 1),
        ("case submit twee.json", 1),
        ("pay 2026-001 --iban NL91ABNA0417164300", 1),
        ("pay 2026-001 --iban NL91GEHEIM0417164300", 2),
        ("decide 2026-001 grant --amount GEHEIM --form loan", 2),
        ("decide 2026-001 refuse --legitimacy GEHEIM-REDEN", 1),
        ("case judge 2026-001 GEHEIM ja --why GEHEIM-REDEN", 2),
        ("case withdraw 2026-001 --why GEHEIM-REDEN", 1),
        ("settle 2026-001 --to zayaz --why GEHEIM-REDEN", 1),
        ("reverse 999 --why GEHEIM-REDEN", 1),
        ("reverse GEHEIM --why x", 2),
    ],
)
def test_an_error_never_repeats_what_is_personal(kept: Kept, tmp_path: Path, line: str, code: int) -> None:
    desk = kept.desk.copy(tmp_path / "fonds")
    terminal = Terminal(desk.fund.folder, who="dirk" if line.startswith(("pay", "reverse")) else "anna", day="2026-03-04")
    right = secretly(request_data(50_000, 10_000))
    right["asked"]["lines"][1]["payee"]["iban"] = OTHER_IBAN
    wrong = {**right, "asked": {**right["asked"], "form": "GEHEIM-VORM", "needed_by": "GEHEIM-DAG"}, "story": "GEHEIM-VERHAAL"}
    other = {**right, "household": {**right["household"], "reference": "HH-GEHEIM-2"}}
    for name, data in (("fout", wrong), ("ander", other), ("twee", right)):
        (terminal.folder / f"{name}.json").write_text(json.dumps(data))
    for rest in ("", " --json"):
        answer = terminal.type(line + rest)
        told = answer.out + answer.err
        assert answer.code == code, told
        assert "error[" in answer.err
        allowed = ("GEHEIM0417",) if "fact" in told else ()
        assert [secret for secret in [*kept.secrets, "GEHEIM-"] if secret in told and secret not in allowed] == []


def test_a_box_moved_to_another_row_does_not_open(kept: Kept, tmp_path: Path) -> None:
    vandal = Vandal(kept.desk.copy(tmp_path / "fonds"))
    terminal = Terminal(vandal.desk.fund.folder, day="2026-03-04")
    for name in ("request/1", "judgement/1", "decision/1"):
        box, digest = vandal.desk.query("SELECT box, digest FROM sealed WHERE name = ?", name)[0]
        vandal.unguarded("sealed", "UPDATE sealed SET box = ?, digest = ? WHERE name = 'request/2'", box, digest)
        answer = terminal.type("case show 2026-001 --open")
        assert answer.code == 3
        assert "error[sealed-does-not-open]" in answer.err
        assert terminal.type("audit verify", who="dirk").code == 3
        vandal.repair()
    terminal.ok("case show 2026-001 --open")


def test_a_case_key_of_another_case_does_not_open(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds")
    first, second = desk.submit(household="HH-1"), desk.submit(household="HH-2")
    vandal = Vandal(desk)
    box = desk.query("SELECT box FROM case_key WHERE case_ref = ?", first)[0][0]
    vandal.unguarded("case_key", "UPDATE case_key SET box = ? WHERE case_ref = ?", box, second)
    terminal = Terminal(desk.fund.folder, day="2026-03-04")
    terminal.ok(f"case show {first} --open")
    assert "error[sealed-does-not-open]" in terminal.type(f"case show {second} --open").err


@pytest.mark.parametrize(
    ("content", "code", "exit_code"),
    [
        (None, "key-missing", 2),
        (b"", "key-unreadable", 2),
        (b"GEHEIM", "key-unreadable", 2),
        (b"\xff\x00", "key-unreadable", 2),
        (FundKey(b"of another fund, of 32 bytes too").to_text()[:-6], "key-unreadable", 2),
        (FundKey(b"of another fund, of 32 bytes too").to_text(), "sealed-does-not-open", 3),
    ],
    ids=["gone", "empty", "a word", "bytes", "too short", "of another fund"],
)
def test_a_wrong_key_is_told_and_nothing_is_lost(
    kept: Kept, tmp_path: Path, content: bytes | None, code: str, exit_code: int
) -> None:
    desk = kept.desk.copy(tmp_path / "fonds")
    key = desk.fund.folder / "fonds.key"
    right = key.read_bytes()
    key.unlink()
    if content is not None:
        key.write_bytes(content)
    terminal = Terminal(desk.fund.folder, day="2026-03-04")
    answer = terminal.refuse("case show 2026-001 --open", code, exit_code)
    assert "GEHEIM" not in answer.err
    # The chain holds digests and needs no key; a key that is there must open what was sealed with it.
    assert terminal.type("audit verify").code == (0 if content is None else 3)
    terminal.ok("contribute mee 5", who="dirk")
    key.write_bytes(right)
    terminal.ok("case show 2026-001 --open")


def test_with_the_key_of_another_fund_no_case_comes_in_that_would_not_open_later(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=100_000)
    desk.submit(8_000)
    key = desk.fund.folder / "fonds.key"
    right = key.read_bytes()
    key.write_bytes(FundKey(b"of another fund, of 32 bytes too").to_text())
    with pytest.raises(FundError, match="sealed-does-not-open"):
        desk.submit(9_000, household="HH-2")
    key.write_bytes(right)
    desk.submit(9_000, household="HH-2")


def test_the_key_is_for_its_owner_only(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "fonds")
    terminal.folder.mkdir()
    terminal.ok("init .")
    key = terminal.folder / "fonds.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert FundKey.from_text(key.read_bytes(), "").secret not in (terminal.folder / "fonds.db").read_bytes()


def test_a_box_opens_in_its_own_place_with_its_own_key_and_unchanged_only() -> None:
    key, other = FundKey.create().secret, FundKey.create().secret
    box = seal(key, b"tekst", "sealed/1")
    assert unseal(key, box, "sealed/1") == b"tekst"
    assert seal(key, b"tekst", "sealed/1") != box, "equal texts must not look equal"
    changed = [box[:position] + bytes([box[position] ^ 1]) + box[position + 1 :] for position in range(len(box))]
    attempts = [(other, box, "sealed/1"), (key, box, "sealed/2"), (key, b"", "sealed/1"), (key, box[:-1], "sealed/1")]
    for attempt in [*attempts, *((key, one, "sealed/1") for one in changed)]:
        with pytest.raises(IntegrityFailure, match="sealed-does-not-open"):
            unseal(*attempt)


def test_a_mark_recognises_a_household_and_tells_nothing_without_the_key() -> None:
    key = FundKey.create()
    assert key.mark("HH-1") == key.mark("HH-1") != key.mark("HH-2")
    assert key.mark("HH-1") != FundKey.create().mark("HH-1")
    assert "secret" not in repr(key)
    with pytest.raises(FundError, match="key-unreadable"):
        FundKey.from_text(b"!", "fonds.key")
