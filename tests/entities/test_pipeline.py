import pytest

from extractor.entities import pipeline
from extractor.entities.analysis.reading import Analysed, read_analysed
from extractor.entities.pipeline import analyse, check_model, load_pipeline, open_zone
from extractor.errors import ModelError
from extractor.lang.parsed_doc import read_doc


def test_check_model_of_a_missing_pipeline_gives_the_command():
    with pytest.raises(ModelError, match="python -m spacy download it_core_news_xl"):
        check_model("it_core_news_xl")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_load_pipeline_never_falls_back_in_silence(lang):
    with pytest.raises(ModelError, match="not installed"):
        load_pipeline(lang, "no_such_model")


def test_load_pipeline_refuses_a_pipeline_of_the_other_language(monkeypatch):
    import spacy

    monkeypatch.setattr(pipeline, "check_model", lambda _: None)
    monkeypatch.setattr("spacy.load", lambda _: spacy.blank("en"))
    with pytest.raises(ModelError, match="reads 'en', but the article is in 'it'"):
        load_pipeline("it", "some_english_pipeline")


def test_load_pipeline_lets_line_breaks_speak_before_a_named_pipeline(monkeypatch):
    import spacy

    monkeypatch.setattr(pipeline, "check_model", lambda _: None)
    monkeypatch.setattr("spacy.load", lambda _: spacy.blank("it"))
    nlp = load_pipeline("it", "some_italian_pipeline")
    assert nlp.pipe_names == ["name_pairs", "line_breaks"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Titolo senza punto\nRoberta Pinotti è arrivata a Roma."),
        ("en", "A title without a stop\nAngela Merkel arrived in Rome."),
    ],
)
def test_load_pipeline_auto_analyses_names_sentences_and_trees(lang, text):
    doc = load_pipeline(lang)(text)
    assert len(list(doc.sents)) == 2
    assert {ent.label_ for ent in doc.ents} == {"PER", "LOC"}
    assert doc.has_annotation("DEP")
    assert [sent.root.pos_ for sent in doc.sents][1] == "VERB"


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Titolo\n\nLa Fiat-Chrysler è di Torino. Lo ha detto John Elkann.\n"),
        ("en", "Title\n\nThe Rome-Milan line is closed. Ann Green said so.\n"),
    ],
)
def test_analyse_gives_the_lists_of_the_doc(lang, text):
    nlp = load_pipeline(lang)

    found = analyse(nlp, text)

    doc = nlp(text)
    assert isinstance(found, Analysed)
    assert found == read_analysed(doc, read_doc(doc))


@pytest.mark.parametrize("lang", ["it", "en"])
def test_analyse_gives_the_doc_of_other_pipelines(lang):
    import spacy

    nlp = spacy.blank(lang)
    nlp.add_pipe("sentencizer")

    assert len(list(analyse(nlp, "Via mare. Via terra.").sents)) == 2
    assert analyse(spacy.blank(lang), "A.").text == "A."


@pytest.mark.parametrize("lang", ["it", "en"])
def test_open_zone_keeps_common_words_and_no_others(monkeypatch, lang):
    import spacy

    nlp = spacy.blank(lang)
    monkeypatch.setattr(pipeline, "FAMILIAR_WORDS", len(nlp.vocab) + 3)
    for number in range(50):
        with open_zone(nlp):
            nlp(f"parola{number} word{number} nome{number}")
    assert "word0" in nlp.vocab.strings
    assert "word49" not in nlp.vocab.strings


def test_load_pipeline_lets_a_named_pipeline_multiply_with_openblas(monkeypatch):
    import spacy
    from thinc.api import get_current_ops

    seen = []

    def load(name):
        seen.append(get_current_ops())
        return spacy.blank("en")

    monkeypatch.setattr(pipeline, "check_model", lambda _: None)
    monkeypatch.setattr("spacy.load", load)
    before = get_current_ops()
    load_pipeline("en", "another_english_pipeline")
    assert get_current_ops() is before
    if type(before).__name__ == "NumpyOps":
        assert not seen[0].use_blis
