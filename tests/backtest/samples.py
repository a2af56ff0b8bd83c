"""Random rule sets and cases for the back-test, made from the generators of the rulebook's own tests."""

import random

import polars as pl
from hypothesis import strategies as st

from fonds.case.facts import CATALOGUE
from fonds.rulebook.durable import too_wide
from fonds.rulebook.expressions import Scope, parse_condition
from fonds.rulebook.load import load_rule_set
from fonds.rulebook.model import Advice, Otherwise, Value
from fonds.rulebook.ruleset import RuleSet, advice_vocabulary
from fonds.rulebook.vocabulary import Kind
from tests.rulebook.samples import FACTS, LIMITS, RULES, SCOPE
from tests.rulebook.test_evaluators import CONDITION, _values

TYPES = {Kind.YES_NO: pl.Boolean, Kind.CHOICE: pl.String}
ADVICE_TEXTS = (
    "legitimacy_verdict == 'stops' or admissibility_verdict == 'stops'",
    "return_verdict in ['stops', 'incomplete']",
    "not (commitment_verdict == 'supports')",
    "fund_verdict != 'supports' and legitimacy_verdict != 'incomplete'",
    "known(mandate_decides) and mandate_decides == 'board'",
    "not known(mandate_decides) or mandate_decides in ['members', 'nobody']",
    "known(asked) and asked > small",
    "known(agreed) and not agreed",
    "known(urgency) and urgency not in ['none', 'eviction']",
    "not known(lawful)",
)
"""None of these can be unknown, as the loader demands of the advice table."""

TEXTS = st.lists(CONDITION, min_size=15, max_size=15)


def random_rules(texts, seed):
    """A rule set with these conditions, spread over random criteria and rows of a table, and a random advice table."""
    dice = random.Random(seed)
    base = load_rule_set(RULES.encode(), "rules.yaml", FACTS)
    conditions = {f"C{n}": parse_condition(text, SCOPE) for n, text in enumerate(texts)}
    conditions = {rule: one for rule, one in conditions.items() if not too_wide(one)}
    rules = list(conditions)
    rows, rules = rules[: len(rules) // 5], rules[len(rules) // 5 :]
    criteria = tuple(
        base.criteria[0].model_copy(
            update={
                "id": rule,
                "name": f"rule_{rule.lower()}",
                "value": dice.choice(tuple(Value)),
                "otherwise": dice.choice(tuple(Otherwise)),
            }
        )
        for rule in rules
    )
    row = base.tables["mandate"].rows[0]
    decides = [row.model_copy(update={"id": one, "then": {"decides": dice.choice(("members", "board", None))}}) for one in rows]
    tables = dict(base.tables) | {"mandate": base.tables["mandate"].model_copy(update={"rows": (*decides, *_words(row))})}
    conditions |= {rule: base.conditions[rule] for rule in ("V1", "V2", "V3", "V4", "A4")}
    for rule, text in (("M7", "missing == 7"), ("M8", "agreed"), ("M9", "lawful or wait > soon")):
        conditions[rule] = parse_condition(text, SCOPE)
    file = base.file.model_copy(update={"criteria": criteria, "signals": (), "tables": tables})
    scope = Scope(advice_vocabulary(file, FACTS), LIMITS)
    chosen = dice.sample(ADVICE_TEXTS, 6)
    conditions |= {f"B{n}": parse_condition(text, scope) for n, text in enumerate(chosen)}
    last = base.tables["advice"].rows[-1]
    advice = [last.model_copy(update={"id": f"B{n}", "then": {"advice": dice.choice(tuple(Advice)).value}}) for n in range(6)]
    tables["advice"] = base.tables["advice"].model_copy(update={"rows": (*advice, last)})
    file = file.model_copy(update={"tables": tables})
    return RuleSet(file, base.content, conditions, dict(FACTS))


def _words(row):
    """The last rows of the random table, so that it gives every word that the advice asks for."""
    last = (("M7", "members"), ("M8", "nobody"), ("M9", "board"))
    return [row.model_copy(update={"id": one, "then": {"decides": word}}) for one, word in last]


def random_cases(seed, number):
    """Cases with every fact at, just below or just above a boundary, or unknown."""
    dice = random.Random(seed)
    values = {name: _values(name) for name in FACTS}
    return [{name: dice.choice(values[name]) for name in FACTS} for _ in range(number)]


def frame_of(cases, facts=FACTS):
    """Cases as a dataframe."""
    schema = {name: TYPES.get(fact.kind, pl.Int64) for name, fact in facts.items()}
    return pl.DataFrame({name: [case[name] for case in cases] for name in facts}, schema=schema)


def in_dask(frame):
    """The same frame in Dask, in several partitions, with types that know nulls."""
    import dask.dataframe
    import pandas as pd

    table = frame.to_arrow().to_pandas(types_mapper=pd.ArrowDtype)
    return dask.dataframe.from_pandas(table, npartitions=3)


def likely_cases(seed, number, unknown=0.03):
    """Rows of the real catalogue, as a file would hold them; most requests are in order. Money in cents."""
    dice = random.Random(seed)

    def value(fact):
        if dice.random() < unknown:
            return None
        match fact.kind:
            case Kind.YES_NO:
                return (dice.random() < 0.96) is (fact.name not in _BETTER_NO)
            case Kind.CHOICE:
                return dice.choice(fact.choices)
            case Kind.MONEY:
                return dice.randrange(1_000, 250_000)
            case Kind.COUNT:
                return (
                    int(dice.random() < 0.05) if fact.name.endswith(("missing", "unexplored", "source", "beneficiary")) else 1
                )
            case Kind.PERCENT:
                return dice.randrange(50, 400)
            case _:
                return dice.randrange(1, 4)

    return [{name: value(fact) for name, fact in CATALOGUE.items()} for _ in range(number)]


_BETTER_NO = (
    *("bsn_found", "prior_provision_in_time", "prior_provision_too_late", "pays_debt", "loan_in_debt_scheme", "on_assistance"),
    *("paid_to_resident", "already_paid"),
)
_BETTER_NONE = ("missing", "unexplored", "source", "beneficiary")
