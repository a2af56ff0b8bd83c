"""No room on the disk: one clear message, exit 2, nothing half-written; and with room again the command can be repeated."""

import resource
import shutil
import subprocess
from pathlib import Path

import pytest

from fonds.actions.verify import verify
from tests.actions.desk import Desk
from tests.faults.jobs import JOBS, Job, Ran, after, counts, repeat, watched
from tests.faults.processes import command, environment

CONTRIBUTE = JOBS["contribute"]


def check(desk: Desk, job: Job, before: tuple[int, int, int], found: Ran, at: str) -> bool:
    """A full disk is told, with exit 2 and nothing booked, or came after the commit and did no harm. Whether it was told."""
    assert "Traceback" not in found.err, at
    assert verify(desk.fund).findings == (), at
    if found.code == 0:
        assert counts(desk) == after(before, job), at
    else:
        assert (found.code, counts(desk)) == (2, before), f"{at}: {found}"
        assert "error[disk-full]" in found.err, f"{at}: {found.err}"
        repeat(desk, job, booked=False)
        assert counts(desk) == after(before, job), at
    assert verify(desk.fund).findings == (), at
    return found.code == 2


@pytest.mark.parametrize(("room", "told"), [(0, True), (1_000, True), (33_000, True), (40_000, True), (60_000, False)])
def test_files_that_may_not_grow_are_told_as_a_full_disk(office: Desk, tmp_path: Path, room: int, told: bool) -> None:
    """With the last room the log fits and the commit stands; only moving it into the database has to wait."""
    desk = office.copy(tmp_path / "fonds")
    before = counts(desk)
    found = subprocess.run(
        command([*CONTRIBUTE.words], CONTRIBUTE.who),
        cwd=desk.fund.folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert check(desk, CONTRIBUTE, before, Ran(found.returncode, found.stderr, hit=True), f"{room} bytes") is told


@pytest.mark.parametrize(
    ("error", "call", "number"), [("ENOSPC", "pwrite64", 12), ("EDQUOT", "pwrite64", 12), ("EIO", "fdatasync", 3)]
)
def test_a_disk_that_takes_no_more_is_told(
    strace: str, office: Desk, tmp_path: Path, error: str, call: str, number: int
) -> None:
    desk = office.copy(tmp_path / "fonds")
    before = counts(desk)
    found = watched(strace, desk, CONTRIBUTE, call, f"error={error}:when={number}+")
    assert check(desk, CONTRIBUTE, before, found, error)


@pytest.mark.proof
@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_a_disk_that_is_full_from_any_write_on_is_told_or_came_too_late_to_matter(
    strace: str, office: Desk, tmp_path: Path, job: Job
) -> None:
    told = []
    for call in ("pwrite64", "fdatasync", "ftruncate"):
        for number in range(1, 200):
            desk = office.copy(tmp_path / "fonds")
            before = counts(desk)
            found = watched(strace, desk, job, call, f"error=ENOSPC:when={number}+")
            shown = check(desk, job, before, found, f"{call} {number}")
            shutil.rmtree(desk.fund.folder)
            if not found.hit:
                break
            told.append(shown)
        else:
            pytest.fail(f"still full at call {number} of {call}")
    print(f"{job.words[0]}: disk full {len(told)} times, told {sum(told)} times")
    assert sum(told) > 20
