"""What the commands that make papers share: from data to files, and to the record that they were sent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fonds.actions.send import Paper, send
from fonds.commands.base import Session
from fonds.commands.context import order
from fonds.commands.files import prepared
from fonds.commands.out import talk
from fonds.commands.progress import watch
from fonds.errors import FundError, Problem
from fonds.texts import problem_parts, problem_text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from fonds.documents.invoice.model import Invoice
    from fonds.documents.kept import SentBefore
    from fonds.documents.statement.model import Statement


_Found = TypeVar("_Found")


@dataclass(frozen=True)
class Failed:
    """What could not be made, by debtor. One of them stops no other, and all of them are told."""

    errors: Mapping[str, FundError]

    def rows(self, now: Session) -> list[dict[str, str]]:
        """For ``--json``."""
        return [{"debtor": debtor, **problem_parts(problem, now.language)} for debtor, problem in self._problems()]

    def tell(self, now: Session) -> int:
        """Say it beside the answer; gives the exit code."""
        for debtor, problem in self._problems():
            talk(now, f"{debtor}: {problem_text(problem, now.language)}")
        return max((error.exit_code for error in self.errors.values()), default=0)

    def _problems(self) -> list[tuple[str, Problem]]:
        return [(debtor, problem) for debtor, error in self.errors.items() for problem in error.problems]


def for_each(debtors: Sequence[str], make: Callable[[str], _Found | None]) -> tuple[list[_Found], Failed]:
    """What ``make`` gives for each debtor that it gives something for, and the errors that it raised."""
    found: list[_Found] = []
    errors: dict[str, FundError] = {}
    for debtor in watch(debtors, len(debtors)):
        try:
            made = make(debtor)
        except FundError as error:
            errors[debtor] = error
        else:
            found += [] if made is None else [made]
    return found, Failed(errors)


@dataclass(frozen=True)
class Made:
    """A file that is ready to be written, and if it is sent, what is recorded of it; ``before``: it was sent already."""

    debtor: str
    path: Path
    content: bytes
    paper: Paper | None = None
    before: "SentBefore | None" = None


def to_send(connection: "Connection", document: "Statement | Invoice", form: str, path: Path, *, again: bool) -> Made:
    """A document that is sent. The same one is sent once, and then it is the file of that time; ``again``: it is meant.

    An invoice that goes once more is the one of that time too: the receiver knows its number.
    """
    from fonds.documents.kept import kind_of, made_of, paper, sent_before

    kind, statement = kind_of(document)
    before = sent_before(connection, document, form)
    if before and not again:
        return Made(statement.debtor_id, path, before.content, before=before)
    if before and kind == "invoice":
        document = before.document
    content = made_of(kind, document, form)
    return Made(statement.debtor_id, path, content, paper(kind, document, statement, {form: content}))


def file_name(debtor: str, ending: str) -> str:
    """The name of a debtor's file: a colon may not stand in one, and no id of a partner holds an underscore."""
    return f"{debtor.replace(':', '_')}.{ending}"


def deliver(now: Session, action: str, papers: Sequence[Made], *, apart_days: int = 0) -> tuple[int | None, ...]:
    """Write the files, and record those that are sent. Both happen, or neither; a dry run does neither.

    Gives the number of each, also of those that were sent before, and None for what is not sent.

    Raises InvalidInput: file-not-writable, and what ``send`` refuses.
    """
    recorded = [made.paper for made in papers if made.paper]
    with prepared({} if now.dry_run else {made.path: [made.content] for made in papers}):
        sending = any(made.paper or made.before for made in papers)
        numbers = iter(send(order(now), action, recorded, apart_days=apart_days) if sending else ())
    return tuple(next(numbers) if made.paper else made.before.number if made.before else None for made in papers)


def recorded_line(now: Session, made: Made, number: int | None) -> str:
    """That one document was recorded as sent, or was so before."""
    if made.before:
        return now.say("papers.before", number=number, day=made.before.day)
    return now.say("papers.recorded", number=number)
