"""What happens to the money: one function per event of the ledger, each giving an entry that balances.

Amounts are integer cents; a debit is positive, a credit negative, and the postings of an entry add up to zero. Entries are
never changed: a mistake is undone by ``reversal``, which points at what it reverses.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

BANK = "bank"
RESERVATIONS = "reservations"
ABSORBED = "absorbed"
CHARGES = "charges"
INTEREST = "interest"
UNMATCHED = "unmatched"
"""Money on the bank of which nobody knows yet whose it is."""


class EntryKind(StrEnum):
    """The events that the ledger knows (DESIGN: money)."""

    CONTRIBUTION = "contribution"
    RESERVATION = "reservation"
    RELEASE = "release"
    PAYOUT = "payout"
    SETTLEMENT = "settlement"
    REPAYMENT = "repayment"
    OFFSET = "offset"
    REFUND = "refund"
    WAIVER = "waiver"
    WRITE_OFF = "write_off"
    CAPITAL_RETURN = "capital_return"
    CHARGE = "charge"
    INTEREST = "interest"
    UNMATCHED = "unmatched"
    ATTRIBUTION = "attribution"
    REVERSAL = "reversal"


GIVEN_UP = (EntryKind.WAIVER, EntryKind.WRITE_OFF)
"""The kinds by which the fund asks less than it claimed. They are no payments, and never count as one."""


@dataclass(frozen=True)
class Posting:
    """One line of an entry: a debit (positive cents) or credit (negative) of one account, for one case or for none."""

    account: str
    cents: int
    case: str | None = None


@dataclass(frozen=True)
class Entry:
    """Postings that belong together and add up to zero."""

    kind: EntryKind
    postings: tuple[Posting, ...]
    case: str | None = None

    def __post_init__(self) -> None:
        if sum(posting.cents for posting in self.postings) or not self.postings:
            raise ValueError(f"entry does not balance: {self.kind}")
        if any(posting.cents == 0 for posting in self.postings):
            raise ValueError(f"entry with an empty posting: {self.kind}")


def capital(partner: str) -> str:
    """What a partner put in."""
    return f"capital:{partner}"


def reserved(case: str) -> str:
    """Memo account: promised to a case and not yet paid."""
    return f"reserved:{case}"


def paid_for(case: str) -> str:
    """Paid out for a case and not yet settled."""
    return f"case:{case}"


def resident(case: str) -> str:
    """The resident of a case as a debtor; never a name."""
    return f"resident:{case}"


def is_resident(debtor: str) -> bool:
    """Whether a debtor is the resident of a case."""
    return debtor.startswith(resident(""))


def claim(debtor: str) -> str:
    """What a partner, or ``resident:CASE``, owes the fund; below zero is a credit."""
    return f"claim:{debtor}"


def contribution(partner: str, cents: int) -> Entry:
    """A partner puts money in the pot (inleg)."""
    return Entry(EntryKind.CONTRIBUTION, (Posting(BANK, cents), Posting(capital(partner), -cents)))


def reservation(case: str, cents: int) -> Entry:
    """A granted amount is promised: it no longer counts as available."""
    return Entry(EntryKind.RESERVATION, (Posting(reserved(case), cents, case), Posting(RESERVATIONS, -cents, case)), case)


def release(case: str, cents: int) -> Entry:
    """A promise is taken back."""
    return Entry(EntryKind.RELEASE, (Posting(reserved(case), -cents, case), Posting(RESERVATIONS, cents, case)), case)


def payout(case: str, cents: int) -> Entry:
    """Money leaves for a payee, and the promise for it ends."""
    return Entry(
        EntryKind.PAYOUT,
        (
            Posting(paid_for(case), cents, case),
            Posting(BANK, -cents, case),
            Posting(reserved(case), -cents, case),
            Posting(RESERVATIONS, cents, case),
        ),
        case,
    )


def settlement(case: str, shares: Mapping[str, int], absorbed_cents: int = 0) -> Entry:
    """The parties that should have paid owe their share; the fund bears the rest."""
    debits = [Posting(claim(debtor), cents, case) for debtor, cents in sorted(shares.items()) if cents]
    if absorbed_cents:
        debits.append(Posting(ABSORBED, absorbed_cents, case))
    total = sum(posting.cents for posting in debits)
    return Entry(EntryKind.SETTLEMENT, (*debits, Posting(paid_for(case), -total, case)), case)


def repayment(debtor: str, parts: Mapping[str | None, int]) -> Entry:
    """A debtor pays back. ``parts``: cents per case; the key ``None`` holds what is more than is owed, kept as a credit."""
    credits = [Posting(claim(debtor), -cents, case) for case, cents in parts.items() if cents]
    cases = [posting.case for posting in credits]
    only_case = cases[0] if len(cases) == 1 else None
    if is_resident(debtor):  # even a resident's credit is about that one case
        only_case = debtor.removeprefix(resident(""))
    total = sum(parts.values())
    return Entry(EntryKind.REPAYMENT, (Posting(BANK, total, only_case), *credits), only_case)


def refund(debtor: str, parts: Mapping[str | None, int]) -> Entry:
    """What a debtor paid too much goes back to it: a repayment the other way. ``parts``: cents per credit."""
    paid = repayment(debtor, parts)
    return Entry(EntryKind.REFUND, tuple(Posting(p.account, -p.cents, p.case) for p in paid.postings), paid.case)


def unmatched(cents: int) -> Entry:
    """Money came in (above zero) or went out (below), and nobody knows yet what it is."""
    return Entry(EntryKind.UNMATCHED, (Posting(BANK, cents), Posting(UNMATCHED, -cents)))


def charge(cents: int) -> Entry:
    """The bank takes its own costs (below zero), or gives some of them back (above)."""
    return Entry(EntryKind.CHARGE, (Posting(BANK, cents), Posting(CHARGES, -cents)))


def interest(cents: int) -> Entry:
    """The bank pays interest (above zero) or charges it (below)."""
    return Entry(EntryKind.INTEREST, (Posting(BANK, cents), Posting(INTEREST, -cents)))


def attribution(entry: Entry) -> Entry:
    """What came in or went out, of money that is on the bank already: the same, with ``unmatched`` for the bank."""
    moved = tuple(Posting(UNMATCHED if p.account == BANK else p.account, p.cents, p.case) for p in entry.postings)
    return Entry(EntryKind.ATTRIBUTION, moved, entry.case)


def offset(debtor: str, credits: Mapping[str | None, int], parts: Mapping[str | None, int]) -> Entry:
    """A credit of a debtor pays its open claims. ``credits`` and ``parts``: cents per case, equal in total."""
    used = [Posting(claim(debtor), cents, case) for case, cents in credits.items()]
    paid = [Posting(claim(debtor), -cents, case) for case, cents in parts.items()]
    return Entry(EntryKind.OFFSET, (*used, *paid))


def given_up(kind: EntryKind, debtor: str, case: str, cents: int) -> Entry:
    """The fund bears (a part of) a claim itself. ``kind``: a waiver (it need not be paid) or a write-off (it cannot be got)."""
    if kind not in GIVEN_UP:
        raise ValueError(f"not a kind of giving up: {kind}")
    return Entry(kind, (Posting(ABSORBED, cents, case), Posting(claim(debtor), -cents, case)), case)


def capital_return(partner: str, cents: int) -> Entry:
    """A partner that leaves gets back (a part of) what it put in."""
    return Entry(EntryKind.CAPITAL_RETURN, (Posting(capital(partner), cents), Posting(BANK, -cents)))


def reversal(entry: Entry) -> Entry:
    """The mirror image of an entry. A reversal itself cannot be reversed."""
    if entry.kind is EntryKind.REVERSAL:
        raise ValueError("a reversal cannot be reversed")
    mirrored = tuple(Posting(posting.account, -posting.cents, posting.case) for posting in entry.postings)
    return Entry(EntryKind.REVERSAL, mirrored, entry.case)


def allocate(cents: int, open_items: Iterable[tuple[str | None, int]]) -> dict[str | None, int]:
    """Divide an amount over open items in their order; what is left is a credit under ``None``.

    ``open_items``: (case, open cents); claims come in the order in which they fall due.
    """
    parts: dict[str | None, int] = {}
    for case, open_cents in open_items:
        part = min(cents, open_cents)
        if part > 0:
            parts[case] = parts.get(case, 0) + part
            cents -= part
    if cents:
        parts[None] = parts.get(None, 0) + cents
    return parts
