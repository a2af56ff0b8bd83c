"""``fonds todo``: what waits for whom; and ``fonds case proof``, which takes something off that list."""

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, table
from fonds.commands.types import NUMBER

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from fonds.actions.terms import Reminders
    from fonds.case.todo import Task
    from fonds.store.fund import Settings

_COMMANDS = {
    "answer": "fonds case update {subject}",
    "assess": "fonds assess {subject}",
    "decide": "fonds decide {subject}",
    "approve": "fonds approve {subject}",
    "pay": "fonds pay {subject}",
    "reasons": "fonds reasons {subject}",
    "objection": "fonds case show {subject} --open",
    "settle": "fonds settle {subject}",
    "undetermined": "fonds settle {subject}",
    "means": "fonds plan {subject} resident:{subject}",
    "waiver": "fonds waive approve {number}",
    "proof": "fonds case proof {subject} --line {number}",
    "remind": "fonds remind",
    "overdue": "fonds statement {subject}",
    "instalment": "fonds statement {subject}",
    "credit": "fonds refund {subject}",
    "evaluate": "fonds evaluate {subject}",
    "bank": "fonds bank match",
    "erase": "fonds privacy due",
    "erase_lines": "fonds bank erase --due",
    "terms": "fonds privacy due",
}
"""Where each task begins."""
_FOR_MANY = {"remind": "fonds remind", "overdue": "fonds remind", "instalment": "fonds report partners"}
"""Where it begins for many debtors at once."""
_FEW = 2
"""So many debtors get a row each."""


@command("todo")
@option("--all", "everybody", is_flag=True, help="todo-all")
def todo(everybody: bool) -> None:
    """What waits for the person who asks, most urgent first."""
    from fonds.actions.todo import todo as action
    from fonds.commands.context import actor, fund, today

    now = session()
    who, day = actor(now), today(now)
    tasks = _with_reminders(now, action(fund(now), day, None if everybody else who), day)
    told = _together(tasks)
    late = sum(group[0].late(day) for group in told)
    headers = [now.say(f"todo.{name}") for name in ("due", "what", "about", "waits", "how")]
    rows = [_row(now, group, day) for group in told]
    if everybody:
        headers.append(now.say("todo.who"))
        rows = [[*row, _who(now, group[0])] for row, group in zip(rows, told, strict=True)]
    nothing = now.say("todo.nothing-at-all" if everybody else "todo.nothing")
    lines = table(headers, rows, right=(3,)) if tasks else [nothing]
    if late:
        lines.append(now.say("todo.late-count", count=late))
    document = {"on": day.isoformat(), "for": None if everybody else who, "tasks": [_document(task, day) for task in tasks]}
    answer(now, document, lines)


def _with_reminders(now: Session, tasks: "list[Task]", day: date) -> "list[Task]":
    """The same list; where a letter is due to somebody who is late, that is what there is to do."""
    from dataclasses import replace

    from fonds.case.todo import Kind, in_order

    late = [task for task in tasks if task.kind is Kind.OVERDUE]
    if not late or any(task.kind is Kind.TERMS for task in tasks):
        return tasks  # and the documents need not be imported
    from fonds.actions.terms import terms
    from fonds.commands.context import fund
    from fonds.store.database import reading

    here = fund(now)
    settings, reminders = here.settings, terms(here).reminders
    with reading(here) as connection:
        due = {task.subject for task in late if _letter_due(connection, settings, reminders, task.subject, day)}
    return in_order(
        replace(task, kind=Kind.REMIND) if task.kind is Kind.OVERDUE and task.subject in due else task for task in tasks
    )


def _letter_due(connection: "Connection", settings: "Settings", reminders: "Reminders", debtor: str, day: date) -> bool:
    from fonds.documents.reminder.due import late_debtor
    from fonds.errors import FundError

    try:
        found = late_debtor(connection, settings, reminders, debtor, settings.language, day)
    except FundError:
        return False  # what keeps the letter from being written, `remind` tells; here it must not hide all other work
    return found is not None and found.reminder is not None


def _who(now: Session, task: "Task") -> str:
    """For whom it waits: names, or everybody in these roles."""
    if task.only is not None:
        return ", ".join(sorted(task.only))
    roles = ", ".join(now.say(f"words.role-{role}") for role in sorted(task.roles))
    return f"{roles} ({task.only_for})" if task.only_for else roles


def _together(tasks: "list[Task]") -> "list[list[Task]]":
    """One row per task, but one for many debtors of whom the same is asked by the same day: a claim can be on all partners."""
    found: list[list[Task]] = []
    for _, group in groupby(tasks, key=lambda task: (task.kind, task.due)):
        same = list(group)
        together = same[0].kind.value in _FOR_MANY and len(same) > _FEW
        found += [same] if together else [[task] for task in same]
    return found


def _row(now: Session, group: "list[Task]", day: date) -> list[str]:
    task = group[0]
    due = "-" if task.due is None else task.due.isoformat()
    if task.late(day):
        due = now.say("todo.late", day=due)
    days = max((day - min(one.since for one in group)).days, 0)
    about = task.subject or "-" if len(group) == 1 else now.say("todo.debtors", count=len(group))
    how = _how(task) if len(group) == 1 else _FOR_MANY[task.kind.value]
    return [due, _what(now, group), about, now.say("todo.days", days=days), how]


def _what(now: Session, group: "list[Task]") -> str:
    from fonds.money import format_amount

    task, amount = group[0], format_amount(sum(one.cents for one in group), now.language)
    if task.outcome:
        return now.say("todo.no-money", outcome=now.say(f"words.outcome-{task.outcome}"))
    return now.say(f"words.task-{task.kind}", amount=amount, line=task.number, count=task.number, number=task.number)


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
        "outcome": task.outcome or None,
        "number": task.number or None,
        "roles": sorted(task.roles),
        "members": None if task.only is None else sorted(task.only),
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
