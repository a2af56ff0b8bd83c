"""An SQLite file in a folder that may only be read: an auditor's copy of a fund, on a share or a disc."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL

from fonds.errors import invalid


@contextmanager
def at_rest(file: Path) -> Iterator[URL | None]:
    """How to open a file that cannot change, as long as it does not; None when the usual way will do.

    With a write-ahead log SQLite writes beside the database, also to read, unless it is told that nobody writes there. Not
    being allowed to write does not prove that: so a log with content is no file at rest, and afterwards the file must be as
    it was. Raises InvalidInput: database-in-use.
    """
    log, index = (file.with_name(f"{file.name}-{end}") for end in ("wal", "shm"))
    if os.access(file.parent, os.W_OK):
        yield None
    elif log.is_file() and log.stat().st_size:
        if not index.is_file():
            raise invalid("database-in-use", str(log))
        yield None  # with the index of somebody who writes, or did, SQLite reads the log too
    else:
        before = _stamp(file)
        try:
            yield URL.create("sqlite", database=file.as_uri(), query={"immutable": "1", "uri": "true"})
        finally:
            if _stamp(file) != before:
                raise invalid("database-in-use", str(file))


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_mtime_ns, found.st_size
