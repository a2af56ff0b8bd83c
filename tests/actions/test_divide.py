"""Who pays which part: under every key, for every small amount, to the cent."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from sqlalchemy import Connection

from fonds.actions.divide import Plan, Who, divide
from fonds.actions.found import found
from fonds.actions.perform import Order
from fonds.actions.register import add_member, add_partner
from fonds.actions.repay import contribute
from fonds.actions.roles import Role
from fonds.actions.submit import submit
from fonds.ledger.entries import resident
from fonds.store.database import reading
from fonds.store.fund import Settings
from tests.actions.desk import request
from tests.ledger.model import shares

PARTIES = ("zayaz", "farent", "mee", "weenerxl", "maatschappelijke-opvang")
"""The n-th of them joins on 1 + n January, so that a day says how many there are."""
CAPITAL = dict(zip(PARTIES, (100_000, 33_333, 1, 50_001, 99), strict=True))
BENEFIT = dict(zip(PARTIES, (900_000, 1, 70_000, 333, 20_000), strict=True))
FIXED = {
    "een": {"zayaz": 100},
    "twee": {"zayaz": 67, "farent": 33},
    "drie": {"zayaz": 1, "farent": 1, "mee": 98},
    "vier": {"zayaz": 25, "farent": 25, "mee": 25, "weenerxl": 25},
    "vijf": {"zayaz": 11, "farent": 13, "mee": 17, "weenerxl": 19, "maatschappelijke-opvang": 40},
}
SETTINGS = Settings(name="Voorbeeldfonds", municipalities=("'s-Hertogenbosch",), share_keys=FIXED)
KEYS = {
    "equal": dict.fromkeys(PARTIES, 1),
    "contribution": CAPITAL,
    "benefit": BENEFIT,
    "fixed": {},
}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Connection, str]]:
    """A fund that five partners joined one by one, and a case that spares each of them something."""
    fund = found(tmp_path_factory.mktemp("divide") / "fonds", SETTINGS, "anna", date(2026, 1, 1))
    order = Order(fund, "anna", date(2026, 2, 1))
    for number, partner in enumerate(PARTIES, start=1):
        add_partner(order, partner, partner.capitalize(), date(2026, 1, number))
    add_member(order, "anna", "zayaz", Role.SECRETARIAT, date(2026, 1, 1))
    for partner, cents in CAPITAL.items():
        contribute(order, partner, cents)
    lines = [
        {"description": "Opvang", "amount": f"{cents / 100:.2f}", "probability": 100, "beneficiary": one, "source": "Voorbeeld"}
        for one, cents in BENEFIT.items()
    ]
    case = submit(order, request(do_nothing={"description": "Dan wordt het duurder.", "lines": lines}))
    with reading(fund) as connection:
        yield connection, case


TOTALS = pytest.mark.parametrize(
    "totals",
    [
        pytest.param((0, 1, 2, 3, 7, 100, 101, 199, 200), id="some"),
        pytest.param(range(201), id="every", marks=pytest.mark.proof),
    ],
)


@TOTALS
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("number", range(1, 6))
def test_every_split_of_0_to_200_cents_over_1_to_5_parties_is_exact_under_every_key(
    books: tuple[Connection, str], key: str, number: int, totals: Iterable[int]
) -> None:
    connection, case = books
    name = f"fixed:{list(FIXED)[number - 1]}" if key == "fixed" else key
    weights = FIXED[list(FIXED)[number - 1]] if key == "fixed" else {one: KEYS[key][one] for one in PARTIES[:number]}
    for part in (100, 37):
        plan = Plan(Who.ALL, key=name, part_percent=part)
        for total in totals:
            owed, absorbed = divide(connection, SETTINGS, case, total, plan, date(2026, 1, number))
            assert sum(owed.values()) + absorbed == total
            assert owed == dict(sorted(shares(total - absorbed, weights).items()))
            assert absorbed == shares(total, {"a": part, "b": 100 - part})["b"]


@TOTALS
@pytest.mark.parametrize("number", range(1, 6))
def test_every_amount_of_0_to_200_cents_over_named_parties_or_the_resident_is_exact(
    books: tuple[Connection, str], number: int, totals: Iterable[int]
) -> None:
    connection, case = books
    for weights in (dict.fromkeys(PARTIES[:number], 1), dict(zip(PARTIES, (97, 1, 1, 50, 7)[:number], strict=False))):
        for total in totals:
            plan = Plan(Who.ONE if number == 1 else Who.SEVERAL, weights=weights)
            assert divide(connection, SETTINGS, case, total, plan, date(2026, 2, 1)) == (shares(total, weights), 0)
    assert divide(connection, SETTINGS, case, number, Plan(Who.RESIDENT), date(2026, 2, 1)) == ({resident(case): number}, 0)
