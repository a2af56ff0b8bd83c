"""The books by themselves: what each entry tells of the pot is what its postings and those before it come to."""

import pytest

from fonds.audit.verify import check_books

Told = tuple[int | None, int | None]


def entry(
    number: int, cents: int, told: Told, account: str = "bank"
) -> list[tuple[int, int, str, int, int, int | None, int | None]]:
    """An entry of two postings, the other of them outside the pot."""
    return [
        (2 * number - 1, number, account, cents, number, *told),
        (2 * number, number, "capital:mee", -cents, number, *told),
    ]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([(100, 100), (70, 70), (90, 90)], []),
        ([(None, None), (None, None), (90, 90)], []),  # the first two are of a version that did not tell
        ([(100, 100), (71, 70), (90, 90)], ["entry 2"]),
        ([(100, 100), (70, 70), (90, 91)], ["entry 3"]),
        ([(150, 150), (120, 120), (140, 140)], ["entry 1"]),  # what goes on like this began in one place
        ([(150, 150), (120, 120), (90, 90)], ["entry 1"]),
        ([(150, 150), (110, 110), (90, 90)], ["entry 1", "entry 2"]),
        ([(None, 100), (71, None), (90, 90)], []),  # half a pot is a changed row, which comparing with the chain finds
    ],
)
def test_where_the_pot_that_is_told_begins_to_differ_from_the_postings_is_found(told: list[Told], found: list[str]) -> None:
    postings = [row for number, cents in enumerate((100, -30, 20), start=1) for row in entry(number, cents, told[number - 1])]
    assert [(one.code, one.where) for one in check_books(postings)] == [("audit-pot-differs", where) for where in found]


def test_what_is_promised_is_at_the_bank_and_not_free() -> None:
    postings = [*entry(1, 100, (100, 100)), *entry(2, -60, (100, 40), "reservations")]
    assert list(check_books(postings)) == []
