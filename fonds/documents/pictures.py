"""Pictures of numbers: bars beside each other, and a fan of quantiles. Where everything stands is worked out here, in whole
pixels, so that a template only draws, and a page comes out the same each time. The numbers always stand in a table as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_WIDEST = 300
"""Pixels of the longest bar."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 130, 660, 20, 260
"""Where a fan is drawn."""
_LONGEST_LABEL = 28
_SPARKS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True)
class Bar:
    """One bar. ``label`` names the first bar of a row, and is empty for its others; ``short`` is as much of it as fits.

    ``share``: the length, 0–1000; ``width`` and ``y``: pixels.
    """

    label: str
    short: str
    series: str
    text: str
    share: int
    hollow: bool
    width: int
    y: int


@dataclass(frozen=True)
class Bars:
    """Rows of bars. ``says``: what they show, for who does not see them; ``amounts``: the word above the amounts."""

    caption: str
    says: str
    amounts: str
    height: int
    bars: tuple[Bar, ...]
    kind: str = "bars"


def bars(
    caption: str, says: str, amounts: str, series: Sequence[str], rows: Sequence[tuple[str, Sequence[tuple[int, str]]]]
) -> Bars:
    """Bars of ``rows``: a label, and for each of the ``series`` (value, the value in words). Below zero there is no bar."""
    largest = max((value for _, values in rows for value, _ in values), default=0)
    drawn, y = [], 4
    for label, values in rows:
        for number, ((value, words), name) in enumerate(zip(values, series, strict=True)):
            share = 1000 * max(value, 0) // largest if largest > 0 else 0
            named = "" if number else label
            short = named if len(named) <= _LONGEST_LABEL else f"{named[: _LONGEST_LABEL - 1]}…"
            drawn.append(Bar(named, short, name, words, share, bool(number), _WIDEST * share // 1000, y))
            y += 22
        y += 8
    return Bars(caption, says, amounts, y, tuple(drawn))


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: where, and what it says."""

    at: int
    text: str


@dataclass(frozen=True)
class Fan:
    """How a value can go: a band between two quantiles, and a line in the middle. ``values``: (low, middle, high) per month."""

    caption: str
    says: str
    values: tuple[tuple[int, ...], ...]
    heights: tuple[Tick, ...]
    months: tuple[Tick, ...]
    band: str
    middle: str
    height: int = 300
    kind: str = "fan"


def fan(caption: str, says: str, values: Sequence[tuple[int, ...]], heights: Sequence[tuple[int, str]], every: int) -> Fan:
    """A fan of (low, middle, high) per month. ``heights``: the marks at the side, (value, words), the highest last."""
    highest = max(heights[-1][0], *(high for *_, high in values), 1)

    def x(month: int) -> int:
        return _LEFT + (_RIGHT - _LEFT) * month // max(len(values) - 1, 1)

    def y(value: int) -> int:
        return _BOTTOM - (_BOTTOM - _TOP) * max(value, 0) // highest

    def points(places: Sequence[tuple[int, int]]) -> str:
        return " ".join(f"{x(month)},{y(value)}" for month, value in places)

    low, middle, high = ([(month, point[of]) for month, point in enumerate(values)] for of in range(3))
    return Fan(
        caption,
        says,
        tuple(values),
        tuple(Tick(y(value), words) for value, words in heights),
        tuple(Tick(x(month), str(month)) for month in range(0, len(values), every)),
        points([*high, *reversed(low)]),
        points(middle),
    )


def sparks(values: Sequence[int]) -> str:
    """A line of little bars, one per value, the highest of them full."""
    highest = max([*values, 1])
    return "".join(_SPARKS[min(max(value, 0) * len(_SPARKS) // highest, len(_SPARKS) - 1)] for value in values)


def blocks_of(share: int, width: int, *, hollow: bool) -> str:
    """A bar for a screen of letters; ``share`` is 0–1000, and whatever is above zero shows."""
    return ("░" if hollow else "█") * (-(-share * width // 1000))
