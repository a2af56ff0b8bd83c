"""What postings add up to."""

from collections.abc import Iterable

from fonds.ledger.entries import Posting


def balances(postings: Iterable[Posting]) -> dict[str, int]:
    """The balance of every account in cents, by account name; accounts at zero are left in."""
    totals: dict[str, int] = {}
    for posting in postings:
        totals[posting.account] = totals.get(posting.account, 0) + posting.cents
    return dict(sorted(totals.items()))
