"""The components that spaCy finds by name after installation."""

from importlib.metadata import entry_points

import pytest
import spacy

from extractor.entities.factories import COMPONENTS

# Changing a name breaks the saved pipelines of users.
FROZEN = ("name_pairs", "line_breaks", "news_encoder", "universal_tree")


def test_components_are_the_frozen_list():
    assert COMPONENTS == FROZEN


def test_entry_points_name_every_component():
    found = {
        point.name
        for point in entry_points(group="spacy_factories")
        if point.value.startswith("extractor.entities.")
    }
    assert found == set(FROZEN)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_line_breaks_can_be_added_by_name(lang):
    nlp = spacy.blank(lang)
    nlp.add_pipe("line_breaks")
    doc = nlp("Uno\ndue")
    assert doc[2].is_sent_start


@pytest.mark.parametrize("lang", ["it", "en"])
def test_name_pairs_can_be_added_by_name(lang):
    nlp = spacy.blank(lang)
    nlp.add_pipe("name_pairs")
    assert [token.text for token in nlp("Iraq-Iran 2-1")][:3] == ["Iraq", "-", "Iran"]


@pytest.mark.model
@pytest.mark.parametrize("lang", ["it", "en"])
def test_news_encoder_can_be_added_by_name(lang):
    nlp = spacy.blank(lang)
    nlp.add_pipe("news_encoder")
    assert nlp("Roma").has_annotation("DEP")
