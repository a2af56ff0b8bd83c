"""Reading a statement of 10,000 entries, beside two readers from PyPI in the same run; and the whole import into a fund.

    python -m pip install -r benchmarks/requirements.in
    python benchmarks/bank.py [ENTRIES] [ROUNDS]

Rounds of all readers alternate; the least processor time counts.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from fonds.actions.bank_import import import_files
from fonds.bank.read import read_statements
from tests.actions.road import new_desk
from tests.bank.files import Line, camt, mt940

DAY = date(2026, 1, 1)


def lines(number: int) -> list[Line]:
    return [
        Line(100 + at % 997, f"Termijn {at} van casus", reference=f"B{at}", day=DAY + timedelta(at // 200))
        for at in range(number)
    ]


def pycamt(path: Path) -> int:
    from pycamt.parser import Camt053Parser

    return len(Camt053Parser.from_file(str(path)).get_transactions())


def bankstatementparser(path: Path) -> int:
    from bankstatementparser import CamtParser

    return len(CamtParser(str(path)).parse())


def ours(path: Path) -> int:
    return sum(len(one.movements) for one in read_statements(path.read_bytes(), path.name))


def took(read: Callable[[Path], int], path: Path, expected: int) -> float:
    began = time.process_time()
    found = read(path)
    seconds = time.process_time() - began
    if found != expected:
        sys.exit(f"{read.__name__} found {found} entries of {expected}")
    return seconds


def main(number: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = lines(number)
        (folder / "statement.xml").write_bytes(camt(told))
        (folder / "statement.940").write_bytes(mt940(told))
        print(
            f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {number} entries, least of {rounds}, processor time"
        )
        least: dict[str, float] = {}
        for _ in range(rounds):
            for read in (ours, pycamt, bankstatementparser):
                try:
                    seconds = took(read, folder / "statement.xml", number)
                except ImportError:
                    continue
                least[read.__name__] = min(seconds, least.get(read.__name__, seconds))
        for reader, seconds in least.items():
            print(f"camt.053, {reader:20} {seconds:7.2f} s  {seconds / least['ours']:6.2f} × ours")
        print(f"MT940, ours                    {took(ours, folder / 'statement.940', number):7.2f} s")
        desk = new_desk(folder / "fund", pot=1_000_000).on(DAY + timedelta(400))
        content, began, used = (folder / "statement.xml").read_bytes(), time.perf_counter(), time.process_time()
        import_files(desk.order("dirk"), [("statement.xml", content)])
        wall, used = time.perf_counter() - began, time.process_time() - used
        print(f"import: read, matched, sealed, booked in one transaction: {wall:.2f} s, of which {used:.2f} s on a processor")


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:3]) if len(sys.argv) > 2 else (10_000, 3))
