"""The difference between two rule sets in meaning, not in lines: what would be judged or said differently.

A condition that is written otherwise and can be shown to come to the same in every case is no change; nor are comments,
layout, the order of criteria, and examples. The order of the rows of a table is one.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from fonds.rulebook.check_tables import CHAINED_KNOWN
from fonds.rulebook.model import Criterion, Row, Signal, Source, Threshold
from fonds.rulebook.prove import Space
from fonds.rulebook.ruleset import ADVICE, CHAINED, VERDICT, RuleSet, advice_vocabulary, verdict_vocabulary
from fonds.rulebook.tree import leaves
from fonds.rulebook.vocabulary import Fact, Kind, Vocabulary

Parts = dict[str, str]
"""The parts of something that say what it means, as text."""
Some = TypeVar("Some")


@dataclass(frozen=True)
class Change:
    """One change. ``kind``: added, removed, changed or moved. ``what``: rule-set, threshold, criterion, signal, table or row.

    ``part``: which part of it changed, from ``old`` to ``new``. ``used_by``: the rules that a changed threshold touches.
    """

    kind: str
    what: str
    name: str
    part: str = ""
    old: str = ""
    new: str = ""
    used_by: tuple[str, ...] = ()


def difference(old: RuleSet, new: RuleSet) -> list[Change]:
    """Every change of meaning from the one rule set to the other."""
    found = [*_changed("rule-set", new.id, _head(old), _head(new)), *_thresholds(old, new)]
    for what, before, after in (("criterion", old.criteria, new.criteria), ("signal", old.signals, new.signals)):
        found += _rules(what, {one.id: one for one in before}, {one.id: one for one in after}, old, new)
    return [*found, *_tables(old, new)]


def _thresholds(old: RuleSet, new: RuleSet) -> Iterator[Change]:
    for name, before, after in _pairs(old.thresholds, new.thresholds):
        users = tuple(dict.fromkeys((*_users(old, name), *_users(new, name))))
        if before and after:
            for change in _changed("threshold", name, _threshold(before), _threshold(after)):
                yield replace(change, used_by=users)
        elif after:
            yield Change("added", "threshold", name, new=_threshold(after)["value"], used_by=users)
        elif before:
            yield Change("removed", "threshold", name, old=_threshold(before)["value"], used_by=users)


def _rules(
    what: str, first: Mapping[str, Criterion | Signal], then: Mapping[str, Criterion | Signal], old: RuleSet, new: RuleSet
) -> Iterator[Change]:
    for name, before, after in _pairs(first, then):
        if before and after:
            yield from _condition(what, name, _text(before), _text(after), old, new)
            yield from _changed(what, name, _rule(before), _rule(after))
        elif after:
            yield Change("added", what, name, new=_text(after))
        elif before:
            yield Change("removed", what, name, old=_text(before))


def _tables(old: RuleSet, new: RuleSet) -> Iterator[Change]:
    for name, before, after in _pairs(old.tables, new.tables):
        if before and after:
            first, then = ({row.id: row for row in table.rows} for table in (before, after))
            yield from _changed("table", name, {"outputs": ", ".join(before.outputs)}, {"outputs": ", ".join(after.outputs)})
            yield from _rows(name, first, then, old, new)
        elif after:
            yield Change("added", "table", name, new=", ".join(row.id for row in after.rows))
        elif before:
            yield Change("removed", "table", name, old=", ".join(row.id for row in before.rows))


def _rows(name: str, first: Mapping[str, Row], then: Mapping[str, Row], old: RuleSet, new: RuleSet) -> Iterator[Change]:
    for row, before, after in _pairs(first, then):
        if before and after:
            yield from _condition("row", row, str(before.when), str(after.when), old, new, name)
            yield from _changed("row", row, _row(before), _row(after))
        elif after:
            yield Change("added", "row", row, new=f"{after.when} → {_row(after)['then']}")
        elif before:
            yield Change("removed", "row", row, old=f"{before.when} → {_row(before)['then']}")
    before_order, after_order = [row for row in first if row in then], [row for row in then if row in first]
    if before_order != after_order:
        yield Change("moved", "table", name, "order", ", ".join(before_order), ", ".join(after_order))


def _condition(what: str, name: str, before: str, after: str, old: RuleSet, new: RuleSet, table: str = "") -> Iterator[Change]:
    """A condition that comes to something else. The same text with another threshold is a change of the threshold."""
    if _normal(before) != _normal(after) and not _same_meaning(name, old, new, table):
        yield Change("changed", what, name, "condition", " ".join(before.split()), " ".join(after.split()))


def _same_meaning(name: str, old: RuleSet, new: RuleSet, table: str) -> bool:
    """Whether two conditions can be shown to come to the same in every case."""
    conditions = old.conditions[name], new.conditions[name]
    facts: dict[str, Fact] = {}
    for rules, condition in zip((old, new), conditions, strict=True):
        vocabulary = _vocabulary(rules, table)
        for leaf in leaves(condition):
            if facts.setdefault(leaf.fact, vocabulary[leaf.fact]) != vocabulary[leaf.fact]:
                return False
    space = Space.of(conditions, facts, CHAINED_KNOWN if table in CHAINED else frozenset())
    return space is not None and space.sets(conditions[0]) == space.sets(conditions[1])


def _vocabulary(rules: RuleSet, table: str) -> Mapping[str, Fact]:
    if table == VERDICT:
        return verdict_vocabulary()
    return advice_vocabulary(rules.file, Vocabulary(rules.facts)) if table == ADVICE else rules.facts


def _changed(what: str, name: str, before: Parts, after: Parts) -> Iterator[Change]:
    for part, said in before.items():
        if said != after[part]:
            yield Change("changed", what, name, part, said, after[part])


def _pairs(before: Mapping[str, Some], after: Mapping[str, Some]) -> Iterator[tuple[str, Some | None, Some | None]]:
    """What there was and what there is, by name, in the order of the files."""
    for name in dict.fromkeys((*before, *after)):
        yield name, before.get(name), after.get(name)


def _users(rules: RuleSet, threshold: str) -> Iterator[str]:
    one_by_one: list[Criterion | Signal] = [*rules.criteria, *rules.signals]
    texts = [(one.id, _text(one)) for one in one_by_one]
    texts += [(row.id, str(row.when)) for table in rules.tables.values() for row in table.rows]
    return (rule for rule, text in texts if threshold in re.findall(r"\w+", text))


def _normal(text: str) -> str:
    return ast.dump(ast.parse(" ".join(text.split()), mode="eval"))


def _text(rule: Criterion | Signal) -> str:
    return rule.expect if isinstance(rule, Criterion) else rule.when


def _head(rules: RuleSet) -> Parts:
    adopted = rules.file.adopted
    return {
        "id": rules.id,
        "version": rules.version,
        "valid_from": str(rules.valid_from),
        "valid_to": str(rules.valid_to or ""),
        "adopted": f"{adopted.by}, {adopted.on}" if adopted else "",
    }


def _threshold(one: Threshold) -> Parts:
    value = f"{one.value:.2f}" if one.unit is Kind.MONEY else str(one.value)
    return {"value": f"{value} {one.unit}", "source": _source(one.source), "note": one.note or ""}


def _rule(rule: Criterion | Signal) -> Parts:
    parts = {"name": rule.name, "source": _source(rule.source)}
    if isinstance(rule, Signal):
        return parts | {"says.nl": rule.says.nl, "says.en": rule.says.en}
    parts |= {"value": rule.value.value, "otherwise": rule.otherwise.value, "weight": str(rule.weight)}
    for outcome in ("met", "not_met", "unknown"):
        said = rule.says.about(outcome)
        parts |= {f"says.{outcome}.nl": said.nl, f"says.{outcome}.en": said.en}
    return parts


def _row(row: Row) -> Parts:
    then = ", ".join(f"{output}: {'-' if value is None else value}" for output, value in row.then.items())
    return {"then": then, "because.nl": row.because.nl, "because.en": row.because.en, "source": _source(row.source)}


def _source(source: Source | None) -> str:
    parts = (source.title, str(source.date or ""), source.url or "", source.note or "") if source else ()
    return ", ".join(part for part in parts if part)
