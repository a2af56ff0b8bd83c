"""The ledger for plain-text accounting: hledger (and ledger), and beancount.

Both files end with the balances as the database adds them up, written as assertions: ``hledger check`` and ``bean-check``
then add up every entry and refuse the file when one account differs by a cent.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from fonds.documents.ledger.books import Books, is_memo, standing
from fonds.ledger.accounts import Kind, account, root_name
from fonds.ledger.entries import Posting
from fonds.money import plain_amount
from fonds.store.postings import Booking

_TYPES = {Kind.ASSET: "A", Kind.LIABILITY: "L", Kind.EQUITY: "E", Kind.EXPENSE: "X", Kind.INCOME: "R"}
_OPTIONS = {
    Kind.ASSET: "name_assets",
    Kind.LIABILITY: "name_liabilities",
    Kind.EQUITY: "name_equity",
    Kind.EXPENSE: "name_expenses",
    Kind.INCOME: "name_income",
}


def hledger(books: Books) -> Iterator[str]:
    """A journal for hledger; also read by ledger-cli. The memo accounts stand under a top account of their own."""
    yield from _head(books)
    yield f"; {books.say('export.check')}: hledger -f … check --strict\n\ncommodity 1000.00 EUR\n\n"
    for code in books.accounts():
        kind = account(code).group.kind
        yield f"account {books.path(code)}\n"
        yield "    ; type:C\n" if code == "bank" else f"    ; type:{_TYPES[kind]}\n" if kind in _TYPES else ""
    if opening := standing(books.opening):
        yield f"\n{books.first} * {books.say('export.opening')}\n"
        yield from (f"    {books.path(code)}  {plain_amount(cents)} EUR\n" for code, cents in opening)
    for booking in books.bookings():
        yield _hledger_entry(books, booking)
    if closing := standing(books.closing):
        yield f"\n{books.last} * {books.say('export.closing')}\n"
        yield from (f"    {books.path(code)}  0.00 EUR = {plain_amount(cents)} EUR\n" for code, cents in closing)


def _hledger_entry(books: Books, booking: Booking) -> str:
    tags = ", ".join(f"{name}:{value}" for name, value in _facts(booking))
    lines = [f"\n{booking.value_on} * ({booking.number}) {_description(books, booking)}", f"    ; {tags}"]
    for one in booking.postings:
        lines.append(f"    {books.path(one.account)}  {plain_amount(one.cents)} EUR")
        lines += [f"    ; case:{case}" for case in _own_case(booking, one)]
    return "\n".join(lines) + "\n"


def beancount(books: Books) -> Iterator[str]:
    """A file for beancount, which has five top accounts: the memo accounts stand under equity, where they add up to nothing."""
    yield from _head(books)
    yield f"; {books.say('export.check')}: bean-check …\n\n"
    yield f'option "title" {_quoted(books.name)}\noption "operating_currency" "EUR"\n'
    yield from (f'option "{option}" "{root_name(kind, books.language)}"\n' for kind, option in _OPTIONS.items())
    yield "\n"
    yield from (f"{books.first} open {_bean_path(books, code)} EUR\n" for code in books.accounts())
    if opening := standing(books.opening):
        yield f"\n{books.first} * {_quoted(books.say('export.opening'))}\n"
        yield from (f"  {_bean_path(books, code)}  {plain_amount(cents)} EUR\n" for code, cents in opening)
    yield from (_beancount_entry(books, booking) for booking in books.bookings())
    # Beancount holds a balance to be that of the early morning.
    morning_after = books.last + timedelta(1)
    yield "\n"
    for code, cents in standing(books.closing):
        # To the cent: left to itself beancount lets one go.
        yield f"{morning_after} balance {_bean_path(books, code)}  {plain_amount(cents)} ~ 0.00 EUR\n"


def _beancount_entry(books: Books, booking: Booking) -> str:
    # Numbers and dates are bare in beancount, words are quoted.
    facts = chain([("entry", booking.number)], _facts(booking))
    told = [(name, value if name in _BARE else f'"{value}"') for name, value in facts]
    lines = [f"\n{booking.value_on} * {_quoted(_description(books, booking))}", *(f"  {name}: {value}" for name, value in told)]
    for one in booking.postings:
        lines.append(f"  {_bean_path(books, one.account)}  {plain_amount(one.cents)} EUR")
        lines += [f'    case: "{case}"' for case in _own_case(booking, one)]
    return "\n".join(lines) + "\n"


_BARE = ("entry", "booked", "decision", "line", "reverses", "record")


def _head(books: Books) -> Iterator[str]:
    yield f"; {books.say('export.title', name=books.name, first=books.first, last=books.last)}\n"
    yield f"; {books.say('export.made', day=books.made_on, head=books.head)}\n"


def _description(books: Books, booking: Booking) -> str:
    return f"{books.event(booking)} {booking.case}" if booking.case else books.event(booking)


def _facts(booking: Booking) -> Iterator[tuple[str, object]]:
    """What is known of an entry beside its date and amounts; the same names in both formats and both languages."""
    named = {
        "kind": booking.kind,
        "booked": booking.booked_on,
        "case": booking.case,
        "decision": booking.decision,
        "line": booking.line,
        "reverses": booking.reverses,
        "actor": booking.actor,
        "record": booking.record,
    }
    return ((name, value) for name, value in named.items() if value is not None)


def _own_case(booking: Booking, one: Posting) -> list[str]:
    """The case of a posting, where the entry as a whole has none."""
    return [one.case] if one.case and one.case != booking.case else []


def _bean_path(books: Books, code: str) -> str:
    path = books.path(code)
    return f"{root_name(Kind.EQUITY, books.language)}:{path}" if is_memo(code) else path


def _quoted(told: str) -> str:
    return '"' + told.replace("\\", "\\\\").replace('"', '\\"') + '"'
