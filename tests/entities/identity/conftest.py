"""Frozen articles of some sentences, and the roles and pronouns that they have."""

import re
from pathlib import Path

import pytest

from extractor.entities.identity.layout import build_layout
from extractor.entities.identity.link import link_mentions
from extractor.entities.names.demonyms import find_demonyms
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.overlaps import resolve_overlaps
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention

DOCS = Path(__file__).parents[2] / "docs"
MARK = re.compile(r"\[([^\]:]+):(\w+)\]")


class Frozen:
    """A frozen parse: its Doc, its names, the roles and pronouns that it must give."""

    def __init__(self, lang, lines, build):
        facts = [line[2:].split(" = ", 1) for line in lines if line.startswith("# ")]
        self.lang = lang
        self.expected = [value for key, value in facts if key == "expect"]
        marked = next(value for key, value in facts if key == "marked")
        self.doc = build(lang, lines)
        self.names = resolve_overlaps(
            _read_marks(marked), find_demonyms(read_doc(self.doc), load_gazetteer(lang))
        )

    def link(self):
        """Give all mentions, linked, and the entities."""
        gazetteer = load_gazetteer(self.lang)
        return link_mentions(read_doc(self.doc), self.names, {}, gazetteer)

    def build_layout(self):
        """Give the layout of the names, linked."""
        mentions, _ = self.link()
        names = [m for m in mentions if m.form in ("name", "demonym")]
        return build_layout(read_doc(self.doc), names, load_gazetteer(self.lang))


def _read_marks(marked):
    mentions, shift = [], 0
    for mark in MARK.finditer(marked):
        start = mark.start() - shift
        word, label = mark.groups()
        mentions.append(Mention(start, start + len(word), word, label, "name"))
        shift += len(mark.group()) - len(word)
    return mentions


def read_frozen(lang):
    """Read all frozen articles of a language, by name."""
    text = (DOCS / lang / "references.conllu").read_text("utf-8")
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    return {lines[0].removeprefix("# sent_id = "): lines for lines in blocks}


@pytest.fixture
def frozen(make_parsed):
    """Give a frozen article by language and name: ``frozen("it/pronoun-of-one")``."""

    def read(name):
        lang, _, id = name.partition("/")
        return Frozen(lang, read_frozen(lang)[id], make_parsed)

    return read
