"""What a statement says, in words: one source for the text, the page and the PDF, so that all tell the same."""

from fonds.documents.dates import long_date, short_date
from fonds.documents.payment import in_groups
from fonds.documents.printable import printable
from fonds.documents.statement.ageing import ageing, late_cents
from fonds.documents.statement.model import ClaimLine, Line, Statement, due_now, payment_for
from fonds.money import format_amount
from fonds.texts import text

Facts = list[tuple[str, str]]


def words(statement: Statement, key: str, **values: object) -> str:
    """One label or sentence of the statement in its language."""
    return text(f"statement.{key}", statement.language, **values)


def euro(statement: Statement, amount_cents: int) -> str:
    """An amount as the debtor reads it."""
    return format_amount(amount_cents, statement.language)


def our_reference(statement: Statement) -> str:
    """By what the fund knows the debtor, as the debtor reads it."""
    return printable(statement.our_reference or statement.debtor_id)


def particulars(statement: Statement) -> Facts:
    """For whom the statement is, over which period, and when it was made."""
    first, last = (long_date(day, statement.language) for day in (statement.period_from, statement.period_to))
    return [
        (words(statement, "to"), printable(statement.debtor_name)),
        (words(statement, "our-reference"), our_reference(statement)),
        (words(statement, "period"), words(statement, "period-range", first=first, last=last)),
        (words(statement, "issued"), long_date(statement.issued_on, statement.language)),
    ]


def intro(statement: Statement) -> str:
    """What this paper is, and whom to ask when the fund told that."""
    whom = [words(statement, "contact", contact=printable(statement.contact))] if statement.contact else []
    return " ".join([words(statement, "intro"), *whom])


def summary(statement: Statement) -> list[str]:
    """The sentences that say what the debtor has to do, or that there is nothing to do."""
    if not statement.to_pay:
        said = [words(statement, "nothing-to-pay")]
    else:
        today = long_date(statement.issued_on, statement.language)
        said = [words(statement, "still-to-pay", day=today, open=statement.open_cents)]
        if statement.due_cents < statement.open_cents:
            said.append(words(statement, "part-now", due=statement.due_cents))
        disputed = [claim.case for claim in statement.to_pay if claim.disputed]
        if late := late_cents(statement):
            said.append(words(statement, "late" if late == statement.due_cents else "late-part", late=late))
        if disputed:
            said.append(words(statement, "disputed", cases=disputed))
    if statement.credit_cents:
        said.append(words(statement, "credit-beside" if statement.to_pay else "credit", amount=statement.credit_cents))
    return said


def rows(statement: Statement) -> list[tuple[str, str, str, str, str]]:
    """The bookings: date, case, description, amount and balance, between the opening and the closing balance."""

    def edge(key: str, day: str, balance_cents: int) -> tuple[str, str, str, str, str]:
        return (day, "", words(statement, key), "", euro(statement, balance_cents))

    first, last = (short_date(day, statement.language) for day in (statement.period_from, statement.period_to))
    bookings = [
        (
            short_date(line.booked_on, statement.language),
            printable(line.case),
            description(statement, line),
            euro(statement, line.amount_cents),
            euro(statement, balance_cents),
        )
        for line, balance_cents in statement.with_balance()
    ]
    return [
        edge("opening", first, statement.opening_cents),
        *bookings,
        edge("closing", last, statement.closing_cents),
    ]


def description(statement: Statement, line: Line) -> str:
    """What a booking was, in words."""
    kind, said = words(statement, f"kind-{line.kind}"), printable(line.description)
    return f"{kind}: {said}" if said else kind


def claim_title(statement: Statement, claim: ClaimLine) -> str:
    """Which claim this is: the case, and the day on which it was made."""
    day = long_date(claim.claimed_on, statement.language)
    if not claim.case:
        return words(statement, "claim", day=day)
    return words(statement, "case-claim", case=printable(claim.case), day=day)


def claim_facts(statement: Statement, claim: ClaimLine) -> Facts:
    """What was asked, what was paid, what the fund gave up, and what is open."""
    facts = [
        ("claimed", claim.amount_cents),
        ("paid", claim.paid_cents),
        ("written-off", claim.written_off_cents),
        ("open", claim.open_cents),
    ]
    return [(words(statement, key), euro(statement, cents)) for key, cents in facts if cents or key != "written-off"]


def payment_facts(statement: Statement, claim: ClaimLine) -> Facts:
    """What the QR code holds, for who types it over, and the date by which it is due."""
    payment, due = payment_for(statement, claim), due_now(claim, statement.issued_on)
    day = long_date(due.due_on, statement.language)
    return [
        (words(statement, "to-pay"), euro(statement, payment.amount_cents)),
        (words(statement, "due-on"), words(statement, "late-mark", day=day) if due.late else day),
        (words(statement, "account-name"), printable(payment.name)),
        (words(statement, "iban"), payment.iban),
        (words(statement, "reference"), payment.reference),
    ]


def term_rows(statement: Statement, claim: ClaimLine) -> list[tuple[str, str, str]]:
    """The open terms of a claim: due date, amount of the term, what of it is open."""
    return [
        (
            short_date(term.due_on, statement.language),
            euro(statement, term.amount_cents),
            euro(statement, term.open_cents),
        )
        for term in claim.open_instalments
    ]


def age_rows(statement: Statement) -> list[tuple[str, str]]:
    """What is open, by how long ago it fell due; empty when nothing is open."""
    if not statement.to_pay:
        return []
    return [(words(statement, f"age-{band}"), euro(statement, cents)) for band, cents in ageing(statement).items()]


def stake_sentences(statement: Statement) -> list[str]:
    """What a partner put in, paid back and gained. An estimate is called an estimate, and what nobody knows is not claimed."""
    stake = statement.stake
    if stake is None:
        return []
    said = [words(statement, "stake-given", put_in=stake.put_in_cents, repaid=stake.repaid_cents)]
    if stake.estimated_cents:
        said.append(words(statement, "stake-estimated", amount=stake.estimated_cents))
    if stake.realised_cents:
        said.append(words(statement, "stake-realised", amount=stake.realised_cents))
    return said if len(said) > 1 else [*said, words(statement, "stake-unknown")]


def qr_alt(statement: Statement, claim: ClaimLine) -> str:
    """What the QR code says, for who cannot see it."""
    payment = payment_for(statement, claim)
    return words(
        statement,
        "qr-alt",
        amount=payment.amount_cents,
        name=printable(payment.name),
        iban=in_groups(payment.iban),
        reference=in_groups(payment.reference),
    )


def head_facts(statement: Statement) -> Facts:
    """The head of the audit chain, in the form in which ``fonds audit verify --anchor`` reads it again."""
    return [(words(statement, "check-head"), f"{statement.head.count}:{statement.head.hash}")]
