"""Take GUM's mentions, give the names among them as BIO tags of PER, ORG and LOC.

GUM marks whole noun phrases. A name is the run of proper nouns around the head of a
person, organisation or place; a preposition or article inside counts when the whole
is the name of its Wikipedia article. Titles stand outside, as in KIND.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from training.read_treebanks import build_sentence, read_units
from training.sentences import Sentence

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}

# One bracket of the Entity field: opens with an identifier and a type, or closes.
BRACKET = re.compile(r"\((\d+)-([a-z]+)([^()]*)(\))?|(\d+)\)")

# Penn tags of words that belong to a name.
PROPER = "NNP"


@dataclass(frozen=True, slots=True)
class NameRules:
    """Words (of the configuration) that stand outside and inside names."""

    titles: frozenset[str]
    inside: frozenset[str]


@dataclass(slots=True)
class GumMention:
    """A mention: words from `start` up to `end`, its type, its article's name."""

    start: int
    end: int
    kind: str
    article: str


def read_gum(path: Path, rules: NameRules) -> Iterator[Sentence]:
    """Read the treebank's sentences with the names found in them."""
    document = 0
    for comments, units in read_units(path):
        document += any(line.startswith("# newdoc") for line in comments)
        sentence = build_sentence(units, "en")
        sentence.document = document
        sentence.ner = find_name_tags(sentence, rules)
        yield sentence


def find_gum_mentions(sentence: Sentence) -> list[GumMention]:
    """Find the mentions that the MISC column opens and closes, outermost first."""
    found = []
    open_mentions: dict[str, list[GumMention]] = {}
    for at, mark in enumerate(sentence.marks):
        for field in mark.split("|"):
            if not field.startswith("Entity="):
                continue
            for opened, kind, rest, closed, closing in BRACKET.findall(field):
                if opened:
                    parts = rest.split("-")
                    article = "-".join(parts[6:]) if len(parts) > 6 else ""
                    mention = GumMention(at, at + 1, kind, unquote(article))
                    found.append(mention)
                    if not closed:
                        open_mentions.setdefault(opened, []).append(mention)
                elif open_mentions.get(closing):
                    open_mentions[closing].pop().end = at + 1
    return sorted(found, key=lambda item: (item.start, -item.end))


def find_name_tags(sentence: Sentence, rules: NameRules) -> list[str | None]:
    """Find the tag of each word; nested names are left out."""
    tags: list[str | None] = ["O"] * len(sentence.words)
    for mention in find_gum_mentions(sentence):
        label = LABELS.get(mention.kind)
        span = find_name(sentence, mention, rules) if label else None
        if span is None or any(tags[at] != "O" for at in range(*span)):
            continue
        start, end = span
        tags[start] = f"B-{label}"
        tags[start + 1 : end] = [f"I-{label}"] * (end - start - 1)
    return tags


def find_name(
    sentence: Sentence, mention: GumMention, rules: NameRules
) -> tuple[int, int] | None:
    """Find the words of the name inside a mention, or None if it has no name."""
    heads = sentence.heads or []
    lemmas = sentence.lemmas or []
    inside = range(mention.start, mention.end)
    by_article = _find_article(sentence, mention)
    if by_article is not None:
        return _strip_titles(sentence, by_article, rules)
    outer = [at for at in inside if heads[at] - 1 not in inside]
    if not outer or not is_proper(sentence, outer[0]):
        return None
    head = outer[0]
    if mention.kind == "person" and sentence.words[head] != lemmas[head]:
        return None
    start, end = _widen(sentence, mention, head)
    joined = end < mention.end and sentence.words[end] in rules.inside
    if mention.kind != "person" and joined:
        after = end + 1
        while after < mention.end and not is_proper(sentence, after):
            after += 1
        if after - end <= 2 and after < mention.end:
            end = _widen(sentence, mention, after)[1]
    return _strip_titles(sentence, (start, end), rules)


def is_proper(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is tagged as part of a name."""
    return sentence.xpos[at].startswith(PROPER)


def _widen(sentence: Sentence, mention: GumMention, at: int) -> tuple[int, int]:
    start, end = at, at + 1
    while start > mention.start and is_proper(sentence, start - 1):
        start -= 1
    while end < mention.end and is_proper(sentence, end):
        end += 1
    return start, end


def _strip_titles(
    sentence: Sentence, span: tuple[int, int], rules: NameRules
) -> tuple[int, int] | None:
    start, end = span
    while start < end and sentence.words[start] in rules.titles:
        start += 1
    return (start, end) if start < end else None


def _find_article(sentence: Sentence, mention: GumMention) -> tuple[int, int] | None:
    """Find the name of the mention's Wikipedia article in its words."""
    wanted = re.sub(r",_.*|_\(.*", "", mention.article).replace("_", " ")
    for start in range(mention.start, mention.end):
        for end in range(mention.end, start, -1):
            words = "".join(
                word + (" " if space else "")
                for word, space in zip(
                    sentence.words[start:end], sentence.spaces[start:end], strict=True
                )
            ).strip()
            proper = any(is_proper(sentence, at) for at in range(start, end))
            if words == wanted and proper:
                return start, end
    return None
