import pytest
import spacy
from spacy.tokens import Doc

from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "verb", "subject"),
    [
        ("it/meets-control", "incontrare", "tusk"),
        ("en/meets-control", "meet", "tusk"),
        ("it/hosts-participle", "ospitato", "orbán"),
        ("en/hosts-participle", "hosted", "orban"),
    ],
)
def test_find_subjects_reads_them_in_the_clause_above(name, verb, subject, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_subjects(tree, parse.find(verb))

    assert [tree.words[token] for token in found] == [subject]


def read_flat(lang, words, lemmas, pos, deps, heads):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=lemmas,
        pos=pos,
        deps=deps,
        heads=heads,
    )
    return build_tree(doc, ())


@pytest.mark.parametrize(("verb", "subject"), [("accusare", 1), ("credere", None)])
def test_find_subjects_of_what_somebody_is_accused_of(verb, subject):
    # "(Rossi) accusa Neri di mentire": it is Neri who lies.
    tree = read_flat(
        "it",
        ["accusa", "Neri", "di", "mentire"],
        [verb, "Neri", "di", "mentire"],
        ["VERB", "PROPN", "ADP", "VERB"],
        ["ROOT", "obj", "mark", "advcl"],
        [0, 0, 3, 0],
    )

    assert find_subjects(tree, 3) == ([] if subject is None else [subject])


@pytest.mark.parametrize(
    ("rows", "marks", "verb", "doer"),
    [
        (
            [
                "Neri neri PROPN nsubj 3",
                "è essere AUX cop 3",
                "il il DET det 3",
                "primo primo NOUN ROOT 3",
                "a a ADP mark 5",
                "telefonare telefonare VERB acl 3",
            ],
            [(0, "PER")],
            5,
            "neri",
        ),
        (
            [
                "Il il DET det 1",
                "primo primo NOUN nsubj 5",
                "a a ADP mark 3",
                "telefonare telefonare VERB acl 1",
                "è essere AUX cop 5",
                "Neri neri PROPN ROOT 5",
            ],
            [(5, "PER")],
            3,
            "neri",
        ),
    ],
    ids=["predicate", "subject"],
)
def test_find_subjects_of_what_somebody_is_the_first_to_do(
    read_rows, rows, marks, verb, doer
):
    tree = read_rows(rows, marks)

    assert [tree.words[token] for token in find_subjects(tree, verb)] == [doer]


def test_a_participle_taken_for_the_main_clause_has_the_subject_behind(read_rows):
    rows = [
        "Nato nascere VERB ROOT 0",
        "a a ADP case 2",
        "Noto Noto PROPN obl 0",
        ", , PUNCT punct 0",
        "Sala Sala PROPN nsubj 6",
        "era essere AUX cop 6",
        "vice vice NOUN parataxis 0",
        ". . PUNCT punct 0",
    ]

    assert find_subjects(read_rows(rows, [(2, "LOC"), (4, "PER")]), 0) == [4]


def test_a_gerund_behind_an_object_is_of_the_subject(read_rows):
    # English "-ing" may describe the noun.
    rows = [
        "Acme Acme PROPN nsubj 1",
        "rivendica rivendicare VERB ROOT 1",
        "l' il DET det 3",
        "attacco attacco NOUN obj 1",
        "accusando accusare VERB acl 3",
        "Beta Beta PROPN obj 4",
    ]

    assert find_subjects(read_rows(rows, [(0, "ORG"), (5, "ORG")]), 4) == [0]


def test_a_date_does_not_part_an_infinitive_from_who_does_it(read_rows):
    rows = [
        "A a ADP mark 1",
        "guidarla guidare VERB acl 4",
        "era essere AUX cop 6",
        "nel in ADP case 4",
        "2022 2022 NUM nmod 6",
        "il il DET det 6",
        "sindaco sindaco NOUN ROOT 6",
        "Sala Sala PROPN nmod 6",
    ]

    assert find_subjects(read_rows(rows, [(7, "PER")]), 1) == [6]


FIRST = [
    "È essere AUX aux 3",
    "stato essere AUX cop 3",
    "il il DET det 3",
    "ministro ministro NOUN ROOT 3",
    "a a ADP mark 5",
    "firmare firmare VERB xcomp 3",
]
LAST = [
    "A a ADP mark 1",
    "mediare mediare VERB xcomp 3",
    "è essere AUX cop 3",
    "Roma roma PROPN ROOT 3",
]


@pytest.mark.parametrize(("rows", "verb"), [(FIRST, 5), (LAST, 1)])
def test_find_subjects_gives_who_a_sentence_says_does_it(read_rows, rows, verb):
    tree = read_rows(rows, [(3, "LOC")] if rows is LAST else [])

    assert find_subjects(tree, verb) == [3]


def test_find_subjects_of_what_a_noun_is_for_is_not_that_noun(read_rows):
    rows = [
        "È essere AUX cop 2",
        "l' il DET det 2",
        "ora ora NOUN ROOT 2",
        "di di ADP mark 4",
        "firmare firmare VERB xcomp 2",
    ]
    assert find_subjects(read_rows(rows), 4) == []


@pytest.mark.parametrize(
    ("verb", "subject"),
    [
        ("invitandolo invitare VERB advcl 1", [3]),
        ("invitando invitare VERB advcl 1", [0]),
    ],
)
def test_an_infinitive_is_of_whom_the_end_of_a_verb_means(read_rows, verb, subject):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "vide vedere VERB ROOT 1",
        "Sala Sala PROPN obj 1",
        verb,
        "a a ADP mark 5",
        "trattare trattare VERB xcomp 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")])
    assert find_subjects(tree, 5) == subject


def test_what_somebody_is_blamed_to_have_done_is_his(read_rows):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "rimprovera rimproverare VERB ROOT 1",
        "a a ADP case 3",
        "Sala Sala PROPN obl 1",
        "di di ADP mark 6",
        "aver avere AUX aux 6",
        "mentito mentire VERB advcl 1",
    ]
    assert find_subjects(read_rows(rows, [(0, "PER"), (3, "PER")]), 6) == [3]


@pytest.mark.parametrize(
    ("lang", "verb", "marker", "found"),
    [
        ("it", "sventa sventare", "per", []),
        ("it", "prepara preparare", "per", [0]),
        ("en", "foils foil", "to", []),
        ("en", "prepares prepare", "to", [0]),
    ],
)
def test_who_foils_a_plot_does_not_what_it_was_for(
    read_rows, lang, verb, marker, found
):
    rows = [
        "Roma Roma PROPN nsubj 1",
        f"{verb} VERB ROOT 1",
        "piani piano NOUN obj 1",
        f"{marker} {marker} ADP mark 4",
        "uccidere uccidere VERB advcl 1",
        "Neri Neri PROPN obj 4",
    ]
    tree = read_rows(rows, [(0, "LOC"), (5, "PER")], lang)

    assert find_subjects(tree, 4) == found


@pytest.mark.parametrize("fronted", [True, False])
def test_find_subjects_of_a_free_gerund_are_not_whom_somebody_urges(read_rows, fronted):
    said = ["Neri Neri PROPN nsubj {1}", "urged urge VERB ROOT {1}"]
    said.append("Sala Sala PROPN obj {1}")
    visit = [
        "visiting visit VERB advcl {1}",
        "Chad Chad PROPN obj {0}",
        ", , PUNCT punct {0}",
    ]
    if fronted:
        rows = [row.format(0, 4) for row in (*visit, *said)]
        verb, subject = 0, 3
    else:
        rows = [row.format(4, 1) for row in (*said, visit[2], *visit[:2])]
        verb, subject = 4, 0

    tree = read_rows(rows, [(subject, "PER"), (subject + 2, "PER")], "en")

    assert find_subjects(tree, verb) == [subject]


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "it",
            [
                "Neri Neri PROPN nsubj 1",
                "ringrazia ringraziare VERB ROOT 1",
                "Oslo Oslo PROPN obj 1",
                "per per ADP mark 5",
                "aver avere AUX aux 5",
                "inviato inviare VERB advcl 1",
            ],
        ),
        (
            "en",
            [
                "Roe Roe PROPN nsubj 1",
                "thanks thank VERB ROOT 1",
                "Oslo Oslo PROPN obj 1",
                "for for SCONJ mark 5",
                "not not PART advmod 5",
                "sending send VERB advcl 1",
            ],
        ),
    ],
)
@pytest.mark.parametrize(("verb", "who"), [(None, [2]), ("sees see VERB ROOT 1", [0])])
def test_find_subjects_gives_who_is_thanked_for_it(read_rows, lang, rows, verb, who):
    rows = [*rows]
    rows[1] = verb or rows[1]
    tree = read_rows(rows, [(0, "PER"), (2, "LOC")], lang)
    assert find_subjects(tree, 5) == who


@pytest.mark.parametrize(
    ("verb", "who"), [("quit quit VERB ROOT 1", [0]), ("asks ask VERB ROOT 1", [2])]
)
def test_find_subjects_gives_who_leaves_to_do_it(read_rows, verb, who):
    # Italian says "per", which the parse does not take for an object's.
    rows = [
        "Roe Roe PROPN nsubj 1",
        verb,
        "Acme Acme PROPN obj 1",
        "to to PART mark 4",
        "join join VERB xcomp 1",
    ]
    assert find_subjects(read_rows(rows, [(0, "PER"), (2, "ORG")], "en"), 4) == who


FOLLOWS = [
    "Acme Acme PROPN nsubj 1",
    "named name VERB ROOT 1",
    "Roe Roe PROPN obj 1",
    ", , PUNCT punct 4",
    "replacing replace VERB advcl 1",
    "Lee Lee PROPN obj 4",
]


@pytest.mark.parametrize(
    ("lang", "appoints", "verb", "subject"),
    [
        ("it", "nominò nominare", "succedendo succedere", 2),
        ("it", "nominò nominare", "lodando lodare", 0),
        ("en", "named name", "replacing replace", 2),
        ("en", "named name", "praising praise", 0),
    ],
)
def test_find_subjects_of_who_follows_is_whom_a_verb_appoints(
    read_rows, lang, appoints, verb, subject
):
    rows = [*FOLLOWS]
    rows[1] = f"{appoints} VERB ROOT 1"
    rows[4] = f"{verb} VERB advcl 1"
    tree = read_rows(rows, [(0, "ORG"), (2, "PER"), (5, "PER")], lang)
    assert find_subjects(tree, 4) == [subject]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_subjects_finds_of_whom_somebody_says_it(read_rows, lang):
    who = "che che" if lang == "it" else "who who"
    said = "dice dire" if lang == "it" else "said say"
    rows = [
        "Lee Lee PROPN ROOT 0",
        f"{who} PRON obj 3",
        "Roe Roe PROPN nsubj 3",
        f"{said} VERB acl:relcl 0",
        "arrested arrest VERB ccomp 3",
    ]
    people = [(0, "PER"), (2, "PER")]
    assert find_subjects(read_rows(rows, people, lang), 4) == [0]
    rows[1] = ", , PUNCT punct 3"
    assert find_subjects(read_rows(rows, people, lang), 4) == [2]
