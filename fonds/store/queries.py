"""What the actions and the documents ask about cases. Reading only."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Column, Connection, Row, Select, bindparam, func, or_, select, union_all

from fonds.case.calendar import Deadline, deadline_of
from fonds.case.status import Outcome, Progress
from fonds.errors import refused
from fonds.ledger.entries import EntryKind, claim
from fonds.store import tables as t
from fonds.store.books import account_balance, reversed_entries, standing_claims, standing_payouts, standing_settlement
from fonds.store.people import SOCIETY


@cache
def _having(column: Column[Any], order: Column[Any]) -> Select[Any]:
    # Kept, because putting a query together takes longer than running it.
    return select(column.table).where(column == bindparam("wanted")).order_by(order)


def _rows(connection: Connection, column: Column[Any], wanted: str | int, order: Column[Any]) -> list[Row[Any]]:
    """The rows of a table that have this value in that column."""
    return list(connection.execute(_having(column, order), {"wanted": wanted}))


def dossier(connection: Connection, case: str) -> Row[Any]:
    """The case. Raises Refused: case-not-found."""
    rows = _rows(connection, t.dossier.c.ref, case, t.dossier.c.ref)
    if not rows:
        raise refused("case-not-found", case)
    return rows[0]


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
    return _rows(connection, t.request.c.case_ref, case, t.request.c.version)[-1]


def request_lines(connection: Connection, request: int) -> dict[int, int]:
    """The lines of a request version: line number → cents."""
    rows = _rows(connection, t.request_line.c.request, request, t.request_line.c.line)
    return {row.line: row.amount_cents for row in rows}


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


def last_step(connection: Connection, case: str) -> str:
    """The day of the newest thing that happened in a case (2026-12-31): asked, decided, approved, looked at again, booked."""
    return str(connection.execute(_last_step(), {"case": case}).scalar())


@cache
def _last_step() -> Select[Any]:
    case: BindParameter[str] = bindparam("case")
    days = union_all(
        select(t.dossier.c.submitted_on.label("day")).where(t.dossier.c.ref == case),
        select(t.decision.c.on_day).where(t.decision.c.case_ref == case),
        select(t.approval.c.on_day)
        .join(t.decision, t.decision.c.id == t.approval.c.decision)
        .where(t.decision.c.case_ref == case),
        select(t.reopening.c.on_day).where(t.reopening.c.case_ref == case),
        select(t.entry.c.booked_on).where(t.entry.c.case_ref == case),
    ).subquery()
    return select(func.max(days.c.day))


def judgements(connection: Connection, case: str) -> dict[str, bool]:
    """The recorded human judgements: fact → yes or no, the newest of each."""
    query = select(t.judgement).where(t.judgement.c.case_ref == case).order_by(t.judgement.c.id)
    return {row.fact: bool(row.answer) for row in connection.execute(query)}


def decisions(connection: Connection, case: str) -> list[Row[Any]]:
    """All decisions on a case, oldest first; earlier ones stay."""
    return _rows(connection, t.decision.c.case_ref, case, t.decision.c.id)


def decision_lines(connection: Connection, decision: int) -> dict[int, int]:
    """What a decision grants: line number → cents."""
    rows = _rows(connection, t.decision_line.c.decision, decision, t.decision_line.c.line)
    return {row.line: row.amount_cents for row in rows}


def approvals(connection: Connection, decision: int) -> list[Row[Any]]:
    """Who approved a decision, in order."""
    return _rows(connection, t.approval.c.decision, decision, t.approval.c.id)


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
    return list(connection.execute(select(t.evaluation).where(t.evaluation.c.case_ref == case).order_by(t.evaluation.c.id)))


def reopenings(connection: Connection, case: str) -> list[Row[Any]]:
    """When a decision on a case was looked at again, oldest first."""
    return _rows(connection, t.reopening.c.case_ref, case, t.reopening.c.id)


def is_final(connection: Connection, decision: int) -> bool:
    """Whether a decision has all the approvals that its mandate asks for."""
    return finality(connection, decision) is not None


def progress(connection: Connection, case: str) -> Progress:
    """What happened to a case so far. Raises Refused: case-not-found."""
    row = connection.execute(_decided(), {"case": case}).first()
    if row is None:
        raise refused("case-not-found", case)
    settled = standing_settlement(connection, case)
    return Progress(
        request_version=row.newest,
        withdrawn=row.withdrawn is not None,
        assessed_version=row.assessed or 0,
        outcome=Outcome(row.outcome) if row.outcome else None,
        decided_version=row.decided or 0,
        approved=row.final is not None,
        reopened=row.reopened is not None,
        granted_cents=int(row.granted or 0),
        paid_cents=sum(standing_payouts(connection, case).values()),
        settled=settled is not None and settled.entry is not None,
        claims_open_cents=_claims_open(connection, case) if settled else 0,
    )


@cache
def _decided() -> Select[Any]:
    """A case up to its newest decision, in one question: which version of the request is newest, was assessed, was decided."""
    d, a, x = t.dossier.c, t.assessment.c, t.decision.c
    r, assessed, decided, basis = t.request.c, t.request.alias(), t.request.alias(), t.assessment.alias()
    reopened, line = t.reopening.c, t.decision_line.c
    return (
        select(
            select(func.max(r.version)).where(r.case_ref == d.ref).scalar_subquery().label("newest"),
            t.withdrawal.c.case_ref.label("withdrawn"),
            assessed.c.version.label("assessed"),
            x.outcome,
            decided.c.version.label("decided"),
            t.finality.c.decision.label("final"),
            select(func.min(reopened.id)).where(reopened.decision == x.id).scalar_subquery().label("reopened"),
            select(func.sum(line.amount_cents)).where(line.decision == x.id).scalar_subquery().label("granted"),
        )
        .select_from(t.dossier)
        .outerjoin(t.withdrawal, t.withdrawal.c.case_ref == d.ref)
        .outerjoin(
            t.assessment, a.id == select(func.max(a.id)).where(a.case_ref == d.ref).correlate(t.dossier).scalar_subquery()
        )
        .outerjoin(assessed, assessed.c.id == a.request)
        .outerjoin(t.decision, x.id == select(func.max(x.id)).where(x.case_ref == d.ref).correlate(t.dossier).scalar_subquery())
        .outerjoin(basis, basis.c.id == x.assessment)
        .outerjoin(decided, decided.c.id == basis.c.request)
        .outerjoin(t.finality, t.finality.c.decision == x.id)
        .where(d.ref == bindparam("case"))
    )


def _claims_open(connection: Connection, case: str) -> int:
    claims = standing_claims(connection, case=case)
    return sum(max(account_balance(connection, claim(row.debtor), case), 0) for row in claims)


def earlier_grants(connection: Connection, household_mark: str, since: date, until: date, but_not: str | None) -> int:
    """How many other cases of this household were granted between two days, by a decision that holds or that was paid on."""
    d, x, f, e = t.dossier.c, t.decision.c, t.finality.c, t.entry.c
    paid_on = select(e.id).where(e.case_ref == d.ref, e.decision == x.id, e.kind == EntryKind.PAYOUT)
    query = (
        select(func.count(func.distinct(d.ref)))
        .join(t.decision, x.case_ref == d.ref)
        .join(t.finality, f.decision == x.id)
        .where(d.household_mark == household_mark, x.outcome == Outcome.GRANT)
        .where(or_(x.id.not_in(select(t.reopening.c.decision)), paid_on.where(e.id.not_in(reversed_entries())).exists()))
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
    return list(connection.execute(query))
