"""How long the pot lasts: many runs of the months to come, each drawn from this fund's own past.

In every run, cases come in and are paid out as they did before: per month of 30 days as many as in a month of the past, each as
large as a case of the past. Each case is then billed, and its bill is paid, after a delay drawn from the past (``delays``).
Scenarios share the same draws, so that they differ in one thing only: how soon a bill is paid. No contribution comes in.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from fonds.value.delays import NEVER, Delays, Seen
from fonds.value.flows import Claim

MONTH = 30
"""The days of a month in a forecast."""
LEAST_CASES = 10
LEAST_MONTHS = 3
"""Below these, a forecast would be a guess that looks like a calculation. A proposal: no source gives a bound."""


@dataclass(frozen=True)
class PaidCase:
    """A case that was paid out: when, how much, when it was settled (None: not yet), and what was claimed then."""

    paid_on: date
    cents: int
    settled_on: date | None
    claimed_cents: int


@dataclass(frozen=True)
class Past:
    """What a forecast draws from, and what is still under way on its first day.

    ``arrivals``: cases paid per month of the past. ``open_claims``: (cents, days since the bill); ``unsettled``: (cents, days
    since the payout); ``promised``: cents granted and not yet paid. ``free_cents``: in the pot, without what is promised.
    ``bank_cents``: what the bank charges in a month, less the interest that it pays; below zero it brings money in.
    """

    arrivals: tuple[int, ...]
    sizes: tuple[int, ...]
    billing: tuple[Seen, ...]
    paying: tuple[Seen, ...]
    payments: int
    free_cents: int
    promised: tuple[int, ...]
    unsettled: tuple[tuple[int, int], ...]
    open_claims: tuple[tuple[int, int], ...]
    bank_cents: int = 0

    @property
    def enough(self) -> bool:
        """Whether there is enough to say anything."""
        return len(self.sizes) >= LEAST_CASES and len(self.arrivals) >= LEAST_MONTHS


def past_of(
    cases: Sequence[PaidCase],
    claims: Sequence[Claim],
    today: date,
    free_cents: int,
    promised: Sequence[int],
    charged: Sequence[tuple[date, int]] = (),
) -> Past:
    """The past of a fund as it stands at the end of a day. ``charged``: what the bank took as (day, cents)."""
    ages = [(today - one.paid_on).days for one in cases]
    months = max(ages, default=0) // MONTH
    settled = [
        Seen(max((one.settled_on - one.paid_on).days, 0), True, 1, (one.claimed_cents, one.cents))
        for one in cases
        if one.settled_on is not None
    ]
    waiting = [(one.cents, age) for one, age in zip(cases, ages, strict=True) if one.settled_on is None]
    return Past(
        # Counted back from today: a month that would begin before the first payout is left out, whole.
        arrivals=tuple(sum(age // MONTH == month for age in ages) for month in reversed(range(months))),
        sizes=tuple(one.cents for one in cases),
        billing=(*settled, *(Seen(age, False) for _, age in waiting)),
        paying=tuple(seen for one in claims for seen in _seen_on(one, today)),
        payments=sum(len(one.payments) for one in claims),
        free_cents=free_cents,
        promised=tuple(promised),
        unsettled=tuple(waiting),
        open_claims=tuple((one.open_cents, max((today - one.billed_on).days, 0)) for one in claims if one.open_cents),
        # Spread over all months: a bank charges by the quarter or by the year.
        bank_cents=sum(cents for day, cents in charged if (today - day).days < MONTH * months) // max(months, 1),
    )


def _seen_on(claim: Claim, today: date) -> list[Seen]:
    """What a claim tells of paying: each payment, what was written off, and what is still waited for, by cents."""
    paid = [Seen(max((day - claim.billed_on).days, 0), True, cents) for day, cents in claim.payments]
    rest = Seen(max((today - claim.billed_on).days, 0), False, claim.open_cents)
    return [*paid, Seen(NEVER, True, claim.written_off_cents), rest]


@dataclass(frozen=True)
class Return:
    """Money that comes back: billed on day ``billed`` (below zero if it already was), and paid ``takes`` days after that."""

    cents: int
    billed: int
    takes: int

    def day(self, within: int | None) -> int:
        """The day on which it comes; ``within``: all pay within so many days of the bill, or of today if that is later."""
        left = self.takes + min(self.billed, 0)
        return max(self.billed, 0) + (left if within is None else min(left, within))


@dataclass(frozen=True)
class Payout:
    """A case that is paid on a day, when the pot holds it, and what comes back of it."""

    day: int
    cents: int
    back: Return | None


@dataclass(frozen=True)
class Draws:
    """All that chance decides in one run."""

    payouts: tuple[Payout, ...]
    under_way: tuple[Return, ...]


class Chance:
    """Draws runs from a past."""

    def __init__(self, past: Past, months: int, random: Random) -> None:
        self.past, self.months, self.random = past, months, random
        self.billing, self.paying = Delays(past.billing), Delays(past.paying)

    def draws(self) -> Draws:
        """One run."""
        past, random = self.past, self.random
        payouts = []
        for month in range(self.months):
            number = random.choice(past.arrivals)
            days = sorted(MONTH * month + 1 + random.randrange(MONTH) for _ in range(number))
            for day, cents in zip(days, random.choices(past.sizes, k=number), strict=True):
                payouts.append(Payout(day, cents, self._back(cents, day)))
        waiting = [*((cents, 0, -1) for cents in past.promised), *((cents, -age, age) for cents, age in past.unsettled)]
        under_way = [self._back(cents, day, waited) for cents, day, waited in waiting]
        under_way += [self._paid(cents, -age, age) for cents, age in past.open_claims]
        return Draws(tuple(payouts), tuple(one for one in under_way if one is not None))

    def _back(self, cents: int, day: int, waited: int = -1) -> Return | None:
        """What comes back of a payout; None when nobody is ever asked."""
        billed = self.billing.draw(self.random, waited)
        if billed is None:
            return None
        claimed, paid = billed.part
        return self._paid(cents * claimed // paid, day + billed.days)

    def _paid(self, cents: int, billed: int, waited: int = -1) -> Return:
        found = self.paying.draw(self.random, waited)
        return Return(cents, billed, NEVER if found is None else found.days)


@dataclass(frozen=True)
class Run:
    """One run in one scenario. ``ends``: the pot at the end of each month. ``lasts``: the day of the first payout that the pot
    did not hold; None when it held all. A payout that does not fit is not made, and nothing comes back of it.
    """

    ends: tuple[int, ...]
    lasts: int | None
    paid_cents: int
    repaid_cents: int


def walk(draws: Draws, free_cents: int, months: int, within: int | None = None, bank_cents: int = 0) -> Run:
    """Go through the days of one run. On a day, money comes in before it goes out; a month ends with what the bank charges."""
    last = MONTH * months
    comes = [0] * (last + 1)
    for one in draws.under_way:
        _expect(comes, one, within)
    pot, lasts, paid, ends = free_cents, None, 0, []
    waiting = iter([*draws.payouts, Payout(last + 1, 0, None)])
    payout = next(waiting)
    for day in range(1, last + 1):
        pot += comes[day]
        while payout.day == day:
            if payout.cents <= pot:
                pot -= payout.cents
                paid += payout.cents
                if payout.back is not None:
                    _expect(comes, payout.back, within, after=day)
            else:
                lasts = lasts or day
            payout = next(waiting)
        if day % MONTH == 0:
            pot = max(pot - bank_cents, 0)  # what a bank does with an empty account is not foretold
            ends.append(pot)
    return Run(tuple(ends), lasts, paid, sum(comes))


def _expect(comes: list[int], back: Return, within: int | None, after: int = 0) -> None:
    """Money that is paid at once still takes a day."""
    day = max(back.day(within), after + 1)
    if day < len(comes):
        comes[day] += back.cents


@dataclass(frozen=True)
class Scenario:
    """A way in which the months to come can go. ``within``: every bill is paid within so many days; None: as it goes now."""

    name: str
    within: int | None = None


AS_NOW = Scenario("as-now")
ALL_PAY = Scenario("all-pay", within=30)
SCENARIOS = (AS_NOW, ALL_PAY)
LEVELS = (10, 50, 90)
"""The quantiles that a forecast tells, in percents."""


@dataclass(frozen=True)
class Outlook:
    """What the runs of one scenario come to.

    ``fan``: the quantiles of the pot in cents, at the start and at the end of each month. ``lasts``: the quantiles of the whole
    months in which the pot held every payout; None: longer than was looked ahead. ``short``: in how many runs a payout did not
    fit.
    """

    scenario: Scenario
    fan: tuple[tuple[int, ...], ...]
    lasts: tuple[int | None, ...]
    short: int


Watch = Callable[[Iterable[int], int], Iterable[int]]


def forecast(past: Past, *, months: int, runs: int, seed: int, watch: Watch = lambda rows, _: rows) -> tuple[Outlook, ...]:
    """The outlook in each scenario. The same past, numbers and seed give the same outlook. ``watch`` sees each run go by."""
    chance = Chance(past, months, Random(seed))  # noqa: S311  a simulation, no secret
    made: dict[Scenario, list[Run]] = {scenario: [] for scenario in SCENARIOS}
    for _ in watch(range(runs), runs):
        draws = chance.draws()
        for scenario, done in made.items():
            done.append(walk(draws, past.free_cents, months, scenario.within, past.bank_cents))
    return tuple(_outlook(scenario, done, past.free_cents, months) for scenario, done in made.items())


def _outlook(scenario: Scenario, runs: Sequence[Run], free_cents: int, months: int) -> Outlook:
    start = tuple(free_cents for _ in LEVELS)
    fan = [quantiles([run.ends[month] for run in runs]) for month in range(months)]
    whole = quantiles([months if run.lasts is None else (run.lasts - 1) // MONTH for run in runs])
    lasts = tuple(None if held == months else held for held in whole)
    return Outlook(scenario, (start, *fan), lasts, sum(run.lasts is not None for run in runs))


def quantiles(values: Sequence[int]) -> tuple[int, ...]:
    """The values at ``LEVELS``: the smallest one that so many percents of the values do not exceed."""
    ordered = sorted(values)
    return tuple(ordered[-(-len(ordered) * level // 100) - 1] for level in LEVELS)
