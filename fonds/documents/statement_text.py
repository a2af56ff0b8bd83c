"""The repayment statement as plain text of at most 80 columns, for a terminal, a mail or a screen reader."""

from textwrap import wrap

from fonds.documents.statement import ClaimLine, Statement, printable
from fonds.documents.statement_words import (
    Facts,
    claim_facts,
    claim_title,
    head_facts,
    particulars,
    payment_facts,
    rows,
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
        _paragraph(words(statement, "intro")),
        _paragraph(" ".join(summary(statement))),
        _section(words(statement, "movements")) + _movements(statement),
    ]
    if statement.to_pay:
        blocks.append(_section(words(statement, "pay")) + _paragraph(words(statement, "pay-how-plain")))
        blocks.extend(_claim(statement, claim) for claim in statement.to_pay)
    blocks.append(
        _section(words(statement, "check")) + _paragraph(words(statement, "check-why")) + ["", *_facts(head_facts(statement))]
    )
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _paragraph(sentences: str) -> list[str]:
    # A line never ends between the euro sign and its amount.
    return [line.replace("€\xa0", "€ ") for line in wrap(sentences.replace("€ ", "€\xa0"), _WIDTH)]


def _section(title: str) -> list[str]:
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
    return [*lines, "", *empty, *_paragraph(words(statement, "sign-note"))]


def _claim(statement: Statement, claim: ClaimLine) -> list[str]:
    lines = wrap(claim_title(statement, claim), _WIDTH)
    lines += [_GAP + line for line in _facts(claim_facts(statement, claim) + payment_facts(statement, claim))]
    terms = term_rows(statement, claim)
    if terms:
        table = [tuple(words(statement, key) for key in ("due-on", "term", "open")), *terms]
        widths = [max(len(row[column]) for row in table) for column in range(3)]
        lines += ["", _GAP + words(statement, "terms")]
        lines += [
            _GAP + _GAP.join((f"{day:<{widths[0]}}", f"{amount:>{widths[1]}}", f"{left:>{widths[2]}}"))
            for day, amount, left in table
        ]
    return lines
