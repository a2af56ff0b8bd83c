"""What a back-test reports: counts, flips with their cause, euros; and that the engine of record has the last word."""

from collections import Counter

import narwhals as nw
import polars as pl
import pytest

from fonds.actions.policy import shipped_rules
from fonds.backtest import compare
from fonds.backtest.compare import Cause, Euros, back_test, facts_needed
from fonds.case.facts import CATALOGUE
from fonds.errors import IntegrityFailure
from fonds.rulebook.assessment import assess
from fonds.rulebook.load import load_rule_set
from fonds.rulebook.model import Otherwise
from fonds.rulebook.ruleset import RuleSet
from tests.backtest.samples import frame_of, in_dask, likely_cases

CONTENT = (shipped_rules() / "values-triangle.yaml").read_bytes()


@pytest.fixture(scope="module")
def old():
    return load_rule_set(CONTENT, "old.yaml", CATALOGUE)


def changed(rules, rule, **update):
    """The same rules with one criterion changed."""
    criteria = tuple(one.model_copy(update=update) if one.id == rule else one for one in rules.criteria)
    return RuleSet(rules.file.model_copy(update={"criteria": criteria}), rules.content + b"#", rules.conditions, rules.facts)


def without(rules, rule):
    """The same rules with one criterion less."""
    criteria = tuple(one for one in rules.criteria if one.id != rule)
    return RuleSet(rules.file.model_copy(update={"criteria": criteria}), rules.content + b"#", rules.conditions, rules.facts)


def cases_frame(cases):
    return frame_of(cases, CATALOGUE).with_columns(case=pl.format("C{}", pl.int_range(len(cases))))


def tried(cases, old, new, **how):
    how = {"sample": 5, "seed": 1} | how
    return back_test(nw.from_native(cases_frame(cases).lazy()), old, new, **how)


GRANTED = ("grant", "grant_with_reasons")
CASES = likely_cases(seed=7, number=120)


def by_hand(cases, old, new):
    """The same report the slow way: every case judged by the engine of record under both rule sets."""
    pairs = [(assess(old, case), assess(new, case)) for case in cases]
    advice = Counter((one.advice, other.advice) for one, other in pairs)
    verdicts = {
        value: Counter(
            (one.document["values"][value]["verdict"], other.document["values"][value]["verdict"]) for one, other in pairs
        )
        for value in ("admissibility", "legitimacy", "return", "commitment", "fund")
    }
    return advice, verdicts


@pytest.mark.parametrize(
    ("rule", "otherwise"),
    [("R4", Otherwise.WEIGHS), ("B1", Otherwise.BLOCKS), ("L8", Otherwise.COMPLETE), ("O5", Otherwise.WEIGHS)],
)
def test_the_counts_are_those_of_the_engine_on_every_case(old, rule, otherwise):
    new = changed(old, rule, otherwise=otherwise)
    report = tried(CASES, old, new)
    advice, verdicts = by_hand(CASES, old, new)
    assert {(one.old, one.new): one.cases for one in report.advice} == advice
    for value, counted in verdicts.items():
        assert {(one.old, one.new): one.cases for one in report.verdicts[value]} == counted
    flips = [n for n, case in enumerate(CASES) if _differs(assess(old, case), assess(new, case))]
    assert [flip.case for flip in report.flips] == [f"C{n}" for n in flips]
    assert flips, "a change that flips nothing shows nothing"
    assert {cause.rule for flip in report.flips for cause in flip.causes} == {rule}


def _differs(one, other):
    said = [(found.advice, [value["verdict"] for value in found.document["values"].values()]) for found in (one, other)]
    return said[0] != said[1]


def test_the_euros_are_those_of_cases_that_move_to_or_from_granting(old):
    new = changed(old, "R4", otherwise=Otherwise.WEIGHS)
    moved = [case for case in CASES if assess(old, case).advice not in GRANTED and assess(new, case).advice in GRANTED]
    known = [case["amount_asked"] for case in moved if case["amount_asked"] is not None]
    expected = Euros(len(moved), sum(known), len(moved) - len(known))
    assert expected.cases > 0
    assert (tried(CASES, old, new).gained, tried(CASES, old, new).lost) == (expected, Euros(0, 0, 0))
    assert (tried(CASES, new, old).gained, tried(CASES, new, old).lost) == (Euros(0, 0, 0), expected)


def test_a_rule_that_is_added_or_taken_away_is_named(old):
    report = tried(CASES, without(old, "R4"), old)
    assert report.flips
    assert {cause for flip in report.flips for cause in flip.causes} <= {
        Cause("R4", "-", "not_met"),
        Cause("R4", "-", "unknown"),
    }
    report = tried(CASES, old, without(old, "R4"))
    assert {cause.old for flip in report.flips for cause in flip.causes} <= {"not_met", "unknown"}
    assert {cause.new for flip in report.flips for cause in flip.causes} == {"-"}


def test_a_threshold_that_changes_is_told_by_the_criterion_that_flips():
    text = CONTENT.decode()
    before = load_rule_set(CONTENT, "old.yaml", CATALOGUE)
    lower = text.replace("500.00", "600.00").replace("500.01", "600.01")
    after = load_rule_set(lower.encode(), "new.yaml", CATALOGUE)
    good = next(
        case for case in likely_cases(3, 400, unknown=0) if assess(before, case).advice in ("grant", "grant_with_reasons")
    )
    asked = [50_000, 50_001, 60_000, 60_001]
    cases = [good | {"amount_asked": one, "amount_to_decide": one, "quotations_missing": 1} for one in asked]
    report = tried(cases, before, after)
    assert [flip.case for flip in report.flips] == ["C1", "C2"]
    for flip in report.flips:
        (cause,) = flip.causes
        assert (cause.old, cause.new) == ("not_met", "met")
        assert flip.verdicts["legitimacy"][0] != flip.verdicts["legitimacy"][1]


def test_a_table_that_changes_is_named_when_no_criterion_did(old):
    text = (
        CONTENT.decode()
        .replace("5000.00", "600.00")
        .replace("5000.01", "600.01")
        .replace("1500.00", "500.00")
        .replace("1500.01", "500.01")
    )
    new = load_rule_set(text.encode(), "new.yaml", CATALOGUE)
    good = next(case for case in likely_cases(3, 400, unknown=0) if assess(old, case).advice in GRANTED)
    report = tried([good | {"amount_asked": 70_000, "amount_to_decide": 70_000}], old, new)
    (flip,) = report.flips
    assert flip.advice[1] == "board"
    assert flip.verdicts == {}
    assert flip.causes == (Cause("mandate", "F2a", "F2c"),)


def test_a_chained_table_that_changes_is_named(old):
    tables = dict(old.tables)
    tables["advice"] = tables["advice"].model_copy(update={"rows": tables["advice"].rows[-1:]})
    new = RuleSet(old.file.model_copy(update={"tables": tables}), old.content + b"#", old.conditions, old.facts)
    causes = {flip.causes for flip in tried(CASES[:15], old, new).flips}
    assert causes == {(Cause("advice", "-", "-"),)}


def test_rules_that_say_the_same_flip_nothing(old):
    report = tried(CASES, old, old, sample=40)
    assert report.flips == ()
    assert report.sampled == 40
    assert report.gained == report.lost == Euros(0, 0, 0)
    assert all(one.old == one.new for one in report.advice)


def test_the_same_seed_takes_the_same_sample(old, monkeypatch):
    seen = []
    monkeypatch.setattr(compare, "assess", lambda rules, facts: seen.append(dict(facts)) or assess(rules, facts))
    for seed in (1, 1, 2):
        seen.append(seed)
        tried(CASES, old, old, seed=seed)
    first, second, third = (seen[n * 11 + 1 : n * 11 + 11] for n in range(3))
    assert first == second != third


@pytest.mark.parametrize("wrong", ["criterion", "verdict", "advice"])
def test_a_dataframe_that_says_something_else_than_the_engine_stops_the_report(old, monkeypatch, wrong):
    """A wrong dataframe cannot be had honestly: one of its columns is turned around behind its back."""
    right = compare.both

    def tampered(frame, one, other):
        judged, before, after = right(frame, one, other)
        column = {"criterion": after.criteria["R4"], "verdict": next(iter(after.verdicts.values())), "advice": after.advice}[
            wrong
        ]
        turned = ~nw.col(column).fill_null(True) if wrong == "criterion" else (nw.col(column) + 1) % 4
        return judged.with_columns(turned.alias(column)), before, after

    monkeypatch.setattr(compare, "both", tampered)
    with pytest.raises(IntegrityFailure) as caught:
        tried(CASES, old, changed(old, "R4", weight=9), sample=len(CASES))
    assert caught.value.codes == ("backtest-differs",)
    assert caught.value.exit_code == 3


@pytest.mark.proof
@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
def test_the_same_back_test_runs_on_dask(old):
    new = changed(old, "R4", otherwise=Otherwise.WEIGHS)
    frame = in_dask(cases_frame(CASES[:40]))
    assert back_test(nw.from_native(frame).lazy(), old, new, sample=5, seed=1) == tried(CASES[:40], old, new)


def test_the_facts_that_are_needed_are_those_of_both_rule_sets_and_the_amount(old):
    assert facts_needed(old, old) == tuple(sorted({*old.facts, "amount_asked"}))
