"""Documents that a command hands over: on the screen, down a pipe, or as a file that is whole or not there."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from fonds.commands.base import Session
from fonds.commands.out import answer, talk
from fonds.errors import invalid


def refuse_pdf_on_screen(form: str, out: Path | None) -> None:
    """A PDF goes to a file or down a pipe. Raises InvalidInput: pdf-needs-file."""
    if form == "pdf" and out is None and sys.stdout.isatty():
        raise invalid("pdf-needs-file", "--out")


def hand_over(now: Session, content: bytes | Iterable[bytes], form: str, out: Path | None, about: dict[str, Any]) -> None:
    """Print a document, or write it to ``out`` and say so. ``about``: what else ``--json`` tells of a written file.

    A long document comes in pieces.

    Raises InvalidInput: file-not-writable.
    """
    pieces = [content] if isinstance(content, bytes) else content
    if out is None:
        for piece in pieces:
            # Only a PDF is not text; a pipe gets its bytes as they are.
            sys.stdout.buffer.write(piece) if form == "pdf" else click.echo(piece.decode(), nl=False)
        return
    save(out, pieces)
    if now.as_json:
        answer(now, {**about, "file": str(out), "format": form}, [])
    else:
        talk(now, now.say("common.written", file=out))


def save(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole or not at all."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(pieces)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError:
        raise invalid("file-not-writable", str(path)) from None
