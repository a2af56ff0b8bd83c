"""``fonds case``: take in requests, and see where each case stands and whose turn it is."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.out import answer, given_or_asked, table
from fonds.commands.types import PLACE, Day
from fonds.errors import invalid

_HERE = "fonds.commands.case:case_"
case = FundGroup(
    "case",
    {
        "new": "fonds.commands.case_file:case_new",
        "check": "fonds.commands.case_file:case_check",
        "schema": "fonds.commands.case_file:case_schema",
        "similar": "fonds.commands.case_similar:case_similar",
        "proof": "fonds.commands.todo:case_proof",
        **{name: _HERE + name for name in ("submit", "list", "show", "judge", "update", "withdraw", "reopen", "erase")},
    },
)


@command("case-submit", writes=True)
@click.argument("file", type=PLACE, metavar="FILE")
@option("--on", "day", type=Day(), help="submitted-on")
@option("--again", is_flag=True)
def case_submit(file: Path, day: date | None, again: bool) -> None:
    """Open a case."""
    from fonds.actions.policy import read_bytes
    from fonds.actions.submit import submit
    from fonds.case.intake import read_request
    from fonds.commands.context import order

    now = session()
    ref = submit(order(now, again=again), read_request(read_bytes(file), str(file)), day)
    answer(now, {"case": ref}, [now.say("case.submitted", case=ref), *_next_line(now, ref, "submitted")])


@command("case-update", writes=True)
@click.argument("case")
@click.argument("file", type=PLACE, metavar="FILE")
def case_update(case: str, file: Path) -> None:
    """A new version of a request."""
    from fonds.actions.policy import read_bytes
    from fonds.actions.submit import update
    from fonds.case.intake import read_request
    from fonds.commands.context import order

    now = session()
    version = update(order(now), case, read_request(read_bytes(file), str(file)))
    answer(
        now,
        {"case": case, "version": version},
        [now.say("case.updated", case=case, version=version), *_next_line(now, case, "submitted")],
    )


@command("case-withdraw", writes=True)
@click.argument("case")
@option("--why")
def case_withdraw(case: str, why: str | None) -> None:
    """Take a request back."""
    from fonds.actions.submit import withdraw
    from fonds.commands.context import order

    now = session()
    withdraw(order(now), case, given_or_asked(now, why, "why"))
    answer(now, {"case": case, "stage": "withdrawn"}, [now.say("case.withdrawn", case=case)])


@command("case-judge", writes=True)
@click.argument("case")
@click.argument("fact")
@click.argument("answer_given", metavar="yes|no", type=click.Choice(("yes", "no", "ja", "nee"), case_sensitive=False))
@option("--why")
def case_judge(case: str, fact: str, answer_given: str, why: str | None) -> None:
    """Record a human judgement."""
    from fonds.actions.assess import judge
    from fonds.commands.context import order

    now = session()
    yes = answer_given in ("yes", "ja")
    judge(order(now), case, fact, yes, given_or_asked(now, why, "why"))
    word = now.say("common.yes" if yes else "common.no")
    answer(now, {"case": case, "fact": fact, "answer": yes}, [now.say("case.judged", case=case, fact=fact, answer=word)])


@command("case-reopen", writes=True)
@click.argument("case")
@option("--ground", type=click.Choice(("objection", "new_facts", "mistake")), required=True, help="reopen-ground")
@option("--why")
@option("--decide-by", type=Day())
def case_reopen(case: str, ground: str, why: str | None, decide_by: date | None) -> None:
    """Look at a decision again."""
    from fonds.actions.reopen import reopen
    from fonds.case.status import Ground
    from fonds.commands.context import order

    now = session()
    again = reopen(order(now), case, Ground(ground), given_or_asked(now, why, "why"), decide_by)
    document = {"case": case, "ground": ground, "decide_by": again.decide_by.isoformat(), "members": list(again.fresh)}
    who = now.say("case.reopened-others", members=again.fresh) if again.fresh else now.say("case.reopened-nobody")
    answer(now, document, [now.say("case.reopened", case=case, day=again.decide_by), who])


@command("case-erase", writes=True)
@click.argument("case")
@option("--ground", type=click.Choice(("request", "retention", "mistake")), required=True)
@option("--asked-by", type=click.Choice(("resident", "representative", "court", "supervisor", "secretariat")))
@option("--sure", is_flag=True)
def case_erase(case: str, ground: str, asked_by: str | None, sure: bool) -> None:
    """Forget the person; keep the books."""
    from fonds.actions.erase import erase
    from fonds.commands.context import left_to_the_owner, order

    now = session()
    if not sure and not now.dry_run:
        if now.as_json or not sys.stdin.isatty():
            raise invalid("erase-not-sure", case)
        click.confirm(now.say("case.erase-sure", case=case), abort=True, err=True)
    left = left_to_the_owner(now)  # before: what was done is told without a second look, which could fail
    asked = erase(order(now), case, ground, asked_by)
    told = now.say("case.erased", case=case, asked_by=now.say(f"words.asked-by-{asked}"))
    answer(now, {"case": case, "erased": True, "ground": ground, "asked_by": asked}, [told, *left])


@command("case-list")
@option("--all", "everything", is_flag=True, help="list-all")
def case_list(everything: bool) -> None:
    """Every case and its next step."""
    from fonds.case.status import NEXT_STEP, UNDECIDED, stage
    from fonds.commands.context import fund
    from fonds.money import format_amount
    from fonds.store.database import reading
    from fonds.store.queries import case_deadline, dossier, dossier_refs, latest_request, progress

    now = session()
    rows, documents = [], []
    with reading(fund(now)) as connection:
        for ref in dossier_refs(connection):
            reached = stage(progress(connection, ref))
            if reached not in NEXT_STEP and not everything:
                continue
            file, request = dossier(connection, ref), latest_request(connection, ref)
            step = _step(now, ref, reached)
            amount = format_amount(request.amount_cents, now.language)
            due = case_deadline(connection, ref) if reached in UNDECIDED else None
            by = due.told()["decide_by"] if due else "-"
            rows.append([ref, file.submitted_on, file.requester, amount, now.say(f"words.stage-{reached}"), by, step])
            documents.append(_progress_document(ref, file, request, reached) | {"deadline": due.told() if due else None})
    headers = [now.say(f"case.{name}") for name in ("case", "submitted-on", "requester", "asked", "stage", "decide-by", "next")]
    answer(now, {"cases": documents}, table(headers, rows, right=(3,)) if rows else [now.say("case.none")])


@command("case-show")
@click.argument("case")
@option("--open", "opened", is_flag=True, help="open-dossier")
def case_show(case: str, opened: bool) -> None:
    """Where a case stands; with ``--open`` also what is sealed, and then the reading is recorded."""
    from fonds.case.status import stage
    from fonds.commands.context import fund
    from fonds.commands.show import case_lines, opened_case, opened_document, opened_lines
    from fonds.store.database import reading
    from fonds.store.queries import dossier, latest_request, progress

    now = session()
    texts = opened_case(now, case) if opened else None
    with reading(fund(now)) as connection:
        file = dossier(connection, case)
        reached = stage(progress(connection, case))
        request = latest_request(connection, case)
        lines, details = case_lines(now, connection, case)
    document = _progress_document(case, file, request, reached) | details
    if texts is not None:
        document |= opened_document(texts)
        lines += opened_lines(now, texts, details["decisions"])
    answer(now, document, [*lines, *_next_line(now, case, reached)])


def _progress_document(ref: str, file: Any, request: Any, reached: str) -> dict[str, Any]:
    from fonds.case.status import NEXT_STEP, Stage
    from fonds.money import plain_amount

    step, whose = NEXT_STEP.get(Stage(reached), (None, None))
    return {
        "case": ref,
        "submitted_on": file.submitted_on,
        "requester": file.requester,
        "asked": plain_amount(request.amount_cents),
        "stage": str(reached),
        "next": step,
        "whose": whose,
    }


def _step(now: Session, ref: str, reached: str) -> str:
    from fonds.case.status import NEXT_STEP, Stage

    if Stage(reached) not in NEXT_STEP:
        return "-"
    step, whose = NEXT_STEP[Stage(reached)]
    return f"fonds {step} {ref} ({now.say(f'words.whose-{whose}')})" if step != "repay" else now.say("words.whose-debtors")


def _next_line(now: Session, ref: str, reached: str) -> list[str]:
    step = _step(now, ref, reached)
    return [now.say("case.next-step", step=step)] if step != "-" else []
