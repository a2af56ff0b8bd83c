"""How long verifying takes, beside two peers in the same run that do a part of it.

    python benchmarks/fund.py FOLDER 1000000
    python benchmarks/verify.py FOLDER

Two commands, because making a fund takes more memory than verifying one, and what that takes is told at the end.
Peers: a bare loop that does nothing but follow the hashes of the chain (Python, hashlib and sqlite3: what no verifying in
Python can beat, for it looks at no table and replays nothing), and SQLite's own ``PRAGMA integrity_check``, in C.
Processor time is told beside the clock's, because a busy machine stretches only the clock.
"""

import os
import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))


def bare_chain(folder: Path) -> str:
    """Follow the hashes; nothing else."""
    previous = "0" * 64
    with closing(sqlite3.connect(folder / "fonds.db")) as database:
        query = "SELECT action, actor, at, body, previous, role, seq, subject, hash FROM record ORDER BY seq"
        for action, actor, at, body, before, role, seq, subject, kept in database.execute(query):
            text = (
                f'{{"action":{quoted(action)},"actor":{quoted(actor)},"at":{quoted(at)},"body":{body},"previous":"{before}",'
                f'"role":{quoted(role)},"seq":{seq},"subject":{quoted(subject)}}}'
            )
            if before != previous or sha256(text.encode()).hexdigest() != kept:
                sys.exit(f"record {seq}")
            previous = kept
    return "chain"


def integrity_check(folder: Path) -> str:
    """SQLite's own check of the file and its indexes."""
    with closing(sqlite3.connect(folder / "fonds.db")) as database:
        database.execute("PRAGMA cache_size = -100000")
        return str(database.execute("PRAGMA integrity_check(20)").fetchall())


def verify_all(folder: Path, processes: int) -> str:
    from fonds.actions.verify import verify
    from fonds.store.fund import find_fund

    report = verify(find_fund(folder), processes=processes)
    if report.findings:
        sys.exit(str(report.findings[:5]))
    return f"{report.head.count:,} records, {report.rows:,} rows, {report.assessments:,} assessments"


def measured(work: Callable[[], str]) -> tuple[float, float, str]:
    def spent() -> float:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(one.ru_utime + one.ru_stime for one in used)

    began, before = time.perf_counter(), spent()
    said = work()
    return time.perf_counter() - began, spent() - before, said


def main(folder: Path) -> None:
    size = (folder / "fonds.db").stat().st_size
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, {size / 1e6:,.0f} MB")
    table: dict[str, Callable[[], str]] = {
        "bare loop over the hashes (peer)": lambda: bare_chain(folder),
        "PRAGMA integrity_check (peer)": lambda: integrity_check(folder),
        "fonds audit verify, 2 processes": lambda: verify_all(folder, 2),
        "fonds audit verify, 1 process": lambda: verify_all(folder, 1),
    }
    peer = 0.0
    for name, work in table.items():
        clock, processor, said = measured(work)
        peer = peer or processor
        print(
            f"{name:34} {clock:7.1f} s {processor:7.1f} s processor {processor / peer:6.2f} × the bare loop  {said}", flush=True
        )
    largest = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"largest process: {max(largest)} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
