"""The engine of record: what is generated for it, its limits, and what happens when it misbehaves."""

import subprocess
import sys
import threading

import pytest

from fonds.errors import IntegrityFailure
from fonds.rulebook import durable
from fonds.rulebook.durable import MAX_GROUPS, MAX_PENDING, Engine, fnv1a, name_collisions, test_for, too_wide
from fonds.rulebook.expressions import parse_condition
from fonds.rulebook.tree import ALWAYS, And, Known, Leaf, Operator, Or
from tests.rulebook.samples import SCOPE, facts

test_for.__test__ = False  # not a test, whatever its name


def _read(text):
    return parse_condition(text, SCOPE)


NULL = {"$neq": {"missing": None}}


@pytest.mark.parametrize(
    ("text", "met", "not_met"),
    [
        ("missing == 0", {"missing": 0}, {"$and": [NULL, {"$neq": {"missing": 0}}]}),
        ("missing != 0", {"$and": [NULL, {"$neq": {"missing": 0}}]}, {"missing": 0}),
        ("missing < 2", {"$and": [NULL, {"$lt": {"missing": 2}}]}, {"$and": [NULL, {"$gte": {"missing": 2}}]}),
        ("missing >= 2", {"$and": [NULL, {"$gte": {"missing": 2}}]}, {"$and": [NULL, {"$lt": {"missing": 2}}]}),
        ("known(missing)", NULL, {"missing": None}),
        ("not agreed", {"$and": [{"$neq": {"agreed": None}}, {"$neq": {"agreed": True}}]}, {"agreed": True}),
        (
            "missing in [1, 2]",
            {"$or": [{"missing": 1}, {"missing": 2}]},
            {"$and": [NULL, {"$neq": {"missing": 1}}, {"$neq": {"missing": 2}}]},
        ),
        (
            "agreed or agreed or lawful",
            {"$or": [{"agreed": True}, {"lawful": True}]},
            {
                "$and": [
                    {"$neq": {"agreed": None}},
                    {"$neq": {"agreed": True}},
                    {"$neq": {"lawful": None}},
                    {"$neq": {"lawful": True}},
                ]
            },
        ),
    ],
)
def test_a_condition_becomes_a_met_and_a_not_met_test(text, met, not_met):
    assert test_for(_read(text), met=True) == met
    assert test_for(_read(text), met=False) == not_met


def test_names_are_hashed_as_the_engine_hashes_them():
    # The engine's own constants for its words (rete.c, state.h).
    assert [fnv1a(name) for name in ("$and", "$or", "$neq", "id", "sid")] == [
        3746487396,
        340911698,
        2488026869,
        926444256,
        3593476751,
    ]


def test_names_that_the_engine_would_confuse_are_found():
    assert name_collisions(["missing", "agreed"], ["L1", "L2"]) == []
    # Two names with one 32-bit FNV-1a hash.
    assert fnv1a("costarring") == fnv1a("liquid")
    assert name_collisions(["costarring", "liquid"], []) == [("costarring", "liquid")]
    assert name_collisions(["kind"], []) == [("kind", "kind")]
    assert name_collisions([], ["L1", "L1"]) == [("L1:met", "L1:met"), ("L1:not_met", "L1:not_met")]


def test_many_conditions_are_split_and_still_answered():
    texts = [f"missing {op} {n}" for op in ("==", "<", ">=") for n in range(60)]
    conditions = {f"C{n}": _read(text) for n, text in enumerate(texts)}
    engine = Engine("many", conditions)
    assert len(engine._batches) > 3
    outcomes = engine.evaluate(facts(missing=30))
    assert [texts[n] for n in range(180) if outcomes[f"C{n}"]] == [
        "missing == 30",
        *(f"missing < {n}" for n in range(31, 60)),
        *(f"missing >= {n}" for n in range(31)),
    ]


def _wide(parts, alternatives):
    """Groups within groups: each ``or`` multiplies what the engine has to remember."""
    return And(
        tuple(
            Or(tuple(Leaf("missing", Operator.LESS, (10 * part + other,), "") for other in range(alternatives)))
            for part in range(1, parts + 1)
        )
    )


def test_a_condition_that_the_engine_cannot_carry_is_refused_beforehand():
    assert not too_wide(_wide(2, 3))
    assert too_wide(_wide(8, 8))
    assert too_wide(_wide(16, 1))


def test_the_widest_condition_that_is_accepted_works():
    accepted = [one for one in (_wide(p, a) for p in range(1, 12) for a in range(1, 60)) if not too_wide(one)]
    assert len(accepted) > 30
    for condition in accepted:
        engine = Engine("wide", {"C": condition})
        assert engine.evaluate(facts(missing=0))["C"] is True
        assert engine.evaluate(facts(missing=1000))["C"] is False
        assert engine.evaluate(facts())["C"] is None


def _all_pending(number):
    return Or(tuple(Known(f"fact_{n}", "") for n in range(number))), {f"fact_{n}": n for n in range(number)}


def test_the_stack_of_the_engine_ends_where_we_say_it_does():
    """One step beyond what is accepted the engine gives an error, so the bound is not a guess."""
    condition, case = _all_pending(MAX_PENDING - 1)
    assert not too_wide(condition)
    assert Engine("full", {"C": condition}).evaluate(case) == {"C": True}
    condition, case = _all_pending(MAX_PENDING + 2)
    assert too_wide(condition)
    with pytest.raises(IntegrityFailure) as caught:
        Engine("overfull", {"C": condition}).evaluate(case)
    assert caught.value.codes == ("engine-failed",)


def test_the_groups_of_the_engine_end_where_we_say_they_do():
    condition = _wide(1, MAX_GROUPS - 2)
    assert not too_wide(condition)
    assert Engine("full", {"C": condition}).evaluate(facts(missing=9)) == {"C": True}
    condition = _wide(1, MAX_GROUPS)
    assert too_wide(condition)
    with pytest.raises(IntegrityFailure) as caught:
        Engine("overfull", {"C": condition}).evaluate(facts(missing=9))
    assert caught.value.codes == ("engine-failed",)


def test_a_constant_is_always_met():
    assert Engine("table", {"R": ALWAYS, "S": _read("agreed")}).evaluate(facts()) == {"R": True, "S": None}


def test_no_conditions_give_no_outcomes():
    assert Engine("none", {}).evaluate(facts()) == {}


def test_one_engine_judges_many_cases_without_remembering_the_last():
    engine = Engine("many", {"C": _read("missing == 1"), "D": _read("agreed or lawful")})
    for number in range(3_000):
        case = facts(missing=number % 3 or None, agreed=[True, False, None][number % 3], lawful=number % 2 == 0)
        outcomes = engine.evaluate(case)
        assert outcomes["C"] is (None if number % 3 == 0 else number % 3 == 1)
        assert outcomes["D"] is (True if number % 3 == 0 or number % 2 == 0 else None if number % 3 == 2 else False)


def test_the_engine_keeps_no_fact_of_a_case_that_was_judged():
    engine = Engine("kept", {"C": _read("missing == 1")})
    engine.evaluate(facts(missing=1))
    core, handle = engine._batches[0].ruleset._core, engine._batches[0].ruleset._handle
    assert core.get_facts(handle, "0") == "[]"
    left = '{"kind":"case","id":"a","missing":1}'
    core.assert_fact(handle, left)
    assert core.get_facts(handle, "0") == f"[{left}]"


def test_threads_get_their_own_answers():
    engine = Engine("threads", {f"C{n}": _read(f"missing == {n}") for n in range(20)})
    wrong = []

    def work(mine):
        for _ in range(200):
            outcomes = engine.evaluate(facts(missing=mine))
            if [name for name, met in outcomes.items() if met] != [f"C{mine}"]:
                wrong.append(outcomes)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def _broken_engine(change):
    engine = Engine("broken", {"C": _read("missing == 1"), "D": _read("agreed")})
    assert engine.evaluate(facts(missing=1)) == {"C": True, "D": None}
    change(engine._batches[0])
    return engine


def _raise(*_):
    raise RuntimeError("facts of a case")


@pytest.mark.parametrize(
    "change",
    [
        lambda batch: setattr(batch.ruleset, "assert_fact", _raise),
        lambda batch: setattr(batch.ruleset, "retract_fact", _raise),
        lambda batch: setattr(batch.ruleset, "do_actions", lambda *_: None),  # an action that is never reported
        lambda batch: setattr(batch.ruleset, "do_actions", lambda _, done: done(RuntimeError("no"), None)),
        lambda batch: batch.ruleset.assert_fact({"kind": "case", "id": "left-behind", "missing": 1, "agreed": True}),
        lambda batch: batch.ruleset._actions.pop("$sentinel"),
        lambda batch: batch.conditions.update(E=None) or setattr(batch, "fired", _Both()),
    ],
    ids=["assert", "retract", "silent", "error", "stale", "sentinel", "both"],
)
def test_an_engine_that_misbehaves_gives_no_answer_and_is_made_anew(change):
    engine = _broken_engine(change)
    with pytest.raises(IntegrityFailure) as caught:
        engine.evaluate(facts(missing=1))
    batch = engine._batches[0]
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == ("engine-failed", "E" if "E" in batch.conditions else "broken:0")
    assert "facts of a case" not in str(caught.value)
    assert batch.ruleset is None
    batch.conditions.pop("E", None)
    batch.fired = []
    assert engine.evaluate(facts(missing=2, agreed=True)) == {"C": False, "D": True}


def _interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "change",
    [
        lambda batch: setattr(batch.ruleset, "assert_fact", _interrupt),
        lambda batch: setattr(batch.ruleset, "retract_fact", _interrupt),
        lambda batch: setattr(batch.ruleset, "do_actions", lambda _, done: done(KeyboardInterrupt(), None)),
        lambda batch: batch.ruleset._actions.update({"C:met": _interrupt}),
    ],
    ids=["assert", "retract", "actions", "action"],
)
def test_ctrl_c_stays_ctrl_c_and_leaves_nothing_behind_in_the_engine(change):
    engine = _broken_engine(change)
    with pytest.raises(KeyboardInterrupt):
        engine.evaluate(facts(missing=1))
    assert engine._batches[0].ruleset is None
    assert engine.evaluate(facts(missing=2, agreed=True)) == {"C": False, "D": True}


class _Both(list):
    """A record of what fired in which both forms of E stand, as a wrong engine would report."""

    def count(self, _):
        return 1

    def __iter__(self):
        return iter(["E:met", "E:not_met"])


def test_an_engine_that_is_not_there_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    with pytest.raises(IntegrityFailure) as caught:
        Engine("absent", {"C": _read("agreed")}).evaluate(facts())
    assert caught.value.codes == ("engine-missing",)


def test_loading_the_rulebook_does_not_load_the_engine():
    code = "import sys, fonds.rulebook.load, fonds.rulebook.assessment; print('durable_rules_engine' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_only_the_safe_subset_is_generated():
    """No operator outside the list, no empty or single group, no value that is an array or object."""
    allowed = {"$neq", "$lt", "$lte", "$gt", "$gte", "$and", "$or"}

    def walk(form):
        (key, value), *rest = form.items()
        assert not rest
        if key in ("$and", "$or"):
            assert len(value) >= 2
            for part in value:
                walk(part)
        elif key.startswith("$"):
            assert key in allowed
            walk(value)
        else:
            assert value is None or isinstance(value, bool | int | str)

    texts = ["not (agreed and (missing in [1] or asked <= small))", "urgency in ['none', 'none']", "known(wait)"]
    for text in texts:
        for _, form in durable._rules(_read(text)):
            walk(form)
