"""The bodies an article names, the long name that a short one stands for, out.

"Northgate Energy said ... Northgate has": news go on with the first word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from extractor.entities.names.gazetteer import Gazetteer
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention

BODY = "ORG"
LABELS = (BODY, "LOC", "PER")
# Letters of the shortest name that is taken for the beginning of another.
SHORTEST = 4
# Words of the longest.
LONGEST = 2


def find_shortened(
    mentions: Sequence[Mention],
    words: Collection[str],
    gazetteer: Gazetteer,
    lang: str,
) -> Mapping[str, str]:
    """Give for each short name the only longer one before it that begins so.

    ``words`` are those of the text as written: what it has in small letters too is a
    noun ("la Banca"). Names that are known, or said of something else as well, are no
    short ones, and what ends in a place is a branch ("Uil Puglia").
    """
    nouns = {*words, *load_table(lang, "roles", RoleTable).body_of}
    others = {mention.text for mention in mentions if mention.label != BODY}
    long_names: dict[str, set[str]] = {}
    found: dict[str, str] = {}
    for mention in mentions:
        text = mention.text
        if mention.label != BODY or mention.form != "name" or text in others:
            continue
        wholes = long_names.get(text, ())
        common = text in found or text.lower() in nouns
        if len(wholes) == 1 and not common and not _is_known(text, gazetteer):
            (found[text],) = wholes
        for short in _shorten(text, gazetteer):
            long_names.setdefault(short, set()).add(text)
    return found


def _shorten(name: str, gazetteer: Gazetteer) -> Iterable[str]:
    """Give what a name may be shortened to: its first word, or first two."""
    parts = name.split()
    for count in range(1, min(len(parts), LONGEST + 1)):
        short, rest = " ".join(parts[:count]), parts[count:]
        place = gazetteer.find_facts(" ".join(rest), "LOC")
        if len(short) >= SHORTEST and rest[0][:1].isupper() and not place:
            yield short


def _is_known(name: str, gazetteer: Gazetteer) -> bool:
    return any(gazetteer.find_facts(name, label) for label in LABELS)
