"""A command that does something by itself and has others below it: ``settle CASE`` beside ``settle object CASE``."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from fonds.commands.base import FundCommand, imported, short_help, spoken_in
from fonds.texts import text


class CommandWithMore(FundCommand):
    """A command that does something by itself, and has others below it: ``settle CASE`` beside ``settle object CASE``.

    ``places``: name → ``module:function``, as in a group. No argument of the command itself can be one of these names.
    """

    def __init__(self, *args: Any, places: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = dict(places)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Import the command below this one that is called."""
        return imported(self.places[name]) if name in self.places else None

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Hand over to the command below when its name is the first word that is no option."""
        place = self._first_word(args)
        if place is None or args[place] not in self.places:
            return super().make_context(info_name, args, parent, **extra)
        below = imported(self.places[args[place]])
        return below.make_context(f"{info_name} {args[place]}", [*args[:place], *args[place + 1 :]], parent, **extra)

    def _first_word(self, args: Sequence[str]) -> int | None:
        """Where the first word stands that is no option and no value of one."""
        valued = {name for one in self.params if not getattr(one, "is_flag", False) for name in one.opts}
        place = 0
        while place < len(args) and args[place].startswith("-"):
            place += 2 if args[place] in valued else 1
        return place if place < len(args) else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands below it, then the options."""
        spoken = spoken_in(ctx)
        rows = [(name, short_help(f"{self.name}-{name}", spoken)) for name in self.places]
        with formatter.section(text("help.commands", spoken).capitalize()):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)


def command_with_more(key: str, places: Mapping[str, str]) -> Callable[[Callable[..., int | None]], CommandWithMore]:
    """Make a function such a command, one that writes; ``key`` is its name."""
    return click.command(key, cls=CommandWithMore, writes=True, help=key, places=places)
