"""Who takes part, and the cases: requests, judgements, assessments and decisions."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Text, UniqueConstraint

from fonds.store.tables.parts import cents, number, numbered, refers, table, text

partner = table("partner", Column("id", Text, primary_key=True), text("name"))
partner_detail = table(
    "partner_detail", numbered(), refers("partner", "partner.id"), text("name"), text("content"), text("from_day")
)
"""What is known of an organisation: its address, IBAN or registration number. The newest of a name holds."""
membership = table("membership", numbered(), refers("partner", "partner.id"), text("from_day"))
membership_end = table("membership_end", Column("membership", ForeignKey("membership.id"), primary_key=True), text("last_day"))

seat = table("seat", numbered(), text("member"), refers("partner", "partner.id"), text("role"), text("from_day"))
seat_end = table("seat_end", Column("seat", ForeignKey("seat.id"), primary_key=True), text("last_day"))

rule_set = table("rule_set", Column("sha256", Text, primary_key=True), text("id"), text("version"), text("content"))

adoption = table(
    "adoption",
    numbered(),
    refers("rule_set", "rule_set.sha256"),
    text("valid_from"),
    text("valid_to", null=True),
    text("adopted_by"),
    text("on_day"),
)
"""Who adopted a rule set, and when. From then on its version has these bytes and no other."""

dossier = table(
    "dossier",
    Column("ref", Text, primary_key=True),
    text("submitted_on"),
    refers("requester", "partner.id"),
    text("household_mark"),
)
"""A case. ``household_mark`` is a keyed digest of the household's pseudonym: it recognises a repeat and tells nothing else."""

request = table(
    "request",
    numbered(),
    refers("case_ref", "dossier.ref"),
    number("version"),
    text("received_on"),
    cents("amount_cents"),
    text("form", null=True),
    text("needed_by", null=True),
    text("parties", null=True),
    text("prior_parties", null=True),
    number("instalments", null=True),
    text("mark"),
    UniqueConstraint("case_ref", "version"),
)
"""What may be seen of a request without opening it; the request itself is in ``sealed``.

``parties``: ids of the partners that should have paid, says the requester; ``prior_parties``: of the partners whose prior
provision is too slow. Both are separated by blanks. ``mark``: a keyed digest of the whole request, to notice the same one
twice."""

request_line = table(
    "request_line",
    numbered(),
    refers("request", "request.id"),
    number("line"),
    cents("amount_cents"),
    CheckConstraint("amount_cents > 0", name="line_positive"),
    UniqueConstraint("request", "line"),
)

bottleneck = table(
    "bottleneck",
    numbered(),
    refers("request", "request.id"),
    text("kind"),
    text("law", null=True),
)
"""What stood in the way, by kind and law only: enough to see that it happens again, and nothing about who it happened to."""

withdrawal = table("withdrawal", Column("case_ref", ForeignKey("dossier.ref"), primary_key=True), text("on_day"))

judgement = table("judgement", numbered(), refers("case_ref", "dossier.ref"), text("fact"), number("answer"), text("member"))

assessment = table(
    "assessment",
    numbered(),
    refers("case_ref", "dossier.ref"),
    refers("request", "request.id"),
    refers("rule_set", "rule_set.sha256"),
    text("on_day"),
    text("advice"),
    text("document"),
    text("sha256"),
    text("engines"),
)
"""``document`` is the whole assessment as canonical JSON, facts included; it replays to these very bytes."""

decision = table(
    "decision",
    numbered(),
    refers("case_ref", "dossier.ref"),
    refers("assessment", "assessment.id"),
    text("on_day"),
    text("outcome"),
    cents("amount_cents"),
    text("form", null=True),
    text("mandate"),
    text("member"),
    number("deviates"),
)

decision_line = table(
    "decision_line",
    numbered(),
    refers("decision", "decision.id"),
    number("line"),
    cents("amount_cents"),
    CheckConstraint("amount_cents > 0", name="granted_positive"),
    UniqueConstraint("decision", "line"),
)

approval = table(
    "approval",
    numbered(),
    refers("decision", "decision.id"),
    text("member"),
    text("minutes", null=True),
    text("on_day"),
    UniqueConstraint("decision", "member"),
)

finality = table("finality", Column("decision", ForeignKey("decision.id"), primary_key=True), text("on_day"))
"""A decision that got every approval its mandate asked for; from here on it stands."""


benefit = table("benefit", numbered(), refers("request", "request.id"), text("partner"), cents("amount_cents"), text("basis"))
"""What an organisation is spared, says the requester. ``basis``: estimate or realised."""


sealed = table(
    "sealed",
    numbered(),
    refers("case_ref", "dossier.ref"),
    text("name"),
    text("digest"),
    Column("box", LargeBinary, nullable=False),
)
"""Personal text, encrypted with the key of its case. ``digest`` is of the encrypted bytes; the chain holds only that."""

case_key = table(
    "case_key",
    Column("case_ref", ForeignKey("dossier.ref"), primary_key=True),
    text("digest"),
    Column("box", LargeBinary, nullable=False),
)
"""The key of a case, encrypted with the fund's key. A row goes when its case is erased, or when it is wrapped anew."""

erasure = table(
    "erasure",
    Column("case_ref", ForeignKey("dossier.ref"), primary_key=True),
    text("on_day"),
    text("ground"),
    text("member"),
    text("asked_by", null=True),
)
"""A case whose key was destroyed: from here on its personal text cannot be read by anyone.

``asked_by``: who asked for it, as a kind and never as a name; empty in a fund of before tables 0003."""

key_change = table("key_change", numbered(), text("on_day"), text("member"))
"""The fund got a new key: whatever was encrypted with an earlier one may go, and is wrapped anew by the same record."""


Index("dossier_by_household", dossier.c.household_mark)
Index("assessment_by_case", assessment.c.case_ref)
Index("decision_by_case", decision.c.case_ref)
Index("bottleneck_by_law", bottleneck.c.kind, bottleneck.c.law)
