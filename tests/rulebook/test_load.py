"""A rule file is taken whole or not at all, with every reason and its place."""

import hashlib
import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.case.facts import CATALOGUE
from fonds.errors import FundError, InvalidInput, Refused
from fonds.rulebook.load import load_rule_set, valid_on
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


SOURCE = 'source: {title: "law"}'
REFUSED = [
    # what is changed in a good file, into what, code, line of the place, details
    ("expect: lawful", "expect: lawfull", "rule-fact-unknown", 12, {"text": "lawfull", "nearest": "lawful"}),
    ("expect: lawful", "expect: true", "rule-field-wrong", 12, {"field": "expect"}),
    ("expect: missing == 0", "expect: missing + 1 == 1", "rule-condition-refused", 20, {"column": 1}),
    ("expect: asked <= small", "expect: asked <= 500", "rule-threshold-needed", 29, {"unit": "EUR"}),
    ("urgency != 'none'", "urgency != 'non'", "rule-choice-unknown", 46, {"nearest": "none"}),
    ("amount_to_decide <= small", "amount_to_decid <= small", "rule-fact-unknown", 55, {"nearest": "amount_to_decide"}),
    ("blocks_not_met > 0", "lawful", "rule-fact-unknown", 62, {}),
    ("known(mandate_decides) and mandate", "mandate", "rule-may-be-unknown", 72, {"rule": "A3"}),
    ("legitimacy_verdict == 'stops'", "not lawful", "rule-may-be-unknown", 70, {"rule": "A1"}),
    ("legitimacy_verdict == 'stops'", "legitimacy_verdict == 'stop'", "rule-choice-unknown", 70, {"nearest": "stops"}),
    ("{id: A4, when: true,", "{id: A4, when: lawful and known(lawful),", "rule-table-open", 66, {"table": "advice"}),
    ("id: C2", "id: C1", "rule-id-duplicate", 9, {"name": "C1"}),
    ("{id: M1,", "{id: S1,", "rule-id-duplicate", 44, {"name": "S1"}),
    ("name: is_urgent", "name: is_small", "rule-name-duplicate", 27, {"name": "is_small"}),
    ("thresholds:\n", "thresholds:\n  big: {value: 1, unit: EUR, note: proposal}\n", "rule-threshold-unused", 7, {}),
    (", note: proposal}", "}", "rule-source-missing", 7, {}),
    ("value: 500.00", "value: 500.001", "rule-threshold-value", 7, {"unit": "EUR"}),
    ("value: 500.00", "value: -1", "rule-threshold-value", 7, {}),
    ("value: 500.00", "value: 90071992547409.92", "rule-threshold-value", 7, {}),
    ("unit: EUR", "unit: choice", "rule-field-choice", 7, {"field": "unit"}),
    ("unit: EUR", "unit: euro", "rule-field-choice", 7, {"choices": "EUR, days, months, percent, count"}),
    ("  small:", "  asked:", "rule-name-taken", 7, {"name": "asked"}),
    ('met: {nl: "a", en: "a"}', 'met: {nl: "a"}', "rule-translation-missing", 14, {"language": "en"}),
    ('says: {nl: "a", en: "a"}', 'says: {en: "a"}', "rule-translation-missing", 47, {"language": "nl"}),
    (f"    {SOURCE}\n    examples: [{{given: {{lawful", "    examples: [{given: {lawful", "rule-source-missing", 9, {}),
    ("    otherwise: blocks\n", "", "rule-field-missing", 9, {"field": "otherwise"}),
    ("otherwise: blocks", "otherwise: block", "rule-field-choice", 13, {"choices": "blocks, complete, justify, weighs"}),
    ("otherwise: blocks", "otherwize: blocks", "rule-field-unknown", 13, {"nearest": "otherwise"}),
    ("weight: 2", "weight: 0", "rule-field-wrong", 22, {"field": "weight"}),
    ("weight: 2", "weight: 1.5", "rule-field-wrong", 22, {}),
    ('version: "1"', "version: 1.0", "rule-field-wrong", 2, {"field": "version"}),
    ("valid_to: null", "valid_to: 2025-12-31", "rule-validity-order", 4, {}),
    ("lawful: true}, outcome: met", "lawful: true}, outcome: unknown", "rule-example-fails", 16, {"expected": "unknown"}),
    ("500.01}, outcome: not_met", "500.01}, outcome: met", "rule-example-fails", 34, {"found": "not_met"}),
    ("500.01}, row: M2", "500.01}, row: M1", "rule-example-fails", 57, {"rule": "mandate", "expected": "M1", "found": "M2"}),
    ("500.01}, row: M2", "500.01}, row: null", "rule-example-fails", 57, {"expected": "-"}),
    ("given: {lawful: true}", "given: {lawfull: true}", "rule-fact-unknown", 16, {"nearest": "lawful"}),
    ("given: {lawful: true}", "given: {lawful: 1}", "rule-example-value", 16, {"fact": "lawful"}),
    ("asked: 500.01", "asked: 500.011", "rule-example-value", 34, {"unit": "EUR"}),
    ("outputs: [decides]", "outputs: [because]", "rule-name-taken", 53, {"name": "because"}),
    ("  small:", "  lambda:", "rule-name-taken", 7, {"name": "lambda"}),
    ("then: {decides: two_members}", "then: {decide: members}", "rule-table-outputs", 55, {"outputs": "decides"}),
    ("{id: M1, when: amount_to_decide <= small", "{id: M1, when: true", "rule-table-true-early", 55, {}),
    ("then: {advice: ask}", "then: {advice: wait}", "rule-field-choice", 71, {"field": "advice"}),
    ("hit: first\n    outputs: [decides]", "hit: last\n    outputs: [decides]", "rule-field-choice", 52, {"choices": "first"}),
    ("  advice:\n", "  advise:\n", "rule-table-missing", 50, {"table": "advice"}),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "details"),
    REFUSED,
    ids=lambda value: value if isinstance(value, str) and value.startswith("rule-") else "",
)
def test_a_fault_is_refused_with_its_place(old, new, code, line, details):
    assert old in RULES
    problems = _problems(RULES.replace(old, new, 1))
    problem = next((one for one in problems if one.code == code), None)
    assert problem is not None, problems
    assert problem.where.startswith(f"rules.yaml:{line}:"), problem
    assert details.items() <= problem.details.items()


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
        (RULES, "[]", "rule-field-wrong", "1:1", {"field": ""}),
        ("weight: 2", "wgt: 2", "rule-field-unknown", "22:5 (criteria.2.wgt)", {"field": "wgt", "nearest": "weight"}),
        ("weight: 2", "qqqq: 2", "rule-field-unknown", "22:5 (criteria.2.qqqq)", {"field": "qqqq", "nearest": "-"}),
        ("weight: 2", f"{'q' * 40}: 2", "rule-field-unknown", f"22:5 (criteria.2.{'q' * 40})", {"field": "q" * 40, "nearest": "-"}),
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
    ids=["no mapping", "near", "not near", "long", "longer", "too many", "a list for a value"],
)
def test_a_fault_of_the_shape_is_told_once_with_the_field_and_its_place(old, new, code, place, details):
    assert old in RULES
    (problem,) = _problems(RULES.replace(old, new, 1))
    assert (problem.code, problem.where, problem.details) == (code, f"rules.yaml:{place}", details)


def test_names_that_the_engine_confuses_are_refused():
    twins = {name: Fact(name, Kind.COUNT, name, name) for name in ("costarring", "liquid")}
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(RULES.encode(), "rules.yaml", Vocabulary(FACTS | twins))
    assert caught.value.codes == ("rule-name-collision",)
    assert caught.value.problems[0].details == {"first": "costarring", "second": "liquid"}


def test_a_condition_that_the_engine_cannot_carry_is_refused():
    wide = " or ".join(f"missing > {number}" for number in range(1, 21))
    assert [problem.code for problem in _problems(RULES.replace("expect: missing == 0", f"expect: {wide}"))] == [
        "rule-too-wide"
    ]


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
    first, second, third = (_version(n, start, None) for n, start in ((1, NEW_YEAR - 9 * DAY), (2, NEW_YEAR), (3, NEW_YEAR + DAY)))
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


@pytest.mark.parametrize(
    ("table", "was", "becomes"),
    [
        ("mandate", "decides: full_secretariat", "decides: director"),
        ("payer", "who: resident", "who: alderman"),
        ("payer", "key: equal", "key: by_size"),
        ("payer", "part_percent: 100", "part_percent: 0"),
    ],
)
def test_an_outcome_that_the_program_does_not_know_is_refused(table: str, was: str, becomes: str) -> None:
    content = (Path(__file__).parents[2] / "rules" / "values-triangle.yaml").read_text(encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(content.replace(was, becomes, 1).encode(), "rules.yaml", CATALOGUE)
    assert "rule-field-choice" in caught.value.codes
    assert any(f"tables.{table}" in problem.where for problem in caught.value.problems)


def test_a_verdict_table_that_gives_no_words_is_told_and_not_stumbled_over() -> None:
    content = (Path(__file__).parents[2] / "rules" / "values-triangle.yaml").read_text(encoding="utf-8")
    without = re.sub(r"then: \{verdict: \w+\}", "then: {}", content)
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(without.encode(), "rules.yaml", CATALOGUE)
    assert {"rule-table-outputs", "rule-choice-unknown"} <= set(caught.value.codes)
