"""A sum whose payments come apart in a later report, under the same reference of the bank."""

from dataclasses import replace
from pathlib import Path

import pytest

from fonds.actions.bank_export import export
from fonds.actions.bank_import import Imported
from fonds.actions.bank_match import Choice, To
from fonds.actions.bank_open import waiting_lines
from fonds.actions.verify import verify
from tests.actions.desk import Desk, new_desk
from tests.bank.files import Line, camt
from tests.bank.test_import import TODAY, balance, claimed, how, notes
from tests.bank.test_match import entries, give, refused, still_open

SUM = Line(15_000, "Verzameld", reference="B9")
PARTS = replace(SUM, parts=((10_000, "A"), (5_000, "B")))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fund with € 10,000 in the pot."""
    return new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)


def told(done: Imported) -> list[dict[str, object]]:
    return [note.details for note in done.notes if note.code == "in-parts"]


@pytest.mark.parametrize("kind", ["053", "054"])
def test_a_sum_booked_for_one_debtor_is_given_up_for_the_payments_in_it(desk: Desk, kind: str) -> None:
    (reference,) = claimed(desk, 10_000)
    pot = balance(desk, "bank")
    assert how(desk.import_bank(camt([replace(SUM, text=reference)]))) == ["reference"]
    parts = replace(PARTS, text=reference)
    done = desk.import_bank(camt([parts], kind=kind))
    assert (how(done), done.known, told(done)) == (["twice", "twice"], 0, [{"line": 1, "first": 2, "last": 3}])
    assert (balance(desk, "bank"), balance(desk, "claim:zayaz")) == (pot + 15_000, -5_000)
    # What the note says to do.
    desk.reverse(entries(desk, "repayment")[0])
    assert give(desk, 2, Choice(To.DEBTOR, "zayaz")) == ["repayment"]
    assert refused(desk, 1, Choice(To.SAME, line=2)) == ("bank-line-other",), "not all of them are in the books"
    assert give(desk, 3, Choice(To.CONTRIBUTION, "mee")) == ["contribution"]
    assert give(desk, 1, Choice(To.SAME, line=2)) == []
    assert (balance(desk, "claim:zayaz"), balance(desk, "capital:mee"), still_open(desk)) == (0, -5_000, [])
    assert balance(desk, "bank") == pot + 15_000
    assert len(desk.import_bank(camt([parts, Line(7)], kind=kind)).lines) == 1
    assert verify(desk.fund).findings == ()


def test_a_sum_of_which_nobody_knew_whose_it_is_is_given_up_too(desk: Desk) -> None:
    desk.import_bank(camt([SUM]))
    desk.import_bank(camt([PARTS], kind="054"))
    for line in (2, 3):
        give(desk, line, Choice(To.CONTRIBUTION, "mee"))
    assert waiting_lines(desk.order("dirk"))[0].proposals[0].choice == Choice(To.SAME, line=2)
    assert give(desk, 1, Choice(To.SAME, line=2)) == ["reversal"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (1_015_000, 0, [])


def test_the_payments_can_be_left_as_the_sum_that_they_were(desk: Desk) -> None:
    desk.import_bank(camt([SUM]))
    desk.import_bank(camt([PARTS], kind="054"))
    for line in (2, 3):
        assert give(desk, line, Choice(To.SAME, line=1)) == []
    assert (balance(desk, "bank"), still_open(desk)) == (1_015_000, [1])


def test_what_the_bank_kept_out_of_one_payment_makes_no_payments_of_it(desk: Desk) -> None:
    desk.import_bank(camt([Line(9_500, "Termijn", reference="B1")]))
    gross = Line(9_500, "Termijn", reference="B1", parts=((10_000, "A"),), charges=-500)
    assert desk.import_bank(camt([gross], kind="054", version=4)).lines == ()


def test_a_payment_file_that_the_bank_paid_in_one_sum_is_known_when_it_comes_apart(desk: Desk) -> None:
    for number, cents in enumerate((4_000, 5_000)):
        desk.paid(cents, household=f"HH-{number}")
    pot = balance(desk, "bank")
    sent = export(desk.order("dirk"), "09", None)
    whole = Line(-9_000, order=sent.message_id, reference="B9")
    parts = tuple((-cents, f"{case}-{line}-{entry}") for entry, case, line, cents in sent.orders)
    assert how(desk.import_bank(camt([whole]))) == ["batch"]
    done = desk.import_bank(camt([replace(whole, parts=parts)], kind="054", version=4))
    assert (how(done), done.known, notes(done), balance(desk, "bank")) == ([], 2, [], pot)
