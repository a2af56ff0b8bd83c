"""A back-test of a million cases from Parquet: how long and how large, and how much faster than the engine of record.

    python -m pip install -r benchmarks/requirements.in
    python benchmarks/backtest.py [CASES]

The run that is measured is a process of its own. *Evaluation* is judging all cases by two rule sets, down to the advice; the
whole also reads and checks the file, counts, and replays a sample by the engine. The same through durable_rules, and the same
expressions in Polars without Narwhals, are measured beside it.
"""

import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import narwhals as nw
import polars as pl

from benchmarks.cases import RULES, cases
from fonds.actions.policy import read_rule_set
from fonds.backtest import columns
from fonds.backtest.cases import read_cases
from fonds.backtest.compare import back_test, both, facts_needed
from fonds.case.facts import CATALOGUE
from fonds.rulebook.durable import Engine
from fonds.rulebook.ruleset import CASE, RuleSet
from fonds.rulebook.vocabulary import Kind

ROUNDS = 7


def rules() -> tuple[RuleSet, RuleSet]:
    """The shipped rules, and the same with other weights: no case flips, so that the engine replays the sample alone."""
    old = read_rule_set(RULES)
    criteria = tuple(one.model_copy(update={"weight": 9}) for one in old.criteria)
    return old, RuleSet(old.file.model_copy(update={"criteria": criteria}), old.content + b"\n", old.conditions, old.facts)


def write(path: Path, number: int) -> None:
    """The cases as Parquet: 10,000 different ones, again and again in another order."""
    some = cases(rules()[0], min(number, 10_000))
    kinds = {Kind.YES_NO: pl.Boolean, Kind.CHOICE: pl.String}
    schema = {name: kinds.get(fact.kind, pl.Int64) for name, fact in CATALOGUE.items()}
    frame = pl.DataFrame({name: [case[name] for case in some] for name in CATALOGUE}, schema=schema)
    frame = frame.sample(number, with_replacement=True, seed=1)
    money = [name for name, fact in CATALOGUE.items() if fact.kind is Kind.MONEY]
    frame = frame.with_columns((pl.col(name).cast(pl.Decimal(18, 2)) / Decimal(100)).cast(pl.Decimal(12, 2)) for name in money)
    frame.with_columns(case=pl.format("C{}", pl.int_range(number))).write_parquet(path)


def run(path: Path) -> None:
    """The measured process: one back-test, as the command does it."""
    old, new = rules()
    began, worked = time.perf_counter(), time.process_time()
    frame = read_cases(path, facts_needed(old, new))
    read = time.perf_counter()
    report = back_test(nw.from_native(frame.lazy()), old, new, sample=200, seed=1)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"| read and check the file | {read - began:.2f} s |")
    print(f"| judge, count, and replay a sample of {report.sampled} | {done - read:.2f} s |")
    print(f"| whole, of which on processors | {done - began:.2f} s, {time.process_time() - worked:.2f} s |")
    print(f"| largest size of the process | {peak:.0f} MB |")


def best(frame: pl.DataFrame, old: RuleSet, new: RuleSet) -> tuple[float, float]:
    """The fastest evaluation, with Narwhals and with Polars directly; the rounds alternate."""
    times: dict[str, list[float]] = {"narwhals": [], "polars": []}
    for _ in range(ROUNDS):
        began = time.perf_counter()
        both(nw.from_native(frame.lazy()), old, new)
        times["narwhals"].append(time.perf_counter() - began)
        # The words of Narwhals that we use are those of Polars: the same compiler writes both.
        columns.nw = pl
        began = time.perf_counter()
        lazy, _ = columns.judge_frame(frame.lazy(), old, "old")
        lazy, _ = columns.judge_frame(lazy, new, "new")
        lazy.select(pl.exclude("^.*:.*:.*$")).collect()
        times["polars"].append(time.perf_counter() - began)
        columns.nw = nw
    return min(times["narwhals"]), min(times["polars"])


def engine_seconds(frame: pl.DataFrame, old: RuleSet, new: RuleSet, number: int = 2_000) -> float:
    """How long durable_rules would take for every case: the conditions of both rule sets, by a part of the cases."""
    engines = [Engine("all", one.sections[CASE].conditions) for one in (old, new)]
    some = frame.head(number).to_dicts()
    for case in some[:50]:
        engines[0].evaluate(case)
        engines[1].evaluate(case)
    began = time.process_time()
    for case in some:
        for engine in engines:
            engine.evaluate(case)
    return (time.process_time() - began) / len(some) * len(frame)


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.parquet"
        write(path, number)
        old, new = rules()
        about = f"Polars {version('polars')}, Narwhals {version('narwhals')}, Python {platform.python_version()}"
        print(f"{number:,} cases, {path.stat().st_size / 1e6:.0f} MB Parquet, {len(old.criteria)} criteria twice; {about}")
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n\n| | |\n|---|---:|", flush=True)
        subprocess.run([sys.executable, __file__, "--run", str(path)], check=True)
        frame = read_cases(path, facts_needed(old, new))
        narwhals, polars = best(frame, old, new)
        slow = engine_seconds(frame, old, new)
        print(f"| evaluation, best of {ROUNDS} | {narwhals:.2f} s |")
        print(f"| the same in Polars without Narwhals | {polars:.2f} s (Narwhals takes {narwhals / polars:.2f} ×) |")
        print(f"| the conditions alone through durable_rules | {slow:.0f} s ({slow / narwhals:.0f} ×) |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
