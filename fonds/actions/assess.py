"""Weigh a case: facts, rules, advice. The assessment is kept whole, so that it can be replayed."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from fonds.actions.perform import Order, check_reason, perform
from fonds.actions.policy import priced_codes
from fonds.actions.roles import refuse_own_organisation
from fonds.actions.weigh import Weighed, weigh
from fonds.audit.chain import canonical, digest
from fonds.case.facts import JUDGEMENTS, Surroundings
from fonds.case.request import CaseRequest
from fonds.case.status import Stage, stage
from fonds.errors import invalid, refused
from fonds.ledger.shares import month_later
from fonds.rulebook.assessment import engine_versions
from fonds.rulebook.load import RuleSet
from fonds.store import tables as t
from fonds.store.database import reading
from fonds.store.fund import RULES_FOLDER, Fund
from fonds.store.queries import (
    available,
    dossier,
    earlier_grants,
    judgements,
    latest_request,
    partners_on,
    progress,
)
from fonds.store.unit import Unit
from fonds.yamlfile import parse

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
    around = surroundings(unit.connection, unit.fund, case, file.household_mark, day)
    weighed = weigh(request, around, unit.fund.folder / RULES_FOLDER, unit.fund.settings.rules)
    document = canonical(weighed.assessment.document)
    _keep_rule_set(unit, weighed.rule_set)
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


def fund_surroundings(fund: Fund, request: CaseRequest, today: date) -> Surroundings:
    """What the fund knows today about a request that is not stored."""
    with reading(fund) as connection:
        return surroundings(connection, fund, None, fund.key().mark(request.household.reference), today)


def surroundings(connection: Connection, fund: Fund, case: str | None, household_mark: str, day: date) -> Surroundings:
    """What the fund knows on the day of a request."""
    return Surroundings(
        submitted_on=day,
        partners=frozenset(partners_on(connection, day)),
        municipalities=frozenset(fund.settings.municipalities) or None,
        available_cents=available(connection),
        earlier_grants=earlier_grants(connection, household_mark, month_later(day, -12), day, case),
        judgements=judgements(connection, case) if case else {},
        priced_codes=priced_codes(fund.folder / RULES_FOLDER),
    )


def stored_request(unit: Unit, case: str) -> CaseRequest:
    """The newest version of a case's request, opened."""
    version = latest_request(unit.connection, case).version
    return read_stored_request(unit.unseal(case, f"request/{version}"))


def read_stored_request(text: str) -> CaseRequest:
    """A request as ``submit`` wrote it."""
    data: Any = parse(text.encode(), "request").data
    return CaseRequest.model_validate(data)


def _keep_rule_set(unit: Unit, rules: RuleSet) -> None:
    known = unit.connection.execute(select(t.rule_set.c.sha256).where(t.rule_set.c.sha256 == rules.sha256)).first()
    if known is None:
        unit.add(t.rule_set, sha256=rules.sha256, id=rules.id, version=rules.version, content=rules.content.decode())
