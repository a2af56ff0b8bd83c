"""Several people at once: real processes on one fund, at the same moment."""

from collections import Counter
from pathlib import Path

from fonds.actions.verify import verify
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from tests.actions.desk import new_desk
from tests.faults.processes import together


def test_eight_grants_at_once_from_a_pot_for_five_give_exactly_five_and_they_are_paid_once(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=5 * 10_000 + 9_999)
    cases = [desk.submit(10_000, household=f"HH-{number}") for number in range(8)]
    for case in cases:
        assert not desk.decide(case, Outcome.GRANT, 10_000, MoneyForm.GIFT)
    answers = together(desk.fund.folder, "bram", [["approve", case] for case in cases])
    assert Counter(code for code, _, _ in answers) == {0: 5, 1: 3}, answers
    assert all("error[not-available]" in err for code, _, err in answers if code == 1)
    granted = [case for case, (code, _, _) in zip(cases, answers, strict=True) if code == 0]
    paid = together(desk.fund.folder, "dirk", [["pay", case] for case in [*granted, *granted[:3]]])
    assert Counter(code for code, _, _ in paid) == {0: 5, 1: 3}, paid
    assert all("error[payout-already-done]" in err for code, _, err in paid if code == 1)
    assert desk.query("SELECT sum(amount_cents) FROM posting WHERE account = 'bank'") == [(9_999,)]
    assert desk.query("SELECT sum(amount_cents) FROM posting WHERE account = 'reservations'") == [(0,)]
    assert verify(desk.fund).findings == ()


def test_eight_processes_with_the_same_key_book_once(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds")
    answers = together(desk.fund.folder, "dirk", [["contribute", "mee", "100", "--key", "K1", "--json"]] * 8)
    assert [code for code, _, _ in answers] == [0] * 8, answers
    assert Counter('"repeated": true' in out for _, out, _ in answers) == {True: 7, False: 1}
    assert desk.query("SELECT count(*), sum(amount_cents) FROM posting WHERE account = 'bank'") == [(1, 10_000)]
    assert verify(desk.fund).findings == ()


def test_processes_without_a_key_book_once_and_the_others_are_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds")
    answers = together(desk.fund.folder, "dirk", [["contribute", "mee", "100"]] * 3)
    assert Counter(code for code, _, _ in answers) == {0: 1, 1: 2}
    assert all("error[likely-duplicate]" in err for code, _, err in answers if code == 1)
    assert verify(desk.fund).findings == ()
