"""What verify asks of payouts, claims and what was given up: on which decision, agreement or seat each of them rests."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal, or_, select, union_all

from fonds.actions.mandate import BOARD, ONE_MEMBER, TWO_MEMBERS, waits_for
from fonds.actions.roles import MAY
from fonds.audit.verify import UNREADABLE, check_payouts
from fonds.ledger.entries import GIVEN_UP, EntryKind, claim, paid_for
from fonds.store import tables as t
from fonds.store.parallel import blocks


def payouts_query(start: int) -> Select[Any]:
    """Every payout after a record, with what ``payouts_in_doubt`` must know of it."""
    e, p, d, a = t.entry.c, t.posting.c, t.decision.c, t.approval.c
    again = t.reopening.c
    reopened = select(func.count()).where(again.decision == d.id, again.record < e.record).scalar_subquery()
    approvals = select(func.count()).where(a.decision == d.id).scalar_subquery()
    approved = select(func.count()).where(a.decision == d.id, a.member == t.record.c.actor).scalar_subquery()
    line = t.decision_line.c
    query = select(e.id, e.case_ref, p.amount_cents, t.record.c.actor, d.id, d.case_ref, d.member, d.mandate, line.amount_cents)
    return (
        query.add_columns(t.finality.c.decision, approvals, approved, reopened, _seated())
        .join(t.posting, p.entry == e.id)
        .join(t.record, t.record.c.seq == e.record)
        .outerjoin(t.decision, d.id == e.decision)
        .outerjoin(t.decision_line, and_(line.decision == d.id, line.line == e.line))
        .outerjoin(t.finality, t.finality.c.decision == d.id)
        .where(e.kind == EntryKind.PAYOUT, p.amount_cents > 0, p.account.like(f"{paid_for('')}%"), e.record > start)
    )


def _seated() -> ColumnElement[bool]:
    """Whether who booked a payout sat in a role that pays on that day, as it was known then."""
    s, ended, stands_in, e = t.seat.c, t.seat_end.c, t.deputy.c, t.entry.c
    seats = (
        select(s.id)
        .select_from(t.seat)
        .outerjoin(t.seat_end, (ended.seat == s.id) & (ended.record < e.record))
        .outerjoin(t.deputy, stands_in.seat == s.id)
        .where(s.member == t.record.c.actor, s.role.in_(MAY["pay"]), s.from_day <= e.booked_on, s.record < e.record)
        .where(*(column.is_(None) | (column >= e.booked_on) for column in (ended.last_day, stands_in.last_day)))
    )
    return seats.correlate(t.entry, t.record).exists()


def payouts_in_doubt(connection: Any, query: str) -> list[dict[str, Any]]:
    """The payouts that must be looked at, as ``check_payouts`` wants them; ``missing`` is None when it must be looked up."""
    found = []
    for entry, case, cents, actor, decision, decided, member, mandate, granted, final, given, own, looked, seated in (
        row for block in blocks(connection, query) for row in block
    ):
        payout = {
            "entry": entry,
            "decision": decision if decided == case and not looked else None,
            "granted": granted,
            "cents": cents,
            "final": final is not None,
            "seated": bool(seated),
            "judged": decision is not None and (actor == member or own > 0),
            # One approval is soon counted; who had to agree besides is looked up for the few that need more.
            "missing": given < 1 if mandate == TWO_MEMBERS else None,
        }
        if payout["missing"] is None or any(check_payouts([payout])):
            found.append({**payout, "made": decision})
    return found


def looked_up(connection: Connection, payouts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same with every ``missing``, for ``check_payouts``."""
    for one in payouts:
        lacks = one["missing"] if one["missing"] is not None else one["final"] and _lacks_approval(connection, one["made"])
        yield {**one, "missing": lacks}


def shares_apart(connection: Connection, start: int) -> dict[tuple[int, str], int]:
    """Where the claims of a settlement after a record are not what its entry books, as ``check_shares`` wants it."""
    s, c, p = t.settlement.c, t.claim.c, t.posting.c
    account = (literal(claim("")) + c.debtor).label("account")
    claimed = select(c.settlement.label("settlement"), account, c.amount_cents.label("cents"), literal(1).label("side"))
    booked = select(s.id, p.account, p.amount_cents, literal(-1)).join(t.posting, p.entry == s.entry)
    both = union_all(
        claimed.where(c.record > start), booked.where(p.account.like(f"{claim('')}%"), s.record > start)
    ).subquery()
    # Equal amounts are counted away and not added up: two amounts that are out of all bounds have no sum in a database.
    same, left = (both.c.settlement, both.c.account, both.c.cents), func.sum(both.c.side)
    apart: dict[tuple[int, str], int] = {}
    query = select(*same, left).group_by(*same).having(left != 0).order_by(*same)
    for settlement, where, cents, times in connection.execute(query):
        apart[settlement, where] = apart.get((settlement, where), 0) + times * cents
    return apart


def waivers(connection: Connection, start: int) -> Iterator[dict[str, Any]]:
    """What was given up of claims after a record, as ``check_waivers`` wants it."""
    e, p, w, a = t.entry.c, t.posting.c, t.waiver.c, t.waiver_approval.c
    agreed = select(func.count()).where(a.waiver == w.id, or_(w.mandate != BOARD, a.minutes.is_not(None))).scalar_subquery()
    query = (
        select(e.id, p.amount_cents, w.amount_cents.label("proposed"), w.mandate, agreed.label("agreed"))
        .join(t.posting, p.entry == e.id)
        .outerjoin(t.waiver_booking, t.waiver_booking.c.entry == e.id)
        .outerjoin(t.waiver, w.id == t.waiver_booking.c.waiver)
        .where(e.kind.in_(GIVEN_UP), p.amount_cents > 0, e.record > start)
    )
    for row in connection.execute(query).all():
        agreed_with = row.mandate == ONE_MEMBER or row.agreed > 0
        yield {"entry": row.id, "cents": row.amount_cents, "proposed": row.proposed, "agreed": agreed_with}


def _lacks_approval(connection: Connection, decision: int) -> bool:
    """Whether somebody did not approve who had a say when the decision became final."""
    made = connection.execute(select(t.decision).where(t.decision.c.id == decision)).one()
    stands = connection.execute(select(t.finality).where(t.finality.c.decision == decision)).one()
    d = t.dossier.c
    requester = connection.execute(select(d.requester).where(d.ref == made.case_ref)).scalar() or ""
    try:
        return bool(waits_for(connection, made, requester, date.fromisoformat(stands.on_day), stands.record))
    except UNREADABLE:
        return True
