import pytest

from extractor.relations.triggers.lemmas import build_lemmas
from extractor.schemas import load_schema


@pytest.mark.parametrize(
    ("lang", "word", "lemma"),
    [
        ("it", "ospiterà", "ospitare"),
        ("it", "appartengono", "appartenere"),
        ("it", "eletta", "eleggere"),
        ("it", "dislocheranno", "dislocare"),
        ("en", "met", "meet"),
        ("en", "deployed", "deploy"),
        ("en", "hosting", "host"),
    ],
)
def test_correct_finds_the_lemma_of_a_known_verb(lang, word, lemma):
    known = build_lemmas(load_schema("news"), lang)

    assert known.correct(word, f"{word}x", verb=True) == lemma


@pytest.mark.parametrize(
    ("lang", "word", "lemma"),
    [("it", "soldati", "soldato"), ("en", "armies", "army")],
)
def test_correct_finds_the_lemma_of_a_known_noun(lang, word, lemma):
    known = build_lemmas(load_schema("news"), lang)

    assert known.correct(word, f"{word}x", verb=False) == lemma


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_leaves_other_lemmas(lang):
    known = build_lemmas(load_schema("news"), lang)

    assert known.correct("xyz", "lemma", verb=True) == "lemma"


def test_correct_overrules_the_lemma_of_a_form_of_one_verb_only():
    known = build_lemmas(load_schema("news"), "it")

    assert known.correct("volerà", "volere", verb=True) == "volare"
    assert known.correct("vorrà", "volere", verb=True) == "volere"


def test_correct_takes_a_form_for_its_verb_though_a_phrase_has_the_word():
    known = build_lemmas(load_schema("news"), "it")

    # "uscire battuto" and "alla volta" are triggers.
    assert known.correct("battuto", "batture", verb=True) == "battere"
    assert known.correct("volta", "volta-", verb=True) == "voltare"
    assert known.correct("volta", "volta-", verb=False) == "volta"


def test_correct_takes_a_plural_for_its_noun_though_a_list_has_it():
    # "soldati" stands beside "soldato" in a list of triggers.
    known = build_lemmas(load_schema("news"), "it")

    assert {"soldati", "soldato"} <= known.lemmas
    assert known.correct("soldati", "soldate", verb=False) == "soldato"


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("ferito", "ferire"), ("plauso", "plauso"), ("colpire", "colpire")],
)
def test_correct_reads_a_verb_whose_lemma_is_its_form(word, lemma):
    known = build_lemmas(load_schema("news"), "it")

    assert known.correct(word, word, verb=True) == lemma
