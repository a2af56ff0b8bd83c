"""Who pays which part of a case: one party, several, all partners by a key, or the resident."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection

from fonds.errors import InvalidInput, Problem, Refused, invalid, refused
from fonds.ledger.entries import capital, resident
from fonds.ledger.shares import FIXED, ShareKey, part_of
from fonds.money import split
from fonds.store.books import account_balance
from fonds.store.fund import Settings
from fonds.store.people import partners_on
from fonds.store.queries import benefits


class Who(StrEnum):
    """The outcomes of a settlement; *undetermined* is one too, and stays on the to-do list."""

    ONE = "one"
    SEVERAL = "several"
    ALL = "all"
    RESIDENT = "resident"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class Plan:
    """Who pays. ``weights``: partner → weight (one or several); ``key`` and ``part_percent``: all partners share that part.

    ``key``: a ``ShareKey``, or ``fixed:NAME`` for percentages from the settings. ``instalments`` or ``monthly_cents``: monthly
    terms for each debtor, the first of them due on ``start``. ``able``: whether a person judged that the resident keeps enough
    to live on; None when nobody did.
    """

    who: Who
    weights: Mapping[str, int] = field(default_factory=dict)
    key: str = ShareKey.EQUAL
    part_percent: int = 100
    instalments: int = 1
    start: date | None = None
    reason: str | None = None
    monthly_cents: int | None = None
    able: bool | None = None


def divide(
    connection: Connection, settings: Settings, case: str, cents: int, plan: Plan, day: date
) -> tuple[dict[str, int], int]:
    """Cents per debtor, and what the fund bears itself; together exactly ``cents``. Partners are those of ``day``.

    Raises Refused: partner-unknown (each of them), share-no-weight, share-no-benefit; InvalidInput: share-part-wrong,
    share-key-unknown.
    """
    if not 1 <= plan.part_percent <= 100:
        raise invalid("share-part-wrong", part=plan.part_percent)
    if plan.who is Who.UNDETERMINED:
        return {}, 0
    if plan.who is Who.RESIDENT:
        return {resident(case): cents}, 0
    partners = partners_on(connection, day)
    if plan.who is Who.ALL:
        weights = _weights(connection, settings, case, str(plan.key), partners)
        shared, absorbed = part_of(cents, plan.part_percent)
        return {debtor: int(share) for debtor, share in split(shared, weights).items()}, absorbed
    _refuse_strangers(plan.weights, partners, case)
    return {debtor: int(share) for debtor, share in split(cents, plan.weights).items()}, 0


def _weights(connection: Connection, settings: Settings, case: str, key: str, partners: Iterable[str]) -> dict[str, int]:
    """Every partner of the day with its weight by a key; at least one of them counts."""
    if key.startswith(FIXED):
        return _fixed(settings, case, key.removeprefix(FIXED), partners)
    if key == ShareKey.EQUAL:
        return dict.fromkeys(partners, 1)
    if key == ShareKey.BENEFIT:
        gained = benefits(connection, case)
        weights = {one: max(gained.get(one, 0), 0) for one in partners}
        code = "share-no-benefit"
    else:
        weights = {one: max(-account_balance(connection, capital(one)), 0) for one in partners}
        code = "share-no-weight"
    if not any(weights.values()):
        raise refused(code, case, key=key)
    return weights


def _fixed(settings: Settings, case: str, name: str, partners: Iterable[str]) -> dict[str, int]:
    """The percentages that the fund agreed on under this name; they hold only while all of them are partners."""
    percentages = settings.share_keys.get(name)
    if percentages is None:
        known = [f"{FIXED}{one}" for one in sorted(settings.share_keys)]
        raise InvalidInput(Problem("share-key-unknown", "--key", {"name": name, "known": known or ["-"]}))
    _refuse_strangers(percentages, partners, case)
    return {one: percentages.get(one, 0) for one in partners}


def _refuse_strangers(named: Iterable[str], partners: Iterable[str], case: str) -> None:
    strangers = sorted(set(named) - set(partners))
    if strangers:
        raise Refused(Problem("partner-unknown", case, {"partner": one}) for one in strangers)
