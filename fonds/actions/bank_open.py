"""Look at the lines of the bank that have no place yet, and at what each of them may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fonds.actions.bank_match import Choice, To, unlikely
from fonds.actions.bank_text import LineText, read_text
from fonds.actions.perform import Order, perform
from fonds.bank.matching import references_in
from fonds.bank.model import Own
from fonds.store import tables as t
from fonds.store.bank_books import LineState, claims_waiting, line_states, loose_entries, open_batches, payment_orders
from fonds.store.bank_told import same_elsewhere
from fonds.store.books import reversed_entries, standing_claims
from fonds.store.claims import claim_states, open_claims
from fonds.store.people import partner_details, partner_names
from fonds.store.unit import Unit

_FEW = 3
"""More proposals of one kind are no help."""
_DAYS_TO_EXECUTE = 4
"""A payment file can be executed later than it asks: after a weekend, or the day after its hour of closing."""
_OWN_WORDS = {Own.CHARGE: r"kosten|provisie|\bcharges?\b|\bfees?\b", Own.INTEREST: r"rente\b|\binterest\b"}
_OWN_PLACE = {Own.CHARGE: To.CHARGE, Own.INTEREST: To.INTEREST}


@dataclass(frozen=True)
class Proposal:
    """What a line may be, and why.

    ``reference``, ``iban``, ``amount``, ``name``; ``entry`` (booked by hand); ``code`` or ``word`` (the bank's, for what is its
    own); ``file`` (the only payment file of that amount and day); ``twice`` (another report told it, in one line or more);
    ``payout`` (its id: it came back); ``opposite`` (unknown money of that amount went the other way).
    """

    choice: Choice
    why: str


@dataclass(frozen=True)
class OpenLine:
    """A line that waits, what the bank told with it (None: erased, or only tried out), and what it may be."""

    line: LineState
    text: LineText | None
    proposals: tuple[Proposal, ...]


_Asked = dict[tuple[str, str], set[int]]
_Held = dict[int, list[int]]
"""Unknown money by its amount: the entries that hold it."""


def waiting_lines(order: Order) -> tuple[OpenLine, ...]:
    """Every line that belongs to nothing yet, with proposals. Reading what the bank told is recorded."""
    with perform(order, "bank open") as unit:
        unit.subject = "bank"
        found = line_states(unit.connection, only_open=True)
        unit.nothing_to_do = not found
        asked = _asked(unit, order.today)
        held: _Held = {}
        for one in found:
            if one.held:
                held.setdefault(one.cents, []).append(one.held)
        return tuple(_looked_at(unit, one, asked, held, hidden=order.dry_run) for one in found)


def _asked(unit: Unit, day: date) -> _Asked:
    """Per debtor and case what a payment may be for: all that is open, or the next instalment. Cents."""
    next_terms = {(one.debtor, one.case): next(filter(None, one.open_terms), 0) for one in claim_states(unit.connection)}
    return {
        (one.debtor, one.case): {one.cents, next_terms.get((one.debtor, one.case), 0)}
        for one in claims_waiting(unit.connection, day)
    }


def _looked_at(unit: Unit, line: LineState, asked: _Asked, held: _Held, *, hidden: bool) -> OpenLine:
    told = None if hidden else read_text(unit, line.id)
    proposals = list(_proposals(unit, line, told, asked, held))
    return OpenLine(line, told, tuple({one.choice: one for one in reversed(proposals)}.values())[::-1])


def _proposals(unit: Unit, line: LineState, told: LineText | None, asked: _Asked, held: _Held) -> Iterator[Proposal]:
    """What it may be, the likeliest first."""
    yield from (Proposal(Choice(To.SAME, line=group[0]), "twice") for group in same_elsewhere(unit.connection, line)[:_FEW])
    if told is not None:
        yield from _of_the_bank(told, line.cents)
    payout = _payout_named(unit, told, line.cents) if told is not None else None
    if payout is not None:  # the fund's own money: no repayment of whoever happens to owe as much
        yield Proposal(Choice(To.RETURN, entry=payout), "payout")
    elif line.cents > 0:
        named = list(_debtors_named(unit, told)) if told is not None else []
        yield from named
        whose = {one.choice.whose for one in named}
        same = [(debtor, case) for (debtor, case), amounts in asked.items() if line.cents in amounts and debtor not in whose]
        # An amount that many owe tells nothing.
        yield from (Proposal(Choice(To.DEBTOR, *one), "amount") for one in same if len(same) <= _FEW)
    else:
        fitting = [row for row in open_batches(unit.connection, -line.cents) if _in_time(row.execute_on, line.booked_on)]
        yield from (Proposal(Choice(To.BATCH, batch=row.id), "file") for row in fitting if len(fitting) == 1)
    yield from (Proposal(Choice(To.RETURN, entry=entry), "opposite") for entry in held.get(-line.cents, ())[:_FEW])
    yield from (Proposal(Choice(To.ENTRY, entry=row.id), "entry") for row in loose_entries(unit.connection, line.cents)[:_FEW])


def _payout_named(unit: Unit, told: LineText, cents: int) -> int | None:
    """The payout that a line with its id and its amount brings back, unless it was undone already."""
    order = payment_orders(unit.connection).get(told.end_to_end) if told.end_to_end else None
    if order is None or order.amount_cents != cents:
        return None
    undone = unit.connection.execute(reversed_entries().where(t.entry.c.reverses == order.entry)).first()
    return order.entry if undone is None else None


def _of_the_bank(told: LineText, cents: int) -> Iterator[Proposal]:
    """The bank's own costs or interest: by its code or its words, where ``match`` would not ask whether it is sure."""
    for own, words in _OWN_WORDS.items():
        if not unlikely(own, told, cents):
            if told.own is own:
                yield Proposal(Choice(_OWN_PLACE[own]), "code")
            elif told.own is None and re.search(words, f"{told.name} {told.text}", re.IGNORECASE):
                yield Proposal(Choice(_OWN_PLACE[own]), "word")


def _debtors_named(unit: Unit, told: LineText) -> Iterator[Proposal]:
    known = {row.reference: row.debtor for row in standing_claims(unit.connection)}
    yield from (Proposal(Choice(To.DEBTOR, known[one]), "reference") for one in references_in(told.text, known))
    kept = partner_details(unit.connection, unit.today)
    holders = {one for one, details in kept.items() if told.iban and details.get("iban") == told.iban}
    yield from (Proposal(Choice(To.DEBTOR, one), "iban") for one in sorted(holders) if open_claims(unit.connection, one))
    yield from (Proposal(Choice(To.CONTRIBUTION, one), "iban") for one in sorted(holders))
    for one, name in partner_names(unit.connection, unit.today).items():
        if name.casefold() in told.name.casefold() and one not in holders:
            yield Proposal(Choice(To.DEBTOR, one), "name")


def _in_time(execute_on: str, booked_on: str) -> bool:
    return 0 <= (date.fromisoformat(booked_on) - date.fromisoformat(execute_on)).days <= _DAYS_TO_EXECUTE
