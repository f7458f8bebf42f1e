"""What components write survives spaCy's own files, and comes back as records."""

import json

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from extractor.components.attributes import build_extraction, set_spans
from extractor.errors import ModelError
from extractor.records import Extraction, Mention


@pytest.fixture
def analysed(make_nlp, sentence):
    lang, text = sentence
    nlp = make_nlp(lang, "news_dates", "news_identity", "news_relations")
    return nlp(text)


def test_attributes_are_plain_values(analysed):
    for name in ("dates", "mentions", "entities", "relations"):
        values = analysed._.get(name)
        assert json.loads(json.dumps(values)) == values


def test_extraction_is_the_same_after_a_docbin(analysed):
    stored = DocBin(docs=[analysed], store_user_data=True).to_bytes()
    [read] = DocBin().from_bytes(stored).get_docs(spacy.blank(analysed.lang_).vocab)
    assert build_extraction(read) == build_extraction(analysed)


def test_extraction_is_the_same_after_bytes(analysed):
    read = Doc(analysed.vocab).from_bytes(analysed.to_bytes())
    assert build_extraction(read) == build_extraction(analysed)
    assert [s.id_ for s in read.spans["news"]] == [
        s.id_ for s in analysed.spans["news"]
    ]


def test_extraction_has_the_views_of_the_library(analysed):
    found = build_extraction(analysed, id="a1")
    assert isinstance(found, Extraction)
    assert found.article.id == "a1"
    assert {"loc:moscow", "org:nato"} <= set(found.to_graph())


def test_a_doc_without_mentions_is_refused():
    with pytest.raises(ModelError, match=r"'news_identity'.*store_user_data"):
        build_extraction(spacy.blank("it")("Roma."))


def test_a_mention_inside_a_token_gets_the_token():
    doc = spacy.blank("en")("Pro-Kyiv forces")
    set_spans(doc, "news", [Mention(0, 1, "P", "LOC", "name", "loc:x")])
    [span] = doc.spans["news"]
    assert (span.start, span.label_, span.kb_id_, span.id_) == (0, "LOC", "loc:x", "0")
