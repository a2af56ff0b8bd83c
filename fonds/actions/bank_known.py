"""Tell what a report of the bank says for the first time from what another report said already."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from operator import gt, lt

from fonds.bank.model import Movement, Part, Statement
from fonds.bank.span import Beside, Span, beside, cancel_out
from fonds.store.bank_books import BATCH
from fonds.store.bank_told import lines_of, statements_between
from fonds.store.unit import Unit

_STORED = -1
"""In place of the number of a file: the report was read before."""

Payment = tuple[Movement, Part, str]
"""A payment, with the movement that it is in and the mark of its line."""


class Seen(Enum):
    """What a movement is: new; told before; perhaps told before; or told before as one sum, and now as the payments in it."""

    NEW = "new"
    KNOWN = "known"
    UNSURE = "unsure"
    IN_PARTS = "in-parts"


@dataclass(frozen=True)
class Judged:
    """A movement of a report, with the mark of each line that it is. ``line``: the one that told it before; 0 when new."""

    movement: Movement
    seen: Seen
    marks: list[str]
    line: int = 0

    @property
    def payments(self) -> list[Payment]:
        """The payments in it, each with its mark. What was told as one sum keeps the first mark for that."""
        parts = self.movement.parts
        return [(self.movement, part, mark) for part, mark in zip(parts, self.marks[-len(parts) :], strict=True)]


@dataclass(frozen=True)
class _Line:
    """A line that was read: its number, in which report, and how it was known."""

    number: int
    report: int
    how: str


@dataclass(frozen=True)
class Report:
    """A report, with its movements of each day in cents: all while it is looked at, and its new ones once it is read.

    ``file``: which file of this import; ``opening``, ``closing``: its balances in cents, None when it tells none.
    """

    number: int
    file: int
    kind: str
    first: date
    last: date
    opening: int | None
    closing: int | None
    days: dict[date, list[int]]

    @classmethod
    def of(cls, number: int, file: int, told: Statement) -> "Report":
        """A report, still without movements."""
        days = told.from_day or date.max, told.to_day or date.min
        return cls(number, file, told.kind, *days, told.opening_cents, told.closing_cents, {})

    def add(self, day: date, cents: int) -> None:
        """One more movement."""
        self.days.setdefault(day, []).append(cents)

    def span(self, day: date, before: Iterable["Report"]) -> Span:
        """What it tells of a day. ``before``: the reports that were read earlier.

        The balances between its days can only be said when all that it told was new.
        """
        begins, ends = (self.opening if day == self.first else None), (self.closing if day == self.last else None)
        earlier, later = (sum(sum(told) for other, told in self.days.items() if side(other, day)) for side in (lt, gt))
        told = tuple(self.days.get(day, ()))
        known = (
            cents for one in before for other, told in one.days.items() if self.first <= other <= self.last for cents in told
        )
        if self.opening is not None and self.closing == self.opening + earlier + sum(told) + later and not cancel_out(known):
            begins, ends = self.opening + earlier, self.closing - later
        return Span(self.number, self.file, begins, ends, told, self.first < day < self.last)


class Known:
    """The lines that were read, by their marks; from before, and in this import."""

    def __init__(self, unit: Unit, days: Sequence[date]) -> None:
        """``days``: of all that is going to be looked at."""
        self.unit = unit
        self.lines: dict[str, _Line] = {}
        self.reports: dict[int, Report] = {}
        if days:
            self._load(min(days), max(days))

    def look_at(self, report: Report, told: Statement) -> Iterator[Judged]:
        """What each movement of a report is."""
        moved = sum(movement.cents for movement in told.movements)
        opening = None if told.closing_cents is None else told.closing_cents - moved
        whole = replace(report, opening=opening, days={})
        for movement in told.movements:
            whole.add(movement.booked_on, movement.cents)
        look = _Look(self, whole, told.account)
        yield from map(look.at, told.movements)

    def add(self, report: Report, payment: Payment, line: int, how: str) -> None:
        """A line of this import."""
        movement, part, mark = payment
        self.lines[mark] = _Line(line, report.number, how)
        self.reports.setdefault(report.number, report).add(movement.booked_on, part.cents)

    def _load(self, first: date, last: date) -> None:
        """The reports with lines between two days, and those with lines on the other days of these; each with all its lines."""
        found = statements_between(self.unit.connection, first, last)
        days = [date.fromisoformat(day) for row in found for day in (row.from_day, row.to_day) if day]
        for row in statements_between(self.unit.connection, min([first, *days]), max([last, *days])):
            begin, end = (date.fromisoformat(day) if day else None for day in (row.from_day, row.to_day))
            told = Statement(row.format, row.iban, row.number, (), begin, end, row.opening_cents, row.closing_cents)
            self.reports[row.id] = Report.of(row.id, _STORED, told)
        for row in lines_of(self.unit.connection, self.reports):
            self.lines[row.mark] = _Line(row.id, row.statement, row.how)
            self.reports[row.statement].add(date.fromisoformat(row.booked_on), row.amount_cents)


class _Look:
    """A report that is held against what is known, movement by movement."""

    def __init__(self, known: Known, report: Report, account: str) -> None:
        self.known, self.report, self.account = known, report, account
        self.counted = Counter[tuple[str, ...]]()
        self.days: dict[date, dict[int, Beside]] = {}

    def at(self, movement: Movement) -> Judged:
        """What the next movement is. What looks like it in a report that tells other movements is passed by."""
        looks = (self.account, movement.booked_on.isoformat(), str(movement.cents), *movement.fingerprint())
        number = self.counted[looks] + 1
        while (line := self.known.lines.get(first := self._mark(looks, number, 0))) is not None:
            if self._beside(movement, line) is not Beside.APART:
                break
            number += 1
        self.counted[looks] = number
        parts = range(len(movement.parts))
        marks = [first, *(self._mark(looks, number, at) for at in parts[1:])]
        if line is None:
            return Judged(movement, Seen.NEW, marks)
        if self._beside(movement, line) is Beside.UNSURE:
            # Whatever it turns out to be, it takes no number of those that are sure.
            marks = [self._mark(looks, f"{self.report.number}:{number}", at) for at in parts]
            return Judged(movement, Seen.UNSURE, marks, line.number)
        payments = [part for part in movement.parts if part.own is None]
        if len(payments) > 1 and marks[1] not in self.known.lines and line.how != BATCH:
            return Judged(movement, Seen.IN_PARTS, [*marks, self._mark(looks, number, len(parts))], line.number)
        return Judged(movement, Seen.KNOWN, marks, line.number)

    def _beside(self, movement: Movement, line: _Line) -> Beside:
        """How the report that told a line stands beside this one, as far as that says anything of this movement."""
        day = movement.booked_on
        if day not in self.days:
            every = sorted(self.known.reports.values(), key=lambda one: one.number)
            others = [one.span(day, every[:at]) for at, one in enumerate(every) if day in one.days]
            self.days[day] = beside(self.report.span(day, ()), others)
        found, other = self.days[day][line.report], self.known.reports[line.report]
        if movement.reference:  # the bank's own: the same in every report, unless one file tells it twice
            return found if found is Beside.APART and other.file == self.report.file else Beside.SAME
        # Each kind of report tells a movement once: the same words in another kind are no doubt.
        return Beside.SAME if found is Beside.UNSURE and other.kind != self.report.kind else found

    def _mark(self, looks: tuple[str, ...], number: int | str, part: int) -> str:
        """Of which movement this is a line: the ``number``-th of its day that looks so. Nobody can guess a payment from it."""
        return self.known.unit.key.mark("\x1f".join((*looks, str(number), str(part))))
