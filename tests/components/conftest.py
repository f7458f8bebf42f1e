"""Pipelines without a trained model for the tests of components."""

import pytest
import spacy

TEXTS = {
    "it": "Il 4 aprile 2023 Anna Bruni della NATO ha incontrato Marco Sala a Mosca.",
    "en": "On 4 April 2023 Anna Bruni of NATO met Marco Sala in Moscow.",
}


@pytest.fixture
def make_nlp():
    """The function that gives a pipeline with sentences and marked people."""

    def make(lang, *components, **configs):
        nlp = spacy.blank(lang)
        nlp.add_pipe("sentencizer")
        ruler = nlp.add_pipe("entity_ruler")
        label = "PER" if lang == "it" else "PERSON"
        names = ("Anna Bruni", "Marco Sala")
        ruler.add_patterns([{"label": label, "pattern": name} for name in names])
        for name in components:
            nlp.add_pipe(name, config=configs.get(name, {}))
        return nlp

    return make


@pytest.fixture(params=["it", "en"])
def sentence(request):
    """Language and one sentence in it."""
    return request.param, TEXTS[request.param]
