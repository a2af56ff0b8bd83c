"""The repayment statement: it adds up, and its PDF can be read, paid by phone, heard aloud and archived."""

import html
import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.documents.payment import Payment
from fonds.documents.statement.data import statement_json
from fonds.documents.statement.model import ClaimLine, Head, Instalment, Line, Statement
from fonds.documents.statement.page import statement_html, statement_pdf
from fonds.documents.statement.text import statement_text
from fonds.errors import FundError
from fonds.ledger.reference import claim_reference
from fonds.store.fund import Settings
from tests.support import IBAN, Terminal, grant
from tests.transcripts.runner import DEMO

DAY = date(2026, 3, 2)
CLAIM = ClaimLine("2026-001", DAY, DAY + timedelta(30), 78_000, 0, 78_000, claim_reference("2026-001", 1))
SECOND = ClaimLine("2026-002", DAY, DAY + timedelta(60), 4_000, 0, 4_000, claim_reference("2026-002", 9))
TERMS = tuple(Instalment(DAY + timedelta(30 * number), 10_000, 10_000) for number in range(1, 26))
IN_TERMS = ClaimLine("2026-003", DAY, TERMS[-1].due_on, 250_000, 0, 250_000, claim_reference("2026-003", 1), TERMS)


def statement(*claims: ClaimLine, language: str = "nl", name: str = "Maatschappelijke Opvang", credit: int = 0) -> Statement:
    lines = tuple(Line(one.claimed_on, one.case, "claim", "", one.amount_cents) for one in claims)
    if credit:
        lines += (Line(DAY, "", "payment", "", -credit),)
    closing = sum(line.amount_cents for line in lines)
    return Statement(
        fund_name="Voorbeeldfonds",
        fund_iban=IBAN,
        fund_account_name="Voorbeeldfonds",
        debtor_id="maatschappelijke-opvang",
        debtor_name=name,
        language="en" if language == "en" else "nl",
        period_from=DAY,
        period_to=DAY,
        issued_on=DAY,
        opening_cents=0,
        lines=lines,
        closing_cents=closing,
        open_claims=claims,
        credit_cents=credit,
        head=Head(71, "ab" * 32),
    )


def pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in document]


LARGEST = replace(CLAIM, amount_cents=999_999_999, open_cents=999_000_000)
"""A claim of which a part was given up: the longest labels, beside amounts that are nearly too large for a payment code."""


def test_a_resident_reads_the_number_of_the_case_and_a_paper_of_before_stays_as_it_was() -> None:
    then = replace(statement(CLAIM), debtor_id="resident:2026-001")
    for made, told in ((then, "resident:2026-001"), (replace(then, our_reference="2026-001"), "2026-001")):
        assert re.search(f"Ons kenmerk +{told}\n", statement_text(made))
        assert f"overzicht {told}, 2 maart 2026" in " ".join(pages(statement_pdf(made)))


def test_a_statement_says_whom_to_ask_in_every_form_that_a_person_reads_and_a_paper_of_before_stays_as_it_was() -> None:
    then, told = statement(CLAIM), "U bereikt het fonds via: 073 555 01 23 <balie>."
    now = replace(then, contact="073 555 01 23 <balie>")
    for made, wanted in ((then, 0), (now, 1)):
        forms = [statement_text(made), " ".join(pages(statement_pdf(made))), html.unescape(statement_html(made))]
        assert [" ".join(form.split()).count(told) for form in forms] == [wanted] * 3


def test_a_contact_of_blanks_is_no_contact() -> None:
    assert Settings(name="x", contact="  ").contact == ""


@pytest.mark.parametrize(("language", "amount"), [("nl", "€ 9.999.999,99"), ("en", "€9,999,999.99")])
def test_no_amount_on_the_page_breaks_after_its_euro_sign(language: str, amount: str) -> None:
    told = "\n".join(pages(statement_pdf(statement(LARGEST, IN_TERMS, language=language))))
    assert told.replace("\xa0", " ").count(amount) == 3  # the booking, the balance after it, and the claim
    assert not re.search(r"€\s*[\r\n]", told)


def codes(content: bytes) -> list[list[str]]:
    """Every QR code of the document, decoded from its pages as a camera would see them; each as its lines."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        found += [code.text.splitlines() for code in zxingcpp.read_barcodes(page.render(scale=4).to_pil())]
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_qr_code_holds_exactly_the_claim_that_stands_beside_it(language: str) -> None:
    content = statement_pdf(statement(CLAIM, SECOND, language=language))
    expected = [
        ["BCD", "002", "1", "SCT", "", "Voorbeeldfonds", IBAN, "EUR780", "", CLAIM.reference],
        ["BCD", "002", "1", "SCT", "", "Voorbeeldfonds", IBAN, "EUR40", "", SECOND.reference],
    ]
    assert sorted(codes(content)) == sorted(expected)
    text = " ".join(pages(content))
    for one in (CLAIM, SECOND):
        assert one.reference in text.replace(" ", "")
    assert IBAN in text.replace(" ", "")
    assert ("€ 780,00" if language == "nl" else "€780.00") in text


def test_a_claim_in_instalments_asks_for_the_next_instalment_and_not_for_the_whole() -> None:
    (code,) = codes(statement_pdf(statement(IN_TERMS)))
    assert code[7] == "EUR100"


DISPUTED = replace(SECOND, disputed=True)


@pytest.mark.parametrize(
    ("claims", "days", "told"),
    [
        ((CLAIM, SECOND), 30, None),
        ((CLAIM,), 31, "Een betaaldatum is voorbij. Betaal dat bedrag"),
        ((CLAIM, SECOND), 31, "Van € 780,00 is de betaaldatum voorbij."),
        ((CLAIM, DISPUTED), 61, "Van € 780,00 is de betaaldatum voorbij."),
        ((IN_TERMS,), 31, "Een betaaldatum is voorbij. Betaal dat bedrag"),
        ((IN_TERMS,), 60, "Van € 100,00 is de betaaldatum voorbij."),
        ((DISPUTED,), 61, None),
    ],
)
def test_only_what_is_past_its_day_is_asked_as_soon_as_possible(
    claims: tuple[ClaimLine, ...], days: int, told: str | None
) -> None:
    summary = " ".join(
        statement_text(replace(statement(*claims), issued_on=DAY + timedelta(days))).split("Wat er in")[0].split()
    )
    assert told in summary if told else "zo snel mogelijk" not in summary


def test_a_simple_statement_fits_on_one_page() -> None:
    assert len(pages(statement_pdf(statement(CLAIM, SECOND)))) == 1


def test_when_nothing_is_open_there_is_no_code_and_it_says_so() -> None:
    content = statement_pdf(statement())
    assert codes(content) == []
    assert "€ 0,00" in pages(content)[0]


def test_the_pdf_declares_and_carries_what_archives_and_screen_readers_need() -> None:
    content = statement_pdf(statement(CLAIM))
    metadata = content.decode("latin-1")
    assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>A<", metadata, re.S)
    assert re.search(r"pdfuaid:part>1<", metadata)
    document = pypdfium2.PdfDocument(content)
    assert document.is_tagged()
    assert "Terugbetalingsoverzicht" in document.get_metadata_dict()["Title"]
    assert re.search(r"/Lang ?\(nl", metadata)


@pytest.mark.parametrize(
    "name",
    [
        '#import "x": y',
        "$x^2$ *vet* _schuin_ `code` @ref <label>",
        "\"quotes\" \\ en 'enkel'",
        "= kop // commentaar",
        "x" * 200,
        "שלום עולם",
    ],
)
def test_a_hostile_name_stands_there_as_it_is(name: str) -> None:
    text = re.sub(r"\s", "", " ".join(pages(statement_pdf(statement(CLAIM, name=name)))))
    letters = re.sub(r"[^A-Za-z0-9#$^*_@<>=/\\]", "", name)
    assert re.sub(r"\s", "", letters) in re.sub(r"[^A-Za-z0-9#$^*_@<>=/\\]", "", text)
    assert name.split(maxsplit=1)[0][:10] in statement_text(statement(CLAIM, name=name))


def test_a_character_that_no_font_has_does_not_stop_the_statement() -> None:
    assert pages(statement_pdf(statement(CLAIM, name="Opvang 🏠")))


def test_a_long_statement_flows_over_pages_and_repeats_its_table_head() -> None:
    lines = tuple(Line(DAY, "2026-001", "payment", "", -1) for _ in range(300))
    long = replace(statement(), lines=lines, closing_cents=-300, credit_cents=300)
    found = pages(statement_pdf(long))
    assert len(found) > 5
    for number, page in enumerate(found[:-1], start=1):
        assert "Omschrijving" in page
        assert f"Pagina {number} van {len(found)}" in page


def test_the_head_can_be_copied_into_a_file_for_the_auditor() -> None:
    head = f"71:{'ab' * 32}"
    assert head in statement_text(statement(CLAIM)).replace(" ", "")
    assert head in re.sub(r"\s", "", pages(statement_pdf(statement(CLAIM)))[-1])
    assert statement_json(statement(CLAIM))["head"] == {"count": 71, "hash": "ab" * 32}


def test_a_statement_that_does_not_add_up_is_never_made() -> None:
    with pytest.raises(FundError) as caught:
        replace(statement(CLAIM), closing_cents=1)
    assert caught.value.codes == ("statement-does-not-add-up",)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"iban": "NL91ABNA0417164301"}, "payment-iban-wrong"),
        ({"amount_cents": 0}, "payment-amount-outside"),
        ({"reference": "RF00123"}, "payment-reference-wrong"),
        ({"name": "twee\nregels"}, "payment-name-unfit"),
        ({"name": "x" * 71}, "payment-name-unfit"),
    ],
)
def test_a_payment_that_is_wrong_never_becomes_a_code(change: dict[str, object], code: str) -> None:
    right = {"name": "Fonds", "iban": IBAN, "amount_cents": 100, "reference": claim_reference("2026-001", 1)}
    with pytest.raises(FundError) as caught:
        Payment(**{**right, **change})  # type: ignore[arg-type]
    assert caught.value.codes == (code,)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(1, 10_000_00), max_size=6), st.integers(0, 5_000_00))
def test_text_and_data_say_the_same_balance(amounts: list[int], credit: int) -> None:
    claims = tuple(
        ClaimLine(f"2026-{number:03d}", DAY, DAY, cents, 0, cents, claim_reference(f"2026-{number:03d}", 1))
        for number, cents in enumerate(amounts, start=1)
    )
    made = statement(*claims, credit=credit)
    told = statement_json(made)
    closing = sum(amounts) - credit
    assert told["closing"] == f"{'-' if closing < 0 else ''}{abs(closing) // 100}.{abs(closing) % 100:02d}"
    assert len(told["open_claims"]) == len(amounts)
    assert statement_text(made)


def test_the_statement_of_a_real_case_can_be_paid_by_its_code(terminal: Terminal) -> None:
    (terminal.folder / "case_1.yaml").write_bytes((DEMO / "case_1.yaml").read_bytes())
    terminal.ok("case submit case_1.yaml")
    grant(terminal, "2026-001", "2500", "loan")
    terminal.ok("pay 2026-001", who="dirk")
    terminal.ok("settle 2026-001 --accept")
    terminal.ok("statement resident:2026-001 --format pdf --out s.pdf")
    (claim,) = json.loads(terminal.ok("case show 2026-001 --json"))["claims"]
    (code,) = codes((terminal.folder / "s.pdf").read_bytes())
    assert code[6:] == [IBAN, "EUR100", "", claim["reference"]]
    assert json.loads(terminal.ok("statement resident:2026-001 --format json"))["debtor"]["id"] == "resident:2026-001"
