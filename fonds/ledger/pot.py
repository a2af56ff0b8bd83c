"""The pot: what is at the bank and what of it is free. No entry may take out more than there is."""

from dataclasses import dataclass

from fonds.ledger.entries import BANK, RESERVATIONS, Entry


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
        """What the entry takes out and what there is of it, in cents, when that is less; None when the pot holds enough.

        An entry that takes nothing out is never short, so that a pot that is empty can be filled again.
        """
        after = self.after(entry)
        for there, left in ((self.free_cents, after.free_cents), (self.bank_cents, after.bank_cents)):
            if left < 0 and left < there:
                return there - left, max(there, 0)
        return None
