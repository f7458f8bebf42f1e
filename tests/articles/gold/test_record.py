from extractor.articles.gold.record import LAYERS, Gold
from extractor.records import Article, Extraction


def test_gold_has_names_alone_unless_it_says_more():
    gold = Gold(Extraction(Article("a", "Roma")))
    assert gold.layers == {"names"}
    assert set(LAYERS) > gold.layers
    assert not gold.optional
    assert not gold.unjudged
