import pytest

from extractor.lang.name_words import (
    LabelTable,
    NameTable,
    NationalName,
    OrganisationTable,
    TitleTable,
)
from extractor.lang.tables import HERE, load_table, read_tsv
from extractor.records import LANGUAGES


@pytest.mark.parametrize(
    ("lang", "label", "ours"),
    [("it", "PER", "PER"), ("en", "PERSON", "PER"), ("en", "GPE", "LOC")],
)
def test_labels_of_models(lang, label, ours):
    assert load_table(lang, "labels", LabelTable).labels[label] == ours


@pytest.mark.parametrize(("lang", "label"), [("it", "MISC"), ("en", "NORP")])
def test_labels_that_are_not_used(lang, label):
    assert label not in load_table(lang, "labels", LabelTable).labels


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", {"presidente", "ministro degli esteri", "signora", "on.", "papa"}),
        ("en", {"president", "foreign minister", "mrs.", "sen.", "pope"}),
    ],
)
def test_titles_have_offices_and_honorifics(lang, words):
    table = load_table(lang, "titles", TitleTable)
    own = table.honorifics.words | table.offices.words | table.portfolios.words
    assert words <= own


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_are_of_one_gender(lang):
    table = load_table(lang, "titles", TitleTable)
    for group in (table.honorifics, table.offices):
        assert not group.masculine & group.feminine
        assert not group.either & (group.masculine | group.feminine)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_compared_in_lower_case_are_so(lang):
    titles = load_table(lang, "titles", TitleTable)
    names = load_table(lang, "names", NameTable)
    heads = load_table(lang, "organisations", OrganisationTable).heads
    words = titles.honorifics.words | titles.offices.words | titles.modifiers.words
    for word in words | names.articles | names.prepositions | heads:
        assert word == word.lower()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gazetteer_has_one_main_name_an_id(lang):
    rows = read_tsv(HERE / lang / "gazetteer.tsv", NationalName)
    main = [row.id for row in rows if row.form == "name"]
    assert len(main) == len(set(main))
    assert set(main) == {row.id for row in rows}
    assert len({row.name for row in rows}) == len(rows)


def test_gazetteer_has_the_same_bodies_in_all_languages():
    ids = [
        {row.id for row in read_tsv(HERE / lang / "gazetteer.tsv", NationalName)}
        for lang in LANGUAGES
    ]
    assert all(each == ids[0] for each in ids)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_given_places_are_written_as_names(lang):
    places = load_table(lang, "names", NameTable).given_places
    assert all(place == place.title() for place in places)
    assert {"Florence", "Paris"} <= places
