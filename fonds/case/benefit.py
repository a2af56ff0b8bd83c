"""Who is spared what, when a household is helped: the avoided cost of a request per beneficiary (field.md: baathouder)."""

from enum import StrEnum

from fonds.case.choices import CostStatus
from fonds.case.request import CaseRequest


class Basis(StrEnum):
    """What an avoided cost rests on; an estimate is never called anything else."""

    ESTIMATE = "estimate"
    REALISED = "realised"


def avoided_costs(request: CaseRequest) -> dict[tuple[str | None, Basis], int]:
    """The costs of doing nothing that are spared: (beneficiary, or None when nobody is named; basis) → cents.

    An estimate counts as amount × probability, rounded down. A line of unknown status, without an amount, or an estimate
    without a probability is not counted: what nobody knows is not claimed. Each line has one beneficiary, so no euro counts
    twice.
    """
    found: dict[tuple[str | None, Basis], int] = {}
    for line in request.do_nothing.lines:
        if line.amount is None or line.status is CostStatus.UNKNOWN:
            continue
        realised = line.status is CostStatus.REALISED
        probability = 100 if realised and line.probability is None else line.probability
        if cents := line.amount * (probability or 0) // 100:
            of = line.beneficiary, Basis.REALISED if realised else Basis.ESTIMATE
            found[of] = found.get(of, 0) + cents
    return found
