"""Give money of which nobody knew whose it was its place; and look at what still waits for that."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fonds.actions.bank_text import LineText, read_text
from fonds.actions.perform import Booked, Order, book, perform
from fonds.actions.repay import check_debtor
from fonds.bank.matching import OpenClaim, references_in
from fonds.errors import invalid, refused
from fonds.ledger.entries import BANK, Entry, EntryKind, allocate, attribution, contribution, repayment, reversal, unmatched
from fonds.store import tables as t
from fonds.store.bank_books import LineState, claims_waiting, line_state, line_states, linked_entries, loose_entries
from fonds.store.books import first_open_day, read_entry, reversed_entries, standing_claims
from fonds.store.claims import open_claims, open_terms
from fonds.store.people import partner_details, partner_names
from fonds.store.queries import progress
from fonds.store.unit import Unit
from fonds.texts import text

_FEW = 3
"""More proposals of one kind are no help."""


class To(StrEnum):
    """What a line can turn out to be."""

    DEBTOR = "to"
    CONTRIBUTION = "contribution"
    RETURN = "return"
    ENTRY = "entry"
    UNKNOWN = "unmatched"


@dataclass(frozen=True)
class Choice:
    """What somebody says a line is: a debtor's (for ``case``), a contribution, a payout returned, an entry made by hand."""

    to: To
    whose: str = ""
    case: str | None = None
    entry: int = 0


@dataclass(frozen=True)
class Proposal:
    """What a line may be, and why: ``reference``, ``iban``, ``amount``, ``name``, or ``entry`` (booked by hand)."""

    choice: Choice
    why: str


@dataclass(frozen=True)
class OpenLine:
    """A line that waits, what the bank told with it (None: erased, or only tried out), and what it may be."""

    line: LineState
    text: LineText | None
    proposals: tuple[Proposal, ...]


def waiting_lines(order: Order) -> tuple[OpenLine, ...]:
    """Every line that belongs to nothing yet, with proposals. Reading what the bank told is recorded."""
    with perform(order, "bank open") as unit:
        unit.subject = "bank"
        found = line_states(unit.connection, only_open=True)
        unit.nothing_to_do = not found
        claims = claims_waiting(unit.connection, order.today)
        return tuple(_looked_at(unit, one, claims, hidden=order.dry_run) for one in found)


def _looked_at(unit: Unit, line: LineState, claims: list[OpenClaim], *, hidden: bool) -> OpenLine:
    told = None if hidden else read_text(unit, line.id)
    proposals = _proposals(unit, line, told, claims)
    return OpenLine(line, told, tuple({one.choice: one for one in reversed(proposals)}.values())[::-1])


def _proposals(unit: Unit, line: LineState, told: LineText | None, claims: list[OpenClaim]) -> list[Proposal]:
    """What it may be, the likeliest first."""
    made: list[Proposal] = []
    if line.cents > 0 and told is not None:
        known = {row.reference: row.debtor for row in standing_claims(unit.connection)}
        made += [Proposal(Choice(To.DEBTOR, known[one]), "reference") for one in references_in(told.text, known)]
        holders = {
            one
            for one, kept in partner_details(unit.connection, unit.today).items()
            if told.iban and kept.get("iban") == told.iban
        }
        made += [Proposal(Choice(To.DEBTOR, one), "iban") for one in sorted(holders) if open_claims(unit.connection, one)]
        made += [Proposal(Choice(To.CONTRIBUTION, one), "iban") for one in sorted(holders)]
        names = partner_names(unit.connection)
        made += [
            Proposal(Choice(To.DEBTOR, one), "name")
            for one, name in names.items()
            if name.casefold() in told.name.casefold() and one not in holders
        ]
    if line.cents > 0:
        named = {one.choice.whose for one in made}
        same = [one for one in claims if one.cents == line.cents and one.debtor not in named]
        # An amount that many owe tells nothing.
        made += [Proposal(Choice(To.DEBTOR, one.debtor, one.case), "amount") for one in same if len(same) <= _FEW]
    made += [Proposal(Choice(To.ENTRY, entry=row.id), "entry") for row in loose_entries(unit.connection, line.cents)[:_FEW]]
    return made


def match(order: Order, number: int, choice: Choice) -> Booked:
    """Give a line its place.

    Raises Refused: bank-line-unknown, bank-line-matched, bank-line-went-out, debtor-unknown, partner-unknown, no-such-claim,
    entry-not-found, bank-entry-unfit, reversed-already, payout-settled, not-available; InvalidInput: bank-line-held.
    """
    with perform(order, "bank match") as unit:
        unit.subject = f"line:{number}"
        line = line_state(unit.connection, number)
        if not line.open:
            raise refused("bank-line-matched", str(number), entry=line.entry or 0)
        if line.cents < 0 and choice.to in (To.DEBTOR, To.CONTRIBUTION, To.RETURN):
            raise refused("bank-line-went-out", str(number))
        made, entry = _MATCHERS[choice.to](unit, line, choice)
        unit.add(t.attribution, line=number, entry=entry, how=choice.to.value, member=unit.actor.name)
        return Booked(made)


_Made = tuple[tuple[tuple[int, Entry], ...], int]


def _to_debtor(unit: Unit, line: LineState, choice: Choice) -> _Made:
    check_debtor(unit, choice.whose)
    claims = open_terms(unit.connection, choice.whose)
    if choice.case is not None:
        if not standing_claims(unit.connection, choice.whose, choice.case):
            raise refused("no-such-claim", choice.case, debtor=choice.whose)
        claims = [(case, cents) for case, cents in claims if case == choice.case]
    return _booked(unit, line, repayment(choice.whose, allocate(line.cents, claims)))


def _contribution(unit: Unit, line: LineState, choice: Choice) -> _Made:
    if choice.whose not in partner_names(unit.connection):
        raise refused("partner-unknown", partner=choice.whose)
    return _booked(unit, line, contribution(choice.whose, line.cents))


def _booked(unit: Unit, line: LineState, entry: Entry) -> _Made:
    """The entry, out of ``unmatched`` when the money is held there, else straight from the bank; on the day it came in."""
    made = book(unit, attribution(entry) if line.held else entry, value_on=_day(unit, line))
    return (made,), made[0]


def _came_back(unit: Unit, line: LineState, choice: Choice) -> _Made:
    row, entry = read_entry(unit.connection, choice.entry)
    if entry.kind is not EntryKind.PAYOUT or _on_bank(entry) != -line.cents:
        raise refused("bank-entry-unfit", str(choice.entry), amount=line.cents)
    if unit.connection.execute(reversed_entries().where(t.entry.c.reverses == choice.entry)).first():
        raise refused("reversed-already", str(choice.entry))
    if progress(unit.connection, row.case_ref).settled:
        raise refused("payout-settled", row.case_ref)
    made = book(unit, reversal(entry), value_on=_day(unit, line), decision=row.decision, line=row.line, reverses=choice.entry)
    unit.add(t.reason, entry=made[0], content=None)
    unit.seal(row.case_ref, f"reversal/{made[0]}", text("bank.returned-reason", unit.fund.settings.language))
    return (made, *_freed(unit, line)), made[0]


def _booked_by_hand(unit: Unit, line: LineState, choice: Choice) -> _Made:
    _, entry = read_entry(unit.connection, choice.entry)
    tied = choice.entry in set(unit.connection.execute(linked_entries()).scalars())
    if _on_bank(entry) != line.cents or entry.kind in (EntryKind.UNMATCHED, EntryKind.REVERSAL) or tied:
        raise refused("bank-entry-unfit", str(choice.entry), amount=line.cents)
    if unit.connection.execute(reversed_entries().where(t.entry.c.reverses == choice.entry)).first():
        raise refused("reversed-already", str(choice.entry))
    return _freed(unit, line), choice.entry


def _unknown(unit: Unit, line: LineState, _: Choice) -> _Made:
    if line.held:
        raise invalid("bank-line-held", str(line.id))
    made = book(unit, unmatched(line.cents), value_on=_day(unit, line))
    return (made,), made[0]


def _day(unit: Unit, line: LineState) -> date:
    """The day of the line itself, so that nobody seems to pay later than they did; a closed period takes nothing any more."""
    return first_open_day(unit.connection, min(date.fromisoformat(line.value_on), unit.today))


def _freed(unit: Unit, line: LineState) -> tuple[tuple[int, Entry], ...]:
    """Take the money off ``unmatched``: it was booked on the bank by the other entry, and would be there twice."""
    if not line.held:
        return ()
    _, entry = read_entry(unit.connection, line.held)
    made = book(unit, reversal(entry), value_on=_day(unit, line), reverses=line.held)
    unit.add(t.reason, entry=made[0], content=text("bank.known-reason", unit.fund.settings.language))
    return (made,)


def _on_bank(entry: Entry) -> int:
    return sum(posting.cents for posting in entry.postings if posting.account == BANK)


_MATCHERS: dict[To, Callable[[Unit, LineState, Choice], _Made]] = {
    To.DEBTOR: _to_debtor,
    To.CONTRIBUTION: _contribution,
    To.RETURN: _came_back,
    To.ENTRY: _booked_by_hand,
    To.UNKNOWN: _unknown,
}
