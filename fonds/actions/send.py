"""Keep what is sent to a debtor: what it said, and the hash of each file, so that it can be made again to the byte.

The program sends nothing itself; a person does, and tells with this that it was sent.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import Row

from fonds.actions.perform import Order, perform
from fonds.errors import Problem, Refused
from fonds.ledger.entries import is_resident, resident
from fonds.store import tables as t
from fonds.store.papers import last_sent, sent_since
from fonds.store.queries import is_erased
from fonds.store.unit import Unit

Kind = Literal["statement", "reminder", "invoice"]


@dataclass(frozen=True)
class Paper:
    """One document for one debtor. ``content``: the document as data; ``files``: form → SHA-256 of its bytes.

    ``tone``: of a reminder, 1 (friendly) to 3 (last). ``seen``: how many records there were when it was made.
    """

    kind: Kind
    debtor: str
    language: str
    period_from: date | None
    period_to: date
    issued_on: date
    content: str
    files: Mapping[str, str]
    seen: int
    tone: int | None = None


def send(order: Order, action: str, papers: Sequence[Paper], *, apart_days: int = 0) -> tuple[int, ...]:
    """Record documents as sent; gives their numbers. ``apart_days``: how long a debtor has rest between two reminders.

    Without documents nothing is recorded; who may not send is refused all the same.
    Raises Refused: reminder-too-soon, and sent-meanwhile for every paper of which another person sent the like meanwhile.
    """
    with perform(order, action) as unit:
        unit.subject = papers[0].debtor if len(papers) == 1 else "debtors"
        unit.nothing_to_do = not papers
        _refuse_sent(unit, papers, apart_days)
        return tuple(_keep(unit, paper) for paper in papers)


def _refuse_sent(unit: Unit, papers: Sequence[Paper], apart_days: int) -> None:
    problems = []
    for paper in papers:
        last = last_sent(unit.connection, paper.kind, paper.debtor) if paper.kind == "reminder" else None
        if last and date.fromisoformat(last.issued_on) + timedelta(apart_days) > unit.today:
            problems.append(Problem("reminder-too-soon", paper.debtor, {"day": last.issued_on, "days": apart_days}))
        elif any(_alike(paper, row) for row in sent_since(unit.connection, paper.kind, paper.debtor, paper.seen)):
            problems.append(Problem("sent-meanwhile", paper.debtor, {"debtor": paper.debtor}))
    if problems:
        raise Refused(problems)


def _alike(paper: Paper, row: Row[Any]) -> bool:
    """Whether what was sent since can be the same paper: each claim has an invoice of its own."""
    return paper.kind != "invoice" or _claim(row.content) == _claim(paper.content)


def _claim(invoice: str) -> str:
    """The reference of the claim that an invoice is for."""
    return str(json.loads(invoice)["document"]["claim"]["reference"])


def _keep(unit: Unit, paper: Paper) -> int:
    # Whatever is about one resident is sealed with the case, also when it holds no name.
    case = paper.debtor.removeprefix(resident("")) if is_resident(paper.debtor) else None
    number = unit.add(
        t.sent,
        kind=paper.kind,
        debtor=paper.debtor,
        tone=paper.tone,
        language=paper.language,
        period_from=paper.period_from.isoformat() if paper.period_from else None,
        period_to=paper.period_to.isoformat(),
        issued_on=paper.issued_on.isoformat(),
        content=None if case else paper.content,
    )
    for form, sha256 in paper.files.items():
        unit.add(t.sent_file, sent=number, format=form, sha256=sha256)
    if case and not is_erased(unit.connection, case):
        unit.seal(case, f"sent/{number}", paper.content)
    return number
