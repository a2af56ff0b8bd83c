"""Bank files for tests, invented: camt of every version and MT940 of four banks, out of the same lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

IBAN = "NL91ABNA0417164300"
PARTNER_IBAN = "NL44RABO0123456789"
DAY = date(2026, 3, 10)
_MESSAGES = {"053": ("BkToCstmrStmt", "Stmt"), "052": ("BkToCstmrAcctRpt", "Rpt"), "054": ("BkToCstmrDbtCdtNtfctn", "Ntfctn")}


@dataclass(frozen=True)
class Line:
    """One movement: cents (out is negative) and what the bank tells. ``parts``: of a batch, as (cents, end-to-end).

    ``code``: the sub-family of ISO 20022, and ``domain`` its domain; ``charges``: cents that the bank kept out of it.
    """

    cents: int
    text: str = ""
    name: str = "Voorbeeld B.V."
    iban: str = PARTNER_IBAN
    reference: str = ""
    end_to_end: str = "NOTPROVIDED"
    day: date = DAY
    value: date | None = None
    structured: str = ""
    status: str = "BOOK"
    undoes: bool = False
    returned: bool = False
    currency: str = "EUR"
    order: str = ""
    parts: tuple[tuple[int, str], ...] = ()
    code: str = ""
    domain: str = "PMNT"
    charges: int = 0


def euro(cents: int, point: str = ".") -> str:
    return f"{abs(cents) // 100}{point}{abs(cents) % 100:02d}"


def camt(
    *statements: Sequence[Line],
    kind: str = "053",
    version: int = 2,
    opening: int = 100_000,
    iban: str = IBAN,
    off: int = 0,
    first: int = 1,
) -> bytes:
    """A camt file; each statement begins with what the one before ended with. ``off``: cents by which the balance is wrong."""
    message, container = _MESSAGES[kind]
    inside = []
    for number, lines in enumerate(statements, start=first):
        closing = opening + sum(line.cents for line in lines if line.status == "BOOK") + off
        ends = "" if kind == "054" else _balance("OPBD", opening) + _balance("CLBD", closing)
        entries = "".join(_entry(line, version) for line in lines)
        inside.append(
            f"<{container}><Id>S{number}</Id><ElctrncSeqNb>{number}</ElctrncSeqNb><CreDtTm>{DAY}T23:00:00</CreDtTm>"
            f"<Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>{ends}{entries}</{container}>"
        )
        opening = closing
    name = f"{message}V01" if version == 1 else message
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.{kind}.001.{version:02d}">'
        f"<{name}><GrpHdr><MsgId>M1</MsgId><CreDtTm>{DAY}T23:00:00</CreDtTm></GrpHdr>{''.join(inside)}</{name}></Document>"
    )
    return text.encode()


def _balance(code: str, cents: int) -> str:
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{euro(cents)}</Amt>'
        f"<CdtDbtInd>{_side(cents)}</CdtDbtInd><Dt><Dt>{DAY}</Dt></Dt></Bal>"
    )


def _side(cents: int) -> str:
    return "DBIT" if cents < 0 else "CRDT"


def _entry(line: Line, version: int) -> str:
    status = f"<Cd>{line.status}</Cd>" if version >= 7 else line.status
    details = "".join(_details(line, version, cents, name) for cents, name in line.parts or ((line.cents, line.end_to_end),))
    batch = f"<Btch><PmtInfId>{line.order}</PmtInfId></Btch>" if line.order else ""
    return (
        f'<Ntry><Amt Ccy="{line.currency}">{euro(line.cents)}</Amt><CdtDbtInd>{_side(line.cents)}</CdtDbtInd>'
        f"<RvslInd>{str(line.undoes).lower()}</RvslInd><Sts>{status}</Sts><BookgDt><Dt>{line.day}</Dt></BookgDt>"
        f"<ValDt><Dt>{line.value or line.day}</Dt></ValDt>"
        + (f"<AcctSvcrRef>{line.reference}</AcctSvcrRef>" if line.reference else "")
        + f"<BkTxCd>{_code(line)}</BkTxCd>{_charges(line, version)}<NtryDtls>{batch}{details}</NtryDtls></Ntry>"
    )


def _code(line: Line) -> str:
    if not line.code:
        return "<Prtry><Cd>1</Cd></Prtry>"
    return f"<Domn><Cd>{line.domain}</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>{line.code}</SubFmlyCd></Fmly></Domn>"


def _charges(line: Line, version: int) -> str:
    if not line.charges:
        return ""
    told = f'<Amt Ccy="EUR">{euro(line.charges)}</Amt><CdtDbtInd>DBIT</CdtDbtInd>'
    return f"<Chrgs>{f'<Rcrd>{told}</Rcrd>' if version >= 4 else told}</Chrgs>"


def _details(line: Line, version: int, cents: int, end_to_end: str) -> str:
    party = "Dbtr" if line.cents > 0 else "Cdtr"
    name = f"<Nm>{escape(line.name)}</Nm>"
    amount = f'<Amt Ccy="EUR">{euro(cents)}</Amt>'
    about = f"<Ustrd>{escape(line.text)}</Ustrd>" if line.text else ""
    if line.structured:
        about += f"<Strd><CdtrRefInf><Ref>{line.structured}</Ref></CdtrRefInf></Strd>"
    return (
        f"<TxDtls><Refs><EndToEndId>{end_to_end}</EndToEndId></Refs>"
        + (f"{amount}<CdtDbtInd>{_side(cents)}</CdtDbtInd>" if version >= 4 else f"<AmtDtls><TxAmt>{amount}</TxAmt></AmtDtls>")
        + f"<RltdPties><{party}>{f'<Pty>{name}</Pty>' if version >= 8 else name}</{party}>"
        + (f"<{party}Acct><Id><IBAN>{line.iban}</IBAN></Id></{party}Acct>" if line.iban else "")
        + f"</RltdPties><RmtInf>{about}</RmtInf>"
        + ("<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" if line.returned else "")
        + "</TxDtls>"
    )


def mt940(*statements: Sequence[Line], bank: str = "ing", opening: int = 100_000, iban: str = IBAN, off: int = 0) -> bytes:
    """The same as MT940, in the dialect of ING, ABN AMRO, Rabobank or ASN."""
    messages = []
    for number, lines in enumerate(statements, start=1):
        closing = opening + sum(line.cents for line in lines) + off
        body = [":20:P260310000000001", f":25:{iban}{'EUR' if bank == 'ing' else ''}", f":28C:{number:05d}"]
        body.append(f":60F:{'D' if opening < 0 else 'C'}{DAY:%y%m%d}EUR{euro(opening, ',')}")
        body += [row for line in lines for row in _movement(line, bank)]
        body.append(f":62F:{'D' if closing < 0 else 'C'}{DAY:%y%m%d}EUR{euro(closing, ',')}")
        messages.append("\r\n".join([*body, "-}" if bank == "asn" else "-"]))
        opening = closing
    frame = "{1:F01ASNBNL21XXXX0000000000}{2:O940ASNBNL21XXXXN}{3:}{4:\r\n" if bank == "asn" else ""
    return "\r\n".join(f"{frame}{message}{'{5:}' if frame else ''}" for message in messages).encode()


def _movement(line: Line, bank: str) -> list[str]:
    mark = {False: "C", True: "D"}[line.cents < 0]
    if line.undoes:
        mark = {"C": "RD", "D": "RC"}[mark]
    bank_reference = f"//{line.reference}" if line.reference else ""
    about = line.structured or line.text
    head = f":61:{line.value or line.day:%y%m%d}{line.day:%m%d}{mark}{euro(line.cents, ',')}"
    if bank == "asn":
        return [f"{head}NOVB{line.iban}", line.name.lower(), f":86:{line.iban} {line.name.lower()}", "", about, "", ""]
    if bank == "abn":
        told = f"/TRTP/SEPA OVERBOEKING/IBAN/{line.iban}/BIC/RABONL2U/NAME/{line.name}/REMI/{about}/EREF/{line.end_to_end}"
        return [f"{head}N544NONREF{bank_reference}", *_wrapped(f":86:{told}")]
    if bank == "rabo":
        told = f"/EREF/{line.end_to_end}/{'ORDP' if line.cents > 0 else 'BENM'}//NAME/{line.name}/REMI/{about}/ISDT/2026-03-10"
        return [f"{head}N541EREF{bank_reference}", line.iban, *_wrapped(f":86:{told}")]
    remittance = f"STRD/CUR/{line.structured}" if line.structured else f"USTD//{line.text}"
    batch = f"/PREF/{line.order}" if line.order else ""
    told = f"{batch}/EREF/{line.end_to_end}//CNTP/{line.iban}/RABONL2U/{line.name}///REMI/{remittance}/"
    kind = {"CHRG": "CHG", "INTR": "INT"}.get(line.code, "TRF")
    return [f"{head}N{kind}EREF{bank_reference}", "/TRCD/00100/", *_wrapped(f":86:{told}")]


def _wrapped(text: str) -> list[str]:
    return [text[at : at + 65] for at in range(0, len(text), 65)]
