"""Who may do what: roles, and the rule that nobody judges a request of the own organisation."""

import hashlib
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, func, select

from fonds.errors import refused
from fonds.store.people import Seat, ever_held, partners_on, seats_on, was_member
from fonds.store.unit import Actor


class Role(StrEnum):
    """The seats of a fund. An auditor reads; an ambassador asks for the own organisation, and sees nothing that is sealed."""

    SECRETARIAT = "secretariat"
    TREASURER = "treasurer"
    AUDITOR = "auditor"
    AMBASSADOR = "ambassador"


def groups(connection: Connection) -> dict[Role, str]:
    """How the roles are called on a server of PostgreSQL: after the database, for a server can hold several funds."""
    postgresql = connection.dialect.name == "postgresql"
    database = str(connection.execute(select(func.current_database())).scalar()) if postgresql else "fonds"
    return {role: f"{_short(database)}_{role.value}" for role in Role}


def _short(name: str) -> str:
    """A name with room for a role behind it: a server takes 63 bytes. What is cut off may be what tells two names apart."""
    told = name.encode()
    if len(told) <= 40:
        return name
    return f"{told[:32].decode(errors='ignore')}_{hashlib.sha256(told).hexdigest()[:8]}"


FOUNDER = "founder"
"""The role of whoever sets up a fund in which nobody may add members yet."""

_BOTH = (Role.SECRETARIAT, Role.TREASURER)
MAY: dict[str, tuple[Role, ...]] = {
    "partner add": _BOTH,
    "partner end": _BOTH,
    "partner detail": _BOTH,
    "member add": _BOTH,
    "member end": _BOTH,
    "case submit": (Role.SECRETARIAT, Role.AMBASSADOR),
    "case update": (Role.SECRETARIAT, Role.AMBASSADOR),
    "case withdraw": (Role.SECRETARIAT,),
    "case judge": (Role.SECRETARIAT,),
    "case proof": _BOTH,
    "case reopen": (Role.SECRETARIAT,),
    "case erase": (Role.SECRETARIAT,),
    "case open": (Role.SECRETARIAT, Role.TREASURER, Role.AUDITOR),
    "privacy dossier": (Role.SECRETARIAT,),
    "privacy rotate-key": (Role.SECRETARIAT,),
    "rules adopt": (Role.SECRETARIAT,),
    "db upgrade": _BOTH,
    "db copy": _BOTH,
    "db backup": _BOTH,
    "db restore": _BOTH,
    "db roles": _BOTH,
    "assess": (Role.SECRETARIAT,),
    "decide": (Role.SECRETARIAT,),
    "approve": (Role.SECRETARIAT,),
    "reasons": (Role.SECRETARIAT,),
    "evaluate": (Role.SECRETARIAT,),
    "pay": (Role.TREASURER,),
    "contribute": _BOTH,
    "bank export": (Role.TREASURER,),
    "bank import": _BOTH,
    "bank match": _BOTH,
    "bank erase": (Role.SECRETARIAT,),
    "bank open": (Role.SECRETARIAT, Role.TREASURER, Role.AUDITOR),
    "settle": (Role.SECRETARIAT,),
    "settle object": (Role.SECRETARIAT,),
    "settle answer": (Role.SECRETARIAT,),
    "plan": (Role.SECRETARIAT,),
    "waive": (Role.SECRETARIAT,),
    "waive approve": (Role.SECRETARIAT,),
    "waive withdraw": (Role.SECRETARIAT,),
    "repay": _BOTH,
    "refund": (Role.TREASURER,),
    "reverse": (Role.TREASURER,),
    "partner return": (Role.TREASURER,),
    "ledger close": (Role.TREASURER,),
    "statement": _BOTH,
    "remind": _BOTH,
    "invoice": _BOTH,
}
"""Which roles may give which command; a command that is not here only reads and is open to every role."""

_SETTING_UP = ("partner add", "member add", "db upgrade")


def actor_for(connection: Connection, who: str, action: str, today: date) -> Actor:
    """The seat in which a member does this action.

    Raises Refused: member-left, member-unknown, member-no-partner, role-not-allowed.
    """
    # A fund whose first member is an auditor could otherwise never get another. Ever, and not today: --today opens nothing.
    if action in _SETTING_UP and not ever_held(connection, MAY["member add"]):
        return Actor(who, FOUNDER)
    held = seats_held(connection, who, today)
    allowed = MAY[action]
    for seat in held:
        if seat.role in allowed:
            return Actor(who, seat.role, seat.partner)
    raise refused("role-not-allowed", member=who, role=held[0].role, command=action)


def seats_held(connection: Connection, who: str, today: date) -> list[Seat]:
    """The seats of a member on that day, for organisations that are still partners.

    Raises Refused: member-left, member-unknown, member-no-partner.
    """
    still_partner = partners_on(connection, today)
    seats = [seat for seat in seats_on(connection, today) if seat.member == who]
    held = [seat for seat in seats if seat.partner in still_partner]
    if seats and not held:
        raise refused("member-no-partner", member=who, partner=seats[0].partner, day=today.isoformat())
    if not held:
        raise refused("member-left" if was_member(connection, who) else "member-unknown", member=who, day=today.isoformat())
    return held


def refuse_other_organisation(actor: Actor, requester: str) -> None:
    """An ambassador asks for the own organisation only. Raises Refused: other-organisation."""
    if actor.role == Role.AMBASSADOR and actor.partner != requester:
        raise refused("other-organisation", member=actor.name, partner=requester)


def refuse_own_organisation(actor: Actor, requester: str, case: str) -> None:
    """Who works for the organisation that asks does not judge (Awb 2:4). Raises Refused: own-organisation."""
    if actor.partner == requester:
        raise refused("own-organisation", case, member=actor.name, partner=requester)


def refuse_own_interest(actor: Actor, partner: str, case: str) -> None:
    """Who works for an organisation does not decide what that organisation owes. Raises Refused: own-interest."""
    if actor.partner == partner:
        raise refused("own-interest", case, member=actor.name, partner=partner)
