"""What tests of several folders share."""

import re
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Article, Entity, Extraction, Mention, Relation
from extractor.schemas import read_marked

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


DOCS = Path(__file__).parent / "docs"


def build_parsed(lang, lines):
    """Build a Doc from the lines of a sentence in CoNLL-U, comments and all."""
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    heads = [int(row[6]) for row in rows]
    return Doc(
        spacy.blank(lang).vocab,
        words=[row[1] for row in rows],
        spaces=[row[9] != "SpaceAfter=No" for row in rows],
        lemmas=[row[2] for row in rows],
        pos=[row[3] for row in rows],
        deps=[row[7] for row in rows],
        heads=[head - 1 if head else i for i, head in enumerate(heads)],
    )


@pytest.fixture
def make_parsed():
    """The function that builds a Doc from the lines of a sentence in CoNLL-U."""
    return build_parsed


class Parse:
    """A frozen parse: its Doc, its marked mentions, the relations it must give."""

    def __init__(self, lang, lines):
        facts = [line[2:].split(" = ", 1) for line in lines if line.startswith("# ")]
        self.marked = next(value for key, value in facts if key == "marked")
        self.expected = [value for key, value in facts if key == "expect"]
        self.doc = build_parsed(lang, lines)
        self.mentions = mark_mentions(self.marked)

    def find(self, word):
        """Give the index of the first token that reads so."""
        return [token.text for token in self.doc].index(word)


def mark_mentions(marked):
    """Turn the marks of a sentence into mentions; the text names the entity."""
    text, marks = read_marked(marked)
    words = [text[mark.start : mark.end] for mark in marks]
    return tuple(
        Mention(mark.start, mark.end, word, "DATE", value=word)
        if mark.label == "DATE"
        else Mention(mark.start, mark.end, word, mark.label, mark.form, word)
        for mark, word in zip(marks, words, strict=True)
    )


@pytest.fixture
def parsed():
    """Give a frozen parse by language and name: ``parsed("it/meets-active")``."""

    def read(name):
        lang, _, sent_id = name.partition("/")
        text = (DOCS / lang / "relations.conllu").read_text("utf-8")
        for block in text.strip().split("\n\n"):
            lines = block.splitlines()
            if lines[0] == f"# sent_id = {sent_id}":
                return Parse(lang, lines)
        raise LookupError(name)

    return read
