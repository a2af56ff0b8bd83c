"""``fonds report``: who puts in and who gains, and how long the pot lasts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, table, talk
from fonds.commands.progress import watch
from fonds.commands.types import PLACE, Day

if TYPE_CHECKING:
    from fonds.documents.page import Page, Part

report = FundGroup("report", {name: f"fonds.commands.report:report_{name}" for name in ("partners", "forecast")})

_BAR = 30
"""The most letters of a bar on a screen."""
_MOST_RUNS = 100_000
_MOST_MONTHS = 120


@command("report-partners")
@option("--from", "first", type=Day(), help="statement-from")
@option("--to", "last", type=Day(), help="statement-to")
@option("--html", type=PLACE, metavar="FILE", help="report-html")
def report_partners(first: date | None, last: date | None, html: Path | None) -> None:
    """Per partner what it puts in, pays back, owes and is spared."""
    from fonds.commands.context import fund, today
    from fonds.documents.report.partners import partner_document, partner_page, partner_report
    from fonds.store.database import reading

    now = session()
    here, day = fund(now), today(now)
    if last and last > day:  # what is still to be paid would count as late
        talk(now, now.say("report.to-today", day=day.isoformat()))
        last = day
    with reading(here) as connection:
        made = partner_report(connection, here.settings.name, (first, last or day), now.language, day)
    _tell(now, html, partner_document(made), lambda: partner_page(made, now.language))


@command("report-forecast")
@option("--months", type=click.IntRange(1, _MOST_MONTHS), default=24, metavar="N", help="forecast-months")
@option("--runs", type=click.IntRange(1, _MOST_RUNS), default=2000, metavar="N", help="forecast-runs")
@option("--seed", type=int, default=1, metavar="N", help="forecast-seed")
@option("--html", type=PLACE, metavar="FILE", help="report-html")
def report_forecast(months: int, runs: int, seed: int, html: Path | None) -> None:
    """How long the pot lasts, by playing the months to come many times."""
    from fonds.commands.context import fund, today
    from fonds.documents.report.forecast import Lookahead, forecast_basis, forecast_document, forecast_page, forecast_report
    from fonds.store.database import reading

    now = session()
    here, ahead = fund(now), Lookahead(months, runs, seed)
    with reading(here) as connection:
        basis = forecast_basis(connection, today(now))
    made = forecast_report(basis, here.settings.name, ahead, watch)
    _tell(now, html, forecast_document(made), lambda: forecast_page(made, now.language))


def _tell(now: Session, html: Path | None, document: dict[str, Any], page: "Callable[[], Page]") -> None:
    if html is not None:
        from fonds.commands.files import hand_over
        from fonds.documents.page_forms import page_html

        hand_over(now, page_html(page()).encode(), "html", html, document)
    else:
        answer(now, document, [] if now.as_json else _lines(page()))


def _lines(page: "Page") -> list[str]:
    """A page on a screen: tables and bars below each other, sentences at most 80 letters wide."""
    lines = [page.title, page.fund, page.dated]
    for section in page.sections:
        lines += ["", section.title, "-" * len(section.title)]
        for number, part in enumerate(section.parts):
            lines += [*([""] if number else []), *_part(part)]
    return lines


def _part(part: "Part") -> list[str]:
    from fonds.documents.page import Table
    from fonds.documents.page_text import part_blocks
    from fonds.documents.pictures import Bars, blocks_of

    if isinstance(part, Table):
        return table(part.head, part.rows, right=range(1, len(part.head)))
    if isinstance(part, Bars):
        several = len({bar.series for bar in part.bars}) > 1
        rows = [
            [bar.label, *([bar.series] if several else []), bar.text, blocks_of(bar.share, _BAR, hollow=bar.hollow)]
            for bar in part.bars
        ]
        heads = ["", *([""] if several else []), part.amounts, ""]
        return [f"{part.caption}:", *table(heads, rows, right=(len(heads) - 2,))]
    return [line for block in part_blocks(part) for line in block]
