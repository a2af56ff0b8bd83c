"""What is sent is kept, and comes back to the byte; nobody is reminded twice, and an erased resident is gone."""

import json
import re
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from fonds.actions.perform import Order
from fonds.actions.send import Paper, send
from fonds.commands.papers import to_send
from fonds.documents.invoice.model import invoice_for
from fonds.documents.kept import next_version
from fonds.documents.statement.account import statement_for
from fonds.errors import FundError
from fonds.store.database import reading
from fonds.store.fund import find_fund
from tests.support import DEMO, Terminal, grant
from tests.transcripts.runner import FILES

DAY = date(2026, 5, 20)
PATH = Path("overzicht.txt")


@pytest.fixture
def settled(terminal: Terminal) -> Terminal:
    """Zayaz owes one sum, a resident pays in terms."""
    terminal.ok(f"case submit {FILES / 'aanvraag.yaml'}")
    grant(terminal, "2026-001", "450")
    terminal.ok("pay 2026-001", who="dirk")
    terminal.ok("settle 2026-001 --to zayaz=100%")
    (terminal.folder / "case_1.yaml").write_bytes((DEMO / "case_1.yaml").read_bytes())
    terminal.ok("case submit case_1.yaml")
    grant(terminal, "2026-002", "2500", "loan")
    terminal.ok("pay 2026-002", who="dirk")
    terminal.ok("settle 2026-002 --resident 12x")
    terminal.day = DAY.isoformat()
    return terminal


def order(terminal: Terminal) -> Order:
    return Order(find_fund(terminal.folder), "anna", DAY)


def reminder(debtor: str = "zayaz") -> Paper:
    return Paper("reminder", debtor, "nl", None, DAY, DAY, "{}", {"pdf": "ab" * 32}, seen=10_000, tone=1)


@pytest.mark.parametrize("form", ["text", "pdf", "html", "json", "csv", "xlsx"])
def test_a_statement_that_was_sent_is_made_again_to_the_byte_whatever_happened_since(form: str, settled: Terminal) -> None:
    settled.ok(f"statement zayaz --format {form} --out sent.bin --send")
    settled.ok("repay zayaz 450", who="dirk")
    settled.ok(f"sent 1 --out again.bin --format {form}", language="en")
    assert (settled.folder / "again.bin").read_bytes() == (settled.folder / "sent.bin").read_bytes()
    assert "Alles klopt." in settled.ok("audit verify")


def test_a_new_name_is_on_what_is_made_from_its_day_and_not_on_what_was_sent(settled: Terminal) -> None:
    settled.ok("statement zayaz --format text --out sent.txt --send")
    settled.ok("partner detail zayaz --name 'Woonstichting Voorbeeld' --from 2026-06-01")
    assert settled.ok("sent 1 --format text") == (settled.folder / "sent.txt").read_text()
    for day, name in (("2026-05-31", "Zayaz"), ("2026-06-01", "Woonstichting Voorbeeld")):
        told = json.loads(settled.ok("statement zayaz --format json", day=day))
        assert told["debtor"]["name"] == name
        assert name in settled.ok("report partners", day=day)
    assert "Alles klopt." in settled.ok("audit verify")


def test_an_organisation_comes_back_under_its_newest_name(settled: Terminal) -> None:
    settled.ok("partner detail farent --name 'Nieuw Farent'")
    settled.ok("partner end farent --on 2026-05-31")
    settled.refuse("partner add farent Farent --from 2026-06-01", "partner-name-other")
    settled.ok("partner add farent 'Nieuw Farent' --from 2026-06-01")


def test_without_send_nothing_is_recorded(settled: Terminal) -> None:
    before = settled.dump()
    settled.ok("statement zayaz --format pdf --out a.pdf")
    settled.ok("statement --all --format html --out b")
    settled.ok("statement zayaz --out c.txt --send --dry-run")
    assert settled.dump() == before
    assert not (settled.folder / "c.txt").exists()


def test_statements_for_all_are_one_file_each_and_one_record_together(settled: Terminal) -> None:
    settled.ok("statement --all --format xlsx --out b --send")
    assert sorted(path.name for path in (settled.folder / "b").iterdir()) == ["resident_2026-002.xlsx", "zayaz.xlsx"]
    assert settled.ok("sent").count("overzicht") == 2


def test_one_statement_that_cannot_be_made_stops_no_other_and_is_told(settled: Terminal) -> None:
    with sqlite3.connect(settled.folder / "fonds.db") as connection:
        guards = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")]
        connection.executescript("".join(f'DROP TRIGGER "{name}";' for name in guards))
        connection.execute("UPDATE claim SET reference = 'RF00' WHERE debtor = 'zayaz'")
    connection.close()
    answer = settled.type("statement --all --format pdf --out b")
    assert answer.code == 2
    assert "zayaz: error[payment-reference-wrong]" in answer.err
    assert [path.name for path in (settled.folder / "b").iterdir()] == ["resident_2026-002.pdf"]


def test_a_statement_is_not_recorded_when_its_file_cannot_be_written(settled: Terminal) -> None:
    settled.refuse("statement zayaz --out weg/a.txt --send", "file-not-writable", 2)


def test_no_file_is_left_when_sending_is_refused(settled: Terminal) -> None:
    settled.refuse("statement zayaz --out a.txt --send", "role-not-allowed", who="els")
    assert not [path.name for path in settled.folder.iterdir() if "a.txt" in path.name]


def test_two_people_who_remind_at_once_send_one_letter(settled: Terminal) -> None:
    send(order(settled), "remind", [reminder()], apart_days=30)
    before = settled.dump()
    with pytest.raises(FundError) as stopped:
        send(order(settled), "remind", [reminder("resident:2026-002"), reminder()], apart_days=30)
    assert stopped.value.codes == ("reminder-too-soon",)
    assert settled.dump() == before


@pytest.mark.parametrize("again", [False, True])
def test_two_people_who_send_a_statement_at_once_send_one(settled: Terminal, again: bool) -> None:
    """Both made theirs before either was recorded, as two processes can."""
    fund = find_fund(settled.folder)
    with reading(fund) as connection:
        statements = [
            statement_for(connection, fund.settings, one, (None, DAY), "nl", DAY) for one in ("zayaz", "resident:2026-002")
        ]
        made = [to_send(connection, one, "text", PATH, again=again).paper for one in (statements[0], *statements)]
    first, second, other = (one for one in made if one)
    send(order(settled), "statement", [first])
    before = settled.dump()
    with pytest.raises(FundError) as stopped:
        send(order(settled), "statement", [other, second])
    assert (stopped.value.codes, settled.dump()) == (("sent-meanwhile",), before)
    send(order(settled), "statement", [other])


ADDRESS = "--street 'Voorbeeldstraat 1' --postcode '5211 AA' --city Voorbeeldstad --kvk 12345678"


@pytest.mark.parametrize("form", ["text", "pdf", "html", "json", "csv", "xlsx"])
@pytest.mark.parametrize("debtor", ["zayaz", "resident:2026-002"])
def test_the_same_statement_is_sent_once_whatever_else_was_recorded_meanwhile(
    form: str, debtor: str, settled: Terminal
) -> None:
    settled.ok(f"statement {debtor} --format {form} --out a.bin --send")
    settled.ok("contribute mee 10", who="dirk")
    before = settled.dump()
    told = settled.ok(f"statement {debtor} --format {form} --out b.bin --send")
    assert "al vastgelegd als verstuurd: nummer 1, op 2026-05-20" in told
    assert settled.dump() == before
    assert (settled.folder / "a.bin").read_bytes() == (settled.folder / "b.bin").read_bytes()
    assert "nummer 2" in settled.ok(f"statement {debtor} --format {form} --out c.bin --send --again")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("statement zayaz --from 2026-03-02 --to 2026-04-30 --out b.txt --send", "2026-05-20"),
        ("statement zayaz --out b.txt --send", "2026-05-21"),
        ("statement zayaz --format html --out b.txt --send", "2026-05-20"),
        ("statement resident:2026-002 --out b.txt --send", "2026-05-20"),
    ],
    ids=["another period", "another day", "another form", "another debtor"],
)
def test_another_statement_is_sent_too(line: str, day: str, settled: Terminal) -> None:
    settled.ok("statement zayaz --out a.txt --send")
    assert "als verstuurd: nummer 2." in settled.ok(line, day=day)


def test_a_statement_that_says_something_else_since_a_payment_is_sent_too(settled: Terminal) -> None:
    settled.ok("statement zayaz --out a.txt --send")
    settled.ok("repay zayaz 10", who="dirk")
    assert "als verstuurd: nummer 2." in settled.ok("statement zayaz --out b.txt --send")


def test_of_statements_for_all_only_those_that_are_new_are_recorded(settled: Terminal) -> None:
    settled.ok("statement --all --out a --send")
    settled.ok("repay zayaz 10", who="dirk")
    told = settled.ok("statement --all --out b --send")
    assert "Vastgelegd als verstuurd: 1." in told
    assert "Al eerder vastgelegd, en niet nog een keer: 1." in told
    assert "Al eerder vastgelegd, en niet nog een keer: 2." in settled.ok("statement --all --out c --send")
    assert settled.ok("sent").count("overzicht") == 3


@pytest.fixture
def billed(settled: Terminal) -> Terminal:
    """The fund and Zayaz have the address that an invoice asks for."""
    with (settled.folder / "fonds.toml").open("a", encoding="utf-8") as file:
        file.write('street = "Voorbeeldstraat 1"\npostcode = "5211 AA"\ncity = "Voorbeeldstad"\nkvk = "12345678"\n')
    settled.ok(f"partner detail zayaz {ADDRESS}")
    return settled


def test_an_invoice_is_sent_once_also_on_another_day_unless_the_amount_changes(billed: Terminal) -> None:
    billed.ok("invoice 2026-001 zayaz --out a.xml --send")
    assert "nummer 1, op 2026-05-20" in billed.ok("invoice 2026-001 zayaz --out b.xml --send", day="2026-06-20")
    assert (billed.folder / "a.xml").read_bytes() == (billed.folder / "b.xml").read_bytes()
    billed.ok("repay zayaz 10", who="dirk")
    assert "als verstuurd: nummer 2." in billed.ok("invoice 2026-001 zayaz --out c.xml --send", day="2026-06-20")
    first, corrected = ((billed.folder / name).read_text(encoding="utf-8") for name in ("a.xml", "c.xml"))
    (number,) = set(re.findall("<cbc:PaymentID>(.*)</cbc:PaymentID>", first + corrected))
    assert f"<cbc:ID>{number}</cbc:ID>" in first
    assert f"<cbc:ID>{number}-2</cbc:ID>" in corrected
    assert re.search(f"InvoiceDocumentReference>\\s*<cbc:ID>{number}</cbc:ID>", corrected)


def test_an_invoice_that_was_corrected_does_not_come_back_when_it_is_right_again(billed: Terminal) -> None:
    billed.ok("invoice 2026-001 zayaz --out a.xml --send")
    (paid,) = json.loads(billed.ok("repay zayaz 10 --json", who="dirk"))["entries"]
    billed.ok("invoice 2026-001 zayaz --out b.xml --send")
    billed.ok(f"reverse {paid['entry']} --why 'Verkeerd gelezen.'", who="dirk")
    assert "als verstuurd: nummer 3." in billed.ok("invoice 2026-001 zayaz --out c.xml --send")
    (first,), (third, corrects) = (
        re.findall("<cbc:ID>(RF.*)</cbc:ID>", (billed.folder / name).read_text(encoding="utf-8")) for name in ("a.xml", "c.xml")
    )
    assert (third, corrects) == (f"{first}-3", f"{first}-2")


@pytest.mark.parametrize("times", [1, 2])
def test_an_invoice_that_is_sent_again_is_the_same_to_the_byte_and_recorded(billed: Terminal, times: int) -> None:
    billed.ok("invoice 2026-001 zayaz --out a.xml --send")
    for number in range(2, times + 2):
        told = billed.ok("invoice 2026-001 zayaz --out b.xml --send --again", day=f"2026-06-2{number}")
        assert f"als verstuurd: nummer {number}." in told
        assert (billed.folder / "a.xml").read_bytes() == (billed.folder / "b.xml").read_bytes()
        billed.ok(f"sent {number} --out c.xml")
        assert (billed.folder / "a.xml").read_bytes() == (billed.folder / "c.xml").read_bytes()
    # Another language alone corrects nothing.
    assert (
        billed.ok("invoice 2026-001 zayaz", day="2026-06-30", language="en").encode() == (billed.folder / "a.xml").read_bytes()
    )
    assert billed.ok("invoice 2026-001 zayaz", day="2026-06-30").encode() == (billed.folder / "a.xml").read_bytes()
    assert "al vastgelegd als verstuurd" in billed.ok("invoice 2026-001 zayaz --out d.xml --send", day="2026-06-30")
    assert "Alles klopt." in billed.ok("audit verify")


def test_invoices_of_two_cases_can_be_sent_at_once_and_two_of_one_case_cannot(billed: Terminal) -> None:
    (billed.folder / "case_2.yaml").write_bytes((DEMO / "case_2.yaml").read_bytes())
    billed.ok("case submit case_2.yaml")
    grant(billed, "2026-003", "640")
    billed.ok("pay 2026-003", who="dirk")
    billed.ok("settle 2026-003 --to zayaz=100%")
    fund = find_fund(billed.folder)
    with reading(fund) as connection:
        invoice = invoice_for(connection, fund.settings, "2026-001", "zayaz", "nl", DAY)
        paper = to_send(connection, next_version(connection, invoice), "ubl", Path("a.xml"), again=False).paper
    assert paper is not None
    billed.ok("invoice 2026-003 zayaz --out b.xml --send")
    assert send(order(billed), "invoice", [paper]) == (2,)
    with pytest.raises(FundError) as stopped:
        send(order(billed), "invoice", [paper])
    assert stopped.value.codes == ("sent-meanwhile",)


def sealed_names(folder: Path) -> set[str]:
    with sqlite3.connect(folder / "fonds.db") as connection:
        found = {row[0] for row in connection.execute("SELECT name FROM sealed WHERE case_ref = '2026-002'")}
    connection.close()
    return found


def test_what_a_resident_got_is_sealed_and_gone_after_erasure(settled: Terminal) -> None:
    settled.ok("statement resident:2026-002 --out a.txt --send")
    assert "sent/1" in sealed_names(settled.folder)
    with sqlite3.connect(settled.folder / "fonds.db") as connection:
        assert connection.execute("SELECT content FROM sent").fetchall() == [(None,)]
    connection.close()
    settled.ok("sent 1 --out b.txt", who="els")
    assert (settled.folder / "a.txt").read_bytes() == (settled.folder / "b.txt").read_bytes()
    assert "case open" in settled.ok("audit trail 2026-002")
    settled.ok("case erase 2026-002 --ground request --sure")
    settled.refuse("sent 1 --out c.txt", "case-erased")
    settled.ok("statement resident:2026-002 --out d.txt --send --again")
    settled.refuse("sent 2 --out c.txt", "case-erased")
    assert "Alles klopt." in settled.ok("audit verify")


def test_what_was_never_sent_is_not_there(settled: Terminal) -> None:
    settled.refuse("sent 1", "sent-unknown")
    settled.ok("statement zayaz --out a.txt --send")
    settled.refuse("sent 1 --format pdf --out a.pdf", "sent-other-form")
