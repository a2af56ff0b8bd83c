"""The repayment statement as plain text of at most 80 columns, for a terminal, a mail or a screen reader."""

from textwrap import wrap

from fonds.documents.printable import printable
from fonds.documents.statement.model import ClaimLine, Statement
from fonds.documents.statement.words import (
    Facts,
    age_rows,
    claim_facts,
    claim_title,
    head_facts,
    intro,
    particulars,
    payment_facts,
    rows,
    stake_sentences,
    summary,
    term_rows,
    words,
)

_WIDTH = 80
_GAP = "  "
# Narrower than this, a description reads worse beside the amounts than below them.
_NARROWEST = 16


def statement_text(statement: Statement) -> str:
    """The whole statement, ending in a line break."""
    blocks = [
        [words(statement, "title"), *wrap(printable(statement.fund_name), _WIDTH)],
        _facts(particulars(statement)),
        paragraph(intro(statement)),
        paragraph(" ".join(summary(statement))),
        section(words(statement, "movements")) + _movements(statement),
    ]
    if statement.to_pay:
        blocks.append(section(words(statement, "pay")) + paragraph(words(statement, "pay-how-plain")))
        blocks.extend(claim_lines(statement, claim) for claim in statement.to_pay)
        blocks.append(section(words(statement, "ageing")) + _ages(statement))
    if statement.stake:
        blocks.append(section(words(statement, "stake")) + paragraph(" ".join(stake_sentences(statement))))
    blocks.append(
        section(words(statement, "check")) + paragraph(words(statement, "check-why")) + ["", *_facts(head_facts(statement))]
    )
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def paragraph(sentences: str) -> list[str]:
    """Sentences as lines."""
    # A line never ends between the euro sign and its amount.
    return [line.replace("€\xa0", "€ ") for line in wrap(sentences.replace("€ ", "€\xa0"), _WIDTH)]


def section(title: str) -> list[str]:
    """A heading, underlined."""
    return [title, "-" * len(title)]


def _facts(facts: Facts) -> list[str]:
    """Labels and values in two columns; a long value goes on below itself, a long code stands whole on its own line."""
    label_width = max(len(label) for label, _ in facts)
    lines = []
    for label, value in facts:
        start = f"{label:<{label_width}}{_GAP}"
        if " " not in value and _WIDTH - len(start) < len(value) <= _WIDTH - len(_GAP):
            lines += [label, _GAP + value]
            continue
        lines += wrap(value, _WIDTH, initial_indent=start, subsequent_indent=" " * len(start)) or [start.rstrip()]
    return lines


def _movements(statement: Statement) -> list[str]:
    """Date, case, amount and balance in columns; the description comes last because only it can be long."""
    head = tuple(words(statement, key) for key in ("date", "case", "description", "amount", "balance"))
    table = [(day, case, amount, balance, said) for day, case, said, amount, balance in (head, *rows(statement))]
    widths = [max(len(row[column]) for row in table) for column in range(4)]
    room = _WIDTH - sum(widths) - 4 * len(_GAP)
    lines = []
    for day, case, amount, balance, said in table:
        start = _GAP.join((f"{day:<{widths[0]}}", f"{case:<{widths[1]}}", f"{amount:>{widths[2]}}", f"{balance:>{widths[3]}}"))
        if room >= _NARROWEST:
            lines += wrap(said, _WIDTH, initial_indent=start + _GAP, subsequent_indent=" " * (_WIDTH - room))
        else:
            lines += [start.rstrip(), *wrap(said, _WIDTH, initial_indent=_GAP * 2, subsequent_indent=_GAP * 2)]
    empty = [] if statement.lines else [words(statement, "no-lines")]
    return [*lines, "", *empty, *paragraph(words(statement, "sign-note"))]


def _ages(statement: Statement) -> list[str]:
    ages = age_rows(statement)
    widths = [max(len(row[column]) for row in ages) for column in range(2)]
    return [f"{label:<{widths[0]}}{_GAP}{amount:>{widths[1]}}" for label, amount in ages]


def claim_lines(statement: Statement, claim: ClaimLine, *, terms: bool = True) -> list[str]:
    """How one claim stands and how it is paid, with its open instalments if asked."""
    lines = wrap(claim_title(statement, claim), _WIDTH)
    lines += [_GAP + line for line in _facts(claim_facts(statement, claim) + payment_facts(statement, claim))]
    due = term_rows(statement, claim) if terms else []
    if due:
        table = [tuple(words(statement, key) for key in ("due-on", "term", "open")), *due]
        widths = [max(len(row[column]) for row in table) for column in range(3)]
        lines += ["", _GAP + words(statement, "terms")]
        lines += [
            _GAP + _GAP.join((f"{day:<{widths[0]}}", f"{amount:>{widths[1]}}", f"{left:>{widths[2]}}"))
            for day, amount, left in table
        ]
    return lines
