"""The text of a record's body is canonical JSON, by whichever encoder it is written."""

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from fonds.audit.chain import canonical, canonical_rows
from fonds.store import tables as t

COLUMNS = sorted({column.name for table in t.metadata.sorted_tables for column in table.columns})
Cell = st.one_of(st.text(), st.integers(1 - 2**53, 2**53 - 1), st.booleans(), st.none())
Row = st.dictionaries(st.sampled_from(COLUMNS), Cell)
Body = st.fixed_dictionaries({"day": st.text(), "rows": st.lists(st.tuples(st.text(), Row)), "opened": st.lists(st.text())})


@given(Body)
def test_the_fast_encoder_writes_rows_as_rfc_8785_does(body: dict[str, object]) -> None:
    assert canonical_rows(body) == rfc8785.dumps(body).decode() == canonical(body)  # type: ignore[arg-type]  # plain JSON


def test_every_name_in_a_record_is_plain_ascii() -> None:
    assert [name for name in (*COLUMNS, *t.metadata.tables) if not name.isascii()] == []
