"""``fonds ledger close`` and ``fonds ledger periods``: what was reported stays as it was."""

import click

from fonds.commands.base import command, option, session
from fonds.commands.ledger import balance_table
from fonds.commands.out import answer, table


@command("ledger-close", writes=True)
@click.argument("period", metavar="PERIOD")
@option("--key")
def ledger_close(period: str, key: str | None) -> None:
    """Close a period of the books."""
    from fonds.actions.close import close
    from fonds.commands.context import order
    from fonds.money import plain_amount

    now = session()
    closed = close(order(now, key=key), period)
    chain = closed.chain
    last = closed.period.last_day.isoformat()
    document = {
        "repeated": closed.repeated,
        "period": closed.period.name,
        "from": closed.period.first_day.isoformat(),
        "to": last,
        "balances": {account: plain_amount(cents) for account, cents in closed.balances.items()},
        "head": {"count": chain.count, "hash": chain.hash},
    }
    lines = [
        now.say("periods.balances", last=last),
        *balance_table(now, closed.balances, closed.names),
        now.say("common.done-before" if closed.repeated else "periods.closed", period=closed.period.name, last=last),
        now.say("periods.head", head=f"{chain.count}:{chain.hash}"),
    ]
    answer(now, document, lines)


@command("ledger-periods")
def ledger_periods() -> None:
    """The closed periods, and from which day the books are open."""
    from datetime import date

    from fonds.commands.context import fund
    from fonds.store.books import first_open_day, periods
    from fonds.store.database import reading

    now = session()
    with reading(fund(now)) as connection:
        found = periods(connection)
        opens = first_open_day(connection, date.min).isoformat() if found else None
    rows = [[row.id, row.first_day, row.last_day, row.closed_on] for row in found]
    headers = [now.say(f"periods.{name}") for name in ("period", "first-day", "last-day", "closed-on")]
    periods_told = [{"period": row.id, "from": row.first_day, "to": row.last_day, "closed_on": row.closed_on} for row in found]
    lines = [*table(headers, rows), now.say("periods.open-from", day=opens)] if found else [now.say("periods.none")]
    answer(now, {"periods": periods_told, "open_from": opens}, lines)
