import pytest

from extractor.relations.trees.headline_topics import (
    find_dismisser,
    find_topic,
    find_topic_owner,
)

COMMA, COLON = ", , PUNCT punct 0", ": : PUNCT punct 0"


def read_line(read_rows, mark, office, said, lang="it", label="ORG"):
    rows = [
        "Acme Acme PROPN dep 4",
        mark,
        "Neri Neri PROPN nsubj 4",
        said,
        f"{office} {office} NOUN ROOT 4",
    ]
    return read_rows(rows, [(0, label), (2, "PER")], lang)


@pytest.mark.parametrize(
    ("mark", "label", "topic"),
    [(COMMA, "ORG", 0), (COLON, "ORG", 0), (COMMA, "LOC", None)],
)
def test_find_topic_gives_a_body_set_off_at_the_start(read_rows, mark, label, topic):
    tree = read_line(
        read_rows, mark, "presidente", "nuovo nuovo ADJ amod 4", "it", label
    )

    assert find_topic(tree, 4) == topic


def test_find_topic_needs_a_mark_and_no_article(read_rows):
    rows = [
        "La la DET det 1",
        "Fiat Fiat PROPN ROOT 1",
        ", , PUNCT punct 1",
        "Neri Neri PROPN conj 1",
    ]
    named = [(1, "ORG"), (3, "PER")]
    assert find_topic(read_rows(rows, named, "it"), 3) is None
    bare = [
        "Fiat Fiat PROPN ROOT 0",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
    ]
    assert find_topic(read_rows(bare, [(0, "ORG"), (2, "PER")], "it"), 2) is None


@pytest.mark.parametrize(
    ("lang", "office", "said", "owners"),
    [
        ("it", "presidente", "nuovo nuovo ADJ amod 4", [0]),
        ("it", "presidente", "eletto eleggere VERB acl 2", [0]),
        ("it", "presidente", "incontra incontrare VERB acl 2", []),
        ("it", "ministro", "nuovo nuovo ADJ amod 4", []),
        ("en", "chairman", "named name VERB acl 2", [0]),
        ("en", "chairman", "meets meet VERB acl 2", []),
        ("en", "mayor", "named name VERB acl 2", []),
    ],
)
def test_find_topic_owner_gives_the_body_of_who_becomes_something(
    read_rows, lang, office, said, owners
):
    tree = read_line(read_rows, COLON, office, said, lang)

    assert find_topic_owner(tree, (4,), (2,)) == owners


@pytest.mark.parametrize(("office", "owners"), [("ad", [0]), ("presidente", [])])
def test_find_topic_owner_gives_the_body_of_a_title_of_firms(read_rows, office, owners):
    rows = [
        "Eni Eni PROPN dep 5",
        COMMA,
        "l' il DET det 3",
        f"{office} {office} NOUN nsubj 5",
        "Neri Neri PROPN nmod 3",
        "parla parlare VERB ROOT 5",
    ]
    tree = read_rows(rows, [(0, "ORG"), (4, "PER")], "it")

    assert find_topic_owner(tree, (3,), (4,)) == owners


@pytest.mark.parametrize(
    ("verb", "found"), [("esonerato esonerare", [0]), ("ferito ferire", [])]
)
def test_find_dismisser_gives_the_body_that_opens_the_line(read_rows, verb, found):
    rows = [
        "Acme Acme PROPN ROOT 0",
        COMMA,
        f"{verb} VERB acl 0",
        "Neri Neri PROPN obj 2",
    ]
    tree = read_rows(rows, [(0, "ORG"), (3, "PER")], "it")

    assert find_dismisser(tree, 2) == found
