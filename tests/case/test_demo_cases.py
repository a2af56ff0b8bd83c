"""The three published cases: they say what is invented, and their advice is to grant."""

from datetime import date
from pathlib import Path

import pytest

from fonds.actions.policy import priced_codes, rule_set_for, shipped_rules
from fonds.case.derive import Surroundings
from fonds.case.facts import JUDGEMENTS, derive_facts
from fonds.case.intake import open_questions, read_request
from fonds.case.request import CaseRequest
from fonds.rulebook.assessment import Assessment, assess
from tests.support import DEMO

# file, day of the request, amount in cents, who should have paid
CASES = [
    ("case_1.yaml", "2026-03-02", 250_000, "resident"),
    ("case_2.yaml", "2026-04-01", 64_000, "all"),
    ("case_3.yaml", "2026-05-04", 78_000, "party"),
]


def _request(name: str) -> CaseRequest:
    return read_request((DEMO / name).read_bytes(), name)


def _advice(request: CaseRequest, day: str, judgement: bool | None) -> Assessment:
    around = Surroundings(
        submitted_on=date.fromisoformat(day),
        partners=frozenset({request.requester.organisation}),
        municipalities=frozenset({"'s-Hertogenbosch"}),
        available_cents=500_000,
        earlier_grants=0,
        judgements={} if judgement is None else dict.fromkeys(JUDGEMENTS, judgement),
        priced_codes=priced_codes(shipped_rules()),
    )
    rules = rule_set_for(shipped_rules(), "values-triangle", around.submitted_on)
    return assess(rules, derive_facts(request, around))


@pytest.mark.parametrize(("name", "day", "cents", "payer"), CASES)
def test_a_demo_case_is_complete_and_once_judged_the_advice_is_to_grant(name: str, day: str, cents: int, payer: str) -> None:
    request = _request(name)
    assert request.amount_cents == cents
    assert open_questions(request) == []
    assert _advice(request, day, None).advice == "ask"
    assessed = _advice(request, day, True)
    assert assessed.advice in ("grant", "grant_with_reasons")
    assert assessed.questions == ("F8",)  # who assesses is not in a file
    assert assessed.document["tables"]["payer"]["then"]["who"] == payer


@pytest.mark.parametrize("name", [name for name, *_ in CASES])
def test_every_figure_of_a_demo_case_that_was_not_published_is_marked_as_invented(name: str) -> None:
    lines = (DEMO / name).read_text(encoding="utf-8").splitlines()
    amounts = [line for line in lines if line.strip().startswith(("amount:", "probability:", "grade_before:", "instalments:"))]
    published = [line for line in amounts if "GEPUBLICEERD" in line]
    assert amounts
    assert all("verzonnen" in line for line in amounts if line not in published)
    assert [line.split()[1] for line in published] == (["2500.00"] if name == "case_1.yaml" else [])
    assert "verzonnen" in (_request(name).note or "")


def test_the_parties_of_the_demo_cases_are_partners_of_the_demo() -> None:
    from fonds.demo.script import PARTNERS

    for name, *_ in CASES:
        request = _request(name)
        beneficiaries = {line.beneficiary for line in request.do_nothing.lines}
        assert {request.requester.organisation, *request.repayment.parties, *beneficiaries} <= set(PARTNERS)
    assert Path(DEMO / "case_1.yaml").is_file()
