"""A rule file is taken whole or not at all, with every reason and its place."""

import hashlib
import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.case.facts import CATALOGUE
from fonds.errors import FundError, InvalidInput, Refused
from fonds.rulebook.load import check_rule_file, load_rule_set, valid_on
from fonds.rulebook.model import Text, rule_set_schema
from fonds.rulebook.vocabulary import Fact, Kind, Vocabulary
from tests.rulebook.samples import FACTS, RULES


def _load(text):
    return load_rule_set(text.encode(), "rules.yaml", FACTS)


def _problems(text):
    with pytest.raises(InvalidInput) as caught:
        _load(text)
    return caught.value.problems


def test_a_good_file_becomes_a_rule_set_that_knows_its_bytes():
    rules = _load(RULES)
    assert (rules.id, rules.version) == ("small-rules", "1")
    assert (rules.valid_from, rules.valid_to) == (date(2026, 1, 1), None)
    assert rules.content == RULES.encode()
    assert rules.sha256 == hashlib.sha256(RULES.encode()).hexdigest()
    assert [criterion.id for criterion in rules.criteria] == ["C1", "C2", "C3", "C4"]
    assert set(rules.facts) == {"lawful", "missing", "asked", "children", "urgency", "amount_to_decide"}


def _with_facts(*extra):
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(RULES.encode(), "rules.yaml", Vocabulary(FACTS | {fact.name: fact for fact in extra}))
    return [(one.code, one.where, one.details) for one in caught.value.problems]


@pytest.mark.parametrize("name", ["blocks_not_met", "legitimacy_verdict", "mandate_decides"])
def test_a_fact_cannot_have_the_name_of_an_outcome(name):
    problem = ("rule-name-taken", "rules.yaml:50:1 (tables)", {"name": name})
    assert problem in _with_facts(Fact(name, Kind.COUNT, "x", "x"))


def test_an_id_that_stands_for_two_rules_makes_nothing_else_seem_wrong():
    for old, new in (("{id: M1,", "{id: V1,"), ("id: C3", "id: C1"), ("id: S1", "id: C2")):
        problems = _problems(RULES.replace(old, new, 1))
        assert {one.code for one in problems} <= {"rule-id-duplicate", "rule-example-fails"}
        assert [one.code for one in problems].count("rule-id-duplicate") == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when: urgency != 'none'", "when: missing > few"),
        ("when: amount_to_decide <= small", "when: missing > few"),
        ("expect: children >= 1", "expect: children >= few"),
        ("expect: children >= 1", "expect: children not in [few, 7]"),
    ],
)
@pytest.mark.parametrize("value", ["0", "3", "9007199254740991"])
def test_a_threshold_is_of_use_wherever_a_condition_names_it(old, new, value):
    few = f"thresholds:\n  few: {{value: {value}, unit: count, source: {{title: law}}}}\n"
    text = RULES.replace(old, new).replace("thresholds:\n", few)
    codes = {problem.code for problem in check_rule_file(text.encode(), "rules.yaml", FACTS).problems}
    assert not codes & {"rule-threshold-unused", "rule-threshold-value", "rule-source-missing"}


def test_all_faults_of_the_meaning_are_told_at_once():
    text = RULES
    for old, new in (
        ("expect: lawful", "expect: lawfull"),
        ("missing: 1}, outcome: not_met", "missing: 1}, outcome: met"),
        ("id: C4", "id: C3"),
        ("urgency != 'none'", "urgency > 'none'"),
        ("{decides: two_members}", "{decide: members}"),
    ):
        text = text.replace(old, new, 1)
    codes = {problem.code for problem in _problems(text)}
    assert codes == {
        "rule-fact-unknown",
        "rule-example-fails",
        "rule-id-duplicate",
        "rule-condition-order",
        "rule-table-outputs",
    }


def test_all_faults_of_the_shape_are_told_at_once():
    text = RULES.replace("weight: 2", "weight: no").replace("value: return", "value: profit").replace("hit: first", "hit: 1", 1)
    assert sorted(problem.code for problem in _problems(text)) == ["rule-field-choice", "rule-field-choice", "rule-field-wrong"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[1, 2", b"just text", b"[]", b"a: &x 1\nb: *x", b"x" * 1_000_001, b"{}", b"id: x\ncriteria: []"],
)
def test_what_is_no_rule_file_is_refused_without_a_crash(content):
    with pytest.raises(FundError):
        load_rule_set(content, "rules.yaml", FACTS)


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "details"),
    [
        (RULES, "[]", "rule-file-kind", "1:1", {}),
        (RULES, "naam;bedrag\n1;2\n", "rule-file-kind", "1:1", {}),
        ("weight: 2", "wgt: 2", "rule-field-unknown", "22:5 (criteria.2.wgt)", {"field": "wgt", "nearest": "weight"}),
        ("weight: 2", "qqqq: 2", "rule-field-unknown", "22:5 (criteria.2.qqqq)", {"field": "qqqq", "nearest": "-"}),
        (
            "weight: 2",
            f"{'q' * 40}: 2",
            "rule-field-unknown",
            f"22:5 (criteria.2.{'q' * 40})",
            {"field": "q" * 40, "nearest": "-"},
        ),
        ("weight: 2", f"{'q' * 41}: 2", "rule-field-unknown", "22:5 (criteria.2.…)", {"field": "q" * 40 + "…", "nearest": "-"}),
        (
            "outputs: [decides]",
            f"outputs: [{', '.join(['decides'] * 101)}]",
            *("rule-too-many", "53:5 (tables.mandate.outputs)", {"field": "outputs", "most": 100}),
        ),
        # What stands where one value is expected: pydantic tells of each kind that it tried, and we of the fact.
        (
            "{lawful: true}",
            "{lawful: [1]}",
            *("rule-field-wrong", "16:25 (criteria.1.examples.1.given.lawful)", {"field": "lawful"}),
        ),
    ],
    ids=["no mapping", "no rules", "near", "not near", "long", "longer", "too many", "a list for a value"],
)
def test_a_fault_of_the_shape_is_told_once_with_the_field_and_its_place(old, new, code, place, details):
    assert old in RULES
    (problem,) = _problems(RULES.replace(old, new, 1))
    assert (problem.code, problem.where, problem.details) == (code, f"rules.yaml:{place}", details)


def test_names_that_the_engine_confuses_are_refused():
    twins = {name: Fact(name, Kind.COUNT, name, name) for name in ("costarring", "liquid")}
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(RULES.encode(), "rules.yaml", Vocabulary(FACTS | twins))
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == ("rule-name-collision", "rules.yaml:1:1")
    assert problem.details == {"first": "costarring", "second": "liquid"}


def test_a_condition_that_the_engine_cannot_carry_is_refused():
    wide = " or ".join(f"missing > {number}" for number in range(1, 21))
    (problem,) = _problems(RULES.replace("expect: missing == 0", f"expect: {wide}"))
    assert (problem.code, problem.where) == ("rule-too-wide", "rules.yaml:20:5 (criteria.2.expect)")
    assert problem.details == {"most": 15}


def _version(number, first, last):
    end = last.isoformat() if last else "null"
    text = RULES.replace('version: "1"', f'version: "{number}"').replace("valid_to: null", f"valid_to: {end}")
    return _load(text.replace("valid_from: 2026-01-01", f"valid_from: {first.isoformat()}"))


NEW_YEAR = date(2027, 1, 1)
DAY = timedelta(days=1)


def test_a_case_is_judged_by_the_version_of_its_day():
    old, new = _version(1, date(2026, 1, 1), NEW_YEAR - DAY), _version(2, NEW_YEAR, None)
    for day, version in [(date(2026, 1, 1), "1"), (NEW_YEAR - DAY, "1"), (NEW_YEAR, "2"), (date(2040, 1, 1), "2")]:
        assert valid_on([new, old], "small-rules", day).version == version


@pytest.mark.parametrize(("rule_id", "day"), [("small-rules", date(2025, 12, 31)), ("other-rules", NEW_YEAR)])
def test_a_day_without_rules_is_refused(rule_id, day):
    with pytest.raises(Refused) as caught:
        valid_on([_version(1, date(2026, 1, 1), NEW_YEAR)], rule_id, day)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where, problem.details) == ("rules-none-valid", rule_id, {"day": day})


@pytest.mark.parametrize(
    ("first_ends", "second_starts", "overlap"),
    [(NEW_YEAR - DAY, NEW_YEAR, False), (NEW_YEAR, NEW_YEAR, True), (None, NEW_YEAR, True), (NEW_YEAR, NEW_YEAR - DAY, True)],
)
def test_versions_that_overlap_are_refused_naming_both_whatever_the_day(first_ends, second_starts, overlap):
    sets = [_version(1, date(2026, 1, 1), first_ends), _version(2, second_starts, None)]
    if not overlap:
        assert valid_on(sets, "small-rules", date(2026, 6, 1)).version == "1"
        return
    with pytest.raises(InvalidInput) as caught:
        valid_on(sets, "small-rules", date(2026, 6, 1))
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == ("rules-overlap", "small-rules")
    assert problem.details == {"first": "1", "second": "2"}


def test_a_version_without_an_end_can_be_taken_to_last_until_the_next():
    first, second, third = (
        _version(n, start, None) for n, start in ((1, NEW_YEAR - 9 * DAY), (2, NEW_YEAR), (3, NEW_YEAR + DAY))
    )
    for day, version in [(NEW_YEAR - DAY, "1"), (NEW_YEAR, "2"), (NEW_YEAR + DAY, "3"), (date(2040, 1, 1), "3")]:
        assert valid_on([third, first, second], "small-rules", day, until_next=True).version == version
    with pytest.raises(InvalidInput):
        valid_on([first, second], "small-rules", NEW_YEAR)


def test_an_end_that_was_written_down_stays_the_end_also_when_the_next_begins_later():
    sets = [_version(1, date(2026, 1, 1), NEW_YEAR - 9 * DAY), _version(2, NEW_YEAR, None)]
    with pytest.raises(Refused):
        valid_on(sets, "small-rules", NEW_YEAR - DAY, until_next=True)


def test_two_versions_from_the_same_day_always_overlap():
    with pytest.raises(InvalidInput):
        valid_on([_version(1, NEW_YEAR, None), _version(2, NEW_YEAR, None)], "small-rules", NEW_YEAR, until_next=True)


def test_the_schema_names_every_field_of_a_rule_file():
    schema = rule_set_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["required"] == ["id", "version", "valid_from", "adopted", "criteria", "tables"]
    assert set(schema["$defs"]["Criterion"]["properties"]) >= {"expect", "otherwise", "weight", "says", "source", "examples"}
    json.dumps(schema)


def test_a_sentence_is_had_in_either_language():
    sentence = Text(nl="ja", en="yes")
    assert (sentence.in_language("nl"), sentence.in_language("en")) == ("ja", "yes")


BECAUSE = 'because: {nl: "a", en: "a"}, source: {title: "law"}}'
BLOCKS = "blocks_not_met: 1, complete_not_met: 0, needed_unknown: 0, justify_not_met: 0"
KNOWN_WORDS = {
    "decides": "two_members, full_secretariat, board",
    "who": "prior_provider, party, several, all, resident, undetermined",
    "key": "equal, contribution, null",
    "part_percent": "1 … 100",
}


@pytest.mark.parametrize(
    ("table", "was", "becomes"),
    [
        ("mandate", "decides: full_secretariat", "decides: director"),
        ("payer", "who: resident", "who: alderman"),
        ("payer", "key: equal", "key: by_size"),
        ("payer", "part_percent: 100", "part_percent: 0"),
        ("payer", "part_percent: 100", "part_percent: 101"),
    ],
)
def test_an_outcome_that_the_program_does_not_know_is_refused(table: str, was: str, becomes: str) -> None:
    content = (Path(__file__).parents[2] / "rules" / "values-triangle.yaml").read_text(encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(content.replace(was, becomes, 1).encode(), "rules.yaml", CATALOGUE)
    (problem,) = [one for one in caught.value.problems if one.code == "rule-field-choice"]
    field = becomes.partition(":")[0]
    assert problem.details == {"field": field, "choices": KNOWN_WORDS[field]}
    assert re.search(rf"\(tables\.{table}\.rows\.\d+\.then\)", problem.where)


def test_rules_that_the_fund_keeps_need_only_mean_something() -> None:
    """A check that came later must not stand in the way of a replay; nor an example."""
    never = RULES.replace("expect: missing == 0", "expect: missing < 0").replace(
        "missing: 1}, outcome: not_met", "}, outcome: met"
    )
    assert {one.code for one in _problems(never)} == {"rule-never-met", "rule-example-fails"}
    gap = RULES.replace("M2, when: true", "M2, when: asked > small")
    assert "rule-table-gap" in {one.code for one in _problems(gap)}
    for text in (never, gap):
        assert load_rule_set(text.encode(), "rules.yaml", FACTS, kept=True).notes == ()
    with pytest.raises(InvalidInput):
        load_rule_set(RULES.replace("expect: lawful", "expect: lawfull").encode(), "rules.yaml", FACTS, kept=True)


def test_what_could_not_be_proven_is_noted_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fonds.rulebook.prove.MOST_CASES", 1)
    notes = [(one.code, one.where, one.details) for one in _load(RULES).notes]
    most = {"most": 1 << 17}
    assert ("rule-not-proven", "rules.yaml:12:5 (criteria.1.expect)", most) in notes
    assert ("rule-not-proven", "rules.yaml:46:5 (signals.1.when)", most) in notes
    assert ("rule-not-proven", "rules.yaml:55:18 (tables.mandate.rows.1.when)", most) in notes
    assert ("rule-not-proven", "rules.yaml:51:3 (tables.mandate)", most) in notes


def test_examples_of_a_table_over_outcomes_speak_of_outcomes() -> None:
    last = f"{{id: V4, when: true, then: {{verdict: supports}}, {BECAUSE}\n"
    assert last in RULES

    def with_row(row: str) -> str:
        return RULES.replace(last, f"{last}    examples: [{{given: {{{BLOCKS}}}, row: {row}}}]\n")

    _load(with_row("V1"))
    (problem,) = _problems(with_row("V2"))
    assert (problem.code, problem.details) == ("rule-example-fails", {"rule": "verdict", "expected": "V2", "found": "V1"})
    assert problem.where == "rules.yaml:66:16 (tables.verdict.examples.1)"


def test_a_verdict_table_that_gives_no_words_is_told_and_not_stumbled_over() -> None:
    content = (Path(__file__).parents[2] / "rules" / "values-triangle.yaml").read_text(encoding="utf-8")
    without = re.sub(r"then: \{verdict: \w+\}", "then: {}", content)
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(without.encode(), "rules.yaml", CATALOGUE)
    assert {"rule-table-outputs", "rule-choice-unknown"} <= set(caught.value.codes)
