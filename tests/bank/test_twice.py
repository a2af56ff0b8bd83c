"""Two kinds of report that tell the same movement, when no reference of the bank says so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.actions.bank_export import export
from fonds.actions.bank_import import import_files
from fonds.actions.bank_match import Choice, To
from fonds.actions.bank_open import waiting_lines
from fonds.actions.bank_text import forget_texts
from fonds.actions.perform import perform
from fonds.actions.todo import todo
from fonds.actions.verify import verify
from fonds.case.todo import Kind
from tests.actions.desk import Desk, new_desk
from tests.bank.files import DAY, Line, camt, mt940
from tests.bank.test_import import TODAY, balance, claimed, how
from tests.bank.test_match import entries, give, refused, still_open

Maker = Callable[..., bytes]
SHORT, LONG = Line(500, "Termijn", name="Voorbeeld"), Line(500, "Termijn april, met dank", name="Voorbeeld B.V.")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fund with € 10,000 in the pot."""
    return new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)


def test_a_movement_told_in_other_words_by_another_report_waits_and_is_booked_once(desk: Desk) -> None:
    assert how(desk.import_bank(camt([SHORT], kind="054"))) == ["unmatched"]
    assert how(desk.import_bank(camt([LONG]))) == ["twice"]
    assert balance(desk, "bank") == 1_000_500
    first, second = waiting_lines(desk.order("dirk"))
    assert first.proposals == ()
    assert [(one.choice, one.why) for one in second.proposals] == [(Choice(To.SAME, line=1), "twice")]
    (task,) = [one for one in todo(desk.fund, TODAY) if one.kind is Kind.BANK]
    assert task.number == 2
    assert give(desk, 2, Choice(To.SAME, line=1)) == []
    assert still_open(desk) == [1]
    assert desk.import_bank(camt([LONG])).lines == ()
    assert verify(desk.fund).findings == ()


def test_a_person_can_say_that_it_is_another_payment(desk: Desk) -> None:
    desk.import_bank(camt([SHORT], kind="054"))
    desk.import_bank(camt([LONG]))
    assert give(desk, 2, Choice(To.CONTRIBUTION, "mee")) == ["contribution"]
    assert (balance(desk, "bank"), balance(desk, "capital:mee")) == (1_001_000, -500)


def test_what_stays_the_same_payment_does_not_open_again_with_the_other(desk: Desk) -> None:
    desk.import_bank(camt([SHORT], kind="054"))
    desk.import_bank(camt([LONG]))
    give(desk, 1, Choice(To.CONTRIBUTION, "mee"))
    give(desk, 2, Choice(To.SAME, line=1))
    desk.reverse(entries(desk, "attribution")[0])
    assert still_open(desk) == [1]


def test_two_payments_that_one_report_tells_stay_two(desk: Desk) -> None:
    assert how(desk.import_bank(camt([SHORT], kind="054"))) == ["unmatched"]
    assert how(desk.import_bank(camt([SHORT, LONG]))) == ["unmatched"], "the first is known, so the other is another payment"
    assert balance(desk, "bank") == 1_001_000


def test_of_more_lines_than_the_other_report_told_only_so_many_can_be_the_same(desk: Desk) -> None:
    desk.import_bank(camt([SHORT], kind="052"))
    three = [replace(LONG, text=f"Termijn {number}") for number in range(3)]
    assert how(desk.import_bank(camt(three))) == ["twice", "unmatched", "unmatched"]


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        (replace(SHORT, reference="B1"), replace(LONG, reference="B2")),
        (SHORT, replace(LONG, cents=501)),
        (SHORT, replace(LONG, day=TODAY)),
    ],
    ids=["two references", "another amount", "another day"],
)
def test_what_is_certainly_another_payment_is_booked(desk: Desk, earlier: Line, now: Line) -> None:
    desk.import_bank(camt([earlier], kind="054"))
    assert how(desk.import_bank(camt([now]))) == ["unmatched"]


@pytest.mark.parametrize("references", [("B1", ""), ("", "B1")])
def test_a_reference_in_one_report_only_settles_nothing(desk: Desk, references: tuple[str, str]) -> None:
    desk.import_bank(camt([replace(SHORT, reference=references[0])], kind="054"))
    assert how(desk.import_bank(camt([replace(LONG, reference=references[1])]))) == ["twice"]


@pytest.mark.parametrize("days", [-5, -1, 1, 5])
@pytest.mark.parametrize("at_once", [False, True])
def test_a_payment_that_two_reports_tell_on_days_near_each_other_is_booked_once(desk: Desk, days: int, at_once: bool) -> None:
    told, again = replace(SHORT, reference="B1"), replace(LONG, reference="B1", day=DAY + timedelta(days))
    files = [("a.xml", camt([told, Line(700)], kind="054")), ("b.xml", camt([again, replace(again, reference="B2")]))]
    imports = [files] if at_once else [files[:1], files[1:]]
    done = [line for some in imports for line in how(import_files(desk.order("dirk"), some))]
    assert sorted(done) == ["twice", "unmatched", "unmatched", "unmatched"]
    assert balance(desk, "bank") == 1_000_000 + 500 + 700 + 500
    (waiting,) = [one for one in waiting_lines(desk.order("dirk")) if one.line.how == "twice"]
    same = waiting.proposals[0].choice
    assert same.to is To.SAME
    assert give(desk, waiting.line.id, same) == []
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize(
    "again",
    [
        Line(500, reference="B1", day=DAY + timedelta(6)),
        Line(501, reference="B1", day=DAY + timedelta(1)),
        Line(500, reference="B2", day=DAY + timedelta(1)),
        Line(500, day=DAY + timedelta(1)),
    ],
)
def test_on_another_day_only_the_same_reference_and_amount_near_it_are_the_same_payment(desk: Desk, again: Line) -> None:
    desk.import_bank(camt([replace(SHORT, reference="B1")], kind="054"))
    assert how(desk.import_bank(camt([again]))) == ["unmatched"]


def test_two_files_in_one_import_are_held_against_each_other_too(desk: Desk) -> None:
    files = [("a.xml", camt([SHORT], kind="054")), ("b.xml", camt([LONG])), ("c.xml", camt([LONG, Line(700)], kind="052"))]
    done = import_files(desk.order("dirk"), files)
    assert how(done) == ["unmatched", "twice", "unmatched"]
    assert done.known == 1


def test_the_same_words_in_one_kind_of_report_are_held_against_nothing(desk: Desk) -> None:
    desk.import_bank(camt([SHORT]))
    assert how(desk.import_bank(camt([LONG]))) == ["unmatched"]
    desk.import_bank(mt940([replace(SHORT, day=TODAY)]))
    assert how(desk.import_bank(mt940([replace(LONG, day=TODAY)]))) == ["unmatched"]


def test_a_claim_is_not_paid_twice_by_one_payment_that_is_told_twice(desk: Desk) -> None:
    (reference,) = claimed(desk, 10_000)
    told = Line(10_000, reference)
    assert how(desk.import_bank(camt([told], kind="052"))) == ["reference"]
    assert how(desk.import_bank(camt([replace(told, text=f"{reference} met dank")]))) == ["twice"]
    assert balance(desk, "claim:zayaz") == 0


@pytest.mark.parametrize("other", [2, 3, 4, 9])
def test_a_line_is_the_same_as_one_of_its_amount_that_is_booked(desk: Desk, other: int) -> None:
    desk.import_bank(camt([SHORT, Line(700)], kind="054"))
    desk.import_bank(camt([LONG, replace(LONG, cents=-9_000_000)], opening=90_000_000))
    assert [one.line.how for one in waiting_lines(desk.order("dirk"))] == ["unmatched", "unmatched", "twice", "aside"]
    assert refused(desk, 3, Choice(To.SAME, line=other)) == (("bank-line-unknown",) if other == 9 else ("bank-line-other",))


def test_two_lines_are_not_each_the_same_as_the_other_for_then_the_money_is_in_no_book(desk: Desk) -> None:
    desk.import_bank(camt([SHORT], kind="054"))
    desk.import_bank(camt([LONG]))
    give(desk, 2, Choice(To.SAME, line=1))
    assert refused(desk, 1, Choice(To.SAME, line=2)) == ("bank-line-other",)
    assert (balance(desk, "bank"), still_open(desk)) == (1_000_500, [1])


def test_what_is_not_the_same_after_all_is_money_of_nobody_again_and_can_get_its_place(desk: Desk) -> None:
    claimed(desk, 500)
    desk.import_bank(camt([SHORT], kind="054"))
    desk.import_bank(camt([LONG]))
    before = balance(desk, "bank")
    give(desk, 2, Choice(To.SAME, line=1))
    assert refused(desk, 2, Choice(To.DEBTOR, "zayaz")) == ("bank-line-tied",)
    give(desk, 2, Choice(To.UNKNOWN))
    assert (balance(desk, "bank"), still_open(desk)) == (before + 500, [1, 2])
    give(desk, 2, Choice(To.DEBTOR, "zayaz", "2026-001"))
    assert (balance(desk, "claim:zayaz"), still_open(desk)) == (0, [1])
    assert verify(desk.fund).findings == ()


def test_a_line_that_is_not_the_same_after_all_lets_go_of_its_own_money_and_not_of_the_others(desk: Desk) -> None:
    desk.import_bank(camt([SHORT], kind="054"))
    desk.import_bank(camt([LONG]))
    give(desk, 2, Choice(To.SAME, line=1))
    give(desk, 2, Choice(To.UNKNOWN))
    first, _ = entries(desk, "unmatched")
    ((by_hand, _),) = desk.contribute("mee", 500).entries
    give(desk, 2, Choice(To.ENTRY, entry=by_hand))
    assert still_open(desk) == [1]
    desk.reverse(first)
    assert (balance(desk, "bank"), balance(desk, "unmatched")) == (1_000_500, 0)


def test_whose_the_other_line_is_says_nothing_of_one_that_was_not_the_same(desk: Desk) -> None:
    desk.import_bank(camt([SHORT], kind="054"))
    desk.import_bank(camt([LONG]))
    give(desk, 2, Choice(To.SAME, line=1))
    give(desk, 2, Choice(To.UNKNOWN))
    give(desk, 2, Choice(To.CONTRIBUTION, "mee"))
    desk.reverse(entries(desk, "unmatched")[0])
    assert (balance(desk, "bank"), balance(desk, "capital:mee")) == (1_000_500, -500)


@pytest.mark.parametrize("at_once", [True, False])
def test_a_payout_that_two_reports_tell_leaves_the_pot_once_in_one_import_or_two(desk: Desk, at_once: bool) -> None:
    case = desk.paid(10_000)
    ((entry, *_),) = export(desk.order("dirk"), "09", None).orders
    left, pot = Line(-10_000, end_to_end=f"{case}-1-{entry}"), balance(desk, "bank")
    files = [("a.xml", camt([replace(left, reference="B1")], kind="054")), ("b.xml", camt([left]))]
    for given in [files] if at_once else [[one] for one in files]:
        assert set(how(import_files(desk.order("dirk"), given))) == {"payout"}
    assert balance(desk, "bank") == pot
    assert verify(desk.fund).findings == ()


def test_what_both_lines_told_is_forgotten_with_the_case(desk: Desk) -> None:
    claimed(desk, 500)
    desk.import_bank(camt([SHORT, Line(700)], kind="054"))
    desk.import_bank(camt([LONG]))
    give(desk, 3, Choice(To.SAME, line=1))
    give(desk, 1, Choice(To.DEBTOR, "zayaz", "2026-001"))
    with perform(desk.order("anna"), "case erase") as unit:
        forget_texts(unit, "2026-001", "asked")
    assert desk.query("SELECT line FROM line_text") == [(2,)]


THREE = [Line(cents, f"Termijn {cents}", reference=f"B{cents}") for cents in (300, 400, 500)]
SUM = Line(1_200, "verzamelbetaling", name="", iban="", reference="B9")
TOLD = {"one by one": THREE, "in one entry": [replace(SUM, parts=((300, "E1"), (400, "E2"), (500, "E3")), reference="B8")]}


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
@pytest.mark.parametrize("around", [0, 1])
def test_one_sum_after_the_payments_in_it_is_noticed_and_booked_once(desk: Desk, told: list[Line], around: int) -> None:
    others = [Line(77, f"anders {number}", reference=f"A{number}") for number in range(2 * around)]
    desk.import_bank(camt([*others[:1], *told, *others[1:]], kind="054"))
    pot = balance(desk, "bank")
    assert how(desk.import_bank(camt([*others, SUM]))) == ["twice"]
    waits = waiting_lines(desk.order("dirk"))[-1]
    assert [one.choice for one in waits.proposals] == [Choice(To.SAME, line=1 + around)]
    assert give(desk, waits.line.id, waits.proposals[0].choice) == []
    assert (balance(desk, "bank"), len(still_open(desk))) == (pot, 3 + 2 * around)
    assert refused(desk, 1 + around, Choice(To.SAME, line=waits.line.id)) == ("bank-line-other",)
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
def test_the_payments_after_their_sum_are_noticed_and_booked_once(desk: Desk, told: list[Line]) -> None:
    desk.import_bank(camt([SUM]))
    pot = balance(desk, "bank")
    assert how(desk.import_bank(camt([Line(99), *told], kind="054"))) == ["unmatched", "twice", "twice", "twice"]
    for line in (3, 4, 5):
        assert Choice(To.SAME, line=1) in [one.choice for one in waiting_lines(desk.order("dirk"))[-1].proposals]
        give(desk, line, Choice(To.SAME, line=1))
    assert (balance(desk, "bank"), still_open(desk)) == (pot + 99, [1, 2])


def test_the_payments_get_their_place_and_the_sum_is_given_up_for_them(desk: Desk) -> None:
    claimed(desk, 400)
    desk.import_bank(camt([SUM]))
    pot = balance(desk, "bank")
    desk.import_bank(camt(THREE, kind="054"))
    assert refused(desk, 1, Choice(To.SAME, line=2)) == ("bank-line-other",), "they are in no book yet"
    give(desk, 2, Choice(To.CONTRIBUTION, "mee"))
    give(desk, 3, Choice(To.DEBTOR, "zayaz"))
    give(desk, 4, Choice(To.CONTRIBUTION, "mee"))
    assert give(desk, 1, Choice(To.SAME, line=2)) == ["reversal"]
    assert (balance(desk, "bank"), balance(desk, "capital:mee"), balance(desk, "claim:zayaz")) == (pot, -800, 0)
    assert still_open(desk) == []
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize("sum_first", [True, False])
def test_a_payment_file_that_is_told_as_a_sum_and_as_payments_leaves_the_pot_once(desk: Desk, sum_first: bool) -> None:
    for number, cents in enumerate((4_000, 5_000)):
        desk.paid(cents, household=f"HH-{number}")
    pot = balance(desk, "bank")
    sent = export(desk.order("dirk"), "09", None).orders
    single = camt([Line(-cents, end_to_end=f"{case}-{line}-{entry}") for entry, case, line, cents in sent], kind="054")
    whole = camt([Line(-9_000, "verzamelopdracht", name="", iban="")])
    found = [how(desk.import_bank(one)) for one in ((whole, single) if sum_first else (single, whole))]
    assert found == ([["unmatched"], ["payout", "payout"]] if sum_first else [["payout", "payout"], ["twice"]])
    line, first = (1, 2) if sum_first else (3, 1)
    assert waiting_lines(desk.order("dirk"))[0].proposals[0].choice == Choice(To.SAME, line=first)
    give(desk, line, Choice(To.SAME, line=first))
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (pot, 0, [])


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        ([300, 400, 500], [1_200]),
        ([300, 400, 501], [1_200]),
        ([900, 300, 500], [1_400]),
        ([1_200], [300, -400, 500]),
    ],
    ids=["another day", "another sum", "no neighbours", "another direction"],
)
def test_what_is_no_sum_is_booked(desk: Desk, earlier: list[int], now: list[int]) -> None:
    day = DAY if sum(earlier) != sum(now) else TODAY
    desk.import_bank(camt([Line(cents, f"{cents}") for cents in earlier], kind="054"))
    assert set(how(desk.import_bank(camt([Line(cents, f"{cents}", day=day) for cents in now])))) == {"unmatched"}


@pytest.mark.parametrize(
    "again",
    [Line(-10_000, reference="B2"), Line(-10_000, reference="B2", day=TODAY), Line(-10_000, day=TODAY)],
    ids=["another reference", "and another day", "another day"],
)
@pytest.mark.parametrize("kind", ["053", "054"])
def test_a_payout_that_the_bank_makes_twice_is_not_taken_for_the_same(desk: Desk, kind: str, again: Line) -> None:
    case = desk.paid(10_000)
    ((entry, *_),) = export(desk.order("dirk"), "09", None).orders
    pot, name = balance(desk, "bank"), f"{case}-1-{entry}"
    assert how(desk.import_bank(camt([Line(-10_000, end_to_end=name, reference="B1")], kind="054"))) == ["payout"]
    done = desk.import_bank(camt([replace(again, end_to_end=name)], kind=kind))
    assert (how(done), [note.code for note in done.notes if note.code == "paid-again"]) == (["unmatched"], ["paid-again"])
    assert (balance(desk, "bank"), still_open(desk)) == (pot - 10_000, [2])
    # It comes back: a person says which of the two that was.
    back = Line(10_000, end_to_end=name, returned=True, reference="B3", day=TODAY)
    assert how(desk.import_bank(camt([back]))) == ["unmatched"]
    held = entries(desk, "unmatched")[0]
    assert Choice(To.RETURN, entry=held) in [one.choice for one in waiting_lines(desk.order("dirk"))[-1].proposals]
    give(desk, 3, Choice(To.RETURN, entry=held))
    assert (balance(desk, "bank"), balance(desk, f"case:{case}"), still_open(desk)) == (pot, 10_000, [])
    assert verify(desk.fund).findings == ()


def test_a_return_that_the_bank_takes_back_is_no_second_payment(desk: Desk) -> None:
    case = desk.paid(10_000)
    ((entry, *_),) = export(desk.order("dirk"), "09", None).orders
    paid = Line(-10_000, end_to_end=f"{case}-1-{entry}", reference="B1")
    desk.import_bank(camt([paid]))
    assert how(desk.import_bank(camt([replace(paid, cents=10_000, returned=True, reference="B2")]))) == ["return"]
    done = desk.import_bank(camt([replace(paid, undoes=True, reference="B3")]))
    assert (how(done), [note.code for note in done.notes if note.code.endswith("again")]) == (["unmatched"], [])


def test_a_second_payment_that_the_pot_cannot_cover_is_set_aside_and_told(desk: Desk) -> None:
    case = desk.paid(900_000)
    ((entry, *_),) = export(desk.order("dirk"), "09", None).orders
    name = f"{case}-1-{entry}"
    desk.import_bank(camt([Line(-900_000, end_to_end=name, reference="B1")]))
    done = desk.import_bank(camt([Line(-900_000, end_to_end=name, reference="B2")], opening=900_000))
    assert (how(done), [note.details["case"] for note in done.notes if note.code == "paid-again"]) == (["aside"], [case])


@pytest.mark.parametrize("sum_first", [True, False])
@pytest.mark.parametrize("sum_again", [True, False])
@pytest.mark.parametrize("make", [camt, mt940])
def test_a_payment_file_that_the_bank_makes_twice_waits(desk: Desk, make: Maker, sum_first: bool, sum_again: bool) -> None:
    for number, cents in enumerate((4_000, 5_000)):
        desk.paid(cents, household=f"HH-{number}")
    sent = export(desk.order("dirk"), "09", None)
    pot = balance(desk, "bank")

    def told(day: date, *, as_sum: bool) -> bytes:
        if as_sum:
            return make([Line(-9_000, order=sent.message_id, day=day)])
        return make([Line(-cents, end_to_end=f"{case}-{line}-{entry}", day=day) for entry, case, line, cents in sent.orders])

    first = how(desk.import_bank(told(DAY, as_sum=sum_first)))
    assert first == (["batch"] if sum_first else ["payout", "payout"])
    done = desk.import_bank(told(TODAY, as_sum=sum_again))
    notes = [note.code for note in done.notes if note.code.endswith("again")]
    assert notes == (["file-again"] if sum_again else ["paid-again", "paid-again"])
    assert set(how(done)) == {"unmatched"}
    assert balance(desk, "bank") == pot - 9_000
    # What the bank told already is no place for it: then the second payment would be in no book.
    proposed = [proposal.choice.to for line in waiting_lines(desk.order("dirk")) for proposal in line.proposals]
    assert proposed == []
    assert sum_again or refused(desk, done.lines[-1].number, Choice(To.ENTRY, entry=sent.orders[-1][0])) == (
        "bank-entry-unfit",
    )
    assert verify(desk.fund).findings == ()
