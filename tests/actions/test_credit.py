"""What a debtor paid too much stays a credit, and pays the next claim by itself."""

import json
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.actions.refund import refund
from fonds.actions.settle import Plan, Who
from fonds.actions.verify import verify
from fonds.errors import FundError
from fonds.store.books import credits
from fonds.store.claims import open_terms
from fonds.store.database import reading
from tests.actions.desk import Desk, new_desk
from tests.support import DEMO, Terminal, grant

IN_MEMORY = Path("/dev/shm")


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


def test_what_was_paid_before_a_settlement_was_undone_is_told_at_the_next_one(paid: Terminal) -> None:
    assert "al € " not in paid.ok("settle 2026-001 --to zayaz")
    entry = json.loads(paid.ok("ledger journal --account claim:zayaz --json"))["postings"][0]["entry"]
    paid.ok("repay zayaz 400", who="dirk")
    paid.ok(f"reverse {entry} --why 'Verkeerde partij.'", who="dirk")
    told = paid.ok("settle 2026-001 --to zayaz=50% --to farent=50%")
    assert "Op een eerdere verrekening was al € 400,00 betaald." in told
    assert balances(paid) == {"claim:farent": "320.00", "claim:zayaz": "-80.00"}


def test_a_credit_larger_than_the_claim_pays_it_whole_and_keeps_the_rest(paid: Terminal) -> None:
    paid.ok("settle 2026-001 --to zayaz")
    paid.ok("repay zayaz 2000", who="dirk")
    paid.ok("settle 2026-002 --to zayaz")
    assert balances(paid) == {"claim:zayaz": "-580.00"}
    assert json.loads(paid.ok("case show 2026-002 --json"))["stage"] == "repaid"


MORE = st.integers(0, 9_000)


@settings(max_examples=12)
@given(
    given_up=st.integers(1, 9_999),
    paid=MORE,
    other=st.integers(1, 9_000),
    over=MORE,
    write_off=st.booleans(),
    late=st.booleans(),
)
def test_a_claim_that_is_asked_again_is_paid_by_the_credit_that_there_is(
    given_up: int, paid: int, other: int, over: int, write_off: bool, late: bool
) -> None:
    """A waiver, payments in any order that leave a credit or not, another claim or none; then the waiver is taken back."""
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        desk = two_paid().copy(Path(folder) / "fonds")
        desk.settle("2026-001", Plan(Who.ONE, weights={"mee": 1}))
        desk.waive("2026-001", "mee", given_up, write_off=write_off)
        undone = desk.query("SELECT max(id) FROM entry")[0][0]
        for cents in (paid, 10_000 + over):
            desk.repay("mee", cents, "2026-001") if cents else None
        if late:
            desk.settle("2026-002", Plan(Who.SEVERAL, weights={"mee": other, "zayaz": 10_000}))
        desk.reverse(undone)
        with reading(desk.fund) as connection:
            held, wanted = credits(connection, "mee"), open_terms(connection, "mee")
        assert not (held and wanted), f"{held} is left beside {wanted}"
        assert (
            sum(cents for _, cents in wanted) - sum(cents for _, cents in held)
            == desk.query("SELECT sum(amount_cents) FROM posting WHERE account = 'claim:mee'")[0][0]
        )
        assert verify(desk.fund).findings == ()


@cache
def two_paid() -> Desk:
    desk = new_desk(Path(tempfile.mkdtemp(prefix="casusfonds-test-")) / "fonds", pot=100_000)
    for household in ("HH-1", "HH-2"):
        desk.paid(10_000, household=household)
    return desk


def test_a_credit_beside_an_open_claim_is_told_to_the_debtor_as_not_taken_off(paid: Terminal) -> None:
    """Money for one case stays with it; the debtor should not wonder why the amount to pay is higher than the balance."""
    paid.ok("settle 2026-001 --to zayaz")
    paid.ok("settle 2026-002 --to zayaz")
    told = paid.ok("repay zayaz 700 --case 2026-001", who="dirk")
    assert "zayaz betaalde € 60,00 meer dan er voor casus 2026-001 openstond." in told
    assert "Let op: zayaz moet het fonds nog € 780,00 betalen." in told
    assert "U heeft ook € 60,00 tegoed." in paid.ok("statement zayaz").replace("\n", " ")


def test_a_credit_waits_for_the_treasurer_and_is_paid_back_in_parts(paid: Terminal) -> None:
    paid.ok("settle 2026-001 --to zayaz")
    paid.refuse("refund zayaz", "credit-none", who="dirk")
    paid.ok("repay zayaz 1000", who="dirk")
    (task,) = [one for one in json.loads(paid.ok("todo --json", who="dirk"))["tasks"] if one["kind"] == "credit"]
    assert (task["subject"], task["amount"], task["command"]) == ("zayaz", "360.00", "fonds refund zayaz")
    paid.refuse("refund zayaz 360.01", "credit-too-little", who="dirk")
    paid.refuse("refund zayaz", "role-not-allowed")
    told = json.loads(paid.ok("refund zayaz 100 --key K --json", who="dirk"))
    assert (told["left"], told["owes"]) == ("260.00", "0.00")
    assert json.loads(paid.ok("refund zayaz 100 --key K --json", who="dirk"))["repeated"]
    paid.ok("refund zayaz", who="dirk")
    assert balances(paid) == {"claim:zayaz": "0.00"}
    assert "credit" not in {one["kind"] for one in json.loads(paid.ok("todo --all --json"))["tasks"]}
    assert "betaalde u € 640,00 terug" in " ".join(paid.ok("statement zayaz").split())
    (zayaz,) = [one for one in json.loads(paid.ok("report partners --json"))["parties"] if one["party"] == "zayaz"]
    assert (zayaz["repaid"], zayaz["outstanding"]) == ("640.00", "0.00")
    paid.ok("settle 2026-002 --to zayaz")
    assert balances(paid) == {"claim:zayaz": "780.00"}
    assert "Alles klopt." in paid.ok("audit verify")


def test_a_repayment_is_not_undone_once_its_credit_was_paid_back_and_a_refund_can_be(paid: Terminal) -> None:
    paid.ok("settle 2026-001 --to zayaz")
    first = json.loads(paid.ok("repay zayaz 1000 --json", who="dirk"))["entries"][0]["entry"]
    back = json.loads(paid.ok("refund zayaz --json", who="dirk"))["entries"][0]["entry"]
    paid.refuse(f"reverse {first} --why Vergissing", "credit-used", who="dirk")
    paid.ok(f"reverse {back} --why Vergissing", who="dirk")
    assert balances(paid) == {"claim:zayaz": "-360.00"}
    paid.ok(f"reverse {first} --why Vergissing", who="dirk")
    assert balances(paid) == {"claim:zayaz": "640.00"}
    assert "Alles klopt." in paid.ok("audit verify")


def test_a_credit_that_is_promised_to_a_case_cannot_be_paid_back(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=10_000)
    desk.settle(desk.paid(10_000, household="HH-1"), Plan(Who.ONE, weights={"mee": 1}))
    desk.repay("mee", 10_500)
    desk.granted(10_001, household="HH-2")
    with pytest.raises(FundError) as short:
        refund(desk.order("dirk"), "mee")
    assert short.value.codes == ("not-available",)
    assert refund(desk.order("dirk"), "mee", 499).left_cents == 1


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
