import pytest
import spacy
from frozen_parses import describe, read_mentions, read_parses

from extractor.relations import find_relations
from extractor.schemas import load_schema

PARSES = [parse for lang in ("it", "en") for parse in read_parses(lang)]


@pytest.mark.parametrize("parse", PARSES, ids=lambda p: f"{p.lang}-{p.name}")
def test_find_relations_of_frozen_parses(parse):
    mentions = parse.make_mentions()

    found = find_relations(parse.make_doc(), mentions, load_schema("news"))

    assert [describe(relation, mentions) for relation in found] == parse.expected


@pytest.mark.parametrize("parse", PARSES, ids=lambda p: f"{p.lang}-{p.name}")
def test_find_relations_points_into_the_text(parse):
    doc, mentions = parse.make_doc(), parse.make_mentions()

    for relation in find_relations(doc, mentions, load_schema("news")):
        start, end = relation.trigger
        assert doc.text[start:end].strip() == doc.text[start:end] != ""
        assert relation.sentence == (0, len(doc.text))
        assert 0 < relation.score <= 1
        assert relation.rule.startswith(f"{parse.lang}-")


def test_find_relations_gives_the_first_actor_as_subject_where_symmetric():
    parse = next(p for p in read_parses("it") if p.name == "meets-relative")
    mentions = parse.make_mentions()

    (relation,) = find_relations(parse.make_doc(), mentions, load_schema("news"))

    assert relation.subject < relation.object


def test_find_relations_relates_no_entity_to_itself():
    parse = next(p for p in read_parses("it") if p.name == "meets-active")
    mentions = tuple(
        m if m.label == "DATE" else type(m)(m.start, m.end, m.text, "PER", "name", "e")
        for m in parse.make_mentions()
    )

    assert find_relations(parse.make_doc(), mentions, load_schema("news")) == ()


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("it", "[Anna Verdi:PER], presidente della [Eolica:ORG]"),
        ("en", "[Ann Green:PER], president of [Windfarm:ORG]"),
    ],
)
def test_find_relations_reads_no_office_without_parts_of_speech(lang, marked):
    mentions = read_mentions(marked)
    doc = spacy.blank(lang)("".join(c for c in marked if c not in "[]"))

    assert find_relations(doc, mentions[:1], load_schema("news")) == ()


def test_find_relations_of_an_empty_text_gives_nothing():
    assert find_relations(spacy.blank("it")(""), (), load_schema("news")) == ()
