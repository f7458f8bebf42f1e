import pytest

from extractor import extract_text
from extractor.relations.modality import find_modality


@pytest.mark.parametrize(
    ("lang", "words", "verb", "modality"),
    [
        ("it", ["forse", "ADV", "advmod"], "paga", "possible"),
        ("it", ["oggi", "ADV", "advmod"], "paga", "fact"),
        ("it", ["oggi", "ADV", "advmod"], "pagherà", "planned"),
        ("en", ["may", "AUX", "aux"], "pay", "possible"),
        ("en", ["did", "AUX", "aux"], "pay", "fact"),
        ("en", ["will", "AUX", "aux"], "pay", "planned"),
    ],
)
def test_find_modality_reads_the_words_and_the_ending(
    read_rows, lang, words, verb, modality
):
    word, pos, label = words
    rows = [f"{word} {word} {pos} {label} 1", f"{verb} {verb} VERB ROOT 1"]

    assert find_modality(read_rows(rows, lang=lang), (1,)) == modality


@pytest.mark.parametrize(
    ("lang", "marker", "modality"),
    [("it", "se", "possible"), ("en", "if", "possible"), ("en", "that", "fact")],
)
def test_what_stands_under_a_condition_is_possible(read_rows, lang, marker, modality):
    rows = [
        f"{marker} {marker} SCONJ mark 1",
        "paga pagare VERB advcl 2",
        "parte partire VERB ROOT 2",
    ]

    assert find_modality(read_rows(rows, lang=lang), (1,)) == modality


def test_it_is_no_possibility_that_is_called_may(read_rows):
    rows = ["May may PROPN nsubj 1", "pays pay VERB ROOT 1"]

    assert find_modality(read_rows(rows, lang="en"), (1,)) == "fact"


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "type_name", "modality"),
    [
        ("it", "Domani Putin sarà a Roma.", "VISITS", "planned"),
        ("en", "Tomorrow Putin will be in Rome.", "VISITS", "planned"),
        ("it", "Il ministro Luca Pini è stato in Irlanda.", "VISITS", "fact"),
        ("en", "Putin was in Rome yesterday.", "VISITS", "fact"),
        ("it", "Parigi ha promesso aiuti a Kiev.", "AIDS", "planned"),
        ("en", "Paris promised aid to Kyiv.", "AIDS", "planned"),
        ("it", "Parigi ha inviato aiuti a Kiev.", "AIDS", "fact"),
        ("en", "Paris sent aid to Kyiv.", "AIDS", "fact"),
        ("it", "Luca Pini è atteso in Irlanda.", "VISITS", "planned"),
        ("en", "Luke Pine is expected in Ireland.", "VISITS", "planned"),
        ("it", "Putin ha voluto incontrare Assad.", "MEETS", "fact"),
        ("it", "Putin volle incontrare Assad.", "MEETS", "fact"),
        ("it", "Putin voleva incontrare Assad.", "MEETS", "planned"),
        ("it", "Putin avrebbe voluto incontrare Assad.", "MEETS", "possible"),
        ("it", "La Polonia ha dovuto lasciare la Nato.", "LEAVES", "fact"),
        ("en", "Poland had to leave NATO.", "LEAVES", "fact"),
        ("en", "Putin wanted to meet Assad.", "MEETS", "planned"),
    ],
)
def test_what_a_trigger_says_of_itself(lang, text, type_name, modality):
    found = extract_text(text, lang=lang)

    assert {r.type: r.modality for r in found.relations}[type_name] == modality


def test_a_pronoun_behind_the_subject_is_no_condition(read_rows):
    rows = [
        "Rossi Rossi PROPN nsubj 4",
        "se se SCONJ mark 4",
        "l' l' PRON obj 4",
        "è essere AUX aux:pass 4",
        "presa prendere VERB ROOT 4",
    ]
    assert find_modality(read_rows(rows), (4,)) == "fact"


def test_what_a_trigger_says_itself_is_no_possibility(read_rows):
    rows = [
        "Rossi Rossi PROPN nsubj 2",
        "può potere AUX aux 2",
        "contare contare VERB ROOT 2",
    ]
    assert find_modality(read_rows(rows), (1, 2)) == "fact"
    assert find_modality(read_rows(rows), (2,)) == "possible"
