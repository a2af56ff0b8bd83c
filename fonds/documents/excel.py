"""Spreadsheets: CSV as a Dutch Excel opens it with a double click (``;`` between cells, decimal commas, dates as 31-12-2026,
Windows lines), and the sheets of an XLSX.

Text that begins like a formula is made harmless. Source: OWASP, CSV injection.
"""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MARK = "\ufeff"
"""What tells Excel that a file is UTF-8; the first line begins with it."""

_FORMULA = ("=", "+", "-", "@")


def csv_line(cells: Iterable[str]) -> str:
    """One line, with its end."""
    told = StringIO()
    csv.writer(told, delimiter=";", lineterminator="\r\n").writerow(cells)
    return told.getvalue()


def head_format(book: "Workbook") -> Any:
    """How the head of a sheet looks."""
    return book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": "#0b5563"})


def sheet_in(book: "Workbook", name: str, columns: Iterable[tuple[str, int]], head: Any) -> Any:
    """A sheet with a head that stays in sight, on A4 as wide as the page. ``columns``: what each is called, and its width."""
    sheet = book.add_worksheet(name)
    for column, (title, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, head)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


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
