"""What goes out and what the bank tells: statements that were sent, payment files, lines of the bank."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, LargeBinary, UniqueConstraint

from fonds.store.tables.parts import cents, number, numbered, refers, table, text

sent = table(
    "sent",
    numbered(),
    text("kind"),
    text("debtor"),
    number("tone", null=True),
    text("language"),
    text("period_from", null=True),
    text("period_to"),
    text("issued_on"),
    text("content", null=True),
)
"""What was sent to a debtor: a statement, reminder or invoice, as data from which it can be made again.

``content`` is canonical JSON; empty for a resident, whose document is sealed with the case."""

sent_file = table(
    "sent_file", numbered(), refers("sent", "sent.id"), text("format"), text("sha256"), UniqueConstraint("sent", "format")
)
"""One format in which a document was sent, and the SHA-256 of its bytes."""

payment_batch = table(
    "payment_batch",
    numbered(),
    text("message_id"),
    text("version"),
    text("on_day"),
    text("execute_on"),
    cents("total_cents"),
    text("sha256"),
    UniqueConstraint("message_id"),
)
"""Payouts that were written to one payment file for the bank."""

payment_order = table(
    "payment_order",
    numbered(),
    refers("batch", "payment_batch.id"),
    number("number"),
    refers("entry", "entry.id"),
    text("end_to_end"),
    cents("amount_cents"),
    UniqueConstraint("entry"),
    UniqueConstraint("end_to_end"),
)

batch_copy = table("batch_copy", numbered(), refers("batch", "payment_batch.id"), text("on_day"), text("member"))
"""The same payment file, written out once more."""

bank_statement = table(
    "bank_statement",
    numbered(),
    text("format"),
    text("iban"),
    text("number"),
    text("from_day", null=True),
    text("to_day", null=True),
    cents("opening_cents", null=True),
    cents("closing_cents", null=True),
    text("sha256"),
)
"""A statement of the fund's own account that was read in. ``number``: how the bank calls it; ``sha256``: of the file."""

bank_line = table(
    "bank_line",
    numbered(),
    refers("statement", "bank_statement.id"),
    number("number"),
    text("mark"),
    text("value_on"),
    text("booked_on"),
    cents("amount_cents"),
    refers("entry", "entry.id", null=True),
    text("how"),
    UniqueConstraint("mark"),
    CheckConstraint("amount_cents <> 0", name="bank_line_not_empty"),
)
"""One movement on the account, and the entry that it is. ``mark``: a keyed digest of what tells it from any other, so that an
overlapping file books nothing twice. ``how``: by what it was matched. Names, IBANs and remittance text are in ``line_text``."""

line_text = table(
    "line_text",
    Column("line", ForeignKey("bank_line.id"), primary_key=True),
    text("digest"),
    Column("box", LargeBinary, nullable=False),
)
"""What the bank told with a line, encrypted with the fund's key. A row goes when it is erased, or wrapped anew."""

line_erasure = table(
    "line_erasure",
    Column("line", ForeignKey("bank_line.id"), primary_key=True),
    text("on_day"),
    text("ground"),
    text("member"),
)

attribution = table(
    "attribution", numbered(), refers("line", "bank_line.id"), refers("entry", "entry.id"), text("how"), text("member")
)
"""Money of an unknown sender that was given its place later."""
