"""What waits for whom, and which of it first. Tasks in, tasks out: nothing here knows a database or a clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What there can be to do, in the order in which it comes on a day when nothing has a deadline."""

    TERMS = "terms"
    ANSWER = "answer"
    ASSESS = "assess"
    DECIDE = "decide"
    APPROVE = "approve"
    PAY = "pay"
    REASONS = "reasons"
    OBJECTION = "objection"
    SETTLE = "settle"
    UNDETERMINED = "undetermined"
    MEANS = "means"
    WAIVER = "waiver"
    PROOF = "proof"
    REMIND = "remind"
    OVERDUE = "overdue"
    INSTALMENT = "instalment"
    CREDIT = "credit"
    EVALUATE = "evaluate"
    BANK = "bank"
    ERASE = "erase"
    ERASE_LINES = "erase_lines"


@dataclass(frozen=True)
class Seat:
    """In which role somebody sits, and for which organisation."""

    role: str
    partner: str


@dataclass(frozen=True)
class Task:
    """Something that waits. ``subject``: a case or a debtor; empty when it is about the fund.

    ``roles`` may do it; ``only`` names the members it waits for, when it does not wait for all of them; ``never`` and
    ``never_for`` are the members and the organisation that may not, ``only_for`` the one organisation that can. ``cents`` is
    the amount at stake; ``outcome`` is what was decided when that gives no money (approve); ``number`` is a line (proof), a
    proposal (waiver) or a count (overdue, bank, erase, erase_lines).
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
    only_for: str | None = None
    outcome: str = ""

    def late(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.due is not None and self.due < today

    def waits_for(self, member: str, seats: Iterable[Seat]) -> bool:
        """Whether it waits for this member, in one of these seats."""
        if member in self.never or (self.only is not None and member not in self.only):
            return False
        return any(
            seat.role in self.roles and seat.partner != self.never_for and self.only_for in (None, seat.partner)
            for seat in seats
        )


def in_order(tasks: Iterable[Task]) -> list[Task]:
    """Most urgent first: by last day, then what has waited longest, then by the road of a case."""
    kinds = list(Kind)
    return sorted(
        tasks,
        key=lambda task: (task.due or date.max, task.since, kinds.index(task.kind), task.subject, task.number),
    )


def overdue(open_terms: Iterable[tuple[date, int]], today: date) -> tuple[date, int, int] | None:
    """What should have been paid before today and was not: the oldest day, the cents, and of how many terms.

    ``open_terms``: (due day, open cents) of one debtor.
    """
    late = [(day, cents) for day, cents in open_terms if cents > 0 and day < today]
    return (min(late)[0], sum(cents for _, cents in late), len(late)) if late else None


def next_due(open_terms: Iterable[tuple[date, int]], today: date) -> tuple[date, int] | None:
    """The first day from today on that money is due, and the cents of that day."""
    coming = [(day, cents) for day, cents in open_terms if cents > 0 and day >= today]
    if not coming:
        return None
    first = min(coming)[0]
    return first, sum(cents for day, cents in coming if day == first)
