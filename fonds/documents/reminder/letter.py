"""A reminder as a letter: a PDF for the post, or one HTML file, or plain text for a mail."""

from typing import Any

from fonds.documents.dates import long_date
from fonds.documents.html import filled
from fonds.documents.pdf import REGIONS, compiled
from fonds.documents.reminder.model import Reminder
from fonds.documents.reminder.words import letter, said
from fonds.documents.statement.page import claim_part
from fonds.documents.statement.text import claim_lines, paragraph, section
from fonds.documents.statement.words import head_facts, words
from fonds.texts import area

FORMS = ("pdf", "html", "text")
"""The forms in which a letter can be made."""


def made(reminder: Reminder, form: str) -> bytes:
    """The letter in one form. The same reminder gives the same bytes."""
    if form == "pdf":
        return compiled("reminder", _page(reminder), reminder.statement.issued_on, house=True)
    if form == "html":
        return filled("reminder", page=_page(reminder)).encode()
    return _text(reminder).encode()


def _page(reminder: Reminder) -> dict[str, Any]:
    statement, words_ = reminder.statement, letter(reminder)
    labels = {key: entry[statement.language] for key, entry in area("statement").items()}
    return {
        "language": statement.language,
        "region": REGIONS[statement.language],
        "labels": {**labels, "title": words_.subject, "how": said(reminder, "how")},
        "title": f"{words_.subject}, {words_.sender}",
        "fund": words_.sender,
        "address": words_.address,
        "facts": words_.facts,
        "before": words_.before,
        "after": words_.after,
        "claims": [claim_part(statement, claim, terms=False) for claim in reminder.claims],
        "head": head_facts(statement),
        "footer": f"{words_.subject}, {long_date(statement.issued_on, statement.language)}",
    }


def _text(reminder: Reminder) -> str:
    words_, statement = letter(reminder), reminder.statement
    blocks = [
        [words_.sender],
        list(words_.address),
        [line for name, value in words_.facts for line in paragraph(f"{name}: {value}")],
        section(words_.subject),
        *(paragraph(one) for one in words_.before),
        section(said(reminder, "how")) + paragraph(words(statement, "pay-how-plain")),
        *(claim_lines(statement, claim, terms=False) for claim in reminder.claims),
        *(paragraph(one) for one in words_.after[:-1]),
        [words_.after[-1], words_.sender],
        [f"{name}: {value}" for name, value in head_facts(statement)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"
