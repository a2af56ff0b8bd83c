"""`make check` keeps the rooms in order: an import from a lower room to a higher one is found."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.pythons import REPOSITORY


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).with_name("lint-imports")
    command = [str(linter), "--no-cache"]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "fonds", tmp_path / "fonds", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_rooms_are_in_order(copy: Path) -> None:
    answer = lint(copy)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("money.py", "fonds.ledger"),
        ("case/facts.py", "fonds.store"),
        ("rulebook/vocabulary.py", "fonds.actions"),
        ("ledger/__init__.py", "fonds.rulebook"),
    ],
)
def test_an_import_from_a_lower_room_to_a_higher_one_is_found(copy: Path, lower: str, higher: str) -> None:
    with (copy / "fonds" / lower).open("a") as file:
        file.write(f"\nimport {higher}\n")
    answer = lint(copy)
    assert answer.returncode == 1
    assert "BROKEN" in answer.stdout
    assert higher in answer.stdout


def test_a_room_without_a_place_is_found(copy: Path) -> None:
    (copy / "fonds" / "web").mkdir()
    (copy / "fonds" / "web" / "__init__.py").touch()
    answer = lint(copy)
    assert answer.returncode == 1
    assert "fonds.web" in answer.stdout
