"""Decision tables: the first row that is met decides, as long as every row above it is known not to be."""

from collections.abc import Mapping


def first_hit(outcomes: Mapping[str, bool | None]) -> tuple[str | None, str | None]:
    """The row that decides, and the row that must become known first; ``outcomes`` are in the order of the table.

    At most one of the two is given: neither when no row is met and all are known.
    """
    for row, outcome in outcomes.items():
        if outcome is None:
            return None, row
        if outcome:
            return row, None
    return None, None
