"""From the common options to what an action needs: the fund, the actor, the day. Imported by commands, not for ``--help``.

The frame of the actions is imported by who gives an order only: a command that reads is a tenth of a second quicker without.
"""

import getpass
import os
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from fonds.commands.base import Session
from fonds.commands.out import answer, table
from fonds.errors import invalid
from fonds.ledger.entries import EntryKind
from fonds.money import format_amount, plain_amount
from fonds.store.fund import Fund, find_fund

if TYPE_CHECKING:
    from fonds.actions.perform import Booked, Order
    from fonds.ledger.entries import Entry


def today(now: Session) -> date:
    """The day that a command counts for: ``--today``, else the clock's."""
    return now.today or date.today()


def fund(now: Session) -> Fund:
    """The fund that this command is about."""
    return find_fund(now.folder)


def actor(now: Session) -> str:
    """Who acts: ``--as``, else ``FONDS_ACTOR``, else the name under which the user is logged in."""
    # Not the option's own environment variable: after a command's name it would win from the option before that name.
    return now.actor or os.environ.get("FONDS_ACTOR") or getpass.getuser()


def order(now: Session, **rest: Any) -> "Order":
    """An order to the fund from whoever types it."""
    from fonds.actions.perform import Order

    return Order(fund(now), actor(now), today(now), dry_run=now.dry_run, **rest)


def left_to_the_owner(now: Session) -> list[str]:
    """What the owner of the tables must still do after an erasure with another login; nothing when it is the owner's."""
    from fonds.store.database import forgets_old_pages

    return [] if forgets_old_pages(fund(now)) else [now.say("privacy.owner-forgets")]


def check_period(first: date | None, last: date | None) -> None:
    """A period begins before it ends. Raises InvalidInput: dates-order."""
    if first is not None and last is not None and first > last:
        raise invalid("dates-order", first=first.isoformat(), then=last.isoformat())


def entry_rows(entries: Sequence[tuple[int, "Entry"]]) -> list[dict[str, Any]]:
    """Entries for ``--json``."""
    return [
        {
            "entry": number,
            "kind": entry.kind.value,
            "postings": [
                {"account": posting.account, "amount": plain_amount(posting.cents), "case": posting.case}
                for posting in entry.postings
            ],
        }
        for number, entry in entries
    ]


def booked_lines(now: Session, booked: "Booked") -> list[str]:
    """What a money command did, or with ``--dry-run`` would do."""
    if booked.repeated:
        return [now.say("common.done-before")]
    rows = [
        [str(number), now.say(f"words.kind-{entry.kind}"), posting.account, format_amount(posting.cents, now.language)]
        for number, entry in booked.entries
        for posting in entry.postings
    ]
    headers = [now.say(f"common.{name}") for name in ("entry", "event", "account", "amount")]
    return table(headers, rows, right=(3,))


def answer_booked(now: Session, booked: "Booked", rest: dict[str, Any], lines: Iterable[str]) -> None:
    """The answer of a money command. ``rest``: what its document holds beside the entries.

    Raises InvalidInput: booked-not-told. Who hears of nothing but a full disk would think that nothing was booked.
    """
    try:
        answer(now, {"repeated": booked.repeated, "entries": entry_rows(booked.entries), **rest}, lines)
    except BrokenPipeError:
        raise
    except OSError as problem:
        if now.dry_run or not booked.entries:
            raise
        entries = [number for number, _ in booked.entries]
        raise invalid("booked-not-told", entries=entries, reason=problem.strerror) from None


def credit_lines(now: Session, booked: "Booked") -> list[str]:
    """Which credits were used for claims that are open."""
    return [
        now.say(
            "settle.credit-used",
            debtor=entry.postings[0].account.partition(":")[2],
            amount=format_amount(sum(posting.cents for posting in entry.postings if posting.cents > 0), now.language),
        )
        for _, entry in booked.entries
        if entry.kind is EntryKind.OFFSET
    ]
