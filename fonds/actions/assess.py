"""Weigh a case: facts, rules, advice. The assessment is kept whole, so that it can be replayed."""

import json
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from fonds.actions.adopt import rules_in_force
from fonds.actions.perform import Order, check_reason, perform
from fonds.actions.policy import priced_codes
from fonds.actions.roles import refuse_own_organisation
from fonds.actions.weigh import Weighed, weigh
from fonds.audit.chain import canonical, digest
from fonds.case.choices import Law
from fonds.case.derive import Surroundings
from fonds.case.facts import JUDGEMENTS
from fonds.case.request import CaseRequest
from fonds.case.status import Stage, stage
from fonds.errors import invalid, refused
from fonds.ledger.shares import month_later
from fonds.rulebook.assessment import engine_versions
from fonds.store import tables as t
from fonds.store.books import pot, standing_payouts
from fonds.store.database import reading
from fonds.store.fund import RULES_FOLDER, Fund
from fonds.store.people import partners_on, seats_on
from fonds.store.queries import dossier, earlier_grants, judgements, latest_request, like_bottlenecks, progress
from fonds.store.unit import Unit

_OPEN = (Stage.SUBMITTED, Stage.ASSESSED, Stage.ASKED)


def judge(order: Order, case: str, fact: str, answer: bool, why: str | None) -> None:
    """Record a human judgement on something that no rule can compute.

    Raises InvalidInput: judgement-unknown, reason-missing; Refused: case-not-found, case-closed, own-organisation.
    """
    if fact not in JUDGEMENTS:
        raise invalid("judgement-unknown", fact=fact, known=JUDGEMENTS)
    why = check_reason(why, "--why")
    with perform(order, "case judge") as unit:
        unit.subject = case
        refuse_own_organisation(unit.actor, dossier(unit.connection, case).requester, case)
        if stage(progress(unit.connection, case)) not in _OPEN:
            raise refused("case-closed", case)
        number = unit.add(t.judgement, case_ref=case, fact=fact, answer=int(answer), member=unit.actor.name)
        unit.seal(case, f"judgement/{number}", why)


def assess_case(order: Order, case: str) -> Weighed:
    """Assess a stored case and keep the assessment. Raises Refused: case-not-found, case-closed."""
    with perform(order, "assess") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        if stage(progress(unit.connection, case)) not in _OPEN:
            raise refused("case-closed", case)
        return assess_in(unit, case)[0]


def assess_in(unit: Unit, case: str) -> tuple[Weighed, int]:
    """Assess a case as part of an action, and give the stored assessment's number too.

    Deciding rests on an assessment of the same moment.
    """
    file, request_row = dossier(unit.connection, case), latest_request(unit.connection, case)
    request = stored_request(unit, case)
    day = date.fromisoformat(file.submitted_on)
    around = surroundings(unit.connection, unit.fund, request, case, file.household_mark, day, unit.actor.partner)
    weighed = weigh(request, around, rules_in_force(unit.connection, unit.fund, unit.fund.settings.rules, day))
    document = weighed.assessment.canonical
    number = unit.add(
        t.assessment,
        case_ref=case,
        request=request_row.id,
        rule_set=weighed.rule_set.sha256,
        on_day=unit.today.isoformat(),
        advice=weighed.assessment.advice,
        document=document,
        sha256=digest(document.encode()),
        engines=canonical(engine_versions()),
    )
    return weighed, number


def weigh_in_fund(fund: Fund, who: str, request: CaseRequest, today: date, rules: str, judged: dict[str, bool]) -> Weighed:
    """Weigh a request that is not stored, by what the fund knows today; ``rules``: which of its rules.

    Raises what ``rules_in_force`` raises.
    """
    mark = fund.key().mark(request.household.reference)
    with reading(fund) as connection:
        seats = [seat.partner for seat in seats_on(connection, today) if seat.member == who]
        around = surroundings(connection, fund, request, None, mark, today, seats[0] if seats else None)
        rule_set = rules_in_force(connection, fund, rules, today)
    return weigh(request, replace(around, judgements=judged), rule_set)


def surroundings(
    connection: Connection,
    fund: Fund,
    request: CaseRequest,
    case: str | None,
    household_mark: str,
    day: date,
    assessor: str | None,
) -> Surroundings:
    """What the fund knows on the day of a request. ``assessor``: the organisation of the member who assesses."""
    year_ago = month_later(day, -12)
    # What was paid is a part of what is asked, and no longer in the pot.
    paid = sum(standing_payouts(connection, case).values()) if case else 0
    return Surroundings(
        submitted_on=day,
        partners=frozenset(partners_on(connection, day)),
        municipalities=frozenset(fund.settings.municipalities) or None,
        available_cents=pot(connection).free_cents + paid,
        earlier_grants=earlier_grants(connection, household_mark, year_ago, day, case),
        judgements=judgements(connection, case) if case else {},
        assessor=assessor,
        like_bottlenecks=_like_bottlenecks(connection, request, year_ago, day, case),
        priced_codes=priced_codes(fund.folder / RULES_FOLDER),
        earlier_grants_ever=earlier_grants(connection, household_mark, date.min, day, case),
    )


def _like_bottlenecks(connection: Connection, request: CaseRequest, since: date, day: date, case: str | None) -> int | None:
    """This case and the others with the same bottleneck in the same law; unknown when no bottleneck names its law."""
    named = [(one.kind.value, one.law.value) for one in request.bottlenecks if one.law and one.law is not Law.OTHER]
    return 1 + like_bottlenecks(connection, named, since, day, case) if named else None


def stored_request(unit: Unit, case: str) -> CaseRequest:
    """The newest version of a case's request, opened."""
    version = latest_request(unit.connection, case).version
    return read_stored_request(unit.unseal(case, f"request/{version}"))


def read_stored_request(text: str) -> CaseRequest:
    """A request as ``submit`` wrote it."""
    return CaseRequest.model_validate(json.loads(text))
