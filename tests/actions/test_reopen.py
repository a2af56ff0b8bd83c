"""A decision that is looked at again: the first one stays, others decide, and the road goes on from there."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fonds.actions.decide import Choice, approve, decide
from fonds.actions.register import end_member
from fonds.actions.reopen import reopen
from fonds.actions.todo import todo
from fonds.actions.verify import verify
from fonds.case.choices import MoneyForm
from fonds.case.status import Ground, Outcome, Progress, Stage, stage
from fonds.errors import FundError
from fonds.store.books import account_balance, pot
from fonds.store.database import reading
from fonds.store.queries import case_deadline, decisions, progress
from tests.actions.desk import DAY, REASONS, Desk, new_desk
from tests.support import Terminal


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=1_000_000)


def refusal(desk: Desk) -> str:
    case = desk.submit(10_000)
    desk.judge(case)
    desk.decide(case, Outcome.REFUSE)
    approve(desk.order("bram"), case)
    return case


def grant(desk: Desk, case: str, who: str) -> tuple[str, ...]:
    choice = Choice(Outcome.GRANT, REASONS, 10_000, {}, MoneyForm.GIFT, deviation="Toch wel.")
    return decide(desk.order(who), case, choice).waits_for


def code_of(action: object, *args: object) -> str:
    with pytest.raises(FundError) as caught:
        action(*args)  # type: ignore[operator]  # any action
    return caught.value.codes[0]


def stage_of(desk: Desk, case: str) -> Stage:
    with reading(desk.fund) as connection:
        return stage(progress(connection, case))


def test_the_first_decision_stays_and_others_take_the_second(desk: Desk) -> None:
    case = refusal(desk)
    again = reopen(desk.order("anna"), case, Ground.OBJECTION, "Het klopt niet.")
    assert again.fresh == ("carla",)
    assert again.decide_by == DAY + timedelta(42)
    assert stage_of(desk, case) is Stage.ASSESSED
    assert code_of(grant, desk, case, "anna") == "judged-before"
    assert [who for who in ("anna", "bram", "carla") if todo(desk.fund, DAY, who)] == ["carla"]
    assert grant(desk, case, "carla") == ("anna", "bram")  # nobody else is left for the second pair of eyes
    assert approve(desk.order("anna"), case).final
    desk.pay(case)
    with reading(desk.fund) as connection:
        assert [(row.outcome, row.member) for row in decisions(connection, case)] == [("refuse", "anna"), ("grant", "carla")]
    assert verify(desk.fund).findings == ()


def test_whoever_does_not_agree_with_a_decision_that_waits_is_not_stuck(desk: Desk) -> None:
    case = desk.submit(10_000)
    desk.judge(case)
    desk.decide(case, Outcome.REFUSE)
    with reading(desk.fund) as connection:
        due = case_deadline(connection, case)
    assert due
    again = reopen(desk.order("bram"), case, Ground.MISTAKE, "Ik zie het anders.")
    assert (again.decide_by, again.fresh) == (due.decide_by, ("bram", "carla"))
    assert code_of(approve, desk.order("carla"), case) == "nothing-to-approve"
    assert code_of(grant, desk, case, "anna") == "judged-before"
    assert grant(desk, case, "bram") == ("carla",)
    assert approve(desk.order("carla"), case).final
    desk.pay(case)
    assert verify(desk.fund).findings == ()


def test_the_reasons_of_the_first_decision_stay_in_sight_and_it_is_told_that_it_holds_no_more(desk: Desk) -> None:
    case = refusal(desk)
    terminal = Terminal(desk.fund.folder, day=DAY.isoformat())
    reopen(desk.order("anna"), case, Ground.OBJECTION, "De aanvrager is het er niet mee eens.")
    for again in ("wordt opnieuw bekeken", "op 2 maart 2026 kwam er een ander besluit voor in de plaats"):
        explained = " ".join(terminal.ok(f"audit explain {case}").split())
        assert f"Het besluit staat vast: nee, {again.removeprefix('wordt ')}" in explained.replace("nee, het wordt ", "nee, ")
        shown = terminal.ok(f"case show {case} --open")
        for told in (explained, shown):
            assert told.count("legitimiteit: Dit mag van de wet.") == (1 if "opnieuw" in again else 2)
            assert "reden om opnieuw te kijken: De aanvrager is het er niet mee eens." in told
        if "opnieuw" in again:
            grant(desk, case, "carla")
            approve(desk.order("anna"), case)
    first, second = json.loads(terminal.ok(f"case show {case} --open --json"))["opened_reasons"]
    assert set(first["reasons"]) - set(second["reasons"]) == {"reopened"}


def test_a_second_pair_of_eyes_is_fresh_too_when_there_is_one(desk: Desk) -> None:
    from fonds.actions.register import add_member
    from fonds.actions.roles import Role

    add_member(desk.order("anna"), "emma", "zayaz", Role.SECRETARIAT, DAY)
    case = refusal(desk)
    reopen(desk.order("anna"), case, Ground.MISTAKE, "Verkeerd gelezen.")
    assert grant(desk, case, "carla") == ("emma",)
    assert code_of(approve, desk.order("bram"), case) == "judged-before"
    assert approve(desk.order("emma"), case).final


def test_who_judged_in_any_decision_before_is_not_fresh_the_next_time(desk: Desk) -> None:
    case = refusal(desk)
    reopen(desk.order("anna"), case, Ground.OBJECTION, "Het klopt niet.")
    grant(desk, case, "carla")
    approve(desk.order("anna"), case)
    assert reopen(desk.order("anna"), case, Ground.MISTAKE, "Verkeerd gelezen.").fresh == ()  # bram judged the first one
    assert [who for who in ("anna", "bram", "carla") if todo(desk.fund, DAY, who)] == ["anna", "bram", "carla"]


def test_when_nobody_else_is_left_the_same_people_may_and_it_is_said(desk: Desk) -> None:
    end_member(desk.order("anna"), "carla", DAY - timedelta(1))
    case = refusal(desk)
    assert reopen(desk.order("bram"), case, Ground.NEW_FACTS, "Er kwam een brief.").fresh == ()
    terminal = Terminal(desk.fund.folder, day=DAY.isoformat())
    line = f"decide {case} grant --amount 100 --form gift --legitimacy a --return b --commitment c --deviation d"
    assert "oordeelde ook de eerste keer" in terminal.ok(line)


def test_a_grant_that_is_looked_at_again_frees_its_money_and_promises_it_anew(desk: Desk) -> None:
    case = desk.granted(10_000)
    with reading(desk.fund) as connection:
        assert pot(connection).free_cents == 990_000
    reopen(desk.order("carla"), case, Ground.NEW_FACTS, "Er is toch een regeling.")
    with reading(desk.fund) as connection:
        assert pot(connection).free_cents == 1_000_000
        assert account_balance(connection, f"reserved:{case}") == 0
    assert code_of(desk.pay, case) == "not-granted"
    grant(desk, case, "carla")
    desk.approve(case, "bram")
    desk.pay(case)
    with reading(desk.fund) as connection:
        assert pot(connection).free_cents == 990_000
    assert verify(desk.fund).findings == ()


def test_what_was_paid_in_full_is_not_looked_at_again(desk: Desk) -> None:
    case = desk.paid(10_000, 5_000)
    assert code_of(reopen, desk.order("carla"), case, Ground.MISTAKE, "Te veel.") == "not-reopenable"


def test_a_payout_on_a_decision_that_was_being_looked_at_again_is_found(desk: Desk) -> None:
    case = desk.granted(10_000)
    reopen(desk.order("carla"), case, Ground.NEW_FACTS, "Er is toch een regeling.")
    from contextlib import closing

    with closing(desk.open()) as connection:
        connection.executescript(
            "INSERT INTO entry VALUES (900, 'payout', '2026-03-02', '2026-03-02', '2026-001', 1, 1, NULL, 900, NULL, NULL);"
            "INSERT INTO posting VALUES (900, 900, 'case:2026-001', 10000, '2026-001', 900);"
            "INSERT INTO posting VALUES (901, 900, 'bank', -10000, '2026-001', 900);"
            "INSERT INTO record SELECT 900, at, 'dirk', 'treasurer', 'pay', '2026-001', body, hash, 'x' FROM record "
            "ORDER BY seq DESC LIMIT 1;"
        )
    assert "audit-payout-without-decision" in {finding.code for finding in verify(desk.fund).findings}


def test_the_deadline_is_that_of_the_second_look(desk: Desk) -> None:
    case = refusal(desk)
    reopen(desk.order("carla"), case, Ground.OBJECTION, "Het klopt niet.", date(2026, 3, 20))
    (task,) = [one for one in todo(desk.fund, DAY, "carla") if one.subject == case]
    assert (task.kind.value, task.due) == ("decide", date(2026, 3, 20))
    told = json.loads(Terminal(desk.fund.folder, day=DAY.isoformat()).ok(f"case show {case} --json"))
    assert told["deadline"]["decide_by"] == "2026-03-20"
    assert told["reopened"][0]["ground"] == "objection"


def test_an_own_organisation_a_past_day_and_no_reason_are_refused(desk: Desk) -> None:
    case = refusal(desk)
    assert code_of(reopen, desk.order("carla"), case, Ground.MISTAKE, " ") == "reason-missing"
    assert code_of(reopen, desk.order("carla"), case, Ground.MISTAKE, "Reden.", DAY - timedelta(1)) == "dates-order"
    own = desk.submit(10_000, household="HH-2", requester={"organisation": "farent", "professional": "Voorbeeld"})
    desk.decide(own, Outcome.REFUSE)
    approve(desk.order("bram"), own)
    assert code_of(reopen, desk.order("carla"), own, Ground.MISTAKE, "Reden.") == "own-organisation"


def test_a_grant_that_was_reconsidered_counts_no_more_as_an_earlier_grant(desk: Desk) -> None:
    case = desk.granted(10_000, household="HH-1")
    reopen(desk.order("carla"), case, Ground.MISTAKE, "Verkeerd.")
    second = desk.submit(10_000, household="HH-1", note="Een tweede.")
    told = json.loads(Terminal(desk.fund.folder, day=DAY.isoformat()).ok(f"assess {second} --json"))
    assert told["facts"]["earlier_grants"] == 0


ENDS = {Outcome.GRANT: Stage.GRANTED, Outcome.REFUSE: Stage.REFUSED, Outcome.REFER: Stage.REFERRED}
"""Where a decision that stands leads, when nothing is paid."""


class Road(RuleBasedStateMachine):
    """What happens to a case, in any legal order, beside a model that only knows the stage."""

    @initialize()
    def begin(self) -> None:
        self.case = Progress(request_version=1)
        self.expected = Stage.SUBMITTED

    def put(self, expected: Stage, **changes: object) -> None:
        self.case = Progress(**{**vars(self.case), **changes})  # type: ignore[arg-type]  # by name
        self.expected = expected

    def at(self, *stages: Stage) -> bool:
        return self.expected in stages

    @precondition(lambda self: self.at(Stage.SUBMITTED, Stage.ASSESSED, Stage.ASKED))
    @rule()
    def update(self) -> None:
        self.put(Stage.SUBMITTED, request_version=self.case.request_version + 1)

    @precondition(lambda self: self.at(Stage.SUBMITTED, Stage.ASSESSED))
    @rule()
    def assess(self) -> None:
        self.put(Stage.ASSESSED, assessed_version=self.case.request_version)

    @precondition(lambda self: self.at(Stage.SUBMITTED, Stage.ASSESSED))
    @rule(outcome=st.sampled_from(Outcome), cents=st.sampled_from([50, 100]))
    def decide(self, outcome: Outcome, cents: int) -> None:
        version = self.case.request_version
        self.put(
            Stage.ASKED if outcome is Outcome.ASK else Stage.PROPOSED,
            assessed_version=version,
            decided_version=version,
            outcome=outcome,
            approved=outcome is Outcome.ASK,
            reopened=False,
            granted_cents=max(cents, self.case.paid_cents) if outcome is Outcome.GRANT else 0,
        )

    def decided(self, paid_cents: int) -> Stage:
        """Where a case is by the decision that stands on it."""
        assert self.case.outcome is not None
        return Stage.PAID if paid_cents and paid_cents >= self.case.granted_cents else ENDS[self.case.outcome]

    @precondition(lambda self: self.at(Stage.PROPOSED))
    @rule()
    def approve(self) -> None:
        self.put(self.decided(self.case.paid_cents), approved=True)

    @precondition(
        lambda self: (
            self.at(Stage.PROPOSED, Stage.REFUSED, Stage.REFERRED, Stage.GRANTED)
            or (self.at(Stage.PAID) and self.case.outcome is not Outcome.GRANT)
        )
    )
    @rule()
    def reopen(self) -> None:
        self.put(Stage.ASSESSED, reopened=True)

    @precondition(lambda self: self.at(Stage.GRANTED))
    @rule(part=st.sampled_from([50, 100]))
    def pay(self, part: int) -> None:
        paid = min(self.case.paid_cents + part, self.case.granted_cents)
        self.put(self.decided(paid), paid_cents=paid)

    @precondition(lambda self: self.case.paid_cents and not self.case.settled)
    @rule(part=st.sampled_from([50, 100]))
    def come_back(self, part: int) -> None:
        left = max(self.case.paid_cents - part, 0)
        self.put(self.decided(left) if self.at(Stage.GRANTED, Stage.PAID) else self.expected, paid_cents=left)

    @precondition(lambda self: self.at(Stage.PAID))
    @rule(open_cents=st.sampled_from([0, 100]))
    def settle(self, open_cents: int) -> None:
        self.put(Stage.SETTLED if open_cents else Stage.REPAID, settled=True, claims_open_cents=open_cents)

    @precondition(lambda self: self.at(Stage.SETTLED))
    @rule()
    def repay(self) -> None:
        self.put(Stage.REPAID, claims_open_cents=0)

    @precondition(
        lambda self: self.at(Stage.SUBMITTED, Stage.ASSESSED, Stage.ASKED) and not (self.case.reopened or self.case.paid_cents)
    )
    @rule()
    def withdraw(self) -> None:
        self.put(Stage.WITHDRAWN, withdrawn=True)

    @rule()
    def look(self) -> None:
        """Nothing happens; the ends of the road have nothing else."""

    @invariant()
    def the_stage_is_the_one_of_the_model(self) -> None:
        assert stage(self.case) is self.expected


Road.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestRoad = Road.TestCase
