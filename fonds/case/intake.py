"""Intake: a request file becomes a ``CaseRequest``, or everything that is wrong with it is told at once.

What was typed is never repeated, since it can be personal: a fault names the place, the kind of answer and what is allowed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from fonds.case.choices import Payer
from fonds.case.derive import Surroundings
from fonds.case.facts import CATALOGUE, HOUSING, JUDGEMENTS, derive_facts
from fonds.case.fields import Day, holds_bsn
from fonds.case.request import CaseRequest, after_evaluation, parties_fit
from fonds.errors import InvalidInput, Problem
from fonds.rulebook.vocabulary import Fact
from fonds.yamlfile import Parsed, Path, parse

MOST_FAULTS = 50
"""More than this nobody reads, and a hostile file cannot keep us busy."""

_CODES = {
    "string_type": "case-field-text",
    "int_type": "case-field-number",
    "tuple_type": "case-field-list",
    "model_type": "case-field-part",
    "enum": "case-field-choice",
    "string_too_short": "case-field-empty",
    "string_too_long": "case-text-too-long",
    "too_short": "case-lines-none",
    "too_long": "case-list-too-long",
    "greater_than": "amount-zero",
    "greater_than_equal": "case-number-range",
    "less_than_equal": "case-number-range",
}
_LIMITS = ("ge", "le", "max_length")
# Answers that are judged together. pydantic comes to these only when all else is right, so they are told by `_together`.
_TOGETHER = ("case-cost-nameless", "case-payer-parties", "case-dates-order")


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a request: where in the data, and as an error code with its details."""

    path: Path
    code: str
    details: dict[str, object] = field(default_factory=dict)


def read_request(content: bytes, name: str) -> CaseRequest:
    """A request from the bytes of a YAML or JSON file; ``name`` is how errors call it.

    Raises InvalidInput with every fault and its line and column: file-… when it is no YAML, else case-…, amount-…, iban-wrong.
    """
    parsed = parse(content, name)
    found = sorted(faults(parsed.data), key=lambda fault: _position(parsed, fault.path))
    problems = [Problem(fault.code, _where(parsed, fault), fault.details) for fault in found[:MOST_FAULTS]]
    if len(found) > MOST_FAULTS:
        problems.append(Problem("case-more-faults", name, {"count": len(found) - MOST_FAULTS}))
    if problems:
        raise InvalidInput(problems)
    return CaseRequest.model_validate(parsed.data)


def faults(data: object) -> list[Fault]:
    """Everything that is wrong with a request as plain data; nothing when it is a request."""
    try:
        CaseRequest.model_validate(data)
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False, include_input=False)
    else:
        return []
    apart = [error for error in errors if error["type"] not in _TOGETHER and not _hollow(error, data)]
    return [*(_fault(error, search=number < MOST_FAULTS) for number, error in enumerate(apart)), *_together(data)]


def request_schema() -> dict[str, Any]:
    """The JSON Schema of a request file, for editors and other programs."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **CaseRequest.model_json_schema()}


def open_questions(request: CaseRequest) -> list[Fact]:
    """The facts that nobody knows yet and that the requester can tell; what only the fund knows is left out."""
    everything = Surroundings(
        submitted_on=date(2000, 1, 1),  # whether a fact is known does not depend on the day
        partners=frozenset(),
        municipalities=frozenset(),
        available_cents=0,
        earlier_grants=0,
        judgements=dict.fromkeys(JUDGEMENTS, True),
        assessor="",
        like_bottlenecks=1,
        earlier_grants_ever=0,
    )
    known = derive_facts(request, everything)
    # Whether a debt is part of a plan is no question when no debt is paid.
    beside = {"debt_in_plan"} if request.asked.pays_debt is False else set()
    beside |= set() if request.housing else {*HOUSING}
    missing = {"story_parts_missing"} if known["story_parts_missing"] else set()
    return [f for name, f in CATALOGUE.items() if (known[name] is None and name not in beside) or name in missing]


def _hollow(error: Any, data: object) -> bool:
    """Whether pydantic calls a list too short only because none of its items is right."""
    return error["type"] == "too_short" and bool(_at(data, *error["loc"]))


def _fault(error: Any, search: bool) -> Fault:
    """pydantic's error in our words. ``search``: whether it is worth the work of looking for the name that was meant."""
    kind, path, context = str(error["type"]), tuple(error["loc"]), error.get("ctx", {})
    if "-" in kind:
        return Fault(path, kind, dict(context))
    if kind == "missing":
        return _missing(path)
    if kind == "extra_forbidden":
        return _unknown(path, search)
    if kind == "string_pattern_mismatch":
        return Fault(path, {"reference": "case-reference", "code": "case-cost-code"}.get(str(path[-1]), "case-partner-id"))
    if kind == "enum":
        return Fault(path, "case-field-choice", {"choices": re.findall(r"'([^']*)'", context["expected"])})
    limit = next((context[name] for name in _LIMITS if name in context), None)
    return Fault(path, _CODES.get(kind, "case-field-invalid"), {} if limit is None else {"limit": limit})


def _missing(path: Path) -> Fault:
    if path[-1] == "amount":
        return Fault(path, "case-amount-missing")
    if path == ("asked", "lines"):
        return Fault(path, "case-lines-none")
    return Fault(path, "case-field-missing", {"field": path[-1]})


def _unknown(path: Path, search: bool) -> Fault:
    """A name that no part of a request has: the nearest right one, else where that name does belong, else all of this part."""
    key = str(path[-1])
    if holds_bsn(key):
        return Fault(path, "case-bsn")
    here = list(_model_at(path[:-1]).model_fields)
    if not search:
        return Fault(path, "case-field-unknown", {"known": here})
    elsewhere = [place for place in _places() if place.rpartition(".")[2] == key]
    return Fault(path, "case-field-unknown", {"known": get_close_matches(key[:80], here, n=1) or elsewhere or here})


def _together(data: object) -> Iterator[Fault]:
    """The faults of answers that do not fit each other, as far as the answers can be read."""
    for scenario in ("do_nothing", "regular_route"):
        lines = _at(data, scenario, "lines")
        for number, line in enumerate(lines if isinstance(lines, list) else []):
            if isinstance(line, dict) and line.get("code") is None and line.get("description") is None:
                yield Fault((scenario, "lines", number, "description"), "case-cost-nameless")
    by, parties = _at(data, "repayment", "by") or Payer.UNKNOWN, _at(data, "repayment", "parties") or []
    if by in tuple(Payer) and isinstance(parties, list) and not parties_fit(Payer(by), len(parties)):
        yield Fault(("repayment", "parties"), "case-payer-parties")
    days = (_day(data, "support", "evaluation_on"), _day(data, "asked", "needed_by"), _day(data, "own_part", "agreed_on"))
    for earlier in after_evaluation(*days):
        yield Fault(("support", "evaluation_on"), "case-dates-order", {"first": earlier})


def _at(data: object, *path: str) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _day(data: object, *path: str) -> Any:
    try:
        return TypeAdapter(Day | None).validate_python(_at(data, *path))
    except ValidationError:
        return None


def _where(parsed: Parsed, fault: Fault) -> str:
    where = parsed.where(fault.path)
    # A number that slipped into the place of a name is not repeated either.
    return where.replace(str(fault.path[-1]), "…") if fault.code == "case-bsn" and holds_bsn(str(fault.path[-1])) else where


def _position(parsed: Parsed, path: Path) -> tuple[int, int]:
    while path and path not in parsed.places:
        path = path[:-1]
    return parsed.places.get(path, (1, 1))


def _model_at(path: Path) -> type[BaseModel]:
    """The part of a request that stands at ``path``."""
    found: type[BaseModel] = CaseRequest
    for key in path:
        if isinstance(key, str):
            found = _part_in(found.model_fields[key].annotation) or found
    return found


def _part_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((part for part in map(_part_in, get_args(annotation)) if part), None)


@cache
def _places() -> tuple[str, ...]:
    """Every answer of a request as ``asked.lines.amount``."""
    return tuple(_under(CaseRequest, ""))


def _under(model: type[BaseModel], before: str) -> Iterator[str]:
    for name, known in model.model_fields.items():
        yield before + name
        if part := _part_in(known.annotation):
            yield from _under(part, f"{before}{name}.")
