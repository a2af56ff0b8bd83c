"""The repayment statement as a PDF for people and archives: PDF/A-2a and PDF/UA-1, the same bytes on every machine.

Typst lays out ``templates/statement.typ``; ``pdf.py`` tells how.
"""

from typing import Any

from fonds.documents.dates import long_date
from fonds.documents.payment import epc_qr_svg
from fonds.documents.pdf import REGIONS, compiled
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


def statement_pdf(statement: Statement) -> bytes:
    """The statement as one PDF file. The same statement gives the same bytes, in every process."""
    return compiled("statement", _page(statement), statement.issued_on)


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
