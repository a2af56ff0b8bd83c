"""A file of facts is read whole and checked whole: every fault of it is told at once."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from fonds.backtest.cases import read_cases
from fonds.case.facts import CATALOGUE
from fonds.errors import InvalidInput
from fonds.rulebook.vocabulary import LARGEST

WANTED = ("amount_asked", "lawful", "minors", "urgency")
GOOD = {
    "case": ["a", "b", "c"],
    "amount_asked": [Decimal("1250.50"), None, Decimal("0.07")],
    "lawful": [True, False, None],
    "minors": [0, None, 3],
    "urgency": ["none", None, "eviction"],
}
READ = {
    "case": ["a", "b", "c"],
    "amount_asked": [125_050, None, 7],
    "lawful": [True, False, None],
    "minors": [0, None, 3],
    "urgency": ["none", None, "eviction"],
}


def parquet(folder, **change):
    columns = {name: one for name, one in (GOOD | change).items() if one is not None}
    path = folder / "cases.parquet"
    pl.DataFrame(columns).write_parquet(path)
    return path


def written(folder, text, name="cases.csv"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def faults(path, since=None):
    with pytest.raises(InvalidInput) as caught:
        read_cases(path, WANTED, since)
    assert caught.value.exit_code == 2
    return [(problem.code, problem.where.replace(f"{path.parent}/", "")) for problem in caught.value.problems]


def test_parquet_is_read_as_the_rules_see_it(tmp_path):
    assert read_cases(parquet(tmp_path), WANTED).to_dict(as_series=False) == READ


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("minors", pl.Series([0, None, 3], dtype=pl.UInt8)),
        ("minors", pl.Series([0, None, 3], dtype=pl.Int16)),
        ("amount_asked", pl.Series(["1250.50", None, "0.07"])),
        ("amount_asked", pl.Series(["1250,5", None, "0,07"])),
        ("urgency", pl.Series(["none", None, "eviction"], dtype=pl.Categorical)),
        ("lawful", pl.Series(["true", "Nee", None])),
        ("lawful", pl.Series(["WAAR", "0", None])),
    ],
)
def test_other_ways_to_write_the_same(tmp_path, column, values):
    assert read_cases(parquet(tmp_path, **{column: values}), WANTED).to_dict(as_series=False) == READ


def test_decimals_may_have_fewer_digits(tmp_path):
    path = parquet(tmp_path, amount_asked=pl.Series([Decimal(5), None, Decimal(0)], dtype=pl.Decimal(6, 0)))
    assert read_cases(path, WANTED)["amount_asked"].to_list() == [500, None, 0]


def test_a_column_without_any_value_is_unknown_throughout(tmp_path):
    path = parquet(tmp_path, minors=pl.Series([None] * 3), lawful=pl.Series([None] * 3), amount_asked=pl.Series([None] * 3))
    cases = read_cases(path, WANTED)
    assert [cases[name].null_count() for name in ("minors", "lawful", "amount_asked", "urgency")] == [3, 3, 3, 1]


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_csv_is_read_with_either_separator_and_from_a_spreadsheet(tmp_path, separator, mark):
    lines = ["case;amount_asked;lawful;minors;urgency", "a;1250.50;true;0;none", "b;;false;;", "c;0.07;;3;eviction"]
    text = "\n".join(lines).replace(";", separator)
    assert read_cases(written(tmp_path, mark + text.encode()), WANTED).to_dict(as_series=False) == READ


def test_case_numbers_may_be_numbers(tmp_path):
    assert read_cases(parquet(tmp_path, case=[7, 8, 9]), WANTED)["case"].to_list() == ["7", "8", "9"]


def test_only_cases_from_a_day_on(tmp_path):
    days = [date(2026, 1, 1), date(2026, 2, 1), None]
    path = parquet(tmp_path, submitted_on=days)
    assert read_cases(path, WANTED, date(2026, 1, 2))["case"].to_list() == ["b"]
    assert read_cases(path, WANTED)["case"].to_list() == ["a", "b", "c"]
    text = parquet(tmp_path, submitted_on=["2026-01-01", "2026-02-01", None])
    assert read_cases(text, WANTED, date(2026, 2, 1))["case"].to_list() == ["b"]
    assert faults(parquet(tmp_path), date(2026, 1, 1)) == [("backtest-column-missing", "submitted_on")]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"minors": None}, ("backtest-column-missing", "minors")),
        ({"case": None}, ("backtest-column-missing", "case")),
        ({"lawfull": [1, 2, 3]}, ("backtest-column-unknown", "lawfull")),
        ({"minors": [0.0, 1.0, 2.0]}, ("backtest-column-type", "minors")),
        ({"minors": [True, False, True]}, ("backtest-column-type", "minors")),
        ({"lawful": [0, 1, 1]}, ("backtest-column-type", "lawful")),
        ({"urgency": [1, 2, 3]}, ("backtest-column-type", "urgency")),
        ({"amount_asked": [100, 200, 300]}, ("backtest-column-type", "amount_asked")),
        ({"amount_asked": [1.0, 2.0, 3.0]}, ("backtest-column-type", "amount_asked")),
        ({"amount_asked": [Decimal("1.005")] * 3}, ("backtest-column-type", "amount_asked")),
        ({"case": [1.5, 2.5, 3.5]}, ("backtest-column-type", "case")),
        ({"submitted_on": [1, 2, 3]}, ("backtest-column-type", "submitted_on")),
        ({"pays_debt": [1, 2, 3]}, ("backtest-column-type", "pays_debt")),
        ({"urgency": ["none", "soon", "soon"]}, ("backtest-choice-wrong", "urgency:2")),
        ({"lawful": ["true", "maybe", None]}, ("backtest-value-wrong", "lawful:2")),
        ({"minors": [0, 1, LARGEST + 1]}, ("backtest-value-wrong", "minors:3")),
        ({"minors": ["0", "1", "2.5"]}, ("backtest-value-wrong", "minors:3")),
        ({"minors": pl.Series([0, 1, 2**64 - 1], dtype=pl.UInt64)}, ("backtest-value-wrong", "minors:3")),
        ({"amount_asked": ["1.005", "2", "3"]}, ("backtest-value-wrong", "amount_asked:1")),
        ({"amount_asked": ["1e3", "2", "3"]}, ("backtest-value-wrong", "amount_asked:1")),
        ({"amount_asked": ["-1", "2", "3"]}, ("backtest-value-wrong", "amount_asked:1")),
        ({"amount_asked": ["1.250,50", "2", "3"]}, ("backtest-value-wrong", "amount_asked:1")),
        ({"amount_asked": ["9999999999999.99", "2", "3"]}, None),
        ({"amount_asked": ["90071992547409.92", "2", "3"]}, ("backtest-value-wrong", "amount_asked:1")),
        ({"case": ["a", None, "c"]}, ("backtest-case-missing", "case")),
        ({"case": ["a", "b", "a"]}, ("backtest-case-repeated", "case")),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path, change, expected):
    path = parquet(tmp_path, **change)
    if expected is None:
        assert len(read_cases(path, WANTED)) == 3
    else:
        assert faults(path) == [expected]


def test_a_day_that_cannot_be_read_is_refused(tmp_path):
    path = parquet(tmp_path, submitted_on=["2026-01-01", "2026-02-30", "1 mei"])
    assert faults(path, date(2026, 1, 1)) == [("backtest-value-wrong", "submitted_on:2")]


def test_a_million_rows_with_every_kind_of_fault_are_refused_with_all_of_them(tmp_path):
    rows = 1_000_000
    columns = {
        "case": pl.int_range(rows, eager=True) % (rows - 1),
        "amount_asked": pl.repeat(100, rows, eager=True),
        "minors": pl.Series([*[1] * (rows - 1), -(2**53)]),
        "urgency": pl.Series([*["none"] * (rows - 2), "soon", None]),
        "colour": pl.repeat("blue", rows, eager=True),
    }
    path = tmp_path / "cases.parquet"
    pl.DataFrame(columns).write_parquet(path)
    assert faults(path) == [
        ("backtest-column-missing", "lawful"),
        ("backtest-column-unknown", "colour"),
        ("backtest-column-type", "amount_asked"),
        ("backtest-value-wrong", "minors:1000000"),
        ("backtest-choice-wrong", "urgency:999999"),
        ("backtest-case-repeated", "case"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("cases.parquet", b"", "backtest-file-empty"),
        ("cases.csv", b"", "backtest-file-empty"),
        ("cases.csv", b"case,amount_asked,lawful,minors,urgency\n", "backtest-file-empty"),
        ("cases.xlsx", b"PK", "backtest-file-kind"),
        ("cases.parquet", b"case,lawful\n1,true\n", "backtest-file-unreadable"),
        ("cases.parquet", b"PAR1" + bytes(100) + b"PAR1", "backtest-file-unreadable"),
        ("cases.csv", b"case,amount_asked,lawful,minors,urgency\na,1,true,0,none,extra,extra\n", "backtest-file-unreadable"),
        ("cases.csv", b"case,amount_asked,lawful,minors,urgency\n\xff\xfe,1,true,0,none\n", "backtest-file-unreadable"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path, name, content, code):
    assert [found for found, _ in faults(written(tmp_path, content, name))] == [code]


def test_a_file_without_rows_and_one_that_is_not_there_are_refused(tmp_path):
    empty = tmp_path / "cases.parquet"
    pl.read_parquet(parquet(tmp_path)).clear().write_parquet(empty)
    assert faults(empty)[0][0] == "backtest-file-empty"
    assert faults(tmp_path / "none.parquet")[0][0] == "file-missing"
    folder = tmp_path / "folder.parquet"
    folder.mkdir()
    assert faults(folder)[0][0] == "file-unreadable"


def test_a_damaged_parquet_file_is_refused_wherever_the_damage_is(tmp_path):
    """In a process of its own: a library that crashes on damage must not take the tests along."""
    path = parquet(tmp_path)
    code = (
        "import random, sys\n"
        "from pathlib import Path\n"
        "from fonds.backtest.cases import read_cases\n"
        "from fonds.errors import InvalidInput\n"
        f"path, dice, refused = Path({str(path)!r}), random.Random(1), 0\n"
        "whole = path.read_bytes()\n"
        "for turn in range(300):\n"
        "    broken = bytearray(whole)\n"
        "    if turn % 3:\n"
        "        for _ in range(3): broken[dice.randrange(len(broken))] = dice.randrange(256)\n"
        "    else:\n"
        "        del broken[dice.randrange(len(broken)):]\n"
        "    path.write_bytes(broken)\n"
        "    try:\n"
        f"        read_cases(path, {WANTED!r})\n"
        "    except InvalidInput: refused += 1\n"
        "print(refused)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 100


def test_every_fact_has_a_type_in_a_file(tmp_path):
    path = tmp_path / "cases.parquet"
    pl.DataFrame({"case": ["a"], **{name: [None] for name in CATALOGUE}}).write_parquet(path)
    assert read_cases(path, tuple(CATALOGUE)).row(0) == ("a", *[None] * len(CATALOGUE))
