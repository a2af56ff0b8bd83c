#!/usr/bin/env python3
"""Write docs/licences.md: the licence of every library that the program runs with, from what is installed here.

Raises SystemExit when a library is not installed, tells no licence, or has one that may not be in the runtime.
"""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution, metadata, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "licences.md"

ALLOWED = {"MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "BSD", "Apache-2.0", "PSF-2.0", "ISC"}
"""Licences that ask for nothing but their own text."""
NAMED = {"python-stdnum": "LGPL-2.1-or-later", "psycopg": "LGPL-3.0-only"}
"""Libraries under the LGPL: used as they come, unchanged and exchangeable, so it asks nothing of this program's own licence."""

_BY_TEXT = (
    (r"affero|\bagpl", "AGPL"),
    (r"lesser general|\blgpl", "LGPL"),
    (r"general public|\bgpl", "GPL"),
    (r"\bapache\b", "Apache-2.0"),
    (r"\bbsd-3-clause\b", "BSD-3-Clause"),
    (r"\bmit\b|permission is hereby granted, free of charge", "MIT"),
    (r"\bbsd\b", "BSD"),
)
"""What older packages write instead of an SPDX name; the strictest that occurs counts."""

INTRODUCTION = """# Licences · Licenties

The program itself is under the EUPL 1.2. These are the libraries that it runs with, each with the licence that its own
package tells. None is under the GPL or AGPL; a test keeps it so. Two are under the LGPL: python-stdnum, and psycopg, which only
a fund on PostgreSQL needs. Both are used unchanged, as packages that anyone can exchange. The exact versions stand in
`requirements/run.txt`; `make sbom` lists them for machines (CycloneDX).

*Het programma zelf valt onder de EUPL 1.2. Dit zijn de bibliotheken waarmee het draait, met de licentie die elk pakket zelf
noemt. Er is niets bij onder de GPL of AGPL; een test bewaakt dat.*

<!-- Made by tools/make_licence_page.py; do not edit. -->

| Library | Licence | Needed for |
|---|---|---|
"""


def runtime() -> dict[str, str]:
    """Every library of the runtime, and what it is needed for: everything, or an optional part."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, str] = {}
    for part, asked in [("everything", project["dependencies"]), *project["optional-dependencies"].items()]:
        for name in _needed(asked):
            found.setdefault(name, part)
    return dict(sorted(found.items()))


def _needed(asked: list[str]) -> Iterator[str]:
    waiting, seen = [*asked], set()
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        yield name
        waiting += requires(name) or []


def licence(name: str) -> str:
    """The licence of an installed library. Raises SystemExit when it may not be in the runtime, or is not told."""
    try:
        found = told(metadata(name))
    except PackageNotFoundError:
        raise SystemExit(f"{name} is not installed here") from None
    if name in NAMED and "LGPL" in found:
        return NAMED[name]
    if not all(any(one in ALLOWED for one in either.split(" OR ")) for either in found.split(" AND ")):
        raise SystemExit(f"{name}: licence {found!r} may not be in the runtime")
    return found


def told(package: PackageMetadata) -> str:
    """What a package says of its licence: its expression, else its classifier, field or file; else nothing."""
    if expression := _field(package, "License-Expression"):
        return expression
    classifiers = [line for line in package.get_all("Classifier") or [] if line.startswith("License")]
    written = [_field(package, "License"), " ".join(classifiers), *_files(package)]
    for text in written:
        for sign, name in _BY_TEXT:
            if re.search(sign, re.sub(r"\s+", " ", text.lower())):
                return name
    return ""


def _field(package: PackageMetadata, name: str) -> str:
    # A field that is not there is None, or a KeyError once any library loads ``importlib_metadata``, and in later Pythons.
    return str(package[name]) if name in package else ""


def _files(package: PackageMetadata) -> Iterator[str]:
    for path in distribution(package["Name"]).files or []:
        if path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            yield path.read_text(encoding="utf-8")


def page() -> str:
    """The page as text."""
    return INTRODUCTION + "".join(f"| {name} | {licence(name)} | {part} |\n" for name, part in runtime().items())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
