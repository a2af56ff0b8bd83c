"""The pot: what is at the bank and what of it is free. No entry may take out more than there is."""

from collections.abc import Callable
from dataclasses import dataclass

from fonds.ledger.entries import BANK, RESERVATIONS, Entry

_FREE = (BANK, RESERVATIONS)
"""What is free: what is at the bank, less what is promised."""


def shortage(entry: Entry, there: Callable[[tuple[str, ...]], int]) -> tuple[int, int] | None:
    """What the entry takes out and what there is of it, in cents, when that is less; None when the pot holds enough.

    ``there``: what stands on accounts together; asked only for what the entry takes, since adding it up reads every posting.
    An entry that takes nothing out is never short, so that a pot that is empty can be filled again.
    """
    for accounts in (_FREE, (BANK,)):
        taken = -sum(posting.cents for posting in entry.postings if posting.account in accounts)
        if taken > 0 and (left := there(accounts)) < taken:
            return taken, max(left, 0)
    return None


@dataclass(frozen=True)
class Pot:
    """Money in cents. ``free_cents``: at the bank and not promised to a case yet."""

    bank_cents: int
    free_cents: int

    def after(self, entry: Entry) -> "Pot":
        """The pot once this entry is booked."""
        bank = sum(posting.cents for posting in entry.postings if posting.account == BANK)
        promised = sum(posting.cents for posting in entry.postings if posting.account == RESERVATIONS)
        return Pot(self.bank_cents + bank, self.free_cents + bank + promised)

    def shortage(self, entry: Entry) -> tuple[int, int] | None:
        """What the entry takes out and what there is of it, as ``shortage`` tells it, of this pot."""
        return shortage(entry, lambda accounts: self.free_cents if accounts == _FREE else self.bank_cents)
