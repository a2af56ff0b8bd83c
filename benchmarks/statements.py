"""How long 17 statements as PDF take, beside two peers in the same run.

    python -m pip install weasyprint reportlab
    python benchmarks/statements.py [ROUNDS]

Peers: WeasyPrint, which prints our own HTML page of the same statement, and ReportLab, which sets the same facts, tables and QR
codes. Neither makes a file for archives and screen readers here (PDF/A-2a with PDF/UA-1), which ours always is. Rounds
alternate; the median counts. Processor time is what a busy machine does not change. The 17 debtors are those of ``fonds demo``.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from fonds.documents.statement.account import statement_for  # noqa: E402
from fonds.documents.statement.model import ClaimLine, Statement, payment_for  # noqa: E402
from fonds.documents.statement.page import statement_html, statement_pdf  # noqa: E402
from fonds.documents.statement.words import (  # noqa: E402
    age_rows,
    claim_facts,
    claim_title,
    head_facts,
    particulars,
    payment_facts,
    rows,
    stake_sentences,
    summary,
)
from fonds.store.books import debtors  # noqa: E402
from fonds.store.database import reading  # noqa: E402
from fonds.store.fund import find_fund  # noqa: E402

DAY = date(2026, 7, 1)
FONDS = [sys.executable, str(ROOT / "cli.py")]


def by_weasyprint(statement: Statement) -> bytes:
    from weasyprint import HTML

    return bytes(HTML(string=statement_html(statement)).write_pdf())


def by_reportlab(statement: Statement) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Table

    style = getSampleStyleSheet()
    parts: list[Flowable] = [Paragraph("Terugbetalingsoverzicht", style["Title"]), Table(particulars(statement))]
    parts += [Paragraph(one, style["Normal"]) for one in summary(statement)]
    parts.append(Table(rows(statement), repeatRows=1))
    for claim in statement.to_pay:
        parts.append(Paragraph(claim_title(statement, claim), style["Heading3"]))
        parts.append(Table(claim_facts(statement, claim) + payment_facts(statement, claim)))
        parts.append(Image(BytesIO(_code(statement, claim)), 85, 85))
    if ages := age_rows(statement):
        parts.append(Table(ages))
    parts += [Paragraph(one, style["Normal"]) for one in (*stake_sentences(statement), head_facts(statement)[0][1])]
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=A4).build(parts)
    return file.getvalue()


def _code(statement: Statement, claim: ClaimLine) -> bytes:
    from decimal import Decimal

    from segno import helpers

    payment = payment_for(statement, claim)
    amount = Decimal(payment.amount_cents).scaleb(-2)
    drawn = BytesIO()
    helpers.make_epc_qr(payment.name, payment.iban, amount, reference=payment.reference, encoding="utf-8").save(
        drawn, kind="png", scale=4
    )
    return drawn.getvalue()


def seconds(make: Callable[[], object]) -> tuple[float, float]:
    """How long it takes on the clock, and on the processors, those of a process that it starts included."""
    began, busy = time.perf_counter(), os.times()
    make()
    used = sum(after - before for after, before in zip(os.times()[:4], busy[:4], strict=True))
    return time.perf_counter() - began, used


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = {**os.environ, "TMPDIR": folder, "FONDS_ACTOR": "anna"}
        demo = subprocess.run([*FONDS, "demo", "--json"], check=True, capture_output=True, env=here)
        fund = find_fund(Path(json.loads(demo.stdout)["fund"]))
        with reading(fund) as connection:
            names = debtors(connection)
            made = [statement_for(connection, fund.settings, one, (None, DAY), "nl", DAY) for one in names]
        whole = [*FONDS, "statement", "--all", "--format", "pdf", "--out", f"{folder}/o", "--fund", str(fund.folder)]
        whole += ["--today", DAY.isoformat()]
        ways: dict[str, Callable[[], object]] = {
            "fonds statement --all, whole process": lambda: subprocess.run(whole, check=True, capture_output=True, env=here),
            f"casusfonds (typst {version('typst')})": lambda: [statement_pdf(one) for one in made],
            f"WeasyPrint {version('weasyprint')} (peer)": lambda: [by_weasyprint(one) for one in made],
            f"ReportLab {version('reportlab')} (peer)": lambda: [by_reportlab(one) for one in made],
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
        for turn in range(rounds + 1):
            for name, make in ways.items():
                took = seconds(make)
                if turn:  # the first turn warms the caches
                    times[name].append(took)
        files = len(list(Path(folder, "o").iterdir()))
    assert len(made) == files == 17
    ours = next(middle(took) for name, took in times.items() if name.startswith("casusfonds"))
    print(f"17 statements, Python {sys.version.split()[0]}, {os.cpu_count()} processors, {rounds} rounds, median in seconds")
    print(f"{'':40}   clock   processor   ratio (processor)")
    for name, took in times.items():
        clock, used = middle(took)
        print(f"{name:40} {clock:7.2f} {used:11.2f} {used / ours[1]:7.2f} ×")


def middle(took: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(clock for clock, _ in took), statistics.median(used for _, used in took)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
