"""Who adopted which rules, and which bottlenecks were seen before."""

import sqlalchemy as sa
from alembic import op

from fonds.store.schema import forbid_changes

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two tables, append-only like the others."""
    op.create_table(
        "adoption",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rule_set", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("adopted_by", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["rule_set"], ["rule_set.sha256"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "bottleneck",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("law", sa.Text(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["request"], ["request.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("bottleneck_by_law", "bottleneck", ["kind", "law"])
    for table in ("adoption", "bottleneck"):
        forbid_changes(op.get_bind(), table)
