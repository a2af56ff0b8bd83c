"""The ledger for an accountant: every format tells the balances that the program has, and other programs agree."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.stateful import run_state_machine_as_test
from lxml import etree
from openpyxl import load_workbook

from fonds.documents.ledger.books import EARLIEST, Books, books_of
from fonds.documents.ledger.table import ledger_xlsx
from fonds.documents.ledger.xaf import party_id
from fonds.errors import FundError
from fonds.ledger.accounts import account, account_name, account_path
from fonds.ledger.entries import Posting
from fonds.store.database import reading
from fonds.store.postings import Booking
from fonds.texts import LANGUAGES
from tests.actions.desk import OTHER_IBAN, PAYEE_IBAN, REASONS, Desk, new_desk
from tests.actions.road import whole_road
from tests.documents.ledgers import (
    CASES,
    CODES,
    DAY,
    NAMESPACE,
    PARTNERS,
    csv_rows,
    expected_in_xaf,
    in_beancount,
    in_csv,
    in_hledger,
    in_xaf,
    in_xlsx,
    not_zero,
    some_books,
    write,
)
from tests.ledger.oracles import beancount_balances, complaints, hledger_balances, needs_hledger
from tests.ledger.roads import Road
from tests.ledger.sums import balances

PROGRAMS = [pytest.param("hledger", marks=needs_hledger), "beancount"]
UNHURRIED: dict[str, Any] = {"suppress_health_check": list(HealthCheck)}


def check(program: str, books: Books, folder: Path) -> None:
    """Another program finds in the export the balances of the books."""
    if program == "hledger":
        assert not_zero(hledger_balances(write(books, folder, "journal"))) == in_hledger(books)
    else:
        assert not_zero(beancount_balances(write(books, folder, "beancount"))) == in_beancount(books)


def check_tables(books: Books, folder: Path) -> None:
    """So do the spreadsheets, and the audit file, which fits its schema."""
    expected = not_zero(books.closing)
    assert in_csv(write(books, folder, "csv")) == expected
    assert in_xlsx(write(books, folder, "xlsx")) == (expected, expected)
    assert in_xaf(write(books, folder, "xaf")) == expected_in_xaf(books)


@pytest.mark.parametrize("program", PROGRAMS)
@settings(max_examples=8, **UNHURRIED)
@given(books=some_books())
def test_another_program_finds_the_balances_of_any_books(books: Books, program: str, tmp_path: Path) -> None:
    check(program, books, tmp_path)


@settings(max_examples=20, **UNHURRIED)
@given(books=some_books())
def test_tables_and_audit_files_tell_the_balances_of_any_books(books: Books, tmp_path: Path) -> None:
    check_tables(books, tmp_path)


@pytest.mark.proof
@pytest.mark.parametrize("program", PROGRAMS)
@settings(max_examples=300, **UNHURRIED)
@given(books=some_books())
def test_another_program_finds_the_balances_of_three_hundred_books(books: Books, program: str, tmp_path: Path) -> None:
    check(program, books, tmp_path)
    check_tables(books, tmp_path)


@pytest.mark.proof
@pytest.mark.parametrize("program", PROGRAMS)
def test_after_random_roads_the_chain_the_tables_and_another_program_hold_the_same_balances(program: str) -> None:
    class Exported(Road):
        """Its own teardown replays the chain and compares it with the tables."""

        def teardown(self) -> None:
            if hasattr(self, "folder"):
                for books in exported(self.desk, None, self.desk.day):
                    check(program, books, self.folder)
                    check_tables(books, self.folder)
            super().teardown()

    run_state_machine_as_test(Exported, settings=settings(max_examples=15, stateful_step_count=40, **UNHURRIED))


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A fund in which every kind of event happened, the last of them in the next year."""
    desk = whole_road(tmp_path_factory.mktemp("road") / "fonds").on(date(2027, 2, 1))
    desk.repay("zayaz", 2_000)
    return desk


def exported(desk: Desk, first: date | None, last: date, language: str = "nl") -> Iterator[Books]:
    with reading(desk.fund) as connection:
        yield books_of(connection, desk.fund.settings, (first, last), language, desk.day)


PERIODS = [
    (None, date(2027, 2, 1)),
    (date(2026, 1, 1), date(2026, 12, 31)),
    (date(2027, 1, 1), date(2027, 12, 31)),
    (date(2026, 3, 3), date(2026, 3, 3)),
    (EARLIEST, date(2000, 1, 1)),
]


@pytest.mark.parametrize("program", [*PROGRAMS, "tables"])
@pytest.mark.parametrize(("first", "last"), PERIODS)
def test_a_real_fund_has_in_every_format_the_balances_of_its_database(
    road: Desk, first: date | None, last: date, program: str, tmp_path: Path
) -> None:
    for books in exported(road, first, last):
        check_tables(books, tmp_path) if program == "tables" else check(program, books, tmp_path)
        sums = road.query(
            "SELECT account, sum(amount_cents) FROM posting JOIN entry ON entry.id = entry WHERE value_on <= ? GROUP BY 1",
            last.isoformat(),
        )
        assert dict(sums) == books.closing


@pytest.mark.parametrize("program", [*PROGRAMS, "tables"])
def test_a_ledger_without_entries_is_one_that_other_programs_take(program: str, tmp_path: Path) -> None:
    for language in LANGUAGES:
        for books in exported(new_desk(tmp_path / language / "fonds"), None, DAY, language):
            check_tables(books, tmp_path) if program == "tables" else check(program, books, tmp_path)


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_export_in_which_one_cent_was_changed_is_refused_by_another_program(
    road: Desk, program: str, tmp_path: Path
) -> None:
    for books in exported(road, None, date(2027, 2, 1)):
        path = write(books, tmp_path, "journal" if program == "hledger" else program)
        before, event, entry = path.read_text(encoding="utf-8").partition("repayment")
        # Both sides of one entry, so that it still balances.
        changed = entry.replace("400.00", "400.01", 1).replace("-400.00", "-400.01", 1)
        assert changed != entry
        path.write_text(before + event + changed, encoding="utf-8")
        assert "balance" in complaints(path).lower()


def test_every_entry_tells_its_number_kind_days_case_decision_actor_and_record(road: Desk, tmp_path: Path) -> None:
    rows = road.query(
        "SELECT e.id, kind, value_on, booked_on, e.case_ref, decision, actor, e.record, reverses FROM entry e"
        " JOIN record ON seq = e.record WHERE kind IN ('payout', 'reversal')"
    )
    assert len(rows) > 4
    for books in exported(road, None, date(2027, 2, 1)):
        plain = write(books, tmp_path, "journal").read_text(encoding="utf-8")
        tables = csv_rows(write(books, tmp_path, "csv"))
        for number, kind, value_on, booked_on, case, decision, actor, record, reverses in rows:
            facts = {"kind": kind, "booked": booked_on, "case": case, "decision": decision}
            told = [f"{name}:{value}" for name, value in facts.items() if value is not None]
            entry = plain.partition(f"\n{value_on} * ({number}) ")[2].partition("\n\n")[0]
            assert ", ".join(told) in entry
            assert f"actor:{actor}, record:{record}" in entry
            found = next(row for row in tables if row["entry"] == str(number))
            assert [found[name] for name in ("decision", "actor", "record", "reverses")] == [
                "" if value is None else str(value) for value in (decision, actor, record, reverses)
            ]
            assert found["booked"] == f"{date.fromisoformat(booked_on):%d-%m-%Y}"


def test_no_export_holds_personal_text(road: Desk, tmp_path: Path) -> None:
    personal = ["Voorbeeld Professional", "Voorbeeldleverancier", "Verkeerd geboekt", "Huur", PAYEE_IBAN, OTHER_IBAN]
    personal += [*REASONS.values(), "Niemand was aan de lat", "inleg-zayaz", "Voorbeeldregel"]
    for books in exported(road, None, date(2027, 2, 1)):
        sheets = load_workbook(write(books, tmp_path, "xlsx")).worksheets
        texts = [write(books, tmp_path, name).read_text(encoding="utf-8") for name in ("journal", "beancount", "csv", "xaf")]
        texts.append(" ".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row))
        assert [one for one in personal for text in texts if one in text] == []


def a_book(actor: str = "dirk") -> Books:
    """One entry: every partner owes € 10.05."""
    owed = [Posting(f"claim:{partner}", 10_05) for partner in PARTNERS]
    postings = (*owed, Posting("bank", -10_05 * len(owed)))
    entry = Booking(1, "payout", DAY, DAY, None, None, None, None, 5, actor, postings)
    return Books("Fonds", "", "nl", DAY, DAY, DAY, "1:ab", PARTNERS, {}, balances(postings), 0, lambda: iter([entry]))


def test_a_name_that_looks_like_a_formula_is_text_in_a_spreadsheet(tmp_path: Path) -> None:
    hostile = a_book(actor='=HYPERLINK("http://x")')
    cells = [cell for row in csv_rows(write(hostile, tmp_path, "csv")) for cell in row.values()]
    assert '\'=HYPERLINK("http://x")' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    for sheet in load_workbook(write(hostile, tmp_path, "xlsx")).worksheets:
        formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        assert {cell.row for cell in formulas} == {sheet.max_row}, "only the totals are formulas"


def test_a_sheet_has_real_dates_and_amounts_a_filter_and_a_head_that_stays(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(ledger_xlsx(a_book()))
    sheet = load_workbook(path).worksheets[0]
    assert sheet.title == "Boekingen"
    assert sheet["B2"].value == datetime(2026, 3, 2)
    assert (sheet["I2"].value, sheet["I2"].number_format) == (10.05, "#,##0.00")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:N9"
    assert sheet["I10"].value == "=SUBTOTAL(109,I2:I9)"
    assert load_workbook(path, data_only=True).worksheets[0]["I10"].value == 70.35


def test_a_long_ledger_goes_on_in_the_next_sheet(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(ledger_xlsx(a_book(), most_rows=3))
    assert load_workbook(path).sheetnames == ["Boekingen", "Boekingen 2", "Boekingen 3", "Saldi"]
    assert in_xlsx(path) == (a_book().closing, a_book().closing)


def test_the_same_books_give_the_same_bytes() -> None:
    assert ledger_xlsx(a_book()) == ledger_xlsx(a_book())


def test_what_the_fund_bore_in_earlier_years_is_equity_in_an_audit_file(road: Desk, tmp_path: Path) -> None:
    ((borne,),) = road.query("SELECT sum(amount_cents) FROM posting WHERE account = 'absorbed'")
    assert borne > 0
    for first, equity, cost in ((date(2026, 1, 1), 0, borne), (date(2027, 1, 1), borne, 0)):
        for books in exported(road, first, date(2027, 2, 1)):
            found = in_xaf(write(books, tmp_path, "xaf"))
            assert (found.get(("0590", ""), 0), found.get(("4500", ""), 0)) == (equity, cost)


def test_an_audit_file_has_a_bank_journal_and_no_entries_that_only_promise(tmp_path: Path, road: Desk) -> None:
    money = "account NOT LIKE 'reserved:%' AND account <> 'reservations'"
    promises = {row[0] for row in road.query(f"SELECT entry FROM posting GROUP BY entry HAVING sum({money}) = 0")}
    assert promises
    for books in exported(road, None, date(2027, 2, 1)):
        tree = etree.parse(write(books, tmp_path, "xaf"))
        booked = {}
        for journal in tree.iterfind(".//x:journal", NAMESPACE):
            found = journal.iterfind("x:transaction/x:nr", NAMESPACE)
            booked[journal.findtext("x:jrnID", "", NAMESPACE)] = {int(nr.text or 0) for nr in found}
        every = {row[0] for row in road.query("SELECT id FROM entry")}
        at_bank = {row[0] for row in road.query("SELECT entry FROM posting WHERE account = 'bank'")}
        assert booked == {"BANK": at_bank, "MEMO": every - at_bank - promises}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_account_has_a_name_and_a_place_of_its_own(language: str) -> None:
    names = [account_name(code, language, PARTNERS) for code in CODES]
    paths = [account_path(code, language) for code in CODES]
    assert len(set(names)) == len(set(paths)) == len(CODES)
    assert len({party_id(code) for code in CODES if account(code).debtor}) == len(PARTNERS) + len(CASES)
    assert max(len(party_id(code)) for code in CODES) <= 35


@pytest.mark.parametrize("code", ["", "cash", "claim:", "case:", "capital", "banks"])
def test_an_account_that_the_chart_lacks_has_no_place_in_it(code: str) -> None:
    with pytest.raises(ValueError, match="no such account"):
        account(code)


@pytest.mark.parametrize("first", [None, date(1998, 12, 31), date(2080, 1, 1), date.min])
def test_a_period_in_which_there_was_no_euro_or_that_is_far_away_is_refused(tmp_path: Path, first: date | None) -> None:
    last = date.max if first is None else first
    with pytest.raises(FundError) as refusal:
        next(exported(new_desk(tmp_path / "fonds"), first, last))
    assert refusal.value.codes == ("period-outside",)


def test_json_holds_the_export_as_one_text(terminal: Any) -> None:
    told = json.loads(terminal.ok("ledger export --format hledger --json"))
    assert told["content"] == terminal.ok("ledger export --format hledger")
    assert (told["format"], told["from"], told["to"]) == ("hledger", "2026-01-01", "2026-03-02")
    written = json.loads(terminal.ok("ledger export --format xlsx --out a.xlsx --json"))
    assert written == {"from": "2026-01-01", "to": "2026-03-02", "file": "a.xlsx", "format": "xlsx"}
