"""What may be typed as an argument or an option: a day, an amount, an account, a number, a place."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

YEARS = range(1999, 2200)
"""The years that a date may have: there was no euro before, and a term added to a later day could leave the calendar (9999)."""


class Day(click.ParamType[date]):
    """A date: 2026-12-31, or as the Dutch write it 31-12-2026. A year in which no fund can live is a typing error."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date. Raises InvalidInput: date-outside, date-unreadable."""
        from fonds.errors import invalid

        day = value if isinstance(value, date) else _day(str(value))
        if day is None:
            raise invalid("date-unreadable", named(param, ctx))
        if day.year not in YEARS:
            raise invalid("date-outside", named(param, ctx), first=YEARS[0], last=YEARS[-1])
        return day


def _day(text: str) -> date | None:
    parts = text.strip().split("-")
    if len(parts) == 3 and len(parts[2]) == 4:
        parts.reverse()
    try:
        return date.fromisoformat("-".join(part.zfill(2) for part in parts))
    except ValueError:
        return None


class RecordOrDay(click.ParamType[int | date]):
    """Where in the chain to begin: the number of a record, or a date as ``Day`` reads it."""

    name = "record"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | date:
        """Read the number or the date. Raises InvalidInput: date-outside, since-unreadable."""
        from fonds.errors import invalid

        if re.fullmatch("[0-9]{1,15}", str(value)):
            return int(value)
        if not isinstance(value, date) and _day(str(value)) is None:
            raise invalid("since-unreadable", named(param, ctx))
        return Day().convert(value, param, ctx)


class Place(click.Path):
    """A file or a folder, but not a dash: that is a pipe elsewhere, and here it would be a file that is called so."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take the name. Raises InvalidInput: file-dash."""
        from fonds.errors import invalid

        if value == "-":
            raise invalid("file-dash", named(param, ctx))
        return super().convert(value, param, ctx)


PLACE = Place(path_type=Path, readable=False)
"""Whether it can be read is told when it is opened, in the user's language."""

NUMBER = click.IntRange(1, 2**31 - 1)
"""The number of an entry, a line or a batch; no table holds a higher one."""


class Amount(click.ParamType[int]):
    """An amount in euro, in cents inside: 1250, 1250,50, 1.250,50 or 1250.50."""

    name = "amount"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the amount. Raises InvalidInput: amount-…"""
        from fonds.money import parse_amount

        return value if isinstance(value, int) else parse_amount(str(value), named(param, ctx))


class Iban(click.ParamType[str]):
    """An IBAN with right check digits."""

    name = "iban"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the IBAN. Raises InvalidInput: iban-wrong."""
        from stdnum import iban

        from fonds.errors import invalid

        compact = iban.compact(str(value))
        if not iban.is_valid(compact):
            raise invalid("iban-wrong", named(param, ctx))
        return str(compact)


def named(param: click.Parameter | None, ctx: click.Context | None) -> str:
    """What an option or argument is called in the help; in there, an argument that may be left out stands in brackets."""
    if param is None:
        return ""
    if param.param_type_name == "option" or ctx is None:
        return param.opts[-1]
    from fonds.commands.base import shown

    return shown(param.make_metavar(ctx).strip("[]"), ctx)
