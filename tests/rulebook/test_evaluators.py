"""Two evaluators, one answer: the interpreter, the engine of record and, where nothing is unknown, Python itself."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.rulebook.durable import Engine, too_wide
from fonds.rulebook.expressions import parse_condition
from fonds.rulebook.interpreter import judge
from fonds.rulebook.vocabulary import Kind
from tests.rulebook.samples import FACTS, LIMITS, SCOPE, facts

UNITS = {
    fact.name: [name for name, limit in LIMITS.items() if limit.kind is fact.kind]
    for fact in FACTS.values()
    if fact.kind not in (Kind.YES_NO, Kind.CHOICE)
}
CHOICES = FACTS["urgency"].choices


def _values(name):
    """Null, and the values at, just below and just above everything that a rule can compare this fact with."""
    fact = FACTS[name]
    if fact.kind is Kind.YES_NO:
        return [None, True, False]
    if fact.kind is Kind.CHOICE:
        return [None, *fact.choices]
    edges = [0, *(LIMITS[limit].value for limit in UNITS[name]), *([2, 7] if fact.kind is Kind.COUNT else [])]
    return [None, *sorted({edge + step for edge in edges for step in (-1, 0, 1)}), 2**53 - 1]


def _compared(name):
    fact = FACTS[name]
    if fact.kind is Kind.YES_NO:
        return st.sampled_from([name, f"{name} == true", f"{name} == false", f"{name} != true", f"known({name})"])
    if fact.kind is Kind.CHOICE:
        some = st.lists(st.sampled_from(CHOICES), min_size=1, max_size=3)
        listed = st.builds(lambda words, no: f"{name} {no}in {words}", some, st.sampled_from(["", "not "]))
        single = st.builds(lambda op, w: f"{name} {op} '{w}'", st.sampled_from(["==", "!="]), st.sampled_from(CHOICES))
        return st.one_of(listed, single, st.just(f"known({name})"))
    right = st.sampled_from([*UNITS[name], "0", *(["2", "7"] if fact.kind is Kind.COUNT else [])])
    operator = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
    return st.one_of(st.builds(lambda op, r: f"{name} {op} {r}", operator, right), st.just(f"known({name})"))


LEAF = st.sampled_from(sorted(FACTS)).flatmap(_compared)


def _joined(parts):
    some = st.lists(parts, min_size=2, max_size=3)
    return st.one_of(
        st.builds(lambda texts: "(" + " and ".join(texts) + ")", some),
        st.builds(lambda texts: "(" + " or ".join(texts) + ")", some),
        st.builds(lambda text: f"not ({text})", parts),
    )


CONDITION = st.recursive(LEAF, _joined, max_leaves=6)
CASE = st.fixed_dictionaries({name: st.sampled_from(_values(name)) for name in FACTS})
NAMESPACE = {name: limit.value for name, limit in LIMITS.items()} | {"true": True, "false": False}


def _by_python(text, case):
    """What Python makes of the text; only right when no fact is unknown."""
    return bool(eval(text, {"__builtins__": {}, "known": lambda value: value is not None}, NAMESPACE | case))


def test_both_evaluators_agree_on_twenty_thousand_random_rules_and_cases():
    pairs = judged_by_python = 0

    @settings(max_examples=90, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(CONDITION, min_size=25, max_size=25), st.lists(CASE, min_size=14, max_size=14))
    def check(texts, cases):
        nonlocal pairs, judged_by_python
        conditions = {f"C{n}": parse_condition(text, SCOPE) for n, text in enumerate(texts)}
        conditions = {name: one for name, one in conditions.items() if not too_wide(one)}
        engine = Engine("random", conditions)
        for case in cases:
            outcomes = engine.evaluate(case)
            for name, condition in conditions.items():
                result, steps = judge(condition, case)
                text = texts[int(name[1:])]
                assert outcomes[name] is result, (text, case)
                pairs += 1
                if all(step.saw is not None for step in steps):
                    assert result is _by_python(text, case), (text, case)
                    judged_by_python += 1

    check()
    assert pairs >= 20_000
    assert judged_by_python >= 2_000


LEAVES = [
    *(f"agreed {op} {word}" for op in ("==", "!=") for word in ("true", "false")),
    *(f"missing {op} {n}" for op in ("==", "!=", "<", "<=", ">", ">=") for n in (0, 2, "few")),
    *(f"asked {op} {n}" for op in ("==", "!=", "<", "<=", ">", ">=") for n in ("small", "large", 0)),
    *(f"urgency {op} '{word}'" for op in ("==", "!=") for word in CHOICES),
    "urgency in ['none', 'cut_off']",
    "urgency not in ['none']",
    "known(asked)",
    "not known(agreed)",
]


@pytest.mark.parametrize("text", LEAVES)
def test_every_comparison_agrees_at_every_boundary(text):
    condition = parse_condition(text, SCOPE)
    engine = Engine("leaf", {"C": condition})
    (name,) = {step.fact for step in judge(condition, facts())[1]}
    for value in _values(name):
        case = facts(**{name: value})
        result, (step,) = judge(condition, case)
        assert engine.evaluate(case)["C"] is result
        assert step.saw == value
        if value is not None:
            assert result is _by_python(text, case)
        elif "known" not in text:
            assert result is None


KLEENE = [True, False, None]


@pytest.mark.parametrize(("first", "second"), list(itertools.product(KLEENE, KLEENE)))
def test_unknown_follows_kleene_in_both_evaluators(first, second):
    case = facts(agreed=first, lawful=second)
    both = {
        "C1": "agreed and lawful",
        "C2": "agreed or lawful",
        "C3": "not (agreed and lawful)",
        "C4": "not (agreed or lawful)",
    }
    conditions = {name: parse_condition(text, SCOPE) for name, text in both.items()}
    ranked = sorted((first, second), key=[False, None, True].index)
    denied = {True: False, False: True, None: None}
    expected = {"C1": ranked[0], "C2": ranked[1], "C3": denied[ranked[0]], "C4": denied[ranked[1]]}
    assert Engine("kleene", conditions).evaluate(case) == expected
    assert {name: judge(one, case)[0] for name, one in conditions.items()} == expected


def test_the_trace_shows_every_comparison_also_when_the_first_one_settles_it():
    _, steps = judge(parse_condition("agreed or asked <= small or not known(wait)", SCOPE), facts(agreed=True, wait=3))
    assert [(step.text, step.saw, step.against, step.result) for step in steps] == [
        ("agreed", True, (True,), True),
        ("asked <= small", None, (50_000,), None),
        ("known(wait)", 3, (), True),
    ]
    assert [step.helped for step in steps] == [True, False, False]
