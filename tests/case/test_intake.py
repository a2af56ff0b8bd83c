"""Intake: a file becomes a request, or every fault in it is told with its line and column."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.case.intake import MOST_FAULTS, faults, open_questions, read_request, request_schema
from fonds.case.request import CaseRequest
from fonds.errors import InvalidInput
from fonds.texts import LANGUAGES, problem_text
from fonds.yamlfile import parse

DEMO = sorted((Path(__file__).parents[2] / "fonds" / "demo").glob("case_*.yaml"))

GOOD = """\
requester:
  organisation: farent
household:
  reference: H-1
  minors: 2
  type: single
asked:
  needed_by: 2026-04-01
  lines:
    - description: huur
      amount: 1250.50
      payee: {name: verhuurder, iban: NL91ABNA0417164300}
story:
  who: iemand
do_nothing:
  lines:
    - code: MO_JAAR_BB
      amount: 7500
      probability: 50
repayment:
  by: party
  parties: [zayaz]
support:
  evaluation_on: 2026-09-01
"""

# What is changed in GOOD, and the faults that must be told: code and place.
BAD = [
    (
        "organisation: farent",
        "organisatie: farent",
        "case-field-missing 1:1 (requester.organisation)",
        "case-field-unknown 2:3",
    ),
    ("organisation: farent", "organisation: Farent", "case-partner-id 2:3 (requester.organisation)"),
    ("organisation: farent", "organisation: a-123456782", "case-bsn 2:3 (requester.organisation)"),
    ("organisation: farent", "organisation: 12", "case-field-text 2:3 (requester.organisation)"),
    ("reference: H-1", "reference: jansen", "case-reference 4:3 (household.reference)"),
    ("reference: H-1", "reference:", "case-field-missing 4:3 (household.reference)"),
    ("reference: H-1", "reference: '123456782'", "case-bsn 4:3 (household.reference)"),
    ("minors: 2", "minors: '2'", "case-field-number 5:3 (household.minors)"),
    ("minors: 2", "minors: 2.5", "case-field-number 5:3 (household.minors)"),
    ("minors: 2", "minors: -1", "case-number-range 5:3 (household.minors)"),
    ("minors: 2", "minors: 100", "case-number-range 5:3 (household.minors)"),
    ("type: single", "type: singel", "case-field-choice 6:3 (household.type)"),
    ("type: single", "tpye: single", "case-field-unknown 6:3 (household.tpye)"),
    ("type: single", "bsn_123456782: x", "case-bsn 6:3 (household.…)"),
    ("type: single", "municipality: ''", "case-field-empty 6:3 (household.municipality)"),
    ("type: single", "gifts_this_year: 1.250", "amount-ambiguous 6:3 (household.gifts_this_year)"),
    ("2026-04-01", "2026-02-30", "file-date 8:14"),
    ("2026-04-01", "30-02-2026", "case-date 8:3 (asked.needed_by)"),
    ("2026-04-01", "2026-10-01", "case-dates-order 24:3 (support.evaluation_on)"),
    ("amount: 1250.50", "amount: -5", "amount-negative 11:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "amount: 1250.505", "amount-sub-cent 11:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "amount: 1.250", "amount-ambiguous 11:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "amount: 0", "amount-zero 11:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "amount:", "case-amount-missing 11:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "quotation: ja", "case-amount-missing 10:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "amount: veel", "amount-unreadable 11:7 (asked.lines.1.amount)"),
    ("amount: 1250.50", "amount: 1250.50\n      quotation: soms", "case-yes-no 12:7 (asked.lines.1.quotation)"),
    ("NL91ABNA0417164300", "NL92ABNA0417164300", "iban-wrong 12:33 (asked.lines.1.payee.iban)"),
    ("NL91ABNA0417164300", "X" * 4000, "iban-wrong 12:33 (asked.lines.1.payee.iban)"),
    ("name: verhuurder, ", "", "case-field-missing 12:7 (asked.lines.1.payee.name)"),
    ("who: iemand", "who: bel 06, bsn 1234.56.782", "case-bsn 14:3 (story.who)"),
    ("who: iemand", f"who: {'a' * 4001}", "case-text-too-long 14:3 (story.who)"),
    ("who: iemand", "who: [a]", "case-field-text 14:3 (story.who)"),
    ("  who: iemand", "  - who", "case-field-part 13:1 (story)"),
    ("code: MO_JAAR_BB", "code: opvang", "case-cost-code 17:7 (do_nothing.lines.1.code)"),
    ("code: MO_JAAR_BB", "code: BSN123456782", "case-bsn 17:7 (do_nothing.lines.1.code)"),
    ("code: MO_JAAR_BB", "months: 3", "case-cost-nameless 17:7 (do_nothing.lines.1.description)"),
    ("by: party", "by: several", "case-payer-parties 22:3 (repayment.parties)"),
    ("by: party", "by: resident", "case-payer-parties 22:3 (repayment.parties)"),
    ("parties: [zayaz]", "because: zo", "case-payer-parties 20:1 (repayment.parties)"),
    ("parties: [zayaz]", "parties: zayaz", "case-field-list 22:3 (repayment.parties)"),
    (
        "parties: [zayaz]",
        f"parties: [{'zayaz,' * 51}]",
        "case-list-too-long 22:3 (repayment.parties)",
        "case-payer-parties 22:3",
    ),
    ("parties: [zayaz]", "parties: [zayaz, Mee]", "case-payer-parties 22:3", "case-partner-id 22:20 (repayment.parties.2)"),
    ("support:\n", "needed_by: 2026-01-01\nsupport:\n", "case-field-unknown 23:1 (needed_by)"),
]


@pytest.mark.parametrize(("old", "new", "told"), [(old, new, told) for old, new, *told in BAD])
def test_a_fault_is_told_with_its_code_and_its_place(old: str, new: str, told: list[str]) -> None:
    assert old in GOOD
    problems = _problems(GOOD.replace(old, new, 1))
    assert len(problems) == len(told), problems
    for problem, expected in zip(problems, told, strict=True):
        assert problem.startswith(expected.replace(" ", " f.yaml:", 1)), problems


WHOLE = [
    ("[]", ["case-field-part f.yaml:1:1"]),
    ("hallo", ["case-field-part f.yaml:1:1"]),
    ("{}", ["case-field-missing", "case-field-missing", "case-field-missing"]),
    ("asked: {lines: []}", ["case-field-missing", "case-field-missing", "case-lines-none f.yaml:1:9 (asked.lines)"]),
    ("asked: {}", ["case-field-missing", "case-field-missing", "case-lines-none f.yaml:1:1 (asked.lines)"]),
    ("asked: {lines: [1]}", ["case-field-missing", "case-field-missing", "case-field-part f.yaml:1:17 (asked.lines.1)"]),
    ("", ["file-empty"]),
    ("a: &x [*x]", ["file-anchor"]),
    ("a: !!python/object:os.system x", ["file-tag"]),
]


@pytest.mark.parametrize(("content", "told"), WHOLE)
def test_a_file_that_is_no_request_at_all_says_why(content: str, told: list[str]) -> None:
    problems = _problems(content)
    assert len(problems) == len(told)
    assert all(problem.startswith(expected) for problem, expected in zip(problems, told, strict=True)), problems


def test_all_faults_of_a_file_are_told_at_once_in_the_order_of_the_file() -> None:
    spoilt = GOOD
    for old, new in [
        ("farent", "Farent"),
        ("minors: 2", "minors: veel"),
        ("amount: 1250.50", "amount: -1"),
        ("2026-04-01", "2026-10-01"),
        ("who: iemand", "who: 1234.56.782"),
        ("code: MO_JAAR_BB", "months: 3"),
        ("by: party", "by: all"),
    ]:
        spoilt = spoilt.replace(old, new, 1)
    codes = [problem.split()[0] for problem in _problems(spoilt)]
    assert codes == [
        "case-partner-id",
        "case-field-number",
        "amount-negative",
        "case-bsn",
        "case-cost-nameless",
        "case-payer-parties",
        "case-dates-order",
    ]


def test_an_unknown_name_leads_to_the_nearest_right_one_or_to_where_it_belongs() -> None:
    assert _details(GOOD.replace("minors", "minor", 1)) == [{"known": ["minors"]}]
    assert _details(GOOD + "iban: x\n") == [{"known": ["asked.lines.payee.iban"]}]
    assert _details(GOOD.replace("  minors: 2", "  xyz: 2", 1))[0]["known"][0] == "reference"


def test_a_part_whose_answers_are_all_left_open_is_unknown_and_no_fault() -> None:
    request = read_request((GOOD + "own_part:\nbottlenecks:\nperspective:\n  lasting:\n").encode(), "f.yaml")
    assert request == read_request(GOOD.encode(), "f.yaml")


def test_what_was_typed_is_never_repeated() -> None:
    secret = "Geheim0Jansen"
    leaves = [path for path in parse(GOOD.encode(), "f").places if path]
    for path in leaves:
        data = parse(GOOD.encode(), "f").data
        _set(data, path, f"{secret} 123456782")
        for problem in _told(json.dumps(data, default=str).encode()):
            assert secret not in problem
            assert "123456782" not in problem


def test_json_and_yaml_give_the_same_request() -> None:
    for path in DEMO:
        request = read_request(path.read_bytes(), path.name)
        assert read_request(request.model_dump_json().encode(), "request.json") == request


def test_a_file_full_of_faults_is_told_briefly() -> None:
    problems = _problems("\n".join(f"x{number}: 1" for number in range(500)))
    assert len(problems) == MOST_FAULTS + 1
    assert problems[-1].startswith("case-more-faults")


def test_every_fault_has_a_sentence_in_both_languages() -> None:
    for old, new, *_ in BAD:
        try:
            read_request(GOOD.replace(old, new, 1).encode(), "f.yaml")
        except InvalidInput as error:
            for problem in error.problems:
                told = {problem_text(problem, language) for language in LANGUAGES}
                assert len(told) == len(LANGUAGES)


def test_the_open_questions_are_those_that_the_requester_can_answer() -> None:
    names = [fact.name for fact in open_questions(read_request(GOOD.encode(), "f.yaml"))]
    assert {"resident_agrees", "urgency", "story_parts_missing", "resident_in_area"} <= set(names)
    assert not {"lawful", "balance_sufficient", "earlier_grants", "requester_is_partner", "minors", "amount_asked"} & set(names)


def test_the_json_schema_knows_every_answer_of_a_request() -> None:
    schema = request_schema()
    for path in DEMO:
        _under_schema(schema, schema, parse(path.read_bytes(), path.name).data)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_request_or_a_plain_refusal(content: bytes) -> None:
    _reads_or_refuses(content)


@settings(deadline=None)
@given(st.data())
def test_a_request_with_any_piece_of_text_changed_is_read_or_refused(data: st.DataObject) -> None:
    content = DEMO[0].read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 30)))
    piece = data.draw(st.text(alphabet=st.sampled_from("\n :-[]{}'\"&*!|>#0123456789,.aeiou\t%@é\u2028"), max_size=10))
    _reads_or_refuses((content[:start] + piece + content[end:]).encode())


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20) | st.just("123456782"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.sampled_from(range(len(DEMO))), st.data())
def test_a_request_with_any_answers_replaced_is_read_or_refused(number: int, data: st.DataObject) -> None:
    parsed = parse(DEMO[number].read_bytes(), "f")
    changed = parsed.data
    for path in data.draw(
        st.lists(st.sampled_from(sorted(filter(None, parsed.places), key=str)), min_size=1, max_size=4, unique=True)
    ):
        _set(changed, path, data.draw(values))
    _reads_or_refuses(json.dumps(changed, default=str).encode())
    faults(changed)


def _reads_or_refuses(content: bytes) -> None:
    try:
        assert isinstance(read_request(content, "f.yaml"), CaseRequest)
    except InvalidInput as error:
        for problem in error.problems:
            assert problem.where.startswith("f.yaml")
            problem_text(problem, "nl")


def _problems(content: str) -> list[str]:
    with pytest.raises(InvalidInput) as caught:
        read_request(content.encode(), "f.yaml")
    return [f"{problem.code} {problem.where}" for problem in caught.value.problems]


def _details(content: str) -> list[dict[str, Any]]:
    with pytest.raises(InvalidInput) as caught:
        read_request(content.encode(), "f.yaml")
    return [problem.details for problem in caught.value.problems]


def _told(content: bytes) -> list[str]:
    try:
        read_request(content, "f.yaml")
    except InvalidInput as error:
        return [problem_text(problem, "nl") + str(problem) for problem in error.problems]
    return []


def _set(data: Any, path: tuple[str | int, ...], value: object) -> None:
    """Replace what stands at ``path``; nothing happens when an earlier change took that place away."""
    for part in path[:-1]:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, dict) or (isinstance(data, list) and isinstance(path[-1], int) and path[-1] < len(data)):
        data[path[-1]] = value


def _under_schema(schema: dict[str, Any], node: dict[str, Any], value: Any) -> None:
    """Every name of a request that is right stands in the schema, and every choice too."""
    options = node.get("anyOf", [node])
    node = next((schema["$defs"][one["$ref"].rpartition("/")[2]] for one in options if "$ref" in one), options[0])
    if isinstance(value, dict):
        assert not node["additionalProperties"]
        assert set(node.get("required", ())) <= set(value)
        for key, item in value.items():
            _under_schema(schema, node["properties"][key], item)
    elif isinstance(value, list):
        for item in value:
            _under_schema(schema, node["items"], item)
    elif "enum" in node:
        assert value in node["enum"]
