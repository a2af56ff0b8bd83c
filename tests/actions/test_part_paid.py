"""A grant of which a part was paid and a part came back, or is needed no more: the road goes on, and what was paid stays."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fonds.actions.bank_export import export, export_again
from fonds.actions.bank_match import Choice as Place
from fonds.actions.bank_match import To, match
from fonds.actions.decide import Choice, Decided, decide
from fonds.actions.erase import erase
from fonds.actions.give_reasons import give_reasons
from fonds.actions.pay import pay
from fonds.actions.privacy import kept
from fonds.actions.register import add_member
from fonds.actions.reopen import reopen
from fonds.actions.roles import Role
from fonds.actions.settle import Plan, Who
from fonds.actions.submit import update
from fonds.actions.todo import todo
from fonds.actions.verify import verify
from fonds.case.choices import MoneyForm
from fonds.case.status import Ground, Outcome, Stage, stage
from fonds.errors import FundError
from fonds.store.books import account_balance, balances, payouts, pot
from fonds.store.database import reading
from fonds.store.queries import progress
from tests.actions.desk import OTHER_IBAN, PAYEE_IBAN, REASONS, Desk, empty_fund, new_desk, request, request_data
from tests.bank.files import Line, camt
from tests.ledger.oracles import hledger_balances, needs_hledger
from tests.postgres import name_of, new_database
from tests.support import Terminal

NEW_IBAN = "NL02ABNA0123456789"


@pytest.fixture(scope="module")
def on_server(server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    """A fund on the server with € 10,000 in the pot, made once, and its address."""
    url = new_database(server)
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("FONDS_DATABASE_URL", url)
        made = empty_fund(tmp_path_factory.mktemp("server") / "fonds")
        made.contribute("zayaz", 1_000_000)
    return made, name_of(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def desk(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A fund of its own with € 10,000 in the pot, in a file and on a server."""
    if request.param == "sqlite":
        return new_desk(tmp_path / "fonds", pot=1_000_000)
    made, template = request.getfixturevalue("on_server")
    monkeypatch.setenv("FONDS_DATABASE_URL", new_database(request.getfixturevalue("server"), template))
    return made.copy(tmp_path / "fonds")


def refusal(action: Callable[..., object], *told: object, **rest: object) -> tuple[str, ...]:
    with pytest.raises(FundError) as caught:
        action(*told, **rest)
    return caught.value.codes


def stage_of(desk: Desk, case: str) -> Stage:
    with reading(desk.fund) as connection:
        return stage(progress(connection, case))


def held(desk: Desk, account: str) -> int:
    with reading(desk.fund) as connection:
        return account_balance(connection, account)


def free(desk: Desk) -> int:
    with reading(desk.fund) as connection:
        return pot(connection).free_cents


def entry_of(desk: Desk, case: str, line: int) -> int:
    with reading(desk.fund) as connection:
        return next(row.id for row in payouts(connection, case) if row.line == line)


def again(desk: Desk, case: str) -> None:
    reopen(desk.order("anna"), case, Ground.NEW_FACTS, "Regel 2 kwam terug.")


def lines_to(*ibans: str, cents: tuple[int, ...] = (30_000, 5_000)) -> dict[str, Any]:
    """The part ``asked`` of a request, with another account on some lines."""
    asked: dict[str, Any] = request_data(*cents)["asked"]
    for line, iban in zip(asked["lines"], ibans, strict=False):
        line["payee"] = {**line["payee"], "iban": iban}
    return asked


def decided(desk: Desk, case: str, who: str, lines: dict[int, int] | None = None) -> Decided:
    """A grant of these lines, or a refusal of the rest."""
    if lines is None:
        return decide(desk.order(who), case, Choice(Outcome.REFUSE, REASONS, deviation="Niet meer nodig."))
    choice = Choice(Outcome.GRANT, REASONS, sum(lines.values()), lines, MoneyForm.GIFT, deviation="Toch wel.")
    return decide(desk.order(who), case, choice)


def stands(desk: Desk, case: str, lines: dict[int, int] | None = None) -> None:
    """The same, by who did not judge before, and with the approval that it takes."""
    if not decided(desk, case, "carla", lines).final:
        desk.approve(case, "anna", "bram")


def half_returned(desk: Desk) -> str:
    """A case of which line 1 (€ 300) is paid, and line 2 (€ 50) came back; it is being looked at again."""
    case = desk.paid(30_000, 5_000)
    desk.reverse(entry_of(desk, case, 2))
    again(desk, case)
    return case


@pytest.mark.parametrize("by", ["hand", "import", "match"])
def test_a_line_that_came_back_goes_to_another_account_and_both_are_settled(desk: Desk, by: str, tmp_path: Path) -> None:
    case = desk.paid(30_000, 5_000)
    sent = export(desk.order("dirk"), "09", None)
    if by == "hand":
        desk.reverse(entry_of(desk, case, 2))
    else:
        number = f"{case}-2-{entry_of(desk, case, 2)}" if by == "import" else "NOTPROVIDED"
        read = desk.import_bank(camt([Line(5_000, end_to_end=number, day=desk.day, returned=True)]))
        assert [line.placed.how for line in read.lines] == ["return" if by == "import" else "unmatched"]
        if by == "match":
            match(desk.order("dirk"), read.lines[0].number, Place(To.RETURN, entry=entry_of(desk, case, 2)))
    assert (stage_of(desk, case), held(desk, f"reserved:{case}")) == (Stage.GRANTED, 5_000)
    again(desk, case)
    assert (stage_of(desk, case), held(desk, f"reserved:{case}"), held(desk, f"case:{case}")) == (Stage.ASSESSED, 0, 30_000)
    update(desk.order("anna"), case, request(asked=lines_to(PAYEE_IBAN, NEW_IBAN)))
    stands(desk, case, {1: 30_000, 2: 5_000})
    assert held(desk, f"reserved:{case}") == 5_000
    assert [(one.kind.value, one.cents) for one in todo(desk.fund, desk.day, "dirk") if one.kind.value == "pay"] == [
        ("pay", 5_000)
    ]
    later = desk.later(1)
    assert refusal(pay, later.order("dirk"), case, None, OTHER_IBAN) == ("payee-other",)
    assert [line[2:] for line in pay(later.order("dirk"), case, None, NEW_IBAN).lines] == [(NEW_IBAN, 5_000)]
    # The first file names the accounts as they were decided on then, and the second one only what is new.
    assert export_again(later.order("dirk"), sent.batch).content == sent.content
    (order,) = export(later.order("dirk"), "09", None).orders
    assert order[1:] == (case, 2, 5_000)
    settled = later.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    assert [(debtor, cents) for debtor, cents, _, _ in settled.claims] == [("zayaz", 35_000)]
    later.repay("zayaz", 35_000, case)
    assert (stage_of(desk, case), free(desk), held(desk, f"case:{case}")) == (Stage.REPAID, 1_000_000, 0)
    assert verify(desk.fund).findings == ()
    told = Terminal(desk.fund.folder, day="2026-03-03").ok("report partners --json")
    assert '"paid_out": "350.00"' in told


@pytest.mark.parametrize("outcome", [Outcome.GRANT, Outcome.REFUSE])
def test_a_line_that_is_needed_no_more_leaves_what_was_paid_to_be_settled(desk: Desk, outcome: Outcome) -> None:
    case = desk.granted(30_000, 5_000)
    desk.pay(case, 1)
    again(desk, case)
    assert free(desk) == 970_000
    stands(desk, case, {1: 30_000} if outcome is Outcome.GRANT else None)
    assert (stage_of(desk, case), free(desk), held(desk, f"reserved:{case}")) == (Stage.PAID, 970_000, 0)
    assert refusal(desk.pay, case) == ("payout-already-done",)
    assert refusal(erase, desk.order("anna"), case, "mistake") == ("case-still-open",)
    assert kept(desk.fund) == []
    settled = desk.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    assert [(debtor, cents) for debtor, cents, _, _ in settled.claims] == [("zayaz", 30_000)]
    assert refusal(again, desk, case) == ("not-reopenable",)
    assert [one.case for one in kept(desk.fund)] == [case]
    erase(desk.order("anna"), case, "mistake")
    assert verify(desk.fund).findings == ()


def test_a_refusal_of_the_rest_can_be_looked_at_again_and_a_grant_that_is_paid_whole_cannot(desk: Desk) -> None:
    case = half_returned(desk)
    stands(desk, case)
    assert stage_of(desk, case) is Stage.PAID
    again(desk, case)
    decided(desk, case, "anna", {1: 30_000, 2: 5_000})
    desk.approve(case, "bram")
    assert held(desk, f"reserved:{case}") == 5_000
    desk.later(1).pay(case)
    assert refusal(again, desk.later(1), case) == ("not-reopenable",)
    assert verify(desk.fund).findings == ()


@pytest.mark.parametrize("lines", [{1: 29_999, 2: 5_000}, {2: 5_000}, {2: 3}])
def test_a_grant_that_changes_what_was_paid_is_refused_and_says_which_line(desk: Desk, lines: dict[int, int]) -> None:
    case = half_returned(desk)
    with pytest.raises(FundError) as caught:
        decided(desk, case, "carla", lines)
    assert [(one.code, one.details) for one in caught.value.problems] == [("line-paid", {"line": 1, "amount": 30_000})]
    assert stage_of(desk, case) is Stage.ASSESSED


@pytest.mark.parametrize(
    ("cents", "ibans", "codes"),
    [
        ((30_000, 5_000), (NEW_IBAN,), ("line-paid-changed",)),
        ((29_999, 5_000), (), ("line-paid-changed",)),
        ((5_000, 30_000), (), ("line-paid-changed",)),
        ((30_000,), (), None),
        ((30_000, 9_000, 100), (PAYEE_IBAN, NEW_IBAN), None),
    ],
)
def test_only_the_lines_that_were_not_paid_may_change(
    desk: Desk, cents: tuple[int, ...], ibans: tuple[str, ...], codes: tuple[str, ...] | None
) -> None:
    case = half_returned(desk)
    asked = request(asked=lines_to(*ibans, cents=cents))
    if codes:
        assert refusal(update, desk.order("anna"), case, asked) == codes
    else:
        assert update(desk.order("anna"), case, asked) == 2


def test_every_paid_line_that_changes_is_told_at_once(desk: Desk) -> None:
    case = desk.granted(100, 200, 300)
    for line in (1, 3):
        desk.pay(case, line, key=f"regel-{line}")
    again(desk, case)
    with pytest.raises(FundError) as caught:
        desk.update(case, 101, 200)
    assert [one.where for one in caught.value.problems] == ["asked.lines.1", "asked.lines.3"]
    assert refusal(decided, desk, case, "carla", {1: 99, 2: 200}) == ("line-paid", "line-paid")


def test_an_ambassador_reads_nothing_and_leaves_this_version_to_the_secretariat(desk: Desk) -> None:
    add_member(desk.order("anna"), "fleur", "maatschappelijke-opvang", Role.AMBASSADOR, desk.day)
    case = half_returned(desk)
    assert refusal(update, desk.order("fleur"), case, request(30_000, 5_000)) == ("role-not-allowed",)
    assert update(desk.order("anna"), case, request(30_000, 5_000)) == 2


def test_the_mandate_is_about_the_whole_amount_and_not_about_the_rest(desk: Desk) -> None:
    """Who splits a case in a large line that is paid and a small one that is decided on again, needs as many to agree."""
    case = desk.granted(300_000, 100)
    desk.pay(case, 1)
    again(desk, case)
    whole = decided(desk, case, "carla", {1: 300_000, 2: 100})
    assert (whole.mandate, whole.waits_for) == ("full_secretariat", ("anna", "bram"))
    small = desk.submit(100, household="HH-2")
    assert decided(desk, small, "carla", {1: 100}).mandate == "two_members"


def test_what_the_pot_must_hold_is_only_what_was_not_paid_yet(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "fonds", pot=35_000)
    case = half_returned(desk)
    told = json.loads(Terminal(desk.fund.folder, day=desk.day.isoformat()).ok(f"assess {case} --json"))
    assert told["facts"]["balance_sufficient"] is True
    stands(desk, case, {1: 30_000, 2: 5_000})
    assert free(desk) == 0
    again(desk, case)
    other = desk.granted(4_000, household="HH-2")
    assert refusal(decided, desk, case, "anna", {1: 30_000, 2: 5_000}) == ("not-available",)
    assert stage_of(desk, other) is Stage.GRANTED
    stands_again = decided(desk, case, "anna", {1: 30_000, 2: 1_000})
    assert not stands_again.final


def test_a_case_can_be_looked_at_again_and_again(desk: Desk) -> None:
    case = half_returned(desk)
    for day in range(1, 4):
        stands(desk, case, {1: 30_000, 2: 5_000}) if day == 1 else _by_anna(desk, case)
        desk.later(day).pay(case)
        desk.later(day).reverse(entry_of(desk, case, 2))
        desk = desk.later(day)
        again(desk, case)
        assert (held(desk, f"reserved:{case}"), held(desk, f"case:{case}"), free(desk)) == (0, 30_000, 970_000)
    _by_anna(desk, case, {1: 30_000})
    assert stage_of(desk, case) is Stage.PAID
    desk.settle(case, Plan(Who.ALL))
    assert verify(desk.fund).findings == ()


def _by_anna(desk: Desk, case: str, lines: dict[int, int] | None = None) -> None:
    """Everybody judged before, so everybody may."""
    decided(desk, case, "anna", lines or {1: 30_000, 2: 5_000})
    desk.approve(case, "bram", "carla")


@pytest.mark.parametrize("moment", ["looked at again", "proposed", "refused"])
@pytest.mark.parametrize("by", ["hand", "import", "match"])
def test_what_comes_back_when_it_is_granted_no_more_is_free(desk: Desk, moment: str, by: str) -> None:
    """The reversal of a payout promises its money again; only a grant that stands keeps it so."""
    case = desk.paid(30_000, 5_000, 700)
    sent = export(desk.order("dirk"), "09", None)
    desk.reverse(entry_of(desk, case, 2))
    again(desk, case)
    if moment == "proposed":
        decided(desk, case, "carla", {1: 30_000, 3: 700})
    elif moment == "refused":
        stands(desk, case)
    number = f"{case}-1-{entry_of(desk, case, 1)}"
    if by == "hand":
        desk.reverse(entry_of(desk, case, 1))
    else:
        read = desk.import_bank(
            camt([Line(30_000, end_to_end=number if by == "import" else "ONBEKEND", day=desk.day, returned=True)])
        )
        if by == "match":
            match(desk.order("dirk"), read.lines[0].number, Place(To.RETURN, entry=entry_of(desk, case, 1)))
    assert sent.total_cents == 35_700
    assert (held(desk, f"reserved:{case}"), held(desk, f"case:{case}"), free(desk)) == (0, 700, 999_300)
    if moment == "proposed":
        desk.approve(case, "anna", "bram")
        assert (held(desk, f"reserved:{case}"), stage_of(desk, case)) == (30_000, Stage.GRANTED)
        desk.later(1).pay(case)
    elif moment == "looked at again":
        stands(desk, case, {2: 5_000, 3: 700})
        assert (held(desk, f"reserved:{case}"), stage_of(desk, case)) == (5_000, Stage.GRANTED)
    else:
        assert stage_of(desk, case) is Stage.PAID
        desk.reverse(entry_of(desk, case, 3))
        assert (stage_of(desk, case), free(desk), held(desk, f"reserved:{case}")) == (Stage.REFUSED, 1_000_000, 0)
    assert verify(desk.fund).findings == ()


def test_a_line_paid_on_the_first_decision_that_comes_back_later_is_paid_on_the_second(desk: Desk) -> None:
    case = half_returned(desk)
    stands(desk, case, {1: 30_000})
    desk.reverse(entry_of(desk, case, 1))
    assert (stage_of(desk, case), held(desk, f"reserved:{case}")) == (Stage.GRANTED, 30_000)
    assert refusal(desk.pay, case, key="a", value_on=desk.day - timedelta(1)) == ("pay-too-early",)
    desk.pay(case, key="b", value_on=desk.day)
    assert stage_of(desk, case) is Stage.PAID
    assert verify(desk.fund).findings == ()


def test_what_was_paid_in_a_hurry_gets_its_reasons_before_it_is_looked_at_again(desk: Desk) -> None:
    case = desk.urgent(30_000, 5_000)
    desk.pay(case, 1)
    assert refusal(again, desk, case) == ("reasons-first",)
    give_reasons(desk.order("bram"), case, REASONS)
    again(desk, case)
    choice = Choice(Outcome.GRANT, {}, 35_000, {}, MoneyForm.GIFT, "Weer haast.", reasons_later=True)
    decide(desk.order("carla"), case, choice)
    desk.approve(case, "anna", "bram")
    assert {"pay", "reasons"} <= {one.kind.value for one in todo(desk.fund, desk.day) if one.subject == case}
    desk.later(1).pay(case)
    give_reasons(desk.later(1).order("bram"), case, REASONS)
    assert verify(desk.fund).findings == ()


def test_an_urgent_grant_of_which_nothing_was_paid_needs_no_reasons_first(desk: Desk) -> None:
    again(desk, desk.urgent(30_000, 5_000))


def test_the_requester_cannot_take_back_what_was_paid(desk: Desk) -> None:
    case = half_returned(desk)
    decide(desk.order("carla"), case, Choice(Outcome.ASK, {}, deviation="Welke rekening?"))
    assert stage_of(desk, case) is Stage.ASKED
    assert refusal(desk.withdraw, case) == ("case-closed",)
    desk.update(case, 30_000, 5_000)
    stands(desk, case, {1: 30_000, 2: 5_000})
    assert held(desk, f"reserved:{case}") == 5_000


def test_what_was_paid_counts_as_an_earlier_grant_also_when_the_rest_is_refused(desk: Desk) -> None:
    case = half_returned(desk)
    stands(desk, case)
    other = desk.submit(100, note="Een tweede aanvraag.")
    terminal = Terminal(desk.fund.folder, day=desk.day.isoformat())
    assert json.loads(terminal.ok(f"assess {other} --json"))["facts"]["earlier_grants"] == 1
    desk.reverse(entry_of(desk, case, 1))
    assert json.loads(terminal.ok(f"assess {other} --json"))["facts"]["earlier_grants"] == 0


def test_the_statement_of_reasons_tells_what_was_paid_on_the_decision_before(desk: Desk) -> None:
    case = half_returned(desk)
    stands(desk, case)
    terminal = Terminal(desk.fund.folder, day=desk.day.isoformat())
    first, second = json.loads(terminal.ok(f"audit explain {case} --sealed --json"))["decisions"]
    assert (first["paid"], second["paid"], second["outcome"]) == ("300.00", "0.00", "refuse")
    assert (
        " ".join(terminal.ok(f"audit explain {case} --sealed").split()).count("Toen al betaald, en dat blijft: € 300,00") == 1
    )


@needs_hledger
def test_hledger_finds_the_same_sums(desk: Desk, tmp_path: Path) -> None:
    case = half_returned(desk)
    stands(desk, case, {1: 30_000, 2: 5_000})
    desk.later(1).pay(case)
    desk.later(1).settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    journal = tmp_path / "boek.journal"
    terminal = Terminal(desk.fund.folder, day="2026-03-03")
    journal.write_text(terminal.ok("ledger export --format hledger"), encoding="utf-8")
    with reading(desk.fund) as connection:
        expected = sorted(cents for cents in balances(connection).values() if cents)
    assert sorted(cents for cents in hledger_balances(journal).values() if cents) == expected
