"""A statement of reasons as HTML and PDF: accessible, the same bytes each time, and hostile texts stand there as they are."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pypdfium2
import pytest
from jinja2 import UndefinedError

from fonds.documents.html import filled
from fonds.documents.page import Items, Page, RuleLine, Rules, Section, Sentences, Table, pairs
from fonds.documents.page_forms import page_html, page_pdf
from fonds.documents.page_text import page_text
from fonds.texts import LANGUAGES, text
from tests.support import Terminal, grant, judge_all
from tests.transcripts.runner import DEMO

HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'",
    "{{ 7 * 7 }} {% raw %} {{ page }}",
    '#eval("1+1") $x^2$ *vet* _schuin_ [a](b) @ref <label> `code`',
    "&lt;b&gt; &amp; &",
    "= kop\\ // geen commentaar",
)


def page_with(text: str, language: str = "nl") -> Page:
    """A page in which a text stands in every place where a text can stand."""
    rules = Rules(
        text, (text, text, text, text), (RuleLine("L1", text, text, (text,), text, "https://example.org/?a=1&b='2'"),)
    )
    parts = (
        Sentences(text),
        Items(text, (text,)),
        pairs([(text, text)]),
        Table(text, (text, text), ((text, text),), (1, 1)),
        rules,
    )
    return Page(language, text, text, date(2026, 3, 2), text, (Section("how", text, parts),))


class Reader(HTMLParser):
    """Collects the elements, the visible texts, and what is wrong with the nesting."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip() and self.open[-1] not in ("style", "title"):
            self.texts.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def read(page: Page) -> Reader:
    reader = Reader()
    reader.feed(page_html(page))
    reader.close()
    assert reader.open == []
    return reader


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def pages_of(*parts, above):
    """The words of each page of a document with so many sentences above a section of these parts."""
    sections = (Section("a", "Boven", (Sentences("Zin."),) * above), Section("b", "Kop", parts))
    document = pypdfium2.PdfDocument(page_pdf(Page("nl", "Titel", "Fonds", date(2026, 3, 2), "Vandaag", sections)))
    return ["".join(one.get_textpage().get_text_range().split()) for one in document]


@pytest.mark.parametrize("above", range(15, 50))
def test_a_row_stands_on_one_page_and_a_heading_with_what_is_under_it(above):
    """Wherever on a page it comes: no heading is left alone at the foot, and no row is cut in two."""
    says = f"begin {'nadenkend ' * 15}slot"
    rules = Rules("Regels", ("A", "B", "C", "D"), tuple(RuleLine(f"R{n}", "uit", says, (says,), says, "") for n in "123"))
    table = Table("Tabel", ("A", "B"), ((says, "x"),), (1, 1))
    pages = pages_of(rules, table, above=above)
    assert all(page.count("begin") == page.count("slot") for page in pages)
    for together in ("KopRegelsABCDR1", "TabelABbegin"):
        assert sum(together in page for page in pages) == 1, (together, pages)


@pytest.mark.parametrize("above", range(25, 45))
def test_a_sentence_that_announces_something_stands_on_the_page_of_that(above):
    pages = pages_of(Items("Som op", ("een",)), Sentences("Daarom:"), pairs([("naam", "waarde")]), above=above)
    for together in ("Somop•een", "Daarom:naamwaarde"):
        assert sum(together in page for page in pages) == 1, (together, pages)


def test_a_text_that_is_longer_than_a_page_is_shown_to_its_end():
    narrow = Table("Tabel", ("A",) * 6, (("woord " * 3000 + "einde",) * 6,), (1,) * 6)
    assert "".join(pages_of(narrow, above=0)).count("einde") == 6


@pytest.mark.parametrize("text", [*HOSTILE, "Hoera 😀 👍"])
def test_a_hostile_text_stands_in_the_html_as_it_is(text):
    page = page_with(text)
    reader = read(page)
    assert reader.texts.count(text) == 24
    assert {name for name, _ in reader.elements}.isdisjoint({"script", "img", "iframe", "object", "link", "b"})
    assert reader.all("a")[-1] == {"href": "https://example.org/?a=1&b='2'"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stands_in_the_pdf_and_the_text_as_it_is(text):
    page, bare = page_with(text), "".join(text.split())
    assert text_of(page_pdf(page)).count(bare) >= 23
    assert "".join(page_text(page).split()).count(bare) >= 18


def test_a_character_that_the_pdf_cannot_draw_is_marked_and_told():
    told = text("page.not-drawn", "nl").partition(",")[0].replace(" ", "")
    assert told in text_of(page_pdf(page_with("Hoera 😀")))
    assert told not in text_of(page_pdf(page_with("Hoera")))
    assert "Hoera 😀" in page_text(page_with("Hoera 😀"))


def test_marks_that_turn_or_repaint_a_text_are_gone_everywhere():
    page = page_with("a\x1b[31m\u202eb\x07\nc")
    for shown in (page_html(page), page_text(page)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", shown)
    assert "a[31mb c" in page_text(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_is_made_for_everyone(language):
    """Language, title, landmarks, headings in order, names for tables and their cells, names that links and lists point at."""
    reader = read(page_with("Zo.", language))
    assert reader.all("html") == [{"lang": language}]
    assert "<title>Zo. – Zo.</title>" in page_html(page_with("Zo.", language))
    for landmark in ("header", "nav", "main", "footer", "h1"):
        assert len(reader.all(landmark)) == 1
    assert reader.all("nav")[0]["aria-label"]
    names = {attributes["id"] for _, attributes in reader.elements if "id" in attributes}
    assert len(names) == sum("id" in attributes for _, attributes in reader.elements)
    assert {a["aria-labelledby"] for _, a in reader.elements if "aria-labelledby" in a} <= names
    assert {a["href"].removeprefix("#") for a in reader.all("a") if a["href"].startswith("#")} <= names
    assert len(reader.all("table")) == len(reader.all("caption")) == len(reader.all("thead")) == 2
    assert {a.get("scope") for a in reader.all("th")} == {"row", "col"}
    assert all(a["tabindex"] == "0" and a["role"] == "region" for a in reader.all("div"))


def test_the_html_needs_nothing_from_elsewhere_and_runs_nothing():
    shown = page_html(page_with("Zo."))
    assert "default-src 'none'" in shown
    assert not re.search(r"<script|<link|<img|@import|url\(|javascript:|\son\w+=", shown)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_of_the_html_has_enough_contrast_on_white():
    """4.5 to 1 for text, 3 to 1 for lines (WCAG 1.4.3, 1.4.11)."""
    shown = page_html(page_with("Zo."))
    colours = re.findall(r"[^-]color: (#\w{6})", shown)
    lines = re.findall(r"solid (#\w{6})", shown)
    assert len(colours) >= 4
    assert len(lines) >= 3
    for colour, least in [*((one, 4.5) for one in colours), *((one, 3) for one in lines)]:
        assert 1.05 / (luminance(colour) + 0.05) >= least, colour


def test_a_template_that_asks_for_what_is_not_there_stops():
    with pytest.raises(UndefinedError):
        filled("page", page={**page_with("Zo.").data(), "labels": {}})


def test_the_pdf_is_the_same_each_time_and_says_what_it_is():
    page = page_with("Zo.")
    first = page_pdf(page)
    assert first == page_pdf(page)
    assert first != page_pdf(replace(page, issued_on=date(2026, 3, 3)))
    assert b"/Lang" in first
    assert b"/StructTreeRoot" in first
    assert b"pdfuaid:part" in first
    assert b"pdfaid:part" in first


def test_a_reason_of_the_longest_kind_goes_over_pages_and_loses_nothing():
    words = " ".join(f"woord{number}" for number in range(400))
    reasons = Table("Redenen", ("Waarde", "Reden"), tuple((f"waarde {number}", words) for number in range(4)), (2, 7))
    page = replace(page_with("Zo."), sections=(Section("decisions", "Besluit", (reasons,)),))
    shown = text_of(page_pdf(page))
    pages = len(pypdfium2.PdfDocument(page_pdf(page)))
    assert pages > 1
    for number in range(400):
        assert len(re.findall(rf"woord{number}(?!\d)", shown)) == 4


@pytest.fixture
def granted(terminal: Terminal) -> Terminal:
    terminal.ok(f"case submit {DEMO / 'case_1.yaml'}")
    grant(terminal, "2026-001", "450")
    return terminal


@pytest.mark.parametrize(
    ("form", "start"), [("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-"), ("json", b"{"), ("text", b"Motivering van casus")]
)
def test_the_command_writes_each_form_and_records_that_the_reasons_were_read(granted, form, start):
    before = granted.ok("audit trail 2026-001").count("case open")
    granted.ok(f"audit explain 2026-001 --format {form} --out uit.{form}", who="els")
    assert (granted.folder / f"uit.{form}").read_bytes().startswith(start)
    trail = granted.ok("audit trail 2026-001 --json")
    assert trail.count("case open") == before + 1
    granted.ok(f"audit explain 2026-001 --sealed --format {form} --out uit.{form}", who="els")
    assert granted.ok("audit trail 2026-001 --json") == trail


def test_the_head_that_is_told_holds_the_reading_itself(granted):
    import json

    told = json.loads(granted.ok("audit explain 2026-001 --json", who="els"))
    trail = json.loads(granted.ok("audit trail --json"))["records"]
    assert told["head"] == {"count": trail[-1]["seq"], "hash": trail[-1]["hash"]}
    assert trail[-1]["action"] == "case open"


def test_a_file_that_cannot_be_written_is_told(granted):
    answer = granted.type("audit explain 2026-001 --sealed --format html --out geen/map/uit.html")
    assert (answer.code, "error[file-not-writable]" in answer.err) == (2, True)


def test_the_demo_cases_are_explained_in_both_languages(terminal):
    terminal.ok(f"case submit {DEMO / 'case_2.yaml'}")
    judge_all(terminal, "2026-001")
    terminal.ok("assess 2026-001")
    for language in LANGUAGES:
        for form in ("text", "html"):
            assert "2026-001" in terminal.ok(f"audit explain 2026-001 --format {form}", language=language)
