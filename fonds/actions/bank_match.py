"""Give money of which nobody knew whose it was its place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from fonds.actions.bank_text import LineText, read_text
from fonds.actions.pay import to_pay
from fonds.actions.perform import Booked, Order, book, perform
from fonds.actions.promise import keep_promise
from fonds.actions.repay import check_debtor
from fonds.actions.roles import actor_for
from fonds.bank.model import Own
from fonds.errors import invalid, refused
from fonds.ledger.entries import (
    BANK,
    Entry,
    EntryKind,
    allocate,
    attribution,
    charge,
    contribution,
    interest,
    repayment,
    reversal,
    unmatched,
)
from fonds.store import tables as t
from fonds.store.bank_books import (
    BATCH,
    SAME,
    TIED,
    LineState,
    attributed_since,
    came_back_on,
    line_state,
    line_states,
    open_batches,
    payment_batch,
    told_entries,
)
from fonds.store.bank_told import same_elsewhere
from fonds.store.books import first_open_day, read_entry, reversed_entries, standing_claims
from fonds.store.claims import open_terms
from fonds.store.people import partner_names
from fonds.store.queries import progress
from fonds.store.unit import Unit, line_name
from fonds.texts import text


class To(StrEnum):
    """What a line can turn out to be."""

    DEBTOR = "to"
    CONTRIBUTION = "contribution"
    RETURN = "return"
    ENTRY = "entry"
    CHARGE = "charge"
    INTEREST = "interest"
    BATCH = "batch"
    SAME = "same"
    UNKNOWN = "unmatched"


@dataclass(frozen=True)
class Choice:
    """What somebody says a line is.

    A debtor's (for ``case``), a contribution, a payout or unknown money returned, an entry made by hand, the bank's own costs
    or interest (``sure``: unlikely as it looks), a whole payment file (``batch``), or the same movement as another ``line``.
    """

    to: To
    whose: str = ""
    case: str | None = None
    entry: int = 0
    batch: int = 0
    line: int = 0
    sure: bool = False


def match(order: Order, number: int, choice: Choice) -> Booked:
    """Give a line its place.

    Raises Refused: bank-line-unknown, bank-line-matched, bank-line-tied, bank-line-undid, bank-line-returned,
    bank-line-went-out, bank-own-unlikely, debtor-unknown, partner-unknown, no-such-claim, entry-not-found, bank-entry-unfit,
    bank-batch-unknown, bank-batch-unfit, bank-line-other, reversed-already, payout-settled, unmatched-attributed,
    bank-return-stays, role-not-allowed, not-available, and what ``to_pay`` refuses; InvalidInput: bank-line-held.
    """
    with perform(order, "bank match") as unit:
        unit.subject = line_name(number)
        line = line_state(unit.connection, number)
        # To what there was already somebody tied it, and may untie it: then it is money of nobody until it gets a place.
        # What came back can be taken back too, since a reversal cannot be reversed.
        if not line.open and not (line.how in (*TIED, To.RETURN) and choice.to is To.UNKNOWN):
            other = "bank-line-undid" if line.how == To.RETURN else "bank-line-matched"
            code = "bank-line-tied" if line.how in TIED else other
            raise refused(code, str(number), entry=line.entry or 0, line=number)
        # What was undone by another line since can no more be pointed at: this line would never find its place again.
        if not line.open and (back := came_back_on(unit.connection, line)):
            raise refused("bank-line-returned", str(number), entry=line.entry, back=back)
        if line.cents < 0 and choice.to in (To.DEBTOR, To.CONTRIBUTION):
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


def _charge(unit: Unit, line: LineState, choice: Choice) -> _Made:
    _refuse_unlikely(unit, line, choice, Own.CHARGE)
    return _booked(unit, line, charge(line.cents))


def _interest(unit: Unit, line: LineState, choice: Choice) -> _Made:
    _refuse_unlikely(unit, line, choice, Own.INTEREST)
    return _booked(unit, line, interest(line.cents))


def _refuse_unlikely(unit: Unit, line: LineState, choice: Choice, own: Own) -> None:
    if not choice.sure and unlikely(own, read_text(unit, line.id), line.cents):
        raise refused("bank-own-unlikely", str(line.id), line=line.id, option=choice.to.value)


def unlikely(own: Own, told: LineText | None, cents: int) -> bool:
    """Whether this can hardly be the bank's own: no code says so, and another account took part or it went the other way."""
    if told is not None and (told.own is own or told.iban):
        return told.own is not own
    return (cents > 0) is (own is Own.CHARGE)


def _booked(unit: Unit, line: LineState, entry: Entry) -> _Made:
    """The entry, out of ``unmatched`` when the money is held there, else straight from the bank; on the day it came in."""
    made = book(unit, attribution(entry) if line.held else entry, value_on=_day(unit, line))
    return (made,), made[0]


def _came_back(unit: Unit, line: LineState, choice: Choice) -> _Made:
    """A payout that came back, or money of nobody that went back to where it came from: what this line undoes."""
    row, entry = read_entry(unit.connection, choice.entry)
    if entry.kind not in (EntryKind.PAYOUT, EntryKind.UNMATCHED) or _on_bank(entry) != -line.cents:
        raise refused("bank-entry-unfit", str(choice.entry), amount=line.cents)
    if unit.connection.execute(reversed_entries().where(t.entry.c.reverses == choice.entry)).first():
        raise refused("reversed-already", str(choice.entry))
    if entry.kind is EntryKind.UNMATCHED and attributed_since(unit.connection, choice.entry):
        raise refused("unmatched-attributed", str(choice.entry))
    if entry.kind is EntryKind.PAYOUT and progress(unit.connection, row.case_ref).settled:
        raise refused("payout-settled", row.case_ref)
    # What brings money in goes first: the pot need not hold it twice.
    freed = _freed(unit, line) if line.cents < 0 else ()
    made = book(unit, reversal(entry), value_on=_day(unit, line), decision=row.decision, line=row.line, reverses=choice.entry)
    why = text("bank.returned-reason", unit.fund.settings.language)
    unit.add(t.reason, entry=made[0], content=None if entry.case else why)
    if entry.case:
        unit.seal(entry.case, f"reversal/{made[0]}", why)
    promised = keep_promise(unit, entry.case, _day(unit, line)) if entry.case else ()
    return (*freed, made, *promised, *(_freed(unit, line) if line.cents > 0 else ())), made[0]


def _booked_by_hand(unit: Unit, line: LineState, choice: Choice) -> _Made:
    _, entry = read_entry(unit.connection, choice.entry)
    tied = choice.entry in set(unit.connection.execute(told_entries()).scalars())
    if _on_bank(entry) != line.cents or entry.kind in (EntryKind.UNMATCHED, EntryKind.REVERSAL) or tied:
        raise refused("bank-entry-unfit", str(choice.entry), amount=line.cents)
    if unit.connection.execute(reversed_entries().where(t.entry.c.reverses == choice.entry)).first():
        raise refused("reversed-already", str(choice.entry))
    return _freed(unit, line), choice.entry


def _whole_batch(unit: Unit, line: LineState, choice: Choice) -> _Made:
    """One amount for a whole payment file: its payouts were booked when they were made, so nothing is added."""
    _, sent = payment_batch(unit.connection, choice.batch)
    if choice.batch not in {row.id for row in open_batches(unit.connection, -line.cents)}:
        raise refused("bank-batch-unfit", str(choice.batch), amount=line.cents)
    return _freed(unit, line), sent[0].entry


def _same_movement(unit: Unit, line: LineState, choice: Choice) -> _Made:
    """Another report told this already, as one line or several, and those are in the books."""
    other = line_state(unit.connection, choice.line)
    told = next((group for group in same_elsewhere(unit.connection, line) if group[0] == other.id), ())
    states = [other, *(line_state(unit.connection, one) for one in told[1:])]
    # Two lines that lean on each other would leave the money in no book at all.
    in_books = all(one.entry is not None and one.how != SAME for one in states)
    if other.id == line.id or (other.cents != line.cents and not told) or other.entry is None or not in_books:
        raise refused("bank-line-other", str(choice.line), amount=line.cents)
    return _freed(unit, line), other.entry


def _unknown(unit: Unit, line: LineState, _: Choice) -> _Made:
    if line.held:
        raise invalid("bank-line-held", str(line.id))
    # What brings money in goes first here too.
    again = line.how == To.RETURN
    before = _stands_again(unit, line) if again and line.cents < 0 else ()
    made = book(unit, unmatched(line.cents), value_on=_day(unit, line))
    return (*before, made, *(_stands_again(unit, line) if again and line.cents > 0 else ())), made[0]


def _stands_again(unit: Unit, line: LineState) -> tuple[tuple[int, Entry], ...]:
    """Book anew what this line undid, for a reversal is not reversed. The lines of the bank that told it, tell this now."""
    undone, _ = read_entry(unit.connection, line.entry or 0)
    row, entry = read_entry(unit.connection, undone.reverses)
    told = [one.id for one in line_states(unit.connection) if one.entry == row.id and one.how not in (BATCH, SAME)]
    how = To.UNKNOWN
    if entry.kind is EntryKind.PAYOUT:
        how, (decision, _) = To.ENTRY, to_pay(unit, row.case_ref, row.line)
        actor_for(unit.connection, unit.actor.name, "pay", unit.today)  # whoever ties lines may not pay, and this is a payout
        sent = unit.connection.execute(select(t.payment_order.c.id).where(t.payment_order.c.entry == row.id)).first()
        # A payout that was sent and that no line tells would be sent a second time.
        if decision.id != row.decision or (sent and not told):
            raise refused("bank-return-stays", str(line.id), entry=row.id)
    # On the day on which it was undone: else the days before would count it twice.
    day = first_open_day(unit.connection, date.fromisoformat(undone.value_on))
    made = book(unit, entry, value_on=day, decision=row.decision, line=row.line)
    for one in told:
        unit.add(t.attribution, line=one, entry=made[0], how=how.value, member=unit.actor.name)
    return (made,)


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
    To.CHARGE: _charge,
    To.INTEREST: _interest,
    To.BATCH: _whole_batch,
    To.SAME: _same_movement,
    To.UNKNOWN: _unknown,
}
