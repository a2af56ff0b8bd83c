"""The payment reference of a claim (ISO 11649), by which a repayment is recognised on a bank statement."""

import re

from stdnum import iso11649
from stdnum.iso7064 import mod_97_10

from fonds.errors import invalid

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TWO_DIGITS = 100
_LARGEST_SHARE = _TWO_DIGITS + 26 * 36 - 1


def claim_reference(case: str, share: int) -> str:
    """The payment reference of one party's share in a case: ``2026-001`` and 1 give ``RF48202600101``.

    The share takes the last two characters, always two, so that no two shares of any cases meet: 01 to 99, then A0 to ZZ.
    Source: ISO 11649, RF, two check digits (ISO 7064 mod 97-10), at most 21 letters and digits.

    Raises InvalidInput: reference-case-unfit, reference-share-outside.
    """
    body = re.sub(r"[-./ ]", "", case).upper()
    if not re.fullmatch(r"[0-9A-Z]{1,19}", body):
        raise invalid("reference-case-unfit")
    if not 1 <= share <= _LARGEST_SHARE:
        raise invalid("reference-share-outside", last=_LARGEST_SHARE)
    return _checked(body + _two_characters(share))


def payout_reference(case: str, entry: int) -> str:
    """The reference under which a payout is made; no reference of a claim can be the same, for none has a P after the case.

    Source: ISO 11649. Raises InvalidInput: reference-case-unfit.
    """
    body = f"{re.sub(r'[-./ ]', '', case).upper()}P{entry:02d}"
    if not re.fullmatch(r"[0-9A-Z]{1,21}", body):
        raise invalid("reference-case-unfit")
    return _checked(body)


def _checked(body: str) -> str:
    return str(iso11649.validate(f"RF{mod_97_10.calc_check_digits(f'{body}RF')}{body}"))


def _two_characters(share: int) -> str:
    if share < _TWO_DIGITS:
        return f"{share:02d}"
    letter, rest = divmod(share - _TWO_DIGITS, 36)
    return _LETTERS[letter] + ("0123456789" + _LETTERS)[rest]
