"""Who should be reminded, and of what: from the ledger, the payment plans, and what was sent before."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from fonds.actions.terms import Reminders
from fonds.documents.reminder.model import Reminder, Tone, all_said, days_late, tone_for
from fonds.documents.statement.account import statement_for
from fonds.documents.statement.model import Statement
from fonds.ledger.entries import is_resident
from fonds.store import tables as t
from fonds.store.claims import open_objections
from fonds.store.fund import Settings
from fonds.store.papers import last_sent, reminders_since
from fonds.store.people import partner_details


@dataclass(frozen=True)
class Late:
    """A debtor who should have paid something.

    ``reminder``: the letter to write, or ``wait``: why there is none now (early, recent, objection, or person: letters have
    said what they can, and somebody has to call); ``reminded_on``: when the last letter about this went out.
    """

    debtor: str
    asked_cents: int
    late_days: int
    wait: str = ""
    reminded_on: date | None = None
    reminder: Reminder | None = None


def late_debtor(
    connection: Connection, settings: Settings, reminders: Reminders, debtor: str, language: str, today: date
) -> Late | None:
    """How late one debtor is, and the letter that is due; None when nothing is late.

    A claim with an objection that nobody answered yet is left out: first the answer, then the reminder.
    """
    made = statement_for(connection, settings, debtor, (today, today), language, today)
    late = [one for one in made.to_pay if days_late(one, today) > 0]
    if not late:
        return None
    disputed = {row.case_ref for row in open_objections(connection, partner=debtor)}
    about = tuple(one.case for one in late if one.case not in disputed)
    whole = Reminder(made, Tone.FRIENDLY, about or tuple(one.case for one in late))
    days = max(days_late(one, today) for one in whole.claims)
    last = last_sent(connection, "reminder", debtor)
    reminded = date.fromisoformat(last.issued_on) if last else None
    # A letter from before the oldest part fell due was about something else.
    letters = reminders_since(connection, debtor, today - timedelta(days))
    before = letters[-1].tone if letters else 0
    tone = tone_for(days, settings.reminder_days, before, debtor)
    wait = ""
    if not about:
        wait = "objection"
    elif tone is None:
        wait = "early"
    elif reminded and reminded + timedelta(reminders.apart.days) > today:
        wait = "recent"
    elif all_said(before, len(letters), debtor, reminders.resident_letters.times):
        wait = "person"
    if wait or tone is None:
        return Late(debtor, whole.asked_cents, days, wait, reminded)
    address = () if is_resident(debtor) else _address(connection, made)
    letter = Reminder(made, tone, about, address, settings.contact or "")
    return Late(debtor, letter.asked_cents, days, "", reminded, letter)


def claim_debtors(connection: Connection) -> list[str]:
    """Everybody who ever got a claim."""
    return list(connection.execute(select(t.claim.c.debtor).distinct().order_by(t.claim.c.debtor)).scalars())


def _address(connection: Connection, made: Statement) -> tuple[str, ...]:
    """The lines of an address, or none when a part is missing: half an address arrives nowhere."""
    known: dict[str, Any] = partner_details(connection, made.issued_on).get(made.debtor_id, {})
    if not all(known.get(part) for part in ("street", "postcode", "city")):
        return ()
    country = known.get("country", "NL")
    lines = (made.debtor_name, known["street"], f"{known['postcode']}  {known['city']}")
    return lines if country == "NL" else (*lines, country)
