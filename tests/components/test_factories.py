"""The components that spaCy finds by name after installation."""

from importlib.metadata import entry_points

import pytest
import spacy

from extractor.components.factories import COMPONENTS
from extractor.errors import LanguageError

# Changing a name or a key breaks the saved pipelines of users.
FROZEN = {
    "news_dates": {"published": None},
    "news_identity": {"entities": None},
    "news_relations": {"schema": "news"},
}


def test_components_are_the_frozen_list():
    assert tuple(FROZEN) == COMPONENTS


def test_entry_points_name_every_component():
    found = {
        point.name
        for point in entry_points(group="spacy_factories")
        if point.value.startswith("extractor.components.")
    }
    assert found == set(FROZEN)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_components_are_added_by_name_with_the_frozen_configuration(lang):
    nlp = spacy.blank(lang)
    for name, config in FROZEN.items():
        nlp.add_pipe(name)
        section = nlp.config["components"][name]
        assert {key: section[key] for key in section if key != "factory"} == config


@pytest.mark.parametrize("name", FROZEN)
def test_other_languages_are_refused(name):
    with pytest.raises(LanguageError, match="for 'de'; allowed are it, en"):
        spacy.blank("de").add_pipe(name)


def test_what_a_component_needs_and_writes_is_declared():
    nlp = spacy.blank("en")
    nlp.add_pipe("news_relations")
    problems = nlp.analyze_pipes()["problems"]["news_relations"]
    assert set(problems) >= {"doc._.mentions", "token.dep"}
    assert nlp.get_pipe_meta("news_relations").assigns == ["doc._.relations"]
