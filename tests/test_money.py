"""Cents: reading and writing amounts, and dividing them to the cent."""

import contextlib
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.errors import InvalidInput
from fonds.money import LARGEST, Cents, format_amount, parse_amount, plain_amount, split

PARTIES = ("a", "b", "c", "d", "e")
WEIGHTS = {
    "equal": (1, 1, 1, 1, 1),
    "one dwarfs the rest": (1, 10_000_000, 1, 1, 1),
    "one pays nothing": (0, 1, 2, 0, 3),
    "primes": (7, 11, 13, 17, 19),
    "thirds": (Fraction(1, 3), Fraction(1, 3), Fraction(1, 3), Fraction(1, 7), Fraction(22, 7)),
    "percentages": (40, 30, 15, 10, 5),
}


@pytest.mark.parametrize("weights", WEIGHTS.values(), ids=WEIGHTS)
def test_every_split_of_0_to_200_cents_over_1_to_5_parties_is_exact_and_fair(weights: tuple[int, ...]) -> None:
    tried = 0
    for number in range(1, 6):
        shares = dict(zip(PARTIES[:number], weights[:number], strict=True))
        if not any(shares.values()):
            continue
        for total in range(201):
            parts = split(total, shares)
            assert sum(parts.values()) == total
            for party, part in parts.items():
                exact = Fraction(total) * Fraction(shares[party]) / sum(Fraction(weight) for weight in shares.values())
                assert abs(part - exact) < 1
            tried += 1
    assert tried >= 4 * 201


@pytest.mark.parametrize("weights", WEIGHTS.values(), ids=WEIGHTS)
@pytest.mark.parametrize("total", [0, 1, 3, 100, 199])
def test_a_split_does_not_depend_on_the_order_of_the_parties(total: int, weights: tuple[int, ...]) -> None:
    shares = dict(zip(PARTIES, weights, strict=True))
    expected = split(total, shares)
    for order in permutations(PARTIES):
        turned = split(total, {party: shares[party] for party in order})
        assert turned == expected
        assert list(turned) == sorted(turned)


def test_a_thousand_euro_over_17_partners_is_6_times_58_83_and_11_times_58_82() -> None:
    partners = [f"partner-{number:02d}" for number in range(17)]
    parts = split(100_000, dict.fromkeys(partners, 1))
    assert [parts[one] for one in partners] == [5883] * 6 + [5882] * 11


def test_equal_remainders_go_to_the_party_whose_id_sorts_first() -> None:
    assert split(1, {"b": 1, "a": 1, "c": 1}) == {"a": 1, "b": 0, "c": 0}
    assert split(5, {"zayaz": 1, "mee": 1}) == {"mee": 3, "zayaz": 2}


@given(
    st.integers(0, int(LARGEST)),
    st.dictionaries(st.text(min_size=1, max_size=5), st.integers(0, 10**12), min_size=1, max_size=40).filter(
        lambda weights: any(weights.values())
    ),
)
def test_any_amount_over_any_weights_is_exact_and_within_a_cent(total: int, weights: dict[str, int]) -> None:
    parts = split(total, weights)
    assert sum(parts.values()) == total
    assert all(abs(part - Fraction(total * weights[one], sum(weights.values()))) < 1 for one, part in parts.items())
    assert all(parts[one] == 0 for one, weight in weights.items() if weight == 0)


@pytest.mark.parametrize(("total", "weights"), [(-1, {"a": 1}), (1, {}), (1, {"a": 0}), (1, {"a": 2, "b": -1})])
def test_a_split_that_means_nothing_is_refused(total: int, weights: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="split needs"):
        split(total, weights)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("0", 0),
        ("1250", 125_000),
        ("1250,50", 125_050),
        ("1250.50", 125_050),
        ("1.250,50", 125_050),
        ("1.250,5", 125_050),
        ("12.345.678,90", 1_234_567_890),
        ("1250,5", 125_050),
        ("1250.5", 125_050),
        ("1250,-", 125_000),
        ("€ 1250,50", 125_050),
        ("€1250", 125_000),
        ("€ 12", 1_200),
        ("EUR 12,00", 1_200),
        ("  12,34  ", 1_234),
        ("12\n", 1_200),
        ("0,01", 1),
        ("0.01", 1),
        ("007", 700),
        ("1234567", 123_456_700),
        ("999999999,99", int(LARGEST)),
        ("999.999.999,99", int(LARGEST)),
        ("\u00a012,34\u00a0", 1_234),
        ("€\u00a01.250,50", 125_050),
        ("€\u202f12", 1_200),
    ],
)
def test_an_amount_is_read_as_people_type_it(text: str, cents: int) -> None:
    assert parse_amount(text) == cents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.250", "amount-ambiguous"),
        ("1,250", "amount-ambiguous"),
        ("12.345.678", "amount-ambiguous"),
        ("1,250,000", "amount-ambiguous"),
        ("0.125", "amount-sub-cent"),
        ("1234.567", "amount-sub-cent"),
        ("12,3456", "amount-sub-cent"),
        ("1.250,505", "amount-sub-cent"),
        ("0,0001", "amount-sub-cent"),
        ("-1", "amount-negative"),
        ("- 1", "amount-negative"),
        ("€ -12,50", "amount-negative"),
        ("\u221212", "amount-negative"),
        ("-", "amount-negative"),
        ("1000000000", "amount-too-large"),
        ("999999999999", "amount-too-large"),
        ("9" * 5_000, "amount-too-large"),
        ("9" * 5_000 + ",00", "amount-too-large"),
        ("1.000.000.000,00", "amount-too-large"),
        ("", "amount-unreadable"),
        (" ", "amount-unreadable"),
        ("€", "amount-unreadable"),
        ("abc", "amount-unreadable"),
        ("12 50", "amount-unreadable"),
        ("1 250,50", "amount-unreadable"),
        ("1\u00a0250,50", "amount-unreadable"),
        ("1'250.50", "amount-unreadable"),
        ("1.25,50", "amount-unreadable"),
        ("1250.50,00", "amount-unreadable"),
        ("1,250.50", "amount-unreadable"),
        ("1,250.505", "amount-unreadable"),
        ("1..250,50", "amount-unreadable"),
        (",50", "amount-unreadable"),
        (".50", "amount-unreadable"),
        ("12,", "amount-unreadable"),
        ("12.", "amount-unreadable"),
        ("1e3", "amount-unreadable"),
        ("1_000", "amount-unreadable"),
        ("0x10", "amount-unreadable"),
        ("+5", "amount-unreadable"),
        ("NaN", "amount-unreadable"),
        ("Infinity", "amount-unreadable"),
        ("$ 5", "amount-unreadable"),
        ("5 %", "amount-unreadable"),
        ("١٢٫٥٠", "amount-unreadable"),
        ("１２", "amount-unreadable"),
        ("²", "amount-unreadable"),
        ("12\n34", "amount-unreadable"),
        ("12\x00", "amount-unreadable"),
    ],
)
def test_an_amount_that_can_be_misread_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        parse_amount(text, "here")
    assert refusal.value.codes == (code,)
    assert refusal.value.problems[0].where == "here"


@given(st.text(max_size=30))
def test_any_text_is_an_amount_within_bounds_or_a_refusal(text: str) -> None:
    cents = 0
    with contextlib.suppress(InvalidInput):
        cents = parse_amount(text)
    assert 0 <= cents <= LARGEST


@given(st.integers(0, int(LARGEST)))
def test_what_the_program_writes_in_dutch_it_reads_back(cents: int) -> None:
    assert parse_amount(format_amount(cents, "nl")) == cents
    assert parse_amount(format_amount(cents, "nl").removeprefix("€ ")) == cents


@given(st.integers(0, int(LARGEST)))
def test_what_the_program_writes_in_english_it_reads_back_or_refuses_and_never_misreads(cents: int) -> None:
    written = format_amount(cents, "en")
    if cents < 100_000:
        assert parse_amount(written) == cents
    else:  # commas between thousands are the Dutch decimal comma: not read at all
        with pytest.raises(InvalidInput):
            parse_amount(written)
    assert parse_amount(written.replace(",", "")) == cents


@given(st.integers(0, int(LARGEST)))
def test_what_the_program_writes_for_machines_it_reads_back(cents: int) -> None:
    assert parse_amount(plain_amount(cents)) == cents


@pytest.mark.parametrize(
    ("cents", "dutch", "english", "plain"),
    [
        (0, "€ 0,00", "€0.00", "0.00"),
        (1, "€ 0,01", "€0.01", "0.01"),
        (-1, "€ -0,01", "-€0.01", "-0.01"),
        (125_050, "€ 1.250,50", "€1,250.50", "1250.50"),
        (-125_050, "€ -1.250,50", "-€1,250.50", "-1250.50"),
        (123_456_789, "€ 1.234.567,89", "€1,234,567.89", "1234567.89"),
    ],
)
def test_an_amount_is_written_for_people_and_for_machines(cents: int, dutch: str, english: str, plain: str) -> None:
    assert format_amount(Cents(cents), "nl") == dutch
    assert format_amount(Cents(cents), "en") == english
    assert plain_amount(cents) == plain
