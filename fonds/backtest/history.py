"""The fund's own history: the facts of the newest assessment of each case."""

import json
from collections.abc import Collection
from datetime import date

import polars as pl
from sqlalchemy import Connection, func, select

from fonds.backtest.cases import CASE
from fonds.case.facts import CATALOGUE
from fonds.rulebook.vocabulary import Kind
from fonds.store import tables as t


def fund_history(connection: Connection, wanted: Collection[str], since: date | None) -> pl.DataFrame:
    """``case`` and the ``wanted`` facts of every case that was assessed, submitted on or after ``since``.

    A fact that did not exist yet when a case was assessed is unknown for that case, and so is a word that no longer exists.
    """
    a = t.assessment.c
    newest = select(func.max(a.id)).group_by(a.case_ref)
    query = select(a.case_ref, a.document).join(t.dossier, t.dossier.c.ref == a.case_ref).where(a.id.in_(newest))
    if since is not None:
        query = query.where(t.dossier.c.submitted_on >= since.isoformat())
    columns: dict[str, list[object]] = {name: [] for name in (CASE, *wanted)}
    for row in connection.execute(query.order_by(a.case_ref)):
        facts = json.loads(row.document)["facts"]
        columns[CASE].append(row.case_ref)
        for name in wanted:
            value = facts.get(name)
            columns[name].append(value if CATALOGUE[name].accepts(value) else None)
    types = {Kind.YES_NO: pl.Boolean, Kind.CHOICE: pl.String}
    schema = {name: types.get(CATALOGUE[name].kind, pl.Int64) if name in CATALOGUE else pl.String for name in columns}
    return pl.DataFrame(columns, schema=schema)
