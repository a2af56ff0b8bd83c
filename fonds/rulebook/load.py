"""From the bytes of a rule file to a rule set that can be trusted, or every reason why not."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError

from fonds.errors import InvalidInput, Problem, invalid, refused
from fonds.rulebook.check_tables import check_tables
from fonds.rulebook.checks import Checker
from fonds.rulebook.model import FIELDS, RuleFile
from fonds.rulebook.ruleset import RuleSet
from fonds.rulebook.vocabulary import Vocabulary, nearest
from fonds.yamlfile import Parsed, parse

MOST_FAULTS = 100
MOST_REPEATED = 40
"""Of a text that is repeated in an error; of more faults or text nobody gets wiser, and a hostile file cannot keep us busy."""

__all__ = ["RuleSet", "check_rule_file", "load_rule_set", "valid_on"]


def load_rule_set(content: bytes, name: str, vocabulary: Vocabulary, *, kept: bool = False) -> RuleSet:
    """Read, check and compile one rule file. ``name`` is for error places; ``vocabulary`` are the facts of a case.

    First the shape; then, when that is right, the meaning: names, types and units in every condition, ids, sources,
    thresholds, tables, the limits of the engine, what conditions and tables can come to at all, and every example.

    ``kept``: the fund keeps these rules, so they were checked when they were adopted. Then they only have to mean something:
    a check that came later must not stand in the way of a replay.

    Raises InvalidInput with every fault of that stage (codes ``file-…`` and ``rule-…``), each with its place.
    """
    checker = check_rule_file(content, name, vocabulary, proving=not kept)
    faults = checker.problems if kept else [*checker.problems, *checker.failing]
    if faults:
        raise InvalidInput(_told(faults, name))
    return RuleSet(checker.file, content, checker.conditions, checker.mentioned, tuple(checker.notes))


def check_rule_file(content: bytes, name: str, vocabulary: Vocabulary, *, proving: bool = True) -> Checker:
    """Read and check one rule file of the right shape; what was found stands in the checker.

    Raises InvalidInput with every fault of the shape.
    """
    parsed = parse(content, name)
    try:
        file = RuleFile.model_validate(parsed.data)
    except ValidationError as error:
        # Of a list whose parts are all wrong, pydantic says too that it is too short; the parts tell enough.
        errors = [one for one in error.errors(include_url=False) if one["type"] != "too_short" or not one["input"]]
        found = (_shape_problem(parsed, dict(one)) for one in errors[: 2 * MOST_FAULTS])
        # A field that may be of two kinds is told about twice; once is enough.
        raise InvalidInput(_told([*{problem.where: problem for problem in found}.values()], name)) from None
    checker = Checker(parsed, file, vocabulary, proving=proving)
    checker.check_rules()
    check_tables(checker)
    checker.check_whole()
    return checker


def _told(problems: list[Problem], name: str) -> list[Problem]:
    """No more faults than anyone reads."""
    if len(problems) <= MOST_FAULTS:
        return problems
    return [*problems[:MOST_FAULTS], Problem("rule-more-faults", name, {"most": MOST_FAULTS})]


def _shape_problem(parsed: Parsed, error: dict[str, Any]) -> Problem:
    """A fault of the shape, as pydantic found it, in our words and with its place in the file."""
    kind, path = error["type"], tuple(error["loc"])
    if kind != "missing":
        while path and not _leads_somewhere(parsed.data, path):
            path = path[:-1]
    field = _short(str(path[-1])) if path else ""
    where = parsed.where(path)
    if not path and kind == "model_type":
        return Problem("rule-file-kind", where)
    if kind == "missing" and field in ("nl", "en"):
        return Problem("rule-translation-missing", where, {"language": field})
    if kind == "missing":
        code = "rule-source-missing" if field == "source" else "rule-field-missing"
        return Problem(code, where, {"field": field})
    if kind == "extra_forbidden" and field.isdecimal():
        return Problem("rule-comma", where)  # {value: 750,00} is two fields to YAML: value, and 00 without a value
    if kind == "extra_forbidden":
        return Problem("rule-field-unknown", where, {"field": field, "nearest": nearest(field, FIELDS)})
    if kind in ("enum", "literal_error"):
        expected = str(error["ctx"]["expected"])
        choices = ", ".join(re.findall(r"'([^']*)'", expected)) or expected
        return Problem("rule-field-choice", where, {"field": field, "choices": choices})
    if kind == "too_long":
        return Problem("rule-too-many", where, {"field": field, "most": error["ctx"]["max_length"]})
    return Problem("rule-field-wrong", where, {"field": field})


def _short(text: str) -> str:
    """As much of a text as an error repeats."""
    return text if len(text) <= MOST_REPEATED else f"{text[:MOST_REPEATED]}…"


def _leads_somewhere(data: Any, path: tuple[str | int, ...]) -> bool:
    """Whether ``path`` exists in the data; pydantic adds parts of its own to a path, such as the kind it tried."""
    for part in path:
        if isinstance(data, dict) and part in data:
            data = data[str(part)]
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part]
        else:
            return False
    return True


class Version(Protocol):
    """One version of some rules, and the days on which it is valid; both ends count."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date | None: ...


Dated = TypeVar("Dated", bound=Version)


def valid_on(versions: Iterable[Dated], rule_id: str, day: date, *, until_next: bool = False) -> Dated:
    """The version of ``rule_id`` that judges a case submitted on ``day``.

    ``until_next``: a version without a last day is valid until the next one begins.
    Raises InvalidInput rules-overlap, naming both, when two versions are valid on one day (any day), and Refused
    rules-none-valid when none is valid on ``day``.
    """
    found = sorted((one for one in versions if one.id == rule_id), key=lambda one: (one.valid_from, one.version))
    last_days = [one.valid_to for one in found]
    for number, (one, following) in enumerate(pairwise(found)):
        if until_next and one.valid_to is None and one.valid_from < following.valid_from:
            last_days[number] = following.valid_from - timedelta(days=1)
    dated = list(zip(found, last_days, strict=True))
    for (first, last), (second, _) in combinations(dated, 2):
        if last is None or last >= second.valid_from:
            raise invalid("rules-overlap", rule_id, first=first.version, second=second.version)
    for one, last in dated:
        if one.valid_from <= day and (last is None or day <= last):
            return one
    raise refused("rules-none-valid", rule_id, day=day)
