"""``fonds ledger``: balances and journal."""

from datetime import date

from fonds.commands.base import Day, FundGroup, command, option, session
from fonds.commands.out import answer, table

ledger = FundGroup(
    "ledger",
    {
        "balance": "fonds.commands.ledger:ledger_balance",
        "journal": "fonds.commands.ledger:ledger_journal",
        "export": "fonds.commands.ledger_export:ledger_export",
    },
)


@command("ledger-balance")
@option("--on", "day", type=Day(), help="balance-on")
def ledger_balance(day: date | None) -> None:
    """The balance of every account, and what is available."""
    from fonds.commands.context import fund
    from fonds.ledger.entries import BANK, RESERVATIONS
    from fonds.money import format_amount, plain_amount
    from fonds.store.books import balances
    from fonds.store.database import reading

    now = session()
    with reading(fund(now)) as connection:
        totals = balances(connection, day, open_only=not now.as_json)
    free = totals.get(BANK, 0) + totals.get(RESERVATIONS, 0)
    rows = [[account, format_amount(cents, now.language)] for account, cents in totals.items() if cents]
    headers = [now.say("common.account"), now.say("ledger.balance")]
    document = {
        "balances": {account: plain_amount(cents) for account, cents in totals.items()},
        "available": plain_amount(free),
    }
    available = now.say("ledger.available", amount=format_amount(free, now.language))
    answer(now, document, [*table(headers, rows, right=(1,)), available])


@command("ledger-journal")
@option("--account", "accounts", multiple=True, metavar="ACCOUNT")
def ledger_journal(accounts: tuple[str, ...]) -> None:
    """Every entry, in the order of booking."""
    from fonds.commands.context import fund
    from fonds.money import format_amount, plain_amount
    from fonds.store.books import journal
    from fonds.store.database import reading

    now = session()
    with reading(fund(now)) as connection:
        found = journal(connection, accounts)
    rows = [
        [
            str(row.id),
            row.value_on,
            now.say(f"words.kind-{row.kind}"),
            row.account,
            format_amount(row.amount_cents, now.language),
            row.posting_case or "",
            row.actor,
        ]
        for row in found
    ]
    headers = [
        now.say(key)
        for key in (
            "common.entry",
            "ledger.date",
            "common.event",
            "common.account",
            "common.amount",
            "ledger.case",
            "ledger.actor",
        )
    ]
    document = {
        "postings": [
            {
                "entry": row.id,
                "kind": row.kind,
                "value_on": row.value_on,
                "booked_on": row.booked_on,
                "account": row.account,
                "amount": plain_amount(row.amount_cents),
                "case": row.posting_case,
                "decision": row.decision,
                "reverses": row.reverses,
                "record": row.record,
                "actor": row.actor,
            }
            for row in found
        ]
    }
    answer(now, document, table(headers, rows, right=(4,)))
