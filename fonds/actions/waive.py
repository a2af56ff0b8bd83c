"""Ask less than was claimed: a waiver or a write-off, with a reason and with the mandate that the rules ask for the amount.

It is booked by itself when the last pair of eyes agrees, on accounts of its own: it is never a payment.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from fonds.actions.adopt import judged_by
from fonds.actions.mandate import BOARD, ONE_MEMBER, TWO_MEMBERS, assessors, mandate_for, others, unheard
from fonds.actions.perform import (
    Booked,
    Order,
    book,
    check_amount,
    check_reason,
    content_of,
    done_before,
    perform,
    remember,
)
from fonds.actions.plan import standing_claim
from fonds.actions.reasons import ground_of, keep_reason
from fonds.actions.roles import refuse_own_interest
from fonds.errors import refused
from fonds.ledger.entries import EntryKind, given_up, resident
from fonds.store import tables as t
from fonds.store.claims import ClaimState, waiver_by, waivers
from fonds.store.queries import decisions, dossier
from fonds.store.unit import Unit

NOTHING = Booked(())


@dataclass(frozen=True)
class Waived:
    """A proposal not to ask for an amount. ``waits_for``: who still has to approve; empty once it is booked."""

    number: int
    case: str
    debtor: str
    cents: int
    mandate: str
    waits_for: tuple[str, ...] = ()
    booked: Booked = NOTHING


def waive(order: Order, case: str, debtor: str, cents: int, reason: str | None, *, write_off: bool = False) -> Waived:
    """Propose to give up (a part of) what a debtor owes for a case; whoever proposes it is the first pair of eyes.

    Raises Refused: case-not-found, no-such-claim, waiver-too-much, own-interest, likely-duplicate, reason-erased;
    InvalidInput: amount-zero, reason-missing.
    """
    check_amount(cents)
    reason = check_reason(reason, "--why")
    kind = EntryKind.WRITE_OFF if write_off else EntryKind.WAIVER
    content = content_of(order, case=case, debtor=debtor, cents=cents, kind=kind.value)
    with perform(order, "waive") as unit:
        unit.subject = case
        state = standing_claim(unit, case, debtor)
        if done_before(unit, order, "waive", content):
            return Waived(0, case, debtor, cents, "", booked=Booked((), repeated=True))
        involved = _involved(unit.connection, case, debtor)
        refuse_own_interest(unit.actor, involved, case)
        waiting = sum(row.amount_cents for row in waivers(unit.connection, case) if row.claim == state.id and row.open)
        if cents > state.open_cents - waiting:
            raise refused("waiver-too-much", case, amount=cents, open=state.open_cents, waiting=waiting)
        remember(unit, order, "waive", content)
        ground = ground_of(unit, case, reason)
        # What was given up before counts too: an amount in small parts needs the mandate of the whole.
        mandate = mandate_for(unit, *judged_by(unit.connection, case), cents + state.waived_cents + waiting, involved)
        number = unit.add(
            t.waiver,
            claim=state.id,
            kind=kind.value,
            amount_cents=cents,
            mandate=mandate,
            on_day=unit.today.isoformat(),
            member=unit.actor.name,
            ground=ground,
        )
        keep_reason(unit, case, f"waiver/{number}", reason, ground)
        return _finish(unit, order, waiver_by(unit.connection, number), state)


def approve_waiver(order: Order, number: int, minutes: str | None = None) -> Waived:
    """Another member, or the board through its minutes, agrees; with the last approval the waiver is booked.

    Raises Refused: waiver-not-found, waiver-closed, no-such-claim, waiver-too-much, own-interest, own-waiver,
    same-seat, approved-already, minutes-missing, period-closed.
    """
    with perform(order, "waive approve") as unit:
        row = waiver_by(unit.connection, number)
        unit.subject = row.case_ref
        content = content_of(order, waiver=number)
        if done_before(unit, order, "waive approve", content):
            return Waived(number, row.case_ref, row.debtor, row.amount_cents, row.mandate, booked=Booked((), repeated=True))
        _refuse_closed(row)
        state = standing_claim(unit, row.case_ref, row.debtor)
        involved = _involved(unit.connection, row.case_ref, row.debtor)
        refuse_own_interest(unit.actor, involved, row.case_ref)
        if row.mandate == BOARD and not minutes:
            raise refused("minutes-missing", row.case_ref)
        # The board stands above every mandate; whoever enters its minutes only writes down that it agreed.
        if not minutes:
            _refuse_second_look(unit, row, involved)
        if order.key is not None:
            remember(unit, order, "waive approve", content)
        unit.add(
            t.waiver_approval,
            waiver=number,
            member=unit.actor.name,
            minutes=check_reason(minutes, "--minutes") if minutes else None,
            on_day=unit.today.isoformat(),
        )
        return _finish(unit, order, row, state)


def withdraw_waiver(order: Order, number: int) -> Waived:
    """Take back a proposal that was not booked yet. Raises Refused: waiver-not-found, waiver-closed."""
    with perform(order, "waive withdraw") as unit:
        row = waiver_by(unit.connection, number)
        unit.subject = row.case_ref
        _refuse_closed(row)
        unit.add(t.waiver_booking, waiver=number)
        return Waived(number, row.case_ref, row.debtor, row.amount_cents, row.mandate)


def _refuse_closed(row: Row[Any]) -> None:
    if not row.open:
        raise refused("waiver-closed", str(row.id))


def _refuse_second_look(unit: Unit, row: Row[Any], involved: str) -> None:
    """Two pairs of eyes are two people, and a deputy is no second one beside the member whose seat it is."""
    who = unit.actor.name
    if row.member == who:
        raise refused("own-waiver", str(row.id), member=who)
    if who not in others(assessors(unit.connection, involved, unit.today), row.member):
        raise refused("same-seat", row.case_ref, member=who, other=row.member)
    if who in {one.member for one in _approvals(unit.connection, row.id)}:
        raise refused("approved-already", row.case_ref, member=who)


def _involved(connection: Connection, case: str, debtor: str) -> str:
    """The organisation whose members do not decide: the debtor's own, or for a resident the one that asked for the money."""
    return str(dossier(connection, case).requester) if debtor == resident(case) else debtor


def _approvals(connection: Connection, waiver: int) -> list[Row[Any]]:
    return list(connection.execute(select(t.waiver_approval).where(t.waiver_approval.c.waiver == waiver)))


def waiver_waits_for(connection: Connection, row: Row[Any], day: date) -> tuple[tuple[str, ...], str]:
    """Who still has to approve, as for a decision (``one_member`` needs nobody else), and the organisation that does not."""
    involved = _involved(connection, row.case_ref, row.debtor)
    return _waits_for(connection, row, involved, day), involved


def _waits_for(connection: Connection, row: Row[Any], involved: str, day: date) -> tuple[str, ...]:
    given = _approvals(connection, row.id)
    if row.mandate == ONE_MEMBER or any(one.minutes for one in given):
        return ()
    if row.mandate == BOARD:
        return (BOARD,)
    may = assessors(connection, involved, day)
    if row.mandate == TWO_MEMBERS:
        return () if given else tuple(sorted(others(may, row.member)))
    return unheard(may, {row.member, *(one.member for one in given)})


def _finish(unit: Unit, order: Order, row: Row[Any], state: ClaimState) -> Waived:
    """Book the waiver when nobody has to approve it any more."""
    waits_for, _ = waiver_waits_for(unit.connection, row, unit.today)
    told = Waived(row.id, state.case, state.debtor, row.amount_cents, row.mandate, waits_for)
    if waits_for:
        return told
    if row.amount_cents > state.open_cents:
        raise refused("waiver-too-much", state.case, amount=row.amount_cents, open=state.open_cents, waiting=0)
    entry = given_up(EntryKind(row.kind), state.debtor, state.case, row.amount_cents)
    booked = book(unit, entry, decision=decisions(unit.connection, state.case)[-1].id, value_on=order.value_on)
    unit.add(t.waiver_booking, waiver=row.id, entry=booked[0])
    return Waived(row.id, state.case, state.debtor, row.amount_cents, row.mandate, (), Booked((booked,)))
