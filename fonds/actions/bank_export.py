"""Send payouts to the bank: what was booked and not sent yet becomes one payment file, once."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, select

from fonds.actions.assess import read_stored_request
from fonds.actions.perform import Order, perform
from fonds.audit.chain import digest
from fonds.bank.pain import Batch, Transfer, payment_file
from fonds.case.calendar import is_target_day, target_day_from
from fonds.case.request import CaseRequest
from fonds.errors import Problem, Refused, broken, invalid, refused
from fonds.ledger.reference import payout_reference
from fonds.store import tables as t
from fonds.store.bank_books import payment_batch, payouts_to_send
from fonds.store.queries import approvals, decisions
from fonds.store.unit import Unit

_FURTHEST = timedelta(days=366)
"""A later day is a year typed wrong; a proposal, since every bank has its own limit."""


@dataclass(frozen=True)
class Exported:
    """A payment file. ``orders``: (entry, case, line, cents); ``content`` is empty after a dry run; ``copy``: made before."""

    batch: int
    message_id: str
    version: str
    execute_on: date
    orders: tuple[tuple[int, str, int, int], ...]
    content: bytes = b""
    sha256: str = ""
    copy: bool = False

    @property
    def total_cents(self) -> int:
        """What the file comes to."""
        return sum(cents for _, _, _, cents in self.orders)


def export(order: Order, version: str, execute_on: date | None, entries: Collection[int] | None = None) -> Exported:
    """Make one file of the payouts that wait. ``entries``: only these. Without a day it is the next one on which banks settle.

    Raises Refused: bank-without-iban, bank-batch-empty, bank-payout-unknown, decider-pays, bank-day-closed; InvalidInput:
    bank-day-past, bank-day-far.
    """
    with perform(order, "bank export") as unit:
        iban = _iban(unit)
        day = _execution_day(order.today, execute_on)
        waiting = payouts_to_send(unit.connection, entries)
        if unknown := sorted(set(entries or ()) - {row.id for row in waiting}):
            raise refused("bank-payout-unknown", entries=unknown)
        if not waiting:
            raise refused("bank-batch-empty")
        _refuse_deciders(unit, waiting)
        number = unit.next_id(t.payment_batch)
        message_id = _message_id(iban, number)
        unit.subject = f"batch:{number}"
        orders = tuple((row.id, row.case_ref, row.line, row.amount_cents) for row in waiting)
        if order.dry_run:  # who only tries it out reads no payee: that would leave no record
            return Exported(number, message_id, version, day, orders)
        decided = {row.id: row.decision for row in waiting}
        content = payment_file(_batch(unit, message_id, (order.today, day), orders, decided), version)
        sha256 = digest(content)
        unit.add(
            t.payment_batch,
            message_id=message_id,
            version=version,
            on_day=order.today.isoformat(),
            execute_on=day.isoformat(),
            total_cents=sum(cents for _, _, _, cents in orders),
            sha256=sha256,
        )
        rows = [
            {"batch": number, "number": at, "entry": entry, "end_to_end": _end_to_end(case, line, entry), "amount_cents": cents}
            for at, (entry, case, line, cents) in enumerate(orders, start=1)
        ]
        unit.add_all(t.payment_order, rows)
        return Exported(number, message_id, version, day, orders, content, sha256)


def export_again(order: Order, number: int) -> Exported:
    """The same file once more, byte for byte; that it is a copy is recorded.

    Raises Refused: bank-batch-unknown, decider-pays, case-erased (its payee was forgotten), bank-without-iban;
    IntegrityFailure: bank-batch-differs.
    """
    with perform(order, "bank export") as unit:
        unit.subject = f"batch:{number}"
        row, sent = payment_batch(unit.connection, number)
        _refuse_deciders(unit, sent)
        orders = tuple((one.entry, one.case_ref, one.line, one.amount_cents) for one in sent)
        day = date.fromisoformat(row.execute_on)
        if order.dry_run:
            return Exported(number, row.message_id, row.version, day, orders, copy=True)
        days, decided = (date.fromisoformat(row.on_day), day), {one.entry: one.decision for one in sent}
        content = payment_file(_batch(unit, row.message_id, days, orders, decided), row.version)
        if digest(content) != row.sha256:
            raise broken("bank-batch-differs", str(number))
        unit.add(t.batch_copy, batch=number, on_day=order.today.isoformat(), member=unit.actor.name)
        return Exported(number, row.message_id, row.version, day, orders, content, row.sha256, copy=True)


def _iban(unit: Unit) -> str:
    if unit.fund.settings.iban is None:
        raise refused("bank-without-iban")
    return unit.fund.settings.iban


def _execution_day(today: date, wanted: date | None) -> date:
    if wanted is None:
        return target_day_from(today + timedelta(days=1))
    if wanted < today:
        raise invalid("bank-day-past", "--execute-on", day=wanted.isoformat())
    if wanted > today + _FURTHEST:
        raise invalid("bank-day-far", "--execute-on", day=wanted.isoformat())
    if not is_target_day(wanted):
        raise refused("bank-day-closed", "--execute-on", day=wanted.isoformat(), next=target_day_from(wanted).isoformat())
    return wanted


def _refuse_deciders(unit: Unit, payouts: Sequence[Row[Any]]) -> None:
    """Who decides does not pay: not by booking a payout, and not by sending it either."""
    problems = []
    for case, decision in sorted({(row.case_ref, row.decision) for row in payouts}):
        made = {row.id: row.member for row in decisions(unit.connection, case)}
        if unit.actor.name in {made.get(decision), *(row.member for row in approvals(unit.connection, decision))}:
            problems.append(Problem("decider-pays", case, {"member": unit.actor.name}))
    if problems:
        raise Refused(problems)


def _message_id(iban: str, number: int) -> str:
    """Tells this batch from those of every other fund; the bank refuses an id that it has seen before."""
    return f"CF-{hashlib.sha256(iban.encode()).hexdigest()[:8].upper()}-{number:06d}"


def _end_to_end(case: str, line: int, entry: int) -> str:
    """Comes back on the statement. The entry makes it another one when a returned payment is made again."""
    return f"{case}-{line}-{entry}"


def _batch(
    unit: Unit,
    message_id: str,
    days: tuple[date, date],
    orders: Sequence[tuple[int, str, int, int]],
    decided: Mapping[int, int],
) -> Batch:
    """``days``: on which it was made, and on which the bank pays; ``decided``: the decision on which each payout rests."""
    settings, (made_on, execute_on) = unit.fund.settings, days
    requests = {
        one: _decided_request(unit, case, one) for case, one in {(case, decided[entry]) for entry, case, _, _ in orders}
    }
    transfers = []
    for entry, case, line, cents in orders:
        payee = requests[decided[entry]].asked.lines[line - 1].payee
        reference = payout_reference(case, entry)
        transfers.append(Transfer(_end_to_end(case, line, entry), payee.name, payee.iban, cents, reference))
    return Batch(message_id, made_on, execute_on, settings.account_name or settings.name, _iban(unit), transfers)


def _decided_request(unit: Unit, case: str, decision: int) -> CaseRequest:
    """The request as it was decided on; a later version can name another account for a payment that came back."""
    query = select(t.request.c.version).join(t.assessment, t.assessment.c.request == t.request.c.id)
    query = query.join(t.decision, t.decision.c.assessment == t.assessment.c.id).where(t.decision.c.id == decision)
    return read_stored_request(unit.unseal(case, f"request/{unit.connection.execute(query).scalar_one()}"))
