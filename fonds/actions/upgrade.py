"""Bring a fund's database to the tables of this version of the program."""

from fonds.actions.adopt import adopt_folder
from fonds.actions.perform import Order
from fonds.actions.roles import actor_for
from fonds.store.database import SCHEMA, inspecting, older_schema
from fonds.store.fund import Fund
from fonds.store.structure import structure
from fonds.store.unit import acting

IN_USE = "in-use"
"""By whom the rules are adopted that a fund already worked with when adopting was introduced."""


def waiting_upgrade(fund: Fund) -> str | None:
    """The version of the tables when they are older than this program's. Raises InvalidInput: database-newer."""
    with inspecting(fund) as connection:
        return older_schema(connection, fund)


def upgrade_fund(order: Order) -> tuple[str, str]:
    """Upgrade the tables; gives the version before and now. Nothing happens when they are the same.

    Raises Refused: what ``actor_for`` raises; InvalidInput: database-newer, and every fault of the fund's rules.
    """
    before = waiting_upgrade(order.fund)
    if before is None:
        return SCHEMA, SCHEMA
    from fonds.store.schema import upgraded  # alembic costs 0.4 s to load

    day = order.today
    with acting(order.fund, order.who, actor_for, "db upgrade", day, dry_run=order.dry_run, opened=upgraded) as unit:
        unit.subject = "fund"
        unit.structure = structure(unit.connection)
        if before == "0001":
            adopt_folder(unit, IN_USE)
    return before, SCHEMA
