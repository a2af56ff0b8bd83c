"""What the tests of faults share: strace, and a fund with something to do in it."""

import shutil
import subprocess

import pytest

from fonds.actions.settle import Plan, Who
from tests.actions.road import Desk, new_desk
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
    """Three cases: 2026-001 granted with two lines, 2026-002 paid, 2026-003 settled; and a file of the bank with two lines."""
    desk = new_desk(tmp_path_factory.mktemp("office") / "fonds", pot=1_000_000)
    desk.granted(10_000, 5_000, household="HH-1")
    desk.paid(10_000, household="HH-2")
    desk.settle(desk.paid(10_000, household="HH-3"), Plan(Who.ONE, weights={"zayaz": 1}))
    (desk.fund.folder / "afschrift.xml").write_bytes(camt([Line(1_234, "Een", day=desk.day), Line(-50, "Twee", day=desk.day)]))
    return desk
