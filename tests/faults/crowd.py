"""Members who all work at once in one fund on a server, each a process of its own, and each keeping its own notes."""

import json
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.synchronize import Barrier
from pathlib import Path

from fonds.actions.settle import Plan, Who
from fonds.case.choices import MoneyForm
from fonds.case.status import Outcome
from fonds.errors import FundError, InvalidInput, Refused
from fonds.store.database import reading
from tests.actions.desk import PARTNERS, Desk

AWAY = {"database-unreachable", "database-refused", "database-gone", "database-busy"}
"""What a member sees when the server is gone or too busy in the middle of something: try again with the same key."""


@dataclass
class Member:
    """One process: what it did and was told to be done, under which key."""

    desk: Desk
    number: int
    chance: random.Random
    notes: list[tuple[str, str, int]]
    refused: int = 0
    away: int = 0
    made: int = 0

    def key(self) -> str:
        self.made += 1
        return f"lid-{self.number}-{self.made}"

    def keyed(self, verb: str, cents: int, act: Callable[[str], object]) -> None:
        """Carry on under the same key until the fund has answered."""
        key = self.key()
        while True:
            try:
                act(key)
            except InvalidInput as error:
                if not AWAY & set(error.codes):
                    raise
                self.away += 1
                time.sleep(0.2)
            except Refused:
                self.refused += 1
                return
            else:
                self.notes.append((verb, key, cents))
                return

    def pick(self, sql: str) -> str | None:
        """A case out of those that ``sql`` finds, for whoever is first."""
        with reading(self.desk.fund) as connection:
            found = connection.exec_driver_sql(sql).scalars().all()
        return self.chance.choice(found) if found else None

    def grant(self) -> None:
        self.made += 1
        case = self.desk.submit(10_000, household=f"HH-{self.number}-{self.made}")
        self.desk.decide(case, Outcome.GRANT, 10_000, MoneyForm.GIFT)
        self.desk.approve(case, "bram")

    def pay(self) -> None:
        case = self.pick("SELECT case_ref FROM entry GROUP BY case_ref HAVING count(*) = 1 AND min(kind) = 'reservation'")
        if case:
            self.keyed("pay", -10_000, lambda key: self.desk.pay(case, key=key))

    def settle(self) -> None:
        case = self.pick("SELECT case_ref FROM entry GROUP BY case_ref HAVING count(*) = 2 AND max(kind) = 'reservation'")
        debtor = self.chance.choice(PARTNERS)
        if case:
            self.keyed("settle", 0, lambda key: self.desk.settle(case, Plan(Who.ONE, weights={debtor: 1}), key=key))

    def repay(self) -> None:
        debtor, cents = self.chance.choice(PARTNERS), self.chance.randint(1, 9_000)
        self.keyed("repay", cents, lambda key: self.desk.repay(debtor, cents, key=key))

    def contribute(self) -> None:
        partner, cents = self.chance.choice(PARTNERS), self.chance.randint(1, 2_000)
        self.keyed("contribute", cents, lambda key: self.desk.contribute(partner, cents, key=key))

    def act(self) -> None:
        """Do one thing at random."""
        verb = self.chance.choices((self.grant, self.pay, self.settle, self.repay, self.contribute), (3, 4, 2, 3, 1))[0]
        try:
            verb()
        except Refused:
            self.refused += 1
        except FundError as error:
            if not AWAY & set(error.codes):
                raise
            self.away += 1
            time.sleep(0.2)


def work(number: int, desk: Desk, url: str, ready: Barrier, seconds: float, notes: Path) -> None:
    """What one process does, once everybody is there, until its time is up; its notes tell afterwards what it was told."""
    os.environ["FONDS_DATABASE_URL"] = url
    ready.wait(300)
    until = time.time() + seconds
    member = Member(replace(desk), number, random.Random(number), [])
    failed = None
    try:
        while time.time() < until:
            member.act()
    except BaseException as error:
        failed = repr(error)
    told = {"notes": member.notes, "refused": member.refused, "away": member.away, "failed": failed}
    notes.write_text(json.dumps(told), encoding="utf-8")
