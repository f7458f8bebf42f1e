from dataclasses import replace

import pytest

from extractor.relations.arguments.both import find_both

THE = {"it": "i il", "en": "the the"}


@pytest.mark.parametrize(
    ("lang", "number", "noun"), [("it", "due", "leader"), ("en", "two", "leader")]
)
def test_find_both_gives_the_two_that_were_named(read_rows, lang, number, noun):
    rows = [
        "Rossi Rossi PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        "parlano parlare VERB ROOT 3",
        ". . PUNCT punct 3",
        f"{number} {number} NUM nummod 6",
        f"{noun} {noun} NOUN ROOT 6",
        f"{THE[lang]} DET det 6",
    ]

    people = [(0, "PER"), (2, "PER")]
    assert find_both(read_rows(rows, people, lang), 6) == (0, 1)
    assert find_both(read_rows(rows, people[:1], lang), 6) == ()


@pytest.mark.parametrize(("lang", "said"), [("it", "due paese"), ("en", "two country")])
def test_find_both_prefers_the_two_named_most(read_rows, lang, said):
    number, noun = said.split()
    rows = [
        "Grecia Grecia PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Turchia Turchia PROPN conj 0",
        "parlano parlare VERB ROOT 3",
        ". . PUNCT punct 3",
        "Grecia Grecia PROPN nsubj 6",
        "accusa accusare VERB ROOT 6",
        "Turchia Turchia PROPN obj 6",
        "vicino vicino ADP case 9",
        "Cipro Cipro PROPN obl 6",
        ". . PUNCT punct 6",
        f"{number} {number} NUM nummod 12",
        f"{noun} {noun} NOUN ROOT 12",
        f"{THE[lang]} DET det 12",
    ]
    ids = {0: "loc:gr", 2: "loc:tr", 5: "loc:gr", 7: "loc:tr", 9: "loc:cy"}
    tree = read_rows(rows, [(at, "LOC") for at in ids], lang)
    pairs = zip(tree.mentions, ids.values(), strict=True)
    tree = replace(tree, mentions=[replace(m, entity=id) for m, id in pairs])

    assert find_both(tree, 12) == (2, 3)


@pytest.mark.parametrize(("lang", "title"), [("it", "portavoce"), ("en", "spokesman")])
def test_find_both_passes_over_who_only_speaks_for_another(read_rows, lang, title):
    number, noun = ("due", "leader") if lang == "it" else ("two", "leader")
    rows = [
        "Rossi Rossi PROPN nsubj 1",
        "vede vedere VERB ROOT 1",
        "Neri Neri PROPN obj 1",
        ", , PUNCT punct 1",
        "dice dire VERB parataxis 1",
        f"{title} {title} NOUN nsubj 4",
        "Verdi Verdi PROPN appos 5",
        ". . PUNCT punct 1",
        f"{number} {number} NUM nummod 9",
        f"{noun} {noun} NOUN ROOT 9",
        f"{THE[lang]} DET det 9",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER"), (6, "PER")], lang)

    assert find_both(tree, 9) == (0, 1)


@pytest.mark.parametrize(
    ("lang", "said"), [("it", ("i", "tre", "figlio")), ("en", ("the", "three", "son"))]
)
def test_find_both_gives_three_of_a_family_too(read_rows, lang, said):
    article, number, son = said
    rows = [
        "Rossi Rossi PROPN nsubj 5",
        ", , PUNCT punct 3",
        f"{son} {son} NOUN conj 0",
        "Neri Neri PROPN appos 2",
        "Verdi Verdi PROPN conj 0",
        "partono partire VERB ROOT 5",
        ". . PUNCT punct 5",
        f"{article} il DET det 8",
        f"{number} {number} NUM nsubj 9",
        "tacciono tacere VERB ROOT 9",
    ]
    people = [(0, "PER"), (3, "PER"), (4, "PER")]

    assert find_both(read_rows(rows, people, lang), 8) == (0, 1, 2)
    assert find_both(read_rows(rows, people[:2], lang), 8) == ()


@pytest.mark.parametrize(("lang", "of"), [("it", "dei"), ("en", "of")])
def test_find_both_counts_nobody_else(read_rows, lang, of):
    number = "due" if lang == "it" else "two"
    rows = [
        "Rossi Rossi PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        "parlano parlare VERB ROOT 3",
        ". . PUNCT punct 3",
        f"{number} {number} NUM nsubj 8",
        f"{of} di ADP case 7",
        "suoi suo PRON nmod 5",
        "muoiono morire VERB ROOT 8",
    ]
    assert find_both(read_rows(rows, [(0, "PER"), (2, "PER")], lang), 5) == ()


@pytest.mark.parametrize(
    ("lang", "title", "number", "noun"),
    [
        ("it", "portavoce", "tre", "sospettato"),
        ("en", "spokesman", "three", "fugitive"),
    ],
)
def test_find_both_takes_no_official_for_a_suspect(
    read_rows, lang, title, number, noun
):
    def make_rows(before):
        return [
            f"{before} {before} NOUN nsubj 5",
            "Rossi Rossi PROPN appos 0",
            "Neri Neri PROPN conj 0",
            "e e CCONJ cc 4",
            "Verdi Verdi PROPN conj 0",
            "parlano parlare VERB ROOT 5",
            ". . PUNCT punct 5",
            "the the DET det 9" if lang == "en" else "i il DET det 9",
            f"{number} {number} NUM nummod 9",
            f"{noun} {noun} NOUN ROOT 9",
        ]

    people = [(1, "PER"), (2, "PER"), (4, "PER")]
    assert find_both(read_rows(make_rows("zio"), people, lang), 9) == (0, 1, 2)
    assert find_both(read_rows(make_rows(title), people, lang), 9) == ()


@pytest.mark.parametrize(
    ("lang", "number", "noun"), [("it", "due", "leader"), ("en", "two", "leader")]
)
def test_find_both_takes_none_that_are_new(read_rows, lang, number, noun):
    rows = [
        "Rossi Rossi PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        "parlano parlare VERB ROOT 3",
        ". . PUNCT punct 3",
        f"{number} {number} NUM nummod 6",
        f"{noun} {noun} NOUN ROOT 6",
    ]
    assert find_both(read_rows(rows, [(0, "PER"), (2, "PER")], lang), 6) == ()
