"""The statement as data, for ``--json``: dates as YYYY-MM-DD, amounts in euro as strings with two decimals."""

from typing import Any

from fonds.documents.statement.ageing import ageing
from fonds.documents.statement.model import ClaimLine, Line, Stake, Statement, due_now, payment_for
from fonds.money import plain_amount


def statement_json(statement: Statement) -> dict[str, Any]:
    """The statement as data: dates as YYYY-MM-DD, amounts in euro as strings with two decimals, codes without spaces."""
    return {
        "fund": {
            "name": statement.fund_name,
            "account_name": statement.fund_account_name,
            "iban": statement.fund_iban,
        },
        "debtor": {"id": statement.debtor_id, "name": statement.debtor_name},
        "language": statement.language,
        "period": {"from": statement.period_from.isoformat(), "to": statement.period_to.isoformat()},
        "issued_on": statement.issued_on.isoformat(),
        "opening": plain_amount(statement.opening_cents),
        "lines": [_line_json(line, balance) for line, balance in statement.with_balance()],
        "closing": plain_amount(statement.closing_cents),
        "open_claims": [_claim_json(statement, claim) for claim in statement.to_pay],
        "open": plain_amount(statement.open_cents),
        "due_now": plain_amount(statement.due_cents),
        "ageing": {band: plain_amount(cents) for band, cents in ageing(statement).items()},
        "credit": plain_amount(statement.credit_cents),
        "stake": _stake_json(statement.stake) if statement.stake else None,
        "head": {"count": statement.head.count, "hash": statement.head.hash},
    }


def _stake_json(stake: Stake) -> dict[str, str]:
    return {
        "put_in": plain_amount(stake.put_in_cents),
        "repaid": plain_amount(stake.repaid_cents),
        "avoided_estimated": plain_amount(stake.estimated_cents),
        "avoided_realised": plain_amount(stake.realised_cents),
    }


def _line_json(line: Line, balance_cents: int) -> dict[str, str]:
    return {
        "date": line.booked_on.isoformat(),
        "case": line.case,
        "kind": line.kind,
        "description": line.description,
        "amount": plain_amount(line.amount_cents),
        "balance": plain_amount(balance_cents),
    }


def _claim_json(statement: Statement, claim: ClaimLine) -> dict[str, Any]:
    due, payment = due_now(claim, statement.issued_on), payment_for(statement, claim)
    return {
        "case": claim.case,
        "claimed_on": claim.claimed_on.isoformat(),
        "due_on": claim.due_on.isoformat(),
        "amount": plain_amount(claim.amount_cents),
        "paid": plain_amount(claim.paid_cents),
        "written_off": plain_amount(claim.written_off_cents),
        "open": plain_amount(claim.open_cents),
        "reference": claim.reference,
        "disputed": claim.disputed,
        "instalments": [
            {
                "due_on": term.due_on.isoformat(),
                "amount": plain_amount(term.amount_cents),
                "open": plain_amount(term.open_cents),
            }
            for term in claim.instalments
        ],
        "pay": {
            "name": payment.name,
            "iban": payment.iban,
            "amount": plain_amount(payment.amount_cents),
            "reference": payment.reference,
            "due_on": due.due_on.isoformat(),
            "late": due.late,
        },
    }
