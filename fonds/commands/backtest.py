"""``fonds rules backtest``: what other rules would have done with cases of the past."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, table
from fonds.commands.progress import watch
from fonds.commands.types import PLACE, Day
from fonds.money import format_amount, plain_amount
from fonds.texts import word

if TYPE_CHECKING:
    from fonds.backtest.compare import Cause, Euros, Moved, Report
    from fonds.rulebook.load import RuleSet

SAMPLE = 200
"""How many cases that do not flip are judged again by the engine of record, unless told otherwise."""


@command("rules-backtest")
@click.argument("file", type=PLACE)
@option("--since", type=Day(), metavar="DATE", help="backtest-since")
@option("--cases", type=PLACE, metavar="FILE", help="backtest-cases")
@option("--sample", type=click.IntRange(0), default=SAMPLE, metavar="N", help="backtest-sample")
@option("--seed", type=int, default=1, metavar="N", help="backtest-seed")
def rules_backtest(file: Path, since: date | None, cases: Path | None, sample: int, seed: int) -> None:
    """What would have changed under the rules in a file."""
    from fonds.actions.policy import read_rule_set
    from fonds.errors import invalid, refused

    try:
        import narwhals as nw

        from fonds.backtest.cases import read_cases
        from fonds.backtest.compare import back_test, facts_needed
        from fonds.backtest.history import fund_history
    except ModuleNotFoundError as error:
        if error.name not in ("narwhals", "polars"):
            raise
        raise invalid("backtest-extra-missing") from None
    now = session()
    new = read_rule_set(file)
    old = _in_force(now, new)
    if old.sha256 == new.sha256:
        raise refused("backtest-same-rules", str(file), rules=old.id, version=old.version)
    needed = facts_needed(old, new)
    if cases is not None:
        frame = read_cases(cases, needed, since)
    else:
        from fonds.commands.context import fund
        from fonds.store.database import reading

        with reading(fund(now)) as connection:
            frame = fund_history(connection, needed, since)
    if frame.is_empty():
        raise refused("backtest-no-cases")
    report = back_test(nw.from_native(frame.lazy()), old, new, sample=sample, seed=seed, watch=watch)
    answer(now, _document(report), _lines(now, report))


def _in_force(now: Session, new: "RuleSet") -> "RuleSet":
    """The rules of today with the same name, or else the fund's own; outside a fund those that come with the program."""
    from fonds.actions.adopt import adoptions, rules_in_force
    from fonds.actions.policy import rule_set_for, shipped_rules
    from fonds.commands.context import today
    from fonds.commands.rules import fund_or_none
    from fonds.store.database import reading

    fund = fund_or_none(now)
    if fund is None:
        return rule_set_for(shipped_rules(), new.id, today(now))
    with reading(fund) as connection:
        name = new.id if adoptions(connection, new.id) else fund.settings.rules
        return rules_in_force(connection, fund, name, today(now))


# --- the answer -----------------------------------------------------------------------------------------------------


def _document(report: "Report") -> dict[str, Any]:
    def rules(one: "RuleSet") -> dict[str, str]:
        return {"id": one.id, "version": one.version, "sha256": one.sha256}

    def moved(rows: Sequence["Moved"]) -> list[dict[str, Any]]:
        return [vars(row) for row in rows]

    def euros(one: "Euros") -> dict[str, Any]:
        return {"cases": one.cases, "amount_asked": plain_amount(one.cents), "amount_unknown": one.unknown}

    return {
        "old": rules(report.old),
        "new": rules(report.new),
        "cases": report.cases,
        "advice": moved(report.advice),
        "values": {value: moved(rows) for value, rows in report.verdicts.items()},
        "to_grant": euros(report.gained),
        "from_grant": euros(report.lost),
        "flipped": [
            {
                "case": flip.case,
                "advice": list(flip.advice),
                "values": {value: list(pair) for value, pair in flip.verdicts.items()},
                "because": [vars(cause) for cause in flip.causes],
            }
            for flip in report.flips
        ],
        "checked_by_engine": {"flipped": len(report.flips), "sample": report.sampled, "seed": report.seed},
    }


def _lines(now: Session, report: "Report") -> list[str]:
    names = {"old": f"{report.old.id} {report.old.version}", "new": f"{report.new.id} {report.new.version}"}
    headers = [now.say(f"backtest.{name}") for name in ("old", "new", "cases")]
    rows = [[_word(now, "advice", one.old), _word(now, "advice", one.new), str(one.cases)] for one in report.advice]
    lines = [now.say("backtest.title", cases=report.cases, **names), "", now.say("backtest.advice")]
    lines += [*table(headers, rows, right=(2,)), "", now.say("backtest.values")]
    rows = [
        [_word(now, "value", value), _word(now, "verdict", one.old), _word(now, "verdict", one.new), str(one.cases)]
        for value, moved in report.verdicts.items()
        for one in moved
    ]
    lines += [*table([now.say("backtest.value"), *headers], rows, right=(3,)), ""]
    lines += [_euros(now, "backtest.to-grant", report.gained), _euros(now, "backtest.from-grant", report.lost)]
    net = format_amount(report.gained.cents - report.lost.cents, now.language)
    lines += [now.say("backtest.together", amount=net), "", *_flips(now, report), ""]
    return [*lines, now.say("backtest.checked", flipped=len(report.flips), sample=report.sampled, seed=report.seed)]


def _euros(now: Session, key: str, euros: "Euros") -> str:
    line = now.say(key, cases=euros.cases, amount=euros.cents)
    return f"{line} {now.say('backtest.amount-unknown', cases=euros.unknown)}" if euros.unknown else line


def _flips(now: Session, report: "Report") -> list[str]:
    if not report.flips:
        return [now.say("backtest.nothing-flips")]
    rows = []
    for flip in report.flips:
        changed = [("advice", *flip.advice)] if flip.advice[0] != flip.advice[1] else []
        changed += [(value, *pair) for value, pair in flip.verdicts.items()]
        what = "; ".join(
            f"{now.say('backtest.advice-word')}: {_arrow(now, 'advice', old, new)}"
            if name == "advice"
            else f"{_word(now, 'value', name)}: {_arrow(now, 'verdict', old, new)}"
            for name, old, new in changed
        )
        rows.append([flip.case, what, "; ".join(_cause(now, cause) for cause in flip.causes)])
    headers = [now.say(f"backtest.{name}") for name in ("case", "change", "through")]
    return [now.say("backtest.flipped", cases=len(report.flips)), *table(headers, rows)]


def _cause(now: Session, cause: "Cause") -> str:
    if cause.old == cause.new == "-":
        return now.say("backtest.table-changed", table=cause.rule)
    return f"{cause.rule}: {_arrow(now, 'outcome-of-rule', cause.old, cause.new)}"


def _arrow(now: Session, group: str, old: str, new: str) -> str:
    return _word(now, group, old) if old == new else f"{_word(now, group, old)} → {_word(now, group, new)}"


def _word(now: Session, group: str, value: str) -> str:
    return word(group, value, now.language)
