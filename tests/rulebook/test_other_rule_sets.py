"""Three more rule sets, in nothing but YAML: a housing network, an emergency fund, and the Woningwet in two versions."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.actions.assess import weigh_in_fund
from fonds.case.derive import Surroundings
from fonds.case.facts import CATALOGUE, HOUSING, derive_facts
from fonds.case.intake import open_questions
from fonds.errors import Refused
from fonds.rulebook.assessment import assess, decide_table
from fonds.rulebook.load import load_rule_set, valid_on
from tests.actions.desk import new_desk, request, request_data
from tests.support import Terminal

FOLDER = Path(__file__).parents[2] / "rules"
TWENTE, EMERGENCY = "twente-housing.yaml", "emergency-fund.yaml"
OLD, NEW = "woningwet-liveability-2015.yaml", "woningwet-liveability-2022.yaml"
FILES = [TWENTE, EMERGENCY, OLD, NEW]
UNKNOWN = dict.fromkeys(CATALOGUE)
HOME = {"finances_in_order": True, "causes_nuisance": False, "accepts_guidance": True}
NEED = {
    "requester_is_partner": True,
    "resident_in_area": True,
    "second_signatory_agrees": True,
    "resident_agrees": True,
    "prior_provisions_unexplored": 0,
    "prior_provision_in_time": False,
    "duration": 1,
    "pays_debt": False,
    "urgency": "no_food",
    "lasting_perspective": True,
    "support_plan": True,
    "balance_sufficient": True,
    "paid_to_resident": False,
    "already_paid": False,
    "earlier_grants_ever": 0,
    "amount_to_decide": 200_000,
}
STREET = {
    "own_tenants_only": True,
    "near_own_homes": True,
    "liveability_per_dwelling": 13_100,
    "in_performance_agreements": True,
    "others_responsible": False,
    "liveability_purpose": "safety",
}
GOOD = {TWENTE: HOME, EMERGENCY: NEED, OLD: STREET, NEW: STREET}


@pytest.fixture(scope="module")
def sets():
    return {name: load_rule_set((FOLDER / name).read_bytes(), name, CATALOGUE) for name in FILES}


def _judge(rule_set, known, **change):
    return assess(rule_set, UNKNOWN | known | change)


def _outcomes(made):
    return {one["id"]: one["outcome"] for one in made.document["criteria"]}


@pytest.mark.parametrize("name", FILES)
def test_a_good_request_is_granted_and_one_unknown_fact_only_asks(sets, name):
    assert _judge(sets[name], GOOD[name]).advice == "grant"
    for fact in sets[name].facts:
        assert _judge(sets[name], GOOD[name], **{fact: None}).advice == "ask", fact


# --- the housing network in Twente ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({"finances_in_order": False}, ["T1"]),
        ({"causes_nuisance": True}, ["T2"]),
        ({"accepts_guidance": False}, ["T3"]),
        ({"finances_in_order": False, "causes_nuisance": True, "accepts_guidance": False}, ["T1", "T2", "T3"]),
        ({"finances_in_order": False, "accepts_guidance": None}, ["T1"]),
    ],
)
def test_each_of_the_three_conditions_in_twente_counts(sets, change, because):
    made = _judge(sets[TWENTE], HOME, **change)
    assert (made.advice, made.document["advice"]["because"]) == ("do_not_grant", because)


# --- the emergency fund ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "advice", "because"),
    [
        ({"requester_is_partner": False}, "do_not_grant", ["E1"]),
        ({"resident_in_area": False}, "do_not_grant", ["E2"]),
        ({"second_signatory_agrees": False}, "ask", ["E3"]),
        ({"resident_agrees": False}, "ask", ["E4"]),
        ({"prior_provisions_unexplored": 1}, "ask", ["E5"]),
        ({"prior_provision_in_time": True}, "refer", ["E6"]),
        ({"duration": 2}, "do_not_grant", ["E7"]),
        ({"pays_debt": True}, "do_not_grant", ["E8"]),
        ({"urgency": "none"}, "do_not_grant", ["E9"]),
        ({"lasting_perspective": False}, "grant_with_reasons", ["E10"]),
        ({"support_plan": False}, "ask", ["E11"]),
        ({"balance_sufficient": False}, "do_not_grant", ["E12"]),
        ({"paid_to_resident": True}, "do_not_grant", ["E13"]),
        ({"already_paid": True}, "do_not_grant", ["E14"]),
        ({"earlier_grants_ever": 1}, "grant_with_reasons", ["E15"]),
        ({"amount_to_decide": 200_001}, "board", ["M2"]),
    ],
)
def test_each_rule_of_the_emergency_fund_has_its_own_effect(sets, change, advice, because):
    made = _judge(sets[EMERGENCY], NEED, **change)
    assert (made.advice, made.document["advice"]["because"]) == (advice, because)


@pytest.mark.parametrize(
    ("cents", "decides"), [(1, "two_members"), (199_999, "two_members"), (200_000, "two_members"), (200_001, "board")]
)
def test_above_two_thousand_euros_only_the_board_may_deviate(sets, cents, decides):
    assert decide_table(sets[EMERGENCY], "mandate", UNKNOWN | {"amount_to_decide": cents})["decides"] == decides


def test_once_per_household_looks_back_further_than_a_year(tmp_path):
    desk = new_desk(tmp_path / "fonds", pot=500_000)
    desk.granted(20_000)
    for days, within_a_year in ((30, 1), (3 * 365, 0)):
        day = desk.day + timedelta(days)
        facts = weigh_in_fund(desk.fund, "anna", request(30_000), day, "emergency-fund", {}).assessment.facts
        assert (facts["earlier_grants_ever"], facts["earlier_grants"]) == (1, within_a_year)
    other = weigh_in_fund(desk.fund, "anna", request(30_000, household="HH-2"), desk.later(30).day, "emergency-fund", {})
    assert other.assessment.facts["earlier_grants_ever"] == 0


# --- the Woningwet --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "version"),
    [
        ("2015-07-01", "2015.1"),
        ("2021-12-31", "2015.1"),
        ("2022-01-01", "2022.1"),
        ("2026-03-02", "2022.1"),
    ],
)
def test_the_day_of_the_request_decides_which_version_of_the_woningwet_holds(sets, day, version):
    assert valid_on(sets.values(), "woningwet-liveability", date.fromisoformat(day)).version == version


def test_before_the_revised_law_no_version_holds(sets):
    with pytest.raises(Refused) as refused:
        valid_on(sets.values(), "woningwet-liveability", date(2015, 6, 30))
    assert refused.value.codes == ("rules-none-valid",)


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        ({"own_tenants_only": False}, ["W1"], ["W1"]),
        ({"near_own_homes": False}, ["W3"], ["W3"]),
        ({"others_responsible": True}, ["W5"], ["W5"]),
        ({"liveability_purpose": "other"}, ["W6"], ["W6"]),
        ({"liveability_per_dwelling": 13_099}, [], []),
        ({"liveability_per_dwelling": 13_100}, [], []),
        ({"liveability_per_dwelling": 13_101}, ["W2"], []),  # the maximum is gone
        ({"in_performance_agreements": False}, ["W4"], []),  # and so is the duty to agree on it beforehand
        ({"liveability_purpose": "meeting"}, ["W6"], []),  # meeting is allowed again
    ],
)
def test_what_changed_in_2022_and_what_did_not(sets, change, before, after):
    for name, because in ((OLD, before), (NEW, after)):
        made = _judge(sets[name], STREET, **change)
        expected = "grant_with_reasons" if because else "grant"
        assert (made.advice, made.document["advice"]["because"]) == (expected, because), name


def test_the_woningwet_rules_inform_and_never_say_no(sets):
    for name in (OLD, NEW):
        assert {one.otherwise for one in sets[name].criteria} == {"justify"}


# --- from a request to an advice ------------------------------------------------------------------------------------------


PART = {
    "finances_in_order": "ja",
    "causes_nuisance": "nee",
    "accepts_guidance": "ja",
    "own_tenants_only": "ja",
    "near_own_homes": "ja",
    "amount_per_dwelling": "131,01",
    "in_performance_agreements": "nee",
    "others_responsible": "nee",
    "purpose": "meeting",
}


def test_the_answers_about_housing_become_facts_and_no_question_without_that_part():
    facts = derive_facts(request(housing=PART), Surroundings(date(2026, 3, 2)))
    assert {name: facts[name] for name in HOUSING} == {
        **HOME,
        **STREET,
        "liveability_per_dwelling": 13_101,
        "in_performance_agreements": False,
        "liveability_purpose": "meeting",
    }
    without = derive_facts(request(), Surroundings(date(2026, 3, 2)))
    assert {without[name] for name in HOUSING} == {None}
    asked = {fact.name for fact in open_questions(request())}
    assert not asked & {*HOUSING, "earlier_grants_ever"}
    half = request(housing={"causes_nuisance": True})
    assert {fact.name for fact in open_questions(half)} & {*HOUSING} == {*HOUSING} - {"causes_nuisance"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("requests")
    (place / "request.json").write_text(json.dumps(request_data(30_000, housing=PART)), encoding="utf-8")
    return place


@pytest.mark.parametrize("where", ["nowhere", "fund"])
@pytest.mark.parametrize(
    ("rules", "day", "advice"),
    [
        ("twente-housing", "2026-03-02", "grant"),
        ("woningwet-liveability", "2021-12-31", "grant_with_reasons"),
        ("woningwet-liveability", "2022-01-01", "grant"),
    ],
)
def test_a_file_is_weighed_by_the_rules_that_are_named_and_their_version_of_that_day(
    folder, tmp_path, where, rules, day, advice
):
    terminal = Terminal(new_desk(tmp_path / "fonds").fund.folder if where == "fund" else tmp_path)
    told = terminal.ok(f"assess --file {folder / 'request.json'} --rules {rules} --json", day=day)
    assert json.loads(told)["advice"]["advice"] == advice


def test_an_assessment_shows_only_the_values_and_the_open_facts_of_its_own_rules(folder, tmp_path):
    command = f"assess --file {folder / 'request.json'} --rules"
    shown = Terminal(tmp_path).ok(f"{command} twente-housing")
    assert "Betrokkenheid: ondersteunt" in shown
    assert "Legitimiteit" not in shown
    assert "╱╲" not in shown
    assert "Bepaald door de tabellen" not in shown
    assert "onbekend" not in shown
    assert "╱╲" in Terminal(tmp_path).ok(f"{command} emergency-fund")
