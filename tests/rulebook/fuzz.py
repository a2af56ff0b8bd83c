"""Fuzzing the rulebook, in a process of its own: the engine is C and could take the process down with it.

``python -m tests.rulebook.fuzz SEED ROUNDS`` prints what was tried, and ends with code 0 when nothing but a typed refusal
came out of bad input and when both compilers and the interpreter agreed on all that was accepted.
"""

import random
import sys
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from fonds.backtest.columns import outcome
from fonds.errors import FundError
from fonds.rulebook.durable import Engine, _rules, too_wide
from fonds.rulebook.expressions import parse_condition
from fonds.rulebook.interpreter import judge
from fonds.rulebook.load import load_rule_set
from fonds.rulebook.prove import Space
from fonds.rulebook.vocabulary import Kind
from tests.rulebook.samples import FACTS, RULES, SCOPE

WORDS = (
    *FACTS,
    *SCOPE.limits,
    *(
        "and",
        "or",
        "not",
        "in",
        "known",
        "(",
        ")",
        "[",
        "]",
        ",",
        "==",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "0",
        "1",
        "7",
        "true",
        "false",
    ),
    *(
        "'none'",
        "'eviction'",
        '"no_food"',
        "'x'",
        "None",
        "True",
        "lambda",
        ":",
        "__import__('os')",
        ".",
        "-1",
        "1e9",
        "5.0",
        "*",
    ),
    *(
        "is",
        "if",
        "else",
        "for",
        "await",
        "yield",
        "f'{asked}'",
        "{",
        "}",
        ":=",
        "\\",
        "#",
        "\t",
        "\x00",
        "é",
        "а",
        "\u202e",
        "\ud800",
        ";",
    ),
)
TYPES = {Kind.YES_NO: pl.Boolean, Kind.CHOICE: pl.String}
ALLOWED = {"$neq", "$lt", "$lte", "$gt", "$gte", "$and", "$or"}


@dataclass
class Tried:
    """How much was tried, and how much of it was accepted."""

    conditions: int = 0
    accepted: int = 0
    judged: int = 0
    files: int = 0
    files_accepted: int = 0


def a_condition(chance, depth=0):
    """Mostly right, so that a good part is accepted."""
    kind = chance.random()
    if depth < 4 and kind < 0.35:
        joined = chance.choice([" and ", " or "]).join(a_condition(chance, depth + 1) for _ in range(chance.randint(2, 4)))
        return f"({joined})"
    if depth < 4 and kind < 0.45:
        return f"not {a_condition(chance, depth + 1)}"
    return chance.choice(a_comparison(chance.choice([*FACTS.values()]), chance))


def a_comparison(fact, chance):
    """What can be said of a fact, and now and then what cannot."""
    name = fact.name
    if chance.random() < 0.03:
        return [f"{name} == true", f"{name} > 7", f"{name} in ['none']", name]
    if fact.kind is Kind.YES_NO:
        return [name, f"{name} == false", f"known({name})"]
    if fact.kind is Kind.CHOICE:
        return [f"{name} == 'eviction'", f"{name} not in ['none', 'no_food']", f"known({name})"]
    right = ["0", *(limit for limit, found in SCOPE.limits.items() if found.kind is fact.kind)]
    return [f"{name} {chance.choice(['==', '!=', '<', '<=', '>', '>='])} {chance.choice(right)}", f"known({name})"]


def damaged(text, chance):
    """A text with some of it cut, doubled, swapped or replaced."""
    for _ in range(chance.randint(1, 4)):
        start, length = chance.randrange(len(text) + 1), chance.choice([0, 1, 3, 20])
        new = chance.choice([chance.choice(WORDS), text[start : start + 10] * 3, chr(chance.randrange(1, 0x2FFF)), ""])
        text = text[:start] + new + text[start + length :]
    return text


def in_safe_subset(form):
    """Whether the engine gets nothing but what it is known to handle."""
    if len(form) != 1:
        return False
    ((key, value),) = form.items()
    if key in ("$and", "$or"):
        return len(value) >= 2 and all(in_safe_subset(part) for part in value)
    if key.startswith("$"):
        return key in ALLOWED and in_safe_subset(value)
    return value is None or isinstance(value, bool | str) or (isinstance(value, int) and abs(value) < 2**53)


def try_condition(text, chance, tried):
    """Refused with a reason, or compiled and judged alike on cases at its boundaries."""
    tried.conditions += 1
    try:
        condition = parse_condition(text, SCOPE)
    except FundError:
        return
    if too_wide(condition):
        return
    tried.accepted += 1
    assert all(in_safe_subset(form) for _, form in _rules(condition)), text
    space = Space.of([condition], FACTS)
    if space is None:
        return
    engine, sets = Engine("fuzz", {"C": condition}), space.sets(condition)
    bits = [1 << chance.randrange(space.size) for _ in range(6)]
    cases = [dict.fromkeys(FACTS) | space.example(bit) for bit in bits]
    frame = pl.DataFrame(cases, schema={name: TYPES.get(fact.kind, pl.Int64) for name, fact in FACTS.items()})
    columns = nw.from_native(frame).select(C=outcome(condition))["C"].to_list()
    for bit, case, column in zip(bits, cases, columns, strict=True):
        proven = True if sets.holds & bit else False if sets.fails & bit else None
        assert engine.evaluate(case)["C"] is judge(condition, case)[0] is proven is column, (text, case)
        tried.judged += 1


def try_file(content, tried):
    """A rule set, or refused with every reason."""
    tried.files += 1
    try:
        load_rule_set(content, "fuzz.yaml", FACTS)
        tried.files_accepted += 1
    except FundError:
        return


def main(seed, rounds):
    """Fuzz so many times: what is tried hangs on the seed, and not on how busy the machine is."""
    chance, tried = random.Random(seed), Tried()
    for _ in range(rounds):
        text = a_condition(chance)
        soup = " ".join(chance.choices(WORDS, k=chance.randint(1, 12)))
        for one in (text, damaged(text, chance), soup):
            try_condition(one, chance, tried)
        damage = damaged(RULES, chance).encode("utf-8", "surrogatepass")
        cut = damage[: chance.randrange(len(damage))] if chance.random() < 0.2 else damage
        try_file(cut, tried)
        try_file(RULES.replace("expect: lawful", f"expect: {text}").encode(), tried)
    return tried


if __name__ == "__main__":
    print(vars(main(int(sys.argv[1]), int(sys.argv[2]))))
