"""An invoice as UBL 2.1. Each element names the term of EN 16931-1 that it carries (BT-n, BG-n).

Codes: 380 commercial and 384 corrected invoice (UNTDID 1001), 58 SEPA credit transfer (UNTDID 4461), O not subject to VAT
(UNTDID 5305), C62 one (UN/ECE Recommendation 20), 0106 KvK and 0190 OIN (ISO 6523).
"""

from xml.etree import ElementTree as ET

from fonds.documents.invoice.model import Invoice, Party
from fonds.documents.printable import printable
from fonds.money import plain_amount
from fonds.texts import text

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
_NAMES = {"": f"{_UBL}Invoice-2", "cac": f"{_UBL}CommonAggregateComponents-2", "cbc": f"{_UBL}CommonBasicComponents-2"}


def invoice_ubl(invoice: Invoice) -> bytes:
    """The invoice as one XML document in UTF-8. The same invoice gives the same bytes."""
    made, claim = invoice.statement, invoice.claim
    root = ET.Element("Invoice", {"xmlns" if not name else f"xmlns:{name}": uri for name, uri in _NAMES.items()})
    _add(root, "cbc:CustomizationID", CUSTOMIZATION)  # BT-24
    _add(root, "cbc:ProfileID", PROFILE)  # BT-23
    _add(root, "cbc:ID", invoice.number)  # BT-1
    _add(root, "cbc:IssueDate", made.issued_on.isoformat())  # BT-2
    _add(root, "cbc:DueDate", claim.due_on.isoformat())  # BT-9
    _add(root, "cbc:InvoiceTypeCode", "380" if invoice.version == 1 else "384")  # BT-3
    _add(root, "cbc:Note", text("invoice.note", made.language, case=claim.case))  # BT-22
    _add(root, "cbc:DocumentCurrencyCode", "EUR")  # BT-5
    _add(root, "cbc:BuyerReference", claim.case)  # BT-10
    if invoice.version > 1:
        before = _add(_add(root, "cac:BillingReference"), "cac:InvoiceDocumentReference")  # BG-3
        _add(before, "cbc:ID", invoice.numbered(invoice.version - 1))  # BT-25
    _party(_add(root, "cac:AccountingSupplierParty"), invoice.seller)  # BG-4
    _party(_add(root, "cac:AccountingCustomerParty"), invoice.buyer)  # BG-7
    means = _add(root, "cac:PaymentMeans")  # BG-16
    _add(means, "cbc:PaymentMeansCode", "58")  # BT-81
    _add(means, "cbc:PaymentID", claim.reference)  # BT-83
    _add(_add(means, "cac:PayeeFinancialAccount"), "cbc:ID", made.fund_iban)  # BG-17, BT-84
    if claim.instalments:
        terms = ", ".join(f"{term.due_on.isoformat()} EUR {plain_amount(term.open_cents)}" for term in claim.open_instalments)
        _add(_add(root, "cac:PaymentTerms"), "cbc:Note", text("invoice.terms", made.language, terms=terms))  # BT-20
    _totals(root, invoice)
    _line(root, invoice)
    ET.indent(root, "  ")
    body: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _add(parent: ET.Element, name: str, content: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = content
    return element


def _amount(parent: ET.Element, name: str, cents: int) -> None:
    _add(parent, name, plain_amount(cents), currencyID="EUR")


def _party(parent: ET.Element, who: Party) -> None:
    party = _add(parent, "cac:Party")
    # Government is addressed by its OIN, any other organisation by its number in the trade register.
    number, scheme = (who.oin, "0190") if who.oin else (who.kvk, "0106")
    _add(party, "cbc:EndpointID", number, schemeID=scheme)  # BT-34, BT-49
    address = _add(party, "cac:PostalAddress")  # BG-5, BG-8
    _add(address, "cbc:StreetName", printable(who.street))
    _add(address, "cbc:CityName", printable(who.city))
    _add(address, "cbc:PostalZone", who.postcode)
    _add(_add(address, "cac:Country"), "cbc:IdentificationCode", who.country)
    legal = _add(party, "cac:PartyLegalEntity")
    _add(legal, "cbc:RegistrationName", printable(who.name))  # BT-27, BT-44
    _add(legal, "cbc:CompanyID", number, schemeID=scheme)  # BT-30, BT-47
    if who.email:
        contact = _add(party, "cac:Contact")
        _add(contact, "cbc:ElectronicMail", who.email)  # BT-43, BT-58


def _vat(parent: ET.Element, name: str, invoice: Invoice, *, reason: bool = False) -> None:
    category = _add(parent, name)
    _add(category, "cbc:ID", "O")
    if reason:
        # No code beside it (BT-121): NLCIUS advises against that (BR-NL-35), and against the name of an account (BR-NL-30).
        _add(category, "cbc:TaxExemptionReason", text("invoice.outside-vat", invoice.statement.language))  # BT-120
    _add(_add(category, "cac:TaxScheme"), "cbc:ID", "VAT")


def _totals(root: ET.Element, invoice: Invoice) -> None:
    claim = invoice.claim
    given_up, after = claim.written_off_cents, claim.amount_cents - claim.written_off_cents
    if given_up:
        allowance = _add(root, "cac:AllowanceCharge")  # BG-20
        _add(allowance, "cbc:ChargeIndicator", "false")
        _add(allowance, "cbc:AllowanceChargeReason", text("statement.written-off", invoice.statement.language))  # BT-97
        _amount(allowance, "cbc:Amount", given_up)  # BT-92
        _vat(allowance, "cac:TaxCategory", invoice)
    tax = _add(root, "cac:TaxTotal")
    _amount(tax, "cbc:TaxAmount", 0)  # BT-110
    part = _add(tax, "cac:TaxSubtotal")  # BG-23
    _amount(part, "cbc:TaxableAmount", after)  # BT-116
    _amount(part, "cbc:TaxAmount", 0)  # BT-117
    _vat(part, "cac:TaxCategory", invoice, reason=True)
    totals = _add(root, "cac:LegalMonetaryTotal")  # BG-22
    _amount(totals, "cbc:LineExtensionAmount", claim.amount_cents)  # BT-106
    _amount(totals, "cbc:TaxExclusiveAmount", after)  # BT-109
    _amount(totals, "cbc:TaxInclusiveAmount", after)  # BT-112
    if given_up:
        _amount(totals, "cbc:AllowanceTotalAmount", given_up)  # BT-107
    if claim.paid_cents:
        _amount(totals, "cbc:PrepaidAmount", claim.paid_cents)  # BT-113
    _amount(totals, "cbc:PayableAmount", claim.open_cents)  # BT-115


def _line(root: ET.Element, invoice: Invoice) -> None:
    claim, language = invoice.claim, invoice.statement.language
    line = _add(root, "cac:InvoiceLine")  # BG-25
    _add(line, "cbc:ID", "1")  # BT-126
    _add(line, "cbc:InvoicedQuantity", "1", unitCode="C62")  # BT-129, BT-130
    _amount(line, "cbc:LineExtensionAmount", claim.amount_cents)  # BT-131
    item = _add(line, "cac:Item")
    _add(item, "cbc:Name", text("invoice.item", language, case=claim.case))  # BT-153
    _vat(item, "cac:ClassifiedTaxCategory", invoice)  # BT-151
    _amount(_add(line, "cac:Price"), "cbc:PriceAmount", claim.amount_cents)  # BT-146
