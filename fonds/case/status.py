"""Where a case stands on its road, what the next step is and whose it is. Derived, never stored."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The stages of a case."""

    SUBMITTED = "submitted"
    ASSESSED = "assessed"
    ASKED = "asked"
    PROPOSED = "proposed"
    REFUSED = "refused"
    REFERRED = "referred"
    GRANTED = "granted"
    PAID = "paid"
    SETTLED = "settled"
    REPAID = "repaid"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What a decision can be."""

    GRANT = "grant"
    REFUSE = "refuse"
    REFER = "refer"
    ASK = "ask"


class Ground(StrEnum):
    """Why a decision is looked at again."""

    OBJECTION = "objection"
    NEW_FACTS = "new_facts"
    MISTAKE = "mistake"


@dataclass(frozen=True)
class Progress:
    """What happened to a case so far. Amounts in cents; ``claims_open_cents`` is what is still to be paid back.

    ``reopened``: the newest decision is being looked at again.
    """

    request_version: int
    withdrawn: bool = False
    assessed_version: int = 0
    outcome: Outcome | None = None
    decided_version: int = 0
    approved: bool = False
    reopened: bool = False
    granted_cents: int = 0
    paid_cents: int = 0
    settled: bool = False
    claims_open_cents: int = 0


def stage(progress: Progress) -> Stage:
    """The stage of a case."""
    if progress.withdrawn:
        return Stage.WITHDRAWN
    answered = progress.outcome is Outcome.ASK and progress.request_version > progress.decided_version
    if progress.outcome is None or answered or progress.reopened:
        return Stage.ASSESSED if progress.assessed_version == progress.request_version else Stage.SUBMITTED
    if progress.outcome is Outcome.ASK:
        return Stage.ASKED
    if not progress.approved:
        return Stage.PROPOSED
    # What was paid before the rest was refused stays paid, and is settled.
    if progress.outcome is not Outcome.GRANT and not progress.paid_cents:
        return Stage.REFUSED if progress.outcome is Outcome.REFUSE else Stage.REFERRED
    if progress.paid_cents < progress.granted_cents:
        return Stage.GRANTED
    if not progress.settled:
        return Stage.PAID
    return Stage.SETTLED if progress.claims_open_cents > 0 else Stage.REPAID


UNDECIDED = (Stage.SUBMITTED, Stage.ASSESSED, Stage.PROPOSED)
"""The stages in which the deadline for a decision runs; it does not while the requester has been asked for more."""

NEXT_STEP: dict[Stage, tuple[str, str]] = {
    Stage.SUBMITTED: ("assess", "secretariat"),
    Stage.ASSESSED: ("decide", "secretariat"),
    Stage.ASKED: ("case update", "requester"),
    Stage.PROPOSED: ("approve", "other_members"),
    Stage.GRANTED: ("pay", "treasurer"),
    Stage.PAID: ("settle", "secretariat"),
    Stage.SETTLED: ("repay", "debtors"),
}
"""The command that moves a case on, and who gives it; a stage that is not here is an end."""
