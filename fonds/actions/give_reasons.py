"""Bring the reasons of a decision that was too urgent to wait for them."""

from collections.abc import Mapping
from datetime import date

from fonds.actions.decide import check_reasons
from fonds.actions.perform import Order, perform
from fonds.actions.roles import refuse_own_organisation
from fonds.audit.chain import canonical
from fonds.errors import refused
from fonds.store import tables as t
from fonds.store.queries import decisions, dossier, later_reasons


def give_reasons(order: Order, case: str, reasons: Mapping[str, str | None]) -> date:
    """Seal the reasons per value of the newest decision (Awb 3:47 lid 3). Gives the day by which they were due.

    Raises Refused: case-not-found, own-organisation, reasons-not-due, case-erased; InvalidInput: reason-missing, case-bsn.
    """
    checked = check_reasons(reasons)
    with perform(order, "reasons") as unit:
        unit.subject = case
        refuse_own_organisation(unit.actor, dossier(unit.connection, case).requester, case)
        made = decisions(unit.connection, case)
        due = later_reasons(unit.connection, made[-1].id) if made else None
        if due is None or due.on_day is not None:
            raise refused("reasons-not-due", case)
        unit.add(t.reasons_given, decision=made[-1].id, on_day=unit.today.isoformat(), member=unit.actor.name)
        unit.seal(case, f"reasons/{made[-1].id}", canonical(checked))
        return date.fromisoformat(due.reasons_by)
