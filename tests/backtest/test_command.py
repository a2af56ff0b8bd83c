"""``fonds rules backtest``, typed as a person does, on the fund's own history and on a file."""

import json
import sys
from decimal import Decimal

import polars as pl
import pytest

from fonds.actions.policy import shipped_rules
from fonds.case.facts import CATALOGUE
from fonds.rulebook.vocabulary import Kind
from tests.backtest.samples import likely_cases
from tests.support import DEMO, judge_all

RULES = (shipped_rules() / "values-triangle.yaml").read_text(encoding="utf-8")
STRICT = (
    RULES.replace('version: "2026.1"', 'version: "2027.1"')
    .replace("1500.00", "20.00")
    .replace("1500.01", "20.01")
    .replace("5000.00", "30.00")
    .replace("5000.01", "30.01")
)
"""The same rules, with which the board decides on nearly everything."""


@pytest.fixture
def fund(terminal):
    """A fund with two assessed cases, and stricter rules in a file."""
    for number, day in ((1, "2026-03-02"), (2, "2026-03-09")):
        terminal.ok(f"case submit {DEMO}/case_{number}.yaml", day=day)
        judge_all(terminal, f"2026-00{number}")
        terminal.ok(f"assess 2026-00{number}", day=day)
    (terminal.folder / "strict.yaml").write_text(STRICT, encoding="utf-8")
    terminal.day = "2026-03-10"
    return terminal


def write_cases(path, number=40):
    cases = likely_cases(5, number, unknown=0.01)
    columns = {name: [case[name] for case in cases] for name in CATALOGUE}
    for name, fact in CATALOGUE.items():
        if fact.kind is Kind.MONEY:
            columns[name] = [None if cents is None else Decimal(cents) / 100 for cents in columns[name]]
    frame = pl.DataFrame(columns).with_columns(case=pl.format("C{}", pl.int_range(number)))
    money = [pl.col(name).cast(pl.Decimal(12, 2)) for name, fact in CATALOGUE.items() if fact.kind is Kind.MONEY]
    frame = frame.with_columns(money)
    frame.write_csv(path) if path.suffix == ".csv" else frame.write_parquet(path)


def test_the_funds_own_history(fund):
    told = json.loads(fund.ok("rules backtest strict.yaml --json"))
    assert told["cases"] == 2
    assert told["advice"] == [{"old": "grant", "new": "board", "cases": 2}]
    assert [flip["case"] for flip in told["flipped"]] == ["2026-001", "2026-002"]
    assert told["flipped"][0]["because"] == [{"rule": "mandate", "old": "F2b", "new": "F2c"}]
    assert told["from_grant"]["cases"] == 2
    assert told["to_grant"] == {"cases": 0, "amount_asked": "0.00", "amount_unknown": 0}
    assert (told["old"]["version"], told["new"]["version"]) == ("2026.1", "2027.1")
    since = json.loads(fund.ok("rules backtest strict.yaml --since 2026-03-05 --json"))
    assert [flip["case"] for flip in since["flipped"]] == ["2026-002"]


def test_only_the_newest_assessment_of_a_case_counts(fund):
    fund.ok("case judge 2026-001 lawful nee --why Herzien")
    fund.ok("assess 2026-001")
    told = json.loads(fund.ok("rules backtest strict.yaml --json"))
    assert sorted((row["old"], row["cases"]) for row in told["advice"]) == [("do_not_grant", 1), ("grant", 1)]


def test_it_reads_well_in_both_languages(fund):
    dutch = fund.ok("rules backtest strict.yaml")
    assert "2026-001  advies: toekennen → voorleggen aan het bestuur  mandate: F2b → F2c" in dutch
    assert "Advies is niet meer toekennen: aantal casussen 2" in dutch
    english = fund.ok("rules backtest strict.yaml", language="en")
    assert "2026-001  advice: grant → put to the board  mandate: F2b → F2c" in english
    assert "all cases that come out differently (2)" in english


def test_it_writes_nothing(fund):
    before = fund.dump()
    fund.ok("rules backtest strict.yaml")
    assert fund.dump() == before


@pytest.mark.parametrize("name", ["cases.csv", "cases.parquet"])
def test_a_file_of_cases_needs_no_fund(fund, tmp_path, name):
    fund.folder = tmp_path / "elsewhere"
    fund.folder.mkdir()
    (fund.folder / "strict.yaml").write_text(STRICT, encoding="utf-8")
    write_cases(fund.folder / name)
    told = json.loads(fund.ok(f"rules backtest strict.yaml --cases {name} --sample 7 --seed 3 --json"))
    assert told["cases"] == 40
    assert sum(row["cases"] for row in told["advice"]) == 40
    assert told["checked_by_engine"] == {"flipped": len(told["flipped"]), "sample": 7, "seed": 3}
    assert any(row["old"] != row["new"] for row in told["advice"])
    fund.refuse("rules backtest strict.yaml", "fund-not-found", 2)


def test_what_cannot_be_compared_is_refused(fund):
    (fund.folder / "same.yaml").write_text(RULES, encoding="utf-8")
    fund.refuse("rules backtest same.yaml", "backtest-same-rules")
    fund.refuse("rules backtest strict.yaml --since 2027-01-01", "backtest-no-cases")
    fund.refuse("rules backtest none.yaml", "file-missing", 2)
    (fund.folder / "cases.csv").write_text("case;amount_askd\n1;2\n", encoding="utf-8")
    answer = fund.refuse("rules backtest strict.yaml --cases cases.csv", "backtest-column-unknown", 2)
    assert answer.err.count("error[backtest-column-missing]") > 30
    assert "amount_asked" in answer.err


def test_without_the_extra_it_says_what_to_install(fund, monkeypatch):
    for name in [one for one in sys.modules if one.startswith("fonds.backtest")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "polars", None)
    answer = fund.refuse("rules backtest strict.yaml", "backtest-extra-missing", 2)
    assert "pipx inject casusfonds narwhals polars" in answer.err
