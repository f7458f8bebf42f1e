from dataclasses import replace

import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.offices.spoken_states import find_spoken_state
from extractor.relations.trees.tree import build_tree

WORDS = {
    "it": ["Francia", "tace", ".", "Il", "ministro", "Neri", "parla", "."],
    "en": ["France", "waits", ".", "The", "minister", "Neri", "spoke", "."],
}


def build(lang, *, office=None, places=("loc:fr",), named_before=False):
    """Build two sentences, the first with names of places, the second with Neri."""
    words = [f"Place{i}" for i in range(len(places))] + WORDS[lang][1:]
    first = len(places)
    words[first + 3] = office or words[first + 3]
    if named_before:
        words[first] = "Neri"
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=["PROPN"] * first
        + ["VERB", "PUNCT", "DET", "NOUN", "PROPN", "VERB", "PUNCT"],
        heads=[first] * first
        + [first, first, first + 3, first + 5, first + 3, first + 5, first + 5],
        deps=["nsubj"] * first
        + ["ROOT", "punct", "det", "nsubj", "appos", "ROOT", "punct"],
        sent_starts=[True] + [False] * (first + 1) + [True] + [False] * 4,
    )

    def mark(token, label, entity):
        start = doc[token].idx
        end = start + len(doc[token])
        return Mention(start, end, words[token], label, form="name", entity=entity)

    marks = [mark(i, "LOC", place) for i, place in enumerate(places)]
    if named_before:
        marks.append(mark(first, "PER", "per:neri"))
    marks.append(mark(first + 4, "PER", "per:neri"))
    return build_tree(doc, tuple(marks)), first + 3


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_find_spoken_state_is_the_only_one_before(lang):
    tree, office = build(lang)
    assert find_spoken_state(tree, [office], [office + 1]) == [0]


@pytest.mark.parametrize("lang", sorted(WORDS))
@pytest.mark.parametrize(
    "options",
    [
        {"places": ("loc:fr", "loc:de")},
        {"places": ("loc:lyon",)},
        {"office": "sindaco"},
        {"named_before": True},
    ],
)
def test_find_spoken_state_is_no_other_office_town_or_known_person(lang, options):
    tree, office = build(lang, **options)
    assert find_spoken_state(tree, [office], [office + 1]) == []


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_find_spoken_state_wants_the_one_spoken_of_most(lang):
    tree, office = build(lang, places=("loc:fr", "loc:fr"))
    assert find_spoken_state(tree, [office], [office + 1]) == [1]


@pytest.mark.parametrize(
    ("lang", "noun", "found"), [("it", "ministro", False), ("en", "minister", True)]
)
def test_the_readers_own_state_must_not_be_named_as_often(read_rows, lang, noun, found):
    # English is written in many states. An entity is its word in lower case.
    rows = [
        "loc:it loc:it PROPN nsubj 1",
        "tace tacere VERB ROOT 1",
        ". . PUNCT punct 1",
        "loc:fr loc:fr PROPN nsubj 5",
        "spesso spesso ADV advmod 5",
        "loc:fr loc:fr PROPN ROOT 5",
        ". . PUNCT punct 5",
        f"{noun} {noun} NOUN nsubj 9",
        "Neri Neri PROPN appos 7",
        "parla parlare VERB ROOT 9",
        ". . PUNCT punct 9",
    ]
    marks = [(0, "LOC"), (3, "LOC"), (5, "LOC"), (8, "PER")]
    tree = read_rows(rows, marks, lang=lang)
    state = find_spoken_state(tree, [7], [8])

    assert [tree.words[token] for token in state] == (["loc:fr"] if found else [])


@pytest.mark.parametrize(
    ("lang", "to", "said", "found"),
    [
        ("it", "in", "obj", []),
        ("it", "in", "nsubj", [3]),
        ("en", "to", "obj", []),
        ("en", "to", "nsubj", [3]),
    ],
)
def test_find_spoken_state_is_none_where_something_is_moved(
    read_rows, lang, to, said, found
):
    office = {"it": "ministro", "en": "minister"}[lang]
    rows = [
        "moves move VERB ROOT 0",
        f"cars car NOUN {said} 0",
        f"{to} {to} ADP case 3",
        "Serbia Serbia PROPN obl 0",
        f"{office} {office} NOUN parataxis 0",
        "Neri Neri PROPN appos 4",
    ]
    tree = read_rows(rows, [(3, "LOC"), (5, "PER")], lang)
    place, person = tree.mentions
    named = (replace(place, entity="loc:rs"), replace(person, entity="per:neri"))

    assert find_spoken_state(replace(tree, mentions=named), [4], [5]) == found
