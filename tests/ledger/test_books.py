"""Random roads through the real program and a real database, step by step beside a model of a few dictionaries."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.ledger.beside import steps
from tests.ledger.roads import Road

EVERY = (
    "contribute",
    "give_back",
    "close",
    "decide",
    "reopen",
    "pay",
    "settle",
    "replan",
    "waive",
    "repay",
    "refund",
    "reverse",
)


def drive(examples: int, length: int) -> None:
    steps.clear()
    unhurried = settings(
        max_examples=examples,
        stateful_step_count=length,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Road, settings=unhurried)
    print(dict(steps))


def test_random_roads_keep_the_books_of_the_model() -> None:
    drive(5, 35)
    for name in ("contribute", "decide", "pay", "settle", "repay"):  # a short road seldom gets further
        assert steps[name] > steps[f"{name} refused"], f"{name} never succeeded"


@pytest.mark.proof
def test_ten_thousand_random_steps_keep_the_books_of_the_model() -> None:
    drive(200, 70)
    assert sum(count for name, count in steps.items() if "refused" not in name) >= 10_000
    for name in EVERY:
        assert steps[name] - steps[f"{name} refused"] > (20 if name == "close" else 60), f"{name} hardly ever succeeded"
