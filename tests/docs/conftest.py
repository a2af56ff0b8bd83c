"""The manuals, each carried out once for all tests of the pages."""

from pathlib import Path

import pytest

from tests.docs.pages import Followed, follow


@pytest.fixture(scope="session")
def dutch_manual(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """The Dutch manual, carried out from its first command to its last."""
    return follow("handleiding.md", tmp_path_factory.mktemp("handleiding"))


@pytest.fixture(scope="session")
def english_manual(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """The English manual, carried out from its first command to its last."""
    return follow("manual.md", tmp_path_factory.mktemp("manual"))


@pytest.fixture(params=["dutch_manual", "english_manual"])
def followed(request: pytest.FixtureRequest) -> Followed:
    """Each of the manuals."""
    manual = request.getfixturevalue(request.param)
    assert isinstance(manual, Followed)
    return manual


@pytest.fixture(scope="session")
def audited_fund(english_manual: Followed) -> Path:
    """The fund that the manual leaves, with almost every kind of row. Tests copy it before they change it."""
    return english_manual.fund
