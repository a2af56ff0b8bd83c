"""Payment references by which a repayment is recognised: right check digits, and no two alike."""

import pytest
from stdnum import iso11649

from fonds.errors import InvalidInput
from fonds.ledger.reference import claim_reference


def test_references_of_many_cases_and_shares_are_valid_and_all_different() -> None:
    cases = [f"{year}-{number:03d}" for year in (2026, 2027) for number in (1, 11, 101, 999, 1000, 1010)]
    made = [claim_reference(case, share) for case in cases for share in range(1, 300)]
    assert len(set(made)) == len(made)
    assert all(iso11649.is_valid(reference) and len(reference) <= 25 for reference in made)


@pytest.mark.parametrize(
    ("case", "share", "expected"),
    [("2026-001", 1, "RF48202600101"), ("2026-001", 99, "99"), ("2026-001", 100, "A0"), ("2026-001", 1035, "ZZ")],
)
def test_the_share_stands_in_the_last_two_characters(case: str, share: int, expected: str) -> None:
    assert claim_reference(case, share).endswith(expected)


@pytest.mark.parametrize(
    ("case", "share", "code"),
    [
        ("2026-001", 0, "reference-share-outside"),
        ("2026-001", 1036, "reference-share-outside"),
        ("", 1, "reference-case-unfit"),
        ("é", 1, "reference-case-unfit"),
        ("2" * 20, 1, "reference-case-unfit"),
    ],
)
def test_what_cannot_be_a_reference_is_refused(case: str, share: int, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        claim_reference(case, share)
