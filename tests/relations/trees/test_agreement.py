import pytest
import spacy
from spacy.tokens import Doc

from extractor.relations.trees.agreement import is_plural, mend_subjects, read_tree


def read(lang, words, pos, deps, heads):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=pos,
        deps=deps,
        heads=heads,
        sent_starts=[True] + [False] * (len(words) - 1),
    )
    return read_tree(doc, ())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ha ricevuto gli ambasciatori", "object"),
        ("Hanno ricevuto gli ambasciatori", "subject"),
        ("Ha ricevuto il ministro", "subject"),
        ("Hanno ricevuto il ministro", "object"),
    ],
)
def test_read_tree_makes_objects_of_subjects_of_another_number(words, kind):
    pos = ["AUX", "VERB", "DET", "NOUN"]
    deps = ["aux", "ROOT", "det", "nsubj"]

    tree = read("it", words.split(), pos, deps, [1, 1, 3, 1])

    assert tree.kinds[3] == {kind}


def test_read_tree_leaves_english_subjects_alone():
    # English has no article that tells the number.
    tree = read(
        "en",
        ["Came", "the", "envoys"],
        ["VERB", "DET", "NOUN"],
        ["ROOT", "det", "nsubj"],
        [0, 2, 0],
    )

    assert tree.kinds[2] == {"subject"}


@pytest.mark.parametrize(
    ("word", "plural"),
    [("parla", False), ("parlano", True), ("parliamo", None), ("parlare", None)],
)
def test_is_plural_knows_the_third_person(word, plural):
    doc = Doc(
        spacy.blank("it").vocab,
        words=[word],
        lemmas=["parlare"],
        pos=["VERB"],
        deps=["ROOT"],
        heads=[0],
    )

    assert is_plural(read_tree(doc, ()), 0) is plural


@pytest.mark.parametrize(
    ("verb", "kind"), [("incontrare", "object"), ("arrivare", "subject")]
)
def test_read_tree_gives_transitive_verbs_their_object(verb, kind):
    # "Ieri ha incontrato il ministro" has no subject, "è arrivato il ministro" has.
    doc = Doc(
        spacy.blank("it").vocab,
        words=["Ieri", "ha", "xxx", "il", "ministro"],
        lemmas=["ieri", "avere", verb, "il", "ministro"],
        pos=["ADV", "AUX", "VERB", "DET", "NOUN"],
        deps=["advmod", "aux", "ROOT", "det", "nsubj"],
        heads=[2, 2, 2, 4, 2],
    )

    assert read_tree(doc, ()).kinds[4] == {kind}


def test_a_bare_noun_before_a_comma_is_no_subject(read_rows):
    rows = [
        "Filosofo filosofo NOUN nsubj 3",
        ", , PUNCT punct 3",
        "era essere AUX aux 3",
        "nato nascere VERB ROOT 3",
        "a a ADP case 5",
        "Noto Noto PROPN obl 3",
        ". . PUNCT punct 3",
    ]
    tree = read_rows(rows, [(5, "LOC")])

    mend_subjects(tree)

    assert not tree.is_kind(0, "subject")


@pytest.mark.parametrize(
    ("lemma", "kind"), [("arrivare", "subject"), ("dire", "object")]
)
def test_a_name_behind_a_verb_without_object_is_its_subject(lemma, kind, read_rows):
    rows = [f"arriva {lemma} VERB ROOT 0", "Sala Sala PROPN obj 0", ". . PUNCT punct 0"]
    tree = read_rows(rows, [(1, "PER")])

    mend_subjects(tree)

    assert tree.is_kind(1, kind)


def test_bare_kin_between_commas_is_no_subject(read_rows):
    # English says the subject behind it.
    rows = [
        "Nato nascere VERB advcl 8",
        "a a ADP case 2",
        "Noto Noto PROPN obl 0",
        ", , PUNCT punct 0",
        "fratello fratello NOUN nsubj 8",
        "di di ADP case 6",
        "Sala Sala PROPN nmod 4",
        ", , PUNCT punct 4",
        "studiò studiare VERB ROOT 8",
    ]
    tree = read_rows(rows, [(2, "LOC"), (6, "PER")])
    mend_subjects(tree)

    assert not tree.is_kind(4, "subject")


@pytest.mark.parametrize(
    ("first", "kind"), [("nsubj", "object"), ("obl", "subject")], ids=["two", "one"]
)
def test_read_tree_makes_an_object_of_the_second_subject(read_rows, first, kind):
    rows = [
        f"Roma roma PROPN {first} 2",
        "ha avere AUX aux 2",
        "gradito gradire VERB ROOT 2",
        "la il DET det 4",
        "cantante cantante NOUN nsubj 2",
    ]
    tree = read_rows(rows, [(0, "LOC")])

    mend_subjects(tree)

    assert tree.kinds[4] == {kind}


@pytest.mark.parametrize(
    ("lemma", "helper", "kind"),
    [
        ("accusare", "ha", "object"),
        ("accusare", "hanno", "subject"),
        ("arrivare", "ha", "subject"),
    ],
)
def test_a_row_behind_a_singular_verb_is_its_object(read_rows, lemma, helper, kind):
    rows = [
        f"{helper} avere AUX aux 1",
        f"accusato {lemma} VERB ROOT 1",
        "Neri neri PROPN nsubj 1",
        "e e CCONJ cc 4",
        "Sala sala PROPN conj 2",
    ]
    tree = read_rows(rows, [(2, "PER"), (4, "PER")])

    mend_subjects(tree)

    assert tree.is_kind(2, kind)


@pytest.mark.parametrize(
    ("comma", "lemma", "kind"),
    [
        (", , PUNCT punct 4", "accusare", "subject"),
        ("e e CCONJ cc 4", "accusare", "object"),
        (", , PUNCT punct 4", "nominare", "object"),
    ],
)
def test_who_speaks_stands_behind_the_verb_that_ends_a_sentence(
    read_rows, comma, lemma, kind
):
    rows = [
        "Roma roma PROPN nsubj 1",
        "mente mentire VERB ROOT 1",
        comma,
        "ha avere AUX aux 4",
        f"{lemma[:-3]}ato {lemma} VERB conj 1",
        "Neri neri PROPN nsubj 4",
        ". . PUNCT punct 1",
    ]
    tree = read_rows(rows, [(0, "LOC"), (5, "PER")])

    mend_subjects(tree)

    assert tree.kinds[5] == {kind}
