"""Read camt.052, camt.053 and camt.054 (ISO 20022), all versions: names inside hardly change, so the namespace is not read.

Safe: no DTD, no entities, no network, no tree larger than lxml allows. The file is read as a stream: each entry is taken out of
the tree as soon as it is whole.
"""

import io
from contextlib import suppress
from datetime import date
from functools import lru_cache

from lxml import etree

from fonds.bank.model import EURO, Heading, Movement, Own, Part, Statement, cents_of
from fonds.errors import InvalidInput, invalid

_KINDS = {"Stmt": "camt.053", "Rpt": "camt.052", "Ntfctn": "camt.054"}
_OPENING = ("OPBD", "PRCD", "ITBD")
_CLOSING = ("CLBD", "ITBD")
_BOOKED = ("BOOK", "")
_OWN = dict.fromkeys(("CHRG", "FEES", "COMM", "COME", "COMI", "COMT"), Own.CHARGE) | {"INTR": Own.INTEREST}
"""Sub-families that are the bank's own, in whatever family. Source: ISO 20022, external code sets, bank transaction codes."""
_OWN_DOMAINS = ("PMNT", "ACMT", "CAMT")
"""Payments, and the account itself. Interest on a security or a loan has the same sub-family in another domain."""


class Node:
    """An element without its namespace: reading it piece by piece out of lxml's tree would take ten times as long."""

    __slots__ = ("currency", "inside", "text")

    def __init__(self, element: etree._Element) -> None:
        text = element.text
        self.text = " ".join(text.split()) if text else ""
        self.currency = element.get("Ccy")
        self.inside: dict[str, list[Node]] = {}
        for child in element:
            self.inside.setdefault(_name(child.tag), []).append(Node(child))

    def all(self, path: str) -> "list[Node]":
        """The elements at the end of a path of local names."""
        name, _, rest = path.partition("/")
        found = self.inside.get(name, [])
        return [deeper for one in found for deeper in one.all(rest)] if rest and found else found

    def first(self, *paths: str) -> str:
        """The text at the first of these paths that has any."""
        for path in paths:
            for found in self.all(path):
                if found.text:
                    return found.text
        return ""


def read_camt(content: bytes, where: str) -> list[Statement]:
    """The statements of a camt file. ``where`` names it in errors.

    Raises InvalidInput: bank-file-broken, bank-file-unsafe, bank-file-unknown, bank-amount, bank-date.
    """
    if any(
        f"<!{word}".encode(code) in content for word in ("DOCTYPE", "ENTITY") for code in ("ascii", "utf-16-le", "utf-16-be")
    ):
        raise invalid("bank-file-unsafe", where)
    found: list[Statement] = []
    heading = Heading()
    try:
        for _, element in etree.iterparse(
            io.BytesIO(content),
            tag=tuple(f"{{*}}{name}" for name in ("Ntry", *_KINDS)),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        ):
            name, parent = _name(element.tag), element.getparent()
            if parent is None:
                continue
            if name == "Ntry":
                _entry(Node(element), heading, f"{where} ({len(found) + 1}:{len(heading.movements) + 1})")
                parent.remove(element)
            elif _name(parent.tag).startswith("BkToCstmr"):
                found.append(_statement(Node(element), _KINDS[name], heading, where))
                heading = Heading()
                parent.remove(element)
    except etree.XMLSyntaxError:
        raise invalid("bank-file-broken", where) from None
    if not found:
        raise invalid("bank-file-unknown", where)
    return found


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _statement(element: Node, kind: str, heading: Heading, where: str) -> Statement:
    place = f"{where} ({element.first('Id')[:35]})"
    heading.in_euro(element.first("Acct/Ccy") or None)
    balances: dict[str, list[int]] = {}
    closed_on: date | None = None
    for balance in element.all("Bal"):
        code = balance.first("Tp/CdOrPrtry/Cd", "Tp/Cd")
        for amount in balance.all("Amt") if code in (*_OPENING, *_CLOSING) else ():
            heading.in_euro(amount.currency)
            balances.setdefault(code, []).append(_signed(balance, cents_of(amount.text, place)))
            if code == "CLBD":
                closed_on = _day_at(balance, "Dt/Dt", place) or _day_at(balance, "Dt/DtTm", place)
    # An intermediate balance stands for both ends of a page: the first for its beginning, the last for its end.
    opening = next((balances[code][0] for code in _OPENING if code in balances), None)
    closing = next((balances[code][-1] for code in _CLOSING if code in balances), None)
    if balances == {"ITBD": [closing]}:
        opening = None  # only how the account stands now
    days = [_day_at(element, path, place) for path in ("FrToDt/FrDtTm", "FrToDt/FrDt", "FrToDt/ToDtTm", "FrToDt/ToDt")]
    booked = [one.booked_on for one in heading.movements]
    created = _day_at(element, "CreDtTm", place)
    first, last = days[0] or days[1], days[2] or days[3]
    if first and last and closed_on and first <= closed_on < last:
        last = closed_on  # a period that ends at midnight is told to end on the day after
    return Statement(
        kind=kind,
        account=element.first("Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/BBAN").replace(" ", ""),
        number=element.first("ElctrncSeqNb", "LglSeqNb", "Id")[:35],
        movements=tuple(heading.movements),
        from_day=first or min(booked, default=created),
        to_day=last or max(booked, default=closed_on or created),
        opening_cents=opening,
        closing_cents=closing,
        waiting=heading.waiting,
        currency=heading.currency,
    )


def _entry(element: Node, heading: Heading, where: str) -> None:
    if element.first("Sts/Cd", "Sts/Prtry", "Sts") not in _BOOKED:
        heading.waiting += 1
        return
    amounts = element.all("Amt")
    if not amounts:
        raise invalid("bank-amount", where)
    heading.in_euro(amounts[0].currency or "?")
    cents = _signed(element, cents_of(amounts[0].text, where))
    booked_on, value_on = (
        _day_at(element, f"{one}/Dt", where) or _day_at(element, f"{one}/DtTm", where) for one in ("BookgDt", "ValDt")
    )
    day = booked_on or value_on
    if day is None:
        raise invalid("bank-date", where)
    if cents:
        heading.movements.append(
            Movement(
                booked_on=day,
                value_on=value_on or day,
                cents=cents,
                parts=_parts(element, cents),
                reference=element.first("AcctSvcrRef"),
                order=element.first("NtryDtls/Btch/PmtInfId", "Btch/PmtInfId", "NtryDtls/Btch/MsgId", "Btch/MsgId"),
                undoes=element.first("RvslInd") in ("true", "1"),
            )
        )


def _parts(element: Node, cents: int) -> tuple[Part, ...]:
    """The payments of an entry when their amounts add up to it, else one part that is all of it.

    What the bank kept for itself out of the amount (Chrgs) is a part of its own, when it is exactly what is missing.
    """
    details = element.all("NtryDtls/TxDtls") or element.all("TxDtls")
    more = element.first("AddtlNtryInf")
    amounts = [_own_amount(detail, element) for detail in details]
    known = [one for one in amounts if one]
    kept = _charges(element) if known and len(known) == len(details) else 0
    if kept and sum(known) + kept == cents:
        paid = zip(details, known, strict=True)
        return (*(_part(detail, element, one, more) for detail, one in paid), Part(kept, own=Own.CHARGE))
    if len(details) == 1:
        return (_part(details[0], element, cents, more),)
    if known and len(known) == len(details) and sum(known) == cents:
        return tuple(_part(detail, element, one, more) for detail, one in zip(details, known, strict=True))
    return (Part(cents, text=more, own=_own(element)),)


def _charges(entry: Node) -> int:
    """What the bank took out of an entry and its payments, in cents below zero; 0 when it tells none that can be read."""
    total = 0
    for charged in (*entry.all("Chrgs"), *entry.all("NtryDtls/TxDtls/Chrgs"), *entry.all("TxDtls/Chrgs")):
        # In the first versions the amount stands in Chrgs itself, later in records.
        for one in charged.all("Rcrd") or [charged]:
            for amount in one.all("Amt"):
                with suppress(InvalidInput):
                    cents = cents_of(amount.text, "") if amount.currency == EURO else 0
                    total += cents if one.first("CdtDbtInd") == "CRDT" else -cents
    return total


def _own(*elements: Node) -> Own | None:
    """Whether the first of these that has a code of ISO 20022 calls it the bank's own."""
    for one in elements:
        for code in one.all("BkTxCd/Domn"):
            known = _OWN.get(code.first("Fmly/SubFmlyCd"))
            return known if code.first("Cd") in _OWN_DOMAINS else None
    return None


def _own_amount(detail: Node, entry: Node) -> int | None:
    """What one payment of a batch comes to in cents; None when it is not told in whole eurocents."""
    for path in ("Amt", "AmtDtls/TxAmt/Amt"):
        for amount in detail.all(path):
            if amount.currency == EURO:
                with suppress(InvalidInput):  # an amount that cannot be read keeps the entry in one piece
                    return _signed(detail if detail.all("CdtDbtInd") else entry, cents_of(amount.text, ""))
    return None


def _part(detail: Node, entry: Node, cents: int, more: str) -> Part:
    other = "Dbtr" if entry.first("CdtDbtInd") == "CRDT" else "Cdtr"
    end_to_end = detail.first("Refs/EndToEndId")
    words = [
        found.text
        for path in ("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/CdtrRefInf/CdtrRef", "RmtInf/Strd/AddtlRmtInf")
        for found in detail.all(path)
    ]
    told = [*words, detail.first("AddtlTxInf"), *([more] if not words else [])]
    return Part(
        cents=cents,
        end_to_end="" if end_to_end == "NOTPROVIDED" else end_to_end,
        name=detail.first(f"RltdPties/{other}/Pty/Nm", f"RltdPties/{other}/Nm"),
        iban=detail.first(f"RltdPties/{other}Acct/Id/IBAN").replace(" ", ""),
        text=" ".join(word for word in told if word),
        returned=bool(detail.all("RtrInf")),
        own=_own(detail, entry),
    )


def _signed(element: Node, cents: int) -> int:
    return -cents if element.first("CdtDbtInd") == "DBIT" else cents


def _day_at(element: Node, path: str, where: str) -> date | None:
    text = element.first(path)
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise invalid("bank-date", where) from None
