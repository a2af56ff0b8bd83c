"""The fund's own rules: the files in its ``rules`` folder, and the version that holds for a case."""

import csv
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from fonds.case.facts import CATALOGUE
from fonds.errors import FundError, InvalidInput, Problem, invalid
from fonds.rulebook.load import RuleSet, load_rule_set, valid_on
from fonds.yamlfile import MAX_BYTES, parse


def shipped_rules() -> Path:
    """The rules that come with the program: inside the package once installed, at the top of a checkout otherwise."""
    inside = Path(str(files("fonds"))) / "rules"
    return inside if inside.is_dir() else inside.parent.parent / "rules"


def rule_files(folder: Path) -> list[Path]:
    """The rule files in a folder, by name. Raises InvalidInput: rules-missing, for a fund never runs without rules."""
    paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not paths:
        raise invalid("rules-missing", str(folder))
    return paths


def rule_sets(folder: Path) -> list[RuleSet]:
    """Every rule set in a folder. Raises InvalidInput with all faults of all files."""
    return read_rule_sets(rule_files(folder))


def read_rule_sets(paths: Iterable[Path]) -> list[RuleSet]:
    """Several rule files. Raises InvalidInput with all faults of all files."""
    problems: list[Problem] = []
    found: list[RuleSet] = []
    for path in paths:
        try:
            found.append(read_rule_set(path))
        except FundError as error:
            problems.extend(error.problems)
    if problems:
        raise InvalidInput(problems)
    return found


def read_rule_set(path: Path) -> RuleSet:
    """One rule set from its file. Raises InvalidInput: file-unreadable, and every fault in the file."""
    return _loaded(read_bytes(path), path.name)


def named(content: bytes, name: str) -> tuple[str, str]:
    """The id and the version that a rule file gives itself, whatever else is wrong with it; empty when it gives none.

    Raises InvalidInput when it is no YAML at all.
    """
    data = parse(content, name).data
    found = [data.get(key) if isinstance(data, dict) else None for key in ("id", "version")]
    return found[0] if isinstance(found[0], str) else "", found[1] if isinstance(found[1], str) else ""


@cache
def _loaded(content: bytes, name: str, *, kept: bool = False) -> RuleSet:
    return load_rule_set(content, name, CATALOGUE, kept=kept)


def stored_rule_set(content: str, sha256: str) -> RuleSet:
    """A rule set as a decision kept it. Raises InvalidInput when this version of the program cannot read it."""
    return _loaded(content.encode(), f"{sha256[:12]}.yaml", kept=True)


def rule_set_for(folder: Path, rules: str, day: date) -> RuleSet:
    """The version of ``rules`` in a folder that is valid on ``day``; in a fund, ``adopt.rules_in_force`` decides."""
    paths = rule_files(folder)
    # Checking rules that nobody asked for costs a third of a command's time; a file that hides its id is read all the same.
    wanted = [path for path in paths if re.search(rb"(?m)^id: *" + re.escape(rules.encode()) + rb" *$", read_bytes(path))]
    return valid_on(read_rule_sets(wanted or paths), rules, day)


def priced_codes(folder: Path) -> frozenset[str]:
    """The codes of the cost catalogue that may be used: those that carry a source and are not marked ``never``.

    Raises InvalidInput: costs-unreadable.
    """
    path = folder / "costs.csv"
    if not path.is_file():
        return frozenset()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            # Dutch Excel puts semicolons between the fields.
            lines = csv.DictReader(file, delimiter=";" if ";" in file.readline() else ",")
            file.seek(0)
            if not {"code", "source", "default"} <= set(lines.fieldnames or ()):
                raise invalid("costs-unreadable", str(path))
            return frozenset(row["code"] for row in lines if row["source"] and row["default"] != "never")
    except (OSError, UnicodeDecodeError, csv.Error):
        raise invalid("costs-unreadable", str(path)) from None


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """A file's bytes, and no more than a file of its kind can have.

    Raises InvalidInput: file-missing, file-unreadable, file-too-large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        raise invalid("file-missing", str(path)) from None
    except OSError:
        raise invalid("file-unreadable", str(path)) from None
    if len(content) > most:
        raise invalid("file-too-large", str(path), largest_kb=most // 1000)
    return content
