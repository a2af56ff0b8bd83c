"""The tables. Append-only: triggers forbid UPDATE and DELETE, except that a case's key can be destroyed.

Every row names the ``record`` of the audit chain that wrote it, and that record holds the same row, so ``fonds audit verify``
can compare the two cell by cell. Dates are ISO text and yes/no is 0/1, so that a row reads the same in SQLite, in PostgreSQL
and in the chain. Amounts are integer cents. Text that can be personal is not here but in ``sealed``.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

CENTS = BigInteger().with_variant(Integer, "sqlite")
"""Cents outgrow 32 bits at 21 million euro; SQLite's INTEGER is 64 bits already."""


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _number(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null)


def _id() -> Column[int]:
    # The program numbers rows itself: a number that the chain must repeat cannot depend on the database.
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _cents(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, CENTS, nullable=null)


def _record() -> Column[int]:
    # Checked at commit: an action's rows come first and its record last, since the record holds them all.
    return Column("record", ForeignKey("record.seq", deferrable=True, initially="DEFERRED"), nullable=False)


def _refers(name: str, to: str, *, null: bool = False) -> Column[int]:
    return Column(name, ForeignKey(to), nullable=null)


def _table(name: str, *parts: Column[int] | Column[str] | Column[bytes] | CheckConstraint | UniqueConstraint) -> Table:
    return Table(name, metadata, *parts, _record(), sqlite_strict=True)


record = Table(
    "record",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("at"),
    _text("actor"),
    _text("role"),
    _text("action"),
    _text("subject"),
    _text("body"),
    _text("previous"),
    _text("hash"),
    UniqueConstraint("hash"),
    sqlite_strict=True,
)
"""The audit chain: who did what, when, and every row that it wrote (``body``, canonical JSON)."""

partner = _table("partner", Column("id", Text, primary_key=True), _text("name"))
membership = _table("membership", _id(), _refers("partner", "partner.id"), _text("from_day"))
membership_end = _table(
    "membership_end", Column("membership", ForeignKey("membership.id"), primary_key=True), _text("last_day")
)

seat = _table("seat", _id(), _text("member"), _refers("partner", "partner.id"), _text("role"), _text("from_day"))
seat_end = _table("seat_end", Column("seat", ForeignKey("seat.id"), primary_key=True), _text("last_day"))

rule_set = _table("rule_set", Column("sha256", Text, primary_key=True), _text("id"), _text("version"), _text("content"))

adoption = _table(
    "adoption",
    _id(),
    _refers("rule_set", "rule_set.sha256"),
    _text("valid_from"),
    _text("valid_to", null=True),
    _text("adopted_by"),
    _text("on_day"),
)
"""Who adopted a rule set, and when. From then on its version has these bytes and no other."""

dossier = _table(
    "dossier",
    Column("ref", Text, primary_key=True),
    _text("submitted_on"),
    _refers("requester", "partner.id"),
    _text("household_mark"),
)
"""A case. ``household_mark`` is a keyed digest of the household's pseudonym: it recognises a repeat and tells nothing else."""

request = _table(
    "request",
    _id(),
    _refers("case_ref", "dossier.ref"),
    _number("version"),
    _text("received_on"),
    _cents("amount_cents"),
    _text("form", null=True),
    _text("needed_by", null=True),
    _text("parties", null=True),
    _text("prior_parties", null=True),
    _number("instalments", null=True),
    _text("mark"),
    UniqueConstraint("case_ref", "version"),
)
"""What may be seen of a request without opening it; the request itself is in ``sealed``.

``parties``: ids of the partners that should have paid, says the requester; ``prior_parties``: of the partners whose prior
provision is too slow. Both are separated by blanks. ``mark``: a keyed digest of the whole request, to notice the same one
twice."""

request_line = _table(
    "request_line",
    _id(),
    _refers("request", "request.id"),
    _number("line"),
    _cents("amount_cents"),
    CheckConstraint("amount_cents > 0", name="line_positive"),
    UniqueConstraint("request", "line"),
)

bottleneck = _table(
    "bottleneck",
    _id(),
    _refers("request", "request.id"),
    _text("kind"),
    _text("law", null=True),
)
"""What stood in the way, by kind and law only: enough to see that it happens again, and nothing about who it happened to."""

withdrawal = _table("withdrawal", Column("case_ref", ForeignKey("dossier.ref"), primary_key=True), _text("on_day"))

judgement = _table("judgement", _id(), _refers("case_ref", "dossier.ref"), _text("fact"), _number("answer"), _text("member"))

assessment = _table(
    "assessment",
    _id(),
    _refers("case_ref", "dossier.ref"),
    _refers("request", "request.id"),
    _refers("rule_set", "rule_set.sha256"),
    _text("on_day"),
    _text("advice"),
    _text("document"),
    _text("sha256"),
    _text("engines"),
)
"""``document`` is the whole assessment as canonical JSON, facts included; it replays to these very bytes."""

decision = _table(
    "decision",
    _id(),
    _refers("case_ref", "dossier.ref"),
    _refers("assessment", "assessment.id"),
    _text("on_day"),
    _text("outcome"),
    _cents("amount_cents"),
    _text("form", null=True),
    _text("mandate"),
    _text("member"),
    _number("deviates"),
)

decision_line = _table(
    "decision_line",
    _id(),
    _refers("decision", "decision.id"),
    _number("line"),
    _cents("amount_cents"),
    CheckConstraint("amount_cents > 0", name="granted_positive"),
    UniqueConstraint("decision", "line"),
)

approval = _table(
    "approval",
    _id(),
    _refers("decision", "decision.id"),
    _text("member"),
    _text("minutes", null=True),
    _text("on_day"),
    UniqueConstraint("decision", "member"),
)

finality = _table("finality", Column("decision", ForeignKey("decision.id"), primary_key=True), _text("on_day"))
"""A decision that got every approval its mandate asked for; from here on it stands."""

entry = _table(
    "entry",
    _id(),
    _text("kind"),
    _text("value_on"),
    _text("booked_on"),
    _refers("case_ref", "dossier.ref", null=True),
    _refers("decision", "decision.id", null=True),
    _number("line", null=True),
    _refers("reverses", "entry.id", null=True),
    UniqueConstraint("reverses"),
)
"""One event of the ledger. ``line`` is the paid line of a payout; ``reverses`` is unique, so nothing is reversed twice."""

reason = _table("reason", Column("entry", ForeignKey("entry.id"), primary_key=True), _text("content", null=True))
"""Why an entry was reversed; empty when it concerns a case, for then the reason is sealed with the case."""

posting = _table(
    "posting",
    _id(),
    _refers("entry", "entry.id"),
    _text("account"),
    _cents("amount_cents"),
    _refers("case_ref", "dossier.ref", null=True),
    CheckConstraint("amount_cents <> 0", name="posting_not_empty"),
)

settlement = _table(
    "settlement",
    _id(),
    _refers("case_ref", "dossier.ref"),
    _text("on_day"),
    _text("who"),
    _text("key", null=True),
    _number("part_percent"),
    _text("member"),
    _refers("entry", "entry.id", null=True),
)
"""Who should have paid. ``entry`` is empty when that is still undetermined."""

claim = _table(
    "claim",
    _id(),
    _refers("settlement", "settlement.id"),
    _refers("case_ref", "dossier.ref"),
    _text("debtor"),
    _cents("amount_cents"),
    _text("due_on"),
    _text("reference"),
    CheckConstraint("amount_cents > 0", name="claim_positive"),
)

instalment = _table(
    "instalment",
    _id(),
    _refers("claim", "claim.id"),
    _number("number"),
    _text("due_on"),
    _cents("amount_cents"),
    UniqueConstraint("claim", "number"),
)

command_key = _table("command_key", _id(), _text("key", null=True), _text("content"), _text("on_day"), UniqueConstraint("key"))
"""What makes a repeated money command harmless: the key that the user gave, and what the command was told to do."""

sealed = _table(
    "sealed",
    _id(),
    _refers("case_ref", "dossier.ref"),
    _text("name"),
    _text("digest"),
    Column("box", LargeBinary, nullable=False),
)
"""Personal text, encrypted with the key of its case. ``digest`` is of the encrypted bytes; the chain holds only that."""

case_key = _table(
    "case_key",
    Column("case_ref", ForeignKey("dossier.ref"), primary_key=True),
    _text("digest"),
    Column("box", LargeBinary, nullable=False),
)
"""The key of a case, encrypted with the fund's key. The one table from which a row may be deleted: that is erasure."""

erasure = _table(
    "erasure",
    Column("case_ref", ForeignKey("dossier.ref"), primary_key=True),
    _text("on_day"),
    _text("ground"),
    _text("member"),
)
"""A case whose key was destroyed: from here on its personal text cannot be read by anyone."""

Index("posting_by_account", posting.c.account, posting.c.case_ref)
Index("posting_by_entry", posting.c.entry)
Index("entry_by_case", entry.c.case_ref)
Index("dossier_by_household", dossier.c.household_mark)
Index("bottleneck_by_law", bottleneck.c.kind, bottleneck.c.law)
Index("sealed_by_case", sealed.c.case_ref, sealed.c.name)

BOXED = {"sealed", "case_key"}
"""Tables with an encrypted ``box`` that stays out of the chain; their digest stands for it."""

DELETABLE = {"case_key"}
"""Tables in which a DELETE is allowed."""
