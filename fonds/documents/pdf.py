"""Typst behind every PDF of the fund: PDF/A-2a and PDF/UA-1, the same bytes on every machine.

A template gets its data as one JSON string, only its own embedded fonts, and the day of issue as its clock.
"""

import json
import re
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any

# Typst stops, or even panics, on a character that its fonts lack, so it never sees one: letters of Latin, Greek, Cyrillic,
# Hebrew and Arabic pass, with the usual punctuation and money signs. A test draws every one of them.
_UNDRAWABLE = re.compile(
    "[^\u0020-\u007e\u00a0-\u02af\u0370-\u0377\u037a-\u037f\u0384-\u03ff\u0400-\u045f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a"
    "\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\ufffd]"
)
REPLACED = "\ufffd"
"""What stands for a character that the fonts cannot draw."""

REGIONS = {"nl": "nl", "en": "gb"}


def compiled(template: str, data: dict[str, Any], issued_on: date, *, house: bool = False) -> bytes:
    """The PDF of ``templates/TEMPLATE.typ``, which finds its data in ``sys.inputs.TEMPLATE``; after ``house.typ`` if it asks.

    The same data and day give the same bytes, in every process.
    """
    # Imported here: the compiler is 40 MB that only a PDF needs.
    import typst

    names = ("house", template) if house else (template,)
    document: bytes = typst.compile(
        b"".join((files(__package__) / "templates" / f"{name}.typ").read_bytes() for name in names),
        format="pdf",
        sys_inputs={template: json.dumps(drawable(data))},
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"],
        timestamp=datetime.combine(issued_on, time(), UTC),
    )
    return document


def drawable(value: Any) -> Any:
    """The data with U+FFFD for every character that the fonts cannot draw."""
    if isinstance(value, str):
        return _UNDRAWABLE.sub(REPLACED, value)
    if isinstance(value, dict):
        return {key: drawable(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [drawable(part) for part in value]
    return value
