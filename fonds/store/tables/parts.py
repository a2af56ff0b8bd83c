"""What every table is made of, and the audit chain that each row belongs to."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

CENTS = BigInteger().with_variant(Integer, "sqlite")
"""Cents outgrow 32 bits at 21 million euro; SQLite's INTEGER is 64 bits already."""


def text(name: str, *, null: bool = False) -> Column[str]:
    """A column of text."""
    return Column(name, Text, nullable=null)


def number(name: str, *, null: bool = False) -> Column[int]:
    """A column of whole numbers; yes/no is 1/0."""
    return Column(name, Integer, nullable=null)


def numbered() -> Column[int]:
    """The primary key of a table whose rows have a number."""
    # The program numbers rows itself: a number that the chain must repeat cannot depend on the database.
    return Column("id", Integer, primary_key=True, autoincrement=False)


def cents(name: str, *, null: bool = False) -> Column[int]:
    """An amount in cents."""
    return Column(name, CENTS, nullable=null)


def _record() -> Column[int]:
    # Checked at commit: an action's rows come first and its record last, since the record holds them all.
    return Column("record", ForeignKey("record.seq", deferrable=True, initially="DEFERRED"), nullable=False)


def refers(name: str, to: str, *, null: bool = False) -> Column[int]:
    """A column that points at a row of another table (``table.column``)."""
    return Column(name, ForeignKey(to), nullable=null)


def table(name: str, *parts: Column[int] | Column[str] | Column[bytes] | CheckConstraint | UniqueConstraint) -> Table:
    """A table of which each row names the record that wrote it."""
    return Table(name, metadata, *parts, _record(), sqlite_strict=True)


record = Table(
    "record",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    text("at"),
    text("actor"),
    text("role"),
    text("action"),
    text("subject"),
    text("body"),
    text("previous"),
    text("hash"),
    UniqueConstraint("hash"),
    sqlite_strict=True,
)
"""The audit chain: who did what, when, and every row that it wrote (``body``, canonical JSON)."""
