"""Anchors: the head of the chain on a file that is kept elsewhere, signed and stamped with the time where the fund can.

Whoever keeps an anchor can show later that nothing before it was changed or cut off. The signature (Ed25519, RFC 8032) says
that the fund made it, the time stamp (RFC 3161) that it existed at that moment, in the words of somebody outside the fund.
"""

import base64
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fonds.audit.chain import Head, canonical
from fonds.audit.timestamp import Authority, stamped_at
from fonds.audit.verify import UNREADABLE, Finding
from fonds.errors import InvalidInput, Problem, invalid

FORMAT = "casusfonds-anchor-1"
_BARE = re.compile(r"\s*([0-9]{1,15}):([0-9a-f]{64})\s*")


@dataclass(frozen=True)
class Anchor:
    """A head of the chain as it was kept. ``at``: UTC, by the clock of the computer; empty for a bare ``count:hash``.

    ``signature`` and ``stamp`` are base64, ``public_key`` is that of the signature; each is empty when there is none.
    """

    head: Head
    fund: str = ""
    at: str = ""
    public_key: str = ""
    signature: str = ""
    stamp: str = ""

    @property
    def signed(self) -> bytes:
        """What the signature is over."""
        told = {"at": self.at, "count": self.head.count, "format": FORMAT, "fund": self.fund, "hash": self.head.hash}
        return canonical(told).encode()

    @property
    def stamped(self) -> bytes:
        """What the time stamp is over: the statement, and the signature when there is one."""
        return self.signed + self.signature.encode()

    def text(self) -> str:
        """The anchor as its file holds it."""
        told: dict[str, Any] = {"format": FORMAT, "fund": self.fund, "at": self.at}
        told |= {"count": self.head.count, "hash": self.head.hash}
        if self.signature:
            told["signature"] = {"algorithm": "Ed25519", "public_key": self.public_key, "value": self.signature}
        if self.stamp:
            told["timestamp"] = {"standard": "RFC 3161", "response": self.stamp}
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def read_anchors(kept: Iterable[tuple[str, str]]) -> list[tuple[str, Anchor]]:
    """Anchors (name, content) as they were kept. A wrong file says nothing about the chain, so it is no finding.

    Raises InvalidInput: anchor-unreadable, for every file that is no anchor.
    """
    read = [(name, read_anchor(text)) for name, text in kept]
    found = [(name, anchor) for name, anchor in read if anchor]
    if len(found) < len(read):
        raise InvalidInput([Problem("anchor-unreadable", name) for name, anchor in read if anchor is None])
    return found


def read_anchor(text: str) -> Anchor | None:
    """An anchor out of its file: as ``Anchor.text`` writes it, or a bare ``count:hash``; None when it is neither."""
    text = text.removeprefix("\ufeff")  # what an editor on Windows may put in front
    if bare := _BARE.fullmatch(text):
        return Anchor(Head(int(bare[1]), bare[2]))
    try:
        told = json.loads(text)
        signature, stamp = told.get("signature") or {}, told.get("timestamp") or {}
        values = (
            told["fund"],
            told["at"],
            signature.get("public_key", ""),
            signature.get("value", ""),
            stamp.get("response", ""),
        )
        head = Head(told["count"], told["hash"])
        plain = all(isinstance(value, str) for value in (*values, head.hash)) and isinstance(head.count, int)
    except UNREADABLE:
        return None
    return Anchor(head, *values) if plain and told["format"] == FORMAT and _BARE.fullmatch(str(head)) else None


@dataclass(frozen=True, repr=False)
class SigningKey:
    """The key that signs anchors: 32 bytes (RFC 8032). It proves who made an anchor, so it is kept like ``fonds.key``."""

    secret: bytes

    @classmethod
    def create(cls) -> "SigningKey":
        """A new random key."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def from_text(cls, text: bytes, where: str) -> "SigningKey":
        """Read a key as ``to_text`` wrote it. Raises InvalidInput: anchor-key-unreadable."""
        return cls(_key_bytes(text, where))

    def to_text(self) -> bytes:
        """The key as one line of base64."""
        return base64.b64encode(self.secret) + b"\n"

    @property
    def public(self) -> str:
        """The public key, base64: what others need to check a signature."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return base64.b64encode(Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw()).decode()

    def sign(self, content: bytes) -> str:
        """The signature, base64."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return base64.b64encode(Ed25519PrivateKey.from_private_bytes(self.secret).sign(content)).decode()


def read_public_key(text: bytes, where: str) -> str:
    """A public key out of its file, base64. Raises InvalidInput: anchor-key-unreadable."""
    return base64.b64encode(_key_bytes(text, where)).decode()


def _key_bytes(text: bytes, where: str) -> bytes:
    try:
        found = base64.b64decode(text.strip(), validate=True)
    except ValueError:
        found = b""
    if len(found) != 32:
        raise invalid("anchor-key-unreadable", where)
    return found


def signature_holds(anchor: Anchor) -> bool:
    """Whether the signature is over this very anchor, by the key that it names."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(anchor.public_key, validate=True))
        key.verify(base64.b64decode(anchor.signature, validate=True), anchor.signed)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True)
class Trust:
    """What anchors are held against: the fund's public key (base64) and the authority's certificates, where they are known.

    ``must_sign``: whoever checks brought a key, so an anchor without a signature proves nothing to them.
    """

    public_key: str | None = None
    authority: Authority | None = None
    must_sign: bool = False


@dataclass(frozen=True)
class Checked:
    """One anchor that was checked. ``stamped``: the time in its stamp, when that was checked and holds.

    ``key_known``: whether there was a public key to hold the signature against; without one anybody may have signed.
    """

    name: str
    anchor: Anchor
    findings: tuple[Finding, ...]
    stamped: str | None = None
    key_known: bool = False


def check_anchor(anchor: Anchor, name: str, hash_at: Callable[[int], str | None], trust: Trust) -> Checked:
    """Hold a kept anchor against the chain: its head must still be there, and its signature and time stamp must hold.

    ``hash_at``: the hash of the record of that number, or None.
    """
    findings = list(_check_signature(anchor, name, trust))
    if hash_at(anchor.head.count) != anchor.head.hash:
        findings.append(Finding("audit-anchor-differs", name, {"count": anchor.head.count}))
    stamped = None
    if anchor.stamp and trust.authority:
        stamped = stamped_at(anchor.stamp, anchor.stamped, trust.authority)
        findings += [] if stamped else [Finding("audit-anchor-stamp-wrong", name)]
    return Checked(name, anchor, tuple(findings), stamped, key_known=trust.public_key is not None)


def _check_signature(anchor: Anchor, name: str, trust: Trust) -> Iterator[Finding]:
    """A signature must hold and be by the fund's own key. None is no fault, as a statement has none, unless one was asked for:
    else who rewrites both the fund and the anchor only has to leave the signature out.
    """
    if not anchor.signature:
        if trust.must_sign:
            yield Finding("audit-anchor-not-signed", name)
    elif not signature_holds(anchor):
        yield Finding("audit-anchor-signature-wrong", name)
    elif trust.public_key and anchor.public_key != trust.public_key:
        yield Finding("audit-anchor-other-key", name)


def anchor_document(checked: Checked) -> Mapping[str, Any]:
    """A checked anchor for ``--json``."""
    anchor = checked.anchor
    return {
        "file": checked.name,
        "count": anchor.head.count,
        "hash": anchor.head.hash,
        "fund": anchor.fund,
        "at": anchor.at,
        "public_key": anchor.public_key or None,
        "held_against_key": bool(anchor.signature and checked.key_known),
        "stamped": checked.stamped,
        "holds": not checked.findings,
    }
