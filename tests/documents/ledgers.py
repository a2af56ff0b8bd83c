"""Books of every shape for tests, written in every format, and read back by whatever reads that format."""

import csv
import io
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from fonds.documents.ledger.books import Books, is_memo
from fonds.documents.ledger.plain import beancount, hledger
from fonds.documents.ledger.table import ledger_csv, ledger_xlsx
from fonds.documents.ledger.xaf import party_id, xaf
from fonds.ledger.accounts import account, account_path
from fonds.ledger.entries import Posting
from fonds.store.postings import Booking
from fonds.texts import LANGUAGES
from tests.ledger.sums import balances

DAY = date(2026, 3, 2)
SCHEMA = Path(__file__).parent / "xsd" / "XmlAuditfileFinancieel3.2.xsd"
NAMESPACE = {"x": "http://www.auditfiles.nl/XAF/3.2"}
CASES = ("2024-001", "2025-002", "2026-003")
PARTNERS = {
    "zayaz": '=HYPERLINK("http://x")',
    "mee": "Mee; & <Co>",
    "a": "@sum",
    "2026-003": "Ünïcøde",
    "9-": "-1",
    "gemeente-met-een-hele-lange-naam-van-veer": "Lang",
    "gemeente-met-een-hele-lange-naam-van-vier": "Langer",
}
CODES = (
    "bank",
    "unmatched",
    "absorbed",
    "charges",
    "interest",
    "reservations",
    *(f"{kind}:{partner}" for kind in ("capital", "claim") for partner in PARTNERS),
    *(f"{kind}:{case}" for kind in ("case", "reserved", "claim:resident") for case in CASES),
)
MONEY = tuple(code for code in CODES if not is_memo(code))
MEMO = tuple(code for code in CODES if is_memo(code))
Cents = st.one_of(st.integers(1, 9), st.integers(1, 10**11)).flatmap(lambda cents: st.sampled_from([cents, -cents]))


@st.composite
def some_postings(draw: st.DrawFn) -> tuple[Posting, ...]:
    """Postings that balance, money and promises each on their own, as in every entry of the ledger."""
    told: list[Posting] = []
    for codes in draw(st.sampled_from([(MONEY,), (MEMO,), (MONEY, MEMO)])):
        lines = draw(st.lists(st.tuples(st.sampled_from(codes), Cents), min_size=1, max_size=4))
        case = draw(st.sampled_from([None, *CASES]))
        told += [Posting(code, cents, case) for code, cents in lines]
        if rest := sum(cents for _, cents in lines):
            told.append(Posting(draw(st.sampled_from(codes)), -rest, case))
    return tuple(told)


@st.composite
def some_books(draw: st.DrawFn) -> Books:
    """Books with any accounts, kinds and days that a ledger can hold, known to this version or not."""
    days = st.dates(date(2024, 11, 1), date(2026, 3, 2))
    first, last = sorted([draw(days), draw(days)])
    bookings = []
    for number in range(1, draw(st.integers(0, 40)) + 1):
        day = draw(days)
        bookings.append(
            Booking(
                number=number,
                kind=draw(st.sampled_from(["payout", "reversal", "write_off", "a kind of later"])),
                value_on=day,
                booked_on=day + timedelta(draw(st.integers(0, 40))),
                case=draw(st.sampled_from([None, *CASES])),
                decision=draw(st.sampled_from([None, 7])),
                line=None,
                reverses=draw(st.sampled_from([None, 1])),
                record=number + 100,
                actor="dirk",
                postings=draw(some_postings()),
            )
        )

    def until(day: date) -> dict[str, int]:
        return balances(posting for booking in bookings if booking.value_on <= day for posting in booking.postings)

    inside = [booking for booking in bookings if first <= booking.value_on <= last]
    return Books(
        name=draw(st.sampled_from(["Fonds", 'Fonds "A" \\ B; & <C>', "'s-Hertogenbosch €"])),
        iban=draw(st.sampled_from(["", "NL91ABNA0417164300"])),
        language=draw(st.sampled_from(LANGUAGES)),
        first=first,
        last=last,
        made_on=DAY,
        head="1:ab",
        partners=PARTNERS,
        opening=until(first - timedelta(1)),
        closing=until(last),
        earlier=until(date(first.year - 1, 12, 31)),
        bookings=lambda: iter(inside),
    )


def write(books: Books, folder: Path, name: str) -> Path:
    """The books in one format; ``name`` is how the file ends."""
    path = folder / f"ledger.{name}"
    if name == "xlsx":
        path.write_bytes(ledger_xlsx(books))
    else:
        writer = {"journal": hledger, "beancount": beancount, "csv": ledger_csv, "xaf": xaf}[name]
        path.write_text("".join(writer(books)), encoding="utf-8", newline="")
    return path


def not_zero(sums: Any) -> dict[Any, int]:
    return {code: cents for code, cents in sums.items() if cents}


def in_hledger(books: Books) -> dict[str, int]:
    return not_zero({":".join(account_path(code, books.language)): cents for code, cents in books.closing.items()})


def in_beancount(books: Books) -> dict[str, int]:
    root = {"nl": "Vermogen:", "en": "Equity:"}[books.language]
    return {f"{root}{path}" if path.startswith("Memo") else path: cents for path, cents in in_hledger(books).items()}


def csv_rows(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    return [dict(zip(CSV_NAMES, row, strict=True)) for row in rows[1:]]


CSV_NAMES = [
    *("entry", "value", "booked", "event", "number", "account", "code"),
    *("case", "debit", "credit", "decision", "actor", "record", "reverses"),
]


def in_csv(path: Path) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for row in csv_rows(path):
        sums[row["code"]] += int(row["debit"].replace(",", "") or 0) - int(row["credit"].replace(",", "") or 0)
    return not_zero(sums)


def in_xlsx(path: Path) -> tuple[dict[str, int], dict[str, int]]:
    """The balances that the postings of a workbook add up to, and those that its last sheet tells."""
    book = load_workbook(path)
    *postings, last = book.worksheets
    sums: Counter[str] = Counter()
    for sheet in postings:
        for row in list(sheet.iter_rows(min_row=2, values_only=True))[:-1]:
            sums[str(row[6])] += round(100 * (row[8] or 0)) - round(100 * (row[9] or 0))
    told = {str(row[2]): round(100 * row[6]) for row in list(last.iter_rows(min_row=2, values_only=True))[:-1]}
    return not_zero(sums), not_zero(told)


def in_xaf(path: Path) -> dict[tuple[str, str], int]:
    """The balances of an audit file by account number and debtor, after checking it against its schema and its own sums."""
    schema, tree = etree.XMLSchema(etree.parse(SCHEMA)), etree.parse(path)
    schema.assertValid(tree)
    sums: Counter[tuple[str, str]] = Counter()
    beside = {line.findtext("x:obLineNr", "", NAMESPACE): line for line in tree.iterfind(".//x:obSbLine", NAMESPACE)}
    lines = tree.findall(".//x:trLine", NAMESPACE)
    opening = tree.findall(".//x:obLine", NAMESPACE)
    for line in [*lines, *opening]:
        of = beside.get(line.findtext("x:nr", "", NAMESPACE), line) if line in opening else line
        assert amount(of) == amount(line)
        sums[line.findtext("x:accID", "", NAMESPACE), of.findtext("x:custSupID", "", NAMESPACE)] += amount(line)
    for place, found in ((".//x:transactions", lines), (".//x:openingBalance", opening)):
        part = tree.find(place, NAMESPACE)
        assert part is not None or not found
        if part is not None:
            debit = sum(max(amount(line), 0) for line in found)
            assert part.findtext("x:linesCount", "", NAMESPACE) == str(len(found))
            for side in ("Debit", "Credit"):  # they balance, so both are the same
                assert cents(part.findtext(f"x:total{side}", "", NAMESPACE)) == debit
    return not_zero(sums)


def cents(told: str) -> int:
    whole, part = told.split(".")
    return int(whole) * 100 + int(part)


def amount(line: Any) -> int:
    sign = {"D": 1, "C": -1}[line.findtext("x:amntTp", "", NAMESPACE)]
    return sign * cents(line.findtext("x:amnt", "", NAMESPACE))


def expected_in_xaf(books: Books) -> dict[tuple[str, str], int]:
    sums: Counter[tuple[str, str]] = Counter()
    for code, balance in books.closing.items():
        if not is_memo(code):
            sums[account(code).group.number, party_id(code)] += balance
    for number, code in (("4500", "absorbed"), ("4600", "charges"), ("8500", "interest")):
        sums["0590", ""] += books.earlier.get(code, 0)
        sums[number, ""] -= books.earlier.get(code, 0)
    return not_zero(sums)
