"""The repayment statement as rows of one table, for a spreadsheet: every number that the page tells, on a row of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fonds.documents.printable import printable
from fonds.documents.statement.ageing import ageing
from fonds.documents.statement.model import ClaimLine, Statement, due_now
from fonds.documents.statement.words import claim_title, description, head_facts, particulars, words

HEAD = ("part", "date", "case", "description", "amount", "balance", "reference")
"""The columns, as keys of ``statement.toml``."""


@dataclass(frozen=True)
class Row:
    """One row. Amounts are cents; ``None`` and empty text are empty cells."""

    part: str
    day: date | None
    case: str
    description: str
    amount_cents: int | None = None
    balance_cents: int | None = None
    reference: str = ""


def table(statement: Statement) -> list[Row]:
    """The whole statement: what happened, what is open, how old that is, what a partner put in, and the details."""
    return [*_movements(statement), *_open(statement), *_stake(statement), *_details(statement)]


def _movements(statement: Statement) -> Iterator[Row]:
    part = words(statement, "movements")
    opening, closing = words(statement, "opening"), words(statement, "closing")
    yield Row(part, statement.period_from, "", opening, balance_cents=statement.opening_cents)
    for line, balance in statement.with_balance():
        yield Row(part, line.booked_on, printable(line.case), description(statement, line), line.amount_cents, balance)
    yield Row(part, statement.period_to, "", closing, balance_cents=statement.closing_cents)


def _open(statement: Statement) -> Iterator[Row]:
    for claim in statement.to_pay:
        yield from _claim(statement, claim)
    part = words(statement, "open-total")
    yield Row(part, statement.issued_on, "", words(statement, "open-total"), statement.open_cents)
    yield Row(part, statement.issued_on, "", words(statement, "due-total"), statement.due_cents)
    if statement.credit_cents:
        yield Row(part, statement.issued_on, "", words(statement, "credit-label"), statement.credit_cents)
    if statement.to_pay:
        for band, cents in ageing(statement).items():
            yield Row(words(statement, "ageing"), None, "", words(statement, f"age-{band}"), cents)


def _claim(statement: Statement, claim: ClaimLine) -> Iterator[Row]:
    part, case, due = claim_title(statement, claim), printable(claim.case), due_now(claim, statement.issued_on)
    rows = [
        (claim.claimed_on, "claimed", claim.amount_cents),
        (None, "paid", claim.paid_cents),
        (None, "written-off", claim.written_off_cents),
        (None, "open", claim.open_cents),
        (due.due_on, "to-pay", due.amount_cents),
    ]
    for day, key, cents in rows:
        if cents or key != "written-off":
            yield Row(part, day, case, words(statement, key), cents, reference=claim.reference)
    for term in claim.open_instalments:
        left = term.open_cents
        yield Row(
            words(statement, "terms"), term.due_on, case, words(statement, "term"), term.amount_cents, left, claim.reference
        )


def _stake(statement: Statement) -> Iterator[Row]:
    if statement.stake is None:
        return
    stake, part = statement.stake, words(statement, "stake")
    rows = [
        ("put-in", stake.put_in_cents),
        ("repaid", stake.repaid_cents),
        ("avoided-estimated", stake.estimated_cents),
        ("avoided-realised", stake.realised_cents),
    ]
    for key, cents in rows:
        if cents or not key.startswith("avoided"):
            yield Row(part, None, "", words(statement, key), cents)


def _details(statement: Statement) -> Iterator[Row]:
    part = words(statement, "particulars")
    fund = [
        (words(statement, "fund"), printable(statement.fund_name)),
        (words(statement, "account-name"), printable(statement.fund_account_name)),
        (words(statement, "iban"), statement.fund_iban),
    ]
    for name, value in [*fund, *particulars(statement), *head_facts(statement)]:
        yield Row(part, None, "", f"{name}: {value}")
