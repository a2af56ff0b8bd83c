"""Money of unknown origin gets its place, once, and can be given another one after a mistake."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.actions.bank_export import export
from fonds.actions.bank_match import Choice, To, match
from fonds.actions.bank_open import Proposal, waiting_lines
from fonds.actions.detail import keep_details
from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.case.status import Stage, stage
from fonds.errors import FundError
from fonds.store.bank_books import bank_on, payouts_to_send
from fonds.store.books import balances
from fonds.store.database import reading
from fonds.store.queries import progress
from tests.actions.desk import Desk, new_desk
from tests.bank.files import PARTNER_IBAN, Line, camt
from tests.bank.test_import import TODAY, balance


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two claims on zayaz, and € 10,000 in the pot."""
    desk = new_desk(tmp_path_factory.mktemp("match") / "fonds", pot=1_000_000).on(TODAY)
    for number, cents in enumerate((10_000, 20_000)):
        desk.settle(desk.paid(cents, household=f"HH-{number}"), Plan(Who.ONE, weights={"zayaz": 1}))
    return desk


@pytest.fixture
def desk(template: Desk, tmp_path: Path) -> Desk:
    """The same, of its own."""
    return template.copy(tmp_path / "fonds")


def give(desk: Desk, line: int, choice: Choice) -> list[str]:
    return [entry.kind.value for _, entry in match(desk.order("dirk"), line, choice).entries]


def refused(desk: Desk, line: int, choice: Choice) -> tuple[str, ...]:
    before = desk.dump()
    with pytest.raises(FundError) as found:
        match(desk.order("dirk"), line, choice)
    assert desk.dump() == before
    return found.value.codes


def still_open(desk: Desk) -> list[int]:
    return [one.line.id for one in waiting_lines(desk.order("dirk", dry_run=True))]


def entries(desk: Desk, kind: str) -> list[int]:
    return [row[0] for row in desk.query("SELECT id FROM entry WHERE kind = ? ORDER BY id", kind)]


def test_money_goes_to_the_oldest_claim_or_to_the_case_that_is_named(desk: Desk) -> None:
    desk.import_bank(camt([Line(5_000, reference="1"), Line(6_000, reference="2")]))
    assert give(desk, 1, Choice(To.DEBTOR, "zayaz", "2026-002")) == ["attribution"]
    assert give(desk, 2, Choice(To.DEBTOR, "zayaz")) == ["attribution"]
    left = desk.query("SELECT case_ref, sum(amount_cents) FROM posting WHERE account = 'claim:zayaz' GROUP BY 1 ORDER BY 1")
    assert left == [("2026-001", 4_000), ("2026-002", 15_000)]
    assert (balance(desk, "unmatched"), still_open(desk)) == (0, [])
    assert desk.query("SELECT DISTINCT value_on FROM entry WHERE kind = 'attribution'") == [("2026-03-10",)]
    assert verify(desk.fund).findings == ()


def test_a_place_that_was_wrong_is_reversed_and_the_line_given_another(desk: Desk) -> None:
    desk.import_bank(camt([Line(5_000)]))
    give(desk, 1, Choice(To.CONTRIBUTION, "mee"))
    assert refused(desk, 1, Choice(To.DEBTOR, "zayaz")) == ("bank-line-matched",)
    with pytest.raises(FundError) as kept:
        desk.reverse(entries(desk, "unmatched")[0])
    assert kept.value.codes == ("unmatched-attributed",)
    desk.reverse(entries(desk, "attribution")[0])
    assert still_open(desk) == [1]
    assert give(desk, 1, Choice(To.DEBTOR, "zayaz")) == ["attribution"]
    assert (balance(desk, "unmatched"), balance(desk, "capital:mee")) == (0, 0)
    assert verify(desk.fund).findings == ()


def test_a_match_by_the_program_that_was_wrong_is_reversed_and_booked_anew(desk: Desk) -> None:
    reference = desk.query("SELECT reference FROM claim")[0][0]
    desk.import_bank(camt([Line(5_000, reference)]))
    pot = balance(desk, "bank")
    desk.reverse(entries(desk, "repayment")[0])
    assert still_open(desk) == [1]
    assert give(desk, 1, Choice(To.CONTRIBUTION, "mee")) == ["contribution"]
    assert (balance(desk, "bank"), still_open(desk)) == (pot, [])


def test_what_was_booked_by_hand_is_pointed_at_and_not_booked_twice(desk: Desk) -> None:
    desk.repay("zayaz", 5_000)
    desk.import_bank(camt([Line(5_000)]))
    by_hand = entries(desk, "repayment")[0]
    assert balance(desk, "bank") == 1_000_000 - 30_000 + 10_000
    (waits,) = waiting_lines(desk.order("dirk"))
    assert Choice(To.ENTRY, entry=by_hand) in [one.choice for one in waits.proposals]
    assert give(desk, 1, Choice(To.ENTRY, entry=by_hand)) == ["reversal"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (1_000_000 - 25_000, 0, [])
    desk.import_bank(camt([Line(5_000, "nog een")]))
    assert refused(desk, 2, Choice(To.ENTRY, entry=by_hand)) == ("bank-entry-unfit",)
    assert verify(desk.fund).findings == ()


def test_a_payment_by_hand_that_the_bank_tells_is_that_payout(desk: Desk) -> None:
    case = desk.paid(7_000, household="HH-9")
    pot = balance(desk, "bank")
    desk.import_bank(camt([Line(-7_000, "zonder nummer")]))
    assert balance(desk, "bank") == pot - 7_000
    give(desk, 1, Choice(To.ENTRY, entry=entries(desk, "payout")[-1]))
    assert balance(desk, "bank") == pot
    desk.import_bank(camt([Line(7_000, "rekening bestaat niet", reference="2")]))
    assert give(desk, 2, Choice(To.RETURN, entry=entries(desk, "payout")[-1])) == ["reversal", "reversal"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), balance(desk, f"case:{case}")) == (pot + 7_000, 0, 0)
    assert still_open(desk) == []
    assert refused(desk, 1, Choice(To.UNKNOWN)) == ("bank-line-returned",), "it could not be pointed at that payout again"
    desk.later(1).pay(case)
    assert verify(desk.fund).findings == ()


def test_a_line_that_was_set_aside_is_booked_when_there_is_enough(desk: Desk) -> None:
    desk.import_bank(camt([Line(-2_000_000)], opening=9_000_000))
    assert refused(desk, 1, Choice(To.UNKNOWN)) == ("not-available",)
    desk.contribute("mee", 3_000_000)
    assert give(desk, 1, Choice(To.UNKNOWN)) == ["unmatched"]
    assert still_open(desk) == [1]
    assert refused(desk, 1, Choice(To.UNKNOWN)) == ("bank-line-held",)


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        (Choice(To.DEBTOR, "niemand"), "debtor-unknown"),
        (Choice(To.DEBTOR, "zayaz", "2026-009"), "no-such-claim"),
        (Choice(To.CONTRIBUTION, "niemand"), "partner-unknown"),
        (Choice(To.RETURN, entry=1), "bank-entry-unfit"),
        (Choice(To.RETURN, entry=99), "entry-not-found"),
        (Choice(To.ENTRY, entry=3), "bank-entry-unfit"),
    ],
)
def test_a_place_that_does_not_fit_is_refused(desk: Desk, choice: Choice, code: str) -> None:
    desk.import_bank(camt([Line(5_000)]))
    assert refused(desk, 1, choice) == (code,)


def test_a_payout_that_was_settled_cannot_be_said_to_have_come_back(desk: Desk) -> None:
    desk.import_bank(camt([Line(10_000)]))
    assert refused(desk, 1, Choice(To.RETURN, entry=entries(desk, "payout")[0])) == ("payout-settled",)


def test_proposals_come_with_their_reason_and_reading_them_is_recorded(desk: Desk) -> None:
    keep_details(desk.order("dirk"), "zayaz", {"iban": PARTNER_IBAN}, TODAY)
    reference = desk.query("SELECT reference FROM claim WHERE case_ref = '2026-001'")[0][0]
    desk.repay("zayaz", 10_000, "2026-001")
    desk.import_bank(
        camt([Line(20_001, f"nog eens {reference}"), Line(19_000, "zonder", name="Mee", iban="NL20INGB0001234567")])
    )
    first, second = waiting_lines(desk.order("anna"))
    assert [(one.choice.to, one.choice.whose, one.why) for one in first.proposals] == [
        (To.DEBTOR, "zayaz", "reference"),
        (To.CONTRIBUTION, "zayaz", "iban"),
    ]
    assert [(one.choice.whose, one.why) for one in second.proposals] == [("mee", "name")]
    assert desk.query("SELECT action, subject FROM record ORDER BY seq DESC LIMIT 1") == [("bank open", "bank")]


def test_the_books_equal_the_bank_when_every_file_was_read(desk: Desk) -> None:
    """The order of the day: pay, send, read, match; then the ledger's bank account is what the bank says."""
    desk.paid(7_000, household="HH-9")
    sent = export(desk.order("dirk"), "09", None)
    bank = 1_000_000
    lines = [Line(-cents, end_to_end=f"{case}-{line}-{entry}") for entry, case, line, cents in sent.orders]
    lines += [Line(20_000, "?"), Line(-125, "kosten")]
    desk.import_bank(camt(lines, opening=bank))
    assert balance(desk, "bank") == bank + sum(line.cents for line in lines)


def sent_batch(desk: Desk, *cents: int) -> int:
    for number, amount in enumerate(cents):
        desk.paid(amount, household=f"HH-1{number}")
    return export(desk.order("dirk"), "09", None, entries(desk, "payout")[2:]).batch


def proposed(desk: Desk) -> list[tuple[Choice, str]]:
    (waits,) = waiting_lines(desk.order("dirk"))
    return [(one.choice, one.why) for one in waits.proposals]


def test_one_amount_for_a_whole_payment_file_is_that_file(desk: Desk) -> None:
    pot, batch = balance(desk, "bank"), sent_batch(desk, 4_000, 5_000)
    executed = date.fromisoformat(desk.query("SELECT execute_on FROM payment_batch")[0][0])
    desk = desk.on(executed + timedelta(9))
    desk.import_bank(camt([Line(-9_000, "verzamelopdracht", day=executed + timedelta(1))], opening=pot))
    assert balance(desk, "bank") == pot - 18_000
    assert proposed(desk) == [(Choice(To.BATCH, batch=batch), "file")]
    assert give(desk, 1, Choice(To.BATCH, batch=batch)) == ["reversal"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (pot - 9_000, 0, [])
    with reading(desk.fund) as connection:
        told = bank_on(connection, "", (executed + timedelta(9)).isoformat())
    assert told["unseen"] == told["ledger"] + 9_000, "no payment of the file is still to be seen"
    desk.import_bank(camt([Line(-9_000, "nog een", day=executed + timedelta(2))], opening=pot))
    assert proposed(desk) == []
    assert refused(desk, 2, Choice(To.BATCH, batch=batch)) == ("bank-batch-unfit",)
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize("days", [-1, 5])
def test_a_file_of_another_day_is_not_proposed(desk: Desk, days: int) -> None:
    sent_batch(desk, 4_000)
    executed = date.fromisoformat(desk.query("SELECT execute_on FROM payment_batch")[0][0])
    desk = desk.on(executed + timedelta(9))
    desk.import_bank(camt([Line(-4_000, "verzamelopdracht", day=executed + timedelta(days))]))
    assert To.BATCH not in [choice.to for choice, _ in proposed(desk)]


def test_two_files_that_fit_are_not_proposed_and_can_be_chosen(desk: Desk) -> None:
    sent_batch(desk, 4_000)
    desk.paid(4_000, household="HH-20")
    assert export(desk.order("dirk"), "09", None, entries(desk, "payout")[-1:]).batch == 2
    executed = date.fromisoformat(desk.query("SELECT execute_on FROM payment_batch")[0][0])
    desk = desk.on(executed + timedelta(9))
    desk.import_bank(camt([Line(-4_000, "verzamelopdracht", day=executed)]))
    assert To.BATCH not in [choice.to for choice, _ in proposed(desk)]
    assert give(desk, 1, Choice(To.BATCH, batch=2)) == ["reversal"]


def test_a_file_of_which_the_bank_told_a_payment_or_that_was_undone_is_no_whole_file(desk: Desk) -> None:
    batch = sent_batch(desk, 4_000, 5_000)
    (first, end_to_end), (second, _) = desk.query("SELECT entry, end_to_end FROM payment_order ORDER BY id")
    desk.import_bank(camt([Line(-9_000, "verzamelopdracht")]))
    assert refused(desk, 1, Choice(To.BATCH, batch=9)) == ("bank-batch-unknown",)
    desk.import_bank(camt([Line(-4_000, end_to_end=end_to_end)]))
    assert refused(desk, 1, Choice(To.BATCH, batch=batch)) == ("bank-batch-unfit",)
    assert first < second
    desk.import_bank(camt([Line(100, "in")]))
    assert refused(desk, 3, Choice(To.BATCH, batch=batch)) == ("bank-batch-unfit",)


def test_a_file_with_a_payment_that_was_reversed_by_hand_is_no_whole_file(desk: Desk) -> None:
    batch = sent_batch(desk, 4_000)
    desk.reverse(entries(desk, "payout")[-1])
    desk.import_bank(camt([Line(-4_000, "verzamelopdracht")]))
    assert refused(desk, 1, Choice(To.BATCH, batch=batch)) == ("bank-batch-unfit",)


def test_the_next_instalment_of_a_resident_is_proposed_by_its_amount(desk: Desk) -> None:
    case = desk.paid(30_000, household="HH-9")
    desk.settle(case, Plan(Who.RESIDENT, instalments=4))
    desk.import_bank(camt([Line(7_500, name="", iban="", reference="1"), Line(7_499, name="", iban="", reference="2")]))
    resident = Proposal(Choice(To.DEBTOR, f"resident:{case}", case), "amount")
    assert [one.proposals for one in waiting_lines(desk.order("dirk"))] == [(resident,), ()]


def test_a_wrong_batch_is_taken_back_and_then_neither_line_nor_file_is_spoken_for(desk: Desk) -> None:
    pot, batch = balance(desk, "bank"), sent_batch(desk, 4_000)
    desk.paid(4_000, household="HH-20")
    other = export(desk.order("dirk"), "09", None, entries(desk, "payout")[-1:]).batch
    desk.import_bank(camt([Line(-4_000, "verzamelopdracht")], opening=pot))
    give(desk, 1, Choice(To.BATCH, batch=batch))
    assert refused(desk, 1, Choice(To.BATCH, batch=other)) == ("bank-line-tied",)
    assert give(desk, 1, Choice(To.UNKNOWN)) == ["unmatched"]
    assert (balance(desk, "unmatched"), still_open(desk)) == (4_000, [1])
    with reading(desk.fund) as connection:
        assert bank_on(connection, "", TODAY.isoformat())["unseen"] == balance(desk, "bank") + 4_000, "both files are unseen"
    give(desk, 1, Choice(To.BATCH, batch=other))
    desk.import_bank(camt([Line(-4_000, "nog een", reference="2")], opening=pot))
    give(desk, 2, Choice(To.BATCH, batch=batch))
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (pot - 8_000, 0, [])
    assert verify(desk.fund).findings == ()


def test_a_wrong_entry_by_hand_is_taken_back_and_can_be_pointed_at_by_another_line(desk: Desk) -> None:
    desk.repay("zayaz", 5_000)
    by_hand = entries(desk, "repayment")[0]
    desk.import_bank(camt([Line(5_000, "van een ander"), Line(5_000, "zayaz")]))
    give(desk, 1, Choice(To.ENTRY, entry=by_hand))
    assert give(desk, 1, Choice(To.UNKNOWN)) == ["unmatched"]
    give(desk, 2, Choice(To.ENTRY, entry=by_hand))
    give(desk, 1, Choice(To.CONTRIBUTION, "mee"))
    assert (balance(desk, "unmatched"), balance(desk, "capital:mee"), still_open(desk)) == (0, -5_000, [])
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize("order", ["", "CF-70150232-000001"], ids=["by a person", "by its id"])
def test_a_payout_is_not_undone_by_hand_out_of_one_amount_that_the_bank_paid(desk: Desk, order: str) -> None:
    batch, pot = sent_batch(desk, 4_000, 5_000), balance(desk, "bank")
    desk.import_bank(camt([Line(-9_000, "verzamelopdracht", order=order)]))
    if not order:
        give(desk, 1, Choice(To.BATCH, batch=batch))
    for payout in entries(desk, "payout")[-2:]:
        with pytest.raises(FundError) as kept:
            desk.reverse(payout)
        assert kept.value.codes == ("payout-in-batch",)
    desk.import_bank(camt([Line(4_000, "rekening bestaat niet")]))
    give(desk, 2, Choice(To.RETURN, entry=entries(desk, "payout")[-2]))
    assert (balance(desk, "bank"), still_open(desk)) == (pot + 4_000, [])
    with pytest.raises(FundError):
        desk.reverse(entries(desk, "payout")[-1])
    give(desk, 1, Choice(To.UNKNOWN))
    desk.reverse(entries(desk, "payout")[-1])
    assert verify(desk.fund).findings == ()


def test_unknown_money_that_goes_back_is_no_longer_unknown(desk: Desk) -> None:
    pot = balance(desk, "bank")
    desk.import_bank(camt([Line(5_000, "voor een ander")]))
    desk.import_bank(camt([Line(-5_000, "terug aan u"), Line(-4_999, "iets anders")]))
    (held, *_), (_, back, _) = entries(desk, "unmatched"), waiting_lines(desk.order("dirk"))
    assert [(one.choice, one.why) for one in back.proposals] == [(Choice(To.RETURN, entry=held), "opposite")]
    assert refused(desk, 3, Choice(To.RETURN, entry=held)) == ("bank-entry-unfit",)
    assert give(desk, 2, Choice(To.RETURN, entry=held)) == ["reversal", "reversal"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (pot - 4_999, 4_999, [3])
    assert refused(desk, 1, Choice(To.CONTRIBUTION, "mee")) == ("bank-line-matched",)
    assert verify(desk.fund).findings == ()


def test_unknown_money_that_got_its_place_cannot_go_back(desk: Desk) -> None:
    desk.import_bank(camt([Line(5_000), Line(-5_000)]))
    held = entries(desk, "unmatched")[0]
    give(desk, 1, Choice(To.CONTRIBUTION, "mee"))
    assert refused(desk, 2, Choice(To.RETURN, entry=held)) == ("unmatched-attributed",)


def test_unknown_money_that_the_bank_takes_back_waits_for_nobody(desk: Desk) -> None:
    desk.import_bank(camt([Line(5_000, "vergissing", reference="1")]))
    desk.import_bank(camt([Line(-5_000, "vergissing", undoes=True, reference="2")]))
    assert (balance(desk, "unmatched"), still_open(desk)) == (0, [])


def told_apart(desk: Desk, *cents: int) -> list[str]:
    """The cases of payouts that went to the bank in one file, and that it told one by one."""
    sent_batch(desk, *cents)
    orders = desk.query("SELECT end_to_end, amount_cents FROM payment_order ORDER BY id")
    desk.import_bank(camt([Line(-amount, end_to_end=one) for one, amount in orders]))
    return [case for (case,) in desk.query("SELECT case_ref FROM entry WHERE kind = 'payout' ORDER BY id")][2:]


def on_each_day(desk: Desk) -> list[dict[str, int]]:
    """The balances after each day of these weeks."""
    with reading(desk.fund) as connection:
        return [balances(connection, TODAY + timedelta(days), open_only=True) for days in range(-1, 10)]


def test_a_wrong_return_is_taken_back_and_the_payout_stands_again_without_being_sent_again(desk: Desk) -> None:
    wrong, right = told_apart(desk, 4_000, 4_000)
    first, second = entries(desk, "payout")[2:]
    pot = balance(desk, "bank")
    desk.import_bank(camt([Line(4_000, "rekening bestaat niet")]))
    give(desk, 3, Choice(To.RETURN, entry=first))
    assert refused(desk, 3, Choice(To.RETURN, entry=second)) == ("bank-line-undid",)
    assert give(desk, 3, Choice(To.UNKNOWN)) == ["unmatched", "payout"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (pot + 4_000, -4_000, [3])
    give(desk, 3, Choice(To.RETURN, entry=second))
    assert (balance(desk, f"case:{wrong}"), balance(desk, f"case:{right}"), balance(desk, "bank")) == (4_000, 0, pot + 4_000)
    with reading(desk.fund) as connection:
        assert {wrong, right}.isdisjoint(row.case_ref for row in payouts_to_send(connection))
        assert bank_on(connection, "", TODAY.isoformat())["unseen"] == pot + 8_000, "what no statement told, but for this file"
        assert stage(progress(connection, wrong)) is Stage.PAID
        assert stage(progress(connection, right)) is Stage.GRANTED
    assert still_open(desk) == []
    assert verify(desk.fund).findings == ()


def test_what_was_no_return_at_all_is_a_repayment_after_all_and_the_payout_can_still_come_back(desk: Desk) -> None:
    (case,) = told_apart(desk, 4_000)
    desk = desk.on(TODAY + timedelta(9))
    desk.import_bank(camt([Line(4_000, "van zayaz", day=TODAY + timedelta(5))]))
    before = on_each_day(desk)
    give(desk, 2, Choice(To.RETURN, entry=entries(desk, "payout")[2]))
    give(desk, 2, Choice(To.UNKNOWN))
    assert on_each_day(desk) == before
    assert give(desk, 2, Choice(To.DEBTOR, "zayaz")) == ["attribution"]
    assert (balance(desk, f"case:{case}"), balance(desk, "unmatched"), balance(desk, "claim:zayaz")) == (4_000, 0, 26_000)
    desk.import_bank(camt([Line(4_000, "rekening bestaat niet", reference="9")]))
    give(desk, 3, Choice(To.RETURN, entry=entries(desk, "payout")[3]))
    assert (balance(desk, f"case:{case}"), still_open(desk)) == (0, [])
    assert verify(desk.fund).findings == ()


def test_a_return_is_not_taken_back_when_the_payout_would_be_paid_twice(desk: Desk) -> None:
    (case,) = told_apart(desk, 4_000)
    desk.import_bank(camt([Line(4_000, "rekening bestaat niet")]))
    give(desk, 2, Choice(To.RETURN, entry=entries(desk, "payout")[2]))
    for who, code in (("anna", "decider-pays"), ("carla", "role-not-allowed")):
        with pytest.raises(FundError) as kept:
            match(desk.order(who), 2, Choice(To.UNKNOWN))
        assert kept.value.codes == (code,)
    desk.later(1).pay(case)
    assert refused(desk, 2, Choice(To.UNKNOWN)) == ("payout-already-done",)


def test_a_return_is_not_taken_back_when_the_bank_paid_the_payout_in_one_amount_with_others(desk: Desk) -> None:
    batch = sent_batch(desk, 4_000, 5_000)
    desk.import_bank(
        camt([Line(4_000, "rekening bestaat niet", reference="1"), Line(-9_000, "verzamelopdracht", reference="2")])
    )
    give(desk, 2, Choice(To.BATCH, batch=batch))
    give(desk, 1, Choice(To.RETURN, entry=entries(desk, "payout")[2]))
    assert refused(desk, 1, Choice(To.UNKNOWN)) == ("bank-return-stays",)


def test_a_return_is_taken_back_only_after_the_bank_told_the_payout(desk: Desk) -> None:
    sent_batch(desk, 4_000)
    ((order, payout),) = desk.query("SELECT end_to_end, entry FROM payment_order")
    desk.import_bank(camt([Line(4_000, "rekening bestaat niet")]))
    give(desk, 1, Choice(To.RETURN, entry=payout))
    assert refused(desk, 1, Choice(To.UNKNOWN)) == ("bank-return-stays",)
    desk.import_bank(camt([Line(-4_000, end_to_end=order)]))
    assert give(desk, 1, Choice(To.UNKNOWN)) == ["unmatched", "payout"]
    with reading(desk.fund) as connection:
        assert not [row for row in payouts_to_send(connection) if row.amount_cents == 4_000]


def test_unknown_money_that_did_not_go_back_after_all_waits_again(desk: Desk) -> None:
    pot = balance(desk, "bank")
    desk.import_bank(camt([Line(5_000, "voor een ander", reference="1"), Line(-5_000, "iets anders", reference="2")]))
    give(desk, 2, Choice(To.RETURN, entry=entries(desk, "unmatched")[0]))
    assert give(desk, 2, Choice(To.UNKNOWN)) == ["unmatched", "unmatched"]
    assert (balance(desk, "bank"), balance(desk, "unmatched"), still_open(desk)) == (pot, 0, [1, 2])
    give(desk, 1, Choice(To.CONTRIBUTION, "mee"))
    give(desk, 2, Choice(To.CHARGE, sure=True))
    assert (balance(desk, "capital:mee"), balance(desk, "charges"), still_open(desk)) == (-5_000, 5_000, [])
    assert verify(desk.fund).findings == ()
