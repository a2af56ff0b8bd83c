"""The interview: which questions, in which order, and that its answers always become a request that can be read again."""

import itertools
import json
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.case import interview as i
from fonds.case.intake import read_request
from fonds.case.request import CaseRequest
from fonds.case.script import SCRIPT, Kind, Many
from fonds.errors import FundError, InvalidInput
from fonds.texts import LANGUAGES, area, text
from fonds.yamlfile import parse
from tests.case.answers import FILLED, typed_answers

ASKS = [
    (f"{step.path}.{ask.path}" if isinstance(step, Many) else ask.path, ask)
    for steps in SCRIPT.values()
    for step in steps
    for ask in (step.asks if isinstance(step, Many) else (step,))
]


def test_the_order_is_that_of_the_reversed_test_need_effects_own_part_rules() -> None:
    sections = [question.section for question in i.questions({})]
    assert [section for section, _ in itertools.groupby(sections)] == ["who", "need", "effects", "own", "rules"]


def test_every_answer_of_a_request_has_a_question() -> None:
    from fonds.case.intake import _places  # the model's own list of its answers

    asked = {path for path, ask in ASKS if ask.kind is not Kind.MORE}
    parts = {".".join(path.split(".")[:depth]) for path in asked for depth in range(1, path.count(".") + 1)}
    assert asked == set(_places()) - parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_choice_has_words_and_an_explanation(language: str) -> None:
    extra = [
        f"{step.key}-{which}" for steps in SCRIPT.values() for step in steps if isinstance(step, Many) for which in _which(step)
    ]
    for key in [ask.key for _, ask in ASKS] + extra:
        assert text(f"interview.{key}", language)
        assert area("interview")[key][f"help_{language}"]
    for _, ask in ASKS:
        assert text(f"interview.hint-{ask.kind.name}", language)
        words = [text(f"interview.{ask.choices.__name__}-{choice}", language) for choice in ask.choices or ()]
        assert len({word.casefold() for word in words}) == len(words)


def _which(step: Many) -> list[str]:
    return ["more"] if step.least else ["first", "more"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interview_gives_the_request_that_was_told(language: str) -> None:
    answers = _answered(typed_answers(language), language)
    request = i.request_of(answers)
    assert request == read_request(FILLED.encode(), "filled.yaml")
    assert read_request(i.request_yaml(request, "c").encode(), "written.yaml") == request


REFUSED = [
    ("requester.organisation", "", "case-answer-missing"),
    ("requester.organisation", "Brabant Wonen", "case-partner-id"),
    ("household.reference", "Jansen", "case-reference"),
    ("household.minors", "twee", "case-field-number"),
    ("household.minors", "1.000.000.000.000", "case-field-number"),
    ("household.type", "9", "case-answer-choice"),
    ("story.who", "bsn 123 456 782", "case-bsn"),
    ("story.who", "a\x1b[31mb", "case-answer-not-text"),
    ("story.who", "a\udce9b", "case-answer-not-text"),
    ("asked.lines.0.amount", "1.250", "amount-ambiguous"),
    ("asked.lines.0.amount", "", "case-amount-missing"),
    ("asked.lines.0.amount", "0", "amount-zero"),
    ("asked.lines.0.payee.name", "", "case-answer-missing"),
    ("asked.lines.0.payee.iban", "NL91ABNA0417164301", "iban-wrong"),
    ("asked.lines.0.quotation", "soms", "case-yes-no"),
    ("asked.lines.1.more", "soms", "case-yes-no"),
    ("asked.needed_by", "31-02-2026", "case-date"),
    ("do_nothing.lines.0.description", "", "case-cost-nameless"),
    ("perspective.basic_needs", "1, 7", "case-answer-choice"),
    ("support.evaluation_on", "01-01-2026", "case-dates-order"),
    ("repayment.parties", "", "case-payer-parties"),
    ("repayment.parties", "zayaz, mee", "case-payer-parties"),
]


@pytest.mark.parametrize(("path", "typed", "code"), REFUSED)
def test_a_wrong_answer_is_refused_at_once_by_the_checks_of_intake(path: str, typed: str, code: str) -> None:
    answers = _answered({**typed_answers("nl"), "do_nothing.lines.0.code": ""}, "nl", until=path)
    question = i.next_question(answers)
    assert question is not None
    assert question.path == path
    with pytest.raises(InvalidInput) as caught:
        i.give(answers, question, typed, "nl")
    assert caught.value.codes[0] == code
    assert i.required(answers, question) == (path in _REQUIRED)


_REQUIRED = {path for path, typed, _ in REFUSED if typed == ""} | {"household.reference", "asked.lines.0.payee.iban"}


def test_a_choice_can_be_given_by_number_by_word_or_by_key() -> None:
    for typed in ("3", "ÉÉN ouder met kinderen", "single_parent"):
        answers = _answered({**typed_answers("nl"), "household.type": typed}, "nl")
        assert answers["household.type"] == "single_parent"


def test_an_answer_that_no_longer_fits_is_asked_again() -> None:
    answers = _answered(typed_answers("nl"), "nl")
    question = next(question for question in i.questions(answers) if question.path == "asked.needed_by")
    later = i.give(answers, question, "31-12-2026", "nl")
    upcoming = i.next_question(later)
    assert upcoming is not None
    assert upcoming.path == "support.evaluation_on"


def test_going_back_and_giving_the_same_answer_changes_nothing() -> None:
    told = typed_answers("nl")
    answers: i.Answers = {}
    assert i.step_back(answers) == answers
    while question := i.next_question(answers):
        further = i.give(answers, question, told.get(question.path, ""), "nl")
        assert i.step_back(further) == answers
        answers = further


def test_a_draft_can_be_taken_up_again_at_any_moment() -> None:
    told = typed_answers("nl")
    answers: i.Answers = {}
    while question := i.next_question(answers):
        answers = i.give(answers, question, told.get(question.path, ""), "nl")
        assert i.read_draft(i.draft_json(answers).encode(), "draft") == answers


def test_what_is_wrong_in_a_draft_is_asked_again_and_the_rest_is_kept() -> None:
    answers = _answered(typed_answers("nl"), "nl")
    spoilt = {**answers, "asked.lines.0.amount": "1.250", "nonsense": "x", "story.who": {"a": 1}}
    kept = i.read_draft(json.dumps({"format": "casusfonds-draft-1", "answers": spoilt}).encode(), "draft")
    assert set(answers) - set(kept) == {"asked.lines.0.amount", "story.who"}
    assert "nonsense" not in kept


drafts = st.dictionaries(
    st.sampled_from([question.path for question in i.questions({})] + ["do_nothing.lines.0.more", "do_nothing.lines.0.amount"]),
    st.none() | st.booleans() | st.integers() | st.text(max_size=10) | st.lists(st.text(max_size=5), max_size=3),
    max_size=8,
)


@settings(deadline=None)
@given(drafts)
def test_no_draft_breaks_the_interview(answers: dict[str, object]) -> None:
    try:
        kept = i.read_draft(json.dumps({"format": "casusfonds-draft-1", "answers": answers}).encode(), "draft")
    except FundError:
        return
    assert i.next_question(kept) is not None


@pytest.mark.parametrize("content", ["[]", "{}", '{"format": "other", "answers": {}}', '{"format": "casusfonds-draft-1"}'])
def test_a_file_that_is_no_draft_is_refused(content: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        i.read_draft(content.encode(), "draft")
    assert caught.value.codes == ("case-draft-unreadable",)


plain = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
texts = st.text(plain | st.just("\n"), min_size=1, max_size=120) | st.sampled_from(
    [
        "null",
        "~",
        "ja: nee",
        "- x",
        "1_000",
        "0o17",
        "2026-01-01",
        "a\nb",
        "a \n b",
        "  x",
        "#x",
        "%",
        "@",
        "a: b\n\nc",
        "'",
        '"',
        "|",
        "1.0",
    ]
)
DAY = date(2026, 1, 1)
KINDS = {
    Kind.TEXT: texts,
    Kind.AMOUNT: st.integers(0, 10**7).map(lambda cents: f"{cents // 100},{cents % 100:02d}"),
    Kind.DATE: st.integers(0, 300).map(lambda days: (DAY + timedelta(days)).isoformat()),
    Kind.NUMBER: st.integers(0, 200).map(str),
    Kind.YES_NO: st.sampled_from(["ja", "nee", "onbekend", ""]),
    Kind.CHOICE: st.integers(1, 9).map(str),
    Kind.CHOICES: st.lists(st.integers(1, 5), max_size=4).map(lambda found: ",".join(map(str, found))),
    Kind.PARTIES: st.sampled_from(["zayaz", "zayaz, mee"]),
    Kind.MORE: st.sampled_from(["", "", "", "ja"]),
}
NEVER_WRONG = {
    "organisation": "farent",
    "reference": "H-1",
    "iban": "NL91ABNA0417164300",
    "amount": "10",
    "evaluation_on": "2026-12-31",
    "kind": "1",
    "provision": "1",
    "parties": "zayaz",
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(st.data())
def test_whatever_is_answered_becomes_a_request_that_can_be_read_again(data: st.DataObject) -> None:
    answers: i.Answers = {}
    while question := i.next_question(answers):
        typed = data.draw(KINDS[question.kind])
        for attempt in (typed, NEVER_WRONG.get(question.path.rpartition(".")[2], ""), "woord", "zayaz, mee"):
            try:
                answers = i.give(answers, question, attempt, "nl")
                break
            except InvalidInput:
                continue
        else:
            pytest.fail(f"no answer fits {question.path}")
    request = i.request_of(answers)
    assert read_request(i.request_yaml(request, "Aanvraag").encode(), "f.yaml") == request


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["who", "what", "why", "cause"]), texts, min_size=1))
def test_any_text_survives_the_file(story: dict[str, str]) -> None:
    """For the writer alone: line ends, quotes, and words that YAML takes for something else."""
    filled = parse(FILLED.encode(), "filled.yaml").data
    told = {name: i.clean(text) for name, text in story.items()}
    request = CaseRequest.model_validate({**filled, "story": {name: text for name, text in told.items() if text}})
    assert read_request(i.request_yaml(request, "Aanvraag").encode(), "f.yaml") == request


def test_the_schema_carries_the_questions() -> None:
    schema = i.described_schema("en")
    assert schema["$defs"]["Household"]["properties"]["minors"]["description"].startswith("How many children")
    assert "euro" in schema["$defs"]["AskedLine"]["properties"]["amount"]["description"]
    json.dumps(schema)


def _answered(told: dict[str, str], language: str, until: str = "") -> i.Answers:
    answers: i.Answers = {}
    while (question := i.next_question(answers)) and question.path != until:
        answers = i.give(answers, question, told.get(question.path, ""), language)
    return answers
