"""Read MT940, as Dutch banks write it. The library ``mt-940`` knows the fields; here they become statements.

It reads one message at a time, since it would take a file of several for one statement.
"""

import logging
import re
from datetime import date
from typing import Any

from fonds.bank.model import Heading, Movement, Own, Part, Statement, cents_of
from fonds.errors import invalid

_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b")
_CODE = re.compile(r"/(TRTP|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|ORDP|BENM|CNTP|PURP|ULTC|ULTD|RTRN|PREF|SVCL|TRCD|ADDR|ISDT)/")
_OWN = {"CHG": Own.CHARGE, "COM": Own.CHARGE, "INT": Own.INTEREST}
"""Transaction types of field 61 that are the bank's own. Source: SWIFT, MT940, field 61, subfield 6."""
_STATEMENT = re.compile(r"(?m)^:20:")


def read_mt940(content: bytes, where: str) -> list[Statement]:
    """The statements of an MT940 file.

    Raises InvalidInput: bank-file-broken (also when it ends before its closing balance), bank-amount.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    # The frame of SWIFT and what stands around it is no part of the message.
    text = re.sub(r"(?m)^-\}?(\{5:.*)?$|\{[1-3]:[^{}]*(\{[^{}]*\})*\}|\{4:", "", text.replace("\r", ""))
    starts = [match.start() for match in _STATEMENT.finditer(text)]
    if not starts:
        raise invalid("bank-file-unknown", where)
    messages = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return [_statement(message, f"{where} ({number})") for number, message in enumerate(messages, start=1)]


def _statement(message: str, where: str) -> Statement:
    # What follows the closing balance is about the account, not about the last movement.
    whole = re.match(r"(?s).*?^:62[FM]:[^\n]*", message, re.MULTILINE)
    if whole is None:
        raise invalid("bank-file-broken", where)
    heads, lines = _parsed(whole[0], where)
    opening, closing = (
        heads.get(f"final_{end}_balance") or heads.get(f"intermediate_{end}_balance") for end in ("opening", "closing")
    )
    if opening is None or closing is None or len(lines) != len(re.findall(r"(?m)^:61:", whole[0])):
        raise invalid("bank-file-broken", where)
    heading = Heading()
    for balance in (opening, closing):
        heading.in_euro(balance.amount.currency)
    account = str(heads.get("account_identification") or "")
    movements = tuple(_movement(line, f"{where}:{number}") for number, line in enumerate(lines, start=1))
    return Statement(
        kind="mt940",
        account=_account(account, heading),
        number="/".join(str(heads[name]) for name in ("statement_number", "sequence_number") if heads.get(name)),
        movements=tuple(one for one in movements if one.cents),
        from_day=_day(opening.date),
        to_day=_day(closing.date),
        opening_cents=_balance(opening, where),
        closing_cents=_balance(closing, where),
        currency=heading.currency,
    )


def _account(told: str, heading: Heading) -> str:
    """The IBAN out of field 25, where some banks write the currency behind it."""
    compact = told.replace(" ", "")
    currency = re.search(r"(?<=[0-9])([A-Z]{3})$", compact)
    if currency:
        heading.in_euro(currency[1])
    return compact.removesuffix(currency[1]) if currency else compact


def _parsed(message: str, where: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Statement-level fields, and the fields of each movement."""
    from mt940 import models, tags
    from mt940.options import Options

    # It would print the lines that it cannot read, names and all.
    logging.getLogger("mt940").propagate = False
    logging.getLogger("mt940").addHandler(logging.NullHandler())

    # ASN puts an IBAN where others have at most 16 characters; whose lines the one pattern does not fit, the other may.
    for statement in (tags.Statement(), tags.StatementASNB()):
        known = {**models.Transactions.default_tags(), tags.Statement.id: statement}
        reader = models.Transactions(processors={}, tags=known, options=Options.all())
        try:
            reader.parse(message)
        except (RuntimeError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError):
            continue
        return dict(reader.data), [dict(line.data) for line in reader]
    raise invalid("bank-file-broken", where)


def _balance(balance: Any, where: str) -> int:
    cents = cents_of(str(abs(balance.amount.amount)), where)
    return -cents if balance.status.upper() == "D" else cents


def _day(told: date) -> date:
    return date(told.year, told.month, told.day)


def _movement(line: dict[str, Any], where: str) -> Movement:
    amount, value_on = line.get("amount"), line.get("date")
    if amount is None or value_on is None:
        raise invalid("bank-file-broken", where)
    cents = cents_of(str(abs(amount.amount)), where)
    mark = str(line["status"]).upper()
    signed = -cents if mark in ("D", "RC") else cents
    entry_day = line.get("entry_date")
    bank_reference = str(line.get("bank_reference") or "").strip()
    told = str(line.get("transaction_details") or "").replace("\n", "")
    return Movement(
        booked_on=_day(entry_day) if isinstance(entry_day, date) else _day(value_on),
        value_on=_day(value_on),
        cents=signed,
        parts=(_part(line, signed),),
        reference=bank_reference if bank_reference.strip("0") else "",
        # What PmtInfId is in CAMT: the batch of ours that the bank books as one sum.
        order=_codes(told).get("PREF", ""),
        undoes=mark.startswith("R"),
    )


def _part(line: dict[str, Any], cents: int) -> Part:
    """Who and why, out of field 86: with codes between slashes (ABN AMRO, ING, Rabobank), or as plain text (ASN and others)."""
    told = str(line.get("transaction_details") or "")
    reference = str(line.get("customer_reference") or "").strip()
    more = str(line.get("extra_details") or "").strip()
    own = _OWN.get(str(line.get("id") or "")[1:].upper())
    if not _CODE.search(f"/{told}"):
        text = " ".join([told.replace("\n", " "), *([more] if more and more not in told else [])])
        return Part(cents, _end_to_end(reference), text=text, iban=_first_iban(f"{reference} {more} {told}"), own=own)
    codes = _codes("".join(told.split("\n")))
    party = codes.get("CNTP", "").split("/")
    return Part(
        cents=cents,
        end_to_end=_end_to_end(codes.get("EREF", "") or reference),
        name=codes.get("NAME", "") or (party[2] if len(party) > 2 else ""),
        iban=_first_iban(f"{codes.get('IBAN', '')} {party[0]} {more} {reference}"),
        text=re.sub(r"^(USTD|STRD)?/*(CUR/)?", "", codes.get("REMI", "")),
        returned="RTRN" in codes or "RTI" in str(line.get("id") or ""),
        own=own,
    )


def _codes(told: str) -> dict[str, str]:
    """``/NAME/Jansen/REMI/…`` as name → text."""
    pieces = _CODE.split(told if told.startswith("/") else f"/{told}")
    return {code: text.strip("/ ") for code, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def _end_to_end(told: str) -> str:
    return "" if told.upper() in ("NOTPROVIDED", "NONREF", "EREF", "") or _first_iban(told) else told


def _first_iban(text: str) -> str:
    from stdnum import iban

    return next((found for found in _IBAN.findall(text.upper()) if iban.is_valid(found)), "")
