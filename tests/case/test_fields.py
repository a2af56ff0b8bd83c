"""Amounts, dates, yes and no, and above all: no citizen service number in any text."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from stdnum.nl import bsn

from fonds.case.fields import Amount, Day, YesNo, holds_bsn
from fonds.money import LARGEST, format_amount, plain_amount

HOLDS_ONE = [
    "123456782",
    "BSN 123456782.",
    "bsn:123456782",
    "x123456782y",
    "1234.56.782",
    "123 456 782",
    "123-456-782",
    "123  456  782",
    "123_456_782",
    "12/34/56/782",
    "1 2 3 4 5 6 7 8 2",
    "123 456\n782",
    "123\u00a0456\u2009782",
    "123\u2013456\u2014782",
    "12\u200b34\u00ad56782",
    "１２３４５６７８２",
    "١٢٣٤٥٦٧٨٢",
    "1 123456782",
    "kind 2 123456782",
    "0612345678 123456782",
    "02-03-2026 123456782",
    "123456782 02-03-2026",
    "+31 6 12345678, bsn 123456782",
    "003100005",
    "123456782 5",
    "12345 6782 73",
]
HOLDS_NONE = [
    "",
    "123456789",
    "12345678",
    "1234567820",
    "0612345678",
    "06 12 34 56 78",
    "+31 6 12345678",
    "+31 (0)73 615 51 55",
    "0031 73 615 5155",
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "€ 1.250,50, 300,00 en 275,25",
    "2026-03-02 1",
    "1-12-2026 10",
    "twee kinderen: 12, 9, 7 en 5 jaar",
    "RF18 5390 0754 7034",
]


@pytest.mark.parametrize("text", HOLDS_ONE)
def test_a_bsn_is_found_however_it_is_written(text: str) -> None:
    assert holds_bsn(text)


@pytest.mark.parametrize("text", HOLDS_NONE)
def test_another_number_is_not_taken_for_a_bsn(text: str) -> None:
    assert not holds_bsn(text)


valid_bsns = (
    st.integers(0, 99_999_999)
    .map(lambda number: f"{number:08d}")
    .flatmap(
        lambda eight: st.sampled_from([eight + last for last in "0123456789" if bsn.is_valid(eight + last)] or ["111222333"])
    )
)
gaps = st.text(alphabet=" .-_/\n\u00a0\u2013\u200b", max_size=3)


@settings(deadline=None)
@given(valid_bsns, st.data())
def test_any_bsn_with_any_gaps_between_its_digits_is_found(number: str, data: st.DataObject) -> None:
    assume("19" not in number and "20" not in number)  # with gaps in the right places it would be a date and one digit
    written = "".join(digit + data.draw(gaps) for digit in number[:-1]) + number[-1]
    assert holds_bsn(f"De bewoner ({written}) vraagt hulp.")


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_guard(text: str) -> None:
    assert holds_bsn(text) in (True, False)


def _reads(kind: object, value: object) -> object:
    """The value as the field reads it, or the code of the refusal."""
    try:
        return TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError as error:
        return error.errors()[0]["type"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1.250,50", 125050),
        ("1250,5", 125050),
        (Decimal("1250.50"), 125050),
        (1250, 125000),
        ("€ 1250", 125000),
        ("0", 0),
        (Decimal("1.250"), "amount-ambiguous"),
        ("1,250", "amount-ambiguous"),
        ("123.456.782", "case-bsn"),
        (-5, "amount-negative"),
        ("\u22125", "amount-negative"),
        (Decimal("12.345"), "amount-ambiguous"),
        (Decimal("1.0001"), "amount-sub-cent"),
        ("1e3", "amount-unreadable"),
        ("0x10", "amount-unreadable"),
        ("１２", "amount-unreadable"),
        (True, "amount-unreadable"),
        (1250.5, "amount-unreadable"),
        (10**15, "amount-too-large"),
    ],
)
def test_an_amount_is_read_as_it_was_meant_or_refused(typed: object, read: object) -> None:
    assert _reads(Amount, typed) == read


@settings(deadline=None)
@given(st.integers(0, LARGEST))
def test_an_amount_that_was_written_is_read_back(cents: int) -> None:
    assert _reads(Amount, plain_amount(cents)) == cents
    assert _reads(Amount, Decimal(plain_amount(cents))) == cents
    assert _reads(Amount, format_amount(cents, "nl")) == cents


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("31-12-2026", date(2026, 12, 31)),
        (" 1-2-2026 ", date(2026, 2, 1)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        ("29-02-2026", "case-date"),
        ("12/31/2026", "case-date"),
        ("20261231", "case-date"),
        ("2026-W10-1", "case-date"),
        ("31-12-26", "case-date"),
        ("0206-03-02", "case-date"),
        ("٠١-٠٢-٢٠٢٦", "case-date"),
        (20261231, "case-date"),
        ("morgen", "case-date"),
    ],
)
def test_a_date_is_read_in_two_ways_of_writing_and_no_other(typed: object, read: object) -> None:
    assert _reads(Day, typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ja", True),
        (" Nee ", False),
        ("YES", True),
        ("n", False),
        (True, True),
        ("onbekend", None),
        ("weet ik niet", None),
        (None, None),
        ("misschien", "case-yes-no"),
        (1, "case-yes-no"),
        (0, "case-yes-no"),
        ([], "case-yes-no"),
    ],
)
def test_yes_and_no_are_words_and_never_numbers(typed: object, read: object) -> None:
    assert _reads(YesNo, typed) == read
