"""Money that comes in: contributions of partners and repayments of debtors; and undoing what was booked wrongly."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from fonds.actions.perform import Booked, Order, book, check_amount, check_reason, content_of, done_before, perform, remember
from fonds.actions.promise import keep_promise
from fonds.actions.reasons import ground_of, keep_reason
from fonds.errors import refused
from fonds.ledger.entries import (
    GIVEN_UP,
    Entry,
    EntryKind,
    allocate,
    capital,
    claim,
    contribution,
    offset,
    repayment,
    reversal,
)
from fonds.store import tables as t
from fonds.store.bank_books import attributed_since, told_in_batch
from fonds.store.books import (
    account_balance,
    credits,
    first_open_day,
    first_payout,
    read_entry,
    reversed_entries,
    standing_claims,
)
from fonds.store.claims import left_without_claim, open_terms, standing_waivers
from fonds.store.people import partner_names, partners_on
from fonds.store.queries import decisions, dossier, progress
from fonds.store.unit import Unit


@dataclass(frozen=True)
class Repaid(Booked):
    """A repayment. ``early``: the cases that it pays of which the claim was made after the money came, with that day.

    ``owes_cents``: what the debtor owes after it, for all cases together.
    """

    early: tuple[tuple[str, date], ...] = ()
    owes_cents: int = 0


def contribute(order: Order, partner: str, cents: int) -> Booked:
    """A partner puts money in the pot. Raises Refused: partner-unknown, likely-duplicate; InvalidInput: amount-zero."""
    content = content_of(order, partner=partner, cents=cents)
    check_amount(cents)
    with perform(order, "contribute") as unit:
        unit.subject = partner
        if done_before(unit, order, "contribute", content):
            return Booked((), repeated=True)
        if partner not in partners_on(unit.connection, order.value_on or order.today):
            raise refused("partner-unknown", partner=partner)
        remember(unit, order, "contribute", content)
        return Booked((book(unit, contribution(partner, cents), value_on=order.value_on),))


def repay(order: Order, debtor: str, cents: int, case: str | None = None) -> Repaid:
    """A debtor pays back: for one case, or over all its open claims, first the term that falls due first.

    What is more than is owed stays as a credit. Money can come before its bill, but not before there was anything to repay.
    Raises Refused: debtor-unknown, no-such-claim, repay-too-early, likely-duplicate; InvalidInput: amount-zero.
    """
    content = content_of(order, debtor=debtor, cents=cents, case=case)
    check_amount(cents)
    with perform(order, "repay") as unit:
        unit.subject = debtor
        if done_before(unit, order, "repay", content):
            return Repaid((), repeated=True)
        check_debtor(unit, debtor)
        remember(unit, order, "repay", content)
        claims = open_terms(unit.connection, debtor)
        if case is not None:
            dossier(unit.connection, case)
            if not standing_claims(unit.connection, debtor, case):
                raise refused("no-such-claim", case, debtor=debtor)
            claims = [(claimed, open_cents) for claimed, open_cents in claims if claimed == case]
        entry = repayment(debtor, allocate(cents, claims))
        day, about = order.value_on or order.today, case or entry.case
        paid = [about] if about else [posting.case for posting in entry.postings if posting.case]
        _refuse_too_early(unit, day, paid)
        made = decisions(unit.connection, entry.case) if entry.case else []
        booked = book(unit, entry, value_on=order.value_on, decision=made[-1].id if made else None)
        owes = sum(open_cents for _, open_cents in open_terms(unit.connection, debtor))
        return Repaid((booked,), early=_claimed_later(unit, debtor, entry, day), owes_cents=owes)


def _refuse_too_early(unit: Unit, day: date, cases: list[str]) -> None:
    """Nobody pays back what was not paid out yet; without a case, nobody pays back before the fund paid out anything."""
    first = first_payout(unit.connection, cases)
    if first is not None and day < first:
        opens = first_open_day(unit.connection, first)  # books that are closed take nothing
        told = {"day": day.isoformat(), "first": first.isoformat(), "opens": opens.isoformat()}
        raise refused("repay-too-early", cases[0] if len(cases) == 1 else "", **told)


def _claimed_later(unit: Unit, debtor: str, entry: Entry, day: date) -> tuple[tuple[str, date], ...]:
    paid = {posting.case for posting in entry.postings}
    claimed = {row.case_ref: date.fromisoformat(row.on_day) for row in standing_claims(unit.connection, debtor)}
    return tuple((case, on_day) for case, on_day in sorted(claimed.items()) if case in paid and on_day > day)


def check_debtor(unit: Unit, debtor: str) -> None:
    """A debtor is an organisation that is or was a partner, or ``resident:CASE`` with a claim.

    Raises Refused: debtor-unknown.
    """
    known = debtor in partner_names(unit.connection) or bool(standing_claims(unit.connection, debtor))
    if not known:
        raise refused("debtor-unknown", debtor=debtor)


def reverse(order: Order, number: int, reason: str | None) -> Booked:
    """Undo an entry by its mirror image. The entry stays; the reversal points at it.

    When a waiver is taken back, a credit of the debtor pays what is open again. Of a payout that comes back, the money is
    promised again, as long as the decision grants it.
    Raises Refused: entry-not-found, reversal-of-reversal, reversed-already, not-reversible, unmatched-attributed,
    payout-settled, payout-in-batch, claim-given-up, reversal-too-early, and what ``reverse_in`` raises.
    """
    reason = check_reason(reason, "--why")
    content = content_of(order, entry=number)
    with perform(order, "reverse") as unit:
        unit.subject = f"entry:{number}"
        if done_before(unit, order, "reverse", content):
            return Booked((), repeated=True)
        row, entry = read_entry(unit.connection, number)
        _refuse_irreversible(unit, number, row, entry)
        remember(unit, order, "reverse", content)
        booked = reverse_in(unit, number, reason, order.value_on)
        # After that: when the day lies in a closed period, that is told.
        if order.value_on is not None and order.value_on.isoformat() < row.value_on:
            raise refused("reversal-too-early", str(number), booked=row.value_on)
        # A claim that is asked again is paid like a new one: what the debtor paid too much meanwhile goes to it first.
        debtors = [p.account.removeprefix(claim("")) for p in entry.postings if p.account.startswith(claim(""))]
        used = [one for debtor in debtors for one in use_credit(unit, debtor)] if entry.kind in GIVEN_UP else []
        freed = keep_promise(unit, row.case_ref, order.value_on) if entry.kind is EntryKind.PAYOUT else ()
        return Booked((booked, *freed, *used))


def use_credit(unit: Unit, debtor: str) -> list[tuple[int, Entry]]:
    """What a debtor paid too much before goes to its open claims, to the term due first; the rest stays where it is."""
    held, wanted = credits(unit.connection, debtor), open_terms(unit.connection, debtor)
    used = min(sum(cents for _, cents in held), sum(cents for _, cents in wanted))
    return [book(unit, offset(debtor, allocate(used, held), allocate(used, wanted)))] if used else []


def reverse_in(unit: Unit, number: int, reason: str, value_on: date | None = None) -> tuple[int, Entry]:
    """Book the mirror image of an entry within an action, and keep why.

    Raises Refused: credit-used, claim-given-up, capital-returned, reason-erased, not-available.
    """
    row, entry = read_entry(unit.connection, number)
    if debtor := left_without_claim(unit.connection, entry):
        # A credit that went to a claim since cannot be taken back before that.
        raise refused("credit-used", str(number), debtor=debtor)
    booked = book(unit, reversal(entry), value_on=value_on, decision=row.decision, line=row.line, reverses=number)
    _refuse_loose_capital(unit, number, booked[1])
    # A reason can tell about people, so it is sealed with the case, or the first of several cases.
    case = entry.case or next((posting.case for posting in entry.postings if posting.case), None)
    ground = ground_of(unit, case, reason) if case else reason
    unit.add(t.reason, entry=booked[0], content=ground)
    if case:
        keep_reason(unit, case, f"reversal/{booked[0]}", reason, ground)
    return booked


def _refuse_irreversible(unit: Unit, number: int, row: Row[Any], entry: Entry) -> None:
    if entry.kind is EntryKind.REVERSAL:
        raise refused("reversal-of-reversal", str(number))
    if entry.kind in (EntryKind.RESERVATION, EntryKind.RELEASE):
        raise refused("not-reversible", str(number))
    if unit.connection.execute(reversed_entries().where(t.entry.c.reverses == number)).first():
        raise refused("reversed-already", str(number))
    if entry.kind is EntryKind.UNMATCHED and attributed_since(unit.connection, number):
        raise refused("unmatched-attributed", str(number))
    if entry.kind is EntryKind.PAYOUT and progress(unit.connection, row.case_ref).settled:
        raise refused("payout-settled", row.case_ref)
    if entry.kind is EntryKind.PAYOUT and (batch := told_in_batch(unit.connection, number)):
        # Only a part of what the bank booked as one sum would be undone, and a line of the bank is open or it is not.
        raise refused("payout-in-batch", str(number), batch=batch)
    if entry.kind is EntryKind.SETTLEMENT:
        refuse_given_up(unit, row.case_ref)


def refuse_given_up(unit: Unit, case: str) -> None:
    """A claim of which a part was given up does not vanish before that is taken back: what was waived would look like paid.

    Raises Refused: claim-given-up.
    """
    kept = [row.id for row in standing_waivers(unit.connection, case)]
    if kept:
        raise refused("claim-given-up", case, entries=kept)


def _refuse_loose_capital(unit: Unit, number: int, undone: Entry) -> None:
    """A contribution cannot be undone once it was given back to the partner: nobody can have put in less than nothing."""
    for account in {p.account for p in undone.postings if p.account.startswith(capital("")) and p.cents > 0}:
        if account_balance(unit.connection, account) > 0:
            raise refused("capital-returned", str(number), partner=account.removeprefix(capital("")))
