"""The money comes back (bank files, plans, waivers, closed periods, what was sent); deputies and decisions looked at again."""

import sqlalchemy as sa
from alembic import op

from fonds.store.schema import forbid_changes

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = (
    "bank_statement",
    "payment_batch",
    "period",
    "sent",
    "batch_copy",
    "partner_detail",
    "sent_file",
    "benefit",
    "bank_line",
    "payment_order",
    "attribution",
    "line_erasure",
    "line_text",
    "objection",
    "objection_answer",
    "plan",
    "waiver",
    "plan_term",
    "waiver_approval",
    "waiver_booking",
    "deputy",
    "reopening",
    "proof",
    "reasons_due",
    "reasons_given",
    "evaluation",
)


def upgrade() -> None:
    """Add the tables, append-only like the others; a balance is read from its index alone."""
    op.create_table(
        "bank_statement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("iban", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("from_day", sa.Text(), nullable=True),
        sa.Column("to_day", sa.Text(), nullable=True),
        sa.Column("opening_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("closing_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "payment_batch",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("execute_on", sa.Text(), nullable=False),
        sa.Column("total_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("message_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "period",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "sent",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("debtor", sa.Text(), nullable=False),
        sa.Column("tone", sa.Integer(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("period_from", sa.Text(), nullable=True),
        sa.Column("period_to", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "batch_copy",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch"],
            ["payment_batch.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "partner_detail",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
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
        "sent_file",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["sent"],
            ["sent.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sent", "format"),
        sqlite_strict=True,
    )
    op.create_table(
        "benefit",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["request"],
            ["request.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "bank_line",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("statement", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("value_on", sa.Text(), nullable=False),
        sa.Column("booked_on", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=True),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents <> 0", name="bank_line_not_empty"),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["bank_statement.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("mark"),
        sqlite_strict=True,
    )
    op.create_table(
        "payment_order",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("end_to_end", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch"],
            ["payment_batch.id"],
        ),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("end_to_end"),
        sa.UniqueConstraint("entry"),
        sqlite_strict=True,
    )
    op.create_table(
        "attribution",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["line"],
            ["bank_line.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "line_erasure",
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line"],
            ["bank_line.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("line"),
        sqlite_strict=True,
    )
    op.create_table(
        "line_text",
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line"],
            ["bank_line.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("line"),
        sqlite_strict=True,
    )
    op.create_table(
        "objection",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("settlement", sa.Integer(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_ref"],
            ["dossier.ref"],
        ),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
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
        "objection_answer",
        sa.Column("objection", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("settlement", sa.Integer(), nullable=True),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["objection"],
            ["objection.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["settlement"],
            ["settlement.id"],
        ),
        sa.PrimaryKeyConstraint("objection"),
        sqlite_strict=True,
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("able", sa.Integer(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claim.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "waiver",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mandate", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="waiver_positive"),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claim.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "plan_term",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["plan.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("plan", "number"),
        sqlite_strict=True,
    )
    op.create_table(
        "waiver_approval",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("waiver", sa.Integer(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Text(), nullable=True),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["waiver"],
            ["waiver.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("waiver", "member"),
        sqlite_strict=True,
    )
    op.create_table(
        "waiver_booking",
        sa.Column("waiver", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(
            ["waiver"],
            ["waiver.id"],
        ),
        sa.PrimaryKeyConstraint("waiver"),
        sqlite_strict=True,
    )
    op.create_index("claim_by_debtor", "claim", ["debtor"], unique=False)
    for table in ("assessment", "decision", "settlement", "claim"):
        op.create_index(f"{table}_by_case", table, ["case_ref"], unique=False)
    op.create_index("command_key_by_day", "command_key", ["on_day"], unique=False)
    op.drop_index("posting_by_account", table_name="posting")
    op.create_index("posting_by_account", "posting", ["account", "case_ref", "amount_cents"], unique=False)
    op.create_table(
        "deputy",
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("stands_in_for", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["seat"], ["seat.id"]),
        sa.ForeignKeyConstraint(["stands_in_for"], ["seat.id"]),
        sa.PrimaryKeyConstraint("seat"),
        sqlite_strict=True,
    )
    op.create_table(
        "reopening",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("decide_by", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_ref"], ["dossier.ref"]),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"]),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "proof",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entry.id"]),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("entry"),
        sqlite_strict=True,
    )
    op.create_table(
        "reasons_due",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("reasons_by", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"]),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("decision"),
        sqlite_strict=True,
    )
    op.create_table(
        "reasons_given",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"]),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("decision"),
        sqlite_strict=True,
    )
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_ref"], ["dossier.ref"]),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.add_column("erasure", sa.Column("asked_by", sa.Text(), nullable=True))
    for table in TABLES:
        forbid_changes(op.get_bind(), table, deletable=table == "line_text")
