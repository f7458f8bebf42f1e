import spacy

from extractor.entities.analysis.name_votes import Name
from extractor.entities.analysis.writing import (
    Analysis,
    find_forced_starts,
    set_analysis,
    set_space,
)


def test_find_forced_starts_counts_words_and_not_white_space():
    doc = spacy.blank("en")("One\n\ntwo three")
    doc[1].is_sent_start = True
    doc[3].is_sent_start = True
    assert find_forced_starts(doc, [0, 2, 3]) == {0, 1, 2}


def test_set_analysis_counts_words_without_white_space():
    doc = spacy.blank("it")("Roma\n\nvince")
    found = Analysis(
        upos=["PROPN", "VERB"],
        lemmas=["Roma", "vincere"],
        heads=[1, 1],
        deprels=["nsubj", "ROOT"],
        names=[Name(0, 1, "LOC", 0.75, {"LOC": 0.5})],
    )
    set_analysis(doc, [0, 2], found)
    assert [token.head.i for token in doc] == [2, 0, 2]
    assert [token.pos_ for token in doc] == ["PROPN", "SPACE", "VERB"]
    assert [token.lemma_ for token in doc] == ["Roma", "\n\n", "vincere"]
    assert doc.user_data["name_scores"] == [[0, 4, 0.75]]
    assert doc.user_data["name_labels"] == [[0, 4, {"LOC": 0.5}]]


def test_set_space_makes_each_token_its_own_head():
    doc = set_space(spacy.blank("en")(" \n\n"))
    assert all(token.head == token and token.pos_ == "SPACE" for token in doc)
    assert doc.has_annotation("DEP")
