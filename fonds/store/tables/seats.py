"""Who stands in for whom, decisions that are looked at again or explained later, and what came of the money."""

from sqlalchemy import Column, ForeignKey

from fonds.store.tables.parts import numbered, refers, table, text

deputy = table(
    "deputy", Column("seat", ForeignKey("seat.id"), primary_key=True), refers("stands_in_for", "seat.id"), text("last_day")
)
"""A seat that somebody holds in place of another member, for the same organisation and in the same role, until its last day;
or until an earlier one, when it has a ``seat_end`` too."""

reopening = table(
    "reopening",
    numbered(),
    refers("case_ref", "dossier.ref"),
    refers("decision", "decision.id"),
    text("ground"),
    text("decide_by"),
    text("on_day"),
    text("member"),
)
"""A decision is reconsidered. It stays as it is; a later decision on the case takes its place. Why is sealed with the case."""

proof = table("proof", Column("entry", ForeignKey("entry.id"), primary_key=True), text("on_day"), text("member"))
"""Somebody saw what a payout was spent on."""

reasons_due = table("reasons_due", Column("decision", ForeignKey("decision.id"), primary_key=True), text("reasons_by"))
"""An urgent decision of which the reasons come later, and their last day (Awb 3:47 lid 3)."""

reasons_given = table(
    "reasons_given", Column("decision", ForeignKey("decision.id"), primary_key=True), text("on_day"), text("member")
)
"""The reasons of such a decision came; what they say is sealed with the case."""

evaluation = table("evaluation", numbered(), refers("case_ref", "dossier.ref"), text("on_day"), text("member"))
"""People looked back on a case; what they found, and the grade that the resident gave, is sealed with it."""
