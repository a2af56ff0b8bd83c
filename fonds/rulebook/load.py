"""From the bytes of a rule file to a rule set that can be trusted, or every reason why not."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from itertools import combinations
from typing import Any

from pydantic import ValidationError

from fonds.errors import InvalidInput, Problem, invalid, refused
from fonds.rulebook.checks import Checker
from fonds.rulebook.model import FIELDS, RuleFile
from fonds.rulebook.ruleset import RuleSet
from fonds.rulebook.vocabulary import Vocabulary
from fonds.yamlfile import Parsed, parse

__all__ = ["RuleSet", "load_rule_set", "valid_on"]


def load_rule_set(content: bytes, name: str, vocabulary: Vocabulary) -> RuleSet:
    """Read, check and compile one rule file. ``name`` is for error places; ``vocabulary`` are the facts of a case.

    First the shape; then, when that is right, the meaning: names, types and units in every condition, ids, sources,
    thresholds, tables, the limits of the engine, and every example (with the interpreter).

    Raises InvalidInput with every fault of that stage (codes ``file-…`` and ``rule-…``), each with its place.
    """
    parsed = parse(content, name)
    try:
        file = RuleFile.model_validate(parsed.data)
    except ValidationError as error:
        # Of a list whose parts are all wrong, pydantic says too that it is too short; the parts tell enough.
        faults = [one for one in error.errors(include_url=False) if one["type"] != "too_short" or not one["input"]]
        found = (_shape_problem(parsed, dict(one)) for one in faults)
        # A field that may be of two kinds is told about twice; once is enough.
        raise InvalidInput({problem.where: problem for problem in found}.values()) from None
    checker = Checker(parsed, file, vocabulary)
    conditions = checker.check()
    if checker.problems:
        raise InvalidInput(checker.problems)
    return RuleSet(file, content, conditions, checker.mentioned)


def _shape_problem(parsed: Parsed, error: dict[str, Any]) -> Problem:
    """A fault of the shape, as pydantic found it, in our words and with its place in the file."""
    kind, path = error["type"], tuple(error["loc"])
    if kind != "missing":
        while path and not _leads_somewhere(parsed.data, path):
            path = path[:-1]
    field = str(path[-1]) if path else ""
    where = parsed.where(path)
    if kind == "missing" and field in ("nl", "en"):
        return Problem("rule-translation-missing", where, {"language": field})
    if kind == "missing":
        code = "rule-source-missing" if field == "source" else "rule-field-missing"
        return Problem(code, where, {"field": field})
    if kind == "extra_forbidden":
        near = get_close_matches(field, FIELDS, n=1, cutoff=0.4)
        return Problem("rule-field-unknown", where, {"field": field, "nearest": near[0] if near else "-"})
    if kind in ("enum", "literal_error"):
        expected = str(error["ctx"]["expected"])
        choices = ", ".join(re.findall(r"'([^']*)'", expected)) or expected
        return Problem("rule-field-choice", where, {"field": field, "choices": choices})
    return Problem("rule-field-wrong", where, {"field": field})


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


def valid_on(sets: Iterable[RuleSet], rule_id: str, day: date) -> RuleSet:
    """The version of ``rule_id`` that judges a case submitted on ``day``; both ends of its validity count.

    Raises InvalidInput rules-overlap, naming both, when two versions are valid on one day (any day), and Refused
    rules-none-valid when none is valid on ``day``.
    """
    versions = sorted((one for one in sets if one.id == rule_id), key=lambda one: (one.valid_from, one.version))
    for first, second in combinations(versions, 2):
        if first.valid_to is None or first.valid_to >= second.valid_from:
            raise invalid("rules-overlap", rule_id, first=first.version, second=second.version)
    for one in versions:
        if one.valid_from <= day and (one.valid_to is None or day <= one.valid_to):
            return one
    raise refused("rules-none-valid", rule_id, day=day)
