"""``fonds bank``: payouts to the bank, its statements back in, whose money it is, and forgetting what the bank told."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, table, talk
from fonds.commands.types import NUMBER, PLACE, Day

if TYPE_CHECKING:
    from fonds.actions.bank_export import Exported
    from fonds.actions.bank_import import Imported
    from fonds.actions.perform import Order

bank = FundGroup(
    "bank",
    {
        "export": "fonds.commands.bank:bank_export",
        "import": "fonds.commands.bank:bank_import",
        "match": "fonds.commands.bank_match:bank_match",
        "list": "fonds.commands.bank_match:bank_list",
        "erase": "fonds.commands.bank_erase:bank_erase",
    },
)

_MOST_LINES = 60
"""More lines than this are counted and not listed."""


@command("bank-export", writes=True)
@option("--version", type=click.Choice(("09", "03")), help="pain-version")
@option("--execute-on", "day", type=Day(), help="execute-on")
@option("--entry", "entries", type=NUMBER, multiple=True, metavar="ENTRY", help="bank-entry")
@option("--again", "again", type=NUMBER, metavar="BATCH", help="bank-again")
@option("--out", type=PLACE, metavar="FILE", help="bank-out")
def bank_export(version: str | None, day: date | None, entries: tuple[int, ...], again: int | None, out: Path | None) -> None:
    """Write the payouts that wait to a payment file."""
    from fonds.actions.bank_export import export, export_again
    from fonds.commands.context import order
    from fonds.commands.files import check_place
    from fonds.errors import invalid

    now = session()
    if again and (version or day or entries):
        raise invalid("bank-again-alone", "--again")

    def make(given: "Order") -> "Exported":
        return export_again(given, again) if again else export(given, version or "09", day, entries or None)

    if out:  # looked at before the batch is recorded
        check_place(out)
        if out.exists():  # it can be a batch that still goes to the bank
            make(replace(order(now), dry_run=True))  # that nothing waits any more says more than that the file is there
            raise invalid("file-exists", str(out))
    made = make(order(now))
    path = out or Path(f"{made.message_id}{'-copy' if made.copy else ''}.xml")
    if not now.dry_run:
        _write(path, made)
    _tell_export(now, made, path)


def _write(path: Path, made: "Exported") -> None:
    """The batch is recorded already: a file that cannot be written can still be had, and the error says how."""
    from fonds.commands.files import save
    from fonds.errors import InvalidInput, invalid

    try:
        save(path, [made.content])
    except InvalidInput:
        raise invalid("bank-file-not-written", str(path), batch=made.batch) from None


def _tell_export(now: Session, made: "Exported", path: Path) -> None:
    from fonds.money import format_amount, plain_amount

    rows = [[str(entry), case, str(line), format_amount(cents, now.language)] for entry, case, line, cents in made.orders]
    headers = [now.say("common.entry"), now.say("ledger.case"), now.say("bank.line"), now.say("common.amount")]
    told = {"batch": made.batch, "number": len(rows), "amount": made.total_cents, "day": made.execute_on}
    lines = [*table(headers, rows, right=(3,)), now.say("bank.copy" if made.copy else "bank.batch", **told)]
    if not now.dry_run:
        lines += [now.say("common.written", file=path), now.say("bank.digest", sha256=made.sha256)]
    document = {
        "batch": made.batch,
        "message_id": made.message_id,
        "version": f"pain.001.001.{made.version}",
        "execute_on": made.execute_on.isoformat(),
        "total": plain_amount(made.total_cents),
        "copy": made.copy,
        "file": None if now.dry_run else str(path),
        "sha256": made.sha256 or None,
        "orders": [
            {"entry": entry, "case": case, "line": line, "amount": plain_amount(cents)}
            for entry, case, line, cents in made.orders
        ],
    }
    answer(now, document, lines)


@command("bank-import", writes=True)
@click.argument("files", type=PLACE, metavar="FILE…", nargs=-1, required=True)
def bank_import(files: tuple[Path, ...]) -> None:
    """Read statements of the bank."""
    from fonds.actions.bank_import import import_files
    from fonds.actions.policy import read_bytes
    from fonds.bank.read import LARGEST_FILE
    from fonds.commands.context import order
    from fonds.commands.progress import bar
    from fonds.errors import FundError, Problem

    now = session()
    given: list[tuple[str, bytes]] = []
    unread: list[Problem] = []
    for file in files:
        try:
            given.append((file.name, read_bytes(file, LARGEST_FILE)))
        except FundError as error:
            unread += error.problems  # told with the faults in the other files
    with bar(now, "bank.reading") as progress, _uncollected():
        done = import_files(order(now), given, progress, unread)
    _tell_import(now, done)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Many lines are a million small objects and no cycles; Python looking for cycles among them takes a sixth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _tell_import(now: Session, done: "Imported") -> None:
    from collections import Counter

    from fonds.money import format_amount, plain_amount

    counts = Counter(line.placed.how for line in done.lines)
    headers = [now.say(f"bank.{name}") for name in ("line", "booked")] + [now.say("common.amount"), now.say("bank.what"), ""]
    rows = [
        [
            str(line.number),
            line.booked_on.isoformat(),
            format_amount(line.cents, now.language),
            now.say(f"bank.how-{line.placed.how}"),
            line.placed.who,
        ]
        for line in done.lines
    ]
    lines = table(headers, rows, right=(2,)) if 0 < len(rows) <= _MOST_LINES else []
    lines.append(now.say("bank.read", statements=done.statements, new=len(rows), known=done.known))
    lines += [now.say("bank.count", number=number, what=now.say(f"bank.how-{how}")) for how, number in sorted(counts.items())]
    if any(counts[how] for how in ("unmatched", "aside", "twice")):
        lines.append(now.say("bank.next-match"))
    for note in done.notes:
        talk(now, f"{note.where}: ".removeprefix(": ") + now.say(f"bank.note-{note.code}", **note.details))
    document: dict[str, Any] = {
        "statements": done.statements,
        "new": len(rows),
        "known": done.known,
        "lines": [
            {
                "line": line.number,
                "booked_on": line.booked_on.isoformat(),
                "amount": plain_amount(line.cents),
                "how": line.placed.how,
                "entry": line.placed.entry,
                "for": line.placed.who or None,
            }
            for line in done.lines
        ],
        "notes": [{"note": note.code, "where": note.where, **note.details} for note in done.notes],
    }
    answer(now, document, lines)
