import pytest

from extractor.relations.roles.dependent_roles import find_dependent_roles

ACTIVE = {
    "it": [
        *("Ada Ada PROPN nsubj 1", "vede vedere VERB ROOT 1", "Leo Leo PROPN obj 1"),
        *("con con ADP case 4", "Mia Mia PROPN obl 1"),
    ],
    "en": [
        *("Ada Ada PROPN nsubj 1", "sees see VERB ROOT 1", "Leo Leo PROPN obj 1"),
        *("with with ADP case 4", "Mia Mia PROPN obl 1"),
    ],
}
PASSIVE = {
    "it": [
        *("Ada Ada PROPN nsubj:pass 2", "è essere AUX aux:pass 2"),
        *("vista vedere VERB ROOT 2", "da da ADP case 4", "Leo Leo PROPN obl:agent 2"),
    ],
    "en": [
        *("Ada Ada PROPN nsubj:pass 2", "is be AUX aux:pass 2"),
        *("seen see VERB ROOT 2", "by by ADP case 4", "Leo Leo PROPN obl:agent 2"),
    ],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_roles_of_the_dependents_of_an_active_verb(read_rows, lang):
    tree = read_rows(ACTIVE[lang], [(0, "PER"), (2, "PER"), (4, "PER")], lang)
    assert tuple(find_dependent_roles(tree, 0, passive=False)) == ("subject",)
    assert tuple(find_dependent_roles(tree, 2, passive=False)) == ("object",)
    assert "with" in find_dependent_roles(tree, 4, passive=False)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_passive_turns_subject_and_agent(read_rows, lang):
    tree = read_rows(PASSIVE[lang], [(0, "PER"), (4, "PER")], lang)
    assert tuple(find_dependent_roles(tree, 0, passive=True)) == ("object",)
    assert tuple(find_dependent_roles(tree, 4, passive=True)) == ("subject", "by")


def test_body_before_an_english_noun_does_what_it_says(read_rows):
    rows = ["NATO NATO PROPN compound 1", "troops troop NOUN ROOT 1"]
    tree = read_rows(rows, [(0, "ORG")], "en")
    assert find_dependent_roles(tree, 0, passive=False) == ("compound", "modifier")
    tree = read_rows(rows, [(0, "PER")], "en")
    assert find_dependent_roles(tree, 0, passive=False) == ("compound",)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("called call", "a a", "fool fool")),
        ("it", ("chiamò chiamare", "un uno", "pazzo pazzo")),
    ],
)
def test_noun_behind_an_object_may_say_what_that_is(read_rows, lang, words):
    verb, article, noun = words
    rows = ["Ada Ada PROPN nsubj 1", f"{verb} VERB ROOT 1", "Leo Leo PROPN obj 1"]
    rows += [f"{article} DET det 4", f"{noun} NOUN obj 1"]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], lang)
    assert tuple(find_dependent_roles(tree, 2, passive=False)) == ("object",)
    assert tuple(find_dependent_roles(tree, 4, passive=False)) == (
        "object",
        "predicate",
    )
