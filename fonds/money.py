"""Euro amounts: integer cents inside, text only at the edges.

Every amount in the program is a whole number of euro cents (``Cents``). Text becomes cents in ``parse_amount`` and
cents become text in ``format_amount`` and ``plain_amount``; nothing else converts, so nothing can misread.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NewType

from fonds.errors import invalid

Cents = NewType("Cents", int)

# SEPA's own ceiling for one credit transfer (EPC rulebook, AT-T002): 999,999,999.99 euro. Anything larger is a typing
# error, and far within the 2**53 that the rule engine can carry exactly.
LARGEST = Cents(99_999_999_999)

_WHOLE = re.compile(r"\d+")
_DUTCH = re.compile(r"(?P<whole>\d+|\d{1,3}(?:\.\d{3})+),(?P<part>\d+|-)")
_POINT = re.compile(r"(?P<whole>\d+)\.(?P<part>\d+)")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)")


def parse_amount(text: str, where: str = "") -> Cents:
    """Read an amount in euro as a person types it, and refuse what can be read in two ways.

    ``1250,50``, ``1.250,50``, ``1250.50``, ``1250``, ``€ 1.250,-`` are read. ``1.250`` is refused as ambiguous: in Dutch
    it is twelve hundred and fifty, in English one and a quarter.

    Raises InvalidInput: amount-negative, amount-ambiguous, amount-sub-cent, amount-too-large, amount-unreadable.
    """
    stripped = text.strip().removeprefix("€").removeprefix("EUR").strip()
    if stripped.startswith(("-", "\u2212")):
        raise invalid("amount-negative", where)
    if not stripped.isascii():
        raise invalid("amount-unreadable", where)
    if _GROUPED.fullmatch(stripped):
        digits = re.sub(r"\D", "", stripped)
        raise invalid("amount-ambiguous", where, whole=digits)
    if _WHOLE.fullmatch(stripped):
        whole, part = stripped, ""
    elif match := _DUTCH.fullmatch(stripped) or _POINT.fullmatch(stripped):
        whole, part = match["whole"].replace(".", ""), match["part"].rstrip("-")
    else:
        raise invalid("amount-unreadable", where)
    if len(part) > 2:
        raise invalid("amount-sub-cent", where)
    if len(whole) > 12:
        raise invalid("amount-too-large", where, largest=LARGEST)
    cents = int(whole) * 100 + int(part.ljust(2, "0"))
    if cents > LARGEST:
        raise invalid("amount-too-large", where, largest=LARGEST)
    return Cents(cents)


def plain_amount(cents: int) -> str:
    """An amount for machines: ``1250.50``, ``-3.00``. Never a float, always two decimals."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def format_amount(cents: int, language: str = "nl") -> str:
    """An amount for people: ``€ 1.250,50`` in Dutch, ``€1,250.50`` in English."""
    sign = "-" if cents < 0 else ""
    whole, part = f"{abs(cents) // 100:,}", f"{abs(cents) % 100:02d}"
    if language == "nl":
        return f"€ {sign}{whole.replace(',', '.')},{part}"
    return f"{sign}€{whole}.{part}"


def split(total: int, weights: Mapping[str, int | Fraction]) -> dict[str, Cents]:
    """Divide ``total`` cents over parties by weight so that the parts add up to the cent.

    Largest remainder; equal remainders go to the party whose id sorts first. The result does not depend on the order of
    ``weights``, and no part differs from its exact share by a cent or more. ``total`` is zero or more; weights are zero
    or more and at least one is positive.
    """
    if total < 0 or not weights or min(weights.values()) < 0 or not any(weights.values()):
        raise ValueError("split needs a total of zero or more and a positive weight")
    whole_weight = sum(Fraction(weight) for weight in weights.values())
    exact = {party: Fraction(total) * Fraction(weight) / whole_weight for party, weight in weights.items()}
    parts = {party: int(share) for party, share in exact.items()}
    left_over = total - sum(parts.values())
    by_remainder = sorted(parts, key=lambda party: (parts[party] - exact[party], party))
    for party in by_remainder[:left_over]:
        parts[party] += 1
    return {party: Cents(parts[party]) for party in sorted(parts)}
