"""The first tables, all append-only."""

import sqlalchemy as sa
from alembic import op

from fonds.store.schema import forbid_changes

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "record",
    "command_key",
    "partner",
    "rule_set",
    "dossier",
    "membership",
    "seat",
    "case_key",
    "erasure",
    "judgement",
    "membership_end",
    "request",
    "sealed",
    "seat_end",
    "withdrawal",
    "assessment",
    "request_line",
    "decision",
    "approval",
    "decision_line",
    "entry",
    "finality",
    "posting",
    "reason",
    "settlement",
    "claim",
    "instalment",
)


def upgrade() -> None:
    """Make the tables and forbid changes to what is written in them."""
    op.create_table(
        "record",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("hash"),
        sqlite_strict=True,
    )
    op.create_table(
        "command_key",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
        sqlite_strict=True,
    )
    op.create_table(
        "partner",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "rule_set",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("sha256"),
        sqlite_strict=True,
    )
    op.create_table(
        "dossier",
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("submitted_on", sa.Text(), nullable=False),
        sa.Column("requester", sa.Text(), nullable=False),
        sa.Column("household_mark", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["requester"],
            ["partner.id"],
        ),
        sa.PrimaryKeyConstraint("ref"),
        sqlite_strict=True,
    )
    op.create_index("dossier_by_household", "dossier", ["household_mark"], unique=False)
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("from_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("from_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "case_key",
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("case_ref"),
        sqlite_strict=True,
    )
    op.create_table(
        "erasure",
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("case_ref"),
        sqlite_strict=True,
    )
    op.create_table(
        "judgement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("answer", sa.Integer(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "membership_end",
        sa.Column("membership", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership"],
            ["membership.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("membership"),
        sqlite_strict=True,
    )
    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("needed_by", sa.Text(), nullable=True),
        sa.Column("parties", sa.Text(), nullable=True),
        sa.Column("prior_parties", sa.Text(), nullable=True),
        sa.Column("instalments", sa.Integer(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_ref", "version"),
        sqlite_strict=True,
    )
    op.create_table(
        "sealed",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("sealed_by_case", "sealed", ["case_ref", "name"], unique=False)
    op.create_table(
        "seat_end",
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["seat"],
            ["seat.id"],
        ),
        sa.PrimaryKeyConstraint("seat"),
        sqlite_strict=True,
    )
    op.create_table(
        "withdrawal",
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("case_ref"),
        sqlite_strict=True,
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("rule_set", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("engines", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["request"],
            ["request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["rule_set"],
            ["rule_set.sha256"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "request_line",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="line_positive"),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["request"],
            ["request.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("request", "line"),
        sqlite_strict=True,
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("mandate", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("deviates", sa.Integer(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment"],
            ["assessment.id"],
        ),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "approval",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Text(), nullable=True),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decision.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("decision", "member"),
        sqlite_strict=True,
    )
    op.create_table(
        "decision_line",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="granted_positive"),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decision.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("decision", "line"),
        sqlite_strict=True,
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value_on", sa.Text(), nullable=False),
        sa.Column("booked_on", sa.Text(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=True),
        sa.Column("decision", sa.Integer(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("reverses", sa.Integer(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decision.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["reverses"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reverses"),
        sqlite_strict=True,
    )
    op.create_index("entry_by_case", "entry", ["case_ref"], unique=False)
    op.create_table(
        "finality",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decision.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("decision"),
        sqlite_strict=True,
    )
    op.create_table(
        "posting",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents <> 0", name="posting_not_empty"),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("posting_by_account", "posting", ["account", "case_ref"], unique=False)
    op.create_index("posting_by_entry", "posting", ["entry"], unique=False)
    op.create_table(
        "reason",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("entry"),
        sqlite_strict=True,
    )
    op.create_table(
        "settlement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("part_percent", sa.Integer(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("settlement", sa.Integer(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("debtor", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="claim_positive"),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["settlement"],
            ["settlement.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "instalment",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claim.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("claim", "number"),
        sqlite_strict=True,
    )
    for table in TABLES:
        forbid_changes(op.get_bind(), table, deletable=table == "case_key")
