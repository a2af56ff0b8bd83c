"""What the actions and the documents ask about cases. Reading only."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from fonds.case.calendar import Deadline, deadline_of
from fonds.case.status import Outcome, Progress
from fonds.errors import refused
from fonds.ledger.entries import claim
from fonds.store import tables as t
from fonds.store.books import account_balance, standing_claims, standing_payouts, standing_settlement
from fonds.store.people import SOCIETY


def _all(connection: Connection, query: Select[Any]) -> list[Row[Any]]:
    return list(connection.execute(query))


def dossier(connection: Connection, case: str) -> Row[Any]:
    """The case. Raises Refused: case-not-found."""
    row = connection.execute(select(t.dossier).where(t.dossier.c.ref == case)).first()
    if row is None:
        raise refused("case-not-found", case)
    return row


def is_erased(connection: Connection, case: str) -> bool:
    """Whether the personal text of a case was erased."""
    return erased(connection, case) is not None


def erased(connection: Connection, case: str) -> dict[str, str | None] | None:
    """When the personal text of a case was erased, on which ground, who asked and who did it; None while it is there."""
    row = connection.execute(select(t.erasure).where(t.erasure.c.case_ref == case)).first()
    return {"on": row.on_day, "ground": row.ground, "asked_by": row.asked_by, "member": row.member} if row else None


def dossier_refs(connection: Connection) -> list[str]:
    """Every case, oldest first."""
    return list(connection.execute(select(t.dossier.c.ref).order_by(t.dossier.c.record)).scalars())


def latest_request(connection: Connection, case: str) -> Row[Any]:
    """The newest version of a case's request."""
    query = select(t.request).where(t.request.c.case_ref == case).order_by(t.request.c.version.desc()).limit(1)
    return connection.execute(query).one()


def request_lines(connection: Connection, request: int) -> dict[int, int]:
    """The lines of a request version: line number → cents."""
    query = select(t.request_line).where(t.request_line.c.request == request).order_by(t.request_line.c.line)
    return {row.line: row.amount_cents for row in connection.execute(query)}


def benefits(connection: Connection, case: str) -> dict[str, int]:
    """What each partner is spared by helping in this case, says the newest request: partner → cents, estimates included.

    Empty when the request says nothing of it, or was made before the fund kept this (tables 0003).
    """
    b = t.benefit.c
    query = select(b.partner, func.sum(b.amount_cents)).where(b.request == latest_request(connection, case).id)
    query = query.where(b.partner != SOCIETY).group_by(b.partner).order_by(b.partner)
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def latest_assessment(connection: Connection, case: str) -> Row[Any] | None:
    """The newest assessment of a case."""
    query = select(t.assessment).where(t.assessment.c.case_ref == case).order_by(t.assessment.c.id.desc()).limit(1)
    return connection.execute(query).first()


def case_deadline(connection: Connection, case: str) -> Deadline | None:
    """By when a case must be decided: again, or by its newest assessment. None when that left it open or there is none.

    Reasons that come later have a day of their own, counted from the decision.
    """
    if again := reopenings(connection, case):
        day = date.fromisoformat(again[-1].decide_by)
        return Deadline(day, day)
    assessed = latest_assessment(connection, case)
    if assessed is None:
        return None
    due = deadline_of(json.loads(assessed.document), date.fromisoformat(dossier(connection, case).submitted_on))
    made = decisions(connection, case)
    later = later_reasons(connection, made[-1].id) if made else None
    return replace(due, reasons_by=date.fromisoformat(later.reasons_by)) if due and later else due


def judgements(connection: Connection, case: str) -> dict[str, bool]:
    """The recorded human judgements: fact → yes or no, the newest of each."""
    query = select(t.judgement).where(t.judgement.c.case_ref == case).order_by(t.judgement.c.id)
    return {row.fact: bool(row.answer) for row in connection.execute(query)}


def decisions(connection: Connection, case: str) -> list[Row[Any]]:
    """All decisions on a case, oldest first; earlier ones stay."""
    return _all(connection, select(t.decision).where(t.decision.c.case_ref == case).order_by(t.decision.c.id))


def decision_lines(connection: Connection, decision: int) -> dict[int, int]:
    """What a decision grants: line number → cents."""
    query = select(t.decision_line).where(t.decision_line.c.decision == decision).order_by(t.decision_line.c.line)
    return {row.line: row.amount_cents for row in connection.execute(query)}


def approvals(connection: Connection, decision: int) -> list[Row[Any]]:
    """Who approved a decision, in order."""
    return _all(connection, select(t.approval).where(t.approval.c.decision == decision).order_by(t.approval.c.id))


def finality(connection: Connection, decision: int) -> Row[Any] | None:
    """Since when a decision has all the approvals that its mandate asks for; None when it does not have them."""
    return connection.execute(select(t.finality).where(t.finality.c.decision == decision)).first()


def later_reasons(connection: Connection, decision: int) -> Row[Any] | None:
    """Of a decision whose reasons come later: ``reasons_by``, and ``on_day`` and ``member`` once they came (else None)."""
    due, given = t.reasons_due.c, t.reasons_given.c
    query: Select[Any] = select(due.reasons_by, given.on_day, given.member)
    query = query.outerjoin(t.reasons_given, given.decision == due.decision).where(due.decision == decision)
    return connection.execute(query).first()


def evaluations(connection: Connection, case: str) -> list[Row[Any]]:
    """When people looked back on a case, oldest first."""
    return _all(connection, select(t.evaluation).where(t.evaluation.c.case_ref == case).order_by(t.evaluation.c.id))


def reopenings(connection: Connection, case: str) -> list[Row[Any]]:
    """When a decision on a case was looked at again, oldest first."""
    return _all(connection, select(t.reopening).where(t.reopening.c.case_ref == case).order_by(t.reopening.c.id))


def is_final(connection: Connection, decision: int) -> bool:
    """Whether a decision has all the approvals that its mandate asks for."""
    return finality(connection, decision) is not None


def progress(connection: Connection, case: str) -> Progress:
    """What happened to a case so far. Raises Refused: case-not-found."""
    dossier(connection, case)
    request = latest_request(connection, case)
    assessed = latest_assessment(connection, case)
    made = decisions(connection, case)
    last = made[-1] if made else None
    withdrawn = connection.execute(select(t.withdrawal).where(t.withdrawal.c.case_ref == case)).first() is not None
    settled = standing_settlement(connection, case)
    open_cents = sum(
        max(account_balance(connection, claim(row.debtor), case), 0) for row in standing_claims(connection, case=case)
    )
    return Progress(
        request_version=request.version,
        withdrawn=withdrawn,
        assessed_version=_version(connection, assessed.request) if assessed else 0,
        outcome=Outcome(last.outcome) if last else None,
        decided_version=_decided_version(connection, last.assessment) if last else 0,
        approved=is_final(connection, last.id) if last else False,
        reopened=last is not None and any(row.decision == last.id for row in reopenings(connection, case)),
        granted_cents=sum(decision_lines(connection, last.id).values()) if last else 0,
        paid_cents=sum(standing_payouts(connection, case).values()),
        settled=settled is not None and settled.entry is not None,
        claims_open_cents=open_cents,
    )


def _version(connection: Connection, request: int) -> int:
    return int(connection.execute(select(t.request.c.version).where(t.request.c.id == request)).scalar_one())


def _decided_version(connection: Connection, assessment: int) -> int:
    request = connection.execute(select(t.assessment.c.request).where(t.assessment.c.id == assessment)).scalar_one()
    return _version(connection, request)


def earlier_grants(connection: Connection, household_mark: str, since: date, until: date, but_not: str | None) -> int:
    """How many other cases of this household were granted between two days."""
    d, x, f = t.dossier.c, t.decision.c, t.finality.c
    query = (
        select(func.count(func.distinct(d.ref)))
        .join(t.decision, x.case_ref == d.ref)
        .join(t.finality, f.decision == x.id)
        .where(d.household_mark == household_mark, x.outcome == Outcome.GRANT)
        .where(x.id.not_in(select(t.reopening.c.decision)))
        .where(x.on_day >= since.isoformat(), x.on_day <= until.isoformat())
    )
    if but_not is not None:
        query = query.where(d.ref != but_not)
    return int(connection.execute(query).scalar_one())


def like_bottlenecks(
    connection: Connection, bottlenecks: Iterable[tuple[str, str]], since: date, until: date, but_not: str | None
) -> int:
    """How many other cases between two days had one of these bottlenecks (kind, law): of the one that occurs most."""
    b, r, d = t.bottleneck.c, t.request.c, t.dossier.c
    newest = select(func.max(r.id)).group_by(r.case_ref)
    most = 0
    for kind, law in set(bottlenecks):
        query = (
            select(func.count(func.distinct(d.ref)))
            .join(t.request, r.case_ref == d.ref)
            .join(t.bottleneck, b.request == r.id)
            .where(b.kind == kind, b.law == law, r.id.in_(newest))
            .where(d.submitted_on >= since.isoformat(), d.submitted_on <= until.isoformat())
        )
        if but_not is not None:
            query = query.where(d.ref != but_not)
        most = max(most, int(connection.execute(query).scalar_one()))
    return most


def sealed_names(connection: Connection, case: str) -> list[str]:
    """What is sealed of a case: the names of its texts, in the order in which they came."""
    column = t.sealed.c
    query = select(column.name, func.max(column.id)).where(column.case_ref == case).group_by(column.name)
    return [row.name for row in sorted(connection.execute(query), key=lambda row: row[1])]


def trail(connection: Connection, case: str | None = None) -> list[Row[Any]]:
    """The records of the chain, oldest first; of one case or of everything."""
    query = select(t.record).order_by(t.record.c.seq)
    if case is not None:
        # Money can come in for several cases at once; such a record names the debtor and touches the case by its postings.
        touching = select(t.posting.c.record).where(t.posting.c.case_ref == case)
        query = query.where((t.record.c.subject == case) | t.record.c.seq.in_(touching))
    return _all(connection, query)
