"""The repayment statement as a page for people: a PDF for archives (PDF/A-2a and PDF/UA-1) or one HTML file.

Typst lays out ``templates/statement.typ`` and jinja fills ``templates/statement.html``, from the same words.
"""

from typing import Any

from fonds.documents.dates import long_date
from fonds.documents.html import filled
from fonds.documents.payment import epc_qr_svg
from fonds.documents.pdf import REGIONS, compiled
from fonds.documents.printable import printable
from fonds.documents.statement.model import ClaimLine, Statement, payment_for
from fonds.documents.statement.words import (
    age_rows,
    claim_facts,
    claim_title,
    euro,
    head_facts,
    intro,
    our_reference,
    particulars,
    payment_facts,
    qr_alt,
    rows,
    stake_sentences,
    summary,
    term_rows,
    words,
)
from fonds.texts import area


def statement_pdf(statement: Statement) -> bytes:
    """The statement as one PDF file. The same statement gives the same bytes, in every process."""
    return compiled("statement", _page(statement), statement.issued_on, house=True)


def statement_html(statement: Statement) -> str:
    """The statement as one HTML file: nothing to fetch, nothing to run, and made for WCAG 2.2 AA."""
    return filled("statement", page=_page(statement))


def _page(statement: Statement) -> dict[str, Any]:
    """Everything that the template shows, in words."""
    language, fund = statement.language, printable(statement.fund_name)
    first, last = (long_date(day, language) for day in (statement.period_from, statement.period_to))
    return {
        "language": language,
        "region": REGIONS[language],
        "labels": {key: entry[language] for key, entry in area("statement").items()},
        "title": words(statement, "title-long", fund=fund, first=first, last=last),
        "fund": fund,
        "footer": f"{words(statement, 'title')} {our_reference(statement)}, {long_date(statement.issued_on, language)}",
        "due": euro(statement, statement.due_cents),
        "open": euro(statement, statement.open_cents),
        "particulars": particulars(statement),
        "intro": intro(statement),
        "summary": summary(statement),
        "rows": rows(statement),
        "claims": [claim_part(statement, claim) for claim in statement.to_pay],
        "ages": age_rows(statement),
        "stake": stake_sentences(statement),
        "head": head_facts(statement),
    }


def claim_part(statement: Statement, claim: ClaimLine, *, terms: bool = True) -> dict[str, Any]:
    """How one claim stands and how it is paid, for a template."""
    payment = payment_for(statement, claim)
    return {
        "title": claim_title(statement, claim),
        "facts": claim_facts(statement, claim),
        "payment": payment_facts(statement, claim),
        "terms": term_rows(statement, claim) if terms else [],
        "qr": epc_qr_svg(payment),
        "alt": qr_alt(statement, claim),
    }
