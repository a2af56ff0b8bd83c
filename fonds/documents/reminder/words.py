"""What a reminder says, in words: one source for its text, its page and its PDF."""

from dataclasses import dataclass

from fonds.documents.dates import long_date
from fonds.documents.printable import printable
from fonds.documents.reminder.model import Reminder, days_late
from fonds.texts import text


def said(reminder: Reminder, key: str, **values: object) -> str:
    """One sentence of the letter, in its language."""
    return text(f"reminder.{key}", reminder.statement.language, **values)


@dataclass(frozen=True)
class Letter:
    """The letter around the claims: what stands above them and what below."""

    subject: str
    address: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    sender: str


def letter(reminder: Reminder) -> Letter:
    """The words of the letter. A resident reads nothing of a tone, and is offered an arrangement."""
    made = reminder.statement
    kind = "resident" if reminder.to_resident else str(int(reminder.tone))
    cases = [printable(case) for case in reminder.about]
    name = printable(made.debtor_name)
    dear = said(reminder, "dear-resident") if reminder.to_resident else said(reminder, "dear", name=name)
    contact = [said(reminder, "contact", contact=printable(reminder.contact))] if reminder.contact else []
    return Letter(
        subject=said(reminder, f"subject-{kind}"),
        address=tuple(printable(line) for line in reminder.address),
        facts=(
            (said(reminder, "date"), long_date(made.issued_on, made.language)),
            (said(reminder, "about"), said(reminder, "about-cases", cases=cases)),
        ),
        before=(dear, *_asked(reminder)),
        after=(
            said(reminder, "disagree-resident" if reminder.to_resident else "disagree"),
            " ".join([said(reminder, "just-paid"), *contact]),
            said(reminder, "regards"),
        ),
        sender=printable(made.fund_name),
    )


def _asked(reminder: Reminder) -> list[str]:
    amount = reminder.asked_cents
    if reminder.to_resident:
        key = "ask-resident" if any(one.instalments for one in reminder.claims) else "ask-resident-whole"
        return [said(reminder, key, amount=amount), said(reminder, "arrangement"), said(reminder, "no-costs")]
    late = max(days_late(one, reminder.statement.issued_on) for one in reminder.claims)
    tone = int(reminder.tone)
    return [f"{said(reminder, f'ask-{tone}', amount=amount, days=late)} {said(reminder, f'why-{tone}')}"]
