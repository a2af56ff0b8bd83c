"""Documents that a command hands over: on the screen, down a pipe, or as a file that is whole or not there."""

import os
import sys
import tempfile
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


def hand_over(now: Session, content: bytes, form: str, out: Path | None, about: dict[str, Any]) -> None:
    """Print a document, or write it to ``out`` and say so. ``about``: what else ``--json`` tells of a written file.

    Raises InvalidInput: file-not-writable.
    """
    if out is None:
        # Only a PDF is not text; a pipe gets its bytes as they are.
        sys.stdout.buffer.write(content) if form == "pdf" else click.echo(content.decode(), nl=False)
        return
    _save(out, content)
    if now.as_json:
        answer(now, {**about, "file": str(out), "format": form}, [])
    else:
        talk(now, now.say("common.written", file=out))


def save_new(path: Path, content: bytes) -> None:
    """Write a file that must not be there yet, for its owner only; its folder is made.

    Raises InvalidInput: file-exists, file-not-writable.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
    except FileExistsError:
        raise invalid("file-exists", str(path)) from None
    except OSError:
        raise invalid("file-not-writable", str(path)) from None


def _save(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError:
        raise invalid("file-not-writable", str(path)) from None
