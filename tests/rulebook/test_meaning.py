"""A condition that cannot hold or fail, a row in vain and a case without a row are found, with a place and an example."""

import pytest

from fonds.errors import InvalidInput
from fonds.rulebook.load import check_rule_file, load_rule_set
from tests.rulebook.samples import FACTS, RULES

FAULTY = [
    # the condition of C1, and what is wrong with it: code and text
    ("missing < 0", "rule-never-met", "missing < 0"),
    ("missing < 2 and missing > 3", "rule-never-met", "missing < 2 and missing > 3"),
    ("missing == 1 and missing == 2", "rule-never-met", "missing == 1 and missing == 2"),
    ("agreed and not agreed", "rule-never-met", "agreed and not agreed"),
    ("urgency == 'none' and urgency in ['cut_off', 'no_food']", "rule-never-met", None),
    ("agreed or (missing < 2 and missing > 3)", "rule-never-met", "missing < 2 and missing > 3"),
    ("missing >= 0", "rule-never-fails", "missing >= 0"),
    ("agreed or not agreed", "rule-never-fails", "agreed or not agreed"),
    ("missing > 2 or missing <= 3", "rule-never-fails", "missing > 2 or missing <= 3"),
    ("urgency in ['none', 'eviction', 'cut_off', 'no_food']", "rule-never-fails", None),
    ("known(agreed) or not known(agreed)", "rule-never-fails", None),
    ("lawful and (missing > 2 or missing <= 3)", "rule-never-fails", "missing > 2 or missing <= 3"),
    ("not (missing < 2 and missing > 3)", "rule-never-fails", "not (missing < 2 and missing > 3)"),
]


def _problems(text):
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(text.encode(), "rules.yaml", FACTS)
    return caught.value.problems


def _with_first(condition):
    text = RULES.replace("expect: lawful", f"expect: {condition}")
    return text.replace("[{given: {lawful: true}, outcome: met}]", "[{given: {}, outcome: unknown}]")


@pytest.mark.parametrize(("condition", "code", "text"), FAULTY)
def test_a_condition_that_cannot_hold_or_cannot_fail_is_refused_with_its_text(condition, code, text):
    (problem,) = [one for one in _problems(_with_first(condition)) if not one.code.startswith("rule-example")]
    assert (problem.code, problem.details["text"]) == (code, text or condition)
    assert problem.where.startswith("rules.yaml:12:")


def test_a_condition_that_holds_nowhere_but_is_unknown_somewhere_never_holds():
    codes = [one.code for one in _problems(_with_first("not known(asked) and asked <= small"))]
    assert codes[0] == "rule-never-met"


@pytest.mark.parametrize(
    "condition",
    [
        "lawful",
        "missing == 0",
        "missing > 2 or missing < 2",
        "asked <= small or missing == 0",
        "known(asked)",
        "known(asked) and asked <= small",
        "urgency in ['none', 'eviction']",
        "agreed and (lawful or missing == 0)",
    ],
)
def test_a_condition_that_can_hold_and_fail_is_accepted(condition):
    checker = check_rule_file(_with_first(condition).encode(), "rules.yaml", FACTS)
    assert checker.problems == []


@pytest.mark.parametrize(
    ("condition", "idle"),
    [
        ("missing < 5 and missing < 3", "missing < 5"),
        ("lawful or (lawful and agreed)", "agreed"),
        ("missing == 1 or missing >= 1", "missing == 1"),
        ("agreed and lawful", None),
        ("known(asked) and asked <= small", None),
    ],
)
def test_a_comparison_that_never_makes_a_difference_is_noted_and_not_refused(condition, idle):
    checker = check_rule_file(_with_first(condition).encode(), "rules.yaml", FACTS)
    notes = [note.details["text"] for note in checker.notes if note.code == "rule-leaf-idle"]
    assert checker.problems == []
    assert (idle in notes) if idle else notes == []


ROW = ', because: {nl: "a", en: "a"}, source: {title: "law"}}'
MANDATE = RULES[RULES.index("      - {id: M1") : RULES.index("  verdict:")]


def _mandate(*rows, examples="[{given: {}, row: null}]"):
    lines = [f"      - {{id: M{n}, when: {when}, then: {{decides: {then}}}{ROW}" for n, (when, then) in enumerate(rows, 1)]
    return RULES.replace(MANDATE, "\n".join(lines) + f"\n    examples: {examples}\n")


SMALL = "amount_to_decide <= small"


def test_a_case_without_a_row_is_a_gap_with_an_example():
    (problem,) = _problems(_mandate((SMALL, "two_members"), ("amount_to_decide > small and agreed", "board")))
    assert problem.code == "rule-table-gap"
    assert problem.details == {"table": "mandate", "example": "amount_to_decide: 500.01, agreed: false"}
    assert problem.where.startswith("rules.yaml:51:")


def test_a_gap_that_an_example_shows_is_meant():
    examples = "[{given: {amount_to_decide: 600.00, agreed: false}, row: null}]"
    text = _mandate((SMALL, "two_members"), ("amount_to_decide > small and agreed", "board"), examples=examples)
    assert load_rule_set(text.encode(), "rules.yaml", FACTS).tables["mandate"]


def test_an_example_that_is_undetermined_because_something_is_unknown_does_not_excuse_a_gap():
    examples = "[{given: {amount_to_decide: 600.00}, row: null}]"
    text = _mandate((SMALL, "two_members"), ("amount_to_decide > small and agreed", "board"), examples=examples)
    assert [one.code for one in _problems(text)] == ["rule-table-gap"]


def test_an_example_that_expects_a_row_does_not_excuse_a_gap():
    examples = "[{given: {amount_to_decide: 600.00, agreed: false}, row: M2}]"
    text = _mandate((SMALL, "two_members"), ("amount_to_decide > small and agreed", "board"), examples=examples)
    assert {one.code for one in _problems(text)} == {"rule-table-gap", "rule-example-fails"}


def test_a_row_below_a_wider_one_is_never_reached():
    (problem,) = _problems(_mandate((SMALL, "two_members"), ("amount_to_decide == 0", "full_secretariat"), ("true", "board")))
    assert (problem.code, problem.details["rule"], problem.details["text"]) == (
        "rule-row-unreachable",
        "M2",
        "amount_to_decide == 0",
    )
    assert problem.where.startswith("rules.yaml:56:")


def test_a_row_below_two_that_take_every_case_together_is_never_reached():
    rows = (("agreed", "two_members"), ("not agreed", "board"), ("known(agreed) and lawful", "full_secretariat"))
    (problem,) = _problems(_mandate(*rows))
    assert (problem.code, problem.details["rule"]) == ("rule-row-unreachable", "M3")


def test_a_last_row_may_hold_in_every_known_case_where_a_criterion_may_not():
    text = _mandate((SMALL, "two_members"), ("amount_to_decide >= 0", "board"))
    assert load_rule_set(text.encode(), "rules.yaml", FACTS).tables["mandate"]
    assert "rule-never-fails" in [one.code for one in _problems(_with_first("amount_to_decide >= 0"))]


def test_a_row_that_can_never_hold_is_told_once():
    rows = (
        (SMALL, "two_members"),
        ("amount_to_decide > small and amount_to_decide == 0", "full_secretariat"),
        ("true", "board"),
    )
    (problem,) = _problems(_mandate(*rows))
    assert problem.code == "rule-never-met"


def test_rows_that_hold_together_are_noted_with_the_one_that_goes_first_and_a_case():
    text = _mandate((SMALL, "two_members"), ("agreed", "board"), ("true", "full_secretariat"))
    (note,) = [one for one in load_rule_set(text.encode(), "rules.yaml", FACTS).notes if one.details["rule"] == "M2"]
    assert note.code == "rule-rows-overlap"
    assert note.details == {"rule": "M2", "first": ["M1"], "example": "amount_to_decide: 0.00, agreed: true"}


def test_rows_that_never_hold_together_are_not_noted():
    rows = (
        ("agreed and lawful", "two_members"),
        ("agreed and not lawful", "board"),
        ("not agreed and lawful", "two_members"),
        ("true", "full_secretariat"),
    )
    notes = load_rule_set(_mandate(*rows).encode(), "rules.yaml", FACTS).notes
    assert [one for one in notes if str(one.details.get("rule")).startswith("M")] == []


def test_a_row_is_held_against_every_row_above_that_decides_a_case_of_it():
    rows = (
        ("agreed", "two_members"),
        ("agreed or lawful", "board"),
        ("agreed or missing == 0", "full_secretariat"),
        ("true", "board"),
    )
    notes = load_rule_set(_mandate(*rows).encode(), "rules.yaml", FACTS).notes
    told = {one.details["rule"]: one.details for one in notes if one.code == "rule-rows-overlap"}
    assert (told["M2"]["first"], told["M3"]["first"]) == (["M1"], ["M1", "M2"])
    assert told["M3"]["example"] == "agreed: true, missing: 0"


def test_rows_that_decide_the_same_may_overlap_without_a_note():
    text = _mandate((SMALL, "two_members"), ("agreed", "two_members"), ("true", "board"))
    assert [n for n in load_rule_set(text.encode(), "rules.yaml", FACTS).notes if n.details["rule"] == "M2"] == []


def test_a_table_with_too_many_cases_is_noted_as_not_proven(monkeypatch):
    monkeypatch.setattr("fonds.rulebook.prove.MOST_CASES", 10)
    checker = check_rule_file(RULES.encode(), "rules.yaml", FACTS)
    assert checker.problems == []
    assert "rule-not-proven" in {note.code for note in checker.notes}
