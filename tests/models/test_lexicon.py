from training.lexicon import build_lexicon
from training.sentences import Sentence
from training.sources import Source


def build_source(*tagged):
    words, upos, lemmas = (list(column) for column in zip(*tagged, strict=True))
    sentence = Sentence(
        words=words, spaces=[True] * len(words), upos=upos, lemmas=lemmas
    )
    return Source("made", "en", 1.0, 0.0, [[sentence]], consecutive=True)


def test_build_lexicon_folds_capitals_and_apostrophes():
    rows = build_lexicon(
        [build_source(("Met", "VERB", "meet"), ("n’t", "PART", "not"))]
    )
    assert rows == [("en", "PART", "n't", "not"), ("en", "VERB", "met", "meet")]


def test_build_lexicon_leaves_out_names_and_figures():
    source = build_source(("Rome", "PROPN", "Rome"), ("3", "NUM", "3"))
    assert build_lexicon([source]) == []


def test_build_lexicon_leaves_out_what_is_not_clear():
    source = build_source(("saw", "VERB", "see"), ("saw", "VERB", "saw"))
    assert build_lexicon([source]) == []


def test_build_lexicon_takes_sources_without_tags():
    sentence = Sentence(words=["Roma"], spaces=[True], ner=["B-LOC"])
    assert build_lexicon([Source("n", "it", 1.0, 1.0, [[sentence]], True)]) == []


def test_build_lexicon_keeps_a_capital_that_is_always_there():
    american = [("american", "ADJ", "American")] * 3
    creative = [("Creative", "ADJ", "Creative"), ("creative", "ADJ", "creative")] * 3
    seldom = [("odd", "ADJ", "Odd")]
    verb = [("united", "VERB", "Unite")] * 3
    rows = build_lexicon([build_source(*american, *creative, *seldom, *verb)])
    assert [row[3] for row in rows] == ["American", "creative", "odd", "unite"]
