import pytest

from extractor.relations.arguments.passages import CLOSED, Passage, is_shut, is_shut_out


@pytest.mark.parametrize(
    ("passage", "open_"),
    [
        (CLOSED, False),
        (Passage(frozenset({"piano"}), others=False), True),
        (Passage(frozenset({"piano"}), others=True), False),
        (Passage(frozenset(), others=True), True),
    ],
)
def test_is_open_for_these_nouns_or_all_others(passage, open_):
    assert passage.is_open("piano") is open_


@pytest.mark.parametrize(
    ("lang", "noun"), [("it", "delegazione"), ("en", "delegation")]
)
def test_is_shut_for_nouns_that_a_pattern_shuts(read_rows, lang, noun):
    tree = read_rows([f"{noun} {noun} NOUN ROOT 0"], (), lang)
    shut = Passage(frozenset(), others=False, shut=frozenset({noun}))

    assert is_shut(tree, 0, shut)
    assert not is_shut(tree, 0, CLOSED)


@pytest.mark.parametrize(("lang", "noun"), [("it", "paese"), ("en", "country")])
@pytest.mark.parametrize(("label", "out"), [("PER", True), ("LOC", False)])
def test_is_shut_out_for_a_person_who_is_no_country(read_rows, lang, noun, label, out):
    rows = ["Sala Sala PROPN ROOT 0", f"{noun} {noun} NOUN nmod 0"]
    tree = read_rows(rows, [(0, label)], lang)

    assert is_shut_out(tree, 1, 0) is out
