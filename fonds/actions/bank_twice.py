"""Notice that two kinds of report may tell the same money, when neither the bank's reference nor the words settle it.

One of them can tell as one sum what the other tells as the payments in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fonds.actions.bank_known import Payment
from fonds.actions.bank_text import read_text
from fonds.bank.matching import Row
from fonds.bank.model import Statement
from fonds.store.bank_told import NEAR_DAYS, lines_between
from fonds.store.unit import Unit


@dataclass(frozen=True)
class _Line:
    """A line that was told, in which statement of which kind, and the bank's reference (None: still to be read)."""

    kind: str
    statement: int
    number: int
    mark: str
    cents: int
    reference: str | None


class Told:
    """The lines that were read, by day and direction; from before, and in this import.

    Each line can be that of one other only, so two payments that one report tells stay two.
    """

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.lines: dict[tuple[date, bool], dict[str, _Line]] = {}
        self.referred: dict[tuple[int, str], dict[str, tuple[date, _Line]]] = {}
        self.read: dict[str, str] = {}
        self.spent: set[str] = set()

    def begin(self, statement: Statement, marks: Iterable[str]) -> None:
        """A statement begins, with the marks of all its lines: what it tells in the same words is not told a second time."""
        self.spent = set(marks)
        days = [movement.booked_on for movement in statement.movements]
        if not days or not statement.kind.startswith("camt"):
            return
        with_reference = {part.cents for one in statement.movements if one.reference for part in one.parts}
        first, last = min(days) - timedelta(NEAR_DAYS), max(days) + timedelta(NEAR_DAYS)
        for row in lines_between(self.unit.connection, first, last, not_in=statement.kind):
            day = date.fromisoformat(row.booked_on)
            line = _Line(row.format, row.statement, row.id, row.mark, row.amount_cents, None)
            line = self._of_day(day, line.cents).setdefault(row.mark, line)
            if line.cents in with_reference:
                self._refer(day, line)

    def add(self, kind: str, statement: int, told: Payment, number: int) -> None:
        """A line of this import."""
        movement, part, mark = told
        line = _Line(kind, statement, number, mark, part.cents, movement.reference)
        self._of_day(movement.booked_on, part.cents)[mark] = line
        self._refer(movement.booked_on, line)

    def already(self, kind: str, new: Sequence[Payment]) -> set[str]:
        """The marks of those payments of one statement that a report of another kind may have told.

        On the same day, of the same amount when not two references differ, or the one being the sum of neighbours in the other.
        On a day near it, of the same amount and with the same reference of the bank.
        """
        found: set[str] = set()
        groups: dict[tuple[date, bool], list[Payment]] = {}
        for told in new:
            groups.setdefault((told[0].booked_on, told[1].cents > 0), []).append(told)
        for place, group in groups.items():
            others = [line for line in self.lines.get(place, {}).values() if line.kind != kind and line.mark not in self.spent]
            if others:
                found |= self._alike(group, others)
                found |= self._sums([one for one in group if one[2] not in found], others)
        return found | self._on_another_day(kind, [one for one in new if one[2] not in found])

    def _alike(self, group: Sequence[Payment], others: Sequence[_Line]) -> set[str]:
        of_amount: dict[int, list[_Line]] = {}
        for line in others:
            of_amount.setdefault(line.cents, []).append(line)
        found = set()
        for movement, part, mark in group:
            for line in of_amount.get(part.cents, ()):
                if line.mark not in self.spent and not (movement.reference and self._reference(line)):
                    self.spent.add(line.mark)
                    found.add(mark)
                    break
        return found

    def _on_another_day(self, kind: str, new: Sequence[Payment]) -> set[str]:
        """A notification can give a payment the day before or after the one on which the statement books it."""
        found = set()
        for movement, part, mark in new:
            told = self.referred.get((part.cents, movement.reference), {}) if movement.reference else {}
            for day, line in told.values():
                near = day != movement.booked_on and abs(day - movement.booked_on) <= timedelta(NEAR_DAYS)
                if near and line.kind != kind and line.mark not in self.spent:
                    self.spent.add(line.mark)
                    found.add(mark)
                    break
        return found

    def _sums(self, group: Sequence[Payment], others: Sequence[_Line]) -> set[str]:
        """The sum and its payments each have a reference of their own, so references settle nothing here."""
        found = set()
        statements: dict[int, list[_Line]] = {}
        for line in others:
            if line.mark not in self.spent:
                statements.setdefault(line.statement, []).append(line)
        rows = [(lines, Row(line.cents for line in lines)) for lines in statements.values()]
        for _, part, mark in group:
            for lines, row in rows:
                if run := row.take(part.cents):
                    self.spent.update(lines[at].mark for at in run)
                    found.add(mark)
                    break
        left = [one for one in group if one[2] not in found]
        rest = Row(part.cents for _, part, _ in left)
        for line in others:
            if line.mark not in self.spent and (run := rest.take(line.cents)):
                self.spent.add(line.mark)
                found.update(left[at][2] for at in run)
        return found

    def _of_day(self, day: date, cents: int) -> dict[str, _Line]:
        return self.lines.setdefault((day, cents > 0), {})

    def _refer(self, day: date, line: _Line) -> None:
        if reference := self._reference(line):
            self.referred.setdefault((line.cents, reference), {})[line.mark] = (day, line)

    def _reference(self, line: _Line) -> str:
        if line.reference is not None:
            return line.reference
        if line.mark not in self.read:
            told = read_text(self.unit, line.number)
            self.read[line.mark] = told.bank if told is not None else ""
        return self.read[line.mark]
