"""Keep what is promised to a case equal to what its standing decision grants and was not paid yet."""

from datetime import date

from fonds.actions.perform import book
from fonds.case.status import Stage, stage
from fonds.ledger.entries import Entry, release, reservation, reserved
from fonds.store.books import account_balance
from fonds.store.queries import decisions, progress
from fonds.store.unit import Unit


def keep_promise(unit: Unit, case: str, value_on: date | None = None) -> tuple[tuple[int, Entry], ...]:
    """Book what must be promised still, or free what is promised no more; nothing when it is right already.

    After each step that changes it: a decision that stands or is looked at again, and a payout that came back. The reversal of
    a payout promises its money again, also when nothing of the case is granted any more. Raises Refused: not-available.
    """
    now = progress(unit.connection, case)
    granted = now.granted_cents - now.paid_cents if stage(now) is Stage.GRANTED else 0
    missing = granted - account_balance(unit.connection, reserved(case))
    if not missing:
        return ()
    entry = reservation(case, missing) if missing > 0 else release(case, -missing)
    return (book(unit, entry, decision=decisions(unit.connection, case)[-1].id, value_on=value_on),)
