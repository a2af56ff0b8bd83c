"""The questions of the interview in their order. Their texts stand in ``fonds/texts/interview.toml``."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from fonds.case import choices as c

MORE = "more"
"""The last part of the path of a question "is there (another) one?"; its answer is no part of the request."""


class Kind(Enum):
    """What sort of answer a question takes; it decides the hint and how what was typed is read."""

    TEXT = auto()
    AMOUNT = auto()
    DATE = auto()
    NUMBER = auto()
    YES_NO = auto()
    CHOICE = auto()
    CHOICES = auto()
    PARTIES = auto()
    MORE = auto()


Known = Callable[[str], object]
"""Looks up the answer to another question of the same part."""


@dataclass(frozen=True)
class Ask:
    """One question: the field it fills (from the top, or within one item of a list) and when it is asked at all."""

    path: str
    key: str
    kind: Kind = Kind.TEXT
    choices: type[StrEnum] | None = None
    only_if: Callable[[Known], bool] | None = None


@dataclass(frozen=True)
class Many:
    """Questions that are asked again for each item of a list; ``least``: how many items there are in any case."""

    path: str
    key: str
    asks: tuple[Ask, ...]
    least: int = 0


def _ask(path: str, kind: Kind = Kind.TEXT, only_if: Callable[[Known], bool] | None = None) -> Ask:
    return Ask(path, path.replace(".", "-").replace("_", "-"), kind, only_if=only_if)


def _pick(path: str, choices: type[StrEnum], kind: Kind = Kind.CHOICE) -> Ask:
    return Ask(path, path.replace(".", "-").replace("_", "-"), kind, choices)


def _of(part: str, *asks: Ask) -> tuple[Ask, ...]:
    """The questions about one item, with the item's name in their text keys."""
    return tuple(Ask(ask.path, f"{part}-{ask.key}", ask.kind, ask.choices, ask.only_if) for ask in asks)


def _yes(path: str) -> Callable[[Known], bool]:
    return lambda known: known(path) is True


def _is(path: str, *answers: object) -> Callable[[Known], bool]:
    return lambda known: known(path) in answers


_SECOND = "requester.second_signatory."
_HOUSING = "housing."
_HOUSING_YES_NO = (
    "finances_in_order",
    "causes_nuisance",
    "accepts_guidance",
    "own_tenants_only",
    "near_own_homes",
    "in_performance_agreements",
    "others_responsible",
)

_LINE = _of(
    "line",
    _ask("description"),
    _ask("amount", Kind.AMOUNT),
    _ask("payee.name"),
    _pick("payee.kind", c.PayeeKind),
    _ask("payee.iban"),
    _ask("quotation", Kind.YES_NO),
)

_COST = _of(
    "cost",
    _ask("code"),
    _ask("description"),
    _ask("amount", Kind.AMOUNT),
    _ask("probability", Kind.NUMBER),
    _ask("months", Kind.NUMBER),
    _ask("beneficiary"),
    _ask("source"),
    _ask("price_year", Kind.NUMBER),
    _pick("status", c.CostStatus),
)

_BOTTLENECK = _of(
    "bottleneck",
    _pick("kind", c.BottleneckKind),
    _ask("organisation"),
    _pick("law", c.Law),
    _ask("description"),
)

_PROVISION = _of(
    "provision",
    _pick("provision", c.Provision),
    _ask("provider"),
    _pick("status", c.ProvisionStatus),
    _ask("days", Kind.NUMBER),
    _ask("explored_on", Kind.DATE),
)

SCRIPT: dict[str, tuple[Ask | Many, ...]] = {
    "who": (
        _ask("requester.organisation"),
        _ask("requester.professional"),
        _ask("household.reference"),
        _pick("household.type", c.HouseholdType),
        _ask("household.adults", Kind.NUMBER),
        _ask("household.minors", Kind.NUMBER),
        _ask("household.municipality"),
    ),
    "need": (
        _ask("story.who"),
        _ask("story.what"),
        _ask("story.what_for"),
        _ask("story.why"),
        _ask("story.cause"),
        Many("asked.lines", "line", _LINE, least=1),
        _pick("asked.form", c.MoneyForm),
        _ask("asked.months", Kind.NUMBER),
        _pick("asked.urgency", c.Urgency),
        _ask("asked.needed_by", Kind.DATE),
        _ask("asked.cheapest", Kind.YES_NO),
        _ask("asked.already_paid", Kind.YES_NO),
    ),
    "effects": (
        _ask("do_nothing.description"),
        Many("do_nothing.lines", "nothing", _COST),
        _ask("regular_route.description"),
        Many("regular_route.lines", "regular", _COST),
        _ask("perspective.lasting", Kind.YES_NO),
        _ask("perspective.explanation"),
        _pick("perspective.basic_needs", c.BasicNeed, Kind.CHOICES),
    ),
    "own": (
        _ask("own_part.goal"),
        _ask("own_part.first_step"),
        _ask("own_part.first_step_helped", Kind.YES_NO),
        _ask("own_part.contribution"),
        _ask("own_part.no_contribution_because", only_if=_is("own_part.contribution", None)),
        _ask("own_part.i_want"),
        _ask("own_part.i_can"),
        _ask("own_part.i_need"),
        _ask("own_part.agrees", Kind.YES_NO),
        _ask("own_part.agreed_on", Kind.DATE, only_if=_yes("own_part.agrees")),
        _ask("support.contact"),
        _ask("support.plan", Kind.YES_NO),
        _ask("support.parties_agree", Kind.YES_NO),
        _ask("story.prevention"),
        _ask("support.aftercare"),
        _ask("support.evaluation_on", Kind.DATE),
        _ask("support.grade_before", Kind.NUMBER),
    ),
    "rules": (
        _ask("story.tried"),
        Many("bottlenecks", "bottleneck", _BOTTLENECK),
        Many("prior_provisions", "provision", _PROVISION),
        _ask("household.on_assistance", Kind.YES_NO),
        _ask("household.gifts_this_year", Kind.AMOUNT),
        _pick("household.debt_scheme", c.DebtScheme),
        _ask("asked.pays_debt", Kind.YES_NO),
        _ask("asked.debt_in_plan", Kind.YES_NO, only_if=_yes("asked.pays_debt")),
        _ask(_SECOND + MORE, Kind.MORE),
        _ask(_SECOND + "name", only_if=_yes(_SECOND + MORE)),
        _ask(_SECOND + "role", only_if=_yes(_SECOND + MORE)),
        _ask(_SECOND + "agrees", Kind.YES_NO, only_if=_yes(_SECOND + MORE)),
        _pick("repayment.by", c.Payer),
        _ask(
            "repayment.parties", Kind.PARTIES, only_if=lambda known: known("repayment.by") in (c.Payer.PARTY, c.Payer.SEVERAL)
        ),
        _ask("repayment.instalments", Kind.NUMBER, only_if=lambda known: known("repayment.by") == c.Payer.RESIDENT),
        _ask("repayment.because"),
        _ask(_HOUSING + MORE, Kind.MORE),
        *(_ask(_HOUSING + name, Kind.YES_NO, only_if=_yes(_HOUSING + MORE)) for name in _HOUSING_YES_NO),
        _ask(_HOUSING + "amount_per_dwelling", Kind.AMOUNT, only_if=_yes(_HOUSING + MORE)),
        replace(_pick(_HOUSING + "purpose", c.LiveabilityPurpose), only_if=_yes(_HOUSING + MORE)),
        _ask("note"),
    ),
}
"""Section → its questions, in the order of the reversed test."""
