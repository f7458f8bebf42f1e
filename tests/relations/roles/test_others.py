import pytest

from extractor.relations.roles.others import find_makers, find_others

IT = ("loda", "lodare", "suo", "coraggio")
EN = ("praises", "praise", "his", "courage")


def make_rows(verb, lemma, own, noun, before=()):
    """Build "(A Sala) Neri praises his courage", the verb at the third token or so."""
    rows = [row.format(verb=2 + len(before)) for row in before]
    at = len(before)
    return [
        *rows,
        f"Neri Neri PROPN nsubj {at + 1}",
        f"{verb} {lemma} VERB ROOT {at + 1}",
        f"{own} {own} DET det {at + 3}",
        f"{noun} {noun} NOUN obj {at + 1}",
    ]


@pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])
def test_find_others_takes_the_name_before_that_does_not_act(read_rows, lang, words):
    before = ("a a ADP case 1", "Sala Sala PROPN obl 3")
    tree = read_rows(make_rows(*words, before=before), [(1, "PER"), (2, "PER")], lang)

    assert find_others(tree, 5) == [1]


@pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])
def test_find_others_never_takes_who_acts(read_rows, lang, words):
    tree = read_rows(make_rows(*words), [(0, "PER")], lang)

    assert find_others(tree, 3) == []


@pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])
def test_find_others_of_a_noun_without_possessive_is_empty(read_rows, lang, words):
    verb, lemma, _, noun = words
    before = ("a a ADP case 1", "Sala Sala PROPN obl 3")
    rows = make_rows(verb, lemma, "il", noun, before=before)
    tree = read_rows(rows, [(1, "PER"), (2, "PER")], lang)

    assert find_others(tree, 5) == []


def test_find_others_prefers_a_person(read_rows):
    before = (
        "a a ADP case 1",
        "Sala Sala PROPN obl 5",
        "in in ADP case 3",
        "Mali Mali PROPN obl 5",
    )
    tree = read_rows(
        make_rows(*IT, before=before), [(1, "PER"), (3, "LOC"), (4, "PER")]
    )

    assert find_others(tree, 7) == [1]


@pytest.mark.parametrize(
    ("lang", "word", "lemma", "by", "label"),
    [
        ("it", "avanzata", "avanzare", "da", "obl"),
        ("en", "made", "make", "by", "obl"),
    ],
)
def test_find_makers_gives_who_made_an_offer(read_rows, lang, word, lemma, by, label):
    rows = [
        "offer offer NOUN ROOT 0",
        f"{word} {lemma} VERB acl 0",
        f"{by} {by} ADP case 3",
        f"Neri Neri PROPN {label} 1",
    ]
    tree = read_rows(rows, [(3, "PER")], lang)

    assert find_makers(tree, 0) == [3]


def test_find_makers_gives_nobody_who_only_wanted_it(read_rows):
    rows = [
        "legge legge NOUN ROOT 0",
        "voluta volere VERB acl 0",
        "da da ADP case 3",
        "Neri neri PROPN obl 1",
    ]
    assert find_makers(read_rows(rows, [(3, "PER")]), 0) == []


@pytest.mark.parametrize(
    ("lang", "word", "lemma", "noun", "label"),
    [
        ("it", "firma", "firmare", "ordine", "obj"),
        ("en", "signs", "sign", "order", "obj"),
    ],
)
def test_find_makers_gives_who_makes_it(read_rows, lang, word, lemma, noun, label):
    rows = [
        "Neri Neri PROPN nsubj 1",
        f"{word} {lemma} VERB ROOT 1",
        f"{noun} {noun} NOUN {label} 1",
    ]
    assert find_makers(read_rows(rows, [(0, "PER")], lang), 2) == [0]


@pytest.mark.parametrize(("sort", "found"), [("di", [5]), ("contro", [])])
def test_find_makers_reads_what_describes_the_sort_of_a_thing(read_rows, sort, found):
    # "un mandato di arresto spiccato da Roma"
    rows = [
        "mandato mandato NOUN ROOT 0",
        f"{sort} {sort} ADP case 2",
        "arresto arresto NOUN nmod 0",
        "spiccato spiccare VERB advcl 2",
        "da da ADP case 5",
        "Roma Roma PROPN obl:agent 3",
    ]

    assert find_makers(read_rows(rows, [(5, "LOC")]), 0) == found
