"""Two rule sets over the same cases: what comes out differently, through which rule, and what that means in euro.

The dataframe finds what flips; the engine of record judges every flipped case and a random sample again, by both rule
sets, and must agree on every criterion, verdict and advice. One difference, and there is no report.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from fonds.backtest.cases import CASE
from fonds.backtest.columns import Judged, judge_frame
from fonds.errors import broken
from fonds.rulebook.assessment import COUNTED, Assessment, Facts, assess
from fonds.rulebook.model import Advice, Outcome, Value, Verdict
from fonds.rulebook.ruleset import ADVICE, VERDICT, RuleSet

AMOUNT = "amount_asked"
GRANTS = (Advice.GRANT, Advice.GRANT_WITH_REASONS)
"""The advices under which the secretariat can give the money."""

Watch = Callable[[Iterable[Any], int], Iterable[Any]]


@dataclass(frozen=True)
class Moved:
    """How many cases went from one word to another; ``old`` and ``new`` may be the same."""

    old: str
    new: str
    cases: int


@dataclass(frozen=True)
class Cause:
    """What made a case flip: a criterion, or a table, and how it came out before and after (``-``: not in that rule set)."""

    rule: str
    old: str
    new: str


@dataclass(frozen=True)
class Flip:
    """One case that comes out differently: its advice, the verdicts that changed (value → old, new), and why."""

    case: str
    advice: tuple[str, str]
    verdicts: Mapping[str, tuple[str, str]]
    causes: tuple[Cause, ...]


@dataclass(frozen=True)
class Euros:
    """Cases whose advice moves to or away from granting: how many, the cents they ask, and how many of them name no amount."""

    cases: int
    cents: int
    unknown: int


@dataclass(frozen=True)
class Report:
    """What the new rules would have changed."""

    old: RuleSet
    new: RuleSet
    cases: int
    advice: tuple[Moved, ...]
    verdicts: Mapping[str, tuple[Moved, ...]]
    gained: Euros
    lost: Euros
    flips: tuple[Flip, ...]
    sampled: int
    seed: int


def facts_needed(old: RuleSet, new: RuleSet) -> tuple[str, ...]:
    """The facts that a back-test looks at, by name."""
    return tuple(sorted({*old.facts, *new.facts, AMOUNT}))


def back_test(
    frame: nw.LazyFrame[Any], old: RuleSet, new: RuleSet, *, sample: int, seed: int, watch: Watch = lambda rows, _: rows
) -> Report:
    """Run both rule sets over every case of ``frame``: ``case`` and the needed facts. ``watch`` sees the engine's work.

    Raises IntegrityFailure: backtest-differs, and what ``assess`` raises.
    """
    judged, before, after = both(frame, old, new)
    pairs = {value: (before.verdicts[value], after.verdicts[value]) for value in Value}
    changed = [nw.col(one) != nw.col(other) for one, other in (*pairs.values(), (before.advice, after.advice))]
    flipped = judged.filter(nw.any_horizontal(*changed, ignore_nulls=False))
    replay = _Replay(old, new, before, after)
    flips = tuple(replay.flip(row) for row in watch(flipped.iter_rows(named=True), len(flipped)))
    chosen = random.Random(seed).sample(range(len(judged)), min(sample, len(judged)))  # noqa: S311  # a sample, not a secret
    for row in watch(judged[sorted(chosen)].iter_rows(named=True), len(chosen)):
        replay.flip(row)
    return Report(
        old,
        new,
        len(judged),
        _moved(judged, (before.advice, after.advice), tuple(Advice)),
        {value.value: _moved(judged, pair, tuple(Verdict)) for value, pair in pairs.items()},
        _euros(flipped, before.advice, after.advice),
        _euros(flipped, after.advice, before.advice),
        flips,
        len(chosen),
        seed,
    )


def both(frame: nw.LazyFrame[Any], old: RuleSet, new: RuleSet) -> tuple[nw.DataFrame[Any], Judged, Judged]:
    """The cases judged by both rule sets, and where the outcomes of each stand."""
    frame, before = judge_frame(frame, old, "old")
    frame, after = judge_frame(frame, new, "new")
    outcomes = [[*judged.criteria.values(), *judged.verdicts.values(), judged.advice] for judged in (before, after)]
    return frame.select(CASE, *facts_needed(old, new), *outcomes[0], *outcomes[1]).collect("polars"), before, after


def _moved(judged: nw.DataFrame[Any], pair: tuple[str, str], words: Sequence[str]) -> tuple[Moved, ...]:
    counted = judged.group_by(*pair).agg(nw.len().alias("cases")).sort(*pair)
    return tuple(Moved(words[one], words[other], cases) for one, other, cases in counted.iter_rows())


def _euros(flipped: nw.DataFrame[Any], no: str, yes: str) -> Euros:
    """The cases that may be granted by the advice in column ``yes``, and not by the one in ``no``."""
    grants = [tuple(Advice).index(one) for one in GRANTS]
    amounts = flipped.filter(nw.col(yes).is_in(grants) & ~nw.col(no).is_in(grants))[AMOUNT]
    return Euros(len(amounts), int(amounts.sum() or 0), int(amounts.null_count()))


@dataclass(frozen=True)
class _Replay:
    """Judges rows of the dataframe again, by the engine of record."""

    old: RuleSet
    new: RuleSet
    before: Judged
    after: Judged

    def flip(self, row: Mapping[str, Any]) -> Flip:
        """What happened to one case. Raises IntegrityFailure backtest-differs when the engine says something else."""
        facts = {name: row[name] for name in facts_needed(self.old, self.new)}
        one = _same(self.old, facts, self.before, row)
        other = _same(self.new, facts, self.after, row)
        values = {
            value.value: (one.document["values"][value]["verdict"], other.document["values"][value]["verdict"])
            for value in Value
        }
        verdicts = {value: pair for value, pair in values.items() if pair[0] != pair[1]}
        return Flip(row[CASE], (one.advice, other.advice), verdicts, tuple(_causes(one, other, verdicts)))


def _same(rule_set: RuleSet, facts: Facts, judged: Judged, row: Mapping[str, Any]) -> Assessment:
    found = assess(rule_set, facts)
    outcomes = {one["id"]: one["outcome"] for one in found.document["criteria"]}
    verdicts, advices = tuple(Verdict), tuple(Advice)
    told = {rule: Outcome.of(row[column]).value for rule, column in judged.criteria.items()}
    told |= {value.value: verdicts[row[column]].value for value, column in judged.verdicts.items()}
    told |= {ADVICE: advices[row[judged.advice]].value}
    expected = outcomes | {value: one["verdict"] for value, one in found.document["values"].items()} | {ADVICE: found.advice}
    for rule, outcome in expected.items():
        if told[rule] != outcome:
            details = {"rule": rule, "version": rule_set.version, "engine": outcome, "dataframe": told[rule]}
            raise broken("backtest-differs", str(row[CASE])[:40], **details)
    return found


def _causes(one: Assessment, other: Assessment, verdicts: Mapping[str, tuple[str, str]]) -> Iterator[Cause]:
    """The criteria that count differently for a verdict that changed; else the tables behind the advice that changed."""
    found = False
    before, after = _criteria(one), _criteria(other)
    for rule in dict.fromkeys([*before, *after]):
        old, new = before.get(rule), after.get(rule)
        if (old and old[0]) != (new and new[0]) and {side[0][0] for side in (old, new) if side and side[0]} & set(verdicts):
            found = True
            yield Cause(rule, old[1] if old else "-", new[1] if new else "-")
    if not found and verdicts:
        yield Cause(VERDICT, "-", "-")
    if one.advice != other.advice and not verdicts:
        yield from _tables(one, other) or [Cause(ADVICE, "-", "-")]


def _criteria(found: Assessment) -> dict[str, tuple[tuple[str, str] | None, str]]:
    """Criterion → what it counts as (its value and the name under which the verdict table counts it), and its outcome."""
    told: dict[str, tuple[tuple[str, str] | None, str]] = {}
    for one in found.document["criteria"]:
        counted = (
            (one["value"], name)
            for name, (wanted, kinds) in COUNTED.items()
            if one["outcome"] == Outcome.of(wanted) and one["otherwise"] in kinds
        )
        told[one["id"]] = next(counted, None), one["outcome"]
    return told


def _tables(one: Assessment, other: Assessment) -> list[Cause]:
    old, new = ({name: told["row"] or "-" for name, told in found.document["tables"].items()} for found in (one, other))
    names = dict.fromkeys([*old, *new])
    return [Cause(name, old.get(name, "-"), new.get(name, "-")) for name in names if old.get(name) != new.get(name)]
