"""By when a case must be decided: told by assess, by the list of cases and by the case itself."""

import json
from datetime import date

import pytest

from fonds.case.status import Outcome
from tests.actions.desk import new_desk, request_data
from tests.support import Terminal

FRIDAY = date(2026, 4, 24)  # the Monday after it is King's Day


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path / "fonds", pot=500_000).on(FRIDAY)


@pytest.fixture
def terminal(desk):
    return Terminal(desk.fund.folder, day=str(FRIDAY))


def _submit(desk, urgency, household="HH-1"):
    asked = request_data(20_000)["asked"] | {"urgency": urgency, "needed_by": "2026-05-20"}
    return desk.submit(20_000, asked=asked, household=household)


@pytest.mark.parametrize(
    ("urgency", "told"),
    [
        ("eviction", {"decide_by": "2026-04-28", "reasons_by": "2026-05-05"}),
        ("none", {"decide_by": "2026-05-04", "reasons_by": "2026-05-04"}),
        (None, None),
    ],
)
def test_the_deadline_is_told_once_a_case_was_assessed(desk, terminal, urgency, told):
    case = _submit(desk, urgency)
    before = json.loads(terminal.ok("case list --json"))["cases"]
    assert [one["deadline"] for one in before] == [None]
    assert json.loads(terminal.ok(f"assess {case} --json"))["deadline"] == told
    assert json.loads(terminal.ok(f"case show {case} --json"))["deadline"] == told
    (listed,) = json.loads(terminal.ok("case list --json"))["cases"]
    assert listed["deadline"] == told
    day = told["decide_by"] if told else "nog niet te bepalen"
    assert day in terminal.ok(f"assess {case}")
    assert not told or day in terminal.ok("case list")
    assert not told or f"{day}  uiterste dag voor het besluit" in terminal.ok(f"case show {case}")


def test_a_late_assessment_does_not_move_the_deadline(desk, terminal):
    case = _submit(desk, "eviction")
    told = json.loads(terminal.ok(f"assess {case} --json", day="2026-04-30"))
    assert told["deadline"]["decide_by"] == "2026-04-28"


def test_the_deadline_waits_while_the_requester_is_asked_and_leaves_the_list_after_the_decision(desk, terminal):
    asked, refused = _submit(desk, "none"), _submit(desk, "none", "HH-2")
    desk.judge(asked)
    desk.decide(asked, Outcome.ASK)
    desk.decide(refused, Outcome.REFUSE)
    rows = {one["case"]: one["deadline"] for one in json.loads(terminal.ok("case list --all --json"))["cases"]}
    assert rows == {asked: None, refused: {"decide_by": "2026-05-04", "reasons_by": "2026-05-04"}}
    desk.approve(refused)
    rows = {one["case"]: one["deadline"] for one in json.loads(terminal.ok("case list --all --json"))["cases"]}
    assert rows == {asked: None, refused: None}
    assert json.loads(terminal.ok(f"case show {refused} --json"))["deadline"]["decide_by"] == "2026-05-04"
