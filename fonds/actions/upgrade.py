"""Bring a fund's database to the tables of this version of the program."""

from datetime import date

from sqlalchemy import Connection

from fonds.actions.adopt import adopt_folder
from fonds.actions.perform import Order
from fonds.actions.roles import MAY, actor_for
from fonds.errors import Refused, refused
from fonds.store.database import SCHEMA, inspecting, older_schema
from fonds.store.fund import Fund
from fonds.store.people import partners_on, seats_on
from fonds.store.structure import structure
from fonds.store.unit import Actor, acting

IN_USE = "in-use"
"""By whom the rules are adopted that a fund already worked with when adopting was introduced."""


def waiting_upgrade(fund: Fund) -> str | None:
    """The version of the tables when they are older than this program's. Raises InvalidInput: database-newer."""
    with inspecting(fund) as connection:
        return older_schema(connection, fund)


def upgrade_fund(order: Order) -> tuple[str, str]:
    """Upgrade the tables; gives the version before and now. Nothing happens when they are the same.

    Raises Refused: upgrade-who, upgrade-not-owner; InvalidInput: database-newer, and every fault of the fund's rules.
    """
    before = waiting_upgrade(order.fund)
    if before is None:
        return SCHEMA, SCHEMA
    from fonds.store.schema import upgraded  # alembic costs 0.4 s to load

    day = order.today
    try:
        with acting(order.fund, order.who, _actor, "db upgrade", day, dry_run=order.dry_run, opened=upgraded) as unit:
            unit.subject = "fund"
            unit.structure = structure(unit.connection)
            if before == "0001":
                adopt_folder(unit, IN_USE)
    except Refused as error:
        if error.codes != ("database-not-allowed",):
            raise
        raise refused("upgrade-not-owner", member=order.who) from None  # no role changes tables, so none is missing here
    return before, SCHEMA


def _actor(connection: Connection, who: str, action: str, today: date) -> Actor:
    """Who upgrades. A refusal names who may, for until then no other command of this version tells the members."""
    try:
        return actor_for(connection, who, action, today)
    except Refused:
        partners = partners_on(connection, today)
        able = {seat.member for seat in seats_on(connection, today) if seat.role in MAY[action] and seat.partner in partners}
        raise refused("upgrade-who", member=who, members=sorted(able)) from None
