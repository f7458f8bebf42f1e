"""The component: what it writes on a Doc, with made-up scores and with the model."""

from types import SimpleNamespace

import numpy as np
import pytest
import spacy

from extractor.entities.analysis.encoder import (
    Encoder,
    find_sure_starts,
    make_encoder,
)
from extractor.entities.analysis.model import WindowScores
from extractor.entities.analysis.reading import read_analysed
from extractor.entities.analysis.writing import NAME_SCORES
from extractor.errors import ModelError
from extractor.lang.parsed_doc import read_doc

NER = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
UPOS = ("NOUN", "PROPN", "VERB", "PUNCT")
LEMMA = ("l0+", "k0+", "l4+re")
DEPREL = ("nsubj", "obl", "punct", "root", "flat")


class FakeModel:
    """Gives fixed scores: word for word a tag, a lemma script, a head and a label."""

    ner, upos, lemma, deprel = NER, UPOS, LEMMA, DEPREL
    max_words, max_pieces = 50, 200

    def __init__(self, rows):
        self.rows = rows
        known = {("VERB", "fu"): "essere", ("VERB", "dorme"): "dormire"}
        self.lexicons = {"it": known, "en": {}}
        self.confidence = {"en": (0.0, 0.0)}
        self.lemma_of_lang = {"it": [0, 1, 2], "en": [0, 1]}

    def find_pieces(self, word):
        return (len(word),)

    def score_words(self, words):
        ner, upos, lemma, start, head, label = zip(*self.rows, strict=True)
        count = len(words)
        arcs = np.zeros((count, count + 1), dtype=np.float32)
        arcs[range(count), head] = 9.0
        self.label = [DEPREL.index(name) for name in label]
        return WindowScores(
            ner=_rows(NER, ner),
            upos=_rows(UPOS, upos),
            lemma=_rows(LEMMA, lemma),
            start=np.array(start, dtype=np.float32),
            arcs=arcs,
            label_dependent=np.zeros((count, 1), dtype=np.float32),
            label_head=np.zeros((count + 1, 1), dtype=np.float32),
        )

    def score_labels(self, scores, heads):
        found = np.zeros((len(heads), len(DEPREL)), dtype=np.float32)
        found[range(len(heads)), self.label] = 5.0
        return found


def _rows(names, wanted):
    """Score what each row names 7, behind a bar what comes close to it 6."""
    found = np.zeros((len(wanted), len(names)), dtype=np.float32)
    for row, cell in zip(found, wanted, strict=True):
        for score, name in zip((7.0, 6.0), cell.split("|"), strict=False):
            row[names.index(name)] = score
    return found


ROWS = [
    ("B-PER", "PROPN", "k0+", 1.0, 3, "nsubj"),
    ("I-PER", "PROPN", "k0+", 0.0, 1, "flat"),
    ("O", "VERB", "l4+re", 0.0, 0, "root"),
    ("O", "PUNCT", "l0+", 0.0, 3, "punct"),
]


@pytest.fixture
def analyse():
    def run(text, rows=ROWS, lang="it", prepare=None):
        doc = spacy.blank(lang)(text)
        if prepare:
            prepare(doc)
        return Encoder(FakeModel(rows), lang)(doc)

    return run


def test_encoder_writes_names_tags_lemmas_and_the_tree(analyse):
    doc = analyse("Anna Bruni dormirono.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Anna Bruni", "PER")]
    assert [token.pos_ for token in doc] == ["PROPN", "PROPN", "VERB", "PUNCT"]
    assert [token.lemma_ for token in doc] == ["Anna", "Bruni", "dormire", "."]
    assert [token.dep_ for token in doc] == ["nsubj", "flat", "ROOT", "punct"]
    assert [token.head.i for token in doc] == [2, 0, 2, 2]


def test_encoder_reads_what_it_would_write(analyse):
    text = "Anna Bruni dormirono."
    doc = analyse(text)

    found = Encoder(FakeModel(ROWS), "it").read(spacy.blank("it")(text))

    assert found == read_analysed(doc, read_doc(doc))


def test_encoder_reads_a_doc_without_words():
    doc = spacy.blank("it")("\n")

    assert Encoder(FakeModel(ROWS), "it").read(doc) is doc
    assert [token.pos_ for token in doc] == ["SPACE"]


def test_encoder_gives_the_score_of_the_least_sure_word(analyse):
    [score] = analyse("Anna Bruni dormirono.").user_data[NAME_SCORES]
    assert score[:2] == [0, 10]
    assert 0.99 < score[2] < 1.0


def test_encoder_hangs_white_space_on_the_word_before(analyse):
    doc = analyse("\nAnna Bruni\n\ndormirono .\n")
    spaces = [token for token in doc if token.is_space]
    assert [token.pos_ for token in spaces] == ["SPACE"] * 3
    assert [token.head.text for token in spaces] == ["Anna", "Bruni", "."]
    assert len(list(doc.sents)) == 1


def test_encoder_keeps_sentence_starts_that_are_set(analyse):
    def set_start(doc):
        doc[1].is_sent_start = True

    doc = analyse("Anna Bruni dormirono.", prepare=set_start)
    assert [sent.text for sent in doc.sents] == ["Anna", "Bruni dormirono."]
    # The name would have crossed the start.
    assert all(ent.sent.start <= ent.start < ent.sent.end for ent in doc.ents)


def test_encoder_cuts_where_the_model_says(analyse):
    rows = [*ROWS, ("O", "NOUN", "l0+", 0.9, 0, "root")]
    doc = analyse("Anna Bruni dormirono. Silenzio", rows)
    assert [sent.text for sent in doc.sents] == ["Anna Bruni dormirono.", "Silenzio"]


def test_encoder_leaves_out_lemma_scripts_of_the_other_language(analyse):
    assert analyse("Anna Bruni dormirono.", lang="en")[2].lemma_ == "dormirono"


def test_encoder_fits_scores_as_the_model_says(analyse):
    as_is = analyse("Anna Bruni dorme.").user_data[NAME_SCORES]
    fitted = analyse("Anna Bruni dorme.", lang="en").user_data[NAME_SCORES]
    assert as_is[0][2] > 0.9
    assert fitted == [[0, 10, 0.5]]


def test_encoder_prefers_a_lemma_that_the_lexicon_knows(analyse):
    def read(word, script):
        rows = [*ROWS[:2], ("O", "VERB", script, 0.0, 0, "root"), ROWS[3]]
        return analyse(f"Anna Bruni {word}.", rows)[2].lemma_

    assert read("dormirono", "l0+|l4+re") == "dormire"
    assert read("dormirono", "l0+") == "dormirono"
    assert read("partirono", "l0+|l4+re") == "partirono"


def test_encoder_leaves_out_lemma_scripts_that_cut_too_much(analyse):
    assert analyse("Anna Bruni va.")[2].lemma_ == "va"


@pytest.mark.parametrize("verb", ["fu", "Fu", "FU"])
def test_encoder_looks_irregular_lemmas_up(analyse, verb):
    assert analyse(f"Anna Bruni {verb}.")[2].lemma_ == "essere"


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_encoder_takes_text_without_words(analyse, text):
    doc = analyse(text)
    assert doc.ents == ()
    assert doc.has_annotation("DEP") or not len(doc)


def test_encoder_pipe_gives_the_docs_in_order():
    nlp = spacy.blank("it")
    encoder = Encoder(FakeModel(ROWS), "it")
    texts = ["Anna Bruni dormirono.", "Ugo Sala dormirono."]
    docs = encoder.pipe(nlp.make_doc(text) for text in texts)
    assert [doc.ents[0].text for doc in docs] == ["Anna Bruni", "Ugo Sala"]


@pytest.fixture(scope="module")
def trained():
    def make(lang):
        nlp = spacy.blank(lang)
        encoder = make_encoder(nlp, "news_encoder")
        return SimpleNamespace(
            read=lambda text: encoder(nlp.make_doc(text)), encoder=encoder
        )

    return {lang: make(lang) for lang in ("it", "en")}


TEXTS = {
    "it": (
        "Il presidente Sergio Mattarella ha incontrato Angela Merkel a Berlino. "
        "La Banca d’Italia non ha commentato."
    ),
    "en": (
        "President Joe Biden met Angela Merkel in Berlin. "
        "The European Union didn't comment."
    ),
}
NAMES = {
    "it": ["Sergio Mattarella", "Angela Merkel", "Berlino", "Banca d’Italia"],
    "en": ["Joe Biden", "Angela Merkel", "Berlin", "European Union"],
}


@pytest.mark.model
@pytest.mark.parametrize("lang", ["it", "en"])
def test_trained_encoder_finds_names_and_sentences(trained, lang):
    doc = trained[lang].read(TEXTS[lang])
    assert [ent.text for ent in doc.ents] == NAMES[lang]
    assert [ent.label_ for ent in doc.ents] == ["PER", "PER", "LOC", "ORG"]
    assert len(list(doc.sents)) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "verb", "lemma"),
    [("it", "incontrato", "incontrare"), ("en", "met", "meet")],
)
def test_trained_encoder_finds_who_met_whom(trained, lang, verb, lemma):
    doc = trained[lang].read(TEXTS[lang])
    met = next(token for token in doc if token.text == verb)
    roles = {child.dep_ for child in met.children}
    assert (met.lemma_, met.pos_, met.dep_) == (lemma, "VERB", "ROOT")
    assert {"nsubj", "obj"} <= roles


@pytest.mark.model
@pytest.mark.parametrize("lang", ["it", "en"])
def test_trained_encoder_reads_a_long_text_like_its_beginning(trained, lang):
    short = trained[lang].read(TEXTS[lang])
    long = trained[lang].read("\n".join([TEXTS[lang]] * 40))
    assert len(long.ents) >= 40 * len(short.ents) - 4
    assert all(len(list(sent.root.ancestors)) == 0 for sent in long.sents)


@pytest.mark.model
@pytest.mark.parametrize("lang", ["it", "en"])
def test_trained_encoder_gives_the_same_whatever_stands_beside(trained, lang):
    alone = trained[lang].read(TEXTS[lang])
    trained[lang].read("Altro testo. Another text.")
    again = trained[lang].read(TEXTS[lang])
    assert alone.to_json() == again.to_json()
    assert alone.user_data == again.user_data


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Ha deciso . Roma no .", {3}),
        ("Ha taciuto ? Roma no .", {3}),
        ("He leaves . Rome does not .", {3}),
        ("L' arch . Neri e il sig . Sala", set()),  # abbreviations
        ("Nel 2010 . Roma tace", set()),  # perhaps an ordinal
        ("Ha taciuto . roma no", set()),
        (". Roma", set()),
        ("Roma .", set()),
    ],
)
def test_find_sure_starts_wants_a_whole_word_before_the_end(text, starts):
    assert find_sure_starts(text.split()) == starts


@pytest.mark.model
def test_make_encoder_refuses_other_languages():
    with pytest.raises(ModelError, match="does not read 'de', but it and en"):
        make_encoder(spacy.blank("de"), "news_encoder")


@pytest.mark.model
def test_make_encoder_shares_the_weights_between_languages(trained):
    assert trained["it"].encoder.model is trained["en"].encoder.model
