"""The program and a real database beside a model of a few dictionaries: both say the same after every step."""

import dataclasses
import json
import shutil
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from fonds.actions.register import add_partner, end_partner
from fonds.actions.verify import verify
from fonds.errors import FundError
from fonds.store.claims import claim_states
from fonds.store.database import reading
from fonds.store.fund import Fund
from tests.actions.desk import Desk, new_desk
from tests.ledger.model import Books, Line

IN_MEMORY = Path("/dev/shm")
GUEST = "gast"
"""A partner that left in February."""
FIXED = {"zayaz": 60, "farent": 30, "mee": 10}
steps: Counter[str] = Counter()
"""How often each rule was tried, and how often it was refused, over all runs."""


class BesideTheModel(RuleBasedStateMachine):
    """A fund and its model, and what must hold between them."""

    desk: Desk
    books: Books

    @initialize()
    def found(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="casusfonds-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        desk, self.books, self.household = new_desk(self.folder / "fonds"), Books(), 0
        settings = desk.fund.settings.model_copy(update={"share_keys": {"vast": FIXED}})
        self.desk = dataclasses.replace(desk, fund=Fund(desk.fund.folder, settings))
        add_partner(self.desk.order("anna"), GUEST, "Gast", date(2026, 1, 1))
        end_partner(self.desk.order("anna"), GUEST, date(2026, 2, 15))
        self.put_in("zayaz", 300_000)
        self.put_in(GUEST, 100_000, date(2026, 1, 10))

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            assert verify(self.desk.fund).findings == ()
            assert self.told_by_the_chain() == self.desk.query("SELECT account, amount_cents FROM posting ORDER BY id")
            shutil.rmtree(self.folder)

    def told_by_the_chain(self) -> list[tuple[str, int]]:
        """Every posting, as the records tell it: what comes of replaying them in an empty fund."""
        bodies = [json.loads(body)["rows"] for (body,) in self.desk.query("SELECT body FROM record ORDER BY seq")]
        return [(row["account"], row["amount_cents"]) for rows in bodies for name, row in rows if name == "posting"]

    def expect(self, code: str | None, action: Any, *told: Any, **rest: Any) -> Any:
        """Do it; ``code`` is the refusal that the model foresees, or None."""
        name = action.__name__
        steps[name] += 1
        if code is None:
            return action(*told, **rest)
        steps[f"{name} refused"] += 1
        with pytest.raises(FundError) as refusal:
            action(*told, **rest)
        assert refusal.value.codes == (code,)
        return None

    def put_in(self, partner: str, cents: int, day: date | None = None) -> None:
        code = None
        if partner == GUEST and (day or self.desk.day) > date(2026, 2, 15):
            code = "partner-unknown"
        elif (day or self.desk.day) < self.books.opens:
            code = "period-closed"
        self.expect(code, self.desk.contribute, partner, cents, again=True, value_on=day)
        if code is None:
            lines: list[Line] = [("bank", cents, None), (f"capital:{partner}", -cents, None)]
            self.books.book("contribution", lines, day=(day or self.desk.day).isoformat())

    @invariant()
    def the_books_are_those_of_the_model(self) -> None:
        if not hasattr(self, "desk"):
            return
        query = self.desk.query
        stored = query("SELECT account, case_ref, sum(amount_cents) FROM posting GROUP BY account, case_ref")
        assert {(account, case): cents for account, case, cents in stored if cents} == {
            place: cents for place, cents in self.books.balances.items() if cents
        }
        assert query("SELECT count(*) FROM entry") == [(len(self.books.bookings),)]
        assert query("SELECT entry FROM posting GROUP BY entry HAVING sum(amount_cents) <> 0") == []
        assert self.books.available >= 0
        assert self.books.account("bank") >= 0
        assert self.books.account("reservations") <= 0

    @invariant()
    def no_debt_is_more_than_the_claim_that_shows_it(self) -> None:
        if hasattr(self, "books"):
            for (account, of), cents in self.books.balances.items():
                if account.startswith("claim:"):
                    assert cents <= self.books.claimed(account, of), f"{account} owes {cents} for {of}"

    @invariant()
    def claims_and_instalments_add_up(self) -> None:
        if not hasattr(self, "desk"):
            return
        query = self.desk.query
        unequal = (
            "SELECT s.id FROM settlement s WHERE s.entry IS NOT NULL AND "
            "(SELECT coalesce(sum(c.amount_cents), 0) FROM claim c WHERE c.settlement = s.id) <> "
            "(SELECT coalesce(sum(p.amount_cents), 0) FROM posting p WHERE p.entry = s.entry AND p.account LIKE 'claim:%')"
        )
        assert query(unequal) == []
        terms = "SELECT sum(i.amount_cents) - c.amount_cents FROM claim c JOIN instalment i ON i.claim = c.id GROUP BY c.id"
        plans = (
            "SELECT sum(x.amount_cents) - c.amount_cents FROM claim c JOIN plan p ON p.claim = c.id "
            "JOIN plan_term x ON x.plan = p.id GROUP BY p.id"
        )
        assert all(difference == 0 for (difference,) in [*query(terms), *query(plans)])
        assert query("SELECT reference FROM claim GROUP BY reference HAVING count(*) > 1") == []

    @invariant()
    def every_claim_stands_as_in_the_model(self) -> None:
        if not hasattr(self, "desk"):
            return
        with reading(self.desk.fund) as connection:
            told = {
                (state.case, state.debtor): [
                    (term.due_on, term.cents, left) for term, left in zip(state.terms, state.open_terms, strict=True)
                ]
                for state in claim_states(connection)
            }
        assert told == {
            (name, debtor): [
                (due, cents, left) for (due, cents), left in zip(case.terms[debtor], self.books.left(debtor, name), strict=True)
            ]
            for name, case in self.books.cases.items()
            for debtor in case.claims
        }
