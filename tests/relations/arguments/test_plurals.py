import pytest

from extractor.relations.arguments.plurals import find_named_row

SAID = {"it": ("i", "registi", "regista"), "en": ("the", "brothers", "brother")}


def build(lang, owner=()):
    article, word, lemma = SAID[lang]
    return [
        f"{article} il DET det 1",
        f"{word} {lemma} NOUN nsubj 5",
        "Carlo Carlo PROPN appos 1",
        "e e CCONJ cc 4",
        "Ugo Ugo PROPN conj 2",
        "tacciono tacere VERB ROOT 5",
        ". . PUNCT punct 5",
        f"{article} il DET det 8",
        f"{word} {lemma} NOUN nsubj {9 + len(owner)}",
        *owner,
        f"partono partire VERB ROOT {9 + len(owner)}",
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_named_row_gives_the_names_said_beside_the_noun(read_rows, lang):
    tree = read_rows(build(lang), [(2, "PER"), (4, "PER")], lang)

    assert find_named_row(tree, 8) == (0, 1)


@pytest.mark.parametrize(("lang", "of"), [("it", "di"), ("en", "of")])
def test_find_named_row_of_somebody_else_is_empty(read_rows, lang, of):
    owner = (f"{of} di ADP case 10", "Sala Sala PROPN nmod 8")
    tree = read_rows(build(lang, owner), [(2, "PER"), (4, "PER"), (10, "PER")], lang)

    assert find_named_row(tree, 8) == ()
