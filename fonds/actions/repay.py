"""Money that comes in: contributions of partners and repayments of debtors; and undoing what was booked wrongly."""

from fonds.actions.perform import Booked, Order, book, check_reason, content_of, done_before, perform, remember
from fonds.errors import invalid, refused
from fonds.ledger.entries import Entry, EntryKind, allocate, claim, contribution, repayment, reversal
from fonds.store import tables as t
from fonds.store.bank_books import attributed_since
from fonds.store.books import claim_balances, open_claims, read_entry, reversed_entries, standing_claims
from fonds.store.queries import dossier, partner_names, partners_on, progress
from fonds.store.unit import Unit


def contribute(order: Order, partner: str, cents: int) -> Booked:
    """A partner puts money in the pot. Raises Refused: partner-unknown, likely-duplicate; InvalidInput: amount-zero."""
    content = content_of(order, partner=partner, cents=cents)
    _check_amount(cents)
    with perform(order, "contribute") as unit:
        unit.subject = partner
        if done_before(unit, order, "contribute", content):
            return Booked((), repeated=True)
        if partner not in partners_on(unit.connection, order.value_on or order.today):
            raise refused("partner-unknown", partner=partner)
        remember(unit, order, "contribute", content)
        return Booked((book(unit, contribution(partner, cents), value_on=order.value_on),))


def repay(order: Order, debtor: str, cents: int, case: str | None = None) -> Booked:
    """A debtor pays back: for one case, or over its open claims, oldest first. What is more than is owed stays as a credit.

    Raises Refused: debtor-unknown, no-such-claim, likely-duplicate; InvalidInput: amount-zero.
    """
    content = content_of(order, debtor=debtor, cents=cents, case=case)
    _check_amount(cents)
    with perform(order, "repay") as unit:
        unit.subject = debtor
        if done_before(unit, order, "repay", content):
            return Booked((), repeated=True)
        check_debtor(unit, debtor)
        remember(unit, order, "repay", content)
        claims = open_claims(unit.connection, debtor)
        if case is not None:
            dossier(unit.connection, case)
            if not standing_claims(unit.connection, debtor, case):
                raise refused("no-such-claim", case, debtor=debtor)
            claims = [(claimed, open_cents) for claimed, open_cents in claims if claimed == case]
        return Booked((book(unit, repayment(debtor, allocate(cents, claims)), value_on=order.value_on),))


def check_debtor(unit: Unit, debtor: str) -> None:
    """A debtor is an organisation that is or was a partner, or ``resident:CASE`` with a claim.

    Raises Refused: debtor-unknown.
    """
    known = debtor in partner_names(unit.connection) or bool(standing_claims(unit.connection, debtor))
    if not known:
        raise refused("debtor-unknown", debtor=debtor)


def reverse(order: Order, number: int, reason: str | None) -> Booked:
    """Undo an entry by its mirror image. The entry stays; the reversal points at it.

    Raises Refused: entry-not-found, reversal-of-reversal, reversed-already, not-reversible, payout-settled, credit-used,
    unmatched-attributed, not-available.
    """
    reason = check_reason(reason, "--why")
    content = content_of(order, entry=number)
    with perform(order, "reverse") as unit:
        unit.subject = f"entry:{number}"
        if done_before(unit, order, "reverse", content):
            return Booked((), repeated=True)
        row, entry = read_entry(unit.connection, number)
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
        remember(unit, order, "reverse", content)
        booked = book(unit, reversal(entry), value_on=order.value_on, decision=row.decision, line=row.line, reverses=number)
        _refuse_loose_debt(unit, number, booked[1])
        # A reason can tell about people, so it is sealed with the case, or the first of several cases.
        case = entry.case or next((posting.case for posting in entry.postings if posting.case), None)
        unit.add(t.reason, entry=booked[0], content=None if case else reason)
        if case:
            unit.seal(case, f"reversal/{booked[0]}", reason)
        return Booked((booked,))


def _refuse_loose_debt(unit: Unit, number: int, undone: Entry) -> None:
    """A credit that went to a claim since cannot be taken back before that: a debt would be left that no claim shows."""
    for account, case in {(p.account, p.case) for p in undone.postings if p.account.startswith(claim("")) and p.cents > 0}:
        debtor = account.removeprefix(claim(""))
        claimed = sum(row.amount_cents for row in standing_claims(unit.connection, debtor, case)) if case else 0
        if dict(claim_balances(unit.connection, debtor))[case] > claimed:
            raise refused("credit-used", str(number), debtor=debtor)


def _check_amount(cents: int) -> None:
    if cents <= 0:
        raise invalid("amount-zero")
