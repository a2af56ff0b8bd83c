"""What a debtor paid too much stays a credit, and pays the next claim by itself."""

import json

import pytest

from tests.support import DEMO, Terminal, grant


@pytest.fixture
def paid(terminal: Terminal) -> Terminal:
    """Two cases, both paid out and not yet settled."""
    asked = (("case_2.yaml", "640", "2026-04-01"), ("case_3.yaml", "780", "2026-05-04"))
    for number, (file, amount, day) in enumerate(asked, start=1):
        terminal.day = day
        text = (DEMO / file).read_text(encoding="utf-8").replace("organisation: oosterpoort", "organisation: farent")
        (terminal.folder / file).write_text(text, encoding="utf-8")
        terminal.ok(f"case submit {file}")
        grant(terminal, f"2026-00{number}", amount)
        terminal.ok(f"pay 2026-00{number}", who="dirk")
    return terminal


def balances(terminal: Terminal) -> dict[str, str]:
    told = json.loads(terminal.ok("ledger balance --json"))
    return {account: amount for account, amount in told["balances"].items() if account.startswith("claim:")}


def test_a_credit_pays_the_next_claim_of_the_same_debtor(paid: Terminal) -> None:
    paid.ok("settle 2026-001 --to zayaz")
    assert "Dat blijft staan als tegoed" in paid.ok("repay zayaz 1000", who="dirk")
    assert balances(paid) == {"claim:zayaz": "-360.00"}

    assert "zayaz had nog een tegoed. Daarvan is € 360,00 gebruikt." in paid.ok("settle 2026-002 --to zayaz")

    kinds = [posting["kind"] for posting in json.loads(paid.ok("ledger journal --json"))["postings"]]
    assert kinds[-2:] == ["offset", "offset"]
    assert balances(paid) == {"claim:zayaz": "420.00"}
    shown = json.loads(paid.ok("case show 2026-002 --json"))
    assert shown["claims"][0]["open"] == "420.00"
    assert "€ 420,00" in paid.ok("statement zayaz")
    paid.ok("audit verify")


def test_a_credit_larger_than_the_claim_pays_it_whole_and_keeps_the_rest(paid: Terminal) -> None:
    paid.ok("settle 2026-001 --to zayaz")
    paid.ok("repay zayaz 2000", who="dirk")
    paid.ok("settle 2026-002 --to zayaz")
    assert balances(paid) == {"claim:zayaz": "-580.00"}
    assert json.loads(paid.ok("case show 2026-002 --json"))["stage"] == "repaid"


def test_a_payment_on_a_settlement_that_was_reversed_pays_the_new_one(paid: Terminal) -> None:
    entry = json.loads(paid.ok("settle 2026-001 --to zayaz --json"))["entries"][0]["entry"]
    paid.ok("repay zayaz 640", who="dirk")
    paid.ok(f"reverse {entry} --why 'Verkeerde partij'", who="dirk")
    paid.ok("settle 2026-001 --to zayaz=50% --to mee=50%")
    assert balances(paid) == {"claim:mee": "320.00", "claim:zayaz": "-320.00"}
    paid.ok("settle 2026-002 --to zayaz")
    assert balances(paid) == {"claim:mee": "320.00", "claim:zayaz": "460.00"}
    assert json.loads(paid.ok("case show 2026-002 --json"))["claims"][0]["open"] == "460.00"
    paid.ok("audit verify")
