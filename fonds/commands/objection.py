"""``fonds settle object`` and ``fonds settle answer``: a partner does not agree, and what came of it."""

import click

from fonds.commands.base import command, option, session
from fonds.commands.out import answer, given_or_asked


@command("settle-object", writes=True)
@click.argument("case")
@option("--by", "partner", required=True, metavar="PARTNER", help="objection-by")
@option("--why")
def settle_object(case: str, partner: str, why: str | None) -> None:
    """Write down the objection of a partner."""
    from fonds.actions.objection import object_to
    from fonds.commands.context import order

    now = session()
    number = object_to(order(now), case, partner, given_or_asked(now, why, "why"))
    told = now.say("settle.objected", partner=partner, case=case)
    answer(now, {"case": case, "objection": number, "partner": partner}, [told, now.say("settle.how-to-answer", case=case)])


@command("settle-answer", writes=True)
@click.argument("case")
@option("--reject", is_flag=True, required=True, help="objection-reject")
@option("--by", "partner", metavar="PARTNER", help="objection-of")
@option("--why")
def settle_answer(case: str, reject: bool, partner: str | None, why: str | None) -> None:  # noqa: ARG001 the only answer there is
    """Answer an objection: the settlement stays."""
    from fonds.actions.objection import reject as action
    from fonds.commands.context import order

    now = session()
    partners = action(order(now), case, given_or_asked(now, why, "why"), partner)
    lines = [now.say("settle.rejected", partner=one, case=case) for one in partners]
    answer(now, {"case": case, "answer": "rejected", "partners": list(partners)}, lines)
