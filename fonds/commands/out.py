"""Printing: stdout is the answer, stderr the talk; tables when a person looks, plain text when piped."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from fonds.commands.base import Session
from fonds.errors import FundError
from fonds.texts import problem_parts, problem_text


def as_json(document: Any) -> str:
    """One JSON document as the program prints it."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def answer(now: Session, document: dict[str, Any], lines: Iterable[str]) -> None:
    """The answer of a command: one JSON document with ``--json``, lines of text otherwise. A dry run says that it was one."""
    if now.as_json:
        click.echo(as_json({"dry_run": True, **document} if now.dry_run else document), nl=False)
        return
    if now.dry_run:
        talk(now, now.say("common.dry-run"))
    for line in lines:
        click.echo(line)


def talk(now: Session, line: str) -> None:
    """A remark beside the answer."""
    if not now.as_json:
        click.echo(line, err=True)


def given_or_asked(now: Session, given: str | None, key: str) -> str | None:
    """A text that was given as an option, or that is asked for when a person is there to type it.

    A text that is typed at a question does not end up in the shell's history. ``key``: the option's help text.
    """
    if given is not None or now.as_json or not sys.stdin.isatty():
        return given
    return str(click.prompt(now.say(f"help.option-{key}").rstrip("."), err=True))


def told(error: FundError, now: Session) -> None:
    """Every problem of an error: on stderr for people, and as one JSON document on stdout with ``--json``."""
    for problem in error.problems:
        click.echo(problem_text(problem, now.language), err=True)
    if now.as_json:
        rows = [problem_parts(problem, now.language) for problem in error.problems]
        click.echo(as_json({"errors": rows}), nl=False)


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> list[str]:
    """A table as lines: drawn by rich when a person looks, aligned with blanks when piped. ``right``: columns of amounts."""
    to_right = set(right)
    if sys.stdout.isatty():
        return _drawn(headers, rows, to_right)
    widths = [max(len(row[column]) for row in [headers, *rows]) for column in range(len(headers))]
    return [
        "  ".join(
            cell.rjust(width) if column in to_right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [headers, *rows]
    ]


def _drawn(headers: Sequence[str], rows: Sequence[Sequence[str]], to_right: set[int]) -> list[str]:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table()
    for column, header in enumerate(headers):
        # On a narrow screen a long word goes on below; rich would cut it off, and half an amount is another amount.
        drawn.add_column(Text(header), justify="right" if column in to_right else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    console = Console()
    with console.capture() as captured:
        console.print(drawn)
    return captured.get().rstrip("\n").split("\n")
