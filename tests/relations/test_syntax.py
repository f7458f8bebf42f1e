import pytest

from extractor.relations.syntax import expand, find_roles, is_infinitive, is_passive
from extractor.relations.tree import build_tree


def roles_of(parse, word):
    tree = build_tree(parse.doc, parse.mentions)
    roles = find_roles(tree, (parse.find(word),))
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
def test_find_roles_reads_logical_subject_and_object(
    name, word, subject, object, parsed
):
    roles = roles_of(parsed(name), word)

    assert roles["subject"] == [subject]
    assert roles["object"] == [object]


def test_find_roles_fills_the_gap_of_a_clause_without_pronoun(parsed):
    assert roles_of(parsed("en/meets-reduced-relative"), "met")["object"] == ["man"]


@pytest.mark.parametrize(
    ("name", "noun", "subject"),
    [
        ("it/meets-light-verb", "colloquio", "tajani"),
        ("en/meets-light-verb", "talks", "blinken"),
    ],
)
def test_find_roles_lends_the_light_verbs_subject(name, noun, subject, parsed):
    assert roles_of(parsed(name), noun)["subject"] == [subject]


def test_find_roles_lends_nothing_when_not_asked(parsed):
    parse = parsed("it/meets-light-verb")
    tree = build_tree(parse.doc, parse.mentions)

    assert "subject" not in find_roles(tree, (parse.find("colloquio"),), light=False)


@pytest.mark.parametrize(
    ("name", "office", "bearer"),
    [
        ("it/office-copula", "presidente", "anna"),
        ("en/office-copula", "president", "ann"),
    ],
)
def test_find_roles_gives_the_bearer_of_an_office(name, office, bearer, parsed):
    assert roles_of(parsed(name), office)["bearer"] == [bearer]


@pytest.mark.parametrize("name", ["it/meets-reciprocal", "en/meets-reciprocal"])
def test_expand_gives_conjuncts(name, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    assert expand(tree, parse.find("Serbia")) == [
        parse.find("Serbia"),
        parse.find("Kosovo"),
    ]


@pytest.mark.parametrize(
    ("name", "word"),
    [("it/hosts-passive", "ricevuto"), ("en/hosts-participle", "hosted")],
)
def test_is_passive_of_auxiliaries_and_participles(name, word, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, ())

    assert is_passive(tree, parse.find(word))
    assert not is_passive(tree, parse.find("Meloni"))


@pytest.mark.parametrize(
    ("name", "infinitive", "finite"),
    [
        ("it/meets-control", "incontrare", "rifiutato"),
        ("en/meets-control", "meet", "refused"),
    ],
)
def test_is_infinitive_by_ending_or_marker(name, infinitive, finite, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, ())

    assert is_infinitive(tree, parse.find(infinitive))
    assert not is_infinitive(tree, parse.find(finite))
