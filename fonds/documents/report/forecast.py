"""How long the pot lasts: from the ledger to a forecast, and from a forecast to a page and to data."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from fonds.audit.chain import Head
from fonds.documents.dates import long_date, short_date
from fonds.documents.page import Items, Page, Section, Sentences, Table
from fonds.documents.pictures import Fan, fan
from fonds.documents.report.partners import check_section
from fonds.errors import refused
from fonds.money import format_amount, plain_amount
from fonds.store.flows import flows, free_and_promised, paid_cases
from fonds.store.unit import head
from fonds.texts import text
from fonds.value.flows import Flow
from fonds.value.forecast import (
    LEAST_CASES,
    LEAST_MONTHS,
    LEVELS,
    MONTH,
    Outlook,
    PaidCase,
    Past,
    Watch,
    forecast,
    past_of,
)

_ROWS = 8
"""About how many months a table shows."""


@dataclass(frozen=True)
class Lookahead:
    """What is asked of a forecast: how many months ahead, how many runs, and the seed of chance."""

    months: int
    runs: int
    seed: int


@dataclass(frozen=True)
class Basis:
    """What a forecast rests on, on one day. ``claims``: how many claims there were."""

    day: date
    past: Past
    claims: int
    head: Head


@dataclass(frozen=True)
class ForecastReport:
    """A forecast of one fund, and what it rests on."""

    fund: str
    ahead: Lookahead
    basis: Basis
    outlooks: tuple[Outlook, ...]


def forecast_basis(connection: Connection, today: date) -> Basis:
    """What happened in this fund up to and including a day, as a forecast draws from it."""
    known = flows(connection, today)
    paid, paid_on = paid_cases(known)
    claimed: dict[str, int] = {}
    for one in known.movements:
        if one.flow is Flow.CLAIMED and one.case is not None:
            claimed[one.case] = claimed.get(one.case, 0) + one.cents
    cases = [
        PaidCase(paid_on[case], cents, known.settled.get(case), claimed.get(case, 0))
        for case, cents in paid.items()
        if cents > 0
    ]
    charged = [(one.day, one.cents) for one in known.movements if one.flow is Flow.BANK]
    past = past_of(cases, known.claims, today, *free_and_promised(connection, today), charged)
    return Basis(today, past, len(known.claims), head(connection))


def forecast_report(basis: Basis, fund: str, ahead: Lookahead, watch: Watch) -> ForecastReport:
    """The forecast of one fund. Raises Refused: forecast-too-little, when too little happened to say anything."""
    past = basis.past
    if not past.enough:
        raise refused(
            "forecast-too-little",
            cases=len(past.sizes),
            months=len(past.arrivals),
            least_cases=LEAST_CASES,
            least_months=LEAST_MONTHS,
        )
    outlooks = forecast(past, months=ahead.months, runs=ahead.runs, seed=ahead.seed, watch=watch)
    return ForecastReport(fund, ahead, basis, outlooks)


def forecast_page(report: ForecastReport, language: str) -> Page:
    """The forecast in words."""
    scenarios = [
        Section(one.scenario.name, _named(one, language), (_fan(report, one, language), _months(report, one, language)))
        for one in report.outlooks
    ]
    return Page(
        language=language,
        title=text("report.forecast", language),
        fund=report.fund,
        issued_on=report.basis.day,
        dated=long_date(report.basis.day, language),
        sections=(
            Section("lasts", text("report.lasts", language), _lasts(report, language)),
            *scenarios,
            Section("basis", text("report.basis", language), _basis(report, language)),
            check_section(report.basis.head, language),
        ),
    )


def _named(outlook: Outlook, language: str) -> str:
    return text(f"report.scenario-{outlook.scenario.name}", language)


def _lasts(report: ForecastReport, language: str) -> tuple[Any, ...]:
    def held(months: int | None) -> str:
        if months is None:
            return text("report.longer", language, months=report.ahead.months)
        return text("common.in-one-months" if months == 1 else "common.in-months", language, number=months)

    rows = [
        (
            _named(one, language),
            *(held(months) for months in one.lasts),
            text("report.short-in", language, short=one.short, runs=report.ahead.runs),
        )
        for one in report.outlooks
    ]
    heads = ("scenario", *(f"level-{level}" for level in LEVELS), "short")
    table = Table(
        text("report.lasts-table", language),
        tuple(text(f"report.column-{name}", language) for name in heads),
        tuple(rows),
        (2, 1, 1, 1, 1),
    )
    day = long_date(report.basis.day, language)
    pot = text("report.pot", language, day=day, amount=report.basis.past.free_cents)
    return Sentences(pot), table, Sentences(text("report.levels", language)), Sentences(text("report.assume", language))


def _basis(report: ForecastReport, language: str) -> tuple[Items | Sentences, ...]:
    drawn = report.basis.past
    counts = {
        "cases": (len(drawn.sizes), sum(drawn.sizes)),
        "claims": (report.basis.claims, sum(cents for cents, _ in drawn.open_claims)),
        "payments": (drawn.payments, sum(one.weight for one in drawn.paying if one.happened)),
        "unsettled": (len(drawn.unsettled), sum(cents for cents, _ in drawn.unsettled)),
    }
    items = [text("report.basis-months", language, months=len(drawn.arrivals), days=MONTH)]
    items += [text(f"report.basis-{name}", language, number=number, amount=cents) for name, (number, cents) in counts.items()]
    if drawn.bank_cents:
        items.append(text("report.basis-bank", language, amount=drawn.bank_cents))
    played = text("report.played", language, **vars(report.ahead))
    return Items(text("report.basis-intro", language), tuple(items)), Sentences(played)


def _fan(report: ForecastReport, outlook: Outlook, language: str) -> Fan:
    highest = _round_above(max(high for one in report.outlooks for *_, high in one.fan))
    heights = [(cents, format_amount(cents, language)) for cents in (0, highest // 2, highest)]
    caption = text("report.fan", language, scenario=_named(outlook, language))
    return fan(caption, text("report.fan-says", language), outlook.fan, heights, _every(report))


def _every(report: ForecastReport) -> int:
    return max(-(-report.ahead.months // _ROWS), 1)


def _round_above(cents: int) -> int:
    """The first of 1, 2 or 5 with zeros that is not below the amount, in whole euros."""
    step = 100
    while True:
        for times in (1, 2, 5):
            if step * times >= cents:
                return step * times
        step *= 10


def _months(report: ForecastReport, outlook: Outlook, language: str) -> Table:
    shown = sorted({*range(0, report.ahead.months + 1, _every(report)), report.ahead.months})
    rows = tuple(
        (
            str(month),
            short_date(report.basis.day + timedelta(MONTH * month), language),
            *(format_amount(cents, language) for cents in outlook.fan[month]),
        )
        for month in shown
    )
    heads = ("month", "day", *(f"level-{level}" for level in LEVELS))
    caption = text("report.months", language, scenario=_named(outlook, language))
    return Table(caption, tuple(text(f"report.column-{name}", language) for name in heads), rows, (1, 2, 2, 2, 2))


def forecast_document(report: ForecastReport) -> dict[str, Any]:
    """The forecast as data. ``lasts_months``: null is longer than was looked ahead."""
    drawn = report.basis.past
    names = [f"p{level}" for level in LEVELS]
    return {
        "issued_on": report.basis.day.isoformat(),
        **vars(report.ahead),
        "days_in_month": MONTH,
        "available": plain_amount(drawn.free_cents),
        "rests_on": {
            "months": len(drawn.arrivals),
            "cases": len(drawn.sizes),
            "paid_out": plain_amount(sum(drawn.sizes)),
            "claims": report.basis.claims,
            "payments": drawn.payments,
            "open": plain_amount(sum(cents for cents, _ in drawn.open_claims)),
            "unsettled_cases": len(drawn.unsettled),
            "bank_charges_a_month": plain_amount(drawn.bank_cents),
        },
        "scenarios": [
            {
                "scenario": one.scenario.name,
                "lasts_months": dict(zip(names, one.lasts, strict=True)),
                "runs_short": one.short,
                "pot": [
                    {"month": month, **{name: plain_amount(cents) for name, cents in zip(names, point, strict=True)}}
                    for month, point in enumerate(one.fan)
                ],
            }
            for one in report.outlooks
        ],
        "head": {"count": report.basis.head.count, "hash": report.basis.head.hash},
    }
