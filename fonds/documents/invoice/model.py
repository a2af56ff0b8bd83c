"""An e-invoice for one claim: UBL 2.1 by EN 16931-1, with the Dutch rules of NLCIUS, for who asks for one.

A repayment to the fund is no payment for goods or services, so it is outside the scope of VAT: category O, no rate, and no
VAT number of the seller on the invoice (BR-O-02). Source: Wet OB 1968 art. 1 (no supply, no VAT); EN 16931-1:2017.
"""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from fonds.documents.statement.account import statement_for
from fonds.documents.statement.model import ClaimLine, Statement
from fonds.errors import InvalidInput, Problem, refused
from fonds.ledger.entries import is_resident
from fonds.store.books import standing_claims
from fonds.store.fund import Settings
from fonds.store.people import partner_details
from fonds.store.queries import dossier

_ADDRESS = ("street", "postcode", "city")
NEEDED = (*_ADDRESS, "kvk")
"""What an invoice needs to know of both sides; instead of ``kvk`` an ``oin`` is good too."""


@dataclass(frozen=True)
class Party:
    """Seller or buyer: its name, its address and its number in the trade register (``kvk``) or of government (``oin``)."""

    name: str
    street: str
    postcode: str
    city: str
    country: str
    kvk: str = ""
    oin: str = ""
    email: str = ""


@dataclass(frozen=True)
class Invoice:
    """One claim as an invoice. Amounts are of the claim as it stands on the day of issue.

    ``version``: the first invoice of a claim has its reference as number; one that corrects it has a number of its own.
    """

    statement: Statement
    claim: ClaimLine
    seller: Party
    buyer: Party
    version: int = 1

    @property
    def number(self) -> str:
        """BT-1."""
        return self.numbered(self.version)

    def numbered(self, version: int) -> str:
        """The number of that version of this invoice."""
        return self.claim.reference if version == 1 else f"{self.claim.reference}-{version}"


def invoice_for(connection: Connection, settings: Settings, case: str, debtor: str, language: str, today: date) -> Invoice:
    """The invoice for what a partner still owes for a case.

    Raises Refused: case-not-found, no-such-claim, invoice-resident, invoice-paid, and what a statement refuses;
    InvalidInput: invoice-party-incomplete, for each side of which parts of its address or number are missing.
    """
    dossier(connection, case)
    if is_resident(debtor):
        raise refused("invoice-resident", debtor)
    if not standing_claims(connection, debtor, case):
        raise refused("no-such-claim", case, debtor=debtor)
    made = statement_for(connection, settings, debtor, (today, today), language, today)
    claim = next((one for one in made.to_pay if one.case == case), None)
    if claim is None:
        raise refused("invoice-paid", case, debtor=debtor)
    ours = {name: getattr(settings, name) or "" for name in (*_ADDRESS, "kvk", "oin", "contact")}
    theirs = partner_details(connection, today).get(debtor, {})
    problems = [*_missing(ours, "fonds.toml", "fonds.toml"), *_missing(theirs, debtor, f"fonds partner detail {debtor}")]
    if problems:
        raise InvalidInput(problems)
    return Invoice(made, claim, _party(made.fund_name, {**ours, "email": ours["contact"]}), _party(made.debtor_name, theirs))


def _missing(known: dict[str, str], where: str, place: str) -> list[Problem]:
    missing = [part for part in NEEDED if not known.get(part) and not (part == "kvk" and known.get("oin"))]
    return [Problem("invoice-party-incomplete", where, {"parts": missing, "place": place})] if missing else []


def _party(name: str, known: dict[str, str]) -> Party:
    given = {part: known.get(part, "") for part in (*_ADDRESS, "kvk", "oin")}
    # A contact of the fund can be a telephone number, or stand beside one; only an address of mail is one.
    email = re.search(r"[^@\s,;:()<>]+@[^@\s,;:()<>]+\.[^@\s,;:()<>]*\w", known.get("email", ""))
    return Party(name=name, country=known.get("country") or "NL", email=email[0] if email else "", **given)
