"""``fonds settle``: the rules propose who should have paid, people confirm or choose otherwise, and partners may object."""

import dataclasses
import re
import sys
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Session, option, session
from fonds.commands.more import command_with_more
from fonds.commands.out import answer, table
from fonds.commands.types import Amount, Day

if TYPE_CHECKING:
    from fonds.actions.settle import Plan, Proposal, Settled

MEANS = {"yes": True, "no": False, "unknown": None}
"""What a person judged about what the resident keeps to live on."""


@command_with_more("settle", {name: f"fonds.commands.objection:settle_{name}" for name in ("object", "answer")})
@click.argument("case")
@option("--accept", is_flag=True)
@option("--to", "parties", multiple=True, metavar="PARTNER[=N%]", help="settle-to")
@option("--all", "everyone", is_flag=True, help="settle-all")
@option("--key", "share_key", metavar="equal|contribution|benefit|fixed:NAME", help="share-key")
@option("--part", metavar="N%")
@option("--resident", metavar="[N]", is_flag=False, flag_value="1", help="settle-resident")
@option("--instalments", metavar="N", help="settle-instalments")
@option("--monthly", type=Amount(), metavar="AMOUNT", help="monthly")
@option("--start", type=Day(), help="settle-start")
@option("--keeps-enough", type=click.Choice(tuple(MEANS)), default="unknown")
@option("--undetermined", metavar="WHY")
@option("--replace", is_flag=True, help="settle-replace")
@option("--why")
@option("--once", metavar="KEY", help="key")
@option("--again", is_flag=True)
def settle(
    case: str,
    accept: bool,
    parties: tuple[str, ...],
    everyone: bool,
    share_key: str | None,
    part: str | None,
    resident: str | None,
    instalments: str | None,
    monthly: int | None,
    start: date | None,
    keeps_enough: str,
    undetermined: str | None,
    replace: bool,
    why: str | None,
    once: str | None,
    again: bool,
) -> None:
    """Propose who pays, or confirm it."""
    from fonds.actions.settle import Plan, Who, propose
    from fonds.actions.settle import accept as take_over
    from fonds.actions.settle import settle as action
    from fonds.commands.context import fund, order, today
    from fonds.errors import invalid

    now = session()
    chosen = [bool(parties), everyone, resident is not None, undetermined is not None, accept]
    in_terms = instalments is not None or monthly is not None
    if sum(chosen) > 1 or (replace and (accept or not any(chosen))) or (in_terms and not any(chosen[:3])):
        raise invalid("settle-one-choice", case)
    if not everyone and (share_key, part) != (None, None):
        raise invalid("settle-needs-all", case)
    if sum(one is not None for one in (instalments, monthly)) + (resident not in (None, "1")) > 1:
        raise invalid("plan-one-choice")
    plan = Plan(
        Who.UNDETERMINED,
        instalments=times(instalments or resident or "1", "--instalments" if instalments else "--resident"),
        monthly_cents=monthly,
        start=start,
        able=MEANS[keeps_enough],
        reason=undetermined or why,
    )
    if parties:
        weights = _weights(parties)
        plan = dataclasses.replace(plan, who=Who.ONE if len(weights) == 1 else Who.SEVERAL, weights=weights)
    elif everyone:
        percent = _percent("100%" if part is None else part, "--part")
        plan = dataclasses.replace(
            plan, who=Who.ALL, key=_share_key("equal" if share_key is None else share_key), part_percent=percent
        )
    elif resident is not None:
        plan = dataclasses.replace(plan, who=Who.RESIDENT)
    careful = order(now, key=once, again=again)
    if any(chosen[:-1]):
        _tell(now, case, action(careful, case, plan, replace=replace))
    elif accept or _confirmed(now, proposal := propose(fund(now), case, today(now))):
        _tell(now, case, take_over(careful, case, start, why, plan.able))
    else:
        lines = [*_proposal_lines(now, proposal), now.say(_next(proposal), case=case)]
        answer(now, _proposal_document(proposal), lines)


def _next(proposal: "Proposal") -> str:
    """What a person can do with a proposal; one that names nobody cannot be accepted."""
    return "settle.how-to-confirm" if proposal.shares else "settle.how-to-choose"


def _confirmed(now: Session, proposal: "Proposal") -> bool:
    """Ask, when a person is there to answer and there is something to confirm."""
    if now.as_json or now.dry_run or not sys.stdin.isatty() or not proposal.shares:
        return False
    for line in _proposal_lines(now, proposal):
        click.echo(line)
    return click.confirm(now.say("settle.confirm"))


def _proposal_lines(now: Session, proposal: "Proposal") -> list[str]:
    from fonds.money import format_amount

    key = "settle.proposal" if proposal.shares else "settle.no-proposal"
    who = now.say(f"words.who-{proposal.plan.who}")
    lines = [
        now.say(key, case=proposal.case, amount=format_amount(proposal.cents, now.language), who=who),
        *([proposal.because[now.language]] if proposal.because else []),
    ]
    return lines + (_share_table(now, proposal.shares) if proposal.shares else [])


def _share_table(now: Session, shares: Mapping[str, int]) -> list[str]:
    from fonds.money import format_amount

    rows = [[debtor, format_amount(cents, now.language)] for debtor, cents in shares.items()]
    return table([now.say("settle.debtor"), now.say("common.amount")], rows, right=(1,))


def _proposal_document(proposal: "Proposal") -> dict[str, object]:
    from fonds.money import plain_amount

    return {
        "case": proposal.case,
        "amount": plain_amount(proposal.cents),
        "who": proposal.plan.who.value,
        "because": dict(proposal.because),
        "shares": {debtor: plain_amount(cents) for debtor, cents in proposal.shares.items()},
        "instalments": proposal.plan.instalments,
        "confirmed": False,
    }


def _tell(now: Session, case: str, settled: "Settled") -> None:
    from fonds.commands.context import answer_booked, booked_lines
    from fonds.money import plain_amount

    plan = settled.plan
    if plan is None:
        answer_booked(now, settled.booked, {"case": case, "confirmed": True}, booked_lines(now, settled.booked))
        return
    claims = [
        {"debtor": debtor, "amount": plain_amount(cents), "due_on": day.isoformat(), "reference": reference}
        for debtor, cents, day, reference in settled.claims
    ]
    document = {
        "case": case,
        "who": plan.who.value,
        "claims": claims,
        "absorbed": plain_amount(settled.absorbed_cents),
        "keeps_enough": plan.able,
        "confirmed": True,
    }
    lines = [*_settled_lines(now, case, plan, settled), *_entries_of_a_try(now, settled)]
    answer_booked(now, settled.booked, document, lines)


def _settled_lines(now: Session, case: str, plan: "Plan", settled: "Settled") -> list[str]:
    from fonds.commands.context import credit_lines
    from fonds.ledger.entries import EntryKind, resident
    from fonds.money import format_amount

    rows = [[d, format_amount(c, now.language), day.isoformat(), ref] for d, c, day, ref in settled.claims]
    headers = [now.say("settle.debtor"), now.say("common.amount"), now.say("settle.due-on"), now.say("settle.reference")]
    key = "settle.settled" if settled.claims or settled.absorbed_cents else "settle.still-undetermined"
    lines = [now.say(key, case=case, who=now.say(f"words.who-{plan.who}"))]
    if rows:
        lines += table(headers, rows, right=(1,))
    if settled.absorbed_cents:
        lines.append(now.say("settle.absorbed", amount=format_amount(settled.absorbed_cents, now.language)))
    undone = [number for number, entry in settled.booked.entries if entry.kind is EntryKind.REVERSAL]
    lines += [now.say("settle.replaced", entry=number) for number in undone]
    if settled.paid_cents:
        lines.append(now.say("settle.paid-before", amount=format_amount(settled.paid_cents, now.language)))
    lines += credit_lines(now, settled.booked)
    if plan.who.value == "resident" and plan.able is None:
        lines.append(now.say("terms.not-judged", case=case, debtor=resident(case)))
    return lines


def _entries_of_a_try(now: Session, settled: "Settled") -> list[str]:
    """Who only tries it out sees the entries too."""
    from fonds.commands.context import booked_lines

    return booked_lines(now, settled.booked) if now.dry_run and settled.booked.entries else []


def _weights(parties: tuple[str, ...]) -> dict[str, int]:
    """``zayaz=40%`` and the like: partner → percentage, together 100; without percentages everyone pays the same.

    Raises InvalidInput: share-unreadable, share-twice, share-percent-total.
    """
    from fonds.errors import invalid

    split = [one.partition("=") for one in parties]
    names = [name for name, _, _ in split]
    if len(set(names)) < len(names):
        raise invalid("share-twice", "--to")
    given = {name: _percent(percent, "--to") for name, equals, percent in split if equals}
    if not given:
        return dict.fromkeys(names, 1)
    if len(given) < len(names) or sum(given.values()) != 100:
        raise invalid("share-percent-total", "--to", total=sum(given.values()))
    return given


def _share_key(text: str) -> str:
    """``equal``, ``contribution``, ``benefit`` or ``fixed:NAME``. Raises InvalidInput: share-key-wrong."""
    from fonds.errors import invalid
    from fonds.ledger.shares import FIXED, ShareKey

    if text not in [*ShareKey] and (not text.startswith(FIXED) or text == FIXED):
        raise invalid("share-key-wrong", "--key", keys=[*(key.value for key in ShareKey), f"{FIXED}NAME"])
    return text


def _percent(text: str, where: str) -> int:
    from fonds.errors import invalid

    found = re.fullmatch(r"(\d{1,3})%?", text.strip())
    if not found or not 1 <= int(found[1]) <= 100:
        raise invalid("share-unreadable", where, example="--to zayaz=40%" if where == "--to" else f"{where} 50%")
    return int(found[1])


def times(text: str, where: str) -> int:
    """``12x`` or ``12``: the number of monthly instalments. Raises InvalidInput: instalments-unreadable."""
    from fonds.errors import invalid
    from fonds.ledger.shares import MOST_TERMS

    found = re.fullmatch(r"(\d{1,3})[x×]?", text.strip())
    if not found or not 1 <= int(found[1]) <= MOST_TERMS:
        raise invalid("instalments-unreadable", where)
    return int(found[1])
