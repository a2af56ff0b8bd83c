"""Read YAML or JSON text into plain data and remember where everything stood.

One reader for requests and rule sets, so that every error can point at a line and a column. It reads the part of
YAML 1.2 that people need: mappings, lists and scalars. Anchors and aliases are refused, which leaves no room for YAML
bombs, and numbers keep the digits that were typed (``Decimal``), so that an amount is never rounded on its way in.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fonds.errors import FundError, InvalidInput, Problem, invalid

MAX_BYTES = 1_000_000
MAX_DEPTH = 20

Path = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?\d{1,18}")
_DECIMAL = re.compile(r"[-+]?\d{1,18}\.\d{1,18}")
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONSTANTS = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
}


@dataclass
class Parsed:
    """The data of one file, and the line and column (both from 1) at which each part of it stands."""

    name: str
    data: Any
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def where(self, path: Path) -> str:
        """The place of ``path``, or of the nearest part around it: ``request.yaml:12:5 (asked.lines.1.amount)``."""
        known = path
        while known and known not in self.places:
            known = known[:-1]
        line, column = self.places.get(known, (1, 1))
        label = ".".join(str(part + 1) if isinstance(part, int) else _shown(part) for part in path)
        return f"{self.name}:{line}:{column}" + (f" ({label})" if label else "")


def _shown(key: str) -> str:
    """A key as an error may repeat it: text that slipped into the place of a key can be personal, and is not repeated."""
    return key if _KEY.fullmatch(key) else "…"


def parse(content: bytes, name: str) -> Parsed:
    """Read one document.

    Raises InvalidInput with every fault found: file-too-large, file-empty, file-not-utf8, file-not-text, file-syntax,
    file-anchor, file-tag, file-deep, file-duplicate-key, file-key-not-text, file-date.
    """
    if len(content) > MAX_BYTES:
        raise invalid("file-too-large", name, largest_kb=MAX_BYTES // 1000)
    root = _compose(_decode(content, name), name)
    if root is None:
        raise invalid("file-empty", name)
    reader = _Reader(name)
    data = reader.value(root, ())
    if reader.problems:
        raise InvalidInput(reader.problems)
    return Parsed(name, data, reader.places)


def _decode(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise invalid("file-not-utf8", f"{name}:{line}") from None
    if not text.strip():
        raise invalid("file-empty", name)
    for number, character in enumerate(text):
        if (character < " " and character not in "\n\r\t") or character in "\x7f\ufffe\uffff":
            raise invalid("file-not-text", f"{name}:{text.count(chr(10), 0, number) + 1}")
    return text


def _compose(text: str, name: str) -> Any:
    # Imported here: reading YAML costs 30 ms that `fonds --help` must not pay.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent

    try:
        depth = 0
        for event in YAML(typ="safe").parse(text):
            place = f"{name}:{event.start_mark.line + 1}:{event.start_mark.column + 1}"
            if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
                raise invalid("file-anchor", place)
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise invalid("file-deep", place, deepest=MAX_DEPTH)
        return YAML(typ="safe").compose(text)
    except FundError:
        raise
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
        raise invalid("file-syntax", place) from None
    except (YAMLError, ValueError, RecursionError):
        raise invalid("file-syntax", name) from None


class _Reader:
    """Turns YAML nodes into data, collecting places and problems on the way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.places: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []

    def value(self, node: Any, path: Path) -> Any:
        self.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if str(node.tag) not in _CORE_TAGS:
            self._problem("file-tag", node)
            return None
        if node.id == "mapping":
            return self._mapping(node, path)
        if node.id == "sequence":
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if key_node.id != "scalar":
                self._problem("file-key-not-text", key_node)
                continue
            key = str(key_node.value)
            if key in found:
                self._problem("file-duplicate-key", key_node, key=_shown(key))
            found[key] = self.value(value_node, (*path, key))
            # An error about a field points at its name, which is where the reader looks first.
            self.places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        return found

    def _scalar(self, node: Any) -> Any:
        text = self._joined(str(node.value), node)
        if node.style in ("'", '"', "|", ">"):
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        if _DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                self._problem("file-date", node)
                return None
        return text

    def _joined(self, text: str, node: Any) -> str:
        """JSON writes characters beyond U+FFFF as two halves, which YAML leaves apart; half a character alone is no text."""
        try:
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError:
            self._problem("file-not-text", node)
            return ""

    def _problem(self, code: str, node: Any, **details: object) -> None:
        place = f"{self.name}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"
        self.problems.append(Problem(code, place, details))


# The tags that a node resolves to by itself; anything else was written out by hand (`!!python/object`).
_PLAIN = ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
_CORE_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in _PLAIN}
