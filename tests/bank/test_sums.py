"""Where neighbours in a row of amounts come to a sum: both ways of looking, against trying everything."""

from hypothesis import given
from hypothesis import strategies as st

from fonds.bank.matching import adding_up, is_part


@given(amounts=st.lists(st.integers(1, 6), max_size=9), wanted=st.integers(1, 30), sign=st.sampled_from((1, -1)))
def test_every_sum_of_neighbours_is_found_and_no_other(amounts: list[int], wanted: int, sign: int) -> None:
    row, wanted = [sign * cents for cents in amounts], sign * wanted
    ends = range(len(row) + 1)
    every = {(begin, end) for begin in ends for end in ends if end - begin > 1 and sum(row[begin:end]) == wanted}
    assert {(run.start, run.stop) for run in adding_up(row, wanted)} == every
    for place in range(len(row)):
        inside = any(begin <= place < end for begin, end in every)
        assert is_part(row, place, wanted) == inside or row[place] == wanted
