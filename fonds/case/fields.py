"""The kinds of answer that a request holds: text, amounts, yes or no, payee accounts.

Every text passes the BSN guard (UAVG art. 46: without a law that says so, a fund may not process a citizen service
number) and no message repeats what was typed, because what was typed can be personal.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from fonds.errors import InvalidInput
from fonds.money import parse_amount, plain_amount

# Digits with a few blanks, dots, dashes, slashes or underscores between them. A comma or colon parts two numbers: it stands in
# amounts and times, not in a BSN.
_RUN = re.compile(r"[0-9]+(?:[\s./_-]{1,3}[0-9]+)*")
# Groups of digits that are common in a request and no BSN: a date, and the country in front of a telephone number.
_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12][0-9]|3[01])"
    r"|(?:0?[1-9]|[12][0-9]|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)[0-9]{2})(?![0-9])"
)
_COUNTRY = re.compile(r"(?:\+|(?<![0-9])00)31[\s.-]?(?:\(0\))?[\s.-]?(?=(?:[0-9][\s.-]?){9})")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DUTCH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")

_YES = {"ja", "yes", "j", "y"}
_NO = {"nee", "no", "n"}
_UNKNOWN = {"onbekend", "unknown", "weet niet", "weet ik niet", "don't know", "?"}


def holds_bsn(text: str) -> bool:
    """Whether the text holds nine digits that pass the *elfproef*, and so may be a citizen service number (BSN)."""
    from stdnum.nl import bsn

    plain = _COUNTRY.sub("0", _DATE.sub("|", _plain_digits(text)))
    runs = (re.findall("[0-9]+", run.group()) for run in _RUN.finditer(plain))
    return any(bsn.is_valid(digits) for groups in runs for digits in _nine_digits(groups))


def _plain_digits(text: str) -> str:
    """The text with every way to write a digit, blank or dash made plain, and without characters that nobody sees."""
    if text.isascii():
        return text
    seen = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return "".join(_plain(character) for character in seen)


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return "-" if unicodedata.category(character) == "Pd" or character == "\u2212" else character


def _nine_digits(groups: list[str]) -> Iterator[str]:
    """Neighbouring whole groups that are nine digits together: part of a longer group is part of another number."""
    for first in range(len(groups)):
        digits = ""
        for group in groups[first:]:
            digits += group
            if len(digits) >= 9:
                break
        if len(digits) == 9:
            yield digits


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
        # An ambiguous amount is told back in digits: not when a BSN slipped into its place.
        code = "case-bsn" if problem.code == "amount-ambiguous" and holds_bsn(str(value)) else problem.code
        raise PydanticCustomError(code, "not an amount", dict(problem.details)) from None


def read_yes_no(value: Any) -> bool | None:
    """Yes, no or unknown (None), also in words. Raises pydantic's custom error case-yes-no."""
    if value is None or isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else ""
    if word in _UNKNOWN:
        return None
    if word not in _YES | _NO:
        raise PydanticCustomError("case-yes-no", "not yes or no")
    return word in _YES


def _read_date(value: Any) -> Any:
    """Dates come as YAML dates or as text; Dutch order (31-12-2026) is read, since it cannot be taken for another.

    A year that no living case can have (0206, 20226) is a typing error.
    """
    found = value
    if isinstance(value, str):
        dutch = _DUTCH_DAY.fullmatch(value.strip())
        year_first = f"{dutch[3]}-{dutch[2]:0>2}-{dutch[1]:0>2}" if dutch else value.strip()
        try:
            found = date.fromisoformat(year_first) if _DAY.fullmatch(year_first) else None
        except ValueError:
            found = None
    if type(found) is not date or not 1900 <= found.year <= 2100:
        raise PydanticCustomError("case-date", "not a date")
    return found


def _check_iban(text: str) -> str:
    from stdnum import iban

    compact = iban.compact(text)
    if len(text) > 50 or not iban.is_valid(compact):
        raise PydanticCustomError("iban-wrong", "not an IBAN")
    return str(compact)


_PARTNER_PATTERN = r"^[a-z0-9][a-z0-9-]{0,39}$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(_without_bsn)]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_without_bsn)]
PartnerId = Annotated[str, StringConstraints(pattern=_PARTNER_PATTERN), AfterValidator(_without_bsn)]
"""How the fund's register names an organisation: lower-case letters, digits and dashes."""
CostCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]{1,39}$"), AfterValidator(_without_bsn)]
"""A code of the cost catalogue: capitals, digits and underscores."""
HouseholdReference = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{1,19}$"), AfterValidator(_without_bsn)]
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
YesNo = Annotated[
    bool | None,
    BeforeValidator(read_yes_no),
    WithJsonSchema({"enum": [True, False, None, "ja", "nee", "onbekend", "yes", "no", "unknown"]}),
]
"""Yes, no, or unknown; also typed as ja, nee, onbekend."""
Day = Annotated[
    date,
    BeforeValidator(_read_date),
    WithJsonSchema({"type": "string", "description": "2026-12-31 · 31-12-2026", "examples": ["2026-12-31"]}),
]
Iban = Annotated[str, AfterValidator(_check_iban)]
"""An IBAN with right check digits (ISO 13616), stored without blanks."""
