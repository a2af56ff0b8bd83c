"""Where neighbours in a row of amounts come to a sum: every way of looking, against trying everything."""

from hypothesis import given
from hypothesis import strategies as st

from fonds.bank.matching import Row, adding_up, is_part


@given(amounts=st.lists(st.integers(1, 6), max_size=9), wanted=st.integers(1, 30), sign=st.sampled_from((1, -1)))
def test_every_sum_of_neighbours_is_found_and_no_other(amounts: list[int], wanted: int, sign: int) -> None:
    row, wanted = [sign * cents for cents in amounts], sign * wanted
    ends = range(len(row) + 1)
    every = {(begin, end) for begin in ends for end in ends if end - begin > 1 and sum(row[begin:end]) == wanted}
    assert {(run.start, run.stop) for run in adding_up(row, wanted)} == every
    for place in range(len(row)):
        inside = any(begin <= place < end for begin, end in every)
        assert is_part(row, place, wanted) == inside or row[place] == wanted


@given(
    amounts=st.lists(st.integers(1_000, 1_060), min_size=20, max_size=60),
    runs=st.lists(st.tuples(st.integers(0, 20), st.sampled_from((2, 3, 15, 16, 17, 18, 30))), max_size=8),
    sign=st.sampled_from((1, -1)),
)
def test_neighbours_are_taken_one_sum_after_the_other_as_if_each_sum_had_a_look_of_its_own(
    amounts: list[int], runs: list[tuple[int, int]], sign: int
) -> None:
    # The rest closes up: what was taken no longer stands between its neighbours.
    row, left = Row(sign * cents for cents in amounts), list(range(len(amounts)))
    for begin, size in runs:
        wanted = sum(amounts[place] for place in left[begin : begin + size])
        run = next(adding_up([amounts[place] for place in left], wanted), range(0))
        assert row.take(sign * wanted) == left[run.start : run.stop]
        del left[run.start : run.stop]
