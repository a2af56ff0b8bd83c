"""Transcripts: what a person types and what the program answers, in files that are read as well as run.

A transcript begins with a sentence that says what it shows and with the fund that it starts from, such as ``fund: granted``
(``FUNDS`` lists them). Lines that are not indented are prose. Indented by two blanks, ``$`` begins a command and ``>``
continues it; below stands what must come: the answer, the talk on stderr after ``!``, and the exit code after ``=`` when it is
not 0. All commands of a file run in order, in one fund.

``fonds`` is the real program in this process, as ``anna`` on 2 March 2026 in Dutch, unless the command says otherwise;
``| …`` hands its answer to a shell (``2>&1 | …`` its talk too), ``< FILE`` types a file. ``sql …`` changes the database behind
the program's back, ``tamper …`` does so with the guards set aside meanwhile. Anything else is done by the shell. What differs
from run to run stands there as ``<hash>``, ``<head>``, ``<time>``, ``<folder>``, ``<engines>`` or ``<random>``.
"""

import io
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import cli
from fonds.commands.main import run
from tests.actions.busy import busy_fund
from tests.store.older import OLDER, older_fund
from tests.support import DAY, DEMO, IBAN, Answer, Terminal, copy_of, grant, new_fund

HERE = Path(__file__).parent
FILES = HERE / "files"
FUNDS = ("none", "empty", "furnished", "submitted", "granted", "paid", "settled", "busy", "older")


@dataclass
class Command:
    """One command of a transcript, and the lines that must come."""

    typed: list[str]
    expected: list[str] = field(default_factory=list)
    blanks: int = 0
    """Empty lines after it, which belong to nobody."""


@dataclass
class Transcript:
    """A parsed file: prose and commands in order, and the fund to run in."""

    fund: str
    parts: list[str | Command]

    @property
    def commands(self) -> list[Command]:
        """The commands, in order."""
        return [part for part in self.parts if isinstance(part, Command)]


def parse(text: str) -> Transcript:
    """Read a transcript. Raises ValueError for a line or a fund that is not understood."""
    parts: list[str | Command] = []
    fund = ""
    for line in text.splitlines():
        last = parts[-1] if parts else None
        if line.startswith("  $ "):
            parts.append(Command([line[4:]]))
        elif line.startswith("  > ") and isinstance(last, Command) and not last.expected:
            last.typed.append(line[4:])
        elif line.startswith("  ") and isinstance(last, Command):
            last.expected += [""] * last.blanks + [line[2:]]
            last.blanks = 0
        elif not line.strip() and isinstance(last, Command):
            last.blanks += 1
        elif line.startswith(" "):
            raise ValueError(f"no command above this line: {line}")
        else:
            parts.append(line)
            fund = line.removeprefix("fund: ") if line.startswith("fund: ") else fund
    if fund not in FUNDS:
        raise ValueError(f"which fund? {fund!r} is none of {', '.join(FUNDS)}")
    return Transcript(fund, parts)


def written(transcript: Transcript, answers: list[list[str]]) -> str:
    """The transcript with other answers, as text."""
    lines: list[str] = []
    remaining = iter(answers)
    for part in transcript.parts:
        if isinstance(part, str):
            lines.append(part)
            continue
        lines.append(f"  $ {part.typed[0]}")
        lines += [f"  > {more}" for more in part.typed[1:]]
        lines += [f"  {line}".rstrip() for line in next(remaining)]
        lines += [""] * part.blanks
    return "\n".join(lines).rstrip() + "\n"


def perform(transcript: Transcript, folder: Path) -> list[list[str]]:
    """Run every command in ``folder`` and give what each answered, as a transcript tells it."""
    return [_told(_run(command, folder), folder) for command in transcript.commands]


def _told(answer: Answer, folder: Path) -> list[str]:
    lines = answer.out.splitlines() + [f"! {line}".rstrip() for line in answer.err.splitlines()]
    lines = [_MARK.sub(r"\\\1", same(line.replace(str(folder), "<folder>"))).rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return lines + ([f"= {answer.code}"] if answer.code else [])


# An answer that looks like a command gets a backslash in front.
_MARK = re.compile("^([$>] )")
_SAME = (
    (re.compile(r"\b\d+:[0-9a-f]{64}\b"), "<head>"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "<hash>"),
    (re.compile(r"\b\d{4}-\d\d-\d\dT[\d:.]+Z"), "<time>"),
    (re.compile(r"casusfonds-demo-\w+"), "casusfonds-demo-<random>"),
    (re.compile(r"casusfonds \d[\w.]*, durable_rules \d[\w.]*"), "<engines>"),
    (re.compile(r"^Casusfonds \d[\w.]*, (.*), Python \d[\w.]*$"), r"Casusfonds <version>, \1, Python <version>"),
    (re.compile(r'("casusfonds"|"durable_rules"): "[\w.]+"'), r'\1: "<version>"'),
)


def same(line: str) -> str:
    """The line without what differs from run to run."""
    for pattern, name in _SAME:
        line = pattern.sub(name, line)
    return line


def _run(command: Command, folder: Path) -> Answer:
    first = command.typed[0]
    if first == "fonds" or first.startswith("fonds "):
        return _fonds(" ".join(line.removesuffix("\\") for line in command.typed), folder)
    if first.startswith(("sql ", "tamper ")):
        _change(shlex.split(" ".join(command.typed))[1], folder, guarded=first.startswith("sql "))
        return Answer(0, "", "")
    return _shell("\n".join(command.typed), folder, None)


def _change(statements: str, folder: Path, *, guarded: bool) -> None:
    connection = sqlite3.connect(folder / "fonds.db")
    try:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        guards = [] if guarded else found
        connection.executescript("".join(f'DROP TRIGGER "{name}";' for name, _ in guards))
        connection.executescript(statements)
        connection.executescript("".join(f"{definition};" for _, definition in guards))
    finally:
        connection.close()


def _shell(typed: str, folder: Path, given: str | None) -> Answer:
    done = subprocess.run(["sh", "-c", typed], check=False, cwd=folder, input=given, capture_output=True, text=True, timeout=60)
    return Answer(done.returncode, done.stdout, done.stderr)


def _fonds(typed: str, folder: Path) -> Answer:
    typed, _, filter_ = typed.partition(" | ")
    everything = typed.endswith(" 2>&1")
    words = shlex.split(typed.removesuffix(" 2>&1"))[1:]
    settings, given = {"FONDS_ACTOR": "anna"}, ""
    if "<" in words:
        given = (folder / words[-1]).read_text(encoding="utf-8")
        words = words[: words.index("<")]
    # Before the command, so that what it says itself counts: the last one wins.
    answer = _in_process(["--today", DAY, *words] if words else [], folder, settings, given)
    if not filter_:
        return answer
    filtered = _shell(filter_, folder, answer.out + answer.err if everything else answer.out)
    return Answer(answer.code, filtered.out, filtered.err if everything else answer.err + filtered.err)


def _in_process(words: list[str], folder: Path, settings: dict[str, str], given: str) -> Answer:
    out, err = io.StringIO(), io.StringIO()
    with _standing_in(folder, settings), redirect_stdout(out), redirect_stderr(err):
        before, sys.stdin = sys.stdin, io.StringIO(given)
        try:
            code = run(cli.fonds, words)
        finally:
            sys.stdin = before
    return Answer(code, out.getvalue(), err.getvalue())


@contextmanager
def _standing_in(folder: Path, settings: dict[str, str]) -> Iterator[None]:
    before, here, elsewhere = dict(os.environ), Path.cwd(), tempfile.tempdir
    os.chdir(folder)
    os.environ.update(settings)
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = elsewhere
        os.chdir(here)
        os.environ.clear()
        os.environ.update(before)


def fund_for(name: str, templates: Path, folder: Path) -> None:
    """Make the fund of a transcript in ``folder``: a copy of one that is made once, and the request files beside it."""
    template = templates / name
    if not template.exists():
        template.mkdir()
        _MAKE[name](template)
    copy_of(template, folder)
    for path in [*FILES.iterdir(), *DEMO.glob("case_*.yaml")]:
        shutil.copyfile(path, folder / path.name)


def _empty(folder: Path) -> Terminal:
    terminal = Terminal(folder)
    terminal.ok(f'init . --name Voorbeeldfonds --iban {IBAN} --municipality "\'s-Hertogenbosch"')
    return terminal


def _submitted(folder: Path) -> Terminal:
    terminal = new_fund(folder)
    terminal.ok(f"case submit {shlex.quote(str(FILES / 'aanvraag.yaml'))}")
    return terminal


def _granted(folder: Path) -> Terminal:
    terminal = _submitted(folder)
    grant(terminal, "2026-001", "450")
    return terminal


def _paid(folder: Path) -> Terminal:
    terminal = _granted(folder)
    terminal.ok("pay 2026-001", who="dirk")
    return terminal


def _settled(folder: Path) -> Terminal:
    terminal = _paid(folder)
    terminal.ok("settle 2026-001 --accept")
    return terminal


_MAKE = {
    "none": lambda _: None,
    "empty": _empty,
    "furnished": new_fund,
    "submitted": _submitted,
    "granted": _granted,
    "paid": _paid,
    "settled": _settled,
    "busy": busy_fund,
    "older": lambda folder: older_fund(folder, OLDER[0]),
}
