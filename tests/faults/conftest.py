"""What the tests of faults share: strace, and a fund with something to do in it."""

import shutil
import subprocess
from datetime import date

import pytest

from fonds.actions.register import end_partner
from fonds.actions.settle import Plan, Who
from fonds.actions.waive import waive
from tests.actions.desk import Desk, new_desk
from tests.bank.files import Line, camt


@pytest.fixture(scope="session")
def strace() -> str:
    found = shutil.which("strace")
    if found is None:
        pytest.skip("strace is not installed: sudo apt install strace")
    tried = subprocess.run([found, "-f", "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"strace may not look at processes here (ptrace): {tried.stderr.strip()[:200]}")
    return found


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Four cases: 2026-001 granted with two lines, 2026-002 paid, 2026-003 settled, 2026-004 settled and late.

    A waiver waits, a partner left, and February can be closed.
    """
    desk = new_desk(tmp_path_factory.mktemp("office") / "fonds", pot=1_000_000)
    desk.contribute("maatschappelijke-opvang", 20_000)
    desk.granted(10_000, 5_000, household="HH-1")
    desk.paid(10_000, household="HH-2")
    desk.settle(desk.paid(10_000, household="HH-3"), Plan(Who.ONE, weights={"zayaz": 1}))
    waive(desk.order("bram"), "2026-003", "zayaz", 500, "Zayaz hielp zelf.")
    before = desk.on(date(2026, 2, 10))
    case = before.paid(10_000, household="HH-4")
    before.settle(case, Plan(Who.ONE, weights={"mee": 1}, start=before.day))
    before.contribute("mee", 1_000)
    end_partner(desk.order("anna"), "maatschappelijke-opvang", desk.day)
    (desk.fund.folder / "afschrift.xml").write_bytes(camt([Line(1_234, "Een", day=desk.day), Line(-50, "Twee", day=desk.day)]))
    return desk
