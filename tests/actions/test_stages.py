"""Every stage of a case against every command on it: legal, or refused with one code and nothing written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fonds.actions.decide import Choice, decide
from fonds.actions.reopen import reopen
from fonds.actions.settle import Plan, Who
from fonds.case.choices import MoneyForm
from fonds.case.status import Ground, Outcome, Stage
from tests.actions.desk import REASONS as DESK_REASONS
from tests.actions.desk import Desk, new_desk, request_data
from tests.support import Terminal

TABLE = """
stage        | update      | withdraw    | judge       | assess      | decide                 | approve            | pay                 | settle            | repay         | replace         | object        | plan          | waive           | reopen
submitted    | ok          | ok          | ok          | ok          | ok                     | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | not-reopenable
assessed     | ok          | ok          | ok          | ok          | ok                     | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | not-reopenable
asked        | ok          | ok          | ok          | ok          | case-waits-for-answers | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | not-reopenable
proposed     | case-closed | case-closed | case-closed | case-closed | decision-exists        | ok                 | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | ok
refused      | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | ok
referred     | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | ok
granted      | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | ok                  | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | ok
paid         | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | payout-already-done | ok                | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | not-reopenable
settled      | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | payout-already-done | settlement-exists | ok            | ok              | ok            | ok            | ok              | not-reopenable
repaid       | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | payout-already-done | settlement-exists | ok            | ok              | ok            | claim-paid    | waiver-too-much | not-reopenable
withdrawn    | case-closed | case-closed | case-closed | case-closed | case-closed            | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | not-reopenable
half-paid    | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | ok                  | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | ok
half-again   | ok          | case-closed | ok          | ok          | judged-before          | nothing-to-approve | not-granted         | not-paid-yet      | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | not-reopenable
rest-refused | case-closed | case-closed | case-closed | case-closed | decision-exists        | nothing-to-approve | payout-already-done | ok                | no-such-claim | settlement-none | no-such-claim | no-such-claim | no-such-claim   | ok
"""  # noqa: E501

HALF = {"half-paid": Stage.GRANTED, "half-again": Stage.ASSESSED, "rest-refused": Stage.PAID}
"""Of two lines one is paid: the other waits, is looked at again, or was refused. In which stage such a case is."""
REASONS = "--legitimacy a --return b --commitment c --deviation d"
COMMANDS = {
    "update": ("anna", "case update {case} {case}.json"),
    "withdraw": ("anna", "case withdraw {case} --why Ingetrokken"),
    "judge": ("anna", "case judge {case} lawful ja --why Nagekeken"),
    "assess": ("anna", "assess {case}"),
    "decide": ("anna", "decide {case} grant --amount 100 --form gift " + REASONS),
    "approve": ("bram", "approve {case}"),
    "pay": ("dirk", "pay {case}"),
    "settle": ("anna", "settle {case} --to zayaz"),
    "repay": ("dirk", "repay zayaz 1 --case {case} --again"),
    "replace": ("anna", "settle {case} --replace --to mee --why Anders"),
    "object": ("anna", "settle object {case} --by zayaz --why Nee"),
    "plan": ("anna", "plan {case} zayaz --instalments 2x --why Samen"),
    "waive": ("bram", "waive {case} zayaz 1 --why Klein"),
    "reopen": ("carla", "case reopen {case} --ground objection --why Bezwaar"),
}


def rows() -> dict[str, dict[str, str]]:
    header, *lines = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
    return {line[0]: dict(zip(header[1:], line[1:], strict=True)) for line in lines}


def build(desk: Desk, stage: Stage) -> str:
    """A case of one line of € 100 that stands in this stage."""
    household = f"HH-{stage.upper()}"
    payees: dict[Stage, Callable[[], str]] = {
        Stage.GRANTED: lambda: desk.granted(10_000, household=household),
        Stage.PAID: lambda: desk.paid(10_000, household=household),
        Stage.SETTLED: lambda: _settled(desk, household),
        Stage.REPAID: lambda: _settled(desk, household, repaid=10_000),
    }
    if stage in payees:
        return payees[stage]()
    case = desk.submit(10_000, household=household)
    if stage is Stage.ASSESSED:
        desk.assess(case)
    elif stage is Stage.WITHDRAWN:
        desk.withdraw(case)
    elif stage is Stage.PROPOSED:
        desk.decide(case, Outcome.GRANT, 10_000, MoneyForm.GIFT)
    elif stage is Stage.ASKED:
        desk.decide(case, Outcome.ASK)
    elif stage in (Stage.REFUSED, Stage.REFERRED):
        desk.decide(case, Outcome.REFUSE if stage is Stage.REFUSED else Outcome.REFER)
        desk.approve(case)
    return case


def half(desk: Desk, name: str) -> str:
    """A case of two lines, € 60 that are paid and € 40 that are not."""
    case = desk.granted(6_000, 4_000, household=f"HH-{name.upper()}")
    desk.pay(case, 1)
    if name != "half-paid":
        reopen(desk.order("carla"), case, Ground.NEW_FACTS, "Niet meer nodig.")
    if name == "rest-refused":
        decide(desk.order("carla"), case, Choice(Outcome.REFUSE, DESK_REASONS, deviation="Niet meer nodig."))
        desk.approve(case, "bram")
    return case


def _settled(desk: Desk, household: str, repaid: int = 0) -> str:
    case = desk.paid(10_000, household=household)
    desk.settle(case, Plan(Who.ONE, weights={"zayaz": 1}))
    if repaid:
        desk.repay("zayaz", repaid, case)
    return case


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, dict[str, str]]:
    """A fund with one case in each stage, and the cases that are paid by halves: each by its name in the table."""
    desk = new_desk(tmp_path_factory.mktemp("town") / "fonds", pot=1_000_000)
    cases = {stage.value: build(desk, stage) for stage in Stage} | {name: half(desk, name) for name in HALF}
    for name, case in cases.items():
        cents = (6_000, 4_000) if name in HALF else (10_000,)
        data = request_data(*cents, household=f"HH-{name.upper()}", note="Nieuwe versie.")
        (desk.fund.folder / f"{case}.json").write_text(json.dumps(data))
    return desk, cases


def test_the_table_names_every_stage_and_every_command() -> None:
    assert list(rows()) == [*(stage.value for stage in Stage), *HALF]
    assert all(list(row) == list(COMMANDS) for row in rows().values())


@pytest.mark.parametrize("name", rows())
def test_a_case_in_each_stage_takes_what_the_table_says(town: tuple[Desk, dict[str, str]], name: str, tmp_path: Path) -> None:
    desk, case = town[0].copy(tmp_path / "fonds"), town[1][name]
    terminal = Terminal(desk.fund.folder, day="2026-03-02")
    assert json.loads(terminal.ok(f"case show {case} --json"))["stage"] == HALF.get(name, name)
    original = desk.copy(tmp_path / "original").database
    before = desk.dump()
    for command, expected in rows()[name].items():
        who, line = COMMANDS[command]
        if expected != "ok":
            terminal.refuse(line.format(case=case), expected, who=who)
            continue
        terminal.ok(line.format(case=case), who=who)
        assert desk.dump() != before, f"{line} did nothing"
        for path in desk.fund.folder.glob("fonds.db*"):
            path.unlink()
        desk.database.write_bytes(original.read_bytes())
    assert desk.dump() == before


def test_reversals_lead_a_case_back_along_its_road(town: tuple[Desk, dict[str, str]], tmp_path: Path) -> None:
    desk, case = town[0].copy(tmp_path / "fonds"), town[1]["repaid"]
    terminal = Terminal(desk.fund.folder, day="2026-03-02")

    def stage() -> str:
        return str(json.loads(terminal.ok(f"case show {case} --json"))["stage"])

    def last(kind: str) -> int:
        return int(desk.query("SELECT max(id) FROM entry WHERE kind = ? AND case_ref = ?", kind, case)[0][0])

    for kind, expected in (("repayment", "settled"), ("settlement", "paid"), ("payout", "granted")):
        terminal.ok(f"reverse {last(kind)} --why Verkeerd", who="dirk")
        assert stage() == expected
    terminal.ok(f"pay {case}", who="dirk", day="2026-03-03")
    terminal.ok(f"settle {case} --to mee", day="2026-03-03")
    terminal.ok(f"repay mee 100 --case {case}", who="dirk", day="2026-03-03")
    assert stage() == "repaid"
    assert terminal.type("audit verify").code == 0


def test_a_payout_whose_settlement_the_fund_bears_whole_cannot_be_reversed_before_it(tmp_path: Path) -> None:
    """Of ten cents one percent is nothing for anybody: the fund bears all, and no claim shows that it was settled."""
    desk = new_desk(tmp_path / "fonds", pot=1_000)
    case = desk.paid(10)
    payout = desk.query("SELECT id FROM entry WHERE kind = 'payout'")[0][0]
    assert desk.settle(case, Plan(Who.ALL, part_percent=1)).claims == ()
    terminal = Terminal(desk.fund.folder, day="2026-03-02")
    terminal.refuse(f"reverse {payout} --why Verkeerd", "payout-settled", who="dirk")
