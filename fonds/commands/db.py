"""``fonds db``: whether the database fits this version of the program, and bringing it up to date."""

import contextlib
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, talk
from fonds.commands.types import PLACE
from fonds.errors import FundError, invalid

if TYPE_CHECKING:
    from fonds.actions.backup import Restored

_LARGEST_BACKUP = 4_000_000_000
"""Bytes: what fits in memory; a fund of a million records is a few hundred million."""

db = FundGroup(
    "db", {name: f"fonds.commands.db:db_{name}" for name in ("init", "status", "upgrade", "copy", "backup", "restore", "roles")}
)


@command("db-init", writes=True)
def db_init() -> None:
    """Make the tables of the fund in this folder, in a database that is still empty."""
    from fonds.actions.found import begin
    from fonds.commands.context import actor, fund, today
    from fonds.store.database import shown_place

    now = session()
    here = fund(now)
    here.key()  # a fund without a key takes in no case: told now, and not with the first one
    begin(here, actor(now), today(now), dry_run=now.dry_run)
    answer(now, {"database": shown_place(here)}, [now.say("db.begun", place=shown_place(here))])


@command("db-status")
def db_status() -> int | None:
    """Which version the tables are of; exit 1 when they must be upgraded."""
    from fonds.actions.upgrade import waiting_upgrade
    from fonds.commands.context import fund
    from fonds.store.database import SCHEMA, shown_place

    now = session()
    found = fund(now)
    older = waiting_upgrade(found)
    document = {"database": shown_place(found), "version": older or SCHEMA, "needed": SCHEMA, "up_to_date": older is None}
    told = now.say("db.older" if older else "db.up-to-date", version=older or SCHEMA, needed=SCHEMA)
    answer(now, document, [told])
    return 1 if older else None


@command("db-upgrade", writes=True)
def db_upgrade() -> None:
    """Upgrade the tables."""
    from fonds.actions.upgrade import upgrade_fund
    from fonds.commands.context import fund, order
    from fonds.store.database import address

    now = session()
    before, after = upgrade_fund(order(now))
    told = [now.say("db.upgraded" if before != after else "db.up-to-date", before=before, version=after)]
    if before != after and address(fund(now)).get_backend_name() == "postgresql":
        told.append(now.say("db.upgraded-roles"))
    answer(now, {"before": before, "version": after}, told)


@command("db-copy", writes=True)
@click.argument("target", metavar="URL")
def db_copy(target: str) -> None:
    """Copy the fund to another, empty database."""
    from fonds.actions.copy import copy_to
    from fonds.commands.context import order

    now = session()
    copied = copy_to(order(now), target)
    document = {"database": copied.place, "rows": copied.rows, "head": {"count": copied.head.count, "hash": copied.head.hash}}
    answer(now, document, [now.say("db.copied", place=copied.place, rows=copied.rows), now.say("db.copied-next")])


@command("db-backup", writes=True)
@click.argument("file", type=PLACE, metavar="FILE")
@option("--recipient", metavar="AGE", help="backup-recipient")
@option("--with-key", is_flag=True)
def db_backup(file: Path, recipient: str | None, with_key: bool) -> None:
    """Write everything to one encrypted file."""
    from fonds.actions.backup import backup
    from fonds.commands.context import order
    from fonds.commands.files import save_new

    now = session()
    if file.exists():
        raise invalid("file-exists", str(file))
    kept = backup(order(now), recipient, None if recipient else _passphrase(now, twice=True), with_key=with_key)
    if not now.dry_run:
        save_new(file, kept.content)
    document = {"file": str(file), "rows": kept.rows, "head": {"count": kept.head.count, "hash": kept.head.hash}}
    answer(
        now,
        document,
        [now.say("db.kept", file=file, rows=kept.rows), now.say("db.kept-with" if with_key else "db.kept-without")],
    )


@command("db-restore", writes=True)
@click.argument("file", type=PLACE, metavar="FILE")
@click.argument("folder", type=PLACE, metavar="DIR")
@option("--identity", type=PLACE, metavar="FILE", help="backup-identity")
def db_restore(file: Path, folder: Path, identity: Path | None) -> int | None:
    """Make a fund from a backup, in a new folder."""
    from fonds.actions.backup import restore
    from fonds.actions.policy import read_bytes
    from fonds.commands.context import actor, fund, today

    now = session()
    told = None if identity is None else read_bytes(identity).decode("utf-8", "replace")
    content = read_bytes(file, _LARGEST_BACKUP)
    secret = None if identity else _passphrase(now, twice=False)
    present = None
    with contextlib.suppress(FundError):
        present = fund(now)
    place, day = folder.absolute(), today(now)
    back = restore(content, str(file), place, actor(now), day, told, secret, dry_run=now.dry_run, present=present)
    since = None if back.erased_since is None else vars(back.erased_since)
    document = {"fund": str(folder), "rows": back.rows, "findings": back.findings, "key": back.key}
    document |= {"up_to": back.up_to, "erased_since": since}
    lines = [now.say("db.restored", folder=folder, rows=back.rows), _erased(now, back)]
    lines += [] if back.key else [now.say("db.restored-key")]
    wrong = [now.say("audit.findings", number=back.findings), now.say("db.restored-findings", folder=shlex.quote(str(folder)))]
    lines += wrong if back.findings else [now.say("audit.all-well")]
    answer(now, document, lines)
    return 3 if back.findings else None


def _erased(now: Session, back: "Restored") -> str:
    """What an older backup brings back that somebody had erased, as far as anybody can tell."""
    since = back.erased_since
    if since is None:
        return now.say("db.restored-erased-unknown", at=back.up_to[:16].replace("T", " "))
    what = [*since.cases, *(now.say("privacy.bank-line", line=line) for line in since.lines)]
    return now.say("db.restored-erased", what=what) if what else now.say("db.restored-erased-none")


def _passphrase(now: Session, *, twice: bool) -> str:
    """From ``FONDS_BACKUP_PASSPHRASE``, or asked without showing it. Raises InvalidInput: passphrase-missing."""
    given = os.environ.get("FONDS_BACKUP_PASSPHRASE", "")
    if not given and not now.as_json and sys.stdin.isatty():
        given = click.prompt(now.say("db.passphrase"), hide_input=True, confirmation_prompt=twice, err=True)
    if not given:
        raise invalid("passphrase-missing")
    return given


@command("db-roles", writes=True)
@option("--confirm", is_flag=True)
def db_roles(confirm: bool) -> None:
    """The roles of the fund as SQL for PostgreSQL; or: they were carried out, so the chain may know them."""
    now = session()
    if confirm:
        _confirm_roles(now)
        return
    from fonds.actions.database_roles import database_roles
    from fonds.commands.context import fund, today

    sql = database_roles(fund(now), today(now))
    talk(now, now.say("db.roles-for"))
    answer(now, {"sql": sql}, sql.splitlines())


def _confirm_roles(now: Session) -> None:
    from fonds.actions.confirm_roles import confirm_roles
    from fonds.commands.context import order

    told = confirm_roles(order(now))
    others = [now.say("db.roles-others"), *(f"  {one}" for one in told.others)] if told.others else []
    waiting = [now.say("db.roles-without-login", members=told.without_login)] if told.without_login else []
    document = {"rights": told.rights, "others": told.others, "without_login": told.without_login}
    answer(now, document, [now.say("db.roles-confirmed", rights=told.rights), *waiting, *others])
