"""``fonds demo``: the whole road in a temporary fund, each step shown as the command that a user would type."""

import io
import os
import shlex
import shutil
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Session, command, session
from fonds.commands.main import run
from fonds.commands.out import answer

if TYPE_CHECKING:
    from fonds.demo.script import Step

_STATEMENT = "overzicht-maatschappelijke-opvang.pdf"


@command("demo")
def demo() -> int | None:
    """The whole road, on the three published cases."""
    from fonds.demo.script import FUND_IBAN, Chapter, Step, script

    now = session()
    folder = Path(tempfile.mkdtemp(prefix="casusfonds-demo-")) / "fonds"
    told: list[dict[str, object]] = []
    founding = ("init", str(folder), "--name", "Voorbeeldfonds", "--iban", FUND_IBAN, "--municipality", "'s-Hertogenbosch")
    _say(now, now.say("demo.invented"))
    _say(now, _heading(now, "founding"))
    code = _run(now, Step("anna", "2026-01-01", founding), told)
    if code == 0:
        _copy_cases(folder)
        before = Path.cwd()
        os.chdir(folder)
        try:
            for part in script():
                if isinstance(part, Chapter):
                    _say(now, _heading(now, part.key))
                    continue
                code = _run(now, part, told)
                if code:
                    break
        finally:
            os.chdir(before)
    lines = [
        "",
        now.say("demo.look-around", folder=folder),
        f"  cd {shlex.quote(str(folder))}",
        "  fonds case list --all",
        "  fonds audit verify",
        now.say("demo.statement-file", file=folder / _STATEMENT),
    ]
    answer(now, {"fund": str(folder), "statement": str(folder / _STATEMENT), "steps": told}, lines)
    return code or None


def _copy_cases(folder: Path) -> None:
    source = Path(str(files("fonds"))) / "demo"
    for path in sorted(source.glob("case_*.yaml")):
        shutil.copyfile(path, folder / path.name)


def _run(now: Session, step: "Step", told: list[dict[str, object]]) -> int:
    """Run one step in this process and show it as a user would see it."""
    typed = [*step.words, "--as", step.who, "--today", step.day]
    contents = click.get_current_context().find_root().command
    assert isinstance(contents, click.Group)  # the program's own table of contents
    shown = io.StringIO()
    with redirect_stdout(shown), redirect_stderr(shown):
        code = run(contents, [*typed, "--lang", now.language])
    _say(now, f"\n$ fonds {shlex.join(typed)}\n{shown.getvalue().rstrip()}")
    told.append({"command": f"fonds {shlex.join(typed)}", "exit": code, "output": shown.getvalue()})
    return code


def _say(now: Session, line: str) -> None:
    if not now.as_json:
        click.echo(line)
        sys.stdout.flush()


def _heading(now: Session, key: str) -> str:
    title = now.say(f"demo.{key}")
    return f"\n{title}\n{'=' * len(title)}"
