"""A page of the manual as things to do: files to write, and command lines with what they answer.

````console`` blocks hold ``$ command`` lines with the output below each; ``…`` on a line of its own stands for any number of
lines. ``yaml FILE`` (or ``text FILE``) blocks are written to that file, ``yaml FILE +`` blocks are added to it, and in
``diff FILE`` blocks each ``-`` line becomes the ``+`` line below it. ``<!-- 2026-03-02 -->`` sets the day; readers do not see
it.
"""

import io
import json
import os
import re
import shlex
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO, cast

import cli
from fonds.commands.main import run

DOCS = Path(__file__).parent.parent.parent / "docs"
MANUALS = sorted(page.name for page in (*DOCS.glob("handleiding*.md"), *DOCS.glob("manual*.md")))
"""The manual in both languages, and its pages on one subject (``handleiding-ONDERWERP.md`` and ``manual-SUBJECT.md``)."""
ANY = "…"
TRIAL_FUND = "<!-- trial fund -->"
"""Stands on a page whose commands are given in the fund that `fonds demo` made."""


def in_english(dutch: str) -> str:
    """The English page that a Dutch page of the manual names in its first lines."""
    return re.findall(r"\]\((manual[\w-]*\.md)\)", (DOCS / dutch).read_text(encoding="utf-8"))[0]


_VOLATILE = (
    (re.compile(r"\b[0-9a-f]{64}\b"), "<hash>"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"), "<time>"),
    (re.compile(r"/\S*/(mijnfonds|my-fund|proeffonds)\b"), r"\1"),
)


@dataclass(frozen=True)
class Block:
    """One fenced block: the line it starts on, the words after the fence, the day it plays on, and its lines."""

    number: int
    words: tuple[str, ...]
    day: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One command line of a console block and the output below it."""

    number: int
    day: str
    command: str
    shown: tuple[str, ...]


def blocks(page: Path) -> Iterator[Block]:
    """Every fenced block of a page, in order."""
    day, start = "2026-01-02", 0
    words: tuple[str, ...] = ()
    inside: list[str] = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("```") and not start:
            start, words, inside = number, tuple(line[3:].split()), []
        elif line.startswith("```"):
            yield Block(start, words, day, tuple(inside))
            start = 0
        elif start:
            inside.append(line)
        elif found := re.fullmatch(r"<!-- (\d{4}-\d\d-\d\d) -->", line):
            day = found[1]


def steps(block: Block) -> list[Step]:
    """The command lines of a console block."""
    starts = [index for index, line in enumerate(block.lines) if line.startswith("$ ")]
    assert starts[:1] == [0], f"line {block.number}: a console block starts with a command"
    ends = [*starts[1:], len(block.lines)]
    return [
        Step(block.number + start + 1, block.day, block.lines[start][2:], block.lines[start + 1 : end])
        for start, end in zip(starts, ends, strict=True)
    ]


def write_file(block: Block, folder: Path) -> None:
    """Do what a ``yaml FILE``, ``text FILE`` or ``diff FILE`` block says."""
    path = folder / block.words[1]
    if block.words[0] == "diff":
        _replace_lines(path, block)
        return
    before = path.read_text(encoding="utf-8") if block.words[2:] == ("+",) else ""
    after = re.sub(
        r"\b(\d+):[0-9a-f]{64}\b", lambda head: f"{head[1]}:{_hash_of(folder, int(head[1]))}", "\n".join(block.lines)
    )
    path.write_text(f"{before}{after}\n", encoding="utf-8")


def _hash_of(folder: Path, seq: int) -> str:
    """The hash of a record in this fund: a head of the chain on the page stands for the one of the day it is followed."""
    with closing(sqlite3.connect(folder / "fonds.db")) as database:
        return str(database.execute("SELECT hash FROM record WHERE seq = ?", [seq]).fetchone()[0])


def _replace_lines(path: Path, block: Block) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in zip(block.lines[::2], block.lines[1::2], strict=True):
        assert (old[0], new[0]) == ("-", "+"), f"line {block.number}"
        assert text.count(f"\n{old[1:]}\n") == 1, f"line {block.number}: {old[1:]!r} must stand in {path.name} exactly once"
        text = text.replace(f"\n{old[1:]}\n", f"\n{new[1:]}\n")
    path.write_text(text, encoding="utf-8")


def normal(text: str) -> list[str]:
    """Output without what differs each time, and without blanks at the end."""
    for pattern, instead in _VOLATILE:
        text = pattern.sub(instead, text)
    return [line.rstrip() for line in text.rstrip().splitlines()]


def fits(shown: list[str], given: list[str]) -> bool:
    """Whether output is what the page shows, ``…`` standing for any lines."""
    if not shown:
        return not given
    if shown[0].strip() == ANY:
        return any(fits(shown[1:], given[skipped:]) for skipped in range(len(given) + 1))
    return bool(given) and shown[0] == given[0] and fits(shown[1:], given[1:])


class _Keyboard(io.TextIOBase):
    """What a person types, shown as it is typed; ``^C`` interrupts."""

    def __init__(self, lines: list[str], shown: io.StringIO) -> None:
        self.lines, self.shown = lines, shown

    def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]  # typeshed gives TextIOBase bytes here
        line = self.lines.pop(0) if self.lines else "^C"
        self.shown.write(f"{line}\n")
        if line == "^C":
            raise KeyboardInterrupt
        return f"{line}\n"


@dataclass
class Shell:
    """Just enough of a shell to follow the manual. ``code`` is the exit code of the last ``fonds``."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    code: int = 0

    def type(self, step: Step) -> str:
        """Carry out one command line; gives what appears on the screen."""
        words = shlex.split(step.command)
        match words:
            case ["fonds", *rest]:
                typed = [line[2:] for line in step.shown if line.startswith("> ")]
                return self._fonds([*rest, "--today", step.day], typed)
            case ["cd", place]:
                self.folder = self.folder / place
            case ["export", setting]:
                name, _, value = setting.partition("=")
                self.environment[name] = value
            case ["cp", old, new]:
                shutil.copyfile(self.folder / old, self.folder / new)
            case ["cat", name]:
                return (self.folder / name).read_text(encoding="utf-8")
            case ["echo", "$?"]:
                return str(self.code)
            case _:
                raise AssertionError(f"line {step.number}: the manual shows a command that its test does not know: {words[0]}")
        return ""

    def _fonds(self, words: list[str], typed: list[str]) -> str:
        shown = io.StringIO()
        before, stdin, environment = Path.cwd(), sys.stdin, dict(os.environ)
        os.chdir(self.folder)
        for name in environment:
            if name.startswith("FONDS_"):  # no page sees the settings of whoever runs the test
                del os.environ[name]
        os.environ.update(self.environment)
        sys.stdin = cast(TextIO, _Keyboard(typed, shown))
        try:
            with redirect_stdout(shown), redirect_stderr(shown):
                self.code = run(cli.fonds, words)
        finally:
            os.chdir(before)
            os.environ.clear()
            os.environ.update(environment)
            sys.stdin = stdin
        return shown.getvalue()


@dataclass(frozen=True)
class Followed:
    """A page that was carried out: each command, what it answered and its exit code; and the fund that it left."""

    page: str
    done: tuple[tuple[Step, str, int], ...]
    fund: Path


def _trial_fund(folder: Path) -> Path:
    with redirect_stdout(io.StringIO()) as shown, redirect_stderr(io.StringIO()):
        assert run(cli.fonds, ["demo", "--json"]) == 0
    shutil.move(json.loads(shown.getvalue())["fund"], folder)
    return folder


def follow(page: str, folder: Path) -> Followed:
    """Do everything that a page says, in order, starting in ``folder``, or in the fund that ``fonds demo`` makes."""
    if TRIAL_FUND in (DOCS / page).read_text(encoding="utf-8"):
        folder = _trial_fund(folder / "proeffonds")
    shell, done = Shell(folder), []
    for block in blocks(DOCS / page):
        if block.words[:1] == ("console",):
            for step in steps(block):
                done.append((step, shell.type(step), shell.code))
        elif len(block.words) > 1:
            write_file(block, shell.folder)
    return Followed(page, tuple(done), shell.folder)
