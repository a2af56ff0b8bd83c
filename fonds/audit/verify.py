"""Verify: does everything still hold? Pure checks over the records of the chain and the rows of the tables.

Every check reports all it finds and none stops at the first. A finding names the place and what it means.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fonds.audit.chain import digest

Row = Mapping[str, Any]

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
"""What reading something can raise when anybody may have written anything into it."""


@dataclass(frozen=True)
class Finding:
    """Something that does not hold: a code of the error catalogue, the place, and the facts of the matter."""

    code: str
    where: str
    details: Mapping[str, object] = field(default_factory=dict)


def shown(text: str) -> str:
    """Text out of a database that cannot be trusted, fit for a screen: no control characters, no broken bytes."""
    return ascii(text)[1:-1]


_OF_ROLES = ("grant ", "policy ", "row security ")

RIGHTS = (*_OF_ROLES, "view ")
"""How the parts of a structure begin that say who may do what on PostgreSQL. A view without roles is a part like any other."""


def check_structure(stored: Mapping[str, str], told: Mapping[str, str]) -> Iterator[Finding]:
    """Every table, index and guard is as the chain says (``told``), and there is nothing beside them."""
    if not told:  # the first record is not what it was, and that was found already
        return
    parts = stored.keys() | told.keys()
    if any(part.startswith("row security ") for part in stored) and not any(part.startswith(RIGHTS) for part in told):
        yield Finding("audit-roles-unconfirmed", "fonds db roles --confirm")
        parts = {part for part in parts if not part.startswith(RIGHTS)}
    roles = any(part.startswith(_OF_ROLES) for part in parts)
    for part in sorted(parts):
        if stored.get(part) != told.get(part):
            yield Finding(_code_of(part, gone=part not in stored, new=part not in told, roles=roles), shown(part))


def _code_of(part: str, *, gone: bool, new: bool, roles: bool) -> str:
    if roles and part.startswith(RIGHTS):
        return "audit-right-new" if new else "audit-right-gone" if gone else "audit-right-changed"
    return "audit-guard-missing" if part.startswith("trigger ") and not new else "audit-structure-differs"


def check_logins(logins: Iterable[tuple[str, str, bool]], seats: Container[tuple[str, str]]) -> Iterator[Finding]:
    """Whoever can act in a role on the server has a seat with that role, and stands under the rules for rows.

    Each login: the role, its name, and whether no policy holds for it. ``seats``: who sits in which role (member, role).
    """
    above: set[str] = set()
    for role, name, free in logins:
        if (name, role) not in seats:
            yield Finding("audit-login-without-seat", f"login {shown(name)}", {"role": role})
        if free and name not in above:
            above.add(name)
            yield Finding("audit-login-above-rules", f"login {shown(name)}")


def check_rows(
    table: str, key: str, stored: Iterable[Row], told: Mapping[str, Row], erased: Container[str]
) -> Iterator[Finding]:
    """Compare rows of one table with what the chain says (``told``, by key), cell by cell, and boxes with their digest.

    ``erased``: the keys of rows that were destroyed: they must be gone, and must not come back out of a backup.
    """
    expected = {name: row for name, row in told.items() if name not in erased}
    seen: set[str] = set()
    for row in stored:
        name = str(row[key])
        where = f"{table} {shown(name)}"
        seen.add(name)
        if name not in expected:
            yield Finding("audit-row-extra", where)
            continue
        wanted = expected[name]
        for column, value in row.items():
            if column == "box":
                found = value if isinstance(value, str) else digest(bytes(value))  # see ``store.sweeping.source``
                if found != wanted.get("digest"):
                    yield Finding("audit-cell-changed", where, {"column": "box"})
            elif value != wanted.get(column):
                yield Finding("audit-cell-changed", where, {"column": column})
    for name in expected.keys() - seen:
        yield Finding("audit-row-missing", f"{table} {name}")


def check_books(postings: Iterable[tuple[int, int, str, int, int | None, int | None, int | None]]) -> Iterator[Finding]:
    """Every entry balances, no posting hangs loose, and the pot never went below zero and is what each entry tells of it.

    Each posting: its number, its entry, account, cents, the entry once more or None when there is no such entry, and the pot
    that the entry tells: cents at the bank, and of those what is free, or None.
    """
    unbalanced: dict[int, int] = {}
    bank = reserved = current = 0
    told: tuple[int | None, int | None] = (None, None)
    pots = _Pots()
    for number, entry, account, cents, known, bank_told, free_told in postings:
        if known is None:
            yield Finding("audit-posting-loose", f"posting {number}")
            continue
        if entry != current:
            yield from pots.check(current, (bank, bank + reserved), told)
            current, told = entry, (bank_told, free_told)
        total = unbalanced.pop(entry, 0) + cents
        if total:
            unbalanced[entry] = total
        if account == "bank":
            bank += cents
        elif account == "reservations":
            reserved += cents
    yield from pots.check(current, (bank, bank + reserved), told)
    for entry, total in sorted(unbalanced.items()):
        yield Finding("audit-entry-unbalanced", f"entry {entry}", {"difference": total})


class _Pots:
    """Holds the pot that entries tell against what all postings come to. What stays different is told once, where it begins."""

    def __init__(self) -> None:
        self.apart = (0, 0)

    def check(self, entry: int, pot: tuple[int, int], told: tuple[int | None, int | None]) -> Iterator[Finding]:
        if min(pot) < 0:
            yield Finding("audit-overdraft", f"entry {entry}")
        if told[0] is None or told[1] is None:  # booked by a version that did not tell
            return
        apart = told[0] - pot[0], told[1] - pot[1]
        if apart not in ((0, 0), self.apart):
            details = {"bank": told[0], "free": told[1], "real_bank": pot[0], "real_free": pot[1]}
            yield Finding("audit-pot-differs", f"entry {entry}", details)
        self.apart = apart


def check_payouts(payouts: Iterable[Row]) -> Iterator[Finding]:
    """Every payout rests on a decision that stands, and was booked by who may pay and did not judge.

    Each row: entry, decision, granted (cents of that line or None), cents, final, seated (whether who booked it sat in a role
    that pays), judged (whether that person took part in deciding), missing (whether the mandate asked for an approval in vain).
    """
    for row in payouts:
        where = f"entry {row['entry']}"
        if not row["seated"]:
            yield Finding("audit-payout-without-seat", where)
        if row["decision"] is None or not row["final"] or row["granted"] is None:
            yield Finding("audit-payout-without-decision", where)
            continue
        if row["cents"] != row["granted"]:
            yield Finding("audit-payout-other-amount", where)
        if row["judged"]:
            yield Finding("audit-payout-by-decider", where)
        if row["missing"]:
            yield Finding("audit-mandate-too-low", where)


def check_shares(apart: Mapping[tuple[int, str], int]) -> Iterator[Finding]:
    """The claims of a settlement are what its entry books: (settlement, account) → how many cents more is claimed."""
    for (settlement, account), cents in apart.items():
        if cents:
            yield Finding("audit-claim-differs", f"settlement {settlement}", {"account": shown(account), "difference": cents})


def check_waivers(waivers: Iterable[Row]) -> Iterator[Finding]:
    """What was given up of a claim rests on a proposal of that amount, and on somebody who agreed when the mandate asks for it.

    Each row: entry, cents, proposed (cents of the proposal, or None), agreed.
    """
    for row in waivers:
        where = f"entry {row['entry']}"
        if row["proposed"] is None:
            yield Finding("audit-waiver-without-proposal", where)
        elif row["proposed"] != row["cents"]:
            yield Finding("audit-waiver-other-amount", where)
        if row["proposed"] is not None and not row["agreed"]:
            yield Finding("audit-mandate-too-low", where)
