import pytest

from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.labels import correct_labels
from extractor.records import Mention


def labels(lang, *pairs, others=(), score=0.5, sporting=False):
    names = [
        Mention(i, i + 1, text, label, score=score)
        for i, (text, label) in enumerate(pairs)
    ]
    found = correct_labels(names, others, load_gazetteer(lang), sporting=sporting)
    return [m.label for m in found]


@pytest.mark.parametrize(
    ("lang", "text", "label", "right"),
    [
        ("it", "Bielorussia", "ORG", "LOC"),
        ("en", "Belarus", "ORG", "LOC"),
        # "Europa" is a moon too.
        ("it", "Europa", "ORG", "LOC"),
        ("en", "Europe", "ORG", "LOC"),
        ("it", "OSCE", "LOC", "ORG"),
        ("en", "OSCE", "LOC", "ORG"),
        ("it", "Minsk", "PER", "LOC"),
        ("en", "Minsk", "PER", "LOC"),
        # "Roma" is a people too.
        ("it", "Roma", "ORG", "ORG"),
        ("it", "Palermo", "ORG", "LOC"),
        ("en", "Leeds", "ORG", "LOC"),
        ("it", "Avana", "ORG", "LOC"),
        ("en", "WASHINGTON", "ORG", "LOC"),
        # What another language calls so: the club in Italian.
        ("it", "Milan", "ORG", "ORG"),
        ("it", "Vaticano", "ORG", "ORG"),
        ("en", "Vatican", "ORG", "ORG"),
        ("it", "Cremlino", "LOC", "LOC"),
        ("en", "Kremlin", "LOC", "LOC"),
        ("it", "Sofia", "PER", "PER"),
        ("en", "Jordan", "PER", "PER"),
    ],
)
def test_correct_labels_follows_the_tables_where_they_are_sure(
    lang, text, label, right
):
    assert labels(lang, (text, label)) == [right]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_labels_keeps_surnames(lang):
    pairs = [("Maurizio Mosca", "PER"), ("Mosca", "PER"), ("Obama", "LOC")]
    assert labels(lang, *pairs) == ["PER", "PER", "LOC"]
    assert labels(lang, ("Barack Obama", "PER"), ("Obama", "LOC")) == ["PER", "PER"]
    assert labels(lang, ("Rosa Bruni", "PER"), ("R. Bruni", "LOC")) == ["PER", "PER"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_labels_knows_first_names_and_surnames_with_particles(lang):
    assert labels(lang, ("Irma Testa", "PER"), ("Irma", "LOC")) == ["PER", "PER"]
    # A place that the tables have, and a firm called by a surname, are others.
    assert labels(lang, ("Mosca Rossi", "PER"), ("Mosca", "LOC")) == ["PER", "LOC"]
    assert labels(lang, ("Ada Veba", "PER"), ("Veba", "ORG")) == ["PER", "ORG"]
    pairs = [("Abdel Fattah al-Sisi", "PER"), ("al-Sisi", "ORG")]
    assert labels(lang, *pairs) == ["PER", "PER"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_labels_takes_no_person_for_a_body_with_an_article(lang):
    # "La Margherita" is a party, "Margherita" a princess.
    assert labels(lang, ("Margherita", "PER")) == ["PER"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_labels_takes_a_town_for_a_surname_only_where_families_are_called_so(
    lang,
):
    pairs = [("Whitney Houston", "PER"), ("Houston", "LOC")]
    assert labels(lang, *pairs) == ["PER", "PER"]
    pairs = [("Anna Palermo", "PER"), ("Palermo", "LOC")]
    assert labels(lang, *pairs) == ["PER", "LOC"]
    assert labels(lang, ("Houston", "LOC")) == ["LOC"]


@pytest.mark.parametrize(
    ("lang", "club"), [("it", "Napoli"), ("it", "Toscana"), ("en", "Barcelona")]
)
def test_correct_labels_leaves_clubs_that_are_called_as_their_town(lang, club):
    pairs = [(club, "ORG"), (club, "LOC")]
    assert labels(lang, *pairs, sporting=True) == ["ORG", "LOC"]
    assert labels(lang, *pairs, score=0.95) == ["ORG", "LOC"]
    assert labels(lang, *pairs) == ["LOC", "LOC"]


@pytest.mark.parametrize(("lang", "state"), [("it", "Galles"), ("en", "Wales")])
def test_correct_labels_national_teams_are_places(lang, state):
    assert labels(lang, (state, "ORG"), sporting=True) == ["LOC"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_labels_gives_acronyms_and_full_names_one_label(lang):
    assert (
        labels(lang, ("BLTA", "LOC"), ("BLTA", "ORG"), ("BLTA", "ORG")) == ["ORG"] * 3
    )
    assert labels(lang, ("Anna Bruni", "PER"), ("Anna Bruni", "LOC")) == ["PER"] * 2


@pytest.mark.parametrize("lang", ["it", "en"])
def test_correct_labels_keeps_a_club_and_its_town_apart(lang):
    assert labels(lang, ("Santa Fe", "LOC"), ("Santa Fe", "ORG")) == ["LOC", "ORG"]


@pytest.mark.parametrize(
    ("lang", "capital", "state", "demonym"),
    [("it", "Ankara", "Turchia", "turco"), ("en", "Ankara", "Turkey", "Turkish")],
)
def test_correct_labels_capitals_of_states_in_the_article_are_places(
    lang, capital, state, demonym
):
    pair = (capital, "ORG")
    assert labels(lang, pair, score=0.9) == ["ORG"]
    assert labels(lang, pair, (state, "LOC"), score=0.9) == ["LOC", "LOC"]
    sign = Mention(9, 10, demonym, "LOC", "demonym")
    assert labels(lang, pair, others=[sign], score=0.9) == ["LOC"]
