"""A name in, the form by which names are compared, or a piece of an id, out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that have no decomposition in Unicode.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ı": "i", "ə": "e", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'",
        "‐": "-", "‑": "-", "–": "-",
    }
)  # fmt: skip
_GAP = re.compile(r"[\s\-_]+")
_NO_WORD = re.compile(r"[\W_]+")
_NICKNAME = re.compile(r"""(\S+)\s+["“„«](.+?)["”“»]\s+""")
_QUOTES = frozenset('"“„«')
# Names kept in memory; an article has some hundreds, a corpus repeats them.
_KEPT = 65_536


@lru_cache(maxsize=_KEPT)
def fold_name(text: str) -> str:
    """Fold case, accents, apostrophes, hyphens and spacing; dots go.

    Examples
    --------
    >>> fold_name("Nagorno-Karabakh"), fold_name("N’Djamena"), fold_name("U.S.")
    ('nagorno karabakh', "n'djamena", 'us')
    """
    lower = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lower)
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c != ".")
    return _GAP.sub(" ", kept.translate(_LETTERS)).strip()


def make_slug(text: str) -> str:
    """Give the piece of an id that stands for a name.

    Examples
    --------
    >>> make_slug("Roberta Pinotti"), make_slug("N'Djamena"), make_slug("São Tomé")
    ('roberta-pinotti', 'n-djamena', 'sao-tome')
    """
    return _NO_WORD.sub("-", fold_name(text)).strip("-")


def join_apostrophes(text: str) -> str:
    """Write every apostrophe as ``'``; the length stays.

    Examples
    --------
    >>> join_apostrophes("Costa d’Avorio")
    "Costa d'Avorio"
    """
    return text.replace("’", "'") if "’" in text else text


def drop_nickname(name: str) -> str:
    """Leave out what stands in quotation marks inside a person's name.

    Examples
    --------
    >>> drop_nickname("Salvatore «Totò» Riina"), drop_nickname("Anna Rossi")
    ('Salvatore Riina', 'Anna Rossi')
    """
    return name if _QUOTES.isdisjoint(name) else _NICKNAME.sub(r"\1 ", name)


def read_nickname(name: str) -> str | None:
    """Give a person's name with the nickname in place of the first name, or None.

    Examples
    --------
    >>> read_nickname("Salvatore «Totò» Riina"), read_nickname("Anna Rossi")
    ('Totò Riina', None)
    """
    if _QUOTES.isdisjoint(name):  # as nearly every name
        return None
    written = _NICKNAME.sub(r"\2 ", name)
    return None if written == name else written
