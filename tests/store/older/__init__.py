"""A fund of every older version of the tables, as that version left it. ``0001``: one partner, one member, one contribution.

``0002``: the fund of the demo, with its key. A version that is released adds its own, and none ever goes away.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from fonds.actions.policy import shipped_rules
from fonds.audit.sealing import FundKey
from fonds.store.fund import DATABASE_FILE, KEY_FILE, RULES_FOLDER, SETTINGS_FILE, Fund, Settings, settings_text

HERE = Path(__file__).parent
OLDER = sorted(path.stem for path in HERE.glob("*.sql"))


def older_fund(folder: Path, version: str) -> Fund:
    """A fund as that version of the tables left it."""
    folder.mkdir(exist_ok=True)
    settings = Settings(name="Voorbeeldfonds")
    (folder / SETTINGS_FILE).write_text(settings_text(settings), encoding="utf-8")
    key = HERE / f"{version}.key"
    (folder / KEY_FILE).write_bytes(key.read_bytes() if key.exists() else FundKey.create().to_text())
    shutil.copytree(shipped_rules(), folder / RULES_FOLDER)
    with closing(sqlite3.connect(folder / DATABASE_FILE)) as connection:
        connection.executescript((HERE / f"{version}.sql").read_text(encoding="utf-8"))
    return Fund(folder, settings)
