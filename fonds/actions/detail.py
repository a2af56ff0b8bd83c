"""What the fund needs to know of an organisation to write to it, and to recognise its payments."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from stdnum import iban
from stdnum.nl import btw

from fonds.actions.perform import Order, perform
from fonds.case.fields import holds_bsn
from fonds.errors import InvalidInput, Problem, refused
from fonds.store import tables as t
from fonds.store.people import ibans_from, partner_details, partner_names, partners_on
from fonds.store.unit import Unit


def _one_line(text: str) -> str | None:
    """A visible line; no nine digits that can be a BSN."""
    return text.strip() if text.strip() and len(text) <= 70 and text.isprintable() and not holds_bsn(text) else None


def _iban(text: str) -> str | None:
    compact = str(iban.compact(text))
    return compact if iban.is_valid(compact) else None


def _postcode(text: str) -> str | None:
    found = re.fullmatch(r"([1-9][0-9]{3}) ?([A-Za-z]{2})", text.strip())
    return f"{found[1]} {found[2].upper()}" if found else None


def _digits(number: int) -> Callable[[str], str | None]:
    return lambda text: text if re.fullmatch(rf"[0-9]{{{number}}}", text) else None


def _country(text: str) -> str | None:
    return text.upper() if re.fullmatch("[A-Za-z]{2}", text) else None


def _vat(text: str) -> str | None:
    # The number of an organisation holds its RSIN, which passes the elfproef as a BSN does; so no BSN guard here.
    return f"NL{btw.compact(text)}" if btw.is_valid(text) else None


def _email(text: str) -> str | None:
    return _one_line(text) if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text) else None


# kvk: trade register, 8 digits; oin: government register, 20 digits; vat: Dutch VAT number (btw-id); country: ISO 3166.
# name: a new one; the one it joined with stands in ``partner``.
_KINDS: Mapping[str, tuple[Callable[[str], str | None], str]] = {
    "name": (_one_line, "Woonstichting Voorbeeld"),
    "iban": (_iban, "NL91ABNA0417164300"),
    "street": (_one_line, "Voorbeeldstraat 1"),
    "postcode": (_postcode, "5211 AA"),
    "city": (_one_line, "'s-Hertogenbosch"),
    "country": (_country, "NL"),
    "kvk": (_digits(8), "12345678"),
    "oin": (_digits(20), "00000001234567890000"),
    "vat": (_vat, "NL004495445B01"),
    "email": (_email, "facturen@example.nl"),
}


def keep_details(order: Order, partner: str, given: Mapping[str, str], from_day: date) -> dict[str, str]:
    """Keep details of a partner from a day on; gives all that hold on that day.

    Raises Refused: partner-unknown, detail-own-iban, detail-iban-taken; InvalidInput: detail-wrong (every wrong one at once).
    """
    read = {name: _KINDS[name][0](text) for name, text in given.items()}
    wrong = [Problem("detail-wrong", f"--{name}", {"example": _KINDS[name][1]}) for name, text in read.items() if text is None]
    if wrong:
        raise InvalidInput(wrong)
    with perform(order, "partner detail") as unit:
        unit.subject = partner
        if partner not in partner_names(unit.connection):
            raise refused("partner-unknown", partner=partner)
        if read.get("iban"):
            _refuse_iban_of_another(unit, partner, str(read["iban"]), from_day)
        for name, text in read.items():
            unit.add(t.partner_detail, partner=partner, name=name, content=text, from_day=from_day.isoformat())
        return partner_details(unit.connection, from_day).get(partner, {})


def _refuse_iban_of_another(unit: Unit, partner: str, account: str, from_day: date) -> None:
    """By its account a payment is booked without asking, so an account is of one partner, and never of the fund itself.

    Who is no partner any more can have handed its account to whoever took its place.
    """
    if account == unit.fund.settings.iban:
        raise refused("detail-own-iban", "--iban")
    for other in sorted(partners_on(unit.connection, from_day).keys() - {partner}):
        if account in ibans_from(unit.connection, other, from_day):
            raise refused("detail-iban-taken", "--iban", partner=other)
