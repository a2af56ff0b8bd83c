"""Documents that a command hands over: on the screen, down a pipe, or as a file that is whole or not there."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from fonds.commands.base import Session
from fonds.commands.out import answer, talk
from fonds.errors import invalid

_BINARY = ("pdf", "xlsx")


def refuse_pdf_on_screen(form: str, out: Path | None) -> None:
    """A PDF or a spreadsheet goes to a file or down a pipe. Raises InvalidInput: pdf-needs-file, xlsx-needs-file."""
    if form in _BINARY and out is None and sys.stdout.isatty():
        raise invalid("pdf-needs-file" if form == "pdf" else "xlsx-needs-file", "--out")


def hand_over(now: Session, content: bytes | Iterable[bytes], form: str, out: Path | None, about: dict[str, Any]) -> None:
    """Print a document, or write it to ``out`` and say so. ``about``: what else ``--json`` tells of a written file.

    A long document comes in pieces.

    Raises InvalidInput: file-not-writable, file-of-fund.
    """
    pieces = [content] if isinstance(content, bytes) else content
    if out is None:
        for piece in pieces:
            # What is not text goes down a pipe as it is.
            sys.stdout.buffer.write(piece) if form in _BINARY else click.echo(piece.decode(), nl=False)
        return
    if now.dry_run:
        check_place(out)
    else:
        save(out, pieces)
    if now.as_json:
        answer(now, {**about, "file": str(out), "format": form}, [])
    else:
        if now.dry_run:
            talk(now, now.say("common.dry-run"))
        talk(now, now.say("common.written", file=out))


def form_of(asked: str | None, out: Path | None, forms: Sequence[str]) -> str:
    """The form that was asked for; else the one that the name of the file promises (``zayaz.pdf``), and else text."""
    promised = out.suffix.removeprefix(".").lower() if out else ""
    return asked or (promised if promised in forms else "text")


def save_new(path: Path, content: bytes) -> None:
    """Write a file that must not be there yet, for its owner only.

    Raises InvalidInput: file-exists, file-not-writable.
    """
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
    except FileExistsError:
        raise invalid("file-exists", str(path)) from None
    except OSError:
        raise invalid("file-not-writable", str(path)) from None


def check_place(path: Path) -> None:
    """A file can come here, as far as can be seen beforehand. Raises InvalidInput: file-not-writable, file-of-fund."""
    _spare_the_fund(path)
    if _no_file(path) or _no_folder(path.parent):
        raise invalid("file-not-writable", str(path))


def _no_file(path: Path) -> bool:
    """Whether something else stands there. A device such as /dev/null, put aside for a file, is gone for the whole computer."""
    return path.exists() and not path.is_file()


def _no_folder(path: Path) -> bool:
    """Whether nothing can be written in there."""
    return not path.is_dir() or not os.access(path, os.W_OK)


def _spare_the_fund(path: Path) -> None:
    """Refuse to write over a fund's database, key, settings or rules: one Tab too early would undo all its books.

    Raises InvalidInput: file-of-fund.
    """
    from fonds.store.fund import DATABASE_FILE, KEY_FILE, NEW_KEY_FILE, OLD_KEY_FILE, RULES_FOLDER, SETTINGS_FILE

    folder = path.absolute().parent
    beside = (f"{DATABASE_FILE}{end}" for end in ("", "-wal", "-shm", "-journal"))  # what SQLite keeps there while it works
    own = path.name.lower() in (*beside, KEY_FILE, NEW_KEY_FILE, OLD_KEY_FILE, SETTINGS_FILE)
    rule = folder.name == RULES_FOLDER and path.exists()
    if (own and (folder / SETTINGS_FILE).exists()) or (rule and (folder.parent / SETTINGS_FILE).exists()):
        raise invalid("file-of-fund", str(path))


def save(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole or not at all. Raises InvalidInput: file-not-writable, file-of-fund."""
    with prepared({path: pieces}):
        pass


@contextmanager
def prepared(contents: Mapping[Path, Iterable[bytes]]) -> Iterator[None]:
    """Files that are there, whole, when the block ended well, and are not when it did not.

    They are written beside their place first, so that a full disk is known before anything is recorded.
    Raises InvalidInput: file-not-writable, file-of-fund.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, pieces in contents.items():
            _spare_the_fund(path)
            with _writing(path):
                if _no_file(path):
                    raise OSError
                handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
                waiting[path] = Path(temporary)
                with os.fdopen(handle, "wb") as file:
                    file.writelines(pieces)
        yield
        for path, temporary_path in waiting.items():
            with _writing(path):
                os.replace(temporary_path, path)
    finally:
        for left in waiting.values():
            left.unlink(missing_ok=True)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        raise invalid("file-not-writable", str(path)) from None


def folder_for(out: Path, *, dry_run: bool = False) -> Path:
    """The folder to write several files in, made for its owner only when it is not there; not the folder that it is in.

    A dry run only looks whether it could. Raises InvalidInput: file-not-writable.
    """
    with _writing(out):
        if not dry_run:
            out.mkdir(mode=0o700, exist_ok=True)
        elif _no_folder(out if out.exists() else out.parent):
            raise OSError
    return out
