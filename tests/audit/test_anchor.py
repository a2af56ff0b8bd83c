"""An anchor shows later what was cut off or rewritten, who made it, and when; and none of that can be imitated."""

import base64
import contextlib
import json
import shutil
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from socketserver import BaseRequestHandler, TCPServer, ThreadingTCPServer
from typing import Any

import pytest

from fonds.actions import anchor
from tests.actions.desk import Desk, new_desk
from tests.audit.authority import Authority, authority, make_certificates
from tests.audit.tampering import Vandal
from tests.audit.test_tampering import cut_tail
from tests.support import Terminal


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=100_000)


@pytest.fixture
def terminal(desk: Desk) -> Terminal:
    return Terminal(desk.fund.folder, who="els", day="2026-03-02")


@pytest.fixture
def stamping(tmp_path: Path) -> Iterator[Authority]:
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl to play the authority")
    folder = tmp_path / "authority"
    folder.mkdir()
    with authority(folder) as running:
        yield running


def settings(terminal: Terminal, **lines: str) -> None:
    with (terminal.folder / "fonds.toml").open("a", encoding="utf-8") as file:
        file.writelines(f'{name} = "{value}"\n' for name, value in lines.items())


def with_key(terminal: Terminal) -> str:
    """A fund that signs; gives its public key."""
    made = json.loads(terminal.ok("audit anchor --new-key --json"))
    settings(terminal, anchor_key="anchor.key")
    return str(made["public_key"])


def kept(terminal: Terminal, name: str = "anker.json") -> dict[str, Any]:
    terminal.ok(f"audit anchor --out {name}")
    found: dict[str, Any] = json.loads((terminal.folder / name).read_text())
    return found


def rewrite(terminal: Terminal, anchor: dict[str, Any], name: str = "anker.json") -> None:
    (terminal.folder / name).write_text(json.dumps(anchor))


def codes(terminal: Terminal, line: str) -> list[str]:
    """What a check finds; with a finding it exits with 3, without with 0."""
    answer = terminal.type(f"{line} --json")
    found = [one["code"] for one in json.loads(answer.out)["findings"]]
    assert answer.code == (3 if found else 0), answer
    return found


def test_an_anchor_holds_until_something_is_cut_off(terminal: Terminal, desk: Desk) -> None:
    anchor = kept(terminal)
    assert anchor["fund"] == "Voorbeeldfonds"
    assert f"{anchor['count']}:{anchor['hash']}" in terminal.ok("audit verify")
    desk.contribute("mee", 5_000)
    assert codes(terminal, "audit anchor --check anker.json") == []
    kept(terminal, "later.json")
    cut_tail(Vandal(desk))
    assert codes(terminal, "audit verify") == []
    assert codes(terminal, "audit anchor --check anker.json later.json") == ["audit-anchor-differs"]
    assert codes(terminal, "audit verify --anchor anker.json --anchor later.json") == ["audit-anchor-differs"]


def test_a_key_is_for_its_owner_only_and_never_replaced(terminal: Terminal) -> None:
    public = with_key(terminal)
    assert stat.S_IMODE((terminal.folder / "anchor.key").stat().st_mode) == 0o600
    assert (terminal.folder / "anchor.pub").read_text().strip() == public
    before = (terminal.folder / "anchor.key").read_bytes()
    terminal.refuse("audit anchor --new-key", "anchor-key-exists", 2)
    assert (terminal.folder / "anchor.key").read_bytes() == before
    assert before.decode().strip() not in terminal.ok("audit anchor") + terminal.ok("audit anchor --json")


@pytest.mark.parametrize("part", ["count", "hash", "at", "fund"])
def test_a_signature_is_over_every_part_of_the_statement(terminal: Terminal, desk: Desk, part: str) -> None:
    with_key(terminal)
    anchor = kept(terminal)
    earlier = desk.query("SELECT seq, hash FROM record WHERE seq = 3")[0]
    other = {"count": earlier[0], "hash": earlier[1], "at": "2020-01-01T00:00:00Z", "fund": "Ander fonds"}
    rewrite(terminal, {**anchor, part: other[part]})
    assert "audit-anchor-signature-wrong" in codes(terminal, "audit anchor --check anker.json")


def test_an_anchor_signed_by_somebody_else_is_found(terminal: Terminal, tmp_path: Path) -> None:
    public = with_key(terminal)
    ours = kept(terminal)
    (terminal.folder / "anchor.key").unlink()
    (terminal.folder / "anchor.pub").rename(terminal.folder / "eigen.pub")
    terminal.ok("audit anchor --new-key")
    theirs = kept(terminal, "vals.json")
    assert theirs["signature"]["public_key"] != public
    assert codes(terminal, "audit anchor --check vals.json") == []  # whoever has the folder can sign with a key of their own
    assert codes(terminal, "audit anchor --check vals.json --public-key eigen.pub") == ["audit-anchor-other-key"]
    assert codes(terminal, "audit anchor --check anker.json --public-key eigen.pub") == []
    swapped = {**theirs, "signature": {**theirs["signature"], "public_key": ours["signature"]["public_key"]}}
    rewrite(terminal, swapped, "vals.json")
    assert codes(terminal, "audit anchor --check vals.json --public-key eigen.pub") == ["audit-anchor-signature-wrong"]


def test_with_a_key_of_ones_own_an_anchor_without_a_signature_is_a_finding(terminal: Terminal) -> None:
    """Who rewrites the fund and the anchor has no key to sign with, and would leave the signature out."""
    with_key(terminal)
    rewrite(terminal, {name: value for name, value in kept(terminal).items() if name != "signature"})
    assert codes(terminal, "audit anchor --check anker.json --public-key anchor.pub") == ["audit-anchor-not-signed"]
    assert codes(terminal, "audit anchor --check anker.json") == []


def test_our_signature_is_ed25519_as_openssl_knows_it(terminal: Terminal, tmp_path: Path) -> None:
    """An outsider checks the signature without us."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    public = with_key(terminal)
    anchor = kept(terminal)
    told = {name: anchor[name] for name in ("format", "fund", "at", "count", "hash")}
    statement = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public))
    key.verify(base64.b64decode(anchor["signature"]["value"]), statement)


def test_a_time_stamp_is_kept_and_checked(terminal: Terminal, stamping: Authority) -> None:
    with_key(terminal)
    settings(terminal, timestamp_url=stamping.url, timestamp_ca=str(stamping.folder / "ca.pem"))
    anchor = kept(terminal)
    assert stamping.asked == 1
    told = json.loads(terminal.ok("audit anchor --check anker.json --json"))["anchors"][0]
    assert told["holds"] is True
    assert told["stamped"][:10] >= anchor["at"][:10]
    assert "T" in terminal.ok("audit anchor --check anker.json")
    assert codes(terminal, "audit verify --anchor anker.json") == []
    rewrite(terminal, {**anchor, "at": "2020-01-01T00:00:00Z"})
    assert codes(terminal, "audit anchor --check anker.json") == ["audit-anchor-signature-wrong", "audit-anchor-stamp-wrong"]
    without = {name: value for name, value in anchor.items() if name != "signature"}
    rewrite(terminal, without)
    assert codes(terminal, "audit anchor --check anker.json") == ["audit-anchor-stamp-wrong"]


def test_a_stamp_of_an_authority_that_is_not_trusted_is_refused(
    terminal: Terminal, stamping: Authority, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    make_certificates(other)  # of the same name, with other keys
    settings(terminal, timestamp_url=stamping.url, timestamp_ca=str(other / "ca.pem"))
    answer = terminal.refuse("audit anchor --out anker.json", "timestamp-wrong", 3)
    assert "127.0.0.1" in answer.err
    assert not (terminal.folder / "anker.json").exists()


@pytest.mark.parametrize("replayed", ["of before", "nonsense", "nothing"])
def test_an_answer_to_another_question_is_refused(terminal: Terminal, stamping: Authority, replayed: str) -> None:
    """The nonce: an answer of before is over the same statement, signed well, and still not the answer to this question."""
    settings(terminal, timestamp_url=stamping.url, timestamp_ca=str(stamping.folder / "ca.pem"))
    terminal.ok("audit anchor --out anker.json")
    stamping.replay = {"of before": stamping.last, "nonsense": b"\x30\x03\x02\x01\x02", "nothing": b""}[replayed]
    terminal.refuse("audit anchor --out later.json", "timestamp-wrong", 3)


def test_the_nonce_alone_tells_an_old_answer_from_a_new_one(stamping: Authority) -> None:
    from fonds.audit import timestamp

    trusted = timestamp.Authority.from_pem((stamping.folder / "ca.pem").read_bytes(), "ca.pem")
    first, second = timestamp.question(b"the same"), timestamp.question(b"the same")
    answer = stamping.answer(first.sent)
    assert timestamp.accepted(answer, first, trusted)
    assert timestamp.accepted(answer, second, trusted) is None


def test_without_an_answer_nothing_is_written_unless_asked_for(terminal: Terminal, stamping: Authority) -> None:
    settings(terminal, timestamp_url="http://127.0.0.1:9/", timestamp_ca=str(stamping.folder / "ca.pem"))
    terminal.refuse("audit anchor --out anker.json", "timestamp-unreachable", 2)
    assert not (terminal.folder / "anker.json").exists()
    terminal.ok("audit anchor --out anker.json --without-stamp")
    assert "timestamp" not in json.loads((terminal.folder / "anker.json").read_text())


class _Nonsense(BaseRequestHandler):
    def handle(self) -> None:
        self.request.recv(65536)
        self.request.sendall(b"nonsense\r\n\r\n")


def test_what_answers_and_is_no_web_server_stamps_nothing(terminal: Terminal, tmp_path: Path) -> None:
    make_certificates(tmp_path)
    with TCPServer(("127.0.0.1", 0), _Nonsense) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings(terminal, timestamp_url=f"http://127.0.0.1:{server.server_address[1]}/", timestamp_ca=str(tmp_path / "ca.pem"))
        terminal.refuse("audit anchor --out anker.json", "timestamp-unreachable", 2)
        server.shutdown()
    assert not (terminal.folder / "anker.json").exists()


class _Drip(BaseRequestHandler):
    """Answers a byte at a time, for five seconds; ``at_once`` is what it does not take its time for."""

    at_once = b""

    def handle(self) -> None:
        self.request.recv(65536)
        self.request.sendall(self.at_once)
        with contextlib.suppress(OSError):  # who asked is gone
            for _ in range(50):
                self.request.sendall(b"x")
                time.sleep(0.1)


@pytest.mark.parametrize("at_once", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_an_answer_that_drips_is_not_waited_for(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bytes
) -> None:
    monkeypatch.setattr(anchor, "_WAIT_SECONDS", 0.5)  # a quarter of a minute otherwise
    make_certificates(tmp_path)
    with ThreadingTCPServer(("127.0.0.1", 0), type("Drip", (_Drip,), {"at_once": at_once})) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings(terminal, timestamp_url=f"http://127.0.0.1:{server.server_address[1]}/", timestamp_ca=str(tmp_path / "ca.pem"))
        terminal.refuse("audit anchor --out anker.json", "timestamp-unreachable", 2)
        server.shutdown()


@pytest.mark.parametrize("url", ["http://[::1", "http://", "http://tijd.example:poort/", "http://tijd example/"])
def test_an_address_that_is_none_stamps_nothing(terminal: Terminal, tmp_path: Path, url: str) -> None:
    make_certificates(tmp_path)
    settings(terminal, timestamp_url=url, timestamp_ca=str(tmp_path / "ca.pem"))
    terminal.refuse("audit anchor --out anker.json", "timestamp-unreachable", 2)


@pytest.mark.parametrize(
    ("lines", "line", "code"),
    [
        ({"timestamp_url": "http://127.0.0.1:9/"}, "audit anchor", "timestamp-no-certificates"),
        ({"timestamp_url": "ftp://127.0.0.1/"}, "audit anchor", "settings-wrong"),
        ({"timestamp_url": "http://127.0.0.1:9/", "timestamp_ca": "fonds.toml"}, "audit anchor", "certificates-unreadable"),
        ({"anchor_key": "anchor.key"}, "audit anchor", "anchor-key-missing"),
        ({"anchor_key": "fonds.toml"}, "audit anchor", "anchor-key-unreadable"),
        ({}, "audit anchor --check", "anchor-what"),
        ({}, "audit anchor --new-key --out x", "anchor-what"),
        ({}, "audit anchor --check weg.json", "file-missing"),
        ({}, "audit anchor --check fonds.toml --public-key fonds.toml", "anchor-key-unreadable"),
    ],
)
def test_what_is_not_set_up_right_is_told(terminal: Terminal, lines: dict[str, str], line: str, code: str) -> None:
    settings(terminal, **lines)
    terminal.refuse(line, code, 2)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "null",
        '"x"',
        "{" * 5000,
        '{"format": "casusfonds-anchor-1", "fund": 1, "at": "", "count": 1, "hash": "a"}',
        '{"format": "casusfonds-anchor-1", "fund": "x", "at": "", "count": -1, "hash": "' + "a" * 64 + '"}',
        '{"format": "casusfonds-anchor-1", "fund": "x", "at": "", "count": true, "hash": "' + "a" * 64 + '"}',
        '{"format": "other", "fund": "x", "at": "", "count": 1, "hash": "' + "a" * 64 + '"}',
        '{"format": "casusfonds-anchor-1", "fund": "x", "at": "", "count": 1, "hash": "' + "a" * 64 + '", "signature": 5}',
    ],
)
def test_what_is_no_anchor_is_told(terminal: Terminal, content: str) -> None:
    (terminal.folder / "anker.json").write_text(content)
    terminal.refuse("audit anchor --check anker.json", "anchor-unreadable", 2)
    terminal.refuse("audit verify --anchor anker.json", "anchor-unreadable", 2)


def test_every_file_that_is_no_anchor_is_told_at_once_and_an_anchor_is_never_written_over(terminal: Terminal) -> None:
    terminal.ok("audit anchor --out anker.json")
    kept = (terminal.folder / "anker.json").read_bytes()
    (terminal.folder / "een.txt").write_text("een")
    (terminal.folder / "twee.txt").write_text("twee")
    told = terminal.refuse("audit verify --anchor een.txt --anchor anker.json --anchor twee.txt --json", "anchor-unreadable", 2)
    assert [one["where"] for one in json.loads(told.out)["errors"]] == ["een.txt", "twee.txt"]
    terminal.refuse("audit anchor --out anker.json", "file-exists", 2)
    assert (terminal.folder / "anker.json").read_bytes() == kept
