"""What a fund knows about its rules from using them: since when a threshold holds, and how often a rule was met."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, func, select

from fonds.actions.adopt import adopted_rule_set, adoptions
from fonds.actions.policy import rule_sets, shipped_rules
from fonds.rulebook.load import RuleSet
from fonds.store import tables as t
from fonds.store.database import reading
from fonds.store.fund import RULES_FOLDER, Fund


@dataclass(frozen=True)
class RuleUse:
    """``since``: the first day of each threshold's present value; ``outcomes``: cases by outcome, None outside a fund."""

    since: dict[str, date] = field(default_factory=dict)
    outcomes: dict[str, int] | None = None


def known_rule_sets(fund: Fund | None) -> list[RuleSet]:
    """Every version in the fund's rules and every version that it ever adopted; outside a fund, the rules that are shipped."""
    if fund is None:
        return rule_sets(shipped_rules())
    found = rule_sets(fund.folder / RULES_FOLDER)
    known = {one.sha256 for one in found}
    with reading(fund) as connection:
        older = dict.fromkeys(one.sha256 for one in adoptions(connection) if one.sha256 not in known)
        return found + [adopted_rule_set(connection, sha256) for sha256 in older]


def thresholds_since(rule_set: RuleSet, versions: Iterable[RuleSet]) -> dict[str, date]:
    """For each threshold the first day of the oldest version from which its value has been what it is now."""
    earlier = [one for one in versions if one.id == rule_set.id and one.valid_from < rule_set.valid_from]
    since = dict.fromkeys(rule_set.thresholds, rule_set.valid_from)
    for name, threshold in rule_set.thresholds.items():
        for one in sorted(earlier, key=lambda version: version.valid_from, reverse=True):
            before = one.thresholds.get(name)
            if before is None or (before.value, before.unit) != (threshold.value, threshold.unit):
                break
            since[name] = one.valid_from
    return since


def outcome_counts(connection: Connection, rule: str) -> dict[str, int]:
    """In how many cases a rule was met, not met or unknown; for a row of a table: it decided, another row did, or none.

    By the newest assessment of each case, whatever version of the rules that used.
    """
    a = t.assessment.c
    newest = select(func.max(a.id)).group_by(a.case_ref)
    counts: Counter[str] = Counter()
    for content in connection.execute(select(a.document).where(a.id.in_(newest))).scalars():
        document = json.loads(content)
        counts.update(one["outcome"] for one in (*document["criteria"], *document["signals"]) if one["id"] == rule)
        for table in document["tables"].values():
            if any(row["id"] == rule for row in table["rows"]):
                counts["met" if table["row"] == rule else "not_met" if table["row"] else "unknown"] += 1
    return {outcome: counts[outcome] for outcome in ("met", "not_met", "unknown")}
