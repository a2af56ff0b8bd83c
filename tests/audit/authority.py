"""A time-stamping authority of our own (RFC 3161), on this machine: openssl behind a small web server."""

import datetime
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey

_CONFIG = """
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _certificate(
    name: str, key: Key, issuer: str, signs: Key, *extensions: tuple[x509.ExtensionType, bool]
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(signs, hashes.SHA256())


def make_certificates(folder: Path, name: str = "Voorbeeld-CA") -> None:
    """``ca.pem`` and, signed by it, the authority's own ``tsa.pem`` with ``tsa.key``."""
    root, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
    ca = _certificate(
        name,
        root,
        name,
        root,
        (x509.BasicConstraints(True, None), True),
        (usage, True),
        (x509.SubjectKeyIdentifier.from_public_key(root.public_key()), False),
    )
    stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    signing = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    tsa = _certificate(
        "Voorbeeld-TSA",
        own,
        name,
        root,
        (x509.BasicConstraints(False, None), True),
        (signing, True),
        (stamping, True),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key()), False),
    )
    (folder / "ca.pem").write_bytes(ca.public_bytes(serialization.Encoding.PEM))
    (folder / "tsa.pem").write_bytes(tsa.public_bytes(serialization.Encoding.PEM))
    (folder / "tsa.key").write_bytes(
        own.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "serial").write_text("01\n")
    (folder / "tsa.cnf").write_text(_CONFIG.format(folder=folder))


@dataclass
class Authority:
    """A running authority. ``replay``: answer every request with this, as somebody in between might."""

    folder: Path
    url: str
    replay: bytes | None = None
    last: bytes = b""
    asked: int = 0

    def answer(self, request: bytes) -> bytes:
        self.asked += 1
        if self.replay is not None:
            return self.replay
        (self.folder / "query").write_bytes(request)
        reply = self.folder / "reply"
        words = [
            "openssl",
            "ts",
            "-reply",
            "-config",
            self.folder / "tsa.cnf",
            "-queryfile",
            self.folder / "query",
            "-out",
            reply,
        ]
        subprocess.run(words, check=True, capture_output=True)
        self.last = reply.read_bytes()
        return self.last


@contextmanager
def authority(folder: Path) -> Iterator[Authority]:
    """Start one, and stop it afterwards."""
    made = Authority(folder, "")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name that http.server asks for
            answered = made.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(answered)

        def log_message(self, *_: object) -> None:
            pass

    make_certificates(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
