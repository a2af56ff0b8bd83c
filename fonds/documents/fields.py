"""What a field is called, what it is for and how its value reads: the one place for the dossier, the register and the DPIA.

A path is where a value stands: ``("request", "asked", "lines", "payee", "iban")`` or ``("claim", "due_on")``. Of its endings
the longest one counts that stands in ``texts/fields.toml``.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

from fonds.documents.dates import short_date
from fonds.documents.facts import fact_label
from fonds.ledger.accounts import account_name
from fonds.ledger.entries import is_resident
from fonds.money import format_amount, parse_amount
from fonds.texts import area, has_text, text, yes_or_no

_TYPED_AMOUNTS = ("amount", "gifts_this_year", "amount_per_dwelling")
"""Fields of a request in which an amount is kept as it was typed, in euro."""

_PARTNERS = ("organisation", "requester", "partner", "beneficiary", "provider", "parties", "prior_parties", "debtor")
"""Fields in which an organisation can stand by its short name; in the plural, several of them."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def key_of(path: Sequence[str]) -> str | None:
    """The key of a field; None when nobody named it."""
    endings = ("-".join(path[at:]) for at in range(len(path)))
    return next((one for one in endings if one in area("fields")), None)


def label(path: Sequence[str], language: str) -> str:
    """What a field is called; the name in the program when nobody named it."""
    key = key_of(path)
    return area("fields")[key][language] if key else " ".join(path)


def purpose(path: Sequence[str], language: str) -> str:
    """What a field is for, as the end of "we keep this …"; empty when nobody named it."""
    key = key_of(path)
    return area("fields")[key][f"why_{language}"] if key else ""


def part_label(name: str, language: str) -> str:
    """What a table or a sealed text is called, such as *een besluit* for ``decision``."""
    return label((f"part-{name.replace('-', '_')}",), language)


def value_words(path: Sequence[str], value: object, language: str, partners: Mapping[str, str]) -> str:
    """A value as people read it: amounts with their sign, days with their month, choices in words.

    ``partners``: the name of each organisation, by its id.
    """
    words = area("fields")[key].get("words") if (key := key_of(path)) else None
    if isinstance(value, bool) or words == "yes-no":
        return yes_or_no(value, language)
    if words and has_text(f"{words}-{value}"):
        return text(f"{words}-{value}", language)
    if path[-1].endswith("_cents") and isinstance(value, int):
        return format_amount(value, language)
    if path[-1] in _TYPED_AMOUNTS:
        return format_amount(parse_amount(str(value)), language)
    if path[-1] == "fact":
        return fact_label(str(value), language)
    if path[-1] == "engines":
        return ", ".join(f"{name} {version}" for name, version in json.loads(str(value)).items())
    if path[-1] == "account":
        return account_name(str(value), language, partners)
    shown = str(value)
    if path[-1] in _PARTNERS and all(one in partners for one in shown.split()):
        return ", ".join(partners[one] for one in shown.split())
    if path[-1] in ("debtor", "debtor_id") and is_resident(shown):
        return text("common.resident-of", language, case=shown.partition(":")[2])
    return _day(shown, language) if _DAY.fullmatch(shown) else shown


def _day(shown: str, language: str) -> str:
    """A day in words; what only looks like one, for somebody typed it, stays as it is."""
    try:
        return short_date(date.fromisoformat(shown), language)
    except ValueError:
        return shown
