"""Each entry tells what was in the pot once it was booked."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns; they stay empty in entries that are there already."""
    for name in ("bank_cents", "free_cents"):
        op.add_column("entry", sa.Column(name, sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
