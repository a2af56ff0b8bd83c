"""What differs in meaning between two rule files, one change at a time; and what is no difference."""

import re

import pytest

from fonds.rulebook.difference import Change, difference
from fonds.rulebook.load import load_rule_set
from tests.rulebook import samples

# With examples that stay true whatever is changed.
RULES = re.sub(r"examples: \[.*outcome.*", "examples: [{given: {}, outcome: unknown}]", samples.RULES)
RULES = re.sub(r"examples: \[.*row.*", "examples: [{given: {}, row: null}]", RULES)
FACTS = samples.FACTS

S1_LINES = RULES[RULES.index("signals:\n") : RULES.index("tables:\n")]


def _changes(new, old=RULES):
    return difference(load_rule_set(old.encode(), "old.yaml", FACTS), load_rule_set(new.encode(), "new.yaml", FACTS))


SAME = [
    ("nothing", "id: C1", "id: C1"),
    ("a comment", "criteria:\n", "# een opmerking\ncriteria:\n"),
    ("layout", "expect: missing == 0", "expect: >\n      missing\n      ==  0"),
    ("quotation marks", "urgency != 'none'", 'urgency != "none"'),
    ("brackets", "expect: missing == 0", "expect: (missing == 0)"),
    ("another way of saying", "expect: lawful", "expect: not lawful == false"),
    ("another way of saying, over a number", "expect: missing == 0", "expect: not missing > 0"),
    ("decimals", "value: 500.00", "value: 500"),
    ("an example more", "[{given: {}, outcome: unknown}]", "[{given: {lawful: true}, outcome: met}]"),
    (
        "a guard that was there already",
        "known(mandate_decides) and mandate_decides == 'board'",
        "mandate_decides == 'board' and known(mandate_decides)",
    ),
]


@pytest.mark.parametrize(("old", "new"), [one[1:] for one in SAME], ids=[one[0] for one in SAME])
def test_what_means_the_same_is_no_difference(old, new):
    assert old in RULES
    assert _changes(RULES.replace(old, new, 1)) == []


DIFFERENT = [
    (
        "value: 500.00",
        "value: 750.00",
        Change("changed", "threshold", "small", "value", "500.00 EUR", "750.00 EUR", ("C3", "M1")),
    ),
    (
        "note: proposal}",
        "source: {title: besluit}}",
        Change("changed", "threshold", "small", "source", "", "besluit", ("C3", "M1")),
    ),
    (
        "expect: missing == 0",
        "expect: missing <= 1",
        Change("changed", "criterion", "C2", "condition", "missing == 0", "missing <= 1"),
    ),
    ("otherwise: justify", "otherwise: blocks", Change("changed", "criterion", "C3", "otherwise", "justify", "blocks")),
    ("value: return", "value: commitment", Change("changed", "criterion", "C4", "value", "return", "commitment")),
    ("weight: 2", "weight: 3", Change("changed", "criterion", "C2", "weight", "2", "3")),
    ('met: {nl: "a", en: "a"}', 'met: {nl: "z", en: "a"}', Change("changed", "criterion", "C1", "says.met.nl", "a", "z")),
    (
        "urgency != 'none'",
        "urgency == 'eviction'",
        Change("changed", "signal", "S1", "condition", "urgency != 'none'", "urgency == 'eviction'"),
    ),
    (
        "{decides: two_members}",
        "{decides: full_secretariat}",
        Change("changed", "row", "M1", "then", "decides: two_members", "decides: full_secretariat"),
    ),
    ('version: "1"', 'version: "2"', Change("changed", "rule-set", "small-rules", "version", "1", "2")),
    ("valid_to: null", "valid_to: 2027-12-31", Change("changed", "rule-set", "small-rules", "valid_to", "", "2027-12-31")),
    ("id: S1", "id: S2", Change("removed", "signal", "S1", old="urgency != 'none'")),
    (S1_LINES, "", Change("removed", "signal", "S1", old="urgency != 'none'")),
    (
        "complete_not_met > 0 or needed_unknown > 0",
        "complete_not_met > 0",
        Change("changed", "row", "V2", "condition", "complete_not_met > 0 or needed_unknown > 0", "complete_not_met > 0"),
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "change"), DIFFERENT, ids=[f"{one[2].what}-{one[2].part or one[2].kind}" for one in DIFFERENT]
)
def test_a_difference_is_told_as_what_it_means(old, new, change):
    assert old in RULES
    changes = _changes(RULES.replace(old, new, 1))
    assert changes[0] == change
    assert len(changes) == (2 if (old, new) == ("id: S1", "id: S2") else 2 if "note" in old else 1)


def test_rows_in_another_order_are_told_with_both_orders():
    first, second = "V1, when: blocks_not_met > 0", "V3, when: justify_not_met > 0"
    new = RULES.replace(first, "#").replace(second, first).replace("#", second)
    new = (
        new.replace("then: {verdict: stops}", "%")
        .replace("then: {verdict: needs_reasons}", "then: {verdict: stops}")
        .replace("%", "then: {verdict: needs_reasons}")
    )
    assert _changes(new) == [Change("moved", "table", "verdict", "order", "V1, V2, V3, V4", "V3, V2, V1, V4")]


def test_added_is_the_opposite_of_removed():
    without = RULES.replace(S1_LINES, "")
    assert _changes(RULES, old=without) == [Change("added", "signal", "S1", new="urgency != 'none'")]
