"""When an action's rows go into their tables: after its record, or when the action asks what they could change."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from fonds.actions.perform import book, perform
from fonds.errors import Refused
from fonds.ledger.entries import charge
from fonds.store import tables as t
from fonds.store.database import connect
from tests.actions.desk import Desk, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=100_000)


@pytest.fixture
def statements(desk: Desk) -> list[str]:
    """What SQLite is told to do, in order; a row of many is told once for each."""
    found: list[str] = []
    event.listen(connect(desk.fund), "connect", lambda here, _: here.set_trace_callback(found.append))
    return found


def test_a_payout_puts_its_record_first_so_that_sqlite_searches_no_table_for_rows_that_waited(
    desk: Desk, statements: list[str]
) -> None:
    case = desk.granted(50_000)
    statements.clear()
    desk.pay(case)
    inserts = [told.split()[2] for told in statements if told.startswith("INSERT INTO ")]
    assert inserts == ["record", "command_key", "entry", *["posting"] * 4]


def test_the_pot_is_told_by_the_last_entry_and_never_added_up(desk: Desk, statements: list[str]) -> None:
    case = desk.granted(50_000)
    desk.pay(case)
    desk.contribute("mee", 5_000)
    sums = [told for told in statements if "sum(posting.amount_cents)" in told]
    assert [told for told in sums if f"posting.account = 'reserved:{case}'" not in told] == []
    told = desk.query("SELECT bank_cents, free_cents FROM entry ORDER BY id")
    assert told == [(100_000, 100_000), (100_000, 50_000), (50_000, 50_000), (55_000, 55_000)]


@pytest.mark.parametrize("written", [False, True])
def test_an_entry_may_take_what_an_earlier_one_of_the_same_action_left(desk: Desk, written: bool) -> None:
    with perform(desk.order("dirk"), "pay") as unit:
        book(unit, charge(-60_000))
        if written:
            unit.write()
        book(unit, charge(-40_000))
        with pytest.raises(Refused) as problem:
            book(unit, charge(-1))
    assert problem.value.problems[0].details == {"amount": 1, "available": 0}


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
