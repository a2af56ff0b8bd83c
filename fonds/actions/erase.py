"""Forget a person: destroy the key of a case. What was decided and paid stays, and can still be verified and replayed."""

from sqlalchemy import delete

from fonds.actions.bank_text import forget_texts
from fonds.actions.perform import Order, perform
from fonds.case.status import NEXT_STEP, Stage, stage
from fonds.errors import refused
from fonds.store import tables as t
from fonds.store.database import forget_old_pages
from fonds.store.queries import dossier, is_erased, progress

_NOTHING_LEFT_TO_READ = {*Stage} - {*NEXT_STEP} | {Stage.SETTLED}
"""Stages in which nobody needs the request any more; a claim that is still open needs no personal text."""


def erase(order: Order, case: str, ground: str) -> None:
    """Erase the personal text of a case (AVG art. 17). ``ground``: request, retention or mistake.

    Raises Refused: case-not-found, case-still-open, case-erased.
    """
    with perform(order, "case erase") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        reached = stage(progress(unit.connection, case))
        if reached not in _NOTHING_LEFT_TO_READ:
            raise refused("case-still-open", case, stage=reached.value)
        if is_erased(unit.connection, case):
            raise refused("case-erased", case)
        unit.add(t.erasure, case_ref=case, on_day=unit.today.isoformat(), ground=ground, member=unit.actor.name)
        unit.connection.execute(delete(t.case_key).where(t.case_key.c.case_ref == case))
        forget_texts(unit, case, ground)
    if not order.dry_run:
        forget_old_pages(order.fund)
