"""Cases that are alike: measured exactly, told fact by fact, and never by what is unknown."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.case.facts import CATALOGUE
from fonds.case.request import MoneyForm
from fonds.case.similar import NOT_COMPARED, likeness
from fonds.case.status import Outcome
from fonds.documents.case.similar import similar_cases, similar_document, similar_lines
from fonds.errors import Refused
from fonds.rulebook.vocabulary import Kind
from fonds.store.database import reading
from tests.actions.desk import new_desk

COMPARED = [name for name in CATALOGUE if name not in NOT_COMPARED]
NOTHING = dict.fromkeys(CATALOGUE)


def of_kind(fact):
    if fact.kind is Kind.YES_NO:
        return st.booleans()
    return st.sampled_from(fact.choices) if fact.kind is Kind.CHOICE else st.integers(0, 10**7)


CASES = st.fixed_dictionaries({name: st.none() | of_kind(fact) for name, fact in CATALOGUE.items()})


@pytest.mark.parametrize(
    ("fact", "here", "there", "distance"),
    [
        ("lawful", True, True, Fraction(0)),
        ("lawful", True, False, Fraction(1)),
        ("urgency", "eviction", "cut_off", Fraction(1)),
        ("amount_asked", 45_000, 50_000, Fraction(1, 10)),
        ("amount_asked", 0, 50_000, Fraction(1)),
        ("minors", 0, 0, Fraction(0)),
        ("minors", 1, 2, Fraction(1, 2)),
        ("expected_return", -100, 100, Fraction(1)),
        ("lawful", None, True, None),
        ("lawful", True, None, None),
        ("lawful", None, None, None),
        ("balance_sufficient", True, False, None),
    ],
)
def test_one_fact_differs_by_so_much(fact, here, there, distance):
    assert likeness({**NOTHING, fact: here}, {**NOTHING, fact: there}).distance == distance


def test_the_distance_is_the_mean_over_what_is_known_of_both():
    here = {**NOTHING, "lawful": True, "minors": 1, "amount_asked": 100, "urgency": "none", "duration": 3}
    there = {**NOTHING, "lawful": True, "minors": 2, "amount_asked": 75, "urgency": None}
    alike = likeness(here, there)
    assert alike.distance == (Fraction(0) + Fraction(1, 2) + Fraction(1, 4)) / 3
    assert alike.same == ("lawful",)
    assert alike.different == ("minors", "amount_asked")
    assert len(alike.unknown) == len(COMPARED) - 3
    assert alike.percent == 75


@given(CASES, CASES)
def test_the_distance_is_the_same_both_ways_and_from_0_to_1(here, there):
    alike, back = likeness(here, there), likeness(there, here)
    assert alike == back
    assert alike.distance is None or 0 <= alike.distance <= 1
    assert sorted((*alike.same, *alike.different, *alike.unknown)) == sorted(COMPARED)
    assert (alike.percent == 100) is (alike.distance == 0)
    assert likeness(here, here).distance in (None, 0)


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path / "fonds", pot=500_000)


def similar(desk, case, number=5):
    with reading(desk.fund) as connection:
        return similar_cases(connection, case, number)


def assessed(desk, *cents, **parts):
    case = desk.submit(*cents, **parts)
    desk.assess(case)
    return case


def test_the_closest_come_first_and_equals_in_order_of_reference(desk):
    case = assessed(desk, 50_000, household="HH-1")
    far = assessed(desk, 5_000, household="HH-2")
    near = assessed(desk, 49_000, household="HH-3")
    twins = [assessed(desk, 50_000, household=f"HH-{number}") for number in (4, 5)]
    unassessed = desk.submit(50_000, household="HH-9")
    found = similar(desk, case)
    assert [one.case for one in found.others] == [*twins, near, far]
    assert unassessed not in [one.case for one in found.others]
    assert [one.likeness.percent for one in found.others[:2]] == [100, 100]
    assert set(found.others[2].likeness.different) == {"amount_asked", "expected_return"}
    assert found.compared == 4
    assert [one.case for one in similar(desk, case, 1).others] == twins[:1]


def test_of_two_that_are_as_close_the_one_of_which_more_is_known_comes_first(desk):
    case = assessed(desk, 50_000, household="HH-1")
    bare = assessed(desk, 50_000, household="HH-2", perspective={"lasting": True})
    full = assessed(desk, 50_000, household="HH-3")
    found = similar(desk, case).others
    assert [one.case for one in found] == [full, bare]
    assert found[1].likeness.distance == 0
    assert "basic_needs_helped" in found[1].likeness.unknown


def test_a_case_is_compared_by_its_newest_assessment_and_told_with_how_it_ended(desk):
    case = assessed(desk, 50_000, household="HH-1")
    paid = desk.paid(50_000, household="HH-2")
    asked = desk.submit(7_000, household="HH-3")
    desk.decide(asked, Outcome.ASK)
    desk.update(asked, 50_000, household="HH-3")
    desk.assess(asked)
    refused = desk.submit(50_000, household="HH-4")
    desk.decide(refused, Outcome.REFUSE)
    told = {one["case"]: one for one in similar_document(similar(desk, case))["similar"]}
    assert (told[paid]["stage"], told[paid]["outcome"], told[paid]["amount"], told[paid]["final"]) == (
        "paid",
        "grant",
        "500.00",
        True,
    )
    assert told[asked]["alike_percent"] == 100
    assert (told[refused]["stage"], told[refused]["outcome"], told[refused]["amount"], told[refused]["final"]) == (
        "proposed",
        "refuse",
        None,
        False,
    )


def test_what_differs_is_named_fact_by_fact_in_words_and_in_euro(desk):
    case = assessed(desk, 50_000, household="HH-1")
    desk.granted(45_000, household="HH-2", perspective={"lasting": False, "basic_needs": ["shelter"]})
    found = similar(desk, case)
    shown = "\n".join(similar_lines(found, "nl"))
    assert "er is uitzicht op blijvende verbetering: hier ja, daar nee" in shown
    assert "gevraagd bedrag: hier € 500,00, daar € 450,00" in shown
    assert "Besluit: toekennen, € 450,00, op 2 maart 2026." in shown
    different = {one["fact"]: (one["here"], one["there"]) for one in similar_document(found)["similar"][0]["different"]}
    assert different["amount_asked"] == ("500.00", "450.00")
    assert different["lasting_perspective"] == (True, False)
    assert json.loads(json.dumps(similar_document(found))) == similar_document(found)
    assert found.others[0].likeness.different[0] == "lasting_perspective"


def test_the_only_case_of_a_fund_has_no_equal(desk):
    case = assessed(desk, 50_000)
    assert similar(desk, case).others == ()
    assert "nog geen andere casus" in similar_lines(similar(desk, case), "nl")[0]


def test_a_case_that_is_not_there_or_not_assessed_is_refused(desk):
    for case, code in (("2026-999", "case-not-found"), (desk.submit(50_000), "not-assessed")):
        with pytest.raises(Refused) as caught:
            similar(desk, case)
        assert caught.value.codes == (code,)


def test_the_command_tells_as_many_as_are_asked_for(tmp_path):
    from tests.support import Terminal

    desk = new_desk(tmp_path / "fonds", pot=500_000)
    cases = [assessed(desk, 50_000 + number, household=f"HH-{number}") for number in range(4)]
    desk.decide(cases[1], Outcome.GRANT, 50_001, MoneyForm.GIFT)
    terminal = Terminal(desk.fund.folder)
    told = json.loads(terminal.ok(f"case similar {cases[0]} --number 2 --json"))
    assert [one["case"] for one in told["similar"]] == cases[1:3]
    assert f"{cases[1]}: 9" in terminal.ok(f"case similar {cases[0]} --number 1")
