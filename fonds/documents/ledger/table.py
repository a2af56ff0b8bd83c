"""The ledger as a spreadsheet: CSV as a Dutch Excel opens it with a double click, and XLSX with real dates and amounts.

One row per posting. Text that begins like a formula is made harmless in CSV; in XLSX every text is stored as text. Source:
OWASP, CSV injection.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import count, islice
from typing import TYPE_CHECKING, Any

from fonds.documents.excel import MARK, comma, csv_line, dutch_day, harmless, head_format, sheet_in
from fonds.documents.ledger.books import Books, standing
from fonds.ledger.accounts import account, account_name
from fonds.store.postings import Booking

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_COLUMNS = {
    "entry": 9,
    "value-on": 12,
    "booked-on": 12,
    "event": 20,
    "number": 10,
    "account": 46,
    "code": 28,
    "case": 11,
    "debit": 14,
    "credit": 14,
    "decision": 9,
    "actor": 16,
    "record": 9,
    "reverses": 12,
}
"""The columns of the postings, each with its width in a sheet."""
_SUMS = {"number": 10, "account": 46, "code": 28, "opening-balance": 16, "debit": 16, "credit": 16, "closing-balance": 16}
_AMOUNTS = ("debit", "credit", "opening-balance", "closing-balance")
MOST_ROWS = 1_000_000
"""Excel takes 1,048,576 rows in a sheet; what is more goes on in the next sheet."""

Cell = str | int | date | None


def _rows(books: Books) -> Iterator[list[Cell]]:
    """One row per posting, amounts in cents; first the balances that the period begins with."""
    for code, cents in standing(books.opening):
        yield [None, books.first, None, books.say("export.opening"), *_account(books, code), None, *_sides(cents), *[None] * 4]
    for booking in books.bookings():
        for one in booking.postings:
            yield [
                *_first_cells(books, booking),
                *_account(books, one.account),
                one.case,
                *_sides(one.cents),
                *_last_cells(booking),
            ]


def _first_cells(books: Books, booking: Booking) -> list[Cell]:
    return [booking.number, booking.value_on, booking.booked_on, books.event(booking)]


def _last_cells(booking: Booking) -> list[Cell]:
    return [booking.decision, booking.actor, booking.record, booking.reverses]


def _account(books: Books, code: str) -> tuple[str, str, str]:
    return account(code).group.number, account_name(code, books.language, books.partners), code


def _sides(cents: int) -> tuple[int | None, int | None]:
    return (cents, None) if cents > 0 else (None, -cents)


def ledger_csv(books: Books) -> Iterator[str]:
    """UTF-8 with a mark, ``;`` between cells, decimal commas, dates as 31-12-2026, lines that end as in Windows."""
    amounts = [name in ("debit", "credit") for name in _COLUMNS]
    yield MARK + csv_line([books.say(f"export.column-{name}") for name in _COLUMNS])
    for row in _rows(books):
        yield csv_line([_csv_cell(cell, amount) for cell, amount in zip(row, amounts, strict=True)])


def _csv_cell(cell: Cell, amount: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return dutch_day(cell)
    if isinstance(cell, int):
        return comma(cell) if amount else str(cell)
    return harmless(cell)


def ledger_xlsx(books: Books, most_rows: int = MOST_ROWS) -> bytes:
    """A workbook: the postings with a total, and the balances of every account. The same books give the same bytes."""
    # Imported here: only a spreadsheet needs it.
    from xlsxwriter import Workbook

    file = BytesIO()
    # With constant_memory a row goes to disk when the next one begins, so that a million of them fit.
    book = Workbook(file, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    title = books.say("export.title", name=books.name, first=books.first, last=books.last)
    told = books.say("export.made", day=books.made_on, head=books.head)
    book.set_properties({"title": title, "comments": told, "created": datetime.combine(books.made_on, time(12), UTC)})
    formats = _formats(book)
    rows, turnover = _rows(books), {"debit": Counter[str](), "credit": Counter[str]()}
    for part in count(1):
        sheet = _sheet(
            books, book, f"{books.say('export.sheet-postings')} {part if part > 1 else ''}".strip(), _COLUMNS, formats
        )
        filled = _fill(sheet, _counted(islice(rows, most_rows), turnover), _COLUMNS, formats)
        if filled < most_rows:
            break
    sums = _sheet(books, book, books.say("export.sheet-balances"), _SUMS, formats)
    _fill(sums, _balance_rows(books, turnover), _SUMS, formats)
    book.close()
    return file.getvalue()


def _formats(book: "Workbook") -> dict[str, Any]:
    money = "#,##0.00"
    return {
        "head": head_format(book),
        "day": book.add_format({"num_format": "dd-mm-yyyy"}),
        "money": book.add_format({"num_format": money}),
        "total": book.add_format({"num_format": money, "bold": True, "top": 1}),
    }


def _sheet(books: Books, book: "Workbook", name: str, columns: dict[str, int], formats: dict[str, Any]) -> Any:
    titled = [(books.say(f"export.column-{key}"), width) for key, width in columns.items()]
    return sheet_in(book, name, titled, formats["head"])


def _counted(rows: Iterable[list[Cell]], turnover: dict[str, Counter[str]]) -> Iterator[list[Cell]]:
    """The same rows; what they debit and credit is added up per account, but for the balances that the period begins with."""
    code, sides = list(_COLUMNS).index("code"), {side: list(_COLUMNS).index(side) for side in turnover}
    for row in rows:
        if row[0] is not None:
            for side, column in sides.items():
                turnover[side][str(row[code])] += _cents(row[column])
        yield row


def _balance_rows(books: Books, turnover: dict[str, Counter[str]]) -> Iterator[list[Cell]]:
    for code in books.accounts():
        sums = [turnover[side][code] for side in turnover]
        yield [*_account(books, code), books.opening.get(code, 0), *sums, books.closing.get(code, 0)]


def _fill(sheet: Any, rows: Iterable[list[Cell]], columns: dict[str, int], formats: dict[str, Any]) -> int:
    """Write the rows, and a total below that follows the filter; gives how many rows there were."""
    money, number = [column for column, key in enumerate(columns) if key in _AMOUNTS], 0
    totals = dict.fromkeys(money, 0)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            _write(sheet, (number, column), cell, formats, money=column in money)
        for column in money:
            totals[column] += _cents(row[column])
    sheet.autofilter(0, 0, number, len(columns) - 1)
    for column, cents in totals.items():
        letter = chr(ord("A") + column)
        # 109 is a sum that leaves out the rows that a filter hides.
        sheet.write_formula(number + 1, column, f"=SUBTOTAL(109,{letter}2:{letter}{number + 1})", formats["total"], cents / 100)
    return number


def _write(sheet: Any, place: tuple[int, int], cell: Cell, formats: dict[str, Any], *, money: bool) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(*place, datetime.combine(cell, time()), formats["day"])
    elif isinstance(cell, int):
        # A spreadsheet knows no cents; a double holds every amount up to SEPA's largest exactly enough to show two decimals.
        sheet.write_number(*place, *((cell / 100, formats["money"]) if money else (cell,)))
    elif cell is not None:
        sheet.write_string(*place, cell)


def _cents(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
