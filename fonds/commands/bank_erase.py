"""``fonds bank erase``: forget what the bank told with a line that goes with no case."""

import sys

import click

from fonds.commands.base import command, option, session
from fonds.commands.out import answer
from fonds.commands.types import NUMBER


@command("bank-erase", writes=True)
@click.argument("lines", type=NUMBER, nargs=-1, metavar="[LINE…]")
@option("--ground", type=click.Choice(("request", "mistake")), help="bank-erase-ground")
@option("--due", is_flag=True, help="bank-erase-due")
@option("--sure", is_flag=True)
def bank_erase(lines: tuple[int, ...], ground: str | None, due: bool, sure: bool) -> None:
    """Forget the words of some lines, or of every line that was kept long enough."""
    from fonds.actions.bank_erase import erase_due_lines, erase_lines
    from fonds.commands.context import left_to_the_owner, order
    from fonds.errors import invalid

    now = session()
    if due == bool(lines) or due == bool(ground):
        raise invalid("bank-erase-what")
    if not sure and not now.dry_run:
        if now.as_json or not sys.stdin.isatty():
            raise invalid("erase-not-sure")
        click.confirm(now.say("bank.erase-sure"), abort=True, err=True)
    left = left_to_the_owner(now)  # before: what was done is told without a second look, which could fail
    gone = erase_lines(order(now), lines, ground) if ground else erase_due_lines(order(now))
    told = [now.say("bank.erased", number=len(gone)), *left] if gone else [now.say("bank.erased-none")]
    answer(now, {"lines": list(gone), "erased": bool(gone)}, told)
