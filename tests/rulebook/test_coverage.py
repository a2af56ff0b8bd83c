"""Examples that leave something untried are found, and examples with nothing to tell would notice any small mistake."""

from dataclasses import replace

import pytest

from fonds.case.facts import CATALOGUE
from fonds.rulebook.check_tables import CHAINED_KNOWN
from fonds.rulebook.coverage import try_examples
from fonds.rulebook.interpreter import judge
from fonds.rulebook.load import check_rule_file
from fonds.rulebook.prove import Space, with_leaf
from fonds.rulebook.ruleset import CHAINED
from fonds.rulebook.tables import first_hit
from fonds.rulebook.tree import Known, Not, Operator, leaves
from tests.rulebook.samples import FACTS, RULES
from tests.rulebook.test_values_triangle import FILE


def _found(text, rule):
    tested = try_examples(check_rule_file(text.encode(), "rules.yaml", FACTS))
    return [one for one in tested.findings if one.details["rule"] == rule]


def _with_examples(condition, *examples):
    lines = "".join(f"\n      - {one}" for one in examples)
    return RULES.replace("expect: lawful", f"expect: {condition}").replace(
        "examples: [{given: {lawful: true}, outcome: met}]", f"examples:{lines}"
    )


def _met(given):
    return f"{{given: {{{given}}}, outcome: met}}"


def _not_met(given):
    return f"{{given: {{{given}}}, outcome: not_met}}"


UNKNOWN = "{given: {}, outcome: unknown}"


def test_outcomes_without_an_example_are_told_with_a_case_for_each():
    found = _found(_with_examples("lawful", _met("lawful: true")), "C1")
    assert [(one.code, one.details.get("outcome"), one.details.get("example")) for one in found] == [
        ("rule-outcome-untested", "not_met", "lawful: false"),
        ("rule-outcome-untested", "unknown", "lawful: null"),
        ("rule-comparison-untested", None, "lawful: false"),
    ]
    assert {one.where.split(" ")[0] for one in found} == {"rules.yaml:9:5"}


def test_an_outcome_that_cannot_be_needs_no_example():
    text = _with_examples("known(asked)", _met("asked: 1.00"), _not_met("asked: null"))
    assert _found(text, "C1") == []


def test_a_comparison_that_decides_in_no_example_is_told_with_a_case_in_which_it_would():
    examples = (_met("agreed: true, lawful: true"), _not_met("agreed: false, lawful: false"), UNKNOWN)
    (first, second) = _found(_with_examples("agreed and lawful", *examples), "C1")
    assert first.details == {"rule": "C1", "text": "agreed", "answer": "false", "example": "agreed: false, lawful: true"}
    assert second.details == {"rule": "C1", "text": "lawful", "answer": "false", "example": "agreed: true, lawful: false"}
    examples += (_not_met("agreed: false, lawful: true"), _not_met("agreed: true, lawful: false"))
    assert _found(_with_examples("agreed and lawful", *examples), "C1") == []


@pytest.mark.parametrize(
    ("condition", "tried", "needed"),
    [
        ("asked <= small", ("500.00", "500.01"), None),
        ("asked <= small", ("499.99", "500.01"), ["500.00", "500.01"]),
        ("asked <= small", ("500.00", "600.00"), ["500.00", "500.01"]),
        ("not asked > small", ("500.00", "500.01"), None),
    ],
)
def test_the_examples_must_try_both_sides_of_a_boundary(condition, tried, needed):
    text = _with_examples(condition, _met(f"asked: {tried[0]}"), _not_met(f"asked: {tried[1]}"), UNKNOWN)
    assert [one.details["needed"] for one in _found(text, "C1")] == ([needed] if needed else [])


@pytest.mark.parametrize(
    ("condition", "tried", "needed"),
    [
        ("asked <= small", ("500.00", "499.99"), ["500.00", "500.01"]),
        ("asked >= small", ("500.00", "500.01"), ["500.00", "499.99"]),
        ("missing == 2", ("2", "1"), None),
        ("missing == 2", ("2", "3"), None),
        ("missing == 2", ("2", "0"), ["2", "3"]),
        ("missing == 0", ("0", "1"), None),
        ("missing == 0", ("0", "2"), ["0", "1"]),
        ("known(wait) and missing == 2", ("2", "0"), ["2", "3"]),
        ("agreed and missing == 2", ("2", "0"), ["2", "3"]),
    ],
)
def test_a_boundary_is_a_value_and_its_neighbour_on_the_side_where_the_comparison_turns(condition, tried, needed):
    fact = next(word for word in ("asked", "missing") if word in condition)
    text = _with_examples(condition, *(f"{{given: {{{fact}: {value}}}, outcome: unknown}}" for value in tried))
    found = [(one.code, one.details) for one in _found(text, "C1") if "boundary" in one.code]
    leaf = condition.rsplit(" and ", 1)[-1]
    told = {"rule": "C1", "text": leaf, "fact": fact, "needed": needed}
    assert found == ([("rule-boundary-untested", told)] if needed else [])


@pytest.mark.parametrize(
    ("condition", "examples", "told"),
    [
        ("lawful", (_not_met("lawful: false"), UNKNOWN), ("lawful", "true", "lawful: true")),
        # Were it known, it would be unknown whether this holds, and not certain that it does not.
        (
            "known(asked) and asked <= small",
            (_met("asked: 500.00"), _not_met("asked: 500.01")),
            ("known(asked)", "false", "asked: null"),
        ),
        # Here it would be unknown, and not certain that it does.
        (
            "not known(asked) or asked <= small",
            (_met("asked: 500.00"), _not_met("asked: 500.01")),
            ("known(asked)", "false", "asked: null"),
        ),
    ],
)
def test_a_comparison_must_decide_once_with_each_answer(condition, examples, told):
    found = [one.details for one in _found(_with_examples(condition, *examples), "C1") if "comparison" in one.code]
    assert [(one["text"], one["answer"], one["example"]) for one in found] == [told]


def test_where_there_are_too_many_cases_what_is_untried_is_told_without_an_example(monkeypatch):
    monkeypatch.setattr("fonds.rulebook.prove.MOST_CASES", 1)
    found = _found(_with_examples("lawful", _met("lawful: true")), "C1")
    assert [(one.code, one.details["example"]) for one in found] == [
        ("rule-outcome-untested", "…"),
        ("rule-outcome-untested", "…"),
        ("rule-comparison-untested", "…"),
    ]


def test_what_there_is_to_try_is_counted_and_each_finding_has_its_place():
    tested = try_examples(check_rule_file(RULES.encode(), "rules.yaml", FACTS))
    assert (tested.rules, tested.examples, tested.comparisons) == (15, 8, 15)
    places = {one.details["rule"]: one.where for one in tested.findings}
    assert (places["S1"], places["M1"]) == ("rules.yaml:44:5 (signals.1)", "rules.yaml:55:9 (tables.mandate.rows.1)")


def test_a_failing_example_is_a_finding():
    text = RULES.replace("missing: 1}, outcome: not_met", "missing: 1}, outcome: met")
    assert "rule-example-fails" in [one.code for one in _found(text, "C2")]


def test_a_row_that_decides_in_no_example_is_told():
    assert [one.details["outcome"] for one in _found(RULES, "M1") if one.code == "rule-outcome-untested"] == ["met"]


@pytest.fixture(scope="module")
def shipped():
    return check_rule_file(FILE.read_bytes(), FILE.name, CATALOGUE)


def test_nothing_in_the_shipped_rules_is_left_untried(shipped):
    tested = try_examples(shipped)
    assert tested.findings == ()
    assert (tested.rules, tested.comparisons) >= (60, 75)


def _mistakes(condition):
    """The condition with one small mistake in it: a comparison turned around, widened, narrowed, moved by one, or left out."""
    for number, leaf in enumerate(leaves(condition)):
        changed = [Not(leaf)]
        if not isinstance(leaf, Known):
            changed += [replace(leaf, operator=one) for one in Operator if one is not Operator.IN and one is not leaf.operator]
            if all(isinstance(value, int) and not isinstance(value, bool) for value in leaf.values):
                changed += [replace(leaf, values=(leaf.values[0] + step,)) for step in (-1, 1)]
        for one in changed:
            yield with_leaf(condition, number, one)


def _tables(checker):
    """Every rule as the only row of a table, and every table; with the cases that its examples are."""
    for rule in (*checker.file.criteria, *checker.file.signals):
        cases = [checker.given(one.given, checker.facts, ()) for one in rule.examples]
        yield {rule.id: checker.conditions[rule.id]}, cases, checker.facts, frozenset()
    for name, table in checker.file.tables.items():
        facts = checker.vocabularies.get(name, checker.facts)
        cases = [checker.given(one.given, facts, ()) for one in table.examples]
        known = CHAINED_KNOWN if name in CHAINED else frozenset()
        yield {row.id: checker.conditions[row.id] for row in table.rows}, cases, facts, known


def _decided(rows, case):
    return first_hit({row: judge(condition, case)[0] for row, condition in rows.items()})[0], len(rows) == 1 and judge(
        next(iter(rows.values())), case
    )[0]


def test_the_examples_of_the_shipped_rules_notice_every_small_mistake_that_matters(shipped):
    tried, unnoticed = 0, []
    for rows, cases, facts, known in _tables(shipped):
        right = [_decided(rows, case) for case in cases]
        for row, condition in rows.items():
            for wrong in _mistakes(condition):
                changed = rows | {row: wrong}
                if _same_everywhere(rows, changed, row, facts, known):
                    continue  # whatever the case, the same comes out: not a mistake
                tried += 1
                if [_decided(changed, case) for case in cases] == right:
                    unnoticed.append((row, wrong))
    assert tried > 250
    assert unnoticed == []


def _same_everywhere(rows, changed, row, facts, known):
    space = Space.of([*rows.values(), changed[row]], facts, known)
    left = space.all
    for name, condition in rows.items():
        if name == row:
            break
        left &= space.sets(condition).fails
    before, after = space.sets(rows[row]), space.sets(changed[row])
    return not left & ((before.holds ^ after.holds) | (before.fails ^ after.fails))
