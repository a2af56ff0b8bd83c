"""Every form of a statement tells the same numbers, and opens where it should: a browser, Excel, a screen reader."""

import csv
import itertools
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
import openpyxl
import pytest
import typst
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from fonds.documents.kept import check_same, kept_document, paper, remade
from fonds.documents.statement.ageing import BANDS, ageing, band
from fonds.documents.statement.forms import ENDINGS, made
from fonds.documents.statement.model import ClaimLine, Instalment, Line, Stake, Statement, payment_for
from fonds.errors import FundError
from fonds.ledger.reference import claim_reference
from fonds.money import format_amount
from tests.documents.test_statement import CLAIM, DAY, pages, statement

LATER = date(2026, 7, 1)
TEMPLATES = Path(__file__).parent.parent.parent / "fonds" / "documents" / "templates"


def full(language: str = "nl") -> Statement:
    """A statement with everything in it: amounts that occur once, so that one that is missing is noticed."""
    terms = tuple(Instalment(DAY + timedelta(45 * n), 10_000 + n, 10_000 + n - (1_234 if n == 1 else 0)) for n in range(1, 5))
    total = sum(term.amount_cents for term in terms)
    lines = (
        Line(DAY, "2026-001", "claim", "", 78_000),
        Line(DAY, "2026-002", "claim", "", 31_415),
        Line(DAY, "2026-003", "claim", "=1+1", total),
        Line(DAY + timedelta(2), "2026-003", "payment", "", -1_234),
        Line(DAY + timedelta(3), "2026-002", "write_off", "", -2_718),
        Line(DAY + timedelta(4), "2026-002", "other", "", -577),
    )
    claims = (
        CLAIM,
        ClaimLine("2026-002", DAY, DAY + timedelta(60), 31_415, 577, 28_120, claim_reference("2026-002", 9)),
        ClaimLine("2026-003", DAY, terms[-1].due_on, total, 1_234, total - 1_234, claim_reference("2026-003", 1), terms),
    )
    base = statement(language=language)
    closing = 1_111 + sum(line.amount_cents for line in lines)
    return replace(
        base,
        period_to=LATER,
        issued_on=LATER,
        opening_cents=1_111,
        lines=lines,
        closing_cents=closing,
        open_claims=claims,
        credit_cents=66_601,
        stake=Stake(150_013, 4_321, 320_007, 12_345),
    )


def euros(text: str, language: str) -> set[str]:
    """Every amount that stands in a text."""
    found = re.findall(r"-?\s?€[\s\xa0]?-?[\d.,]*\d", text)
    return {re.sub(r"\s|\xa0", "", one) for one in found}


def cells_of_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def cells_of_xlsx(content: bytes) -> list[list[Any]]:
    (sheet,) = openpyxl.load_workbook(BytesIO(content)).worksheets
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def html_of(content: bytes) -> ET.Element:
    """The page, read as strictly as the standard says."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(content.decode())


def visible(root: ET.Element) -> str:
    """What a reader sees; the drawing of a code has no words."""
    body = root.find("body")
    assert body is not None
    return " ".join(body.itertext())


def amounts_in(document: Any) -> set[str]:
    """Every amount in a JSON document."""
    if isinstance(document, dict):
        return set().union(set(), *(amounts_in(part) for part in document.values()))
    if isinstance(document, list):
        return set().union(set(), *(amounts_in(part) for part in document))
    return {document} if isinstance(document, str) and re.fullmatch(r"-?\d+\.\d\d", document) else set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_form_tells_the_same_amounts(language: str) -> None:
    whole = full(language)
    told = {form: made(whole, form) for form in ENDINGS}
    cents = {int(one.replace(".", "")) for one in amounts_in(json.loads(told["json"]))}
    expected = {re.sub(r"\s|\xa0", "", format_amount(one, language)) for one in cents}
    assert len(expected) > 25
    assert euros(told["text"].decode(), language) == expected
    assert euros(visible(html_of(told["html"])), language) == expected
    assert euros(" ".join(pages(told["pdf"])), language) == expected
    rows = cells_of_csv(told["csv"])
    assert {int(cell.replace(",", "")) for row in rows[1:] for cell in row[4:6] if cell} == cents
    sheet = cells_of_xlsx(told["xlsx"])
    assert {round(cell * 100) for row in sheet[1:] for cell in row[4:6] if cell is not None} == cents


@pytest.mark.parametrize("form", ["text", "html", "pdf", "csv", "xlsx", "json"])
def test_every_form_names_each_reference_and_the_head_of_the_chain(form: str) -> None:
    content = made(full(), form)
    text = " ".join(pages(content)) if form == "pdf" else content.decode("utf-8-sig", "replace")
    if form == "xlsx":
        text = " ".join(str(cell) for row in cells_of_xlsx(content) for cell in row)
    squeezed = re.sub(r"\s", "", text)
    for claim in full().to_pay:
        assert claim.reference in squeezed
    assert full().head.hash in squeezed


def test_csv_and_xlsx_are_the_same_table() -> None:
    rows, sheet = cells_of_csv(made(full(), "csv")), cells_of_xlsx(made(full(), "xlsx"))
    assert len(rows) == len(sheet) > 30
    assert rows[0] == sheet[0]
    for row, cells in zip(rows[1:], sheet[1:], strict=True):
        assert [cell or "" for cell in (cells[0], cells[2], cells[3], cells[6])] == [row[0], row[2], row[3], row[6]]
        assert (cells[1].strftime("%d-%m-%Y") if cells[1] else "") == row[1]
        assert [f"{cell:.2f}".replace(".", ",") if cell is not None else "" for cell in cells[4:6]] == row[4:6]


def test_csv_opens_in_a_dutch_excel() -> None:
    content = made(full(), "csv")
    assert content.startswith(b"\xef\xbb\xbfOnderdeel;Datum;")
    assert content.count(b"\r\n") == content.count(b"\n")
    assert ";-12,34;" in content.decode("utf-8-sig")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_text_that_looks_like_a_formula_is_never_one(start: str) -> None:
    hostile = replace(full(), lines=(Line(DAY, f"{start}cmd", "claim", "", 1),), opening_cents=0, closing_cents=1)
    rows = cells_of_csv(made(hostile, "csv"))
    assert rows[2][2] == f"'{start}cmd"
    book = openpyxl.load_workbook(BytesIO(made(hostile, "xlsx")))
    cell = book.worksheets[0].cell(3, 3)
    assert (cell.value, cell.data_type) == (f"{start}cmd", "s")


def test_a_spreadsheet_has_real_dates_and_amounts_and_a_head_that_stays() -> None:
    (sheet,) = openpyxl.load_workbook(BytesIO(made(full(), "xlsx"))).worksheets
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:G")
    day, amount = sheet.cell(3, 2), sheet.cell(3, 5)
    assert (day.value, day.is_date) == (datetime(2026, 3, 2), True)
    assert (amount.value, amount.data_type) == (780, "n")
    assert "€" in amount.number_format


def test_the_page_is_right_html_with_nothing_to_fetch_and_nothing_to_run() -> None:
    content = made(replace(full(), debtor_name="<script>alert(1)</script> & zoon"), "html").decode()
    root = html_of(content.encode())
    assert root.get("lang") == "nl"
    assert not list(root.iter("script"))
    assert "&lt;script&gt;" in content
    assert not re.search(r"\b(src|href)\s*=|url\(|@import", content)
    assert "default-src 'none'" in content


def test_a_screen_reader_finds_its_way_on_the_page() -> None:
    root = html_of(made(full(), "html"))
    headings = [int(one.tag[1]) for one in root.iter() if re.fullmatch("h[1-6]", str(one.tag))]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(headings))
    tables = list(root.iter("table"))
    assert len(tables) == 3
    for table in tables:
        assert "".join(table.find("caption").itertext()).strip()  # type: ignore[union-attr]  # every table has one
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))
        assert all(row.find("th") is not None for row in table.iter("tr"))
    names = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(names) == len(set(names))
    assert {one.get("aria-labelledby") for one in root.iter() if one.get("aria-labelledby")} <= set(names)


def brightness(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", ["#ffffff", "#eef4f5"])
def test_every_colour_of_text_stands_out(ground: str) -> None:
    style = "".join((TEMPLATES / name).read_text() for name in ("style.css", "money.css"))
    colours = set(re.findall(r"[{; ]color: (#[0-9a-f]{6})", style))
    assert len(colours) >= 3
    for colour in colours:
        light, dark = sorted((brightness(colour), brightness(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, colour


def scanned(svg: str) -> list[str]:
    """A code as a camera sees it."""
    page = '#set page(width: 80mm, height: 80mm, margin: 5mm)\n#image(bytes(sys.inputs.svg), format: "svg", width: 70mm)'
    drawn = typst.compile(page.encode(), format="png", ppi=150, sys_inputs={"svg": svg})
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(drawn)))
    return code.text.splitlines()


def test_each_code_on_the_page_pays_the_claim_beside_it_and_says_so_in_words() -> None:
    whole = full()
    content = made(whole, "html").decode()
    found = re.findall(r'role="img" aria-label="([^"]+)">(<svg.*?</svg>)', content, re.S)
    assert len(found) == len(whole.to_pay) == 3
    for claim, (said, svg) in zip(whole.to_pay, found, strict=True):
        payment = payment_for(whole, claim)
        code = scanned(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ') if "xmlns" not in svg else svg)
        assert code[5:7] == [payment.name, payment.iban]
        assert int(float(code[7].removeprefix("EUR")) * 100 + 0.5) == payment.amount_cents
        assert code[9] == claim.reference
        assert claim.reference in said.replace(" ", "")
        assert format_amount(payment.amount_cents, "nl") in said


@pytest.mark.parametrize(
    ("days", "name"),
    [(-1, "not-due"), (0, "to-30"), (30, "to-30"), (31, "to-60"), (60, "to-60"), (61, "to-90"), (90, "to-90"), (91, "over-90")],
)
def test_the_age_of_what_is_open_is_counted_from_the_due_day(days: int, name: str) -> None:
    assert band(LATER - timedelta(days), LATER) == name


AMOUNTS = st.integers(1, 10**9)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    claims = []
    for number in range(draw(st.integers(0, 4))):
        case = f"2026-{number + 1:03d}"
        due = DAY + timedelta(draw(st.integers(0, 200)))
        amounts = draw(st.lists(AMOUNTS, max_size=4))
        terms = tuple(Instalment(due + timedelta(30 * n), cents, cents) for n, cents in enumerate(amounts))
        cents = sum(amounts) or draw(AMOUNTS)
        claims.append(ClaimLine(case, DAY, due, cents, 0, cents, claim_reference(case, 1), terms))
    stake = draw(st.none() | st.builds(Stake, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS))
    made_ = statement(*claims, language=draw(st.sampled_from(["nl", "en"])), credit=draw(st.integers(0, 5_000)))
    return replace(made_, stake=stake, issued_on=DAY + timedelta(draw(st.integers(0, 300))))


@settings(max_examples=60, deadline=None)
@given(statements())
def test_the_ages_together_are_what_is_open(one: Statement) -> None:
    assert tuple(ageing(one)) == BANDS
    assert sum(ageing(one).values()) == one.open_cents


@settings(max_examples=10, deadline=None)
@given(statements())
def test_what_is_kept_of_a_statement_gives_the_same_bytes(one: Statement) -> None:
    for form in ("text", "csv", "json", "html", "xlsx"):
        kept = paper("statement", one, one, {form: made(one, form)})
        assert kept_document("statement", kept.content) == one
        check_same(remade("statement", kept.content, form), kept.files[form], form, kept.content)


def test_a_file_that_would_differ_from_what_was_sent_is_not_handed_over() -> None:
    kept = paper("statement", full(), full(), {"pdf": made(full(), "pdf")})
    other = kept.content.replace("Maatschappelijke", "Onmaatschappelijke")
    with pytest.raises(FundError) as stopped:
        check_same(remade("statement", other, "pdf"), kept.files["pdf"], "1 pdf", other)
    assert stopped.value.codes == ("sent-differs",)
    assert any("typst" in part for part in stopped.value.problems[0].details["before"])  # type: ignore[attr-defined]


def test_what_cannot_be_read_any_more_is_told() -> None:
    kept = paper("statement", full(), full(), {})
    with pytest.raises(FundError) as stopped:
        remade("statement", kept.content.replace("opening_cents", "opening_euros"), "text")
    assert stopped.value.codes == ("sent-unreadable",)


def test_the_same_statement_gives_the_same_bytes_in_another_process() -> None:
    forms = ("pdf", "xlsx", "html", "csv")
    code = f"from tests.documents.test_statement_forms import *; print([hashed(form) for form in {forms}])"
    root = Path(__file__).parent.parent.parent
    elsewhere = {**os.environ, "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root, env=elsewhere)
    assert done.stdout.strip() == str([hashed(form) for form in forms])


def hashed(form: str) -> str:
    return sha256(made(full(), form)).hexdigest()
