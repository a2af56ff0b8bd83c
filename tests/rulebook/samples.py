"""Small things that the tests of the rulebook share: a vocabulary, its thresholds, and a whole rule file."""

from fonds.rulebook.expressions import Limit, Scope
from fonds.rulebook.vocabulary import Fact, FactValue, Kind, Vocabulary

FACTS = Vocabulary.of(
    (
        Fact("agreed", Kind.YES_NO, "akkoord", "agreed"),
        Fact("lawful", Kind.YES_NO, "mag", "lawful"),
        Fact("missing", Kind.COUNT, "ontbreekt", "missing"),
        Fact("children", Kind.COUNT, "kinderen", "children"),
        Fact("asked", Kind.MONEY, "gevraagd", "asked"),
        Fact("gifts", Kind.MONEY, "giften", "gifts"),
        Fact("wait", Kind.DAYS, "wachttijd", "wait"),
        Fact("gain", Kind.PERCENT, "rendement", "return"),
        Fact("urgency", Kind.CHOICE, "spoed", "urgency", ("none", "eviction", "cut_off", "no_food")),
        Fact("amount_to_decide", Kind.MONEY, "bedrag", "amount"),
    )
)
LIMITS = {
    "small": Limit(Kind.MONEY, 50_000),
    "large": Limit(Kind.MONEY, 500_000),
    "soon": Limit(Kind.DAYS, 5),
    "positive": Limit(Kind.PERCENT, 100),
    "few": Limit(Kind.COUNT, 3),
}
SCOPE = Scope(FACTS, LIMITS)


def facts(**given: FactValue) -> dict[str, FactValue]:
    """Every fact of the small vocabulary, unknown unless given."""
    return dict.fromkeys(FACTS) | given


RULES = """\
id: small-rules
version: "1"
valid_from: 2026-01-01
valid_to: null
adopted: {by: "secretariat", on: 2025-12-01}
thresholds:
  small: {value: 500.00, unit: EUR, note: proposal}
criteria:
  - id: C1
    name: is_lawful
    value: legitimacy
    expect: lawful
    otherwise: blocks
    says: {met: {nl: "a", en: "a"}, not_met: {nl: "b", en: "b"}, unknown: {nl: "c", en: "c"}}
    source: {title: "law"}
    examples: [{given: {lawful: true}, outcome: met}]
  - id: C2
    name: is_complete
    value: admissibility
    expect: missing == 0
    otherwise: complete
    weight: 2
    says: {met: {nl: "a", en: "a"}, not_met: {nl: "b", en: "b"}, unknown: {nl: "c", en: "c"}}
    source: {title: "law"}
    examples: [{given: {missing: 1}, outcome: not_met}]
  - id: C3
    name: is_small
    value: admissibility
    expect: asked <= small
    otherwise: justify
    weight: 1
    says: {met: {nl: "a", en: "a"}, not_met: {nl: "b", en: "b"}, unknown: {nl: "c", en: "c"}}
    source: {title: "law"}
    examples: [{given: {asked: 500.00}, outcome: met}, {given: {asked: 500.01}, outcome: not_met}]
  - id: C4
    name: has_children
    value: return
    expect: children >= 1
    otherwise: weighs
    says: {met: {nl: "a", en: "a"}, not_met: {nl: "b", en: "b"}, unknown: {nl: "c", en: "c"}}
    source: {title: "law"}
    examples: [{given: {}, outcome: unknown}]
signals:
  - id: S1
    name: is_urgent
    when: urgency != 'none'
    says: {nl: "a", en: "a"}
    source: {title: "law"}
    examples: [{given: {urgency: eviction}, outcome: met}]
tables:
  mandate:
    hit: first
    outputs: [decides]
    rows:
      - {id: M1, when: amount_to_decide <= small, then: {decides: members}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: M2, when: true, then: {decides: board}, because: {nl: "a", en: "a"}, source: {title: "law"}}
    examples: [{given: {amount_to_decide: 500.01}, row: M2}, {given: {}, row: null}]
  verdict:
    hit: first
    outputs: [verdict]
    rows:
      - {id: V1, when: blocks_not_met > 0, then: {verdict: stops}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: V2, when: complete_not_met > 0 or needed_unknown > 0, then: {verdict: incomplete}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: V3, when: justify_not_met > 0, then: {verdict: needs_reasons}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: V4, when: true, then: {verdict: supports}, because: {nl: "a", en: "a"}, source: {title: "law"}}
  advice:
    hit: first
    outputs: [advice]
    rows:
      - {id: A1, when: legitimacy_verdict == 'stops', then: {advice: do_not_grant}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: A2, when: admissibility_verdict == 'incomplete' or legitimacy_verdict == 'incomplete', then: {advice: ask}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: A3, when: known(mandate_decides) and mandate_decides == 'board', then: {advice: board}, because: {nl: "a", en: "a"}, source: {title: "law"}}
      - {id: A4, when: true, then: {advice: grant}, because: {nl: "a", en: "a"}, source: {title: "law"}}
"""
