"""Small things that the tests of the rulebook share: a vocabulary, its thresholds, and a whole rule file."""

from pathlib import Path

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


RULES = (Path(__file__).parent / "small-rules.yaml").read_text(encoding="utf-8")
