from extractor.batch.store.ledger import Ledger
from extractor.batch.store.live import Live


def test_live_articles_name_the_original_of_each(tmp_path, add, row):
    add(1, row("c"), row("b", message="why"), row("a", "c", extracted=False))
    with Ledger(tmp_path) as ledger:
        assert list(ledger.live.find()) == [Live("a", b"c", "a"), Live("c", b"c", "a")]
        assert sorted(ledger.live.find_articles(1)) == [("a", "a"), ("c", "a")]
        assert ledger.live.find_originals(1) == [(b"c", "a")]


def test_live_articles_are_those_of_the_last_part(tmp_path, add, row):
    add(1, row("a", "old"), row("b"))
    add(2, row("a", "new"))
    with Ledger(tmp_path) as ledger:
        assert ledger.live.find_articles(1) == [("b", "b")]
        assert ledger.live.find_originals(2) == [(b"new", "a")]
