"""The chain: every action is one record, and every record holds the SHA-256 of the one before.

The hash is taken over the canonical JSON (RFC 8785) of the record without its hash. Whoever keeps the head (count and hash),
for instance printed on a statement, can prove that nothing before it was changed or cut off.
"""

import hashlib
import json
from dataclasses import dataclass
from json.encoder import encode_basestring as _quoted

GENESIS = "0" * 64
"""The previous hash of the first record."""


@dataclass(frozen=True)
class Head:
    """The end of the chain: how many records, and the hash of the last one."""

    count: int
    hash: str

    def __str__(self) -> str:
        return f"{self.count}:{self.hash}"


@dataclass(frozen=True)
class Record:
    """One record. ``at`` is UTC; ``body`` is canonical JSON: the rows that the action wrote."""

    seq: int
    at: str
    actor: str
    role: str
    action: str
    subject: str
    body: str
    previous: str

    def hash(self) -> str:
        """The SHA-256 of this record, hexadecimal."""
        return hash_of(self.seq, self.at, self.actor, self.role, self.action, self.subject, self.body, self.previous)


def hash_of(seq: int, at: str, actor: str, role: str, action: str, subject: str, body: str, previous: str) -> str:
    """The SHA-256 of a record with these values, hexadecimal.

    The members stand in the order of RFC 8785 (by name) and the body is canonical already: this is the canonical form without
    building it again, which verifying a million records would feel.
    """
    text = (
        f'{{"action":{_quoted(action)},"actor":{_quoted(actor)},"at":{_quoted(at)},"body":{body},'
        f'"previous":{_quoted(previous)},"role":{_quoted(role)},"seq":{seq},"subject":{_quoted(subject)}}}'
    )
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def canonical(value: object) -> str:
    """Canonical JSON (RFC 8785): the same value is always the same text."""
    import rfc8785

    return rfc8785.dumps(value).decode()  # type: ignore[arg-type]  # its type spells out JSON; ours comes from plain dicts


def canonical_rows(body: object) -> str:
    """The same for the body of a record, ten times as fast: an import writes fifty thousand rows.

    Rows hold text, whole numbers, yes/no and nothing, under names of plain ASCII; then sorted JSON without blanks is canonical.
    """
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(content: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(content).hexdigest()
