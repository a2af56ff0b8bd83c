"""The same request gives the same bytes: in one process and in another, today and again."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from fonds.actions.policy import priced_codes, rule_set_for, shipped_rules
from fonds.actions.weigh import weigh
from fonds.audit.chain import canonical
from fonds.case.derive import Surroundings
from tests.actions.desk import DAY, Desk, new_desk, request, request_data
from tests.faults.processes import command, environment


def bytes_of_assessments(times: int) -> set[str]:
    rules = rule_set_for(shipped_rules(), "values-triangle", DAY)
    around = Surroundings(DAY, priced_codes=priced_codes(shipped_rules()), judgements={"lawful": True})
    asked = request(50_000, 10_050)
    turns = (around, replace(around, judgements={**around.judgements}))
    return {canonical(weigh(asked, turns[turn % 2], rules).assessment.document) for turn in range(times)}


def test_a_hundred_assessments_in_one_process_give_the_same_bytes() -> None:
    assert len(bytes_of_assessments(100)) == 1


@pytest.mark.proof
def test_a_thousand_assessments_in_one_process_give_the_same_bytes() -> None:
    assert len(bytes_of_assessments(1_000)) == 1


def answers(folder: Path, processes: int) -> set[bytes]:
    (folder / "aanvraag.json").write_text(json.dumps(request_data(50_000, 10_050)))
    line = ["assess", "--file", "aanvraag.json", "--json", "--judge", "lawful=ja"]
    found = []
    for number in range(processes):
        # A seed of its own, so that an order that hangs on hashes shows.
        settings = {**environment(), "PYTHONHASHSEED": str(number + 1)}
        found.append(subprocess.run(command(line, "anna"), cwd=folder, env=settings, capture_output=True, check=True).stdout)
    return set(found)


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "fonds", pot=1_000_000)


def test_fresh_processes_give_the_same_bytes(office: Desk, tmp_path: Path) -> None:
    inside = answers(office.fund.folder, 3)
    assert len(inside) == 1
    assert json.loads(next(iter(inside)))
    (tmp_path / "elsewhere").mkdir()
    assert len(answers(tmp_path / "elsewhere", 2)) == 1


@pytest.mark.proof
def test_ten_fresh_processes_give_the_same_bytes(office: Desk) -> None:
    assert len(answers(office.fund.folder, 10)) == 1
