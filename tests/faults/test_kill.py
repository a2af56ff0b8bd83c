"""The program is killed at any write: the action is there whole or not at all, and can be retried.

strace stops the real program just before the N-th call of one kind (write to the database, flush, cut off, remove, print).
"""

import shutil
import signal
from pathlib import Path

import pytest

from fonds.actions.verify import verify
from tests.actions.desk import Desk
from tests.faults.jobs import JOBS, Job, after, counts, repeat, watched

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "write")
MOST = 400
"""More calls of one kind than a command can make: reaching this is a defect of the test."""


QUICK = ("contribute", "pay", "settle", "settle replace", "waive approve", "repay")
"""The commands of the quick test; `make proof` takes them all."""
SAMPLE = (("pwrite64", 20), ("fdatasync", 3), ("unlink", 1))


def killed_at(strace: str, desk: Desk, job: Job, call: str, number: int) -> bool:
    """Run the command and kill it before its N-th call of this kind; whether it was killed (else it ran to its end)."""
    found = watched(strace, desk, job, call, f"signal=SIGKILL:when={number}")
    assert found.hit is (found.code != 0), f"{call} {number}: {found}"
    if found.hit:
        assert found.code in (-signal.SIGKILL, 128 + signal.SIGKILL), f"{call} {number}: {found}"
    return found.hit


def check_whole_or_nothing(desk: Desk, job: Job, before: tuple[int, int, int], at: str) -> bool:
    """After a kill: nothing is half there, and giving the command again books it once. Whether it had been booked."""
    report = verify(desk.fund)
    assert report.findings == (), f"{at}: {report.findings}"
    done = after(before, job)
    booked = counts(desk) == done
    assert booked or counts(desk) == before, at
    repeat(desk, job, booked=booked)
    assert counts(desk) == done, f"{at}: not booked exactly once after a retry"
    assert verify(desk.fund).findings == (), at
    return booked


@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_every_command_of_the_proof_books_what_the_table_says_and_does_so_once(office: Desk, job: Job, tmp_path: Path) -> None:
    desk = office.copy(tmp_path / "fonds")
    done = after(counts(desk), job)
    repeat(desk, job, booked=False)
    assert counts(desk) == done
    repeat(desk, job, booked=True)
    assert counts(desk) == done


@pytest.mark.parametrize("job", [JOBS[name] for name in QUICK], ids=QUICK)
def test_a_kill_at_some_writes_leaves_the_action_whole_or_undone(strace: str, office: Desk, job: Job, tmp_path: Path) -> None:
    outcomes = []
    for call, number in SAMPLE:
        desk = office.copy(tmp_path / f"{call}-{number}")
        before = counts(desk)
        assert killed_at(strace, desk, job, call, number), f"{call} {number}: the command was not killed"
        outcomes.append(check_whole_or_nothing(desk, job, before, f"{call} {number}"))
    assert not outcomes[0], "before the commit nothing is booked"
    assert outcomes[-1], "after the commit everything is"


@pytest.mark.proof
@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_a_kill_at_every_write_leaves_the_action_whole_or_undone(strace: str, office: Desk, job: Job, tmp_path: Path) -> None:
    kills, survived = dict.fromkeys(CALLS, 0), []
    for call in CALLS:
        for number in range(1, MOST):
            desk = office.copy(tmp_path / f"{call}-{number}")
            before = counts(desk)
            killed = killed_at(strace, desk, job, call, number)
            booked = check_whole_or_nothing(desk, job, before, f"{call} {number}")
            assert killed or booked, f"{call} {number}: the command said that it was done, and it is not"
            shutil.rmtree(desk.fund.folder)
            if not killed:
                break
            kills[call] += 1
            survived.append(booked)
        else:
            pytest.fail(f"still killed at call {MOST} of {call}")
    print(f"{job.words[0]}: killed at {kills}, already booked in {sum(survived)} of {len(survived)}")
    assert kills["pwrite64"] > 20
    assert kills["fdatasync"] >= 3
    assert set(survived) == {True, False}
