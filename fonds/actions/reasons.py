"""Why something was done: sealed with its case, for a reason can tell about people."""

from fonds.errors import refused
from fonds.store.queries import is_erased
from fonds.store.unit import Unit

GROUNDS = ("mistake", "agreement", "objection", "no_means", "not_found", "returned")
"""What may be said of a case whose person was forgotten: free text could tell about that person again."""


def ground_of(unit: Unit, case: str, reason: str) -> str | None:
    """None when the reason can be sealed with its case; of an erased case the reason itself, which is one of ``GROUNDS`` then.

    Raises Refused: reason-erased.
    """
    if not is_erased(unit.connection, case):
        return None
    if reason not in GROUNDS:
        raise refused("reason-erased", case, grounds=GROUNDS)
    return reason


def keep_reason(unit: Unit, case: str, name: str, reason: str, ground: str | None) -> None:
    """Seal a reason under ``name`` (``waiver/3``), unless the row itself holds its ground."""
    if ground is None:
        unit.seal(case, name, reason)
