"""The register of partners and seats: what may not stand together on one day."""

from datetime import date
from pathlib import Path

import pytest

from fonds.actions.register import add_deputy, add_member, add_partner, end_member, end_partner
from fonds.actions.roles import Role
from fonds.errors import Refused
from fonds.store.database import reading
from fonds.store.people import partners_on
from tests.actions.desk import Desk, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds")


def refused(action: object, *args: object) -> tuple[str, ...]:
    with pytest.raises(Refused) as caught:
        action(*args)  # type: ignore[operator]  # any action
    return caught.value.codes


@pytest.mark.parametrize(
    ("held", "wanted"),
    [("auditor", role) for role in Role if role != "auditor"] + [(role, "auditor") for role in Role if role != "auditor"],
)
def test_who_checks_the_work_has_no_part_in_it_on_the_same_day(desk: Desk, held: str, wanted: str) -> None:
    order = desk.order("anna")
    add_member(order, "fleur", "mee", Role(held), date(2026, 4, 1))
    for day in (date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)):
        assert refused(add_member, order, "fleur", "mee", Role(wanted), day) == ("auditor-only-reads",)
    end_member(order, "fleur", date(2026, 4, 30))
    assert refused(add_member, order, "fleur", "mee", Role(wanted), date(2026, 4, 30)) == ("auditor-only-reads",)
    add_member(order, "fleur", "mee", Role(wanted), date(2026, 5, 1))


def test_a_seat_that_was_undone_was_never_held(desk: Desk) -> None:
    order = desk.order("anna")
    add_member(order, "fleur", "mee", Role.AUDITOR, date(2026, 4, 1))
    end_member(order, "fleur", date(2026, 3, 31))
    add_member(order, "fleur", "mee", Role.SECRETARIAT, date(2026, 3, 1))


def test_an_auditor_stands_in_for_nobody_who_decides_or_pays(desk: Desk) -> None:
    order = desk.order("anna")
    add_member(order, "fleur", "mee", Role.AUDITOR, date(2026, 4, 10))
    until = date(2026, 4, 10)
    assert refused(add_deputy, order, "fleur", "dirk", None, date(2026, 4, 1), until) == ("auditor-only-reads",)
    add_deputy(order, "fleur", "dirk", None, date(2026, 4, 1), date(2026, 4, 9))
    assert refused(add_deputy, order, "dirk", "els", None, date(2026, 4, 1), until) == ("auditor-only-reads",)


def test_an_organisation_that_comes_back_does_not_undo_that_it_left(desk: Desk) -> None:
    order = desk.order("anna")
    end_partner(order, "mee", date(2026, 4, 30))
    for day in (date(2025, 1, 1), date(2026, 4, 30)):
        assert refused(add_partner, order, "mee", "Mee", day) == ("partner-until",)
    add_partner(order, "mee", "Mee", date(2026, 6, 1))
    with reading(desk.fund) as connection:
        found = ["mee" in partners_on(connection, date(2026, month, 1)) for month in (4, 5, 6)]
    assert found == [True, False, True]


def test_a_membership_that_was_undone_can_begin_on_the_same_day(desk: Desk) -> None:
    order = desk.order("anna")
    add_partner(order, "nieuw", "Nieuw", date(2026, 4, 1))
    end_partner(order, "nieuw", date(2026, 3, 31))
    add_partner(order, "nieuw", "Nieuw", date(2026, 4, 1))
