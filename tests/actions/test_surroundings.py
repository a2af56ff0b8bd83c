"""What the fund knows beside a request: who assesses it (F8), and how often its bottleneck came before (F9)."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fonds.actions.assess import assess_case, weigh_in_fund
from fonds.actions.submit import submit
from fonds.case.request import CaseRequest
from tests.actions.desk import DAY, new_desk, request, request_data

RULE = {"kind": "rule", "law": "wmo"}
WAIT = {"kind": "waiting_time", "law": "wmo"}
YOUTH = {"kind": "rule", "law": "jeugdwet"}
VAGUE = {"kind": "rule"}
OTHER = {"kind": "rule", "law": "other"}


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path / "fonds", pot=500_000)


def _assessed(desk, case, who="anna"):
    made = assess_case(desk.order(who), case).assessment.document
    outcomes = {one["id"]: one["outcome"] for one in (*made["criteria"], *made["signals"])}
    return made["facts"], outcomes, made


def _counted(desk, case):
    return _assessed(desk, case)[0]["similar_signals_12_months"]


def test_a_member_of_the_requesting_organisation_is_told_that_another_must_assess(desk):
    data = request_data(50_000)
    data["requester"]["organisation"] = "weenerxl"
    data["do_nothing"]["lines"][0]["price_year"] = 2025
    case = submit(desk.order("anna"), CaseRequest.model_validate(data))
    desk.judge(case)
    facts, outcomes, made = _assessed(desk, case, "bram")
    assert (facts["assessor_independent"], outcomes["F8"]) == (False, "not_met")
    assert made["advice"]["advice"] == "grant"  # who may not judge is refused when deciding, not by the advice
    facts, outcomes, made = _assessed(desk, case, "anna")
    assert (facts["assessor_independent"], outcomes["F8"], made["advice"]["advice"]) == (True, "met", "grant")


@pytest.mark.parametrize(("who", "independent"), [("anna", True), ("dirk", True), ("zoe", None)])
def test_a_file_is_weighed_by_whoever_asks_and_a_stranger_is_unknown(desk, who, independent):
    weighed = weigh_in_fund(desk.fund, who, request(50_000), DAY, "values-triangle", {})
    assert weighed.assessment.facts["assessor_independent"] is independent


def test_the_third_case_with_the_same_bottleneck_in_a_year_is_a_system_signal(desk):
    found = []
    for number in range(4):
        case = desk.submit(10_000, household=f"HH-{number}", bottlenecks=[RULE])
        facts, outcomes, _ = _assessed(desk, case)
        found.append((facts["similar_signals_12_months"], outcomes["F9"]))
    assert found == [(1, "not_met"), (2, "not_met"), (3, "met"), (4, "met")]


@pytest.mark.parametrize(
    ("other", "counted"),
    [([RULE], 2), ([RULE, RULE], 2), ([WAIT, RULE], 2), ([WAIT], 1), ([YOUTH], 1), ([VAGUE], 1), ([], 1)],
)
def test_only_the_same_kind_in_the_same_law_counts(desk, other, counted):
    desk.submit(10_000, household="HH-9", bottlenecks=other)
    assert _counted(desk, desk.submit(10_000, bottlenecks=[RULE])) == counted


@pytest.mark.parametrize("bottlenecks", [[], [VAGUE], [OTHER]])
def test_without_a_law_it_is_unknown(desk, bottlenecks):
    assert _counted(desk, desk.submit(10_000, bottlenecks=bottlenecks)) is None


def test_of_several_bottlenecks_the_one_that_occurs_most_counts(desk):
    for number in range(3):
        desk.submit(10_000, household=f"HH-{number + 5}", bottlenecks=[YOUTH])
    desk.submit(10_000, household="HH-9", bottlenecks=[RULE])
    assert _counted(desk, desk.submit(10_000, bottlenecks=[RULE, YOUTH])) == 4


@pytest.mark.parametrize(("days", "counted"), [(0, 2), (365, 2), (366, 1)])
def test_a_case_of_more_than_a_year_ago_does_not_count(desk, days, counted):
    desk.submit(10_000, household="HH-9", bottlenecks=[RULE])
    assert _counted(desk.later(days), desk.later(days).submit(10_000, bottlenecks=[RULE])) == counted


def test_a_later_case_does_not_count_for_an_earlier_one(desk):
    first = desk.submit(10_000, bottlenecks=[RULE])
    desk.later(3).submit(10_000, household="HH-9", bottlenecks=[RULE])
    assert _counted(desk.later(4), first) == 1


def test_what_a_newer_version_of_a_request_says_counts(desk):
    case = desk.submit(10_000, household="HH-9", bottlenecks=[RULE])
    desk.update(case, 10_000, household="HH-9", bottlenecks=[WAIT])
    assert _counted(desk, desk.submit(10_000, bottlenecks=[RULE])) == 1
    assert _counted(desk, desk.submit(10_000, household="HH-3", bottlenecks=[WAIT])) == 2


def test_of_a_bottleneck_only_kind_and_law_are_kept_in_the_open(desk):
    desk.submit(10_000, bottlenecks=[RULE | {"description": "Een heel eigen verhaal.", "organisation": "Een eigen loket"}])
    assert desk.query("SELECT kind, law FROM bottleneck") == [("rule", "wmo")]
    assert "eigen" not in json.dumps(desk.query("SELECT * FROM bottleneck"))


def test_the_year_is_a_year_of_the_calendar(desk):
    leap = replace(desk, day=date(2028, 2, 29))
    leap.submit(10_000, household="HH-9", bottlenecks=[RULE])
    later = leap.on(date(2029, 2, 28))
    assert _counted(later, later.submit(10_000, bottlenecks=[RULE])) == 2
    much_later = later.on(date(2029, 2, 28) + timedelta(days=2))
    assert _counted(much_later, much_later.submit(10_000, household="HH-4", bottlenecks=[RULE])) == 2
