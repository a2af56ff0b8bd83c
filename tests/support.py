"""A terminal for tests: the real program, run in this process, in a folder of its own."""

import io
import os
import shlex
import shutil
import sqlite3
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import cli
from fonds.commands.main import run

DEMO = Path(__file__).parent.parent / "fonds" / "demo"
IBAN = "NL91ABNA0417164300"
DAY = "2026-03-02"

PARTNERS = ("farent", "gemeente-s-hertogenbosch", "maatschappelijke-opvang", "mee", "weenerxl", "zayaz")
MEMBERS = (
    ("anna", "zayaz", "secretariat"),
    ("bram", "weenerxl", "secretariat"),
    ("carla", "gemeente-s-hertogenbosch", "secretariat"),
    ("dirk", "mee", "treasurer"),
    ("els", "mee", "auditor"),
)


@dataclass(frozen=True)
class Answer:
    """What a command gave: exit code, answer and talk."""

    code: int
    out: str
    err: str


@dataclass
class Terminal:
    """Types commands in ``folder``, as ``who``, on ``day``. Both can be given per command."""

    folder: Path
    who: str = "anna"
    day: str = DAY
    seen: list[str] = field(default_factory=list)

    def type(self, line: str, *, who: str | None = None, day: str | None = None, language: str = "nl") -> Answer:
        """One command line, without the word ``fonds``."""
        words = [*shlex.split(line), "--as", who or self.who, "--today", day or self.day, "--lang", language]
        out, err, before = io.StringIO(), io.StringIO(), Path.cwd()
        os.chdir(self.folder)
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = run(cli.fonds, words)
        finally:
            os.chdir(before)
        return Answer(code, out.getvalue(), err.getvalue())

    def ok(self, line: str, **how: str) -> str:
        """A command that must succeed; gives its answer."""
        answer = self.type(line, **how)
        assert answer.code == 0, f"{line}\n{answer.out}{answer.err}"
        return answer.out

    def refuse(self, line: str, code: str, exit_code: int = 1, **how: str) -> Answer:
        """A command that must be refused with this error code, and must leave the database as it was."""
        before = self.dump()
        answer = self.type(line, **how)
        assert f"error[{code}]:" in answer.err, f"{line}\n{answer.out}{answer.err}"
        assert answer.code == exit_code, f"{line}: exit {answer.code}"
        assert self.dump() == before, f"{line} was refused, but wrote something"
        return answer

    def dump(self) -> str:
        """Every row of the database as text."""
        path = self.folder / "fonds.db"
        if not path.is_file():
            return ""
        connection = sqlite3.connect(path)
        try:
            return "\n".join(connection.iterdump())
        finally:
            connection.close()


def new_fund(folder: Path) -> Terminal:
    """A fund with six partners, three secretariat members, a treasurer, an auditor, and € 6,000 in the pot."""
    terminal = Terminal(folder, day="2026-01-01")
    terminal.ok(f'init . --name Voorbeeldfonds --iban {IBAN} --municipality "\'s-Hertogenbosch"')
    for partner in PARTNERS:
        terminal.ok(f"partner add {partner} {partner.capitalize()}")
    for member, partner, role in MEMBERS:
        terminal.ok(f"member add {member} --for {partner} --role {role}")
    for partner in PARTNERS:
        terminal.ok(f"contribute {partner} 1000")
    terminal.day = DAY
    return terminal


def copy_of(template: Path, folder: Path) -> Terminal:
    """A fund of its own for one test, copied from one that was made once."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    return Terminal(folder)


def judge_all(terminal: Terminal, case: str) -> None:
    """Record every human judgement as yes."""
    for fact in ("lawful", "fits_intent_of_law", "equal_cases_explained"):
        terminal.ok(f"case judge {case} {fact} ja --why Nagekeken")


def grant(terminal: Terminal, case: str, amount: str, form: str = "gift") -> None:
    """Decide to grant, with every approval that the mandate asks for."""
    judge_all(terminal, case)
    told = terminal.ok(f"decide {case} grant --amount {amount} --form {form} --legitimacy a --return b --commitment c --json")
    for who in ("bram", "carla"):
        if '"final": true' in told:
            break
        told = terminal.ok(f"approve {case} --json", who=who)
