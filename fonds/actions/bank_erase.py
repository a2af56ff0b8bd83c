"""Forget what the bank told with a line that goes with no case. Its day, amount and entry stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from fonds.actions.bank_text import forget_text
from fonds.actions.perform import Order, perform
from fonds.actions.terms import Months, terms
from fonds.errors import Problem, Refused
from fonds.ledger.shares import month_later
from fonds.store.bank_books import line_states
from fonds.store.bank_texts import cases_of_line, text_box, texts_without_case
from fonds.store.database import forget_old_pages, reading
from fonds.store.fund import Fund
from fonds.store.queries import is_erased
from fonds.store.unit import Unit, line_name


@dataclass(frozen=True)
class KeptLine:
    """A line of the bank of which the words go with no case, and until when they are kept."""

    line: int
    booked_on: date
    until: date
    term: Months


def kept_lines(fund: Fund) -> list[KeptLine]:
    """Every such line, the one that must be erased first on top. Raises InvalidInput: terms-wrong."""
    term = terms(fund).retention.bank_line
    with reading(fund) as connection:
        return _kept(connection, term)


def _kept(connection: Connection, term: Months) -> list[KeptLine]:
    found = [(row.id, date.fromisoformat(row.booked_on)) for row in texts_without_case(connection)]
    return [KeptLine(line, booked, month_later(booked, term.months), term) for line, booked in found]


def erase_lines(order: Order, lines: Sequence[int], ground: str) -> tuple[int, ...]:
    """Forget the words of these lines (AVG art. 17); gives the lines. ``ground``: request or mistake.

    Raises Refused, for every line at once: bank-line-unknown, bank-line-erased, bank-line-of-case, bank-line-waits.
    """
    with perform(order, "bank erase") as unit:
        wanted = tuple(dict.fromkeys(lines))
        if problems := [problem for line in wanted for problem in _faults(unit, line)]:
            raise Refused(problems)
        _forget(unit, wanted, ground)
    return _gone(order, wanted)


def erase_due_lines(order: Order) -> tuple[int, ...]:
    """Forget the words of every line that was kept long enough, also when nobody found out whose it was; gives the lines.

    Raises InvalidInput: terms-wrong.
    """
    term = terms(order.fund).retention.bank_line
    with perform(order, "bank erase") as unit:
        due = tuple(one.line for one in _kept(unit.connection, term) if one.until <= order.today)
        _forget(unit, due, "retention")
    return _gone(order, due)


def _forget(unit: Unit, lines: tuple[int, ...], ground: str) -> None:
    unit.subject = line_name(lines[0]) if len(lines) == 1 else "bank"
    unit.nothing_to_do = not lines
    for line in lines:
        forget_text(unit, line, ground)


def _gone(order: Order, lines: tuple[int, ...]) -> tuple[int, ...]:
    if lines and not order.dry_run:
        forget_old_pages(order.fund)
    return lines


def _faults(unit: Unit, line: int) -> list[Problem]:
    """Why the words of a line cannot be erased (now): at most one reason."""
    states = line_states(unit.connection, line)
    if not states:
        return [Problem("bank-line-unknown", str(line))]
    if text_box(unit.connection, line) is None:
        return [Problem("bank-line-erased", str(line))]
    if cases := sorted(one for one in cases_of_line(unit.connection, line) if not is_erased(unit.connection, one)):
        return [Problem("bank-line-of-case", str(line), {"case": cases[0]})]
    # Without the name and the account nobody can find out whose the money is, or give it back.
    return [Problem("bank-line-waits", str(line))] if states[0].open else []
