"""How long something takes, when part of it has not happened yet: drawing from what was seen, the waiting ones included.

Who is still waiting after 40 days tells only that it takes more than 40. Such an observation is drawn like any other, and then
drawn again among those that took longer: Efron's redistribution to the right, which gives the curve of Kaplan and Meier (1958).
What waits longest of all is taken as never, which is the careful side. In whole numbers throughout.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from random import Random

NEVER = 10**9
"""More days than anything takes: it is known that this one will not happen."""


@dataclass(frozen=True)
class Seen:
    """One observation: after how many days it happened, or for how many days it has been waited for.

    ``weight``: how much it counts (cents, or 1). ``part``: of what goes on when it happens, (claimed cents, paid cents).
    """

    days: int
    happened: bool
    weight: int = 1
    part: tuple[int, int] = (1, 1)


class Delays:
    """Observations to draw from."""

    def __init__(self, seen: Iterable[Seen]) -> None:
        # On one day, what happened comes before who was still waiting at its end.
        self._seen = sorted((one for one in seen if one.weight > 0), key=lambda one: (one.days, not one.happened))
        self._days = [one.days for one in self._seen]
        self._sums = list(accumulate((one.weight for one in self._seen), initial=0))

    def draw(self, random: Random, waited: int = -1) -> Seen | None:
        """One observation of something that took more than ``waited`` days; None: it never happens."""
        place = bisect_right(self._days, waited)
        while place < len(self._seen):
            drawn = random.randrange(self._sums[place], self._sums[-1])
            place = bisect_right(self._sums, drawn) - 1
            found = self._seen[place]
            if found.happened:
                return found if found.days < NEVER else None
            place += 1
        return None
