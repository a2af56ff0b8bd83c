"""The statement of reasons tells what the Awb and the Algoritmekader ask for, and tells each rule of the set once."""

import json
import re
from datetime import date

import pytest

from fonds.actions.policy import rule_sets, shipped_rules
from fonds.case.facts import CATALOGUE
from fonds.case.request import MoneyForm
from fonds.case.status import Outcome
from fonds.documents.case.explain import explanation_document, explanation_page, gather
from fonds.documents.case.explain_rules import rule_parts, rules_document
from fonds.documents.page import Rules
from fonds.documents.page_forms import page_html
from fonds.documents.page_text import page_text
from fonds.errors import Refused
from fonds.rulebook.assessment import assess
from fonds.rulebook.model import TRIANGLE
from fonds.store.database import reading
from fonds.texts import LANGUAGES
from tests.actions.desk import DAY, REASONS, new_desk


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path / "fonds", pot=500_000)


def told_of(desk, case, reasons=None):
    with reading(desk.fund) as connection:
        return gather(connection, case, reasons)


def page_of(desk, case, reasons=None, language="nl"):
    return explanation_page(told_of(desk, case, reasons), desk.fund.settings, language, DAY)


SHIPPED = rule_sets(shipped_rules())
TRIANGLE_RULES = next(one for one in SHIPPED if one.id == "values-triangle")


def ids_of(rule_set):
    rows = [row.id for table in rule_set.tables.values() for row in table.rows]
    return sorted([*(one.id for one in (*rule_set.criteria, *rule_set.signals)), *rows])


def ids_told(parts):
    return sorted(line.id for part in parts if isinstance(part, Rules) for line in part.lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_the_set_stands_once_in_the_page_and_in_the_text_and_in_the_data(desk, language):
    case = desk.granted()
    told = told_of(desk, case)
    page = page_of(desk, case, language=language)
    wanted = ids_of(told.rule_set)
    assert ids_told(part for section in page.sections for part in section.parts) == wanted
    assert sorted(one["id"] for one in explanation_document(told)["rules"]) == wanted
    assert sorted(re.findall(r"^  ([A-Z]\w*): ", page_text(page), re.MULTILINE)) == wanted
    for rule in wanted:
        assert len(re.findall(rf'<th scope="row">{rule}</th>', page_html(page))) == 1


def test_who_does_not_agree_reads_what_to_do_and_where_once_there_is_a_decision(desk):
    case = desk.submit()
    desk.assess(case)
    reach = desk.fund.settings.model_copy(update={"contact": "073 555 01 23"})
    ask, where = "Vraag het fonds om er opnieuw naar te kijken.", "U bereikt het fonds via: 073 555 01 23."
    assert ask not in page_text(page_of(desk, case))
    told = told_of(desk, desk.granted(household="HH-2"))
    for settings, wanted in ((desk.fund.settings, [True, False]), (reach, [True, True])):
        said = " ".join(page_text(explanation_page(told, settings, "nl", DAY)).split())
        assert [ask in said, where in said] == wanted


VALUES_OF_FACTS = {
    "yes_no": (True, False),
    "count": (0, 5),
    "EUR": (0, 900_000),
    "days": (0, 400),
    "months": (1, 9),
    "percent": (0, 400),
}


@pytest.mark.parametrize("which", [None, 0, 1])
@pytest.mark.parametrize("rule_set", SHIPPED, ids=lambda one: f"{one.id}@{one.version}")
def test_every_rule_stands_once_whatever_is_known(rule_set, which):
    """Nothing known, and everything at one of its ends."""

    def value(fact):
        choices = fact.choices or VALUES_OF_FACTS[fact.kind.value]
        return None if which is None else choices[which % len(choices)]

    document = assess(rule_set, {name: value(fact) for name, fact in CATALOGUE.items()}).document
    for language in LANGUAGES:
        assert ids_told(rule_parts(rule_set, document, language)) == ids_of(rule_set)
    rules = rules_document(rule_set, document)
    assert sorted(one["id"] for one in rules) == ids_of(rule_set)
    # Of each table at most one row decides; the advice always has one.
    for name in rule_set.tables:
        if name != "verdict":
            decided = [one["id"] for one in rules if one.get("table") == name and one["outcome"] == "decides"]
            row = document["tables"][name]["row"] if name in document["tables"] else None
            assert decided == ([row] if row else []) if name != "advice" else len(decided) == 1


def test_the_row_that_decided_is_the_one_that_gives_the_stored_verdict_and_advice():
    rule_set = TRIANGLE_RULES
    facts = dict.fromkeys(CATALOGUE)
    for changed in (
        {},
        {"lawful": False},
        {"prior_provision_in_time": True},
        {"amount_asked": 900_000, "amount_to_decide": 900_000},
    ):
        document = assess(rule_set, {**facts, **changed}).document
        rules = {one["id"]: one for one in rules_document(rule_set, document)}
        [advice] = [row for row in rule_set.tables["advice"].rows if rules[row.id]["outcome"] == "decides"]
        assert advice.then["advice"] == document["advice"]["advice"]
        verdicts = {row.then["verdict"] for row in rule_set.tables["verdict"].rows if rules[row.id]["outcome"] == "decides"}
        assert verdicts == {told["verdict"] for told in document["values"].values()}


@pytest.mark.parametrize("rule_set", SHIPPED, ids=lambda one: f"{one.id}@{one.version}")
def test_a_case_of_which_nothing_is_known_gives_only_questions(rule_set):
    document = assess(rule_set, dict.fromkeys(CATALOGUE)).document
    told = {one["id"]: one for one in rules_document(rule_set, document)}
    assert document["advice"]["advice"] == "ask"
    for criterion in rule_set.criteria:
        assert told[criterion.id]["outcome"] == "unknown"
        assert told[criterion.id]["nl"] == criterion.says.unknown.nl


def test_the_page_tells_what_the_law_asks_for(desk):
    """Rules were used, which facts, which interests, which rules and why, how they were adopted, who decided and why."""
    case = desk.submit(50_000)
    desk.judge(case)
    desk.decide(case, Outcome.REFUSE)
    desk.approve(case)
    number = desk.query("SELECT id FROM decision")[0][0]
    reasons = {number: {**REASONS, "deviation": "Het secretariaat kiest hiervoor."}}
    told, shown = told_of(desk, case, reasons), page_text(page_of(desk, case, reasons))
    flat = " ".join(shown.split())
    assert "Een programma heeft de feiten langs vaste regels gelegd" in flat
    assert "gevraagd bedrag: € 500,00" in flat
    assert "de uitgave is niet in strijd met de wet: ja, volgens anna" in flat
    assert "Regelset: values-triangle" in flat
    assert "als standaardregels van het programma, bij het begin van het fonds op 2 maart 2026" in flat
    assert "Akkoord van: het bestuur (verslag: verslag 7), vastgelegd door bram op 2 maart 2026" in flat
    assert "Het besluit wijkt af van het advies: ja" in flat
    for word, reason in (("legitimiteit", REASONS["legitimacy"]), ("reden om af te wijken", reasons[number]["deviation"])):
        assert f"{word}: {reason}" in flat
    assert told.head.hash in shown
    assert told.assessed.sha256 in shown
    interests = shown.partition("Oordeel per waarde:")[2]
    places = [interests.index(f"\n  {name}: ") for name in ("legitimiteit", "rendement", "betrokkenheid")]
    assert places == sorted(places)
    assert len(TRIANGLE) == len(places)


def test_the_judgement_that_is_told_is_the_newest_before_the_assessment(desk):
    from fonds.actions.assess import judge

    case = desk.submit(50_000)
    judge(desk.order("anna"), case, "lawful", False, "Nee.")
    judge(desk.order("bram"), case, "lawful", True, "Toch wel.")
    desk.assess(case)
    judge(desk.order("carla"), case, "lawful", False, "Toch niet.")
    told = told_of(desk, case)
    assert [(row.fact, row.answer, row.member) for row in told.judged] == [("lawful", 1, "bram")]
    assert told.document["facts"]["lawful"] is True


def test_reasons_that_were_not_opened_are_not_told(desk):
    case = desk.granted()
    shown = page_text(page_of(desk, case))
    assert "De redenen zijn verzegeld" in shown
    for reason in REASONS.values():
        assert reason not in shown
    assert explanation_document(told_of(desk, case))["decisions"][0]["reasons"] is None


def test_a_case_without_decision_says_so_and_one_without_assessment_is_refused(desk):
    case = desk.submit(50_000)
    with pytest.raises(Refused) as caught:
        told_of(desk, case)
    assert caught.value.codes == ("not-assessed",)
    desk.assess(case)
    assert "Er is nog geen besluit." in page_text(page_of(desk, case))


def test_the_assessment_that_is_told_is_the_one_of_the_newest_decision(desk):
    case = desk.submit(50_000)
    desk.decide(case, Outcome.ASK)
    desk.update(case, 60_000)
    desk.judge(case)
    desk.decide(case, Outcome.GRANT, 60_000, MoneyForm.GIFT)
    told = told_of(desk, case, {})
    assert [one["outcome"] for one in told.decisions] == ["ask", "grant"]
    assert told.document["facts"]["amount_asked"] == 60_000
    assert [one["amount"] for one in explanation_document(told)["decisions"]] == ["0.00", "600.00"]


def test_the_document_is_one_json_document_without_floats(desk):
    case = desk.granted()
    document = explanation_document(told_of(desk, case, {1: REASONS}))
    assert json.loads(json.dumps(document), parse_float=lambda _: pytest.fail("a float")) == document
    assert document["adopted"] == [{"by": "standard", "on": date(2026, 3, 2).isoformat()}]


def test_the_text_is_at_most_eighty_columns_but_for_addresses(desk):
    for line in page_text(page_of(desk, desk.granted())).splitlines():
        assert len(line) <= 80 or "http" in line
