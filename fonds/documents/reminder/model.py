"""A reminder: what a debtor should have paid, how to pay it, and what to do when that does not work or is not right.

Friendly, firm and last letters for organisations. A resident gets one gentle letter that offers a payment arrangement,
whatever the delay. The fund asks no interest and no costs, so no letter mentions them as a threat.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from fonds.documents.statement.ageing import parts
from fonds.documents.statement.model import ClaimLine, Statement, due_now
from fonds.ledger.entries import is_resident


class Tone(IntEnum):
    """How a reminder speaks."""

    FRIENDLY = 1
    FIRM = 2
    LAST = 3


@dataclass(frozen=True)
class Reminder:
    """One letter. ``address``: the lines above it, empty when unknown or of a resident; ``contact``: whom to ask, or empty.

    ``about``: the cases it is about; ``statement`` holds the claims.
    """

    statement: Statement
    tone: Tone
    about: tuple[str, ...]
    address: tuple[str, ...] = ()
    contact: str = ""

    @property
    def to_resident(self) -> bool:
        """Whether the letter goes to a resident."""
        return is_resident(self.statement.debtor_id)

    @property
    def claims(self) -> tuple[ClaimLine, ...]:
        """The claims that it asks to pay, oldest first."""
        return tuple(one for one in self.statement.to_pay if one.case in self.about)

    @property
    def asked_cents(self) -> int:
        """What it asks to pay now."""
        return sum(due_now(one, self.statement.issued_on).amount_cents for one in self.claims)


def days_late(claim: ClaimLine, today: date) -> int:
    """How many days ago the oldest open part of a claim should have been paid; below 1 when nothing is late."""
    return max((today - due_on).days for due_on, _ in parts(claim))


def all_said(tone: int, letters: int, debtor: str, most: int) -> bool:
    """Whether letters have said what they can, and the next step is a person's.

    ``tone`` and ``letters``: of the last letter about the same delay, and how many there were; ``most``: how many a resident
    gets. What was last is not said again, and one more letter that says the same helps nobody.
    """
    return letters >= most if is_resident(debtor) else tone == Tone.LAST


def tone_for(late_days: int, thresholds: tuple[int, ...], before: int, debtor: str) -> Tone | None:
    """How to speak to who is this late; None when it is too soon to say anything.

    ``thresholds``: from how many days late the friendly, the firm and the last letter are due; ``before``: the tone of the
    letter that was sent about the same delay, 0 without one. Nobody gets a firm letter who did not get a friendly one first.
    """
    reached = sum(late_days >= days for days in thresholds)
    if reached == 0:
        return None
    return Tone.FRIENDLY if is_resident(debtor) else Tone(min(reached, before + 1))
