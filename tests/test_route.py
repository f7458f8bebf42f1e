"""Article in, graph out, on a hand-made analysis: no trained model."""

import gc
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pytest
import spacy
from spacy.tokens import Span

from extractor import (
    Article,
    build_graph,
    extract,
    extract_text,
    read_articles,
    route,
)
from extractor.errors import (
    ArticleError,
    ExtractorError,
    LanguageError,
    ModelError,
    SchemaError,
)
from extractor.records import Extraction
from extractor.schemas import loader

# One parsed sentence per language: word, tag, lemma, head, dependency, label.
PARSES = {
    "it": """
        Emmanuel PROPN Emmanuel 4 nsubj B-PER
        Macron PROPN Macron 0 flat:name I-PER
        ha AUX avere 4 aux O
        poi ADV poi 4 advmod O
        incontrato VERB incontrare 4 ROOT O
        Vladimir PROPN Vladimir 4 obj B-PER
        Putin PROPN Putin 5 flat:name I-PER
        a ADP a 8 case O
        Mosca PROPN Mosca 4 obl B-LOC
        il DET il 10 det O
        7 NUM 7 4 obl O
        febbraio NOUN febbraio 10 nmod O
        2022 NUM 2022 11 nmod O
        . PUNCT . 4 punct O
    """,
    "en": """
        Emmanuel PROPN Emmanuel 2 nsubj B-PER
        Macron PROPN Macron 0 flat I-PER
        met VERB meet 2 ROOT O
        Vladimir PROPN Vladimir 2 obj B-PER
        Putin PROPN Putin 3 flat I-PER
        in ADP in 6 case O
        Moscow PROPN Moscow 2 obl B-LOC
        on ADP on 9 case O
        7 NUM 7 9 nummod O
        February PROPN February 2 obl O
        2022 NUM 2022 9 nmod O
        . PUNCT . 2 punct O
    """,
}
TEXTS = {
    "it": "Emmanuel Macron ha poi incontrato Vladimir Putin a Mosca "
    "il 7 febbraio 2022.",
    "en": "Emmanuel Macron met Vladimir Putin in Moscow on 7 February 2022.",
}


class Analysis:
    """Stands in for the trained pipeline: the tokenizer is real, the rest is not."""

    def __init__(self, lang):
        self.lang = lang
        self.nlp = spacy.blank(lang)
        self.vocab = self.nlp.vocab

    @contextmanager
    def memory_zone(self):
        yield

    def __call__(self, text):
        doc = self.nlp(text)
        if "explode" in text:
            raise RuntimeError("a fault inside the analysis")
        rows = [line.split() for line in PARSES[self.lang].strip().splitlines()]
        words = [token for token in doc if not token.is_space]
        assert [row[0] for row in rows] == [token.text for token in words]
        spans = []
        for token, (_, pos, lemma, head, dep, tag) in zip(words, rows, strict=True):
            token.pos_, token.lemma_, token.dep_ = pos, lemma, dep
            token.head = doc[int(head)]
            if tag.startswith("B-"):
                spans.append([token.i, token.i + 1, tag[2:]])
            elif tag.startswith("I-"):
                spans[-1][1] += 1
        doc.ents = [Span(doc, *span) for span in spans]
        return doc


@pytest.fixture(autouse=True)
def _analysis(monkeypatch):
    monkeypatch.setattr("extractor.route.load_pipeline", lambda lang, _: Analysis(lang))
    monkeypatch.setattr("extractor.route.check_model", lambda _: None)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_extract_text_finds_who_met_whom_where_and_when(lang):
    found = extract_text(TEXTS[lang], lang=lang)
    [meeting] = [r for r in found.relations if r.type == "MEETS"]
    names = [found.mentions[i].text for i in (meeting.subject, meeting.object)]
    assert names == ["Emmanuel Macron", "Vladimir Putin"]
    assert meeting.date == "2022-02-07"
    start, end = meeting.sentence
    assert found.article.text[start:end] == TEXTS[lang]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_extract_text_mentions_stand_where_they_say(lang):
    found = extract_text(TEXTS[lang], lang=lang)
    assert found.mentions
    for mention in found.mentions:
        assert found.article.text[mention.start : mention.end] == mention.text


def test_build_graph_joins_both_languages_in_one_node():
    found = extract(
        [Article(id=lang, text=text, lang=lang) for lang, text in TEXTS.items()]
    )
    graph = build_graph(found)
    ends = "per:emmanuel-macron", "per:vladimir-putin"
    assert set(ends) <= set(graph)
    assert graph.edges[(*ends, "MEETS")]["articles"] == 2


def test_extract_reads_lazily_and_in_order():
    def articles():
        for number in range(3):
            seen.append(number)
            yield {"id": f"a{number}", "text": TEXTS["it"], "lang": "it"}

    seen = []
    found = extract(articles())
    assert seen == []
    assert next(found).article.id == "a0"
    assert seen == [0]


def test_extract_keeps_an_article_that_fails_and_goes_on():
    found = list(
        extract(
            [
                {"id": "bad", "text": "explode", "lang": "it"},
                {"id": "empty", "text": " \n", "lang": "it"},
                {"id": "keyless"},
                {"id": "good", "text": TEXTS["it"], "lang": "it"},
            ]
        )
    )
    errors = [extraction.error for extraction in found]
    assert errors[0] == "RuntimeError: a fault inside the analysis"
    assert "has no text" in errors[1]
    assert "Article is incomplete" in errors[2]
    assert errors[3] is None
    assert found[3].relations


def test_extract_raises_when_told_to():
    with pytest.raises(ExtractorError, match="has no text"):
        list(extract([{"id": "empty", "text": ""}], on_error="raise"))


def test_extract_language_of_the_article_beats_the_option():
    [found] = extract([{"id": "a", "text": TEXTS["en"], "lang": "en"}], lang="it")
    assert found.article.lang == "en"


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"lang": "fr"}, LanguageError, "allowed are it, en"),
        ({"on_error": "ignore"}, ExtractorError, "allowed are keep, raise"),
        ({"schema": "no-such-schema"}, ExtractorError, "no-such-schema"),
        ({"schema": None}, SchemaError, "schema is NoneType; give a name, a path"),
        ({"model": None}, ModelError, "model is NoneType; give 'auto'"),
    ],
)
def test_extract_refuses_wrong_options_at_once(options, error, message):
    with pytest.raises(error, match=message):
        extract([], **options)


@pytest.mark.parametrize(
    "articles",
    [
        "A text.",
        b"A text.",
        None,
        5,
        {"id": "a", "text": "b"},
        Article("a", "b"),
        pd.DataFrame({"id": ["a"], "text": ["b"]}),
    ],
)
def test_extract_refuses_what_is_not_several_articles(articles):
    kind = type(articles).__name__
    with pytest.raises(ArticleError, match=f"articles is {kind}; give several in a"):
        extract(articles)


def test_extract_takes_what_read_articles_gives(tmp_path):
    (tmp_path / "a.txt").write_text(TEXTS["it"])
    (tmp_path / "b.png").write_bytes(b"\x89PNG")
    good, bad = extract(read_articles(tmp_path, lang="it"))
    assert good.relations
    assert bad.article.id == "b.png"
    assert bad.error.startswith("This is a PNG picture")


def test_extract_takes_the_path_of_a_schema():
    path = Path(loader.HERE) / "news.toml"
    [found] = extract([{"id": "a", "text": TEXTS["it"], "lang": "it"}], schema=path)
    assert found.error is None


def test_extract_refuses_a_date_that_is_no_date():
    [found] = extract([{"id": "a", "text": TEXTS["it"], "published": "ieri"}])
    assert "ieri" in str(found.error)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_extract_leaves_the_apparatus_out_and_keeps_it_in_the_text(lang):
    text = f"{TEXTS[lang]}\n\n1. Macron, 2020. https://x.example/1"
    [found] = extract([Article("a", text, lang=lang)], on_error="raise")
    assert found.article.text == text
    assert found.article.notes == {"apparatus": [[len(TEXTS[lang]) + 2, len(text)]]}
    assert [m.text for m in found.mentions if m.start > len(TEXTS[lang])] == []
    assert "MEETS" in {relation.type for relation in found.relations}


def test_extract_analyses_the_apparatus_where_the_notes_say_so():
    text = f"{TEXTS['it']}\n\n1. Macron, 2020. https://x.example/1"
    article = Article("a", text, lang="it", notes={"apparatus": []})
    [found] = extract([article])
    # The hand-made analysis knows the sentence only: it saw the note too.
    assert "AssertionError" in str(found.error)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_extraction_survives_its_json_form(lang):
    found = extract_text(TEXTS[lang], lang=lang)
    assert Extraction.from_dict(found.to_dict()) == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_extraction_holds_nothing_of_the_analysis(lang):
    # What spaCy made may not be touched after the zone of its words has ended.
    [found] = extract([{"id": "a", "text": TEXTS[lang], "lang": lang}])
    assert found.relations
    waiting, seen = [found], {}
    while waiting:
        held = waiting.pop()
        if id(held) not in seen and not isinstance(held, type):
            seen[id(held)] = held
            waiting += gc.get_referents(held)
    modules = {type(held).__module__ for held in seen.values()}
    assert modules <= {"builtins", "extractor.records"}


def test_threads_take_turns(monkeypatch):
    monkeypatch.setattr("extractor.entities.pipeline.FAMILIAR_WORDS", 0)
    shared = {lang: Analysis(lang) for lang in TEXTS}
    for analysis in shared.values():  # spaCy refuses to open one twice
        analysis.memory_zone = analysis.nlp.memory_zone
    monkeypatch.setattr("extractor.route.load_pipeline", lambda lang, _: shared[lang])
    alone = {lang: extract_text(text, lang=lang) for lang, text in TEXTS.items()}
    langs = list(TEXTS) * 10
    with ThreadPoolExecutor(8) as threads:
        found = threads.map(lambda lang: extract_text(TEXTS[lang], lang=lang), langs)
        assert list(found) == [alone[lang] for lang in langs]


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_rests_while_an_article_is_analysed(monkeypatch, enabled):
    analysis, seen = Analysis("en"), []
    monkeypatch.setattr("extractor.route.load_pipeline", lambda *_: analysis)
    monkeypatch.setattr(
        "extractor.route.mask_apparatus",
        lambda text, _: seen.append(gc.isenabled()) or text,
    )
    if not enabled:
        gc.disable()
    try:
        extract_text(TEXTS["en"], lang="en")
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
    assert seen == [False]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_forked_process_does_not_wait_for_a_thread_it_has_not():
    with route._TURN:
        child = os.fork()
        if not child:
            os._exit(route._TURN.locked())
        assert os.waitpid(child, 0)[1] == 0
    assert not route._TURN.locked()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Anna \ud83d met Marco.", "half a character"),
        (7, "text is int, not text"),
        (None, "text is NoneType, not text"),
    ],
)
def test_extract_says_what_is_wrong_with_a_text(text, message):
    [found] = extract([{"id": "a1", "text": text, "lang": "en"}])
    assert message in found.error
