"""How long what is open has been waiting: per part that fell due, counted in days after its due date."""

from collections.abc import Iterable
from datetime import date

from fonds.documents.statement.model import ClaimLine, Statement

NOT_DUE = "not-due"
_LAST_DAYS = ((30, "to-30"), (60, "to-60"), (90, "to-90"))
OLDEST = "over-90"
BANDS = (NOT_DUE, *(name for _, name in _LAST_DAYS), OLDEST)
"""The bands, youngest first: not yet due, 0 to 30, 31 to 60, 61 to 90 and more than 90 days after the due date."""


def ageing(statement: Statement) -> dict[str, int]:
    """Cents per band; together what is open. A claim in instalments is counted per instalment."""
    totals = dict.fromkeys(BANDS, 0)
    for claim in statement.to_pay:
        for due_on, open_cents in parts(claim):
            totals[band(due_on, statement.issued_on)] += open_cents
    return totals


def parts(claim: ClaimLine) -> Iterable[tuple[date, int]]:
    """The parts of a claim that fall due on a day of their own: (due day, open cents)."""
    if not claim.instalments:
        return [(claim.due_on, claim.open_cents)]
    return [(term.due_on, term.open_cents) for term in claim.open_instalments]


def late_cents(statement: Statement) -> int:
    """What should have been paid before the day of the statement, without what the debtor objects to."""
    owed = [part for claim in statement.to_pay if not claim.disputed for part in parts(claim)]
    return sum(open_cents for due_on, open_cents in owed if due_on < statement.issued_on)


def band(due_on: date, today: date) -> str:
    """The band of what falls or fell due on that day. The due day itself is day 0."""
    late_days = (today - due_on).days
    if late_days < 0:
        return NOT_DUE
    return next((name for last, name in _LAST_DAYS if late_days <= last), OLDEST)
