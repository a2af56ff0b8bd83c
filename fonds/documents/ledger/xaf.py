"""The ledger as an XML Auditfile Financieel (XAF 3.2), which accountancy and audit software in the Netherlands reads.

Source: the schema of XAF 3.2 (auditfiles.nl). The chart is short: who owes stands in ``custSupID`` and the case in ``projID``.
The memo accounts stay out: a promise is no asset, debt, cost or equity, and every entry balances without them. A fund pays
and charges no VAT, and keeps its books by the calendar year.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from xml.sax.saxutils import escape

from fonds import __version__
from fonds.documents.ledger.books import Books, by_number, is_memo
from fonds.ledger.accounts import EARLIER_YEARS, GROUPS, RESULT, YEARLY, Group, Kind, account, account_name, group_name
from fonds.ledger.entries import BANK, Posting
from fonds.ledger.shares import month_later
from fonds.money import plain_amount
from fonds.store.postings import Booking

_LONGEST_ID = 35
_JOURNALS = {"BANK": "B", "MEMO": "M"}
"""The journals, each with its type in XAF: what moves money at the bank, and the rest (memoriaal)."""


def xaf(books: Books) -> Iterator[str]:
    """One audit file, piece by piece. The entries are read twice: the sums of all lines stand before the first line."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">\n'
    yield from _header(books)
    yield "<company>\n" + _tags(
        companyName=books.name, taxRegistrationCountry="NL", taxRegIdent=books.say("export.no-tax-number")
    )
    yield from _debtors(books)
    yield from _chart(books)
    yield from _months(books)
    yield from _opening(books)
    yield from _transactions(books)
    yield "</company>\n</auditfile>\n"


def _tags(**values: object) -> str:
    """Elements with text, one to a line; an empty one is left out."""
    return "".join(f"<{name}>{escape(str(value))}</{name}>\n" for name, value in values.items() if value not in (None, ""))


def _amount(cents: int) -> dict[str, str]:
    return {"amnt": plain_amount(abs(cents)), "amntTp": "D" if cents > 0 else "C"}


def _header(books: Books) -> Iterator[str]:
    years = dict.fromkeys((books.first.year, books.last.year))
    yield "<header>\n" + _tags(
        fiscalYear="-".join(map(str, years)),
        startDate=books.first,
        endDate=books.last,
        curCode="EUR",
        dateCreated=books.made_on,
        softwareDesc="casusfonds",
        softwareVersion=__version__[:20],
    )
    yield "</header>\n"


def _debtors(books: Books) -> Iterator[str]:
    codes = [code for code in books.accounts() if account(code).debtor]
    if codes:
        yield "<customersSuppliers>\n"
        for code in codes:
            name = _debtor_name(books, code)[:50]
            yield f"<customerSupplier>\n{_tags(custSupID=party_id(code), custSupName=name, custSupTp='C')}</customerSupplier>\n"
        yield "</customersSuppliers>\n"


def _debtor_name(books: Books, code: str) -> str:
    found = account(code)
    return found.partner_name(books.partners) or books.say("common.resident-of", case=found.owner)


def party_id(code: str) -> str:
    """A debtor's id in at most 35 characters; a longer one ends in a part of its hash, so that no two are the same."""
    debtor = account(code).debtor
    return debtor if len(debtor) <= _LONGEST_ID else f"{debtor[:26]}-{sha256(debtor.encode()).hexdigest()[:8]}"


def _chart(books: Books) -> Iterator[str]:
    yield "<generalLedger>\n"
    for group in GROUPS:
        if group.kind is not Kind.MEMO:
            kind = "P" if group.kind in YEARLY else "B"
            told = _tags(accID=group.number, accDesc=group_name(group, books.language), accTp=kind)
            yield f"<ledgerAccount>\n{told}</ledgerAccount>\n"
    yield "</generalLedger>\n"


def _month(books: Books, day: date) -> int:
    """The number of a month, counted from January of the year in which the period begins."""
    return (day.year - books.first.year) * 12 + day.month


def _months(books: Books) -> Iterator[str]:
    yield "<periods>\n"
    for number in range(_month(books, books.first), _month(books, books.last) + 1):
        begins, after = (month_later(date(books.first.year, 1, 1), months) for months in (number - 1, number))
        ends = after - timedelta(1)
        told = _tags(periodNumber=number, periodDesc=f"{begins:%Y-%m}", startDatePeriod=begins, endDatePeriod=ends)
        yield f"<period>\n{told}</period>\n"
    yield "</periods>\n"


def _opening(books: Books) -> Iterator[str]:
    """A line per account, and beside it the same line with its debtor."""
    lines = list(enumerate(_opening_lines(books), start=1))
    if not lines:
        return
    yield "<openingBalance>\n" + _tags(opBalDate=books.first, opBalDesc=books.say("export.opening"))
    yield _sums(cents for _, (_, _, cents) in lines)
    for number, (_, group, cents) in lines:
        yield f"<obLine>\n{_tags(nr=number, accID=group.number, **_amount(cents))}</obLine>\n"
    owed = [(number, code, cents) for number, (code, _, cents) in lines if account(code).debtor]
    if owed:
        yield "<obSubledgers>\n<obSubledger>\n" + _tags(sbType="CU") + _sums([cents for _, _, cents in owed])
        for number, code, cents in owed:
            yield f"<obSbLine>\n{_tags(nr=number, obLineNr=number, **_amount(cents), custSupID=party_id(code))}</obSbLine>\n"
        yield "</obSubledger>\n</obSubledgers>\n"
    yield "</openingBalance>\n"


def _opening_lines(books: Books) -> Iterator[tuple[str, Group, int]]:
    """What the period begins with: (account, line of the chart, cents). The result of earlier years became equity."""
    for code, cents in by_number(books.opening):
        if code in RESULT:
            earlier = books.earlier.get(code, 0)
            parts = ((EARLIER_YEARS, earlier), (account(code).group, cents - earlier))
            yield from ((code, group, part) for group, part in parts if part)
        elif cents and not is_memo(code):
            yield code, account(code).group, cents


def _sums(amounts: Iterable[int]) -> str:
    """How many lines, and what they debit and credit together."""
    lines = debit = credit = 0
    for cents in amounts:
        lines, debit, credit = lines + 1, debit + max(cents, 0), credit + max(-cents, 0)
    return _tags(linesCount=lines, totalDebit=plain_amount(debit), totalCredit=plain_amount(credit))


def _transactions(books: Books) -> Iterator[str]:
    every = (one.cents for booking in books.bookings() for one in _lines(booking))
    yield "<transactions>\n" + _sums(every)
    for journal, kind in _JOURNALS.items():
        told = {"jrnID": journal, "desc": books.say(f"export.journal-{journal.lower()}"), "jrnTp": kind}
        if journal == "BANK":
            told |= {"offsetAccID": account(BANK).group.number, "bankAccNr": books.iban}
        yield "<journal>\n" + _tags(**told)
        yield from (_transaction(books, booking) for booking in books.bookings() if _journal_of(booking) == journal)
        yield "</journal>\n"
    yield "</transactions>\n"


def _lines(booking: Booking) -> list[Posting]:
    """The lines of an entry, but for the memo accounts."""
    return [one for one in booking.postings if not is_memo(one.account)]


def _journal_of(booking: Booking) -> str | None:
    """The journal that an entry belongs in; None when it only concerns promises."""
    lines = _lines(booking)
    return None if not lines else "BANK" if any(one.account == BANK for one in lines) else "MEMO"


def _transaction(books: Books, booking: Booking) -> str:
    rests_on = [f"{books.say(f'export.column-{key}')} {value}" for key, value in _grounds(booking).items() if value is not None]
    told = _tags(
        nr=booking.number,
        desc=", ".join([books.event(booking), *rests_on]),
        periodNumber=_month(books, booking.value_on),
        trDt=booking.booked_on,
        sourceID="casusfonds",
        userID=booking.actor[:_LONGEST_ID],
    )
    lines = (_line(books, booking, number, one) for number, one in enumerate(_lines(booking), start=1))
    return f"<transaction>\n{told}{''.join(lines)}</transaction>\n"


def _grounds(booking: Booking) -> dict[str, object]:
    return {"case": booking.case, "decision": booking.decision, "reverses": booking.reverses}


def _line(books: Books, booking: Booking, number: int, one: Posting) -> str:
    told = _tags(
        nr=number,
        accID=account(one.account).group.number,
        docRef=f"{books.say('export.column-record')} {booking.record}",
        effDate=booking.value_on,
        desc=account_name(one.account, books.language, books.partners),
        **_amount(one.cents),
        custSupID=party_id(one.account),
        projID=one.case,
    )
    return f"<trLine>\n{told}</trLine>\n"
