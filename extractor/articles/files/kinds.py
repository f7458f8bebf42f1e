"""The first bytes of a file and its name in, what kind it is out: content goes first.

A PDF called ``.txt`` is a PDF. Only where the content is plain text does the ending
say how to read it: nothing in a text tells that its commas are columns.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePath

from extractor.articles.files.decoding import MARKS
from extractor.errors import ArticleError

TEXT, MARKDOWN, HTML, PDF, DOCX = "text", "markdown", "html", "pdf", "docx"
JSON, JSONL, CSV, PARQUET = "json", "jsonl", "csv", "parquet"

# First bytes of formats that are read, and of formats that people give as text
# (file(1) lists the same numbers).
READ: Mapping[bytes, str] = {b"%PDF-": PDF, b"PK\x03\x04": DOCX, b"PAR1": PARQUET}
REFUSED: Mapping[bytes, str] = {
    b"PK\x05\x06": "an empty zip archive",
    b"\xd0\xcf\x11\xe0": "an old Office document, or one with a password; save "
    "it as .docx or .csv",
    b"{\\rtf": "an RTF document; save it as .docx",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a sound, film or picture",
    b"ID3": "a sound",
    b"OggS": "a sound or film",
    b"\x1f\x8b": "an archive in an archive; unpack it",
    b"BZh": "an archive in an archive; unpack it",
    b"\xfd7zXZ": "an archive in an archive; unpack it",
    b"\x28\xb5\x2f\xfd": "a zstd archive; unpack it",
    b"7z\xbc\xaf": "a 7-Zip archive; unpack it",
    b"Rar!": "a RAR archive; unpack it",
    b"SQLite format 3": "a database; export a .csv table",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
}
TAR_PLACE, TAR = 257, b"ustar"
ENDINGS: Mapping[str, str] = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".json": JSON,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".csv": CSV,
    ".tsv": CSV,
    ".parquet": PARQUET,
}
OF_TEXT = frozenset({TEXT, MARKDOWN, HTML, CSV})
OF_OBJECTS = frozenset({JSON, JSONL})
SHOWN = (
    *(".txt", ".md", ".html", ".pdf", ".docx"),
    *(".json", ".jsonl", ".csv", ".tsv", ".parquet"),
)
PAGE = re.compile(
    r"(<\?xml[^>]*>\s*+)?(<!--(?>.*?-->)\s*+)*+<(!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
ARRAY = re.compile(r"\[\s*\{\s*\"[^\"]*\"\s*:")
# Space and a byte order mark that an editor left behind.
BEFORE = " \t\r\n\f\ufeff"


def find_kind(head: bytes, name: str, *, direct: bool = False) -> str:
    """Tell how a file is to be read.

    Parameters
    ----------
    head
        Its first bytes, about 4,000.
    name
        Its name, without the ending of an archive.
    direct
        It was named itself: plain text is then read whatever its ending.

    Raises
    ------
    ArticleError
        It is of no kind that is read; the message says which it is and what to do.
    """
    kind = _find_binary(head)
    if kind is not None:
        return kind
    text = _decode(head).lstrip(BEFORE)
    ending = PurePath(name).suffix.lower()
    if PAGE.match(text):
        return HTML
    if text.startswith("<?xml"):
        raise ArticleError("This is an XML document; save its text as .txt or .html.")
    named = ENDINGS.get(ending)
    if named in OF_TEXT - {TEXT}:
        return str(named)
    if named in OF_OBJECTS or ARRAY.match(text) or _is_json_line(text):
        return _find_json(text, named)
    if named == TEXT or direct:
        return TEXT
    raise ArticleError(_describe_wrong(ending, named))


def _find_json(text: str, named: str | None) -> str:
    """Tell objects, one a line, from a document that is one array or object."""
    first, _, rest = text.partition("\n")
    if first.strip() == "{" or text.startswith("["):
        return JSON
    if named == JSON and not (rest.strip() and _is_json_line(text)):
        return JSON
    return JSONL


def _find_binary(head: bytes) -> str | None:
    for magic, kind in READ.items():
        if head.startswith(magic):
            return kind
    if head.lstrip()[:5] == b"%PDF-":  # some programs write an empty line first
        return PDF
    for magic, what in REFUSED.items():
        if head.startswith(magic):
            raise ArticleError(f"This is {what}. Read are {', '.join(SHOWN)}.")
    if head[TAR_PLACE:].startswith(TAR):
        raise ArticleError("This is a tar archive; unpack it and give the folder.")
    return None


def _decode(head: bytes) -> str:
    for mark, encoding in MARKS.items():
        if head.startswith(mark):
            return head.decode(encoding, errors="ignore")
    return head.decode("latin-1")


def _is_json_line(text: str) -> bool:
    """Whether the first line is a JSON object, or the beginning of one that is long."""
    line, end, _ = text.partition("\n")
    if not line.startswith("{"):
        return False
    if not end:
        return bool(re.match(r'\{\s*"[^"]*"\s*:', line))
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _describe_wrong(ending: str, named: str | None) -> str:
    if named is not None:
        return (
            f"The name ends in {ending!r}, but the content is not of that kind; the "
            "file is damaged or has a wrong name."
        )
    files = f"Files ending in {ending!r}" if ending else "Files without ending"
    return (
        f"{files} are not read; allowed are {', '.join(SHOWN)}, packed (.gz, .bz2, "
        ".xz) too. A text with another name is read if it is given as INPUT itself."
    )
