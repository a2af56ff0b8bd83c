"""What comes in from others: licences, the list of libraries, and known weaknesses."""

import json
import re
import subprocess
import sys
from email.message import Message
from importlib.metadata import PackageMetadata
from pathlib import Path
from typing import Any, cast

import pytest

from tests.packaging.pythons import REPOSITORY
from tests.packaging.test_lock import entries
from tools import audit_dependencies, make_licence_page

GPL = re.compile(r"(?<!L)GPL")


def test_the_page_of_licences_is_true_and_holds_no_gpl() -> None:
    page = make_licence_page.page()  # stops at a licence that may not be in the runtime
    assert make_licence_page.PAGE.read_text(encoding="utf-8") == page
    rows = page.partition("|---|---|---|\n")[2]
    assert GPL.search(rows) is None
    assert re.findall(r"^\| (\S+) \| LGPL", rows, re.MULTILINE) == ["psycopg", "python-stdnum"]


def test_the_page_of_licences_names_every_library_of_the_lock() -> None:
    here = {
        name for name, (requirement, _) in entries("run").items() if not requirement.marker or requirement.marker.evaluate()
    }
    assert here <= {name for name, part in make_licence_page.runtime().items() if part == "everything"}


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License-Expression": "MIT"}, "MIT"),
        ({"License": "GPL v3", "Classifier": "License :: OSI Approved :: MIT License"}, "GPL"),
        ({"Classifier": "License :: OSI Approved :: GNU General Public License v3 (GPLv3)"}, "GPL"),
        ({"Classifier": "License :: OSI Approved :: GNU Lesser General Public License v2 or later (LGPLv2+)"}, "LGPL"),
        ({"Classifier": "License :: OSI Approved :: GNU Affero General Public License v3"}, "AGPL"),
        ({"License": "limited use is permitted"}, ""),
    ],
)
def test_a_licence_is_read_as_the_strictest_thing_that_it_says(fields: dict[str, str], licence: str) -> None:
    package = Message()
    package["Name"] = "click"  # installed, and its file of the licence is BSD: read only when nothing else tells
    for name, value in fields.items():
        package[name] = value
    found = make_licence_page.told(cast(PackageMetadata, package))
    assert found == (licence or make_licence_page.told(cast(PackageMetadata, _only_name("click"))))


def _only_name(name: str) -> Message:
    package = Message()
    package["Name"] = name
    return package


def test_a_library_under_the_gpl_stops_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    package = Message()
    package["Name"], package["License-Expression"] = "click", "GPL-3.0-only"
    monkeypatch.setattr(make_licence_page, "metadata", lambda name: package)
    with pytest.raises(SystemExit, match="may not be in the runtime"):
        make_licence_page.licence("click")


def bill(folder: Path, name: str, *options: str) -> bytes:
    recipe = re.search(
        r"-m (cyclonedx_py .*?) -o \S+$", (REPOSITORY / "Makefile").read_text().replace("\\\n\t\t", ""), re.MULTILINE
    )
    assert recipe
    command = [sys.executable, "-W", "ignore::UserWarning", "-m", *recipe[1].split(), "-o", str(folder / name), *options]
    subprocess.run(command, check=True, cwd=REPOSITORY)
    return (folder / name).read_bytes()


def test_the_bill_of_materials_holds_the_whole_lock_and_is_the_same_each_time(tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx_py")
    first = bill(tmp_path, "1.json")
    assert bill(tmp_path, "2.json", "--no-validate") == first
    document = json.loads(first)
    assert document["bomFormat"] == "CycloneDX"
    assert document["metadata"]["component"]["name"] == "casusfonds"
    hashes = {
        (part["name"], part["version"]): {one["content"] for one in part["externalReferences"][0]["hashes"]}
        for part in document["components"]
    }
    wanted = {
        (requirement.name, str(requirement.specifier).removeprefix("==")): {
            value.removeprefix("sha256:") for value in checksums
        }
        for requirement, checksums in entries("run").values()
    }
    assert hashes == wanted


FINE: dict[str, Any] = {"name": "click", "version": "8", "vulns": []}
WEAK: dict[str, Any] = {"name": "click", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
SKIPPED: dict[str, Any] = {"name": "click", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        ([FINE], 0, "1 libraries without"),
        ([FINE, WEAK], 1, "click 1: PYSEC-1"),
        ([FINE, SKIPPED], 2, "knows nothing of 1 of 2"),
        (None, 2, "did not answer"),
        ([WEAK, SKIPPED], 1, "PYSEC-1"),
    ],
)
def test_a_silent_advisory_service_is_never_read_as_good_news(rows: list[dict[str, Any]] | None, code: int, said: str) -> None:
    found, lines = audit_dependencies.verdict({"run": rows})
    assert found == code
    assert said in "\n".join(lines)
