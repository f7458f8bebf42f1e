import pytest

from extractor.relations.roles.trigger_roles import find_trigger_roles
from extractor.relations.trees.tree import build_tree
from extractor.relations.triggers.triggers import Trigger
from extractor.schemas import Pattern


def roles_of(parse, word, *, subject, object, **fields):
    pattern = Pattern(
        id=f"{parse.doc.lang_}-test-1",
        lang=parse.doc.lang_,
        trigger=(word,),
        subject=subject,
        object=object,
        examples=("[A:subject] [B:object]",),
        counterexamples=("A",),
        **fields,
    )
    tree = build_tree(parse.doc, parse.mentions)
    roles = find_trigger_roles(tree, Trigger("X", pattern, (parse.find(word),)))
    return {role: [tree.words[t] for t in tokens] for role, tokens in roles.items()}


@pytest.mark.parametrize(
    ("name", "word", "bearer", "of"),
    [
        ("it/office-copula", "presidente", ["anna"], ["eolica"]),
        ("en/office-copula", "president", ["ann"], ["windfarm"]),
        ("it/office-predicate", "presidente", ["jim"], ["doriana"]),
        ("en/office-predicate", "chairman", ["jim"], ["doriana"]),
    ],
)
def test_find_trigger_roles_of_an_office(name, word, bearer, of, parsed):
    roles = roles_of(parsed(name), word, subject="bearer", object="of")

    assert (roles["bearer"], roles["of"]) == (bearer, of)


@pytest.mark.parametrize(
    ("name", "word", "with_"),
    [
        ("it/meets-light-verb", "colloquio", ["blinken"]),
        ("en/meets-light-verb", "talks", ["wang"]),
    ],
)
def test_find_trigger_roles_of_an_event(name, word, with_, parsed):
    roles = roles_of(parsed(name), word, subject="subject", object="with")

    assert roles["with"] == with_
    assert roles["subject"]


@pytest.mark.parametrize(
    ("name", "word"), [("it/family-joined", "moglie"), ("en/family-joined", "wife")]
)
def test_find_trigger_roles_reads_owners_where_they_are_asked_for(name, word, parsed):
    asked = roles_of(parsed(name), word, subject="possessor", object="doer")
    excluded = roles_of(
        parsed(name), word, subject="doer", object="doer", without=("possessor",)
    )
    other = roles_of(parsed(name), word, subject="doer", object="doer")
    empty = roles_of(parsed(name), word, subject="possessor", object="object")

    assert asked["possessor"] == excluded["possessor"] != []
    assert "possessor" not in other
    assert not empty.keys() & {"possessor", "object"}  # nothing is its object
