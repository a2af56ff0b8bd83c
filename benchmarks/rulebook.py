"""How many cases per second are judged by the shipped rules, beside four peers, in one run on one core.

    python -m pip install -r benchmarks/requirements.in
    python benchmarks/rulebook.py [CASES] [ROUNDS]

Every peer must first give the same outcomes on every case. The rounds of all alternate, so that a busy moment of the machine
hits all of them; processor time is counted, and the best round of each. Peers judge the conditions about a case and nothing
else; ``assess`` does that twice, with the tables, verdicts, advice, trace, canonical JSON and hash.
"""

import hashlib
import os
import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import peers
from benchmarks.cases import cases, rule_set
from fonds.rulebook.assessment import assess
from fonds.rulebook.durable import Engine
from fonds.rulebook.interpreter import judge

Timed = Callable[[], object]


def main(number: int, rounds: int) -> None:
    rules = rule_set()
    seen = cases(rules, number)
    table = contestants(rules, seen)
    best = dict.fromkeys(table, float("inf"))
    for _ in range(rounds):
        for name, run in table.items():
            began = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - began)
    first = number / next(iter(best.values()))
    about = (
        f"{len(peers.conditions(rules))} conditions ({len(rules.criteria)} criteria), {number} cases, best of {rounds} rounds"
    )
    print(f"{about}; Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}\n")
    print("| | per second | ratio |\n|---|---:|---:|")
    for name, took in best.items():
        print(f"| {name} | {number / took:,.0f} | {number / took / first:.2f} |")


def contestants(rules: peers.RuleSet, seen: list[peers.Case]) -> dict[str, Timed]:
    """Name → what to time. Raises SystemExit when a peer says something else than we do."""
    conditions = peers.conditions(rules)
    expected = [{rule: judge(one, case)[0] for rule, one in conditions.items()} for case in seen]
    engine = Engine("conditions", conditions)
    vector = peers.openfisca(rules)
    alone: dict[str, peers.Peer] = {
        "interpreter alone, with trace": lambda case: {rule: judge(one, case)[0] for rule, one in conditions.items()},
        f"durable_rules {version('durable-rules')} alone": engine.evaluate,
        f"zen-engine {version('zen-engine')}": peers.zen_engine(rules),
        f"rule-engine {version('rule-engine')}": peers.rule_engine(rules),
        f"OpenFisca-Core {version('OpenFisca-Core')}, one case at a time": lambda case: vector([case])[0],
        "plain Python functions": peers.plain_python(rules),
    }
    for name, peer in alone.items():
        if [peer(case) for case in seen] != expected:
            sys.exit(f"{name} judges differently")
    if vector(seen) != expected:
        sys.exit("OpenFisca-Core judges differently")
    table: dict[str, Timed] = {
        "casusfonds assess: both evaluators, tables, advice, trace, hash": lambda: [
            hashlib.sha256(assess(rules, case).canonical.encode()).hexdigest() for case in seen
        ]
    }
    for name, peer in alone.items():
        table[name] = lambda peer=peer: [peer(case) for case in seen]
    table[f"OpenFisca-Core {version('OpenFisca-Core')}, {len(seen)} cases at once"] = lambda: vector(seen)
    return table


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*given, *(500, 9)[len(given) :])
