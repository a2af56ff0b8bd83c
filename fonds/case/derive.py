"""How each fact follows from a request and from what the fund knows.

A fact is ``None`` when nobody knows. Deriving follows Kleene's logic: *yes* if one part says yes, *unknown* if a part is
unknown, else *no*.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from fonds.case.choices import (
    CostStatus,
    DebtScheme,
    MoneyForm,
    PayeeKind,
    ProvisionStatus,
    Urgency,
)
from fonds.case.request import CaseRequest, CostLine, PriorProvision
from fonds.rulebook.vocabulary import FactValue


@dataclass(frozen=True)
class Surroundings:
    """What the fund knows and the request does not: unknown (``None``) when a request is assessed outside a fund.

    ``available_cents`` is what is in the pot and not yet promised, and what was paid for this case already; ``judgements`` are
    the recorded human judgements.
    """

    submitted_on: date
    partners: frozenset[str] | None = None
    municipalities: frozenset[str] | None = None
    available_cents: int | None = None
    earlier_grants: int | None = None
    judgements: dict[str, bool] = field(default_factory=dict)
    assessor: str | None = None
    """The organisation for which the member who assesses has a seat."""
    like_bottlenecks: int | None = None
    """How many cases of the last twelve months had the same bottleneck in the same law, this one included."""
    priced_codes: frozenset[str] = frozenset()
    """Codes of the cost catalogue; a cost line with such a code has its source there."""
    earlier_grants_ever: int | None = None
    """How many other cases of this household were ever granted, up to and including the day of the request."""


Derive = Callable[[CaseRequest, Surroundings], FactValue]

STORY_PARTS = ("who", "what", "what_for", "why", "cause", "tried", "prevention")


def any_yes(answers: Iterable[bool | None]) -> bool | None:
    """Kleene's *or*."""
    known = list(answers)
    return True if True in known else None if None in known else False


def present(value: object) -> bool | None:
    """A text that was given is there; one that was not given is unknown, not absent."""
    return True if value else None


def days_until_needed(request: CaseRequest, around: Surroundings) -> int | None:
    """Days from the request to the day the money is needed; 0 when that day has passed."""
    needed = request.asked.needed_by
    return None if needed is None else max((needed - around.submitted_on).days, 0)


def in_time(provision: PriorProvision, days_left: int | None) -> bool | None:
    """Whether a prior provision helps in time."""
    if provision.status in (ProvisionStatus.REFUSED, ProvisionStatus.TOO_SLOW):
        return False
    if provision.status is not ProvisionStatus.AVAILABLE or provision.days is None or days_left is None:
        return None
    return provision.days <= days_left


def too_late(provision: PriorProvision, days_left: int | None) -> bool | None:
    """Whether a prior provision exists and comes too late."""
    if provision.status is ProvisionStatus.TOO_SLOW:
        return True
    if provision.status is ProvisionStatus.REFUSED:
        return False
    helps = in_time(provision, days_left)
    return None if helps is None else not helps


def over_provisions(judge: Callable[[PriorProvision, int | None], bool | None]) -> Derive:
    """A question about each prior provision, asked of all of them."""

    def derive(request: CaseRequest, around: Surroundings) -> bool | None:
        days_left = days_until_needed(request, around)
        # No provision named means that nobody told, not that there is none.
        return any_yes(judge(one, days_left) for one in request.prior_provisions) if request.prior_provisions else None

    return derive


def unexplored(request: CaseRequest, _: Surroundings) -> int | None:
    """How many named prior provisions nobody explored."""
    open_ends = (ProvisionStatus.NOT_EXPLORED, None)
    return sum(p.status in open_ends for p in request.prior_provisions) if request.prior_provisions else None


def in_area(request: CaseRequest, around: Surroundings) -> bool | None:
    """Whether the resident lives in the fund's municipalities, in whatever capitals."""
    if request.household.municipality is None or around.municipalities is None:
        return None
    return request.household.municipality.casefold() in {name.casefold() for name in around.municipalities}


def without_source(request: CaseRequest, around: Surroundings) -> int | None:
    """How many costs of doing nothing have no source and price year."""

    def sourced(line: CostLine) -> bool:
        return bool(line.source and line.price_year) or line.code in around.priced_codes

    lines = request.do_nothing.lines
    return sum(not sourced(line) for line in lines) if lines else None


def expected_return(request: CaseRequest, _: Surroundings) -> int | None:
    """Σ(amount × probability) of doing nothing, as a whole percentage of what is asked, rounded down (R3)."""
    lines = [line for line in request.do_nothing.lines if line.status is not CostStatus.UNKNOWN]
    if not lines or any_yes(line.amount is None or line.probability is None for line in lines):
        return None
    expected = sum((line.amount or 0) * (line.probability or 0) for line in lines)
    return min(expected // request.amount_cents, 1_000_000)


def without_beneficiary(request: CaseRequest, _: Surroundings) -> int | None:
    """How many costs of doing nothing name nobody who gains by avoiding them."""
    lines = request.do_nothing.lines
    return sum(line.beneficiary is None for line in lines) if lines else None


def paid_to_resident(request: CaseRequest, _: Surroundings) -> bool | None:
    """Whether any line is paid to the resident."""
    kinds = [line.payee.kind for line in request.asked.lines]
    return any_yes(None if kind is None else kind is PayeeKind.RESIDENT for kind in kinds)


def own_contribution(request: CaseRequest, _: Surroundings) -> str | None:
    """Whether the resident contributes, or why not."""
    if request.own_part.contribution:
        return "present"
    return "explained" if request.own_part.no_contribution_because else None


def gifts_with_this(request: CaseRequest, _: Surroundings) -> int | None:
    """The gifts of this year in cents, this one included when it is a gift."""
    given = request.household.gifts_this_year
    if request.asked.form is None or given is None:
        return None
    return given + (request.amount_cents if request.asked.form is MoneyForm.GIFT else 0)


def evaluation_within(request: CaseRequest, around: Surroundings) -> int | None:
    """Days from the request to the evaluation."""
    planned = request.support.evaluation_on
    return None if planned is None else max((planned - around.submitted_on).days, 0)


def quotations_missing(request: CaseRequest, _: Surroundings) -> int | None:
    """How many lines have no quotation."""
    answers = [line.quotation for line in request.asked.lines]
    return None if None in answers else answers.count(False)


def debt_threatens(request: CaseRequest, _: Surroundings) -> bool | None:
    """Whether eviction or cut-off threatens."""
    urgency = request.asked.urgency
    return None if urgency is None else urgency in (Urgency.EVICTION, Urgency.CUT_OFF)


def judged(name: str) -> Derive:
    """A fact that only a recorded human judgement gives."""
    return lambda _, around: around.judgements.get(name)


def loan_in_scheme(request: CaseRequest, _: Surroundings) -> bool | None:
    """Whether this would be a loan during a debt scheme (L12)."""
    form, scheme = request.asked.form, request.household.debt_scheme
    if form is None:
        return False if scheme is DebtScheme.NONE else None
    if form is not MoneyForm.LOAN:
        return False
    return None if scheme is None else scheme is not DebtScheme.NONE
