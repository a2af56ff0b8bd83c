"""From the ledger to a statement: what one debtor owed, was billed and paid in a period."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from fonds.documents.statement import ClaimLine, Head, Instalment, Line, LineKind, Stake, Statement
from fonds.errors import invalid, refused
from fonds.ledger.entries import EntryKind, capital, claim
from fonds.store.books import account_balance, instalments, journal, standing_claims
from fonds.store.fund import Settings
from fonds.store.queries import partner_names
from fonds.store.stakes import avoided_costs
from fonds.store.unit import head
from fonds.texts import text

_KINDS: dict[str, LineKind] = {
    EntryKind.SETTLEMENT: "claim",
    EntryKind.REPAYMENT: "payment",
    EntryKind.ATTRIBUTION: "payment",  # came in as money of an unknown sender, and was recognised later
    "waiver": "write_off",
    "write_off": "write_off",
    EntryKind.OFFSET: "credit",
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

    Raises Refused: debtor-unknown, fund-without-iban; InvalidInput: dates-order.
    """
    names = partner_names(connection)
    rows = journal(connection, [claim(debtor)])
    if debtor not in names and not rows:
        raise refused("debtor-unknown", debtor=debtor)
    if settings.iban is None:
        raise refused("fund-without-iban")
    first, last = period
    first = first or (date.fromisoformat(min(row.value_on for row in rows)) if rows else last)
    first = min(first, last) if period[0] is None else first
    if first > last:
        raise invalid("dates-order", first=first.isoformat(), then=last.isoformat())
    opening = sum(row.amount_cents for row in rows if row.value_on < first.isoformat())
    inside = [row for row in rows if first.isoformat() <= row.value_on <= last.isoformat()]
    meant = {row.id: row.kind for row in rows}
    given_up = _given_up(rows, meant)
    claims = [_claim(connection, row, debtor, given_up.get(row.case_ref, 0)) for row in standing_claims(connection, debtor)]
    balance = account_balance(connection, claim(debtor))
    open_claims = tuple(one for one in claims if one.open_cents)
    chain = head(connection)
    return Statement(
        fund_name=settings.name,
        fund_iban=settings.iban,
        fund_account_name=settings.account_name or settings.name,
        debtor_id=debtor,
        debtor_name=names.get(debtor) or text("common.resident-of", language, case=debtor.partition(":")[2]),
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
    )


def _line(row: Any) -> Line:
    return Line(date.fromisoformat(row.value_on), row.posting_case or "", _KINDS.get(row.kind, "other"), "", row.amount_cents)


def _undone(row: Any, meant: Mapping[int, str]) -> str:
    """What kind of event a row is about: a reversal is about the event that it takes back."""
    return meant.get(row.reverses, row.kind) if row.reverses else str(row.kind)


def _given_up(rows: Sequence[Any], meant: Mapping[int, str]) -> dict[str, int]:
    """What the fund gave up per case, in cents: it is not open any more, and nobody paid it."""
    found: dict[str, int] = {}
    for row in rows:
        if _KINDS.get(_undone(row, meant)) == "write_off":
            found[row.posting_case] = found.get(row.posting_case, 0) - row.amount_cents
    return found


def _stake(connection: Connection, partner: str, rows: Sequence[Any], meant: Mapping[int, str]) -> Stake:
    repaid = -sum(row.amount_cents for row in rows if _KINDS.get(_undone(row, meant)) == "payment")
    spared = avoided_costs(connection, partner)
    return Stake(
        put_in_cents=-account_balance(connection, capital(partner)),
        repaid_cents=repaid,
        estimated_cents=spared.get("estimate", 0),
        realised_cents=spared.get("realised", 0),
    )


def _claim(connection: Connection, row: Any, debtor: str, given_up: int) -> ClaimLine:
    left = max(account_balance(connection, claim(debtor), row.case_ref), 0)
    settled = row.amount_cents - min(left, row.amount_cents)
    paid = settled - min(given_up, settled)
    return ClaimLine(
        case=row.case_ref,
        claimed_on=date.fromisoformat(row.on_day),
        due_on=date.fromisoformat(row.due_on),
        amount_cents=row.amount_cents,
        paid_cents=paid,
        open_cents=row.amount_cents - settled,
        reference=row.reference,
        instalments=_terms(connection, row.id, settled),
    )


def _terms(connection: Connection, claim_id: int, settled: int) -> tuple[Instalment, ...]:
    """The monthly terms; what was paid or given up is taken off the earliest first."""
    terms = []
    for row in instalments(connection, claim_id):
        used = min(settled, row.amount_cents)
        settled -= used
        terms.append(Instalment(date.fromisoformat(row.due_on), row.amount_cents, row.amount_cents - used))
    return tuple(terms)
