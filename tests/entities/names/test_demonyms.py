import pytest

from extractor.entities.names.demonyms import cut_nations, find_demonyms
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention

IT = {"presidente": "NOUN", "truppe": "NOUN", "parla": "VERB", "in": "ADP"}
EN = {"president": "NOUN", "troops": "NOUN", "speaks": "VERB", "in": "ADP"}


def found(make_doc, lang, text, pos, lemmas=None):
    base = IT if lang == "it" else EN
    doc = make_doc(lang, text, pos=base | pos, lemmas=lemmas)
    return [m.text for m in find_demonyms(read_doc(doc), load_gazetteer(lang))]


@pytest.mark.parametrize(
    ("lang", "text", "pos", "words"),
    [
        ("it", "Il presidente bielorusso tace.", {"bielorusso": "ADJ"}, ["bielorusso"]),
        ("en", "The Belarusian president.", {"Belarusian": "ADJ"}, ["Belarusian"]),
        (
            "it",
            "Le truppe armene e gli azeri.",
            {"armene": "ADJ", "azeri": "NOUN"},
            ["armene", "azeri"],
        ),
        (
            "en",
            "Armenian troops and Azeris.",
            {"Armenian": "ADJ", "Azeris": "PROPN"},
            ["Armenian", "Azeris"],
        ),
        (
            "it",
            "Il confine kirghiso-tagiko.",
            {"kirghiso": "ADJ", "tagiko": "ADJ"},
            ["kirghiso", "tagiko"],
        ),
        (
            "en",
            "The Kyrgyz-Tajik border.",
            {"Kyrgyz": "ADJ", "Tajik": "ADJ"},
            ["Kyrgyz", "Tajik"],
        ),
        (
            "it",
            "La procura torinese e i curdi.",
            {"torinese": "ADJ", "curdi": "NOUN"},
            ["torinese", "curdi"],
        ),
        (
            "en",
            "South American ministers and Londoners.",
            {"South": "ADJ", "American": "ADJ", "Londoners": "PROPN"},
            ["South American", "Londoners"],
        ),
        (
            "it",
            "Tedeschi e francesi firmano.",
            {"Tedeschi": "NOUN", "francesi": "NOUN"},
            ["Tedeschi", "francesi"],
        ),
        (
            "en",
            "South Korean firms.",
            {"South": "ADJ", "Korean": "ADJ"},
            ["South Korean"],
        ),
        (
            "it",
            "Ieri i russi e gli inglesi.",
            {"russi": "NOUN", "inglesi": "NOUN"},
            ["russi", "inglesi"],
        ),
        (
            "en",
            "Yesterday the Poles and the Finns.",
            {"Poles": "PROPN", "Finns": "NOUN"},
            ["Poles", "Finns"],
        ),
    ],
)
def test_find_demonyms_finds_adjectives_and_nouns(make_doc, lang, text, pos, words):
    assert found(make_doc, lang, text, pos) == words


@pytest.mark.parametrize(
    ("lang", "text", "pos", "lemmas"),
    [
        ("it", "Lei parla russo.", {"russo": "ADJ"}, {"parla": "parlare"}),
        ("en", "She speaks Russian.", {"Russian": "ADJ"}, {"speaks": "speak"}),
        (
            "it",
            "Ha scritto in armeno.",
            {"armeno": "NOUN", "in": "ADP"},
            {"scritto": "dire"},
        ),
        ("en", "He said it in Armenian.", {"Armenian": "PROPN", "in": "ADP"}, {}),
        ("it", "Lui russa forte.", {"russa": "VERB"}, {}),
        ("en", "They Polish the silver.", {"Polish": "VERB"}, {}),
        ("it", "È una danese elegante.", {"danese": "NOUN"}, {}),
        ("en", "The Pole fell.", {"Pole": "NOUN"}, {}),
        ("it", "Una roulette russa.", {"russa": "ADJ"}, {}),
        ("en", "A Russian roulette.", {"Russian": "ADJ"}, {}),
        ("it", "Il signor Greco parte.", {"Greco": "PROPN"}, {}),
        ("en", "A Roman Catholic school.", {"Roman": "ADJ", "Catholic": "ADJ"}, {}),
        ("it", "Una pizza napoletana.", {"napoletana": "ADJ"}, {}),
        ("en", "Roman Polanski left.", {"Roman": "PROPN", "Polanski": "PROPN"}, {}),
        ("it", "Il corso è finito.", {"corso": "NOUN"}, {}),
    ],
)
def test_find_demonyms_leaves_other_meanings_alone(make_doc, lang, text, pos, lemmas):
    assert found(make_doc, lang, text, pos, lemmas) == []


# Italian adjectives follow their nouns, so "in russo" needs no look at what follows.
def test_find_demonyms_after_in_with_a_noun_is_no_language(make_doc):
    pos = {"Russian": "ADJ", "hands": "NOUN", "in": "ADP"}
    assert found(make_doc, "en", "It is in Russian hands.", pos) == ["Russian"]


@pytest.mark.parametrize(
    ("lang", "text", "pos", "lemmas", "words"),
    [
        (
            "it",
            "Ha parlato con il premier russo.",
            {"con": "ADP", "il": "DET", "premier": "NOUN", "russo": "ADJ"},
            {"parlato": "parlare"},
            ["russo"],
        ),
        (
            "it",
            "Ha parlato ai tedeschi.",
            {"ai": "ADP", "tedeschi": "NOUN"},
            {"parlato": "parlare"},
            ["tedeschi"],
        ),
        (
            "en",
            "She spoke to the Russian premier.",
            {"to": "ADP", "the": "DET", "Russian": "ADJ", "premier": "NOUN"},
            {"spoke": "speak"},
            ["Russian"],
        ),
        (
            "en",
            "She spoke to the Germans.",
            {"to": "ADP", "the": "DET", "Germans": "PROPN"},
            {"spoke": "speak"},
            ["Germans"],
        ),
        (
            "it",
            "Tradotto dal russo.",
            {"dal": "ADP", "russo": "NOUN"},
            {"Tradotto": "tradurre"},
            [],
        ),
        (
            "en",
            "Translated from Russian.",
            {"from": "ADP", "Russian": "PROPN"},
            {"Translated": "translate"},
            [],
        ),
    ],
)
def test_find_demonyms_near_a_word_of_language(
    make_doc, lang, text, pos, lemmas, words
):
    assert found(make_doc, lang, text, pos, lemmas) == words


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("it", "Il leader armeno e la danese.", ["armeno"]),
        ("en", "The Armenian leader and a Pole.", ["Armenian"]),
    ],
)
def test_find_demonyms_without_parts_of_speech_takes_the_sure(
    make_doc, lang, text, words
):
    mentions = find_demonyms(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert [m.text for m in mentions] == words
    assert {(m.label, m.form, m.source) for m in mentions} == {
        ("LOC", "demonym", "demonyms")
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'intesa con la turca Baykar è fatta.", ["turca"]),
        ("La turca si è ritirata.", []),
        ("Il colpo di turca Baykar.", []),
    ],
)
def test_find_demonyms_takes_a_noun_between_article_and_name(make_doc, text, words):
    # English homographs stand before a noun, not before a bare name.
    assert found(make_doc, "it", text, {"turca": "NOUN", "Baykar": "PROPN"}) == words


@pytest.mark.parametrize(
    ("text", "pos"),
    [
        ("I corsi sono chiusi.", {"corsi": "NOUN"}),
        ("Nella corsa Rossi vince.", {"corsa": "NOUN", "Rossi": "PROPN"}),
        ("Corso, per ora, chiuso.", {"Corso": "NOUN"}),
    ],
)
def test_find_demonyms_takes_common_nouns_for_what_they_are(make_doc, text, pos):
    # No English word for a nation is a common noun.
    assert found(make_doc, "it", text, pos) == []


@pytest.mark.parametrize(
    ("body", "nation", "parts"),
    [
        ("ministero della Difesa georgiano", "georgiano", 2),
        ("Dipartimento di Stato americano", "americano", 2),
        ("esercito israeliano", "israeliano", 1),
        ("Partito dei lavoratori curdo", "curdo", 1),
    ],
)
def test_cut_nations_leaves_bodies_what_they_are_of(body, nation, parts):
    whole = Mention(0, len(body), body, "ORG", form="name")
    demonym = Mention(body.index(nation), len(body), nation, "LOC", form="demonym")

    found = list(cut_nations([whole], [demonym], load_gazetteer("it"), "it"))

    assert [m.text for m in found] == (
        [body.removesuffix(f" {nation}"), nation] if parts > 1 else [body]
    )


@pytest.mark.parametrize(
    ("text", "pos", "words"),
    [
        ("Torinese, 54 anni, tace.", {"Torinese": "PROPN"}, ["Torinese"]),
        ("Torinese tace.", {"Torinese": "PROPN"}, []),
        ("Romano, che tace, parla.", {"Romano": "PROPN", "che": "PRON"}, []),
    ],
)
def test_a_nation_that_a_comma_sets_off_opens_a_life(make_doc, text, pos, words):
    # English has an article before it: "A Dane, Holm".
    assert found(make_doc, "it", text, pos) == words


@pytest.mark.parametrize(
    ("text", "pos", "words"),
    [
        ("Il deputato leghista tace.", {"leghista": "NOUN"}, ["leghista"]),
        ("Il leader pentastellato tace.", {"pentastellato": "VERB"}, ["pentastellato"]),
        ("Il senatore grillino tace.", {"grillino": "ADJ"}, ["grillino"]),
        ("Canta un grillino.", {"grillino": "NOUN"}, []),
        ("Il modello DEM tace.", {"DEM": "PROPN"}, []),
    ],
)
def test_find_demonyms_gives_words_for_members_as_their_party(
    make_doc, text, pos, words
):
    # English has its own below: it writes them with a capital.
    doc = read_doc(make_doc("it", text, pos=IT | pos))
    mentions = find_demonyms(doc, load_gazetteer("it"))

    assert [(m.text, m.label) for m in mentions] == [(word, "ORG") for word in words]


@pytest.mark.parametrize(
    ("text", "pos", "words"),
    [
        ("The Republican Roe spoke.", {"Republican": "PROPN"}, ["Republican"]),
        ("A Democratic mayor spoke.", {"Democratic": "ADJ"}, ["Democratic"]),
        ("The Democratic spoke.", {"Democratic": "PROPN"}, []),
        ("A republican spoke.", {"republican": "NOUN"}, []),
    ],
)
def test_find_demonyms_gives_english_words_for_members(make_doc, text, pos, words):
    doc = read_doc(make_doc("en", text, pos=pos))
    mentions = find_demonyms(doc, load_gazetteer("en"))

    assert [(m.text, m.label) for m in mentions] == [(word, "ORG") for word in words]


@pytest.mark.parametrize(
    ("lang", "text", "pos", "words"),
    [
        ("en", "Roe, a Dane, leads.", {"Dane": "PROPN"}, ["Dane"]),
        ("en", "She met a Pole in May.", {"Pole": "NOUN"}, ["Pole"]),
        ("en", "She reached the Pole.", {"Pole": "PROPN"}, []),
        ("en", "Roe, a Finn Harps player.", {"Finn": "PROPN"}, []),
        # Italian writes them in lower case, as it does the words that they may be.
        ("it", "Roe, un danese, guida.", {"danese": "NOUN"}, []),
    ],
)
def test_find_demonyms_takes_one_of_a_people(make_doc, lang, text, pos, words):
    assert found(make_doc, lang, text, pos) == words
