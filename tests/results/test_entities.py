import json

import pytest

from extractor.records import Article, Entity, Extraction, Mention
from extractor.results.tables import build_tables


def belarus(article, name, lang, **fields):
    return Extraction(
        article=Article(article, "xx"),
        mentions=(Mention(0, 1, "x", "LOC", "name", "loc:by"),) * 2,
        entities=(Entity("loc:by", "LOC", name, names={lang: name}, **fields),),
    )


@pytest.fixture
def row():
    tables = build_tables(
        [
            belarus("a", "Bielorussia", "it", aliases=("BY",)),
            belarus("b", "Belarus", "en", ids={"iso3166": "BY"}),
            belarus(
                "c", "Bielorussia", "it", ids={"iso3166": "BY", "wikidata": "Q184"}
            ),
        ]
    )
    return tables["entities"].iloc[0]


def test_merge_entities_keeps_the_name_most_articles_use(row):
    assert row["name"] == "Bielorussia"
    assert (row["name_it"], row["name_en"]) == ("Bielorussia", "Belarus")
    assert list(row["aliases"]) == ["BY", "Belarus"]


def test_merge_entities_joins_ids_and_counts(row):
    assert json.loads(row["ids"]) == {"iso3166": "BY", "wikidata": "Q184"}
    assert (row["mentions"], row["articles"]) == (6, 3)


def test_merge_entities_takes_the_first_of_equals_in_any_order():
    pair = [belarus("a", "Bielorussia", "it"), belarus("b", "Belarus", "en")]
    names = {build_tables(order)["entities"]["name"][0] for order in (pair, pair[::-1])}
    assert names == {"Belarus"}


def test_merge_entities_counts_an_entity_without_mention_as_zero():
    lone = Extraction(Article("a", "x"), entities=(Entity("per:x", "PER", "X"),))
    row = build_tables([lone])["entities"].iloc[0]
    assert (row["mentions"], row["articles"]) == (0, 0)
