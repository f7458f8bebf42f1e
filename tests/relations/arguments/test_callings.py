import pytest

from extractor.relations.arguments.callings import is_somebody_else


@pytest.mark.parametrize(
    ("title", "noun", "lang", "else_"),
    [
        ("vescovo", "pontefice", "it", True),
        ("papa", "pontefice", "it", False),
        ("calciatore", "allenatore", "it", True),
        ("calciatore", "attaccante", "it", False),
        ("giudice", "imputato", "it", True),
        ("sindaco", "imputato", "it", False),
        ("dottor", "allenatore", "it", False),
        ("bishop", "pontiff", "en", True),
        ("pope", "pontiff", "en", False),
        ("judge", "striker", "en", True),
        ("striker", "forward", "en", False),
    ],
)
def test_is_somebody_else_wants_a_title_of_the_trade(
    read_rows, title, noun, lang, else_
):
    rows = [
        f"{title} {title} NOUN nsubj 2",
        "Neri Neri PROPN flat 0",
        "tace tacere VERB ROOT 2",
        f"{noun} {noun} NOUN nsubj 4",
        "parla parlare VERB ROOT 4",
    ]
    tree = read_rows(rows, [(1, "PER")], lang)

    assert is_somebody_else(tree, 3, 0) == else_


@pytest.mark.parametrize(
    ("article", "noun", "else_"),
    [
        ("la", "giornalista", True),
        ("il", "giornalista", False),
        ("la", "vittima", False),
        ("l'", "attivista", False),
    ],
)
def test_is_somebody_else_reads_the_article(read_rows, article, noun, else_):
    rows = [
        "signor signor NOUN nsubj 2",
        "Neri Neri PROPN flat 0",
        "tace tacere VERB ROOT 2",
        f"{article} il DET det 4",
        f"{noun} {noun} NOUN nsubj 5",
        "parla parlare VERB ROOT 5",
    ]

    assert is_somebody_else(read_rows(rows, [(1, "PER")]), 4, 0) == else_


def test_is_somebody_else_is_of_people(read_rows):
    rows = [
        "vescovo vescovo NOUN ROOT 0",
        "Neri Neri PROPN flat 0",
        "pontefice pontefice NOUN dep 0",
    ]

    assert not is_somebody_else(read_rows(rows, [(1, "ORG")]), 2, 0)
