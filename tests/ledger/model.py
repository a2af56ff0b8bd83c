"""The ledger as a few dictionaries: what the accounts of a fund should hold, worked out apart from the program."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

Line = tuple[str, int, str | None]
"""Account, cents, case."""
Terms = list[tuple[date, int]]
"""When a part of a claim falls due, and its cents."""


@dataclass
class Case:
    """What the model remembers of a case: cents per line as asked and as granted, the entry that paid each, and its claims.

    ``refused``: what was not paid was refused, so that only the paid lines are left.
    """

    asked: dict[int, int]
    lines: dict[int, int]
    refused: bool = False
    paid: dict[int, int] = field(default_factory=dict)
    settlement: int | None = None
    claims: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    terms: dict[str, Terms] = field(default_factory=dict)

    @property
    def fully_paid(self) -> bool:
        return bool(self.paid) and self.paid.keys() == self.lines.keys()

    @property
    def unpaid(self) -> int:
        return sum(cents for line, cents in self.lines.items() if line not in self.paid)


@dataclass
class Booking:
    """An entry: what kind, its lines, and what it was for."""

    kind: str
    lines: list[Line]
    case: str | None = None
    line: int | None = None
    reversed: bool = False
    day: str = ""


@dataclass
class Books:
    """Everything that was booked, and the balances that follow from it."""

    bookings: dict[int, Booking] = field(default_factory=dict)
    balances: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    cases: dict[str, Case] = field(default_factory=dict)
    claimed_so_far: int = 0
    opens: date = date.min
    """The first day that is not closed."""

    def book(
        self, kind: str, lines: list[Line], case: str | None = None, line: int | None = None, day: str = "2026-03-02"
    ) -> int:
        number = len(self.bookings) + 1
        self.bookings[number] = Booking(kind, lines, case, line, day=day)
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

    def promise(self, case: str) -> None:
        """Promise what is granted and not paid, or free what is more than that."""
        account = f"reserved:{case}"
        missing = self.cases[case].unpaid - self.balances[account, case]
        if missing:
            kind = "reservation" if missing > 0 else "release"
            self.book(kind, [(account, missing, case), ("reservations", -missing, case)], case)

    def settle(self, case: str, owed: Mapping[str, int], entry: int, terms: Mapping[str, Terms]) -> None:
        """The claims of a settlement, in the order in which the program numbers them."""
        found = self.cases[case]
        found.settlement, found.claims = entry, {debtor: cents for debtor, cents in owed.items() if cents}
        for debtor in sorted(found.claims):
            self.claimed_so_far += 1
            found.numbers[debtor], found.terms[debtor] = self.claimed_so_far, terms[debtor]

    def unsettle(self, case: str) -> None:
        self.cases[case].settlement, self.cases[case].claims = None, {}

    def waived(self, debtor: str, case: str) -> int:
        """What was given up and not taken back."""
        kinds = ("waiver", "write_off")
        standing = [one for one in self.bookings.values() if one.kind in kinds and not one.reversed and one.case == case]
        return sum(-cents for one in standing for account, cents, _ in one.lines if account == f"claim:{debtor}")

    def left(self, debtor: str, case: str) -> list[int]:
        """What is open of each term, cent by cent: what is paid goes off in front, what is given up at the end."""
        claimed, waived = self.cases[case].claims[debtor], self.waived(debtor, case)
        unpaid = max(min(self.owed(debtor, case), claimed), 0)
        ends, sums = claimed - min(waived, claimed - unpaid), []
        begins, at = ends - unpaid, 0
        for _, cents in self.cases[case].terms[debtor]:
            sums.append(max(min(at + cents, ends) - max(at, begins), 0))
            at += cents
        return sums

    def replan(self, debtor: str, case: str, anew: Terms) -> None:
        """Keep what was paid, then ``anew``, then what was given up."""
        terms, unpaid = self.cases[case].terms[debtor], sum(self.left(debtor, case))
        waived = self.waived(debtor, case)
        paid, kept = self.cases[case].claims[debtor] - unpaid - waived, []
        for due, cents in terms:
            kept.append((due, min(paid, cents)))
            paid -= min(paid, cents)
        every = [*kept, *anew, (anew[-1][0], waived)]
        self.cases[case].terms[debtor] = [(due, cents) for due, cents in every if cents]

    def open_terms(self, debtor: str) -> list[tuple[str, int]]:
        """Case and cents of every open term of a debtor, in the order in which they are paid."""
        found = []
        for name, case in self.cases.items():
            if debtor in case.claims:
                parts = zip(case.terms[debtor], self.left(debtor, name), strict=True)
                found += [(due, case.numbers[debtor], at, name, cents) for at, ((due, _), cents) in enumerate(parts)]
        return [(name, cents) for _, _, _, name, cents in sorted(found) if cents]

    def open_cases(self, debtor: str) -> list[str]:
        """Cases in which this debtor has a claim that stands."""
        return [name for name, case in self.cases.items() if debtor in case.claims]

    def credit(self, debtor: str) -> int:
        return -sum(cents for (name, _), cents in self.balances.items() if name == f"claim:{debtor}" and cents < 0)

    def out_of_credit(self, debtor: str, cents: int) -> list[Line]:
        """The lines that use this much of what a debtor paid too much, in the order of the cases."""
        account, lines = f"claim:{debtor}", []
        held = {of: -balance for (name, of), balance in self.balances.items() if name == account and balance < 0}
        for of in sorted(held, key=lambda one: one or ""):
            lines.append((account, min(cents, held[of]), of))
            cents -= min(cents, held[of])
        return [line for line in lines if line[1]]

    def offset(self, debtor: str) -> None:
        """What a debtor paid too much goes to what it owes, first to what falls due first."""
        account, wanted = f"claim:{debtor}", self.open_terms(debtor)
        used = min(self.credit(debtor), sum(cents for _, cents in wanted))
        lines = self.out_of_credit(debtor, used)
        for case, cents in wanted:
            lines += [(account, -min(used, cents), case)]
            used -= min(used, cents)
        if any(cents for _, cents, _ in lines):
            self.book("offset", [line for line in lines if line[1]])

    def closing(self, first: date, last: date, today: date) -> str | None:
        """Close a period, or the refusal that must come."""
        began = min(date.fromisoformat(one.day) for one in self.bookings.values())
        if last >= today:
            return "period-still-running"
        if self.opens > date.min:
            if last < self.opens:
                return "period-closed-already"
            if first < self.opens:
                return "period-partly-closed"
            if first != self.opens:
                return "period-not-next"
        elif began > last:
            return "period-without-entries"
        elif began < first:
            return "period-not-next"
        self.opens = last + timedelta(days=1)
        return None

    def claimed(self, account: str, case: str | None) -> int:
        """The claim that stands on this account for a case, less what was given up of it."""
        debtor = account.removeprefix("claim:")
        claimed = self.cases[case].claims.get(debtor, 0) if case in self.cases else 0
        return claimed - self.waived(debtor, str(case)) if claimed else 0

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
            case, line = self.cases[str(undone.case)], int(undone.line or 0)
            del case.paid[line]
            if case.refused:
                del case.lines[line]
            self.promise(str(undone.case))
        if undone.kind == "settlement":
            self.unsettle(str(undone.case))
        if undone.kind in ("waiver", "write_off"):
            self.offset(undone.lines[1][0].removeprefix("claim:"))


def shares(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Largest remainder, ties by name, in whole numbers."""
    whole = sum(weights.values())
    parts = {party: total * weight // whole for party, weight in weights.items()}
    by_remainder = sorted(weights, key=lambda party: (-(total * weights[party] % whole), party))
    for party in by_remainder[: total - sum(parts.values())]:
        parts[party] += 1
    return parts
