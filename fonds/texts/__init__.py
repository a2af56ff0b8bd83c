"""Every sentence that a user reads, in Dutch and English, side by side in TOML files.

``text("statement.title", "nl", name=…)`` takes the table ``[title]`` of ``statement.toml``. A placeholder may name how it is
written: ``{amount:euro}`` turns cents into ``€ 1.250,50``, ``{role:role}`` a role into its word. A sentence that lacks a
language is a failing test, not a fallback.
"""

import string
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fonds.errors import Problem
from fonds.money import format_amount

LANGUAGES = ("nl", "en")
_FOLDER = Path(__file__).parent  # importlib.resources would cost every command a dozen imports more
_SPOKEN = ("advice", "outcome", "role", "setting", "stage")


@cache
def area(name: str) -> dict[str, dict[str, str]]:
    """All texts of one file, ``case`` for ``case.toml``: key → ``nl``, ``en`` and what else the file holds."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """The error catalogue: code → ``nl``, ``en``, and where useful ``why_…`` and ``do_…``, from every ``errors-….toml``."""
    names = sorted(path.name for path in _FOLDER.iterdir() if path.name.startswith("errors-"))
    return {code: entry for name in names for code, entry in area(name.removesuffix(".toml")).items()}


def text(key: str, language: str, **values: object) -> str:
    """The sentence ``file.key`` in one language, its placeholders filled."""
    name, _, entry = key.partition(".")
    return _Words(language).format(area(name)[entry][language], **values)


def has_text(key: str) -> bool:
    """Whether ``file.key`` exists; for words that come from data, such as the name of a choice."""
    name, _, entry = key.partition(".")
    return entry in area(name)


def word(group: str, value: object, language: str) -> str:
    """The user's word for a value of the program, from ``words.toml``; a value without one stands for itself."""
    key = f"words.{group}-{value}"
    return text(key, language) if has_text(key) else str(value)


def yes_or_no(answer: object, language: str) -> str:
    """``ja`` or ``nee`` for what is true or not."""
    return text("common.yes" if answer else "common.no", language)


def problem_parts(problem: Problem, language: str) -> dict[str, str]:
    """One problem in words: ``code``, ``message``, and where they apply ``where``, ``why`` and ``do``."""
    entry, words = catalogue()[problem.code], _Words(language)
    parts = {"code": problem.code, "message": words.format(entry[language], **problem.details)}
    if problem.where:
        parts["where"] = problem.where
    for part in ("why", "do"):
        if f"{part}_{language}" in entry:
            parts[part] = words.format(entry[f"{part}_{language}"], **problem.details)
    return parts


def problem_text(problem: Problem, language: str) -> str:
    """One problem as a user reads it: ``error[code]: what``, then where, why and what to do."""
    parts = problem_parts(problem, language)
    lines = [f"error[{parts['code']}]: {parts['message']}"]
    lines += [f"  {text(f'common.{part}', language)}: {parts[part]}" for part in ("where", "why", "do") if part in parts]
    return "\n".join(lines)


class _Words(string.Formatter):
    """Fills placeholders; ``euro`` writes cents as an amount, ``list`` joins names; values are never read as formats."""

    def __init__(self, language: str) -> None:
        self.language = language

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Any) -> Any:
        return self.get_value(field_name, args, kwargs), field_name

    def get_value(self, key: int | str, _args: Sequence[Any], kwargs: Any) -> Any:
        return kwargs[key]

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "euro":
            return format_amount(value, self.language)
        if format_spec == "list":
            return ", ".join(str(item) for item in value)
        if format_spec in _SPOKEN:
            return word(format_spec, value, self.language)
        if format_spec in ("details", "fields"):
            return ", ".join(word(format_spec.removesuffix("s"), item, self.language) for item in value)
        return format(value, format_spec)
