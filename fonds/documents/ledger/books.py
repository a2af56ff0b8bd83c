"""What an export of the ledger holds, whatever its format: the balances before, every entry, and the balances after.

The balances after come from the database as a sum per account, the entries one by one: so whoever adds up an export checks
one against the other. No personal text: accounts name partners and cases, never a resident.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from fonds.documents.printable import printable
from fonds.errors import invalid
from fonds.ledger.accounts import Kind, account, account_path
from fonds.store.books import balances
from fonds.store.fund import Settings
from fonds.store.people import partner_names
from fonds.store.postings import Booking, bookings, first_value_day
from fonds.store.unit import head
from fonds.texts import text, word

EARLIEST, LATEST = date(1999, 1, 1), date(2079, 12, 31)
"""There was no euro before 1999, and an audit file (XAF) counts at most 999 months."""


@dataclass(frozen=True)
class Books:
    """The ledger over a period of value dates. Amounts are cents; accounts by their code in the ledger.

    ``opening``, ``closing``: the balance of every account before the first day, and after the last. ``earlier``: the
    result (``RESULT``) before the year in which the period begins. ``bookings``: the entries; each call reads them anew.
    ``head``: the end of the chain on the day of the export.
    """

    name: str
    iban: str
    language: str
    first: date
    last: date
    made_on: date
    head: str
    partners: Mapping[str, str]
    opening: Mapping[str, int]
    closing: Mapping[str, int]
    earlier: Mapping[str, int]
    bookings: Callable[[], Iterator[Booking]]

    def say(self, key: str, **values: object) -> str:
        """A sentence in the language of the export."""
        return text(key, self.language, **values)

    def event(self, booking: Booking) -> str:
        """What happened, in words."""
        return word("kind", booking.kind, self.language)

    def path(self, code: str) -> str:
        """The place of an account in a tree, its parts joined by colons."""
        return ":".join(account_path(code, self.language))

    def accounts(self) -> list[str]:
        """Every account that was ever used until the last day, in the order of the chart."""
        return [code for code, _ in by_number({**self.opening, **self.closing})]


def books_of(
    connection: Connection, settings: Settings, period: tuple[date | None, date], language: str, made_on: date
) -> Books:
    """The ledger from the first day to the last; without a first day from the first booking. Readable while connected.

    Raises InvalidInput: dates-order, period-outside.
    """
    first, last = period
    if first is None:
        first = min(first_value_day(connection) or last, last)
    if first < EARLIEST or last > LATEST:
        raise invalid("period-outside", first=EARLIEST.year, then=LATEST.year)
    if first > last:
        raise invalid("dates-order", first=first.isoformat(), then=last.isoformat())
    return Books(
        name=printable(settings.name),
        iban=settings.iban or "",
        language=language,
        first=first,
        last=last,
        made_on=made_on,
        head=str(head(connection)),
        partners={partner: printable(name) for partner, name in partner_names(connection, last).items()},
        opening=balances(connection, first - timedelta(1)),
        closing=balances(connection, last),
        earlier=balances(connection, date(first.year, 1, 1) - timedelta(1)),
        bookings=lambda: bookings(connection, first, last),
    )


def is_memo(code: str) -> bool:
    """Whether an account only remembers promises: no money moved, so it stays out of the yearly accounts."""
    return account(code).group.kind is Kind.MEMO


def by_number(balance: Mapping[str, int]) -> list[tuple[str, int]]:
    """The accounts in the order of the chart."""
    return sorted(balance.items(), key=lambda one: (account(one[0]).group.number, one[0]))


def standing(balance: Mapping[str, int]) -> list[tuple[str, int]]:
    """The accounts that do not stand at zero, in the order of the chart."""
    return by_number({code: cents for code, cents in balance.items() if cents})
