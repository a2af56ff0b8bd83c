"""Sealing: personal text is encrypted with a key of its own case, and forgetting a case is destroying its key.

AES-256-GCM with a random 96-bit nonce; the associated data binds a box to its place, so that a box moved to another row does
not open. The fund's key (``fonds.key``, outside the database) encrypts the case keys and never leaves the folder.
"""

import base64
import contextlib
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from fonds.errors import IntegrityFailure, broken, invalid

_NONCE_BYTES = 12


@dataclass(frozen=True, repr=False)
class FundKey:
    """The fund's own key: 32 random bytes.

    ``marks``: the key of the marks, once it is another one: a new key must not make every household look new. ``others``:
    secrets of before or of a change that was cut off, with which a box may still open; nothing is sealed with them.
    """

    secret: bytes
    marks: bytes | None = None
    others: tuple[bytes, ...] = ()

    @classmethod
    def create(cls) -> "FundKey":
        """A new random key."""
        return cls(secrets.token_bytes(32))

    @classmethod
    def from_text(cls, text: bytes, where: str) -> "FundKey":
        """Read a key as ``to_text`` wrote it. Raises InvalidInput: key-unreadable."""
        try:
            parts = [base64.b64decode(line, validate=True) for line in text.split()]
        except ValueError:
            parts = []
        if len(parts) not in (1, 2) or any(len(part) != 32 for part in parts):
            raise invalid("key-unreadable", where)
        return cls(parts[0], parts[1] if len(parts) == 2 else None)

    def to_text(self) -> bytes:
        """The key as one line of base64, and a second line with the key of the marks when that is another one."""
        return b"".join(base64.b64encode(part) + b"\n" for part in (self.secret, self.marks) if part)

    def renewed(self) -> "FundKey":
        """Another key that gives the same marks."""
        return FundKey(secrets.token_bytes(32), self.marks or self.secret)

    def mark(self, text: str) -> str:
        """A keyed digest: equal texts give equal marks, and without the key nothing can be guessed from one."""
        return hmac.new(self.marks or self.secret, b"mark:" + text.encode(), hashlib.sha256).hexdigest()

    def new_case_key(self, case: str) -> tuple[bytes, bytes]:
        """A fresh key for a case, and the box that holds it encrypted."""
        case_key = secrets.token_bytes(32)
        return case_key, seal(self.secret, case_key, f"case_key/{case}")

    def open_case_key(self, case: str, box: bytes) -> bytes:
        """The key of a case out of its box. Raises IntegrityFailure: sealed-does-not-open."""
        return self.open(box, f"case_key/{case}")

    def open(self, box: bytes, place: str) -> bytes:
        """What was sealed with this key, or with one of the others. Raises IntegrityFailure: sealed-does-not-open."""
        for secret in (self.secret, *self.others):
            with contextlib.suppress(IntegrityFailure):
                return unseal(secret, box, place)
        raise broken("sealed-does-not-open", place)


def seal(key: bytes, content: bytes, place: str) -> bytes:
    """Encrypt ``content`` and bind it to ``place``; nonce and ciphertext in one box."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, place.encode())


def unseal(key: bytes, box: bytes, place: str) -> bytes:
    """Decrypt a box from its own place. Raises IntegrityFailure: sealed-does-not-open."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], place.encode())
    except (InvalidTag, ValueError):
        raise broken("sealed-does-not-open", place) from None
