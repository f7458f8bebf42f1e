import pytest

from extractor import build_graph
from extractor.errors import ExtractorError
from extractor.results.analysis import find_paths, list_sentences


def test_list_sentences_gives_the_words_behind_an_edge(found):
    graph = build_graph(found)
    evidence = graph.edges["per:anna-bruni", "per:marco-sala", "not MEETS"]["evidence"]
    [row] = list_sentences(found, evidence).reset_index().to_dict("records")
    assert row["evidence"] == "c.txt#0"
    assert row["article"] == "c.txt"
    assert row["relation"] == "MEETS"
    assert row["negated"]
    [sentence] = {row["sentence"]}
    assert sentence in " ".join(found[2].article.text.split())


def test_list_sentences_keeps_the_order_and_gives_each_once(found):
    table = list_sentences(found, ["b.txt#0", "a.txt#0", "b.txt#0"])
    assert list(table.index) == ["b.txt#0", "a.txt#0"]


def test_list_sentences_knows_what_paths_name(found):
    path = find_paths(build_graph(found), "per:marco-sala", "org:lega-dei-porti")
    assert len(list_sentences(found, path["evidence"].explode())) > 1


def test_list_sentences_of_nothing_is_an_empty_table(found):
    assert list_sentences(found, []).empty


def test_list_sentences_refuses_a_relation_that_is_not_there(found):
    with pytest.raises(ExtractorError, match=r"no relation 'a\.txt#9'"):
        list_sentences(found, ["a.txt#9"])
