"""What a bank tells, whatever the format: statements of one account, the movements on them, and the parts of a movement."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from fonds.errors import invalid
from fonds.money import LARGEST, Cents

EURO = "EUR"


class Own(StrEnum):
    """What a bank calls, in its own code, money that goes to it or comes from it."""

    CHARGE = "charge"
    INTEREST = "interest"


@dataclass(frozen=True)
class Part:
    """One payment. ``cents``: above zero when money came in. ``text``: everything that was told with it.

    ``end_to_end``: the reference of whoever ordered the payment. ``returned``: a payment that came back (RtrInf).
    ``own``: the bank says that this is its own costs or interest; None when its code does not say so.
    """

    cents: int
    end_to_end: str = ""
    name: str = ""
    iban: str = ""
    text: str = ""
    returned: bool = False
    own: Own | None = None


@dataclass(frozen=True)
class Movement:
    """One entry on the account: one payment, or a batch whose parts add up to it.

    ``reference``: the bank's own (AcctSvcrRef); ``order``: the batch of ours that it executes; ``undoes``: the bank takes an
    earlier entry back (RvslInd).
    """

    booked_on: date
    value_on: date
    cents: int
    parts: tuple[Part, ...]
    reference: str = ""
    order: str = ""
    undoes: bool = False

    def fingerprint(self) -> tuple[str, ...]:
        """What tells this movement from another one of the same day and amount.

        The bank's reference is the same in every message about a movement; the text can be shortened in one of them, so
        it only counts when there is no reference.
        """
        if self.reference:
            return ("ref", self.reference)
        # What the bank kept out of a payment is told by one report and not by another.
        paid = [part for part in self.parts if part.own is None] or self.parts
        told = [word for part in paid for word in (part.end_to_end, part.iban, part.name, part.text)]
        return ("text", *(re.sub(r"[\W_]+", "", word).upper() for word in told))


@dataclass(frozen=True)
class Statement:
    """A statement of one account. ``kind``: camt.052, camt.053, camt.054 or mt940; balances are None when it tells none.

    ``number``: how the bank calls it; ``waiting``: entries that the bank has not booked yet, which are left out;
    ``currency``: of the first thing that is not in euro, else EUR.
    """

    kind: str
    account: str
    number: str
    movements: tuple[Movement, ...]
    from_day: date | None = None
    to_day: date | None = None
    opening_cents: int | None = None
    closing_cents: int | None = None
    waiting: int = 0
    currency: str = EURO

    @property
    def balances(self) -> bool:
        """Whether opening and closing balance are told, and can be checked."""
        return self.opening_cents is not None and self.closing_cents is not None

    @property
    def difference_cents(self) -> int:
        """What opening plus movements differs from closing; 0 when that cannot be told."""
        if self.opening_cents is None or self.closing_cents is None:
            return 0
        return self.opening_cents + sum(one.cents for one in self.movements) - self.closing_cents


@dataclass
class Heading:
    """What a reader collects of a statement before it is whole."""

    currency: str = EURO
    waiting: int = 0
    movements: list[Movement] = field(default_factory=list)

    def in_euro(self, currency: str | None) -> None:
        """Remember the first currency that is not the euro."""
        if currency is not None and currency.strip() != EURO and self.currency == EURO:
            self.currency = re.sub(r"[^A-Z]", "", currency.upper())[:3] or "?"


def cents_of(text: str, where: str) -> Cents:
    """An amount as ISO 20022 writes it: digits, with a point before the cents. Raises InvalidInput: bank-amount."""
    stripped = text.strip()
    if not re.fullmatch(r"[0-9]{1,18}(\.[0-9]*)?", stripped):
        raise invalid("bank-amount", where)
    try:
        cents = Decimal(stripped) * 100
    except InvalidOperation:
        raise invalid("bank-amount", where) from None
    if cents != cents.to_integral_value() or cents > LARGEST:
        raise invalid("bank-amount", where)
    return Cents(int(cents))
