"""Look at a decision again: an objection, new facts, or a mistake. The first decision stays; a later one takes its place."""

from dataclasses import dataclass
from datetime import date, timedelta

from fonds.actions.mandate import fresh_judges
from fonds.actions.perform import Order, check_reason, perform, refuse_earlier
from fonds.actions.promise import keep_promise
from fonds.actions.roles import refuse_own_organisation
from fonds.actions.terms import terms
from fonds.case.status import Ground, Outcome, Stage, stage
from fonds.errors import invalid, refused
from fonds.store import tables as t
from fonds.store.books import payouts
from fonds.store.queries import case_deadline, decisions, dossier, later_reasons, progress
from fonds.store.unit import Unit

_REOPENABLE = (Stage.PROPOSED, Stage.REFUSED, Stage.REFERRED, Stage.GRANTED)


@dataclass(frozen=True)
class Reopened:
    """A case that is looked at again: by when, and the members who did not judge it before."""

    decide_by: date
    fresh: tuple[str, ...]


def reopen(order: Order, case: str, ground: Ground, why: str | None, decide_by: date | None = None) -> Reopened:
    """Reconsider a refusal, a referral, or a grant that is not paid in full; the money that was promised is free again.

    What was paid stays paid: the next decision grants it again, or leaves it to be settled. A decision that waits for approval
    too: whoever does not agree must have a way on. ``decide_by``: else the fund's own term (``rules/terms.toml``) counts from
    today, and what did not stand yet keeps its day.
    Raises Refused: case-not-found, not-reopenable, reasons-first, own-organisation, step-too-early, case-erased; InvalidInput:
    reason-missing, dates-order.
    """
    why = check_reason(why, "--why")
    with perform(order, "case reopen") as unit:
        unit.subject = case
        requester = dossier(unit.connection, case).requester
        now = progress(unit.connection, case)
        reached = stage(now)
        # When the rest was refused after a part was paid, the refusal is like any other.
        if reached not in _REOPENABLE and (reached is not Stage.PAID or now.outcome is Outcome.GRANT):
            raise refused("not-reopenable", case, stage=reached.value)
        refuse_own_organisation(unit.actor, requester, case)
        refuse_earlier(unit, case)
        made = decisions(unit.connection, case)[-1]
        if reached is Stage.GRANTED:
            _refuse_unexplained(unit, case, made.id)
        if decide_by and decide_by < order.today:
            raise invalid("dates-order", first=order.today.isoformat(), then=decide_by.isoformat())
        running = case_deadline(unit.connection, case) if reached is Stage.PROPOSED else None
        due = decide_by or (running.decide_by if running else order.today + timedelta(terms(order.fund).reconsider.days))
        number = unit.add(
            t.reopening,
            case_ref=case,
            decision=made.id,
            ground=ground.value,
            decide_by=due.isoformat(),
            on_day=unit.today.isoformat(),
            member=unit.actor.name,
        )
        unit.seal(case, f"reopening/{number}", why)
        keep_promise(unit, case)
        return Reopened(due, tuple(sorted(fresh_judges(unit.connection, case, requester, unit.today))))


def _refuse_unexplained(unit: Unit, case: str, decision: int) -> None:
    """What was paid keeps its reasons, also when the rest is refused; a decision that was replaced takes them no more."""
    later = later_reasons(unit.connection, decision)
    if later is not None and later.on_day is None and payouts(unit.connection, case):
        raise refused("reasons-first", case, day=later.reasons_by)
