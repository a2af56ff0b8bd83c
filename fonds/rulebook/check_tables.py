"""What must hold of decision tables: every row gives the outputs, every case gets to a row, every row is reached."""

from fonds.errors import Problem
from fonds.rulebook.checks import Checker
from fonds.rulebook.interpreter import judge
from fonds.rulebook.meaning import TableProof
from fonds.rulebook.model import Advice, Table, TableExample, Value, Verdict
from fonds.rulebook.prove import MOST_CASES, Space
from fonds.rulebook.ruleset import ADVICE, CHAINED, VERDICT, verdict_vocabulary
from fonds.rulebook.tables import first_hit
from fonds.rulebook.tree import ALWAYS, always_known
from fonds.rulebook.vocabulary import Vocabulary
from fonds.yamlfile import Path

TOLD_ANYWAY = ("row", "because")
"""What a decided table tells beside its outputs."""
_CHAINED_CHOICES = {VERDICT: tuple(Verdict), ADVICE: tuple(Advice)}
_ACTED_ON: dict[str, dict[str, tuple[object, ...]]] = {
    "mandate": {"decides": ("two_members", "full_secretariat", "board")},
    "payer": {
        "who": ("prior_provider", "party", "several", "all", "resident", "undetermined"),
        "key": ("equal", "contribution", None),
        "part_percent": tuple(range(1, 101)),
    },
}
"""Tables by whose outputs the program acts: it knows these outputs and these words, and no others."""
CHAINED_KNOWN = frozenset(verdict_vocabulary()) | {f"{value}_verdict" for value in Value}
"""Outcomes that are never unknown, because the tables that give them always decide."""


def check_tables(checker: Checker) -> None:
    """Every table of the rule file; what is wrong goes to the checker."""
    before = len(checker.problems)
    gaps_meant = {name for name, table in checker.file.tables.items() if _table(checker, name, table)}
    for name in CHAINED:
        if name not in checker.file.tables:
            checker.problem("rule-table-missing", ("tables",), table=name)
    verdict, advice = checker.vocabularies[VERDICT], checker.vocabularies[ADVICE]
    for fact in checker.facts:
        if fact in verdict or advice[fact] is not checker.facts[fact]:
            checker.problem("rule-name-taken", ("tables",), name=fact)
    # A fault in one table, or a code that stands for two rows, would make others seem to have one.
    sound = len(checker.problems) == before and all(problem.code != "rule-id-duplicate" for problem in checker.problems)
    if sound and checker.proving:
        for name, table in checker.file.tables.items():
            _prove(checker, name, table, gap_meant=name in gaps_meant)


def _table(checker: Checker, name: str, table: Table) -> bool:
    """The rows and examples of one table. Gives whether an example shows a case that is left out on purpose."""
    path: Path = ("tables", name)
    facts = checker.vocabularies.get(name, checker.facts)
    for output in {*table.outputs} & {*TOLD_ANYWAY}:
        checker.problem("rule-name-taken", (*path, "outputs"), name=output)
    for number, row in enumerate(table.rows):
        place = (*path, "rows", number)
        if set(row.then) != set(table.outputs):
            checker.problem("rule-table-outputs", (*place, "then"), outputs=", ".join(table.outputs))
        if row.when is not True:
            checker.condition(row.id, row.when, facts, (*place, "when"))
            continue
        checker.conditions[row.id] = ALWAYS
        if number != len(table.rows) - 1:
            checker.problem("rule-table-true-early", (*place, "when"))
    if name in CHAINED:
        _chained_table(checker, name, table, path)
    if name in _ACTED_ON:
        _table_acted_on(checker, name, table, path)
    examples = enumerate(table.examples)
    return True in [_example(checker, name, facts, one, (*path, "examples", number)) for number, one in examples]


def _chained_table(checker: Checker, name: str, table: Table, path: Path) -> None:
    """Verdicts and advice must always come out: one output of fixed words, never unknown, never without a row."""
    if table.outputs != (name,):
        checker.problem("rule-table-outputs", (*path, "outputs"), outputs=name)
    for number, row in enumerate(table.rows):
        place = (*path, "rows", number)
        if row.then.get(name) not in _CHAINED_CHOICES[name]:
            choices = ", ".join(_CHAINED_CHOICES[name])
            checker.problem("rule-field-choice", (*place, "then"), field=name, choices=choices)
        if row.id in checker.conditions and not always_known(checker.conditions[row.id], CHAINED_KNOWN):
            checker.problem("rule-may-be-unknown", (*place, "when"), rule=row.id)
    if table.rows[-1].when is not True:
        checker.problem("rule-table-open", path, table=name)


def _table_acted_on(checker: Checker, name: str, table: Table, path: Path) -> None:
    """What the program does not know it cannot act on."""
    words = _ACTED_ON[name]
    if set(table.outputs) != set(words):
        checker.problem("rule-table-outputs", (*path, "outputs"), outputs=", ".join(words))
        return
    for number, row in enumerate(table.rows):
        for output, choices in words.items():
            if output in row.then and row.then[output] not in choices:
                shown = "1 … 100" if output == "part_percent" else ", ".join(str(one or "null") for one in choices)
                checker.problem("rule-field-choice", (*path, "rows", number, "then"), field=output, choices=shown)


def _example(checker: Checker, name: str, facts: Vocabulary, example: TableExample, path: Path) -> bool:
    """Check one example. Gives whether it shows a case that the table leaves out on purpose: all known, and no row."""
    given = checker.given(example.given, facts, path)
    ids = [row.id for row in checker.file.tables[name].rows]
    if given is None or not all(one in checker.conditions for one in ids):
        return False
    found, unknown = first_hit({one: judge(checker.conditions[one], given)[0] for one in ids})
    if found != example.row:
        details: dict[str, object] = {"rule": name, "expected": example.row or "-", "found": found or "-"}
        checker.failing.append(Problem("rule-example-fails", checker.parsed.where(path), details))
    return example.row is None and found is None and unknown is None


def _prove(checker: Checker, name: str, table: Table, *, gap_meant: bool) -> None:
    """Every case that the rows can tell apart: conditions that mean something, no row in vain, no case without a row."""
    facts = checker.vocabularies.get(name, checker.facts)
    rows = {row.id: checker.conditions[row.id] for row in table.rows}
    known = CHAINED_KNOWN if name in CHAINED else frozenset()
    places: dict[str, Path] = {row.id: ("tables", name, "rows", number, "when") for number, row in enumerate(table.rows)}
    for row in rows:
        checker.prove(row, places[row], facts, known, row=True)
    space = Space.of(rows.values(), facts, known)
    if space is None:
        checker.note("rule-not-proven", ("tables", name), most=MOST_CASES)
        return
    proof = TableProof(rows, space, facts)
    for code, details in proof.unreachable():
        checker.problem(code, places[str(details["rule"])], **details)
    if not gap_meant:
        for code, details in proof.gap():
            checker.problem(code, ("tables", name), table=name, **details)
    outputs = {row.id: row.then for row in table.rows}
    for code, details in proof.overlaps(outputs):
        checker.note(code, places[str(details["rule"])], **details)
