"""``fonds ledger``: balances and journal; ``periods`` has what closes them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, table
from fonds.commands.types import Day

if TYPE_CHECKING:
    from sqlalchemy import Row

ledger = FundGroup(
    "ledger",
    {
        "balance": "fonds.commands.ledger:ledger_balance",
        "journal": "fonds.commands.ledger:ledger_journal",
        "export": "fonds.commands.ledger_export:ledger_export",
        "close": "fonds.commands.periods:ledger_close",
        "periods": "fonds.commands.periods:ledger_periods",
    },
)


_JOURNAL = (
    "common.entry",
    "ledger.date",
    "common.event",
    "common.account",
    "common.amount",
    "ledger.case",
    "ledger.decision",
    "ledger.action",
    "ledger.actor",
)


@command("ledger-balance")
@option("--on", "day", type=Day(), help="balance-on")
@option("--by", type=click.Choice(("value", "booked")), default="value", help="balance-by")
def ledger_balance(day: date | None, by: str) -> None:
    """The balance of every account, and what is available."""
    from fonds.commands.context import fund, today
    from fonds.ledger.entries import BANK, RESERVATIONS
    from fonds.money import format_amount, plain_amount
    from fonds.store.books import balances
    from fonds.store.database import reading
    from fonds.store.people import partner_names

    now = session()
    with reading(fund(now)) as connection:
        totals = balances(connection, day, open_only=not now.as_json, by_booking=by == "booked")
        names = partner_names(connection, day or today(now))
    free = totals.get(BANK, 0) + totals.get(RESERVATIONS, 0)
    document = {
        "balances": {code: plain_amount(cents) for code, cents in totals.items()},
        "available": plain_amount(free),
    }
    available = now.say("ledger.available", amount=format_amount(free, now.language))
    answer(now, document, [*balance_table(now, totals, names), available])


def balance_table(now: Session, totals: Mapping[str, int], partners: Mapping[str, str]) -> list[str]:
    """The accounts that do not stand at zero, numbered and named as an accountant knows them. ``partners``: id → name."""
    from fonds.ledger.accounts import account, account_name
    from fonds.money import format_amount

    rows = [
        [account(code).group.number, account_name(code, now.language, partners), code, format_amount(cents, now.language)]
        for code, cents in totals.items()
        if cents
    ]
    rows.sort(key=lambda row: (row[0], row[2]))
    headers = [now.say(key) for key in ("ledger.number", "ledger.name", "common.account", "ledger.balance")]
    return table(headers, rows, right=(3,))


@command("ledger-journal")
@option("--account", "accounts", multiple=True, metavar="ACCOUNT")
@option("--from", "first", type=Day(), help="journal-from")
@option("--to", "last", type=Day(), help="journal-to")
@option("--by", type=click.Choice(("value", "booked")), default="value", help="journal-by")
def ledger_journal(accounts: tuple[str, ...], first: date | None, last: date | None, by: str) -> None:
    """Every entry, in the order of booking: by which command, by whom, for which case and on which decision."""
    from fonds.commands.context import check_period, fund
    from fonds.store.books import balances, journal
    from fonds.store.database import reading

    now = session()
    check_period(first, last)
    with reading(fund(now)) as connection:
        wanted = _wanted(accounts, balances(connection)) if accounts else ()
        found = journal(connection, wanted, last, since=first, by_booking=by == "booked") if wanted or not accounts else []
    headers = [now.say(key) for key in _JOURNAL]
    lines = table(headers, _journal_rows(now, found), right=(4,)) if found else [now.say("ledger.no-entries")]
    answer(now, {"postings": [_posting(row) for row in found]}, lines)


def _journal_rows(now: Session, found: "list[Row[Any]]") -> list[list[str]]:
    from fonds.money import format_amount

    return [
        [
            str(row.id),
            row.value_on,
            now.say(f"words.kind-{row.kind}"),
            row.account,
            format_amount(row.amount_cents, now.language),
            row.posting_case or "",
            str(row.decision or ""),
            row.action,
            row.actor,
        ]
        for row in found
    ]


def _posting(row: "Row[Any]") -> dict[str, Any]:
    from fonds.money import plain_amount

    return {
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
        "action": row.action,
        "actor": row.actor,
    }


def _wanted(given: tuple[str, ...], used: Iterable[str]) -> list[str]:
    """The accounts that are meant: by their code, or by their number in the chart, which is all accounts of that line.

    Raises InvalidInput: account-unknown (every wrong one at once).
    """
    from fonds.errors import InvalidInput, Problem
    from fonds.ledger.accounts import GROUPS, account

    numbers = {group.number for group in GROUPS}
    wanted: list[str] = []
    problems: list[Problem] = []
    for one in given:
        if one in numbers:
            wanted += [code for code in used if account(code).group.number == one]
            continue
        try:
            wanted.append(account(one).code)
        except ValueError:
            problems.append(Problem("account-unknown", "--account", {"account": one}))
    if problems:
        raise InvalidInput(problems)
    return wanted
