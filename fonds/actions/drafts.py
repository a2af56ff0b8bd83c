"""Book many entries at once: made one by one in memory, each held against the pot, and written together."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fonds.ledger.entries import BANK, RESERVATIONS, Entry
from fonds.store import tables as t
from fonds.store.books import account_balance
from fonds.store.unit import Unit


@dataclass
class Drafts:
    """Entries that will be written by ``write``; ``bank_cents`` and ``promised_cents`` run along with them."""

    unit: Unit
    entries: list[tuple[int, Entry]] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    bank_cents: int = 0
    promised_cents: int = 0

    def __post_init__(self) -> None:
        self.bank_cents = account_balance(self.unit.connection, BANK)
        self.promised_cents = account_balance(self.unit.connection, RESERVATIONS)

    @cached_property
    def first(self) -> int:
        """The number of the first entry."""
        return self.unit.next_id(t.entry)

    def covered(self, entry: Entry) -> bool:
        """Whether the pot holds what this entry takes out of it."""
        bank, promised = self._moves(entry)
        free = self.bank_cents + self.promised_cents
        moves = ((self.bank_cents, bank), (free, bank + promised))
        return all(moved >= 0 or before + moved >= 0 for before, moved in moves)

    def add(self, entry: Entry, value_on: date, *, reverses: int | None = None, **about: Any) -> int:
        """Keep an entry for writing; gives its number. ``about``: decision and line, for the reversal of a payout."""
        number = self.first + len(self.entries)
        self.entries.append((number, entry))
        self.rows.append(
            {
                "id": number,
                "kind": entry.kind.value,
                "value_on": value_on.isoformat(),
                "booked_on": self.unit.today.isoformat(),
                "case_ref": entry.case,
                "decision": about.get("decision"),
                "line": about.get("line"),
                "reverses": reverses,
            }
        )
        bank, promised = self._moves(entry)
        self.bank_cents += bank
        self.promised_cents += promised
        return number

    def write(self) -> None:
        """Write all entries and their postings."""
        self.unit.add_all(t.entry, self.rows)
        postings = [
            {"entry": number, "account": posting.account, "amount_cents": posting.cents, "case_ref": posting.case}
            for number, entry in self.entries
            for posting in entry.postings
        ]
        self.unit.add_all(t.posting, postings)
        self.unit.pot = {}  # whoever books after this adds it up anew

    @staticmethod
    def _moves(entry: Entry) -> tuple[int, int]:
        bank, promised = (sum(p.cents for p in entry.postings if p.account == name) for name in (BANK, RESERVATIONS))
        return bank, promised
