"""Mentions in, acronyms that the text explains out: "Lega Italiana Volo (LIV)".

Either order counts. The letters must be found in the words of the long name; a
translated acronym ("... Sicurezza Collettiva (CSTO)") counts if a table has the name.

References
----------
Schwartz and Hearst (2003), A simple algorithm for identifying abbreviation
definitions in biomedical text, https://psb.stanford.edu/psb-online/proceedings/psb03/

Notes
-----
The long name here is a mention already found, so only the check of the letters is
theirs; each letter must begin a word or stand inside one whose first letter is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from extractor.entities.names.gazetteer import Gazetteer
from extractor.lang.folding import fold_name
from extractor.lang.parsed_doc import ParsedDoc
from extractor.records import Mention

SOURCE = "acronyms"
SHORTEST, LONGEST = 2, 10
# Words kept: those of some hundred articles, which name the same bodies again.
KEPT = 16_384
# A word that a bracket begins with, before its end or a comma.
BRACKET = re.compile(r"""[(\[]["'“«]?([\w.-]+)["'”»]?\s*[],;)]""")
OPENERS = "(", "["


def find_definitions(
    text: str, names: Iterable[Mention], gazetteer: Gazetteer
) -> dict[str, Mention]:
    """Give the acronyms that the text explains, and the mention of each long name."""
    names = [name for name in names if name.label == "ORG" and name.form == "name"]
    starts = {name.start: name for name in names}
    found: dict[str, Mention] = {}
    for name in names:
        for short, long in _pairs(text, name, starts):
            if _explains(short, long, gazetteer):
                found.setdefault(short, long)
    return found


def find_acronyms(
    parsed: ParsedDoc, definitions: Mapping[str, Mention]
) -> tuple[Mention, ...]:
    """Find every place where an explained acronym stands."""
    if not definitions:
        return ()
    return tuple(
        replace(
            definitions[word],
            start=parsed.starts[token],
            end=parsed.ends[token],
            text=word,
            source=SOURCE,
        )
        for token, word in enumerate(parsed.words)
        if word in definitions
    )


@lru_cache(maxsize=KEPT)
def is_acronym(text: str) -> bool:
    """Whether a word looks like an acronym: most letters capitals, no gap.

    Examples
    --------
    >>> [is_acronym(word) for word in ("CSTO", "AfDB", "Roma", "G7", "Isis", "H")]
    [True, True, False, True, False, False]
    """
    plain = text.replace(".", "")
    capitals = sum(c.isupper() or c.isdigit() for c in plain)
    return (
        SHORTEST <= len(plain) <= LONGEST
        and plain.replace("-", "").isalnum()
        and plain[0].isupper()
        and capitals * 2 > len(plain)
    )


def _pairs(
    text: str, name: Mention, starts: Mapping[int, Mention]
) -> Iterator[tuple[str, Mention]]:
    """Give the acronym and long name of a name and the bracket after it."""
    found = (text.find(mark, name.end, name.end + 2) for mark in OPENERS)
    opening = max(found)
    if opening < 0 or text[name.end : opening].strip():
        return
    bracket = BRACKET.match(text, opening)
    inside = bracket.group(1) if bracket else ""
    short = is_acronym(inside) or is_spelled(inside, name.text)
    if short and not is_acronym(name.text):
        yield inside, name
    long = starts.get(opening + 1)
    if long is not None and is_acronym(name.text) and not is_acronym(long.text):
        yield name.text, long


def _explains(short: str, long: Mention, gazetteer: Gazetteer) -> bool:
    """Whether letters or a table say that two names are one; tables may object."""
    meant = {fact.id for fact in gazetteer.find_facts(long.text, "ORG")}
    other = {fact.id for fact in gazetteer.find_facts(short, "ORG")}
    if meant and other:
        return bool(meant & other)
    return bool(meant) or has_initials(short, long.text)


def has_initials(short: str, long: str) -> bool:
    """Whether the letters of an acronym stand in a name in their order.

    The first letter begins the first word that is used; every further one begins a
    word or stands later in the word before it.

    Examples
    --------
    >>> has_initials("OTSC", "Organizzazione del Trattato di Sicurezza Collettiva")
    True
    >>> has_initials("CSTO", "Organizzazione del Trattato di Sicurezza Collettiva")
    False
    """
    words = fold_name(long).replace("'", " ").split()
    letters = fold_name(short).replace(" ", "")
    if not words or not letters or letters[0] != words[0][0]:
        return False
    if len(words) == 1:
        return False
    return _match(letters, words)


def is_spelled(short: str, long: str) -> bool:
    """Whether a capitalised word has first letters of a name's words, in order.

    It has that of the first word; others may be left out: "Fla".

    Examples
    --------
    >>> is_spelled("Fla", "Federazione dei lavoratori agricoli")
    True
    >>> is_spelled("Bari", "Banca agricola di Rovigo")
    False
    """
    if not (SHORTEST < len(short) <= LONGEST and short.isalpha() and short.istitle()):
        return False
    found = iter(word[0] for word in fold_name(long).replace("'", " ").split())
    letters = fold_name(short)
    return letters[0] == fold_name(long)[:1] and all(c in found for c in letters)


def _match(letters: str, words: list[str]) -> bool:
    """Match letters to beginnings of words, or to later letters of a word begun.

    At most one word may stay unused after the last letter.
    """
    reached = {(-1, 0)}
    for letter in letters:
        reached = {place for old in reached for place in _reach(letter, old, words)}
    return any(word >= len(words) - 2 for word, _ in reached)


def _reach(
    letter: str, old: tuple[int, int], words: list[str]
) -> Iterator[tuple[int, int]]:
    """Give the places, as word and letters used of it, that one letter leads to."""
    word, used = old
    for i in range(word + 1, len(words)):
        if words[i][0] == letter:
            yield i, 1
    if word >= 0:
        inner = words[word].find(letter, used)
        if inner >= 0:
            yield word, inner + 1
