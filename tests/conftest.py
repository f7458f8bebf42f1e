"""What tests of several folders share."""

import re

import pytest

from extractor.records import Article, Entity, Extraction, Mention, Relation

MARK = re.compile(r"\[([^\]:]+):(PER|ORG|LOC|DATE)\]")


def build_extraction(id, marked, *relations, entities=None, **article):
    """Build an extraction from a marked sentence, without any model.

    ``"[Anna Bruni:PER] incontra [Marco Rossi:PER]."`` gives the mentions; a relation is
    ``(type, subject, object, trigger word)`` with keyword fields as a dict after it.
    """
    text, mentions = "", []
    for piece in re.split(r"(\[[^\]]+\])", marked):
        mark = MARK.fullmatch(piece)
        word = mark.group(1) if mark else piece
        if mark:
            label = mark.group(2)
            key = f"{label}:{word}".lower().replace(" ", "-")
            identity = (
                {"value": word}
                if label == "DATE"
                else {"form": "name", "entity": (entities or {}).get(word, key)}
            )
            mentions.append(
                Mention(len(text), len(text) + len(word), word, label, **identity)
            )
        text += word
    names = {m.entity: m for m in reversed(mentions) if m.entity}
    return Extraction(
        article=Article(id=id, text=text, **({"lang": "it"} | article)),
        mentions=tuple(mentions),
        relations=tuple(_build_relation(text, *given) for given in relations),
        entities=tuple(
            Entity(id, m.label, m.text, names={article.get("lang", "it"): m.text})
            for id, m in sorted(names.items())
        ),
    )


def _build_relation(text, type, subject, object, trigger, fields=None):
    start = text.index(trigger)
    return Relation(
        type,
        subject,
        object,
        trigger=(start, start + len(trigger)),
        sentence=(0, len(text)),
        rule=f"it-{type.lower()}-1",
        **(fields or {}),
    )


@pytest.fixture
def make_extraction():
    """The function that builds an extraction from a marked sentence."""
    return build_extraction


@pytest.fixture
def found():
    """Two Italian articles and an English one that share entities."""
    roma = {"Roma": "loc:rome", "Rome": "loc:rome"}
    return (
        build_extraction(
            "b.txt",
            "Il [6 dicembre 2023:DATE] [Anna Bruni:PER] ha incontrato "
            "[Marco Sala:PER] a [Roma:LOC].",
            ("MEETS", 1, 2, "ha incontrato", {"date": "2023-12-06", "place": 3}),
            entities=roma,
            published="2023-12-06",
            title="Vertice a Roma",
        ),
        build_extraction(
            "a.txt",
            "[Anna Bruni:PER] guida la [Lega dei Porti:ORG], secondo [Marco Sala:PER].",
            ("HEAD_OF", 0, 1, "guida", {"attribution": (2,), "modality": "reported"}),
            entities=roma,
        ),
        build_extraction(
            "c.txt",
            "[Anna Bruni:PER] did not meet [Marco Sala:PER] in [Rome:LOC].",
            ("MEETS", 0, 1, "did not meet", {"negated": True}),
            entities=roma,
            lang="en",
        ),
    )
