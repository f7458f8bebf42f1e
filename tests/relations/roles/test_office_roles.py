import pytest

from extractor.relations.roles.office_owners import is_role
from extractor.relations.roles.office_roles import (
    PARSED,
    correct_office_roles,
    is_vacant,
)
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.tree import build_tree
from extractor.relations.triggers.triggers import Trigger
from extractor.schemas import Pattern


def build_trigger(lang, word, token):
    pattern = Pattern(
        id=f"{lang}-test-1",
        lang=lang,
        trigger=(word,),
        subject="bearer",
        object="of",
        examples=("[A:subject] [B:object]",),
        counterexamples=("A",),
    )
    return Trigger("X", pattern, (token,))


@pytest.mark.parametrize(
    ("name", "word", "bearer", "of"),
    [
        ("it/office-copula", "presidente", ["anna"], ["eolica"]),
        ("en/office-copula", "president", ["ann"], ["windfarm"]),
        ("it/office-predicate", "presidente", ["jim"], ["doriana"]),
        ("en/office-predicate", "chairman", ["jim"], ["doriana"]),
    ],
)
def test_correct_office_roles_reads_holder_and_body(name, word, bearer, of, parsed):
    parse = parsed(name)
    tree, head = build_tree(parse.doc, parse.mentions), parse.find(word)
    said = find_roles(tree, (head,), light=False)

    roles = correct_office_roles(tree, (head,), head, said, topics=False)

    words = {role: [tree.words[t] for t in found] for role, found in roles.items()}
    assert (words["bearer"], words["of"]) == (bearer, of)
    assert set(roles[PARSED]) <= set(roles["bearer"])


@pytest.mark.parametrize(
    ("lang", "adjective", "noun"),
    [("it", "capo", "analista"), ("en", "chief", "analyst")],
)
def test_correct_office_roles_takes_no_adjective_for_an_office(
    read_rows, lang, adjective, noun
):
    rows = [f"{adjective} {adjective} ADJ amod 1", f"{noun} {noun} NOUN ROOT 1"]
    tree = read_rows(rows, (), lang)

    assert correct_office_roles(tree, (0,), 0, {}, topics=False) == {}


@pytest.mark.parametrize(
    ("lang", "candidate", "office"),
    [
        ("it", "candidato", "sindaco"),
        ("it", "finto", "sindaco"),
        ("en", "candidate", "mayor"),
        ("en", "fake", "mayor"),
    ],
)
@pytest.mark.parametrize(("sought", "vacant"), [(True, True), (False, False)])
def test_is_vacant_sees_who_only_stands_for_it(
    read_rows, lang, candidate, office, sought, vacant
):
    before = candidate if sought else "x"
    rows = [
        "Neri neri PROPN nsubj 3",
        "be be AUX cop 3",
        f"{before} {before} NOUN compound 3",
        f"{office} {office} NOUN ROOT 3",
    ]
    tree = read_rows(rows, [(0, "PER")], lang)

    assert is_vacant(tree, build_trigger(lang, office, 3), 3) == vacant


@pytest.mark.parametrize(("lang", "office"), [("it", "sindaco"), ("en", "mayor")])
def test_is_vacant_sees_that_nobody_is_there(read_rows, lang, office):
    tree = read_rows([f"{office} {office} NOUN ROOT 0"], (), lang)

    assert is_vacant(tree, build_trigger(lang, office, 0), 0)
    assert not is_role(tree, None)
