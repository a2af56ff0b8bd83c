"""Set up a new fund: the folder, the settings, the key, the rules and an empty database."""

import shutil
from datetime import date
from pathlib import Path

from fonds.actions.adopt import STANDARD, adopt_folder
from fonds.actions.policy import shipped_rules
from fonds.actions.roles import FOUNDER
from fonds.audit.sealing import FundKey
from fonds.errors import FundError, invalid
from fonds.store.copying import empty_database
from fonds.store.fund import KEY_FILE, RULES_FOLDER, SETTINGS_FILE, Fund, Settings, settings_text, write_private
from fonds.store.structure import structure
from fonds.store.unit import Actor, acting


def found(folder: Path, settings: Settings, founder: str, today: date) -> Fund:
    """Make a new fund in ``folder`` and write the first record.

    Raises InvalidInput: folder-not-empty, folder-not-writable, and what ``begin`` raises. What was half made is removed.
    """
    check_empty(folder)
    existed = folder.exists()
    fund = Fund(folder.absolute(), settings)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(folder / KEY_FILE, FundKey.create().to_text())
        shutil.copytree(shipped_rules(), folder / RULES_FOLDER, copy_function=shutil.copyfile)
        begin(fund, founder, today)
        # Last: a folder with settings is a fund, so a fund that was only half made is none.
        (folder / SETTINGS_FILE).write_text(settings_text(settings), encoding="utf-8")
    except BaseException as error:
        _clear(folder, itself=not existed)
        if isinstance(error, OSError) and not isinstance(error, FundError):
            raise invalid("folder-not-writable", str(folder)) from None
        raise
    return fund


def begin(fund: Fund, founder: str, today: date, *, dry_run: bool = False) -> None:
    """Make the tables in the fund's own, still empty database, and write the first record.

    Raises InvalidInput: database-url, database-not-empty, and what the database says.
    """
    actor = Actor(founder, FOUNDER)
    with acting(fund, founder, lambda *_: actor, "init", today, dry_run=dry_run, opened=empty_database) as unit:
        unit.subject = "fund"
        unit.structure = structure(unit.connection)
        adopt_folder(unit, STANDARD)


def check_empty(folder: Path) -> None:
    """A new fund wants a folder of its own. Raises InvalidInput: folder-not-empty, folder-not-writable."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise invalid("folder-not-empty", str(folder))
    except OSError:
        raise invalid("folder-not-writable", str(folder)) from None


def _clear(folder: Path, *, itself: bool) -> None:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    if itself:
        shutil.rmtree(folder, ignore_errors=True)
