import pytest

from extractor.entities.names.titles import count_titles, ends_portfolio, load_titles


@pytest.mark.parametrize(
    ("lang", "words", "name"),
    [
        ("it", "presidente Lukashenko", "Lukashenko"),
        ("en", "President Lukashenko", "Lukashenko"),
        ("it", "Primo Ministro Nikol Pashinyan", "Nikol Pashinyan"),
        ("en", "Prime Minister Nikol Pashinyan", "Nikol Pashinyan"),
        ("it", "ex presidente degli Stati Uniti Barack Obama", "Barack Obama"),
        ("en", "Former President of the United States Barack Obama", "Barack Obama"),
        ("it", "presidente della Repubblica del Kazakistan Tokayev", "Tokayev"),
        ("en", "president of the Republic of Kazakhstan Tokayev", "Tokayev"),
        ("it", "presidente russo Vladimir Putin", "Vladimir Putin"),
        ("en", "Russian President Vladimir Putin", "Vladimir Putin"),
        ("it", "Papa Francesco", "Francesco"),
        ("en", "Pope Francis", "Francis"),
        ("it", "on. Rosa Bruni", "Rosa Bruni"),
        ("en", "Mrs. Rosa Bruni", "Rosa Bruni"),
        ("it", "ministro dell' Interno Luca Sala", "Luca Sala"),
        ("en", "Secretary of State Lucy Hall", "Lucy Hall"),
    ],
)
def test_count_titles_leaves_the_name(lang, words, name):
    words = words.split()
    assert " ".join(words[count_titles(words, load_titles(lang)) :]) == name


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("it", "Alcide De Gasperi"),
        ("en", "Simon de Beauvoir"),
        ("it", "Re"),
        ("en", "King"),
        ("it", "Franco Russo"),
        ("en", "Martin Luther King"),
    ],
)
def test_count_titles_leaves_names_without_titles_whole(lang, name):
    assert count_titles(name.split(), load_titles(lang)) == 0


@pytest.mark.parametrize(
    ("lang", "title"),
    [("it", "Presidente del Consiglio"), ("en", "Secretary of State")],
)
def test_count_titles_takes_a_title_alone_whole(lang, title):
    words = title.split()
    assert count_titles(words, load_titles(lang)) == len(words)


# English says it before: "the Spanish minister of agriculture".
@pytest.mark.parametrize(
    ("before", "name", "ends"),
    [
        (["il", "ministro", "dell'"], ["Agricoltura"], True),
        (["il", "ministro", "spagnolo", "dell'"], ["Agricoltura"], True),
        (["la", "ministra", "tedesca", "degli"], ["Affari", "Esteri"], True),
        (["il", "ministro", "Planas", "dell'"], ["Agricoltura"], False),
        (["il", "campione", "spagnolo", "dell'"], ["Agricoltura"], False),
        (["ministro", "dell'"], ["Olimpia"], False),
    ],
)
def test_ends_portfolio_over_a_word_for_a_nation(before, name, ends):
    assert ends_portfolio(before, name, load_titles("it")) is ends
