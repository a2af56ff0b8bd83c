"""Agree with a debtor how it pays: monthly terms, another plan, or a pause. No interest, ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from fonds.actions.perform import Order, check_reason, done_before, perform, remember
from fonds.actions.reasons import ground_of, keep_reason
from fonds.errors import invalid, refused
from fonds.ledger.entries import is_resident
from fonds.ledger.shares import Instalment, month_later, monthly_amounts, monthly_plan, paused, replanned
from fonds.store import tables as t
from fonds.store.claims import ClaimState, claim_states, plans
from fonds.store.queries import dossier
from fonds.store.unit import Unit

AGREED, CHANGED, PAUSED = "agreed", "changed", "paused"


@dataclass(frozen=True)
class Change:
    """What is agreed: ``number`` of terms or ``monthly_cents``, the first due on ``start`` (else in a month); or a pause.

    ``able``: whether a person judged that the resident keeps enough to live on; None when nobody did.
    """

    number: int | None = None
    monthly_cents: int | None = None
    start: date | None = None
    pause_months: int | None = None
    able: bool | None = None

    @property
    def kind(self) -> str:
        """What this does to the plan; a judgement alone confirms the plan that there is."""
        if self.pause_months is not None:
            return PAUSED
        return AGREED if self.number is None and self.monthly_cents is None else CHANGED


@dataclass(frozen=True)
class Replanned:
    """A claim under its new plan, with every plan it has had. ``repeated``: it had been done before under the same key."""

    state: ClaimState
    plans: tuple[Row[Any], ...]
    repeated: bool = False


def terms_for(cents: int, first_due: date, number: int = 1, monthly_cents: int | None = None) -> tuple[Instalment, ...]:
    """A claim in ``number`` monthly terms, or in terms of ``monthly_cents``.

    Raises InvalidInput: plan-too-many, plan-too-long, amount-zero.
    """
    if monthly_cents is not None:
        return monthly_amounts(cents, monthly_cents, first_due)
    return monthly_plan(cents, number, first_due)


def add_plan(unit: Unit, claim: int, kind: str, terms: tuple[Instalment, ...], able: bool | None, ground: str | None) -> int:
    """Write a plan with its terms; gives its number."""
    number = unit.add(
        t.plan,
        claim=claim,
        kind=kind,
        on_day=unit.today.isoformat(),
        member=unit.actor.name,
        able=None if able is None else int(able),
        ground=ground,
    )
    for term in terms:
        unit.add(t.plan_term, plan=number, number=term.number, due_on=term.due_on.isoformat(), amount_cents=term.cents)
    return number


def check_means(debtor: str, able: bool | None, kind: str = AGREED) -> None:
    """What a resident needs to live on is no money for a plan; whether it is touched, a person judges and not the program.

    The *beslagvrije voet* (Rv 475c-475e) is what even a bailiff leaves; a fund that helps does not ask for it. A pause asks for
    nothing. Raises InvalidInput: means-not-resident; Refused: plan-below-means.
    """
    if able is not None and not is_resident(debtor):
        raise invalid("means-not-resident", "--keeps-enough")
    if able is False and kind != PAUSED:
        raise refused("plan-below-means", debtor)


def judgement(made: Sequence[Row[Any]]) -> Row[Any] | None:
    """Of the plans of a claim the one that says whether the resident keeps enough; its ``able`` is None when nobody judged it.

    A judgement is about one agreement: another one has to be judged anew, a pause asks for nothing.
    """
    return next((row for row in reversed(made) if row.able is not None or row.kind == CHANGED), None)


def standing_claim(unit: Unit, case: str, debtor: str) -> ClaimState:
    """The claim on a debtor for a case. Raises Refused: case-not-found, no-such-claim."""
    dossier(unit.connection, case)
    found = claim_states(unit.connection, debtor, case)
    if not found:
        raise refused("no-such-claim", case, debtor=debtor)
    return found[0]


def replan(order: Order, case: str, debtor: str, change: Change, reason: str | None) -> Replanned:
    """Put another plan in place of the one in force; the old one stays to be seen.

    Raises Refused: case-not-found, no-such-claim, claim-paid, plan-below-means, likely-duplicate, reason-erased; InvalidInput:
    reason-missing, plan-one-choice, plan-start-past, plan-too-many, plan-too-long, means-not-resident.
    """
    _check_choice(change)
    reason = check_reason(reason, "--why")
    content = _content(case, debtor, change)
    with perform(order, "plan") as unit:
        unit.subject = case
        state = standing_claim(unit, case, debtor)
        if done_before(unit, order, "plan", content):
            return Replanned(state, tuple(plans(unit.connection, state.id)), repeated=True)
        check_start(change.start, order.today)
        check_means(debtor, change.able, change.kind)
        if not state.open_cents:
            raise refused("claim-paid", case, debtor=debtor)
        remember(unit, order, "plan", content)
        ground = ground_of(unit, case, reason)
        number = add_plan(unit, state.id, change.kind, _new_terms(state, change, order.today), change.able, ground)
        keep_reason(unit, case, f"plan/{number}", reason, ground)
        return Replanned(standing_claim(unit, case, debtor), tuple(plans(unit.connection, state.id)))


def _check_choice(change: Change) -> None:
    ways = [change.number, change.monthly_cents, change.pause_months]
    chosen = sum(way is not None for way in ways)
    if chosen > 1 or (not chosen and change.able is None) or (change.start and change.kind != CHANGED):
        raise invalid("plan-one-choice")


def check_start(start: date | None, today: date) -> None:
    """A first term cannot be due before it is agreed: it would be late at once. Raises InvalidInput: plan-start-past."""
    if start and start < today:
        raise invalid("plan-start-past", "--start", day=start.isoformat())


def _new_terms(state: ClaimState, change: Change, today: date) -> tuple[Instalment, ...]:
    if change.kind == AGREED:
        return state.terms
    if change.pause_months is not None:
        return paused(state.terms, state.paid_cents, state.waived_cents, change.pause_months)
    first_due = change.start or month_later(today, 1)
    anew = terms_for(state.open_cents, first_due, change.number or 1, change.monthly_cents)
    return replanned(state.terms, state.paid_cents, state.waived_cents, anew)


def _content(case: str, debtor: str, change: Change) -> dict[str, object]:
    return {
        "case": case,
        "debtor": debtor,
        "instalments": change.number,
        "monthly": change.monthly_cents,
        "start": change.start.isoformat() if change.start else None,
        "pause": change.pause_months,
        "able": change.able,
    }
