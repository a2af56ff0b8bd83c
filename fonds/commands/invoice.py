"""``fonds invoice``: an e-invoice (UBL, EN 16931, NLCIUS) for one claim, for who asks for one."""

from pathlib import Path

import click

from fonds.commands.base import command, option, session
from fonds.commands.files import check_place, hand_over
from fonds.commands.out import answer
from fonds.commands.types import PLACE
from fonds.errors import invalid


@command("invoice", writes=True)
@click.argument("case")
@click.argument("debtor")
@option("--out", type=PLACE, metavar="FILE", help="file-out")
@option("--send", "sending", is_flag=True, help="statement-send")
@option("--again", is_flag=True, help="send-again")
def invoice(case: str, debtor: str, out: Path | None, sending: bool, again: bool) -> None:
    """An e-invoice for what a partner owes for a case."""
    from fonds.commands.context import fund, today
    from fonds.commands.papers import deliver, recorded_line, to_send
    from fonds.documents.invoice.model import invoice_for
    from fonds.documents.invoice.ubl import invoice_ubl
    from fonds.documents.kept import next_version, sent_before
    from fonds.store.database import reading

    now = session()
    if sending and out is None:
        raise invalid("papers-need-place", "--out")
    here = fund(now)
    with reading(here) as connection:
        found = next_version(connection, invoice_for(connection, here.settings, case, debtor, now.language, today(now)))
        if out is None or not sending:
            before = sent_before(connection, found, "ubl")
            content = before.content if before else invoice_ubl(found)
            hand_over(now, content, "ubl", out, {"debtor": debtor, "case": case})
            return
        made = to_send(connection, found, "ubl", out, again=again)
    check_place(out)  # a dry run writes nothing, and would not notice
    (number,) = deliver(now, "invoice", [made])
    document = {"debtor": debtor, "case": case, "file": str(out), "format": "ubl", "sent": [number]}
    lines = [now.say("common.written", file=out), recorded_line(now, made, number)]
    answer(now, {**document, "repeated": made.before is not None}, lines)
