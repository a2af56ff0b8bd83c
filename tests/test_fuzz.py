"""Nonsense in every file and on the command line: a clear refusal, or an answer; see ``tests/fuzz.py``."""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def fuzzed(seed: int, number: int) -> Counter[str]:
    """Give that much nonsense in a process of its own; how often each kind of input had each exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", str(seed), str(number)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"exit {done.returncode}\n{done.stdout}{done.stderr[-3000:]}"
    return Counter(ast.literal_eval(done.stdout))


def check(codes: Counter[str], number: int) -> None:
    assert codes.total() == number
    # Each kind is sometimes right and sometimes refused: else its command does not read the file, or refuses it untouched.
    for kind in ("request", "rules", "settings", "costs", "terms", "bank", "line"):
        assert min(codes[f"{kind} 0"], codes[f"{kind} 2"]) > 0, f"{kind}: {codes}"
    assert codes["line 1"] > 0


def test_nonsense_gets_an_answer_or_a_refusal_and_never_a_traceback() -> None:
    check(fuzzed(2026, 1_000), 1_000)


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_thousand_pieces_of_nonsense_get_an_answer_or_a_refusal(seed: int) -> None:
    codes = fuzzed(seed, 25_000)
    print(dict(codes))
    check(codes, 25_000)
