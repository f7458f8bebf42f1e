import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.trees.possessors import find_possessors, find_row_owner
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "noun", "owner"),
    [
        ("it/family-joined", "moglie", ["carlo"]),
        ("en/family-joined", "wife", ["carl"]),
        ("it/family-of-the-subject", "fratello", ["rosa"]),
        ("en/family-of-the-subject", "brother", ["rosa"]),
        # "President of ..." has an owner already.
        ("it/office-copula", "presidente", []),
        ("en/office-copula", "president", []),
    ],
)
def test_find_possessors_gives_whose_a_noun_is(name, noun, owner, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_possessors(tree, parse.find(noun))

    assert [tree.words[token] for token in found] == owner


@pytest.mark.parametrize(
    ("lang", "words", "owner"),
    [
        ("it", ["Anna", "Ugo", "e", "la", "moglie"], ["ugo"]),
        ("it", ["Anna", "Ugo", "e", "loro", "figlia"], ["anna"]),
        ("en", ["Ann", "Bob", "and", "his", "wife"], ["bob"]),
        ("en", ["Ann", "Bob", "and", "their", "daughter"], ["ann"]),
    ],
)
def test_find_row_owner_is_the_name_before_or_the_first_of_a_row(lang, words, owner):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=["PROPN", "PROPN", "CCONJ", "DET", "NOUN"],
        deps=[
            "ROOT",
            "conj",
            "cc",
            "det:poss" if lang == "it" else "nmod:poss",
            "conj",
        ],
        heads=[0, 0, 4, 4, 0],
    )
    end = len(words[0])
    mentions = (
        Mention(0, end, words[0], "PER"),
        Mention(end + 1, end + 1 + len(words[1]), words[1], "PER"),
    )
    tree = build_tree(doc, mentions)

    assert [tree.words[token] for token in find_row_owner(tree, 4)] == owner


@pytest.mark.parametrize(("lang", "kin"), [("it", "fratelli"), ("en", "brothers")])
def test_a_row_of_kin_belongs_to_nobody_else(read_rows, lang, kin):
    lemma = {"fratelli": "fratello", "brothers": "brother"}[kin]
    rows = [
        "Sala Sala PROPN nsubj 1",
        "vede vedere VERB ROOT 1",
        "i il DET det 3",
        f"{kin} {lemma} NOUN obj 1",
        "Ugo Ugo PROPN appos 3",
        "e e CCONJ cc 6",
        "Ivo Ivo PROPN conj 4",
    ]
    marks = [(0, "PER"), (4, "PER"), (6, "PER")]

    assert find_possessors(read_rows(rows, marks, lang), 3) == []


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "guidato da zio"), ("en", "led by uncle")]
)
def test_kin_in_a_participle_of_a_thing_is_of_the_clause(read_rows, lang, words):
    led, by, uncle = words.split()
    rows = [
        "Sala Sala PROPN nsubj 1",
        "enters enter VERB ROOT 1",
        "clan clan NOUN obj 1",
        f"{led} guidare VERB acl 2",
        f"{by} da ADP case 5",
        f"{uncle} {uncle} NOUN obl:agent 3",
        "Neri Neri PROPN appos 5",
    ]
    tree = read_rows(rows, [(0, "PER"), (6, "PER")], lang)

    assert find_possessors(tree, 5) == [0]


@pytest.mark.parametrize(
    ("kin", "owners"), [("fratelli fratello", []), ("fratello fratello", [0])]
)
def test_a_surname_behind_a_plural_is_of_all_of_them(read_rows, kin, owners):
    rows = [
        "Sala sala PROPN nsubj 1",
        "vede vedere VERB ROOT 1",
        "i il DET det 3",
        f"{kin} NOUN obj 1",
        "Neri neri PROPN nmod 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")])

    assert find_possessors(tree, 3) == owners


@pytest.mark.parametrize(
    ("noun", "owner"), [("missioni missione", []), ("figlia figlio", [0])]
)
def test_money_for_a_journey_is_not_the_travellers(read_rows, noun, owner):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "chiede chiedere VERB ROOT 1",
        "fondi fondo NOUN obj 1",
        "per per ADP case 4",
        f"{noun} NOUN nmod 2",
    ]
    assert find_possessors(read_rows(rows, [(0, "PER")]), 4) == owner


@pytest.mark.parametrize(
    ("lang", "noun", "own"), [("it", "compagnia", "suo"), ("en", "company", "its")]
)
def test_find_row_owner_is_a_noun_with_its_name(read_rows, lang, noun, own):
    # "the company Acme and its boss"
    rows = [
        f"{noun} {noun} NOUN ROOT 0",
        "Acme Acme PROPN nmod 0",
        "e e CCONJ cc 4",
        f"{own} {own} DET det 4",
        "boss boss NOUN conj 0",
    ]

    assert find_row_owner(read_rows(rows, [(1, "ORG")], lang), 4) == [0]
    assert find_row_owner(read_rows(rows, [], lang), 4) == []


@pytest.mark.parametrize(
    ("lang", "article", "noun", "owner"),
    [("en", "a", "son", []), ("en", "his", "son", [0]), ("it", "il", "figlio", [0])],
)
def test_find_row_owner_has_none_of_an_indefinite_noun(
    read_rows, lang, article, noun, owner
):
    rows = [
        "Roe Roe PROPN ROOT 0",
        "e e CCONJ cc 3",
        f"{article} {article} DET det 3",
        f"{noun} {noun} NOUN conj 0",
    ]

    assert find_row_owner(read_rows(rows, [(0, "PER")], lang), 3) == owner


@pytest.mark.parametrize(
    ("label", "verb", "whose"),
    [("ORG", "arrestare", [2]), ("PER", "arrestare", [0]), ("ORG", "vedere", [0])],
)
def test_find_possessors_gives_whom_a_body_blames_for_it(read_rows, label, verb, whose):
    rows = [
        "Procura Procura PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        "Neri Neri PROPN obj 1",
        "per per ADP case 4",
        "omicidio omicidio NOUN obl 1",
        "della di ADP case 6",
        "moglie moglie NOUN nmod 4",
        "Rosa Rosa PROPN nmod 6",
    ]
    tree = read_rows(rows, [(0, label), (2, "PER"), (7, "PER")], "it")

    assert find_possessors(tree, 6) == whose
