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


PARTS = [
    # what is changed in the file, into what, what kind of thing, its name, the part, from, to
    ("id: small-rules", "id: other-rules", "rule-set", "other-rules", "id", "small-rules", "other-rules"),
    ("valid_from: 2026-01-01", "valid_from: 2026-02-01", "rule-set", "small-rules", "valid_from", "2026-01-01", "2026-02-01"),
    ('{by: "secretariat", on: 2025-12-01}', "null", "rule-set", "small-rules", "adopted", "secretariat, 2025-12-01", ""),
    ("name: is_lawful", "name: may", "criterion", "C1", "name", "is_lawful", "may"),
    ('met: {nl: "a", en: "a"}', 'met: {nl: "a", en: "z"}', "criterion", "C1", "says.met.en", "a", "z"),
    ('not_met: {nl: "b", en: "b"}', 'not_met: {nl: "z", en: "b"}', "criterion", "C1", "says.not_met.nl", "b", "z"),
    ('not_met: {nl: "b", en: "b"}', 'not_met: {nl: "b", en: "z"}', "criterion", "C1", "says.not_met.en", "b", "z"),
    ('unknown: {nl: "c", en: "c"}', 'unknown: {nl: "z", en: "c"}', "criterion", "C1", "says.unknown.nl", "c", "z"),
    ('unknown: {nl: "c", en: "c"}', 'unknown: {nl: "c", en: "z"}', "criterion", "C1", "says.unknown.en", "c", "z"),
    (
        'source: {title: "law"}',
        'source: {title: Awb, date: "2025-04", url: "https://wetten.example/awb", note: article 4}',
        *("criterion", "C1", "source", "law", "Awb, 2025-04, https://wetten.example/awb, article 4"),
    ),
    ("name: is_urgent", "name: in_haste", "signal", "S1", "name", "is_urgent", "in_haste"),
    ('says: {nl: "a", en: "a"}', 'says: {nl: "z", en: "a"}', "signal", "S1", "says.nl", "a", "z"),
    ('says: {nl: "a", en: "a"}', 'says: {nl: "a", en: "z"}', "signal", "S1", "says.en", "a", "z"),
    ('because: {nl: "a", en: "a"}', 'because: {nl: "z", en: "a"}', "row", "M1", "because.nl", "a", "z"),
    ('because: {nl: "a", en: "a"}', 'because: {nl: "a", en: "z"}', "row", "M1", "because.en", "a", "z"),
    ('"a"}, source: {title: "law"}}', '"a"}, source: {title: Awb}}', "row", "M1", "source", "law", "Awb"),
]


@pytest.mark.parametrize(("old", "new", "what", "name", "part", "was", "becomes"), PARTS, ids=[f"{p[2]}-{p[4]}" for p in PARTS])
def test_each_part_that_says_something_is_told_when_it_changes(old, new, what, name, part, was, becomes):
    assert old in RULES
    assert _changes(RULES.replace(old, new, 1)) == [Change("changed", what, name, part, was, becomes)]


BECAUSE = 'because: {nl: "a", en: "a"}, source: {title: "law"}}'
C4_LINES = RULES[RULES.index("  - id: C4") : RULES.index("signals:\n")]
M3_LINE = f"      - {{id: M3, when: agreed and  lawful, then: {{decides: full_secretariat}}, {BECAUSE}\n"
WITH_M3 = RULES.replace("      - {id: M2,", f"{M3_LINE}      - {{id: M2,")
EXTRA = (
    "  extra:\n    hit: first\n    outputs: [word, number]\n    rows:\n"
    f"      - {{id: E1, when: lawful, then: {{word: some, number: 3}}, {BECAUSE}\n"
    f"      - {{id: E2, when: true, then: {{word: other, number: null}}, {BECAUSE}\n"
)
WITH_EXTRA = RULES + EXTRA
FEW = "thresholds:\n  few: {value: 1, unit: count, note: proposal}\n"
WITH_FEW = RULES.replace("thresholds:\n", FEW).replace("expect: children >= 1", "expect: children >= few")

ADDED = [
    (RULES.replace(S1_LINES, ""), RULES, ("signal", "S1"), "urgency != 'none'", ()),
    (RULES.replace(C4_LINES, ""), RULES, ("criterion", "C4"), "children >= 1", ()),
    (RULES, WITH_M3, ("row", "M3"), "agreed and  lawful → decides: full_secretariat", ()),
    (RULES, WITH_EXTRA, ("table", "extra"), "E1, E2", ()),
    # `children >= few` comes to the same as `children >= 1`: only the threshold is new.
    (RULES, WITH_FEW, ("threshold", "few"), "1 count", ("C4",)),
]


@pytest.mark.parametrize(("without", "with_it", "what", "told", "users"), ADDED, ids=[one[2][0] for one in ADDED])
def test_added_is_the_opposite_of_removed(without, with_it, what, told, users):
    assert _changes(with_it, old=without) == [Change("added", *what, new=told, used_by=users)]
    assert _changes(without, old=with_it) == [Change("removed", *what, old=told, used_by=users)]


def test_a_changed_threshold_names_the_rules_that_used_it_and_those_that_will():
    new = RULES.replace("value: 500.00", "value: 750.00").replace("expect: asked <= small", "expect: asked <= 0")
    new = new.replace("when: urgency != 'none'", "when: gifts > small")
    change, *others = _changes(new)
    assert change == Change("changed", "threshold", "small", "value", "500.00 EUR", "750.00 EUR", ("C3", "M1", "S1"))
    assert [(one.name, one.part, one.new) for one in others] == [
        ("C3", "condition", "asked <= 0"),
        ("S1", "condition", "gifts > small"),
    ]


def test_a_changed_note_of_a_threshold_is_told_and_a_whole_number_has_no_decimals():
    old = WITH_FEW.replace("unit: count, note: proposal", "unit: count, source: {title: law}, note: old")
    assert _changes(old.replace("note: old", "note: new"), old=old) == [
        Change("changed", "threshold", "few", "note", "old", "new", ("C4",))
    ]
    assert _changes(old.replace("few: {value: 1,", "few: {value: 2,"), old=old) == [
        Change("changed", "threshold", "few", "value", "1 count", "2 count", ("C4",))
    ]


def test_outputs_and_the_empty_value_of_a_table_are_told():
    assert _changes(WITH_EXTRA.replace("[word, number]", "[number, word]"), old=WITH_EXTRA) == [
        Change("changed", "table", "extra", "outputs", "word, number", "number, word")
    ]
    assert _changes(WITH_EXTRA.replace("number: null", "number: 0"), old=WITH_EXTRA) == [
        Change("changed", "row", "E2", "then", "word: other, number: -", "word: other, number: 0")
    ]


def test_a_row_that_is_new_does_not_move_the_others():
    moved = WITH_M3.replace("id: M1,", "id: #,").replace("id: M3,", "id: M1,").replace("id: #,", "id: M3,")
    assert [(one.kind, one.what, one.name) for one in _changes(moved)] == [
        ("changed", "row", "M1"),
        ("changed", "row", "M1"),
        ("added", "row", "M3"),
    ]


def test_a_condition_is_told_on_one_line():
    (change,) = _changes(RULES.replace("expect: missing == 0", "expect: >\n      missing\n      ==  2"))
    assert (change.old, change.new) == ("missing == 0", "missing == 2")
    (change,) = _changes(RULES, old=RULES.replace("expect: missing == 0", "expect: >\n      missing\n      ==  2"))
    assert (change.old, change.new) == ("missing == 2", "missing == 0")


def test_conditions_that_differ_only_where_a_fact_is_unknown_differ_unless_it_never_is():
    for place, name in (("expect: lawful", "C1"), ("when: amount_to_decide <= small", "M1")):
        field = place.split()[0]
        first, second = f"{field} agreed or lawful", f"{field} agreed or (not agreed and lawful)"
        (change,) = _changes(RULES.replace(place, second), old=RULES.replace(place, first))
        assert (change.name, change.part) == (name, "condition")
    # A count of outcomes is never unknown.
    first, second = "or needed_unknown > 0", "or (complete_not_met == 0 and needed_unknown > 0)"
    assert _changes(RULES.replace(first, second)) == []


def test_the_same_words_about_another_fact_are_a_change():
    """The outcomes of a table are facts for the advice; with other outcomes the same condition is about something else."""
    new = RULES.replace("{decides: two_members}", "{decides: full_secretariat}").replace(
        "known(mandate_decides) and mandate_decides == 'board'", "mandate_decides == 'board' and known(mandate_decides)"
    )
    assert [(one.name, one.part) for one in _changes(new)] == [("M1", "then"), ("A3", "condition")]


def test_conditions_over_more_cases_than_are_tried_are_not_called_the_same(monkeypatch):
    new = RULES.replace("expect: missing == 0", "expect: not missing > 0")
    assert _changes(new) == []
    monkeypatch.setattr("fonds.rulebook.prove.MOST_CASES", 2)
    assert [(one.name, one.part) for one in _changes(new)] == [("C2", "condition")]
