"""The dated register: which organisations are partners, and who holds a seat. Never assume how many there are."""

from datetime import date, timedelta

from sqlalchemy import Connection, select

from fonds.actions.perform import Order, perform
from fonds.actions.roles import Role
from fonds.errors import invalid, refused
from fonds.store import tables as t
from fonds.store.people import (
    Seat,
    deputies,
    deputy_seats,
    last_day_of_membership,
    open_membership,
    open_seats,
    partner_names,
    partners_on,
    seat_ends,
    seat_members,
    seats_between,
    seats_on,
)


def add_partner(order: Order, partner: str, name: str, from_day: date) -> None:
    """An organisation joins, for the first time or again.

    Raises Refused: partner-already, partner-until, partner-name-other.
    """
    with perform(order, "partner add") as unit:
        unit.subject = partner
        known = partner_names(unit.connection).get(partner)
        if open_membership(unit.connection, partner) is not None:
            raise refused("partner-already", partner=partner)
        left = last_day_of_membership(unit.connection, partner)
        if left is not None and from_day.isoformat() <= left:  # it would be as if it had never left
            raise refused("partner-until", partner=partner, day=left)
        if known not in (None, name):  # its money stands under the short name, and its papers under the name
            raise refused("partner-name-other", partner=partner, name=known)
        if known is None:
            unit.add(t.partner, id=partner, name=name)
        unit.add(t.membership, partner=partner, from_day=from_day.isoformat())


def end_partner(order: Order, partner: str, last_day: date) -> list[str]:
    """An organisation leaves after ``last_day``; gives the members who sit for it then, and can act for it no more.

    Raises Refused: partner-unknown; InvalidInput: dates-order.
    """
    with perform(order, "partner end") as unit:
        unit.subject = partner
        membership = open_membership(unit.connection, partner)
        if membership is None:
            raise refused("partner-unknown", partner=partner)
        began = unit.connection.execute(select(t.membership.c.from_day).where(t.membership.c.id == membership)).scalar_one()
        _check_order(began, last_day)
        unit.add(t.membership_end, membership=membership, last_day=last_day.isoformat())
        after = seats_on(unit.connection, last_day + timedelta(1))
        return sorted({seat.member for seat in after if seat.partner == partner})


def add_member(order: Order, member: str, partner: str, role: Role, from_day: date) -> None:
    """A person takes a seat for a partner. Raises Refused: partner-unknown, member-already, auditor-only-reads."""
    with perform(order, "member add") as unit:
        unit.subject = member
        if partner not in partners_on(unit.connection, from_day):
            raise refused("partner-unknown", partner=partner)
        if any(seat.role == role for seat in open_seats(unit.connection, member)):
            raise refused("member-already", member=member, role=role.value)
        _check_auditor(unit.connection, member, role, from_day)
        unit.add(t.seat, member=member, partner=partner, role=role.value, from_day=from_day.isoformat())


def add_deputy(order: Order, member: str, stands_in_for: str, role: Role | None, from_day: date, last_day: date) -> Seat:
    """A person sits in the seat of another member, for the same organisation and in the same role, until a last day.

    ``role``: which of the other member's seats, when there are several. Gives the seat that is stood in for.
    Raises Refused: member-unknown, deputy-no-seat, deputy-which, deputy-self, deputy-already, auditor-only-reads;
    InvalidInput: dates-order.
    """
    with perform(order, "member add") as unit:
        unit.subject = member
        if member == stands_in_for:
            raise refused("deputy-self", member=member)
        standing_in = deputies(unit.connection)
        on_day = seats_on(unit.connection, from_day)
        held = [seat for seat in on_day if seat.member == stands_in_for]
        seats = [seat for seat in held if role in (None, seat.role) and seat.id not in standing_in]
        if not seats:
            raise refused("deputy-no-seat" if held else "member-unknown", member=stands_in_for, day=from_day.isoformat())
        if len(seats) > 1:
            raise refused("deputy-which", member=stands_in_for)
        if any(seat.member == member and standing_in.get(seat.id) == seats[0].id for seat in on_day):
            raise refused("deputy-already", member=member, other=stands_in_for)
        if last_day < from_day:
            raise invalid("dates-order", first=from_day.isoformat(), then=last_day.isoformat())
        _check_auditor(unit.connection, member, seats[0].role, from_day, last_day)
        seat = unit.add(t.seat, member=member, partner=seats[0].partner, role=seats[0].role, from_day=from_day.isoformat())
        unit.add(t.deputy, seat=seat, stands_in_for=seats[0].id, last_day=last_day.isoformat())
        return seats[0]


def end_member(order: Order, member: str, last_day: date, stands_in_for: str | None = None) -> None:
    """A person gives up every seat after ``last_day``, a deputy's too; or only that of the member they stand in for.

    Raises Refused: member-unknown, deputy-none, deputy-has-end; InvalidInput: dates-order.
    """
    with perform(order, "member end") as unit:
        unit.subject = member
        whose, names, agreed = deputies(unit.connection), seat_members(unit.connection), seat_ends(unit.connection)

        def meant(seats: list[Seat]) -> list[Seat]:
            return [seat for seat in seats if stands_in_for is None or names.get(whose.get(seat.id, 0)) == stands_in_for]

        seats = meant([*open_seats(unit.connection, member), *deputy_seats(unit.connection, member, order.today)])
        ending = [seat for seat in seats if seat.id not in agreed or agreed[seat.id] > last_day.isoformat()]
        if not ending:
            seats = seats or meant([seat for seat in seats_on(unit.connection, order.today) if seat.member == member])
            if seats:
                raise refused("deputy-has-end", member=member, day=max(agreed[seat.id] for seat in seats))
            code = "member-unknown" if stands_in_for is None else "deputy-none"
            raise refused(code, member=member, other=stands_in_for, day=order.today.isoformat())
        for seat in ending:
            _check_order(seat.from_day, last_day)
            unit.add(t.seat_end, seat=seat.id, last_day=last_day.isoformat())


def _check_auditor(connection: Connection, member: str, role: str, from_day: date, last_day: date | None = None) -> None:
    """Who checks the work has no part in it on the same days. Raises Refused: auditor-only-reads."""
    for seat in seats_between(connection, member, from_day, last_day):
        if (seat.role == Role.AUDITOR) != (role == Role.AUDITOR):
            raise refused("auditor-only-reads", member=member, role=role, other=seat.role, day=from_day.isoformat())


def _check_order(from_day: str, last_day: date) -> None:
    # A seat that ends on the day before it began was never held; one day of tolerance lets a mistake be undone at once.
    if last_day < date.fromisoformat(from_day) - timedelta(days=1):
        raise invalid("dates-order", first=from_day, then=last_day.isoformat())
