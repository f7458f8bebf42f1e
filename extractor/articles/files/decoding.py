"""Bytes of a file in, its text out, with notes on everything that was not plain UTF-8.

The order is: a byte order mark is obeyed, then an encoding that was given; a declared
one and UTF-8 are tried; then Windows-1252 and what charset-normalizer finds, and these
only where the result looks like Italian or English. Nothing is guessed beyond that: a
wrong letter in a name makes another person.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Any

from extractor.errors import ArticleError

# The longer marks first: the mark of UTF-32 begins with that of UTF-16.
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Control characters in at most this share of a text: stray ones occur in real text,
# binary data has far more (uniformly random bytes have 11 %).
MAX_CONTROL = 0.01
# Letters beyond ASCII in at most this share of a Windows-1252 text. Italian prose has
# about 1 %, a short line up to 12 %; Cyrillic or Greek read so has about 85 %.
MAX_BEYOND_ASCII = 0.2
# One damaged byte to this many whole characters: UTF-8 that was damaged on its way.
MIN_WHOLE = 20
# What Italian and English were written in before UTF-8, the most usual first.
OLD_ENCODINGS = ("cp1252", "mac_roman", "cp850")
# Bytes that the detector looks at; more do not change its answer.
MAX_DETECTED = 100_000
# UTF-16 without its mark: half of the bytes of a Latin text are zero.
MIN_ZEROS = 0.3
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
GRAVE_ACUTE = "\u0300\u0301"
SAVE_AS = "save the file as UTF-8, or name its encoding (--encoding), and run again"


def read_text(
    data: bytes, *, encoding: str | None = None, declared: str | None = None
) -> tuple[str, dict[str, Any]]:
    """Decode the bytes of a text file; line ends become a single newline.

    Parameters
    ----------
    encoding
        What the user says: obeyed, if there is no byte order mark.
    declared
        What the document says of itself: tried, as documents are often wrong.

    Returns
    -------
    The text, and notes: ``encoding`` if it was not plain UTF-8, ``repairs`` if damaged
    bytes were replaced, ``newlines`` if line ends were changed.

    Raises
    ------
    ArticleError
        The bytes are no text, or in an encoding that cannot be told for certain.
    """
    text, notes = decode(data, encoding=encoding, declared=declared)
    check_characters(text)
    if "\r" in text:
        notes["newlines"] = "changed to \\n"
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, notes


def decode(
    data: bytes, *, encoding: str | None = None, declared: str | None = None
) -> tuple[str, dict[str, Any]]:
    """Decode bytes as :func:`read_text`, and leave the characters as they are.

    Raises
    ------
    ArticleError
        The encoding cannot be told for certain.
    """
    encoding = find_mark(data) or encoding
    if encoding is not None:
        return _decode_strictly(data, encoding), _note(encoding)
    for tried in (_find_utf16(data), declared):
        text = _try(data, tried)
        if tried and text is not None:
            return text, _note(tried)
    try:
        return data.decode("utf-8"), {}
    except UnicodeDecodeError as error:
        found = _decode_damaged(data) or _decode_old(data)
        if found is None:
            raise ArticleError(
                f"Not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; "
                f"{SAVE_AS}."
            ) from error
        return found


def find_mark(data: bytes) -> str | None:
    """Find the encoding that a byte order mark at the beginning names."""
    return next((name for mark, name in MARKS.items() if data.startswith(mark)), None)


def note_encoding(text: str, encoding: str) -> dict[str, Any]:
    """Give the notes on a row of a stream that is read in an encoding."""
    count = text.count("\ufffd")
    return _note(encoding) | (_note_damage(count) if count else {})


def is_plausible(text: str) -> bool:
    """Whether the letters beyond ASCII are those of Italian or English.

    At least half carry a grave or acute accent, and there are not too many of them.
    """
    beyond = [c for c in text if ord(c) > 127]
    letters = [c for c in beyond if c.isalpha()]
    accented = [
        c for c in letters if unicodedata.normalize("NFD", c)[-1] in GRAVE_ACUTE
    ]
    few = len(beyond) <= MAX_BEYOND_ASCII * len(text)
    return few and 2 * len(accented) >= len(letters)


def check_characters(text: str) -> None:
    """Refuse what is no text: binary data that decodes by chance.

    Raises
    ------
    ArticleError
        It holds NUL, or many control codes.
    """
    if "\x00" in text:
        raise ArticleError(
            f"This is no text: character {text.index(chr(0))} is NUL; {SAVE_AS}."
        )
    if len(CONTROL.findall(text)) > MAX_CONTROL * len(text):
        raise ArticleError(f"This is no text: it is full of control codes; {SAVE_AS}.")


def replace_surrogates(text: str) -> str:
    """Put U+FFFD in place of half characters, which no file format can hold.

    They come from broken escapes in JSON; the length of the text stays the same.
    """
    return SURROGATE.sub("\ufffd", text)


def _note(encoding: str) -> dict[str, Any]:
    plain = encoding.lower().replace("_", "-") in {"utf-8", "utf8"}
    return {} if plain else {"encoding": encoding}


def _note_damage(count: int) -> dict[str, Any]:
    return {"repairs": [f"damaged characters replaced by U+FFFD: {count}"]}


def _decode_strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"Read as {encoding}, the file is broken at byte {error.start}; {SAVE_AS}."
        ) from error
    if half := SURROGATE.search(text):  # UTF-7 may say so
        raise ArticleError(
            f"Read as {encoding}, character {half.start()} of the file is half a "
            f"character (a surrogate); {SAVE_AS}."
        )
    return text


def _try(data: bytes, encoding: str | None) -> str | None:
    try:
        text = data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None
    return None if text is None or SURROGATE.search(text) else text


def _find_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, all on one side."""
    even, odd = data[:MAX_DETECTED:2].count(0), data[1:MAX_DETECTED:2].count(0)
    if max(even, odd) < MIN_ZEROS * min(len(data), MAX_DETECTED):
        return None
    if min(even, odd) * MIN_WHOLE > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode_damaged(data: bytes) -> tuple[str, dict[str, Any]] | None:
    """Replace the few damaged bytes of a text that is otherwise full of UTF-8."""
    whole = sum(ord(c) > 127 for c in data.decode("utf-8", errors="ignore"))
    text = data.decode("utf-8", errors="replace")
    count = text.count("\ufffd")
    if count * MIN_WHOLE > whole:
        return None
    return text, _note_damage(count)


def _decode_old(data: bytes) -> tuple[str, dict[str, Any]] | None:
    """Decode as Windows-1252, else as what charset-normalizer thinks most likely."""
    # Whole UTF-8 characters among the bytes: a damaged UTF-8 file.
    if any(ord(c) > 127 for c in data.decode("utf-8", errors="ignore")):
        return None
    text = _try(data, OLD_ENCODINGS[0])
    if text is not None and is_plausible(text):
        return text, _note(OLD_ENCODINGS[0])
    from charset_normalizer import from_bytes  # noqa: PLC0415  # slow, rarely needed

    found = from_bytes(data[:MAX_DETECTED], cp_isolation=list(OLD_ENCODINGS))
    for encoding in (match.encoding for match in found):
        text = _try(data, encoding)
        if text is not None and is_plausible(text):
            return text, _note(encoding)
    return None
