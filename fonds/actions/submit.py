"""Take in a request: seal what is personal, keep what the fund may see."""

from datetime import date

from sqlalchemy import func, select

from fonds.actions.assess import stored_request
from fonds.actions.perform import Order, check_reason, perform
from fonds.actions.roles import Role, refuse_other_organisation
from fonds.case.benefit import avoided_costs
from fonds.case.choices import ProvisionStatus
from fonds.case.request import AskedLine, CaseRequest, Payee
from fonds.case.status import Outcome, Stage, stage
from fonds.errors import Problem, Refused, invalid, refused
from fonds.store import tables as t
from fonds.store.books import payouts, standing_payouts
from fonds.store.people import SOCIETY, partner_names, partners_on
from fonds.store.queries import decisions, dossier, latest_request, progress
from fonds.store.unit import Unit


def submit(order: Order, request: CaseRequest, submitted_on: date | None = None) -> str:
    """Open a case for a request and give its reference.

    Raises Refused: other-organisation, requester-no-partner, request-twice (unless ``again`` is set), payee-own-iban;
    InvalidInput: day-in-future; IntegrityFailure: sealed-does-not-open.
    """
    day = submitted_on or order.today
    if day > order.today:
        raise invalid("day-in-future", day=day.isoformat())
    with perform(order, "case submit") as unit:
        refuse_other_organisation(unit.actor, request.requester.organisation)
        if request.requester.organisation not in partners_on(unit.connection, day):
            raise refused("requester-no-partner", partner=request.requester.organisation, day=day.isoformat())
        if not order.again:
            _refuse_same_request(unit, request)
        unit.check_key()
        case = _next_reference(unit, day)
        unit.subject = case
        mark = unit.key.mark(request.household.reference)
        unit.add(
            t.dossier,
            ref=case,
            submitted_on=day.isoformat(),
            requester=request.requester.organisation,
            household_mark=mark,
        )
        unit.add_case_key(case)
        _add_version(unit, case, request, 1)
    return case


def update(order: Order, case: str, request: CaseRequest) -> int:
    """A new version of a request, before there is a decision that holds or after more was asked. Gives the version's number.

    Raises Refused: case-not-found, other-organisation, case-closed, requester-changed, household-changed,
    line-paid-changed, role-not-allowed, payee-own-iban; IntegrityFailure: sealed-does-not-open.
    """
    with perform(order, "case update") as unit:
        unit.subject = case
        file = dossier(unit.connection, case)
        refuse_other_organisation(unit.actor, file.requester)
        if stage(progress(unit.connection, case)) not in (Stage.SUBMITTED, Stage.ASSESSED, Stage.ASKED):
            raise refused("case-closed", case)
        if request.requester.organisation != file.requester:
            raise refused("requester-changed", case, partner=file.requester)
        if unit.key.mark(request.household.reference) != file.household_mark:
            raise refused("household-changed", case)
        _refuse_paid_changed(unit, case, request)
        version = int(latest_request(unit.connection, case).version) + 1
        _add_version(unit, case, request, version)
    return version


def withdraw(order: Order, case: str, reason: str | None) -> None:
    """The requester takes the request back, as long as nothing was granted or paid.

    Raises Refused: case-not-found, case-closed.
    """
    reason = check_reason(reason, "--why")
    with perform(order, "case withdraw") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        made, paid = decisions(unit.connection, case), payouts(unit.connection, case)
        if stage(progress(unit.connection, case)) is Stage.WITHDRAWN or (made and made[-1].outcome != Outcome.ASK) or paid:
            raise refused("case-closed", case)
        unit.add(t.withdrawal, case_ref=case, on_day=unit.today.isoformat())
        unit.seal(case, "withdrawal", reason)


def _refuse_same_request(unit: Unit, request: CaseRequest) -> None:
    """The very same request is most likely a file that was submitted twice."""
    same = select(t.request.c.case_ref).where(t.request.c.mark == unit.key.mark(request.model_dump_json()))
    earlier = unit.connection.execute(same.where(t.request.c.case_ref.not_in(select(t.withdrawal.c.case_ref)))).scalar()
    if earlier is not None:
        raise refused("request-twice", earlier, case=earlier)


def _refuse_paid_changed(unit: Unit, case: str, request: CaseRequest) -> None:
    """What was paid stays in the request as it was paid: which line, to whom, on which account, and how much."""
    paid = standing_payouts(unit.connection, case)
    if not paid:
        return
    if unit.actor.role == Role.AMBASSADOR:  # may not read the version before
        raise refused("role-not-allowed", member=unit.actor.name, role=unit.actor.role, command=unit.action)
    before, after = stored_request(unit, case).asked.lines, request.asked.lines
    same = {at for at, (old, new) in enumerate(zip(before, after, strict=False), 1) if _payment(old) == _payment(new)}
    if changed := sorted(paid.keys() - same):
        raise Refused([Problem("line-paid-changed", f"asked.lines.{line}", {"line": line}) for line in changed])


def _payment(line: AskedLine) -> tuple[Payee, int]:
    return line.payee, line.amount


def _refuse_own_account(unit: Unit, request: CaseRequest) -> None:
    """The fund would pay itself. Only a new request is looked at: the fund can have had another account before."""
    own = [at for at, line in enumerate(request.asked.lines, start=1) if line.payee.iban == unit.fund.settings.iban]
    if own:
        raise Refused([Problem("payee-own-iban", f"asked.lines.{at}.payee.iban") for at in own])


def _next_reference(unit: Unit, day: date) -> str:
    """``2026-001``: the year and the number of the case in that year."""
    column = t.dossier.c.ref
    taken = unit.connection.execute(select(func.count()).where(column.like(f"{day.year}-%"))).scalar_one()
    return f"{day.year}-{taken + 1:03d}"


def _add_version(unit: Unit, case: str, request: CaseRequest, version: int) -> None:
    _refuse_own_account(unit, request)
    number = unit.add(
        t.request,
        case_ref=case,
        version=version,
        received_on=unit.today.isoformat(),
        amount_cents=request.amount_cents,
        form=request.asked.form.value if request.asked.form else None,
        needed_by=request.asked.needed_by.isoformat() if request.asked.needed_by else None,
        parties=" ".join(request.repayment.parties) or None,
        prior_parties=" ".join(_slow_providers(unit, request)) or None,
        instalments=request.repayment.instalments,
        mark=unit.key.mark(request.model_dump_json()),
    )
    for line, asked in enumerate(request.asked.lines, start=1):
        unit.add(t.request_line, request=number, line=line, amount_cents=asked.amount)
    for one in request.bottlenecks:
        unit.add(t.bottleneck, request=number, kind=one.kind.value, law=one.law.value if one.law else None)
    for (beneficiary, basis), cents in _spared(unit, request).items():
        unit.add(t.benefit, request=number, partner=beneficiary, amount_cents=cents, basis=basis)
    unit.seal(case, f"request/{version}", request.model_dump_json())


def _spared(unit: Unit, request: CaseRequest) -> dict[tuple[str, str], int]:
    """The avoided cost per partner and basis, without opening the request; who is no partner counts as society."""
    known, found = partner_names(unit.beginning), dict[tuple[str, str], int]()
    for (beneficiary, basis), cents in avoided_costs(request).items():
        of = beneficiary if beneficiary in known else SOCIETY, basis.value
        found[of] = found.get(of, 0) + cents
    return found


def _slow_providers(unit: Unit, request: CaseRequest) -> list[str]:
    """The partners whose prior provision exists but comes too late, by id or by name."""
    by_name = {name.casefold(): one for one, name in partner_names(unit.beginning, unit.today).items()}
    named = {one: one for one in by_name.values()} | by_name
    exists = (ProvisionStatus.TOO_SLOW, ProvisionStatus.AVAILABLE)
    found = (named.get(p.provider.casefold()) for p in request.prior_provisions if p.provider and p.status in exists)
    return sorted({one for one in found if one})
