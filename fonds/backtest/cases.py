"""A file of facts, one case on each row: read whole, checked whole, or refused with every fault.

The columns are ``case`` and the names of facts; ``submitted_on`` (a date) may be there too. An empty cell is unknown. Money
is in euro with two decimals, as in a rule file: a decimal in Parquet, ``1250.50`` or ``1250,50`` in CSV. A whole number or a
float is refused there, because nobody can tell euro from cents in the one, and the other cannot hold every cent.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import polars as pl

from fonds.case.facts import CATALOGUE
from fonds.errors import InvalidInput, Problem, invalid
from fonds.rulebook.vocabulary import LARGEST, Kind, nearest

CASE, DAY = "case", "submitted_on"
_YES, _NO = ("true", "yes", "ja", "waar", "1"), ("false", "no", "nee", "onwaar", "0")
_MONEY = r"^\d{1,13}([.,]\d{1,2})?$"


def read_cases(path: Path, wanted: Iterable[str], since: date | None = None) -> pl.DataFrame:
    """The cases of a file: ``case`` and the ``wanted`` facts as rules see them (money in cents).

    With ``since`` only those submitted on or after that day, by the column ``submitted_on``; without a day they are left out.

    Raises InvalidInput: file-missing, file-unreadable, backtest-file-kind, backtest-file-unreadable,
    backtest-file-empty; and all at once backtest-column-missing, backtest-column-unknown, backtest-column-type,
    backtest-value-wrong, backtest-choice-wrong, backtest-case-missing and backtest-case-repeated.
    """
    table = _opened(path)
    # A damaged file can show itself at any moment, also as a panic of the library, which is no ordinary exception.
    try:
        schema = table.collect_schema()
        needed = [CASE, *([DAY] if since else []), *wanted]
        problems = [*_column_faults(schema, needed), *_type_faults(schema)]
        wrong = {problem.where for problem in problems}
        columns = [name for name in needed if name in schema and name not in wrong]
        raw = table.select(columns).collect()
        if raw.is_empty() and not problems:
            raise invalid("backtest-file-empty", str(path))
        cases = raw.select(_read(name, schema[name]).alias(name) for name in columns)
        problems += [*_value_faults(raw, cases), *_case_faults(cases)]
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
        raise invalid("backtest-file-unreadable", str(path)) from None
    if problems:
        raise InvalidInput(problems)
    return cases.filter(pl.col(DAY) >= since).drop(DAY) if since else cases


def _opened(path: Path) -> pl.LazyFrame:
    if path.suffix not in (".csv", ".parquet"):
        raise invalid("backtest-file-kind", str(path))
    try:
        with path.open("rb") as file:
            header = file.readline(100_000)
    except FileNotFoundError:
        raise invalid("file-missing", str(path)) from None
    except OSError:
        raise invalid("file-unreadable", str(path)) from None
    if not header:
        raise invalid("backtest-file-empty", str(path))
    if path.suffix == ".parquet":
        return pl.scan_parquet(path, glob=False)
    return pl.scan_csv(path, separator=";" if b";" in header else ",", infer_schema=False, glob=False)


# --- columns --------------------------------------------------------------------------------------------------------


def _column_faults(schema: Mapping[str, object], needed: Iterable[str]) -> Iterable[Problem]:
    for name in needed:
        if name not in schema:
            yield Problem("backtest-column-missing", name, {"column": name})
    known = (CASE, DAY, *CATALOGUE)
    for name in schema:
        if name not in known:
            yield Problem("backtest-column-unknown", name[:60], {"column": name[:60], "nearest": nearest(name, known)})


def _type_faults(schema: Mapping[str, pl.DataType]) -> Iterable[Problem]:
    for name, found in schema.items():
        if (name in CATALOGUE or name in (CASE, DAY)) and not _fits(name, found):
            details: dict[str, object] = {"column": name, "kind": _kind(name), "found": str(found)[:60]}
            yield Problem("backtest-column-type", name, details)


def _kind(name: str) -> str:
    return CATALOGUE[name].kind.value if name in CATALOGUE else name


def _fits(name: str, found: pl.DataType) -> bool:
    """Whether a column of this type can hold the fact; text (all that CSV has) is looked at cell by cell."""
    kind = CATALOGUE[name].kind if name in CATALOGUE else None
    if found in (pl.String, pl.Null):
        return True
    if name == DAY:
        return found == pl.Date
    if name == CASE or kind in (Kind.COUNT, Kind.DAYS, Kind.MONTHS, Kind.PERCENT):
        return found.is_integer()
    if kind is Kind.MONEY:
        return isinstance(found, pl.Decimal) and found.scale <= 2
    if kind is Kind.YES_NO:
        return found == pl.Boolean
    return found in (pl.Categorical, pl.Enum)


# --- cells ----------------------------------------------------------------------------------------------------------


def _read(name: str, found: pl.DataType) -> pl.Expr:
    """The column as the rules see it; what cannot be read becomes null, and is told afterwards."""
    column = pl.col(name)
    if name == CASE:
        return column.cast(pl.String)
    written = found == pl.String
    if name == DAY:
        return column.str.to_date("%Y-%m-%d", strict=False) if written else column.cast(pl.Date)
    fact = CATALOGUE[name]
    if fact.kind is Kind.CHOICE:
        column = column.cast(pl.String)
        return pl.when(column.is_in(fact.choices)).then(column)
    if fact.kind is Kind.YES_NO:
        words = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
        low = column.str.to_lowercase()
        return low.replace_strict(words, default=None, return_dtype=pl.Boolean) if written else column.cast(pl.Boolean)
    number = _cents(column, written) if fact.kind is Kind.MONEY else column.cast(pl.Int64, strict=False)
    return pl.when(number.is_between(-LARGEST, LARGEST)).then(number)


def _cents(column: pl.Expr, written: bool) -> pl.Expr:
    if written:
        # Only what looks like an amount: the library would also read 1e3, and cut off a third decimal.
        column = pl.when(column.str.contains(_MONEY)).then(column.str.replace(",", ".", literal=True))
    return column.cast(pl.Decimal(38, 2), strict=False).to_physical().cast(pl.Int64, strict=False)


def _value_faults(raw: pl.DataFrame, cases: pl.DataFrame) -> Iterable[Problem]:
    for name in raw.columns:
        if cases[name].null_count() == raw[name].null_count():
            continue
        wrong = raw[name].is_not_null() & cases[name].is_null()
        row = int(wrong.arg_true()[0]) + 1
        details: dict[str, object] = {"column": name, "kind": _kind(name), "number": wrong.sum(), "row": row}
        if name in CATALOGUE and CATALOGUE[name].kind is Kind.CHOICE:
            yield Problem("backtest-choice-wrong", f"{name}:{row}", details | {"choices": CATALOGUE[name].choices})
        else:
            yield Problem("backtest-value-wrong", f"{name}:{row}", details)


def _case_faults(cases: pl.DataFrame) -> Iterable[Problem]:
    if CASE not in cases:
        return
    column = cases[CASE]
    if missing := column.null_count():
        yield Problem("backtest-case-missing", CASE, {"number": missing})
    elif again := len(column) - column.n_unique():
        first = cases[int(column.is_first_distinct().not_().arg_true()[0]), CASE]
        yield Problem("backtest-case-repeated", CASE, {"number": again, "case": str(first)[:40]})
