"""The wheel is really built and installed, far from the checkout, and the program in it works."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.packaging.pythons import REPOSITORY

pytestmark = pytest.mark.proof


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    answer = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=cwd, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-index", "--no-build-isolation"]
    run(*pip, "--wheel-dir", folder, REPOSITORY, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path) -> Path:
    """The site-packages of a new environment that holds the wheel; its libraries are those of the environment of the tests."""
    venv = wheel.parent / "venv"
    run(sys.executable, "-m", "venv", venv, cwd=wheel.parent)
    run(venv / "bin" / "python", "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=wheel.parent)
    folder = Path(sysconfig.get_path("purelib", vars={"base": str(venv), "platbase": str(venv)}))
    (folder / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def test_the_wheel_holds_one_package_and_its_own_description(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"fonds", "casusfonds"}


def test_the_wheel_holds_every_file_of_the_program_and_the_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    listed = ["git", "ls-files", "-co", "--exclude-standard", "fonds", "rules"]
    files = run(*listed, cwd=REPOSITORY).stdout.splitlines()
    expected = {name if name.startswith("fonds/") else f"fonds/{name}" for name in files} | {"fonds/cli.py"}
    assert expected - names == set()
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_nothing_named_cli_or_rules_lands_at_the_top_of_site_packages(site: Path) -> None:
    assert [path.name for path in site.iterdir() if path.name.split(".")[0] in ("cli", "rules", "tests", "tools")] == []
    assert (site / "fonds" / "cli.py").is_file()


def test_the_installed_rules_are_those_of_the_checkout(site: Path) -> None:
    def contents(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert contents(site / "fonds" / "rules") == contents(REPOSITORY / "rules")
    assert contents(REPOSITORY / "rules")


def test_the_installed_program_shows_its_help_from_any_folder(site: Path, tmp_path: Path) -> None:
    fonds = site.parents[2] / "bin" / "fonds"
    answer = run(fonds, "--help", cwd=tmp_path)
    assert "assess" in answer.stdout
    assert answer.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_the_installed_program_is_the_one_that_runs(site: Path, tmp_path: Path) -> None:
    code = "import fonds.cli, durable.engine; print(fonds.cli.__file__)"
    answer = run(site.parents[2] / "bin" / "python", "-c", code, cwd=tmp_path)
    assert Path(answer.stdout.strip()) == site / "fonds" / "cli.py"
