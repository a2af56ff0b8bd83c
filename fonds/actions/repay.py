"""Money that comes in: contributions of partners and repayments of debtors; and undoing what was booked wrongly."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from fonds.actions.perform import Booked, Order, book, check_amount, check_reason, content_of, done_before, perform, remember
from fonds.actions.reasons import ground_of, keep_reason
from fonds.errors import refused
from fonds.ledger.entries import (
    Entry,
    EntryKind,
    allocate,
    capital,
    contribution,
    repayment,
    reversal,
)
from fonds.store import tables as t
from fonds.store.bank_books import attributed_since
from fonds.store.books import account_balance, read_entry, reversed_entries, standing_claims
from fonds.store.claims import left_without_claim, open_terms, standing_waivers
from fonds.store.people import partner_names, partners_on
from fonds.store.queries import decisions, dossier, progress
from fonds.store.unit import Unit


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


def repay(order: Order, debtor: str, cents: int, case: str | None = None) -> Booked:
    """A debtor pays back: for one case, or over all its open claims, first the term that falls due first.

    What is more than is owed stays as a credit.
    Raises Refused: debtor-unknown, no-such-claim, likely-duplicate; InvalidInput: amount-zero.
    """
    content = content_of(order, debtor=debtor, cents=cents, case=case)
    check_amount(cents)
    with perform(order, "repay") as unit:
        unit.subject = debtor
        if done_before(unit, order, "repay", content):
            return Booked((), repeated=True)
        check_debtor(unit, debtor)
        remember(unit, order, "repay", content)
        claims = open_terms(unit.connection, debtor)
        if case is not None:
            dossier(unit.connection, case)
            if not standing_claims(unit.connection, debtor, case):
                raise refused("no-such-claim", case, debtor=debtor)
            claims = [(claimed, open_cents) for claimed, open_cents in claims if claimed == case]
        entry = repayment(debtor, allocate(cents, claims))
        made = decisions(unit.connection, entry.case) if entry.case else []
        return Booked((book(unit, entry, value_on=order.value_on, decision=made[-1].id if made else None),))


def check_debtor(unit: Unit, debtor: str) -> None:
    """A debtor is an organisation that is or was a partner, or ``resident:CASE`` with a claim.

    Raises Refused: debtor-unknown.
    """
    known = debtor in partner_names(unit.connection) or bool(standing_claims(unit.connection, debtor))
    if not known:
        raise refused("debtor-unknown", debtor=debtor)


def reverse(order: Order, number: int, reason: str | None) -> Booked:
    """Undo an entry by its mirror image. The entry stays; the reversal points at it.

    Raises Refused: entry-not-found, reversal-of-reversal, reversed-already, not-reversible, unmatched-attributed,
    payout-settled, claim-given-up, and what ``reverse_in`` raises.
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
        return Booked((reverse_in(unit, number, reason, order.value_on),))


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
