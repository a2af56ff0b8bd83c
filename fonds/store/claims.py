"""What the ledger, the plans and the partners say of each claim: paid, given up, open, in which terms. Reading only."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy import case as case_when

from fonds.errors import refused
from fonds.ledger.entries import GIVEN_UP, Entry, claim, reversal
from fonds.ledger.shares import Instalment, still_open
from fonds.store import tables as t
from fonds.store.books import claim_balances, reversed_entries, standing_claims


def open_claims(connection: Connection, debtor: str) -> list[tuple[str, int]]:
    """What a debtor still owes per case, as (case, cents): first the case of which a term falls due first."""
    totals: dict[str, int] = {}
    for case, cents in open_terms(connection, debtor):
        totals[case] = totals.get(case, 0) + cents
    return list(totals.items())


def open_terms(connection: Connection, debtor: str) -> list[tuple[str, int]]:
    """What a debtor still owes per term, as (case, cents), in the order in which money pays it.

    The term that falls due first is paid first, over all claims of the debtor; on one day the older claim goes first (after
    BW 6:43 lid 2: what is due, then what is oldest).
    """
    found = [
        (term.due_on, state.id, term.number, state.case, open_cents)
        for state in claim_states(connection, debtor)
        for term, open_cents in zip(state.terms, state.open_terms, strict=True)
        if open_cents
    ]
    return [(case, open_cents) for _, _, _, case, open_cents in sorted(found)]


@dataclass(frozen=True)
class ClaimState:
    """A claim as it stands. ``terms``: those in force, at least one; ``open_terms``: what is open of each. Cents.

    ``in_terms``: whether it is paid in instalments, or at once by the day of its only term.
    """

    id: int
    case: str
    debtor: str
    claimed_on: date
    cents: int
    reference: str
    waived_cents: int
    open_cents: int
    terms: tuple[Instalment, ...]
    in_terms: bool

    @property
    def paid_cents(self) -> int:
        """What was paid: what was claimed, and is neither given up nor open."""
        return self.cents - self.waived_cents - self.open_cents

    @property
    def open_terms(self) -> tuple[int, ...]:
        """What is open of each term."""
        return still_open(self.terms, self.paid_cents, self.waived_cents)

    @property
    def due_on(self) -> date:
        """When the last of it falls due."""
        return self.terms[-1].due_on


def claim_states(connection: Connection, debtor: str | None = None, case: str | None = None) -> list[ClaimState]:
    """The claims that stand, of one debtor or of one case, with what is paid, given up and open."""
    rows = standing_claims(connection, debtor, case)
    left = _per_claim(connection, debtor, case)
    waived = _per_claim(connection, debtor, case, given_up=True)
    terms = _terms_in_force(connection, debtor, case)
    states = []
    for row in rows:
        place = (claim(row.debtor), row.case_ref)
        open_cents = min(max(left.get(place, 0), 0), row.amount_cents)
        own = terms.get(row.id, ())
        states.append(
            ClaimState(
                id=row.id,
                case=row.case_ref,
                debtor=row.debtor,
                claimed_on=date.fromisoformat(row.on_day),
                cents=row.amount_cents,
                reference=row.reference,
                waived_cents=min(-waived.get(place, 0), row.amount_cents - open_cents),
                open_cents=open_cents,
                terms=own or (Instalment(1, date.fromisoformat(row.due_on), row.amount_cents),),
                in_terms=bool(own),
            )
        )
    return states


def _per_claim(
    connection: Connection, debtor: str | None, case: str | None, *, given_up: bool = False
) -> dict[tuple[str, str | None], int]:
    """The balance per claim account and case; or only what was given up of it, and not taken back."""
    e, p = t.entry.c, t.posting.c
    query = select(p.account, p.case_ref, func.sum(p.amount_cents)).group_by(p.account, p.case_ref)
    query = query.where(p.account == claim(debtor) if debtor is not None else p.account.like(f"{claim('')}%"))
    if case is not None:
        query = query.where(p.case_ref == case)
    if given_up:
        query = query.join(t.entry, e.id == p.entry).where(e.kind.in_(GIVEN_UP), e.id.not_in(reversed_entries()))
    return {(row[0], row[1]): int(row[2]) for row in connection.execute(query)}


def waived(connection: Connection, debtor: str, case: str) -> int:
    """What the fund gave up of a debtor's claim in a case, in cents."""
    return -_per_claim(connection, debtor, case, given_up=True).get((claim(debtor), case), 0)


def left_without_claim(connection: Connection, entry: Entry) -> str | None:
    """The debtor of whom undoing this would leave a debt that no claim shows, since the money paid another claim meanwhile."""
    moved: Counter[tuple[str, str | None]] = Counter()
    for posting in reversal(entry).postings:
        if posting.account.startswith(claim("")):
            moved[posting.account.removeprefix(claim("")), posting.case] += posting.cents
    for (debtor, case), cents in moved.items():
        claimed = sum(row.amount_cents for row in standing_claims(connection, debtor, case)) if case else 0
        if case and claimed:
            claimed -= waived(connection, debtor, case)
            # What this entry itself gave up is claimed again once it is undone.
            claimed += cents if entry.kind in GIVEN_UP else 0
        if cents > 0 and dict(claim_balances(connection, debtor)).get(case, 0) + cents > claimed:
            return debtor
    return None


def _terms_in_force(connection: Connection, debtor: str | None, case: str | None) -> dict[int, tuple[Instalment, ...]]:
    """The same for many claims at once: claim number → terms."""
    c, i, p, x = t.claim.c, t.instalment.c, t.plan.c, t.plan_term.c
    newest = select(func.max(p.id)).group_by(p.claim)
    agreed = select(i.claim, i.number, i.due_on, i.amount_cents).join(t.claim, c.id == i.claim).order_by(i.claim, i.number)
    planned = select(p.claim, x.number, x.due_on, x.amount_cents).join(t.plan, p.id == x.plan).join(t.claim, c.id == p.claim)
    planned = planned.where(p.id.in_(newest)).order_by(p.claim, x.number)
    told: dict[int, list[Instalment]] = {}
    later: dict[int, list[Instalment]] = {}
    for query, found in ((agreed, told), (planned, later)):
        scoped = query if debtor is None else query.where(c.debtor == debtor)
        for row in connection.execute(scoped if case is None else scoped.where(c.case_ref == case)):
            found.setdefault(row[0], []).append(Instalment(row[1], date.fromisoformat(row[2]), row[3]))
    return {claimed: tuple(terms) for claimed, terms in {**told, **later}.items()}


def standing_waivers(connection: Connection, case: str) -> list[Row[Any]]:
    """The entries by which claims of a case were given up, and that were not reversed."""
    e = t.entry.c
    query = select(t.entry).where(e.case_ref == case, e.kind.in_(GIVEN_UP), e.id.not_in(reversed_entries()))
    return list(connection.execute(query.order_by(e.id)))


def plans(connection: Connection, claim_id: int) -> list[Row[Any]]:
    """Every later plan of a claim, oldest first; the last one is in force."""
    return list(connection.execute(select(t.plan).where(t.plan.c.claim == claim_id).order_by(t.plan.c.id)))


def waivers(connection: Connection, case: str | None = None) -> list[Row[Any]]:
    """Every proposal to give up a claim, with its claim; ``open``: 1 while it is neither booked nor withdrawn.

    ``undone``: 1 when it was booked and that entry was reversed.
    """
    w, c, b, s = t.waiver.c, t.claim.c, t.waiver_booking.c, t.settlement.c
    waiting = case_when((b.waiver.is_(None) & s.entry.not_in(reversed_entries()), 1), else_=0)
    undone = case_when((b.entry.in_(reversed_entries()), 1), else_=0)
    query = (
        select(t.waiver, c.case_ref, c.debtor, b.entry, waiting.label("open"), undone.label("undone"))
        .join(t.claim, c.id == w.claim)
        .join(t.settlement, s.id == c.settlement)
        .outerjoin(t.waiver_booking, b.waiver == w.id)
        .order_by(w.id)
    )
    return list(connection.execute(query if case is None else query.where(c.case_ref == case)))


def waiver_by(connection: Connection, number: int) -> Row[Any]:
    """One proposal to give up a claim. Raises Refused: waiver-not-found."""
    for row in waivers(connection):
        if row.id == number:
            return row
    raise refused("waiver-not-found", str(number))


def objections(connection: Connection, case: str | None = None, partner: str | None = None) -> list[Row[Any]]:
    """The objections, oldest first: all of them, or those in a case, or of a partner. With ``outcome`` and ``answered_on``."""
    o, a = t.objection.c, t.objection_answer.c
    query = select(t.objection, a.outcome, a.on_day.label("answered_on")).outerjoin(t.objection_answer, a.objection == o.id)
    query = query.order_by(o.id) if case is None else query.order_by(o.id).where(o.case_ref == case)
    return list(connection.execute(query if partner is None else query.where(o.partner == partner)))


def open_objections(connection: Connection, case: str | None = None, partner: str | None = None) -> list[Row[Any]]:
    """Those that nobody answered yet."""
    return [row for row in objections(connection, case, partner) if row.outcome is None]


def sealed_about_claims(connection: Connection, case: str) -> list[tuple[str, int, str, str]]:
    """What a reason may be sealed for since a case was settled: (about, number, day, who), the oldest of each kind first.

    ``about/number`` is the name of the seal: ``objection``, ``objection-answer``, ``waiver`` or ``plan``.
    """
    o, a, c = t.objection.c, t.objection_answer.c, t.claim.c
    of_case = {
        "objection": select(o.id, o.on_day, o.partner).where(o.case_ref == case),
        "objection-answer": select(o.id, a.on_day, o.partner)
        .where(o.case_ref == case)
        .join(t.objection_answer, a.objection == o.id),
    }
    for about, made in (("waiver", t.waiver), ("plan", t.plan)):
        query = select(made.c.id, made.c.on_day, c.debtor).join(t.claim, c.id == made.c.claim)
        of_case[about] = query.where(c.case_ref == case)
    return [(about, *row) for about, query in of_case.items() for row in connection.execute(query.order_by("id"))]
