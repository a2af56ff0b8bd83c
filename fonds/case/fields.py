"""The kinds of answer that a request holds: text, amounts, yes or no, payee accounts.

Every text passes the BSN guard (UAVG art. 46: without a law that says so, a fund may not process a citizen service
number) and no message repeats what was typed, because what was typed can be personal.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from fonds.errors import InvalidInput
from fonds.money import parse_amount, plain_amount

# Nine digits, with at most one blank, dot or dash between two of them, and no digit next to them: an IBAN, a phone number or
# a payment reference is longer, a chamber-of-commerce number is shorter.
_NINE_DIGITS = re.compile(r"(?<!\d)(?<!\d[ .-])\d(?:[ .-]?\d){8}(?![ .-]?\d)")

_YES = {"ja", "yes", "j", "y"}
_NO = {"nee", "no", "n"}
_UNKNOWN = {"onbekend", "unknown", "weet niet", "?"}


def holds_bsn(text: str) -> bool:
    """Whether the text holds nine digits that pass the *elfproef*, and so may be a citizen service number (BSN)."""
    from stdnum.nl import bsn

    found = (re.sub(r"\D", "", match.group()) for match in _NINE_DIGITS.finditer(text))
    return any(bsn.is_valid(digits) for digits in found)


def _without_bsn(text: str) -> str:
    if holds_bsn(text):
        raise PydanticCustomError("case-bsn", "a citizen service number")
    return text


def _read_amount(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise PydanticCustomError("amount-unreadable", "not an amount")
    try:
        return parse_amount(str(value))
    except InvalidInput as error:
        problem = error.problems[0]
        raise PydanticCustomError(problem.code, "not an amount", dict(problem.details)) from None


def _read_yes_no(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    word = value.strip().lower()
    if word in _UNKNOWN:
        return None
    if word in _YES | _NO:
        return word in _YES
    raise PydanticCustomError("case-yes-no", "not yes or no")


def _read_date(value: Any) -> Any:
    """Dates come as YAML dates or as text; Dutch order (31-12-2026) is read, since it cannot be taken for another."""
    if isinstance(value, str):
        dutch = re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", value.strip())
        year_first = f"{dutch[3]}-{dutch[2]:0>2}-{dutch[1]:0>2}" if dutch else value.strip()
        try:
            return date.fromisoformat(year_first)
        except ValueError:
            raise PydanticCustomError("case-date", "not a date") from None
    return value


def _check_iban(text: str) -> str:
    from stdnum import iban

    compact = iban.compact(text)
    if not iban.is_valid(compact):
        raise PydanticCustomError("iban-wrong", "not an IBAN")
    return str(compact)


_PARTNER_PATTERN = r"^[a-z0-9][a-z0-9-]{0,39}$"

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(_without_bsn)
]
ShortText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_without_bsn)
]
PartnerId = Annotated[str, StringConstraints(pattern=_PARTNER_PATTERN)]
"""How the fund's register names an organisation: lower-case letters, digits and dashes."""
HouseholdReference = Annotated[
    str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{1,19}$"), AfterValidator(_without_bsn)
]
"""The household's pseudonym, chosen by the professional. Capitals, digits and dashes: a name does not fit easily."""
Amount = Annotated[
    int,
    BeforeValidator(_read_amount),
    PlainSerializer(plain_amount, return_type=str),
    WithJsonSchema(
        {"type": ["number", "string"], "description": "euro: 1250.50, 1250,50 or 1.250,50", "examples": ["1250.50"]}
    ),
]
"""An amount in cents; typed in euro and written back in euro, so that a stored request can be read again."""
YesNo = Annotated[bool | None, BeforeValidator(_read_yes_no)]
"""Yes, no, or unknown; also typed as ja, nee, onbekend."""
Day = Annotated[date, BeforeValidator(_read_date)]
Iban = Annotated[str, StringConstraints(max_length=50), AfterValidator(_check_iban)]
"""An IBAN with right check digits (ISO 13616), stored without blanks."""
