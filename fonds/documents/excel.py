"""CSV as a Dutch Excel opens it with a double click: ``;`` between cells, decimal commas, dates as 31-12-2026, Windows lines.

Text that begins like a formula is made harmless. Source: OWASP, CSV injection.
"""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

MARK = "\ufeff"
"""What tells Excel that a file is UTF-8; the first line begins with it."""

_FORMULA = ("=", "+", "-", "@")


def csv_line(cells: Iterable[str]) -> str:
    """One line, with its end."""
    told = StringIO()
    csv.writer(told, delimiter=";", lineterminator="\r\n").writerow(cells)
    return told.getvalue()


def harmless(text: str) -> str:
    """Text that Excel does not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def comma(cents: int) -> str:
    """An amount as a Dutch Excel reads it: ``-1250,50``."""
    whole, part = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole},{part:02d}"


def dutch_day(day: date) -> str:
    """A date as a Dutch Excel reads it: ``31-12-2026``."""
    return f"{day:%d-%m-%Y}"
