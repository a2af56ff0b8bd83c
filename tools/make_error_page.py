#!/usr/bin/env python3
"""Write docs/errors.md: every error that the program can give, from the catalogue in ``fonds/texts``."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "errors.md"
sys.path.insert(0, str(ROOT))

from fonds.texts import area, catalogue  # noqa: E402

HEADINGS = {
    "errors-usage": ("Opdrachten, datums en bestanden", "Commands, dates and files"),
    "errors-intake": ("Aanvragen", "Requests"),
    "errors-case": ("Casussen en besluiten", "Cases and decisions"),
    "errors-people": ("Partners, leden en rollen", "Partners, members and roles"),
    "errors-money": ("Geld", "Money"),
    "errors-bank": ("De bank", "The bank"),
    "errors-documents": ("Overzichten", "Statements"),
    "errors-report": ("Verslagen", "Reports"),
    "errors-export": ("Het grootboek naar andere programma's", "The ledger to other programs"),
    "errors-rules": ("Regels", "Rules"),
    "errors-backtest": ("Nieuwe regels proberen op casussen van vroeger", "Trying new rules on cases of the past"),
    "errors-store": ("Het fonds en zijn database", "The fund and its database"),
    "errors-audit": ("Controle", "Audit"),
    "errors-anchor": ("Ankers en bundels met bewijs", "Anchors and bundles of evidence"),
}
INTRODUCTION = """# Errors · Foutmeldingen

Every error has a code that does not change: `error[code]: what`, then where, why and what to do. With `--json` they are one
document with a list `errors`. Exit code 1 is a refusal by the fund's rules or a finding, 2 wrong usage or input, 3 an integrity
failure. Nearly every code has a transcript in `tests/transcripts/` that shows how it comes about; `tests/test_errors.py` tells
why the others have none.

*Elke fout heeft een vaste code: `error[code]: wat`, en dan waar, waarom en wat te doen. Woorden tussen accolades vult het
programma in. Afsluitcode 1: geweigerd door de regels van het fonds, of een bevinding. 2: verkeerde opdracht of invoer. 3: er is
iets beschadigd.*

<!-- Made by tools/make_error_page.py; do not edit. -->
"""


def page() -> str:
    """The page as text. Raises ValueError when a file of the catalogue has no heading here."""
    if sum(len(area(name)) for name in HEADINGS) != len(catalogue()):
        raise ValueError("a file of the catalogue has no heading")
    lines = [INTRODUCTION]
    for name, (dutch, english) in HEADINGS.items():
        lines.append(f"## {dutch} · {english}\n")
        lines += [_entry(code, entry) for code, entry in area(name).items()]
    return "\n".join(lines)


def _entry(code: str, entry: dict[str, str]) -> str:
    parts = [f"### {code}\n"]
    for language in ("nl", "en"):
        told = " ".join(_shown(entry[key]) for key in (language, f"why_{language}") if key in entry)
        what_to_do = f" **→** {_shown(entry[f'do_{language}'])}" if f"do_{language}" in entry else ""
        parts.append(f"- {told}{what_to_do}")
    return "\n".join(parts) + "\n"


def _shown(sentence: str) -> str:
    """A sentence as Markdown shows it: placeholders without their format, and nothing read as markup."""
    plain = re.sub(r"\{(\w+)(?::[\w-]+)?\}", r"{\1}", sentence)
    return re.sub(r"([*_<>\[\]|])", r"\\\1", plain)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
