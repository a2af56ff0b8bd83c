"""The frame of every action: find out who acts, do it in one transaction, remember what must not be done twice."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from fonds.actions.roles import actor_for
from fonds.audit.chain import canonical
from fonds.case.fields import holds_bsn
from fonds.errors import InvalidInput, Problem, invalid, refused
from fonds.ledger.entries import Entry
from fonds.store import tables as t
from fonds.store.books import first_open_day
from fonds.store.fund import Fund
from fonds.store.queries import last_step
from fonds.store.unit import Unit, acting


@dataclass(frozen=True)
class Order:
    """Who gives a command, for which day, and how careful to be.

    ``key``: the same key twice is once. ``again``: a repeat on the same day is meant. ``value_on``: when the money
    moved, if that is not today.
    """

    fund: Fund
    who: str
    today: date
    dry_run: bool = False
    key: str | None = None
    again: bool = False
    value_on: date | None = None


@dataclass(frozen=True)
class Booked:
    """What a money command did: the entries it made. ``repeated``: it had been done before under the same key."""

    entries: tuple[tuple[int, Entry], ...]
    repeated: bool = False


@contextmanager
def perform(order: Order, action: str) -> Iterator[Unit]:
    """One action: one transaction and one record, or nothing.

    Raises what ``actor_for`` raises; InvalidInput: day-in-future, for money that did not move yet.
    """
    if order.value_on is not None and order.value_on > order.today:
        raise invalid("day-in-future", day=order.value_on.isoformat())
    with acting(order.fund, order.who, actor_for, action, order.today, dry_run=order.dry_run) as unit:
        yield unit


def done_before(unit: Unit, order: Order, action: str, content: dict[str, object]) -> bool:
    """Whether a command with this key was carried out already, with the same content; then this one does nothing.

    Raises Refused: key-other-content, naming the fields that differ; InvalidInput: key-wrong, case-bsn.
    """
    if order.key is None:
        return False
    if not order.key.strip() or len(order.key) > 100 or not order.key.isprintable():
        raise invalid("key-wrong", "--key")
    if holds_bsn(order.key):
        raise invalid("case-bsn", "--key")
    earlier = unit.connection.execute(select(t.command_key.c.content).where(t.command_key.c.key == order.key)).scalar()
    if earlier is None:
        return False
    differing = differing_fields(earlier, {"action": action, **content})
    if differing:
        raise refused("key-other-content", order.key, fields=differing)
    unit.nothing_to_do = True
    return True


def content_of(order: Order, **told: object) -> dict[str, object]:
    """What a money command was told to do, as it is remembered; personal text is left out."""
    return {**told, "value_on": order.value_on.isoformat() if order.value_on else None}


def differing_fields(earlier: str, content: dict[str, object]) -> list[str]:
    """The fields in which two commands differ."""
    before = json.loads(earlier)
    now = json.loads(canonical(content))
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


_SAME_TODAY = select(t.command_key.c.record).where(
    t.command_key.c.content == bindparam("told"), t.command_key.c.on_day == bindparam("today")
)


def remember(unit: Unit, order: Order, action: str, content: dict[str, object]) -> None:
    """Keep what a money command was told to do, so that a repeat is noticed.

    Raises Refused: likely-duplicate, when the same command with the same content was given today and ``again`` is not set.
    """
    told = canonical({"action": action, **content})
    if order.key is None and not order.again:
        earlier = unit.beginning.execute(_SAME_TODAY, {"told": told, "today": unit.today.isoformat()}).scalar()
        if earlier is not None:
            raise refused("likely-duplicate", command=action, record=earlier)
    unit.add(t.command_key, key=order.key, content=told, on_day=unit.today.isoformat())


def book(
    unit: Unit,
    entry: Entry,
    *,
    value_on: date | None = None,
    decision: int | None = None,
    line: int | None = None,
    reverses: int | None = None,
) -> tuple[int, Entry]:
    """Write an entry and its postings, and refuse what the pot does not hold or what falls in a closed period.

    Raises Refused: period-closed, not-available.
    """
    refuse_closed(unit, value_on or unit.today)
    if short := unit.pot.shortage(entry):
        raise refused("not-available", amount=short[0], available=short[1])
    unit.pot = unit.pot.after(entry)
    number = unit.add(
        t.entry,
        kind=entry.kind.value,
        value_on=(value_on or unit.today).isoformat(),
        booked_on=unit.today.isoformat(),
        case_ref=entry.case,
        decision=decision,
        line=line,
        reverses=reverses,
        **vars(unit.pot),
    )
    lines = [
        {"entry": number, "account": one.account, "amount_cents": one.cents, "case_ref": one.case} for one in entry.postings
    ]
    unit.add_all(t.posting, lines)
    return number, entry


def refuse_closed(unit: Unit, value_on: date) -> None:
    """Books that were closed stay as they were reported, by value date and by booking date. Raises Refused: period-closed."""
    opens = first_open_day(unit.beginning, date.min)
    for day in (value_on, unit.today):
        if day < opens:
            raise refused("period-closed", day=day.isoformat(), opens=opens.isoformat())


def refuse_earlier(unit: Unit, case: str) -> None:
    """A step in a case rests on what happened in it, and is not dated before that. Raises Refused: step-too-early."""
    last = last_step(unit.connection, case)
    if unit.today.isoformat() < last:
        raise refused("step-too-early", case, day=unit.today.isoformat(), last=last)


def check_amount(cents: int) -> None:
    """An amount that moves is more than nothing. Raises InvalidInput: amount-zero."""
    if cents <= 0:
        raise invalid("amount-zero")


def check_reason(text: str | None, name: str) -> str:
    """A reason that was given, and holds no BSN. Raises InvalidInput: reason-missing, case-bsn, text-too-long."""
    if text is None or not text.strip():
        raise InvalidInput(Problem("reason-missing", name, {"option": name}))
    if len(text) > 4000:
        raise InvalidInput(Problem("text-too-long", name, {"largest": 4000}))
    if holds_bsn(text):
        raise InvalidInput(Problem("case-bsn", name))
    return text.strip()
