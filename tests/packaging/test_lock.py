"""The lock files hold what pyproject.toml asks for, with checksums, and nothing of the machine that made them."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.pythons import REPOSITORY

LOCKS = ["build", "run", "dev", "mutation"]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
ASKED = {
    "run": PROJECT["project"]["dependencies"],
    "dev": PROJECT["dependency-groups"]["dev"],
    "mutation": PROJECT["dependency-groups"]["mutation"],
    "build": [*PROJECT["build-system"]["requires"], "pip", "setuptools"],
}


def text_of(lock: str) -> str:
    return (REPOSITORY / "requirements" / f"{lock}.txt").read_text()


def entries(lock: str) -> dict[str, tuple[Requirement, list[str]]]:
    """Each requirement of a lock file by name, with its checksums."""
    lines = [line for line in text_of(lock).splitlines() if not line.lstrip().startswith("#")]
    found = {}
    for entry in re.split(r"\n(?=\S)", "\n".join(lines)):
        head, *hashes = entry.replace("\\\n", " ").split("--hash=")
        requirement = Requirement(head.strip())
        found[canonicalize_name(requirement.name)] = (requirement, [value.strip() for value in hashes])
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_library_is_pinned_to_one_version_with_checksums(lock: str) -> None:
    for requirement, hashes in entries(lock).values():
        assert re.fullmatch(r"==[0-9a-z.]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_what_the_project_asks_for_is_in_the_lock_at_a_version_that_fits(lock: str) -> None:
    pinned = entries(lock)
    for line in ASKED[lock]:
        asked = Requirement(line)
        version = str(pinned[canonicalize_name(asked.name)][0].specifier).removeprefix("==")
        assert asked.specifier.contains(version), f"{line} against {version}: run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_no_address_and_no_folder(lock: str) -> None:
    content = re.sub(r"--hash=sha256:[0-9a-f]+", "", text_of(lock))
    assert re.findall(r"://|--(?!hash)|^-|(?<!requirements)/", content, re.MULTILINE) == []


def test_the_locks_agree_where_they_overlap() -> None:
    seen: dict[str, Requirement] = {}
    for lock in LOCKS:
        for name, (requirement, _) in entries(lock).items():
            assert str(seen.setdefault(name, requirement).specifier) == str(requirement.specifier), name


def test_the_rule_engine_is_the_one_source_archive_that_was_measured() -> None:
    requirement, hashes = entries("run")["durable-rules"]
    assert str(requirement.specifier) == "==2.0.28"
    assert hashes == ["sha256:053b26f5e48d312d4fa27995243f954671be6eece477f150c059c364eb4d7d61"]
