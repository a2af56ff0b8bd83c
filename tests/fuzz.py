"""Nonsense for the whole program: mutated files of every kind that it reads, and random command lines.

``python -m tests.fuzz SEED NUMBER`` gives that many to the real program, in this process, in a fund of its own. It ends with
code 0 and a count of the exit codes when each answered as it should: no traceback and no defect, an exit code from 0 to 3,
within five seconds, and with the database as it was when it refused.
"""

import faulthandler
import hashlib
import io
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import click

import cli
from fonds.commands.base import FundGroup
from fonds.commands.main import run
from tests.support import DEMO, MEMBERS, PARTNERS, new_fund
from tests.transcripts.runner import FILES

SLOWEST = 5.0
"""Seconds of the processor that an answer may cost."""
HANGS = 60.0
"""Seconds on the clock after which an answer counts as never; more, because a busy machine is no fault of the program."""

NASTY = (
    *("", " ", "\t", "\n", "\x00", "\ufeff", "\u202e", "é", "ﬁ", "🏠", "'", '"', "%", "{x}", "{0.__class__}", "..", "/", "\\"),
    *("null", "true", "nee", "~", "0", "-1", "-0", "1e999", "1_000", "0x10", "12:30:45", ".inf", ".nan", "9" * 400, "0.001"),
    *("2026-02-30", "0000-00-00", "9999-12-31", "2026-13-01", "123456782", "NL91ABNA0417164300", "€ 1.000,00", "1,00"),
    *(
        "[",
        "]",
        "{",
        "}",
        "- ",
        ": ",
        "&a",
        "*a",
        "!!python/object:os.system x",
        "!!binary x",
        "<<: *a",
        "? x",
        "|",
        ">",
        "# x",
    ),
    *("---\n", "...\n", "%YAML 9.9\n", "[" * 300, "a: " * 200, "x" * 20_000, "<!DOCTYPE x>", "<?xml?>", "]]>", "&amp;", "&x;"),
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The same with one to four small or large faults."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(FAULTS)(content, chance)
    return content


def _span(content: bytes, chance: random.Random, longest: int = 60) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(start + chance.randint(0, longest), len(content))


def _flip(content: bytes, chance: random.Random) -> bytes:
    start, _ = _span(content, chance)
    return content[:start] + bytes([chance.randrange(256)]) + content[start + 1 :]


def _drop(content: bytes, chance: random.Random) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _cut_off(content: bytes, chance: random.Random) -> bytes:
    return content[: _span(content, chance)[0]]


def _repeat(content: bytes, chance: random.Random) -> bytes:
    start, end = _span(content, chance, 400)
    return content[:end] + content[start:end] * chance.choice((1, 1, 2, 50)) + content[end:]


def _insert(content: bytes, chance: random.Random) -> bytes:
    start, _ = _span(content, chance)
    return content[:start] + chance.choice(NASTY).encode() + content[start:]


def _replace_value(content: bytes, chance: random.Random) -> bytes:
    """Another value behind the ``:`` or ``=`` of some line."""
    lines = content.split(b"\n")
    number = chance.randrange(len(lines))
    mark = b"=" if b"=" in lines[number] else b":"
    lines[number] = lines[number].split(mark)[0] + mark + b" " + chance.choice(NASTY).encode()
    return b"\n".join(lines)


def _exchange_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


FAULTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flip, _drop, _cut_off, _repeat, _insert, _insert, _replace_value, _replace_value, _replace_value, _exchange_lines),
)


def every_command(group: FundGroup = cli.fonds, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], click.Command]:
    """Each command that does something, by the words that one types for it."""
    found: dict[tuple[str, ...], click.Command] = {}
    for name in group.places:
        command = group.get_command(click.Context(group), name)
        assert command is not None
        found |= every_command(command, (*path, name)) if isinstance(command, FundGroup) else {(*path, name): command}
    return found


LEFT_ALONE = {("demo",)}
"""Makes a whole fund each time, and reads nothing of what is typed."""

COMMANDS = {path: command for path, command in every_command().items() if path not in LEFT_ALONE}
TYPED = (
    *(
        "2026-001",
        "2026-002",
        "2026-999",
        "1",
        "2",
        "99999",
        "10",
        "12,50",
        "aanvraag.yaml",
        "case_1.yaml",
        "weg.yaml",
        ".",
        "nieuw",
    ),
    *(
        "grant",
        "refuse",
        "ask",
        "refer",
        "gift",
        "loan",
        "yes",
        "nee",
        "lawful",
        "L1",
        "R2",
        "values-triangle",
        "2026-Q1",
        "text",
    ),
    *(
        "resident:2026-001",
        "resident:",
        "zayaz=40%",
        "mee=60",
        "12x",
        "pdf",
        "json",
        "/dev/null",
        "/proc/self/mem",
        "2026-03-02",
    ),
    *(*PARTNERS, *(member for member, _, _ in MEMBERS), *NASTY, "--", "-", "-x", "--help"),
)


LIKELY = {
    "case": ("2026-001", "2026-002"),
    "partner": PARTNERS,
    "debtor": (*PARTNERS, "resident:2026-001"),
    "file": ("aanvraag.yaml", "case_1.yaml"),
    "amount": ("10", "450", "1000,00"),
    "day": ("2026-03-02", "2026-01-01"),
    "why": ("Nagekeken.",),
}


@dataclass
class Fuzz:
    """One fund, the nonsense that it is given, and what came of it."""

    template: Path
    folder: Path
    chance: random.Random
    codes: Counter[str] = field(default_factory=Counter)

    def begin(self) -> None:
        """The fund as it was made."""
        os.chdir("/")
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.template, self.folder)
        os.chdir(self.folder)
        self.before = self.database()

    def database(self) -> str:
        """What is in the database and in what still has to be moved into it, as one number."""
        parts = [path for name in ("fonds.db", "fonds.db-wal") if (path := self.folder / name).exists()]
        return hashlib.sha256(b"".join(path.read_bytes() for path in parts)).hexdigest()

    def give(self, kind: str, words: list[str]) -> None:
        """One command line."""
        out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()  # a PDF goes down a pipe as bytes
        faulthandler.dump_traceback_later(HANGS, exit=True)
        begun = time.process_time()
        stdin, sys.stdin = sys.stdin, io.StringIO("")
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = run(cli.fonds, words)
        except BaseException:
            print(f"{kind}: {words!r}", file=sys.stderr)
            raise
        finally:
            sys.stdin = stdin
            faulthandler.cancel_dump_traceback_later()
        out.flush()
        out.seek(0)
        told = out.buffer.read().decode("utf-8", "replace")
        said = f"{kind}: {words!r}: exit {code}\n{told}{err.getvalue()}"
        assert code in range(4), said
        assert time.process_time() - begun < SLOWEST, said
        assert "Traceback" not in said, said
        assert "error[defect]" not in said, said
        self.codes[f"{kind} {code}"] += 1
        if self.database() != self.before:
            assert code == 0, f"refused, but it wrote something\n{said}"
            self.begin()

    def file(self, kind: str, source: Path, name: str, *words: str, day: str = "2026-03-02") -> None:
        """A mutated file under ``name``, read by a command."""
        path = self.folder / name
        path.write_bytes(mutated(source.read_bytes(), self.chance))
        self.give(kind, [*words, "--as", "anna", "--today", day])

    def request(self) -> None:
        source = self.chance.choice([FILES / "aanvraag.yaml", *DEMO.glob("case_*.yaml")])
        verb = self.chance.choice([("case", "check"), ("case", "submit"), ("assess", "--file")])
        self.file("request", source, "fuzz.yaml", *verb, "fuzz.yaml")

    def rules(self) -> None:
        verb = self.chance.choice([("rules", "check"), ("rules", "test"), ("rules", "adopt", "--by", "bestuur")])
        self.file("rules", self.template / "rules" / "twente-housing.yaml", "fuzz.yaml", *verb, "fuzz.yaml")

    def own(self, kind: str, name: str, *words: str) -> None:
        """A file that the fund itself needs, and that it gets back whole."""
        self.file(kind, self.template / name, name, *words)
        shutil.copyfile(self.template / name, self.folder / name)

    def settings(self) -> None:
        self.own("settings", "fonds.toml", "partner", "list")

    def costs(self) -> None:
        self.own("costs", "rules/costs.csv", "assess", "2026-001")

    def terms(self) -> None:
        self.own("terms", "rules/terms.toml", "privacy", "due")

    def bank(self) -> None:
        name = self.chance.choice(("afschrift.xml", "afschrift.940"))
        self.file("bank", FILES / name, name, "bank", "import", name, day="2026-04-01")

    def line(self) -> None:
        """A command with options and arguments that may or may not fit."""
        path, command = self.chance.choice(list(COMMANDS.items()))
        words = [*path]
        for parameter in command.params:
            given = self.chance.choice((1, 1, 1, 1, 1, 0, 2)) if parameter.required else self.chance.choice((0, 0, 0, 1, 1))
            for _ in range(given):
                words += self.value_of(parameter)
        if self.chance.random() < 0.2:
            self.chance.shuffle(words)
        if self.chance.random() < 0.9:
            words += ["--as", self.chance.choice(MEMBERS)[0], "--today", "2026-03-02"]
        # No system can pass a NUL to a program.
        self.give("line", [word for word in words if "\x00" not in word])

    def value_of(self, parameter: click.Parameter) -> list[str]:
        """What somebody could type for an option or argument."""
        name = [self.chance.choice(parameter.opts)] if isinstance(parameter, click.Option) else []
        if isinstance(parameter, click.Option) and parameter.is_flag:
            return name
        choices = [str(choice) for choice in getattr(parameter.type, "choices", None) or ()]
        if parameter.name in LIKELY and self.chance.random() < 0.8:
            choices = [*LIKELY[parameter.name]]
        return [*name, self.chance.choice(choices if choices and self.chance.random() < 0.8 else TYPED)]

    def go(self, number: int) -> None:
        """Give that much nonsense."""
        self.begin()
        kinds = (self.request, self.rules, self.settings, self.costs, self.terms, self.bank, self.line)
        for _ in range(number):
            self.chance.choices(kinds, (5, 2, 2, 1, 1, 3, 6))[0]()


def main(seed: int, number: int) -> None:
    """Fuzz in a folder that is thrown away."""
    os.environ["FONDS_DEBUG"] = "1"  # a defect shows itself, with its traceback
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template"
        template.mkdir()
        terminal = new_fund(template)
        for path in (FILES / "aanvraag.yaml", *DEMO.glob("case_*.yaml")):
            shutil.copyfile(path, template / path.name)
        terminal.ok("case submit aanvraag.yaml")
        terminal.ok("case submit case_1.yaml")
        fuzz = Fuzz(template, Path(folder) / "fonds", random.Random(seed))
        fuzz.go(number)
        os.chdir("/")
    print(dict(sorted(fuzz.codes.items())))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
