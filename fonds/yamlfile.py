"""Read YAML or JSON text into plain data and remember where everything stood.

One reader for requests and rule sets, so that every error can point at a line and a column. It reads the part of
YAML 1.2 that people need: mappings, lists and scalars. Anchors and aliases are refused, which leaves no room for YAML
bombs, and numbers keep the digits that were typed (``Decimal``), so that an amount is never rounded on its way in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fonds.errors import InvalidInput, Problem, invalid

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_PARTS = 50_000

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
    file-anchor, file-tag, file-deep, file-too-many, file-duplicate-key, file-key-not-text, file-date.
    """
    if len(content) > MAX_BYTES:
        raise invalid("file-too-large", name, largest_kb=MAX_BYTES // 1000)
    reader = _Reader(name)
    reader.read(_text(content, name))
    if not reader.root:
        raise invalid("file-empty", name)
    if reader.problems:
        raise InvalidInput(reader.problems)
    return Parsed(name, reader.root[0], reader.places)


def decode(content: bytes, name: str) -> str:
    """UTF-8 text, with or without the mark that Notepad puts before it. Raises InvalidInput: file-not-utf8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise invalid("file-not-utf8", f"{name}:{line}") from None


def _text(content: bytes, name: str) -> str:
    text = decode(content, name)
    if not text.strip():
        raise invalid("file-empty", name)
    for number, character in enumerate(text):
        if (character < " " and character not in "\n\r\t") or character in "\x7f\ufffe\uffff":
            raise invalid("file-not-text", f"{name}:{text.count(chr(10), 0, number) + 1}")
    return text


def _events(text: str, name: str) -> Iterator[Any]:
    """The YAML events of a text; what the parser cannot read becomes a problem of ours."""
    # Imported here: reading YAML costs 30 ms that `fonds --help` must not pay.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        yield from YAML(typ="safe").parse(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise invalid("file-syntax", f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name) from None
    except (YAMLError, ValueError, RecursionError):
        raise invalid("file-syntax", name) from None


class _Reader:
    """Builds the data from events in one pass, without recursion, collecting places and problems on the way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.places: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self.root: list[Any] = []
        self._open: list[_Part] = []
        self._parts = 0

    def read(self, text: str) -> None:
        """Read all events. Raises InvalidInput for what cannot be read further: file-syntax, file-deep, file-anchor."""
        from ruamel.yaml import events as e

        documents = 0
        for event in _events(text, self.name):
            if isinstance(event, e.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise invalid("file-syntax", self._place(event))
            elif isinstance(event, e.AliasEvent) or getattr(event, "anchor", None):
                raise invalid("file-anchor", self._place(event))
            elif isinstance(event, e.CollectionStartEvent):
                self._start({} if isinstance(event, e.MappingStartEvent) else [], event)
            elif isinstance(event, e.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, e.ScalarEvent):
                self._put(self._scalar(event), event)

    def _start(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise invalid("file-deep", self._place(event), deepest=MAX_DEPTH)
        if event.tag is not None and not event.implicit:
            self._problem("file-tag", event)
        self._open.append(_Part(value, self._put(value, event)))

    def _put(self, value: Any, event: Any) -> Path:
        """Give a value its place in the part that is being read; the path at which it stands."""
        self._parts += 1
        if self._parts > MAX_PARTS:
            raise invalid("file-too-many", self._place(event), most=MAX_PARTS)
        if not self._open:
            self.root.append(value)
            return self._note((), event)
        part = self._open[-1]
        if isinstance(part.value, list):
            part.value.append(value)
            return self._note((*part.path, len(part.value) - 1), event)
        if part.key is None:
            part.key = self._key(value, event, part)
            return self._note((*part.path, part.key), event)
        key, part.key = part.key, None
        part.value[key] = value
        # An error about a field points at its name, which is where the reader looks first; so the name's place stays.
        return (*part.path, key)

    def _key(self, value: Any, event: Any, part: "_Part") -> str:
        if isinstance(value, dict | list):
            self._problem("file-key-not-text", event)
            return ""
        key = str(event.value)
        if key in part.value:
            self._problem("file-duplicate-key", event, key=_shown(key))
        return key

    def _note(self, path: Path, event: Any) -> Path:
        self.places[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        return path

    def _scalar(self, event: Any) -> Any:
        if event.tag is not None and not event.implicit[0] and not event.implicit[1]:
            self._problem("file-tag", event)
            return None
        text = self._joined(str(event.value), event)
        if event.style in ("'", '"', "|", ">"):
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
                self._problem("file-date", event)
                return None
        return text

    def _joined(self, text: str, event: Any) -> str:
        """JSON writes characters beyond U+FFFF as two halves, which YAML leaves apart; half a character alone is no text."""
        try:
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError:
            self._problem("file-not-text", event)
            return ""

    def _problem(self, code: str, event: Any, **details: object) -> None:
        self.problems.append(Problem(code, self._place(event), details))

    def _place(self, event: Any) -> str:
        return f"{self.name}:{event.start_mark.line + 1}:{event.start_mark.column + 1}"


@dataclass
class _Part:
    """A mapping or list that is being read; ``key`` is the name that waits for its value."""

    value: Any
    path: Path
    key: str | None = None
