"""The ledger, and who owes what: settlements, claims, plans, waivers and objections."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text, UniqueConstraint

from fonds.store.tables.parts import cents, number, numbered, refers, table, text

entry = table(
    "entry",
    numbered(),
    text("kind"),
    text("value_on"),
    text("booked_on"),
    refers("case_ref", "dossier.ref", null=True),
    refers("decision", "decision.id", null=True),
    number("line", null=True),
    refers("reverses", "entry.id", null=True),
    cents("bank_cents", null=True),
    cents("free_cents", null=True),
    UniqueConstraint("reverses"),
)
"""One event of the ledger. ``line`` is the paid line of a payout; ``reverses`` is unique, so nothing is reversed twice.
``bank_cents`` and ``free_cents``: the pot once it was booked; empty in entries of before tables 0005."""

reason = table("reason", Column("entry", ForeignKey("entry.id"), primary_key=True), text("content", null=True))
"""Why an entry was reversed; empty when it concerns a case, for then the reason is sealed with the case."""

posting = table(
    "posting",
    numbered(),
    refers("entry", "entry.id"),
    text("account"),
    cents("amount_cents"),
    refers("case_ref", "dossier.ref", null=True),
    CheckConstraint("amount_cents <> 0", name="posting_not_empty"),
)

settlement = table(
    "settlement",
    numbered(),
    refers("case_ref", "dossier.ref"),
    text("on_day"),
    text("who"),
    text("key", null=True),
    number("part_percent"),
    text("member"),
    refers("entry", "entry.id", null=True),
)
"""Who should have paid. ``entry`` is empty when that is still undetermined."""

claim = table(
    "claim",
    numbered(),
    refers("settlement", "settlement.id"),
    refers("case_ref", "dossier.ref"),
    text("debtor"),
    cents("amount_cents"),
    text("due_on"),
    text("reference"),
    CheckConstraint("amount_cents > 0", name="claim_positive"),
)

instalment = table(
    "instalment",
    numbered(),
    refers("claim", "claim.id"),
    number("number"),
    text("due_on"),
    cents("amount_cents"),
    UniqueConstraint("claim", "number"),
)

plan = table(
    "plan",
    numbered(),
    refers("claim", "claim.id"),
    text("kind"),
    text("on_day"),
    text("member"),
    number("able", null=True),
    text("ground", null=True),
)
"""A new payment plan for a claim; the newest holds, and without one its ``instalment`` rows do. ``kind``: agreed, changed or
paused. ``able``: whether somebody judged that the resident keeps enough to live on (the *beslagvrije voet*). Why is sealed with
the case; of an erased case only a fixed ``ground`` is kept, here and in the tables below."""

plan_term = table(
    "plan_term",
    numbered(),
    refers("plan", "plan.id"),
    number("number"),
    text("due_on"),
    cents("amount_cents"),
    UniqueConstraint("plan", "number"),
)

waiver = table(
    "waiver",
    numbered(),
    refers("claim", "claim.id"),
    text("kind"),
    cents("amount_cents"),
    text("mandate"),
    text("on_day"),
    text("member"),
    text("ground", null=True),
    CheckConstraint("amount_cents > 0", name="waiver_positive"),
)
"""Somebody proposes not to ask for (a part of) a claim any more. ``kind``: waiver or write_off."""

waiver_approval = table(
    "waiver_approval",
    numbered(),
    refers("waiver", "waiver.id"),
    text("member"),
    text("minutes", null=True),
    text("on_day"),
    UniqueConstraint("waiver", "member"),
)

waiver_booking = table(
    "waiver_booking", Column("waiver", ForeignKey("waiver.id"), primary_key=True), refers("entry", "entry.id", null=True)
)
"""How a waiver ended: with every approval its mandate asked for, and the entry that books it; or withdrawn, without one."""

objection = table(
    "objection",
    numbered(),
    refers("settlement", "settlement.id"),
    refers("case_ref", "dossier.ref"),
    refers("partner", "partner.id"),
    text("on_day"),
    text("member"),
    text("ground", null=True),
)
"""A partner does not agree that it should have paid; why is sealed with the case."""

objection_answer = table(
    "objection_answer",
    Column("objection", ForeignKey("objection.id"), primary_key=True),
    text("outcome"),
    refers("settlement", "settlement.id", null=True),
    text("on_day"),
    text("member"),
    text("ground", null=True),
)
"""What became of an objection: upheld, with the settlement that replaces the old one, or rejected."""


period = table("period", Column("id", Text, primary_key=True), text("first_day"), text("last_day"), text("closed_on"))
"""A closed period of the books, such as ``2026-Q1``: no entry can fall in it any more."""


command_key = table("command_key", numbered(), text("key", null=True), text("content"), text("on_day"), UniqueConstraint("key"))
"""What makes a repeated money command harmless: the key that the user gave, and what the command was told to do."""


Index("posting_by_account", posting.c.account, posting.c.case_ref, posting.c.amount_cents)
Index("posting_by_entry", posting.c.entry)
Index("entry_by_case", entry.c.case_ref)
Index("claim_by_debtor", claim.c.debtor)
Index("claim_by_case", claim.c.case_ref)
Index("settlement_by_case", settlement.c.case_ref)
Index("command_key_by_day", command_key.c.on_day)
