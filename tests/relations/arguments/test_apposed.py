import pytest

from extractor.relations.arguments.apposed import find_apposed, find_latter


@pytest.mark.parametrize(
    ("lang", "said"), [("it", ("la", "lista")), ("en", ("the", "party"))]
)
@pytest.mark.parametrize(
    ("mark", "label", "found"),
    [(",", "ORG", 1), (",", "PER", None), ("e", "ORG", None)],
)
def test_find_apposed_takes_the_name_before_the_comma(
    read_rows, lang, said, mark, label, found
):
    article, noun = said
    rows = [  # hung on the person, whatever stands beside it
        "Sala Sala PROPN ROOT 0",
        "di di ADP case 2",
        "Aurora Aurora PROPN nmod 0",
        f"{mark} {mark} PUNCT punct 0",
        f"{article} il DET det 5",
        f"{noun} {noun} NOUN appos 0",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, label)], lang)

    assert find_apposed(tree, 5) == found


@pytest.mark.parametrize(
    ("lang", "first", "word"),
    [("it", "quest'", "ultimo"), ("it", "questa", "ultima"), ("en", "the", "latter")],
)
def test_find_latter_takes_the_last_name(read_rows, lang, first, word):
    rows = [
        "Sala Sala PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        "tacciono tacere VERB ROOT 3",
        ". . PUNCT punct 3",
        f"{first} questo DET det 6",
        f"{word} ultimo PRON nsubj 7",
        "parla parlare VERB ROOT 7",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], lang)

    assert find_latter(tree, 6) == 1
    assert find_latter(tree, 3) is None


@pytest.mark.parametrize(
    ("word", "verb", "found"),
    [
        ("costui", "parla parlare", 1),
        ("questi", "parla parlare", 1),
        ("questi", "parlano parlare", None),  # "these"
    ],
)
def test_find_latter_takes_the_last_person(read_rows, word, verb, found):
    # English has no such pronoun.
    rows = [
        "Sala Sala PROPN nsubj 1",
        "vede vedere VERB ROOT 1",
        "Neri Neri PROPN obj 1",
        "a a ADP case 4",
        "Noto Noto PROPN obl 1",
        ". . PUNCT punct 1",
        f"{word} {word} PRON nsubj 7",
        f"{verb} VERB ROOT 7",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER"), (4, "LOC")])

    assert find_latter(tree, 6) == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_apposed_crosses_no_verb_to_its_own_argument(read_rows, lang):
    leader = "leader leader NOUN"
    rows = [
        "Sala Sala PROPN nsubj 2",
        ", , PUNCT punct 0",
        "accusa accusare VERB ROOT 2",
        "the the DET det 4",
        f"{leader} obj 2",
    ]
    assert find_apposed(read_rows(rows, [(0, "PER")], lang), 4) is None
    rows[2] = "accusato accusare VERB amod 4"
    rows[0], rows[4] = "Sala Sala PROPN ROOT 0", f"{leader} appos 0"
    found = 0 if lang == "en" else None  # English puts a participle before its noun
    assert find_apposed(read_rows(rows, [(0, "PER")], lang), 4) == found
