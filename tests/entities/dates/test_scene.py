import pytest

from extractor.entities.dates.expressions import Calendar, Relative
from extractor.entities.dates.grammar import load_grammar
from extractor.entities.dates.lexer import Node
from extractor.entities.dates.scene import Scene, read_direction, read_value, read_year


def stand(lang, text, word, kind="weekday"):
    """Give the scene of a text and the node of a word in it."""
    start = text.index(word)
    return Scene(text, load_grammar(lang).words), Node(kind, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Roma 2023 ha", "Roma", "ha"),
        ("dell'2023, poi", "dell", ""),
        ("art. 2023", "art", ""),
        ("ieri\n2023\noggi", "", ""),
        ("ieri, 2023", "", ""),
    ],
)
def test_word_before_and_after_stay_on_the_line(text, before, after):
    scene, node = stand("it", text, "2023")  # the words play no part: no English twin
    assert (scene.word_before(node), scene.word_after(node)) == (before, after)


@pytest.mark.parametrize(
    ("lang", "text", "word", "wanted"),
    [
        ("it", "Fine. Domenica si vota", "Domenica", True),
        ("en", "End. Sunday is election day", "Sunday", True),
        ("it", "«Domenica si vota»", "Domenica", True),
        ("en", "“Sunday is election day”", "Sunday", True),
        ("it", "oggi\nDomenica si vota", "Domenica", True),
        ("en", "today\nSunday is election day", "Sunday", True),
        ("it", "la Domenica sportiva", "Domenica", False),
        ("en", "the Sunday papers", "Sunday", False),
    ],
)
def test_is_opening_sees_the_start_of_a_sentence(lang, text, word, wanted):
    scene, node = stand(lang, text, word)
    assert scene.is_opening(node) is wanted


@pytest.mark.parametrize(
    ("lang", "text", "word", "wanted"),
    [
        ("it", "ogni domenica", "domenica", True),
        ("en", "every Sunday", "Sunday", True),
        ("en", "the Sunday Times", "Sunday", True),  # an English name
        ("it", "per domenica", "domenica", False),
        ("en", "for Sunday", "Sunday", False),
    ],
)
def test_is_title_asks_the_table(lang, text, word, wanted):
    scene, node = stand(lang, text, word)
    assert scene.is_title(node, "weekday") is wanted


@pytest.mark.parametrize(
    ("lang", "text", "word", "wanted"),
    [
        ("it", "signor Marzo", "Marzo", True),
        ("it", "Domenica Rossi parla", "Domenica", True),
        ("it", "Domenica si vota", "Domenica", False),
        ("it", "SI VOTA DOMENICA", "DOMENICA", False),
        ("en", "said on Sunday", "Sunday", False),  # English names all have capitals
    ],
)
def test_is_name_sees_capitals(lang, text, word, wanted):
    scene, node = stand(lang, text, word)
    assert scene.is_name(node) is wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "5 soldati", False),
        ("en", "5 soldiers", False),
        ("it", "5 a Roma", True),
        ("en", "5 in Rome", True),
        ("it", "5.", True),
        ("en", "5.", True),
    ],
)
def test_is_joined_sees_what_figures_could_count(lang, text, wanted):
    scene, node = stand(lang, text, "5")
    assert scene.is_joined(node) is wanted


@pytest.mark.parametrize(
    ("kind", "value", "year"),
    [
        ("year", 2023, 2023),
        ("short_year", 68, 1968),
        ("year_date", Calendar(833), 833),
        ("year_date", Relative("year", -1), Relative("year", -1)),
    ],
)
def test_read_year_reads_every_form(kind, value, year):
    assert read_year({"year": Node(kind, 0, 1, value)}) == year


def test_read_year_counts_back_before_the_era():
    parts = {"year": Node("day", 0, 2, 44), "era": Node("era_before", 3, 7)}
    assert read_year(parts) == -43


def test_parts_that_are_missing_are_none():
    assert read_year({}) is None
    assert read_value({}, "day") is None
    assert read_direction({}) == 0
    assert read_direction({"dir": Node("last", 0, 1)}) == -1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Theresa May left. Talks go on after May", True),
        ("Ms. May left. Talks go on after May", True),
        ("In May they met. Talks go on after May", False),
        ("Talks go on after May", False),
    ],
)
def test_has_namesake_looks_for_a_name_or_title_before(text, wanted):
    # Italian months are written small: no Italian twin.
    scene, _ = stand("en", text, "May")
    node = Node("month_bare", len(text) - 3, len(text))
    assert scene.has_namesake(node) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("profit rose in the third quarter", True),
        ("he scored in the third quarter", False),
        ("profit " + "x " * 100 + "the third quarter", False),
    ],
)
def test_is_beside_reads_the_words_around(text, wanted):
    # Italian "trimestre" is unambiguous: no Italian twin.
    scene, node = stand("en", text, "quarter", "quarter")
    assert scene.is_beside(node, scene.words.business) is wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Marzo, 41 anni, pesca.", "Marzo", True),
        ("Marzo, 41 giorni dopo.", "Marzo", False),
        ("Domenica Rossi parla.", "Domenica", True),
        ("Martedì Scholz parla.", "Martedì", False),
    ],
)
def test_is_name_sees_surnames_and_ages(text, word, wanted):
    # English months and weekdays always have a capital: no English twin.
    scene, node = stand("it", text, word)
    assert scene.is_name(node) is wanted
