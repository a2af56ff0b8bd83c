"""What the bank tells is booked once and exactly, whatever files it comes in."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.actions.bank_export import export
from fonds.actions.bank_import import Imported, import_files
from fonds.actions.bank_match import Choice, To
from fonds.actions.bank_open import waiting_lines
from fonds.actions.bank_text import LineText, masked, read_text
from fonds.actions.detail import keep_details
from fonds.actions.erase import erase
from fonds.actions.perform import perform
from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.audit.sealing import FundKey
from fonds.errors import FundError
from fonds.store.bank_books import bank_on
from fonds.store.database import SCHEMA, reading
from fonds.store.fund import KEY_FILE
from tests.actions.desk import Desk, new_desk
from tests.audit.tampering import Vandal
from tests.bank.files import DAY, PARTNER_IBAN, Line, camt, mt940

TODAY = date(2026, 4, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fund with € 10,000 in the pot, on a day on which the bank's files are there."""
    return new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)


def claimed(desk: Desk, *cents: int, debtor: str = "zayaz") -> list[str]:
    """The payment references of claims on one partner."""
    for number, amount in enumerate(cents):
        desk.settle(desk.paid(amount, household=f"HH-{number}"), Plan(Who.ONE, weights={debtor: 1}))
    return [row[0] for row in desk.query("SELECT reference FROM claim ORDER BY id")]


def how(done: Imported) -> list[str]:
    return [line.placed.how for line in sorted(done.lines, key=lambda line: line.number)]


def balance(desk: Desk, account: str) -> int:
    return int(desk.query("SELECT coalesce(sum(amount_cents), 0) FROM posting WHERE account = ?", account)[0][0])


def texts(desk: Desk) -> list[LineText | None]:
    with perform(desk.order("dirk", dry_run=True), "bank open") as unit:
        return [read_text(unit, row[0]) for row in desk.query("SELECT id FROM bank_line ORDER BY id")]


def refused(desk: Desk, *files: bytes) -> tuple[str, ...]:
    before = desk.dump()
    with pytest.raises(FundError) as found:
        desk.import_bank(*files)
    assert desk.dump() == before
    return found.value.codes


def test_the_same_file_again_books_nothing_and_leaves_no_record(desk: Desk) -> None:
    file = camt([Line(100, "a"), Line(200, "b")])
    assert len(desk.import_bank(file).lines) == 2
    before = desk.dump()
    again = desk.import_bank(file)
    assert (len(again.lines), again.known) == (0, 2)
    assert desk.dump() == before


@pytest.mark.parametrize("lines", [[Line(500, "a", reference="B1")], [Line(500, "a"), Line(-500, "b")]])
@pytest.mark.parametrize("kind", ["052", "053", "054"])
def test_the_same_file_twice_in_one_import_is_booked_once(desk: Desk, kind: str, lines: list[Line]) -> None:
    """A notification tells no balances, and those of a statement can be equal: neither makes the second file go on."""
    file = ("afschrift.xml", camt(lines, kind=kind))
    done = import_files(desk.order("dirk"), [file, file])
    assert (len(done.lines), done.known) == (len(lines), len(lines))


def test_two_payments_that_look_the_same_are_both_booked_and_only_once(desk: Desk) -> None:
    twin = Line(500, "Termijn", reference="")
    file = camt([twin, twin, Line(7)])
    assert len(desk.import_bank(file).lines) == 3
    assert len(desk.import_bank(camt([twin, twin, Line(7)], first=9)).lines) == 0
    assert len(desk.import_bank(camt([twin, twin, twin])).lines) == 1
    assert balance(desk, "unmatched") == -(3 * 500 + 7)


@pytest.mark.parametrize("reference", ["B1", ""])
def test_what_was_told_during_the_day_is_not_booked_again_from_the_statement(desk: Desk, reference: str) -> None:
    line = Line(500, "Termijn", reference=reference)
    other = Line(-300, "Kosten", reference=reference and "B2")
    assert len(desk.import_bank(camt([line], kind="052", version=6)).lines) == 1
    assert len(desk.import_bank(camt([line, other], kind="052", version=8)).lines) == 1
    assert len(desk.import_bank(camt([line, other], kind="053", version=8)).lines) == 0
    assert len(desk.import_bank(camt([line, other], kind="054", version=2)).lines) == 0


def test_what_was_read_as_the_payments_in_it_is_not_read_again_as_one_sum(desk: Desk) -> None:
    whole = Line(300, "Batch", reference="B9")
    split = replace(whole, parts=((100, "A"), (200, "B")))
    assert [line.cents for line in desk.import_bank(camt([split], kind="054")).lines] == [100, 200]
    assert len(desk.import_bank(camt([whole])).lines) == 0


def test_a_day_is_read_in_one_format_only(desk: Desk) -> None:
    desk.import_bank(camt([Line(500)]))
    assert refused(desk, mt940([Line(500)])) == ("bank-other-format",)
    next_day = Line(500, day=DAY + timedelta(1))
    assert len(desk.import_bank(mt940([next_day])).lines) == 1


Days = st.lists(
    st.lists(st.tuples(st.integers(-3, 3).filter(bool), st.sampled_from(["", "huur", "gift"])), min_size=1, max_size=5),
    min_size=1,
    max_size=4,
)


@settings(max_examples=8, deadline=None)
@given(days=Days, seed=st.integers(0, 999), numbered=st.booleans())
def test_any_way_to_cut_and_order_the_files_books_the_same_lines_once(
    tmp_path_factory: pytest.TempPathFactory, days: list[list[tuple[int, str]]], seed: int, numbered: bool
) -> None:
    check_cut(new_desk(tmp_path_factory.mktemp("cut") / "fonds", pot=1_000_000).on(TODAY), days, seed, numbered)


@pytest.mark.proof
@settings(max_examples=300, deadline=None)
@given(days=Days, seed=st.integers(0, 99_999), numbered=st.booleans())
def test_hundreds_of_ways_to_cut_and_order_the_files_book_the_same_lines_once(
    tmp_path_factory: pytest.TempPathFactory, days: list[list[tuple[int, str]]], seed: int, numbered: bool
) -> None:
    check_cut(new_desk(tmp_path_factory.mktemp("cut") / "fonds", pot=1_000_000).on(TODAY), days, seed, numbered)


def check_cut(desk: Desk, days: list[list[tuple[int, str]]], seed: int, numbered: bool) -> None:
    """Files of whole days may overlap in any way; when the bank numbers its lines, the days may be cut too.

    What is told again can be set aside when a balance comes twice in a day, and is in no book then.
    """
    dice = random.Random(seed)
    lines = [
        [
            Line(cents * 100, text, day=DAY + timedelta(number), reference=f"B{number}-{at}" if numbered else "")
            for at, (cents, text) in enumerate(day)
        ]
        for number, day in enumerate(days)
    ]
    every = [line for day in lines for line in day]
    starts = [sum(len(day) for day in lines[:number]) for number in range(len(lines) + 1)]
    cuts = [(0, len(every))] if dice.random() < 0.3 else list(pairwise(starts))
    for _ in range(3):
        first = dice.randrange(len(lines))
        begin, end = starts[first], starts[dice.randrange(first, len(lines)) + 1]
        cuts.append((dice.randrange(begin, end) if numbered else begin, end))
    dice.shuffle(cuts)
    for number, (begin, end) in enumerate(cuts):
        opening = 100_000 + sum(line.cents for line in every[:begin])
        desk.import_bank(camt(every[begin:end], opening=opening, first=number))
    expected = sorted((line.day.isoformat(), line.cents) for day in lines for line in day)
    told = desk.query("SELECT booked_on, amount_cents FROM bank_line WHERE how <> 'twice' OR ?", numbered)
    assert sorted(told) == expected
    assert balance(desk, "bank") == 1_000_000 + sum(cents for _, cents in expected)
    assert verify(desk.fund).findings == ()


def test_a_reference_anywhere_in_the_text_pays_its_claim(desk: Desk) -> None:
    first, second = claimed(desk, 10_000, 20_000)
    told = [
        Line(4_000, f"Wij betalen {first[:4]} {first[4:8]} {first[8:]}, met dank", reference="1"),
        Line(6_000, "Rest", structured=first, reference="2"),
        Line(25_000, f"kenmerk:{second.lower()}casus", reference="3"),
    ]
    assert how(desk.import_bank(camt(told))) == ["reference"] * 3
    assert desk.query(
        "SELECT case_ref, sum(amount_cents) FROM posting WHERE account = 'claim:zayaz' GROUP BY 1 ORDER BY 1"
    ) == [
        (None, -5_000),
        ("2026-001", 0),
        ("2026-002", 0),
    ]


def test_references_of_two_debtors_in_one_payment_are_for_people_to_sort_out(desk: Desk) -> None:
    (first,) = claimed(desk, 10_000)
    desk.settle(desk.paid(20_000, household="HH-9"), Plan(Who.ONE, weights={"mee": 1}))
    second = desk.query("SELECT reference FROM claim WHERE debtor = 'mee'")[0][0]
    assert how(desk.import_bank(camt([Line(30_000, f"{first} en {second}")]))) == ["unmatched"]


def test_the_account_and_the_exact_amount_of_one_open_claim_pay_it(desk: Desk) -> None:
    claimed(desk, 10_000, 20_000, 20_000)
    keep_details(desk.order("dirk"), "zayaz", {"iban": PARTNER_IBAN}, TODAY)
    told = [
        Line(10_000, "x", reference="1"),
        Line(10_000, "x", reference="2"),
        Line(20_000, "y", reference="3"),
        Line(9_999, "z"),
    ]
    assert how(desk.import_bank(camt(told))) == ["iban", "unmatched", "unmatched", "unmatched"]
    assert balance(desk, "claim:zayaz") == 40_000


def test_a_payout_that_left_is_no_second_entry_and_one_that_came_back_waits_again(desk: Desk) -> None:
    kept, back = desk.paid(10_000, household="HH-1"), desk.paid(20_000, household="HH-2")
    sent = export(desk.order("dirk"), "09", None)
    ids = {case: f"{case}-{line}-{entry}" for entry, case, line, _ in sent.orders}
    pot = balance(desk, "bank")
    left = [Line(-10_000, end_to_end=ids[kept], reference="1"), Line(-20_000, end_to_end=ids[back], reference="2")]
    assert how(desk.import_bank(camt(left))) == ["payout", "payout"]
    assert balance(desk, "bank") == pot
    returned = Line(20_000, end_to_end=ids[back], reference="3", returned=True)
    assert how(desk.import_bank(camt([returned]))) == ["return"]
    assert balance(desk, "bank") == pot + 20_000
    assert balance(desk, "reservations") == -20_000
    assert how(desk.import_bank(camt([replace(returned, reference="4")]))) == ["unmatched"]
    desk.later(1).pay(back)
    assert verify(desk.fund).findings == ()


def test_a_payout_that_came_back_after_it_was_settled_is_for_people_to_sort_out(desk: Desk) -> None:
    case = desk.paid(10_000)
    sent = export(desk.order("dirk"), "09", None)
    desk.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    line = Line(10_000, end_to_end=f"{case}-1-{sent.orders[0][0]}", returned=True)
    assert how(desk.import_bank(camt([line]))) == ["unmatched"]
    # Zayaz owes as much, and did not pay this: it is the fund's own money.
    proposed = [proposal.choice for proposal in waiting_lines(desk.order("dirk"))[0].proposals]
    assert proposed == [Choice(To.RETURN, entry=sent.orders[0][0])]


@pytest.mark.parametrize("make", [camt, mt940])
def test_a_batch_that_the_bank_books_as_one_sum_is_the_batch(desk: Desk, make: Callable[..., bytes]) -> None:
    desk.paid(10_000, household="HH-1")
    desk.paid(20_000, household="HH-2")
    sent = export(desk.order("dirk"), "09", None)
    before = balance(desk, "bank")
    assert how(desk.import_bank(make([Line(-30_000, order=sent.message_id)]))) == ["batch"]
    assert balance(desk, "bank") == before


def test_an_entry_that_the_bank_takes_back_is_undone(desk: Desk) -> None:
    (reference,) = claimed(desk, 10_000)
    wrong = Line(10_000, f"Betaling {reference}", reference="1")
    desk.import_bank(camt([wrong, Line(600, "Onbekend", reference="2")]))
    assert balance(desk, "claim:zayaz") == 0
    undone = [replace(wrong, cents=-10_000, undoes=True, reference="3"), Line(-600, "Onbekend", undoes=True, reference="4")]
    assert how(desk.import_bank(camt(undone))) == ["reversal", "reversal"]
    assert (balance(desk, "claim:zayaz"), balance(desk, "unmatched")) == (10_000, 0)
    both = [Line(-50, "Kosten", reference="5"), Line(50, "Kosten", undoes=True, reference="6")]
    assert sorted(how(desk.import_bank(camt(both)))) == ["unmatched", "unmatched"], "the reversal comes first in its day"
    assert balance(desk, "unmatched") == 0
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize(
    ("taken_back", "kind"),
    [
        (Line(-10_000, "Energie", iban="NL20INGB0001234567"), "unmatched"),
        (Line(-10_000, "", iban=""), "unmatched"),
        (Line(-10_000, "Energie"), "reversal"),
        (Line(-10_000, "Betaling", iban="NL20INGB0001234567"), "reversal"),
    ],
)
def test_an_id_that_many_payments_carry_is_not_enough_to_undo_one(desk: Desk, taken_back: Line, kind: str) -> None:
    desk.import_bank(camt([Line(10_000, "Betaling", reference="1", end_to_end="NONREF")]))
    again = replace(taken_back, undoes=True, reference="2", end_to_end="NONREF")
    assert how(desk.import_bank(camt([again]))) == [kind]


def test_an_unknown_debit_that_the_pot_cannot_cover_is_set_aside_and_nothing_is_lost(desk: Desk) -> None:
    done = desk.import_bank(camt([Line(-2_000_000, "Beslag"), Line(5)], opening=3_000_000))
    assert sorted(how(done)) == ["aside", "unmatched"]
    assert balance(desk, "bank") == 1_000_005
    assert verify(desk.fund).findings == ()


def test_one_bad_file_keeps_all_of_them_out(desk: Desk) -> None:
    assert refused(desk, camt([Line(5)]), camt([Line(5)], off=3), mt940([Line(5)])[:-30]) == (
        "bank-balance",
        "bank-file-broken",
    )


def test_a_day_that_is_still_to_come_is_refused(desk: Desk) -> None:
    assert refused(desk, camt([Line(5, day=TODAY + timedelta(1))])) == ("bank-line-future",)


def test_a_value_date_after_today_counts_from_today(desk: Desk) -> None:
    desk.import_bank(camt([Line(5, value=TODAY + timedelta(3)), Line(6, value=DAY - timedelta(2))]))
    assert desk.query("SELECT value_on FROM entry WHERE kind = 'unmatched' ORDER BY id") == [("2026-04-01",), ("2026-03-08",)]


def notes(done: Imported) -> list[str]:
    return [note.code for note in done.notes]


def test_a_statement_that_is_missing_is_told(desk: Desk) -> None:
    def day(number: int) -> list[Line]:
        return [Line(100, day=DAY + timedelta(number))]

    first, third = camt(day(0), opening=0), camt(day(2), opening=200)
    assert notes(desk.import_bank(first)) == []
    assert notes(desk.import_bank(first + b"<!-- fetched again -->")) == []
    assert notes(desk.import_bank(third)) == ["gap"]
    assert notes(desk.import_bank(camt(day(1), opening=100))) == []
    assert notes(desk.import_bank(first, third)) == []
    assert notes(desk.import_bank(camt(day(3), day(4), opening=300))) == []


def test_what_the_bank_told_is_nowhere_in_the_clear_and_can_be_read_by_the_fund(desk: Desk) -> None:
    desk.import_bank(camt([Line(500, "Geheim verhaal", name="Jansen-Voorbeeld", iban="NL20INGB0001234567")]))
    raw = b"".join(path.read_bytes() for path in desk.fund.folder.glob("fonds.db*"))
    assert not [word for word in ("Geheim", "Jansen", "NL20INGB0001234567") if word.encode() in raw]
    assert texts(desk) == [LineText("Jansen-Voorbeeld", "NL20INGB0001234567", "Geheim verhaal", "")]


def test_with_another_key_than_that_of_today_no_words_of_the_bank_come_in_that_would_not_open_later(desk: Desk) -> None:
    claimed(desk, 500)
    read, new = camt([Line(500, "a")]), camt([Line(700, "b")])
    desk.import_bank(read)
    key = desk.fund.folder / KEY_FILE
    right = key.read_bytes()
    key.write_bytes(FundKey.create().to_text())
    assert refused(desk, new) == ("sealed-does-not-open",)
    assert desk.import_bank(read).known == 1
    key.write_bytes(right)
    assert len(desk.import_bank(new).lines) == 1


def test_a_bsn_in_the_text_is_not_kept_and_that_is_told(desk: Desk) -> None:
    done = desk.import_bank(camt([Line(500, "Voor 111222333 en factuur 2026-001", name="111.222.333")]))
    assert [(note.code, note.details) for note in done.notes] == [("bsn", {"number": 1})]
    (kept,) = texts(desk)
    assert kept is not None
    assert (kept.name, kept.text) == ("…", "Voor … en factuur 2026-001")


@pytest.mark.parametrize("told", ["111222333", "a111 222 333b", "11-12-2233 3", "１１１２２２３３３", "x 1112223-33 y 12"])
def test_no_way_to_write_a_bsn_is_left(told: str) -> None:
    assert "222" not in masked(told)


def test_erasing_a_case_forgets_what_the_bank_told_about_it_and_nothing_else(desk: Desk) -> None:
    (reference,) = claimed(desk, 10_000)
    desk.import_bank(camt([Line(10_000, f"{reference} van mevrouw X"), Line(500, "Iets anders", reference="2")]))
    erase(desk.order("anna"), "2026-001", "request")
    assert [one and one.text for one in texts(desk)] == [None, "Iets anders"]
    assert desk.query("SELECT line, ground FROM line_erasure") == [(1, "request")]
    assert verify(desk.fund).findings == ()


def test_a_text_that_is_gone_without_an_erasure_is_found(desk: Desk) -> None:
    desk.import_bank(camt([Line(500, "Iets")]))
    Vandal(desk).unguarded("line_text", "DELETE FROM line_text")
    assert [(one.code, one.where) for one in verify(desk.fund).findings] == [("audit-row-missing", "line_text 1")]


def mutated(content: bytes, dice: random.Random) -> bytes:
    """The file with a few bytes changed, cut, doubled or moved."""
    data = bytearray(content)
    for _ in range(dice.randint(1, 4)):
        at, size = dice.randrange(len(data)), dice.randint(1, 40)
        match dice.randrange(4):
            case 0:
                data[at] = dice.randrange(256)
            case 1:
                del data[at : at + size]
            case 2:
                data[at:at] = data[at : at + size]
            case _:
                data[at:at] = dice.choice(
                    [b"<Ntry>", b"&#0;", b"\n:61:", b"</Stmt>", b"-", b"9" * 20, b"\xff\xfe", b"&a;", b"EUR"]
                )
    return bytes(data)


@pytest.mark.parametrize("seed", [*range(8), *(pytest.param(seed, marks=pytest.mark.proof) for seed in range(8, 200))])
def test_a_damaged_file_is_refused_without_a_trace_or_books_what_adds_up(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    make = camt if seed % 2 else mt940
    lines: Sequence[Line] = [Line(dice.randint(1, 9_999) * 7, f"Regel {n}", reference=f"B{n}") for n in range(4)]
    refusals = 0
    for _ in range(8):
        before = desk.dump()
        try:
            import_files(desk.order("dirk"), [("bestand", mutated(make(lines), dice))])
        except FundError:
            refusals += 1
            assert desk.dump() == before
    assert verify(desk.fund).findings == ()
    assert refusals


@pytest.mark.proof
def test_ten_thousand_lines_go_through_in_one_record(desk: Desk) -> None:
    lines = [Line(100 + number % 7, f"Regel {number}", reference=f"B{number}") for number in range(10_000)]
    done = desk.import_bank(camt(lines))
    assert len(done.lines) == 10_000
    assert json.loads(desk.query("SELECT body FROM record ORDER BY seq DESC LIMIT 1")[0][0])["schema"] == SCHEMA
    assert desk.query("SELECT count(*) FROM record WHERE action = 'bank import'") == [(1,)]
    assert verify(desk.fund).findings == ()


def test_a_payout_that_was_sent_after_the_first_statement_began_is_not_on_the_bank_yet(desk: Desk) -> None:
    desk.paid(10_000, household="HH-1")
    desk.paid(20_000, household="HH-2")
    sent = export(desk.order("dirk"), "09", None)
    entry, case, line, cents = sent.orders[0]
    since, day = sent.execute_on.isoformat(), (sent.execute_on + timedelta(1)).isoformat()
    later = desk.on(sent.execute_on + timedelta(1))
    later.import_bank(camt([Line(-cents, end_to_end=f"{case}-{line}-{entry}", day=sent.execute_on)]))
    with reading(desk.fund) as connection:
        assert bank_on(connection, since, day)["unseen"] == -20_000
