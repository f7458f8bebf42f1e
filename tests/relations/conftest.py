"""Trees of a few lines, for all tests of relations."""

from dataclasses import replace

import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.trees.tree import build_tree


def build_rows(rows, marks=(), lang="it"):
    """Build a tree from "word lemma POS label head" rows; "." ends a sentence.

    ``marks`` are (token, label) of names; their entity is the word in lower case.
    """
    cells = [row.split() for row in rows]
    words = [cell[0] for cell in cells]
    ends = [True] + [word == "." for word in words[:-1]]
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=[cell[1] for cell in cells],
        pos=[cell[2] for cell in cells],
        deps=[cell[3] for cell in cells],
        heads=[int(cell[4]) for cell in cells],
        sent_starts=ends,
    )
    mentions = tuple(
        Mention(
            doc[at].idx,
            doc[at].idx + len(words[at]),
            words[at],
            label,
            form="name",
            entity=words[at].lower(),
        )
        for at, label in marks
    )
    return build_tree(doc, mentions)


@pytest.fixture
def read_rows():
    """Build a tree from rows of words; see :func:`build_rows`."""
    return build_rows


@pytest.fixture
def mark_entity():
    """Give a tree whose first mention is of another entity."""

    def mark(tree, entity):
        first, *others = tree.mentions
        return replace(tree, mentions=(replace(first, entity=entity), *others))

    return mark


def build_words(lang, words, pos, names):
    """Build a tree without a parse; ``names`` are label and form by token."""
    vocab = spacy.blank(lang).vocab
    doc = Doc(vocab, words=words, pos=pos, lemmas=[word.lower() for word in words])
    mentions = tuple(
        Mention(doc[at].idx, doc[at].idx + len(doc[at]), doc[at].text, label, form=form)
        for at, (label, form) in names.items()
    )
    return build_tree(doc, mentions)


@pytest.fixture
def read_words():
    """Build a tree from words without a parse; see :func:`build_words`."""
    return build_words
