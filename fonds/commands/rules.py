"""``fonds rules``: which rules a fund has, and what they say."""

from typing import TYPE_CHECKING

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, as_json, table

if TYPE_CHECKING:
    from fonds.rulebook.load import RuleSet
    from fonds.store.fund import Fund

STANDARD_RULES = "values-triangle"
"""The rules that count outside a fund."""

rules = FundGroup(
    "rules",
    {
        "list": "fonds.commands.rules:rules_list",
        "show": "fonds.commands.rules:rules_show",
        "check": "fonds.commands.rules_life:rules_check",
        "test": "fonds.commands.rules_life:rules_test",
        "diff": "fonds.commands.rules_life:rules_diff",
        "adopt": "fonds.commands.rules_life:rules_adopt",
        "backtest": "fonds.commands.backtest:rules_backtest",
        "register": "fonds.commands.rules_register:rules_register",
        "facts": "fonds.commands.rules:rules_facts",
        "schema": "fonds.commands.rules:rules_schema",
    },
)


def fund_or_none(now: Session) -> "Fund | None":
    """The fund that this is about; None outside a fund, where the rules count that come with the program."""
    from fonds.errors import InvalidInput
    from fonds.store.fund import find_fund

    try:
        return find_fund(now.folder)
    except InvalidInput as error:
        if now.folder is not None or error.codes != ("fund-not-found",):
            raise
        return None


def rule_sets_here(now: Session) -> "list[RuleSet]":
    """The rule sets in the fund's folder, its own rules first; outside a fund those that come with the program."""
    from fonds.actions.policy import rule_sets, shipped_rules
    from fonds.store.fund import RULES_FOLDER

    fund = fund_or_none(now)
    found = rule_sets(fund.folder / RULES_FOLDER if fund else shipped_rules())
    return sorted(found, key=lambda one: one.id != (fund.settings.rules if fund else STANDARD_RULES))


@command("rules-list")
def rules_list() -> None:
    """Every rule of every rule set."""
    now = session()
    rows, documents = [], []
    for rule_set in rule_sets_here(now):
        for criterion in rule_set.criteria:
            value, otherwise = now.say(f"words.value-{criterion.value}"), now.say(f"words.otherwise-{criterion.otherwise}")
            rows.append([rule_set.id, rule_set.version, criterion.id, value, otherwise, criterion.expect])
        documents.append(
            {
                "id": rule_set.id,
                "version": rule_set.version,
                "valid_from": str(rule_set.valid_from),
                "sha256": rule_set.sha256,
                "criteria": [criterion.id for criterion in rule_set.criteria],
                "signals": [signal.id for signal in rule_set.signals],
                "tables": list(rule_set.tables),
            }
        )
    headers = [now.say(f"rules.{name}") for name in ("rules", "version", "id", "value", "otherwise", "expect")]
    answer(now, {"rule_sets": documents}, table(headers, rows))


@command("rules-show")
@click.argument("rule")
@option("--rules", "name", help="show-rules", metavar="NAME")
def rules_show(rule: str, name: str | None) -> None:
    """One rule as a readable page, from the version that is valid now."""
    from datetime import date

    from fonds.actions.rule_use import RuleUse, known_rule_sets, outcome_counts, thresholds_since
    from fonds.documents.rules.page import rule_page
    from fonds.errors import refused
    from fonds.store.database import reading

    now = session()
    fund, day = fund_or_none(now), now.today or date.today()
    versions = known_rule_sets(fund)
    wanted = name or (fund.settings.rules if fund else STANDARD_RULES)
    # The fund's own rules first, of those the version that began last, so that an older version is found when no other has it.
    versions.sort(key=lambda one: (one.id == wanted, one.valid_from <= day, one.valid_from), reverse=True)
    for rule_set in versions:
        if name is None or rule_set.id == name:
            outcomes = None
            if fund is not None:
                with reading(fund) as connection:
                    outcomes = outcome_counts(connection, rule)
            use = RuleUse(thresholds_since(rule_set, versions), outcomes)
            if found := rule_page(rule_set, rule, use, now.language):
                answer(now, *found)
                return
    raise refused("rule-not-found", rule=rule[:20])


@command("rules-facts")
def rules_facts() -> None:
    """Every fact that a rule can be about."""
    from fonds.case.facts import CATALOGUE

    now = session()
    facts = CATALOGUE.values()
    rows = [[one.name, one.kind.value, one.en if now.language == "en" else one.nl] for one in facts]
    documents = [
        {"name": one.name, "kind": one.kind.value, "choices": list(one.choices), "nl": one.nl, "en": one.en} for one in facts
    ]
    answer(now, {"facts": documents}, table([now.say(f"rules.{name}") for name in ("fact", "kind", "meaning")], rows))


@command("rules-schema")
def rules_schema() -> None:
    """The JSON Schema of a rule file, for editors."""
    from fonds.rulebook.model import rule_set_schema

    click.echo(as_json(rule_set_schema()), nl=False)
