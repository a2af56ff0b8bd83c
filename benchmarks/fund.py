"""A fund of as many records as one asks for: real cases, carried out by the program once, and repeated in bulk after that.

    python benchmarks/fund.py FOLDER RECORDS [DISTINCT]

Every record is chained honestly and every row stands in its table. Each case has its own numbers; assessments are really
judged, with ``DISTINCT`` different sets of facts (2,000 unless told). The fund's key opens the key of every case; only the
sealed texts are copies, so they open nowhere, which verifying does not try. Names and cases are invented.
"""

import json
import operator
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from fonds.actions.policy import stored_rule_set
from fonds.actions.settle import Plan, Who
from fonds.audit.chain import Record, digest
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from fonds.rulebook.assessment import assess
from fonds.store import tables as t
from fonds.store.database import SCHEMA
from tests.actions.desk import PARTNERS, Desk, new_desk

_NUMBERED = [table.name for table in t.metadata.sorted_tables if "id" in table.c and table.c.id.type.python_type is int]
_REFERS = {
    (table.name, column.name): next(iter(column.foreign_keys)).column.table.name
    for table in t.metadata.sorted_tables
    for column in table.columns
    if column.foreign_keys and column.type.python_type is int and column.name != "record"
} | {(name, "id"): name for name in _NUMBERED}

Change = Callable[[int], Any]
"""The value of a cell in the copy of that number."""


def whole_cases(folder: Path) -> tuple[Desk, int]:
    """A fund in which three cases went through every step, and the last record before them."""
    desk = new_desk(folder)
    start: int = desk.query("SELECT max(seq) FROM record")[0][0]
    for number, cents in enumerate((30_001, 45_000, 5_000)):
        desk.contribute("zayaz", cents, again=True)
        case = desk.submit(cents, household=f"HH-{number}")
        desk.judge(case)
        if not desk.decide(case, Outcome.GRANT, cents, MoneyForm.GIFT):
            desk.approve(case)
        desk.pay(case)
        everyone = Plan(Who.ALL, reason="Niemand was aan de lat.")
        desk.settle(case, everyone if number else Plan(Who.ONE, weights={"zayaz": 1}))
        for partner in PARTNERS if number else ("zayaz",):
            desk.repay(partner, cents // len(PARTNERS) if number else cents, case)
    return desk, start


@dataclass(frozen=True)
class Copied:
    """One record of the example, ready to be written again: its public part, its day, and per row the cells that change."""

    told: tuple[str, str, str, str, Change]
    day: str
    rows: list[tuple[str, dict[str, Any], dict[str, Change]]]


class Copier:
    """Writes the example's records again and again, under numbers of their own."""

    def __init__(self, desk: Desk, start: int, distinct: int) -> None:
        self.desk, self.distinct, self.key = desk, distinct, desk.fund.key()
        self.boxes = dict(desk.query("SELECT digest, box FROM sealed UNION SELECT digest, box FROM case_key"))
        query = "SELECT at, actor, role, action, subject, body FROM record WHERE seq > ? ORDER BY seq"
        found = [(*row[:5], json.loads(row[5])) for row in desk.query(query, start)]
        rows = [row for *_, body in found for row in body["rows"]]
        self.cases = [row["ref"] for table, row in rows if table == "dossier"]
        self.steps = {name: sum(table == name for table, _ in rows) for name in _NUMBERED}
        before, after = (
            (
                desk.query("SELECT bank_cents, free_cents FROM entry WHERE record <= ? ORDER BY id DESC LIMIT 1", up_to)
                or [(0, 0)]
            )[0]
            for up_to in (start, start + len(found))
        )
        self.left_in_pot = dict(zip(("bank_cents", "free_cents"), map(operator.sub, after, before), strict=True))
        self.records = [
            Copied(
                (at, actor, role, action, self._changed("", "", subject) or (lambda _, same=subject: same)),
                body["day"],
                [(table, row, self._changes(table, row)) for table, row in body["rows"]],
            )
            for at, actor, role, action, subject, body in found
        ]

    def _changes(self, table: str, row: dict[str, Any]) -> dict[str, Change]:
        if table == "assessment":
            documents = self._documents(row)
            return {
                **{name: change for name in ("id", "case_ref", "request") if (change := self._changed(table, name, row[name]))},
                "document": lambda copy: documents[copy % len(documents)][0],
                "sha256": lambda copy: documents[copy % len(documents)][1],
            }
        changes = {name: change for name, value in row.items() if (change := self._changed(table, name, value))}
        if table == "case_key":
            case = changes["case_ref"]
            changes["digest"] = lambda copy: self._locked(case(copy))
        return changes

    def _locked(self, case: str) -> str:
        """The digest of a new key for a case, in a box that the fund's key opens."""
        _, box = self.key.new_case_key(case)
        self.boxes[digest(box)] = box
        return digest(box)

    def _changed(self, table: str, name: str, value: Any) -> Change | None:
        if (table, name) in _REFERS:
            step = self.steps[_REFERS[table, name]]
            return lambda copy: value + copy * step
        if name in self.left_in_pot:
            return lambda copy: value + copy * self.left_in_pot[name]
        for number, case in enumerate(self.cases):
            if isinstance(value, str) and case in value:
                return lambda copy: value.replace(case, f"2026-{copy * len(self.cases) + number + 1:06d}")
        return None

    def _documents(self, row: dict[str, Any]) -> list[tuple[str, str]]:
        """The same case with other costs avoided, judged again by both evaluators: documents with the same advice."""
        content = self.desk.query("SELECT content FROM rule_set WHERE sha256 = ?", row["rule_set"])[0][0]
        rules, facts = stored_rule_set(content, row["rule_set"]), json.loads(row["document"])["facts"]
        made = []
        for number in range(self.distinct // len(self.cases) + 1):
            judged = assess(rules, {**facts, "expected_return": facts["expected_return"] + number})
            assert judged.advice == row["advice"]
            made.append((judged.canonical, digest(judged.canonical.encode())))
        return made

    def copies(self, head: tuple[int, str], records: int) -> Iterator[tuple[Record, str, list[tuple[str, dict[str, Any]]]]]:
        """Records that follow the head, with their hash and their rows, until the fund has that many."""
        seq, previous = head
        encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
        copy = 0
        while True:
            copy += 1
            for one in self.records:
                if seq == records:
                    return
                seq += 1
                rows = [
                    (table, {**row, **{name: new(copy) for name, new in changes.items()}}) for table, row, changes in one.rows
                ]
                body = encode({"day": one.day, "rows": rows, "schema": SCHEMA})
                *told, subject = one.told
                record = Record(seq, *told, subject(copy), body, previous)
                previous = record.hash()
                yield record, previous, rows


def _quoted(name: str) -> str:
    return f'"{name}"'


def make_fund(folder: Path, records: int, distinct: int = 2_000) -> Desk:
    """A fund of exactly that many records in ``folder``."""
    desk, start = whole_cases(folder)
    copier = Copier(desk, start, distinct)
    head = desk.query("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1")[0]
    columns = {table.name: [column.name for column in table.columns] for table in t.metadata.sorted_tables}
    inserts = {
        name: f'INSERT INTO "{name}" ({", ".join(map(_quoted, names))}) VALUES ({", ".join("?" * len(names))})'
        for name, names in columns.items()
    }
    waiting: dict[str, list[list[Any]]] = {name: [] for name in inserts}
    with closing(sqlite3.connect(desk.database)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA cache_size = -500000")

        def flush() -> None:
            for name, rows in waiting.items():
                database.executemany(inserts[name], rows)
                rows.clear()

        for record, made, rows in copier.copies(head, records):
            waiting["record"].append([*vars(record).values(), made])
            for table, row in rows:
                cells = {**row, "record": record.seq, "box": copier.boxes.get(row.get("digest"))}
                waiting[table].append([cells.get(name) for name in columns[table]])
            if record.seq % 20_000 == 0:
                flush()
        flush()
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return desk


if __name__ == "__main__":
    began = time.perf_counter()
    make_fund(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 2_000)
    print(f"{sys.argv[2]} records in {time.perf_counter() - began:.0f} s")
