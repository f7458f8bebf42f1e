import pytest

from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.known import find_known
from extractor.lang.parsed_doc import read_doc


def texts(mentions):
    return [(m.text, m.label) for m in mentions]


@pytest.mark.parametrize(
    ("lang", "text", "known"),
    [
        (
            "it",
            "La Costa d’Avorio, l'Unione Europea e gli Stati Uniti d'America.",
            [
                ("Costa d’Avorio", "LOC"),
                ("Unione Europea", "ORG"),
                ("Stati Uniti d'America", "LOC"),
            ],
        ),
        (
            "en",
            "The Ivory Coast, the European Union, the United States of America.",
            [
                ("Ivory Coast", "LOC"),
                ("European Union", "ORG"),
                ("United States of America", "LOC"),
            ],
        ),
        ("it", "UCRAINA, la visita dell'OSCE.", [("UCRAINA", "LOC"), ("OSCE", "ORG")]),
        ("en", "UKRAINE: the OSCE's visit.", [("UKRAINE", "LOC"), ("OSCE", "ORG")]),
        (
            "it",
            "Si vota a N’Djamena e a Biškek.",
            [("N’Djamena", "LOC"), ("Biškek", "LOC")],
        ),
        (
            "en",
            "Polls in N’Djamena and Biškek.",
            [("N’Djamena", "LOC"), ("Biškek", "LOC")],
        ),
    ],
)
def test_find_known_finds_names_in_their_spellings(make_doc, lang, text, known):
    found = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert texts(found) == known


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La riga è lunga, i mali sono molti e gli stati uniti nel dolore."),
        ("en", "He jordaned the china, the turkey and the united states of mind."),
        ("it", "Mali e Georgia sono nomi che possono voler dire altro."),
        ("en", "Chad met Jordan and Georgia in the garden."),
        ("it", "Un titolo con UN articolo."),
        ("en", "It says WHO is first."),
    ],
)
def test_find_known_leaves_words_and_homographs_alone(make_doc, lang, text):
    assert find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang)) == ()


def test_find_known_takes_the_longest(make_doc):
    doc = make_doc("it", "Il Consiglio di Sicurezza Collettiva della CSTO tace.")
    found = find_known(read_doc(doc), load_gazetteer("it"))
    assert texts(found) == [("Consiglio di Sicurezza Collettiva della CSTO", "ORG")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Nato a Bari nel 1950. Il porto, i mali e il sole di Colonia Marina."),
        ("en", "The Paris club and the Lebanese forces split on a nice reading."),
    ],
)
def test_find_known_leaves_common_words_and_lower_case_alone(make_doc, lang, text):
    found = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert texts(found) == ([("Bari", "LOC")] if lang == "it" else [])


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("it", "Secondo la Dea si tratta.", ["Dea"]),
        ("en", "He runs the Fed now.", ["Fed"]),
        # A goddess, at the start, before another capital.
        ("it", "Secondo una dea si tratta.", []),
        ("it", "Dea si dice.", []),
        ("it", "Vince la Dea Cup ieri.", []),
        ("en", "She won the Fed Cup now.", []),
    ],
)
def test_find_known_takes_proper_homographs_behind_small_words(
    make_doc, lang, text, found
):
    doc = make_doc(lang, text, pos=dict.fromkeys(["Dea", "Fed"], "PROPN"))
    assert [m.text for m in find_known(read_doc(doc), load_gazetteer(lang))] == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("it", "Lo scrive su Facebook.", []),
        ("en", "She said so on Facebook.", []),
        ("it", "Lo compra Facebook.", ["Facebook"]),
        ("en", "It was bought by Facebook.", ["Facebook"]),
    ],
)
def test_find_known_leaves_firms_where_something_is_said(make_doc, lang, text, found):
    known = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert [m.text for m in known] == found


@pytest.mark.parametrize(
    ("lang", "text", "known"),
    [
        (
            "it",
            "La Corte suprema degli Stati Uniti d'America decide.",
            [("Corte suprema degli Stati Uniti d'America", "ORG")],
        ),
        (
            "en",
            "The Supreme Court of the United States of America ruled.",
            [("Supreme Court of the United States of America", "ORG")],
        ),
        ("it", "Guidava una Volkswagen contro un Airbus.", []),
        ("en", "It was a Volkswagen and an Airbus.", []),
        ("it", "Volava il Boeing 777 della Lufthansa.", [("Lufthansa", "ORG")]),
        ("en", "The Boeing 777 and Lufthansa.", [("Lufthansa", "ORG")]),
    ],
)
def test_find_known_tells_firms_from_what_they_make(make_doc, lang, text, known):
    found = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert texts(found) == known


def test_find_known_keeps_a_firm_before_its_people(make_doc):
    # Italian has it behind them: "un portavoce di Boeing".
    doc = make_doc("en", "A Boeing spokesman left.", pos={"spokesman": "NOUN"})
    assert texts(find_known(read_doc(doc), load_gazetteer("en")))[0][0] == "Boeing"


@pytest.mark.parametrize(
    ("lang", "text", "nouns", "known"),
    [
        ("en", "where do i eat in san francisco?", "san", ["san francisco"]),
        ("en", "any snow in new zealand or japan", "new japan",
         ["new zealand", "japan"]),
        ("it", "dove dormo a san francisco o in ucraina?", "san ucraina",
         ["san francisco", "ucraina"]),
        # The sentence has capitals: whoever wrote it knows them.
        ("en", "Where do i eat in san francisco?", "san", []),
        ("it", "Dormo in ucraina?", "ucraina", []),
        # It is not said of a noun, a noun goes on, one of many, a state's acronym.
        ("it", "ho rivolto lo sguardo", "", []),
        ("en", "i like japan tea", "japan tea", []),
        ("en", "who wants a havana", "havana", []),
        ("it", "chi vuole un havana", "havana", []),
        ("en", "they told us", "us", []),
    ],
)  # fmt: skip
def test_find_known_finds_places_where_nobody_writes_capitals(
    make_doc, lang, text, nouns, known
):
    doc = make_doc(lang, text, pos=dict.fromkeys(nouns.split(), "NOUN"))
    found = find_known(read_doc(doc), load_gazetteer(lang))
    assert texts(found) == [(name, "LOC") for name in known]
