"""Files of the bank are read alike, whatever their format, version and dialect."""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from fonds.bank.model import Statement
from fonds.bank.read import check, read_statements
from fonds.errors import FundError
from tests.bank.files import DAY, IBAN, PARTNER_IBAN, Line, camt, mt940

LINES = (
    Line(45_000, "Terugbetaling RF48202600101", reference="B1"),
    Line(-10_000, "Casus", end_to_end="2026-001-1-8", reference="B2", value=date(2026, 3, 11)),
    Line(1, "Eén cent", name="Ærø & Zn", reference="B3"),
)


def codes(statement: Statement, iban: str = IBAN) -> list[str]:
    return [problem.code for problem in check([statement], iban, "bestand")]


def told(statement: Statement) -> list[tuple[object, ...]]:
    return [
        (one.booked_on, one.value_on, one.cents, one.reference, part.cents, part.end_to_end, part.iban)
        for one in statement.movements
        for part in one.parts
    ]


EXPECTED = [
    (DAY, DAY, 45_000, "B1", 45_000, "", PARTNER_IBAN),
    (DAY, date(2026, 3, 11), -10_000, "B2", -10_000, "2026-001-1-8", PARTNER_IBAN),
    (DAY, DAY, 1, "B3", 1, "", PARTNER_IBAN),
]


@pytest.mark.parametrize("kind", ["052", "053", "054"])
@pytest.mark.parametrize("version", range(1, 15))
def test_every_version_of_camt_gives_the_same_lines(kind: str, version: int) -> None:
    (found,) = read_statements(camt(LINES, kind=kind, version=version), "bestand")
    assert (found.kind, found.account, found.number, found.waiting) == (f"camt.{kind}", IBAN, "1", 0)
    assert told(found) == EXPECTED
    assert codes(found) == []
    assert found.movements[2].parts[0].name == "Ærø & Zn"
    assert found.balances is (kind != "054")


@pytest.mark.parametrize("bank", ["ing", "abn", "rabo"])
def test_every_dialect_of_mt940_gives_the_same_lines(bank: str) -> None:
    (found,) = read_statements(mt940(LINES, bank=bank), "bestand")
    assert (found.account, found.opening_cents, found.closing_cents) == (IBAN, 100_000, 135_001)
    assert told(found) == EXPECTED
    assert "RF48202600101" in found.movements[0].parts[0].text.replace(" ", "")
    assert codes(found) == []


def test_mt940_of_asn_has_the_account_in_another_place_and_no_references() -> None:
    (found,) = read_statements(mt940(LINES, bank="asn"), "bestand")
    assert [(row[2], row[6]) for row in told(found)] == [(row[2], row[6]) for row in EXPECTED]
    assert "RF48202600101" in found.movements[0].parts[0].text
    assert codes(found) == []


@pytest.mark.parametrize("make", [camt, mt940])
def test_a_file_of_several_statements_gives_each_with_its_own_balances(make: object) -> None:
    assert callable(make)
    first, second, third = read_statements(make([Line(100)], [], [Line(-50), Line(7)]), "bestand")
    assert [one.opening_cents for one in (first, second, third)] == [100_000, 100_100, 100_100]
    assert third.closing_cents == 100_057
    assert [len(one.movements) for one in (first, second, third)] == [1, 0, 2]


def test_one_balance_during_the_day_is_no_beginning_so_nothing_can_be_added_up() -> None:
    file = re.sub(rb"<Bal><Tp><CdOrPrtry><Cd>OPBD.*?</Bal>", b"", camt(LINES, kind="052", version=8)).replace(b"CLBD", b"ITBD")
    (found,) = read_statements(file, "bestand")
    assert (found.opening_cents, found.closing_cents, codes(found)) == (None, 135_001, [])


@pytest.mark.parametrize(
    ("told", "lines", "last"),
    [
        ("<FrToDt><FrDtTm>2026-03-10T00:00:00</FrDtTm><ToDtTm>2026-03-11T00:00:00</ToDtTm></FrToDt>", LINES, DAY),
        ("<FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm><ToDtTm>2026-03-10T23:59:59</ToDtTm></FrToDt>", LINES, DAY),
        ("<FrToDt><FrDtTm>2026-03-11T00:00:00</FrDtTm><ToDtTm>2026-03-11T23:59:59</ToDtTm></FrToDt>", [], date(2026, 3, 11)),
        ("<CreDtTm>2026-03-11T03:00:00</CreDtTm>", [], DAY),
    ],
)
def test_the_last_day_is_that_of_the_closing_balance_and_not_the_midnight_after(
    told: str, lines: Sequence[Line], last: date
) -> None:
    created = b"<CreDtTm>2026-03-10T23:00:00</CreDtTm><Acct>"
    (found,) = read_statements(camt(lines).replace(created, f"{told}<Acct>".encode()), "bestand")
    assert found.to_day == last


def test_a_batch_is_split_when_its_payments_add_up_and_stays_whole_when_not() -> None:
    parts = ((-100, "A"), (-250, "B"))
    (split, whole) = read_statements(camt([Line(-350, parts=parts), Line(-351, parts=parts)]), "bestand")[0].movements
    assert [(part.cents, part.end_to_end) for part in split.parts] == [(-100, "A"), (-250, "B")]
    assert [part.cents for part in whole.parts] == [-351]


def test_what_the_bank_has_not_booked_yet_is_counted_and_left_out() -> None:
    (found,) = read_statements(camt([Line(100), Line(200, status="PDNG"), Line(300, status="INFO")], version=8), "bestand")
    assert ([one.cents for one in found.movements], found.waiting, codes(found)) == ([100], 2, [])


def test_marks_of_reversal_and_return_are_read() -> None:
    (found,) = read_statements(camt([Line(100, undoes=True), Line(200, returned=True)]), "bestand")
    assert [one.undoes for one in found.movements] == [True, False]
    assert [one.parts[0].returned for one in found.movements] == [False, True]
    (found,) = read_statements(mt940([Line(100, undoes=True), Line(-200, undoes=True)]), "bestand")
    assert [(one.cents, one.undoes) for one in found.movements] == [(100, True), (-200, True)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (camt([Line(100)], off=1), ["bank-balance"]),
        (mt940([Line(100)], off=-1), ["bank-balance"]),
        (camt([Line(100)], iban=PARTNER_IBAN), ["bank-other-account"]),
        (mt940([Line(100)], iban=PARTNER_IBAN, off=5), ["bank-other-account", "bank-balance"]),
        (camt([Line(100, currency="USD")]), ["bank-currency"]),
        (mt940([Line(100)]).replace(b"EUR", b"CHF"), ["bank-currency"]),
        (camt([Line(100)], opening=-50), []),
        (mt940([Line(100)], opening=-50), []),
    ],
)
def test_a_statement_is_only_good_for_the_books_when_it_is_ours_in_euro_and_adds_up(
    content: bytes, expected: list[str]
) -> None:
    (found,) = read_statements(content, "bestand")
    assert codes(found) == expected


def test_the_same_fault_of_several_statements_in_a_file_is_told_once_with_all_of_them() -> None:
    found = [*read_statements(mt940(*[[Line(100)]] * 31, iban=PARTNER_IBAN), "bestand")]
    assert [(one.code, one.where) for one in check(found, IBAN, "bestand")] == [("bank-other-account", "bestand")]
    ours = read_statements(mt940([Line(100)]), "bestand")
    assert [one.where for one in check([*ours, *found[:2]], IBAN, "bestand")] == ["bestand (00001, 00002)"]


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Document>&b;</Document>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><Document>&f;</Document>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (BOMB, "bank-file-unsafe"),
        (OUTSIDE, "bank-file-unsafe"),
        (OUTSIDE.decode().encode("utf-16"), "bank-file-unsafe"),
        (camt(LINES)[:-200], "bank-file-broken"),
        (mt940(LINES)[:-40], "bank-file-broken"),
        (mt940(LINES).replace(b":61:2603", b":61:26x3", 1), "bank-file-broken"),
        (b"<html><body>log in</body></html>", "bank-file-unknown"),
        (b"<Document></Document>", "bank-file-unknown"),
        (b"", "bank-file-unknown"),
        (b"datum;bedrag\n2026-03-10;12,00\n", "bank-file-unknown"),
        (camt(LINES).replace(b">450.00<", b">450.12345<", 1), "bank-amount"),
        (camt(LINES).replace(b">450.00<", b">450,0.0<", 1), "bank-amount"),
        (camt(LINES).replace(b">450.00<", b">450,00<", 1), "bank-amount"),
        (camt(LINES).replace(b">450.00<", b">-450.00<", 1), "bank-amount"),
        (camt(LINES).replace(b">450.00<", b">9999999999999.00<", 1), "bank-amount"),
        (camt(LINES).replace(b"<BookgDt><Dt>2026-03-10<", b"<BookgDt><Dt>10 maart<", 1), "bank-date"),
    ],
)
def test_a_file_that_is_not_right_is_refused_as_a_whole(content: bytes, code: str) -> None:
    with pytest.raises(FundError) as refused:
        read_statements(content, "bestand")
    assert refused.value.codes == (code,)


def test_zeros_behind_the_cents_change_nothing() -> None:
    (found,) = read_statements(camt(LINES).replace(b">450.00<", b">450.000<"), "bestand")
    assert found.movements[0].cents == 45_000


def test_what_the_library_cannot_read_is_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FundError):
        read_statements(mt940([Line(100, name="Geheime Naam")]).replace(b":61:2603", b":61:26x3"), "bestand")
    assert capfd.readouterr() == ("", "")
