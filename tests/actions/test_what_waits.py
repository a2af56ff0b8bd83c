"""`fonds todo` on a fund with one case in each stage: who sees what, and that doing it takes it off the list."""

import json
from datetime import date
from pathlib import Path

import pytest

from fonds.actions.decide import approve
from fonds.actions.objection import object_to
from fonds.actions.prove import prove
from fonds.actions.settle import Plan, Who
from fonds.actions.todo import todo
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from fonds.case.todo import Kind
from fonds.errors import Refused
from tests.actions.road import DAY, Desk, new_desk
from tests.bank.files import Line, camt
from tests.support import Terminal

LARGE = 200_000  # above what two members may decide


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, dict[str, str]]:
    """A case per kind of task, by the name of the kind."""
    desk = new_desk(tmp_path_factory.mktemp("todo") / "fonds", pot=1_000_000)
    cases = {"assess": desk.submit(10_000, household="HH-1"), "decide": desk.submit(20_000, household="HH-2")}
    desk.assess(cases["decide"])
    cases["approve"] = desk.submit(LARGE, household="HH-3")
    desk.decide(cases["approve"], Outcome.GRANT, LARGE, MoneyForm.GIFT)
    cases["pay"] = desk.granted(30_000, household="HH-4")
    cases["settle"] = desk.paid(40_000, household="HH-5")
    cases["undetermined"] = desk.paid(41_000, household="HH-6")
    desk.settle(cases["undetermined"], Plan(Who.UNDETERMINED, reason="Nog niet duidelijk."))
    cases["overdue"] = desk.paid(42_000, household="HH-7")
    desk.settle(cases["overdue"], Plan(Who.SEVERAL, weights={"mee": 1, "zayaz": 1}))
    own = desk.submit(5_000, household="HH-8", requester={"organisation": "weenerxl", "professional": "Voorbeeld"})
    asked = desk.submit(6_000, household="HH-9")
    desk.decide(asked, Outcome.ASK)
    return desk, {**cases, "own": own, "asked": asked}


@pytest.fixture
def desk(template: tuple[Desk, dict[str, str]], tmp_path: Path) -> Desk:
    return template[0].copy(tmp_path / "fonds")


def found(desk: Desk, who: str | None, day: date = DAY) -> set[tuple[str, str]]:
    return {(task.kind.value, task.subject) for task in todo(desk.fund, day, who)}


def test_a_member_sees_what_the_secretariat_can_do_and_not_the_own_organisations_case(
    desk: Desk, template: tuple[Desk, dict[str, str]]
) -> None:
    cases = template[1]
    proofs = {("proof", cases[name]) for name in ("settle", "undetermined", "overdue")}
    shared = {(kind, cases[kind]) for kind in ("assess", "decide", "settle", "undetermined")} | proofs
    assert found(desk, "anna") == shared | {("assess", cases["own"])}  # she decided the one that waits for approval
    assert found(desk, "bram") == shared | {("approve", cases["approve"])}  # weenerxl, which asked for the other
    assert found(desk, "carla") == shared | {("approve", cases["approve"]), ("assess", cases["own"])}
    assert found(desk, "dirk") == {("pay", cases["pay"])} | proofs
    assert found(desk, "els") == set()
    assert ("assess", cases["asked"]) not in found(desk, None)


def test_everybodys_list_holds_every_list(desk: Desk) -> None:
    everybody = found(desk, None)
    assert set().union(*(found(desk, who) for who in ("anna", "bram", "carla", "dirk", "els"))) == everybody


def test_what_is_done_leaves_the_list(desk: Desk, template: tuple[Desk, dict[str, str]]) -> None:
    cases = template[1]
    approve(desk.order("bram"), cases["approve"])
    assert ("approve", cases["approve"]) not in found(desk, "bram")
    assert ("approve", cases["approve"]) in found(desk, "carla")
    desk.pay(cases["pay"])
    desk.settle(cases["settle"], Plan(Who.ONE, weights={"zayaz": 1}))
    prove(desk.order("dirk"), cases["settle"])
    left = found(desk, None)
    assert not {("pay", cases["pay"]), ("settle", cases["settle"]), ("proof", cases["settle"])} & left
    assert {("settle", cases["pay"]), ("proof", cases["pay"])} <= left


def test_a_proof_of_a_payout_that_was_returned_is_asked_for_again_when_it_is_paid_again(
    desk: Desk, template: tuple[Desk, dict[str, str]]
) -> None:
    case = template[1]["settle"]
    prove(desk.order("anna"), case)
    payout = desk.query("SELECT max(id) FROM entry WHERE kind = 'payout' AND case_ref = ?", case)[0][0]
    desk.reverse(payout)
    assert ("proof", case) not in found(desk, None)
    desk.later(1).pay(case)
    assert ("proof", case) in found(desk, None)


def test_claims_past_due_are_told_per_debtor_from_the_day_after(desk: Desk) -> None:
    due = date.fromisoformat(desk.query("SELECT min(due_on) FROM claim")[0][0])
    assert not [task for task in todo(desk.fund, due) if task.kind is Kind.OVERDUE]
    later = Desk(desk.fund, date(2026, 4, 30))
    tasks = {task.subject: task for task in todo(desk.fund, later.day, "dirk") if task.kind is Kind.OVERDUE}
    assert {debtor: (task.cents, task.due) for debtor, task in tasks.items()} == {"mee": (21_000, due), "zayaz": (21_000, due)}
    later.repay("mee", 20_999)
    (left,) = [task for task in todo(desk.fund, later.day) if task.kind is Kind.OVERDUE and task.subject == "mee"]
    assert left.cents == 1


def test_an_objection_waits_for_members_of_other_organisations_and_bank_lines_are_counted(desk: Desk) -> None:
    ((case,),) = desk.query("SELECT max(case_ref) FROM settlement WHERE who = 'several'")
    object_to(desk.order("anna"), case, "zayaz", "De gemeente had moeten betalen.")
    desk.import_bank(camt([Line(700, "Van wie?", day=desk.day)]))
    assert ("objection", case) not in found(desk, "anna")  # she sits for zayaz
    assert ("objection", case) in found(desk, "bram")
    (line,) = [task for task in todo(desk.fund, DAY, "dirk") if task.kind is Kind.BANK]
    assert line.number == 1


def test_the_command_marks_what_is_late_and_counts_it(desk: Desk, template: tuple[Desk, dict[str, str]]) -> None:
    terminal = Terminal(desk.fund.folder, day="2026-04-20")
    told = json.loads(terminal.ok("todo --json"))
    assert told["tasks"] == sorted(told["tasks"], key=lambda task: task["due"] or "9999")
    decide = next(task for task in told["tasks"] if task["subject"] == template[1]["decide"])
    assert (decide["kind"], decide["late"], decide["command"]) == ("decide", True, f"fonds decide {decide['subject']}")
    assert f"Te laat: {sum(task['late'] for task in told['tasks'])}." in terminal.ok("todo")
    assert "late" in terminal.ok("todo", language="en")


def test_every_command_that_is_told_begins_where_it_says(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, day="2026-04-20")
    for task in json.loads(terminal.ok("todo --all --json"))["tasks"]:
        answer = terminal.type(f"{task['command'].removeprefix('fonds ')} --help")
        assert answer.code == 0, task["command"]


def test_who_has_no_seat_is_unknown(desk: Desk) -> None:
    with pytest.raises(Refused) as caught:
        todo(desk.fund, DAY, "zoe")
    assert caught.value.codes == ("member-unknown",)
