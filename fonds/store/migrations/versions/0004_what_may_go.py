"""What opens personal text goes only when somebody was forgotten or the fund got a new key, and a row says so."""

import sqlalchemy as sa
from alembic import op

from fonds.store.schema import forbid_changes, forbid_losing

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of new keys, and guard the two tables from which a row may go."""
    op.create_table(
        "key_change",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["record.seq"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    forbid_changes(op.get_bind(), "key_change")
    forbid_losing(op.get_bind(), "case_key", "case_ref", "erasure")
    forbid_losing(op.get_bind(), "line_text", "line", "line_erasure")
