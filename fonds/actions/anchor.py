"""Keep the end of the chain outside the fund, and hold what was kept against the chain again."""

import urllib.request
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http.client import HTTPException
from pathlib import Path
from threading import Thread

from sqlalchemy import Connection, select

from fonds.actions.policy import read_bytes
from fonds.audit.anchor import Anchor, Checked, SigningKey, Trust, check_anchor, read_anchors, read_public_key
from fonds.audit.timestamp import Authority, accepted, question
from fonds.errors import broken, invalid
from fonds.store import tables as t
from fonds.store.database import inspecting, reading
from fonds.store.fund import Fund, write_private
from fonds.store.unit import head

DEFAULT_KEY = "anchor.key"
_WAIT_SECONDS = 15
_LARGEST_ANSWER = 100_000


@dataclass(frozen=True)
class NewKey:
    """A key pair that was made: where both halves are, and the public one."""

    path: Path
    public_path: Path
    public: str


def new_key(fund: Fund) -> NewKey:
    """Make the pair of keys that signs anchors. Raises Refused: anchor-key-exists; InvalidInput: folder-not-writable."""
    path = _key_path(fund) or fund.folder / DEFAULT_KEY
    if path.exists():
        raise invalid("anchor-key-exists", str(path))
    key = SigningKey.create()
    try:
        write_private(path, key.to_text())
        _public_path(path).write_text(f"{key.public}\n", encoding="ascii")
    except OSError:
        raise invalid("folder-not-writable", str(path.parent)) from None
    return NewKey(path, _public_path(path), key.public)


def make_anchor(fund: Fund, *, stamp: bool) -> Anchor:
    """The head of the chain as it stands, signed when the fund has a key, and stamped when it has an authority and ``stamp``.

    Raises InvalidInput: anchor-key-missing, anchor-key-unreadable, timestamp-unreachable, timestamp-no-certificates,
    certificates-unreadable; IntegrityFailure: timestamp-wrong.
    """
    with reading(fund) as connection:
        now = head(connection)
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    made = signed(fund, Anchor(now, fund.settings.name, at))
    if stamp and fund.settings.timestamp_url:
        made = replace(made, stamp=_stamp(fund, fund.settings.timestamp_url, made.stamped))
    return made


def signed(fund: Fund, made: Anchor) -> Anchor:
    """The same anchor with the fund's signature, when it has a key. Raises InvalidInput: anchor-key-missing, …-unreadable."""
    key = _signing_key(fund)
    return replace(made, public_key=key.public, signature=key.sign(made.signed)) if key else made


def check_anchors(fund: Fund, kept: Iterable[tuple[str, str]], public_key: Path | None = None) -> list[Checked]:
    """Hold anchors (name, content) against the chain. ``public_key``: the auditor's own copy of the fund's public key.

    Raises InvalidInput: anchor-unreadable, anchor-key-unreadable, certificates-unreadable.
    """
    trust, anchors = trust_of(fund, public_key), read_anchors(kept)
    with inspecting(fund) as connection:
        return [check_anchor(anchor, name, lambda count: hash_at(connection, count), trust) for name, anchor in anchors]


def hash_at(connection: Connection, seq: int) -> str | None:
    """The hash of the record of that number."""
    return connection.execute(select(t.record.c.hash).where(t.record.c.seq == seq)).scalar()


def trust_of(fund: Fund, public_key: Path | None = None) -> Trust:
    """What the fund knows to check anchors by: a public key, and the certificates of an authority."""
    path = _key_path(fund)
    beside = _public_path(path) if path else None
    found = public_key or (beside if beside and beside.is_file() else None)
    authority = _authority(fund) if fund.settings.timestamp_ca else None
    key = read_public_key(read_bytes(found), str(found)) if found else None
    return Trust(key, authority, must_sign=public_key is not None)


def _key_path(fund: Fund) -> Path | None:
    return fund.folder / fund.settings.anchor_key if fund.settings.anchor_key else None


def _public_path(path: Path) -> Path:
    return path.with_suffix(".pub")


def _signing_key(fund: Fund) -> SigningKey | None:
    path = _key_path(fund)
    if path is None:
        return None
    if not path.is_file():
        raise invalid("anchor-key-missing", str(path))
    return SigningKey.from_text(read_bytes(path), str(path))


def _authority(fund: Fund) -> Authority:
    if not fund.settings.timestamp_ca:
        raise invalid("timestamp-no-certificates", "fonds.toml")
    path = fund.folder / fund.settings.timestamp_ca
    return Authority.from_pem(read_bytes(path), str(path))


def _stamp(fund: Fund, url: str, content: bytes) -> str:
    authority, asked = _authority(fund), question(content)
    try:
        said = _answer(url, asked.sent)
    except (OSError, HTTPException, ValueError):  # no answer in time, no answer of a web server, or no address of one
        raise invalid("timestamp-unreachable", url) from None
    stamp = accepted(said, asked, authority)
    if stamp is None:
        raise broken("timestamp-wrong", url)
    return stamp


def _answer(url: str, sent: bytes) -> bytes:
    """What the authority answers. Raises OSError (also for an answer that is not there in time), HTTPException, ValueError."""
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    answer: Future[bytes] = Future()

    def ask() -> None:
        try:
            request = urllib.request.Request(url, sent, headers)  # noqa: S310  # the settings allow http and https only
            with urllib.request.urlopen(request, timeout=_WAIT_SECONDS) as told:  # noqa: S310  # the same
                said = told.read(_LARGEST_ANSWER)
        except Exception as error:
            answer.set_exception(error)
        else:
            answer.set_result(said)

    # The library waits that long for each part of an answer: one that drips would keep us for ever.
    Thread(target=ask, daemon=True).start()
    return answer.result(_WAIT_SECONDS)
