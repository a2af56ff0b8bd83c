"""Who puts in and who gains: figures per party, and how far the fund revolves.

Amounts are whole cents. What comes in is neutral: movements of money with a party and a day, and claims with what was paid on
them; which accounts they were booked on does not matter here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Flow(StrEnum):
    """What money can do, seen from the fund. ``BANK``: what the bank charged, less the interest that it paid."""

    CONTRIBUTED = "contributed"
    PAID_OUT = "paid_out"
    CLAIMED = "claimed"
    REPAID = "repaid"
    WRITTEN_OFF = "written_off"
    BORNE = "borne"
    BANK = "bank"


@dataclass(frozen=True)
class Movement:
    """Money that moved: cents, negative when it was undone. ``party``: a partner, ``(residents)``, or empty.

    ``debtor`` tells the debtors among the residents apart. ``undoes``: the entry that this one reverses.
    """

    day: date
    flow: Flow
    party: str
    cents: int
    case: str | None
    entry: int
    debtor: str = ""
    undoes: int | None = None


@dataclass(frozen=True)
class Claim:
    """One claim that stands, and what became of it: payments as (day, cents), never more than the claim.

    ``terms``: (due day, cents), one or more, together the claim.
    """

    party: str
    case: str
    billed_on: date
    cents: int
    terms: tuple[tuple[date, int], ...]
    payments: tuple[tuple[date, int], ...] = ()
    written_off_cents: int = 0

    @property
    def paid_cents(self) -> int:
        """What was paid on it."""
        return sum(cents for _, cents in self.payments)

    @property
    def open_cents(self) -> int:
        """What is still to be paid."""
        return self.cents - self.paid_cents - self.written_off_cents

    @property
    def paid_on(self) -> date | None:
        """The day of the last euro; None as long as it is not paid in full, or was partly written off.

        What a credit paid before the bill counts as paid on the day of the bill.
        """
        return max(self.payments[-1][0], self.billed_on) if self.paid_cents == self.cents else None

    def due_cents(self, day: date) -> int:
        """What should have been paid by the end of that day, whether it was or not."""
        fallen = sum(cents for due_on, cents in self.terms if due_on <= day)
        return min(fallen, self.cents - self.written_off_cents)


def payments_on(movements: Iterable[Movement], most_cents: int) -> tuple[tuple[date, int], ...]:
    """The payments among the repayments of one debtor for one case, oldest first, up to ``most_cents``.

    A payment that was undone is gone; a credit that went to another claim, or back, is taken from the last payments.
    """
    moved = sorted(movements, key=lambda one: (one.day, one.entry))
    paid = [one for one in moved if one.cents > 0]
    cents = [one.cents for one in paid]
    for undone in (one for one in moved if one.cents < 0):
        left = -undone.cents
        # The entry that is undone goes first, and then the newest payments.
        for place in sorted(range(len(paid)), key=lambda place: (paid[place].entry != undone.undoes, -place)):
            taken = min(left, cents[place])
            cents[place] -= taken
            left -= taken
    found, left = [], most_cents
    for one, kept in zip(paid, cents, strict=True):
        if part := min(kept, left):
            found.append((one.day, part))
            left -= part
    return tuple(found)


@dataclass(frozen=True)
class Avoided:
    """The avoided cost of one case that is attributed to one party; ``estimated_cents`` are somebody's estimate."""

    party: str
    estimated_cents: int
    realised_cents: int


@dataclass(frozen=True)
class PartyFigures:
    """One party in a period. ``outstanding_cents`` stand at its end; below zero the fund owes the party.

    ``days_mean`` (weighted by amount) and ``days_median`` are of the claims that were paid in full in the period.
    """

    party: str
    contributed_cents: int = 0
    claimed_cents: int = 0
    repaid_cents: int = 0
    written_off_cents: int = 0
    outstanding_cents: int = 0
    estimated_cents: int = 0
    realised_cents: int = 0
    paid_claims: int = 0
    days_mean: int | None = None
    days_median: int | None = None

    @property
    def put_in_cents(self) -> int:
        """What the party puts in: its contribution, and its shares whether paid or still open, without what was written off."""
        return self.contributed_cents + self.claimed_cents - self.written_off_cents

    @property
    def avoided_cents(self) -> int:
        """What the party is spared, estimates included."""
        return self.estimated_cents + self.realised_cents

    @property
    def net_cents(self) -> int:
        """The net position: what the party is spared, estimates included, less what it puts in."""
        return self.avoided_cents - self.put_in_cents

    @property
    def net_realised_cents(self) -> int:
        """The net position without any estimate."""
        return self.realised_cents - self.put_in_cents


_SUMMED = {
    Flow.CONTRIBUTED: "contributed_cents",
    Flow.CLAIMED: "claimed_cents",
    Flow.REPAID: "repaid_cents",
    Flow.WRITTEN_OFF: "written_off_cents",
}


def figures(
    movements: Sequence[Movement], claims: Sequence[Claim], avoided: Sequence[Avoided], period: tuple[date, date]
) -> dict[str, PartyFigures]:
    """The figures of every party that has any, by party, over a period with both days in it.

    ``movements`` and ``claims`` are of everything up to the last day; ``avoided`` of the cases that count in the period.
    """
    first, last = period
    sums: dict[str, dict[str, int]] = {}

    def add(party: str, name: str, cents: int) -> None:
        of = sums.setdefault(party, {})
        of[name] = of.get(name, 0) + cents

    for one in movements:
        if one.flow not in _SUMMED or one.day > last:
            continue
        if one.flow is not Flow.CONTRIBUTED:
            add(one.party, "outstanding_cents", one.cents if one.flow is Flow.CLAIMED else -one.cents)
        if one.day >= first:
            add(one.party, _SUMMED[one.flow], one.cents)
    for spared in avoided:
        add(spared.party, "estimated_cents", spared.estimated_cents)
        add(spared.party, "realised_cents", spared.realised_cents)
    waited: dict[str, list[tuple[int, int]]] = {party: [] for party in sorted(sums)}
    for claim in claims:
        paid_on = claim.paid_on
        if paid_on is not None and first <= paid_on <= last:
            waited[claim.party].append(((paid_on - claim.billed_on).days, claim.cents))
    found = {}
    for party, days in waited.items():
        mean, median = _days(days)
        found[party] = PartyFigures(party, **sums[party], paid_claims=len(days), days_mean=mean, days_median=median)
    return found


def _days(waited: Sequence[tuple[int, int]]) -> tuple[int | None, int | None]:
    """The mean of (days, cents), weighted by cents and rounded, and the middle one (of two the shorter)."""
    if not waited:
        return None, None
    weight = sum(cents for _, cents in waited)
    total = sum(days * cents for days, cents in waited)
    middle = sorted(days for days, _ in waited)[(len(waited) - 1) // 2]
    return (2 * total + weight) // (2 * weight), middle


@dataclass(frozen=True)
class Revolving:
    """Where all the money is that was ever paid out, on one day. The parts add up to ``paid_out_cents``.

    ``repaid``: came back on a claim. ``overdue`` and ``not_due``: claimed and open, the day of payment passed or not.
    ``borne``: the fund bears it itself, by settlement or by writing off. ``unsettled``: nobody was asked for it yet.
    ``due`` and ``due_paid``: what should have been paid by now on claims, and how much of that was.
    """

    paid_out_cents: int
    repaid_cents: int
    overdue_cents: int
    not_due_cents: int
    borne_cents: int
    unsettled_cents: int
    due_cents: int
    due_paid_cents: int

    @property
    def ratio_percent(self) -> int | None:
        """The revolving ratio: repaid / (paid out − what is claimed and not yet due), in whole percents, rounded down.

        What the fund bears itself and what nobody was asked for count against it: that money does not come round. None when
        there is nothing to divide by.
        """
        base = self.paid_out_cents - self.not_due_cents
        return 100 * self.repaid_cents // base if base > 0 else None

    @property
    def collected_percent(self) -> int | None:
        """Paid / due: of what should have been paid by now on claims, the part that was. None when nothing was due."""
        return 100 * self.due_paid_cents // self.due_cents if self.due_cents > 0 else None


def revolving(movements: Sequence[Movement], claims: Sequence[Claim], day: date) -> Revolving:
    """Where the money is at the end of a day. Payments above a claim are the debtor's credit, and not counted."""
    totals: Mapping[Flow, int] = {
        flow: sum(one.cents for one in movements if one.flow is flow and one.day <= day)
        for flow in (Flow.PAID_OUT, Flow.BORNE, Flow.CLAIMED, Flow.WRITTEN_OFF)
    }
    # What was written off was borne after the claim; the rest was borne at the settlement itself.
    settled = totals[Flow.CLAIMED] + totals[Flow.BORNE] - totals[Flow.WRITTEN_OFF]
    overdue = sum(max(min(one.due_cents(day) - one.paid_cents, one.open_cents), 0) for one in claims)
    return Revolving(
        paid_out_cents=totals[Flow.PAID_OUT],
        repaid_cents=sum(one.paid_cents for one in claims),
        overdue_cents=overdue,
        not_due_cents=sum(one.open_cents for one in claims) - overdue,
        borne_cents=totals[Flow.BORNE],
        unsettled_cents=totals[Flow.PAID_OUT] - settled,
        due_cents=sum(one.due_cents(day) for one in claims),
        due_paid_cents=sum(min(one.due_cents(day), one.paid_cents) for one in claims),
    )
