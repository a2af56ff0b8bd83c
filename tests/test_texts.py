"""Every text exists in Dutch and English, asks for the same details, and is used; every text that is asked for exists."""

import ast
import re
from collections.abc import Iterable

import pytest

from fonds.actions.erase import ASKED_BY
from fonds.actions.mandate import BOARD
from fonds.actions.policy import rule_sets, shipped_rules
from fonds.actions.roles import FOUNDER, Role
from fonds.actions.settle import Who
from fonds.case.facts import CATALOGUE
from fonds.case.status import NEXT_STEP, Ground, Outcome, Stage
from fonds.case.todo import Kind
from fonds.documents.invoice.model import NEEDED
from fonds.ledger.accounts import GROUPS
from fonds.ledger.entries import EntryKind
from fonds.rulebook import model
from fonds.store.fund import Settings
from fonds.texts import LANGUAGES, area
from tests.sources import ROOT, placeholders, put_together, strings, text_patterns, trees

AREAS = sorted(path.stem for path in (ROOT / "fonds" / "texts").glob("*.toml") if not path.stem.startswith("errors"))

# Areas whose keys are told by data, and where that is tested.
BY_DATA = {
    "accounts": "the lines of the chart name their own texts: test_every_line_of_the_chart_of_accounts_has_its_words",
    "fields": "the fields of the program name their own texts: tests/documents/test_field_names.py",
    "interview": "the questions name their own texts: tests/case",
    "help": "the commands and options name their own texts: tests/test_help.py",
    "metavars": "the commands and options name their own texts: tests/test_help.py",
    "register-entry": "the fields of the register name their own texts: tests/documents/test_register.py",
    "reminder": "the letter puts its texts together: test_every_sentence_of_a_reminder_is_used",
    "statement": "the labels go to the template as a whole: test_every_label_of_a_statement_is_used",
    "words": "the values of the program and of the rules: test_every_value_has_a_word",
}


@pytest.mark.parametrize("name", AREAS)
def test_a_text_is_there_in_both_languages_and_asks_for_the_same_details(name: str) -> None:
    for key, entry in area(name).items():
        for language in LANGUAGES:
            assert entry.get(language), f"{name}.{key} lacks {language}"
        assert placeholders(entry["nl"]) == placeholders(entry["en"]), f"{name}.{key}"
        extra = {part.removesuffix("_nl").removesuffix("_en") for part in entry if part.endswith(("_nl", "_en"))}
        for part in extra:
            told = [entry.get(f"{part}_{language}", "") for language in LANGUAGES]
            assert all(told), f"{name}.{key}: {part} is not in both languages"
            assert placeholders(told[0]) == placeholders(told[1]), f"{name}.{key}: {part}"


@pytest.mark.parametrize("name", sorted(set(AREAS) - set(BY_DATA)))
def test_every_text_is_used(name: str) -> None:
    unused = [key for key in area(name) if not used(f"{name}.{key}")]
    assert unused == []


def used(key: str) -> bool:
    return key in strings() or put_together(key)


def test_every_text_that_is_asked_for_exists() -> None:
    asked = {text for text in strings() if re.fullmatch(rf"({'|'.join(AREAS)})\.[a-z][a-z0-9_-]*[a-z0-9]", text)}
    asked -= {f"{name}.{ending}" for name in AREAS for ending in ("toml", "typ", "key")}
    told_one_by_one = {pattern.replace("\\", "") for pattern in text_patterns() if "[" not in pattern}
    asked |= {key for key in told_one_by_one if key.partition(".")[0] in AREAS}
    missing = {text for text in asked if text.partition(".")[2] not in area(text.partition(".")[0])}
    assert sorted(missing) == []
    assert len(asked) > 80


def test_texts_are_only_put_together_where_data_names_them() -> None:
    open_ended = {pattern.split("\\.")[0] for pattern in text_patterns() if re.fullmatch(r"[a-z]+\\\.\[.*", pattern)}
    assert sorted(open_ended & set(AREAS) - set(BY_DATA)) == ["demo"]  # the demo's chapters name their headings


def test_every_line_of_the_chart_of_accounts_has_its_words() -> None:
    assert sorted(area("accounts")) == sorted(group.key for group in GROUPS)
    for language in LANGUAGES:
        paths = [entry[f"path_{language}"] for entry in area("accounts").values()]
        assert len(set(paths)) == len(GROUPS)


def test_every_label_of_a_statement_is_used() -> None:
    documents = ROOT / "fonds" / "documents"
    template = "".join((documents / "templates" / f"{name}.typ").read_text(encoding="utf-8") for name in ("house", "statement"))
    told = {*re.findall(r'"([\w-]+)"', template), *(one.removeprefix("statement.") for one in strings())}
    assert not [key for key in area("statement") if key not in told and not used_with_ending(key, told)]


def test_every_sentence_of_a_reminder_is_used() -> None:
    told = {one.removeprefix("reminder.") for one in strings()}
    assert not [key for key in area("reminder") if key not in told and not used_with_ending(key, told)]


def used_with_ending(key: str, told: Iterable[str]) -> bool:
    """Whether a key is put together from a written-out beginning (``kind-`` and the kind of a line)."""
    beginning = key.partition("-")[0]
    return any(one == f"{beginning}-" for one in told)


READING = ("assess", "bank export", "bank import", "bank open", "case open", "decide", "pay", "privacy dossier")
"""The commands that open sealed text; ``test_the_dpia_tells_every_action_that_opens_sealed_text`` finds one that is missing."""


def values() -> dict[str, set[str]]:
    """Every value that a user can see, by the group of its word."""
    found: dict[str, set[str]] = {
        "stage": {*Stage},
        "whose": {whose for _, whose in NEXT_STEP.values()},
        "role": {*Role, FOUNDER},
        "kind": {*EntryKind},
        "outcome": {*Outcome},
        "outcome-of-rule": {*model.Outcome},
        "advice": {*model.Advice},
        "verdict": {*model.Verdict},
        "value": {*model.Value, "deviation", "reopened"},
        "otherwise": {*model.Otherwise},
        "who": {*Who},
        "task": {*Kind},
        "setting": {*Settings.model_fields},
        "asked-by": {one for kinds in ASKED_BY.values() for one in kinds} | {"unknown"},
        "erase": {*ASKED_BY},
        "ground": {*Ground},
        "detail": {*NEEDED},
        "reading": {command.replace(" ", "_") for command in READING},
        "choice": {choice for fact in CATALOGUE.values() for choice in fact.choices},
    }
    tables = [table for rule_set in rule_sets(shipped_rules()) for table in rule_set.tables.items()]
    found["table"] = {name for name, _ in tables} - {"verdict", "advice"}
    found["mandate"] = {str(row.then["decides"]) for name, table in tables if name == "mandate" for row in table.rows} | {BOARD}
    return found


@pytest.mark.parametrize("group", sorted(values()))
def test_every_value_has_a_word(group: str) -> None:
    missing = {f"{group}-{value}" for value in values()[group]} - set(area("words"))
    assert sorted(missing) == []


def test_every_word_is_of_a_value() -> None:
    known = {f"{group}-{value}" for group, told in values().items() for value in told}
    assert [key for key in area("words") if key not in known and not key.startswith("field-")] == []


def test_every_field_of_a_repeated_command_has_a_word() -> None:
    told = {key.removeprefix("field-") for key in area("words") if key.startswith("field-")}
    assert fields_of_commands() == told


def fields_of_commands() -> set[str]:
    """The fields by which a repeated command is recognised, as the actions name them."""
    nodes = [node for path, tree in trees().items() if path.startswith("fonds/actions/") for node in ast.walk(tree)]
    calls = [node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "content_of"]
    told = {word.arg for call in calls for word in call.keywords if word.arg}
    builders = [node for node in nodes if isinstance(node, ast.FunctionDef) and node.name in ("content_of", "_content")]
    keys = [key for builder in builders for node in ast.walk(builder) if isinstance(node, ast.Dict) for key in node.keys]
    return told | {str(key.value) for key in keys if isinstance(key, ast.Constant)} | {"action"}
