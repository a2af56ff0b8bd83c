"""Texts as they may stand in a document."""

import unicodedata


def printable(text: str) -> str:
    """A name or description as it may stand in a document: on one line, no control characters, no hidden marks.

    Marks that turn the direction of writing can make an amount read backwards, and terminal codes can repaint a screen.
    """
    visible = "".join(" " if mark.isspace() else mark for mark in text if mark.isspace() or _is_visible(mark))
    return unicodedata.normalize("NFC", " ".join(visible.split()))


def _is_visible(mark: str) -> bool:
    return not unicodedata.category(mark).startswith("C")
