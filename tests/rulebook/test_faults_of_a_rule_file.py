"""Each fault of a rule file is refused with its place, and the error tells all that helps: one small change at a time."""

import pytest

from fonds.errors import InvalidInput
from fonds.rulebook.load import load_rule_set
from tests.rulebook.samples import FACTS, RULES


def _problems(text):
    with pytest.raises(InvalidInput) as caught:
        load_rule_set(text.encode(), "rules.yaml", FACTS)
    return caught.value.problems


SOURCE = 'source: {title: "law"}'
REFUSED = [
    # what is changed in a good file, into what, code, place, and all that the error tells
    (
        "expect: lawful",
        "expect: lawfull",
        "rule-fact-unknown",
        "12:5 (criteria.1.expect)",
        {"column": 1, "text": "lawfull", "nearest": "lawful"},
    ),
    ("expect: lawful", "expect: true", "rule-field-wrong", "12:5 (criteria.1.expect)", {"field": "expect"}),
    (
        "expect: missing == 0",
        "expect: missing + 1 == 1",
        "rule-condition-refused",
        "20:5 (criteria.2.expect)",
        {"column": 1, "text": "missing + 1"},
    ),
    (
        "expect: asked <= small",
        "expect: asked <= 500",
        "rule-threshold-needed",
        "29:5 (criteria.3.expect)",
        {"column": 10, "text": "500", "fact": "asked", "unit": "EUR"},
    ),
    (
        "urgency != 'none'",
        "urgency != 'non'",
        "rule-choice-unknown",
        "46:5 (signals.1.when)",
        {"column": 12, "text": "'non'", "fact": "urgency", "nearest": "none"},
    ),
    (
        "amount_to_decide <= small",
        "amount_to_decid <= small",
        "rule-fact-unknown",
        "55:18 (tables.mandate.rows.1.when)",
        {"column": 1, "text": "amount_to_decid", "nearest": "amount_to_decide"},
    ),
    (
        "blocks_not_met > 0",
        "lawful",
        "rule-fact-unknown",
        "62:18 (tables.verdict.rows.1.when)",
        {"column": 1, "text": "lawful", "nearest": "-"},
    ),
    (
        "known(mandate_decides) and mandate",
        "mandate",
        "rule-may-be-unknown",
        "72:18 (tables.advice.rows.3.when)",
        {"rule": "A3"},
    ),
    ("legitimacy_verdict == 'stops'", "not lawful", "rule-may-be-unknown", "70:18 (tables.advice.rows.1.when)", {"rule": "A1"}),
    (
        "legitimacy_verdict == 'stops'",
        "legitimacy_verdict == 'stop'",
        "rule-choice-unknown",
        "70:18 (tables.advice.rows.1.when)",
        {"column": 23, "text": "'stop'", "fact": "legitimacy_verdict", "nearest": "stops"},
    ),
    (
        "{id: A4, when: true,",
        "{id: A4, when: lawful and known(lawful),",
        "rule-table-open",
        "66:3 (tables.advice)",
        {"table": "advice"},
    ),
    ("id: C2", "id: C1", "rule-id-duplicate", "9:5 (criteria.1.id)", {"name": "C1"}),
    ("{id: M1,", "{id: S1,", "rule-id-duplicate", "44:5 (signals.1.id)", {"name": "S1"}),
    ("name: is_urgent", "name: is_small", "rule-name-duplicate", "27:5 (criteria.3.name)", {"name": "is_small"}),
    (
        "thresholds:\n",
        "thresholds:\n  big: {value: 1, unit: EUR, note: proposal}\n",
        "rule-threshold-unused",
        "7:3 (thresholds.big)",
        {"name": "big"},
    ),
    (", note: proposal}", "}", "rule-source-missing", "7:3 (thresholds.small)", {"field": "small"}),
    ("value: 500.00", "value: 500.001", "rule-threshold-value", "7:3 (thresholds.small)", {"name": "small", "unit": "EUR"}),
    ("value: 500.00", "value: -1", "rule-threshold-value", "7:3 (thresholds.small)", {"name": "small", "unit": "EUR"}),
    (
        "value: 500.00",
        "value: 90071992547409.92",
        "rule-threshold-value",
        "7:3 (thresholds.small)",
        {"name": "small", "unit": "EUR"},
    ),
    (
        "unit: EUR",
        "unit: choice",
        "rule-field-choice",
        "7:26 (thresholds.small.unit)",
        {"field": "unit", "choices": "EUR, days, months, percent, count"},
    ),
    (
        "unit: EUR",
        "unit: euro",
        "rule-field-choice",
        "7:26 (thresholds.small.unit)",
        {"field": "unit", "choices": "EUR, days, months, percent, count"},
    ),
    ("  small:", "  asked:", "rule-name-taken", "7:3 (thresholds.asked)", {"name": "asked"}),
    (
        'met: {nl: "a", en: "a"}',
        'met: {nl: "a"}',
        "rule-translation-missing",
        "14:12 (criteria.1.says.met.en)",
        {"language": "en"},
    ),
    ('says: {nl: "a", en: "a"}', 'says: {en: "a"}', "rule-translation-missing", "47:5 (signals.1.says.nl)", {"language": "nl"}),
    (
        f"    {SOURCE}\n    examples: [{{given: {{lawful",
        "    examples: [{given: {lawful",
        "rule-source-missing",
        "9:5 (criteria.1.source)",
        {"field": "source"},
    ),
    ("    otherwise: blocks\n", "", "rule-field-missing", "9:5 (criteria.1.otherwise)", {"field": "otherwise"}),
    (
        "otherwise: blocks",
        "otherwise: block",
        "rule-field-choice",
        "13:5 (criteria.1.otherwise)",
        {"field": "otherwise", "choices": "blocks, complete, justify, weighs"},
    ),
    (
        "otherwise: blocks",
        "otherwize: blocks",
        "rule-field-unknown",
        "13:5 (criteria.1.otherwize)",
        {"field": "otherwize", "nearest": "otherwise"},
    ),
    ("weight: 2", "weight: 0", "rule-field-wrong", "22:5 (criteria.2.weight)", {"field": "weight"}),
    ("weight: 2", "weight: 1.5", "rule-field-wrong", "22:5 (criteria.2.weight)", {"field": "weight"}),
    ('version: "1"', "version: 1.0", "rule-field-wrong", "2:1 (version)", {"field": "version"}),
    ("valid_to: null", "valid_to: 2025-12-31", "rule-validity-order", "4:1 (valid_to)", {}),
    (
        "lawful: true}, outcome: met",
        "lawful: true}, outcome: unknown",
        "rule-example-fails",
        "16:16 (criteria.1.examples.1)",
        {"rule": "C1", "expected": "unknown", "found": "met"},
    ),
    (
        "500.01}, outcome: not_met",
        "500.01}, outcome: met",
        "rule-example-fails",
        "34:56 (criteria.3.examples.2)",
        {"rule": "C3", "expected": "met", "found": "not_met"},
    ),
    (
        "500.01}, row: M2",
        "500.01}, row: M1",
        "rule-example-fails",
        "57:16 (tables.mandate.examples.1)",
        {"rule": "mandate", "expected": "M1", "found": "M2"},
    ),
    (
        "500.01}, row: M2",
        "500.01}, row: null",
        "rule-example-fails",
        "57:16 (tables.mandate.examples.1)",
        {"rule": "mandate", "expected": "-", "found": "M2"},
    ),
    (
        "given: {lawful: true}",
        "given: {lawfull: true}",
        "rule-fact-unknown",
        "16:25 (criteria.1.examples.1.given.lawfull)",
        {"column": 1, "text": "lawfull", "nearest": "lawful"},
    ),
    (
        "given: {lawful: true}",
        "given: {lawful: 1}",
        "rule-example-value",
        "16:25 (criteria.1.examples.1.given.lawful)",
        {"fact": "lawful", "unit": "yes_no"},
    ),
    (
        "asked: 500.01",
        "asked: 500.011",
        "rule-example-value",
        "34:65 (criteria.3.examples.2.given.asked)",
        {"fact": "asked", "unit": "EUR"},
    ),
    ("outputs: [decides]", "outputs: [because]", "rule-name-taken", "53:5 (tables.mandate.outputs)", {"name": "because"}),
    ("  small:", "  lambda:", "rule-name-taken", "7:3 (thresholds.lambda)", {"name": "lambda"}),
    (
        "then: {decides: two_members}",
        "then: {decide: members}",
        "rule-table-outputs",
        "55:51 (tables.mandate.rows.1.then)",
        {"outputs": "decides"},
    ),
    (
        "{id: M1, when: amount_to_decide <= small",
        "{id: M1, when: true",
        "rule-table-true-early",
        "55:18 (tables.mandate.rows.1.when)",
        {},
    ),
    (
        "then: {advice: ask}",
        "then: {advice: wait}",
        "rule-field-choice",
        "71:101 (tables.advice.rows.2.then)",
        {"field": "advice", "choices": "refer, do_not_grant, ask, board, grant_with_reasons, grant"},
    ),
    (
        "hit: first\n    outputs: [decides]",
        "hit: last\n    outputs: [decides]",
        "rule-field-choice",
        "52:5 (tables.mandate.hit)",
        {"field": "hit", "choices": "first"},
    ),
    ("  advice:\n", "  advise:\n", "rule-table-missing", "50:1 (tables)", {"table": "advice"}),
    ("name: is_urgent", "name: is_lawful", "rule-name-duplicate", "10:5 (criteria.1.name)", {"name": "is_lawful"}),
    ("{id: V1,", "{id: M2,", "rule-id-duplicate", "56:10 (tables.mandate.rows.2.id)", {"name": "M2"}),
    ("  small:", "  known:", "rule-name-taken", "7:3 (thresholds.known)", {"name": "known"}),
    ("  small:", "  true:", "rule-name-taken", "7:3 (thresholds.true)", {"name": "true"}),
    (
        "unit: EUR",
        "unit: days",
        "rule-unit-differs",
        "29:5 (criteria.3.expect)",
        {"column": 10, "text": "small", "fact": "asked", "unit": "EUR", "given": "days"},
    ),
    (
        "value: 500.00, unit: EUR",
        "value: 1.5, unit: days",
        "rule-threshold-value",
        "7:3 (thresholds.small)",
        {"name": "small", "unit": "days"},
    ),
    (
        "eviction}, outcome: met",
        "eviction}, outcome: unknown",
        "rule-example-fails",
        "49:16 (signals.1.examples.1)",
        {"rule": "S1", "expected": "unknown", "found": "met"},
    ),
    (
        "asked: 500.00}",
        "asked: true}",
        "rule-example-value",
        "34:25 (criteria.3.examples.1.given.asked)",
        {"fact": "asked", "unit": "EUR"},
    ),
    (
        "missing: 1}",
        "missing: 1.5}",
        "rule-example-value",
        "25:25 (criteria.2.examples.1.given.missing)",
        {"fact": "missing", "unit": "count"},
    ),
    (
        "{amount_to_decide: 500.01}",
        "{amount: 1}",
        "rule-fact-unknown",
        "57:25 (tables.mandate.examples.1.given.amount)",
        {"column": 1, "text": "amount", "nearest": "amount_to_decide"},
    ),
    (
        "given: {lawful: true}",
        "given: {qqqq: true}",
        "rule-fact-unknown",
        "16:25 (criteria.1.examples.1.given.qqqq)",
        {"column": 1, "text": "qqqq", "nearest": "-"},
    ),
    ("outputs: [verdict]", "outputs: [word]", "rule-table-outputs", "60:5 (tables.verdict.outputs)", {"outputs": "verdict"}),
    (
        "then: {verdict: stops}",
        "then: {verdict: stop}",
        "rule-field-choice",
        "62:44 (tables.verdict.rows.1.then)",
        {"field": "verdict", "choices": "stops, incomplete, needs_reasons, supports"},
    ),
    (
        "outputs: [decides]",
        "outputs: [decides, who]",
        "rule-table-outputs",
        "53:5 (tables.mandate.outputs)",
        {"outputs": "decides"},
    ),
    (
        "{decides: two_members}",
        "{decides: one_member}",
        "rule-field-choice",
        "55:51 (tables.mandate.rows.1.then)",
        {"field": "decides", "choices": "two_members, full_secretariat, board"},
    ),
    ("outputs: [decides]", "outputs: [row]", "rule-name-taken", "53:5 (tables.mandate.outputs)", {"name": "row"}),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "details"),
    REFUSED,
    ids=lambda value: value if isinstance(value, str) and value.startswith("rule-") else "",
)
def test_a_fault_is_refused_with_its_place(old, new, code, place, details):
    assert old in RULES
    problems = _problems(RULES.replace(old, new, 1))
    assert (code, f"rules.yaml:{place}", details) in [(one.code, one.where, one.details) for one in problems]
