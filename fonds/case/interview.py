"""The interview: which questions a request asks, in which order, and what an answer means. Pure; the terminal is elsewhere.

The order is that of the reversed test (Stimulansz): what is needed, what it brings about, what the resident does, and only then
the rules. The answers are a plain dict, path → value, so that they can be saved at any moment and taken up again.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from itertools import pairwise
from typing import Any

from pydantic_core import PydanticCustomError

from fonds.case import request as r
from fonds.case.fields import read_yes_no
from fonds.case.intake import Fault, faults, request_schema
from fonds.case.script import MORE, SCRIPT, Ask, Kind, Many
from fonds.errors import InvalidInput, Problem, invalid
from fonds.texts import text
from fonds.yamlfile import Path, parse

Answer = str | int | bool | list[str] | None
"""``None`` is an answer too: the professional does not know."""
Answers = dict[str, Answer]

_DRAFT = "casusfonds-draft-1"


@dataclass(frozen=True)
class Question:
    """One question. ``path`` is where the answer goes (``asked.lines.0.amount``), ``key`` finds its text."""

    path: str
    key: str
    kind: Kind
    section: str
    choices: tuple[str, ...] = ()
    choice_group: str = ""
    number: int = 0
    """Which one of a list this is about, from 1; 0 outside a list."""


def questions(answers: Mapping[str, Answer]) -> list[Question]:
    """Every question that these answers lead to, in the order of asking."""
    found: list[Question] = []
    for section, steps in SCRIPT.items():
        for step in steps:
            found.extend(_one(step, section, "", answers) if isinstance(step, Ask) else _many(step, section, answers))
    return found


def next_question(answers: Mapping[str, Answer]) -> Question | None:
    """The first question without an answer; none when the interview is done."""
    return next((question for question in questions(answers) if question.path not in answers), None)


def step_back(answers: Mapping[str, Answer]) -> Answers:
    """The answers without the last one before the question that is next; unchanged at the first question."""
    upcoming = next_question(answers)
    earlier = [question.path for question in questions(answers)]
    before = earlier[: earlier.index(upcoming.path)] if upcoming else earlier
    return {path: answer for path, answer in answers.items() if path not in before[-1:]}


def give(answers: Mapping[str, Answer], question: Question, typed: str, language: str) -> Answers:
    """The answers with what was typed added. Other answers that no longer fit go out, and will be asked again.

    Raises InvalidInput, without repeating what was typed, when it is no answer to this question.
    """
    with_this = {**answers, question.path: _read(question, typed, language)}
    found = faults(document(with_this))
    wrong = [fault for fault in found if _about(fault, question.path)]
    if "case-field-missing" in [fault.code for fault in wrong]:
        raise invalid("case-answer-missing")  # that fault names the field of a file, and who is asked sees only the question
    if wrong:
        raise InvalidInput([Problem(fault.code, "", fault.details) for fault in wrong])
    return _sound(with_this, found)


def required(answers: Mapping[str, Answer], question: Question) -> bool:
    """Whether the question needs an answer: whether leaving it open would be wrong."""
    if question.kind is Kind.MORE:
        return False
    return any(_about(fault, question.path) for fault in faults(document({**answers, question.path: None})))


def document(answers: Mapping[str, Answer]) -> dict[str, Any]:
    """The answers as the plain data of a request; unknown ones are there as ``None``."""
    made: dict[str, Any] = {}
    for question in questions(answers):
        if question.path in answers and question.kind is not Kind.MORE:
            path = [int(part) if part.isdecimal() else part for part in question.path.split(".")]
            _put(made, path, answers[question.path])
    return made


def request_of(answers: Mapping[str, Answer]) -> r.CaseRequest:
    """The request, once every question has an answer."""
    return r.CaseRequest.model_validate(document(answers))


def request_yaml(request: r.CaseRequest, comment: str) -> str:
    """A request as a YAML file that people can read and change; what is unknown is left out. ``comment`` is its first line."""
    from ruamel.yaml import YAML
    from ruamel.yaml.scalarstring import LiteralScalarString

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items() if item is not None and item not in ({}, [], ())}
        if isinstance(value, list | tuple):
            return [plain(item) for item in value]
        if isinstance(value, StrEnum):
            return value.value
        return LiteralScalarString(value) if isinstance(value, str) and _stands_as_written(value) else value

    writer = YAML()
    writer.default_flow_style, writer.width, writer.allow_unicode = False, 100, True
    writer.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    writer.dump(plain(request.model_dump(exclude_unset=True)), stream)
    return f"# {comment}\n{stream.getvalue()}"


def described_schema(language: str) -> dict[str, Any]:
    """The JSON Schema of a request, with the question of the interview beside each answer."""
    schema = request_schema()
    told: dict[int, tuple[dict[str, Any], set[str]]] = {}
    for path, key in _all_asks():
        node: Any = schema
        for part in path.split("."):
            parent = _resolved(schema, node)
            node = parent["items"] if part == "0" else parent["properties"][part]
        told.setdefault(id(node), (node, set()))[1].add(text(f"interview.{key}", language))
    for node, sentences in told.values():
        # Both scenarios are of one kind; what is asked in two ways is described by neither.
        if len(sentences) == 1:
            node["description"] = " · ".join([*sentences, *([node["description"]] if "description" in node else [])])
    return schema


def _all_asks() -> Iterator[tuple[str, str]]:
    """The path and text key of every question that fills a field, whatever the answers."""
    for step in (step for steps in SCRIPT.values() for step in steps):
        asks = [(f"{step.path}.0.", ask) for ask in step.asks] if isinstance(step, Many) else [("", step)]
        yield from ((prefix + ask.path, ask.key) for prefix, ask in asks if ask.kind is not Kind.MORE)


def _resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The part of a schema that a node stands for: what it refers to, past "or nothing"."""
    for option in node.get("anyOf", [node]):
        if "$ref" in option:
            node = schema["$defs"][option["$ref"].rpartition("/")[2]]
    return node


def draft_json(answers: Mapping[str, Answer]) -> str:
    """The answers so far, as they are saved."""
    return json.dumps({"format": _DRAFT, "answers": dict(answers)}, ensure_ascii=False, indent=1)


def read_draft(content: bytes, name: str) -> Answers:
    """The answers that were saved, without those that are not right (any more).

    Raises InvalidInput: file-…, case-draft-unreadable.
    """
    data = parse(content, name).data
    if not isinstance(data, dict) or data.get("format") != _DRAFT or not isinstance(data.get("answers"), dict):
        raise invalid("case-draft-unreadable", name)
    return _sound(data["answers"], faults(document(data["answers"])))


def _one(ask: Ask, section: str, prefix: str, answers: Mapping[str, Answer], number: int = 0) -> Iterator[Question]:
    if ask.only_if is None or ask.only_if(lambda path: answers.get(prefix + path)):
        choices = tuple(choice.value for choice in ask.choices) if ask.choices else ()
        group = ask.choices.__name__ if ask.choices else ""
        yield Question(prefix + ask.path, ask.key, ask.kind, section, choices, group, number)


def _many(many: Many, section: str, answers: Mapping[str, Answer]) -> Iterator[Question]:
    for index in range(r.MOST_ITEMS):
        prefix = f"{many.path}.{index}."
        if index >= many.least:
            key = f"{many.key}-{'more' if index else 'first'}"
            yield Question(prefix + MORE, key, Kind.MORE, section, number=index + 1)
            if answers.get(prefix + MORE) is not True:
                return
        for ask in many.asks:
            yield from _one(ask, section, prefix, answers, index + 1)


def _read(question: Question, typed: str, language: str) -> Answer:
    """What was typed, as the value that the request's own checks then judge."""
    told = clean(typed)
    if not told:
        return False if question.kind is Kind.MORE else None
    if question.kind in (Kind.YES_NO, Kind.MORE):
        return _yes_no(told, question)
    if question.kind is Kind.NUMBER:
        return int(told) if re.fullmatch("[0-9]{1,9}", told) else told
    if question.kind is Kind.CHOICE:
        return _chosen(question, told, language)
    if question.kind in (Kind.CHOICES, Kind.PARTIES):
        return [_chosen(question, part.strip(), language) for part in told.split(",") if part.strip()] or None
    return told


def clean(typed: str) -> str:
    """What was typed with plain blanks and line ends. Raises InvalidInput case-answer-not-text for what no file can hold."""
    told = re.sub(r"[^\S\n]", " ", typed.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if any((unicodedata.category(c) in ("Cc", "Cs") and c != "\n") or c in "\ufffe\uffff" for c in told):
        raise invalid("case-answer-not-text")
    return told


def _yes_no(told: str, question: Question) -> bool | None:
    try:
        answer = read_yes_no(told)
    except PydanticCustomError as error:
        raise invalid(error.type) from None
    return bool(answer) if question.kind is Kind.MORE else answer


def _chosen(question: Question, told: str, language: str) -> str:
    """A choice by its number in the list, its word or its key. Raises InvalidInput case-answer-choice.

    Where nothing is listed, what was typed is the answer.
    """
    if re.fullmatch("[0-9]{1,2}", told) and 0 < int(told) <= len(question.choices):
        return question.choices[int(told) - 1]
    words = {choice_word(question, choice, language).casefold(): choice for choice in question.choices}
    found = words.get(told.casefold(), told)
    if question.choices and found not in question.choices:
        raise invalid("case-answer-choice", most=len(question.choices))
    return found


def choice_word(question: Question, choice: str, language: str) -> str:
    """The user's word for one of the choices of a question."""
    return text(f"interview.{question.choice_group}-{choice}", language)


def _about(fault: Fault, path: str) -> bool:
    return _dotted(fault.path[: path.count(".") + 1]) == path


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))


def _sound(answers: Mapping[str, Answer], found: list[Fault]) -> Answers:
    """The answers that are asked for and right."""
    asked = {question.path for question in questions(answers)}
    wrong = {path for path in answers for fault in found if _about(fault, path)}
    return {path: answer for path, answer in answers.items() if path in asked - wrong}


def _put(made: dict[str, Any], path: list[str | int], value: Answer) -> None:
    """Set a value in nested dicts and lists, making those on the way. List items come in order."""
    place: Any = made
    for part, following in pairwise(path):
        if isinstance(place, list):
            while len(place) <= int(part):
                place.append({})
            place = place[int(part)]
        else:
            place = place.setdefault(part, [] if isinstance(following, int) else {})
    place[path[-1]] = value


def _stands_as_written(value: str) -> bool:
    """Text of several lines that YAML can show as it is; otherwise it goes between quotes."""
    lines = value.split("\n")
    return len(lines) > 1 and all(line.isprintable() and line == line.rstrip() for line in lines)
