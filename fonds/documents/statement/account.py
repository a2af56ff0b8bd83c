"""From the ledger to a statement: what one debtor owed, was billed and paid in a period."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from fonds.documents.statement.model import ClaimLine, Head, Instalment, Line, LineKind, Stake, Statement
from fonds.errors import invalid, refused
from fonds.ledger.entries import EntryKind, capital, claim, resident
from fonds.store.books import account_balance, journal
from fonds.store.claims import ClaimState, claim_states, open_objections
from fonds.store.fund import Settings
from fonds.store.people import partner_names
from fonds.store.stakes import avoided_costs
from fonds.store.unit import head
from fonds.texts import text

_KINDS: dict[str, LineKind] = {
    EntryKind.SETTLEMENT: "claim",
    EntryKind.REPAYMENT: "payment",
    EntryKind.ATTRIBUTION: "payment",  # came in as money of an unknown sender, and was recognised later
    EntryKind.OFFSET: "credit",
    EntryKind.REFUND: "refund",
    EntryKind.WAIVER: "waiver",
    EntryKind.WRITE_OFF: "write_off",
    EntryKind.REVERSAL: "reversal",
}
"""What an event is called on a statement; one that is not here stands there as just a booking."""


def statement_for(
    connection: Connection,
    settings: Settings,
    debtor: str,
    period: tuple[date | None, date],
    language: str,
    issued_on: date,
) -> Statement:
    """The statement of one debtor. Without a first day the period begins with the debtor's first booking.

    Raises Refused: debtor-unknown, fund-without-iban, statement-outdated; InvalidInput: dates-order.
    """
    names = partner_names(connection, issued_on)
    rows = journal(connection, [claim(debtor)])
    if debtor not in names and not rows:
        raise refused("debtor-unknown", debtor=debtor)
    if any(row.booked_on > issued_on.isoformat() for row in rows):
        # What is open is told as it stands now, which is not how it stood on that day.
        raise refused("statement-outdated", debtor, day=issued_on.isoformat())
    if settings.iban is None:
        raise refused("fund-without-iban")
    first, last = _both_days(period, rows)
    opening = sum(row.amount_cents for row in rows if row.value_on < first.isoformat())
    inside = [row for row in rows if first.isoformat() <= row.value_on <= last.isoformat()]
    inside.sort(key=lambda row: row.value_on)  # money that was booked afterwards stands on the day on which it came
    meant = {row.id: row.kind for row in rows}
    disputed = {row.case_ref for row in open_objections(connection, partner=debtor)}
    claims = [_claim(state, disputed=state.case in disputed) for state in claim_states(connection, debtor)]
    balance = account_balance(connection, claim(debtor))
    open_claims = tuple(one for one in claims if one.open_cents)
    chain = head(connection)
    reference = debtor.removeprefix(resident(""))
    return Statement(
        fund_name=settings.name,
        fund_iban=settings.iban,
        fund_account_name=settings.account_name or settings.name,
        debtor_id=debtor,
        debtor_name=names.get(debtor) or text("common.resident-of", language, case=reference),
        language="en" if language == "en" else "nl",
        period_from=first,
        period_to=last,
        issued_on=issued_on,
        opening_cents=opening,
        lines=tuple(_line(row) for row in inside),
        closing_cents=opening + sum(row.amount_cents for row in inside),
        open_claims=open_claims,
        credit_cents=max(sum(one.open_cents for one in open_claims) - balance, 0),
        head=Head(chain.count, chain.hash),
        stake=_stake(connection, debtor, rows, meant) if debtor in names else None,
        our_reference=reference,
        contact=settings.contact or "",
    )


def _both_days(period: tuple[date | None, date], rows: Sequence[Any]) -> tuple[date, date]:
    """The first and the last day; who names no first day gets all that was booked."""
    first, last = period
    if first is None:
        return min([last, *(date.fromisoformat(row.value_on) for row in rows)]), last
    if first > last:
        raise invalid("dates-order", first=first.isoformat(), then=last.isoformat())
    return first, last


def _line(row: Any) -> Line:
    return Line(date.fromisoformat(row.value_on), row.posting_case or "", _KINDS.get(row.kind, "other"), "", row.amount_cents)


def _undone(row: Any, meant: Mapping[int, str]) -> str:
    """What kind of event a row is about: a reversal is about the event that it takes back."""
    return meant.get(row.reverses, row.kind) if row.reverses else str(row.kind)


def _stake(connection: Connection, partner: str, rows: Sequence[Any], meant: Mapping[int, str]) -> Stake:
    repaid = -sum(row.amount_cents for row in rows if _KINDS.get(_undone(row, meant)) in ("payment", "refund"))
    spared = avoided_costs(connection, partner)
    return Stake(
        put_in_cents=-account_balance(connection, capital(partner)),
        repaid_cents=repaid,
        estimated_cents=spared.get("estimate", 0),
        realised_cents=spared.get("realised", 0),
    )


def _claim(state: ClaimState, *, disputed: bool) -> ClaimLine:
    terms = tuple(
        Instalment(term.due_on, term.cents, open_cents) for term, open_cents in zip(state.terms, state.open_terms, strict=True)
    )
    return ClaimLine(
        case=state.case,
        claimed_on=state.claimed_on,
        due_on=state.due_on,
        amount_cents=state.cents,
        paid_cents=state.paid_cents,
        open_cents=state.open_cents,
        reference=state.reference,
        instalments=terms if state.in_terms else (),
        disputed=disputed,
    )
