"""Run the program: every way in which it can end has one clear message and one exit code, and none is a traceback."""

import contextlib
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

import click

from fonds.commands.base import Session, language_for
from fonds.commands.out import told
from fonds.commands.types import NUMBER, named
from fonds.errors import FundError, IntegrityFailure, InvalidInput, Problem, Refused


class Interrupt:
    """Ctrl-C: the program stops where it is. That it was pressed is remembered, for a library can make another error of it.

    pydantic does so while it writes JSON, and Python 3.11 while it makes a class.
    """

    def __init__(self) -> None:
        self.pressed = False

    def __call__(self, *_: object) -> NoReturn:
        """Stop here, as the handler of a signal. Raises KeyboardInterrupt, always."""
        self.pressed = True
        raise KeyboardInterrupt


def run(contents: click.Group, arguments: Sequence[str], interrupt: Interrupt | None = None) -> int:
    """Run one command line and give its exit code: 0 done, 1 refused, 2 wrong input, 3 integrity failure.

    After a press of ``interrupt`` any error is told as the interrupt that it came from.
    """
    now, interrupt = Session(), interrupt or Interrupt()
    try:
        now.language = language_for(arguments)
        result = contents.main(list(arguments), prog_name="fonds", standalone_mode=False, obj=now)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except (BrokenPipeError, SystemExit):
        # The reader of our output left (`fonds … | head`), and there is nobody to tell. click itself leaves the program for it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (click.Abort, KeyboardInterrupt):
        error: FundError = Refused(Problem("interrupted"))
    except click.exceptions.NoArgsIsHelpError as problem:
        click.echo(problem.ctx.get_help() if problem.ctx else "", err=True)
        return InvalidInput.exit_code
    except click.ClickException as problem:
        error = InvalidInput(_usage_problem(problem))
    except FundError as problem:
        error = problem
    except OSError as problem:
        error = InvalidInput(Problem("system", str(problem.filename or ""), {"reason": problem.strerror or ""}))
    except (MemoryError, RecursionError):
        error = InvalidInput(Problem("too-much"))
    except Exception as problem:
        if os.environ.get("FONDS_DEBUG") and not interrupt.pressed:
            raise
        # What an unforeseen error says can hold personal text; only its kind is told.
        error = IntegrityFailure(Problem("defect", details={"kind": type(problem).__name__}))
    if interrupt.pressed:
        error = Refused(Problem("interrupted"))
    with contextlib.suppress(OSError):  # nobody can be told any more; the exit code still says it
        told(error, now)
    return error.exit_code


def _usage_problem(problem: click.ClickException) -> Problem:
    """click's own complaints in our words, since click speaks English only."""
    if isinstance(problem, click.NoSuchOption):
        if re.match(r"-[€\d]", problem.option_name):
            return Problem("usage-minus")
        if close := _close(problem.option_name, problem.possibilities):
            return Problem("usage-option-like", details={"option": problem.option_name, "close": close})
        return Problem("usage-no-such-option", details={"option": problem.option_name, "command": _command(problem)})
    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        return Problem("usage-missing", details={"parameter": named(problem.param, problem.ctx)})
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        kind = problem.param.type
        details: dict[str, object] = {"parameter": named(problem.param, problem.ctx)}
        if isinstance(kind, click.Choice):
            return Problem("usage-choice", details=details | {"choices": [str(choice) for choice in kind.choices]})
        if isinstance(kind, click.IntRange):
            code = "usage-number" if kind is NUMBER or kind.max is None else "usage-number-range"
            return Problem(code, details=details | {"lowest": kind.min, "highest": kind.max})
        return Problem("usage-bad-value", details=details)
    if isinstance(problem, click.BadOptionUsage):
        if "requires" in problem.message:
            return Problem("usage-missing", details={"parameter": problem.option_name})
        return Problem("usage-bad-value", details={"parameter": problem.option_name})
    if isinstance(problem, click.UsageError) and "extra argument" in problem.message:
        return Problem("usage-too-many", details={"command": _command(problem)})
    if isinstance(problem, click.NoSuchCommand):
        group = _command(problem)
        if close := _close(problem.command_name, _commands(problem.ctx)):
            return Problem("usage-command-like", details={"close": [f"{group} {one}" for one in close]})
        return Problem("usage-no-such-command", details={"command": group})
    return Problem("usage", details={"command": _command(problem)})


def _close(typed: str, names: Iterable[str] | None) -> list[str]:
    """The names that may be meant. click counts the dashes as alike, so to it --key is close to --xyz."""
    from difflib import get_close_matches

    bare = {name.removeprefix("--"): name for name in names or ()}
    return [bare[name] for name in get_close_matches(typed.removeprefix("--"), bare)]


def _commands(ctx: click.Context | None) -> list[str]:
    return ctx.command.list_commands(ctx) if ctx and isinstance(ctx.command, click.Group) else []


def _command(problem: click.ClickException) -> str:
    """The command that was typed, with its groups: ``fonds case show``."""
    return problem.ctx.command_path if isinstance(problem, click.UsageError) and problem.ctx else "fonds"
