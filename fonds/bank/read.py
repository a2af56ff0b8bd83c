"""Read a file of the bank, whatever its format, and check what must hold before it can be booked."""

import re
from collections.abc import Iterator, Sequence

from fonds.bank.model import EURO, Statement
from fonds.errors import Problem, invalid

_Fault = tuple[str] | tuple[str, tuple[str, object]]
"""A code of an error, and its detail."""
LARGEST_FILE = 64_000_000
"""Bytes. A year of a country-wide fund is smaller; anything larger is no statement of this account."""


def read_statements(content: bytes, where: str) -> list[Statement]:
    """The statements in a file: camt.052, .053, .054 or MT940. ``where`` names the file in errors.

    Raises InvalidInput: bank-file-unsafe, bank-file-broken, bank-file-unknown, bank-amount, bank-date.
    """
    beginning = content[:4096]
    # UTF-16 begins with its own mark; everything else that is XML begins with a tag.
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")) or beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        from fonds.bank.camt import read_camt

        return read_camt(content, where)
    if re.search(rb"(?m)^\s*:20:|:20:", beginning):
        from fonds.bank.swift import read_mt940

        return read_mt940(content, where)
    raise invalid("bank-file-unknown", where)


def check(statements: Sequence[Statement], iban: str, where: str) -> Iterator[Problem]:
    """Everything that keeps the statements of a file from being booked in the fund with this IBAN; the same fault once.

    Codes: bank-other-account, bank-currency, bank-balance. No account number is repeated: it can be somebody's own.
    """
    found: dict[_Fault, list[str]] = {}
    for one in statements:
        for fault in _faults(one, iban):
            found.setdefault(fault, []).append(one.number)
    for (code, *details), numbers in found.items():
        whole_file = len(numbers) == len(statements) > 1
        yield Problem(code, where if whole_file else f"{where} ({', '.join(numbers)})", dict(details))


def _faults(statement: Statement, iban: str) -> Iterator[_Fault]:
    if statement.account != iban:
        yield ("bank-other-account",)
    if statement.currency != EURO:
        yield "bank-currency", ("currency", statement.currency)
    elif statement.difference_cents:
        yield "bank-balance", ("difference", statement.difference_cents)
