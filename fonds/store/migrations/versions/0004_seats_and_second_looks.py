"""Deputies, decisions that are looked at again, and proof of spending."""

import sqlalchemy as sa
from alembic import op

from fonds.store.schema import forbid_changes

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = ("deputy", "reopening", "proof")


def upgrade() -> None:
    """Add the tables, append-only like the others."""
    op.create_table(
        "deputy",
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("stands_in_for", sa.Integer(), nullable=False),
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
    for table in TABLES:
        forbid_changes(op.get_bind(), table)
