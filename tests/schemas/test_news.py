from functools import cache

import pytest

from extractor.entities.pipeline import load_pipeline
from extractor.relations.examples import check_pattern
from extractor.schemas import load_schema, read_marked
from extractor.world.facts import load_facts

NEWS = load_schema("news")
PATTERNS = [
    pytest.param(name, pattern, id=pattern.id)
    for name, relation in NEWS.relations.items()
    for pattern in relation.pattern
]


BODIES = {fact.kind for fact in load_facts() if fact.label == "ORG"}


@cache
def parse(lang, text):
    return load_pipeline(lang)(text)


@pytest.mark.model
@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_news_examples_are_found_and_counterexamples_are_not(name, pattern):
    failures = check_pattern(
        NEWS, name, pattern, lambda text: parse(pattern.lang, text)
    )

    assert list(failures) == []


def test_news_has_all_types_with_names_and_definitions():
    assert len(NEWS.relations) == 34
    assert all(relation.definition for relation in NEWS.relations.values())


def test_news_says_every_type_in_both_languages_or_in_none():
    for name, relation in NEWS.relations.items():
        langs = {pattern.lang for pattern in relation.pattern}
        assert langs in ({"it", "en"}, set()), name


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_news_pattern_ids_name_language_and_type(name, pattern):
    prefix = f"{pattern.lang}-{name.lower().replace('_', '-')}-"

    assert pattern.id.startswith(prefix)


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_news_triggers_are_sorted_out(name, pattern):
    assert len(set(pattern.trigger)) == len(pattern.trigger)
    assert all(trigger == trigger.lower() for trigger in pattern.trigger)


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_news_examples_differ_between_patterns(name, pattern):
    texts = [read_marked(s)[0] for s in pattern.examples + pattern.counterexamples]

    assert len(set(texts)) == len(texts)


def test_news_leaves_out_kinds_that_the_tables_have():
    for relation in NEWS.relations.values():
        assert set(relation.not_by) <= BODIES
