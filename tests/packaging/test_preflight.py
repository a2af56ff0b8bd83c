"""Before anything is made, the set-up says plainly what is missing. Tried with the real Pythons of this machine."""

import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.pythons import REPOSITORY, pythons

SCRIPT = REPOSITORY / "tools" / "preflight.py"
PYTHONS = pythons()
OLD = {version: path for version, path in PYTHONS.items() if version < (3, 11)}
GOOD = {version: path for version, path in PYTHONS.items() if (3, 11) <= version <= (3, 14)}


def label(version: tuple[int, int]) -> str:
    return "{}.{}".format(*version)


def look(python: str, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, **environment}
    return subprocess.run([python, str(SCRIPT)], capture_output=True, text=True, check=False, env=settings)


@pytest.fixture(scope="module")
def preflight() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


@pytest.mark.parametrize("version", sorted(OLD), ids=label)
def test_an_old_python_is_told_in_two_languages_which_one_is_needed(version: tuple[int, int]) -> None:
    answer = look(OLD[version])
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert f"Dit is Python {label(version)}." in answer.stderr
    assert "Needed is Python 3.11, 3.12, 3.13 or 3.14." in answer.stderr
    assert "make demo PYTHON=" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("version", sorted(OLD), ids=label)
def test_an_old_python_without_a_compiler_is_told_both_at_once(version: tuple[int, int]) -> None:
    answer = look(OLD[version], CC="/no/such/compiler")
    assert "1. Dit is Python" in answer.stderr
    assert "2. Er is geen C-compiler die werkt (/no/such/compiler)" in answer.stderr
    assert "install" in answer.stderr


@pytest.mark.parametrize("version", sorted(GOOD), ids=label)
def test_a_python_that_will_do_is_let_through_in_silence(version: tuple[int, int]) -> None:
    answer = look(GOOD[version])
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@pytest.mark.parametrize("compiler", ["/no/such/compiler", "false"])
def test_a_compiler_that_is_absent_or_only_a_stand_in_is_told_with_the_package(compiler: str) -> None:
    answer = look(sys.executable, CC=compiler)
    assert answer.returncode == 1
    assert "There is no C compiler that works" in answer.stderr
    mac, debian = "macOS:  xcode-select --install\n", "Debian, Ubuntu:  sudo apt install build-essential\n"
    assert (mac if sys.platform == "darwin" else debian) in answer.stderr


def test_a_python_that_is_too_new_for_the_lock_is_refused(preflight: dict[str, Any]) -> None:
    newest = preflight["NEWEST"]
    assert preflight["version_faults"]((*newest, 9)) == []
    assert preflight["version_faults"]((3, 11, 0)) == []
    assert "3.15.0" in preflight["version_faults"]((3, newest[1] + 1, 0))[0].en
    assert len(preflight["version_faults"]((4, 0, 0))) == 1


def test_missing_headers_name_the_dev_package_of_this_python(preflight: dict[str, Any], tmp_path: Path) -> None:
    version = label(sys.version_info[:2])
    assert preflight["header_faults"]([str(tmp_path)])[0].apt == [f"python{version}-dev"]
    (tmp_path / "Python.h").touch()
    assert preflight["header_faults"](["/no/such/folder", str(tmp_path)]) == []


def test_a_python_without_ensurepip_names_the_venv_package(preflight: dict[str, Any]) -> None:
    version = label(sys.version_info[:2])
    fault = preflight["module_faults"](["venv", "no_such_part"])[0]
    assert fault.apt == [f"python{version}-venv"]
    assert "no_such_part" in fault.nl
    assert "no_such_part" in fault.en


def test_the_report_names_all_packages_in_one_line(preflight: dict[str, Any]) -> None:
    found = [
        *preflight["compiler_faults"](["/no/such/compiler"]),
        *preflight["module_faults"](["no_such_part"]),
        *preflight["header_faults"]([]),
    ]
    version = label(sys.version_info[:2])
    debian = f"sudo apt install build-essential python{version}-dev python{version}-venv"
    mac = "xcode-select --install && brew install python@3.13"
    assert (mac if sys.platform == "darwin" else debian) in preflight["report"](found, [])


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed here")
@pytest.mark.parametrize("target", ["demo", "test"])
def test_make_without_a_python_says_so_and_makes_nothing(target: str, tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    command = ["make", "-C", str(REPOSITORY), target, "PYTHON=no-such-python", f"VENV={venv}"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode != 0
    assert "'no-such-python' is er niet of start niet" in answer.stderr
    assert "Needed is Python 3.11, 3.12, 3.13 or 3.14." in answer.stderr
    assert not venv.exists()


def test_a_machine_without_any_python_is_told_every_package(tmp_path: Path) -> None:
    for tool in ("cat", "dirname"):
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    command = ["/bin/sh", str(SCRIPT.with_suffix(".sh")), "python3"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": str(tmp_path)})
    assert answer.returncode == 1
    assert "'python3' is er niet of start niet" in answer.stderr
    assert "sudo apt install python3 python3-venv python3-dev build-essential\n" in answer.stderr


def test_a_name_that_does_not_start_is_told_which_python_here_will_do(tmp_path: Path) -> None:
    (tmp_path / "python3.14").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (tmp_path / "python3.14").chmod(0o755)
    command = ["/bin/sh", str(SCRIPT.with_suffix(".sh")), "python3.99"]
    settings = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    answer = subprocess.run(command, capture_output=True, text=True, check=False, env=settings)
    assert answer.returncode == 1
    assert "make demo PYTHON=python3.14\n" in answer.stderr
    assert "apt" not in answer.stderr
