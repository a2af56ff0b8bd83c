"""What is proven of a condition must be so: checked against the interpreter, on the grid of values and beside it."""

import itertools
import random

import pytest
from hypothesis import HealthCheck, given, settings

from fonds.rulebook.expressions import parse_condition
from fonds.rulebook.interpreter import judge
from fonds.rulebook.prove import MOST_CASES, Space, given_text, text_of, with_leaf
from fonds.rulebook.tree import ALWAYS, And, Leaf, Not, Operator, leaves
from fonds.rulebook.vocabulary import Kind
from tests.rulebook.samples import FACTS, SCOPE
from tests.rulebook.test_evaluators import CONDITION


def _read(text):
    return parse_condition(text, SCOPE)


def _space(*texts, known=()):
    return Space.of([_read(text) for text in texts], FACTS, frozenset(known))


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("agreed", {"agreed": (True, False, None)}),
        ("missing == 0", {"missing": (0, 1, None)}),
        ("missing > 2", {"missing": (0, 1, 2, 3, None)}),
        ("asked <= small", {"asked": (0, 49_999, 50_000, 50_001, None)}),
        ("known(wait)", {"wait": (0, None)}),
        ("urgency == 'eviction'", {"urgency": ("eviction", "none", None)}),
        (
            "urgency in ['none', 'eviction', 'cut_off', 'no_food']",
            {"urgency": ("none", "eviction", "cut_off", "no_food", None)},
        ),
    ],
)
def test_a_fact_is_tried_at_every_value_that_its_comparisons_can_tell_apart(text, tried):
    assert _space(text).values == tried


def test_a_fact_that_is_never_unknown_is_not_tried_as_unknown():
    assert _space("agreed", known=["agreed"]).values == {"agreed": (True, False)}


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(CONDITION)
def test_every_combination_is_judged_as_the_interpreter_judges_it(text):
    condition = _read(text)
    space = Space.of([condition], FACTS)
    sets = space.sets(condition)
    assert sets.holds & sets.fails == 0
    names = list(space.values)
    cases = list(itertools.product(*reversed(space.values.values())))
    picked = random.Random(1).sample(range(len(cases)), min(300, len(cases)))
    for number in picked:
        case = dict(zip(reversed(names), cases[number], strict=True))
        bit = 1 << number
        assert space.example(bit) == case
        assert judge(condition, case)[0] is (True if sets.holds & bit else False if sets.fails & bit else None)


def _any_value(name, chance):
    fact = FACTS[name]
    if chance.random() < 0.2:
        return None
    if fact.kind is Kind.YES_NO:
        return chance.choice([True, False])
    if fact.kind is Kind.CHOICE:
        return chance.choice(fact.choices)
    return chance.choice([chance.randrange(12), chance.randrange(700_000), 2**53 - 1])


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(CONDITION)
def test_what_never_happens_on_the_grid_happens_nowhere(text):
    condition = _read(text)
    sets = Space.of([condition], FACTS).sets(condition)
    chance = random.Random(text)
    for _ in range(300):
        result = judge(condition, {name: _any_value(name, chance) for name in FACTS})[0]
        assert result is not True or sets.holds, text
        assert result is not False or sets.fails, text


def test_more_cases_than_the_limit_are_not_tried():
    facts = {f"fact_{n}": FACTS["missing"] for n in range(20)}
    wide = And(tuple(Leaf(name, Operator.LESS, (5,), name) for name in facts))
    assert MOST_CASES < 5**20
    assert Space.of([wide], facts) is None


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(CONDITION)
def test_a_condition_that_is_written_out_reads_back_as_the_same(text):
    condition = _read(text)
    again = _read(text_of(condition))
    space = Space.of([condition, again], FACTS)
    assert space.sets(condition) == space.sets(again)
    assert [leaf.text for leaf in leaves(condition)] == [leaf.text for leaf in leaves(again)]


def test_brackets_are_written_where_they_help_a_reader():
    for text in (
        "agreed or (lawful and known(wait))",
        "agreed and (lawful or known(wait))",
        "not (agreed or lawful)",
        "not agreed",
    ):
        assert text_of(_read(text)) == text


def test_one_leaf_is_replaced_and_no_other():
    condition = _read("agreed and (lawful or not agreed)")
    assert text_of(with_leaf(condition, 0, ALWAYS)) == "true and (lawful or not agreed)"
    assert text_of(with_leaf(condition, 1, Not(ALWAYS))) == "agreed and (not true or not agreed)"
    assert text_of(with_leaf(condition, 2, ALWAYS)) == "agreed and (lawful or not true)"


def test_facts_are_written_as_an_example_writes_them():
    case = {"asked": 50_001, "agreed": True, "urgency": "none", "missing": 3, "lawful": None}
    assert given_text(case, FACTS) == "asked: 500.01, agreed: true, urgency: none, missing: 3, lawful: null"
