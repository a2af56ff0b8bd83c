"""Three readings of one tree: the dataframe says what the interpreter and the engine of record say, on every case."""

import itertools
import random

import narwhals as nw
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.backtest.columns import judge_frame, outcome
from fonds.rulebook.assessment import assess
from fonds.rulebook.expressions import parse_condition
from fonds.rulebook.interpreter import judge
from fonds.rulebook.model import Advice, Outcome, Verdict
from tests.backtest.samples import TEXTS, frame_of, in_dask, random_cases, random_rules
from tests.rulebook.samples import SCOPE, facts
from tests.rulebook.test_evaluators import LEAVES, _values


def judged_rows(frame, rules):
    """Every case judged by the dataframe: criterion → outcome, value → verdict, and the advice."""
    judged, told = judge_frame(nw.from_native(frame).lazy(), rules, "x")
    rows = judged.collect("polars").to_native().rows(named=True)
    return [
        {rule: Outcome.of(row[column]) for rule, column in told.criteria.items()}
        | {value.value: tuple(Verdict)[row[column]] for value, column in told.verdicts.items()}
        | {"advice": tuple(Advice)[row[told.advice]]}
        for row in rows
    ]


def engine_rows(cases, rules):
    """The same by both evaluators, which ``assess`` holds against each other."""
    for case in cases:
        document = assess(rules, case).document
        yield (
            {one["id"]: one["outcome"] for one in document["criteria"]}
            | {value: one["verdict"] for value, one in document["values"].items()}
            | {"advice": document["advice"]["advice"]}
        )


def compare(examples, cases_each):
    """How many (rule set, case) pairs were compared, and what came out."""
    pairs, advices, outcomes = 0, set(), set()

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(TEXTS, st.integers(0, 2**32))
    def check(texts, seed):
        nonlocal pairs
        rules, cases = random_rules(texts, seed), random_cases(seed + 1, cases_each)
        for case, fast, slow in zip(cases, judged_rows(frame_of(cases), rules), engine_rows(cases, rules), strict=True):
            assert fast == slow, (texts, seed, case)
            pairs += 1
            advices.add(fast["advice"])
            outcomes.update(fast.values())

    check()
    assert advices == set(Advice)
    assert outcomes == {*Outcome, *Verdict, *Advice}
    return pairs


def test_three_evaluators_agree_on_random_rule_sets_and_cases():
    assert compare(examples=12, cases_each=100) >= 1_200


@pytest.mark.proof
def test_three_evaluators_agree_on_two_hundred_thousand_rule_sets_and_cases():
    assert compare(examples=500, cases_each=420) >= 200_000


@pytest.mark.parametrize("text", LEAVES)
def test_every_comparison_agrees_at_every_boundary(text):
    condition = parse_condition(text, SCOPE)
    (name,) = {step.fact for step in judge(condition, facts())[1]}
    cases = [facts(**{name: value}) for value in _values(name)]
    found = nw.from_native(frame_of(cases)).select(outcome(condition).alias("found"))["found"].to_list()
    assert found == [judge(condition, case)[0] for case in cases]


KLEENE = [True, False, None]
KLEENE_TEXTS = ("agreed and lawful", "agreed or lawful", "not (agreed and lawful)", "not agreed or known(lawful)")


in_future = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")


@in_future
@pytest.mark.parametrize("text", KLEENE_TEXTS)
@pytest.mark.parametrize("library", ["polars", "dask"])
def test_unknown_follows_kleene(text, library):
    condition = parse_condition(text, SCOPE)
    cases = [facts(agreed=one, lawful=other) for one, other in itertools.product(KLEENE, KLEENE)]
    frame = frame_of(cases)
    native = frame if library == "polars" else in_dask(frame)
    found = nw.from_native(native).lazy().select(outcome(condition).alias("found")).collect("polars")
    assert found["found"].to_list() == [judge(condition, case)[0] for case in cases]


@in_future
@pytest.mark.parametrize("seed", [1, 2])
def test_dask_gives_the_same_as_polars(seed):
    texts = random.Random(seed).sample(LEAVES, 10) + [
        f"({one}) and not ({other})" for one, other in itertools.pairwise(LEAVES[:8])
    ]
    rules, frame = random_rules(texts, seed), frame_of(random_cases(seed, 60))
    found = judged_rows(frame, rules)
    assert judged_rows(in_dask(frame), rules) == found
    assert len({row["advice"] for row in found}) > 1


def test_no_criterion_of_a_value_means_that_it_supports():
    rules = random_rules(["agreed"], 0)
    assert not rules.criteria or len(rules.criteria) == 1
    (row,) = judged_rows(pl.DataFrame(frame_of([facts(agreed=True)])), rules)
    assert [row[value] for value in ("legitimacy", "return", "fund")].count("supports") >= 2
