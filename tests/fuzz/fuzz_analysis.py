"""Identity and relations: whatever a parser says of a text, records are sound.

Words come, in runs, from the frozen parses of ``tests/docs``; their heads and the
labels of names are what the bytes say, so that trees are such as no parser gives.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.entities.mentions import find_mentions
from extractor.records import LABELS, LANGUAGES, Mention, Relation
from extractor.relations.rules import find_relations
from extractor.schemas import load_schema

DOCS = Path(__file__).parents[1] / "docs"
WORDS = ()
# Bytes of an input that are one run: where it begins (two), and its heads.
STEP = 3
LONGEST_RUN = 12
NAMES = LABELS[:3]
# Word, lemma, part of speech, relation to the head.
Row = tuple[str, str, str, str]


@cache
def load_words(lang: str) -> tuple[Row, ...]:
    """Give all words of the frozen parses of a language."""
    texts = (path.read_text("utf-8") for path in sorted((DOCS / lang).glob("*.conllu")))
    lines = (line.split("\t") for text in texts for line in text.splitlines())
    return tuple((c[1], c[2], c[3], c[7]) for c in lines if c[0].isdigit())


@cache
def load_language(lang: str) -> Language:
    """Load a tokenizer: only its vocabulary is used."""
    return spacy.blank(lang)


def build_doc(data: bytes, lang: str) -> Doc:
    """Build a parsed document of runs of words."""
    known = load_words(lang)
    rows, seeds = list[Row](), list[int]()
    for at in range(0, len(data) - STEP + 1, STEP):
        first = int.from_bytes(data[at : at + 2], "big") % len(known)
        run = known[first : first + 1 + data[at + 1] % LONGEST_RUN]
        rows += run
        seeds += [data[at + 2] + number for number in range(len(run))]
    words, lemmas, pos, deps = zip(*rows, strict=True) if rows else ((), (), (), ())
    starts = [True, *(one in {".", "!", "?"} for one, _ in pairwise(words))]
    return Doc(
        load_language(lang).vocab,
        words=words,
        spaces=[not word.endswith(("'", "’")) for word in words],
        lemmas=lemmas,
        pos=pos,
        deps=deps,
        heads=find_heads(starts[: len(words)], seeds),
        sent_starts=starts[: len(words)],
        ents=[
            f"B-{NAMES[seed % 3]}" if tag == "PROPN" else "O"
            for tag, seed in zip(pos, seeds, strict=True)
        ],
    )


def find_heads(starts: list[bool], seeds: list[int]) -> list[int]:
    """Give each word a head in its sentence, on either side; one is its own."""
    heads = list(range(len(starts)))
    opening = [at for at, opens in enumerate(starts) if opens]
    phrases = [
        (first, end, None) for first, end in pairwise([*opening, len(starts)])
    ]  # first word, word after the last, head of the phrase
    while phrases:
        first, end, above = phrases.pop()
        head = first + seeds[first] * seeds[end - 1] % (end - first)
        heads[head] = head if above is None else above
        cut = head + 1 + seeds[head] % (end - head)
        parts = ((first, head), (head + 1, cut), (cut, end))
        phrases += [(*part, head) for part in parts if part[0] < part[1]]
    return heads


def check_mention(mention: Mention, text: str, entities: set[str]) -> None:
    """A mention lies in the text, and its entity is listed."""
    assert 0 <= mention.start < mention.end <= len(text), mention
    assert text[mention.start : mention.end] == mention.text, mention
    assert mention.entity is None or mention.entity in entities, mention
    assert 0.0 <= mention.score <= 1.0, mention


def check_relation(relation: Relation, mentions: int, text: str) -> None:
    """A relation points at mentions and at words of the text."""
    used = (relation.subject, relation.object, *relation.attribution)
    assert all(0 <= index < mentions for index in used), relation
    assert relation.subject != relation.object, relation
    assert relation.place is None or 0 <= relation.place < mentions, relation
    for start, end in (relation.trigger, relation.sentence):
        assert 0 <= start < end <= len(text), relation
    assert 0.0 <= relation.score <= 1.0, relation


def check_doc(data: bytes) -> None:
    """Find mentions and relations of any parse: they are sound, and the same twice."""
    lang = LANGUAGES[crc32(data) % 2]
    doc = build_doc(data, lang)
    mentions, entities = find_mentions(doc, anchor=None)
    for mention in mentions:
        check_mention(mention, doc.text, {entity.id for entity in entities})
    relations = find_relations(doc, mentions, load_schema("news"))
    for relation in relations:
        check_relation(relation, len(mentions), doc.text)
    if crc32(data) % 8 == 0:
        assert find_mentions(doc, anchor=None) == (mentions, entities)
        assert find_relations(doc, mentions, load_schema("news")) == relations


TARGETS = {"docs": check_doc}
