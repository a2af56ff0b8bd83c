"""Adopt a rule set, and judge by adopted rules only.

Adopting keeps the bytes of a rule file in the fund, with who adopted it and when. From then on that version is those bytes: a
file of the fund that says it is that version and differs is refused, and so is one that nobody adopted. An old version stays in
the fund for as long as the fund exists, so that what was decided by it can be replayed.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from fonds.actions.perform import Order, perform
from fonds.actions.policy import named, read_bytes, read_rule_set, rule_files, stored_rule_set
from fonds.case.fields import holds_bsn
from fonds.errors import InvalidInput, Problem, Refused, invalid, refused
from fonds.rulebook.load import RuleSet, valid_on
from fonds.store import tables as t
from fonds.store.fund import RULES_FOLDER, Fund
from fonds.store.queries import latest_assessment
from fonds.store.unit import Unit

STANDARD = "standard"
"""By whom the rules are adopted that come with the program, when a fund begins."""


@dataclass(frozen=True)
class Adoption:
    """One adoption: which bytes, as which version of which rules, valid when, adopted by whom and on which day (ISO)."""

    sha256: str
    id: str
    version: str
    valid_from: date
    valid_to: date | None
    by: str
    on: str


@dataclass(frozen=True)
class Adopted:
    """What adopting did. ``file``: where the rules stand in the fund; ``back``: they also judge requests of before that day."""

    rule_set: RuleSet
    file: Path
    copied: bool
    back: bool


def adopt(order: Order, path: Path, by: str, on: date | None = None) -> Adopted:
    """Adopt a rule file: check it, keep it, and copy it to the fund's rules if it is not there.

    ``on``: the day of the resolution, if that is not today. The same bytes may be adopted again, for instance by the board.
    Raises InvalidInput: every fault of the file, adopter-missing, adoption-in-future, rules-overlap; Refused:
    rule-version-taken, rules-adopted-already, rules-file-taken, and what ``perform`` raises.
    """
    rule_set, by, day = read_rule_set(path), by.strip(), on or order.today
    if not by or len(by) > 200 or holds_bsn(by):
        raise invalid("adopter-missing", "--by")
    if day > order.today:
        raise invalid("adoption-in-future", "--on", day=day.isoformat())
    with perform(order, "rules adopt") as unit:
        unit.subject = f"{rule_set.id}@{rule_set.version}"
        _refuse_taken(adoptions(unit.connection, rule_set.id), rule_set, by, day)
        target = _target(order.fund, path, rule_set)
        adopt_in(unit, rule_set, by, day)
        valid_on(_versions(unit.connection, rule_set.id), rule_set.id, rule_set.valid_from, until_next=True)
        copied = not target.exists()
        if copied and not order.dry_run:
            target.write_bytes(rule_set.content)
    return Adopted(rule_set, target, copied, rule_set.valid_from < order.today)


def adopt_in(unit: Unit, rule_set: RuleSet, by: str, on: date) -> None:
    """Adopt a rule set as part of an action."""
    keep_rule_set(unit, rule_set)
    unit.add(
        t.adoption,
        rule_set=rule_set.sha256,
        valid_from=rule_set.valid_from.isoformat(),
        valid_to=rule_set.valid_to.isoformat() if rule_set.valid_to else None,
        adopted_by=by,
        on_day=on.isoformat(),
    )


def adopt_folder(unit: Unit, by: str) -> None:
    """Adopt every rule set in the fund's rules as it is, so that a later edit is noticed from now on."""
    for path in rule_files(unit.fund.folder / RULES_FOLDER):
        adopt_in(unit, read_rule_set(path), by, unit.today)


def keep_rule_set(unit: Unit, rule_set: RuleSet) -> None:
    """Keep the bytes of a rule set in the fund, once."""
    known = unit.connection.execute(select(t.rule_set.c.sha256).where(t.rule_set.c.sha256 == rule_set.sha256)).first()
    if known is None:
        content = rule_set.content.decode()
        unit.add(t.rule_set, sha256=rule_set.sha256, id=rule_set.id, version=rule_set.version, content=content)


def adoptions(connection: Connection, rules: str | None = None) -> list[Adoption]:
    """Every adoption, oldest first; of one set of rules or of all."""
    a, r = t.adoption.c, t.rule_set.c
    query = (
        select(r.sha256, r.id, r.version, a.valid_from, a.valid_to, a.adopted_by, a.on_day)
        .join(t.rule_set, r.sha256 == a.rule_set)
        .order_by(a.id)
    )
    if rules is not None:
        query = query.where(r.id == rules)
    return [
        Adoption(sha, name, version, date.fromisoformat(first), date.fromisoformat(last) if last else None, by, on)
        for sha, name, version, first, last, by, on in connection.execute(query)
    ]


def rules_in_force(connection: Connection, fund: Fund, rules: str, day: date) -> RuleSet:
    """The adopted version of ``rules`` that judges a request of that day.

    An adopted version without a last day holds until the next adopted version begins.
    Raises InvalidInput: rules-missing, every fault of a file in the fund's rules, rules-overlap; Refused: rule-set-edited,
    rules-not-adopted, rules-none-valid.
    """
    _refuse_edited(connection, fund, rules)
    return adopted_rule_set(connection, valid_on(_versions(connection, rules), rules, day, until_next=True).sha256)


def adopted_rule_set(connection: Connection, sha256: str) -> RuleSet:
    """A rule set as the fund keeps it."""
    content = connection.execute(select(t.rule_set.c.content).where(t.rule_set.c.sha256 == sha256)).scalar_one()
    return stored_rule_set(content, sha256)


def judged_by(connection: Connection, case: str) -> tuple[RuleSet, dict[str, Any]]:
    """The rule set that judged a case last, and the facts that it saw. The case is assessed: all that is paid or claimed is."""
    assessed = latest_assessment(connection, case)
    assert assessed is not None
    return adopted_rule_set(connection, assessed.rule_set), json.loads(assessed.document)["facts"]


def _versions(connection: Connection, rules: str) -> list[Adoption]:
    """The adopted versions of ``rules``, each once."""
    return [*{one.sha256: one for one in adoptions(connection, rules)}.values()]


def _refuse_edited(connection: Connection, fund: Fund, rules: str) -> None:
    """The files in the fund must be the ones that were adopted: who reads them there must read what judges."""
    adopted = adoptions(connection)
    known = {one.sha256 for one in adopted}
    taken = {(one.id, one.version) for one in adopted}
    faults: list[Problem] = []
    others: list[Problem] = []
    for path in rule_files(fund.folder / RULES_FOLDER):
        content = read_bytes(path)
        if hashlib.sha256(content).hexdigest() in known:
            continue
        try:
            # Before anything else that may be wrong with it: an edit often makes an example fail too.
            rules_id, version = named(content, path.name)
            code = "rule-set-edited" if (rules_id, version) in taken else "rules-not-adopted"
            if code == "rules-not-adopted":
                read_rule_set(path)
        except InvalidInput as error:
            faults.extend(error.problems)
            continue
        if rules_id == rules:
            others.append(Problem(code, str(path), {"rules": rules_id, "version": version}))
    if faults:
        raise InvalidInput(faults)
    if others:
        raise Refused(others)


def _refuse_taken(adopted: list[Adoption], rule_set: RuleSet, by: str, day: date) -> None:
    """A version is adopted once, as these bytes and no other."""
    same = [one for one in adopted if one.version == rule_set.version]
    for one in same:
        if one.sha256 != rule_set.sha256:
            raise refused("rule-version-taken", rules=one.id, version=one.version, day=one.on)
        if (one.by, one.on) == (by, day.isoformat()):
            raise refused("rules-adopted-already", rules=one.id, version=one.version, day=one.on)


def _target(fund: Fund, path: Path, rule_set: RuleSet) -> Path:
    """Where the rules stand in the fund: where they are, if that is in its folder, else under their id and version."""
    folder = fund.folder / RULES_FOLDER
    if path.absolute().parent == folder:
        return path.absolute()
    target = folder / f"{rule_set.id}-{rule_set.version}.yaml"
    if target.exists() and target.read_bytes() != rule_set.content:
        raise refused("rules-file-taken", str(target))
    return target
