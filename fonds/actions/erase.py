"""Forget a person: destroy the key of a case. What was decided and paid stays, and can still be verified and replayed."""

from sqlalchemy import delete

from fonds.actions.bank_text import forget_texts
from fonds.actions.perform import Order, perform
from fonds.actions.privacy import kept_case
from fonds.actions.terms import terms
from fonds.case.status import NEXT_STEP, Stage, stage
from fonds.errors import invalid, refused
from fonds.store import tables as t
from fonds.store.database import forget_old_pages
from fonds.store.fund import Fund
from fonds.store.queries import dossier, is_erased, progress
from fonds.store.unit import Unit

_NOTHING_LEFT_TO_READ = {*Stage} - {*NEXT_STEP} | {Stage.SETTLED}
"""Stages in which nobody needs the request any more; a claim that is still open needs no personal text."""


ASKED_BY: dict[str, tuple[str, ...]] = {
    "request": ("resident", "representative", "court", "supervisor"),
    "retention": ("secretariat",),
    "mistake": ("secretariat", "resident", "representative", "court", "supervisor"),
}
"""Who can have asked for an erasure on each ground, as a kind and never as a name; the first when nobody says."""


def erase(order: Order, case: str, ground: str, asked_by: str | None = None) -> str:
    """Erase the personal text of a case (AVG art. 17). ``ground``: request, retention or mistake. Gives who asked.

    Raises Refused: case-not-found, case-still-open, case-erased, erase-not-due; InvalidInput: erase-asked-by, terms-wrong.
    """
    may_ask = ASKED_BY[ground]
    if asked_by not in (None, *may_ask):
        raise invalid("erase-asked-by", "--asked-by", ground=ground, others=list(may_ask))
    with perform(order, "case erase") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        reached = stage(progress(unit.connection, case))
        if reached not in _NOTHING_LEFT_TO_READ:
            raise refused("case-still-open", case, stage=reached.value)
        if is_erased(unit.connection, case):
            raise refused("case-erased", case)
        if ground == "retention":
            _must_be_due(unit, order.fund, case)
        asked = asked_by or may_ask[0]
        unit.add(t.erasure, case_ref=case, on_day=unit.today.isoformat(), ground=ground, member=unit.actor.name, asked_by=asked)
        unit.connection.execute(delete(t.case_key).where(t.case_key.c.case_ref == case))
        forget_texts(unit, case, ground)
    if not order.dry_run:
        forget_old_pages(order.fund)
    return asked


def _must_be_due(unit: Unit, fund: Fund, case: str) -> None:
    """The chain must not say for ever that a term was over that was not; a public body may destroy nothing before it is."""
    kept = kept_case(unit.connection, terms(fund).retention, case)
    if kept is not None and kept.until > unit.today:
        raise refused("erase-not-due", case, until=kept.until)
