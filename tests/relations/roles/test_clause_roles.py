import pytest

from extractor.relations.roles.clause_roles import find_clause_roles
from extractor.relations.trees.tree import build_tree


def roles_of(parse, word):
    tree = build_tree(parse.doc, parse.mentions)
    roles = find_clause_roles(tree, parse.find(word))
    return {role: [tree.words[t] for t in tokens] for role, tokens in roles.items()}


@pytest.mark.parametrize(
    ("name", "word", "subject", "object"),
    [
        ("it/meets-active", "incontrato", "mattarella", "lula"),
        ("en/meets-active", "met", "biden", "lula"),
        ("it/hosts-passive", "ricevuto", "meloni", "orbán"),
        ("en/hosts-passive", "received", "meloni", "orban"),
        ("it/hosts-participle", "ospitato", "meloni", "orbán"),
        ("en/hosts-participle", "hosted", "meloni", "orban"),
        ("it/meets-relative", "incontrato", "mattarella", "lula"),
        ("en/meets-relative", "met", "biden", "lula"),
        ("it/meets-control", "incontrare", "tusk", "orbán"),
        ("en/meets-control", "meet", "tusk", "orban"),
    ],
)
def test_find_clause_roles_reads_logical_subject_and_object(
    name, word, subject, object, parsed
):
    roles = roles_of(parsed(name), word)

    assert roles["subject"] == [subject]
    assert roles["object"] == [object]


@pytest.mark.parametrize(
    ("name", "word", "claimed"),
    [
        ("it/requests-clause", "chiesto", "pechino"),
        ("en/requests-clause", "demanded", "beijing"),
    ],
)
def test_find_clause_roles_reads_who_shall_do_it(name, word, claimed, parsed):
    assert roles_of(parsed(name), word)["claimed"] == [claimed]


@pytest.mark.parametrize(
    ("verb", "word", "kind", "claimed"),
    [
        ("premere", "affinché", "advcl", [3]),
        ("insistere", "perché", "ccomp", [3]),
        ("chiedere", "perché", "ccomp", None),
        ("partire", "affinché", "advcl", None),
    ],
)
def test_what_somebody_presses_for_is_claimed(verb, word, kind, claimed, read_rows):
    rows = [
        "Neri Neri PROPN nsubj 1",
        f"x {verb} VERB ROOT 1",
        f"{word} {word} SCONJ mark 4",
        "Sala Sala PROPN nsubj 4",
        f"parta partire VERB {kind} 1",
    ]
    roles = find_clause_roles(read_rows(rows, [(0, "PER"), (3, "PER")]), 1)

    assert (list(roles["claimed"]) if "claimed" in roles else None) == claimed


# Behind the verb, "insiste perché ha torto Sala" gives a reason.
def test_who_stands_behind_what_is_pressed_for_is_not_claimed(read_rows):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "insiste insistere VERB ROOT 1",
        "perché perché SCONJ mark 3",
        "sbaglia sbagliare VERB ccomp 1",
        "Sala Sala PROPN nsubj 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")])

    assert "claimed" not in find_clause_roles(tree, 1)


def test_find_clause_roles_reads_whom_an_infinitive_is_wished_of(parsed):
    assert roles_of(parsed("en/requests-wished"), "called")["claimed"] == ["count"]


def test_find_clause_roles_takes_a_bare_name_for_an_adjective(parsed):
    assert roles_of(parsed("en/rejects-compound"), "proposal")["modifier"] == ["us"]


@pytest.mark.parametrize(
    ("words", "lang"),
    [(("is", "be", "in", "Prague"), "en"), (("è", "essere", "a", "Praga"), "it")],
)
def test_copula_has_the_roles_of_the_place_behind_it(read_rows, words, lang):
    verb, lemma, preposition, place = words
    rows = [
        "Ada Ada PROPN nsubj 3",
        f"{verb} {lemma} AUX cop 3",
        f"{preposition} {preposition} ADP case 3",
        f"{place} {place} PROPN ROOT 3",
    ]
    roles = find_clause_roles(read_rows(rows, [(0, "PER"), (3, "LOC")], lang), 1)
    assert roles["subject"] == {0: 1.0}
    assert roles["in"] == {3: 1.0}


def test_find_clause_roles_reads_the_state_behind_a_border(read_rows):
    rows = [
        "ammassa ammassare VERB ROOT 0",
        "carri carro NOUN obj 0",
        "al a ADP case 3",
        "confine confine NOUN obl 0",
        "con con ADP case 5",
        "Ciad ciad PROPN nmod 3",
    ]
    roles = find_clause_roles(read_rows(rows, [(5, "LOC")]), 0)
    assert 5 in roles["in"]


@pytest.mark.parametrize(
    ("lang", "with_", "as_"), [("it", "con", "come"), ("en", "with", "as")]
)
def test_nobody_does_a_thing_with_who_is_something_meanwhile(
    read_rows, lang, with_, as_
):
    rows = [
        f"{with_} {with_} ADP case 1",
        "Neri neri PROPN obl 5",
        f"{as_} {as_} ADP case 3",
        "arbitro arbitro NOUN nmod 1",
        "Roma roma PROPN nsubj 5",
        "gioca giocare VERB ROOT 5",
    ]
    marks = [(1, "PER"), (4, "LOC")]

    told = find_clause_roles(read_rows(rows, marks, lang), 5)
    plain = find_clause_roles(read_rows([*rows[:2], *moved(rows)], marks, lang), 5)

    assert (told["with"], list(plain["with"])) == ({}, [1])


def moved(rows):
    """Hang "as an umpire" on the verb."""
    return [*rows[2:3], rows[3].replace("nmod 1", "obl 5"), *rows[4:]]


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        (["il il DET det 5", "visto visto NOUN obj 3"], "dative"),
        (["ieri ieri ADV advmod 3", "poi poi ADV advmod 3"], "object"),
    ],
)
def test_what_others_do_to_somebody_who_saw_it_done(read_rows, rows, role):
    rows = [
        "Petro Petro PROPN nsubj 2",
        "si si PRON expl 2",
        "vide vedere VERB ROOT 2",
        "negare negare VERB xcomp 2",
        *rows,
        "da da ADP case 7",
        "Roma Roma PROPN obl 3",
    ]
    roles = find_clause_roles(read_rows(rows, [(0, "PER"), (7, "LOC")]), 3)

    assert list(roles["subject"]) == [7]
    assert list(roles[role]) == [0]
    assert not {"by", "from"} & roles.keys()
