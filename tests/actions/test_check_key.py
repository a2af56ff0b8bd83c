"""Verify tries the fund's key on every box that it should open, and asks no key of who has none."""

from pathlib import Path

import pytest

from fonds.actions.rotate import rotate_key
from fonds.actions.verify import verify
from fonds.audit.chain import digest
from fonds.audit.sealing import FundKey
from fonds.audit.verify import Finding
from fonds.store.fund import KEY_FILE
from tests.actions.desk import Desk
from tests.actions.road import whole_road
from tests.audit.tampering import Vandal

BOXES = "SELECT (SELECT count(*) FROM case_key) + (SELECT count(*) FROM line_text)"


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("road") / "fonds")


def test_every_box_is_tried_also_after_a_change_of_the_key(road: Desk, tmp_path: Path) -> None:
    desk = road.copy(tmp_path / "fonds")
    boxes = desk.query(BOXES)[0][0]
    assert boxes > len(desk.query("SELECT * FROM case_key")) > 3
    assert verify(desk.fund).opened == boxes
    rotate_key(desk.order("anna"))
    assert (verify(desk.fund).opened, verify(desk.fund).findings) == (boxes, ())


def test_another_key_is_one_finding_however_many_cases_there_are(road: Desk, tmp_path: Path) -> None:
    desk = road.copy(tmp_path / "fonds")
    boxes = desk.query(BOXES)[0][0]
    (desk.fund.folder / KEY_FILE).write_bytes(FundKey.create().to_text())
    report = verify(desk.fund, processes=2)
    assert [(one.code, dict(one.details)) for one in report.findings] == [("audit-key-wrong", {"shut": boxes, "number": boxes})]
    assert report.opened == 0


def test_one_box_that_does_not_open_is_named(road: Desk, tmp_path: Path) -> None:
    vandal = Vandal(road.copy(tmp_path / "fonds"))
    boxes = vandal.desk.query(BOXES)[0][0]
    case, other = vandal.desk.query("SELECT c.case_ref, l.box FROM case_key c, line_text l")[0]
    vandal.unguarded("case_key", "UPDATE case_key SET box = ?, digest = ? WHERE case_ref = ?", other, digest(other), case)
    report = verify(vandal.desk.fund)
    assert Finding("audit-key-wrong", f"case_key/{case}", {"shut": 1, "number": boxes}) in report.findings
    assert report.opened == boxes - 1


def test_who_has_no_key_verifies_everything_else(road: Desk, tmp_path: Path) -> None:
    desk = road.copy(tmp_path / "fonds")
    whole = verify(desk.fund)
    (desk.fund.folder / KEY_FILE).unlink()
    report = verify(desk.fund)
    assert (report.opened, report.findings) == (None, ())
    assert (report.rows, report.assessments) == (whole.rows, whole.assessments)
