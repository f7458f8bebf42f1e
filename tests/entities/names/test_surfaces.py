import pytest
import spacy

from extractor.entities.names.surfaces import index_names
from extractor.world.facts import Fact


def make_fact(id):
    return Fact(id=id, label="LOC", kind="city", names={}, aliases={})


@pytest.fixture(params=["it", "en"])
def index(request):
    names = [
        ("New York", make_fact("loc:new-york"), True),
        ("New York City", make_fact("loc:new-york"), True),
        ("Nice", make_fact("loc:nice"), False),
        ("New", make_fact("loc:new"), True),
        ("Nice", make_fact("loc:nice-2"), True),
    ]
    return index_names(names, spacy.blank(request.param).tokenizer)


def find(index, text, position):
    words = text.split()
    lower = [word.lower() for word in words]
    found = index.find(words[position], lower, position)
    return " ".join(found.tokens) if found else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In New York City", "New York City"),
        ("In New York", "New York"),
        ("In New Haven", "New"),
        ("In new York", None),
        ("In NICE", "Nice"),
        ("In Nizza", None),
    ],
)
def test_find_gives_the_longest_name_in_its_case(index, text, found):
    assert find(index, text, 1) == found


def test_find_at_gives_all_lengths_in_any_case(index):
    found = index.find_at(["new", "york", "city"], 0)
    assert [len(surface.tokens) for surface in found] == [3, 2, 1]


def test_find_all_gives_names_of_a_first_word(index):
    assert "new" in index
    assert len(list(index.find_all("new"))) == 3
    assert list(index.find_all("old")) == []


def test_index_names_joins_the_facts_of_one_name(index):
    [nice] = index.find_all("nice")
    assert [fact.id for fact in nice.facts] == ["loc:nice", "loc:nice-2"]
    assert not nice.sure


def test_index_names_cuts_as_the_tokenizer_does():
    tokenizer = spacy.blank("it").tokenizer
    index = index_names([("Costa d'Avorio", make_fact("loc:ci"), True)], tokenizer)
    [coast] = index.find_all("costa")
    assert coast.tokens == ("Costa", "d'", "Avorio")
