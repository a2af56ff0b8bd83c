"""The program's own sources, read as syntax trees: which errors it raises, and which texts it asks for."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACEHOLDER = re.compile(r"\{(\w+)(?::[\w-]+)?\}")

# Which argument of these holds the code, and which the details (None: the keywords do). What a helper adds itself comes last.
_RAISERS: dict[str, tuple[int, int | None, frozenset[str]]] = {
    "invalid": (0, None, frozenset()),
    "refused": (0, None, frozenset()),
    "broken": (0, None, frozenset()),
    "Problem": (0, 2, frozenset()),
    "Finding": (0, 2, frozenset()),
    "Fault": (1, 2, frozenset()),
    "PydanticCustomError": (0, 2, frozenset()),
    "_problem": (0, None, frozenset()),
    "_fault": (0, None, frozenset({"column", "text"})),
}


@dataclass(frozen=True)
class Raised:
    """One place where an error is made: its code, where that is, and the details it gets (None: the source does not tell)."""

    code: str
    place: str
    details: frozenset[str] | None


@cache
def trees() -> dict[str, ast.Module]:
    """Every source file of the program, by its path."""
    paths = [ROOT / "cli.py", *sorted((ROOT / "fonds").rglob("*.py"))]
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def strings() -> frozenset[str]:
    """Every text constant in the program, docstrings included."""
    nodes = (node for tree in trees().values() for node in ast.walk(tree))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def raised() -> Iterator[Raised]:
    """Every error that is made with its code written out."""
    for path, tree in trees().items():
        for around in _functions(tree):
            given = _dicts_by_name(around)
            for call in _calls(around):
                yield from _raised_by(call, path, given)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    return (node for node in ast.walk(function) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _dicts_by_name(function: ast.FunctionDef) -> dict[str, ast.expr]:
    found: dict[str, ast.expr] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found[node.target.id] = node.value
    return found


def _raised_by(call: ast.Call, path: str, given: dict[str, ast.expr]) -> Iterator[Raised]:
    if _name(call) not in _RAISERS:
        return
    code_at, details_at, added = _RAISERS[_name(call)]
    if len(call.args) <= code_at:
        return
    details: frozenset[str] | None
    if details_at is None:
        details = _of_keywords(call, given)
    else:
        named = [word.value for word in call.keywords if word.arg == "details"]
        found = named or call.args[details_at : details_at + 1]
        details = _of_dict(found[0], given) if found else frozenset()
    for code in _codes(call.args[code_at], given):
        yield Raised(code, f"{path}:{call.lineno}", None if details is None else details | added)


def _codes(node: ast.expr, given: dict[str, ast.expr]) -> set[str]:
    """The codes that an expression can come to: a constant, a choice of two, or a look-up with its fallback."""
    if isinstance(node, ast.Name) and node.id in given:
        node = given[node.id]
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.IfExp):
        return _codes(node.body, {}) | _codes(node.orelse, {})
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Dict):
        values = [*node.func.value.values, *node.args[1:]]
        return {str(value.value) for value in values if isinstance(value, ast.Constant)}
    return set()


def _of_keywords(call: ast.Call, given: dict[str, ast.expr]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for word in call.keywords:
        if word.arg is not None:
            found |= {word.arg}
            continue
        spread = _of_dict(word.value, given)
        if spread is None:
            return None
        found |= spread
    return found


def _of_dict(node: ast.expr, given: dict[str, ast.expr]) -> frozenset[str] | None:
    if isinstance(node, ast.Name) and node.id in given:
        node = given[node.id]
    if isinstance(node, ast.Dict) and all(isinstance(key, ast.Constant) for key in node.keys):
        return frozenset(str(key.value) for key in node.keys if isinstance(key, ast.Constant))
    return None


@cache
def text_patterns() -> set[str]:
    """The keys of texts that are put together, as regular expressions; over a written-out list they are told one by one."""
    return {pattern for tree in trees().values() for pattern in _patterns(tree)}


@cache
def put_together(key: str) -> bool:
    """Whether a key of a text fits one of those patterns."""
    return bool(_any_pattern().fullmatch(key))


@cache
def _any_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in sorted(text_patterns())))


def _patterns(tree: ast.Module) -> Iterator[str]:
    listed = _listed(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.JoinedStr) or not isinstance(node.values[0], ast.Constant):
            continue
        if re.match(r"[a-z]+\.", str(node.values[0].value)):
            names = [
                value.value.id
                for value in node.values
                if isinstance(value, ast.FormattedValue) and isinstance(value.value, ast.Name)
            ]
            choices = [(name, word) for name in names for word in listed.get(id(node), {}).get(name, [])]
            yield from {_pattern(node, name, word) for name, word in choices or [("", "")]}


def _listed(tree: ast.Module) -> dict[int, dict[str, list[str]]]:
    """For each node inside a loop over a written-out list: the words that the names of the loop stand for."""
    found: dict[int, dict[str, list[str]]] = {}
    for loop in ast.walk(tree):
        if isinstance(loop, ast.For):
            rounds, inside = [(loop.target, loop.iter)], [node for one in loop.body for node in ast.walk(one)]
        elif isinstance(loop, ast.ListComp | ast.GeneratorExp):
            rounds, inside = [(one.target, one.iter) for one in loop.generators], list(ast.walk(loop.elt))
        else:
            continue
        words = {name: told for target, over in rounds for name, told in _words_of(target, over).items()}
        for node in inside:
            found.setdefault(id(node), {}).update(words)
    return found


def _words_of(target: ast.expr, over: ast.expr) -> dict[str, list[str]]:
    if not isinstance(over, ast.Tuple):
        return {}
    if isinstance(target, ast.Name):
        return {target.id: [str(one.value) for one in over.elts if isinstance(one, ast.Constant)]}
    rows = [row.elts for row in over.elts if isinstance(row, ast.Tuple)]
    names = target.elts if isinstance(target, ast.Tuple) else []
    columns = {name.id: [row[at] for row in rows] for at, name in enumerate(names) if isinstance(name, ast.Name)}
    return {name: [str(one.value) for one in column if isinstance(one, ast.Constant)] for name, column in columns.items()}


def _pattern(node: ast.JoinedStr, name: str, word: str) -> str:
    parts = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(re.escape(str(value.value)))
        elif word and isinstance(value, ast.FormattedValue) and getattr(value.value, "id", "") == name:
            parts.append(re.escape(word))
        else:
            parts.append(r"[\w.-]+")
    return "".join(parts)


def placeholders(text: str) -> set[str]:
    """The names between braces in a text."""
    return set(PLACEHOLDER.findall(text))
