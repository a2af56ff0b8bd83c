"""Which reports of a day go on after each other, and which tell the same again: the balances between them say it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

_MOST_SUMS = 20_000
"""Of amounts with more sums than this it is not tried whether some cancel out."""


class Beside(Enum):
    """How a report stands beside another one of that day: it tells other movements, it tells the same ones, or who knows."""

    APART = "apart"
    SAME = "same"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Span:
    """What one report tells of one day. ``report`` and ``file``: which.

    ``begins``, ``ends``: the balance before and behind its movements, in cents, None when that cannot be said; ``cents``: those
    movements, of a report that was read only what was new; ``whole``: it tells all of that day.
    """

    report: int
    file: int
    begins: int | None
    ends: int | None
    cents: tuple[int, ...]
    whole: bool = False


def beside(told: Span, others: Sequence[Span]) -> dict[int, Beside]:
    """How a report stands beside each other report of that day, by their numbers.

    Apart: the one begins where the other ends, or reports between them close the gap. The same: they begin or end at one
    balance, or others do with which it goes on; or one of them tells the whole day. A balance that comes twice says nothing.
    """
    joined = _linked(told.begins, others, back=True) | _linked(told.ends, others)
    shared = _linked(told.begins, others, until=told.ends) | _linked(told.ends, others, until=told.begins, back=True)
    unclear = cancel_out([cents for one in (told, *others) for cents in one.cents])
    found = {}
    for one in others:
        joins, overlaps = one.report in joined, one.report in shared
        without_balances = told.begins is told.ends is one.begins is one.ends is None
        if told.whole or one.whole or (overlaps and not joins):
            found[one.report] = Beside.SAME
        elif one.file == told.file and (joins or without_balances):
            found[one.report] = Beside.APART  # one file is one account of what happened
        else:
            found[one.report] = Beside.UNSURE if overlaps or unclear or not joins else Beside.APART
    return found


def cancel_out(amounts: Iterable[int]) -> bool:
    """Whether some of these come to nothing together, so that a balance can come twice; True when there are too many to try."""
    told = list(amounts)
    if all(cents > 0 for cents in told) or all(cents < 0 for cents in told):
        return False
    reached: set[int] = set()
    for cents in told:
        reached |= {cents} | {cents + total for total in reached}
        if 0 in reached or len(reached) > _MOST_SUMS:
            return True
    return False


def _linked(balance: int | None, spans: Sequence[Span], until: int | None = None, *, back: bool = False) -> set[int]:
    """The reports that begin at a balance, those that begin where these end, and so on; ``back``: the other way round."""
    links = [(one.ends, one.begins, one.report) if back else (one.begins, one.ends, one.report) for one in spans]
    found: set[int] = set()
    reached = {balance} - {None}
    while more := [(to, report) for start, to, report in links if start in reached and report not in found]:
        found.update(report for _, report in more)
        reached.update(to for to, _ in more if to not in (None, until))
    return found
