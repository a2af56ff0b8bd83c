"""Notice that two kinds of report may tell the same movement, when neither the bank's reference nor the words settle it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fonds.actions.bank_text import read_text
from fonds.bank.model import Movement, Part, Statement
from fonds.store.bank_books import lines_between
from fonds.store.unit import Unit


@dataclass(frozen=True)
class _Line:
    """A line that was told: in which kind of report, and the bank's reference (None: still to be read from ``number``)."""

    kind: str
    number: int
    reference: str | None


class Told:
    """The lines that were read, by day and amount; from before, and in this import."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.lines: dict[tuple[date, int], dict[str, _Line]] = {}
        self.spent: set[str] = set()

    def begin(self, statement: Statement, marks: Iterable[str]) -> None:
        """A statement begins, with the marks of all its lines: what it tells in the same words is not told a second time."""
        self.spent = set(marks)
        days = [movement.booked_on for movement in statement.movements]
        if days and statement.kind.startswith("camt"):
            for row in lines_between(self.unit.connection, min(days), max(days), not_in=statement.kind):
                line = _Line(row.format, row.id, None)
                self.lines.setdefault((date.fromisoformat(row.booked_on), row.amount_cents), {}).setdefault(row.mark, line)

    def add(self, kind: str, movement: Movement, part: Part, mark: str, number: int) -> None:
        """A line of this import."""
        of_day = self.lines.setdefault((movement.booked_on, part.cents), {})
        of_day[mark] = _Line(kind, number, movement.reference)

    def already(self, kind: str, movement: Movement, part: Part) -> bool:
        """Whether a line of another kind of report can be this one: same day and amount, and not two references that differ.

        Each line can be that of one other only, so two payments that one report tells stay two.
        """
        for mark, line in self.lines.get((movement.booked_on, part.cents), {}).items():
            if line.kind != kind and mark not in self.spent and not (movement.reference and self._reference(line)):
                self.spent.add(mark)
                return True
        return False

    def _reference(self, line: _Line) -> str:
        if line.reference is not None:
            return line.reference
        told = read_text(self.unit, line.number)
        return told.bank if told is not None else ""
