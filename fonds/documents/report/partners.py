"""The report on who puts in and who gains: from the ledger to figures, and from figures to a page and to data."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import Connection

from fonds.audit.chain import Head
from fonds.documents.dates import long_date
from fonds.documents.page import Page, Section, Sentences, Table
from fonds.documents.pictures import bars
from fonds.errors import invalid
from fonds.money import format_amount, plain_amount
from fonds.store.flows import RESIDENTS, Spared, flows, spared
from fonds.store.people import SOCIETY, partner_names, partners_on
from fonds.store.unit import head
from fonds.texts import text
from fonds.value.flows import Flow, PartyFigures, Revolving, figures, revolving

_PUT_IN = ("contributed", "claimed", "repaid", "written_off", "outstanding")
_GAINED = ("put_in", "estimated", "realised", "net_realised", "net")
_WHERE = ("repaid", "overdue", "not_due", "borne", "unsettled")


@dataclass(frozen=True)
class PartnerReport:
    """The report over a period, both days included. ``names``: party → name, in the order of the rows.

    ``bank_cents``: what the bank charged in the period, less the interest that it paid.
    """

    fund: str
    period: tuple[date, date]
    issued_on: date
    names: Mapping[str, str]
    rows: Mapping[str, PartyFigures]
    spared: Spared
    revolving: Revolving
    bank_cents: int
    head: Head

    @property
    def total(self) -> PartyFigures:
        """All parties together; days are not added up."""
        summed = [one.name for one in fields(PartyFigures) if one.name.endswith("_cents") or one.name == "paid_claims"]
        return PartyFigures("", **{name: sum(getattr(row, name) for row in self.rows.values()) for name in summed})


def partner_report(
    connection: Connection, fund: str, period: tuple[date | None, date], language: str, issued_on: date
) -> PartnerReport:
    """The report of one fund. Without a first day the period begins with the first booking.

    Raises InvalidInput: dates-order.
    """
    known = flows(connection, period[1])
    first = period[0] or min((one.day for one in known.movements), default=period[1])
    if first > period[1]:
        raise invalid("dates-order", first=first.isoformat(), then=period[1].isoformat())
    whole = first, period[1]
    gained = spared(connection, known, whole)
    rows = figures(known.movements, known.claims, gained.avoided, whole)
    named, now = partner_names(connection, period[1]), partners_on(connection, period[1])
    shown = [one for one in named if one in rows or one in now]
    others = {RESIDENTS: text("report.residents", language), SOCIETY: text("report.society", language)}
    names = {one: named[one] for one in shown} | {one: name for one, name in others.items() if one in rows}
    return PartnerReport(
        fund=fund,
        period=whole,
        issued_on=issued_on,
        names=names,
        rows={one: rows.get(one, PartyFigures(one)) for one in names},
        spared=gained,
        revolving=revolving(known.movements, known.claims, period[1]),
        bank_cents=sum(one.cents for one in known.movements if one.flow is Flow.BANK and one.day >= first),
        head=head(connection),
    )


def partner_page(report: PartnerReport, language: str) -> Page:
    """The report in words."""
    return Page(
        language=language,
        title=text("report.partners", language),
        fund=report.fund,
        issued_on=report.issued_on,
        dated=long_date(report.issued_on, language),
        sections=(
            Section("about", text("report.about", language), _about(report, language)),
            Section("in", text("report.in", language), _put_in(report, language)),
            Section("gain", text("report.gain", language), _gained(report, language)),
            Section("back", text("report.back", language), _back(report, language)),
            check_section(report.head, language),
        ),
    )


def check_section(head: Head, language: str) -> Section:
    """The head of the chain, for who keeps the report."""
    lines = (text("statement.check-why", language), f"{text('statement.check-head', language)}: {head}")
    return Section("check", text("statement.check", language), tuple(Sentences(line) for line in lines))


def _about(report: PartnerReport, language: str) -> tuple[Sentences, ...]:
    first, last = (long_date(day, language) for day in report.period)
    told = [
        text("report.partners-intro", language),
        text("report.period", language, first=first, last=last),
        text("report.cases", language, cases=report.spared.cases),
    ]
    if report.spared.unsaid:
        told.append(text("report.unsaid", language, unsaid=report.spared.unsaid))
    if report.spared.too_old:
        told.append(text("report.too-old", language, old=report.spared.too_old))
    return tuple(Sentences(line) for line in told)


def _put_in(report: PartnerReport, language: str) -> tuple[Sentences | Table, ...]:
    columns = ("party", *_PUT_IN, "days_mean", "days_median")

    def row(name: str, of: PartyFigures) -> tuple[str, ...]:
        days = ("" if days is None else str(days) for days in (of.days_mean, of.days_median))
        return name, *(_euro(getattr(of, f"{column}_cents"), language) for column in _PUT_IN), *days

    notes = [text("report.outstanding-note", language, day=long_date(report.period[1], language))]
    if any(getattr(of, f"{column}_cents") < 0 for of in report.rows.values() for column in _PUT_IN[:-1]):
        notes.append(text("report.undone-note", language))
    return (
        _table(report, language, "report.in", columns, row),
        Sentences(" ".join(notes)),
        Sentences(text("report.days-note", language)),
    )


def _gained(report: PartnerReport, language: str) -> tuple[Any, ...]:
    def row(name: str, of: PartyFigures) -> tuple[str, ...]:
        return name, *(_euro(getattr(of, f"{column}_cents"), language) for column in _GAINED)

    picture = bars(
        text("report.gain-bars", language),
        text("report.below", language),
        text("report.column-amount", language),
        [text("report.puts-in", language), text("report.is-spared", language)],
        [
            (name, [(cents, _euro(cents, language)) for cents in (of.put_in_cents, of.avoided_cents)])
            for name, of in ((name, report.rows[one]) for one, name in report.names.items())
        ],
    )
    notes = (Sentences(text(note, language)) for note in ("report.estimate-note", "report.net-note"))
    return picture, _table(report, language, "report.gain", ("party", *_GAINED), row), *notes


def _table(report: PartnerReport, language: str, caption: str, columns: tuple[str, ...], row: Any) -> Table:
    rows = [row(name, report.rows[one]) for one, name in report.names.items()]
    rows.append(row(text("report.total", language), report.total))
    heads = tuple(text(f"report.column-{column}", language) for column in columns)
    return Table(text(caption, language), heads, tuple(rows), (2, *(1 for _ in columns[1:])))


def _back(report: PartnerReport, language: str) -> tuple[Any, ...]:
    found, last = report.revolving, long_date(report.period[1], language)
    told = [text("report.no-ratio", language)]
    if found.ratio_percent is not None:
        told = [text("report.ratio", language, percent=found.ratio_percent, day=last), text("report.ratio-note", language)]
    if found.collected_percent is not None:
        told.append(text("report.collected", language, percent=found.collected_percent))
    if report.bank_cents:
        told.append(text("report.bank-charges", language, amount=report.bank_cents))
    values = [(text(f"report.where-{name}", language), int(getattr(found, f"{name}_cents"))) for name in _WHERE]
    caption = text("report.where", language, day=last)
    picture = bars(
        caption,
        text("report.below", language),
        text("report.column-amount", language),
        [""],
        [(name, [(cents, _euro(cents, language))]) for name, cents in values],
    )
    rows = [*values, (text("report.paid-out", language), found.paid_out_cents)]
    heads = text("report.column-where", language), text("report.column-amount", language)
    table = Table(caption, heads, tuple((name, _euro(cents, language)) for name, cents in rows), (2, 1))
    return *(Sentences(line) for line in told), picture, table


def _euro(cents: int, language: str) -> str:
    return format_amount(cents, language)


def partner_document(report: PartnerReport) -> dict[str, Any]:
    """The report as data: amounts in euro as strings, ratios in whole percents."""

    def row(of: PartyFigures) -> dict[str, Any]:
        return {name: plain_amount(getattr(of, f"{name}_cents")) for name in dict.fromkeys((*_PUT_IN, *_GAINED))}

    found = report.revolving
    return {
        "period": {"from": report.period[0].isoformat(), "to": report.period[1].isoformat()},
        "issued_on": report.issued_on.isoformat(),
        "parties": [
            {
                "party": one,
                "name": name,
                **row(report.rows[one]),
                "paid_claims": report.rows[one].paid_claims,
                "days_to_pay": {"mean": report.rows[one].days_mean, "median": report.rows[one].days_median},
            }
            for one, name in report.names.items()
        ],
        "total": row(report.total),
        "avoided_cost": {
            "cases": report.spared.cases,
            "cases_without": report.spared.unsaid,
            "cases_before_it_was_kept": report.spared.too_old,
        },
        "revolving": {
            "ratio_percent": found.ratio_percent,
            "collected_percent": found.collected_percent,
            **{one.name.removesuffix("_cents"): plain_amount(getattr(found, one.name)) for one in fields(Revolving)},
        },
        "bank_charges": plain_amount(report.bank_cents),
        "head": {"count": report.head.count, "hash": report.head.hash},
    }
