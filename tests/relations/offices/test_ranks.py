import pytest

from extractor.relations.offices.ranks import is_one_of_several

ROWS = {
    "it": ["Neri Neri PROPN nsubj 5", ", , PUNCT punct 3", "{} {} DET det 3"],
    "en": ["Roe Roe PROPN nsubj 5", ", , PUNCT punct 3", "{} {} DET det 3"],
}
OFFICES = {"it": "leader", "en": "commander"}


def build(lang, article, extra):
    """Give the rows of "X, ARTICLE EXTRA OFFICE waits"."""
    rows = [row.format(article, article) for row in ROWS[lang]]
    office = OFFICES[lang]
    word = f"{extra} {extra} ADJ amod 3"
    return [
        *rows,
        f"{office} {office} NOUN appos 0",
        word,
        "waits wait VERB ROOT 5",
    ]


@pytest.mark.parametrize(
    ("lang", "article", "extra", "several"),
    [
        ("it", "un", "storico", True),
        ("it", "il", "locale", True),
        ("it", "il", "storico", False),
        ("it", "il", "uno", False),
        ("it", "un", "ex", False),
        ("en", "a", "brave", True),
        ("en", "the", "senior", True),
        ("en", "the", "brave", False),
        ("en", "a", "former", False),
    ],
)
def test_is_one_of_several_reads_article_and_rank(
    read_rows, lang, article, extra, several
):
    tree = read_rows(build(lang, article, extra), [(0, "PER")], lang)
    assert is_one_of_several(tree, 3) is several


@pytest.mark.parametrize(
    ("lang", "one", "of"), [("it", "uno", "dei"), ("en", "one", "of")]
)
def test_is_one_of_several_reads_one_of(read_rows, lang, one, of):
    rows = [
        "Roe Roe PROPN ROOT 0",
        f"{one} {one} PRON appos 0",
        f"{of} {of} ADP case 3",
        "leaders leader NOUN nmod 1",
    ]
    assert is_one_of_several(read_rows(rows, [(0, "PER")], lang), 3)


@pytest.mark.parametrize(("lang", "among"), [("it", "tra"), ("en", "among")])
@pytest.mark.parametrize(("mark", "several"), [(",", True), ("oggi", False)])
def test_is_one_of_several_reads_among_behind_a_comma(
    read_rows, lang, among, mark, several
):
    rows = [
        "Roe Roe PROPN ROOT 0",
        f"{mark} {mark} PUNCT punct 0",
        f"{among} {among} ADP case 3",
        "leaders leader NOUN nmod 0",
    ]
    tree = read_rows(rows, [(0, "PER")], lang)
    assert is_one_of_several(tree, 3) is several
