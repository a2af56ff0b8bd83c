"""The unit of work: one action, one transaction, one record in the chain.

Every row that an action writes goes through ``Unit.add``, which puts it in its table and in the record's body. So the chain
knows every row, and nothing can be written beside it.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, func, select

from fonds.audit.chain import GENESIS, Head, Record, canonical_rows, digest
from fonds.audit.sealing import FundKey, seal, unseal
from fonds.errors import broken, refused
from fonds.ledger.pot import Pot
from fonds.store import tables
from fonds.store.books import pot
from fonds.store.database import SCHEMA, insert_all, rows_of, writing
from fonds.store.fund import Fund

_BESIDE_THE_CHAIN = ("box", "record")
"""Columns that a record does not tell of its rows: what is sealed (it tells the digest), and its own number."""
_LINE = "line:"


@dataclass(frozen=True)
class Actor:
    """Who acts: a member's id, the role of the seat and the organisation it is held for."""

    name: str
    role: str
    partner: str | None = None


@dataclass
class Unit:
    """An action under way. ``today`` is the day the action counts for; the record's time is the real time.

    ``beginning``: the database for what this action's own rows cannot change; to ask that does not write them yet.
    ``structure``: set by an action that makes or changes the tables, so that the chain knows what they should look like.
    ``record``: what the chain got, once the action is done and was no try; to tell it needs no second look, which could fail.
    ``opened``: the cases, and the lines of the bank, of which sealed text was read; the record names them, whatever the action.
    """

    beginning: Connection
    fund: Fund
    actor: Actor
    action: str
    today: date
    subject: str = ""
    nothing_to_do: bool = False
    structure: dict[str, str] | None = None
    record: Record | None = None
    rows: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    _key: FundKey | None = None
    _case_keys: dict[str, bytes] = field(default_factory=dict)
    _last_ids: dict[str, int] = field(default_factory=dict)
    _waiting: list[tuple[Table, list[dict[str, Any]]]] = field(default_factory=list)

    @property
    def connection(self) -> Connection:
        """The database with every row that this action added."""
        self.write()
        return self.beginning

    def write(self) -> None:
        """Put the rows that were added in their tables.

        They wait for their record, or for a question that they can change the answer to. For when a record comes after rows
        that name it, SQLite looks for those in whole tables: 67 ms of processor in a fund of a million postings.
        """
        waiting, self._waiting = self._waiting, []
        for table, rows in waiting:
            insert_all(self.beginning, table, rows)

    @property
    def key(self) -> FundKey:
        """The fund's key, read from its file the first time it is needed."""
        if self._key is None:
            self._key = self.fund.key()
        return self._key

    @cached_property
    def before(self) -> Head:
        """The end of the chain before this action's record; the write lock keeps it the end until then."""
        return head(self.beginning)

    @property
    def seq(self) -> int:
        """The number that this action's record will have."""
        return self.before.count + 1

    @cached_property
    def pot(self) -> Pot:
        """The pot; whoever books an entry sets what it is after that. The write lock keeps others from changing it."""
        return pot(self.beginning)

    def next_id(self, table: Table) -> int:
        """The next free number of a table."""
        # Asked once: nobody else writes meanwhile, and what this action writes goes through `add`.
        if table.name not in self._last_ids:
            [(highest,)] = rows_of(self.beginning, _highest_id(table))
            self._last_ids[table.name] = highest or 0
        return self._last_ids[table.name] + 1

    def add(self, table: Table, **values: Any) -> int:
        """Add one row. A table numbered by ``id`` gets its number; the number is returned (0 for other tables)."""
        numbers = self.add_all(table, [values])
        return numbers[0] if numbers else 0

    def add_all(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> range:
        """Add many rows of one table at once, as ``add`` would; gives their numbers (none for a table without)."""
        numbered = "id" in table.c and table.c.id.type.python_type is int
        if not rows:
            return range(0)
        first = self.next_id(table) if numbered else 0
        record = self.seq
        if numbered:
            made = [{"id": number, **row, "record": record} for number, row in enumerate(rows, start=first)]
            self._last_ids[table.name] = first + len(made) - 1
        else:
            made = [{**row, "record": record} for row in rows]
        self._waiting.append((table, made))
        self.rows += [
            (table.name, {name: v for name, v in row.items() if v is not None and name not in _BESIDE_THE_CHAIN})
            for row in made
        ]
        return range(first, first + len(made) if numbered else first)

    def add_case_key(self, case: str) -> None:
        """Give a new case its own key."""
        case_key, box = self.key.new_case_key(case)
        self._case_keys[case] = case_key
        self.add(tables.case_key, case_ref=case, digest=digest(box), box=box)

    def check_key(self) -> None:
        """Whether ``fonds.key`` opens the newest case: what is sealed with another is lost when the right one is put back.

        Raises IntegrityFailure: sealed-does-not-open.
        """
        column = tables.case_key.c
        other = self.connection.execute(select(column.case_ref, column.box).order_by(column.case_ref.desc()).limit(1)).first()
        if other:
            self.key.open_case_key(other.case_ref, other.box)

    def seal(self, case: str, name: str, content: str) -> None:
        """Keep personal text of a case, encrypted. ``name`` says what it is (``request/1``, ``decision/3``)."""
        number = self.next_id(tables.sealed)
        box = seal(self._case_key(case), content.encode(), _place(case, name, number))
        self.add(tables.sealed, case_ref=case, name=name, digest=digest(box), box=box)

    def _case_key(self, case: str) -> bytes:
        if case not in self._case_keys:
            self._case_keys[case] = open_case_key(self.beginning, self.key, case)
        return self._case_keys[case]

    def unseal(self, case: str, name: str) -> str:
        """Personal text of a case. Raises Refused: case-erased."""
        self.opened.add(case)
        return unsealed(self.connection, self._case_key(case), case, name)


FindActor = Callable[[Connection, str, str, date], Actor]


Opened = Callable[[Fund], contextlib.AbstractContextManager[Connection]]


@contextmanager
def acting(
    fund: Fund,
    who: str,
    actor_for: FindActor,
    action: str,
    today: date,
    *,
    dry_run: bool = False,
    opened: Opened = writing,
) -> Iterator[Unit]:
    """Do one action: everything it writes and its record in the chain, or nothing at all.

    ``actor_for`` tells in which seat ``who`` acts, in the same transaction, or refuses. ``opened``: how the transaction is
    begun, for the one action that upgrades the tables first.
    """
    with contextlib.suppress(_DryRun), opened(fund) as connection:
        unit = Unit(connection, fund, actor_for(connection, who, action, today), action, today)
        yield unit
        if unit.opened or not unit.nothing_to_do:
            unit.record = append_record(unit)
        elif unit.rows:
            raise AssertionError("rows without a record")  # they would be lost, or stand beside the chain
        if dry_run:
            unit.record = None
            raise _DryRun


class _DryRun(Exception):
    """Rolls back an action that was only tried."""


def append_record(unit: Unit) -> Record:
    """Write the record of what the unit did, chained to the one before."""
    before = unit.before
    body: dict[str, Any] = {
        "day": unit.today.isoformat(),
        "schema": SCHEMA,
        "rows": [[name, row] for name, row in unit.rows],
    }
    if unit.structure is not None:
        body["structure"] = unit.structure
    if unit.opened:
        body["opened"] = sorted(unit.opened)
    record = Record(
        seq=before.count + 1,
        at=datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        actor=unit.actor.name,
        role=unit.actor.role,
        action=unit.action,
        subject=unit.subject,
        body=canonical_rows(body),
        previous=before.hash,
    )
    insert_all(unit.beginning, tables.record, [{**vars(record), "hash": record.hash()}])
    unit.write()
    return record


@cache
def _highest_id(table: Table) -> Select[Any]:
    return select(func.max(table.c.id))


_HEAD = select(tables.record.c.seq, tables.record.c.hash).order_by(tables.record.c.seq.desc()).limit(1)


def head(connection: Connection) -> Head:
    """The end of the chain as it stands."""
    rows = rows_of(connection, _HEAD)
    return Head(*rows[0]) if rows else Head(0, GENESIS)


_GONE = select(tables.erasure.c.case_ref).where(tables.erasure.c.case_ref == bindparam("case"))
_CASE_KEY = select(tables.case_key.c.box).where(tables.case_key.c.case_ref == bindparam("case"), ~_GONE.exists())
"""What was erased stays closed, also when somebody put its key back out of an old copy."""


def open_case_key(connection: Connection, key: FundKey, case: str) -> bytes:
    """The key of a case. Raises Refused: case-erased; IntegrityFailure: sealed-missing when nobody erased it."""
    box = connection.execute(_CASE_KEY, {"case": case}).scalar()
    if box is None:
        if connection.execute(_GONE, {"case": case}).first():
            raise refused("case-erased", case)
        raise broken("sealed-missing", f"case_key {case}")
    return key.open_case_key(case, box)


_SEALED = (
    select(tables.sealed.c.id, tables.sealed.c.box)
    .where(tables.sealed.c.case_ref == bindparam("case"), tables.sealed.c.name == bindparam("name"))
    .order_by(tables.sealed.c.id.desc())
    .limit(1)
)


def unsealed(connection: Connection, case_key: bytes, case: str, name: str) -> str:
    """The newest sealed text of that name. Raises IntegrityFailure: sealed-missing, sealed-does-not-open."""
    row = connection.execute(_SEALED, {"case": case, "name": name}).first()
    if row is None:
        raise broken("sealed-missing", f"{case} {name}")
    return unseal(case_key, row.box, _place(case, name, row.id)).decode()


def line_name(line: int) -> str:
    """How a record names a line of the bank."""
    return f"{_LINE}{line}"


def line_named(name: str) -> int | None:
    """The line of the bank that a record names so; None when it names a case."""
    return int(name.removeprefix(_LINE)) if name.startswith(_LINE) else None


def _place(case: str, name: str, number: int) -> str:
    return f"sealed/{number}/{case}/{name}"
