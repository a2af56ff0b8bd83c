"""The rules as they are shipped: complete, sourced, in two languages, and just in the examples of the field."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.actions.policy import priced_codes
from fonds.case.facts import CATALOGUE
from fonds.errors import FundError
from fonds.rulebook.assessment import assess, decide_table
from fonds.rulebook.load import load_rule_set, valid_on
from fonds.rulebook.model import TRIANGLE, Value
from fonds.rulebook.vocabulary import Kind

FOLDER = Path(__file__).parents[2] / "rules"
FILE = FOLDER / "values-triangle.yaml"

PERFECT = {
    "requester_is_partner": True,
    "resident_in_area": True,
    "story_parts_missing": 0,
    "second_signatory_agrees": True,
    "resident_agrees": True,
    "bsn_found": False,
    "bottlenecks_named": 1,
    "prior_provisions_unexplored": 0,
    "prior_provision_in_time": False,
    "prior_provision_too_late": False,
    "fits_intent_of_law": True,
    "lawful": True,
    "duration": 1,
    "amount_asked": 100_000,
    "amount_to_decide": 100_000,
    "cheapest_variant": True,
    "quotations_missing": 0,
    "pays_debt": False,
    "debt_threatens": False,
    "debt_in_plan": False,
    "equal_cases_explained": True,
    "on_assistance": False,
    "gifts_with_this": 100_000,
    "loan_in_debt_scheme": False,
    "do_nothing_described": True,
    "cost_lines_without_source": 0,
    "expected_return": 300,
    "lasting_perspective": True,
    "basic_needs_helped": 1,
    "minors": 1,
    "urgency": "none",
    "cost_lines_without_beneficiary": 0,
    "own_goal": True,
    "first_step_helped": True,
    "own_contribution": "present",
    "one_contact": True,
    "support_plan": True,
    "parties_agree": True,
    "aftercare_described": True,
    "evaluation_within": 90,
    "balance_sufficient": True,
    "earlier_grants": 0,
    "paid_to_resident": False,
    "already_paid": False,
    "form_asked": "gift",
    "proposed_payer": "all",
    "assessor_independent": True,
    "similar_signals_12_months": 1,
}
UNKNOWN = dict.fromkeys(CATALOGUE)


@pytest.fixture(scope="module")
def rules():
    return load_rule_set(FILE.read_bytes(), FILE.name, CATALOGUE)


def _perfect(**change):
    return UNKNOWN | PERFECT | change


def _outcomes(made):
    return {one["id"]: one["outcome"] for one in made.document["criteria"]}


def test_the_shipped_rules_pass_every_check_and_are_valid_in_2026(rules):
    assert valid_on([rules], "values-triangle", date(2026, 1, 1)) is rules
    assert rules.version == "2026.1"


def test_all_43_rules_of_the_standard_set_are_there(rules):
    ids = {one.id for one in (*rules.criteria, *rules.signals)}
    rows = {row.id for table in rules.tables.values() for row in table.rows}
    told = {re.sub(r"[a-z]$", "", one) for one in ids | rows}
    standard = {
        f"{letter}{n}" for letter, last in (("O", 6), ("L", 12), ("R", 8), ("B", 7), ("F", 9)) for n in range(1, last + 1)
    }
    standard.add("P1")
    assert len(standard) == 43
    assert standard - told == set()


def test_every_value_of_the_triangle_is_weighed_by_criteria_of_more_than_one_kind(rules):
    for value in TRIANGLE:
        assert len({one.otherwise for one in rules.criteria if one.value is value}) >= 2


def test_few_rules_block(rules):
    assert [one.id for one in rules.criteria if one.otherwise == "blocks"] == ["O1", "O2", "O6", "L6", "L12", "R4", "F1"]


def test_a_perfect_request_is_granted(rules):
    made = assess(rules, _perfect())
    assert made.advice == "grant"
    assert made.questions == ()
    assert {value: told["verdict"] for value, told in made.document["values"].items()} == dict.fromkeys(Value, "supports")
    assert {told["score"] for told in made.document["values"].values()} == {100}


def test_when_nothing_is_known_every_value_is_incomplete(rules):
    made = assess(rules, UNKNOWN)
    assert {told["verdict"] for told in made.document["values"].values()} == {"incomplete"}


@pytest.mark.parametrize("name", sorted(PERFECT))
def test_one_unknown_fact_never_turns_the_advice_into_a_no(rules, name):
    made = assess(rules, _perfect(**{name: None}))
    assert made.advice in ("ask", "grant")


def test_unknown_prior_provision_asks_and_never_refuses(rules):
    made = assess(
        rules, _perfect(prior_provisions_unexplored=None, prior_provision_in_time=None, prior_provision_too_late=None)
    )
    assert made.advice == "ask"
    assert _outcomes(made)["L2"] == "unknown"
    assert made.questions == ("L2", "L3")
    assert made.document["values"]["legitimacy"]["verdict"] == "incomplete"


def test_too_late_is_not_unavailable_the_money_is_advanced_and_the_prior_provider_repays(rules):
    made = assess(rules, _perfect(prior_provision_too_late=True, urgency="eviction"))
    assert made.advice == "grant"
    assert made.document["tables"]["form"]["then"] == {"form": "advance"}
    assert made.document["tables"]["payer"]["then"] == {"who": "prior_provider", "key": None, "part_percent": 100}
    assert made.document["tables"]["deadline"]["then"] == {"decide_within_working_days": 1, "reasons_within_days": 7}


def test_a_prior_provision_in_time_refers_even_when_something_blocks(rules):
    made = assess(rules, _perfect(prior_provision_in_time=True, lasting_perspective=False, story_parts_missing=2))
    assert (made.advice, made.document["advice"]["because"]) == ("refer", ["L3"])


def test_no_lasting_perspective_stops_and_names_the_rule_and_its_source(rules):
    made = assess(rules, _perfect(lasting_perspective=False))
    assert (made.advice, made.document["advice"]["because"]) == ("do_not_grant", ["R4"])
    (criterion,) = [one for one in rules.criteria if one.id == "R4"]
    assert criterion.source.title
    assert criterion.says.about("not_met").in_language("nl").startswith("Er is geen uitzicht")


@pytest.mark.parametrize(
    ("gifts", "assistance", "outcome"),
    [
        (120_000, True, "not_met"),
        (120_001, True, "met"),
        (120_100, True, "met"),
        (500_000, False, "not_met"),
        (None, True, "unknown"),
    ],
)
def test_gifts_above_the_allowance_give_a_signal_and_no_other_advice(rules, gifts, assistance, outcome):
    made = assess(rules, _perfect(on_assistance=assistance, gifts_with_this=gifts))
    assert {one["id"]: one["outcome"] for one in made.document["signals"]}["L11"] == outcome
    assert made.advice == "grant"


@pytest.mark.parametrize(
    ("cents", "row", "decides"),
    [
        (1, "F2a", "two_members"),
        (149_999, "F2a", "two_members"),
        (150_000, "F2a", "two_members"),
        (150_001, "F2b", "full_secretariat"),
        (499_999, "F2b", "full_secretariat"),
        (500_000, "F2b", "full_secretariat"),
        (500_001, "F2c", "board"),
        (99_999_999_999, "F2c", "board"),
    ],
)
def test_the_mandate_changes_exactly_at_its_limits(rules, cents, row, decides):
    made = decide_table(rules, "mandate", _perfect(amount_to_decide=cents))
    assert (made["row"], made["decides"]) == (row, decides)
    assert set(made["because"]) == {"nl", "en"}
    advice = assess(rules, _perfect(amount_to_decide=cents))
    assert advice.advice == ("board" if decides == "board" else "grant")
    assert advice.document["advice"]["because"] == (["F2c"] if decides == "board" else [])


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        ("resident", {"who": "resident", "key": None, "part_percent": 100}),
        ("party", {"who": "party", "key": None, "part_percent": 100}),
        ("several", {"who": "several", "key": None, "part_percent": 100}),
        ("all", {"who": "all", "key": "equal", "part_percent": 100}),
        (None, None),
    ],
)
def test_who_should_have_paid_follows_the_proposal_or_stays_undetermined(rules, proposed, expected):
    decided = decide_table(rules, "payer", _perfect(proposed_payer=proposed))
    assert (decided and {name: decided[name] for name in ("who", "key", "part_percent")}) == expected


def test_unknown_urgency_leaves_the_deadline_undetermined(rules):
    deadline = assess(rules, _perfect(urgency=None)).document["tables"]["deadline"]
    assert (deadline["row"], deadline["ask"]) == (None, ["urgency"])


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({"own_contribution": None}, None),
        ({"duration": 4}, ["L7"]),
        ({"paid_to_resident": True, "already_paid": True}, ["F4", "F5"]),
        ({"pays_debt": True}, ["L9"]),
    ],
)
def test_what_must_be_justified_may_be_granted_with_reasons(rules, change, because):
    made = assess(rules, _perfect(**change))
    if because is None:
        assert made.advice == "ask"
    else:
        assert (made.advice, made.document["advice"]["because"]) == ("grant_with_reasons", because)


def _values(fact):
    if fact.kind is Kind.YES_NO:
        return st.sampled_from([None, True, False])
    if fact.kind is Kind.CHOICE:
        return st.sampled_from([None, *fact.choices])
    edges = [0, 1, 2, 3, 4, 99, 100, 101, 183, 184, 300, 50_000, 50_001, 120_000, 150_000, 150_001, 500_001]
    return st.one_of(st.none(), st.sampled_from(edges))


CASE = st.fixed_dictionaries({name: _values(fact) for name, fact in CATALOGUE.items()})


@settings(max_examples=150, deadline=None, database=None)
@given(CASE)
def test_random_cases_get_an_advice_that_its_criteria_explain(rules, case):
    """Both evaluators run on each (they would refuse to differ); what they say hangs together."""
    made = assess(rules, case)
    outcomes = _outcomes(made)
    kind = {one.id: one.otherwise for one in rules.criteria}
    because = made.document["advice"]["because"]
    blocked = [rule for rule, outcome in outcomes.items() if outcome == "not_met" and kind[rule] == "blocks"]
    if made.advice == "do_not_grant":
        assert because == blocked != []
    elif made.advice == "ask":
        assert blocked == []
        assert all(outcomes[r] == "unknown" or (outcomes[r] == "not_met" and kind[r] == "complete") for r in because)
    elif made.advice == "refer":
        assert case["prior_provision_in_time"] is True
    else:
        assert blocked == []
        assert not [rule for rule in made.questions if kind[rule] != "weighs"]
    assert "." not in re.sub(r'"[^"]*"', "", json.dumps(made.document))  # not one float
    assert rfc8785.dumps(made.document)


def test_a_cost_catalogue_that_dutch_excel_saved_is_read_alike_and_one_without_names_is_refused(tmp_path: Path) -> None:
    with (FOLDER / "costs.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    path = tmp_path / "costs.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(lines)
    assert priced_codes(tmp_path) == priced_codes(FOLDER) != frozenset()
    for content in ("", "MO_JAAR_BB;x\n", "code;bedrag\n"):
        path.write_text(content)
        with pytest.raises(FundError) as caught:
            priced_codes(tmp_path)
        assert caught.value.codes[0] == "costs-unreadable"


def test_the_cost_catalogue_is_data_with_a_source_on_every_line():
    with (FOLDER / "costs.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 13
    for line in lines:
        assert re.fullmatch(r"[A-Z][A-Z0-9_]{1,39}", line["code"])
        assert line["source"]
        assert line["price_year"]
        assert line["quality"] in "ABC"
        assert line["default"] in ("yes", "no", "never")
        assert int(line["mid_eur"] or line["low_eur"]) > 0
