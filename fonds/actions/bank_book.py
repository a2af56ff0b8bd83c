"""What one line of the bank is in the ledger: a payout that left, one that came back, a repayment, or money still unknown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import Row, select

from fonds.actions.bank_text import read_text
from fonds.actions.drafts import Drafts
from fonds.actions.promise import keep_promise
from fonds.bank.matching import Waiting, references_in
from fonds.bank.model import Movement, Own, Part
from fonds.ledger.entries import Entry, EntryKind, allocate, charge, interest, repayment, reversal, unmatched
from fonds.ledger.reference import payout_reference
from fonds.store import tables as t
from fonds.store.bank_books import (
    ASIDE,
    TWICE,
    UNMATCHED,
    claims_waiting,
    payment_orders,
    payouts_unseen,
    told_payouts,
)
from fonds.store.books import first_open_day, read_entry, reversed_entries
from fonds.store.claims import left_without_claim
from fonds.store.queries import is_erased, progress
from fonds.store.unit import Unit
from fonds.texts import text


@dataclass(frozen=True)
class Placed:
    """What became of a line. ``how``: by what it was known; ``who``: debtor or case; ``entry``: None when set aside.

    What is unknown has a case or a payment file when it is a second payment of that.
    """

    how: str
    entry: int | None = None
    who: str = ""


class Booking:
    """Books lines one after the other. What it looks up in the fund it reads once, and keeps up to date itself."""

    def __init__(self, unit: Unit) -> None:
        self.unit, self.drafts = unit, Drafts(unit)
        self.undone: list[tuple[int, str | None]] = []
        self.opens, self.moved = first_open_day(unit.connection, date.min), 0
        self.sent = payment_orders(unit.connection)
        self.batches = {row.message_id: row for row in self.sent.values()}
        self.orders: dict[str, set[int]] = {}
        for row in self.sent.values():
            self.orders.setdefault(row.message_id, set()).add(row.entry)
        self.references = {payout_reference(row.case_ref, row.entry): row for row in self.sent.values()}
        self.waiting = Waiting.of(claims_waiting(unit.connection, unit.today))
        self.returned: set[int] = set()
        self.seen = told_payouts(unit.connection)
        self.mine: list[tuple[Part, Entry, int]] = []

    @cached_property
    def unseen(self) -> dict[int, list[Row[Any]]]:
        """Payouts that were made by hand, by their amount."""
        found: dict[int, list[Row[Any]]] = {}
        for row in payouts_unseen(self.unit.connection):
            found.setdefault(row.amount_cents, []).append(row)
        return found

    def place(self, movement: Movement, part: Part, *, twice: bool = False) -> Placed:
        """Book one line, and tell by what it was known. ``twice``: another report may have told it already.

        Then only a payment of ours is certain: each is made once, and books nothing. All else waits for a person.
        """
        if twice:
            return self._told_again(movement, part)
        placed = self._undone(movement, part) if movement.undoes else None
        if placed is None:
            placed = self._came_in(movement, part) if part.cents > 0 else self._went_out(movement, part)
        if placed is not None:
            return placed
        how, entry = self._own(movement, part) or (UNMATCHED, unmatched(part.cents))
        again = self._paid_before(movement, part)
        if not self.drafts.covered(entry):
            return Placed(ASIDE, who=again)
        return Placed(how, self._book(entry, movement, part), again)

    def set_aside(self, movement: Movement, part: Part) -> Placed:
        """Keep a line out of the books that a report of the same kind may have told already: a person says it."""
        return Placed(TWICE, who=self._paid_before(movement, part))

    def _paid_before(self, movement: Movement, part: Part) -> str:
        """The case of a payout of ours that the bank told before, or the payment file: this would be a second time."""
        if movement.undoes:
            return ""  # the bank takes a return back: nothing was paid anew
        order = self._order_of(part) if part.cents < 0 else None
        if order is not None:
            return order.case_ref if order.entry in self.seen else ""
        batch = self._batch(movement, part)
        return batch.who if batch is not None and self.orders[batch.who] & self.seen else ""

    def _told_again(self, movement: Movement, part: Part) -> Placed:
        order = self._order_of(part) if part.cents < 0 and not movement.undoes else None
        if order is not None and order.amount_cents == -part.cents:
            self.seen.add(order.entry)
            return Placed("payout", order.entry, order.case_ref)
        if batch := self._batch(movement, part):
            self.seen |= self.orders[batch.who]
        return batch or Placed(TWICE)

    def _batch(self, movement: Movement, part: Part) -> Placed | None:
        batch = self.batches.get(movement.order)
        return Placed("batch", batch.entry, batch.message_id) if batch and batch.total_cents == -part.cents else None

    def _own(self, movement: Movement, part: Part) -> tuple[str, Entry] | None:
        """The bank's own costs or interest: only when its code says so, and no other account took part in it."""
        if part.own is None or part.iban or movement.undoes:
            return None
        if part.own is Own.INTEREST:
            return part.own, interest(part.cents)
        # Costs that the bank gives back may be another's: a payee's bank returns them too. So a person looks at those.
        return (part.own, charge(part.cents)) if part.cents < 0 else None

    def write(self) -> None:
        """Write the entries, and why some of them were undone."""
        self.drafts.write()
        why = text("bank.returned-reason", self.unit.fund.settings.language)
        for number, case in self.undone:
            self.unit.add(t.reason, entry=number, content=None if case else why)
            if case:
                self.unit.seal(case, f"reversal/{number}", why)
        for case in sorted({case for _, case in self.undone if case}):
            keep_promise(self.unit, case)

    def _book(self, entry: Entry, movement: Movement, part: Part, **about: Any) -> int:
        day = max(min(movement.value_on, self.unit.today), self.opens)
        self.moved += day > movement.value_on
        number = self.drafts.add(entry, day, **about)
        if not movement.undoes:
            self.mine.append((part, entry, number))
        return number

    def _order_of(self, part: Part) -> Row[Any] | None:
        """The payment of ours that a line is about: by its own id, or by the reference that the payee was given."""
        if part.end_to_end in self.sent:
            return self.sent[part.end_to_end]
        named = references_in(part.text, self.references)
        return self.references[named[0]] if len(named) == 1 else None

    def _came_in(self, movement: Movement, part: Part) -> Placed | None:
        order = self._order_of(part)
        if order is not None and (part.returned or part.end_to_end == order.end_to_end):
            return self._came_back(order, movement, part)
        match = None if part.returned else self.waiting.match(part)
        if match is None:
            return None
        entry = repayment(match.debtor, allocate(part.cents, match.claims))
        return Placed(match.how, self._book(entry, movement, part), match.debtor)

    def _came_back(self, order: Row[Any], movement: Movement, part: Part) -> Placed | None:
        """A payout that the bank returned: it is undone, and the case waits for payment again."""
        row, entry = read_entry(self.unit.connection, order.entry)
        if part.cents != order.amount_cents or not self._can_be_undone(row, entry):
            return None
        # When the bank paid twice, a person says which of the two came back.
        if {number for number, _, _ in self._lines_like(part)} - {order.entry}:
            return None
        return Placed("return", self._undo(row, entry, movement, part), order.case_ref)

    def _went_out(self, movement: Movement, part: Part) -> Placed | None:
        order = self._order_of(part)
        if order is not None and order.amount_cents == -part.cents and order.entry not in self.seen:
            self.seen.add(order.entry)
            return Placed("payout", order.entry, order.case_ref)
        batch = self._batch(movement, part) if order is None else None
        if batch is not None and not self.orders[batch.who] & self.seen:
            self.seen |= self.orders[batch.who]
            return batch
        same = self.unseen.get(-part.cents, [])
        by_hand = [row for row in same if row.id not in self.seen and _names(part.text, row.case_ref)]
        if len(by_hand) == 1:
            self.seen.add(by_hand[0].id)
            return Placed("case", by_hand[0].id, by_hand[0].case_ref)
        return None

    def _undone(self, movement: Movement, part: Part) -> Placed | None:
        """The bank takes back a line that it told before: whatever that was is undone, when it is certain which one."""
        found = [one for one in self._lines_like(part) if one[0] not in self.returned]
        if len(found) != 1:
            return None
        number, entry, row = found[0]
        if not self._can_be_undone(row, entry, number) or not self.drafts.covered(reversal(entry)):
            return None
        return Placed("reversal", self._undo(row, entry, movement, part, number), entry.case or "")

    def _lines_like(self, part: Part) -> Iterator[tuple[int, Entry, Row[Any] | None]]:
        """Lines of the same words and the opposite amount, with their entry: of this import, or read before."""
        for earlier, entry, number in self.mine:
            if earlier.cents == -part.cents and self._same_words(earlier, part):
                yield number, entry, None
        line = t.bank_line.c
        query = select(line.id, line.entry).where(
            line.amount_cents == -part.cents,
            line.entry.is_not(None),
            line.entry.not_in(reversed_entries()),
            line.id.not_in(select(t.attribution.c.line)),
            line.how != "batch",
        )
        for row in self.unit.connection.execute(query).all():
            told = read_text(self.unit, row.id)
            if told is not None and self._same_words(Part(0, told.end_to_end, iban=told.iban, text=told.text), part):
                found, entry = read_entry(self.unit.connection, row.entry)
                yield row.entry, entry, found

    def _same_words(self, one: Part, other: Part) -> bool:
        """Whether two lines tell the same: account and text; one of them beside an id, which others give out twice; our id."""
        if one.end_to_end != other.end_to_end:
            return False
        account, words = (one.iban, other.iban), (_bare(one.text), _bare(other.text))
        if one.end_to_end:
            return one.end_to_end in self.sent or any(told and told == again for told, again in (account, words))
        return all(told == again for told, again in (account, words))

    def _can_be_undone(self, row: Row[Any] | None, entry: Entry, number: int = 0) -> bool:
        """Not twice; not a payout that was settled since; and no repayment that left a credit, which may have been used."""
        number = row.id if row is not None else number
        again = self.unit.connection.execute(reversed_entries().where(t.entry.c.reverses == number)).first()
        if again is not None or number in self.returned or entry.kind is EntryKind.REVERSAL:
            return False
        if entry.case is not None and is_erased(self.unit.connection, entry.case):
            return False
        if entry.kind is EntryKind.PAYOUT:
            return not progress(self.unit.connection, entry.case or "").settled
        if entry.kind is EntryKind.REPAYMENT and any(posting.case is None for posting in entry.postings[1:]):
            return False
        return row is None or left_without_claim(self.unit.connection, entry) is None

    def _undo(self, row: Row[Any] | None, entry: Entry, movement: Movement, part: Part, number: int = 0) -> int:
        number = row.id if row is not None else number
        self.returned.add(number)
        about = {"decision": row.decision, "line": row.line} if row is not None else {}
        made = self._book(reversal(entry), movement, part, reverses=number, **about)
        self.undone.append((made, entry.case or next((posting.case for posting in entry.postings if posting.case), None)))
        return made


def _names(told: str, case: str) -> bool:
    """Whether a text names a case: its number, and no longer number that begins or ends with it."""
    return re.search(rf"(?<![0-9]){re.escape(case)}(?![0-9])", told) is not None


def _bare(told: str) -> str:
    return re.sub(r"[\W_]+", "", told).upper()
