"""Look back on a case: what came of it, and how the resident sees it now."""

from fonds.actions.perform import Order, check_reason, perform, remember
from fonds.audit.chain import canonical
from fonds.case.status import stage
from fonds.errors import refused
from fonds.store import tables as t
from fonds.store.books import payouts
from fonds.store.queries import dossier, progress


def evaluate(order: Order, case: str, result: str | None, grade: int | None = None) -> int:
    """Record an evaluation. ``grade``: what the resident gives their own life, 1 to 10, as the request asked it before.

    Both are sealed with the case. Gives the number of the evaluation.
    Raises Refused: case-not-found, evaluate-not-paid, case-erased, likely-duplicate; InvalidInput: reason-missing, case-bsn,
    text-too-long.
    """
    result = check_reason(result, "--result")
    with perform(order, "evaluate") as unit:
        unit.subject = case
        dossier(unit.connection, case)
        if not payouts(unit.connection, case):
            raise refused("evaluate-not-paid", case, stage=stage(progress(unit.connection, case)).value)
        remember(unit, order, "evaluate", {"case": case})  # what was said is personal, and not compared
        number = unit.add(t.evaluation, case_ref=case, on_day=unit.today.isoformat(), member=unit.actor.name)
        told = {"result": result} if grade is None else {"grade": grade, "result": result}
        unit.seal(case, f"evaluation/{number}", canonical(told))
        return number
