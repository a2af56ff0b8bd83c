"""Whose money is it? Lines of the bank beside what the fund waits for; only what is certain is matched."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile

from fonds.bank.model import Part

_LONGEST_REFERENCE = 25
_FEW = 16
_BEGINNING = re.compile("(?=RF[0-9]{2})")


@dataclass(frozen=True)
class OpenClaim:
    """What a debtor still owes for a case, and the reference by which its payment is known. ``iban``: of the debtor."""

    debtor: str
    case: str
    reference: str
    cents: int
    iban: str = ""


@dataclass(frozen=True)
class Match:
    """Whose claims a payment is for, and by what that is known: ``reference`` or ``iban``."""

    debtor: str
    claims: tuple[tuple[str, int], ...]
    how: str


@dataclass
class Waiting:
    """Everything that is open, by reference and by account; it shrinks as payments are matched."""

    claims: dict[str, OpenClaim]
    by_iban: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Sequence[OpenClaim]) -> "Waiting":
        """The open claims, to look up."""
        made = cls({one.reference: one for one in claims})
        for one in claims:
            if one.iban:
                made.by_iban.setdefault(one.iban, []).append(one.reference)
        return made

    def match(self, part: Part) -> Match | None:
        """Who paid this, if that is certain: references of one debtor; or its account and the exact amount of one claim."""
        named = [self.claims[one] for one in references_in(part.text, self.claims)]
        if named and len({one.debtor for one in named}) == 1:
            return self._taken("reference", named, part.cents)
        if named:
            return None  # references of two debtors: who paid for whom is for people to say
        same = [self.claims[one] for one in self.by_iban.get(part.iban, []) if self.claims[one].cents == part.cents]
        return self._taken("iban", same, part.cents) if len(same) == 1 else None

    def _taken(self, how: str, claims: Sequence[OpenClaim], cents: int) -> Match:
        """Remember that these are paid now, as far as the money goes."""
        told = tuple((one.case, one.cents) for one in claims)
        for one in claims:
            left = one.cents - min(one.cents, cents)
            cents -= one.cents - left
            if left:
                self.claims[one.reference] = OpenClaim(one.debtor, one.case, one.reference, left, one.iban)
            else:
                del self.claims[one.reference]
                if one.iban:
                    self.by_iban[one.iban].remove(one.reference)
        return Match(claims[0].debtor, told, how)


class Row:
    """A row of amounts of one direction, out of which neighbours are taken that come to a sum; the others then close up.

    Most sums are not there. To see that at once, the totals of few neighbours are kept, and the least total of one more: a
    sum below that takes no more than those few. The totals of neighbours that were taken stay known, and cost a look only.
    """

    def __init__(self, amounts: Iterable[int]) -> None:
        self.left = list(enumerate(amounts))
        self.totals: set[int] = set()
        self.least_of_more = math.inf
        self._learn(self.left)

    def take(self, wanted: int) -> list[int]:
        """The places of the first neighbours, two or more, that come to a sum; none when there are none."""
        if wanted not in self.totals and abs(wanted) < self.least_of_more:
            return []
        run = next(adding_up((cents for _, cents in self.left), wanted), range(0))
        taken = [place for place, _ in self.left[run.start : run.stop]]
        if taken:
            del self.left[run.start : run.stop]
            self._learn(self.left[max(0, run.start - _FEW) : run.start + _FEW])
        return taken

    def _learn(self, row: Sequence[tuple[int, int]]) -> None:
        for begin in range(len(row)):
            totals = list(accumulate(cents for _, cents in row[begin : begin + _FEW + 1]))
            self.totals.update(totals[1:_FEW])
            if len(totals) > _FEW:
                self.least_of_more = min(self.least_of_more, abs(totals[-1]))


def adding_up(amounts: Iterable[int], wanted: int) -> Iterator[range]:
    """Where neighbours, two or more, in a row of amounts of one direction come to a sum: their places."""
    reached, total = {0: 0}, 0
    for end, cents in enumerate(amounts, start=1):
        total += cents
        begin = reached.get(total - wanted, end)
        if end - begin > 1:
            yield range(begin, end)
        reached[total] = end


def is_part(amounts: Sequence[int], place: int, wanted: int) -> bool:
    """Whether the amount at a place in such a row comes to a sum with neighbours before it, behind it, or both."""
    before = set(_running(amounts[place::-1], wanted))
    after = [0, *_running(amounts[place + 1 :], wanted)]
    return wanted != amounts[place] and any(wanted - reached in before for reached in after)


def _running(amounts: Iterable[int], wanted: int) -> Iterator[int]:
    """The running totals, as far as they do not pass a sum."""
    return takewhile(lambda total: abs(total) <= abs(wanted), accumulate(amounts))


def references_in(text: str, known: Mapping[str, object]) -> list[str]:
    """The known references that stand anywhere in a text, however it is spaced or goes on; each once, in their order."""
    compact = re.sub(r"[\W_]+", "", text).upper()
    found: dict[str, None] = {}
    for beginning in _BEGINNING.finditer(compact):
        at = beginning.start()
        fitting = [compact[at : at + size] for size in range(_LONGEST_REFERENCE, 4, -1) if compact[at : at + size] in known]
        found.update(dict.fromkeys(fitting[:1]))
    return list(found)
