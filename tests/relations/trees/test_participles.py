import pytest

from extractor.relations.trees.participles import mend_participles


def read_row(read_rows, participle, lang="it"):
    """Two people in a row, a participle behind the last that hangs on the verb."""
    rows = [
        "tacevano tacere VERB ROOT 0",
        "Sala Sala PROPN nsubj 0",
        "e e CCONJ cc 3",
        "Neri Neri PROPN conj 1",
        ", , PUNCT punct 5",
        f"{participle} eleggere VERB conj 0",
        "sindaco sindaco NOUN xcomp 5",
    ]
    return read_rows(rows, [(1, "PER"), (3, "PER")], lang)


@pytest.mark.parametrize(
    ("participle", "lang", "head"),
    [("eletto", "it", 3), ("eletti", "it", 0), ("elected", "en", 0)],
)
def test_mend_participles_hangs_a_single_one_on_the_last(
    read_rows, participle, lang, head
):
    tree = read_row(read_rows, participle, lang)

    mend_participles(tree)

    assert tree.heads[5] == head


@pytest.mark.parametrize(
    ("article", "participle", "head"),
    [("la", "rilevata", 3), ("la", "rilevato", 1), ("l'", "rilevata", 1)],
)
def test_mend_participles_reads_the_articles(read_rows, article, participle, head):
    rows = [
        "il il DET det 1",
        "fratello fratello NOUN obl 6",
        f"{article} il DET det 3",
        "Norrland Norrland PROPN nmod 1",
        ", , PUNCT punct 5",
        f"{participle} rilevare VERB acl 1",
        "fondò fondare VERB ROOT 6",
    ]
    tree = read_rows(rows, [(3, "ORG")])

    mend_participles(tree)

    assert tree.heads[5] == head


def test_mend_participles_leaves_finite_verbs(read_rows):
    rows = [
        "Sala Sala PROPN nsubj 5",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        ", , PUNCT punct 5",
        "ha avere AUX aux 5",
        "eletto eleggere VERB ROOT 5",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")])

    mend_participles(tree)

    assert tree.heads[5] == 5


@pytest.mark.parametrize(
    ("noun", "label", "head"),
    [("visita", "PER", 2), ("viaggio", "PER", 0), ("visita", "LOC", 0)],
)
def test_mend_participles_reads_the_gender_of_the_noun(read_rows, noun, label, head):
    rows = [
        f"{noun} {noun} NOUN ROOT 0",
        "di di ADP case 2",
        "Neri Neri PROPN nmod 0",
        ", , PUNCT punct 4",
        "arrivato arrivare VERB acl 0",
    ]
    tree = read_rows(rows, [(2, label)])

    mend_participles(tree)

    assert tree.heads[4] == head


@pytest.mark.parametrize(
    ("lemma", "label", "head"),
    [("ritenere", "advcl", 2), ("seguire", "advcl", 0), ("ritenere", "acl", 0)],
)
def test_mend_participles_says_who_the_object_is(read_rows, lemma, label, head):
    rows = [
        "Fermano fermare VERB ROOT 0",
        "ieri ieri ADV advmod 0",
        "Neri Neri PROPN obj 0",
        ", , PUNCT punct 4",
        f"ritenuto {lemma} VERB {label} 0",
        "capo capo NOUN xcomp 4",
    ]
    tree = read_rows(rows, [(2, "PER")])

    mend_participles(tree)

    assert tree.heads[4] == head


@pytest.mark.parametrize(("lemma", "head"), [("fondare", 2), ("lodare", 0)])
def test_mend_participles_knows_what_is_done_to_bodies(read_rows, lemma, head):
    rows = [
        "Neri Neri PROPN ROOT 0",
        "del di ADP case 2",
        "Faro Faro PROPN nmod 0",
        ", , PUNCT punct 4",
        f"fondato {lemma} VERB acl 0",
        "da da ADP case 6",
        "Sala Sala PROPN obl 4",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG"), (6, "PER")])

    mend_participles(tree)

    assert tree.heads[4] == head


@pytest.mark.parametrize(("case", "head"), [("per", 2), ("con", 0)])
def test_mend_participles_hangs_one_on_whom_a_line_is_about(read_rows, case, head):
    rows = [
        "Ko ko NOUN ROOT 0",
        f"{case} {case} ADP case 2",
        "Torino Torino PROPN obl 4",
        ", , PUNCT punct 4",
        "sconfitto sconfiggere VERB advcl 0",
    ]
    tree = read_rows(rows, [(2, "ORG")])

    mend_participles(tree)

    assert tree.heads[4] == head
    assert tree.heads[2] == (0 if head == 2 else 4)


@pytest.mark.parametrize(
    ("participle", "head"), [("mediato", 1), ("mediate", 4), ("mediati", 4)]
)
def test_mend_participles_leaves_a_noun_between_that_disagrees(
    read_rows, participle, head
):
    rows = [
        "un uno DET det 1",
        "vertice vertice NOUN ROOT 1",
        "di di ADP case 4",
        "due due NUM nummod 4",
        "ore ora NOUN nmod 1",
        f"{participle} mediare VERB acl 4",
        "da da ADP case 7",
        "Neri Neri PROPN obl:agent 5",
    ]
    tree = read_rows(rows, [(7, "PER")])

    mend_participles(tree)

    assert tree.heads[5] == head


def test_mend_participles_reads_over_an_adverb_and_a_title(read_rows):
    # "Sala e il boss Neri, già condannato"
    rows = [
        "Sala Sala PROPN nsubj 8",
        "e e CCONJ cc 3",
        "il il DET det 3",
        "boss boss NOUN conj 0",
        "Neri Neri PROPN nmod 3",
        ", , PUNCT punct 7",
        "già già ADV advmod 7",
        "condannato condannare VERB advcl 0",
        "tacciono tacere VERB ROOT 8",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")])

    mend_participles(tree)

    assert tree.heads[7] == 4


@pytest.mark.parametrize(
    ("doer", "head"), [("da da ADP case 6", 2), ("con con ADP case 6", 1)]
)
def test_mend_participles_describes_an_object_that_something_was_done_to(
    read_rows, doer, head
):
    # English participles do not agree.
    rows = [
        "Alfa Alfa PROPN nsubj 1",
        "raggiunge raggiungere VERB ROOT 1",
        "Beta Beta PROPN obj 1",
        ", , PUNCT punct 4",
        "sconfitta sconfiggere VERB conj 1",
        doer,
        "Gamma Gamma PROPN obl 4",
    ]
    tree = read_rows(rows, [(0, "ORG"), (2, "ORG"), (6, "ORG")])
    mend_participles(tree)
    assert tree.heads[4] == head


@pytest.mark.parametrize(
    ("article", "participle", "lemma", "head"),
    [
        ("il", "arrestato", "arrestare", 4),
        ("la", "arrestata", "arrestare", 4),
        ("la", "arrestato", "arrestare", 1),
        ("il", "sostenuto", "sostenere", 1),
    ],
)
def test_mend_participles_tells_what_was_done_to_the_object(
    read_rows, article, participle, lemma, head
):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "cita citare VERB ROOT 1",
        f"{article} il DET det 3",
        "generale generale NOUN obj 1",
        "Sala Sala PROPN flat 3",
        ", , PUNCT punct 6",
        f"{participle} {lemma} VERB advcl 1",
        "dalla da ADP case 8",
        "polizia polizia NOUN obl:agent 6",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")])

    mend_participles(tree)

    assert tree.heads[6] == head


@pytest.mark.parametrize(("verb", "head"), [("arrested", 2), ("backed", 1)])
def test_mend_participles_tells_what_was_done_to_the_object_in_english(
    read_rows, verb, head
):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "beat beat VERB ROOT 1",
        "Sala Sala PROPN obj 1",
        ", , PUNCT punct 1",
        f"{verb} {verb[:-2]} VERB advcl 1",
        "by by ADP case 6",
        "police police NOUN obl:agent 4",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], "en")

    mend_participles(tree)

    assert tree.heads[4] == head


@pytest.mark.parametrize(("ending", "head"), [("a", 3), ("o", 6)])
def test_mend_participles_hangs_on_the_subject_what_agrees_with_it(
    read_rows, ending, head
):
    rows = [
        "la il DET det 1",
        "ministra ministra NOUN nsubj 3",
        "Neri Neri PROPN flat 1",
        "difende difendere VERB ROOT 3",
        "il il DET det 5",
        "sindaco sindaco NOUN obj 3",
        "Sala Sala PROPN flat 5",
        ", , PUNCT punct 8",
        f"criticat{ending} criticare VERB acl 6",
        "dal da ADP case 10",
        "Pd Pd PROPN obl:agent 8",
    ]
    tree = read_rows(rows, [(2, "PER"), (6, "PER"), (10, "ORG")])

    mend_participles(tree)

    assert tree.heads[8] == head
