import pytest

from extractor.relations.roles.larger_places import find_around, find_larger

# "in Nigeria, a Kano": the two names, and what stands between them.
DIRECT = [", , PUNCT punct 1", "a a ADP case {}"]
HOUSE = [", , PUNCT punct 1", "nella in ADP case {}", "caserma caserma NOUN nmod {}"]


def read_places(read_rows, between, entities, mark_all):
    last = 2 + len(between)
    rows = [
        "in in ADP case 1",
        "Nigeria Nigeria PROPN ROOT 1",
        *(row.format(last) for row in between),
        "Kano Kano PROPN nmod 1",
    ]
    return mark_all(read_rows(rows, [(1, "LOC"), (last, "LOC")]), entities)


@pytest.fixture
def mark_all():
    """Give a tree whose mentions are of other entities."""
    from dataclasses import replace

    def mark(tree, entities):
        pairs = zip(tree.mentions, entities, strict=True)
        return replace(tree, mentions=tuple(replace(m, entity=e) for m, e in pairs))

    return mark


@pytest.mark.parametrize(
    ("entities", "found"),
    [
        (("loc:ng", "loc:kano"), [1]),  # known to lie there
        (("loc:ng", "loc:tehran"), []),  # known to lie elsewhere
        (("loc:ng", "loc:zaki-biam"), [1]),  # unknown, said as towns are
        (("loc:africa", "loc:ng"), [1]),
        (("loc:ng", "loc:cm"), []),  # no state lies in another
    ],
)
def test_find_larger_asks_the_tables(read_rows, mark_all, entities, found):
    tree = read_places(read_rows, DIRECT, entities, mark_all)

    assert find_larger(tree, 1) == found


@pytest.mark.parametrize(("house", "found"), [(True, [1]), (False, [])])
def test_find_larger_takes_houses_of_a_town(read_rows, mark_all, house, found):
    entities = ("loc:rome", "loc:via-verdi")
    tree = read_places(read_rows, HOUSE, entities, mark_all)

    assert find_larger(tree, 1, house=house) == found


@pytest.mark.parametrize("between", [["e e CCONJ cc {}", "a a ADP case {}"]])
def test_find_larger_needs_a_comma_or_precisely(read_rows, mark_all, between):
    entities = ("loc:ng", "loc:kano")

    assert find_larger(read_places(read_rows, between, entities, mark_all), 1) == []


def test_find_larger_reads_precisely(read_rows, mark_all):
    between = [
        "e e CCONJ cc {}",
        "precisamente precisamente ADV advmod {}",
        "a a ADP case {}",
    ]
    tree = read_places(read_rows, between, ("loc:ng", "loc:kano"), mark_all)

    assert find_larger(tree, 1) == [1]


def test_find_around_reads_the_place_that_a_town_lies_in_the_north_of(read_rows):
    rows = [
        "Saratoga Saratoga PROPN ROOT 0",
        "in in ADP case 3",
        "the the DET det 3",
        "north north NOUN nmod 0",
        "of of ADP case 5",
        "Illyria Illyria PROPN nmod 3",
        ". . PUNCT punct 0",
    ]
    tree = read_rows(rows, [(0, "LOC"), (5, "LOC")], "en")

    assert find_around(tree, 0) == [5]


def test_find_around_leaves_alone_what_only_happens_in_a_place(read_rows):
    rows = [
        "Saratoga Saratoga PROPN ROOT 0",
        "in in ADP case 2",
        "Illyria Illyria PROPN nmod 0",
        ". . PUNCT punct 0",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, "LOC")], "en")

    assert find_around(tree, 0) == []
