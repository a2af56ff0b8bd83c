"""The repayment statement: what one debtor owed, what was asked and paid in a period, and how to pay what is open.

The view model; ``forms`` makes the documents. Amounts are cents: what the debtor owes the fund is positive, what the
fund owes the debtor negative.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Literal

from fonds.documents.payment import Payment
from fonds.errors import broken

Language = Literal["nl", "en"]
LineKind = Literal["claim", "payment", "reversal", "waiver", "write_off", "credit", "refund", "other"]


@dataclass(frozen=True)
class Line:
    """One booking in the period. ``amount_cents`` is signed: a claim adds to what is owed, a payment takes from it.

    ``case`` and ``description`` may be empty.
    """

    booked_on: date
    case: str
    kind: LineKind
    description: str
    amount_cents: int


@dataclass(frozen=True)
class Instalment:
    """One term of a payment plan, and what of it is still open."""

    due_on: date
    amount_cents: int
    open_cents: int


@dataclass(frozen=True)
class ClaimLine:
    """One claim as it stands on the day of issue; with ``instalments`` it is paid in terms, in order of due date.

    ``disputed``: its debtor objects, and nobody answered yet.
    """

    case: str
    claimed_on: date
    due_on: date
    amount_cents: int
    paid_cents: int
    open_cents: int
    reference: str
    instalments: tuple[Instalment, ...] = ()
    disputed: bool = False

    @property
    def written_off_cents(self) -> int:
        """What the fund gave up: neither paid nor open."""
        return self.amount_cents - self.paid_cents - self.open_cents

    @property
    def open_instalments(self) -> tuple[Instalment, ...]:
        """The terms that are not fully paid."""
        return tuple(term for term in self.instalments if term.open_cents)


@dataclass(frozen=True)
class Head:
    """Where the audit chain stood: how many records, and the hash of the last one."""

    count: int
    hash: str


@dataclass(frozen=True)
class Due:
    """What the debtor is asked to pay now for one claim, and by when."""

    amount_cents: int
    due_on: date
    late: bool


@dataclass(frozen=True)
class Stake:
    """What a partner put in the fund and paid back to it so far, and what it is spared by the cases that were paid.

    ``estimated_cents`` is what requesters expect, ``realised_cents`` what was seen afterwards; they are never added up.
    """

    put_in_cents: int
    repaid_cents: int
    estimated_cents: int = 0
    realised_cents: int = 0


@dataclass(frozen=True)
class Statement:
    """The statement of one debtor over a period (both days included).

    Lines and balances are of the period; ``open_claims``, ``credit_cents`` (paid too much, not yet used), ``stake`` (of a
    partner only) and ``head`` are of ``issued_on``, because nobody should pay again what was paid since the period ended.

    ``our_reference``: the partner, or the case of a resident. A paper that was sent before there was one has ``debtor_id``.
    ``contact``: whom to ask, or empty.

    Raises IntegrityFailure: statement-does-not-add-up, statement-terms-differ. A wrong statement is never sent.
    """

    fund_name: str
    fund_iban: str
    fund_account_name: str
    debtor_id: str
    debtor_name: str
    language: Language
    period_from: date
    period_to: date
    issued_on: date
    opening_cents: int
    lines: tuple[Line, ...]
    closing_cents: int
    open_claims: tuple[ClaimLine, ...]
    credit_cents: int
    head: Head
    stake: Stake | None = None
    our_reference: str = ""
    contact: str = ""

    def __post_init__(self) -> None:
        movement_cents = sum(line.amount_cents for line in self.lines)
        if self.opening_cents + movement_cents != self.closing_cents:
            raise broken("statement-does-not-add-up", self.debtor_id)
        for claim in self.open_claims:
            if claim.written_off_cents < 0:
                raise broken("statement-does-not-add-up", claim.case)
            if claim.instalments and sum(term.open_cents for term in claim.instalments) != claim.open_cents:
                raise broken("statement-terms-differ", claim.case)

    @property
    def to_pay(self) -> tuple[ClaimLine, ...]:
        """The claims of which something is open."""
        return tuple(claim for claim in self.open_claims if claim.open_cents > 0)

    @property
    def open_cents(self) -> int:
        """What is open on all claims together."""
        return sum(claim.open_cents for claim in self.to_pay)

    @property
    def due_cents(self) -> int:
        """What is asked now on all claims together."""
        return sum(due_now(claim, self.issued_on).amount_cents for claim in self.to_pay)

    def with_balance(self) -> Iterator[tuple[Line, int]]:
        """The lines, each with the balance after it."""
        balances = accumulate((line.amount_cents for line in self.lines), initial=self.opening_cents)
        next(balances)
        return zip(self.lines, balances, strict=True)


def due_now(claim: ClaimLine, today: date) -> Due:
    """What is asked now: all that is open; of a claim in terms, every term whose day has come, or else the next one."""
    if not claim.instalments:
        return Due(claim.open_cents, claim.due_on, claim.due_on < today)
    first, *later = claim.open_instalments
    arrived = [term for term in later if term.due_on <= today]
    return Due(sum(term.open_cents for term in (first, *arrived)), first.due_on, first.due_on < today)


def payment_for(statement: Statement, claim: ClaimLine) -> Payment:
    """The credit transfer that pays what is asked now for one claim."""
    due = due_now(claim, statement.issued_on)
    return Payment(statement.fund_account_name, statement.fund_iban, due.amount_cents, claim.reference)
