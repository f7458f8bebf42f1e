"""A Doc in, the same with hyphenated pairs of names cut into tokens, out.

"Usa-Cina", "Roma-Lazio 2-1" and "l'incontro Macron-Merz" name two: where a language's
tokenizer leaves them one token, neither name could be found. "Emilia-Romagna" stays
whole, and so does the name of a line or an airport ("la ferrovia Roma-Lido").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from extractor.entities.names.gazetteer import Gazetteer, load_gazetteer
from extractor.entities.names.paired import is_between
from extractor.lang.name_words import NameTable
from extractor.lang.parsed_doc import read_words
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# A name that no table knows has so many letters at least.
SHORTEST_NAME = 2
# Words before two places among which a noun makes one line of them.
LINE_WINDOW = 3


def set_name_pairs(doc: Doc) -> Doc:
    """Cut each pair of names into names and hyphens; the text stays as it is."""
    pairs = list(_find_pairs(doc))
    if pairs:
        with doc.retokenize() as retokenizer:
            for index, parts in pairs:
                token = doc[index]
                heads: list[Token | tuple[Token, int]] = [(token, 0)] * len(parts)
                retokenizer.split(token, list(parts), heads=heads)
    return doc


def _find_pairs(doc: Doc) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the index of each pair, and its names and hyphens in turn."""
    dashes = load_table(doc.lang_, "syntax", SyntaxTable).surface.dashes
    words = read_words(doc)
    spoken = frozenset(words)
    for index, word in enumerate(words):
        if dashes.isdisjoint(word[1:-1]) or not word[0].isupper():
            continue
        dash = next(mark for mark in word[1:-1] if mark in dashes)
        names = word.split(dash)
        if not all(name[:1].isupper() for name in names):
            continue
        scored = _is_scored(words, index, dashes) or (
            spoken.isdisjoint(name.lower() for name in names)
            and _is_shared(words, index, doc.lang_)
        )
        if not _is_line(words, index, doc.lang_) and _is_pair(
            word, names, spoken, doc.lang_, scored=scored
        ):
            parts = [part for name in names for part in (dash, name)]
            yield index, tuple(parts[1:])


def _is_line(words: Sequence[str], index: int, lang: str) -> bool:
    """Say whether what stands before a pair of places makes one name of it.

    "aeroporto militare di Brescia-Ghedi", "la A4 Torino-Trieste"
    """
    lines = load_table(lang, "names", NameTable).lines
    before = words[max(0, index - LINE_WINDOW) : index]
    if before and before[-1][0].isupper() and before[-1][-1].isdigit():
        return True
    for word in reversed(before):
        if word.lower() in lines:
            return True
        if not word.islower():
            break
    return False


def _is_pair(
    word: str, names: Sequence[str], spoken: Collection[str], lang: str, *, scored: bool
) -> bool:
    """Say whether each part is a name, and the whole is none.

    A part is a name that the tables know, or one that stands alone elsewhere in the
    text. What a score follows is two teams, and what two do together is of two
    (``scored``).
    """
    joined = load_table(lang, "names", NameTable).joined
    gazetteer = load_gazetteer(lang)
    if word in joined or word.lower() in gazetteer.names:
        return False
    return scored or all(_is_name(name, spoken, gazetteer) for name in names)


def _is_name(name: str, spoken: Collection[str], gazetteer: Gazetteer) -> bool:
    """Say whether a word is a name, by the tables or as the text has it elsewhere."""
    surfaces = gazetteer.names.find_all(name.lower())
    if any(s.tokens == (name,) for s in surfaces):
        return True
    alone = name in spoken and name.lower() not in spoken
    return alone and len(name) >= SHORTEST_NAME


def _is_scored(words: Sequence[str], index: int, dashes: Collection[str]) -> bool:
    """Say whether the figures of a match follow: "2-1"."""
    first, mark, last = [*words[index + 1 : index + 4], "", "", ""][:3]
    return mark in dashes and first.isdecimal() and last.isdecimal()


def _is_shared(words: Sequence[str], index: int, lang: str) -> bool:
    """Say whether a noun of what two do stands beside them: "l'incontro Macron-Merz".

    A name goes on behind a first name: "l'incontro Jean-Claude Juncker".
    """
    goes_on = words[index + 1 : index + 2]
    named = bool(goes_on) and goes_on[0][:1].isupper()
    return not named and is_between(words, index, index + 1, lang)
