import pytest

from extractor.relations.times.distances import find_distances, is_time_word


def read_flat(read_rows, lang, words):
    """Read words that all depend on the last of them."""
    last = len(words.split()) - 1
    rows = [f"{word} {word.lower()} X dep {last}" for word in words.split()]
    return read_rows(rows, lang=lang)


@pytest.mark.parametrize(
    ("lang", "words", "unit", "shift"),
    [
        ("it", "Tre giorni dopo partì", "day", 3),
        ("en", "Three days later left", "day", 3),
        ("it", "Due anni prima partì", "year", -2),
        ("en", "Two years earlier left", "year", -2),
        ("en", "twenty - one days later left", "day", 21),
        ("it", "48 ore dopo partì", "day", 2),
        ("en", "48 hours later left", "day", 2),
        ("it", "ventiquattr' ore prima partì", "day", -1),
        ("en", "twenty - four hours earlier left", "day", -1),
        ("it", "poche ore dopo partì", "day", 0),
        ("en", "few hours later left", "day", 0),
        ("it", "dieci minuti dopo partì", "day", 0),
        ("en", "ten minutes later left", "day", 0),
        ("it", "Dopo due settimane partì", "week", 2),
        ("en", "After two weeks left", "week", 2),
        ("en", "Two weeks on , left", "week", 2),
        ("it", "Il giorno dopo partì", "day", 1),
        ("en", "The week before left", "week", -1),
        ("it", "la sera prima partì", "day", -1),
        ("en", "the morning after left", "day", 1),
        ("it", "due giorni appresso partì", "day", 2),
        ("en", "two days afterwards left", "day", 2),
        ("it", "All' indomani partì", "day", 1),
        ("en", "On the eve left", "day", -1),
    ],
)
def test_find_distances_reads_unit_and_count(read_rows, lang, words, unit, shift):
    found = list(find_distances(read_flat(read_rows, lang, words)))

    assert [(distance.unit, distance.shift) for distance in found] == [(unit, shift)]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", "molti giorni dopo partì"),
        ("en", "many days later left"),
        ("it", "30 ore dopo partì"),
        ("en", "30 hours later left"),
        ("it", "Dopo due anni partì"),
        ("en", "After two years left"),
        ("en", "two weeks on leave left"),
    ],
)
def test_find_distances_leaves_what_it_cannot_count(read_rows, lang, words):
    assert list(find_distances(read_flat(read_rows, lang, words))) == []


@pytest.mark.parametrize(
    ("lang", "day", "of", "vote", "shift"),
    [
        ("it", "indomani", "del di ADP", "voto voto NOUN", -1),
        ("en", "eve", "of of ADP", "vote vote NOUN", 1),
        ("it", "giorno", "del di ADP", "voto voto NOUN", 0),
        ("en", "day", "of of ADP", "vote vote NOUN", 0),
    ],
)
def test_a_day_is_counted_from_its_event(read_rows, lang, day, of, vote, shift):
    rows = [
        f"{day} {day} NOUN obl 3",
        f"{of} case 2",
        f"{vote} nmod 0",
        "x x VERB ROOT 3",
    ]

    (found,) = find_distances(read_rows(rows, lang=lang))

    assert (found.unit, found.shift, found.event) == ("day", shift, 2)


@pytest.mark.parametrize(("lang", "day"), [("it", "giorno"), ("en", "day")])
def test_a_day_of_no_event_counts_nothing(read_rows, lang, day):
    rows = [f"{day} {day} NOUN obl 1", "x x VERB ROOT 1"]

    assert list(find_distances(read_rows(rows, lang=lang))) == []


@pytest.mark.parametrize(
    ("lang", "unit", "after"),
    [("it", "anno anno", "dopo dopo"), ("en", "year year", "after after")],
)
def test_nobody_is_an_event_to_count_from(read_rows, lang, unit, after):
    rows = [
        "1 1 NUM nummod 1",
        f"{unit} NOUN obl 4",
        f"{after} ADP case 3",
        "Neri neri PROPN obl 4",
        "x x VERB ROOT 4",
    ]

    (one,) = find_distances(read_rows(rows, [(3, "PER")], lang=lang))
    (other,) = find_distances(read_rows(rows, lang=lang))

    assert (one.event, one.shift) == (None, 1)
    assert (other.event, other.shift) == (3, -1)


@pytest.mark.parametrize(
    ("lang", "noun", "wanted"),
    [
        ("it", "sera", True),
        ("en", "evening", True),
        ("it", "accordo", False),
        ("en", "accord", False),
    ],
)
def test_is_time_word(read_rows, lang, noun, wanted):
    tree = read_rows([f"{noun} {noun} NOUN ROOT 0"], lang=lang)

    assert is_time_word(tree, 0) is wanted
