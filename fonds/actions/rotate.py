"""Give the fund a new key: the key of each case is wrapped anew, and nothing else changes.

The new key is on disk before the change is committed, and takes the place of the old one after that. Whenever it is cut off,
every box opens: ``Fund.key`` tries the key, the new one and the old one.
"""

import os
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, delete, select

from fonds.actions.perform import Order, perform
from fonds.audit.chain import digest
from fonds.audit.sealing import FundKey, seal, unseal
from fonds.errors import IntegrityFailure
from fonds.store import tables as t
from fonds.store.database import forget_old_pages
from fonds.store.fund import KEY_FILE, NEW_KEY_FILE, OLD_KEY_FILE, Fund, read_key
from fonds.store.unit import Unit


def rotate_key(order: Order) -> int:
    """Make a new key and wrap every case key with it; gives how many. Every earlier key stays beside it, for older backups.

    Raises InvalidInput: key-missing, key-unreadable, key-beside-unreadable; IntegrityFailure: sealed-does-not-open.
    """
    with perform(order, "privacy rotate-key") as unit:
        unit.subject = "fund"
        if not order.dry_run:
            _settle(unit.connection, order.fund)
        old = order.fund.key()
        fresh = old.renewed()
        wrapped = _wrap_anew(unit, old, fresh)  # first: a login that may not do this leaves no key on disk
        if not order.dry_run:
            _write(order.fund.folder / NEW_KEY_FILE, fresh.to_text())
    if not order.dry_run:
        _put_in_place(order.fund.folder)
        forget_old_pages(order.fund)
    return wrapped


def _wrap_anew(unit: Unit, old: FundKey, fresh: FundKey) -> int:
    unit.add(t.key_change, on_day=unit.today.isoformat(), member=unit.actor.name)  # first: the guard lets old boxes go then
    rows = unit.connection.execute(select(t.case_key).order_by(t.case_key.c.case_ref)).all()
    for row in rows:
        place = f"case_key/{row.case_ref}"
        box = seal(fresh.secret, old.open(row.box, place), place)
        unit.connection.execute(delete(t.case_key).where(t.case_key.c.case_ref == row.case_ref))
        unit.add(t.case_key, case_ref=row.case_ref, digest=digest(box), box=box)
    for row in unit.connection.execute(select(t.line_text).order_by(t.line_text.c.line)).all():
        place = f"line_text/{row.line}"
        box = seal(fresh.secret, old.open(row.box, place), place)
        unit.connection.execute(delete(t.line_text).where(t.line_text.c.line == row.line))
        unit.add(t.line_text, line=row.line, digest=digest(box), box=box)
    return len(rows)


def _settle(connection: Connection, fund: Fund) -> None:
    """Finish or forget an earlier change that was cut off: its key counts when something was wrapped with it."""
    path = fund.folder / NEW_KEY_FILE
    if not path.is_file():
        return
    secret = read_key(path).secret
    if any(_opens(secret, row.box, row.case_ref) for row in connection.execute(select(t.case_key))):
        _put_in_place(fund.folder)
    else:
        path.unlink()


def _opens(secret: bytes, box: bytes, case: str) -> bool:
    try:
        unseal(secret, box, f"case_key/{case}")
    except IntegrityFailure:
        return False
    return True


def _put_in_place(folder: Path) -> None:
    replaced = (folder / KEY_FILE).read_bytes()
    _keep_older(folder / OLD_KEY_FILE, replaced)
    _write(folder / OLD_KEY_FILE, replaced)
    os.replace(folder / NEW_KEY_FILE, folder / KEY_FILE)
    _on_disk(folder)


def _keep_older(old: Path, replaced: bytes) -> None:
    """A second change takes no key away: backups from before the first one open with no other."""
    if not old.is_file() or old.read_bytes() == replaced:  # the same: a change that was cut off right here
        return
    number = next(one for one in count(1) if not old.with_name(f"{old.name}.{one}").exists())
    os.replace(old, old.with_name(f"{old.name}.{number}"))


def _write(path: Path, content: bytes) -> None:
    """A file for its owner only, whole and on disk before this returns."""
    temporary = path.with_name(f".{path.name}.part")
    temporary.unlink(missing_ok=True)
    with os.fdopen(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    _on_disk(path.parent)


def _on_disk(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
