"""Copy a fund to another database, such as from SQLite to PostgreSQL, and make sure that nothing was lost on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from fonds.actions.perform import Order
from fonds.actions.roles import actor_for
from fonds.actions.verify import verify
from fonds.audit.chain import Head
from fonds.errors import broken
from fonds.store.copying import all_rows, empty_database, put_rows, sums
from fonds.store.database import shown_place, writing
from fonds.store.fund import Fund
from fonds.store.structure import structure
from fonds.store.unit import acting, head


@dataclass(frozen=True)
class Copied:
    """Where the copy is, how many rows it has, and where the chain of the original ended."""

    place: str
    rows: int
    head: Head


def copy_to(order: Order, url: str) -> Copied:
    """Copy every row to an empty database, compare both, and write there that this was done; the original stays as it is.

    Raises InvalidInput: database-url, database-not-empty; IntegrityFailure: copy-of-damaged, copy-differs.
    """
    # First: of an original that does not hold, no table may be left there, and the copy is not what is wrong.
    if found := verify(order.fund).findings:
        raise broken("copy-of-damaged", shown_place(order.fund), findings=len(found))
    target = replace(order.fund, address=url)
    told: list[tuple[int, Head]] = []

    @contextmanager
    def filled(there: Fund) -> Iterator[Connection]:
        # Nobody writes in the original meanwhile.
        with writing(order.fund) as original, empty_database(there) as connection:
            rows = put_rows(connection, all_rows(original))
            if sums(original) != sums(connection) or head(original) != head(connection):
                raise broken("copy-differs", shown_place(there))
            told.append((rows, head(original)))
            yield connection

    with acting(target, order.who, actor_for, "db copy", order.today, dry_run=order.dry_run, opened=filled) as unit:
        unit.subject = "fund"
        unit.structure = structure(unit.connection)
    if not order.dry_run and verify(target).findings:
        raise broken("copy-differs", shown_place(target))
    return Copied(shown_place(target), *told[0])
