"""Time stamps (RFC 3161): what to ask an authority, and whether its answer holds. Sending it is somebody else's work."""

import base64
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any

from fonds.errors import invalid

if TYPE_CHECKING:
    from cryptography.x509 import Certificate


@dataclass(frozen=True)
class Authority:
    """The certificates that a stamp must lead up to: those of the authority that the fund chose to trust."""

    roots: tuple["Certificate", ...]

    @classmethod
    def from_pem(cls, content: bytes, where: str) -> "Authority":
        """Out of a file with one or more certificates. Raises InvalidInput: certificates-unreadable."""
        from cryptography.x509 import load_pem_x509_certificates

        try:
            return cls(tuple(load_pem_x509_certificates(content)))
        except ValueError:
            raise invalid("certificates-unreadable", where) from None


@dataclass(frozen=True)
class Question:
    """A request for a stamp, ready to be sent; the nonce in it must come back in the answer."""

    request: Any
    content: bytes

    @property
    def sent(self) -> bytes:
        """The bytes of the request (DER)."""
        return bytes(self.request.as_bytes())


def question(content: bytes) -> Question:
    """Ask for a stamp over the SHA-256 of ``content``, with a fresh nonce and the authority's certificate."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    builder = TimestampRequestBuilder().data(content).hash_algorithm(HashAlgorithm.SHA256)
    return Question(builder.nonce(nonce=True).cert_request(cert_request=True).build(), content)


def accepted(answer: bytes, asked: Question, authority: Authority) -> str | None:
    """The answer as an anchor keeps it (base64), when imprint, nonce, signature and certificates hold; else None."""
    stamp = base64.b64encode(answer).decode()
    return stamp if _time_in(stamp, asked.content, authority, asked.request.nonce) else None


def stamped_at(stamp: str, content: bytes, authority: Authority) -> str | None:
    """The time in a stamp over ``content`` (UTC, ISO), when imprint, signature and certificates hold; else None."""
    return _time_in(stamp, content, authority, None)


def _time_in(stamp: str, content: bytes, authority: Authority, nonce: int | None) -> str | None:
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        answer = decode_timestamp_response(base64.b64decode(stamp, validate=True))
        verifier = VerifierBuilder(roots=list(authority.roots), nonce=nonce).build()
        verifier.verify_message(answer, content)
        return answer.tst_info.gen_time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (VerificationError, ValueError):
        return None
