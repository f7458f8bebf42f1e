"""Mentions and entities as a component."""

import pytest
import spacy

from extractor.errors import ModelError, TableError

TABLE = "id\tname_it\tname_en\norg:my-club\tCircolo dei Pini\tPine Club\n"
OWN = {
    "it": "Sono andati al Circolo dei Pini.",
    "en": "They went to the Pine Club.",
}


def test_mentions_have_entities_and_spans(make_nlp, sentence):
    lang, text = sentence
    doc = make_nlp(lang, "news_identity")(text)
    found = {(m["text"], m["label"]): m["entity"] for m in doc._.mentions}
    assert found["NATO", "ORG"] == "org:nato"
    assert found["Anna Bruni", "PER"] == "per:anna-bruni"
    spans = {span.text: span.kb_id_ for span in doc.spans["news"]}
    assert spans["NATO"] == "org:nato"
    assert {"org:nato", "loc:moscow"} <= {e["id"] for e in doc._.entities}


def test_dates_are_found_without_news_dates_and_taken_from_it(make_nlp, sentence):
    lang, text = sentence
    alone = make_nlp(lang, "news_identity")(text)
    both = make_nlp(lang, "news_dates", "news_identity")(text)
    assert alone._.mentions == both._.mentions
    assert [m["value"] for m in both._.mentions if m["label"] == "DATE"] == [
        "2023-04-04"
    ]


def test_dates_that_were_taken_away_stay_away(make_nlp):
    nlp = make_nlp("en", "news_dates", "news_identity")
    doc = nlp.make_doc("Anna Bruni left on 4 April 2023.")
    for name, pipe in nlp.pipeline:
        doc = pipe(doc)
        if name == "news_dates":
            doc._.dates = []
    assert {m["label"] for m in doc._.mentions} == {"PER"}


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["it", "en"])
def test_own_entities_travel_with_the_pipeline(make_nlp, own, tmp_path, lang):
    nlp = make_nlp(lang, "news_identity", news_identity={"entities": str(own)})
    nlp.to_disk(tmp_path / "nlp")
    stored = nlp.to_bytes()
    own.unlink()
    plain = make_nlp(lang, "news_identity", news_identity={"entities": str(own)})
    for loaded in (spacy.load(tmp_path / "nlp"), plain.from_bytes(stored)):
        [mention] = loaded(OWN[lang])._.mentions
        assert mention["entity"] == "org:my-club"


def test_no_own_entities_travel_where_there_are_none(make_nlp, tmp_path):
    nlp = make_nlp("en", "news_identity")
    nlp.to_disk(tmp_path / "nlp")
    nlp.from_bytes(nlp.to_bytes())
    loaded = spacy.load(tmp_path / "nlp")
    assert loaded.get_pipe("news_identity").entities is None
    assert nlp.get_pipe("news_identity").entities is None


def test_a_wrong_table_is_refused_at_once_and_a_missing_one_at_the_first_text(
    make_nlp, tmp_path
):
    wrong = tmp_path / "wrong.tsv"
    wrong.write_text("id\tname_it\nclub\tPini\n", encoding="utf-8")
    with pytest.raises(TableError, match="line 2"):
        make_nlp("it", "news_identity", news_identity={"entities": str(wrong)})
    missing = str(tmp_path / "missing.tsv")
    nlp = make_nlp("it", "news_identity", news_identity={"entities": missing})
    with pytest.raises(TableError, match=r"missing\.tsv"):
        nlp("Roma.")


def test_a_pipeline_without_sentences_is_refused():
    nlp = spacy.blank("it")
    nlp.add_pipe("news_identity")
    with pytest.raises(ModelError, match="needs sentences: put a parser before it"):
        nlp("Roma è grande.")
