import pytest

from extractor.relations.arguments.owners import find_owners

FIRST = [(0, "PER")]


def test_find_owners_gives_the_subject_of_the_clause(read_rows):
    rows = [
        "Rossi Rossi PROPN nsubj 1",
        "saluta salutare VERB ROOT 1",
        "sua suo DET det 3",
        "figlia figlia NOUN obj 1",
    ]

    assert find_owners(read_rows(rows, FIRST), 3) == [0]


def test_find_owners_gives_nobody_without_a_possessive(read_rows):
    rows = [
        "Roe Roe PROPN nsubj 1",
        "sold sell VERB ROOT 1",
        "the the DET det 3",
        "firm firm NOUN dobj 1",
    ]
    assert find_owners(read_rows(rows, FIRST, lang="en"), 3) == []


@pytest.mark.parametrize(
    ("lang", "said"), [("it", "la loro figlia"), ("en", ". their daughter")]
)
def test_find_owners_of_theirs_are_two(read_rows, lang, said):
    article, their, daughter = said.split()
    article = "la il DET det 6" if article != "." else "so so ADV advmod 7"
    rows = [
        "Ann Ann PROPN nsubj 1",
        "wed wed VERB ROOT 1",
        "Tom Tom PROPN obj 1",
        ". . PUNCT punct 1",
        article,
        f"{their} loro DET {'det:poss' if lang == 'it' else 'nmod:poss'} 6",
        f"{daughter} figlia NOUN nsubj 7",
        "insegna insegnare VERB ROOT 7",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], lang)

    assert find_owners(tree, 6) == [0, 2]


def test_find_owners_takes_two_pronouns_of_the_clause_for_theirs(read_rows):
    rows = [
        "she she PRON nsubj 1",
        "survives survive VERB ROOT 1",
        "him he PRON obj 1",
        "with with ADP case 5",
        "their their PRON nmod:poss 5",
        "sons son NOUN obl 1",
    ]

    assert find_owners(read_rows(rows, [], "en"), 5) == [0, 2]


@pytest.mark.parametrize(("word", "owner"), [("his", []), ("her", [0])])
def test_find_owners_gives_nobody_of_the_other_gender(read_rows, word, owner):
    rows = [
        "sister sister NOUN nsubj 1",
        "met meet VERB ROOT 1",
        f"{word} {word} PRON nmod:poss 3",
        "driver driver NOUN obj 1",
    ]

    assert find_owners(read_rows(rows, [], "en"), 3) == owner
