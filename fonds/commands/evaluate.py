"""``fonds evaluate``: look back on a case."""

import click

from fonds.commands.base import command, option, session
from fonds.commands.out import answer, given_or_asked


@command("evaluate", writes=True)
@click.argument("case")
@option("--result", metavar="TEXT", help="evaluate-result")
@option("--grade", type=click.IntRange(1, 10), metavar="1-10", help="evaluate-grade")
@option("--again", is_flag=True)
def evaluate(case: str, result: str | None, grade: int | None, again: bool) -> None:
    """Look back on a case."""
    from fonds.actions.evaluate import evaluate as action
    from fonds.commands.context import order

    now = session()
    number = action(order(now, again=again), case, given_or_asked(now, result, "evaluate-result"), grade)
    answer(now, {"case": case, "evaluation": number}, [now.say("case.evaluated", case=case)])
