"""What the bank told with a line (name, IBAN, remittance): kept encrypted with the fund's key, until somebody is forgotten."""

import json
import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete

from fonds.audit.chain import digest
from fonds.audit.sealing import seal
from fonds.bank.model import Movement, Own, Part
from fonds.case.fields import holds_bsn
from fonds.store import tables as t
from fonds.store.bank_texts import lines_of_case, text_box
from fonds.store.unit import Unit, line_name

_DIGITS = re.compile(r"[0-9](?:[\s./_-]{0,3}[0-9])*")


@dataclass(frozen=True)
class LineText:
    """The words of one line. Personal: shown to who may see it, never logged.

    ``bank``: the bank's own reference; ``own``: what its code calls the line, when that is costs or interest of the bank.
    """

    name: str
    iban: str
    text: str
    end_to_end: str
    bank: str = ""
    own: Own | None = None


def masked(text: str) -> str:
    """The text without any number in which a BSN can stand: a bank's file cannot be refused, and no BSN may be kept."""
    if not holds_bsn(text):
        return text
    without = _DIGITS.sub(lambda run: "…" if holds_bsn(run.group()) else run.group(), text)
    return re.sub(r"\w*\d[\w.-]*", "…", without) if holds_bsn(without) else without


def text_row(unit: Unit, line: int, movement: Movement, part: Part) -> tuple[dict[str, Any], bool]:
    """The row of ``line_text`` for a line, and whether a BSN was left out of it."""
    told = {"name": part.name, "iban": part.iban, "text": part.text, "end_to_end": part.end_to_end, "bank": movement.reference}
    # Looked at once for all: most lines hold no such number, and there can be many lines.
    kept = {key: masked(text) for key, text in told.items()} if holds_bsn(" | ".join(told.values())) else told
    was_masked = kept != told
    kept |= {"own": part.own.value} if part.own else {}
    box = seal(unit.key.secret, json.dumps(kept).encode(), _place(line))
    return {"line": line, "digest": digest(box), "box": box}, was_masked


def read_text(unit: Unit, line: int) -> LineText | None:
    """What the bank told with a line; None when it was erased. That it was read is recorded.

    Raises IntegrityFailure: sealed-does-not-open.
    """
    box = text_box(unit.connection, line)
    if box is None:
        return None
    unit.opened.add(line_name(line))
    told = json.loads(unit.key.open(box, _place(line)))
    own = Own(told["own"]) if told.get("own") else None
    return LineText(told["name"], told["iban"], told["text"], told["end_to_end"], told["bank"], own)


def forget_texts(unit: Unit, case: str, ground: str) -> None:
    """Forget the words of every line of the bank that concerns a case."""
    for line in lines_of_case(unit.connection, case):
        if text_box(unit.connection, line) is not None:
            forget_text(unit, line, ground)


def forget_text(unit: Unit, line: int, ground: str) -> None:
    """Forget the words of one line. ``ground``: request, retention or mistake."""
    unit.add(t.line_erasure, line=line, on_day=unit.today.isoformat(), ground=ground, member=unit.actor.name)
    unit.connection.execute(delete(t.line_text).where(t.line_text.c.line == line))


def _place(line: int) -> str:
    return f"line_text/{line}"
