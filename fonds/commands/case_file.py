"""Requests as files: ``fonds case new`` asks the questions, ``check`` looks a file over, ``schema`` is for other programs."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, session
from fonds.commands.out import answer, as_json
from fonds.commands.types import PLACE

if TYPE_CHECKING:
    from fonds.case.interview import Answer, Answers, Question
    from fonds.case.request import CaseRequest

_DEFAULT_NAMES = {"nl": "aanvraag.yaml", "en": "request.yaml"}


@command("case-new", writes=True)
@click.argument("file", type=PLACE, metavar="[FILE]", required=False)
def case_new(file: Path | None) -> None:
    """Ask the questions of a request one by one, and write the file."""
    from fonds.case.interview import request_of, request_yaml
    from fonds.commands.files import check_place

    now = session()
    path = file or Path(_DEFAULT_NAMES[now.language])
    check_place(path)  # better now than after the last question
    draft = path.with_name(path.name + ".draft")
    with _kept(now, path, draft):
        replace = path.exists() and _may_replace(now, path)
        request = request_of(_interview(now, _started(now, draft), draft))
        written = request_yaml(request, now.say("interview.comment"))
        if now.dry_run:
            answer(now, {"file": str(path), "dry_run": True, "request": request.model_dump(mode="json")}, [written.rstrip()])
            return
        # The file can have come into being during the interview.
        if replace or not path.exists() or _may_replace(now, path):
            _save(path, written)
    draft.unlink(missing_ok=True)
    shown = shlex.quote(str(path))
    steps = [f"fonds case {step} {shown}" for step in ("check", "submit")]
    lines = [now.say(f"interview.{key}", file=shown) for key in ("done", "next-check", "next-submit")]
    answer(now, {"file": str(path), "next": steps}, lines)


@command("case-check")
@click.argument("files", type=PLACE, metavar="FILE…", nargs=-1, required=True)
def case_check(files: tuple[Path, ...]) -> None:
    """Look over request files: every fault of every file at once, or what is still unknown."""
    from fonds.actions.policy import read_bytes
    from fonds.case.intake import read_request
    from fonds.errors import FundError, InvalidInput, Problem

    now = session()
    problems: list[Problem] = []
    found: dict[str, CaseRequest] = {}
    for file in files:
        try:
            found[str(file)] = read_request(read_bytes(file), str(file))
        except FundError as error:
            problems.extend(error.problems)
    if problems:
        raise InvalidInput(problems)
    documents, lines = [], []
    for name, request in found.items():
        document, told = _looked_over(now, name, request)
        documents.append(document)
        lines += told
    answer(now, {"files": documents}, lines)


@command("case-schema")
def case_schema() -> None:
    """The JSON Schema of a request, with the interview's questions as descriptions."""
    from fonds.case.interview import described_schema

    click.echo(as_json(described_schema(session().language)), nl=False)


def _looked_over(now: Session, name: str, request: "CaseRequest") -> tuple[dict[str, Any], list[str]]:
    """A request without faults, for ``--json`` and as lines: what is asked, and the facts that nobody knows yet."""
    from fonds.case.intake import open_questions
    from fonds.money import plain_amount

    labels = {fact.name: fact.nl if now.language == "nl" else fact.en for fact in open_questions(request)}
    lines = [now.say("interview.check-fine", file=name, amount=request.amount_cents)]
    lines += [now.say("interview.check-unknown" if labels else "interview.check-complete")]
    document = {
        "file": name,
        "amount": plain_amount(request.amount_cents),
        "lines": len(request.asked.lines),
        "unknown": [{"fact": fact, "label": label} for fact, label in labels.items()],
    }
    return document, lines + [f"  - {label}" for label in labels.values()]


def _interview(now: Session, answers: "Answers", draft: Path) -> "Answers":
    """Ask until every question has an answer. Each answer is saved before the next question comes."""
    from fonds.case.interview import draft_json, give, next_question
    from fonds.errors import FundError
    from fonds.texts import area, problem_text

    earlier: Answer = None
    while question := next_question(answers):
        _show(now, question, answers, earlier)
        earlier = None
        try:
            typed = _read_line().strip()
            if typed == "?":
                _tell(area("interview")[question.key][f"help_{now.language}"])
                continue
            if typed == "<":
                answers, earlier = _back(now, answers)
                continue
            answers = give(answers, question, typed, now.language)
        except FundError as error:
            for problem in error.problems:
                _tell(problem_text(problem, now.language))
            continue
        if not now.dry_run:
            _save(draft, draft_json(answers))
    return answers


def _back(now: Session, answers: "Answers") -> tuple["Answers", "Answer"]:
    """One question back: the answers without the last one, and that one, to show what it was."""
    from fonds.case.interview import step_back

    shorter = step_back(answers)
    if len(shorter) == len(answers):
        _tell(now.say("interview.first-question"))
        return answers, None
    (gone,) = set(answers) - set(shorter)
    return shorter, answers[gone]


def _show(now: Session, question: "Question", answers: "Answers", earlier: "Answer") -> None:
    """One question: how far one is, what is asked, what can be chosen, and how to answer."""
    from fonds.case.interview import choice_word, questions, required
    from fonds.case.script import Kind

    everything = questions(answers)
    section = now.say(f"interview.section-{question.section}")
    progress = now.say("interview.progress", number=everything.index(question) + 1, total=len(everything), section=section)
    item = f" · {now.say('interview.item', number=question.number)}" if question.number else ""
    _tell(f"\n{progress}{item}\n{now.say(f'interview.{question.key}')}")
    for number, choice in enumerate(question.choices, start=1):
        _tell(f"  {number}. {choice_word(question, choice, now.language)}")
    hint = now.say(f"interview.hint-{question.kind.name}")
    if question.kind is not Kind.MORE:
        hint += f"; {now.say('interview.required' if required(answers, question) else 'interview.open')}"
    _tell(f"({hint})")
    if earlier is not None:
        given = earlier if isinstance(earlier, list) else [earlier]
        _tell(now.say("interview.before", answer=", ".join(_shown(now, question, one) for one in given)))


def _shown(now: Session, question: "Question", earlier: "Answer") -> str:
    from fonds.case.interview import choice_word

    if isinstance(earlier, bool):
        return now.say("common.yes" if earlier else "common.no")
    return choice_word(question, str(earlier), now.language) if question.choices else str(earlier)


def _tell(line: str) -> None:
    # On stderr also with --json: the questions are talk, and without them nobody can answer.
    click.echo(line, err=True)


def _read_line() -> str:
    """One typed answer. Raises EOFError at the end of the input, InvalidInput case-answer-not-text."""
    from fonds.errors import invalid

    try:
        if sys.stdin.isatty() and sys.stdout.isatty():
            return _read_at_terminal()
        click.echo("> ", err=True, nl=False)
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        raise invalid("case-answer-not-text") from None
    if not line:
        raise EOFError
    return line


def _read_at_terminal() -> str:
    """A line with the arrow keys, as in a shell; a tab is a tab, and not the name of a file."""
    try:
        import readline
    except ImportError:  # Windows
        return input("> ")
    readline.parse_and_bind("tab: self-insert")
    return input("> ")


def _started(now: Session, draft: Path) -> "Answers":
    """The answers of an earlier time, or none."""
    from fonds.actions.policy import read_bytes
    from fonds.case.interview import read_draft

    answers: Answers = {}
    if draft.exists():
        answers = read_draft(read_bytes(draft), str(draft))
        _tell(now.say("interview.resumed", draft=draft))
    _tell(now.say("interview.welcome"))
    if now.dry_run:
        _tell(now.say("interview.dry-run"))
    return answers


@contextmanager
def _kept(now: Session, path: Path, draft: Path) -> Iterator[None]:
    """Whoever stops halfway, with Ctrl-C or because the input ends, hears where the answers are."""
    from fonds.errors import refused

    try:
        yield
    except (EOFError, KeyboardInterrupt, click.Abort):
        _tell("")
        if draft.exists():
            _tell(now.say("interview.kept", draft=draft, file=shlex.quote(str(path))))
        raise refused("interrupted") from None


def _may_replace(now: Session, path: Path) -> bool:
    """Ask whether a file may be replaced. Raises Refused: case-file-exists, unless the answer is yes."""
    from fonds.errors import refused

    _tell(now.say("interview.overwrite", file=path))
    try:
        typed = _read_line().strip().lower()
    except EOFError:
        typed = ""
    if typed not in ("ja", "j", "yes", "y"):
        raise refused("case-file-exists", str(path))
    return True


def _save(path: Path, content: str) -> None:
    """Write a file that only its owner can read, in one step: at any moment it is the old one or the new one."""
    import os
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
