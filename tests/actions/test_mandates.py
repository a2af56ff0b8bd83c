"""Who must agree, who may not, and who stands in for whom."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.actions.decide import approve
from fonds.actions.register import add_deputy, add_member, end_member, end_partner
from fonds.actions.roles import Role
from fonds.actions.todo import todo
from fonds.actions.verify import verify
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from fonds.errors import FundError
from fonds.store.database import reading
from fonds.store.people import seats_on
from tests.actions.desk import DAY, Desk, new_desk, request
from tests.support import Terminal

TWO, FULL = 100_000, 200_000  # cents: for two members, and for the full secretariat


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=2_000_000)


def refused(code: str, action: object, *args: object) -> None:
    with pytest.raises(FundError) as caught:
        action(*args)  # type: ignore[operator]  # any action
    assert caught.value.codes == (code,)


def proposed(desk: Desk, cents: int) -> str:
    case = desk.submit(cents)
    desk.judge(case)
    assert not desk.decide(case, Outcome.GRANT, cents, MoneyForm.GIFT)
    return case


def findings(desk: Desk) -> set[str]:
    return {finding.code for finding in verify(desk.fund).findings}


def test_the_full_secretariat_is_everybody_and_verify_knows(desk: Desk) -> None:
    case = proposed(desk, FULL)
    assert approve(desk.order("bram"), case).waits_for == ("carla",)
    assert approve(desk.order("carla"), case).final
    desk.pay(case)
    assert findings(desk) == set()


def test_verify_misses_the_approval_of_every_member_of_the_full_secretariat(desk: Desk) -> None:
    """What is not in the chain cannot be told from it: here the chain is cut off behind the first approval, and goes on."""
    case = proposed(desk, FULL)
    approve(desk.order("bram"), case)
    with closing(desk.open()) as connection:
        connection.executescript(
            f"INSERT INTO finality VALUES (1, '{DAY}', (SELECT max(seq) FROM record));"
            "INSERT INTO entry VALUES (900, 'payout', '2026-03-02', '2026-03-02', '2026-001', 1, 1, NULL, 1, NULL, NULL);"
            f"INSERT INTO posting VALUES (900, 900, 'case:2026-001', {FULL}, '2026-001', 1);"
            f"INSERT INTO posting VALUES (901, 900, 'bank', {-FULL}, '2026-001', 1);"
        )
    assert "audit-mandate-too-low" in findings(desk)


def test_who_joins_after_a_decision_was_final_is_not_missed(desk: Desk) -> None:
    case = proposed(desk, FULL)
    approve(desk.order("bram"), case)
    approve(desk.order("carla"), case)
    desk.pay(case)
    add_member(desk.order("anna"), "zoe", "farent", Role.SECRETARIAT, DAY - timedelta(30))
    end_member(desk.order("anna"), "carla", DAY)
    assert findings(desk) == set()


def test_a_member_whose_organisation_left_is_not_waited_for(desk: Desk) -> None:
    end_partner(desk.order("anna"), "farent", DAY - timedelta(1))
    case = proposed(desk, FULL)
    assert approve(desk.order("bram"), case).final


def test_a_deputy_speaks_for_the_seat(desk: Desk) -> None:
    add_deputy(desk.order("anna"), "cas", "carla", None, DAY, DAY)
    case = proposed(desk, FULL)
    assert approve(desk.order("cas"), case).waits_for == ("bram",)
    assert approve(desk.order("bram"), case).final
    desk.pay(case)
    assert findings(desk) == set()


def test_a_deputy_is_no_second_pair_of_eyes_beside_the_member(desk: Desk) -> None:
    add_deputy(desk.order("anna"), "an", "anna", None, DAY, DAY)
    case = proposed(desk, TWO)
    refused("same-seat", approve, desk.order("an"), case)
    assert not [task for task in todo(desk.fund, DAY, "an") if task.subject == case]
    assert approve(desk.order("bram"), case).final


def test_a_deputy_works_for_the_same_organisation_until_the_last_day(desk: Desk) -> None:
    seat = add_deputy(desk.order("anna"), "cas", "carla", None, DAY, DAY + timedelta(7))
    assert (seat.partner, seat.role) == ("farent", Role.SECRETARIAT)
    own = desk.submit(TWO, household="HH-9", requester={"organisation": "farent", "professional": "Voorbeeld"})
    desk.decide(own, Outcome.GRANT, TWO, MoneyForm.GIFT)
    refused("own-organisation", approve, desk.order("cas"), own)
    with reading(desk.fund) as connection:
        on = {day: {one.member for one in seats_on(connection, DAY + timedelta(day))} for day in (-1, 0, 7, 8)}
    assert ["cas" in on[day] for day in (-1, 0, 7, 8)] == [False, True, True, False]
    late = desk.later(8)
    case = proposed(late, TWO)
    refused("member-left", approve, late.order("cas"), case)


def sits(desk: Desk, member: str, *days: int) -> list[bool]:
    with reading(desk.fund) as connection:
        return [any(one.member == member for one in seats_on(connection, DAY + timedelta(day))) for day in days]


def test_a_deputy_can_stop_early_and_has_no_say_from_then_on(desk: Desk) -> None:
    add_deputy(desk.order("anna"), "cas", "carla", None, DAY, DAY + timedelta(30))
    add_member(desk.order("anna"), "cas", "mee", Role.AMBASSADOR, DAY)
    first, second = proposed(desk, TWO), desk.submit(TWO, household="HH-2")
    refused("deputy-none", end_member, desk.order("anna"), "cas", DAY, "bram")
    end_member(desk.order("anna"), "cas", DAY + timedelta(5), "carla")
    assert approve(desk.later(5).order("cas"), first).final
    later = desk.later(6)
    later.judge(second)
    later.decide(second, Outcome.GRANT, TWO, MoneyForm.GIFT)
    refused("role-not-allowed", approve, later.order("cas"), second)  # the other seat is still there
    assert not todo(desk.fund, later.day, "cas")
    for day in (5, 6):
        refused("deputy-has-end", end_member, desk.order("anna"), "cas", DAY + timedelta(day), "carla")
    assert findings(desk) == set()


def test_who_gives_up_every_seat_stops_standing_in_too(desk: Desk) -> None:
    add_deputy(desk.order("anna"), "bram", "carla", None, DAY, DAY + timedelta(30))
    end_member(desk.order("anna"), "bram", DAY + timedelta(1))
    assert sits(desk, "bram", 1, 2) == [True, False]


def test_a_deputy_that_stops_by_itself_keeps_the_day_that_was_agreed(desk: Desk) -> None:
    add_deputy(desk.order("anna"), "an", "anna", None, DAY, DAY + timedelta(2))
    for day in (2, 9):
        refused("deputy-has-end", end_member, desk.order("anna"), "an", DAY + timedelta(day))
    end_member(desk.order("anna"), "an", DAY + timedelta(1))
    assert sits(desk, "an", 1, 2) == [True, False]
    refused("member-unknown", end_member, desk.order("anna"), "zoe", DAY)


def test_the_last_day_of_the_calendar_is_a_last_day_like_any_other(desk: Desk) -> None:
    end_member(desk.order("anna"), "els", date.max)
    refused("deputy-has-end", end_member, desk.order("anna"), "els", date.max)


def test_a_deputy_of_the_treasurer_pays_what_the_deputy_did_not_judge(desk: Desk) -> None:
    add_deputy(desk.order("anna"), "bram", "dirk", None, DAY, DAY)
    case = desk.granted(TWO)
    refused("decider-pays", lambda: Terminal(desk.fund.folder) and _pay(desk, "bram", case))
    add_deputy(desk.order("anna"), "dirkje", "dirk", None, DAY, DAY)
    _pay(desk, "dirkje", case)


def _pay(desk: Desk, who: str, case: str) -> None:
    from fonds.actions.pay import pay

    pay(desk.order(who), case)


@pytest.mark.parametrize(
    ("member", "other", "role", "until", "code"),
    [
        ("anna", "anna", None, DAY, "deputy-self"),
        ("cas", "niemand", None, DAY, "member-unknown"),
        ("cas", "carla", Role.TREASURER, DAY, "deputy-no-seat"),
        ("cas", "carla", None, DAY - timedelta(1), "dates-order"),
        ("cas", "dubbel", None, DAY, "deputy-which"),
        ("cee", "carla", None, DAY, "deputy-already"),
        ("cas", "cee", None, DAY, "deputy-no-seat"),
    ],
)
def test_a_deputy_that_cannot_be_is_refused(
    desk: Desk, member: str, other: str, role: Role | None, until: date, code: str
) -> None:
    for one in (Role.SECRETARIAT, Role.TREASURER):
        add_member(desk.order("anna"), "dubbel", "mee", one, DAY)
    add_deputy(desk.order("anna"), "cee", "carla", None, DAY, DAY)
    before = desk.dump()
    refused(code, add_deputy, desk.order("anna"), member, other, role, DAY, until)
    assert desk.dump() == before


def test_an_ambassador_asks_for_the_own_organisation_and_does_nothing_else(desk: Desk) -> None:
    from fonds.actions.submit import submit, update

    add_member(desk.order("anna"), "bo", "maatschappelijke-opvang", Role.AMBASSADOR, DAY)
    case = submit(desk.order("bo"), request(TWO))
    assert update(desk.order("bo"), case, request(TWO, household="HH-1", note="Meer.")) == 2
    other = request(TWO, household="HH-2", requester={"organisation": "mee", "professional": "Voorbeeld"})
    refused("other-organisation", submit, desk.order("bo"), other)
    theirs = submit(desk.order("anna"), other)
    refused("other-organisation", update, desk.order("bo"), theirs, other)
    terminal = Terminal(desk.fund.folder, who="bo", day=DAY.isoformat())
    terminal.ok("case list")
    terminal.ok(f"case show {case}")
    for line in (f"case show {case} --open", f"audit explain {case}", f"assess {case}", f"case withdraw {case} --why x"):
        terminal.refuse(line, "role-not-allowed")
    assert todo(desk.fund, DAY, "bo") == []
    assert replace(desk).dump()
