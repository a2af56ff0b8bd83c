"""``fonds case similar``: the cases that are closest in facts, and how they ended."""

import click

from fonds.commands.base import command, option, session
from fonds.commands.out import answer


@command("case-similar")
@click.argument("case")
@option("--number", type=click.IntRange(1, 100), default=5, metavar="N", help="similar-number")
def case_similar(case: str, number: int) -> None:
    """Which cases are most like this one, so that equal cases are treated equally."""
    from fonds.commands.context import fund
    from fonds.documents.case.similar import similar_cases, similar_document, similar_lines
    from fonds.store.database import reading

    now = session()
    with reading(fund(now)) as connection:
        similar = similar_cases(connection, case, number)
    answer(now, similar_document(similar), similar_lines(similar, now.language))
