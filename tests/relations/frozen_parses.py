"""Frozen parses in: documents, their marked mentions and the relations to expect."""

from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.schemas import read_marked

DOCS = Path(__file__).parent.parent / "docs"
VALUES = {"lunedì 4 marzo 2024": "2024-03-04", "4 March 2024": "2024-03-04"}


@dataclass
class Parse:
    name: str
    lang: str
    marked: str = ""
    expected: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    def make_doc(self):
        heads = [int(row[6]) for row in self.rows]
        return Doc(
            spacy.blank(self.lang).vocab,
            words=[row[1] for row in self.rows],
            spaces=[row[9] != "SpaceAfter=No" for row in self.rows],
            lemmas=[row[2] for row in self.rows],
            pos=[row[3] for row in self.rows],
            deps=[row[7] for row in self.rows],
            heads=[head - 1 if head else i for i, head in enumerate(heads)],
        )

    def make_mentions(self):
        return read_mentions(self.marked)


def read_mentions(marked):
    text, marks = read_marked(marked)
    return tuple(
        Mention(
            mark.start,
            mark.end,
            text[mark.start : mark.end],
            mark.label,
            form=None if mark.label == "DATE" else mark.form,
            entity=None if mark.label == "DATE" else text[mark.start : mark.end],
            value=VALUES.get(text[mark.start : mark.end], text[mark.start : mark.end])
            if mark.label == "DATE"
            else None,
        )
        for mark in marks
    )


def read_parses(lang):
    parses = []
    for line in (DOCS / lang / "relations.conllu").read_text("utf-8").splitlines():
        key, _, value = line.partition(" = ")
        if key == "# sent_id":
            parses.append(Parse(value, lang))
        elif key == "# marked":
            parses[-1].marked = value
        elif key == "# expect":
            parses[-1].expected.append(value)
        elif line and not line.startswith("#"):
            parses[-1].rows.append(line.split("\t"))
    return parses


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
