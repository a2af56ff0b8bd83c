"""A desk for tests: gives orders to a fund through the actions themselves; a quick fund, and cases in every stage."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from sqlite3 import Connection, connect
from typing import Any

from fonds.actions.assess import assess_case, judge
from fonds.actions.bank_import import Imported, import_files
from fonds.actions.close import Closed, close
from fonds.actions.decide import Choice, approve, decide
from fonds.actions.found import found
from fonds.actions.pay import Paid, pay
from fonds.actions.perform import Booked, Order
from fonds.actions.plan import Change, Replanned, replan
from fonds.actions.refund import Refunded, refund
from fonds.actions.register import add_member, add_partner
from fonds.actions.repay import Repaid, contribute, repay, reverse
from fonds.actions.return_capital import Returned, return_capital
from fonds.actions.roles import Role
from fonds.actions.settle import Plan, Settled, settle
from fonds.actions.submit import submit, update, withdraw
from fonds.actions.waive import Waived, approve_waiver, waive
from fonds.case.choices import MoneyForm
from fonds.case.facts import JUDGEMENTS
from fonds.case.request import CaseRequest
from fonds.case.status import Outcome
from fonds.store.fund import Fund, Settings

DAY = date(2026, 3, 2)
FUND_IBAN = "NL91ABNA0417164300"
PAYEE_IBAN = "NL20INGB0001234567"
OTHER_IBAN = "NL44RABO0123456789"
PARTNERS = ("farent", "maatschappelijke-opvang", "mee", "weenerxl", "zayaz")
MEMBERS = (
    ("anna", "zayaz", Role.SECRETARIAT),
    ("bram", "weenerxl", Role.SECRETARIAT),
    ("carla", "farent", Role.SECRETARIAT),
    ("dirk", "mee", Role.TREASURER),
    ("els", "mee", Role.AUDITOR),
)
REASONS = {"legitimacy": "Dit mag van de wet.", "return": "Niets doen kost meer.", "commitment": "De bewoner doet mee."}


def request_data(*cents: int, household: str = "HH-1", **parts: Any) -> dict[str, Any]:
    """A complete request as plain data, with a line per amount; ``parts`` replace whole parts."""
    lines = [
        {
            "description": f"Voorbeeldregel {number}",
            "amount": f"{amount // 100}.{amount % 100:02d}",
            "payee": {"name": "Voorbeeldleverancier", "kind": "supplier", "iban": PAYEE_IBAN},
            "quotation": True,
        }
        for number, amount in enumerate(cents or (50_000,), start=1)
    ]
    full: dict[str, Any] = {
        "requester": {
            "organisation": "maatschappelijke-opvang",
            "professional": "Voorbeeld Professional",
            "second_signatory": {"name": "Voorbeeld Collega", "agrees": True},
        },
        "household": {
            "reference": household,
            "type": "single",
            "adults": 1,
            "minors": 0,
            "municipality": "'s-Hertogenbosch",
            "on_assistance": False,
        },
        "story": {part: f"Voorbeeld: {part}." for part in ("who", "what", "what_for", "why", "cause", "tried", "prevention")},
        "asked": {
            "lines": lines,
            "form": "gift",
            "months": 1,
            "urgency": "none",
            "needed_by": "2026-03-20",
            "pays_debt": False,
            "already_paid": False,
            "cheapest": True,
        },
        "do_nothing": {
            "description": "Dan wordt het duurder.",
            "lines": [
                {"description": "Opvang", "amount": "9000.00", "probability": 80, "beneficiary": "zayaz", "source": "Voorbeeld"}
            ],
        },
        "perspective": {"lasting": True, "basic_needs": ["shelter"]},
        "own_part": {
            "goal": "Zelf de huur betalen.",
            "first_step": "Werk zoeken.",
            "first_step_helped": True,
            "contribution": "Tien euro.",
            "agrees": True,
            "agreed_on": "2026-03-01",
        },
        "support": {
            "plan": True,
            "contact": "Voorbeeld Contact",
            "parties_agree": True,
            "aftercare": "Elke maand een gesprek.",
            "evaluation_on": "2026-06-01",
        },
        "bottlenecks": [{"kind": "rule", "law": "wmo", "description": "De regel past niet."}],
        "prior_provisions": [{"provision": "special_assistance", "status": "refused", "explored_on": "2026-02-20"}],
        "repayment": {"by": "all"},
    }
    return {**full, **parts}


def request(*cents: int, household: str = "HH-1", **parts: Any) -> CaseRequest:
    """The same as a ``CaseRequest``."""
    return CaseRequest.model_validate(request_data(*cents, household=household, **parts))


@dataclass(frozen=True)
class Desk:
    """Gives orders to one fund, each by the member whose task it is."""

    fund: Fund
    day: date = DAY

    @property
    def database(self) -> Path:
        return self.fund.folder / "fonds.db"

    def order(self, who: str, **rest: Any) -> Order:
        return Order(self.fund, who, self.day, **rest)

    def on(self, day: date) -> "Desk":
        return replace(self, day=day)

    def later(self, days: int) -> "Desk":
        return self.on(self.day + timedelta(days))

    def contribute(self, partner: str, cents: int, **rest: Any) -> Booked:
        return contribute(self.order("dirk", **rest), partner, cents)

    def submit(self, *cents: int, household: str = "HH-1", **parts: Any) -> str:
        return submit(self.order("anna"), request(*cents, household=household, **parts))

    def update(self, case: str, *cents: int, **parts: Any) -> int:
        return update(self.order("anna"), case, request(*cents, **parts))

    def withdraw(self, case: str) -> None:
        withdraw(self.order("anna"), case, "De aanvrager trekt de aanvraag in.")

    def judge(self, case: str) -> None:
        for fact in JUDGEMENTS:
            judge(self.order("anna"), case, fact, True, "Nagekeken.")

    def assess(self, case: str) -> None:
        assess_case(self.order("anna"), case)

    def decide(self, case: str, outcome: Outcome, amount: int | None = None, form: MoneyForm | None = None) -> bool:
        """Decide, with a reason to deviate always at hand; whether the decision stands."""
        lines: dict[int, int] = {}
        choice = Choice(outcome, REASONS, amount, lines, form, deviation="Het secretariaat kiest hiervoor.")
        return decide(self.order("anna"), case, choice).final

    def approve(self, case: str, *members: str) -> None:
        """Approve by one member after the other, until the decision stands."""
        for member in members or ("bram", "carla"):
            if approve(self.order(member), case, minutes="verslag 7").final:
                return

    def granted(self, *cents: int, **rest: Any) -> str:
        """A case on which a grant stands."""
        case = self.submit(*cents, **rest)
        if not self.decide(case, Outcome.GRANT, sum(cents or (50_000,)), MoneyForm.GIFT):
            self.approve(case)
        return case

    def urgent(self, *cents: int, **rest: Any) -> str:
        """An urgent case on which a grant stands whose reasons are still to come."""
        asked = {**request_data(*cents)["asked"], "urgency": "no_food"}
        case = self.submit(*cents, asked=asked, **rest)
        made = Choice(Outcome.GRANT, {}, sum(cents), {}, MoneyForm.GIFT, "Er is haast.", reasons_later=True)
        if not decide(self.order("anna"), case, made).final:
            self.approve(case)
        return case

    def paid(self, *cents: int, **rest: Any) -> str:
        """A case that is paid out."""
        case = self.granted(*cents, **rest)
        self.pay(case)
        return case

    def pay(self, case: str, line: int | None = None, **rest: Any) -> Paid:
        return pay(self.order("dirk", **rest), case, line)

    def settle(self, case: str, plan: Plan, *, replace: bool = False, **rest: Any) -> Settled:
        return settle(self.order("anna", **rest), case, plan, replace=replace)

    def repay(self, debtor: str, cents: int, case: str | None = None, **rest: Any) -> Repaid:
        return repay(self.order("dirk", again=True, **rest), debtor, cents, case)

    def reverse(self, entry: int, **rest: Any) -> Booked:
        return reverse(self.order("dirk", **rest), entry, "Verkeerd geboekt.")

    def replan(self, case: str, debtor: str, change: Change, **rest: Any) -> Replanned:
        return replan(self.order("anna", again=True, **rest), case, debtor, change, "Zo is het afgesproken.")

    def waive(self, case: str, debtor: str, cents: int, *, write_off: bool = False) -> Waived:
        """Give up a claim, with every approval that this takes from members of other organisations."""
        first, *others = [one for one, partner, role in MEMBERS if role == Role.SECRETARIAT and partner != debtor]
        made = waive(self.order(first, again=True), case, debtor, cents, "Het kan niet anders.", write_off=write_off)
        for member in others:
            if made.waits_for:
                made = approve_waiver(self.order(member), made.number, "verslag 8" if made.mandate == "board" else None)
        return made

    def give_back(self, partner: str, cents: int, **rest: Any) -> Returned:
        return return_capital(self.order("dirk", again=True, **rest), partner, cents)

    def refund(self, debtor: str, cents: int | None = None) -> Refunded:
        return refund(self.order("dirk", again=True), debtor, cents)

    def close(self, period: str) -> Closed:
        return close(self.order("dirk"), period)

    def import_bank(self, *files: bytes) -> Imported:
        """Read files of the bank."""
        return import_files(self.order("dirk"), [(f"bestand-{number}", file) for number, file in enumerate(files, start=1)])

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Look in the database with SQLite itself, beside the program."""
        with closing(self.open()) as connection:
            return connection.execute(sql, values).fetchall()

    def open(self) -> Connection:
        return connect(self.database)

    def dump(self) -> str:
        """Every row of the database as text."""
        with closing(self.open()) as connection:
            return "\n".join(connection.iterdump())

    def copy(self, folder: Path) -> "Desk":
        """The same fund in another folder."""
        shutil.copytree(self.fund.folder, folder, dirs_exist_ok=True)
        return replace(self, fund=Fund(folder, self.fund.settings))


def empty_fund(folder: Path) -> Desk:
    """A fund with five partners and five members, and nothing in the pot."""
    fund = found(folder, Settings(name="Voorbeeldfonds", iban=FUND_IBAN, municipalities=("'s-Hertogenbosch",)), "anna", DAY)
    desk = Desk(fund, date(2026, 1, 1))
    for partner in PARTNERS:
        add_partner(desk.order("anna"), partner, partner.capitalize(), desk.day)
    for member, partner, role in MEMBERS:
        add_member(desk.order("anna"), member, partner, role, desk.day)
    return desk.on(DAY)


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="casusfonds-test-")) / "fonds"
    empty_fund(folder)
    return folder


def new_desk(folder: Path, pot: int = 0) -> Desk:
    """An empty fund of its own in ``folder``, copied from one that was made once; ``pot`` cents are put in by zayaz."""
    settings = Settings(name="Voorbeeldfonds", iban=FUND_IBAN, municipalities=("'s-Hertogenbosch",))
    desk = Desk(Fund(_template(), settings)).copy(folder)
    if pot:
        desk.contribute("zayaz", pot)
    return desk
