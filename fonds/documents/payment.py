"""How a claim is paid by bank: the payment reference (ISO 11649) and the QR code that a bank app reads (EPC069-12).

A code that is wrong sends money astray, and neither QR library checks an IBAN or a reference. So a ``Payment`` is checked
when it is made, and what does not pass never becomes a code.
"""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

from fonds.errors import InvalidInput, Problem
from fonds.money import LARGEST

_LONGEST_NAME = 70


@dataclass(frozen=True)
class Payment:
    """One credit transfer to the fund: the holder and number of the account, the amount in cents, the RF reference.

    Raises InvalidInput with every fault found: payment-name-unfit, payment-iban-wrong, payment-amount-outside,
    payment-reference-wrong.
    """

    name: str
    iban: str
    amount_cents: int
    reference: str

    def __post_init__(self) -> None:
        problems = list(_problems(self))
        if problems:
            raise InvalidInput(problems)


def epc_qr_svg(payment: Payment) -> str:
    """The EPC QR code of a payment as an SVG drawing with its quiet zone: version 002, UTF-8, error correction M."""
    # Imported here: only a document with something to pay needs it.
    from segno import helpers

    amount = Decimal(payment.amount_cents).scaleb(-2)
    code = helpers.make_epc_qr(payment.name, payment.iban, amount, reference=payment.reference, encoding="utf-8")
    drawing = BytesIO()
    code.save(drawing, kind="svg", xmldecl=False, nl=False, omitsize=True, border=4, light="white")
    return drawing.getvalue().decode("ascii")


def in_groups(code: str) -> str:
    """An IBAN or a reference in groups of four, as it is read aloud and typed over."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def _problems(payment: Payment) -> list[Problem]:
    from stdnum import iban, iso11649

    found = []
    fits = 1 <= len(payment.name) <= _LONGEST_NAME and payment.name == payment.name.strip()
    if not fits or any(_breaks_the_code(character) for character in payment.name):
        found.append(Problem("payment-name-unfit", details={"longest": _LONGEST_NAME}))
    if payment.iban != iban.compact(payment.iban) or not iban.is_valid(payment.iban):
        found.append(Problem("payment-iban-wrong"))
    if not 1 <= payment.amount_cents <= LARGEST:
        found.append(Problem("payment-amount-outside", details={"largest": LARGEST}))
    if payment.reference != iso11649.compact(payment.reference) or not iso11649.is_valid(payment.reference):
        found.append(Problem("payment-reference-wrong"))
    return found


def _breaks_the_code(character: str) -> bool:
    """Fields are lines, so a line break would shift the account number; 70 characters beyond U+FFFF do not fit in 331 bytes."""
    return unicodedata.category(character) in ("Cc", "Zl", "Zp") or character > "\uffff"
