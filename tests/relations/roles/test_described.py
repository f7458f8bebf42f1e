from dataclasses import replace

import pytest

from extractor.relations.roles.described import find_described, is_topic

# What stands before "danese Holm", and whether it is said of Holm then. English puts
# its demonyms before the noun, so that a noun before one is of another phrase.
BEFORE = [
    ("it", "il il DET det 2", True),
    ("it", "calciatore calciatore NOUN ROOT 0", True),
    ("it", "governo governo NOUN ROOT 0", False),
    ("en", "the the DET det 2", True),
    ("en", "player player NOUN ROOT 0", False),
]


@pytest.mark.parametrize(("lang", "before", "found"), BEFORE)
def test_find_described_gives_the_name_behind_a_demonym(read_rows, lang, before, found):
    demonym = "danese" if lang == "it" else "Danish"
    rows = [before, f"{demonym} {demonym} ADJ amod 2", "Holm Holm PROPN appos 0"]
    tree = read_rows(rows, [(1, "LOC"), (2, "PER")], lang)

    assert find_described(tree, (1,)) == ((2,) if found else ())


@pytest.mark.parametrize(("form", "found"), [("name", (1,)), ("role", ())])
@pytest.mark.parametrize("label", ["ORG", "LOC"])
@pytest.mark.parametrize(("lang", "demonym"), [("it", "danese"), ("en", "Danish")])
def test_find_described_gives_a_body_or_place_by_its_name_only(
    read_rows, lang, demonym, label, form, found
):
    rows = [f"{demonym} {demonym} ADJ amod 1", "Danfisk Danfisk PROPN ROOT 1"]
    tree = read_rows(rows, [(0, "LOC"), (1, label)], lang)
    nation, body = tree.mentions

    tree = replace(tree, mentions=(nation, replace(body, form=form)))

    assert find_described(tree, (0,)) == found


@pytest.mark.parametrize(("label", "found"), [("PER", (0,)), ("LOC", ())])
@pytest.mark.parametrize(("lang", "demonym"), [("it", "belga"), ("en", "Belgian")])
def test_find_described_gives_the_person_before_commas(
    read_rows, lang, demonym, label, found
):
    rows = [
        "Rossi Rossi PROPN nsubj 4",
        ", , PUNCT punct 2",
        f"{demonym} {demonym} ADJ amod 0",
        ", , PUNCT punct 2",
        "tace tacere VERB ROOT 4",
    ]
    tree = read_rows(rows, [(0, label)], lang)

    assert find_described(tree, (2,)) == found


@pytest.mark.parametrize(
    ("noun", "found"), [("ethologist", True), ("court", False), ("minister", False)]
)
def test_find_described_gives_whose_trade_an_english_noun_says(read_rows, noun, found):
    beside = [
        "Danish Danish ADJ amod 1",
        f"{noun} {noun} NOUN compound 2",
        "Holm Holm PROPN ROOT 2",
    ]
    behind = [
        "Holm Holm PROPN ROOT 0",
        ", , PUNCT punct 0",
        "a a DET det 4",
        "Danish Danish ADJ amod 4",
        f"{noun} {noun} NOUN appos 0",
    ]
    said = [
        "Holm Holm PROPN nsubj 4",
        "was be AUX cop 4",
        "a a DET det 4",
        "Danish Danish ADJ amod 4",
        f"{noun} {noun} NOUN ROOT 4",
    ]
    for rows, demonym, name in ((beside, 0, 2), (behind, 3, 0), (said, 3, 0)):
        marks = sorted([(name, "PER"), (demonym, "LOC")])
        tree = read_rows(rows, marks, "en")

        assert find_described(tree, (demonym,)) == ((name,) if found else ())


@pytest.mark.parametrize(
    ("lang", "rows", "topic"),
    [
        ("it", ["Ucraina ucraina PROPN obl 3", ", , PUNCT punct 0"], True),
        ("it", ["Belga belga ADJ obl 3", ", , PUNCT punct 0"], False),
        ("it", ["Ucraina ucraina PROPN obl 3", "e e CCONJ cc 2"], False),
        ("en", ["Ukraine Ukraine PROPN obl 3", ", , PUNCT punct 0"], True),
    ],
)
def test_a_state_before_the_comma_of_a_headline_is_its_topic(
    lang, rows, topic, read_rows
):
    rows = [*rows, "Neri Neri PROPN nsubj 3", "tace tacere VERB ROOT 3"]
    tree = read_rows(rows, [(0, "LOC"), (2, "PER")], lang)

    assert is_topic(tree, 0) is topic


@pytest.mark.parametrize(
    ("label", "noun", "found"),
    [("ORG", "senator", (2,)), ("ORG", "party", ()), ("LOC", "senator", ())],
)
def test_find_described_gives_whose_party_an_english_word_says(
    read_rows, label, noun, found
):
    rows = [
        "Democratic democratic ADJ amod 1",
        f"{noun} {noun} NOUN nmod 2",
        "Roe Roe PROPN nsubj 3",
        "left leave VERB ROOT 3",
    ]
    tree = read_rows(rows, [(0, label), (2, "PER")], "en")

    assert find_described(tree, (0,)) == found


def test_find_described_gives_the_member_set_off_behind_his_office(read_rows):
    rows = [
        "Democratic democratic ADJ amod 1",
        "mayor mayor NOUN nsubj 4",
        ", , PUNCT punct 3",
        "Roe Roe PROPN appos 1",
        "left leave VERB ROOT 4",
    ]
    tree = read_rows(rows, [(0, "ORG"), (3, "PER")], "en")

    assert find_described(tree, (0,)) == (3,)
