"""What all commands share: the common options, help in two languages, and a group that imports a command when it is called.

Imports click and nothing heavier, so that ``fonds --help`` answers at once.
"""

import contextlib
import os
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.types import PLACE, Day
from fonds.texts import LANGUAGES, area, has_text, text

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


@dataclass
class Session:
    """What the common options say, for one run of the program."""

    language: str = "nl"
    folder: Path | None = None
    actor: str | None = None
    today: date | None = None
    as_json: bool = False
    dry_run: bool = False

    def say(self, key: str, **values: object) -> str:
        """A sentence in the user's language."""
        return text(key, self.language, **values)


def session() -> Session:
    """The session of the command that is running."""
    found = click.get_current_context().find_root().obj
    assert isinstance(found, Session)  # main always makes one
    return found


def language_for(arguments: Sequence[str]) -> str:
    """The language of this run: ``--lang``, else ``FONDS_LANG``, else the fund's own, else Dutch.

    Looked up before the options are read, because help and errors need it first.
    """
    wanted = os.environ.get("FONDS_LANG", "")
    for number, argument in enumerate(arguments):
        if argument == "--lang" and number + 1 < len(arguments):
            wanted = arguments[number + 1]
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    if wanted in LANGUAGES:
        return wanted
    return _language_of_fund(arguments)


def _language_of_fund(arguments: Sequence[str]) -> str:
    # A settings file with a fault, or a folder that is gone, is reported when the fund is opened, not here.
    with contextlib.suppress(OSError, ValueError):
        for folder in _folders(arguments):
            if (folder / "fonds.toml").is_file():
                found = tomllib.loads((folder / "fonds.toml").read_text(encoding="utf-8-sig")).get("language")
                return found if found in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]


def _folders(arguments: Sequence[str]) -> list[Path]:
    for argument, after in pairwise([*arguments, ""]):
        if argument == "--fund":
            return [Path(after)]
        if argument.startswith("--fund="):
            return [Path(argument.removeprefix("--fund="))]
    return [Path.cwd(), *Path.cwd().parents]


class FundOption(click.Option):
    """An option whose help is the text ``help.option-KEY``; the key is its own name unless ``help`` gives another."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option as the help shows it, in the user's language."""
        key = self.help or (self.name or "").replace("_", "-")
        self.help = key
        record = super().get_help_record(ctx)
        return (shown(record[0], ctx), text(f"help.option-{key}", spoken_in(ctx))) if record else None


def spoken_in(ctx: click.Context) -> str:
    """The user's language."""
    found = ctx.find_root().obj
    return found.language if isinstance(found, Session) else LANGUAGES[0]


def shown(metavars: str, ctx: click.Context) -> str:
    """What stands for a value in help (``--amount AMOUNT``, ``CASE``), in the user's language."""
    words, spoken = area("metavars"), spoken_in(ctx)
    return re.sub("[A-Z]+", lambda found: words[found[0]][spoken] if found[0] in words else found[0], metavars)


def _keep(attribute: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _: click.Parameter, value: Any) -> None:
        if value is not None and value is not False:
            root = ctx.find_root()
            root.obj = root.obj or Session()
            setattr(root.obj, attribute, value)

    return callback


def common_options(*, writes: bool) -> list[click.Parameter]:
    """The options that every command takes, before and after its name."""

    def option(name: str, attribute: str, **rest: Any) -> click.Parameter:
        return FundOption([name], expose_value=False, callback=_keep(attribute), **rest)

    found = [
        option("--fund", "folder", type=PLACE, metavar="DIR"),
        option("--as", "actor", metavar="NAME"),
        option("--lang", "language", type=click.Choice(LANGUAGES), is_eager=True),
        option("--today", "today", type=Day(), metavar="DATE"),
        option("--json", "as_json", is_flag=True),
    ]
    if writes:
        found.append(option("--dry-run", "dry_run", is_flag=True))
    return found


def _tell_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from platform import python_version

        from fonds import __version__
        from fonds.store.database import SCHEMA

        versions = {"program": __version__, "tables": SCHEMA, "python": python_version()}
        click.echo(text("common.versions", spoken_in(ctx), **versions))
        ctx.exit()


def version_option() -> click.Parameter:
    """``--version``, for who asks for help: of the program, of the tables it works on, and of Python. Like help it is text."""
    return FundOption(["--version"], is_flag=True, is_eager=True, callback=_tell_version)


class _Speaks(click.Command):
    """Help in the user's language. ``help`` is a key of ``help.toml``."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line of usage."""
        spoken = spoken_in(ctx)
        pieces = shown(" ".join(self.collect_usage_pieces(ctx)), ctx)
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{text('help.usage', spoken)}: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does, and an example of it."""
        spoken, entry = spoken_in(ctx), area("help").get(self.help or "", {})
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(entry[spoken])
        if example := entry.get("example"):
            with formatter.section(text("help.example", spoken)):
                for line in example.splitlines():
                    formatter.write_text(line)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's own options, then the common ones."""
        spoken = spoken_in(ctx)
        if (about_help := self.get_help_option(ctx)) is not None:
            # Click's own, in English. Told here, where it shows: reading all help takes a command that runs 10 ms.
            about_help.help = text("help.option-help", spoken)
        for key, common in (("options", False), ("common-options", True)):
            options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
            wanted = [p for p in options if p.expose_value is not common]
            records = [record for record in (p.get_help_record(ctx) for p in wanted) if record]
            if records:
                with formatter.section(text(f"help.{key}", spoken).capitalize()):
                    formatter.write_dl(records)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """What a Tab may fill in; each option with its help in the user's language."""
        found = super().shell_complete(ctx, incomplete)
        records = {param.opts[0]: param.get_help_record(ctx) for param in self.params if isinstance(param, FundOption)}
        for item in found:
            if record := records.get(item.value):
                item.help = record[1]
        return found

    def get_short_help_str(self, limit: int = 100) -> str:  # noqa: ARG002
        """The first sentence, for the list of commands."""
        ctx = click.get_current_context(silent=True)
        return short_help(self.help or "", spoken_in(ctx) if ctx else LANGUAGES[0])


def short_help(key: str, language: str) -> str:
    """The first sentence of a command's help."""
    return text(f"help.{key}", language).split(". ")[0].rstrip(".") if has_text(f"help.{key}") else ""


class FundCommand(_Speaks):
    """One command. ``writes``: whether it takes ``--dry-run``."""

    def __init__(self, *args: Any, writes: bool = False, **kwargs: Any) -> None:
        kwargs["context_settings"] = {"help_option_names": ["-h", "--help"], **kwargs.get("context_settings", {})}
        super().__init__(*args, **kwargs)
        self.params = [*self.params, *common_options(writes=writes)]


def imported(place: str) -> click.Command:
    """The command at ``module:function``."""
    module, _, attribute = place.partition(":")
    found = getattr(import_module(module), attribute)
    assert isinstance(found, click.Command)  # the table of contents names commands only
    return found


class FundGroup(_Speaks, click.Group):
    """A group that names its commands and imports one only when it is called.

    ``commands``: name → ``module:function``. ``topic`` is put before a command's name to find its help (``case submit``).
    """

    def __init__(self, name: str, places: Mapping[str, str], **kwargs: Any) -> None:
        kwargs["context_settings"] = {"help_option_names": ["-h", "--help"]}
        kwargs.setdefault("help", name)
        super().__init__(name, params=[*kwargs.pop("params", ()), *common_options(writes=True)], **kwargs)
        self.places = dict(places)
        self.subcommand_metavar = "…"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of the road, not of the alphabet."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command that is called."""
        if cmd_name not in self.places:
            return None
        return imported(self.places[cmd_name])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, then the options."""
        spoken = spoken_in(ctx)
        prefix = "" if ctx.parent is None else f"{self.name}-"
        rows = [(name, short_help(prefix + name, spoken)) for name in self.places]
        with formatter.section(text("help.commands", spoken).capitalize()):
            formatter.write_dl(rows)
        _Speaks.format_options(self, ctx, formatter)


def command(key: str, *, writes: bool = False) -> Callable[[Callable[..., int | None]], FundCommand]:
    """Make a function a command. ``key`` is its name, with the group's before it: ``case-submit``.

    A command gives nothing, or the exit code of a finding.
    """

    def decorate(function: Callable[..., int | None]) -> FundCommand:
        made = click.command(key.rpartition("-")[2], cls=FundCommand, writes=writes, help=key)(function)
        assert isinstance(made, FundCommand)
        return made

    return decorate


def option(*names: str, **rest: Any) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    """An option of one command; its help stands in ``help.toml``."""
    return click.option(*names, cls=FundOption, **rest)
