"""Commands that write, run by the real program while strace makes a system call fail or kills at one."""

import subprocess
from dataclasses import dataclass

from tests.actions.desk import Desk
from tests.faults.processes import command, environment
from tests.support import Terminal


@dataclass(frozen=True)
class Job:
    """A command with a key, and how many entries it books. Every one of them writes one record.

    ``keys``: 0 for a command that knows by itself what it did before; ``twice``: what it says when it is given again, if it is
    then refused.
    """

    who: str
    words: tuple[str, ...]
    entries: int
    keys: int = 1
    twice: str = ""


JOBS = {
    "contribute": Job("dirk", ("contribute", "mee", "100", "--key", "K1"), 1),
    "pay": Job("dirk", ("pay", "2026-001", "--key", "K1"), 2),
    "settle": Job("anna", ("settle", "2026-002", "--resident", "3x", "--once", "K1"), 1),
    "settle replace": Job("anna", ("settle", "2026-003", "--replace", "--to", "mee", "--why", "Anders", "--once", "K1"), 2),
    "plan": Job("anna", ("plan", "2026-003", "zayaz", "--instalments", "3x", "--why", "Samen", "--key", "K1"), 0),
    "waive": Job("bram", ("waive", "2026-003", "zayaz", "10", "--why", "Hulp", "--key", "K1"), 0),
    "waive approve": Job("carla", ("waive", "approve", "1", "--key", "K1"), 1),
    "partner return": Job("dirk", ("partner", "return", "maatschappelijke-opvang", "100", "--key", "K1"), 1),
    "reverse": Job("dirk", ("reverse", "2", "--why", "Verkeerd", "--key", "K1"), 1),
    "repay": Job("dirk", ("repay", "zayaz", "25", "--key", "K1"), 1),
    "bank import": Job("dirk", ("bank", "import", "afschrift.xml"), 2, keys=0),
    "bank export": Job("dirk", ("bank", "export", "--out", "betalen.xml"), 0, keys=0, twice="bank-batch-empty"),
    "remind": Job("dirk", ("remind", "--write", "brieven", "--format", "text"), 0, keys=0),
    "statement": Job("dirk", ("statement", "zayaz", "--out", "zayaz.txt", "--send"), 0, keys=0),
    "ledger close": Job("dirk", ("ledger", "close", "2026-02", "--key", "K1"), 0),
}


def counts(desk: Desk) -> tuple[int, int, int]:
    """How many records, entries and keys there are."""
    return desk.query("SELECT (SELECT count(*) FROM record), (SELECT count(*) FROM entry), (SELECT count(*) FROM command_key)")[
        0
    ]


def after(before: tuple[int, int, int], job: Job) -> tuple[int, int, int]:
    """The counts when the job was done once."""
    return before[0] + 1, before[1] + job.entries, before[2] + job.keys


def repeat(desk: Desk, job: Job, *, booked: bool) -> None:
    """Give the command once more: it does what was not done yet, and nothing a second time."""
    terminal = Terminal(desk.fund.folder, who=job.who, day="2026-03-05")
    line = " ".join(f"'{word}'" for word in job.words)
    if booked and job.twice:
        terminal.refuse(line, job.twice)
    else:
        terminal.ok(line)


@dataclass(frozen=True)
class Ran:
    """How a job ended, and whether the fault happened at all: a command makes only so many calls."""

    code: int
    err: str
    hit: bool


def watched(strace: str, desk: Desk, job: Job, call: str, fault: str) -> Ran:
    """Run the job; strace injects the fault into this kind of system call."""
    log = desk.fund.folder.with_name(f"{desk.fund.folder.name}.strace")
    # Then only these calls stop the program, and not each of its thousands; but strace 6.1 sends no signal that way.
    quick = [] if fault.startswith("signal") else ["--seccomp-bpf"]
    watch = [strace, *quick, "-f", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:{fault}"]
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
