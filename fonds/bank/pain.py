"""Write payments as a file for the bank: pain.001 (ISO 20022, customer credit transfer), version 09 or 03.

The same payments always give the same bytes, so that the digest of a file proves which one was made. Follows the EPC's
customer-to-bank guidelines for SEPA credit transfers (EPC132-08): IBAN only, euro, shared costs, the Latin character set.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from fonds.money import plain_amount

_ALLOWED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ")
_LETTERS = {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
_LETTERS |= {
    "ð": "d",
    "Ð": "D",
    "þ": "th",
    "Þ": "Th",
    "ı": "i",
    "ĳ": "ij",
    "Ĳ": "IJ",
    "€": "EUR",
    "&": "+",
    "@": "(at)",
    "_": "-",
}
_LONGEST_NAME = 70


@dataclass(frozen=True)
class Transfer:
    """One payment: the id that comes back on the statement, whom it is for, and the reference that the payee sees."""

    end_to_end: str
    name: str
    iban: str
    cents: int
    reference: str


@dataclass(frozen=True)
class Batch:
    """Payments of one day from the fund's account. ``made_on``: the day on which the batch was made."""

    message_id: str
    made_on: date
    execute_on: date
    name: str
    iban: str
    transfers: Sequence[Transfer]


def sepa_text(text: str) -> str:
    """A name in the characters that every bank in Europe takes: letters without their marks, a point for what has none.

    Never empty, at most 70 characters, and without the slashes that banks use for their own ends.
    """
    plain = "".join(_LETTERS.get(c, c) for c in unicodedata.normalize("NFC", text))
    parted = (c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    fitting = " ".join("".join(c if c in _ALLOWED else " " if c.isspace() else "." for c in parted).split())
    while "//" in fitting:
        fitting = fitting.replace("//", "/")
    return fitting.strip("/ ")[:_LONGEST_NAME].strip("/ ") or "."


def payment_file(batch: Batch, version: str) -> bytes:
    """The file, valid against the schema of pain.001.001.09 or .03."""
    space = f"urn:iso:std:iso:20022:tech:xsd:pain.001.001.{version}"
    document = etree.Element(f"{{{space}}}Document", nsmap={None: space})  # type: ignore[dict-item]  # None: the default one
    root = _inside(document, "CstmrCdtTrfInitn")
    total = plain_amount(sum(one.cents for one in batch.transfers))
    head = _inside(root, "GrpHdr")
    _put(
        head,
        MsgId=batch.message_id,
        CreDtTm=f"{batch.made_on.isoformat()}T00:00:00",
        NbOfTxs=str(len(batch.transfers)),
        CtrlSum=total,
    )
    _put(_inside(head, "InitgPty"), Nm=sepa_text(batch.name))
    payment = _inside(root, "PmtInf")
    # Booked one by one, so that each payout comes back as a line of its own.
    _put(payment, PmtInfId=batch.message_id, PmtMtd="TRF", BtchBookg="false", NbOfTxs=str(len(batch.transfers)), CtrlSum=total)
    _put(_inside(payment, "PmtTpInf/SvcLvl"), Cd="SEPA")
    day = _inside(payment, "ReqdExctnDt")
    if version == "03":
        day.text = batch.execute_on.isoformat()
    else:
        _put(day, Dt=batch.execute_on.isoformat())
    _put(_inside(payment, "Dbtr"), Nm=sepa_text(batch.name))
    _put(_inside(payment, "DbtrAcct/Id"), IBAN=batch.iban)
    _put(_inside(payment, "DbtrAgt/FinInstnId/Othr"), Id="NOTPROVIDED")
    _put(payment, ChrgBr="SLEV")
    for transfer in batch.transfers:
        _transfer(payment, transfer)
    etree.indent(document)
    return etree.tostring(document, xml_declaration=True, encoding="UTF-8") + b"\n"


def _transfer(payment: etree._Element, transfer: Transfer) -> None:
    one = _inside(payment, "CdtTrfTxInf")
    _put(_inside(one, "PmtId"), EndToEndId=transfer.end_to_end)
    amount = _inside(one, "Amt/InstdAmt")
    amount.set("Ccy", "EUR")
    amount.text = plain_amount(transfer.cents)
    _put(_inside(one, "Cdtr"), Nm=sepa_text(transfer.name))
    _put(_inside(one, "CdtrAcct/Id"), IBAN=transfer.iban)
    given = _inside(one, "RmtInf/Strd/CdtrRefInf")
    kind = _inside(given, "Tp")
    _put(_inside(kind, "CdOrPrtry"), Cd="SCOR")
    _put(kind, Issr="ISO")
    _put(given, Ref=transfer.reference)


def _inside(parent: etree._Element, path: str) -> etree._Element:
    for name in path.split("/"):
        parent = etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{name}")
    return parent


def _put(parent: etree._Element, **texts: str) -> None:
    for name, text in texts.items():
        _inside(parent, name).text = text
