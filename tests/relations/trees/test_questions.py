import pytest

from extractor import extract_text
from extractor.relations.trees.questions import find_asked, find_question, is_question

IT = [
    "Neri neri PROPN nsubj 1",
    "chiede chiedere VERB ROOT 1",
    "a a ADP case 3",
    "Sala sala PROPN obl 1",
    "se se SCONJ mark 5",
    "verrà venire VERB ccomp 1",
]
EN = [
    "Roe roe PROPN nsubj 1",
    "asks ask VERB ROOT 1",
    "Lee lee PROPN obj 1",
    "whether whether SCONJ mark 5",
    "he he PRON nsubj 5",
    "comes come VERB ccomp 1",
]


@pytest.mark.parametrize(
    ("lang", "rows", "asked"), [("it", IT, 3), ("en", EN, 2)], ids=["it", "en"]
)
def test_a_question_begins_right_behind_whom_it_asks(read_rows, lang, rows, asked):
    tree = read_rows(rows, [(0, "PER"), (asked, "PER")], lang)

    assert is_question(tree, 5)
    assert find_question(tree, 1) == 5
    assert find_asked(tree, 5) == [asked]


@pytest.mark.parametrize(
    ("lang", "rows", "at", "word"),
    [
        ("it", IT, 4, "di di ADP mark 5"),
        ("en", EN, 3, "that that SCONJ mark 5"),
    ],
)
def test_what_somebody_shall_do_is_no_question(read_rows, lang, rows, at, word):
    rows = [*rows[:at], word, *rows[at + 1 :]]
    tree = read_rows(rows, [(0, "PER")], lang)

    assert find_question(tree, 1) is None
    assert find_asked(tree, 5) == []


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "Anna Neri ha chiesto a Ugo Sala se avesse visto Ada Serra.", False),
        ("it", "Anna Neri ha chiesto a Ugo Sala perché fosse andato.", False),
        ("it", "Anna Neri ha chiesto a Ugo Sala di dire se verrà.", True),
        ("en", "Ann Green asked Tom Lee if he had seen Sue Hall.", False),
        ("en", "Ann Green asked Tom Lee about Sue Hall.", False),
        ("en", "Ann Green asked Tom Lee to say whether he would come.", True),
        ("en", "Rome asked Berlin for help when Kosovo moved.", True),
    ],
)
def test_who_asks_for_an_answer_requests_nothing(lang, text, wanted):
    found = {relation.type for relation in extract_text(text, lang=lang).relations}

    assert ("REQUESTS" in found) is wanted
