"""Reports that cut a day, of a bank without references: the balances tell what follows and what repeats."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.actions.bank_export import export
from fonds.actions.bank_import import import_files
from fonds.actions.bank_match import Choice, To
from fonds.actions.bank_open import waiting_lines
from fonds.actions.verify import verify
from fonds.bank.span import Beside, Span, beside, cancel_out
from tests.actions.desk import Desk, new_desk
from tests.bank.files import DAY, Line, camt, mt940
from tests.bank.test_import import TODAY, balance, how, notes
from tests.bank.test_match import give, still_open

TWIN = Line(500, "Termijn")
OTHER = Line(300, "Iets anders")
Maker = Callable[..., bytes]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fund with € 10,000 in the pot."""
    return new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)


def camt_052(*statements: list[Line], opening: int) -> bytes:
    return camt(*statements, kind="052", opening=opening)


@pytest.mark.parametrize("make", [camt_052, camt, mt940])
@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("at_once", [False, True])
def test_two_equal_payments_in_reports_that_join_are_both_booked(
    desk: Desk, make: Maker, backwards: bool, at_once: bool
) -> None:
    files = [("a", make([TWIN, OTHER], opening=1_000)), ("b", make([TWIN], opening=1_800))]
    files = files[::-1] if backwards else files
    for given_files in [files] if at_once else [[one] for one in files]:
        import_files(desk.order("dirk"), given_files)
    assert balance(desk, "bank") == 1_000_000 + 500 + 300 + 500
    # And each of them again, the day as a whole, and the whole with what came later.
    again = [make([OTHER, TWIN], opening=1_000), make([TWIN, Line(0)], opening=1_800), make([TWIN, OTHER, TWIN], opening=1_000)]
    assert [how(desk.import_bank(one)) for one in again] == [[], [], []]
    assert how(desk.import_bank(make([TWIN, OTHER, TWIN, TWIN], opening=1_000))) == ["unmatched"]
    assert verify(desk.fund).findings == ()


def test_a_report_in_between_and_one_that_goes_on_from_it_book_what_is_theirs(desk: Desk) -> None:
    for opening in (1_000, 1_500, 2_000):
        assert how(desk.import_bank(camt([TWIN], kind="052", opening=opening))) == ["unmatched"]
    assert how(desk.import_bank(camt([TWIN, TWIN], kind="052", opening=1_500))) == []
    assert how(desk.import_bank(camt([TWIN, TWIN, TWIN, TWIN], kind="053", opening=1_000))) == ["unmatched"]


@pytest.mark.parametrize("kind", ["052", "053"])
def test_a_report_that_begins_or_ends_with_the_balance_of_another_repeats_it(desk: Desk, kind: str) -> None:
    desk.import_bank(camt([TWIN, OTHER], kind=kind, opening=1_000))
    assert how(desk.import_bank(camt([TWIN, OTHER, Line(7)], kind=kind, opening=1_000))) == ["unmatched"]
    assert how(desk.import_bank(camt([OTHER], kind=kind, opening=1_500))) == []


def test_what_the_balances_do_not_settle_is_set_aside_and_a_person_says_it(desk: Desk) -> None:
    assert how(desk.import_bank(camt([TWIN], kind="052", opening=1_000))) == ["unmatched"]
    done = desk.import_bank(camt([TWIN, OTHER], kind="052", opening=3_000))
    assert (how(done), done.known) == (["twice", "unmatched"], 0)
    assert balance(desk, "bank") == 1_000_000 + 500 + 300
    first, second, _ = waiting_lines(desk.order("dirk"))
    assert (first.proposals, [one.choice for one in second.proposals]) == ((), [Choice(To.SAME, line=1)])
    # The statement of the day tells both, so one of them is held against the line that waits.
    assert how(desk.import_bank(camt([TWIN, OTHER, TWIN], opening=1_000))) == ["twice"]
    give(desk, 2, Choice(To.UNKNOWN))
    give(desk, 4, Choice(To.SAME, line=2))
    assert (balance(desk, "bank"), still_open(desk)) == (1_000_000 + 500 + 300 + 500, [1, 2, 3])
    assert verify(desk.fund).findings == ()


def test_a_line_that_was_told_before_after_all_is_tied_to_the_first_and_books_nothing(desk: Desk) -> None:
    desk.import_bank(camt([TWIN], kind="054"))
    assert how(desk.import_bank(camt([TWIN, OTHER], kind="054"))) == ["twice", "unmatched"]
    assert give(desk, 2, Choice(To.SAME, line=1)) == []
    assert (balance(desk, "bank"), still_open(desk)) == (1_000_000 + 500 + 300, [1, 3])


def test_a_payout_without_a_reference_that_is_told_again_waits_and_the_case_is_named(desk: Desk) -> None:
    case = desk.paid(10_000)
    ((entry, *_),) = export(desk.order("dirk"), "09", None).orders
    left = Line(-10_000, end_to_end=f"{case}-1-{entry}")
    assert how(desk.import_bank(camt([left], kind="054"))) == ["payout"]
    done = desk.import_bank(camt([left, OTHER], kind="054"))
    assert (sorted(how(done)), notes(done)) == (["twice", "unmatched"], ["paid-again"])
    assert [one.choice for one in waiting_lines(desk.order("dirk"))[1].proposals] == [Choice(To.SAME, line=1)]


def test_a_balance_that_comes_twice_in_a_day_proves_nothing(desk: Desk) -> None:
    """The report joins, and could as well begin in the middle of the other: at one moment they had the same balance."""
    back = replace(OTHER, cents=-500, text="Terug")
    assert set(how(desk.import_bank(camt([OTHER, TWIN, back], kind="052", opening=1_000)))) == {"unmatched"}
    assert how(desk.import_bank(camt([TWIN], kind="052", opening=1_300))) == ["twice"]


def test_whole_days_in_files_that_overlap_ask_nothing(desk: Desk) -> None:
    """Also when the pot is as full in the evening as it was in the morning."""
    days = [[replace(TWIN, day=DAY + timedelta(number)), Line(-500, "Uit", day=DAY + timedelta(number))] for number in range(4)]
    desk.import_bank(camt(days[0] + days[1] + days[2]))
    assert len(desk.import_bank(camt(days[1] + days[2] + days[3])).lines) == 2
    assert balance(desk, "bank") == 1_000_000


AMOUNTS = {"in": st.integers(1, 3), "in and out": st.integers(-3, 3).filter(bool)}


@st.composite
def reports(draw: st.DrawFn, way: str) -> tuple[list[Line], list[tuple[int, int]]]:
    """Movements in their order, many of them equal; and reports, each from one of them to another."""
    amounts = draw(st.lists(AMOUNTS[way], min_size=1, max_size=8))
    days = sorted(draw(st.lists(st.integers(0, 2), min_size=len(amounts), max_size=len(amounts))))
    lines = [Line(100 * cents, "Termijn", day=DAY + timedelta(day)) for cents, day in zip(amounts, days, strict=True)]
    begins = st.integers(0, len(lines) - 1)
    cuts = draw(
        st.lists(begins.flatmap(lambda begin: st.tuples(st.just(begin), st.integers(begin + 1, len(lines)))), max_size=5)
    )
    return lines, cuts


def check_reports(desk: Desk, lines: list[Line], cuts: list[tuple[int, int]]) -> tuple[Counter[object], Counter[object]]:
    """What is dropped, and what is booked more often than it happened, of reports that cut the days in any way."""
    happened: set[int] = set()
    for number, (begin, end) in enumerate(cuts):
        opening = 100_000 + sum(line.cents for line in lines[:begin])
        desk.import_bank(camt(lines[begin:end], kind="052", opening=opening, first=number))
        happened |= set(range(begin, end))
    true = Counter((lines[at].day.isoformat(), lines[at].cents) for at in happened)
    told = Counter(desk.query("SELECT booked_on, amount_cents FROM bank_line"))
    booked = Counter(desk.query("SELECT booked_on, amount_cents FROM bank_line WHERE how <> 'twice'"))
    return true - told, booked - true


def test_what_a_report_told_of_other_days_is_not_guessed_from_a_sum_that_fits_by_luck(desk: Desk) -> None:
    """Of the fourth report not all was new, and what was comes to as much as all of it."""
    days = (0, 0, 0, 0, 1, 1)
    lines = [Line(100 * cents, "x", day=DAY + timedelta(day)) for cents, day in zip((1, 1, -1, -2, 1, 1), days, strict=True)]
    assert check_reports(desk, lines, [(0, 1), (0, 4), (5, 6), (0, 6), (0, 5)]) == ({}, {})


@pytest.mark.parametrize("way", AMOUNTS)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_reports_that_cut_the_days_in_any_way_book_nothing_twice(
    tmp_path_factory: pytest.TempPathFactory, way: str, data: st.DataObject
) -> None:
    desk = new_desk(tmp_path_factory.mktemp("cut") / "fonds", pot=1_000_000).on(TODAY)
    dropped, doubled = check_reports(desk, *data.draw(reports(way)))
    assert (doubled, dropped if way == "in" else {}) == ({}, {})


@pytest.mark.proof
@pytest.mark.parametrize("way", AMOUNTS)
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_hundreds_of_reports_that_cut_the_days_book_nothing_twice(
    tmp_path_factory: pytest.TempPathFactory, way: str, data: st.DataObject
) -> None:
    desk = new_desk(tmp_path_factory.mktemp("cut") / "fonds", pot=1_000_000).on(TODAY)
    dropped, doubled = check_reports(desk, *data.draw(reports(way)))
    assert (doubled, dropped if way == "in" else {}) == ({}, {})


@settings(max_examples=400, deadline=None)
@given(
    amounts=st.lists(st.integers(-3, 3).filter(bool), min_size=2, max_size=8),
    places=st.lists(st.tuples(st.integers(0, 7), st.integers(1, 8)), min_size=2, max_size=4),
)
def test_reports_that_are_called_apart_share_no_movement(amounts: list[int], places: list[tuple[int, int]]) -> None:
    ranges = [range(begin, min(begin + size, len(amounts))) for begin, size in places if begin < len(amounts)]
    spans = [
        Span(number, number, sum(amounts[: one.start]), sum(amounts[: one.stop]), tuple(amounts[at] for at in one))
        for number, one in enumerate(ranges)
    ]
    for told, movements in zip(spans, ranges, strict=True):
        others = [one for one in spans if one is not told]
        apart = [number for number, found in beside(told, others).items() if found is Beside.APART]
        assert not [number for number in apart if set(movements) & set(ranges[number])]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([5, 5, 3], False),
        ([5, -3], False),
        ([5, 3, -8], True),
        ([-4, 4], True),
        ([], False),
        (list(range(1, 400)), False),
        ([-90_000, *range(1, 400)], True),
    ],
)
def test_whether_amounts_can_cancel_out(amounts: list[int], expected: bool) -> None:
    assert cancel_out(amounts) is expected


def test_a_report_of_a_day_tells_all_of_it(desk: Desk) -> None:
    """Strictly between its first and last day a report is whole, whatever the balances of others are."""
    days: list[date] = [DAY - timedelta(1), DAY, DAY + timedelta(1)]
    desk.import_bank(camt([TWIN], kind="052", opening=77))
    told = [replace(TWIN, day=day) for day in days]
    assert how(desk.import_bank(camt(told, kind="052", opening=1_000))) == ["unmatched", "unmatched"]
