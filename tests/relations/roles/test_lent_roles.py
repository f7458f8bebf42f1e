import pytest

from extractor.relations.roles.lent_roles import find_lent, find_lent_back


@pytest.mark.parametrize(("lang", "with_"), [("it", "con"), ("en", "with")])
def test_find_lent_gives_who_hangs_on_the_object(read_rows, lang, with_):
    rows = [
        "Alfa alfa PROPN nsubj 1",
        "crea creare VERB ROOT 1",
        "un un DET det 3",
        "vaccino vaccino NOUN obj 1",
        f"{with_} {with_} ADP case 5",
        "Beta beta PROPN nmod 3",
    ]
    tree = read_rows(rows, [(0, "ORG"), (5, "ORG")], lang)

    assert list(find_lent(tree, 3)) == [("with", 5)]


@pytest.mark.parametrize(("lang", "against"), [("it", "contro"), ("en", "against")])
@pytest.mark.parametrize(("marks", "lent"), [([0, 2], [("against", 2)]), ([2], [])])
def test_find_lent_gives_whom_a_name_before_it_is_against(
    read_rows, lang, against, marks, lent
):
    rows = [
        "Alfa alfa PROPN ROOT 0",
        f"{against} {against} ADP case 2",
        "Beta beta PROPN nmod 0",
    ]
    tree = read_rows(rows, [(token, "ORG") for token in marks], lang)

    assert list(find_lent(tree, 0)) == lent


@pytest.mark.parametrize(
    ("lang", "time", "between"), [("it", "notte", "tra"), ("en", "night", "between")]
)
def test_find_lent_gives_between_whom_it_was_of_a_time(read_rows, lang, time, between):
    rows = [
        f"{time} {time} NOUN ROOT 0",
        f"{between} {between} ADP case 2",
        "Alfa alfa PROPN nmod 0",
    ]

    assert ("between", 2) in list(find_lent(read_rows(rows, [(2, "ORG")], lang), 0))


@pytest.mark.parametrize(("lang", "of"), [("it", "di"), ("en", "of")])
def test_find_lent_gives_whose_a_sort_of_thing_is(read_rows, lang, of):
    rows = [
        "depots depots NOUN ROOT 0",
        f"{of} {of} ADP case 2",
        "arms arms NOUN nmod 0",
        f"{of} {of} ADP case 4",
        "Alfa Alfa PROPN nmod 2",
    ]
    assert ("of", 4) in list(find_lent(read_rows(rows, [(4, "ORG")], lang), 2))
    named = read_rows(rows, [(2, "ORG"), (4, "ORG")], lang)
    assert ("of", 4) not in list(find_lent(named, 2))


@pytest.mark.parametrize(("lang", "against"), [("it", "contro"), ("en", "against")])
@pytest.mark.parametrize(("kind", "found"), [("obj", [5]), ("obl", [])])
def test_find_lent_back_gives_an_event_what_its_verb_took(
    read_rows, lang, against, kind, found
):
    rows = [
        "Alfa Alfa PROPN nsubj 1",
        "parries parry VERB ROOT 1",
        "a a DET det 3",
        f"raid raid NOUN {kind} 1",
        f"{against} {against} ADP case 5",
        "Beta Beta PROPN obl 1",
    ]
    tree = read_rows(rows, [(0, "LOC"), (5, "LOC")], lang)
    assert list(find_lent_back(tree, 3).get("against", {})) == found


@pytest.mark.parametrize(
    ("lang", "noun", "to", "found"),
    [
        ("it", "attacco", "a", []),
        ("it", "ricorso", "a", [4]),
        ("en", "attack", "to", []),
        ("en", "court", "to", [4]),
    ],
)
def test_find_lent_leaves_a_blow_whom_it_hits(read_rows, lang, noun, to, found):
    against = {"it": "contro", "en": "against"}[lang]
    rows = [
        "appeal appeal NOUN ROOT 0",
        f"{to} {to} ADP case 2",
        f"{noun} {noun} NOUN nmod 0",
        f"{against} {against} ADP case 4",
        "Beta Beta PROPN nmod 2",
    ]
    lent = find_lent(read_rows(rows, [(4, "LOC")], lang), 2)
    assert [token for role, token in lent if role == "against"] == found
