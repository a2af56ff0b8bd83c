"""``fonds todo``: what waits for whom; and ``fonds case proof``, which takes something off that list."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import NUMBER, Session, command, option, session
from fonds.commands.out import answer, table

if TYPE_CHECKING:
    from fonds.case.todo import Task

_COMMANDS = {
    "assess": "fonds assess {subject}",
    "decide": "fonds decide {subject}",
    "approve": "fonds approve {subject}",
    "pay": "fonds pay {subject}",
    "objection": "fonds case show {subject}",
    "settle": "fonds settle {subject}",
    "undetermined": "fonds settle {subject}",
    "proof": "fonds case proof {subject} --line {number}",
    "overdue": "fonds statement {subject}",
    "bank": "fonds ledger journal --account unmatched",
}
"""Where each task begins."""


@command("todo")
@option("--all", "everybody", is_flag=True, help="todo-all")
def todo(everybody: bool) -> None:
    """What waits for the person who asks, most urgent first."""
    from fonds.actions.todo import todo as action
    from fonds.commands.context import actor, fund, today

    now = session()
    who, day = actor(now), today(now)
    tasks = action(fund(now), day, None if everybody else who)
    late = sum(task.late(day) for task in tasks)
    headers = [now.say(f"todo.{name}") for name in ("due", "what", "about", "waits", "how")]
    lines = table(headers, [_row(now, task, day) for task in tasks], right=(3,)) if tasks else [now.say("todo.nothing")]
    if late:
        lines.append(now.say("todo.late-count", count=late))
    document = {"on": day.isoformat(), "for": None if everybody else who, "tasks": [_document(task, day) for task in tasks]}
    answer(now, document, lines)


def _row(now: Session, task: "Task", day: date) -> list[str]:
    due = "-" if task.due is None else task.due.isoformat()
    if task.late(day):
        due = now.say("todo.late", day=due)
    days = max((day - task.since).days, 0)
    return [due, _what(now, task), task.subject or "-", now.say("todo.days", days=days), _how(task)]


def _what(now: Session, task: "Task") -> str:
    from fonds.money import format_amount

    amount = format_amount(task.cents, now.language)
    return now.say(f"words.task-{task.kind}", amount=amount, line=task.number, count=task.number)


def _how(task: "Task") -> str:
    return _COMMANDS[task.kind].format(subject=task.subject, number=task.number)


def _document(task: "Task", day: date) -> dict[str, Any]:
    from fonds.money import plain_amount

    return {
        "kind": task.kind.value,
        "subject": task.subject or None,
        "due": task.due.isoformat() if task.due else None,
        "late": task.late(day),
        "since": task.since.isoformat(),
        "amount": plain_amount(task.cents) if task.cents else None,
        "number": task.number or None,
        "command": _how(task),
    }


@command("case-proof", writes=True)
@click.argument("case")
@option("--line", type=NUMBER, metavar="LINE", help="proof-line")
def case_proof(case: str, line: int | None) -> None:
    """The proof of spending was seen."""
    from fonds.actions.prove import prove
    from fonds.commands.context import order

    now = session()
    lines = prove(order(now), case, line)
    answer(now, {"case": case, "lines": list(lines)}, [now.say("todo.proven", case=case, line=one) for one in lines])
