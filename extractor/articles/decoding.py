"""Bytes of a file in, its text out, with notes on everything that was not plain UTF-8.

The order is: a known binary format is refused, a byte order mark is obeyed, UTF-8 is
tried, and Windows-1252 is taken only where the result looks like Italian or English.
Nothing is guessed beyond that: a wrong letter in a name makes another person.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Any

from extractor.errors import ArticleError

# First bytes of formats that people give as text (file(1) lists the same numbers).
MAGIC = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or a Word or Excel document",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"PAR1": "a Parquet table",
    b"\x7fELF": "a program",
}
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
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
GRAVE_ACUTE = "\u0300\u0301"
SAVE_AS = "save the file as UTF-8 and run again"


def read_text(data: bytes) -> tuple[str, dict[str, Any]]:
    """Decode the bytes of a text file; line ends become a single newline.

    Returns
    -------
    The text, and notes: ``encoding`` if it was not plain UTF-8, ``newlines`` if line
    ends were changed.

    Raises
    ------
    ArticleError
        The bytes are no text, or in an encoding that cannot be told for certain.
    """
    for magic, name in MAGIC.items():
        if data.startswith(magic):
            raise ArticleError(f"This is {name}, not a text; give its text as UTF-8.")
    text, encoding = _decode(data)
    _check_characters(text)
    notes = {} if encoding == "utf-8" else {"encoding": encoding}
    if "\r" in text:
        notes["newlines"] = "changed to \\n"
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, notes


def replace_surrogates(text: str) -> str:
    """Put U+FFFD in place of half characters, which no file format can hold.

    They come from broken escapes in JSON; the length of the text stays the same.
    """
    return SURROGATE.sub("\ufffd", text)


def _decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise ArticleError(
                    f"The file begins as {encoding} but is broken at byte "
                    f"{error.start}; {SAVE_AS}."
                ) from error
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        text = _windows_text(data)
        if text is None:
            raise ArticleError(
                f"Not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; "
                f"{SAVE_AS}."
            ) from error
        return text, "cp1252"


def _windows_text(data: bytes) -> str | None:
    """Decode Windows-1252, or None where that is not surely Italian or English."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    # Whole UTF-8 characters among the bytes: a damaged UTF-8 file, not Windows-1252.
    if any(ord(c) > 127 for c in data.decode("utf-8", errors="ignore")):
        return None
    beyond = [c for c in text if ord(c) > 127]
    letters = [c for c in beyond if c.isalpha()]
    accented = [
        c for c in letters if unicodedata.normalize("NFD", c)[-1] in GRAVE_ACUTE
    ]
    plausible = len(beyond) <= MAX_BEYOND_ASCII * len(text)
    return text if plausible and 2 * len(accented) >= len(letters) else None


def _check_characters(text: str) -> None:
    if "\x00" in text:
        raise ArticleError(
            f"This is no text: character {text.index(chr(0))} is NUL; {SAVE_AS}."
        )
    if len(CONTROL.findall(text)) > MAX_CONTROL * len(text):
        raise ArticleError(f"This is no text: it is full of control codes; {SAVE_AS}.")
