"""Read what the bank tells, and book what is new: all files as a whole, or nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import select

from fonds.actions.bank_book import Booking, Placed
from fonds.actions.bank_known import Known, Payment, Report, Seen
from fonds.actions.bank_text import text_row
from fonds.actions.bank_twice import Told
from fonds.actions.perform import Order, perform
from fonds.audit.chain import digest
from fonds.bank.model import Statement
from fonds.bank.read import check, read_statements
from fonds.errors import FundError, InvalidInput, Problem, refused
from fonds.store import tables as t
from fonds.store.bank_books import WAITS, WHOLE_DAYS
from fonds.store.bank_told import formats_between, statements
from fonds.store.unit import Unit


@dataclass(frozen=True)
class Note:
    """Something to tell that stops nothing. ``code``: its sentence in ``bank.toml``."""

    code: str
    where: str
    details: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """A line that was booked: when, how much, and what became of it."""

    number: int
    booked_on: date
    cents: int
    placed: Placed


@dataclass(frozen=True)
class Imported:
    """What an import did. ``known``: lines that had been read before and were not booked again."""

    lines: tuple[Line, ...]
    known: int
    statements: int
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class _Read:
    """A statement with the file it stands in. ``file``: which of the files, since two can have the same name and bytes."""

    file: int
    name: str
    sha256: str
    statement: Statement

    @property
    def where(self) -> str:
        return f"{self.name} ({self.statement.number})"


_TOLD_EVERY = 100
"""Movements. A bar on the screen takes longer to move than a line takes to read."""
Progress = Callable[[int, int], None]
"""Told how many of how many movements are done."""


def import_files(
    order: Order, files: Sequence[tuple[str, bytes]], progress: Progress | None = None, unread: Sequence[Problem] = ()
) -> Imported:
    """Read files of the bank and book each line that is new. ``files``: (name, content); ``unread``: faults of other files.

    Raises Refused: bank-without-iban, bank-other-format, bank-line-future; InvalidInput, with the faults of all files:
    bank-file-…, bank-amount, bank-date, bank-other-account, bank-currency, bank-balance; IntegrityFailure:
    sealed-does-not-open.
    """
    iban = order.fund.settings.iban
    if iban is None:
        raise refused("bank-without-iban")
    found = _read(files, iban, unread)
    with perform(order, "bank import") as unit:
        unit.subject = "bank"
        _refuse_what_cannot_be(unit, found)
        notes = list(_notes(unit, found))
        kept = _Keeper(unit, notes, [movement.booked_on for one in found for movement in one.statement.movements])
        total = sum(len(one.statement.movements) for one in found)
        for one in found:
            kept.take(one, lambda: progress and progress(kept.done, total))
        kept.write()
        if kept.masked:
            notes.append(Note("bsn", "", {"number": kept.masked}))
        if kept.booking.moved:
            notes.append(Note("period-closed", "", {"number": kept.booking.moved, "day": kept.booking.opens.isoformat()}))
        unit.nothing_to_do = not unit.rows
        return Imported(tuple(kept.lines), kept.known, len(found), tuple(notes))


def _read(files: Sequence[tuple[str, bytes]], iban: str, unread: Sequence[Problem]) -> list[_Read]:
    problems = [*unread]
    found: list[_Read] = []
    for file, (name, content) in enumerate(files):
        try:
            told = read_statements(content, name)
        except FundError as error:
            problems += error.problems
            continue
        problems += check(told, iban, name)
        found += [_Read(file, name, digest(content), one) for one in told]
    if problems:
        raise InvalidInput(problems)
    return found


def _refuse_what_cannot_be(unit: Unit, found: Sequence[_Read]) -> None:
    """A day from the future; and a day that was read in another format, in which the same payment looks different."""
    days = [movement.booked_on for one in found for movement in one.statement.movements]
    if not days:
        return
    if max(days) > unit.today:
        raise refused("bank-line-future", day=max(days).isoformat())
    formats = {day: _family(name) for day, name in formats_between(unit.connection, min(days), max(days)).items()}
    for one in found:
        family = _family(one.statement.kind)
        for day in sorted({movement.booked_on.isoformat() for movement in one.statement.movements}):
            if formats.setdefault(day, family) != family:
                raise refused("bank-other-format", one.where, day=day)


def _family(kind: str) -> str:
    return kind.partition(".")[0]


def _notes(unit: Unit, found: Sequence[_Read]) -> Iterator[Note]:
    """What is not whole, and yet stops nothing: entries that wait, balances that are not told, a statement that is missing."""
    stored = statements(unit.connection)
    # A statement that was fetched again can differ in its bytes, and tells the same days and balances.
    never = date.max.isoformat()
    read = {(row.from_day or never, row.to_day or never, row.opening_cents, row.closing_cents) for row in stored}
    ends = [(row.to_day or "", row.closing_cents) for row in stored if row.format in WHOLE_DAYS]
    for one in found:
        told = one.statement
        if told.waiting:
            yield Note("waiting", one.where, {"number": told.waiting})
        if not told.balances and told.kind != "camt.054":  # a notification never tells them
            yield Note("no-balance", one.where)
        if not told.balances or told.kind not in WHOLE_DAYS:
            continue
        first, last = ((day or date.max).isoformat() for day in (told.from_day, told.to_day))
        fitting = _last_ends(ends, first)
        if fitting and told.opening_cents not in fitting and (first, last, told.opening_cents, told.closing_cents) not in read:
            yield Note("gap", one.where)
        ends.append((last, told.closing_cents))


def _last_ends(ends: Sequence[tuple[str, int | None]], first: str) -> set[int | None]:
    """With what the newest statements before this day ended, or on it: several can end on one day."""
    newest = {
        max((day for day, _ in ends if day <= first), default=""),
        max((day for day, _ in ends if day < first), default=""),
    }
    return {cents for day, cents in ends if day in newest}


class _Keeper:
    """Takes what is new out of the statements, one after the other, and writes it all at the end."""

    def __init__(self, unit: Unit, notes: list[Note], days: Sequence[date]) -> None:
        self.unit, self.booking, self.told, self.notes = unit, Booking(unit), Told(unit), notes
        self.known, self.done, self.masked = 0, 0, 0
        self.lines: list[Line] = []
        self.rows: dict[str, list[dict[str, Any]]] = {"statement": [], "line": [], "text": []}
        self.next_line = unit.next_id(t.bank_line)
        self.next_statement = unit.next_id(t.bank_statement)
        # Which file of this import has these bytes, None when it was read before: a file is read as a whole or not at all.
        self.files: dict[str, int | None] = dict.fromkeys(unit.connection.execute(select(t.bank_statement.c.sha256)).scalars())
        self.marks = Known(unit, days)

    def take(self, one: _Read, tell: Callable[[], object]) -> None:
        """Keep a statement, and book the movements that were not read before; credits first, so that they cover the debits."""
        told = one.statement
        if self.files.setdefault(one.sha256, one.file) != one.file:
            self.known += sum(len(movement.parts) for movement in told.movements)
            self.done += len(told.movements)
            return
        report = Report.of(self.next_statement + len(self.rows["statement"]), one.file, told)
        self.rows["statement"].append(_statement_row(one))
        judged = []
        for found in self.marks.look_at(report, told):
            judged.append(found)
            self.done += 1
            if self.done % _TOLD_EVERY == 0:
                tell()
        self.known += sum(len(found.movement.parts) for found in judged if found.seen is Seen.KNOWN)
        self.told.begin(told, (mark for found in judged for mark in found.marks))
        new = [found for found in judged if found.seen is not Seen.KNOWN]
        new.sort(key=lambda found: (found.movement.booked_on, found.movement.cents < 0))
        twice = self.told.already(told.kind, [payment for found in new if found.seen is Seen.NEW for payment in found.payments])
        places = count(1)
        for found in new:
            first = self.next_line + len(self.lines)
            for payment in found.payments:
                self._keep((report, next(places)), found.seen, payment, twice=payment[2] in twice)
            if found.seen is Seen.IN_PARTS:
                last = self.lines[-1].number
                self.notes.append(Note("in-parts", one.where, {"line": found.line, "first": first, "last": last}))

    def _keep(self, place: tuple[Report, int], seen: Seen, payment: Payment, *, twice: bool) -> None:
        (report, at), (movement, part, mark) = place, payment
        number = self.next_line + len(self.lines)
        if seen is Seen.UNSURE:
            placed = self.booking.set_aside(movement, part)
        else:
            placed = self.booking.place(movement, part, twice=twice or seen is Seen.IN_PARTS)
        self.marks.add(report, payment, number, placed.how)
        self.told.add(report.kind, report.number, payment, number)
        row, was_masked = text_row(self.unit, number, movement, part)
        self.masked += was_masked
        self.rows["text"].append(row)
        self.rows["line"].append(
            {
                "statement": report.number,
                "number": at,
                "mark": mark,
                "value_on": movement.value_on.isoformat(),
                "booked_on": movement.booked_on.isoformat(),
                "amount_cents": part.cents,
                "entry": placed.entry,
                "how": placed.how,
            }
        )
        self.lines.append(Line(number, movement.booked_on, part.cents, placed))
        if placed.how in WAITS and placed.who:
            what = "file" if placed.who in self.booking.orders else "case"
            self.notes.append(Note("file-again" if what == "file" else "paid-again", "", {"line": number, what: placed.who}))

    def write(self) -> None:
        """Write everything that was taken. Raises IntegrityFailure: sealed-does-not-open."""
        if self.rows["text"]:
            self.unit.check_key()
        self.booking.write()
        self.unit.add_all(t.bank_statement, self.rows["statement"])
        self.unit.add_all(t.bank_line, self.rows["line"])
        self.unit.add_all(t.line_text, self.rows["text"])


def _statement_row(one: _Read) -> dict[str, Any]:
    told = one.statement
    return {
        "format": told.kind,
        "iban": told.account,
        "number": told.number,
        "from_day": told.from_day.isoformat() if told.from_day else None,
        "to_day": told.to_day.isoformat() if told.to_day else None,
        "opening_cents": told.opening_cents,
        "closing_cents": told.closing_cents,
        "sha256": one.sha256,
    }
