"""What a condition may say, and how everything else is refused."""

import pytest

from fonds.errors import InvalidInput
from fonds.rulebook.expressions import MAX_DEPTH, MAX_LENGTH, parse_condition
from fonds.rulebook.tree import And, Known, Leaf, Not, Operator, Or, always_known, leaves
from fonds.rulebook.vocabulary import nearest
from tests.rulebook.samples import SCOPE

READ = [
    ("agreed", Leaf("agreed", Operator.EQUAL, (True,), "agreed")),
    ("agreed == true", Leaf("agreed", Operator.EQUAL, (True,), "agreed == true")),
    ("agreed != False", Leaf("agreed", Operator.NOT_EQUAL, (False,), "agreed != False")),
    ("not agreed", Not(Leaf("agreed", Operator.EQUAL, (True,), "agreed"))),
    ("missing == 0", Leaf("missing", Operator.EQUAL, (0,), "missing == 0")),
    ("missing in [1, 2, 1]", Leaf("missing", Operator.IN, (1, 2), "missing in [1, 2, 1]")),
    ("asked <= small", Leaf("asked", Operator.AT_MOST, (50_000,), "asked <= small")),
    ("asked > 0", Leaf("asked", Operator.MORE, (0,), "asked > 0")),
    ("wait < soon", Leaf("wait", Operator.LESS, (5,), "wait < soon")),
    ("gain >= positive", Leaf("gain", Operator.AT_LEAST, (100,), "gain >= positive")),
    ("missing > few", Leaf("missing", Operator.MORE, (3,), "missing > few")),
    ("urgency == 'none'", Leaf("urgency", Operator.EQUAL, ("none",), "urgency == 'none'")),
    ('urgency in ["none"]', Leaf("urgency", Operator.IN, ("none",), 'urgency in ["none"]')),
    (
        "urgency not in ['none', 'no_food']",
        Not(Leaf("urgency", Operator.IN, ("none", "no_food"), "urgency in ['none', 'no_food']")),
    ),
    ("known(asked)", Known("asked", "known(asked)")),
    (
        "agreed and\n   (lawful or known(wait))",
        And(
            (
                Leaf("agreed", Operator.EQUAL, (True,), "agreed"),
                Or((Leaf("lawful", Operator.EQUAL, (True,), "lawful"), Known("wait", "known(wait)"))),
            )
        ),
    ),
]


@pytest.mark.parametrize(("text", "tree"), READ)
def test_a_condition_becomes_its_tree(text, tree):
    assert parse_condition(text, SCOPE) == tree


REFUSED = [
    # what is written, code, and where in the text (None: nowhere in particular)
    ("   ", "rule-condition-empty", None),
    ("agreed and " * 200 + "agreed", "rule-condition-long", None),
    ("(" * 21 + "agreed" + ")" * 21, "rule-condition-deep", None),
    ("not " * 30 + "agreed", "rule-condition-deep", 81),
    ("not " * 490 + "agreed", "rule-condition-deep", 81),
    ("(" * 900, "rule-condition-deep", None),
    ("аgreed", "rule-condition-character", 1),  # a Cyrillic letter
    ("agreed ＝＝ true", "rule-condition-character", 8),
    ("missing == ١", "rule-condition-character", 12),  # an Arabic digit
    ("ﬁrst == 1", "rule-condition-character", 1),  # a ligature that Python would fold into two letters
    ("agreed # or not", "rule-condition-character", 8),
    ("urgency == 'no\\x6ee'", "rule-condition-character", 15),
    ("agreed\x00", "rule-condition-character", 7),
    ("agreed and", "rule-condition-syntax", None),
    ("agreed lawful", "rule-condition-syntax", None),
    ("agreed = true", "rule-condition-syntax", None),
    ("agreed; lawful", "rule-condition-syntax", None),
    ("import os", "rule-condition-syntax", None),
    ("missing == 0or agreed", "rule-condition-syntax", None),
    ("missing == 007", "rule-condition-syntax", None),
    ("missing + 1 == 2", "rule-condition-refused", 1),
    ("missing == 1 + 1", "rule-condition-refused", 12),
    ("missing == -1", "rule-condition-refused", 12),
    ("missing == 1.0", "rule-condition-refused", 12),
    ("missing == 1e3", "rule-condition-refused", 12),
    ("missing == 1j", "rule-condition-refused", 12),
    ("missing == b'1'", "rule-condition-refused", 12),
    ("missing == None", "rule-condition-refused", 12),
    ("missing == ...", "rule-condition-refused", 12),
    ("missing is 0", "rule-condition-refused", 1),
    ("agreed is lawful", "rule-condition-refused", 1),
    ("missing in (1, 2)", "rule-condition-refused", 12),
    ("missing in [*few]", "rule-condition-refused", 13),
    ("missing in []", "rule-list-empty", 12),
    ("urgency == f'none'", "rule-condition-refused", 12),
    ("urgency == 'no' 'ne'", "rule-condition-refused", 12),
    ("urgency == u'none'", "rule-condition-refused", 12),
    ("urgency == '''none'''", "rule-condition-refused", 12),
    ("agreed.real", "rule-condition-refused", 1),
    ("agreed[0]", "rule-condition-refused", 1),
    ("print(agreed)", "rule-condition-refused", 1),
    ("known()", "rule-condition-refused", 1),
    ("known(agreed, lawful)", "rule-condition-refused", 1),
    ("known(*agreed)", "rule-condition-refused", 1),
    ("known(fact=agreed)", "rule-condition-refused", 1),
    ("known('agreed')", "rule-condition-refused", 1),
    ("(lambda: agreed)()", "rule-condition-refused", 1),
    ("lambda: agreed", "rule-condition-refused", 1),
    ("(x := agreed)", "rule-condition-refused", 2),
    ("agreed if lawful else agreed", "rule-condition-refused", 1),
    ("[x for x in agreed]", "rule-condition-refused", 1),
    ("{agreed}", "rule-condition-refused", 1),
    ("(agreed, lawful)", "rule-condition-refused", 1),
    ("true", "rule-condition-refused", 1),
    ("agreed or True", "rule-condition-refused", 11),
    ("1", "rule-condition-refused", 1),
    ("0 < missing < 3", "rule-condition-chained", 1),
    ("agreed > false", "rule-condition-order", 1),
    ("urgency >= 'none'", "rule-condition-order", 1),
    ("agred", "rule-fact-unknown", 1),
    ("known(agred)", "rule-fact-unknown", 7),
    ("asked <= smal", "rule-fact-unknown", 10),
    ("missing", "rule-fact-bare", 1),
    ("not urgency", "rule-fact-bare", 5),
    ("0 == missing", "rule-fact-first", 1),
    ("small >= asked", "rule-fact-first", 1),
    ("asked <= gifts", "rule-fact-against-fact", 10),
    ("urgency == 'evicted'", "rule-choice-unknown", 12),
    ("urgency in ['none', 'NONE']", "rule-choice-unknown", 21),
    ("agreed == 1", "rule-value-kind", 11),
    ("agreed == 'true'", "rule-value-kind", 11),
    ("missing == true", "rule-value-kind", 12),
    ("missing == 'none'", "rule-value-kind", 12),
    ("urgency == 0", "rule-value-kind", 12),
    ("asked <= soon", "rule-unit-differs", 10),
    ("wait <= few", "rule-unit-differs", 9),
    ("agreed == few", "rule-unit-differs", 11),
    ("asked <= 500", "rule-threshold-needed", 10),
    ("gain >= 100", "rule-threshold-needed", 9),
    ("missing == 1_0", "rule-number-wrong", 12),
    ("missing == 0x1", "rule-number-wrong", 12),
    ("missing == 9007199254740992", "rule-number-wrong", 12),
]


@pytest.mark.parametrize(("text", "code", "column"), REFUSED)
def test_anything_else_is_refused_with_its_place(text, code, column):
    with pytest.raises(InvalidInput) as caught:
        parse_condition(text, SCOPE, "rules.yaml:3:5")
    assert caught.value.codes == (code,)
    (problem,) = caught.value.problems
    assert problem.where == "rules.yaml:3:5"
    if column is not None:
        assert problem.details["column"] == column


TOLD = [
    # what is written, and all that the error tells
    ("a" * 2_001, {"longest": 2_000}),
    ("(" * 21 + "agreed" + ")" * 21, {"deepest": 20}),
    ("[" * 21, {"deepest": 20}),
    ("{" * 21, {"deepest": 20}),
    ("not " * 20 + "agreed", {"column": 81, "text": "agreed", "deepest": 20}),
    ("agreed or " + "not " * 20 + "agreed", {"column": 87, "text": "not agreed", "deepest": 20}),
    ("agreed # or not", {"column": 8, "text": "U+0023"}),
    ("\u0430greed", {"column": 1, "text": "U+0430"}),
    ("agreed and missing + 1 == 2", {"column": 12, "text": "missing + 1"}),
    ("agreed and 0 < missing < 3", {"column": 12, "text": "0 < missing < 3"}),
    ("agreed > false", {"column": 1, "text": "agreed > false", "fact": "agreed"}),
    ("agred", {"column": 1, "text": "agred", "nearest": "agreed"}),
    ("asked <= smal", {"column": 10, "text": "smal", "nearest": "small"}),
    ("asked <= zzzz", {"column": 10, "text": "zzzz", "nearest": "-"}),
    ("urgency == 'evicted'", {"column": 12, "text": "'evicted'", "fact": "urgency", "nearest": "eviction"}),
    ("urgency == 'zzz'", {"column": 12, "text": "'zzz'", "fact": "urgency", "nearest": "none"}),
    ("agreed == 1", {"column": 11, "text": "1", "fact": "agreed", "unit": "yes_no"}),
    ("missing == 'none'", {"column": 12, "text": "'none'", "fact": "missing", "unit": "count"}),
    ("urgency == 0", {"column": 12, "text": "0", "fact": "urgency", "unit": "choice"}),
    ("asked <= soon", {"column": 10, "text": "soon", "fact": "asked", "unit": "EUR", "given": "days"}),
    ("asked <= 500", {"column": 10, "text": "500", "fact": "asked", "unit": "EUR"}),
    ("missing in []", {"column": 12, "text": "[]"}),
    ("missing in few", {"column": 12, "text": "few"}),
    ("missing in [2, 1_0]", {"column": 16, "text": "1_0"}),
    ("asked <= gifts", {"column": 10, "text": "gifts"}),
    ("small >= asked", {"column": 1, "text": "small"}),
]


@pytest.mark.parametrize(("text", "details"), TOLD)
def test_an_error_tells_the_text_that_is_wrong_and_what_would_be_right(text, details):
    with pytest.raises(InvalidInput) as caught:
        parse_condition(text, SCOPE)
    (problem,) = caught.value.problems
    assert (problem.where, problem.details) == ("", details)


@pytest.mark.parametrize("text", ["agreed\n  lawful", "missing == 007", "agreed ==", "missing == 0or agreed"])
def test_what_python_cannot_read_is_told_with_the_whole_text_on_one_line(text):
    with pytest.raises(InvalidInput) as caught:
        parse_condition(text, SCOPE)
    (problem,) = caught.value.problems
    line = " ".join(text.split())
    assert (problem.code, problem.where, problem.details["text"]) == ("rule-condition-syntax", "", line)
    assert problem.details["column"] in range(1, len(line) + 2)  # each Python has its own idea of where


def test_a_condition_that_is_just_short_and_shallow_enough_is_read():
    at_most = "agreed or " * 198 + "agreed and (lawful )"
    assert len(at_most) == MAX_LENGTH
    parse_condition(at_most, SCOPE)
    parse_condition("(" * 20 + "agreed" + ")" * 20, SCOPE)
    parse_condition("not " * 19 + "agreed", SCOPE)
    parse_condition(" and ".join(["(agreed or lawful)"] * 40 + ["missing in [1]"] * 40), SCOPE)
    nested = "agreed"
    for _ in range(9):
        nested = f"(lawful and (agreed or {nested}))"
    parse_condition(nested, SCOPE)
    with pytest.raises(InvalidInput):
        parse_condition(f"not not ({nested})", SCOPE)


@pytest.mark.parametrize(
    ("name", "names", "found"),
    [
        ("wgt", ["name", "weight"], "weight"),
        ("wt", ["name", "weight"], "weight"),  # half of the letters
        ("wt", ["weightings"], "-"),
        ("eviction", ["evict", "evictions"], "evictions"),
    ],
)
def test_the_nearest_name_shares_at_least_four_tenths_of_its_letters(name, names, found):
    assert nearest(name, names) == found


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("agred", "agreed"), ("misssing == 0", "missing"), ("asked <= smaal", "small"), ("zzzz", "-")],
)
def test_an_unknown_name_gets_the_nearest_right_one(text, nearest):
    with pytest.raises(InvalidInput) as caught:
        parse_condition(text, SCOPE)
    assert caught.value.problems[0].details["nearest"] == nearest


def test_all_faults_of_one_condition_are_told_at_once():
    with pytest.raises(InvalidInput) as caught:
        parse_condition("agred and asked <= soon and 0 < missing < 3 and urgency == 'evict'", SCOPE)
    assert caught.value.codes == (
        "rule-fact-unknown",
        "rule-unit-differs",
        "rule-condition-chained",
        "rule-choice-unknown",
    )


def test_the_longest_and_the_deepest_condition_are_read():
    longest = "agreed or " * 199 + "lawful"
    assert len(longest) <= MAX_LENGTH
    assert len(list(leaves(parse_condition(longest, SCOPE)))) == 200
    deepest = "not (" * (MAX_DEPTH - 1) + "agreed" + ")" * (MAX_DEPTH - 1)
    assert len(list(leaves(parse_condition(deepest, SCOPE)))) == 1


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("missing > 0", False),
        ("known(missing)", True),
        ("known(missing) and missing > 0", True),
        ("not known(missing) or missing > 0", True),
        ("known(missing) or missing > 0", False),
        ("known(missing) and children > 0", False),
        ("known(missing) and (missing > 0 or children > 0)", False),
        ("known(missing) and known(children) and (missing > 0 or children > 0)", True),
        ("agreed", True),
    ],
)
def test_a_guard_with_known_settles_what_could_be_unknown(text, sure):
    assert always_known(parse_condition(text, SCOPE), frozenset({"agreed"})) is sure
