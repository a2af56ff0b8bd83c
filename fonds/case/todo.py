"""What waits for whom, and which of it first. Tasks in, tasks out: nothing here knows a database or a clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What there can be to do, in the order in which it comes on a day when nothing has a deadline."""

    ASSESS = "assess"
    DECIDE = "decide"
    APPROVE = "approve"
    PAY = "pay"
    OBJECTION = "objection"
    SETTLE = "settle"
    UNDETERMINED = "undetermined"
    PROOF = "proof"
    OVERDUE = "overdue"
    BANK = "bank"


@dataclass(frozen=True)
class Seat:
    """In which role somebody sits, and for which organisation."""

    role: str
    partner: str


@dataclass(frozen=True)
class Task:
    """Something that waits. ``subject``: a case or a debtor; empty when it is about the fund.

    ``roles`` may do it; ``only`` names the members it waits for, when it does not wait for all of them; ``never`` and
    ``never_for`` are the members and the organisation that may not. ``cents`` is the amount at stake; ``number`` is a line
    (proof) or a count (overdue, bank).
    """

    kind: Kind
    subject: str
    roles: frozenset[str]
    since: date
    due: date | None = None
    cents: int = 0
    number: int = 0
    only: frozenset[str] | None = None
    never: frozenset[str] = frozenset()
    never_for: str | None = None

    def late(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.due is not None and self.due < today

    def waits_for(self, member: str, seats: Iterable[Seat]) -> bool:
        """Whether it waits for this member, in one of these seats."""
        if member in self.never or (self.only is not None and member not in self.only):
            return False
        return any(seat.role in self.roles and seat.partner != self.never_for for seat in seats)


def in_order(tasks: Iterable[Task]) -> list[Task]:
    """Most urgent first: by last day, then what has waited longest, then by the road of a case."""
    kinds = list(Kind)
    return sorted(
        tasks,
        key=lambda task: (task.due or date.max, task.since, kinds.index(task.kind), task.subject, task.number),
    )


def past_due(terms: Iterable[tuple[date, int]], paid_cents: int, today: date) -> tuple[date, int] | None:
    """What should have been paid before today and was not: the oldest unpaid day, and the cents of all of them together.

    ``terms``: (due day, cents), oldest first. What was paid counts for the oldest term first.
    """
    oldest, total = None, 0
    for day, cents in terms:
        covered = min(cents, paid_cents)
        paid_cents -= covered
        if day < today and cents > covered:
            oldest = oldest or day
            total += cents - covered
    return (oldest, total) if oldest else None
