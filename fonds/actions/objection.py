"""A partner does not agree that it should have paid. Its objection is written down, and people answer it."""

from typing import Any

from sqlalchemy import Row

from fonds.actions.perform import Order, check_reason, perform
from fonds.actions.reasons import ground_of, keep_reason
from fonds.actions.roles import refuse_own_interest
from fonds.errors import refused
from fonds.store import tables as t
from fonds.store.books import standing_claims
from fonds.store.claims import open_objections
from fonds.store.queries import dossier
from fonds.store.unit import Unit

UPHELD, REJECTED = "upheld", "rejected"


def object_to(order: Order, case: str, partner: str, reason: str | None) -> int:
    """Record that a partner objects to its claim in a case. Gives the number of the objection.

    Raises Refused: case-not-found, no-such-claim, objection-open, reason-erased; InvalidInput: reason-missing.
    """
    reason = check_reason(reason, "--why")
    with perform(order, "settle object") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        claims = standing_claims(unit.connection, partner, case)
        if not claims:
            raise refused("no-such-claim", case, debtor=partner)
        if any(row.partner == partner for row in open_objections(unit.connection, case)):
            raise refused("objection-open", case, partner=partner)
        ground = ground_of(unit, case, reason)
        number = unit.add(
            t.objection,
            settlement=claims[0].settlement,
            case_ref=case,
            partner=partner,
            on_day=unit.today.isoformat(),
            member=unit.actor.name,
            ground=ground,
        )
        keep_reason(unit, case, f"objection/{number}", reason, ground)
        return number


def reject(order: Order, case: str, reason: str | None, partner: str | None = None) -> tuple[str, ...]:
    """Answer the open objections of a case, or that of one partner: the settlement stays. Gives who objected.

    Raises Refused: case-not-found, objection-none, own-interest, reason-erased; InvalidInput: reason-missing.
    """
    reason = check_reason(reason, "--why")
    with perform(order, "settle answer") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        waiting = [row for row in open_objections(unit.connection, case) if partner in (None, row.partner)]
        if not waiting:
            raise refused("objection-none", case)
        for row in waiting:
            # Who works for the organisation that objects does not say that it is wrong, nor that it is right.
            refuse_own_interest(unit.actor, row.partner, case)
            _answer(unit, row, REJECTED, None, reason)
        return tuple(row.partner for row in waiting)


def uphold(unit: Unit, case: str, settlement: int, reason: str | None) -> None:
    """The open objections of a case are answered by a new settlement in place of the old one.

    Raises Refused: own-interest, reason-erased.
    """
    for row in open_objections(unit.connection, case):
        refuse_own_interest(unit.actor, row.partner, case)
        _answer(unit, row, UPHELD, settlement, reason)


def _answer(unit: Unit, objection: Row[Any], outcome: str, settlement: int | None, reason: str | None) -> None:
    ground = ground_of(unit, objection.case_ref, reason) if reason else None
    unit.add(
        t.objection_answer,
        objection=objection.id,
        outcome=outcome,
        settlement=settlement,
        on_day=unit.today.isoformat(),
        member=unit.actor.name,
        ground=ground,
    )
    if reason:
        keep_reason(unit, objection.case_ref, f"objection-answer/{objection.id}", reason, ground)
