"""The life of a rule set: ``fonds rules check``, ``test``, ``diff`` and ``adopt``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, talk
from fonds.commands.rules import fund_or_none, rule_sets_here
from fonds.commands.types import PLACE, Day

if TYPE_CHECKING:
    from fonds.rulebook.load import RuleSet

_FILES: dict[str, Any] = {"nargs": -1, "type": PLACE, "metavar": "[FILE]…"}


@command("rules-check")
@click.argument("files", **_FILES)
def rules_check(files: tuple[Path, ...]) -> None:
    """Every fault of the rule files at once, and what may well be meant but is worth a look."""
    from fonds.actions.policy import read_rule_sets
    from fonds.documents.rules.changes import finding_lines
    from fonds.texts import problem_parts

    now = session()
    found = read_rule_sets(files) if files else rule_sets_here(now)
    _refuse_overlap(found)
    notes = [note for one in found for note in one.notes]
    sound = [{"id": one.id, "version": one.version, "sha256": one.sha256} for one in found]
    lines = [
        now.say("rules.sound", id=one.id, version=one.version, criteria=len(one.criteria), sha256=one.sha256) for one in found
    ]
    if notes and files:
        lines += [now.say("rules.notes", number=len(notes)), *finding_lines(notes, now.language)]
    elif notes:
        lines.append(now.say("rules.notes-apart", number=len(notes)))
    answer(now, {"sound": sound, "notes": [problem_parts(note, now.language) for note in notes]}, lines)


def _refuse_overlap(found: "list[RuleSet]") -> None:
    """Versions of one set of rules may not be valid on the same day; an open end lasts until the next one begins."""
    from fonds.errors import FundError, InvalidInput, Problem
    from fonds.rulebook.load import valid_on

    problems: dict[str, Problem] = {}
    for one in found:
        try:
            valid_on(found, one.id, one.valid_from, until_next=True)
        except FundError as error:
            problems.update((problem.where, problem) for problem in error.problems)
    if problems:
        raise InvalidInput(problems.values())


@command("rules-test")
@click.argument("files", **_FILES)
def rules_test(files: tuple[Path, ...]) -> int | None:
    """Try the examples, and tell what no example tries; exit 1 when there is something to tell."""
    from fonds.actions.policy import read_bytes, rule_files, shipped_rules
    from fonds.case.facts import CATALOGUE
    from fonds.documents.rules.changes import finding_lines
    from fonds.errors import FundError, InvalidInput, Problem
    from fonds.rulebook.coverage import try_examples
    from fonds.rulebook.load import check_rule_file
    from fonds.store.fund import RULES_FOLDER
    from fonds.texts import problem_parts

    now = session()
    if not files:
        fund = fund_or_none(now)
        files = tuple(rule_files(fund.folder / RULES_FOLDER if fund else shipped_rules()))
    faults: list[Problem] = []
    checkers = []
    for path in files:
        try:
            checker = check_rule_file(read_bytes(path), path.name, CATALOGUE)
        except FundError as error:
            faults += error.problems
        else:
            faults += checker.problems
            checkers.append(checker)
    if faults:
        raise InvalidInput(faults)
    lines, documents, found = [], [], 0
    for checker in checkers:
        tested = try_examples(checker)
        found += len(tested.findings)
        counts = {"rules": tested.rules, "examples": tested.examples, "comparisons": tested.comparisons}
        name = {"id": checker.file.id, "version": checker.file.version}
        lines += [now.say("rules.tested", **name, **counts), *finding_lines(tested.findings, now.language)]
        documents.append({**name, **counts, "findings": [problem_parts(one, now.language) for one in tested.findings]})
    verdict = now.say("rules.test-findings", number=found) if found else now.say("rules.test-well")
    answer(now, {"tested": documents}, [*lines, verdict])
    return 1 if found else None


@command("rules-diff")
@click.argument("old")
@click.argument("new")
def rules_diff(old: str, new: str) -> None:
    """What differs in meaning between two rule sets: files, or versions of the fund as ``id@version``."""
    from fonds.documents.rules.changes import changes_document, changes_lines
    from fonds.rulebook.difference import difference

    now = session()
    before, after = _named(now, old), _named(now, new)
    changes = difference(before, after)
    answer(now, changes_document(before, after, changes), changes_lines(before, after, changes, now.language))


def _named(now: Session, reference: str) -> "RuleSet":
    """The rule set in a file, or the version of that name. Raises InvalidInput: rules-reference-unknown, and file faults."""
    from fonds.actions.policy import read_rule_set
    from fonds.actions.rule_use import known_rule_sets
    from fonds.errors import invalid

    if Path(reference).exists():
        return read_rule_set(Path(reference))
    known = {f"{one.id}@{one.version}": one for one in reversed(known_rule_sets(fund_or_none(now)))}
    if reference not in known:
        raise invalid("rules-reference-unknown", reference=reference[:60], known=sorted(known))
    return known[reference]


@command("rules-adopt", writes=True)
@click.argument("file", type=PLACE)
@option("--by", required=True, help="adopt-by", metavar="NAME")
@option("--on", type=Day(), help="adopt-on", metavar="DATE")
def rules_adopt(file: Path, by: str, on: date | None) -> None:
    """Adopt a rule file: from its first day it judges new requests."""
    from fonds.actions.adopt import adopt
    from fonds.commands.context import order

    now = session()
    given = order(now)
    adopted = adopt(given, file, by, on)
    rule_set = adopted.rule_set
    document = {
        "adopted": {"id": rule_set.id, "version": rule_set.version, "sha256": rule_set.sha256, "by": by.strip()},
        "on": str(on or given.today),
        "valid_from": str(rule_set.valid_from),
        "file": str(adopted.file),
        "copied": adopted.copied,
    }
    told = {"id": rule_set.id, "version": rule_set.version, "by": by.strip(), "day": on or given.today}
    lines = [now.say("rules.adopted", **told), now.say("rules.adopted-from", day=rule_set.valid_from, sha256=rule_set.sha256)]
    if adopted.copied:
        lines.append(now.say("rules.adopted-copied", file=adopted.file))
    answer(now, document, lines)
    if adopted.back:
        talk(now, now.say("rules.adopted-back", day=rule_set.valid_from))
