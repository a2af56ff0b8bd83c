"""A bundle of evidence holds what it is about and nothing of others, always the same bytes, and needs no program to check."""

import html
import json
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.actions.desk import REASONS, Desk, request_data
from tests.actions.road import whole_road
from tests.audit.tampering import Vandal
from tests.support import Terminal

ASKED = ("--case 2026-001", "--period 2026-03-02..2026-03-02", "--law wmo", "--partner zayaz")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("road") / "fonds")


@pytest.fixture
def terminal(desk: Desk, tmp_path: Path) -> Terminal:
    return Terminal(desk.copy(tmp_path / "fonds").fund.folder, who="els", day="2026-03-02")


def made(terminal: Terminal, asked: str, name: str = "bewijs.zip", language: str = "nl") -> dict[str, bytes]:
    (terminal.folder / name).unlink(missing_ok=True)  # a bundle is never written over
    terminal.ok(f"audit export {asked} --out {name}", language=language)
    with zipfile.ZipFile(terminal.folder / name) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def check(place: Path, *heads: str) -> tuple[int, str]:
    """Run the script that is in the bundle, on its own, as somebody without the program would."""
    script = place.parent / "verify_bundle.py"
    with zipfile.ZipFile(place) as archive:
        script.write_bytes(archive.read("verify_bundle.py"))
    words = [sys.executable, "-I", "-S", str(script), str(place), *heads]
    done = subprocess.run(words, check=False, capture_output=True, text=True, cwd=place.parent)
    assert not done.stderr
    return done.returncode, done.stdout


@pytest.mark.parametrize("asked", ASKED)
def test_a_bundle_holds_without_the_program(terminal: Terminal, asked: str) -> None:
    parts = made(terminal, asked)
    code, told = check(terminal.folder / "bewijs.zip")
    assert code == 0, told
    bundle = json.loads(parts["records.json"])
    assert bundle["selected"]
    assert f"einde van de keten {bundle['head']['count']}:{bundle['head']['hash']}" in told
    shutil.unpack_archive(terminal.folder / "bewijs.zip", terminal.folder / "uitgepakt")
    done = subprocess.run([sys.executable, "-I", "-S", "uitgepakt/verify_bundle.py"], check=False, cwd=terminal.folder)
    assert done.returncode == 0


def test_the_page_says_what_came_of_each_step(terminal: Terminal) -> None:
    shown = made(terminal, "--case 2026-001")["index.html"].decode().replace("\xa0", " ")
    cells = [re.findall("<td[^>]*>([^<]*)</td>", row) for row in re.findall("<tr>(.*?)</tr>", shown, re.DOTALL)]
    told = [(row[3], row[5]) for row in cells if len(row) == 7]  # the first cell is a heading
    assert ("decide", "advies: eerst meer vragen; besluit: toekennen € 1.200,50") in told
    assert [said for action, said in told if action == "pay"] == ["uitbetaling € 1.000,00", "uitbetaling € 200,50"]


@pytest.mark.parametrize("asked", ASKED)
def test_the_same_fund_gives_the_same_bytes(terminal: Terminal, asked: str) -> None:
    made(terminal, asked, "een.zip")
    made(terminal, asked, "twee.zip")
    assert (terminal.folder / "een.zip").read_bytes() == (terminal.folder / "twee.zip").read_bytes()


def test_a_bundle_about_a_case_tells_all_of_it_and_nothing_of_others(terminal: Terminal, desk: Desk) -> None:
    parts = made(terminal, "--case 2026-002")
    records = json.loads(parts["records.json"])["records"]
    trail = {one["seq"] for one in json.loads(terminal.ok("audit trail 2026-002 --json"))["records"]}
    assert set(json.loads(parts["records.json"])["selected"]) == trail
    cases = {row.get("case_ref") for one in records for _, row in json.loads(one["body"])["rows"]} - {None}
    assert cases == {"2026-002"}
    for name, content in parts.items():
        assert b"2026-003" not in content, name


def test_no_personal_text_is_in_a_bundle(terminal: Terminal) -> None:
    words = set(re.findall(r"Voorbeeld[^\"]{4,}|HH-\d|NL\d\d[A-Z]{4}\d{10}", json.dumps(request_data(1)))) | set(
        REASONS.values()
    )
    words |= {"Nagekeken.", "Niemand was aan de lat.", "Verkeerd geboekt."} - {"Voorbeeldfonds"}
    assert len(words) > 10
    everything = b"".join(content for asked in ASKED for content in made(terminal, asked).values()).decode()
    found = [word for word in words if word in everything or html.escape(word) in everything]
    assert found in ([], ["Verkeerd geboekt."])  # why an entry without a case was reversed is no personal text, and not sealed


def change(terminal: Terminal, name: str, alter: Any, *, honest: bool) -> tuple[int, str]:
    """Put a changed file in the bundle; ``honest``: with the list of files made to fit, as a forger would."""
    import hashlib

    parts = made(terminal, "--case 2026-001")
    parts[name] = alter(parts[name])
    if honest:
        listed = json.loads(parts["files.json"])
        listed[name] = hashlib.sha256(parts[name]).hexdigest()
        parts["files.json"] = json.dumps(listed).encode()
    with zipfile.ZipFile(terminal.folder / "bewijs.zip", "w") as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    return check(terminal.folder / "bewijs.zip")


def _record(number: int, **values: Any) -> Any:
    def alter(content: bytes) -> bytes:
        told = json.loads(content)
        told["records"][number].update(values)
        return json.dumps(told).encode()

    return alter


def _without_one(content: bytes) -> bytes:
    told = json.loads(content)
    told["records"] = [one for one in told["records"] if one["seq"] != told["selected"][-1]]
    return json.dumps(told).encode()


def _hash(number: int) -> Any:
    def alter(content: bytes) -> bytes:
        told = json.loads(content)
        told[number][1] = "0" * 64
        return json.dumps(told).encode()

    return alter


@pytest.mark.parametrize("honest", [False, True])
@pytest.mark.parametrize(
    ("name", "alter"),
    [
        ("records.json", _record(-1, actor="mallory")),
        ("records.json", _record(-1, at="2020-01-01T00:00:00.000Z")),
        ("records.json", _record(-1, hash="0" * 64)),
        ("records.json", _record(0, body="{}")),
        ("records.json", _without_one),
        ("chain.json", lambda content: json.dumps(json.loads(content)[:-1]).encode()),
        ("chain.json", lambda content: json.dumps(json.loads(content)[1:]).encode()),
        ("chain.json", _hash(0)),
        ("chain.json", _hash(-1)),
        ("chain.json", lambda content: b"[]"),
        ("records.json", lambda content: b"nonsense"),
        ("anchors/head.json", lambda content: content.replace(b'"count": ', b'"count": 1')),
    ],
)
def test_a_changed_bundle_does_not_hold(terminal: Terminal, name: str, alter: Any, honest: bool) -> None:
    code, told = change(terminal, name, alter, honest=honest)
    assert code in (1, 2), told
    assert "Traceback" not in told


@pytest.mark.parametrize("place", ["bewijs.zip", "elders"])
def test_what_is_no_bundle_any_more_is_told_without_a_traceback(terminal: Terminal, place: str) -> None:
    made(terminal, "--case 2026-001")
    packed = bytearray((terminal.folder / "bewijs.zip").read_bytes())
    script = terminal.folder / "verify_bundle.py"
    with zipfile.ZipFile(terminal.folder / "bewijs.zip") as archive:
        script.write_bytes(archive.read("verify_bundle.py"))
        largest = max(archive.infolist(), key=lambda one: one.compress_size)
    for at in range(largest.header_offset + 100, largest.header_offset + largest.compress_size, 997):
        packed[at] ^= 0xFF  # as a bad disk or a broken download would
    (terminal.folder / "bewijs.zip").write_bytes(packed)
    (terminal.folder / "elders").mkdir()
    (terminal.folder / "elders" / "records.json").write_text("[" * 100_000)
    words = [sys.executable, "-I", "-S", str(script), place]
    done = subprocess.run(words, check=False, capture_output=True, text=True, cwd=terminal.folder)
    assert (done.returncode, done.stderr) == (2, "")
    assert "dit is niet te lezen als bundel: " in done.stdout
    assert "gebruik: python3 verify_bundle.py [ZIP-OF-MAP] [AANTAL:HASH ...]" in done.stdout


def test_the_script_says_what_is_not_there_and_how_it_is_used(terminal: Terminal) -> None:
    made(terminal, "--case 2026-001")
    check(terminal.folder / "bewijs.zip")  # puts the script there
    (terminal.folder / "leeg").mkdir()

    def told(word: str) -> tuple[int, list[str]]:
        words = [sys.executable, "-I", "-S", "verify_bundle.py", word]
        done = subprocess.run(words, check=False, capture_output=True, text=True, cwd=terminal.folder)
        return done.returncode, done.stdout.splitlines()

    code, lines = told("--help")
    assert (code, "    python3 verify_bundle.py [ZIP-OR-FOLDER] [COUNT:HASH ...]" in lines) == (0, True)
    for word, gone in (("weg", "weg"), ("leeg", "records.json")):
        code, lines = told(word)
        assert (code, lines[0]) == (2, f"dit is niet te lezen als bundel: {gone} ontbreekt")
        assert lines[2] == f"this cannot be read as a bundle: {gone} is missing"


def test_that_the_page_is_not_held_against_the_records_is_told(terminal: Terminal) -> None:
    code, told = change(terminal, "index.html", lambda content: content.replace(b"aangevraagd", b"gekregen"), honest=True)
    assert code == 0
    assert "het bewijs staat in records.json; of index.html hetzelfde zegt, gaat dit script niet na" in told
    assert "Het bewijs staat in records.json." in made(terminal, "--case 2026-001")["index.html"].decode()


def test_rules_that_were_changed_do_not_hold(terminal: Terminal) -> None:
    parts = made(terminal, "--case 2026-001")
    used = {
        row["rule_set"]
        for one in json.loads(parts["records.json"])["records"]
        for table, row in json.loads(one["body"])["rows"]
        if table == "assessment"
    }
    code, told = change(terminal, f"rules/{used.pop()}.yaml", lambda content: content + b"\n", honest=True)
    assert code == 1
    assert "de regels van beoordeling" in told


def test_a_head_that_was_kept_is_compared(terminal: Terminal, desk: Desk) -> None:
    made(terminal, "--case 2026-001")
    kept = desk.query("SELECT seq || ':' || hash FROM record WHERE seq = 15")[0][0]
    assert check(terminal.folder / "bewijs.zip", kept)[0] == 0
    code, told = check(terminal.folder / "bewijs.zip", f"15:{'a' * 64}")
    assert code == 1
    assert "staat niet in deze keten" in told
    (terminal.folder / "bewaard.txt").write_text(kept, encoding="utf-8-sig")  # as an editor on Windows may write it
    made(terminal, "--case 2026-001 --anchor bewaard.txt")
    assert check(terminal.folder / "bewijs.zip")[0] == 0
    (terminal.folder / "bewaard.txt").write_text(f"15:{'a' * 64}")
    told = terminal.type("audit export --case 2026-001 --anchor bewaard.txt --out anders.zip")
    assert told.code == 3
    assert "error[audit-anchor-differs]" in told.out
    assert check(terminal.folder / "anders.zip")[0] == 1  # written all the same, and it says so itself


@pytest.mark.parametrize(
    "change",
    [
        "body = '[' WHERE seq = 15",
        "actor = 'mallory' WHERE seq = 2",
        "at = 'x' WHERE seq = (SELECT max(seq) FROM record)",
    ],
)
def test_a_chain_that_does_not_hold_is_no_evidence(terminal: Terminal, desk: Desk, change: str) -> None:
    copied = replace(desk, fund=replace(desk.fund, folder=terminal.folder))
    Vandal(copied).unguarded("record", f"UPDATE record SET {change}")  # lines of our own
    terminal.refuse("audit export --case 2026-001 --out x.zip", "audit-record-changed", 3)
    assert not (terminal.folder / "x.zip").exists()


def test_the_page_in_the_bundle_is_in_the_language_that_was_asked_for(terminal: Terminal) -> None:
    dutch, english = (made(terminal, "--case 2026-001", language=one)["index.html"].decode() for one in ("nl", "en"))
    assert '<html lang="nl">' in dutch
    assert "Wat dit bewijst, en wat niet" in dutch
    assert '<html lang="en">' in english
    assert "What this proves, and what not" in english
    assert check(terminal.folder / "bewijs.zip")[1].endswith(
        "holds; compare the head with one that was kept outside the fund\n"
    )
    assert "http" not in english.replace("http-equiv", "")


@pytest.mark.parametrize(
    ("line", "code", "exit_code"),
    [
        ("audit export --out x.zip", "export-what", 2),
        ("audit export --case 2026-001 --law wmo --out x.zip", "export-what", 2),
        ("audit export --case 2026-999 --out x.zip", "case-not-found", 1),
        ("audit export --partner niemand --out x.zip", "partner-unknown", 1),
        ("audit export --period 2026 --out x.zip", "period-unreadable", 2),
        ("audit export --period 2026-02-01..2026-01-01 --out x.zip", "dates-order", 2),
        ("audit export --period 2026-02-30..2026-03-01 --out x.zip", "date-unreadable", 2),
        ("audit export --law romeins --out x.zip", "usage-choice", 2),
        ("audit export --case 2026-001 --out er/niet/x.zip", "file-not-writable", 2),
        ("audit export --case 2026-001 --anchor fonds.toml --out x.zip", "anchor-unreadable", 2),
    ],
)
def test_what_cannot_be_exported_is_told(terminal: Terminal, line: str, code: str, exit_code: int) -> None:
    terminal.refuse(line, code, exit_code)
    assert not (terminal.folder / "x.zip").exists()
