"""What goes to the bank itself, or comes from it: costs and interest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fonds.actions.bank_export import export
from fonds.actions.bank_match import Choice, To
from fonds.actions.bank_open import waiting_lines
from fonds.actions.verify import verify
from fonds.bank.model import Own
from fonds.bank.read import read_statements
from fonds.documents.report.forecast import forecast_basis
from fonds.documents.report.partners import partner_report
from fonds.store.database import reading
from tests.actions.desk import Desk, new_desk
from tests.bank.files import Line, camt, mt940
from tests.bank.test_import import TODAY, balance, claimed, how
from tests.bank.test_match import entries, give, refused, still_open

COSTS = Line(-1_250, "Kosten zakelijk betalen", name="", iban="", reference="K1", code="CHRG")
INTEREST = Line(300, "Creditrente", name="", iban="", reference="R1", code="INTR")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fund with € 10,000 in the pot."""
    return new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)


@pytest.mark.parametrize("make", [camt, mt940])
def test_costs_and_interest_that_the_bank_calls_so_are_booked(desk: Desk, make: Callable[..., bytes]) -> None:
    owed = replace(INTEREST, cents=-70, reference="R2")
    assert how(desk.import_bank(make([COSTS, INTEREST, owed]))) == ["interest", "charge", "interest"]
    assert (balance(desk, "charges"), balance(desk, "interest"), balance(desk, "unmatched")) == (1_250, -230, 0)
    assert balance(desk, "bank") == 1_000_000 - 1_250 + 300 - 70
    assert (still_open(desk), verify(desk.fund).findings) == ([], ())


@pytest.mark.parametrize(
    ("line", "proposal"),
    [
        (replace(COSTS, iban="NL20INGB0001234567"), (To.CHARGE, "code")),
        (replace(COSTS, cents=1_250), (To.CHARGE, "code")),
        (replace(COSTS, code=""), (To.CHARGE, "word")),
        (replace(INTEREST, code=""), (To.INTEREST, "word")),
        (replace(INTEREST, text="Coupon", domain="SECU"), None),
        (replace(COSTS, code="", iban="NL20INGB0001234567"), None),
        (replace(COSTS, code="", text="parenterale voeding"), None),
    ],
    ids=["another account", "given back", "words", "words of interest", "of a security", "words of another", "a word inside"],
)
def test_what_is_less_certain_waits_for_a_person(desk: Desk, line: Line, proposal: tuple[To, str] | None) -> None:
    assert how(desk.import_bank(camt([line]))) == ["unmatched"]
    (waits,) = waiting_lines(desk.order("dirk"))
    assert [(one.choice.to, one.why) for one in waits.proposals] == ([proposal] if proposal else [])


def test_a_person_says_that_it_is_the_bank_and_can_take_that_back(desk: Desk) -> None:
    desk.import_bank(camt([replace(COSTS, code="")]))
    assert refused(desk, 1, Choice(To.INTEREST)) == ("bank-own-unlikely",), "interest comes in, and this went out"
    assert give(desk, 1, Choice(To.INTEREST, sure=True)) == ["attribution"]
    desk.reverse(entries(desk, "attribution")[0])
    assert (still_open(desk), balance(desk, "interest")) == ([1], 0)
    assert give(desk, 1, Choice(To.CHARGE)) == ["attribution"]
    assert (balance(desk, "charges"), balance(desk, "unmatched"), still_open(desk)) == (1_250, 0, [])
    assert desk.query("SELECT DISTINCT value_on FROM entry WHERE kind = 'attribution'") == [("2026-03-10",)]
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize(
    ("line", "to"),
    [
        (replace(COSTS, code="", cents=1_250), To.CHARGE),
        (replace(COSTS, code="", iban="NL20INGB0001234567"), To.CHARGE),
        (replace(INTEREST, code="", iban="NL20INGB0001234567"), To.INTEREST),
    ],
    ids=["costs that come in", "costs of an account", "interest of an account"],
)
def test_what_is_hardly_the_banks_own_asks_for_a_second_word(desk: Desk, line: Line, to: To) -> None:
    desk.import_bank(camt([line]))
    assert refused(desk, 1, Choice(to)) == ("bank-own-unlikely",)
    give(desk, 1, Choice(to, sure=True))
    assert still_open(desk) == []


def test_costs_that_the_bank_takes_back_are_undone(desk: Desk) -> None:
    desk.import_bank(camt([COSTS]))
    undone = replace(COSTS, cents=1_250, undoes=True, reference="K2")
    assert how(desk.import_bank(camt([undone]))) == ["reversal"]
    assert (balance(desk, "charges"), balance(desk, "bank")) == (0, 1_000_000)


def test_costs_that_the_pot_cannot_cover_are_set_aside_until_it_can(desk: Desk) -> None:
    much = replace(COSTS, cents=-2_000_000)
    assert how(desk.import_bank(camt([much], opening=9_000_000))) == ["aside"]
    assert refused(desk, 1, Choice(To.CHARGE)) == ("not-available",)
    desk.contribute("mee", 3_000_000)
    assert give(desk, 1, Choice(To.CHARGE)) == ["charge"]
    assert (balance(desk, "charges"), still_open(desk)) == (2_000_000, [])


@pytest.mark.parametrize("version", [2, 8])
def test_what_the_bank_kept_out_of_a_payment_is_a_cost_and_the_claim_is_paid_in_full(desk: Desk, version: int) -> None:
    (reference,) = claimed(desk, 10_000)
    line = Line(9_965, reference, reference="1", parts=((10_000, "E1"),), charges=35)
    assert how(desk.import_bank(camt([line], version=version))) == ["reference", "charge"]
    assert (balance(desk, "claim:zayaz"), balance(desk, "charges")) == (0, 35)
    plain = replace(line, parts=(), charges=0, cents=9_965)
    assert desk.import_bank(camt([plain], kind="054")).lines == (), "the same movement, told without its costs"


def test_a_payout_with_its_costs_is_that_payout_and_a_cost(desk: Desk) -> None:
    desk.paid(10_000)
    ((entry, case, number, _),) = export(desk.order("dirk"), "09", None).orders
    line = Line(-10_012, reference="1", parts=((-10_000, f"{case}-{number}-{entry}"),), charges=12)
    assert how(desk.import_bank(camt([line], version=4))) == ["payout", "charge"]
    assert balance(desk, "charges") == 12


@pytest.mark.parametrize("charges", [34, 36])
def test_costs_that_do_not_explain_the_difference_split_nothing(charges: int) -> None:
    line = Line(9_965, "x", parts=((10_000, "E1"),), charges=charges)
    ((movement,),) = (one.movements for one in read_statements(camt([line], version=8), "x"))
    assert [(part.cents, part.own) for part in movement.parts] == [(9_965, None)]


def test_costs_told_without_words_change_no_mark() -> None:
    line = Line(9_965, "x", parts=((10_000, "E1"),), charges=35)
    ((split,), (plain,)) = (
        read_statements(camt([one], version=8), "x")[0].movements for one in (line, replace(line, charges=0))
    )
    assert [part.own for part in split.parts] == [None, Own.CHARGE]
    assert split.fingerprint() == plain.fingerprint()


def test_reports_tell_what_the_bank_charged_and_the_ratio_leaves_it_out(desk: Desk) -> None:
    claimed(desk, 10_000)
    with reading(desk.fund) as connection:
        before = partner_report(connection, "x", (None, TODAY), "nl", TODAY)
    later = TODAY + timedelta(5)
    desk.on(later).import_bank(camt([replace(COSTS, day=later), INTEREST]))
    with reading(desk.fund) as connection:
        after = partner_report(connection, "x", (None, later), "nl", later)
        costs = partner_report(connection, "x", (later, later), "nl", later).bank_cents
        past = forecast_basis(connection, TODAY + timedelta(60)).past
    assert (before.bank_cents, after.bank_cents, costs) == (0, 950, 1_250)
    assert after.revolving == before.revolving
    assert (len(past.arrivals), past.bank_cents) == (2, 625), "the interest came before the first payout"
