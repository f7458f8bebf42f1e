import pytest

from extractor.relations.roles.name_behind import find_name_behind


def read(read_rows, words, lang):
    """Build a tree of words: those with a capital are places, but for "Ada"."""
    kinds = {"(": "PUNCT", ")": "PUNCT", ",": "PUNCT", "in": "ADP", "e": "CCONJ"}
    kinds |= {"and": "CCONJ", "vive": "VERB", "lives": "VERB"}
    words = words.split()
    rows = [f"{w} {w.lower()} {kinds.get(w, 'PROPN')} dep 0" for w in words]
    rows[0] = rows[0].replace("dep", "ROOT")
    marks = [
        (at, "PER" if word == "Ada" else "LOC")
        for at, word in enumerate(words)
        if word[0].isupper()
    ]
    return read_rows(rows, marks, lang)


@pytest.mark.parametrize(
    ("lang", "words", "last", "found"),
    [
        ("it", "Melfi , in Basilicata vive", 0, [3]),
        ("en", "Melfi , in Basilicata lives", 0, [3]),
        ("it", "vive Skopje ( Macedonia ) vive", 1, [3]),
        ("en", "lives Skopje ( Macedonia ) lives", 1, [3]),
        ("en", "lives Austin , Texas , lives", 1, [3]),
        ("it", "vive Austin , Texas , vive", 1, []),  # may be a list
        ("it", "Ada , in Basilicata vive", 0, []),  # of a person it says nothing
        ("en", "Ada , in Basilicata lives", 0, []),
        ("it", "Melfi , in Basilicata e Puglia vive", 0, []),
        ("en", "Melfi , in Basilicata and Puglia lives", 0, []),
        ("en", "lives Rome , Austin , Texas lives", 3, []),  # ends a list
        ("it", "ROMA ( Reuters ) vive", 0, []),  # opens a report
        ("en", "ROME ( Reuters ) lives", 0, []),
    ],
)
def test_find_name_behind_says_where_a_name_lies(read_rows, lang, words, last, found):
    assert find_name_behind(read(read_rows, words, lang), last) == found
