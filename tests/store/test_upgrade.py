"""A fund of an older version is upgraded as a whole, on the record, and its rules count as adopted from then on."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from fonds.actions.adopt import adoptions, rules_in_force
from fonds.actions.perform import Order
from fonds.actions.policy import shipped_rules
from fonds.actions.upgrade import IN_USE, upgrade_fund, waiting_upgrade
from fonds.actions.verify import verify
from fonds.audit.sealing import FundKey
from fonds.errors import InvalidInput, Refused
from fonds.store.database import SCHEMA, reading
from fonds.store.fund import DATABASE_FILE, KEY_FILE, RULES_FOLDER, SETTINGS_FILE, Fund, Settings, settings_text

OLD = Path(__file__).parent / "fund-0001.sql"
"""A fund that version 0001 made: one partner, one member, one contribution."""
DAY = date(2026, 3, 2)


@pytest.fixture
def fund(tmp_path):
    settings = Settings(name="Voorbeeldfonds")
    (tmp_path / SETTINGS_FILE).write_text(settings_text(settings), encoding="utf-8")
    (tmp_path / KEY_FILE).write_bytes(FundKey.create().to_text())
    shutil.copytree(shipped_rules(), tmp_path / RULES_FOLDER)
    with closing(sqlite3.connect(tmp_path / DATABASE_FILE)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return Fund(tmp_path, settings)


def _tables(fund):
    with closing(sqlite3.connect(fund.folder / DATABASE_FILE)) as connection:
        return {
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger', 'index')")
        }


def test_an_older_database_is_refused_until_it_is_upgraded(fund):
    assert waiting_upgrade(fund) == "0001"
    for action in (lambda: verify(fund), lambda: reading(fund).__enter__()):
        with pytest.raises(InvalidInput) as caught:
            action()
        assert caught.value.codes == ("database-older",)


def test_upgrading_keeps_every_record_adds_one_and_verifies(fund):
    assert upgrade_fund(Order(fund, "anna", DAY)) == ("0001", SCHEMA)
    assert waiting_upgrade(fund) is None
    report = verify(fund)
    assert report.findings == ()
    with closing(sqlite3.connect(fund.folder / DATABASE_FILE)) as connection:
        records = connection.execute("SELECT action, actor FROM record ORDER BY seq").fetchall()
    assert records == [
        ("init", "anna"),
        ("partner add", "anna"),
        ("member add", "anna"),
        ("contribute", "anna"),
        ("db upgrade", "anna"),
    ]


def test_after_an_upgrade_the_rules_that_were_in_use_are_adopted(fund):
    upgrade_fund(Order(fund, "anna", DAY))
    with reading(fund) as connection:
        assert {one.by for one in adoptions(connection)} == {IN_USE}
        assert rules_in_force(connection, fund, "values-triangle", DAY).version == "2026.1"


def test_upgrading_twice_does_nothing_the_second_time(fund):
    upgrade_fund(Order(fund, "anna", DAY))
    before = (fund.folder / DATABASE_FILE).read_bytes()
    assert upgrade_fund(Order(fund, "anna", DAY)) == (SCHEMA, SCHEMA)
    assert (fund.folder / DATABASE_FILE).read_bytes() == before


@pytest.mark.parametrize("why", ["dry run", "stranger", "faulty rules"])
def test_an_upgrade_that_does_not_happen_leaves_everything_as_it_was(fund, why):
    before = _tables(fund)
    if why == "dry run":
        upgrade_fund(Order(fund, "anna", DAY, dry_run=True))
    elif why == "stranger":
        with pytest.raises(Refused):
            upgrade_fund(Order(fund, "zoe", DAY))
    else:
        (fund.folder / RULES_FOLDER / "stuk.yaml").write_text("id: [")
        with pytest.raises(InvalidInput):
            upgrade_fund(Order(fund, "anna", DAY))
    assert waiting_upgrade(fund) == "0001"
    assert _tables(fund) == before


def test_an_upgraded_database_has_the_same_parts_as_a_new_one(fund, tmp_path_factory):
    from fonds.actions.found import found

    upgrade_fund(Order(fund, "anna", DAY))
    new = found(tmp_path_factory.mktemp("new") / "fonds", Settings(name="Nieuw"), "anna", DAY)
    assert _tables(fund) == _tables(new)
