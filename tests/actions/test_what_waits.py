"""`fonds todo` on a fund with one case in each stage: who sees what, and that doing it takes it off the list."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.actions.bank_match import Choice, To, match
from fonds.actions.decide import approve
from fonds.actions.erase import erase
from fonds.actions.evaluate import evaluate
from fonds.actions.give_reasons import give_reasons
from fonds.actions.objection import object_to
from fonds.actions.plan import Change
from fonds.actions.prove import prove
from fonds.actions.register import add_member
from fonds.actions.reopen import reopen
from fonds.actions.roles import Role
from fonds.actions.settle import Plan, Who
from fonds.actions.todo import todo
from fonds.actions.waive import approve_waiver, waive
from fonds.case.choices import MoneyForm
from fonds.case.status import Ground, Outcome
from fonds.case.todo import Kind, Task
from fonds.errors import Refused
from tests.actions.desk import DAY, REASONS, Desk, new_desk
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
    everybody = {task for task in found(desk, None) if task[0] != "answer"}  # there is no ambassador
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


def kinds(desk: Desk, who: str | None, days: int = 0) -> dict[Kind, Task]:
    return {task.kind: task for task in todo(desk.fund, DAY + timedelta(days), who)}


@pytest.fixture
def quiet(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "quiet", pot=1_000_000)


def test_reasons_of_an_urgent_grant_wait_for_a_week_for_members_of_other_organisations(quiet: Desk) -> None:
    case = quiet.urgent(30_000)
    task = kinds(quiet, "bram")[Kind.REASONS]
    assert (task.subject, task.due, task.never_for) == (case, DAY + timedelta(7), "maatschappelijke-opvang")
    assert Kind.REASONS not in kinds(quiet, "dirk")
    quiet.pay(case)
    assert kinds(quiet, "bram", 8)[Kind.REASONS].late(DAY + timedelta(8))
    give_reasons(quiet.order("carla"), case, REASONS)
    assert Kind.REASONS not in kinds(quiet, None, 8)


def test_reasons_are_not_asked_of_a_case_that_is_erased_or_looked_at_again(quiet: Desk) -> None:
    again, paid = quiet.urgent(10_000, household="HH-1"), quiet.urgent(20_000, household="HH-2")
    reopen(quiet.order("bram"), again, Ground.MISTAKE, "Toch niet.")
    quiet.pay(paid)
    quiet.settle(paid, Plan(Who.ONE, weights={"zayaz": 1}))
    assert kinds(quiet, "bram")[Kind.REASONS].subject == paid
    erase(quiet.order("anna"), paid, "mistake")
    assert not {Kind.REASONS, Kind.EVALUATE} & kinds(quiet, None, 400).keys()
    with pytest.raises(Refused) as caught:
        give_reasons(quiet.order("bram"), paid, REASONS)
    assert caught.value.codes == ("case-erased",)


def test_an_evaluation_waits_from_two_weeks_before_its_day_until_it_is_recorded(quiet: Desk) -> None:
    case = quiet.paid(30_000)
    planned = (date(2026, 6, 1) - DAY).days
    assert [Kind.EVALUATE in kinds(quiet, "anna", planned - before) for before in (15, 14, 0)] == [False, True, True]
    assert kinds(quiet, "anna", planned + 1)[Kind.EVALUATE].late(date(2026, 6, 2))
    assert Kind.EVALUATE not in kinds(quiet, "dirk", planned)
    evaluate(quiet.later(planned).order("bram"), case, "Het gaat beter.", 7)
    assert Kind.EVALUATE not in kinds(quiet, None, planned + 1)


def test_a_term_waits_from_two_weeks_before_and_what_was_given_up_is_not_asked(quiet: Desk) -> None:
    case = quiet.paid(30_000)
    quiet.settle(case, Plan(Who.RESIDENT, instalments=3, start=date(2026, 4, 1)))
    first = (date(2026, 4, 1) - DAY).days
    assert [Kind.INSTALMENT in kinds(quiet, "dirk", first - before) for before in (15, 14, 0, -1)] == [False, True, True, False]
    debtor = f"resident:{case}"
    quiet.waive(case, debtor, 10_000)  # the last term
    late = kinds(quiet, "anna", first + 1)[Kind.OVERDUE]
    assert (late.subject, late.cents, late.number) == (debtor, 10_000, 1)
    quiet.later(first + 1).repay(debtor, 10_000)
    assert Kind.OVERDUE not in kinds(quiet, None, first + 1)
    assert kinds(quiet, None, first + 30)[Kind.INSTALMENT].cents == 10_000
    quiet.later(first + 30).repay(debtor, 10_000)
    assert not {Kind.OVERDUE, Kind.INSTALMENT} & kinds(quiet, None, first + 60).keys()


def test_whether_a_resident_keeps_enough_waits_after_each_agreement_until_somebody_judged_it(quiet: Desk) -> None:
    case = quiet.paid(30_000)
    quiet.settle(case, Plan(Who.RESIDENT, instalments=3, start=date(2026, 4, 1)))
    debtor = f"resident:{case}"
    task = kinds(quiet, "anna")[Kind.MEANS]
    assert (task.subject, task.cents, task.since) == (case, 30_000, DAY)
    assert Kind.MEANS not in kinds(quiet, "dirk")
    quiet.replan(case, debtor, Change(able=True))
    assert Kind.MEANS not in kinds(quiet, None)
    quiet.later(1).replan(case, debtor, Change(number=2))
    assert kinds(quiet, "anna", 1)[Kind.MEANS].since == DAY + timedelta(1)
    quiet.later(1).replan(case, debtor, Change(number=2, able=True, start=date(2026, 6, 1)))
    quiet.later(1).replan(case, debtor, Change(pause_months=1))
    assert Kind.MEANS not in kinds(quiet, None, 1)
    quiet.later(2).replan(case, debtor, Change(number=3))
    assert Kind.MEANS in kinds(quiet, None, 2)
    erase(quiet.later(2).order("anna"), case, "request")
    assert Kind.MEANS not in kinds(quiet, None, 2)


def test_a_claim_that_its_debtor_objects_to_waits_for_the_answer_first(quiet: Desk) -> None:
    case = quiet.paid(30_000)
    quiet.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    assert kinds(quiet, "bram", 60)[Kind.OVERDUE].subject == "zayaz"
    object_to(quiet.order("anna"), case, "zayaz", "Niet wij.")
    assert kinds(quiet, "bram", 60).keys() & {Kind.OVERDUE, Kind.OBJECTION} == {Kind.OBJECTION}


def test_a_proposal_to_ask_less_waits_for_the_others_who_may_agree(quiet: Desk) -> None:
    case = quiet.paid(150_000)
    quiet.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    made = waive(quiet.order("bram"), case, "zayaz", 100_000, "Het kan niet anders.")
    waits = {who: Kind.WAIVER in kinds(quiet, who) for who in ("anna", "bram", "carla", "dirk")}
    assert waits == {"anna": False, "bram": False, "carla": True, "dirk": False}  # anna sits for zayaz
    assert kinds(quiet, "carla")[Kind.WAIVER].number == made.number
    approve_waiver(quiet.order("carla"), made.number)
    assert Kind.WAIVER not in kinds(quiet, None)


@pytest.mark.parametrize(
    ("outcome", "nl", "en"),
    [
        (Outcome.REFUSE, "akkoord geven: niet toekennen", "approve: refuse"),
        (Outcome.REFER, "akkoord geven: doorverwijzen", "approve: refer"),
    ],
)
def test_what_gives_no_money_and_waits_for_approval_says_so(quiet: Desk, outcome: Outcome, nl: str, en: str) -> None:
    assert not quiet.decide(quiet.submit(LARGE), outcome)
    terminal = Terminal(quiet.fund.folder, who="bram", day=DAY.isoformat())
    assert f" {nl} " in terminal.ok("todo")
    assert f" {en} " in terminal.ok("todo", language="en")
    (told,) = json.loads(terminal.ok("todo --json"))["tasks"]
    assert (told["kind"], told["outcome"], told["amount"]) == ("approve", outcome, None)


def test_questions_wait_for_the_ambassador_of_who_asked(quiet: Desk) -> None:
    add_member(quiet.order("anna"), "bo", "maatschappelijke-opvang", Role.AMBASSADOR, DAY)
    add_member(quiet.order("anna"), "bea", "mee", Role.AMBASSADOR, DAY)
    case = quiet.submit(30_000)
    quiet.decide(case, Outcome.ASK)
    assert kinds(quiet, "bo")[Kind.ANSWER].subject == case
    assert kinds(quiet, "bea") == {}
    quiet.update(case, 30_000)
    assert kinds(quiet, "bo") == {}


def test_what_is_kept_too_long_is_counted(quiet: Desk) -> None:
    quiet.withdraw(quiet.submit(30_000))
    quiet.withdraw(quiet.submit(40_000, household="HH-2"))
    day = (date(2026, 6, 2) - DAY).days
    assert [Kind.ERASE in kinds(quiet, "anna", days) for days in (day - 1, day)] == [False, True]
    assert kinds(quiet, "anna", day)[Kind.ERASE].number == 2
    assert Kind.ERASE not in kinds(quiet, "dirk", day)


def test_words_of_the_bank_that_are_kept_too_long_are_counted_apart(quiet: Desk) -> None:
    quiet.import_bank(camt([Line(700, "Van wie?", day=quiet.day), Line(800, "En dit?", day=quiet.day)]))
    day = (date(2034, 3, 2) - DAY).days
    assert [Kind.ERASE_LINES in kinds(quiet, "anna", days) for days in (day - 1, day)] == [False, True]
    (task,) = [one for one in todo(quiet.fund, DAY + timedelta(day), "anna") if one.kind is Kind.ERASE_LINES]
    assert (task.number, task.due) == (2, date(2034, 3, 2))
    assert "fonds bank erase --due" in Terminal(quiet.fund.folder, day="2034-03-02").ok("todo")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_fault_in_the_terms_is_one_row_for_everybody_and_hides_no_other_work(
    desk: Desk, template: tuple[Desk, dict[str, str]], language: str
) -> None:
    (desk.fund.folder / "rules" / "terms.toml").write_text("dit = [ klopt niet")
    assert ("pay", template[1]["pay"]) in found(desk, "dirk")
    for who in ("anna", "dirk", "els"):
        told = Terminal(desk.fund.folder, who=who, day="2026-06-01").ok("todo", language=language)
        (row,) = [line for line in told.splitlines() if "rules/terms.toml" in line]
        assert "fonds privacy due" in row
    Terminal(desk.fund.folder).refuse("privacy due", "terms-wrong", 2, language=language)


def test_a_letter_that_is_due_is_what_there_is_to_do_and_many_debtors_are_one_row(quiet: Desk) -> None:
    quiet.settle(quiet.paid(60_000), Plan(Who.ALL, part_percent=100, reason="Niemand was aan de lat."))
    terminal = Terminal(quiet.fund.folder, who="dirk", day=(DAY + timedelta(60)).isoformat())
    tasks = json.loads(terminal.ok("todo --json"))["tasks"]
    reminders = [task for task in tasks if task["kind"] == "remind"]
    assert len(reminders) > 2
    assert "fonds remind" in {task["command"] for task in reminders}
    (row,) = [line for line in terminal.ok("todo").splitlines() if "herinnering" in line]
    assert f"{len(reminders)} partijen" in row
    assert "€ 600,00" in row
    terminal.ok("remind --write brieven --format text")
    again = [task["kind"] for task in json.loads(terminal.ok("todo --json"))["tasks"]]
    assert again.count("overdue") == len(reminders)  # still late, and nobody writes again today
    assert "remind" not in again


def test_the_list_is_there_without_an_account_though_no_reminder_can_be_written(desk: Desk) -> None:
    settings = desk.fund.folder / "fonds.toml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if not line.startswith("iban")), encoding="utf-8")
    told = Terminal(desk.fund.folder, who="dirk").ok("todo --all --json", day="2027-01-01")
    kinds = {task["kind"] for task in json.loads(told)["tasks"]}
    assert {"overdue"} == kinds & {"overdue", "remind"}


def test_money_that_lost_its_place_again_waits_and_leads_to_where_it_gets_one(desk: Desk) -> None:
    desk.import_bank(camt([Line(700, "Van wie?", day=desk.day)]))
    assert bank_lines(desk) == 1
    match(desk.order("dirk"), 1, Choice(To.CONTRIBUTION, "mee"))
    assert bank_lines(desk) == 0
    desk.reverse(desk.query("SELECT max(id) FROM entry WHERE kind = 'attribution'")[0][0])
    assert bank_lines(desk) == 1
    assert "fonds bank match" in Terminal(desk.fund.folder, who="dirk").ok("todo", day=desk.day.isoformat())


def bank_lines(desk: Desk) -> int:
    return sum(task.number for task in todo(desk.fund, desk.day, "dirk") if task.kind is Kind.BANK)
