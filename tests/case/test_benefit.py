"""What a request says is spared, and by whom: counted once, and never more than somebody knows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.case.benefit import Basis, avoided_costs
from fonds.case.request import CaseRequest
from fonds.store.database import reading
from fonds.store.people import SOCIETY
from fonds.store.queries import benefits
from tests.actions.desk import Desk, new_desk, request_data

LINE = {"description": "Opvang", "amount": "1000.00", "probability": 40, "beneficiary": "zayaz"}


def asking(*lines: dict[str, object]) -> CaseRequest:
    return CaseRequest.model_validate({**request_data(), "do_nothing": {"lines": list(lines)}})


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, {("zayaz", Basis.ESTIMATE): 40_000}),
        ({"probability": 0}, {}),
        ({"probability": None}, {}),
        ({"amount": None}, {}),
        ({"status": "unknown"}, {}),
        ({"status": "realised"}, {("zayaz", Basis.REALISED): 40_000}),
        ({"status": "realised", "probability": None}, {("zayaz", Basis.REALISED): 100_000}),
        ({"beneficiary": None}, {(None, Basis.ESTIMATE): 40_000}),
        ({"amount": "0.99", "probability": 50}, {("zayaz", Basis.ESTIMATE): 49}),
    ],
)
def test_a_cost_counts_as_far_as_it_is_known(changes, counted):
    line = {name: value for name, value in {**LINE, **changes}.items() if value is not None}
    assert avoided_costs(asking(line)) == counted


lines = st.fixed_dictionaries(
    {"description": st.just("Kosten"), "status": st.sampled_from(["estimated", "realised", "unknown"])},
    optional={
        "amount": st.integers(0, 10_000).map(lambda euro: f"{euro}.37"),
        "probability": st.integers(0, 100),
        "beneficiary": st.sampled_from(["zayaz", "mee", "iemand-anders"]),
    },
)


@settings(deadline=None)
@given(st.lists(lines, max_size=8))
def test_together_never_more_than_the_lines_hold(drawn):
    request = asking(*drawn)
    assert sum(avoided_costs(request).values()) <= sum(line.amount or 0 for line in request.do_nothing.lines)


@pytest.fixture
def desk(tmp_path) -> Desk:
    return new_desk(tmp_path / "fonds", 1_000_000)


def test_the_fund_keeps_what_partners_are_spared_and_the_newest_request_counts(desk):
    other = {**LINE, "beneficiary": "zorgverzekeraar"}
    case = desk.submit(do_nothing={"lines": [LINE, LINE, other, {**LINE, "status": "realised"}]})
    assert desk.query("SELECT partner, amount_cents, basis FROM benefit ORDER BY id") == [
        ("zayaz", 80_000, "estimate"),
        (SOCIETY, 40_000, "estimate"),
        ("zayaz", 40_000, "realised"),
    ]
    with reading(desk.fund) as connection:
        assert benefits(connection, case) == {"zayaz": 120_000}
    desk.update(case, do_nothing={"lines": [{**LINE, "beneficiary": "mee"}]})
    with reading(desk.fund) as connection:
        assert benefits(connection, case) == {"mee": 40_000}
