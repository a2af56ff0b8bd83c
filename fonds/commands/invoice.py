"""``fonds invoice``: an e-invoice (UBL, EN 16931, NLCIUS) for one claim, for who asks for one."""

from pathlib import Path

import click

from fonds.commands.base import command, option, session
from fonds.commands.files import hand_over
from fonds.commands.out import answer
from fonds.errors import invalid


@command("invoice", writes=True)
@click.argument("case")
@click.argument("debtor")
@option("--out", type=click.Path(path_type=Path, readable=False), metavar="FILE", help="file-out")
@option("--send", "sending", is_flag=True, help="statement-send")
def invoice(case: str, debtor: str, out: Path | None, sending: bool) -> None:
    """An e-invoice for what a partner owes for a case."""
    from fonds.commands.context import fund, today
    from fonds.documents.invoice import invoice_for
    from fonds.documents.invoice_ubl import invoice_ubl
    from fonds.store.database import reading

    now = session()
    if sending and out is None:
        raise invalid("papers-need-place", "--out")
    here = fund(now)
    with reading(here) as connection:
        found = invoice_for(connection, here.settings, case, debtor, now.language, today(now))
    content = invoice_ubl(found)
    if out is None or not sending:
        hand_over(now, content, "ubl", out, {"debtor": debtor, "case": case})
        return
    from fonds.commands.papers import Made, deliver
    from fonds.documents.kept import paper

    made = Made(debtor, out, content, paper("invoice", found, found.statement, {"ubl": content}))
    numbers = deliver(now, "invoice", [made])
    document = {"debtor": debtor, "case": case, "file": str(out), "format": "ubl", "sent": list(numbers)}
    answer(now, document, [now.say("common.written", file=out), now.say("papers.recorded", number=numbers[0])])
