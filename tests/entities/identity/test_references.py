import pytest

from extractor.entities.identity.layout import build_layout
from extractor.entities.identity.link import link_mentions
from extractor.entities.identity.references import find_references
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention
from tests.entities.identity.conftest import read_frozen

NAMES = [f"{lang}/{name}" for lang in ("it", "en") for name in read_frozen(lang)]
# What only one language can say.
ONE_LANGUAGE = {
    "role-of-the-other-gender",  # English words for offices have no gender
    "role-beside-an-unknown-name",  # English "Mayor Smith" is no definite phrase
    "role-with-an-owner",  # "Russia's president"
    "role-beside-a-noun",  # "chief negotiator": Italian nouns follow
    "body-by-apposition",
    "body-by-its-form",
    "clitic-beside-a-verb-of-people",
    "clitic-of-a-thing",
    "dative-beside-a-verb-of-asking",
    "pronoun-of-the-last-subject",  # Italian drops it
    "pronoun-beside-its-person",
}


@pytest.mark.parametrize("name", NAMES)
def test_find_references_finds_what_is_meant_and_nothing_else(frozen, name):
    article = frozen(name)
    mentions, _ = article.link()
    named = {m.entity: m.text for m in reversed(mentions) if m.form == "name"}
    found = [
        f"{m.text} = {named[m.entity]}"
        for m in mentions
        if m.form in ("role", "pronoun")
    ]
    assert found == article.expected


@pytest.mark.parametrize("name", NAMES)
def test_find_references_keeps_offsets_labels_and_order(frozen, name):
    article = frozen(name)
    mentions, entities = article.link()
    text = article.doc.text
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert list(mentions) == sorted(mentions, key=lambda m: (m.start, m.end, m.label))
    labels = {entity.id: entity.label for entity in entities}
    assert all(labels[m.entity] == m.label for m in mentions)
    assert all(0 < m.score <= 1 for m in mentions)


def test_languages_have_the_same_articles():
    names = [set(read_frozen(lang)) for lang in ("it", "en")]
    assert names[0] ^ names[1] == ONE_LANGUAGE


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_references_of_a_text_without_a_parse_finds_no_more_than_names(
    make_doc, lang
):
    doc = make_doc(lang, "[Anna Bruni:PER]")
    layout = build_layout(read_doc(doc), (), load_gazetteer(lang))
    assert find_references(layout) == ()


def test_find_references_takes_a_marked_noun_for_the_body_it_means(make_doc):
    doc = make_doc("it", "La NATO si allarga. L'Alleanza decide.")
    names = [
        Mention(3, 7, "NATO", "ORG", "name"),
        Mention(22, 30, "Alleanza", "ORG", "name"),
    ]
    mentions, entities = link_mentions(read_doc(doc), names, {}, load_gazetteer("it"))
    assert [m.entity for m in mentions] == ["org:nato", "org:nato"]
    assert [entity.id for entity in entities] == ["org:nato"]
