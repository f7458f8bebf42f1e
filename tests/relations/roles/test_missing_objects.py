import pytest

from extractor.relations.roles.missing_objects import add_missing_object
from extractor.relations.trees.tree import build_tree


def add(tree, verb, *, passive=False, **known):
    roles = {role: {token: 1.0} for role, token in known.items()}
    add_missing_object(tree, verb, roles, passive=passive)
    return {role: list(tokens) for role, tokens in roles.items()}


# Italian has no relative clause without a pronoun.
@pytest.mark.parametrize(("passive", "object"), [(False, ["man"]), (True, [])])
def test_add_missing_object_fills_the_gap_of_a_clause(parsed, passive, object):
    parse = parsed("en/meets-reduced-relative")
    tree = build_tree(parse.doc, parse.mentions)

    found = add(tree, parse.find("met"), passive=passive).get("object", [])

    assert [tree.words[token] for token in found] == object


# English has no pronoun at a verb's end.
@pytest.mark.parametrize(
    ("word", "roles"),
    [
        ("incontrarlo", {"object": [1]}),
        ("chiedergli", {"to": [1], "dative": [1]}),
        ("incontrare", {}),
    ],
)
def test_add_missing_object_reads_the_pronoun_at_the_end(read_rows, word, roles):
    rows = [
        "Ha avere AUX aux 2",
        "Neri neri PROPN nsubj 2",
        "parlato parlare VERB ROOT 2",
        ". . PUNCT punct 2",
        "Bruni bruni PROPN nsubj 5",
        "vuole volere VERB ROOT 5",
        f"{word} {word} VERB xcomp 5",
    ]
    tree = read_rows(rows, [(1, "PER"), (4, "PER")])

    assert add(tree, 6, subject=4) == {"subject": [4], **roles}


# Which verbs never go without an object is told for Italian only.
@pytest.mark.parametrize(("lemma", "object"), [("arrestare", [3]), ("arrivare", [])])
def test_add_missing_object_takes_a_name_back_from_a_phrase(read_rows, lemma, object):
    rows = [
        f"{lemma} {lemma} VERB ROOT 0",
        "all' a ADP case 2",
        "alba alba NOUN obl 0",
        "Neri neri PROPN nmod 2",
    ]
    tree = read_rows(rows, [(3, "PER")])

    assert add(tree, 0).get("object", []) == object


@pytest.mark.parametrize(("lang", "who"), [("it", "che"), ("en", "whom")])
def test_add_missing_object_lets_two_verbs_share_one(read_rows, lang, who):
    rows = [
        "Neri neri PROPN ROOT 0",
        f"{who} {who} PRON obj 3",
        "Alfa alfa PROPN nsubj 3",
        "arrestare arrestare VERB acl:relcl 0",
        "e e CCONJ cc 5",
        "colpire colpire VERB conj 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG")], lang)

    assert add(tree, 5)["object"] == [0]
