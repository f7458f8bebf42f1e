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
        ("en", "Acme merged with Vantor to form Borealis.", "FOUNDED", "fact"),
        ("en", "Some agree that Putin met Assad.", "MEETS", "fact"),
        ("en", "Putin agreed to meet Assad.", "MEETS", "planned"),
        ("it", "Tutti concordano che Putin ha incontrato Assad.", "MEETS", "fact"),
        ("it", "Putin ha concordato di incontrare Assad.", "MEETS", "planned"),
        ("it", "Il capo della Fiat potrebbe essere Elkann.", "HEAD_OF", "possible"),
        ("it", "Il capo della Fiat è John Elkann.", "HEAD_OF", "fact"),
        ("en", "The next head of Fiat could be John Elkann.", "HEAD_OF", "possible"),
        ("en", "The head of Fiat is John Elkann.", "HEAD_OF", "fact"),
        ("it", "Il successore di Draghi sarà Meloni.", "SUCCEEDS", "planned"),
        ("en", "Draghi's successor may be Giorgia Meloni.", "SUCCEEDS", "possible"),
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


@pytest.mark.parametrize(
    ("lang", "noun", "to", "first"),
    [("it", "donna", "a", "prima"), ("en", "woman", "to", "first")],
)
def test_who_does_it_first_has_done_it(read_rows, lang, noun, to, first):
    rows = [
        f"{noun} {noun} NOUN ROOT 0",
        f"{to} {to} PART mark 2",
        "guidare guidare VERB acl 0" if lang == "it" else "lead lead VERB acl 0",
        f"{first} {first} ADJ amod 0",
    ]
    assert find_modality(read_rows(rows[:3], lang=lang), (2,)) == "planned"
    assert find_modality(read_rows(rows, lang=lang), (2,)) == "fact"


def test_a_perfect_infinitive_is_no_purpose(read_rows):
    # English says it with a gerund: "for sending".
    rows = [
        "ringrazia ringraziare VERB ROOT 0",
        "per per ADP mark 3",
        "aver avere AUX aux 3",
        "inviato inviare VERB advcl 0",
    ]
    assert find_modality(read_rows(rows), (3,)) == "fact"
    rows[2:] = ["ora ora ADV advmod 3", "inviare inviare VERB advcl 0"]
    assert find_modality(read_rows(rows), (3,)) == "planned"


@pytest.mark.parametrize(
    ("verb", "modality"), [("rallied rally", "fact"), ("flew fly", "planned")]
)
def test_what_came_of_it_is_a_fact(read_rows, verb, modality):
    # Italian says it with a gerund: "ha rimontato battendo".
    rows = [
        f"{verb} VERB ROOT 0",
        "to to PART mark 2",
        "beat beat VERB advcl 0",
        "Roe Roe PROPN obj 2",
    ]
    assert find_modality(read_rows(rows, [(3, "PER")], lang="en"), (2,)) == modality


@pytest.mark.parametrize(("pos", "modality"), [("NOUN", "fact"), ("ADJ", "planned")])
def test_a_plan_that_is_refused_is_no_plan_to_refuse(read_rows, pos, modality):
    # The Italian adjectives are no nouns.
    rows = [f"the plan {pos} amod 1", "visit visit NOUN ROOT 1"]
    assert find_modality(read_rows(rows, lang="en"), (1,)) == modality


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "subject", "modality"),
    [
        ("it", "Roma ha implorato Berlino di sanzionare Minsk.", "Berlino", "planned"),
        ("it", "Berlino è stata autorizzata a sanzionare Minsk.", "Berlino", "planned"),
        ("it", "Berlino pensa di sanzionare Minsk.", "Berlino", "planned"),
        ("it", "Roma esige che Berlino sanzioni Minsk.", "Berlino", "planned"),
        ("it", "Roma si batte perché Berlino sanzioni Minsk.", "Berlino", "planned"),
        (
            "it",
            "Roma ha fatto appello a Berlino perché sanzioni Minsk.",
            "Berlino",
            "planned",
        ),
        ("it", "Roma teme che Berlino sanzioni Minsk.", "Berlino", "possible"),
        ("it", "Roma ha convinto Berlino a sanzionare Minsk.", "Berlino", "fact"),
        ("it", "Berlino è riuscita a sanzionare Minsk.", "Berlino", "fact"),
        ("it", "Berlino pensa di aver sanzionato Minsk.", "Berlino", "fact"),
        ("en", "Rome called on Berlin to sanction Minsk.", "Berlin", "planned"),
        ("en", "Rome called for Berlin to sanction Minsk.", "Berlin", "planned"),
        ("en", "Rome pleaded with Berlin to sanction Minsk.", "Berlin", "planned"),
        ("en", "Rome wrote to Berlin to sanction Minsk.", "Berlin", "planned"),
        ("en", "The report advised Berlin to sanction Minsk.", "Berlin", "planned"),
        ("en", "Berlin was instructed to sanction Minsk.", "Berlin", "planned"),
        ("en", "Berlin undertook to sanction Minsk.", "Berlin", "planned"),
        ("en", "The report persuaded Berlin to sanction Minsk.", "Berlin", "fact"),
        ("en", "Berlin managed to sanction Minsk.", "Berlin", "fact"),
        ("en", "Berlin had no choice but to sanction Minsk.", "Berlin", "fact"),
        ("en", "Berlin had a plan to sanction Minsk.", "Berlin", "planned"),
        ("it", "Berlino aveva un piano per sanzionare Minsk.", "Berlino", "planned"),
    ],
)
def test_what_somebody_shall_do_is_not_done(lang, text, subject, modality):
    extraction = extract_text(text, lang=lang)
    (found,) = (r for r in extraction.relations if r.type == "SANCTIONS")

    assert extraction.mentions[found.subject].text == subject
    assert found.modality == modality


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "Ugo Neri, sospettato di aver ucciso Ada Serra, tace.", "reported"),
        ("it", "Ugo Neri, inquisito per aver ucciso Ada Serra, tace.", "reported"),
        ("it", "Ugo Neri, ricercato per aver ucciso Ada Serra, tace.", "possible"),
        ("it", "Si mormora che Ugo Neri abbia ucciso Ada Serra.", "possible"),
        ("it", "Si presume che Ugo Neri abbia ucciso Ada Serra.", "possible"),
        ("it", "Ugo Neri, condannato per aver ucciso Ada Serra, tace.", "fact"),
        ("en", "Tom Lee, under investigation for killing Ann Roe, fled.", "reported"),
        ("en", "Tom Lee, wanted for killing Ann Roe, fled.", "possible"),
        ("en", "Tom Lee is understood to have killed Ann Roe.", "possible"),
        ("en", "Tom Lee was speculated to have killed Ann Roe.", "possible"),
        ("en", "Tom Lee, convicted of killing Ann Roe, fled.", "fact"),
    ],
)
def test_what_somebody_is_held_to_have_done_is_no_fact(lang, text, modality):
    (found,) = (
        one for one in extract_text(text, lang=lang).relations if one.type == "ATTACKS"
    )

    assert found.modality == modality
