"""What every rule set that comes with the program holds to, whatever it is about."""

import re
from pathlib import Path

import pytest

from fonds.case.facts import CATALOGUE
from fonds.rulebook.assessment import assess
from fonds.rulebook.coverage import try_examples
from fonds.rulebook.load import check_rule_file, load_rule_set

FILES = sorted((Path(__file__).parents[2] / "rules").glob("*.yaml"), key=lambda path: path.name)


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def rules(path):
    return load_rule_set(path.read_bytes(), path.name, CATALOGUE)


def test_its_examples_try_every_rule_and_every_comparison(path):
    tested = try_examples(check_rule_file(path.read_bytes(), path.name, CATALOGUE))
    assert tested.findings == ()
    assert tested.rules > 8


def test_every_rule_has_examples_on_both_sides_and_for_unknown(rules):
    for one in (*rules.criteria, *rules.signals):
        assert len(one.examples) >= 3, one.id
        assert {example.outcome for example in one.examples} == {"met", "not_met", "unknown"}, one.id


def test_every_threshold_has_a_source_or_is_a_proposal(rules):
    assert all(threshold.source or threshold.note == "proposal" for threshold in rules.thresholds.values())


def test_sentences_are_short_and_without_money_that_policy_could_change(rules):
    sentences = [text for one in rules.criteria for text in (one.says.met, one.says.not_met, one.says.unknown)]
    sentences += [one.says for one in rules.signals] + [row.because for table in rules.tables.values() for row in table.rows]
    for text in (language for sentence in sentences for language in (sentence.nl, sentence.en)):
        assert text[0].isupper(), text
        assert text[-1] in ".?", text
        assert "€" not in text, text
        assert max(len(part.split()) for part in re.split(r"[.?:]", text)) <= 30, text


def test_what_is_unknown_is_asked(rules):
    for one in rules.criteria:
        assert "?" in one.says.unknown.nl, one.id
        assert "?" in one.says.unknown.en, one.id


def test_a_request_of_which_nothing_is_known_gives_only_questions(rules):
    made = assess(rules, dict.fromkeys(CATALOGUE))
    assert made.advice == "ask"
    assert made.questions == tuple(one.id for one in rules.criteria)
    assert {one["outcome"] for one in made.document["criteria"]} == {"unknown"}
