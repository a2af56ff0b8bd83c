"""``fonds db``: whether the database fits this version of the program, and bringing it up to date."""

from fonds.commands.base import FundGroup, command, session
from fonds.commands.out import answer

db = FundGroup("db", {name: f"fonds.commands.db:db_{name}" for name in ("status", "upgrade")})


@command("db-status")
def db_status() -> int | None:
    """Which version the tables are of; exit 1 when they must be upgraded."""
    from fonds.actions.upgrade import waiting_upgrade
    from fonds.commands.context import fund
    from fonds.store.database import SCHEMA, shown_place

    now = session()
    found = fund(now)
    older = waiting_upgrade(found)
    document = {"database": shown_place(found), "version": older or SCHEMA, "needed": SCHEMA, "up_to_date": older is None}
    told = now.say("db.older" if older else "db.up-to-date", version=older or SCHEMA, needed=SCHEMA)
    answer(now, document, [told])
    return 1 if older else None


@command("db-upgrade", writes=True)
def db_upgrade() -> None:
    """Upgrade the tables."""
    from fonds.actions.upgrade import upgrade_fund
    from fonds.commands.context import order

    now = session()
    before, after = upgrade_fund(order(now))
    told = now.say("db.upgraded" if before != after else "db.up-to-date", before=before, version=after)
    answer(now, {"before": before, "version": after}, [told])
