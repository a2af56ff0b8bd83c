"""The ledger as a few dictionaries: what the accounts of a fund should hold, worked out apart from the program."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Line = tuple[str, int, str | None]
"""Account, cents, case."""


@dataclass
class Case:
    """What the model remembers of a case: cents per line, the entry that paid each, and the settlement."""

    lines: dict[int, int]
    paid: dict[int, int] = field(default_factory=dict)
    settlement: int | None = None
    debtors: tuple[str, ...] = ()

    @property
    def fully_paid(self) -> bool:
        return self.paid.keys() == self.lines.keys()


@dataclass
class Booking:
    """An entry: what kind, its lines, and what it was for."""

    kind: str
    lines: list[Line]
    case: str | None = None
    line: int | None = None
    reversed: bool = False


@dataclass
class Books:
    """Everything that was booked, and the balances that follow from it."""

    bookings: dict[int, Booking] = field(default_factory=dict)
    balances: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    cases: dict[str, Case] = field(default_factory=dict)
    settled: list[str] = field(default_factory=list)
    """Cases in the order in which they were settled."""

    def book(self, kind: str, lines: list[Line], case: str | None = None, line: int | None = None) -> int:
        number = len(self.bookings) + 1
        self.bookings[number] = Booking(kind, lines, case, line)
        for account, cents, of in lines:
            self.balances[account, of] += cents
        return number

    def account(self, name: str) -> int:
        return sum(cents for (account, _), cents in self.balances.items() if account == name)

    @property
    def available(self) -> int:
        return self.account("bank") + self.account("reservations")

    def owed(self, debtor: str, case: str) -> int:
        return self.balances[f"claim:{debtor}", case]

    def open_cases(self, debtor: str) -> list[str]:
        """Cases in which this debtor has a claim that stands, in the order in which they fall due."""
        return [case for case in self.settled if debtor in self.cases[case].debtors]

    def reverse(self, number: int) -> None:
        """Book the mirror image of an entry, and let its case go back to where it was."""
        undone = self.bookings[number]
        undone.reversed = True
        self.book("reversal", [(account, -cents, of) for account, cents, of in undone.lines], undone.case)
        if undone.kind == "payout":
            del self.cases[str(undone.case)].paid[int(undone.line or 0)]
        if undone.kind == "settlement":
            self.cases[str(undone.case)].settlement = None
            self.cases[str(undone.case)].debtors = ()
            self.settled.remove(str(undone.case))


def shares(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Largest remainder, ties by name, in whole numbers."""
    whole = sum(weights.values())
    parts = {party: total * weight // whole for party, weight in weights.items()}
    by_remainder = sorted(weights, key=lambda party: (-(total * weights[party] % whole), party))
    for party in by_remainder[: total - sum(parts.values())]:
        parts[party] += 1
    return parts
