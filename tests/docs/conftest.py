"""The manuals, each carried out once for all tests of the pages."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.docs.pages import MANUALS, Followed, follow


@pytest.fixture(scope="session")
def carried_out(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Followed]:
    """A page, carried out from its first command to its last."""
    return cache(lambda page: follow(page, tmp_path_factory.mktemp(page.removesuffix(".md"))))


@pytest.fixture(params=MANUALS)
def followed(request: pytest.FixtureRequest, carried_out: Callable[[str], Followed]) -> Followed:
    """Each of the manuals, and of their pages on one subject."""
    return carried_out(request.param)


@pytest.fixture(scope="session")
def audited_fund(carried_out: Callable[[str], Followed]) -> Path:
    """The fund that the manual leaves, with almost every kind of row. Tests copy it before they change it."""
    return carried_out("manual.md").fund
