"""The rules, the facts and the weighing of one assessment, in words: each rule of the set once, with its outcome and source."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from fonds.case.facts import CATALOGUE
from fonds.documents.facts import fact_label, fact_words, in_unit, seen_words
from fonds.documents.page import Items, Part, RuleLine, Rules, Sentences, Table
from fonds.money import format_amount
from fonds.rulebook.assessment import COUNTED
from fonds.rulebook.interpreter import judge
from fonds.rulebook.model import TRIANGLE, Criterion, Outcome, Signal, Source, Threshold, Value
from fonds.rulebook.model import Table as RuleTable
from fonds.rulebook.ruleset import ADVICE, VERDICT, RuleSet
from fonds.rulebook.tables import first_hit
from fonds.rulebook.vocabulary import FactValue, Kind
from fonds.texts import has_text, text, word

Document = Mapping[str, Any]


def interests_part(rule_set: RuleSet, document: Document, language: str) -> Table:
    """The values that were weighed: what each asks, and what came of it. The three of the triangle come first."""
    head = tuple(text(f"explain.{key}", language) for key in ("value", "asks", "verdict"))
    rows = []
    for value in sorted(_weighed(rule_set), key=lambda one: one not in TRIANGLE):
        verdict = word("verdict", document["values"][value.value]["verdict"], language)
        rows.append((word("value", value.value, language), text(f"explain.asks-{value.value}", language), verdict))
    return Table(text("explain.interests-table", language), head, tuple(rows), (2, 6, 2))


def advice_part(rule_set: RuleSet, document: Document, language: str) -> list[Part]:
    """The advice, and the sentences of the rules that brought it: the row that decided first."""
    told = document["advice"]
    sentences = _sentences(rule_set, document, language)
    row, _ = _advice_row(rule_set, document)
    because = [sentences[one] for one in dict.fromkeys((row, *told["because"])) if one in sentences]
    advice = text("explain.advice", language, advice=word("advice", told["advice"], language))
    return [Sentences(advice), Items(text("explain.because", language), tuple(because))]


def facts_part(facts: Mapping[str, FactValue], language: str) -> Table:
    """The facts that were known, in the order of the catalogue."""
    head = (text("explain.fact", language), text("explain.what", language))
    known = [name for name in _in_order(facts) if facts[name] is not None]
    rows = tuple((fact_label(name, language), fact_words(name, facts[name], language)) for name in known)
    return Table(text("explain.facts-table", language), head, rows, (6, 4))


def unknown_facts(facts: Mapping[str, FactValue], language: str) -> list[str]:
    """The facts that nobody knew."""
    return [fact_label(name, language) for name in _in_order(facts) if facts[name] is None]


def threshold_part(rule_set: RuleSet, language: str) -> list[Part]:
    """The numbers with which the rules compare, each with its source."""
    if not rule_set.thresholds:
        return []
    head = tuple(text(f"explain.{key}", language) for key in ("threshold", "number", "source"))
    rows = [
        (name, threshold_words(one, language), _threshold_source(one, language)) for name, one in rule_set.thresholds.items()
    ]
    return [Table(text("explain.thresholds", language), head, tuple(rows), (4, 2, 5))]


def examples_in(rule_set: RuleSet) -> int:
    """How many examples a rule set holds."""
    counts = [len(one.examples) for one in rule_set.criteria]
    counts += [len(one.examples) for one in rule_set.signals]
    return sum(counts) + sum(len(one.examples) for one in rule_set.tables.values())


def threshold_words(threshold: Threshold, language: str) -> str:
    """A threshold with its unit."""
    if threshold.unit is Kind.MONEY:
        return format_amount(int(threshold.value * 100), language)
    return in_unit(threshold.value, threshold.unit, language)


def rule_parts(rule_set: RuleSet, document: Document, language: str) -> list[Part]:
    """Every rule of the set once: the criteria by value, the signals, and the rows of each table."""
    heads = tuple(text(f"explain.{key}", language) for key in ("rule", "outcome", "says", "source"))
    head = (heads[0], heads[1], heads[2], heads[3])
    outcomes = {one["id"]: one for one in (*document["criteria"], *document["signals"])}
    led = set(document["advice"]["because"])
    parts: list[Part] = []
    for value in Value:
        lines = [_criterion(one, outcomes[one.id], led, language) for one in rule_set.criteria if one.value is value]
        caption = text("explain.rules-of", language, value=word("value", value.value, language))
        parts += [Rules(caption, head, tuple(lines))] if lines else []
    if rule_set.signals:
        lines = [_signal(one, outcomes[one.id], language) for one in rule_set.signals]
        parts.append(Rules(text("explain.signals", language), head, tuple(lines)))
    for name, table in rule_set.tables.items():
        lines = [*_rows(name, table, rule_set, document, led, language)]
        parts.append(Rules(text("explain.table", language, table=_table_name(name, language)), head, tuple(lines)))
    return parts


def rules_document(rule_set: RuleSet, document: Document) -> list[dict[str, Any]]:
    """Every rule of the set once, for machines: its id, what kind of rule it is, what it came to, its sentence, its source."""
    outcomes = {one["id"]: one["outcome"] for one in (*document["criteria"], *document["signals"])}
    rules = []
    for criterion in rule_set.criteria:
        said = criterion.says.about(outcomes[criterion.id])
        about = {"kind": "criterion", "value": criterion.value.value, "otherwise": criterion.otherwise.value}
        rules.append(_told(criterion.id, outcomes[criterion.id], said.model_dump(), criterion.source, about))
    for signal in rule_set.signals:
        rules.append(_told(signal.id, outcomes[signal.id], signal.says.model_dump(), signal.source, {"kind": "signal"}))
    for name, table in rule_set.tables.items():
        came = _row_outcomes(name, table, rule_set, document)
        for row in table.rows:
            about = {"kind": "row", "table": name}
            rules.append(_told(row.id, came[row.id][0], row.because.model_dump(), row.source, about))
    return rules


def _told(rule: str, outcome: str, says: dict[str, str], source: Source, about: dict[str, str]) -> dict[str, Any]:
    return {"id": rule, **about, "outcome": outcome, **says, "source": source.model_dump(mode="json")}


def _criterion(criterion: Criterion, told: Document, led: Iterable[str], language: str) -> RuleLine:
    outcome = told["outcome"]
    notes = [text("explain.seen", language, facts=seen_words(told["leaves"], language))]
    if outcome == Outcome.NOT_MET:
        notes.append(text("explain.otherwise", language, otherwise=word("otherwise", criterion.otherwise, language)))
    if criterion.id in led:
        notes.append(text("explain.led", language))
    said = criterion.says.about(outcome).in_language(language)
    return _line(criterion.id, word("outcome-of-rule", outcome, language), said, notes, criterion.source, language)


def _signal(signal: Signal, told: Document, language: str) -> RuleLine:
    notes = [text("explain.seen", language, facts=seen_words(told["leaves"], language))]
    outcome = text(f"explain.signal-{told['outcome']}", language)
    return _line(signal.id, outcome, signal.says.in_language(language), notes, signal.source, language)


def _rows(
    name: str, table: RuleTable, rule_set: RuleSet, document: Document, led: Iterable[str], language: str
) -> Iterable[RuleLine]:
    came = _row_outcomes(name, table, rule_set, document)
    for row in table.rows:
        outcome, values = came[row.id]
        notes = []
        if values:
            names = ", ".join(word("value", value, language) for value in values)
            notes.append(text("explain.for-values", language, values=names))
        if row.id in led:
            notes.append(text("explain.led", language))
        shown = text(f"explain.row-{outcome}", language)
        yield _line(row.id, shown, row.because.in_language(language), notes, row.source, language)


def _row_outcomes(name: str, table: RuleTable, rule_set: RuleSet, document: Document) -> dict[str, tuple[str, list[str]]]:
    """What each row of a table came to, and for the table of verdicts: for which values it decided."""
    if name == VERDICT:
        decided = {value.value: _verdict_row(rule_set, document, value) for value in _weighed(rule_set)}
        by_row = {row.id: [value for value, one in decided.items() if one == row.id] for row in table.rows}
        return {row: ("decides" if values else "not", values) for row, values in by_row.items()}
    row, unknown = _advice_row(rule_set, document) if name == ADVICE else _table_row(document["tables"][name])
    outcomes: dict[str, tuple[str, list[str]]] = {}
    word_now = "not"
    for one in table.rows:
        if one.id == row:
            outcomes[one.id], word_now = ("decides", []), "skipped"
        elif one.id == unknown:
            outcomes[one.id], word_now = ("unknown", []), "skipped"
        else:
            outcomes[one.id] = (word_now, [])
    return outcomes


def _weighed(rule_set: RuleSet) -> list[Value]:
    """The values about which the rule set has a rule."""
    found = {one.value for one in rule_set.criteria}
    return [value for value in Value if value in found]


def _table_row(told: Document) -> tuple[str | None, str | None]:
    unknown = [row["id"] for row in told["rows"] if row["outcome"] == Outcome.UNKNOWN]
    return told["row"], None if told["row"] or not unknown else unknown[0]


def _verdict_row(rule_set: RuleSet, document: Document, value: Value) -> str | None:
    """The row that gave a value its verdict. The document keeps the verdict, and this finds the row again."""
    results = {"met": True, "not_met": False, "unknown": None}
    judged = [one for one in document["criteria"] if one["value"] == value.value]
    counts: Counter[str] = Counter()
    for name, (wanted, kinds) in COUNTED.items():
        counts[name] = sum(results[one["outcome"]] is wanted and one["otherwise"] in kinds for one in judged)
    return _first(rule_set, VERDICT, counts)[0]


def _advice_row(rule_set: RuleSet, document: Document) -> tuple[str | None, str | None]:
    """The row that gave the advice."""
    facts: dict[str, FactValue] = dict(document["facts"])
    facts |= {f"{value}_verdict": told["verdict"] for value, told in document["values"].items()}
    for name, table in document["tables"].items():
        facts |= {f"{name}_{output}": decided for output, decided in table["then"].items()}
    return _first(rule_set, ADVICE, facts)


def _first(rule_set: RuleSet, name: str, facts: Mapping[str, FactValue]) -> tuple[str | None, str | None]:
    rows = rule_set.tables[name].rows
    return first_hit({row.id: judge(rule_set.conditions[row.id], facts)[0] for row in rows})


def _sentences(rule_set: RuleSet, document: Document, language: str) -> dict[str, str]:
    """What each criterion and each row has to say about this case."""
    outcomes = {one["id"]: one["outcome"] for one in document["criteria"]}
    said = {one.id: one.says.about(outcomes[one.id]).in_language(language) for one in rule_set.criteria}
    return said | {row.id: row.because.in_language(language) for table in rule_set.tables.values() for row in table.rows}


def _line(rule: str, outcome: str, says: str, notes: list[str], source: Source, language: str) -> RuleLine:
    return RuleLine(rule, outcome, says, tuple(notes), source_words(source, language), source.url or "")


def source_words(source: Source, language: str) -> str:
    """Where a rule or a number comes from; its address is told apart."""
    note = text("assess.proposal", language) if source.note == "proposal" else source.note
    noted = f" ({note})" if note else ""
    return f"{source.title}{f', {source.date}' if source.date else ''}{noted}"


def _threshold_source(threshold: Threshold, language: str) -> str:
    note = text("assess.proposal", language) if threshold.note == "proposal" else threshold.note
    source = source_words(threshold.source, language) if threshold.source else ""
    return "; ".join(part for part in (source, note) if part)


def _in_order(facts: Mapping[str, FactValue]) -> list[str]:
    return [*(name for name in CATALOGUE if name in facts), *(name for name in facts if name not in CATALOGUE)]


def _table_name(name: str, language: str) -> str:
    key = f"explain.table-{name}"
    return text(key, language) if has_text(key) else word("table", name, language)
