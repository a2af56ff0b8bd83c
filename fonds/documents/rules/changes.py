"""The difference between two rule sets, and what no example tries, as lines that a secretariat reads."""

from collections.abc import Iterable
from typing import Any

from fonds.errors import Problem
from fonds.rulebook.difference import Change
from fonds.rulebook.load import RuleSet
from fonds.texts import has_text, problem_parts, text


def changes_document(old: RuleSet, new: RuleSet, changes: Iterable[Change]) -> dict[str, Any]:
    """The difference for ``--json``."""
    versions = {
        name: {"id": one.id, "version": one.version, "sha256": one.sha256} for name, one in (("old", old), ("new", new))
    }
    told = [{**vars(change), "used_by": list(change.used_by)} for change in changes]
    return {**versions, "same_meaning": not told, "changes": told}


def changes_lines(old: RuleSet, new: RuleSet, changes: list[Change], language: str) -> list[str]:
    """The difference as lines: first what changed, then from what to what."""
    names = {"old": f"{old.id} {old.version}", "new": f"{new.id} {new.version}"}
    if not changes:
        return [text("rules.diff-none", language, **names)]
    return [text("rules.diff-title", language, **names), *(line for change in changes for line in _change(change, language))]


def _change(change: Change, language: str) -> list[str]:
    what = f"{text(f'rules.what-{change.what}', language)} {change.name}"
    if change.kind == "changed":
        part = f"rules.part-{change.part.split('.')[0]}"
        name = text(part, language) if has_text(part) else change.part
        detail = change.part.partition(".")[2]
        what = f"{what}, {name} ({detail})" if detail else f"{what}, {name}"
    lines = [f"- {text(f'rules.diff-{change.kind}', language, what=what)}"]
    if change.old:
        lines.append(f"    {text('rules.diff-old', language, text=change.old)}")
    if change.new:
        lines.append(f"    {text('rules.diff-new', language, text=change.new)}")
    if change.used_by:
        lines.append(f"    {text('rules.diff-used-by', language, rules=change.used_by)}")
    return lines


def finding_lines(problems: Iterable[Problem], language: str) -> list[str]:
    """Findings and notes, each with its place and what to do."""
    lines: list[str] = []
    for problem in problems:
        parts = problem_parts(problem, language)
        lines.append(f"- {parts['message']}")
        lines += [f"    {parts[part]}" for part in ("where", "do") if part in parts]
    return lines
