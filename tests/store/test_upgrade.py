"""A fund of an older version is upgraded as a whole, on the record, and its rules count as adopted from then on."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import inspect

from fonds.actions.adopt import adoptions, rules_in_force
from fonds.actions.erase import erase
from fonds.actions.perform import Order, book, perform
from fonds.actions.privacy import kept
from fonds.actions.rotate import rotate_key
from fonds.actions.upgrade import IN_USE, upgrade_fund, waiting_upgrade
from fonds.actions.verify import verify
from fonds.errors import InvalidInput, Refused
from fonds.ledger.entries import BANK, RESERVATIONS, charge
from fonds.store import tables as t
from fonds.store.copying import empty_database
from fonds.store.database import SCHEMA, insert_all, reading
from fonds.store.fund import DATABASE_FILE, RULES_FOLDER, Fund, Settings
from tests.postgres import login, new_database, run_sql
from tests.store.older import OLDER, older_fund
from tests.support import Terminal

DAY = date(2026, 7, 1)


@pytest.fixture
def fund(tmp_path):
    return older_fund(tmp_path / "0001", "0001")


@pytest.mark.parametrize("version", OLDER)
def test_a_fund_of_every_older_version_opens_after_an_upgrade_and_everything_in_it_still_holds(tmp_path, version):
    old = older_fund(tmp_path / "old", version)
    with closing(sqlite3.connect(old.folder / DATABASE_FILE)) as connection:
        before = connection.execute("SELECT seq, hash FROM record ORDER BY seq").fetchall()
        money = connection.execute("SELECT account, sum(amount_cents) FROM posting GROUP BY account").fetchall()
    assert upgrade_fund(Order(old, "anna", DAY)) == (version, SCHEMA)
    assert verify(old).findings == ()
    _forget_and_renew(old, version)
    with closing(sqlite3.connect(old.folder / DATABASE_FILE)) as connection:
        assert connection.execute("SELECT seq, hash FROM record ORDER BY seq").fetchall()[: len(before)] == before
        assert connection.execute("SELECT account, sum(amount_cents) FROM posting GROUP BY account").fetchall() == money


def _forget_and_renew(fund: Fund, version: str) -> None:
    """What an older version sealed can be wrapped anew and erased; both leave a row, and nothing else goes."""
    order = Order(fund, "anna", date(2036, 7, 1))
    wrapped = rotate_key(order)
    assert wrapped == {"0001": 0, "0002": 3, "0003": 10, "0004": 10}[version]
    for case in [one.case for one in kept(fund)]:
        erase(order, case, "retention")
    assert verify(fund).findings == ()


@pytest.mark.parametrize("version", OLDER)
def test_a_fund_of_every_older_version_is_upgraded_on_a_server_too(tmp_path, server, version, monkeypatch):
    old = older_fund(tmp_path / "old", version)
    there = replace(old, address=new_database(server))
    with closing(sqlite3.connect(old.folder / DATABASE_FILE)) as source, empty_database(there, version) as connection:
        source.row_factory = sqlite3.Row
        there_already = set(inspect(connection).get_table_names())
        for table in dict.fromkeys((t.record, *t.metadata.sorted_tables)):
            if table.name in there_already:
                rows = [dict(row) for row in source.execute(f"SELECT * FROM {table.name}")]
                insert_all(connection, table, rows) if rows else None
    clerk = f"clerk_{version}"  # a login with a role reads which version the tables are of, and changes no table
    run_sql(there.address, f"CREATE ROLE {clerk} LOGIN", f"GRANT SELECT ON alembic_version TO {clerk}")
    with pytest.raises(Refused) as caught:
        upgrade_fund(Order(replace(there, address=login(there.address, clerk)), "anna", DAY))
    assert caught.value.codes == ("upgrade-not-owner",)
    monkeypatch.setenv("FONDS_DATABASE_URL", there.address)
    told = Terminal(there.folder, day=DAY.isoformat()).ok("db upgrade")
    assert f"{version} naar {SCHEMA}" in told
    assert "fonds db roles --confirm" in told
    _forget_and_renew(there, version)


@pytest.mark.parametrize("version", OLDER)
def test_the_first_entry_after_an_upgrade_adds_the_pot_up_and_tells_it_from_then_on(tmp_path, version):
    old = older_fund(tmp_path / "old", version)
    upgrade_fund(Order(old, "anna", DAY))
    with perform(Order(old, "anna", DAY), "contribute") as unit:
        book(unit, charge(250))
        book(unit, charge(250))
    with closing(sqlite3.connect(old.folder / DATABASE_FILE)) as connection:
        told = connection.execute("SELECT bank_cents, free_cents FROM entry ORDER BY id").fetchall()
        bank, promised = (
            connection.execute("SELECT coalesce(sum(amount_cents), 0) FROM posting WHERE account = ?", (name,)).fetchone()[0]
            for name in (BANK, RESERVATIONS)
        )
    assert set(told[:-2]) == {(None, None)}
    assert told[-2:] == [(bank - 250, bank + promised - 250), (bank, bank + promised)]
    assert verify(old).findings == ()


def test_there_is_a_fund_of_every_older_version():
    assert [f"{number:04}" for number in range(1, int(SCHEMA))] == OLDER


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
