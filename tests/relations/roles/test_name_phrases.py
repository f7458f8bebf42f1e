import pytest

from extractor.relations.roles.name_phrases import read_name_phrases

OF = {"it": "di", "en": "of"}


def rows_of(lang, *between):
    """Give the rows of "Green of Nordbank", with words between."""
    at = 2 + len(between)
    return [
        f"Green Green PROPN nsubj {at + 1}",
        *(f"{word} {word} {pos} dep {at}" for word, pos in between),
        f"{OF[lang]} {OF[lang]} ADP case {at}",
        "Nordbank Nordbank PROPN nmod 0",
        f"tace tacere VERB ROOT {at + 1}",
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("between", "found"),
    [
        ([], ["nordbank"]),
        ([(",", "PUNCT")], ["nordbank"]),
        ([("e", "CCONJ")], []),
        ([("in", "ADP"), ("town", "NOUN")], []),
        ([(",", "PUNCT"), ("poi", "ADV")], []),
    ],
)
def test_read_phrases_gives_what_a_name_is_of(read_rows, lang, between, found):
    rows = rows_of(lang, *between)
    tree = read_rows(rows, [(0, "PER"), (len(rows) - 2, "ORG")], lang)

    owners = read_name_phrases(tree, (0,)).get("of", {})

    assert [tree.words[token] for token in owners] == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_read_phrases_gives_nothing_for_a_name_alone(read_rows, lang):
    tree = read_rows(["Green Green PROPN ROOT 0"], [(0, "PER")], lang)

    assert not any(read_name_phrases(tree, (0,)).values())


@pytest.mark.parametrize("lang", ["it", "en"])
def test_read_phrases_reads_each_name_once(read_rows, lang):
    tree = read_rows(rows_of(lang), [(0, "PER"), (2, "ORG")], lang)

    assert read_name_phrases(tree, (0,)) is read_name_phrases(tree, (0,))
