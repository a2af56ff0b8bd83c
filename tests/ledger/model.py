"""The ledger as a few dictionaries: what the accounts of a fund should hold, worked out apart from the program."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Line = tuple[str, int, str | None]
"""Account, cents, case."""


@dataclass
class Case:
    """What the model remembers of a case: cents per line, the entry that paid each, the settlement, and cents per debtor."""

    lines: dict[int, int]
    paid: dict[int, int] = field(default_factory=dict)
    settlement: int | None = None
    claims: dict[str, int] = field(default_factory=dict)

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
        return [case for case in self.settled if debtor in self.cases[case].claims]

    def offset(self, debtor: str) -> None:
        """What a debtor paid too much goes to what it owes, oldest first."""
        account = f"claim:{debtor}"
        held = {of: -cents for (name, of), cents in self.balances.items() if name == account and cents < 0}
        wanted = {case: self.owed(debtor, case) for case in self.open_cases(debtor) if self.owed(debtor, case) > 0}
        left = used = min(sum(held.values()), sum(wanted.values()))
        lines: list[Line] = []
        for of in sorted(held, key=lambda one: one or ""):
            lines += [(account, min(left, held[of]), of)]
            left -= min(left, held[of])
        for case, cents in wanted.items():
            lines += [(account, -min(used, cents), case)]
            used -= min(used, cents)
        if any(cents for _, cents, _ in lines):
            self.book("offset", [line for line in lines if line[1]])

    def claimed(self, account: str, case: str | None) -> int:
        """The claim that stands on this account for a case."""
        return self.cases[case].claims.get(account.removeprefix("claim:"), 0) if case in self.cases else 0

    def loose(self, lines: list[Line]) -> bool:
        """Whether these lines, undone, leave a debt that no claim shows."""
        after = self.balances.copy()
        for account, cents, of in lines:
            after[account, of] -= cents
        claims = {(account, of) for account, cents, of in lines if account.startswith("claim:") and cents < 0}
        return any(after[account, of] > self.claimed(account, of) for account, of in claims)

    def reverse(self, number: int) -> None:
        """Book the mirror image of an entry, and let its case go back to where it was."""
        undone = self.bookings[number]
        undone.reversed = True
        self.book("reversal", [(account, -cents, of) for account, cents, of in undone.lines], undone.case)
        if undone.kind == "payout":
            del self.cases[str(undone.case)].paid[int(undone.line or 0)]
        if undone.kind == "settlement":
            self.cases[str(undone.case)].settlement = None
            self.cases[str(undone.case)].claims = {}
            self.settled.remove(str(undone.case))


def shares(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Largest remainder, ties by name, in whole numbers."""
    whole = sum(weights.values())
    parts = {party: total * weight // whole for party, weight in weights.items()}
    by_remainder = sorted(weights, key=lambda party: (-(total * weights[party] % whole), party))
    for party in by_remainder[: total - sum(parts.values())]:
        parts[party] += 1
    return parts
