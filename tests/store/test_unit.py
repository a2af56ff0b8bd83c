"""When an action's rows go into their tables: after its record, or when the action asks what they could change."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from fonds.actions.perform import perform
from fonds.store import tables as t
from fonds.store.database import connect
from tests.actions.desk import Desk, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=100_000)


@pytest.fixture
def inserts(desk: Desk) -> list[str]:
    """The tables into which rows go, row by row, as SQLite itself tells it."""
    found: list[str] = []

    def listen(statement: str) -> None:
        if statement.startswith("INSERT INTO "):
            found.append(statement.split()[2])

    event.listen(connect(desk.fund), "connect", lambda here, _: here.set_trace_callback(listen))
    return found


def test_a_payout_puts_its_record_first_so_that_sqlite_searches_no_table_for_rows_that_waited(
    desk: Desk, inserts: list[str]
) -> None:
    case = desk.granted(50_000)
    inserts.clear()
    desk.pay(case)
    assert inserts == ["record", "command_key", "entry", *["posting"] * 4]


def test_an_action_that_asks_sees_what_it_added_and_its_own_number_stays(desk: Desk) -> None:
    count = select(func.count()).select_from(t.partner)
    with perform(desk.order("anna"), "partner add") as unit:
        before = unit.connection.execute(count).scalar_one()
        unit.add(t.partner, id="nieuw", name="Nieuw")
        assert unit.beginning.execute(count).scalar_one() == before
        assert unit.connection.execute(count).scalar_one() == before + 1
        unit.add(t.membership, partner="nieuw", from_day=date(2026, 3, 2).isoformat())
    assert desk.query("SELECT count(*) FROM membership m JOIN record r ON r.seq = m.record WHERE m.partner = 'nieuw'") == [(1,)]


def test_an_action_that_says_it_did_nothing_may_not_have_added_a_row(desk: Desk) -> None:
    def act() -> None:
        with perform(desk.order("anna"), "partner add") as unit:
            unit.add(t.partner, id="nieuw", name="Nieuw")
            unit.nothing_to_do = True

    with pytest.raises(AssertionError):
        act()
    assert desk.query("SELECT id FROM partner WHERE id = 'nieuw'") == []
