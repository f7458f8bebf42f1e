import pytest

from extractor.results.exports.vocabularies import find_term, load_vocabularies
from extractor.schemas import load_schema


def list_terms():
    words = load_vocabularies()
    return [*words.property, *words.interest, *words.detail]


def test_terms_are_of_types_of_the_schema_and_of_labels_they_allow():
    relations = load_schema("news").relations
    for term in list_terms():
        assert term.subject <= set(relations[term.type].subject)
        assert term.object <= set(relations[term.type].object)


@pytest.mark.parametrize(
    ("ends", "term"),
    [
        (("LOCATED_IN", "ORG", "LOC"), "location"),
        (("LOCATED_IN", "LOC", "LOC"), "containedInPlace"),
        (("MEMBER_OF", "LOC", "ORG"), None),
        (("MEETS", "PER", "PER"), None),
    ],
)
def test_find_term_depends_on_the_labels(ends, term):
    found = find_term(load_vocabularies().property, *ends)
    assert (found.term if found else None) == term
