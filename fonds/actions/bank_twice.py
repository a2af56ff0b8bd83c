"""Notice that two kinds of report may tell the same money, when neither the bank's reference nor the words settle it.

One of them can tell as one sum what the other tells as the payments in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fonds.actions.bank_text import read_text
from fonds.bank.matching import Row
from fonds.bank.model import Movement, Part, Statement
from fonds.store.bank_told import lines_between
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


_Payment = tuple[Movement, Part, str]
"""A payment of the statement at hand, with the movement that it is in and its mark."""


class Told:
    """The lines that were read, by day and direction; from before, and in this import.

    Each line can be that of one other only, so two payments that one report tells stay two.
    """

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.lines: dict[tuple[date, bool], dict[str, _Line]] = {}
        self.spent: set[str] = set()

    def begin(self, statement: Statement, marks: Iterable[str]) -> None:
        """A statement begins, with the marks of all its lines: what it tells in the same words is not told a second time."""
        self.spent = set(marks)
        days = [movement.booked_on for movement in statement.movements]
        if days and statement.kind.startswith("camt"):
            for row in lines_between(self.unit.connection, min(days), max(days), not_in=statement.kind):
                line = _Line(row.format, row.statement, row.id, row.mark, row.amount_cents, None)
                self._of_day(date.fromisoformat(row.booked_on), row.amount_cents).setdefault(row.mark, line)

    def add(self, kind: str, statement: int, told: _Payment, number: int) -> None:
        """A line of this import."""
        movement, part, mark = told
        line = _Line(kind, statement, number, mark, part.cents, movement.reference)
        self._of_day(movement.booked_on, part.cents)[mark] = line

    def already(self, kind: str, new: Sequence[_Payment]) -> set[str]:
        """The marks of those payments of one statement that a report of another kind may have told.

        On the same day, of the same amount when not two references differ, or the one being the sum of neighbours in the other.
        """
        found: set[str] = set()
        groups: dict[tuple[date, bool], list[_Payment]] = {}
        for told in new:
            groups.setdefault((told[0].booked_on, told[1].cents > 0), []).append(told)
        for place, group in groups.items():
            others = [line for line in self.lines.get(place, {}).values() if line.kind != kind and line.mark not in self.spent]
            if others:
                found |= self._alike(group, others)
                found |= self._sums([one for one in group if one[2] not in found], others)
        return found

    def _alike(self, group: Sequence[_Payment], others: Sequence[_Line]) -> set[str]:
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

    def _sums(self, group: Sequence[_Payment], others: Sequence[_Line]) -> set[str]:
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

    def _reference(self, line: _Line) -> str:
        if line.reference is not None:
            return line.reference
        told = read_text(self.unit, line.number)
        return told.bank if told is not None else ""
