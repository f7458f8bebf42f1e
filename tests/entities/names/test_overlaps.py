from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.names.overlaps import resolve_overlaps
from extractor.records import Mention


def at(start, end, label="ORG"):
    return Mention(start, end, "x" * (end - start), label)


def test_resolve_overlaps_keeps_the_longest():
    assert resolve_overlaps([at(0, 4, "DATE")], [at(0, 9)]) == (at(0, 9),)


def test_resolve_overlaps_of_equals_keeps_the_earlier_group():
    date, name = at(0, 5, "DATE"), at(0, 5, "PER")
    assert resolve_overlaps([date], [name]) == (date,)


def test_resolve_overlaps_keeps_what_touches():
    assert resolve_overlaps([at(5, 9)], [at(0, 5)]) == (at(0, 5), at(5, 9))


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=30)


@given(SPANS, SPANS)
def test_resolve_overlaps_gives_sorted_disjoint_mentions(one, other):
    groups = [[at(start, start + size) for start, size in g] for g in (one, other)]
    kept = resolve_overlaps(*groups)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert {*kept} <= {*groups[0], *groups[1]}
    assert bool(kept) == bool(one or other)
