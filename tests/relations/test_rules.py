import re
from pathlib import Path

import pytest
import spacy

from extractor.relations import find_relations
from extractor.schemas import load_schema

DOCS = Path(__file__).parent.parent / "docs"
NAMES = [
    f"{path.parent.name}/{name}"
    for path in sorted(DOCS.glob("*/relations.conllu"))
    for name in re.findall(r"# sent_id = (\S+)", path.read_text("utf-8"))
]
NEWS = load_schema("news")


def describe(relation, mentions):
    """Write a relation as an ``# expect`` line does."""
    parts = [
        relation.type,
        mentions[relation.subject].text,
        mentions[relation.object].text,
        relation.modality,
    ]
    parts += ["not"] * relation.negated
    parts += [f"date={relation.date}"] * bool(relation.date)
    if relation.place is not None:
        parts.append(f"place={mentions[relation.place].text}")
    parts += [f"said by {mentions[index].text}" for index in relation.attribution]
    return " | ".join(parts)


@pytest.mark.parametrize("name", NAMES)
def test_find_relations_of_frozen_parses(name, parsed):
    parse = parsed(name)

    found = find_relations(parse.doc, parse.mentions, NEWS)

    assert [describe(r, parse.mentions) for r in found] == parse.expected


def test_frozen_parses_are_twins():
    names = {lang: set() for lang in ("it", "en")}
    for name in NAMES:
        lang, _, sent_id = name.partition("/")
        names[lang].add(sent_id)

    # "the man he met", without a pronoun, "Milan-based", "a US proposal" and "called
    # for him to resign" are English only.
    assert names["en"] - names["it"] == {
        *("meets-reduced-relative", "based-hyphen"),
        *("rejects-compound", "requests-wished"),
    }
    assert names["it"] <= names["en"]


@pytest.mark.parametrize("name", NAMES)
def test_find_relations_points_into_the_text(name, parsed):
    parse = parsed(name)
    text = parse.doc.text

    for relation in find_relations(parse.doc, parse.mentions, NEWS):
        start, end = relation.trigger
        assert text[start:end].strip() == text[start:end] != ""
        assert relation.sentence == (0, len(text))
        assert 0 < relation.score <= 1
        assert relation.rule.startswith(name[:3].replace("/", "-"))


def test_find_relations_gives_the_first_actor_as_subject_where_symmetric(parsed):
    parse = parsed("it/meets-relative")

    (relation,) = find_relations(parse.doc, parse.mentions, NEWS)

    assert relation.subject < relation.object


def test_find_relations_relates_no_entity_to_itself(parsed):
    parse = parsed("it/meets-active")
    same = tuple(
        type(m)(m.start, m.end, m.text, "PER", "name", "e") for m in parse.mentions
    )

    assert find_relations(parse.doc, same, NEWS) == ()


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_relations_scores_grow_with_those_of_the_mentions(lang, parsed):
    parse = parsed(f"{lang}/meets-active")
    scores = [
        find_relations(
            parse.doc,
            tuple(
                type(m)(m.start, m.end, m.text, m.label, m.form, m.entity, score=score)
                for m in parse.mentions
            ),
            NEWS,
        )[0].score
        for score in (0.0, 0.2, 0.5, 0.9, 1.0)
    ]

    assert scores == sorted(set(scores))
    assert scores[0] == 0
    assert scores[-1] <= 1


@pytest.mark.parametrize("key", ["yields_to", "excluded_by"])
@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_relations_leaves_out_what_yields_to_another_type(lang, key, parsed):
    parse = parsed(f"{lang}/requests-clause")
    asks = NEWS.relations["REQUESTS"]
    own = tuple(p.model_copy(update={"id": f"{p.id}-twin"}) for p in asks.pattern)
    twin = asks.model_copy(update={"yields_to": (), "pattern": own})
    alone = asks.model_copy(update={"yields_to": ()})
    weaker = alone.model_copy(update={key: ("TWIN",)})

    def find(request):
        schema = NEWS.model_copy(
            update={"relations": {"REQUESTS": request, "TWIN": twin}}
        )
        relations = find_relations(parse.doc, parse.mentions, schema)
        return sorted(relation.type for relation in relations)

    assert find(alone) == ["REQUESTS", "TWIN"]
    assert find(weaker) == ["TWIN"]


def test_find_relations_without_mentions_or_text_gives_nothing(parsed):
    assert find_relations(parsed("it/meets-active").doc, (), NEWS) == ()
    assert find_relations(spacy.blank("it")(""), (), NEWS) == ()
