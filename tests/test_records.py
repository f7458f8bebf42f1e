import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ArticleError
from extractor.records import Article, Entity, Extraction, Mention, Relation

WORDS = st.text(max_size=5)
MAYBE = st.none() | WORDS
PLACES = st.tuples(st.integers(0, 9), st.integers(0, 9))
SCORES = st.floats(0, 1)
VALUES = WORDS | st.integers() | st.lists(WORDS, max_size=2)
NOTES = st.dictionaries(WORDS, VALUES, max_size=2)

articles = st.builds(
    Article, WORDS, WORDS, MAYBE, MAYBE, title=MAYBE, source=MAYBE, notes=NOTES
)
mentions = st.builds(
    Mention,
    st.integers(0, 9),
    st.integers(0, 9),
    WORDS,
    st.sampled_from(["PER", "ORG", "LOC", "DATE"]),
    form=MAYBE,
    entity=MAYBE,
    value=MAYBE,
    score=SCORES,
)
relations = st.builds(
    Relation,
    WORDS,
    st.integers(0, 9),
    st.integers(0, 9),
    trigger=PLACES,
    sentence=PLACES,
    negated=st.booleans(),
    attribution=st.lists(st.integers(0, 9), max_size=2).map(tuple),
    place=st.none() | st.integers(0, 9),
    score=SCORES,
)
entities = st.builds(
    Entity,
    WORDS,
    WORDS,
    WORDS,
    names=st.dictionaries(WORDS, WORDS, max_size=2),
    aliases=st.lists(WORDS, max_size=2).map(tuple),
)
extractions = st.builds(
    Extraction,
    articles,
    st.lists(mentions, max_size=2).map(tuple),
    st.lists(relations, max_size=2).map(tuple),
    st.lists(entities, max_size=2).map(tuple),
    MAYBE,
)


@given(st.one_of(articles, mentions, relations, entities, extractions))
def test_from_dict_reads_to_dict_back(record):
    assert type(record).from_dict(record.to_dict()) == record


def test_to_dict_has_every_key():
    assert set(Mention(0, 1, "a", "PER").to_dict()) == {
        *("start", "end", "text", "label", "form", "entity", "metonym"),
        *("value", "value_from", "bound", "score", "source"),
    }


@pytest.mark.parametrize(
    ("record", "values", "message"),
    [
        (Article, {"id": "a", "text": "b", "body": 1}, "Article has no field 'body'"),
        (Article, {"id": "a"}, "Article is incomplete: .*'text'"),
        (Article, {"id": "a", "text": "b", 5: 1, "x": 2}, "no field 5, 'x'"),
        (Article, 5, "Article cannot be read from int; give a mapping"),
        (Extraction, None, "Extraction cannot be read from NoneType"),
        (Extraction, {"article": 5}, "Article cannot be read from int"),
        (
            Extraction,
            {"article": {"id": "a", "text": "b"}, "mention": []},
            "Extraction has no field 'mention'; allowed are article, mentions",
        ),
        (Extraction, {"mentions": []}, "the key 'article' is missing"),
        (
            Extraction,
            {"article": {"id": "a", "text": "b"}, "mentions": [{"start": 1}]},
            "Mention is incomplete",
        ),
    ],
)
def test_from_dict_names_what_is_wrong(record, values, message):
    with pytest.raises(ArticleError, match=message):
        record.from_dict(values)


def test_extraction_gives_its_views(found):
    tables = found[0].to_pandas()
    assert set(tables) == {"articles", "mentions", "entities", "relations"}
    assert found[0].to_graph().number_of_edges() == 1
    assert "Anna Bruni" in found[0]._repr_html_()


def test_extraction_gives_json(found):
    text = found[0].to_json(indent=1)
    assert "Anna Bruni" in text
    assert Extraction.from_dict(json.loads(text)) == found[0]


def test_graph_takes_the_options_of_graphs(found):
    assert found[0].to_graph(negated=True, isolated=False).number_of_nodes() == 0


def test_extraction_shows_itself_in_one_line():
    found = Extraction(Article("a1", "Bo" * 500), (Mention(0, 4, "BoBo", "PER"),))
    failed = Extraction(Article("a2", ""), error="No text.")
    assert repr(found) == "<Extraction of 'a1': mentions 1, entities 0, relations 0>"
    assert repr(failed) == "<Extraction of 'a2': No text.>"
