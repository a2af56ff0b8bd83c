"""A statement as a spreadsheet: CSV as a Dutch Excel opens it with a double click, and XLSX with real dates and amounts.

Text that begins like a formula is made harmless in CSV; in XLSX every text is stored as text. Source: OWASP, CSV injection.
"""

from datetime import UTC, date, datetime, time
from io import BytesIO

from fonds.documents.excel import MARK, comma, csv_line, dutch_day, harmless, head_format, sheet_in
from fonds.documents.statement.model import Statement
from fonds.documents.statement.rows import HEAD, Row, table
from fonds.documents.statement.words import words

_WIDTHS = (48, 12, 11, 52, 13, 13, 24)


def statement_csv(statement: Statement) -> bytes:
    """The table as CSV in UTF-8."""
    lines = [csv_line(words(statement, key) for key in HEAD), *(csv_line(_cells(row)) for row in table(statement))]
    return (MARK + "".join(lines)).encode()


def _cells(row: Row) -> list[str]:
    amounts = ["" if cents is None else comma(cents) for cents in (row.amount_cents, row.balance_cents)]
    day = dutch_day(row.day) if row.day else ""
    return [harmless(row.part), day, harmless(row.case), harmless(row.description), *amounts, row.reference]


def statement_xlsx(statement: Statement) -> bytes:
    """One sheet with a head that stays in sight. The same statement gives the same bytes."""
    # Imported here: only a spreadsheet needs it.
    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # A workbook tells when it was made, and that is the day of the statement.
    book.set_properties({"title": words(statement, "title"), "created": _noon(statement.issued_on)})
    columns = zip((words(statement, key) for key in HEAD), _WIDTHS, strict=True)
    sheet = sheet_in(book, words(statement, "title"), columns, head_format(book))
    day, money = book.add_format({"num_format": "dd-mm-yyyy"}), book.add_format({"num_format": "€ #,##0.00;-€ #,##0.00"})
    rows = table(statement)
    for number, row in enumerate(rows, start=1):
        sheet.write_string(number, 0, row.part)
        if row.day:
            sheet.write_datetime(number, 1, _noon(row.day).replace(tzinfo=None, hour=0), day)
        sheet.write_string(number, 2, row.case)
        sheet.write_string(number, 3, row.description)
        for column, cents in ((4, row.amount_cents), (5, row.balance_cents)):
            if cents is not None:
                sheet.write_number(number, column, cents / 100, money)
        sheet.write_string(number, 6, row.reference)
    sheet.autofilter(0, 0, len(rows), len(HEAD) - 1)
    book.close()
    return file.getvalue()


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
