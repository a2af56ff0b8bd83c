"""The chart of accounts: what an accountant calls each account of the ledger. The one place where that is decided.

Numbers follow the Dutch custom of numbering by class (decimaal rekeningstelsel): 0 equity, 1 money, claims and debts, 4 costs,
8 income, 9 outside the balance sheet. The words stand in ``texts/accounts.toml``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fonds.ledger.entries import ABSORBED, BANK, CHARGES, INTEREST, RESERVATIONS, UNMATCHED
from fonds.texts import area, text


class Kind(StrEnum):
    """Where an account belongs in the yearly accounts. A memo account belongs nowhere: it only remembers promises."""

    ASSET = "asset"
    LIABILITY = "liability"
    EQUITY = "equity"
    EXPENSE = "expense"
    INCOME = "income"
    MEMO = "memo"


@dataclass(frozen=True)
class Group:
    """One line of the general ledger. ``key`` names it in the texts."""

    key: str
    number: str
    kind: Kind


CAPITAL = Group("capital", "0500", Kind.EQUITY)
PARTNER_CLAIMS = Group("partner-claims", "1300", Kind.ASSET)
EARLIER_YEARS = Group("earlier-years", "0590", Kind.EQUITY)
"""The result of earlier years. No account of the ledger: it is what the accounts of ``RESULT`` become after New Year."""
_WHOLE = {
    BANK: Group("bank", "1100", Kind.ASSET),
    UNMATCHED: Group("unmatched", "1900", Kind.LIABILITY),
    ABSORBED: Group("absorbed", "4500", Kind.EXPENSE),
    CHARGES: Group("charges", "4600", Kind.EXPENSE),
    INTEREST: Group("interest", "8500", Kind.INCOME),
    RESERVATIONS: Group("reservations", "9100", Kind.MEMO),
}
_BY_OWNER = {
    "claim:resident:": Group("resident-claims", "1310", Kind.ASSET),
    "claim:": PARTNER_CLAIMS,
    "capital:": CAPITAL,
    "case:": Group("paid", "1400", Kind.ASSET),
    "reserved:": Group("reserved", "9000", Kind.MEMO),
}
GROUPS = tuple(sorted([*_WHOLE.values(), *_BY_OWNER.values(), EARLIER_YEARS], key=lambda group: group.number))
"""Every line of the chart, in the order of its numbers."""
YEARLY = (Kind.EXPENSE, Kind.INCOME)
"""What begins at nothing each year. In the program it runs on; the audit file moves it to ``EARLIER_YEARS``."""
RESULT = tuple(code for code, group in _WHOLE.items() if group.kind in YEARLY)
"""The accounts that hold the result of the fund."""


@dataclass(frozen=True)
class Account:
    """An account of the ledger: the line of the chart it falls under, and whose it is (a partner, a case, or nobody's)."""

    code: str
    group: Group
    owner: str = ""

    @property
    def debtor(self) -> str:
        """Who owes, for an account of claims: a partner or ``resident:CASE``; empty for other accounts."""
        return self.code.removeprefix("claim:") if self.code.startswith("claim:") else ""

    def partner_name(self, partners: Mapping[str, str]) -> str | None:
        """The name of the partner whose account this is; None for other accounts. ``partners``: id → name."""
        return partners.get(self.owner) if self.group in (CAPITAL, PARTNER_CLAIMS) else None


def account(code: str) -> Account:
    """Place an account of the ledger in the chart. Raises ValueError for one that the chart lacks."""
    if code in _WHOLE:
        return Account(code, _WHOLE[code])
    for beginning, group in _BY_OWNER.items():
        if code.startswith(beginning) and code != beginning:
            return Account(code, group, code.removeprefix(beginning))
    raise ValueError(f"no such account: {code}")


def group_name(group: Group, language: str) -> str:
    """The name of a line of the chart: ``Vorderingen op partners``."""
    return text(f"accounts.{group.key}", language)


def account_name(code: str, language: str, partners: Mapping[str, str]) -> str:
    """The name of one account: ``Vordering op Zayaz``. ``partners``: id → name."""
    found = account(code)
    if not found.owner:
        return group_name(found.group, language)
    told = area("accounts")[found.group.key][f"one_{language}"]
    return told.replace("{owner}", found.partner_name(partners) or found.owner)


def account_path(code: str, language: str) -> tuple[str, ...]:
    """The place of an account in a tree: ``("Activa", "Vorderingen", "Partners", "Zayaz")``; no two accounts share one.

    Each part begins with a capital or a digit and holds letters, digits and dashes only, as plain-text accounting asks.
    """
    found = account(code)
    parts = tuple(area("accounts")[found.group.key][f"path_{language}"].split(":"))
    return (*parts, found.owner[:1].upper() + found.owner[1:]) if found.owner else parts


def root_name(kind: Kind, language: str) -> str:
    """The first part of the paths of all accounts of one kind: ``Activa``."""
    key = next(group.key for group in GROUPS if group.kind is kind)
    return area("accounts")[key][f"path_{language}"].partition(":")[0]
