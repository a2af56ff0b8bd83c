"""Payouts go to the bank once, in a file that it takes, on a day on which it pays."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fonds.actions.bank_export import export, export_again
from fonds.actions.verify import verify
from fonds.bank.pain import Batch, Transfer, payment_file, sepa_text
from fonds.case.calendar import is_target_day, target_day_from
from fonds.errors import FundError
from tests.actions.desk import Desk, new_desk
from tests.bank.files import IBAN, PARTNER_IBAN, Line, camt

XSD = Path(__file__).parent / "xsd"
VERSIONS = ("09", "03")
SCHEMAS = {version: etree.XMLSchema(etree.parse(XSD / f"pain.001.001.{version}.xsd")) for version in VERSIONS}
_ALLOWED = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ")


def desk_with(folder: Path, *cents: int) -> Desk:
    desk = new_desk(folder, pot=1_000_000)
    for number, amount in enumerate(cents):
        desk.paid(amount, household=f"HH-{number}")
    return desk


def refused(order: object, *rest: object) -> tuple[str, ...]:
    with pytest.raises(FundError) as found:
        export(order, *rest)  # type: ignore[arg-type]
    return found.value.codes


@pytest.mark.parametrize("version", VERSIONS)
def test_a_batch_is_valid_against_the_schema_and_holds_every_payout_once(version: str, tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "fonds", 10_000, 12_345)
    made = export(desk.order("dirk"), version, None)
    document = etree.fromstring(made.content)
    assert SCHEMAS[version].validate(document), SCHEMAS[version].error_log
    found = {one.text for one in document.iter("{*}InstdAmt")}
    assert (found, made.total_cents) == ({"100.00", "123.45"}, 22_345)
    assert {one.text for one in document.iter("{*}EndToEndId")} == {"2026-001-1-3", "2026-002-1-5"}
    assert refused(desk.order("dirk"), version, None) == ("bank-batch-empty",)
    assert verify(desk.fund).findings == ()


def test_a_copy_is_the_same_byte_for_byte_and_is_recorded(tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "fonds", 10_000)
    made = export(desk.order("dirk"), "09", None)
    later = desk.later(40)
    again = export_again(later.order("dirk"), made.batch)
    assert again.copy
    assert (again.content, again.sha256, again.execute_on) == (made.content, made.sha256, made.execute_on)
    assert desk.query("SELECT batch, member FROM batch_copy") == [(1, "dirk")]


def test_a_dry_run_reads_no_payee_and_writes_nothing(tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "fonds", 10_000)
    before = desk.dump()
    made = export(desk.order("dirk", dry_run=True), "09", None)
    assert (made.content, made.total_cents) == (b"", 10_000)
    assert desk.dump() == before


def test_a_payout_that_was_reversed_or_seen_on_the_bank_is_not_sent(tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "fonds", 10_000, 20_000, 30_000)
    entries = [row[0] for row in desk.query("SELECT id FROM entry WHERE kind = 'payout' ORDER BY id")]
    desk.reverse(entries[0])
    read = desk.import_bank(camt([Line(-20_000, "Betaling 2026-002", day=desk.day)]))
    assert [line.placed.how for line in read.lines] == ["case"]
    made = export(desk.order("dirk"), "09", None)
    assert [entry for entry, _, _, _ in made.orders] == [entries[2]]


def test_one_payout_can_be_chosen(tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "fonds", 10_000, 20_000)
    entries = [row[0] for row in desk.query("SELECT id FROM entry WHERE kind = 'payout' ORDER BY id")]
    assert [order[0] for order in export(desk.order("dirk"), "09", None, {entries[1]}).orders] == [entries[1]]
    assert refused(desk.order("dirk"), "09", None, {entries[1]}) == ("bank-payout-unknown",)
    assert [order[0] for order in export(desk.order("dirk"), "09", None).orders] == [entries[0]]


def test_who_decided_does_not_send_the_payment_either(tmp_path: Path) -> None:
    from fonds.actions.register import add_member
    from fonds.actions.roles import Role

    desk = desk_with(tmp_path / "fonds", 10_000)
    add_member(desk.order("dirk"), "anna", "zayaz", Role.TREASURER, desk.day)
    before = desk.dump()
    assert refused(desk.order("anna"), "09", None) == ("decider-pays",)
    assert desk.dump() == before


@pytest.mark.parametrize(
    ("day", "settles"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 4, 3), False),
        (date(2026, 4, 6), False),
        (date(2026, 4, 27), True),
        (date(2026, 5, 1), False),
        (date(2026, 5, 14), True),
        (date(2026, 12, 25), False),
        (date(2026, 3, 7), False),
        (date(2025, 12, 26), False),
        (date(2026, 3, 9), True),
    ],
)
def test_banks_settle_on_target_days_which_are_not_the_dutch_working_days(day: date, settles: bool) -> None:
    assert is_target_day(day) is settles


def test_the_first_day_to_pay_skips_a_whole_easter() -> None:
    assert target_day_from(date(2026, 4, 3)) == date(2026, 4, 7)
    assert target_day_from(date(2026, 12, 25)) == date(2026, 12, 28)


def test_a_day_on_which_banks_rest_is_refused_and_the_next_one_named(tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "fonds", 10_000)
    with pytest.raises(FundError) as found:
        export(desk.order("dirk"), "09", date(2026, 4, 3))
    assert found.value.problems[0].details == {"day": "2026-04-03", "next": "2026-04-07"}
    assert refused(desk.order("dirk"), "09", date(2026, 3, 1)) == ("bank-day-past",)
    assert export(desk.order("dirk"), "09", date(2026, 4, 7)).execute_on == date(2026, 4, 7)


@given(st.text(max_size=200))
def test_any_name_becomes_one_that_every_bank_takes(name: str) -> None:
    made = sepa_text(name)
    assert 1 <= len(made) <= 70
    assert set(made) <= _ALLOWED
    assert "//" not in made
    assert made == made.strip("/ ")
    assert sepa_text(made) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [("Çelik & Zonen", "Celik + Zonen"), ("Ærø Straße", "AEro Strasse"), ("山田", ".."), ("  a//b  ", "a/b"), ("/", ".")],
)
def test_letters_without_a_place_in_sepa_are_written_the_usual_way(name: str, made: str) -> None:
    assert sepa_text(name) == made


@given(st.lists(st.tuples(st.text(min_size=1, max_size=90), st.integers(1, 99_999_999_999)), min_size=1, max_size=5))
def test_a_file_of_any_names_and_amounts_is_valid_and_keeps_every_account(payments: list[tuple[str, int]]) -> None:
    transfers = [Transfer(f"E{n}", name, PARTNER_IBAN, cents, "RF48202600101") for n, (name, cents) in enumerate(payments)]
    for version in VERSIONS:
        made = payment_file(Batch("M1", date(2026, 3, 2), date(2026, 3, 3), "Fonds", IBAN, transfers), version)
        document = etree.fromstring(made)
        assert SCHEMAS[version].validate(document), SCHEMAS[version].error_log
        assert [one.text for one in document.iter("{*}IBAN")] == [IBAN, *[PARTNER_IBAN] * len(payments)]
