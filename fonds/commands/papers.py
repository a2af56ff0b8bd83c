"""What the commands that make papers share: from data to files, and to the record that they were sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fonds.actions.send import Paper, send
from fonds.commands.base import Session
from fonds.commands.context import order
from fonds.commands.files import prepared


@dataclass(frozen=True)
class Made:
    """A file that is ready to be written, and if it is sent, what is recorded of it."""

    debtor: str
    path: Path
    content: bytes
    paper: Paper | None = None


def file_name(debtor: str, ending: str) -> str:
    """The name of a debtor's file: a colon may not stand in one, and no id of a partner holds an underscore."""
    return f"{debtor.replace(':', '_')}.{ending}"


def deliver(now: Session, action: str, papers: Sequence[Made], *, apart_days: int = 0) -> tuple[int, ...]:
    """Write the files, and record those that are sent; gives their numbers. Both happen, or neither; a dry run does neither.

    Raises InvalidInput: file-not-writable, and what ``send`` refuses.
    """
    recorded = [made.paper for made in papers if made.paper]
    with prepared({} if now.dry_run else {made.path: [made.content] for made in papers}):
        return send(order(now), action, recorded, apart_days=apart_days) if recorded else ()
