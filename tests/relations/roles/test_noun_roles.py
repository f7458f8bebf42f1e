import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.roles.noun_roles import READERS, find_noun_role, find_present
from extractor.relations.trees.tree import build_tree


def words_of(tree, tokens):
    return [tree.words[token] for token in tokens]


@pytest.mark.parametrize(
    ("name", "noun", "role", "found"),
    [
        ("it/office-copula", "presidente", "bearer", ["anna"]),
        ("en/office-copula", "president", "bearer", ["ann"]),
        ("it/family-joined", "moglie", "possessor", ["carlo"]),
        ("en/family-joined", "wife", "possessor", ["carl"]),
        ("it/family-of-the-subject", "fratello", "possessor", ["rosa"]),
        ("en/family-of-the-subject", "brother", "possessor", ["rosa"]),
        ("it/family-of-the-subject", "fratello", "doer", ["rosa"]),
        ("en/family-of-the-subject", "brother", "doer", ["rosa"]),
        ("it/family-of-the-subject", "fratello", "placed", ["negozio"]),
        ("en/family-of-the-subject", "brother", "placed", ["shop"]),
        ("en/rejects-compound", "proposal", "raiser", []),
    ],
)
def test_find_noun_role_reads_one_role(name, noun, role, found, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    fillers = find_noun_role(tree, (parse.find(noun),), role)

    assert words_of(tree, fillers) == found


@pytest.mark.parametrize(
    ("name", "verb"), [("it/meets-active", "incontrato"), ("en/meets-active", "met")]
)
def test_find_noun_role_of_a_verb_is_empty(name, verb, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    assert [find_noun_role(tree, (parse.find(verb),), role) for role in READERS] == [
        {} for _ in READERS
    ]


@pytest.mark.parametrize(
    ("lang", "words", "doer"),
    [
        ("it", ["Rossi", "parla", "sulla", "richiesta"], []),
        ("it", ["Rossi", "parla", "su", "richiesta"], ["rossi"]),
        ("en", ["Rossi", "speaks", "on", "request"], ["rossi"]),
    ],
)
def test_find_noun_role_tells_a_topic_from_what_somebody_does(lang, words, doer):
    # "Speaks of the request" says nothing of who asks.
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=["PROPN", "VERB", "ADP", "NOUN"],
        deps=["nsubj", "ROOT", "case", "obl"],
        heads=[1, 1, 3, 1],
    )
    tree = build_tree(doc, ())

    assert words_of(tree, find_noun_role(tree, (3,), "doer")) == doer


@pytest.mark.parametrize(
    ("lang", "words"),
    [("it", ["Rossi", "è", "a", "Praga"]), ("en", ["Rossi", "is", "in", "Prague"])],
)
def test_find_present_gives_who_is_there(lang, words):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=["PROPN", "AUX", "ADP", "PROPN"],
        deps=["nsubj", "cop", "case", "ROOT"],
        heads=[3, 3, 3, 3],
    )

    assert find_present(build_tree(doc, ()), 3) == [0]


RAISED = """\
1	Kyiv	Kyiv	PROPN	_	_	2	nsubj	_	_
2	accused	accuse	VERB	_	_	0	root	_	_
3	Moscow	Moscow	PROPN	_	_	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	_	_	2	punct	_	_
5	Moscow	Moscow	PROPN	_	_	6	nsubj	_	_
6	denied	deny	VERB	_	_	0	root	_	_
7	the	the	DET	_	_	8	det	_	_
8	charge	charge	NOUN	_	_	6	obj	_	SpaceAfter=No
9	.	.	PUNCT	_	_	6	punct	_	SpaceAfter=No"""


@pytest.mark.parametrize(("denier", "found"), [("Moscow", ["kyiv"]), ("Minsk", [])])
def test_find_noun_role_of_a_raiser_whose_verb_is_about_who_denies(
    denier, found, make_parsed
):
    lines = RAISED.splitlines()
    lines[4] = lines[4].replace("Moscow", denier)
    doc = make_parsed("en", lines)
    mentions = tuple(
        Mention(t.idx, t.idx + len(t), t.text, "LOC", "name", t.text)
        for t in doc
        if t.pos_ == "PROPN"
    )
    tree = build_tree(doc, mentions)

    tokens = find_noun_role(tree, (7,), "raiser")

    assert words_of(tree, tokens) == found


def test_find_present_over_a_date(read_rows):
    rows = [
        "Neri neri PROPN nsubj 2",
        "sarà essere AUX cop 2",
        "domani domani ADV ROOT 2",
        "a a ADP case 4",
        "Praga praga PROPN obl 2",
        "e e CCONJ cc 7",
        "a a ADP case 7",
        "Vienna vienna PROPN conj 4",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "DATE"), (4, "LOC"), (7, "LOC")])

    assert words_of(tree, find_present(tree, 4)) == ["neri"]
    assert words_of(tree, find_present(tree, 7)) == ["neri"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["sostituito sostituire VERB ROOT 0", "Neri Neri PROPN obj 0"], ["neri"]),
        (["incontrato incontrare VERB ROOT 0", "Neri Neri PROPN obj 0"], []),
    ],
)
def test_replaced_is_who_was_there_before(words, found, read_rows):
    rows = [
        *words,
        "alla a ADP case 3",
        "guida guida NOUN obl 0",
        "di di ADP case 5",
        "Acme Acme PROPN nmod 3",
    ]
    tree = read_rows(rows, [(1, "PER"), (5, "ORG")])

    roles = find_noun_role(tree, (2, 3), "replaced")

    assert [tree.words[t] for t in roles] == found
