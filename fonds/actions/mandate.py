"""Who must agree with a decision, and who still has to: two pairs of eyes, the full secretariat, or the board.

A deputy sits in the seat of another member. So a deputy is no second pair of eyes beside that member, and either of them speaks
for the seat when all seats must agree.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from fonds.actions.roles import Role
from fonds.case.status import Outcome
from fonds.errors import broken
from fonds.rulebook.assessment import decide_table
from fonds.rulebook.load import RuleSet
from fonds.rulebook.vocabulary import FactValue
from fonds.store.people import deputies, partners_on, seats_on
from fonds.store.queries import approvals, decisions
from fonds.store.unit import Unit

BOARD = "board"
"""The mandate above every member's."""

ONE_MEMBER = "one_member"
TWO_MEMBERS = "two_members"


def mandate_for(unit: Unit, rules: RuleSet, facts: Mapping[str, FactValue], cents: int, involved: str) -> str:
    """Who may decide about an amount, by the mandate table of the rule set that judged the case.

    ``involved``: the organisation whose members do not. When nobody else than who acts may judge it, it is for the board: one
    pair of eyes is not enough. Raises IntegrityFailure: table-undetermined.
    """
    if not others(assessors(unit.connection, involved, unit.today), unit.actor.name):
        return BOARD
    decided = decide_table(rules, "mandate", {**facts, "amount_to_decide": cents})
    if decided is None:
        raise broken("table-undetermined", "mandate")
    return str(decided["decides"])


def judges(connection: Connection, made: Row[Any]) -> set[str]:
    """Who decided and who approved."""
    return {made.member} | {row.member for row in approvals(connection, made.id)}


def assessors(connection: Connection, requester: str, day: date, before: int | None = None) -> dict[str, set[int]]:
    """The members who may judge a request, each with the seats that they speak for.

    ``before``: as the register was known before that record of the chain; what is added to it later has no say in the past.
    """
    still_partner = partners_on(connection, day, before)
    stands_in = deputies(connection)
    found: dict[str, set[int]] = {}
    for seat in seats_on(connection, day, before):
        if seat.role == Role.SECRETARIAT and seat.partner != requester and seat.partner in still_partner:
            found.setdefault(seat.member, set()).add(stands_in.get(seat.id, seat.id))
    return found


def others(may: Mapping[str, set[int]], decided_by: str) -> set[str]:
    """The members who are a second pair of eyes beside the one who decided."""
    own = may.get(decided_by, set())
    return {member for member, seats in may.items() if member != decided_by and seats - own}


def judged_before(connection: Connection, case: str, decision: int | None = None) -> set[str]:
    """Who judged the case in its decisions before this one; asking for more is no judgement."""
    earlier = [row for row in decisions(connection, case) if (decision is None or row.id < decision)]
    return {name for row in earlier if row.outcome != Outcome.ASK for name in judges(connection, row)}


def fresh_judges(connection: Connection, case: str, requester: str, day: date) -> set[str]:
    """The members who may judge a case and did not do so before. When there are any, a new decision on it is theirs."""
    return set(assessors(connection, requester, day)) - judged_before(connection, case)


def second_eyes(connection: Connection, made: Row[Any], may: Mapping[str, set[int]]) -> set[str]:
    """Of whom one must agree when two members decide: whoever did not judge the case before, if there is anybody."""
    possible = others(may, made.member)
    return possible - judged_before(connection, made.case_ref, made.id) or possible


def waits_for(connection: Connection, made: Row[Any], requester: str, day: date, before: int | None = None) -> tuple[str, ...]:
    """Who still has to approve: names, of whom one is enough when the mandate is two members; or the board."""
    if made.outcome == Outcome.ASK:
        return ()
    given = approvals(connection, made.id)
    if any(row.minutes for row in given):
        return ()
    if made.mandate == BOARD:
        return (BOARD,)
    may = assessors(connection, requester, day, before)
    if made.mandate == TWO_MEMBERS:
        return () if given else tuple(sorted(second_eyes(connection, made, may)))
    return unheard(may, judges(connection, made))


def unheard(may: Mapping[str, set[int]], agreed: Iterable[str]) -> tuple[str, ...]:
    """The members in whose seats nobody has agreed yet, when all seats must agree."""
    spoken = set().union(*(may.get(name, set()) for name in agreed))
    return tuple(sorted(member for member, seats in may.items() if seats - spoken))
