"""From facts to verdicts and advice, always the same, and never when the two evaluators differ."""

import json
import os
import string
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds import __version__
from fonds.errors import IntegrityFailure, InvalidInput
from fonds.rulebook.assessment import assess, decide_table, engine_versions
from fonds.rulebook.load import load_rule_set
from tests.rulebook.samples import FACTS, RULES, facts

GOOD = {"lawful": True, "missing": 0, "asked": 40_000, "children": 2, "urgency": "none", "amount_to_decide": 40_000}


@pytest.fixture(scope="module")
def rules():
    return load_rule_set(RULES.encode(), "rules.yaml", FACTS)


def test_a_good_request_is_granted_and_everything_is_told(rules):
    document = assess(rules, facts(**GOOD)).document
    assert document["format"] == "casusfonds-assessment-1"
    assert document["rule_set"] == {"id": "small-rules", "version": "1", "sha256": rules.sha256}
    assert document["facts"] == dict(sorted(facts(**GOOD).items()))
    assert document["criteria"][2] == {
        "id": "C3",
        "name": "is_small",
        "value": "admissibility",
        "otherwise": "justify",
        "outcome": "met",
        "leaves": [{"text": "asked <= small", "fact": "asked", "saw": 40_000, "against": [50_000], "result": True}],
    }
    assert document["signals"] == [
        {
            "id": "S1",
            "name": "is_urgent",
            "outcome": "not_met",
            "leaves": [{"text": "urgency != 'none'", "fact": "urgency", "saw": "none", "against": ["none"], "result": False}],
        }
    ]
    assert document["tables"]["mandate"]["row"] == "M1"
    assert document["tables"]["mandate"]["then"] == {"decides": "two_members"}
    rows = document["tables"]["mandate"]["rows"]
    assert [(row["id"], row["outcome"]) for row in rows] == [("M1", "met"), ("M2", "met")]
    assert document["values"]["admissibility"] == {"verdict": "supports", "score": 100, "because": []}
    assert document["values"]["commitment"] == {"verdict": "supports", "score": None, "because": []}
    assert document["advice"] == {"advice": "grant", "because": []}
    assert document["questions"] == []


ADVICE = [
    # what differs from a good request, advice, because, questions
    ({"lawful": False}, "do_not_grant", ["C1"], []),
    ({"lawful": False, "missing": None}, "do_not_grant", ["C1"], ["C2"]),
    ({"missing": 2}, "ask", ["C2"], []),
    ({"missing": None}, "ask", ["C2"], ["C2"]),
    ({"lawful": None, "missing": 1}, "ask", ["C2", "C1"], ["C1"]),
    ({"children": None}, "grant", [], ["C4"]),
    ({"children": 0}, "grant", [], []),
    ({"amount_to_decide": 50_001}, "board", ["M2"], []),
    ({"amount_to_decide": 50_000, "asked": 50_001}, "grant", [], []),
]


@pytest.mark.parametrize(("change", "advice", "because", "questions"), ADVICE)
def test_the_advice_follows_from_the_outcomes(rules, change, advice, because, questions):
    made = assess(rules, facts(**GOOD | change))
    assert (made.advice, made.document["advice"]["because"], list(made.questions)) == (advice, because, questions)
    assert made.facts == facts(**GOOD | change)


@pytest.mark.parametrize(
    ("missing", "asked", "score"),
    [(0, 50_000, 100), (0, 50_001, 67), (1, 50_000, 33), (1, 50_001, 0), (0, None, 100), (None, 50_001, 0), (None, None, None)],
)
def test_the_score_is_the_weighted_share_of_what_is_known(rules, missing, asked, score):
    made = assess(rules, facts(**GOOD | {"missing": missing, "asked": asked}))
    assert made.document["values"]["admissibility"]["score"] == score


def test_an_unknown_row_leaves_a_table_undetermined_and_tells_what_to_ask(rules):
    mandate = assess(rules, facts()).document["tables"]["mandate"]
    assert (mandate["row"], mandate["then"], mandate["ask"]) == (None, {"decides": None}, ["amount_to_decide"])
    assert decide_table(rules, "mandate", facts()) is None


def test_one_table_can_be_decided_by_itself(rules):
    decided = decide_table(rules, "mandate", facts(amount_to_decide=50_001))
    assert decided == {"row": "M2", "because": {"nl": "a", "en": "a"}, "decides": "board"}


@pytest.mark.parametrize("name", ["payer", "verdict", "advice"])
def test_a_table_that_is_not_about_a_case_cannot_be_decided(rules, name):
    with pytest.raises(InvalidInput) as caught:
        decide_table(rules, name, facts())
    (problem,) = caught.value.problems
    assert (problem.code, problem.where, problem.details) == ("rule-table-missing", "small-rules", {"table": name})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"lawful": 1}, "rule-fact-wrong"),
        ({"missing": 1.0}, "rule-fact-wrong"),
        ({"missing": True}, "rule-fact-wrong"),
        ({"missing": "2"}, "rule-fact-wrong"),
        ({"urgency": "fire"}, "rule-fact-wrong"),
        ({"asked": 2**53}, "rule-fact-wrong"),
        ({"wait": 1.5}, "rule-fact-wrong"),
        ({"of_a_later_catalogue": ["no"]}, "rule-fact-wrong"),
    ],
)
def test_facts_of_the_wrong_kind_are_refused(rules, change, code):
    with pytest.raises(InvalidInput) as caught:
        assess(rules, facts(**GOOD) | change)
    assert caught.value.codes == (code,)
    assert caught.value.problems[0].where == next(iter(change))


def test_a_fact_that_the_rules_need_must_be_given_and_others_may_differ_from_the_catalogue(rules):
    old = {name: value for name, value in facts(**GOOD).items() if name != "wait"} | {"of_an_older_catalogue": 3}
    assert assess(rules, old).advice == "grant"
    del old["missing"], old["lawful"]
    with pytest.raises(InvalidInput) as caught:
        assess(rules, old)
    assert [(problem.code, problem.where) for problem in caught.value.problems] == [
        ("rule-fact-missing", "lawful"),
        ("rule-fact-missing", "missing"),
    ]


def test_the_largest_number_that_both_evaluators_carry_is_a_fact_and_the_next_is_not(rules):
    for largest in (2**53 - 1, -(2**53) + 1):
        assert assess(rules, facts(**GOOD) | {"of_another_catalogue": largest}).facts["of_another_catalogue"] == largest
    for too_large in (2**53, -(2**53)):
        with pytest.raises(InvalidInput):
            assess(rules, facts(**GOOD) | {"of_another_catalogue": too_large})


def _with_first_advice(condition):
    return load_rule_set(RULES.replace("legitimacy_verdict == 'stops'", condition, 1).encode(), "rules.yaml", FACTS)


def test_a_fact_in_the_advice_is_traced_to_the_criteria_that_were_not_met_by_it():
    rules = _with_first_advice("known(asked) and asked > 0")
    for asked, because in ((50_000, []), (50_001, ["C3"])):
        advice = assess(rules, facts(**GOOD | {"asked": asked})).document["advice"]
        assert advice == {"advice": "do_not_grant", "because": because}


def test_a_table_that_is_undetermined_can_decide_the_advice_and_has_no_row_to_show():
    rules = _with_first_advice("not known(mandate_decides)")
    advice = assess(rules, facts(**GOOD | {"amount_to_decide": None})).document["advice"]
    assert advice == {"advice": "do_not_grant", "because": []}


def test_a_table_over_outcomes_that_does_not_decide_is_a_fault_of_the_program(rules):
    """The loader refuses such a table, so one is made from a good one."""
    wrong = replace(rules, conditions={**rules.conditions, "A4": rules.conditions["A1"]})
    with pytest.raises(IntegrityFailure) as caught:
        assess(wrong, facts(**GOOD))
    assert [(problem.code, problem.where) for problem in caught.value.problems] == [("engine-failed", "advice")]


def _fail(*_):
    raise RuntimeError


def test_an_engine_that_fails_is_named_by_the_conditions_that_it_judged():
    rules = load_rule_set(RULES.encode(), "rules.yaml", FACTS)
    rules.sections["verdict"].engine._batches[0]._compiled = _fail
    with pytest.raises(IntegrityFailure) as caught:
        assess(rules, facts(**GOOD))
    assert [(problem.code, problem.where) for problem in caught.value.problems] == [("engine-failed", "verdict:0")]


def test_no_assessment_is_made_when_the_evaluators_differ():
    rules = load_rule_set(RULES.encode(), "rules.yaml", FACTS)
    good = facts(**GOOD)
    assert assess(rules, good).advice == "grant"
    # A wrong engine cannot be had honestly: its compiled conditions are exchanged for others.
    engine = rules.sections["case"].engine
    (batch,) = engine._batches
    right = dict(batch.conditions)
    batch.ruleset, batch.conditions["C1"] = None, rules.conditions["C2"]
    with pytest.raises(IntegrityFailure) as caught:
        assess(rules, facts(**GOOD | {"missing": 1}))
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == ("engine-disagreement", "C1")
    assert problem.details == {"rule": "C1", "engine": "not_met", "interpreter": "met"}
    assert caught.value.exit_code == 3
    assert batch.ruleset is None
    batch.conditions = right
    assert assess(rules, good).advice == "grant"


@pytest.mark.parametrize(("section", "rule"), [("case", "S1"), ("case", "M1"), ("verdict", "V1"), ("advice", "A1")])
def test_signals_tables_and_the_chained_rules_are_judged_twice_as_well(section, rule):
    rules = load_rule_set(RULES.encode(), "rules.yaml", FACTS)
    assess(rules, facts(**GOOD))
    (batch,) = rules.sections[section].engine._batches
    evaluate = batch.evaluate
    batch.evaluate = lambda case: evaluate(case) | {rule: None}
    with pytest.raises(IntegrityFailure) as caught:
        assess(rules, facts(**GOOD))
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == ("engine-disagreement", rule)


def test_a_thousand_assessments_give_the_same_bytes_whatever_the_order_of_the_facts(rules):
    first = rfc8785.dumps(assess(rules, facts(**GOOD)).document)
    other = dict(reversed(facts(**GOOD).items()))
    plain = json.dumps(assess(rules, facts(**GOOD)).document)
    assert {rfc8785.dumps(assess(rules, other).document) for _ in range(1_000)} == {first}
    assert json.dumps(assess(rules, other).document) == plain


NAMES = st.text(string.ascii_lowercase + "_", min_size=1, max_size=12)
WHOLE = st.integers(-(2**53) + 1, 2**53 - 1)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(NAMES, st.none() | st.booleans() | st.text() | WHOLE), WHOLE)
def test_the_canonical_text_is_that_of_rfc_8785_whatever_the_facts_hold(rules, others, asked):
    found = assess(rules, others | facts(**GOOD | {"asked": asked}))
    assert found.canonical.encode() == rfc8785.dumps(found.document)


def test_fresh_processes_give_the_same_bytes():
    code = (
        "import hashlib, json, rfc8785\n"
        "from fonds.rulebook.assessment import assess\n"
        "from fonds.rulebook.load import load_rule_set\n"
        "from tests.rulebook.samples import FACTS, RULES, facts\n"
        "document = assess(load_rule_set(RULES.encode(), 'r', FACTS), facts(lawful=True, missing=1)).document\n"
        "print(*(hashlib.sha256(one).hexdigest() for one in (rfc8785.dumps(document), json.dumps(document).encode())))\n"
    )
    root = Path(__file__).parents[2]
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code], cwd=root, env=os.environ | {"PYTHONHASHSEED": str(seed)}, stdout=subprocess.PIPE
        )
        for seed in range(10)
    ]
    answers = {run.communicate()[0] for run in runs}
    assert len(answers) == 1
    assert len(answers.pop()) == 130
    assert all(run.returncode == 0 for run in runs)


def test_the_versions_of_both_engines_are_known():
    assert engine_versions() == {"casusfonds": __version__, "durable_rules": "2.0.28"}
