"""People decide: an outcome with reasons per value, checked against the advice and the mandate."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from fonds.actions.assess import assess_in
from fonds.actions.mandate import (
    BOARD,
    TWO_MEMBERS,
    assessors,
    fresh_judges,
    judged_before,
    mandate_for,
    others,
    second_eyes,
    waits_for,
)
from fonds.actions.perform import Order, check_reason, perform, refuse_earlier
from fonds.actions.promise import keep_promise
from fonds.actions.roles import refuse_own_organisation
from fonds.actions.weigh import Weighed
from fonds.audit.chain import canonical
from fonds.case.calendar import reasons_due
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome, Stage, stage
from fonds.errors import InvalidInput, Problem, Refused, invalid, refused
from fonds.rulebook.assessment import Assessment
from fonds.store import tables as t
from fonds.store.books import standing_payouts
from fonds.store.queries import approvals, decisions, dossier, latest_request, progress, request_lines
from fonds.store.unit import Unit

VALUES = ("legitimacy", "return", "commitment")
"""The three values, in the order in which reasons are given."""

_FITTING: dict[str, Outcome] = {
    "grant": Outcome.GRANT,
    "grant_with_reasons": Outcome.GRANT,
    "board": Outcome.GRANT,
    "ask": Outcome.ASK,
    "refer": Outcome.REFER,
    "do_not_grant": Outcome.REFUSE,
}
"""Which decision follows each advice. Any other decision deviates, and says why (Awb 3:50, by analogy)."""


@dataclass(frozen=True)
class Choice:
    """What a member decides. ``lines``: cents per line of the request; only a grant has lines and a form.

    ``reasons_later``: there is no time to write the reasons per value now; ``give_reasons`` brings them.
    """

    outcome: Outcome
    reasons: Mapping[str, str | None] = field(default_factory=dict)
    amount_cents: int | None = None
    lines: Mapping[int, int] = field(default_factory=dict)
    form: MoneyForm | None = None
    deviation: str | None = None
    reasons_later: bool = False


@dataclass(frozen=True)
class Decided:
    """A recorded decision. ``waits_for``: who still has to approve; empty when the decision stands.

    ``same_judge``: a second decision on the case, by somebody who judged the first; nobody else could.
    ``reasons_by``: the last day for the reasons, when they come later.
    """

    number: int
    advice: str
    mandate: str
    deviates: bool
    final: bool
    waits_for: tuple[str, ...] = ()
    same_judge: bool = False
    reasons_by: date | None = None


def decide(order: Order, case: str, choice: Choice) -> Decided:
    """Record a decision on a case. It stands when the mandate's approvals are in; asking for more stands at once.

    Raises Refused: case-not-found, case-closed, decision-exists, step-too-early, own-organisation, judged-before,
    deviation-unexplained, not-available, amount-above-asked, line-paid, reasons-not-urgent; InvalidInput: reason-missing,
    reasons-now-or-later, amount-missing, amount-zero, lines-missing, lines-wrong, lines-sum, form-missing,
    amount-not-for-outcome.
    """
    with perform(order, "decide") as unit:
        unit.subject = case
        requester = dossier(unit.connection, case).requester
        refuse_own_organisation(unit.actor, requester, case)
        _refuse_second_decision(unit.connection, case)
        refuse_earlier(unit, case)
        fresh = _refuse_earlier_judge(unit, case, requester)
        asked = request_lines(unit.connection, latest_request(unit.connection, case).id)
        paid = standing_payouts(unit.connection, case)
        lines = _granted_lines(choice, asked, paid)
        reasons = _reasons_now(choice)
        assessed, assessment = assess_in(unit, case)
        deviates = _FITTING[assessed.assessment.advice] is not choice.outcome
        if deviates and not (choice.deviation or "").strip():
            raise refused("deviation-unexplained", case, advice=assessed.assessment.advice, outcome=choice.outcome.value)
        if choice.deviation:
            reasons["deviation"] = check_reason(choice.deviation, "--deviation")
        reasons_by = _reasons_by(choice, assessed.assessment, unit.today, case)
        granted = sum(lines.values())
        mandate = _mandate(unit, assessed, granted, requester)
        number = unit.add(
            t.decision,
            case_ref=case,
            assessment=assessment,
            on_day=unit.today.isoformat(),
            outcome=choice.outcome.value,
            amount_cents=granted,
            form=choice.form.value if choice.form else None,
            mandate=mandate,
            member=unit.actor.name,
            deviates=int(deviates),
        )
        for line, cents in lines.items():
            unit.add(t.decision_line, decision=number, line=line, amount_cents=cents)
        unit.seal(case, f"decision/{number}", canonical(reasons))
        if reasons_by:
            unit.add(t.reasons_due, decision=number, reasons_by=reasons_by.isoformat())
        to_pay = sum(cents for line, cents in lines.items() if line not in paid)
        if to_pay > (free_cents := unit.pot.free_cents):
            raise refused("not-available", case, amount=to_pay, available=max(free_cents, 0))
        waiting = waits_for(unit.connection, decisions(unit.connection, case)[-1], requester, unit.today)
        if not waiting:
            _make_final(unit, case, number)
        advice = assessed.assessment.advice
        return Decided(number, advice, mandate, deviates, not waiting, waiting, same_judge=not fresh, reasons_by=reasons_by)


def approve(order: Order, case: str, minutes: str | None = None) -> Decided:
    """Another member, or the board through its minutes, agrees with a decision; with the last approval it stands.

    Raises Refused: case-not-found, nothing-to-approve, step-too-early, own-organisation, own-decision, same-seat,
    judged-before, approved-already, minutes-missing, not-available.
    """
    with perform(order, "approve") as unit:
        unit.subject = case
        requester = dossier(unit.connection, case).requester
        if stage(progress(unit.connection, case)) is not Stage.PROPOSED:
            raise refused("nothing-to-approve", case)
        refuse_earlier(unit, case)
        decision = decisions(unit.connection, case)[-1]
        refuse_own_organisation(unit.actor, requester, case)
        if decision.mandate == BOARD and not minutes:
            raise refused("minutes-missing", case)
        # The board stands above every mandate; whoever enters its minutes only writes down that it decided.
        if not minutes:
            _refuse_second_look(unit, decision, requester)
        unit.add(
            t.approval,
            decision=decision.id,
            member=unit.actor.name,
            minutes=check_reason(minutes, "--minutes") if minutes else None,
            on_day=unit.today.isoformat(),
        )
        waiting = waits_for(unit.connection, decision, requester, unit.today)
        if not waiting:
            _make_final(unit, case, decision.id)
        return Decided(decision.id, "", decision.mandate, bool(decision.deviates), not waiting, waiting)


def _refuse_second_look(unit: Unit, made: Row[Any], requester: str) -> None:
    """Two pairs of eyes are two people, and a deputy's are those of the seat."""
    case, who = made.case_ref, unit.actor.name
    if made.member == who:
        raise refused("own-decision", case, member=who)
    if any(row.member == who for row in approvals(unit.connection, made.id)):
        raise refused("approved-already", case, member=who)
    may = assessors(unit.connection, requester, unit.today)
    if who not in others(may, made.member):
        raise refused("same-seat", case, member=who, other=made.member)
    if made.mandate == TWO_MEMBERS and who not in (free := second_eyes(unit.connection, made, may)):
        raise refused("judged-before", case, member=who, members=sorted(free))


def _refuse_earlier_judge(unit: Unit, case: str, requester: str) -> bool:
    """A decision that is looked at again is for other members, if there are any. Gives whether this one did not judge it."""
    earlier = unit.actor.name in judged_before(unit.connection, case)
    free = fresh_judges(unit.connection, case, requester, unit.today)
    if earlier and free:
        raise refused("judged-before", case, member=unit.actor.name, members=sorted(free))
    return not earlier


def _refuse_second_decision(connection: Connection, case: str) -> None:
    now = stage(progress(connection, case))
    if now is Stage.WITHDRAWN:
        raise refused("case-closed", case)
    if now is Stage.ASKED:
        raise refused("case-waits-for-answers", case)
    if now not in (Stage.SUBMITTED, Stage.ASSESSED):
        raise refused("decision-exists", case, day=decisions(connection, case)[-1].on_day)


def _granted_lines(choice: Choice, asked: Mapping[int, int], paid: Mapping[int, int]) -> dict[int, int]:
    """What is granted per line. A grant names its amount: what was asked is never granted by default.

    What was ``paid`` on an earlier decision is granted again as it is: the mandate is about the whole amount.
    """
    if choice.outcome is not Outcome.GRANT:
        if choice.amount_cents is not None or choice.lines or choice.form:
            raise invalid("amount-not-for-outcome", outcome=choice.outcome.value)
        return {}
    problems = []
    if choice.amount_cents is None:
        problems.append(Problem("amount-missing", "--amount"))
    elif choice.amount_cents == 0 or 0 in choice.lines.values():
        problems.append(Problem("amount-zero", "--amount"))
    if choice.form is None:
        problems.append(Problem("form-missing", "--form"))
    if unknown := sorted(choice.lines.keys() - asked.keys()):
        problems.append(Problem("lines-wrong", "--line", {"lines": unknown, "number": len(asked)}))
    if problems:
        raise InvalidInput(problems)
    lines = _divided(choice.amount_cents or 0, choice.lines, asked)
    for line, cents in lines.items():
        if cents > asked[line]:
            raise refused("amount-above-asked", "--amount", line=line, amount=cents, asked=asked[line])
    if wrong := [line for line, cents in paid.items() if lines.get(line) != cents]:
        raise Refused([Problem("line-paid", "--line", {"line": line, "amount": paid[line]}) for line in wrong])
    return lines


def _divided(total: int, lines: Mapping[int, int], asked: Mapping[int, int]) -> dict[int, int]:
    """The granted amount over the lines of the request: as told, or as asked, or all on the only line."""
    if lines:
        if sum(lines.values()) != total:
            raise invalid("lines-sum", "--line", sum=sum(lines.values()), amount=total)
        return dict(sorted(lines.items()))
    if total == sum(asked.values()):
        return dict(asked)
    if len(asked) > 1:
        raise invalid("lines-missing", "--line", number=len(asked))
    return dict.fromkeys(asked, total)


def _reasons_now(choice: Choice) -> dict[str, str]:
    """Reasons per value; asking for more needs none, for it judges nothing yet (Awb 3:46 and 4:5)."""
    if not choice.reasons_later:
        return check_reasons(choice.reasons, needed=choice.outcome is not Outcome.ASK)
    if any(given is not None for given in choice.reasons.values()):
        raise invalid("reasons-now-or-later", "--reasons-later")
    return {}


def _reasons_by(choice: Choice, assessment: Assessment, today: date, case: str) -> date | None:
    """By when the reasons follow that do not come now: only a grant that is urgent, says the rule set, can wait for them.

    Awb 3:47 lid 3: when urgency stands in the way, the reasons follow within a week. Raises Refused: reasons-not-urgent.
    """
    if not choice.reasons_later:
        return None
    day = reasons_due(assessment.document, today) if choice.outcome is Outcome.GRANT else None
    if day is None:
        raise refused("reasons-not-urgent", case)
    return day


def check_reasons(told: Mapping[str, str | None], *, needed: bool = True) -> dict[str, str]:
    """The reasons per value; all of them when they are ``needed``.

    Raises InvalidInput: reason-missing, case-bsn, text-too-long.
    """
    problems: list[Problem] = []
    reasons: dict[str, str] = {}
    for value in VALUES:
        given = told.get(value)
        if given is None and not needed:
            continue
        try:
            reasons[value] = check_reason(given, f"--{value}")
        except InvalidInput as error:
            problems.extend(error.problems)
    if problems:
        raise InvalidInput(problems)
    return reasons


def _mandate(unit: Unit, assessed: Weighed, granted: int, requester: str) -> str:
    """Who may decide this. Granting where a rule blocks is for the board (field: *blokkeert*)."""
    if granted and assessed.assessment.advice == "do_not_grant":
        return BOARD
    return mandate_for(unit, assessed.rule_set, assessed.assessment.document["facts"], granted, requester)


def _make_final(unit: Unit, case: str, decision: int) -> None:
    unit.add(t.finality, decision=decision, on_day=unit.today.isoformat())
    keep_promise(unit, case)
