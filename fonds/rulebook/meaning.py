"""Whether conditions can do what they are for: a condition can hold and can fail, a table leaves no case out.

Each check gives what it found as a code of the error catalogue with its details. Faults make a rule file refused; notes are
things that may well be meant, and are told by ``fonds rules check``.
"""

from collections.abc import Iterator, Mapping, Sequence

from fonds.rulebook.prove import Facts, Sets, Space, given_text, parts, text_of, with_leaf
from fonds.rulebook.tree import ALWAYS, Always, Condition, Known, Leaf, Not, leaves

Found = tuple[str, dict[str, object]]
Rows = Mapping[str, Condition]
"""The rows of a table in their order: id → condition."""


def condition_faults(condition: Condition, space: Space, *, may_always_hold: bool = False) -> Iterator[Found]:
    """The outermost parts that can never hold, or never fail; the whole condition is such a part too.

    ``may_always_hold``: a row of a table that holds in every known case is its last word, and is no fault.
    """
    if isinstance(condition, Always):
        return
    sets = space.sets(condition)
    if not sets.holds:
        yield "rule-never-met", {"text": text_of(condition)}
    elif not sets.fails:
        if not may_always_hold:
            yield "rule-never-fails", {"text": text_of(condition)}
    else:
        for part in parts(condition):
            yield from condition_faults(part, space)


def idle_leaves(condition: Condition, space: Space) -> Iterator[Found]:
    """Comparisons that could be left out without any difference, for whatever case."""
    whole = space.sets(condition)
    if isinstance(condition, Leaf | Known):
        return
    for number, leaf in enumerate(leaves(condition)):
        if any(space.sets(with_leaf(condition, number, other)) == whole for other in (ALWAYS, Not(ALWAYS))):
            yield "rule-leaf-idle", {"text": leaf.text}


class TableProof:
    """All cases of one decision table at once: which row decides which."""

    def __init__(self, rows: Rows, space: Space, facts: Facts) -> None:
        self.rows = rows
        self.space = space
        self.facts = facts
        self.sets: dict[str, Sets] = {row: space.sets(condition) for row, condition in rows.items()}

    def unreachable(self) -> Iterator[Found]:
        """Rows that no case ever gets to, because a row above always decides first."""
        left = self.space.all
        for row, sets in self.sets.items():
            if sets.holds and not sets.holds & left:
                yield "rule-row-unreachable", {"rule": row, "text": text_of(self.rows[row])}
            left &= sets.fails

    def gap(self) -> Iterator[Found]:
        """A case of which everything that matters is known, and that no row decides."""
        left = self.space.all
        for sets in self.sets.values():
            left &= sets.fails
        if left:
            yield "rule-table-gap", {"example": self._told(left)}

    def overlaps(self, outputs: Mapping[str, object]) -> Iterator[Found]:
        """Rows that hold together with a row above that decides something else; the one above goes first."""
        left = self.space.all
        above: list[tuple[str, int]] = []
        for row, sets in self.sets.items():
            if not isinstance(self.rows[row], Always):
                both = {one: reached & sets.holds for one, reached in above if outputs[one] != outputs[row]}
                first: Sequence[str] = [one for one, cases in both.items() if cases]
                if first:
                    example = self._told(both[first[0]], row, first[0])
                    yield "rule-rows-overlap", {"rule": row, "first": first, "example": example}
            above.append((row, left & sets.holds))
            left &= sets.fails

    def _told(self, cases: int, *rows: str) -> str:
        """The first of some cases in words; only the facts that these rows (or all) speak about."""
        named = {leaf.fact for row in rows or self.rows for leaf in leaves(self.rows[row])}
        case = self.space.example(cases)
        return given_text({name: value for name, value in case.items() if name in named}, self.facts)
