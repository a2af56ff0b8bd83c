"""Book many entries at once: made one by one in memory, each held against the pot, and written together."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fonds.actions.perform import refuse_closed
from fonds.ledger.entries import Entry
from fonds.store import tables as t
from fonds.store.unit import Unit


@dataclass
class Drafts:
    """Entries that will be written by ``write``; the unit's pot runs along with them.

    Raises Refused: period-closed, when today itself lies in closed books; each entry has a day after them.
    """

    unit: Unit
    entries: list[tuple[int, Entry]] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    today: str = field(init=False)

    def __post_init__(self) -> None:
        refuse_closed(self.unit, self.unit.today)
        self.today = self.unit.today.isoformat()

    @cached_property
    def first(self) -> int:
        """The number of the first entry."""
        return self.unit.next_id(t.entry)

    def covered(self, entry: Entry) -> bool:
        """Whether the pot holds what this entry takes out of it."""
        return self.unit.pot.shortage(entry) is None

    def add(self, entry: Entry, value_on: date, *, reverses: int | None = None, **about: Any) -> int:
        """Keep an entry for writing; gives its number. ``about``: decision and line, for the reversal of a payout."""
        number = self.first + len(self.entries)
        self.unit.pot = self.unit.pot.after(entry)
        self.entries.append((number, entry))
        self.rows.append(
            {
                "id": number,
                "kind": entry.kind.value,
                "value_on": value_on.isoformat(),
                "booked_on": self.today,
                "case_ref": entry.case,
                "decision": about.get("decision"),
                "line": about.get("line"),
                "reverses": reverses,
                **vars(self.unit.pot),
            }
        )
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
