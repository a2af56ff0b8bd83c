"""Commands that write, run by the real program while strace makes a system call fail or kills at one."""

import subprocess
from dataclasses import dataclass

from tests.actions.road import Desk
from tests.faults.processes import command, environment


@dataclass(frozen=True)
class Job:
    """A command with a key, and how many entries it books. Every one of them writes one record.

    ``keys``: 0 for a command that knows by itself what it did before.
    """

    who: str
    words: tuple[str, ...]
    entries: int
    keys: int = 1


JOBS = {
    "contribute": Job("dirk", ("contribute", "mee", "100", "--key", "K1"), 1),
    "pay": Job("dirk", ("pay", "2026-001", "--key", "K1"), 2),
    "settle": Job("anna", ("settle", "2026-002", "--resident", "3x", "--once", "K1"), 1),
    "repay": Job("dirk", ("repay", "zayaz", "25", "--key", "K1"), 1),
    "bank import": Job("dirk", ("bank", "import", "afschrift.xml"), 2, keys=0),
}


def counts(desk: Desk) -> tuple[int, int, int]:
    """How many records, entries and keys there are."""
    return desk.query("SELECT (SELECT count(*) FROM record), (SELECT count(*) FROM entry), (SELECT count(*) FROM command_key)")[
        0
    ]


def after(before: tuple[int, int, int], job: Job) -> tuple[int, int, int]:
    """The counts when the job was done once."""
    return before[0] + 1, before[1] + job.entries, before[2] + job.keys


@dataclass(frozen=True)
class Ran:
    """How a job ended, and whether the fault happened at all: a command makes only so many calls."""

    code: int
    err: str
    hit: bool


def watched(strace: str, desk: Desk, job: Job, call: str, fault: str) -> Ran:
    """Run the job; strace injects the fault into this kind of system call."""
    log = desk.fund.folder.with_name(f"{desk.fund.folder.name}.strace")
    watch = [strace, "-f", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:{fault}"]
    found = subprocess.run(
        [*watch, *command([*job.words], job.who)],
        cwd=desk.fund.folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    told = log.read_text()
    return Ran(found.returncode, found.stderr, "(INJECTED)" in told or "killed by SIGKILL" in told)
