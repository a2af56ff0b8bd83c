"""``fonds rules``: which rules a fund has, and whether they are sound."""

from pathlib import Path

import click

from fonds.commands.base import FundGroup, Session, command, session
from fonds.commands.out import answer, as_json, table

rules = FundGroup(
    "rules", {name: f"fonds.commands.rules:rules_{name}" for name in ("list", "show", "check", "facts", "schema")}
)


def _folder(now: Session) -> Path:
    """The rules of the fund, or outside a fund those that come with the program."""
    from fonds.actions.policy import shipped_rules
    from fonds.errors import InvalidInput
    from fonds.store.fund import RULES_FOLDER, find_fund

    try:
        return find_fund(now.folder).folder / RULES_FOLDER
    except InvalidInput as error:
        if now.folder is not None or error.codes != ("fund-not-found",):
            raise
        return shipped_rules()


@command("rules-list")
def rules_list() -> None:
    """Every rule of every rule set."""
    from fonds.actions.policy import rule_sets

    now = session()
    rows, documents = [], []
    for rule_set in rule_sets(_folder(now)):
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
def rules_show(rule: str) -> None:
    """One rule as a readable page."""
    from fonds.actions.policy import rule_sets
    from fonds.documents.rule_page import rule_page
    from fonds.errors import refused

    now = session()
    for rule_set in rule_sets(_folder(now)):
        found = rule_page(rule_set, rule, now.language)
        if found is not None:
            answer(now, *found)
            return
    raise refused("rule-not-found", rule=rule[:20])


@command("rules-check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, readable=False), metavar="[FILE]…")
def rules_check(files: tuple[Path, ...]) -> None:
    """Every fault of the rule files at once."""
    from fonds.actions.policy import read_rule_set, rule_sets
    from fonds.errors import FundError, InvalidInput, Problem

    now = session()
    if files:
        problems: list[Problem] = []
        found = []
        for path in files:
            try:
                found.append(read_rule_set(path))
            except FundError as error:
                problems.extend(error.problems)
        if problems:
            raise InvalidInput(problems)
    else:
        found = rule_sets(_folder(now))
    document = {"sound": [{"id": one.id, "version": one.version, "sha256": one.sha256} for one in found]}
    lines = [
        now.say("rules.sound", id=one.id, version=one.version, criteria=len(one.criteria), sha256=one.sha256) for one in found
    ]
    answer(now, document, lines)


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
