"""``fonds plan``: how a debtor pays, and how that changes."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, given_or_asked, table
from fonds.commands.settle import MEANS, times
from fonds.commands.types import Amount, Day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row

    from fonds.store.claims import ClaimState


@command("plan", writes=True)
@click.argument("case")
@click.argument("debtor")
@option("--instalments", metavar="N", help="plan-instalments")
@option("--monthly", type=Amount(), metavar="AMOUNT", help="monthly")
@option("--start", type=Day(), help="settle-start")
@option("--pause", type=click.IntRange(1, 24), metavar="MONTHS", help="plan-pause")
@option("--keeps-enough", type=click.Choice(tuple(MEANS)))
@option("--why")
@option("--key")
@option("--again", is_flag=True)
def plan(
    case: str,
    debtor: str,
    instalments: str | None,
    monthly: int | None,
    start: date | None,
    pause: int | None,
    keeps_enough: str | None,
    why: str | None,
    key: str | None,
    again: bool,
) -> None:
    """Show a plan, or agree on another one."""
    from fonds.actions.plan import Change, replan
    from fonds.commands.context import fund, order
    from fonds.errors import refused
    from fonds.store.claims import claim_states, plans
    from fonds.store.database import reading
    from fonds.store.queries import dossier

    now = session()
    able = MEANS[keeps_enough or "unknown"]
    changed = any(one is not None for one in (instalments, monthly, start, pause, keeps_enough, why))
    if changed:
        change = Change(times(instalments, "--instalments") if instalments else None, monthly, start, pause, able)
        done = replan(order(now, key=key, again=again), case, debtor, change, given_or_asked(now, why, "why"))
        document, lines = _told(now, done.state, done.plans)
        told = [] if now.dry_run else [now.say("common.done-before" if done.repeated else "terms.changed")]
        answer(now, {**document, "repeated": done.repeated}, [*told, *lines])
        return
    with reading(fund(now)) as connection:
        dossier(connection, case)
        found = claim_states(connection, debtor, case)
        if not found:
            raise refused("no-such-claim", case, debtor=debtor)
        made = plans(connection, found[0].id)
    answer(now, *_told(now, found[0], made))


def _told(now: Session, state: "ClaimState", made: "Sequence[Row[Any]]") -> tuple[dict[str, Any], list[str]]:
    """The plan as it stands, what is paid of it, and every plan before it."""
    from fonds.actions.plan import judgement
    from fonds.ledger.entries import is_resident
    from fonds.money import format_amount, plain_amount

    def euro(cents: int) -> str:
        return format_amount(cents, now.language)

    judged = judgement(made)
    able = None if judged is None else judged.able
    terms = list(zip(state.terms, state.open_terms, strict=True))
    document = {
        "case": state.case,
        "debtor": state.debtor,
        "amount": plain_amount(state.cents),
        "paid": plain_amount(state.paid_cents),
        "waived": plain_amount(state.waived_cents),
        "open": plain_amount(state.open_cents),
        "keeps_enough": None if able is None else bool(able),
        "terms": [
            {
                "number": one.number,
                "due_on": one.due_on.isoformat(),
                "amount": plain_amount(one.cents),
                "open": plain_amount(left),
            }
            for one, left in terms
        ],
        "history": [{"on": row.on_day, "what": row.kind, "by": row.member} for row in made],
    }
    amounts = {"amount": euro(state.cents), "paid": euro(state.paid_cents), "open": euro(state.open_cents)}
    lines = [now.say("terms.title", case=state.case, debtor=state.debtor, **amounts)]
    if state.waived_cents:
        lines.append(now.say("terms.waived", amount=euro(state.waived_cents)))
    headers = [now.say(f"terms.{name}") for name in ("number", "due-on")] + [now.say("common.amount"), now.say("terms.open")]
    rows = [[str(one.number), one.due_on.isoformat(), euro(one.cents), euro(left)] for one, left in terms]
    lines += table(headers, rows, right=(0, 2, 3))
    lines += [now.say(f"terms.history-{row.kind}", day=row.on_day, member=row.member) for row in made]
    if is_resident(state.debtor) and state.open_cents and able is None:
        lines.append(now.say("terms.not-judged", case=state.case, debtor=state.debtor))
    return document, lines
