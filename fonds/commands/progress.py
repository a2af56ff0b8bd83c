"""Progress bars on stderr, when a person looks; nothing at all otherwise."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from fonds.commands.base import Session

_Row = TypeVar("_Row")


@contextmanager
def bar(now: Session, key: str) -> Iterator[Callable[[int, int], None]]:
    """A bar with the text ``key`` beside it; what is given is told how much is done, out of how much."""
    if now.as_json or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(now.say(key), total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def watch(rows: Iterable[_Row], number: int) -> Iterable[_Row]:
    """The same rows, with a bar while they pass."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(rows, "", total=number, console=console, transient=True, disable=not console.is_terminal)
