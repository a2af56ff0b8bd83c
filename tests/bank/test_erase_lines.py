"""What the bank told: who read it, in whose dossier it is, how long it is kept, and how it is forgotten."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fonds.actions.bank_erase import erase_due_lines, erase_lines, kept_lines
from fonds.actions.bank_match import Choice, To, match
from fonds.actions.bank_open import waiting_lines
from fonds.actions.bank_text import read_text
from fonds.actions.erase import erase
from fonds.actions.perform import perform
from fonds.actions.privacy import everything, readings
from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.errors import Refused
from fonds.store.bank_texts import cases_of_line, lines_of_case
from fonds.store.database import reading
from tests.actions.desk import Desk, new_desk
from tests.bank.files import Line, camt
from tests.support import Terminal

TODAY = date(2026, 4, 1)
SECRETS = ("Jansen-Voorbeeld", "NL20INGB0001234567", "GEHEIM-VERHAAL")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)


def secret_line(cents: int = 500, told: str = "GEHEIM-VERHAAL", reference: str = "1") -> Line:
    return Line(cents, told, name="Jansen-Voorbeeld", iban="NL20INGB0001234567", reference=reference)


def settled(desk: Desk, *households: str) -> list[str]:
    """The references of one claim on Zayaz per household: of € 100, then of € 200."""
    for number, household in enumerate(households, start=1):
        desk.settle(desk.paid(number * 10_000, household=household), Plan(Who.ONE, weights={"zayaz": 1}))
    return [row[0] for row in desk.query("SELECT reference FROM claim ORDER BY id")]


def boxes(desk: Desk) -> list[bytes]:
    return [row[0] for row in desk.query("SELECT box FROM line_text ORDER BY line")]


def raw(desk: Desk) -> bytes:
    return b"".join(path.read_bytes() for path in desk.fund.folder.rglob("*") if path.is_file())


def codes(desk: Desk, *lines: int) -> list[tuple[str, str]]:
    before = desk.dump()
    with pytest.raises(Refused) as caught:
        erase_lines(desk.order("anna"), lines, "request")
    assert desk.dump() == before
    return [(problem.code, problem.where) for problem in caught.value.problems]


def test_who_read_what_the_bank_told_is_in_the_log_of_reading(desk: Desk) -> None:
    (reference,) = settled(desk, "HH-1")
    desk.import_bank(camt([secret_line(10_000, f"{reference} GEHEIM"), secret_line(700, reference="2")]))
    waiting_lines(desk.order("dirk", dry_run=True))
    waiting_lines(desk.order("dirk"))
    everything(desk.order("anna"), "2026-001")
    with reading(desk.fund) as connection:
        everyone = [(one.member, one.action, one.case, one.line) for one in readings(connection)][-3:]
        of_case = [(one.member, one.action, one.line) for one in readings(connection, "2026-001")]
    assert everyone == [
        ("dirk", "bank open", None, 2),
        ("anna", "privacy dossier", "2026-001", None),
        ("anna", "privacy dossier", None, 1),
    ]
    assert ("anna", "privacy dossier", 1) in of_case
    assert not [one for one in of_case if one[2] == 2]
    assert "bankregel 2" in Terminal(desk.fund.folder).ok("privacy log")
    assert verify(desk.fund).findings == ()


def test_what_the_bank_told_about_a_case_is_in_its_dossier(desk: Desk) -> None:
    (reference,) = settled(desk, "HH-1")
    desk.import_bank(camt([secret_line(10_000, f"{reference} GEHEIM"), secret_line(700, "Van iemand anders", reference="2")]))
    told = everything(desk.order("anna"), "2026-001")
    assert told["bank"] == [
        {"line": 1, "name": "Jansen-Voorbeeld", "iban": "NL20INGB0001234567", "text": f"{reference} GEHEIM", "bank": "1"}
    ]
    assert "Van iemand anders" not in json.dumps(told)


@pytest.mark.parametrize(("second", "shown"), [("HH-2", False), ("HH-1", True)])
def test_words_that_are_of_another_household_too_are_not_given_away(desk: Desk, second: str, *, shown: bool) -> None:
    settled(desk, "HH-1", second)
    desk.import_bank(camt([secret_line(30_000)]))
    match(desk.order("dirk"), 1, Choice(To.DEBTOR, "zayaz"))
    told = everything(desk.order("anna"), "2026-001")
    assert [one.get("text") for one in told["bank"]] == ["GEHEIM-VERHAAL" if shown else None]
    assert told["bank"][0].get("of_others_too", False) is not shown


def test_a_line_without_a_case_is_forgotten_to_the_last_byte_and_the_books_hold(desk: Desk) -> None:
    desk.import_bank(camt([secret_line(), Line(700, "Een andere", reference="2")]))
    match(desk.order("dirk"), 1, Choice(To.CONTRIBUTION, "zayaz"))
    balances = desk.query("SELECT account, sum(amount_cents) FROM posting GROUP BY account ORDER BY account")
    gone, stays = boxes(desk)
    assert erase_lines(desk.order("anna"), [1, 1], "request") == (1,)
    content = raw(desk)
    assert gone not in content
    assert stays in content
    assert not [one for one in SECRETS if one.encode() in content]
    assert desk.query("SELECT line, ground, member FROM line_erasure") == [(1, "request", "anna")]
    assert desk.query("SELECT account, sum(amount_cents) FROM posting GROUP BY account ORDER BY account") == balances
    assert verify(desk.fund).findings == ()


def test_words_that_were_put_back_stay_closed(desk: Desk) -> None:
    desk.import_bank(camt([secret_line()]))
    match(desk.order("dirk"), 1, Choice(To.CONTRIBUTION, "zayaz"))
    (old,) = desk.query("SELECT * FROM line_text")
    erase_lines(desk.order("anna"), [1], "request")
    with closing(sqlite3.connect(desk.database)) as connection:
        connection.execute(f"INSERT INTO line_text VALUES ({','.join('?' * len(old))})", old)
        connection.commit()
    with perform(desk.order("anna", dry_run=True), "bank open") as unit:
        assert read_text(unit, 1) is None
    assert codes(desk, 1) == [("bank-line-erased", "1")]
    assert kept_lines(desk.fund) == []
    assert [one.code for one in verify(desk.fund).findings] == ["audit-row-extra"]


def test_every_line_that_cannot_be_erased_is_told_at_once(desk: Desk) -> None:
    (reference,) = settled(desk, "HH-1")
    lines = [secret_line(10_000, reference), secret_line(700, reference="2"), secret_line(800, reference="3")]
    desk.import_bank(camt(lines))
    match(desk.order("dirk"), 3, Choice(To.CONTRIBUTION, "zayaz"))
    erase_lines(desk.order("anna"), [3], "mistake")
    assert codes(desk, 1, 2, 3, 9) == [
        ("bank-line-of-case", "1"),
        ("bank-line-waits", "2"),
        ("bank-line-erased", "3"),
        ("bank-line-unknown", "9"),
    ]


def test_what_a_resident_pays_after_the_case_was_erased_can_be_erased_too(desk: Desk) -> None:
    (reference,) = settled(desk, "HH-1")
    erase(desk.order("anna"), "2026-001", "request")
    desk.import_bank(camt([secret_line(10_000, reference)]))
    assert [one.line for one in kept_lines(desk.fund)] == [1]
    assert erase_lines(desk.order("anna"), [1], "request") == (1,)
    assert boxes(desk) == []
    assert verify(desk.fund).findings == ()


def test_a_line_is_due_on_the_day_its_term_ends_also_when_nobody_knows_whose_it_is(desk: Desk) -> None:
    (reference,) = settled(desk, "HH-1")
    desk.import_bank(camt([secret_line(10_000, reference), secret_line(700, reference="2")]))
    (line,) = kept_lines(desk.fund)
    assert (line.line, line.until) == (2, date(2034, 3, 10))
    day_before = desk.on(date(2034, 3, 9))
    assert erase_due_lines(day_before.order("anna")) == ()
    records = desk.query("SELECT count(*) FROM record")
    assert erase_due_lines(day_before.order("anna")) == ()
    assert desk.query("SELECT count(*) FROM record") == records
    on_the_day = desk.on(line.until)
    assert erase_due_lines(on_the_day.order("anna", dry_run=True)) == (2,)
    assert len(boxes(desk)) == 2
    box = boxes(desk)[1]
    assert erase_due_lines(on_the_day.order("anna")) == (2,)
    assert box not in raw(desk)
    assert desk.query("SELECT line, ground FROM line_erasure") == [(2, "retention")]
    assert verify(desk.fund).findings == ()


def test_only_the_secretariat_erases_and_asks_itself_whether_it_is_sure(desk: Desk) -> None:
    desk.import_bank(camt([secret_line()]))
    terminal = Terminal(desk.fund.folder, day="2034-06-01")
    terminal.refuse("bank erase --due --sure", "role-not-allowed", who="dirk")
    terminal.refuse("bank erase --due", "erase-not-sure", 2)
    terminal.refuse("bank erase --due 1", "bank-erase-what", 2)
    terminal.refuse("bank erase 1", "bank-erase-what", 2)
    assert "Gewist" in terminal.ok("bank erase --due --sure")


def test_the_same_payment_told_by_another_report_goes_with_the_case_too(desk: Desk) -> None:
    settled(desk, "HH-1")
    desk.import_bank(camt([Line(10_000, "Termijn")], kind="054"))
    desk.import_bank(camt([Line(10_000, "Termijn april, met dank")]))
    assert [one.line for one in kept_lines(desk.fund)] == [1, 2]
    match(desk.order("dirk"), 2, Choice(To.SAME, line=1))
    match(desk.order("dirk"), 1, Choice(To.DEBTOR, "zayaz", "2026-001"))
    assert codes(desk, 2) == [("bank-line-of-case", "2")]
    assert kept_lines(desk.fund) == []
    assert erase_due_lines(desk.on(date(2040, 1, 1)).order("anna")) == ()


@pytest.mark.parametrize("hand", [True, False], ids=["tied to an entry", "booked and reversed"])
def test_words_follow_the_place_that_a_line_has_now(desk: Desk, *, hand: bool) -> None:
    """A line that was given to the wrong case, and then to the right one, is forgotten with the right one."""
    settled(desk, "HH-1", "HH-2")
    if hand:
        desk.repay("zayaz", 5_000)
    desk.import_bank(camt([secret_line(5_000)], kind="054"))
    desk.import_bank(camt([replace(secret_line(5_000, "In andere woorden"), reference="")]))
    match(desk.order("dirk"), 2, Choice(To.SAME, line=1))
    entry = desk.query("SELECT max(id) FROM entry WHERE kind = 'repayment'")[0][0]
    wrong = match(desk.order("dirk"), 1, Choice(To.ENTRY, entry=entry) if hand else Choice(To.DEBTOR, "zayaz", "2026-001"))
    with reading(desk.fund) as connection:
        assert lines_of_case(connection, "2026-001") == [1, 2]
    if hand:
        match(desk.order("dirk"), 1, Choice(To.UNKNOWN))
    else:
        desk.reverse(wrong.entries[0][0])
        with reading(desk.fund) as connection:
            assert lines_of_case(connection, "2026-001") == [1, 2], "until somebody gives it another place"
    match(desk.order("dirk"), 1, Choice(To.DEBTOR, "zayaz", "2026-002"))
    with reading(desk.fund) as connection:
        assert [cases_of_line(connection, line) for line in (1, 2)] == [{"2026-002"}] * 2
    erase(desk.order("anna"), "2026-001", "request")
    assert len(boxes(desk)) == 2
    assert kept_lines(desk.fund) == []
    erase(desk.order("anna"), "2026-002", "request")
    assert boxes(desk) == []
    assert verify(desk.fund).findings == ()


def test_a_line_that_is_unknown_again_goes_with_no_case(desk: Desk) -> None:
    settled(desk, "HH-1")
    desk.repay("zayaz", 5_000)
    desk.import_bank(camt([secret_line(5_000)]))
    match(desk.order("dirk"), 1, Choice(To.ENTRY, entry=desk.query("SELECT max(id) FROM entry WHERE kind = 'repayment'")[0][0]))
    assert kept_lines(desk.fund) == []
    match(desk.order("dirk"), 1, Choice(To.UNKNOWN))
    erase(desk.order("anna"), "2026-001", "request")
    assert len(boxes(desk)) == 1, "else nobody could find out whose the money is, or give it back"
    assert [one.line for one in kept_lines(desk.fund)] == [1]
