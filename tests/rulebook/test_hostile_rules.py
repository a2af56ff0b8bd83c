"""Rule files of people who mean harm, or whose editor slipped: refused with place and reason, quickly, and never evaluated."""

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fonds.errors import FundError
from fonds.rulebook.load import MOST_FAULTS, load_rule_set
from fonds.rulebook.model import MOST_RULES
from tests.rulebook.samples import FACTS, RULES

ROOT = Path(__file__).parents[2]
LONG = "x" * 10_000
FIRST = RULES[RULES.index("  - id: C1") : RULES.index("  - id: C2")]


def _many(count):
    copies = (FIRST.replace("id: C1", f"id: Z{n}").replace("is_lawful", f"name_{n}") for n in range(count))
    return RULES.replace("criteria:\n", "criteria:\n" + "".join(copies))


def _with(condition):
    return RULES.replace("expect: lawful", f"expect: {condition}")


HOSTILE = {
    "a call": (_with("__import__('os').system('touch gehackt')"), "rule-condition-refused", "rules.yaml:12:5"),
    "a call of eval": (_with("eval('1')"), "rule-condition-refused", "rules.yaml:12:5"),
    "an attribute": (_with("lawful.__class__"), "rule-condition-refused", "rules.yaml:12:5"),
    "a python object": (_with("!!python/object/apply:os.system ['id']"), "file-tag", "rules.yaml:12:13"),
    "an anchor": (_with("&een lawful"), "file-anchor", "rules.yaml:12:13"),
    "an alias": (RULES.replace('title: "law"', "title: *een", 1), "file-anchor", "rules.yaml:15:21"),
    "a merge key": (RULES.replace("    weight: 2", "    <<: {weight: 2}"), "rule-field-unknown", "rules.yaml:22:5"),
    "a tab before a key": (RULES.replace("    expect: lawful", "\texpect: lawful"), "file-syntax", "rules.yaml:12:1"),
    "a tab in a condition": (_with("lawful\tand agreed"), "rule-condition-character", "rules.yaml:12:5"),
    "a look-alike letter in a condition": (_with("l\u0430wful"), "rule-condition-character", "rules.yaml:12:5"),
    "a look-alike letter in a key": (RULES.replace("expect: lawful", "\u0435xpect: lawful"), "rule-field-missing", None),
    "a look-alike letter in an id": (RULES.replace("id: C1", "id: \u04211"), "rule-field-wrong", "rules.yaml:9:5"),
    "a look-alike letter in a threshold": (RULES.replace("  small:", "  sm\u0430ll:"), "rule-field-wrong", None),
    "text from right to left": (_with("\u202elawful"), "rule-condition-character", "rules.yaml:12:5"),
    "half a character": (_with('"\\ud800"'), "file-syntax", "rules.yaml:12:16"),
    "yaml in yaml in yaml": (_with("[" * 500 + "]" * 500), "file-deep", "rules.yaml:12:30"),
    "nothing but brackets": ("[" * 400_000, "file-deep", "rules.yaml:1:21"),
    "brackets in a condition": (_with("(" * 900 + "lawful" + ")" * 900), "rule-condition-deep", "rules.yaml:12:5"),
    "not not not": (_with("not " * 400 + "lawful"), "rule-condition-deep", "rules.yaml:12:5"),
    "a condition of 10,000 characters": (_with(LONG), "rule-field-wrong", "rules.yaml:12:5"),
    "an id of 10,000 characters": (RULES.replace("id: C1", f"id: {LONG}"), "rule-field-wrong", "rules.yaml:9:5"),
    "a name of 10,000 characters": (RULES.replace("name: is_lawful", f"name: {LONG}"), "rule-field-wrong", "rules.yaml:10:5"),
    "a sentence of 10,000 characters": (RULES.replace('nl: "a"', f'nl: "{LONG}"', 1), "rule-field-wrong", "rules.yaml:14:18"),
    "a key of 10,000 characters": (RULES.replace("weight: 2", f"? {LONG}\n    : 2"), "rule-field-unknown", "rules.yaml:22:7"),
    "an id twice": (RULES.replace("id: C2", "id: C1"), "rule-id-duplicate", "rules.yaml:9:5"),
    "a key twice": (RULES.replace("    weight: 2", "    weight: 2\n    weight: 3"), "file-duplicate-key", "rules.yaml:23:5"),
    "a thousand criteria": (_many(1000), "rule-too-many", "rules.yaml:8:1"),
    "an endless number": (RULES.replace("500.00", "1e999", 1), "rule-field-wrong", "rules.yaml:7:11"),
    "no number": (RULES.replace("500.00", ".nan", 1), "rule-field-wrong", "rules.yaml:7:11"),
    "a day that is not": (RULES.replace("2026-01-01", "2026-02-31"), "file-date", "rules.yaml:3:13"),
}


@pytest.mark.parametrize(("text", "code", "place"), HOSTILE.values(), ids=list(HOSTILE))
def test_it_is_refused_with_place_and_reason_and_without_repeating_much(text, code, place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    started = time.process_time()
    with pytest.raises(FundError) as caught:
        load_rule_set(text.encode("utf-8", "surrogatepass"), "rules.yaml", FACTS)
    assert time.process_time() - started < 10
    problem = next((one for one in caught.value.problems if one.code == code), None)
    assert problem, caught.value.problems
    assert place is None or problem.where.split(" ")[0] == place, problem.where
    assert all(len(str(value)) < 2_500 for one in caught.value.problems for value in (one.where, *one.details.values()))
    assert list(tmp_path.iterdir()) == []


def test_a_file_with_thousands_of_faults_tells_the_first_hundred():
    text = RULES + "".join(f"onbekend_{n}: 1\n" for n in range(20_000))
    with pytest.raises(FundError) as caught:
        load_rule_set(text.encode(), "rules.yaml", FACTS)
    *told, more = caught.value.problems
    assert len(told) == MOST_FAULTS
    assert (more.code, more.where, more.details) == ("rule-more-faults", "rules.yaml", {"most": MOST_FAULTS})


def test_a_file_with_just_a_hundred_faults_tells_them_all_and_no_more():
    text = RULES + "".join(f"onbekend_{n}: 1\n" for n in range(MOST_FAULTS))
    with pytest.raises(FundError) as caught:
        load_rule_set(text.encode(), "rules.yaml", FACTS)
    assert caught.value.codes == ("rule-field-unknown",) * MOST_FAULTS


def test_as_many_criteria_as_are_allowed_are_read_and_judged():
    rule_set = load_rule_set(_many(MOST_RULES - 4).encode(), "rules.yaml", FACTS)
    assert len(rule_set.criteria) == MOST_RULES
    outcomes = rule_set.conditions
    assert len(outcomes) > MOST_RULES


def test_nothing_in_the_rulebook_evaluates_text():
    """No eval, exec, compile or import by name in the room where rules are read."""
    for path in (ROOT / "fonds" / "rulebook").glob("*.py"):
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"eval", "exec", "compile", "__import__", "globals"}, path.name


def _fuzzed(seed, rounds):
    done = subprocess.run(
        [sys.executable, "-m", "tests.rulebook.fuzz", str(seed), str(rounds)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"exit {done.returncode}\n{done.stdout}{done.stderr[-3000:]}"
    return ast.literal_eval(done.stdout)


def test_random_rules_never_take_the_process_down_and_are_judged_alike():
    tried = _fuzzed(20_260_101, 1_000)
    assert tried["accepted"] > 500
    assert tried["conditions"] > 2 * tried["accepted"]
    assert tried["judged"] > 2_000
    assert tried["files"] > tried["files_accepted"] > 20


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(4))
def test_random_rules_never_take_the_process_down_however_long_we_try(seed):
    tried = _fuzzed(seed, 9_000)
    print(tried)
    assert tried["accepted"] > 5_000
