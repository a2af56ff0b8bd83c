"""A backup of the whole fund in one file, encrypted with age (age-encryption.org), and a fund made from it again."""

import base64
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from fonds.actions.anchor import hash_at
from fonds.actions.found import check_empty
from fonds.actions.perform import Order, perform
from fonds.actions.roles import actor_for
from fonds.actions.verify import verify
from fonds.audit.chain import Head
from fonds.errors import FundError, broken, invalid
from fonds.store import tables as t
from fonds.store.copying import all_rows, empty_database, put_rows
from fonds.store.database import SCHEMA, reading
from fonds.store.fund import KEY_FILE, RULES_FOLDER, SETTINGS_FILE, Fund, read_settings
from fonds.store.structure import structure
from fonds.store.unit import acting, head

_MANIFEST, _ROWS = "manifest.json", "rows.jsonl"
_BOX = "box"
_MEASURES = 20
"""How often the library may measure how quick this computer is."""

_SHORTEST = 15
"""Characters of a new passphrase: it is all that guards the file (NIST SP 800-63B-4, section 3.1.1; here it is a proposal)."""


@dataclass(frozen=True)
class Kept:
    """A backup: its encrypted bytes, how many rows are in it, and where the chain ended."""

    content: bytes
    rows: int
    head: Head


@dataclass(frozen=True)
class Restored:
    """A fund out of a backup: its rows, the findings of verify, whether its key was in the backup, and when its chain ended.

    ``erased_since``: what is readable again that was erased since; None when nobody can tell.
    """

    rows: int
    findings: int
    key: bool
    up_to: str
    erased_since: "ErasedSince | None"


@dataclass(frozen=True)
class ErasedSince:
    """The cases, and the lines of the bank beside those, that a fund erased after a backup of it was made."""

    cases: tuple[str, ...]
    lines: tuple[int, ...]


def backup(order: Order, recipient: str | None, passphrase: str | None, *, with_key: bool = False) -> Kept:
    """Everything in one encrypted file. Nothing of it is on disk in the clear; the key is left out unless it is asked for.

    Raises InvalidInput: recipient-wrong, passphrase-short, key-missing.
    """
    if recipient is None and len(passphrase or "") < _SHORTEST:
        raise invalid("passphrase-short", length=len(passphrase or ""), shortest=_SHORTEST)
    folder, packed = order.fund.folder, io.BytesIO()
    with perform(order, "db backup") as unit, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        unit.subject = "fund"
        unit.nothing_to_do = True  # a backup changes nothing; who may make one is checked all the same
        ends = head(unit.connection)
        lines = [_line(name, row) for name, row in all_rows(unit.connection)]
        pack.writestr(_MANIFEST, json.dumps({"format": 1, "schema": SCHEMA, "count": ends.count, "hash": ends.hash}))
        pack.writestr(_ROWS, "\n".join(lines))
        pack.write(folder / SETTINGS_FILE, SETTINGS_FILE)
        for path in sorted((folder / RULES_FOLDER).glob("*.*")):
            pack.write(path, f"{RULES_FOLDER}/{path.name}")
        if with_key:
            pack.writestr(KEY_FILE, order.fund.key().to_text())
    return Kept(_encrypted(packed.getvalue(), recipient, passphrase), len(lines), ends)


def restore(
    content: bytes,
    name: str,
    folder: Path,
    who: str,
    today: date,
    identity: str | None,
    passphrase: str | None,
    *,
    dry_run: bool,
    present: Fund | None = None,
) -> Restored:
    """A fund in a new folder, as it was when the backup was made, and one record that says so.

    ``present``: the fund that stands here now; it may know what was erased since.

    Raises InvalidInput: backup-not-opened, backup-too-slow, backup-unreadable, folder-not-empty, database-not-empty,
    database-newer; IntegrityFailure: copy-differs.
    """
    pack, manifest = _unpacked(_decrypted(content, name, identity, passphrase), name)
    check_empty(folder)
    since = _erased_since(present, Head(manifest["count"], manifest["hash"]))
    existed = folder.exists()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        found = replace(_restored(pack, manifest, folder, who, today, dry_run=dry_run), erased_since=since)
    except BaseException:
        _clear(folder, itself=not existed)
        raise
    if dry_run:
        _clear(folder, itself=not existed)
    return found


def _restored(
    pack: zipfile.ZipFile, manifest: dict[str, Any], folder: Path, who: str, today: date, *, dry_run: bool
) -> Restored:
    for member in pack.namelist():
        if re.fullmatch(rf"({SETTINGS_FILE}|{KEY_FILE}|{RULES_FOLDER}/[\w.-]+)", member):
            path = folder / member
            path.parent.mkdir(exist_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(pack.read(member))
    fund = Fund(folder, read_settings(folder / SETTINGS_FILE))
    told: list[int] = []
    up_to: list[str] = []

    @contextmanager
    def filled(there: Fund) -> Iterator[Connection]:
        from fonds.store.schema import run

        with empty_database(there, manifest["schema"]) as connection:
            told.append(put_rows(connection, _rows(pack)))
            if head(connection) != Head(manifest["count"], manifest["hash"]):
                raise broken("copy-differs", str(folder))
            up_to.append(connection.execute(select(func.max(t.record.c.at))).scalar() or "")
            run(connection)  # a backup of an older version is upgraded as a whole
            yield connection

    with acting(fund, who, actor_for, "db restore", today, dry_run=dry_run, opened=filled) as unit:
        unit.subject = "fund"
        unit.structure = structure(unit.connection)
    findings = 0 if dry_run else len(verify(fund).findings)
    return Restored(told[0], findings, (folder / KEY_FILE).exists(), up_to[0], None)


def _erased_since(present: Fund | None, ends: Head) -> ErasedSince | None:
    """What the present fund erased after its chain ended so; None when it is another fund, or there is none to be read."""
    if present is None:
        return None
    # FONDS_DATABASE_URL may say where the restored fund must come. Of a fund without an address in its settings, the file in
    # the folder is not looked at instead: it can be from before a move, and would say that nothing was erased.
    present = replace(present, address=present.settings.database)
    try:
        with reading(present) as connection:
            if hash_at(connection, ends.count) != ends.hash:
                return None
            case, line = t.erasure.c, t.line_erasure.c
            lines = select(line.line).where(line.record.not_in(select(case.record)))  # those that did not go with a case
            return ErasedSince(
                _since(connection, select(case.case_ref).where(case.record > ends.count), t.dossier, ends),
                _since(connection, lines.where(line.record > ends.count), t.bank_line, ends),
            )
    except FundError:
        return None


def _since(connection: Connection, erased: Select[Any], made: Table, ends: Head) -> tuple[Any, ...]:
    """Of what was erased, what was there already when the chain ended so."""
    key = next(iter(made.primary_key.columns))
    return tuple(connection.execute(select(key).where(key.in_(erased), made.c.record <= ends.count).order_by(key)).scalars())


def _line(name: str, row: dict[str, Any]) -> str:
    if _BOX in row:
        row = {**row, _BOX: base64.b64encode(row[_BOX]).decode()}
    return json.dumps([name, row])


def _rows(pack: zipfile.ZipFile) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in pack.read(_ROWS).decode().splitlines():
        name, row = json.loads(line)
        if _BOX in row:
            row[_BOX] = base64.b64decode(row[_BOX])
        if name in t.metadata.tables:
            yield name, row


def _unpacked(content: bytes, name: str) -> tuple[zipfile.ZipFile, dict[str, Any]]:
    try:
        pack = zipfile.ZipFile(io.BytesIO(content))
        manifest: dict[str, Any] = json.loads(pack.read(_MANIFEST))
        schema, known = str(manifest["schema"]), {"count", "hash", "format", "schema"} <= manifest.keys()
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError):
        raise invalid("backup-unreadable", name) from None
    if not known or manifest["format"] != 1 or not re.fullmatch("[0-9]{4}", schema):
        raise invalid("backup-unreadable", name)
    if schema > SCHEMA:
        raise invalid("database-newer", name)
    return pack, manifest


def _encrypted(content: bytes, recipient: str | None, passphrase: str | None) -> bytes:
    import pyrage  # type: ignore[import-untyped]  # it has no types of its own

    if recipient is None:
        return bytes(pyrage.passphrase.encrypt(content, passphrase or ""))
    try:
        to = pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError:
        raise invalid("recipient-wrong", "--recipient") from None
    return bytes(pyrage.encrypt(content, [to]))


def _decrypted(content: bytes, name: str, identity: str | None, passphrase: str | None) -> bytes:
    import pyrage

    try:
        if identity is None:
            return _with_passphrase(content, name, passphrase or "")
        lines = [line.strip() for line in identity.splitlines() if line.strip() and not line.startswith("#")]
        return bytes(pyrage.decrypt(content, [pyrage.x25519.Identity.from_str(line) for line in lines]))
    except (pyrage.DecryptError, pyrage.IdentityError):
        raise invalid("backup-not-opened", name) from None


def _with_passphrase(content: bytes, name: str, passphrase: str) -> bytes:
    """A passphrase costs about a second of work, and the library refuses a file that would take this computer 16 times that.

    How quick the computer is, it measures in some milliseconds, which mean little while other programs run. So it may measure
    again.
    """
    import pyrage

    for _ in range(_MEASURES):
        try:
            return bytes(pyrage.passphrase.decrypt(content, passphrase))
        except pyrage.DecryptError as error:
            if "work parameter" not in str(error):
                raise
    raise invalid("backup-too-slow", name)


def _clear(folder: Path, *, itself: bool) -> None:
    for path in folder.iterdir():
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    if itself:
        folder.rmdir()
