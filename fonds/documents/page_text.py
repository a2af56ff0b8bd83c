"""A page as plain text of at most 80 columns, for a terminal, a mail or a screen reader."""

from textwrap import wrap

from fonds.documents.page import Items, Page, Pairs, Part, RuleLine, Rules, Sentences, Table
from fonds.documents.pictures import Bars, Fan, sparks
from fonds.documents.printable import printable

_WIDTH = 80
_INDENT = "  "


def page_text(page: Page) -> str:
    """The whole page, ending in a line break."""
    blocks = [[printable(page.title), *_lines(page.fund), *_lines(page.dated)]]
    for section in page.sections:
        blocks.append([printable(section.title), "-" * len(section.title)])
        blocks += [block for part in section.parts for block in part_blocks(part)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def part_blocks(part: Part) -> list[list[str]]:
    """One part of a page as blocks of lines."""
    match part:
        case Sentences(text):
            return [_lines(text)]
        case Items(intro, items):
            return [[*_lines(intro), *(line for one in items for line in _lines(f"- {one}", _INDENT, _INDENT * 2))]]
        case Pairs(rows, caption):
            return [[*_lines(caption), *(line for name, value in rows for line in _named(name, value))]]
        case Table(caption, _, rows, _):
            return [[f"{printable(caption)}:", *(line for row in rows for line in _row(row))]]
        case Bars(caption=caption, bars=bars):
            return [[f"{printable(caption)}:", *(line for one in bars for line in _row((one.label, one.series, one.text)))]]
        case Fan(caption=caption, values=values):
            return [[*_lines(caption), f"{_INDENT}{sparks([one[1] for one in values])}"]]
        case Rules(caption, head, lines):
            return [[f"{printable(caption)}:"], *(_rule(one, head[3]) for one in lines)]


def _row(row: tuple[str, ...]) -> list[str]:
    """A row as its name and then the other cells: what stands below each other is easy to read aloud."""
    name, *cells = row
    return _lines(f"{name}: {' · '.join(cell for cell in cells if cell)}", _INDENT, _INDENT * 2)


def _rule(rule: RuleLine, source: str) -> list[str]:
    lines = _lines(f"{rule.id}: {rule.outcome}. {rule.says}", _INDENT, _INDENT * 2)
    for note in rule.notes:
        lines += _lines(note, _INDENT * 2, _INDENT * 3)
    lines += _lines(f"{source}: {rule.source}", _INDENT * 2, _INDENT * 3)
    # An address stands whole on its own line, so that it can be opened.
    return [*lines, *([f"{_INDENT * 3}{printable(rule.url)}"] if rule.url else [])]


def _named(name: str, value: str) -> list[str]:
    shown = f"{name}: {value}"
    if " " not in value and len(shown) > _WIDTH:
        return [f"{printable(name)}:", f"{_INDENT}{printable(value)}"]
    return _lines(shown, "", _INDENT)


def _lines(text: str, first: str = "", rest: str = "") -> list[str]:
    # A line never ends between the euro sign and its amount.
    whole = printable(text).replace("€ ", "€\xa0")
    lines = wrap(whole, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
    return [line.replace("€\xa0", "€ ") for line in lines]
