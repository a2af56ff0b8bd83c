"""``fonds settle``: the rules propose who should have paid, people confirm or choose otherwise."""

import re
import sys
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Day, Session, command, option, session
from fonds.commands.out import answer, table

if TYPE_CHECKING:
    from fonds.actions.settle import Plan, Proposal, Settled

_KEYS = ("equal", "contribution")


@command("settle", writes=True)
@click.argument("case")
@option("--accept", is_flag=True)
@option("--to", "parties", multiple=True, metavar="PARTNER[=N%]", help="settle-to")
@option("--all", "everyone", is_flag=True, help="settle-all")
@option("--key", "share_key", type=click.Choice(_KEYS), default="equal", help="share-key")
@option("--part", metavar="N%", default="100%")
@option("--resident", metavar="N", help="settle-resident")
@option("--start", type=Day(), help="settle-start")
@option("--undetermined", metavar="WHY")
@option("--why")
@option("--once", metavar="KEY", help="key")
@option("--again", is_flag=True)
def settle(
    case: str,
    accept: bool,
    parties: tuple[str, ...],
    everyone: bool,
    share_key: str,
    part: str,
    resident: str | None,
    start: date | None,
    undetermined: str | None,
    why: str | None,
    once: str | None,
    again: bool,
) -> None:
    """Propose who pays, or confirm it."""
    from fonds.actions.settle import Plan, Who, propose
    from fonds.actions.settle import settle as action
    from fonds.commands.context import fund, order, today
    from fonds.errors import invalid
    from fonds.ledger.shares import ShareKey

    now = session()
    chosen = [bool(parties), everyone, resident is not None, undetermined is not None, accept]
    if sum(chosen) > 1:
        raise invalid("settle-one-choice", case)
    if parties:
        weights = _weights(parties)
        plan = Plan(Who.ONE if len(weights) == 1 else Who.SEVERAL, weights=weights, reason=why)
    elif everyone:
        plan = Plan(Who.ALL, key=ShareKey(share_key), part_percent=_percent(part, "--part"), reason=why)
    elif resident is not None:
        plan = Plan(Who.RESIDENT, instalments=_times(resident), start=start, reason=why)
    elif undetermined is not None:
        plan = Plan(Who.UNDETERMINED, reason=undetermined)
    else:
        proposal = propose(fund(now), case, today(now))
        if not accept and not _confirmed(now, proposal):
            answer(
                now,
                _proposal_document(proposal),
                [*_proposal_lines(now, proposal), now.say(_next(proposal), case=case)],
            )
            return
        plan = _accepted(proposal, start, why)
    settled = action(order(now, key=once, again=again), case, plan)
    _tell(now, case, plan, settled)


def _next(proposal: "Proposal") -> str:
    """What a person can do with a proposal; one that names nobody cannot be accepted."""
    return "settle.how-to-confirm" if proposal.shares else "settle.how-to-choose"


def _accepted(proposal: "Proposal", start: date | None, why: str | None) -> "Plan":
    """The proposal as a plan. What the rules leave undetermined cannot be accepted: a person has to say why."""
    from dataclasses import replace

    from fonds.actions.settle import Who
    from fonds.errors import refused

    if proposal.plan.who is Who.UNDETERMINED:
        raise refused("proposal-undetermined", proposal.case)
    return replace(proposal.plan, start=start or proposal.plan.start, reason=why)


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


def _tell(now: Session, case: str, plan: "Plan", settled: "Settled") -> None:
    from fonds.commands.context import booked_document, booked_lines
    from fonds.ledger.entries import EntryKind
    from fonds.money import format_amount, plain_amount

    claims = [
        {"debtor": debtor, "amount": plain_amount(cents), "due_on": day.isoformat(), "reference": reference}
        for debtor, cents, day, reference in settled.claims
    ]
    document = {
        **booked_document(settled.booked),
        "case": case,
        "who": plan.who.value,
        "claims": claims,
        "absorbed": plain_amount(settled.absorbed_cents),
        "confirmed": True,
    }
    if settled.booked.repeated:
        answer(now, document, booked_lines(now, settled.booked))
        return
    rows = [[d, format_amount(c, now.language), day.isoformat(), ref] for d, c, day, ref in settled.claims]
    headers = [now.say("settle.debtor"), now.say("common.amount"), now.say("settle.due-on"), now.say("settle.reference")]
    key = "settle.settled" if settled.claims or settled.absorbed_cents else "settle.still-undetermined"
    lines = [now.say(key, case=case, who=now.say(f"words.who-{plan.who}"))]
    if rows:
        lines += table(headers, rows, right=(1,))
    if settled.absorbed_cents:
        lines.append(now.say("settle.absorbed", amount=format_amount(settled.absorbed_cents, now.language)))
    for _, entry in settled.booked.entries:
        if entry.kind is EntryKind.OFFSET:
            used = sum(posting.cents for posting in entry.postings if posting.cents > 0)
            debtor = entry.postings[0].account.partition(":")[2]
            lines.append(now.say("settle.credit-used", debtor=debtor, amount=format_amount(used, now.language)))
    answer(now, document, lines)


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


def _percent(text: str, where: str) -> int:
    from fonds.errors import invalid

    found = re.fullmatch(r"(\d{1,3})%?", text.strip())
    if not found or not 1 <= int(found[1]) <= 100:
        raise invalid("share-unreadable", where)
    return int(found[1])


def _times(text: str) -> int:
    """``12x`` or ``12``: the number of monthly instalments. Raises InvalidInput: instalments-unreadable."""
    from fonds.errors import invalid

    found = re.fullmatch(r"(\d{1,3})[x×]?", text.strip())
    if not found or not 1 <= int(found[1]) <= 120:
        raise invalid("instalments-unreadable", "--resident")
    return int(found[1])
