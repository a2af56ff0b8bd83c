"""The repayment statement as a PDF for people and archives: PDF/A-2a and PDF/UA-1, the same bytes on every machine.

Typst lays out ``templates/statement.typ``. It gets the data as one JSON string, only its own embedded fonts, and the day of
issue as its clock.
"""

import json
import re
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

from fonds.documents.dates import long_date
from fonds.documents.payment import epc_qr_svg
from fonds.documents.statement import ClaimLine, Statement, payment_for, printable
from fonds.documents.statement_words import (
    claim_facts,
    claim_title,
    euro,
    head_facts,
    particulars,
    payment_facts,
    qr_alt,
    rows,
    summary,
    term_rows,
    words,
)
from fonds.texts import area

# Typst stops, or even panics, on a character that its fonts lack, so it never sees one: letters of Latin, Greek, Cyrillic,
# Hebrew and Arabic pass, with the usual punctuation and money signs. A test draws every one of them.
_UNDRAWABLE = re.compile(
    "[^\u0020-\u007e\u00a0-\u02af\u0370-\u0377\u037a-\u037f\u0384-\u03ff\u0400-\u045f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a"
    "\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\ufffd]"
)
_REGIONS = {"nl": "nl", "en": "gb"}


def statement_pdf(statement: Statement) -> bytes:
    """The statement as one PDF file. The same statement gives the same bytes, in every process."""
    # Imported here: the compiler is 40 MB that only a PDF needs.
    import typst

    template = (files(__package__) / "templates" / "statement.typ").read_bytes()
    document: bytes = typst.compile(
        template,
        format="pdf",
        sys_inputs={"statement": json.dumps(_drawable(_page(statement)))},
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"],
        timestamp=datetime.combine(statement.issued_on, time(), UTC),
    )
    return document


def _page(statement: Statement) -> dict[str, Any]:
    """Everything that the template shows, in words."""
    language, fund = statement.language, printable(statement.fund_name)
    first, last = (long_date(day, language) for day in (statement.period_from, statement.period_to))
    return {
        "language": language,
        "region": _REGIONS[language],
        "labels": {key: entry[language] for key, entry in area("statement").items()},
        "title": words(statement, "title-long", fund=fund, first=first, last=last),
        "fund": fund,
        "footer": f"{words(statement, 'title')} {printable(statement.debtor_id)}, {long_date(statement.issued_on, language)}",
        "due": euro(statement, statement.due_cents),
        "particulars": particulars(statement),
        "summary": summary(statement),
        "rows": rows(statement),
        "claims": [_claim(statement, claim) for claim in statement.to_pay],
        "head": head_facts(statement),
    }


def _claim(statement: Statement, claim: ClaimLine) -> dict[str, Any]:
    payment = payment_for(statement, claim)
    return {
        "title": claim_title(statement, claim),
        "facts": claim_facts(statement, claim),
        "payment": payment_facts(statement, claim),
        "terms": term_rows(statement, claim),
        "qr": epc_qr_svg(payment),
        "alt": qr_alt(statement, claim),
    }


def _drawable(value: Any) -> Any:
    """The data with U+FFFD for every character that the fonts cannot draw."""
    if isinstance(value, str):
        return _UNDRAWABLE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _drawable(part) for key, part in value.items()}
    return [_drawable(part) for part in value]
