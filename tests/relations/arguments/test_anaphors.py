import pytest

from extractor.relations.arguments.anaphors import find_anaphor


@pytest.mark.parametrize(
    ("lang", "article", "noun", "found"),
    [
        ("it", "la", "società", 0),
        ("it", "una", "società", None),
        ("it", "ogni", "società", None),
        ("it", "la", "pioggia", None),
        ("en", "the", "company", 0),
        ("en", "a", "company", None),
        ("en", "each", "company", None),
    ],
)
def test_find_anaphor_wants_a_definite_noun_of_the_label(
    read_rows, lang, article, noun, found
):
    verb = "cresce" if lang == "it" else "grows"
    rows = [
        "Eni Eni PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{article} il DET det 4",
        f"{noun} {noun} NOUN nsubj 5",
        f"{verb} {verb} VERB ROOT 5",
    ]

    assert find_anaphor(read_rows(rows, [(0, "ORG")], lang), 4) == found


@pytest.mark.parametrize(
    ("lang", "said"), [("it", ("il", "paese")), ("en", ("the", "country"))]
)
@pytest.mark.parametrize(
    ("entity", "found"), [("loc:se", 0), ("loc:baltic-sea", None), ("loc:noto", None)]
)
def test_find_anaphor_wants_a_place_of_the_kind_it_says(
    read_rows, mark_entity, lang, said, entity, found
):
    article, noun = said
    rows = [
        "Questo questo PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{article} il DET det 4",
        f"{noun} {noun} NOUN nsubj 5",
        "tace tacere VERB ROOT 5",
    ]
    tree = mark_entity(read_rows(rows, [(0, "LOC")], lang), entity)

    assert find_anaphor(tree, 4) == found


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        ("it", ["la il DET det 4", "azienda azienda NOUN nsubj 7", "di di ADP case 6",
                "Melfi Melfi PROPN nmod 4"]),
        ("en", ["the the DET det 5", "Leeds Leeds PROPN compound 5",
                "company company NOUN nsubj 7", "now now ADV advmod 7"]),
    ],
)  # fmt: skip
def test_find_anaphor_leaves_a_noun_with_a_town_to_identity(read_rows, lang, rows):
    before = [
        "Eni Eni PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
    ]
    town, noun = (6, 4) if lang == "it" else (4, 5)
    tree = read_rows(
        [*before, *rows, "tace tacere VERB ROOT 7"], [(0, "ORG"), (town, "LOC")], lang
    )

    assert find_anaphor(tree, noun) is None


@pytest.mark.parametrize(("lang", "said"), [("it", "la società"), ("en", "the firm")])
@pytest.mark.parametrize(
    ("other", "label", "found"), [("Rossi", "PER", 0), ("Eni", "ORG", None)]
)
def test_find_anaphor_never_means_what_its_verb_already_has(
    read_rows, lang, said, other, label, found
):
    article, noun = said.split()
    rows = [
        "Eni Eni PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{other} {other} PROPN nsubj 4",
        "loda lodare VERB ROOT 4",
        f"{article} il DET det 6",
        f"{noun} {noun} NOUN obj 4",
    ]
    tree = read_rows(rows, [(0, "ORG"), (3, label)], lang)

    assert find_anaphor(tree, 6) == found


@pytest.mark.parametrize(("twice", "found"), [("Chad", None), ("Togo", 3)])
def test_find_anaphor_is_no_place_named_in_passing(read_rows, twice, found):
    rows = [
        "Chad Chad PROPN nsubj 1",
        "waits wait VERB ROOT 1",
        f"{twice} {twice} PROPN obl 1",
        ". . PUNCT punct 1",
        "Roe Roe PROPN nsubj 5",
        "fled flee VERB ROOT 5",
        "to to ADP case 7",
        "Togo Togo PROPN obl 5",
        ". . PUNCT punct 5",
        "the the DET det 10",
        "city city NOUN nsubj 11",
        "fell fall VERB ROOT 11",
    ]
    marks = [(0, "LOC"), (2, "LOC"), (4, "PER"), (7, "LOC")]
    tree = read_rows(rows, marks, "en")

    assert find_anaphor(tree, 10) == found
