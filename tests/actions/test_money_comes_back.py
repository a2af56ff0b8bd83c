"""Plans, waivers, objections, closed periods: what no table or transcript shows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fonds.actions.objection import object_to
from fonds.actions.plan import Change
from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.actions.waive import Waived, approve_waiver, waive
from fonds.errors import FundError
from fonds.store.claims import ClaimState, claim_states
from fonds.store.database import reading
from tests.actions.desk import Desk, new_desk
from tests.support import Terminal


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two settled cases of € 90 and € 8,000 on mee."""
    desk = new_desk(tmp_path_factory.mktemp("office") / "fonds", pot=2_000_000)
    for number, cents in enumerate((9_000, 800_000), start=1):
        desk.settle(desk.paid(cents, household=f"HH-{number}"), Plan(Who.ONE, weights={"mee": 1}, start=date(2026, 4, 1)))
    return desk


@pytest.fixture
def desk(office: Desk, tmp_path: Path) -> Desk:
    return office.copy(tmp_path / "fonds")


def claims(desk: Desk, debtor: str = "mee") -> dict[str, ClaimState]:
    with reading(desk.fund) as connection:
        return {state.case: state for state in claim_states(connection, debtor)}


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(FundError) as told:
        act()
    return told.value.codes[0]


def test_money_goes_to_the_term_that_falls_due_first_whatever_claim_it_is_of(desk: Desk) -> None:
    """2026-001 in three terms from May on, 2026-002 at once in April: April, then May of the other, and so on."""
    desk.replan("2026-001", "mee", Change(number=3, start=date(2026, 3, 15)))
    desk.replan("2026-002", "mee", Change(number=2, start=date(2026, 4, 1)))
    desk.repay("mee", 3_000 + 100)
    assert {case: state.paid_cents for case, state in claims(desk).items()} == {"2026-001": 3_000, "2026-002": 100}
    desk.repay("mee", 400_000 - 100 + 1)
    assert {case: state.paid_cents for case, state in claims(desk).items()} == {"2026-001": 3_001, "2026-002": 400_000}
    assert claims(desk)["2026-001"].open_terms == (0, 2_999, 3_000)


def test_a_plan_fits_again_when_a_payment_before_it_is_reversed(desk: Desk) -> None:
    paid = desk.repay("mee", 4_000, "2026-001").entries[0][0]
    desk.replan("2026-001", "mee", Change(monthly_cents=1_500, start=date(2026, 6, 1)))
    assert [term.cents for term in claims(desk)["2026-001"].terms] == [4_000, 1_500, 1_500, 1_500, 500]
    desk.reverse(paid)
    state = claims(desk)["2026-001"]
    assert state.open_terms == (4_000, 1_500, 1_500, 1_500, 500)
    assert state.terms[0].due_on == date(2026, 4, 1), "what was due before is due again"


def test_an_overpayment_of_a_claim_in_terms_pays_its_later_terms_and_only_then_becomes_a_credit(desk: Desk) -> None:
    desk.replan("2026-001", "mee", Change(number=3))
    desk.repay("mee", 9_500, "2026-001")
    assert claims(desk)["2026-001"].open_cents == 0
    assert desk.query("SELECT sum(amount_cents) FROM posting WHERE account = 'claim:mee' AND case_ref IS NULL") == [(-500,)]


@pytest.mark.parametrize(
    ("cents", "mandate", "approvals"),
    [(1, "two_members", 1), (150_000, "two_members", 1), (150_001, "full_secretariat", 2), (500_001, "board", 0)],
)
def test_the_mandate_table_of_the_rules_says_how_many_people_give_up_a_claim(
    desk: Desk, cents: int, mandate: str, approvals: int
) -> None:
    made = waive(desk.order("anna"), "2026-002", "mee", cents, "Zo is het.")
    assert made.mandate == mandate
    for member in ("bram", "carla")[:approvals]:
        assert made.waits_for, "booked before everybody agreed"
        made = approve_waiver(desk.order(member), made.number)
    if mandate == "board":
        assert refusal(lambda: approve_waiver(desk.order("bram"), made.number)) == "minutes-missing"
        made = approve_waiver(desk.order("anna"), made.number, "verslag 9")
    assert (made.waits_for, len(made.booked.entries)) == ((), 1)
    assert claims(desk)["2026-002"].waived_cents == cents
    assert claims(desk)["2026-002"].paid_cents == 0
    assert verify(desk.fund).findings == ()


def test_an_amount_in_small_parts_needs_the_mandate_of_the_whole(desk: Desk) -> None:
    made: list[Waived] = [desk.waive("2026-002", "mee", 100_000)]
    made.append(waive(desk.order("anna"), "2026-002", "mee", 60_000, "Nog wat."))
    made.append(waive(desk.order("bram"), "2026-002", "mee", 400_000, "En nog wat."))
    assert [one.mandate for one in made] == ["two_members", "full_secretariat", "board"]
    assert refusal(lambda: waive(desk.order("carla"), "2026-002", "mee", 240_001, "Te veel.")) == "waiver-too-much"


def test_a_proposal_ends_with_the_claim_that_it_is_about(desk: Desk) -> None:
    made = waive(desk.order("anna"), "2026-001", "mee", 100, "Klein.")
    desk.settle("2026-001", Plan(Who.ONE, weights={"zayaz": 1}, reason="Anders."), replace=True)
    assert refusal(lambda: approve_waiver(desk.order("bram"), made.number)) == "waiver-closed"


def test_what_was_paid_since_leaves_nothing_to_give_up(desk: Desk) -> None:
    made = waive(desk.order("anna"), "2026-001", "mee", 9_000, "Alles.")
    desk.repay("mee", 1, "2026-001")
    assert refusal(lambda: approve_waiver(desk.order("bram"), made.number)) == "waiver-too-much"


def test_an_objection_is_answered_by_any_new_settlement(desk: Desk) -> None:
    object_to(desk.order("anna"), "2026-001", "mee", "Nee.")
    entry = desk.query("SELECT entry FROM settlement WHERE case_ref = '2026-001'")[0][0]
    desk.reverse(entry)
    desk.settle("2026-001", Plan(Who.ONE, weights={"zayaz": 1}))
    assert desk.query("SELECT outcome, settlement FROM objection_answer") == [("upheld", 3)]


def test_a_payment_on_a_claim_that_was_replaced_pays_what_that_debtor_owes_elsewhere(desk: Desk) -> None:
    desk.repay("mee", 9_000, "2026-001")
    desk.settle("2026-001", Plan(Who.ONE, weights={"zayaz": 1}, reason="Anders."), replace=True)
    assert claims(desk)["2026-002"].paid_cents == 9_000
    assert "2026-001" not in claims(desk)
    assert claims(desk, "zayaz")["2026-001"].open_cents == 9_000
    assert verify(desk.fund).findings == ()


def test_reasons_are_sealed_and_no_row_tells_them(desk: Desk) -> None:
    reason = "De bewoner heet Voorbeeld Persoon."
    object_to(desk.order("anna"), "2026-001", "mee", reason)
    waive(desk.order("anna"), "2026-001", "mee", 100, reason)
    terminal = Terminal(desk.fund.folder, who="bram")
    terminal.ok(f"plan 2026-001 mee --pause 1 --why '{reason}'")
    terminal.ok(f"settle answer 2026-001 --reject --why '{reason}'")
    terminal.ok(f"settle 2026-001 --replace --to zayaz --why '{reason}'")
    assert "Voorbeeld Persoon" not in desk.dump()
    names = {name for (name,) in desk.query("SELECT name FROM sealed WHERE case_ref = '2026-001'")}
    assert {"objection/1", "objection-answer/1", "waiver/1", "plan/1", "settlement/3"} <= names
    assert any(name.startswith("reversal/") for name in names)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-q4", "2026-10-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_period_is_a_year_a_quarter_or_a_month(name: str, first: str, last: str) -> None:
    from fonds.actions.close import period_named

    found = period_named(name)
    assert (found.first_day.isoformat(), found.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize("name", ["", "26", "2026-0", "2026-13", "2026-Q5", "2026Q1", "1899", "2026-01-01", "maart"])
def test_what_is_no_period_is_refused(name: str) -> None:
    from fonds.actions.close import period_named

    assert refusal(lambda: period_named(name)) == "period-wrong"


def test_nothing_at_all_is_booked_in_a_closed_period(desk: Desk) -> None:
    granted = desk.granted(1_000, household="HH-7")
    later = desk.on(date(2026, 5, 1))
    later.close("2026-Q1")
    before = desk.dump()
    acts: list[Callable[[], object]] = [
        lambda: desk.contribute("mee", 100),
        lambda: later.contribute("mee", 100, value_on=date(2026, 3, 31)),
        lambda: desk.pay(granted),
        lambda: later.pay(granted, value_on=date(2026, 3, 31)),
        lambda: desk.repay("mee", 100),
        lambda: desk.reverse(1),
        lambda: later.reverse(1, value_on=date(2026, 1, 1)),
        lambda: desk.settle("2026-001", Plan(Who.ONE, weights={"zayaz": 1}, reason="Anders."), replace=True),
        lambda: desk.granted(100, household="HH-8"),
    ]
    for number, act in enumerate(acts):
        if number == len(acts) - 1:
            before = ""  # submitting is no booking, and stays
        assert refusal(act) == "period-closed"
        assert before in (desk.dump(), "")
    later.contribute("mee", 100, value_on=date(2026, 4, 1))
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "settle object 2026-001 --by mee --why Nee --as anna",
        "settle --as anna object 2026-001 --by mee --why Nee",
        "settle --as=anna --json object 2026-001 --by mee --why Nee",
        "--as anna settle object 2026-001 --by mee --why Nee",
    ],
)
def test_a_command_below_settle_is_found_wherever_the_common_options_stand(desk: Desk, line: str) -> None:
    Terminal(desk.fund.folder).ok(line)
    assert desk.query("SELECT count(*) FROM objection") == [(1,)]


def test_a_word_that_is_the_value_of_an_option_is_no_command(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder)
    terminal.ok("settle --why object 2026-001 --replace --to zayaz")
    assert desk.query("SELECT count(*) FROM objection") == [(0,)]
