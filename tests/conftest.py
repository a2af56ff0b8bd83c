"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.support import Terminal, copy_of, new_fund

# How long an example takes says how busy the machine is, and nothing about the program.
settings.register_profile("no-clock", deadline=None)
settings.load_profile("no-clock")


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings of whoever runs it."""
    for name in ("FONDS_ACTOR", "FONDS_DATABASE_URL", "FONDS_LANG", "FONDS_DEBUG", "FONDS_BACKUP_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def fund_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fund with partners, members and money, made once."""
    folder = tmp_path_factory.mktemp("template")
    new_fund(folder)
    return folder


@pytest.fixture
def terminal(fund_template: Path, tmp_path: Path) -> Terminal:
    """A terminal in a fund of its own."""
    return copy_of(fund_template, tmp_path / "fonds")
