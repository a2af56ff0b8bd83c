"""How alike two cases are in their facts, so that equal cases can be treated equally (rule L10).

The measure is Gower's: each fact that is known of both cases gives a difference from 0 to 1, and their mean is the distance.
Yes/no and choices differ or they do not. A number differs by its share of the larger of the two. Gower takes the range over all
cases instead; then one very large case makes all others alike, and a third case changes the distance between two. A fact that
is unknown of either is left out and counted, for unknown is never no. Fractions are exact, so nothing is rounded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from fonds.case.facts import CATALOGUE
from fonds.rulebook.vocabulary import FactValue, Kind

NOT_COMPARED = frozenset(
    {
        "amount_to_decide",  # is the amount asked, which would then count twice
        "assessor_independent",  # tells about who assesses
        "balance_sufficient",  # tells about the pot on that day
        "bsn_found",  # is never true of a stored case
        "equal_cases_explained",  # is the very question that the comparison must answer
        "similar_signals_12_months",  # counts other cases
    }
)
"""Facts that say nothing about the case itself."""


@dataclass(frozen=True)
class Likeness:
    """How two cases compare: the distance (0 is equal, 1 is different in all; None when nothing can be compared).

    ``different``: the facts that differ, the largest difference first; ``unknown``: those that one or both lack.
    """

    distance: Fraction | None
    same: tuple[str, ...]
    different: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def percent(self) -> int:
        """How alike, rounded down, so that 100 means equal in every fact that is known of both."""
        return 0 if self.distance is None else int(100 * (1 - self.distance))


def likeness(here: Mapping[str, FactValue], there: Mapping[str, FactValue]) -> Likeness:
    """Compare the facts of two cases; a fact that one of them does not have is unknown."""
    known: dict[str, Fraction] = {}
    unknown: list[str] = []
    for name, fact in CATALOGUE.items():
        if name in NOT_COMPARED:
            continue
        one, other = here.get(name), there.get(name)
        if one is None or other is None:
            unknown.append(name)
        else:
            known[name] = _difference(fact.kind, one, other)
    different = sorted((name for name in known if known[name]), key=lambda name: -known[name])
    return Likeness(
        Fraction(sum(known.values()), len(known)) if known else None,
        tuple(name for name in known if not known[name]),
        tuple(different),
        tuple(unknown),
    )


def _difference(kind: Kind, one: FactValue, other: FactValue) -> Fraction:
    if one == other:
        return Fraction(0)
    if kind in (Kind.YES_NO, Kind.CHOICE) or not isinstance(one, int) or not isinstance(other, int):
        return Fraction(1)
    return min(Fraction(abs(one - other), max(abs(one), abs(other))), Fraction(1))
