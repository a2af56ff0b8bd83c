"""The entry for the algorithm register: filled in where the rules tell, a question where people must."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from ruamel.yaml import YAML

from fonds.actions.adopt import Adoption
from fonds.actions.policy import rule_sets, shipped_rules
from fonds.case.facts import CATALOGUE
from fonds.documents.rules.register import ASKED, FIELDS, register_entry, register_json, register_text, register_yaml
from fonds.store.fund import Settings
from fonds.texts import LANGUAGES, area

SETTINGS = Settings(name="Voorbeeldfonds", municipalities=("'s-Hertogenbosch",))
RULES = {one.id: one for one in rule_sets(shipped_rules())}
MARK = {"nl": "[INVULLEN]", "en": "[TO ANSWER]"}


def adoption(first: date, on: date) -> Adoption:
    return Adoption("0" * 64, "values-triangle", "1", first, None, "standard", on.isoformat())


def entry(rules="values-triangle", language="nl", settings=SETTINGS, adopted=()):
    return register_entry(settings, RULES[rules], adopted, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rules", sorted(RULES))
def test_each_field_fits_in_the_register(rules, language):
    long = Settings(name="N" * 70, municipalities=tuple(f"Gemeente {number}" for number in range(40)))
    for settings in (SETTINGS, long):
        values = entry(rules, language, settings).values
        assert list(values) == list(FIELDS)
        for name, most in FIELDS.items():
            for text in values[name] if isinstance(values[name], list) else [values[name]]:
                assert text is None or (most is None or len(text) < most or name == "begin_date"), name
                assert text is None or "\n" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_people_know_is_a_question_and_nothing_else_is(language):
    values = entry(language=language).values
    marked = {name for name, value in values.items() if MARK[language] in str(value)}
    assert marked == set(ASKED)
    assert json.loads(register_json(entry(language=language)))["open"] == list(ASKED)
    for name in ("organization", "contact_email", "publication_category", "provider", "impacttoetsen", "lawful_basis"):
        assert str(values[name]).startswith(MARK[language])
    assert values["lawful_basis_grouping"] == values["impacttoetsen_grouping"] == []


def test_the_fixed_values_are_those_that_the_register_takes():
    values = entry(adopted=[adoption(date(2026, 1, 1), date(2026, 3, 2)), adoption(date(2027, 1, 1), date(2026, 12, 1))]).values
    assert values["status"] in ("In ontwikkeling", "In gebruik", "Buiten gebruik")
    assert (values["lang"], values["standard_version"], values["source_id"]) == ("nld", "1.0", "values-triangle@2026.1")
    assert values["begin_date"] == "2026-03"
    assert entry().values["begin_date"] is None


def test_the_entry_follows_the_rules():
    values, rules = entry().values, RULES["values-triangle"]
    assert f"{len(rules.criteria)} vaste regels" in values["description_short"]
    assert rules.sha256 in values["methods_and_models"]
    for name in rules.thresholds:
        assert f"{name} = " in values["methods_and_models"]
    for fact in rules.facts:
        assert CATALOGUE[fact].nl in values["source_data"]
    assert "€ 1.500,00" in values["human_intervention"]
    fewer = replace(rules, file=rules.file.model_copy(update={"criteria": rules.criteria[:3], "thresholds": {}}))
    changed = register_entry(SETTINGS, fewer, (), "nl").values
    assert "3 vaste regels" in changed["description_short"]
    assert "€ 1.500,00" not in changed["human_intervention"]


def test_a_list_that_is_too_long_says_how_much_is_left_out():
    rules = RULES["values-triangle"]
    facts = {f"feit_{'x' * 50}_{number}": fact for number, fact in enumerate([*rules.facts.values()] * 4)}
    told = register_entry(SETTINGS, replace(rules, facts=facts), (), "nl").values["source_data"]
    assert len(told) < 2500
    left = int(re.search(r"en nog (\d+) andere", told)[1])
    assert told.count("feit_") == len(facts) - left
    assert left > 0


def test_yaml_json_and_text_tell_the_same():
    made = entry()
    data = json.loads(register_json(made))
    assert YAML(typ="safe").load(StringIO(register_yaml(made))) == data
    flat = " ".join(register_text(made).split())
    for value in made.values.values():
        assert " ".join(str(value or "-").split()) in flat or isinstance(value, list)


def test_every_text_of_the_entry_is_of_a_field_and_every_field_has_its_label():
    keys = set(area("register-entry"))
    assert {f"label-{name}" for name in FIELDS} == {key for key in keys if key.startswith("label-")}
    assert {f"ask-{name}" for name in ASKED} == {key for key in keys if key.startswith("ask-")}
    shown = register_text(entry()) + register_text(entry(rules="values-triangle", language="en"))
    rest = {key for key in keys if not key.startswith(("label-", "ask-"))} - {"and-more"}
    for key in rest:
        start = area("register-entry")[key]["en"].split("{")[0].strip()[:20]
        assert start in " ".join(shown.split()), key


def test_the_command_tells_the_rules_in_force_in_dutch_for_machines(terminal):
    told = json.loads(terminal.ok("rules register --json", language="en"))
    assert told["entry"]["name"] == "Aanvragen wegen bij Voorbeeldfonds"
    assert told["entry"]["begin_date"] == "2026-01"
    assert terminal.ok("rules register", language="en").startswith("Entry for the Dutch algorithm register")
    terminal.ok("rules register --format yaml --out melding.yaml")
    assert (terminal.folder / "melding.yaml").read_text(encoding="utf-8").startswith("# 14 velden")


def test_the_first_month_is_that_of_the_first_use():
    day = date(2026, 5, 31)
    assert entry(adopted=[adoption(day + timedelta(1), day)]).values["begin_date"] == "2026-06"
